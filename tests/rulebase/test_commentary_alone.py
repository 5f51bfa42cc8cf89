"""Commentary may stand beside the law and never in its place."""

from __future__ import annotations

import pytest

from tests.rulebase.reporting import reported, told_where_marked


@pytest.mark.parametrize(
    "text",
    [
        "▸argument more / 另一理由 for debt when fair source K1 line 3",
        "▸argument more / 另一理由 for debt when fair source K1 line 3, K1 line 4",
        "▸cause other / 另因 requires debt source K1 line 3",
        "▸property p / 甲性 never claim made out when debt unclear source K1 line 3",
        "issue due / 到期 favours plaintiff\n element source A1 2\n ▸burden plaintiff source K1 line 3\n"
        " standard high_probability source A1 2\n all of (debt) source A1 2",
    ],
)
def test_a_rule_on_commentary_alone_is_told(text):
    assert told_where_marked("commentary-alone", text)


@pytest.mark.parametrize(
    "text",
    [
        "argument more / 另一理由 for debt when fair source K1 line 3, A1 2",
        "argument more / 另一理由 for debt when fair source J1 line 3",
        "fact late / 迟到 source K1 line 3",
    ],
)
def test_commentary_beside_law_or_a_judgment_passes(text):
    assert reported(text) == []


def test_a_choice_may_be_known_from_commentary_alone():
    """It says what somebody holds, not what the law is."""
    assert reported('option o / 歧项 x / 甲说 "x" / "甲" default y / 乙说 "y" / "乙" source K1 line 3') == []


def test_doctrine_alone_carries_a_variant():
    text = (
        'document D1 / 甲论 "D" / "论" class doctrine\n'
        "issue due / 到期 favours plaintiff\n element source A1 2\n burden plaintiff source A1 2\n"
        " standard high_probability source A1 2\n all of (debt) source A1 2\n"
        " under mood is strict burden defendant source D1 line 3"
    )

    assert reported(text) == []
