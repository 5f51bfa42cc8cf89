"""An issue is made of issues or argued about, not both."""

from __future__ import annotations

from tests.rulebase.reporting import reported, the_one, told_where_marked

HEAD = """issue due / 到期 favours plaintiff
  element source A1 2
  burden plaintiff source A1 2
  standard high_probability source A1 2
"""
ARGUMENT = "argument more / 另一理由 for due when fair source A1 2\n"


def test_limbs_are_told_where_an_argument_speaks_to_the_issue():
    assert told_where_marked("limbs-and-arguments", f"{HEAD}  ▸all of (debt) source A1 2\n{ARGUMENT}")


def test_limbs_of_a_variant_count_as_well():
    text = f"{HEAD}  under mood is strict ▸all of (debt) source A1 2\n{ARGUMENT}"

    assert told_where_marked("limbs-and-arguments", text)


def test_the_argument_is_shown():
    told = the_one(f"{HEAD}all of (debt) source A1 2\n{ARGUMENT}")

    assert [other.span.line for other in told.related] == [6]


def test_either_alone_passes():
    assert reported(f"{HEAD}all of (debt) source A1 2") == []
    assert reported(HEAD + ARGUMENT) == []
