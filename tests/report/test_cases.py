"""The shipped cases in the words of the shipped rules: nothing is said that must never be said."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from engine.justification import Decision
from engine.pipeline import Judge, find_cases, judge_file
from engine.report import render_html, render_json, render_text
from engine.report.facts import is_silent
from engine.report.json import decision_schema
from engine.rulebase import RuleBase, load_rules
from engine.shipped import cases_root, rules_root
from tests.report.never import NEVER, NEVER_UNJUDGED
from tests.report.schema_check import complaints

pytestmark = pytest.mark.thorough
PATHS = find_cases([cases_root()])
NAMES = [path.relative_to(cases_root()).as_posix() for path in PATHS]


@pytest.fixture(scope="module")
def bench() -> Judge:
    shipped, _ = load_rules(rules_root())

    assert isinstance(shipped, RuleBase)
    return Judge(shipped)


@pytest.fixture(scope="module", params=PATHS, ids=NAMES)
def decided(request: pytest.FixtureRequest, bench: Judge) -> tuple[Path, tuple[Decision, ...]]:
    result = judge_file(bench, request.param)
    if not result.decisions:
        pytest.skip(f"{request.param.name} is not decided")
    return request.param, result.decisions


def test_every_case_is_reported_in_words_that_may_be_said(
    decided: tuple[Path, tuple[Decision, ...]], bench: Judge
) -> None:
    for decision in decided[1]:
        text = re.sub(r"\n +", "", render_text(decision, bench.rules))
        patterns = NEVER_UNJUDGED if is_silent(decision.case) else NEVER

        assert [pattern for pattern in patterns if re.search(pattern, text)] == []


def test_every_case_can_be_shown_on_a_gbk_terminal(
    decided: tuple[Path, tuple[Decision, ...]], bench: Judge
) -> None:
    for language in ("zh", "en"):
        text = render_text(decided[1][0], bench.rules, language)

        assert text == text.encode("gbk", errors="strict").decode("gbk")


def test_every_case_makes_an_object_of_the_schema(
    decided: tuple[Path, tuple[Decision, ...]], bench: Judge
) -> None:
    schema = json.loads(decision_schema())

    assert complaints(json.loads(json.dumps(render_json(decided[1][0], bench.rules))), schema, schema) == []


def test_every_case_makes_a_page_that_fetches_nothing(
    decided: tuple[Path, tuple[Decision, ...]], bench: Judge
) -> None:
    page = render_html(decided[1], bench.rules)

    assert page.count("<svg") == page.count("</svg>")
    assert not re.search(r"https?://", page)
