"""The same reason is not given twice."""

from __future__ import annotations

import pytest

from tests.rulebase.reporting import reported, the_one, told_where_marked

LISTED = "argument again / 再列 (u: thing) for item(u) when {} source A1 2"


@pytest.mark.parametrize(
    "text",
    [
        "▸argument more / 另一理由 for debt when warned and prompt source A1 2",
        "▸argument more / 另一理由 for debt when prompt and warned source A1 3",
        "▸" + LISTED.format("found(u) and warned"),
        "concept c / 丙项 when warned when fair when ▸warned",
    ],
)
def test_a_rule_that_says_the_same_again_is_told(text):
    assert told_where_marked("duplicate-rule", text)


@pytest.mark.parametrize(
    "text",
    [
        "argument more / 另一理由 against debt when warned and prompt source A1 2",
        "argument more / 另一理由 for debt when warned and prompt and fair source A1 2",
        "argument more / 另一理由 for debt when warned or prompt source A1 2",
        LISTED.format("near(u, u) and warned"),
        "argument more / 另一理由 (t: thing, u: thing) for item(t) when near(t, u) source A1 2\n"
        "argument back / 反向 (t: thing, u: thing) for item(t) when near(u, t) source A1 2",
    ],
)
def test_another_target_or_condition_makes_another_rule(text):
    assert reported(text) == []


def test_the_first_of_the_two_is_named():
    told = the_one("argument more / 另一理由 for debt when prompt and warned source A1 3")

    assert (told.params["name_en"], told.params["other_en"]) == ("more", "note")
