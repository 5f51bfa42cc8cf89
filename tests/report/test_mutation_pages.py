"""The pages and objects of mutate, coverage and gaps."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import engine.report.analyses
from engine.analysis.mutation.equal import Verdict
from engine.analysis.mutation.model import Change, Mutant
from engine.analysis.mutation.mutate import Mutation, Survivor
from engine.analysis.prove.field import Bound
from engine.cli.main import main
from engine.report.analyses.mutate import mutate_text, percent
from engine.report.analyses.operators import CHANGES, change_text
from engine.rulebase import RuleBase, load_rules
from engine.shipped import cases_root, rules_root
from tests.report.schema_check import complaints

SCHEMAS = Path(engine.report.analyses.__file__).parent
CASE = cases_root() / "teaching" / "limitation-raised.yaml"


@pytest.fixture(scope="module")
def rules() -> RuleBase:
    found, _ = load_rules(rules_root())
    assert found is not None
    return found


@pytest.mark.parametrize(
    "words",
    [
        ["mutate", "--only", "limitation"],
        ["coverage", "--only", "time_barred"],
        ["gaps", "--issue", "limitation"],
    ],
    ids=lambda words: words[0],
)
def test_each_object_keeps_to_its_published_schema(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    main([*words, "--cases", str(CASE), "--format", "json"])
    schema = json.loads((SCHEMAS / f"{words[0]}.schema.json").read_text(encoding="utf-8"))

    told = json.loads(capsys.readouterr().out)

    assert complaints(told, schema, schema) == []


def test_a_share_is_never_rounded_up_to_the_whole() -> None:
    assert percent(9999, 10000) == "99.9 %"
    assert percent(10, 10) == "100 %"


def test_every_operator_is_worded_in_both_languages() -> None:
    for operator, words in CHANGES.items():
        assert words.zh, operator
        assert words.en, operator


def _mutant(rules: RuleBase) -> Mutant:
    issue = rules.issues["limitation"]
    change = Change("standard", "/base", issue.span, "1")
    return Mutant("issue", "limitation", change, ("issue", "limitation"), (issue,))


@pytest.mark.parametrize(("language", "wanted"), [("zh", "证明标准改为较大可能"), ("en", "rather likely")])
def test_a_changed_standard_is_told_by_its_name(rules: RuleBase, language: str, wanted: str) -> None:
    assert wanted in change_text(_mutant(rules), rules, language)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_was_not_settled_is_not_counted_as_the_same(rules: RuleBase, language: str) -> None:
    """One noticed, one proved the same, one unsettled: half of the two that count are noticed."""
    survivors = tuple(
        Survivor(_mutant(rules), verdict, False) for verdict in (Verdict("equivalent"), Verdict("unsettled"))
    )
    found = Mutation(3, 1, 1, 1, Bound(), survivors, (), ())

    text = mutate_text(found, rules, language)

    assert "50.0 %" in text


def _judged_by(name: str) -> Callable[[], int]:
    return lambda: main(["mutate", "--only", name])


def test_a_name_nobody_declared_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    status = _judged_by("nobody_declared_this")()

    assert status == 2
    assert "nobody_declared_this" in capsys.readouterr().err


def test_what_there_was_no_time_to_ask_about_is_said(rules: RuleBase) -> None:
    found = Mutation(3, 1, 1, 1, Bound(), (), (), (), unasked=2)

    assert "其中 2 处，限时内未及以事实未定的案件核对。" in mutate_text(found, rules, "zh")
    assert "no time to put 2 of these" in mutate_text(found, rules, "en")


def test_where_the_time_is_up_open_cases_are_asked_about_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    open_case = cases_root() / "teaching" / "open-fact.yaml"
    main(
        [
            "mutate",
            "--only",
            "limitation",
            "--cases",
            str(open_case),
            "--seconds",
            "0.000001",
            "--format",
            "json",
        ]
    )

    told = json.loads(capsys.readouterr().out)

    assert told["unasked"] == told["mutants"] - told["noticed"] - told["equivalent"] > 0
