"""Whatever decides a case says where it comes from."""

from __future__ import annotations

import pytest

from tests.rulebase.reporting import reported, the_one, told_where_marked

PARTS = {
    "element": "element source A1 2",
    "burden": "burden plaintiff source A1 2",
    "standard": "standard high_probability source A1 2",
    "counter": "counter rather_likely source A1 2",
    "limbs": "all of (debt) source A1 2",
    "variant": "under mood is strict burden defendant source A1 2",
}


def issue(**changed: str) -> str:
    """Return an issue, one clause on each line from the second on, some of them written otherwise."""
    return "issue due / 到期 favours plaintiff\n  " + "\n  ".join((PARTS | changed).values())


@pytest.mark.parametrize(
    "text",
    [
        "▸argument more / 另一理由 for debt when fair",
        "▸cause other / 另因 requires debt",
        "▸remedy repair / 修理 founded on claim",
        "remedy repair / 修理 source A1 2\n  ▸at most 5 when debt proved requires debt source A1 2",
        "▸property p / 甲性 never claim made out when debt unclear",
        'option o / 歧项 x / 甲说 "x" / "甲" default ▸y / 乙说 "y" / "乙"',
        issue(burden="▸burden plaintiff"),
        issue(standard="▸standard high_probability"),
        issue(counter="▸counter rather_likely"),
        issue(limbs="▸all of (debt)"),
        issue(variant="under mood is strict ▸burden defendant"),
        "▸" + issue(element="# none"),
    ],
)
def test_a_rule_without_a_source_is_told_at_its_place(text):
    assert told_where_marked("uncited-rule", text)


@pytest.mark.parametrize(
    "text",
    [
        issue(),
        "argument more / 另一理由 for debt when fair source J1 line 3",
        "cause other / 另因 requires debt source A1 2",
        "fact late / 迟到",
        "concept c / 丙项 when fair",
        'option o / 歧项 x / 甲说 "x" / "甲" default y / 乙说 "y" / "乙" source J1 line 3',
    ],
)
def test_what_has_a_source_or_decides_nothing_passes(text):
    assert reported(text) == []


def test_it_is_said_which_part_has_none():
    told = the_one(issue(standard="standard high_probability"))

    assert tuple(told.params[key] for key in ("name_en", "what_zh", "what_en")) == (
        "due",
        "证明标准",
        "standard",
    )
