"""Two ways to a decision, one result: the solver against the referee on random rules and cases."""

from __future__ import annotations

from functools import cache

import pytest

from engine.answer import decided_answer
from engine.justification import CaseIndex, Outline, view_disputes
from engine.pipeline.compare import differences
from engine.program import Completion, compile, inputs_of
from engine.referee import Verdict, decide
from tests.generators import Pair, describe, random_pairs, shrink
from tests.program.mutants import MUTANTS, Patch
from tests.program.settle import settled

SEED = 20211101
PAIRS = 120
# So many pairs are tried on a wrong compiler before it counts as unnoticed.
PATIENCE = 160


def solver_differs(pair: Pair, verdict: Verdict | None = None) -> list[str]:
    """Return where solver and referee part on a pair."""
    rules, case, closed = pair
    program = compile.compile_program(rules)
    filed = settled(case, closed)
    inputs = inputs_of(filed, rules, program, closed.choices, Completion(dict(closed.acts)))
    with decided_answer(program, inputs) as answer:
        views = view_disputes(
            CaseIndex(filed, rules, program, closed.choices, inputs, Outline(rules)), answer
        )
    return differences(views, verdict or decide(rules, case, closed), rules)


@cache
def judged(seed: int, count: int) -> tuple[tuple[Pair, Verdict], ...]:
    return tuple((pair, decide(*pair)) for pair in random_pairs(seed, count))


def test_solver_and_referee_agree_on_random_rules_and_cases() -> None:
    """Every finding, reason, winner, ground and remedy; a difference is printed at its smallest."""
    for number, (pair, verdict) in enumerate(judged(SEED, PAIRS)):
        if solver_differs(pair, verdict):
            least = shrink(pair, lambda p: bool(solver_differs(p)))
            pytest.fail(f"seed {SEED}, pair {number}: {solver_differs(least)}\n{describe(*least)}")


@pytest.mark.thorough
@pytest.mark.parametrize("patch", MUTANTS.values(), ids=MUTANTS.keys())
def test_a_compiler_wrong_in_one_point_is_noticed(patch: Patch, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mutant may also fail loudly: a program the solver remarks on is never answered."""
    verdicts = judged(SEED, PATIENCE)
    patch(monkeypatch)

    noticed = any(_noticed(pair, verdict) for pair, verdict in verdicts)

    assert noticed, f"seed {SEED}: {PATIENCE} pairs did not notice"


def _noticed(pair: Pair, verdict: Verdict) -> bool:
    try:
        return bool(solver_differs(pair, verdict))
    except Exception:
        return True
