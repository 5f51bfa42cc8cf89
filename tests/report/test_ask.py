"""What is still open, in words and for programs; about somebody nobody has judged nothing is found."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from engine.analysis.ask import Asked, ask
from engine.case import load_case
from engine.pipeline import Judge, choices_of
from engine.report.analyses.ask import ask_object, ask_text
from engine.report.analyses.page import schema_of
from engine.rulebase import load_rules
from engine.rulebase.model import RuleBase
from engine.shipped import cases_root
from tests.report.never import NEVER, NEVER_UNJUDGED
from tests.report.schema_check import complaints


@pytest.fixture(scope="module")
def rules() -> RuleBase:
    found, _ = load_rules()
    assert found is not None
    return found


def _asked(rules: RuleBase, name: str) -> Asked:
    case, _ = load_case(Path(cases_root()) / f"{name}.yaml", rules)
    assert case is not None
    run = case.runs[0]
    return ask(case, run, rules, choices_of(rules, run), Judge(rules).decide, 300)


@pytest.fixture(scope="module")
def jumei(rules: RuleBase) -> Asked:
    return _asked(rules, "reported/jumei")


@pytest.mark.parametrize("name", ["teaching/open-fact", "teaching/date-unknown"])
def test_the_object_is_as_its_schema_says(rules: RuleBase, name: str) -> None:
    schema = json.loads(schema_of("ask"))
    value = json.loads(json.dumps(ask_object(_asked(rules, name), rules)))

    assert complaints(value, schema, schema) == []


def test_the_object_of_a_reported_matter_is_as_its_schema_says(rules: RuleBase, jumei: Asked) -> None:
    schema = json.loads(schema_of("ask"))

    assert complaints(json.loads(json.dumps(ask_object(jumei, rules))), schema, schema) == []


def test_the_question_names_the_issue_its_bearer_and_who_may_move_it(rules: RuleBase) -> None:
    text = ask_text(_asked(rules, "teaching/open-fact"), rules, "zh")

    for told in (
        "[entrusted(warehouse, b)]",
        "关系到：因果关系：举证证明责任在原告",
        "可由谁举证：双方",
        "若认定如此 → 结果即确定：赔礼道歉：予以支持",
        "若不能认定 → 结果即确定：赔礼道歉：不予支持",
    ):
        assert told in text


def test_dates_that_follow_one_another_are_told_as_one_stretch(rules: RuleBase) -> None:
    text = ask_text(_asked(rules, "teaching/date-unknown"), rules, "zh")

    assert "发生于2021年10月31日或之前 → 结果即确定：赔礼道歉：不予支持" in text
    assert "发生于2021年11月1日或之后 → 结果即确定：赔礼道歉：予以支持" in text


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_matter_nobody_has_judged_is_told_without_findings_or_results(
    rules: RuleBase, jumei: Asked, language: str
) -> None:
    text = ask_text(jumei, rules, language)

    assert [p for p in NEVER_UNJUDGED if re.search(p, text)] == []
    assert ("未经人民法院认定" if language == "zh" else "none of them found by a court") in " ".join(
        text.split()
    )
    assert re.search(r": (granted|refused)", text) is None


def test_outcomes_are_neither_counted_nor_weighed(rules: RuleBase) -> None:
    text = ask_text(_asked(rules, "teaching/open-fact"), rules, "zh")

    assert [p for p in NEVER if re.search(p, text)] == []
    assert "不分先后" in text
