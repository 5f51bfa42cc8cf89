"""English titles of causes whose id is a law and an article."""

from __future__ import annotations

import pytest

from engine.justification import Decision
from engine.record import replace
from engine.report import render_text, why
from engine.report.titles import cause_title
from engine.rulebase.model import RuleBase, Twin


@pytest.mark.parametrize(
    ("id", "title"),
    [
        ("dl_69", "DL art. 69"),
        ("dl_69_continuing", "DL art. 69 (continuing)"),
        ("breach_of_trust", "breach of trust"),
        ("dl_70", "dl 70"),  # the cause does not rest on this article
        ("dl_6", "dl 6"),
    ],
)
def test_an_article_is_told_as_an_article(rules: RuleBase, id: str, title: str) -> None:
    cause = replace(rules.causes["dl_69"], name=Twin(id, "某条"))

    assert cause_title(cause, rules.laws) == title


def test_the_english_report_names_law_and_article(decisions: dict[str, Decision], rules: RuleBase) -> None:
    text = render_text(decisions["liable"], rules, "en")

    assert "DL art. 69 is made out" in text
    assert "dl 69" not in text


def test_the_chinese_report_keeps_the_chinese_name(decisions: dict[str, Decision], rules: RuleBase) -> None:
    assert "资料法六十九条成立" in render_text(decisions["liable"], rules)


def test_a_cause_can_be_asked_for_by_its_title(decisions: dict[str, Decision], rules: RuleBase) -> None:
    assert why(decisions["liable"], rules, "DL art. 69")[1] != {}
