"""What is kept for the next case and the next process: it saves time and changes nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine import load_case, load_rules
from engine.answer import Shelf, Solver
from engine.answer.limits import SHAPES_KEPT
from engine.case.model import Case
from engine.pipeline import Judge
from engine.pipeline.compiled import Compiled
from engine.pipeline.decide import choices_of, ways_of
from engine.program import Inputs
from engine.rulebase.model import RuleBase
from engine.shipped import cases_root

CASE = cases_root() / "teaching" / "presumed-fault.yaml"


@pytest.fixture(scope="module")
def rules() -> RuleBase:
    found, _ = load_rules()
    assert found is not None
    return found


@pytest.fixture(scope="module")
def case(rules: RuleBase) -> Case:
    found, _ = load_case(CASE, rules)
    assert found is not None
    return found


def compiled(rules: RuleBase, case: Case, *, cached: bool = False) -> Compiled:
    run = case.runs[0]
    return Judge(rules, cached=cached).compiled(case, run, choices_of(rules, run))


def shapes_of(rules: RuleBase, case: Case, count: int) -> tuple[Compiled, list[Inputs]]:
    """Return inputs of so many shapes that decide alike: each has an option more that no rule asks about."""
    found = compiled(rules, case)
    ((_, inputs),) = ways_of(found, case, choices_of(rules, case.runs[0]))
    shapes = [replace(inputs, frame=(*inputs.frame, f"o(9999,{i}).")) for i in range(count)]
    return found, shapes


def findings(solver: Solver, inputs: Inputs) -> list[tuple[int | str, ...]]:
    with solver.answer(inputs) as answer:
        return answer.rows("dsp") + [row for i in range(40) for row in answer.rows(f"fp{i}")]


def test_a_program_from_the_cache_comes_with_the_rules_it_was_made_of(rules, case, tmp_path, monkeypatch):
    monkeypatch.setenv("JUZHENG_CACHE", "on")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    made = compiled(rules, case, cached=True)
    kept = compiled(rules, case, cached=True)

    assert kept.program is not made.program
    assert (kept.rules, kept.program) == (made.rules, made.program)


def test_a_shape_that_comes_back_at_once_is_ground_once_and_for_all_and_decides_alike(rules, case):
    found, (shape,) = shapes_of(rules, case, 1)
    shelf = Shelf()
    solver = Solver(found.program, shelf)
    answers = [findings(solver, shape) for _ in range(3)]

    assert len(shelf.shapes) == 1
    assert answers[0]
    assert answers == [answers[0]] * 3


def test_no_shape_is_kept_that_comes_back_after_more_others_than_the_shelf_holds(rules, case):
    found, shapes = shapes_of(rules, case, SHAPES_KEPT + 1)
    shelf = Shelf()
    solver = Solver(found.program, shelf)
    answers = [findings(solver, shape) for _ in range(2) for shape in shapes]

    assert not shelf.shapes
    assert len(shelf.met) == SHAPES_KEPT
    assert answers == [answers[0]] * len(answers)
