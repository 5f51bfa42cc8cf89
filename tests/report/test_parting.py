"""Two decisions side by side, in words and as an object."""

from __future__ import annotations

import json
import re
from string import Formatter
from typing import Any

import pytest

from engine.justification import Decision
from engine.report import render_parting, render_parting_json
from engine.report.parting_json import parting_schema
from engine.report.phrases_parting import PARTING
from engine.rulebase.model import RuleBase
from tests.report.never import NEVER, NEVER_UNJUDGED
from tests.report.schema_check import complaints

Decisions = dict[str, Decision]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines()]


def _object(decisions: Decisions, rules: RuleBase, left: str, right: str) -> Any:
    whole = render_parting_json(decisions[left], decisions[right], rules)
    return json.loads(json.dumps(whole, ensure_ascii=False))


def test_the_rule_the_line_the_article_and_the_choice_are_named(
    decisions: Decisions, rules: RuleBase
) -> None:
    """Inference and presumption part at the burden on the link: article 91 here, article 70 there."""
    lines = _lines(render_parting(decisions["direct"], decisions["presumed"], rules))
    line = rules.issues["link"].span.line

    assert f"→ 关联的举证证明责任由谁承担 [small.rules:{line}]" in lines
    assert any(text.startswith("依据：") and "第九十一条" in text and "第七十条" in text for text in lines)
    assert any(text.startswith("此处分歧点：证明方式") and "small.rules:" in text for text in lines)


def test_each_side_is_told_by_the_name_of_its_reading(decisions: Decisions, rules: RuleBase) -> None:
    text = render_parting(decisions["liable"], decisions["shaken"], rules)

    assert "≠ 致歉\n      默认立场：予以支持\n      默认立场：不予支持\n" in text


def test_an_equal_outcome_is_said_to_be_equal_and_the_reasons_to_part(
    decisions: Decisions, rules: RuleBase
) -> None:
    """The courier is the defendant's helper: what it had answers nothing in the end."""
    zh = render_parting(decisions["liable"], decisions["helper"], rules)
    en = render_parting(decisions["liable"], decisions["helper"], rules, "en")

    assert "两种立场下结果相同。" in zh
    assert "推演的理由仍有分歧。" in zh
    assert "→ 关联的证明理由“其他持有人（快递）”" in zh
    assert "The results are the same." in en
    assert "The reasons part all the same." in en


def test_a_decision_beside_itself_parts_nowhere(decisions: Decisions, rules: RuleBase) -> None:
    text = render_parting(decisions["shaken"], decisions["shaken"], rules)

    assert "推演的理由亦相同。" in text
    assert "→" not in text


def test_a_matter_nobody_judged_is_compared_by_what_the_law_asks_alone(
    decisions: Decisions, rules: RuleBase
) -> None:
    whole = _object(decisions, rules, "reported", "reported")
    text = render_parting(decisions["reported"], decisions["reported"], rules)

    assert whole["same_outcome"] is None
    assert [d[key] for d in whole["disputes"] for key in ("issues", "causes", "remedies")] == [[], [], []]
    assert [p for p in NEVER_UNJUDGED if re.search(p, text)] == []


@pytest.mark.parametrize("pair", [("liable", "shaken"), ("direct", "presumed"), ("hasty", "liable")])
def test_the_object_is_what_the_schema_says(
    decisions: Decisions, rules: RuleBase, pair: tuple[str, str]
) -> None:
    schema = json.loads(parting_schema())

    assert complaints(_object(decisions, rules, *pair), schema, schema) == []


def test_the_object_has_the_step_with_its_place_and_the_options(
    decisions: Decisions, rules: RuleBase
) -> None:
    whole = _object(decisions, rules, "direct", "presumed")
    step = whole["disputes"][0]["step"]

    assert (step["kind"], step["id"], step["aspect"]) == ("issue", "link", "burden")
    assert (step["left"], step["right"]) == ("plaintiff", "defendant")
    assert [(o["option"], o["left"], o["right"]) for o in step["options"]] == [
        ("proof", "inference", "presumed")
    ]
    assert {c["article"] for c in step["cites"]} == {"91:1", "70"}
    assert [d["schema"] for d in whole["decisions"]] == ["juzheng/decision/1"] * 2


@pytest.mark.parametrize("key", PARTING)
def test_every_sentence_is_worded_in_both_languages(key: str) -> None:
    twin = PARTING[key]
    blanks = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in (twin.en, twin.zh)]

    assert blanks[0] == blanks[1]
    assert not re.search(r"[\u3000-\uffef]", twin.en)
    assert [p for p in NEVER if re.search(p, twin.zh)] == []
    assert twin.zh == twin.zh.encode("gbk").decode("gbk")
