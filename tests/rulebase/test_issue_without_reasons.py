"""Something speaks to every issue."""

from __future__ import annotations

from tests.rulebase.reporting import reported, told_where_marked

HEAD = "issue due / 到期 favours plaintiff element source A1 2 burden plaintiff source A1 2 "
HEAD += "standard high_probability source A1 2\n"


def test_an_issue_nothing_speaks_to_is_told():
    assert told_where_marked("issue-without-reasons", f"▸{HEAD}")


def test_arguments_or_limbs_speak_to_it():
    assert reported(HEAD + "argument more / 另一理由 against due when fair source A1 2") == []
    assert reported(HEAD + "any of (debt) source A1 2") == []
    assert reported(HEAD + "under mood is strict any of (debt) source A1 2") == []
