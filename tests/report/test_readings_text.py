"""Disputed points in words and for programs."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from engine.analysis.readings import Readings, readings
from engine.case import load_case
from engine.pipeline import Judge, choices_of
from engine.report.analyses.page import schema_of
from engine.report.analyses.readings import readings_object, readings_text
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


def _of(rules: RuleBase, name: str, findings: bool = False, table: bool = True) -> Readings:
    case, _ = load_case(Path(cases_root()) / f"{name}.yaml", rules)
    assert case is not None
    run = case.runs[0]
    bench = Judge(rules)
    return readings(case, run, rules, choices_of(rules, run), bench.decide, 300, findings, table)


@pytest.fixture(scope="module")
def hangzhou(rules: RuleBase) -> Readings:
    return _of(rules, "decided/hangzhou")


def test_every_point_is_told_once_as_one_that_matters_or_one_that_cannot(
    rules: RuleBase, hangzhou: Readings
) -> None:
    text = "".join(readings_text(hangzhou, rules, "zh").split())
    last = text[text.index("在本案中不会有影响的分歧点") :]
    matter = {m.option for m in hangzhou.matter}

    assert {name for name, o in rules.options.items() if o.name.zh in last} == set(rules.options) - matter
    assert all(f"◆{rules.options[name].name.zh}" in text for name in matter)


def test_each_choice_has_its_authority_beside_it(rules: RuleBase, hangzhou: Readings) -> None:
    text = "".join(readings_text(hangzhou, rules, "zh").split())

    assert "合法性基础、宏观保障、微观保障三项并立（本案所取）[杭州薛某案第13、14行]" in text
    assert "仅及于损害赔偿[学说摘录第2行]" in text


@pytest.mark.checkout
def test_the_point_enters_at_a_rule_with_its_line(rules: RuleBase, hangzhou: Readings) -> None:
    text = "".join(readings_text(hangzhou, rules, "en").split())

    assert re.search(r"whobearstheburdenofpersuasiononcausation.{0,60}rules/pipl/art-069\.rules:\d+", text)


@pytest.mark.parametrize("findings", [False, True])
def test_the_object_is_as_its_schema_says(rules: RuleBase, hangzhou: Readings, findings: bool) -> None:
    schema = json.loads(schema_of("readings"))
    found = _of(rules, "decided/hangzhou", True) if findings else hangzhou
    value = json.loads(json.dumps(readings_object(found, rules, findings)))

    assert complaints(value, schema, schema) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_matter_nobody_has_judged_gets_no_table(rules: RuleBase, language: str) -> None:
    text = readings_text(_of(rules, "reported/jumei", table=False), rules, language)

    assert [p for p in NEVER_UNJUDGED if re.search(p, text)] == []
    assert "■" not in text


def test_nothing_is_counted_or_weighed(rules: RuleBase, hangzhou: Readings) -> None:
    text = readings_text(hangzhou, rules, "zh")

    assert [p for p in NEVER if re.search(p, text)] == []
