"""What is declared is used somewhere."""

from __future__ import annotations

import pytest

from tests.rulebase.reporting import checked

OPTION = 'option o / 歧项 x / 甲说 "x" / "甲" default y / 乙说 "y" / "乙" source A1 2'
ISSUE = "issue due / 到期 favours plaintiff element source A1 2 burden plaintiff source A1 2 "
ISSUE += "standard high_probability source A1 2 all of (debt) source A1 2"


def unused(text):
    return [
        (one.params["name_en"], f"{one.span.line}:{one.span.column}")
        for one in checked(text)[1]
        if one.code == "unused-name"
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("fact late / 迟到", "late"),
        ("concept c / 丙项 when fair", "c"),
        ("sort s / 别类", "s"),
        (OPTION, "o"),
        (ISSUE, "due"),
        ('law A2 / 乙法 "Second" / "第二"', "A2"),
    ],
)
def test_what_nobody_uses_is_told(text, name):
    assert [(name, "2:1")] == unused(f"\n{text}")


@pytest.mark.parametrize(
    "text",
    [
        "fact late / 迟到\nproperty p / 甲性 never debt proved when debt unclear source A1 2\n"
        "argument more / 另一理由 for debt when late and fair source A1 2",
        "sort s / 别类\nfact late / 迟到 (s)\n"
        "argument more / 另一理由 for debt when some x: s with late(x) source A1 2",
        f"{ISSUE}\nremedy repair / 修理 requires due source A1 2",
        f"{ISSUE}\nremedy repair / 修理 when due proved source A1 2",
        f"{OPTION}\nargument more / 另一理由 for debt when o is y and fair source A1 2",
        f"{OPTION}\nissue due / 到期 favours plaintiff element source A1 2 burden plaintiff source A1 2 "
        "standard high_probability source A1 2 all of (debt) source A1 2 "
        "under o is y burden defendant source A1 2\nremedy repair / 修理 requires due source A1 2",
        'law A2 / 乙法 "Second" / "第二"\nremedy repair / 修理 requires debt source A2 2',
        'law A2 / 乙法 "Second" / "第二"\nremedy repair / 修理 requires debt source A2 2 source A1 2',
        "sort party / 当事人 is a thing",
        "sort copy / 复制件 source A1 2",
    ],
)
def test_what_some_rule_uses_passes(text):
    assert unused(text) == []


def test_nothing_is_called_unused_while_a_declaration_is_broken():
    assert unused("fact late / 迟到\nconcept c / 丙项 when late and odd") == []
    assert unused("fact late / 迟到\nconcept c / 丙项 when late and and fair") == []
