"""The nearest cases: a distance that a case has to itself as nothing, and to another as the other to it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from engine.analysis.nearest import Neighbour, nearest
from engine.case import load_case
from engine.justification import Decision
from engine.pipeline import Judge
from engine.report.analyses.nearest import comparable, nearest_object, nearest_text
from engine.report.analyses.page import schema_of
from engine.rulebase import load_rules
from engine.rulebase.model import RuleBase
from engine.shipped import cases_root
from tests.report.schema_check import complaints

NAMES = (
    "decided/hangzhou",
    "decided/beijing",
    "teaching/presumed-fault",
    "teaching/two-grounds",
    "teaching/before-pipl",
    "teaching/fault-rebutted",
)


@pytest.fixture(scope="module")
def rules() -> RuleBase:
    found, _ = load_rules()
    assert found is not None
    return found


@pytest.fixture(scope="module")
def decided(rules: RuleBase) -> dict[str, Decision]:
    judge = Judge(rules)
    found = {}
    for name in NAMES:
        case, wrong = load_case(Path(cases_root()) / f"{name}.yaml", rules)
        assert case is not None, wrong
        found[name] = judge.decide(case, case.runs[0])
    return found


def copied(decision: Decision) -> Decision:
    return replace(decision, case=replace(decision.case, id="a copy"))


def beside(one: Decision, other: Decision) -> Neighbour:
    (found,) = nearest(one, [other], 1)
    (neighbour,) = found.neighbours
    return neighbour


def test_a_copy_of_a_case_is_nearest_to_it_and_differs_in_nothing(decided: dict[str, Decision]) -> None:
    for decision in decided.values():
        (found,) = nearest(decision, [*decided.values(), copied(decision)], 3)

        assert found.neighbours[0].case.id == "a copy"
        assert found.neighbours[0].differences == ()
        assert found.neighbours[0].same_outcome


def test_a_case_is_not_compared_with_itself(decided: dict[str, Decision]) -> None:
    for decision in decided.values():
        (found,) = nearest(decision, decided.values(), 99)

        assert found.among == len(decided) - 1
        assert decision.case.id not in {n.case.id for n in found.neighbours}


def test_differences_are_the_same_seen_from_either_side(decided: dict[str, Decision]) -> None:
    every = list(decided.values())
    for i, one in enumerate(every):
        for other in every[i + 1 :]:
            there, back = beside(one, other), beside(other, one)
            turned = {(d.what, d.name, d.there, d.here, d.decides) for d in back.differences}

            assert {(d.what, d.name, d.here, d.there, d.decides) for d in there.differences} == turned
            assert (there.shared, there.same_outcome) == (back.shared, back.same_outcome)


def test_what_differs_least_comes_first(decided: dict[str, Decision]) -> None:
    for decision in decided.values():
        (found,) = nearest(decision, decided.values(), 99)
        sizes = [len(n.differences) for n in found.neighbours]

        assert sizes == sorted(sizes)


def test_no_more_are_listed_than_asked_for_and_all_are_counted(decided: dict[str, Decision]) -> None:
    (found,) = nearest(decided["decided/hangzhou"], decided.values(), 2)

    assert (len(found.neighbours), found.among) == (2, 5)


def test_the_two_judgments_differ_in_causation_and_fault_and_that_decides(
    decided: dict[str, Decision],
) -> None:
    """Hangzhou: causation shaken, absence of fault proved. Beijing: causation proved, that absence not."""
    found = beside(decided["decided/hangzhou"], decided["decided/beijing"])
    deciding = {d.name: (d.here, d.there) for d in found.differences if d.decides and d.what == "issue"}

    assert deciding["causation"] == ("unclear.shaken", "proved")
    assert deciding["no_fault"][0] == "proved"
    assert deciding["no_fault"][1].startswith("unclear")
    assert (found.liable, found.same_outcome) == (True, False)


def test_what_is_undetermined_is_no_neighbour(decided: dict[str, Decision]) -> None:
    open_one = replace(copied(decided["decided/beijing"]), status="undetermined")
    (found,) = nearest(decided["decided/hangzhou"], [open_one], 3)

    assert (found.among, found.neighbours) == (0, ())


@pytest.mark.parametrize("status", ["accepted", "not_adjudicated"])
def test_a_matter_nobody_has_judged_is_laid_beside_nothing(
    decided: dict[str, Decision], rules: RuleBase, status: str
) -> None:
    judged = decided["decided/hangzhou"]
    reported = replace(judged, case=replace(judged.case, status=status))  # type: ignore[arg-type]
    found = nearest(reported, decided.values(), 3)
    chinese = nearest_text(reported, found, rules, "zh")

    assert not comparable(reported)
    assert nearest_object(reported, found)["disputes"] == []
    assert "责任" not in chinese
    assert "真伪不明" not in chinese


def test_the_object_is_what_the_schema_says(decided: dict[str, Decision], rules: RuleBase) -> None:
    schema = json.loads(schema_of("nearest"))
    for decision in decided.values():
        found = nearest(decision, decided.values(), 3)
        whole = json.loads(json.dumps(nearest_object(decision, found), ensure_ascii=False))

        assert complaints(whole, schema, schema) == []


def test_in_words_a_shaken_finding_is_not_called_disproved(
    decided: dict[str, Decision], rules: RuleBase
) -> None:
    one = decided["decided/hangzhou"]
    found = nearest(one, [decided["decided/beijing"]], 1)
    chinese, english = (nearest_text(one, found, rules, language) for language in ("zh", "en"))
    (line,) = (text for text in chinese.splitlines() if "≠ 因果关系" in text)

    assert "真伪不明" in line
    assert "认定不" not in line
    assert "仅计数，不作权衡" in chinese
    assert "no authority for a result" in english
