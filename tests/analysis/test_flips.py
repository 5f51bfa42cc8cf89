"""Flips: what is listed is exactly what turns the outcome and cannot be had for less."""

from __future__ import annotations

import pytest

from engine.analysis.flips import Flips, flips
from engine.analysis.supposed import Change
from tests.analysis.flipping import Bench, Key, benches
from tests.generators import describe

SEED = "flips-2021"
PAIRS = 25


def listed(found: Flips, bench: Bench) -> set[Key]:
    """Return the sets found, as the oracle names them."""
    rungs = {
        (v.point.name, v.point.args, repr(v.change(k))): v.rungs[k]
        for v in bench.levers
        for k in range(1, len(v.rungs))
    }
    keys = set()
    for flip in found.sets:
        named = [(c.fact if isinstance(c, Change) else c.argument, c.args, repr(c)) for c in flip.changes]
        keys.add(frozenset((name, args, *rungs[(name, args, told)]) for name, args, told in named))
    return keys


def check(seed: str, count: int) -> list[int]:
    """Compare with the oracle; return the sizes of all sets found."""
    sizes: list[int] = []
    for number, bench in enumerate(benches(seed, count)):
        found = flips(bench.decision, bench.rules, bench.judge.decide, bench.side, seconds=600)
        expected = bench.minimal(4)
        if listed(found, bench) != expected:
            told = f"seed {seed}, bench {number}, {bench.side}\n{listed(found, bench)}\n{expected}\n"
            pytest.fail(told + describe_bench(bench))
        sizes += [len(f.changes) for f in found.sets]
    return sizes


def describe_bench(bench: Bench) -> str:
    from engine.referee import Closed, valuation_of

    cells = {(f.fact, f.args): valuation_of(f) for f in bench.case.facts}
    closed = Closed(bench.choices, cells, dict(bench.completions[0].acts), (None, None))
    return describe(bench.rules, bench.case, closed)


def test_the_sets_are_those_found_by_trying_every_set_with_the_referee() -> None:
    sizes = check(SEED, PAIRS)

    assert {1, 2} <= set(sizes), f"too easy: {sizes}"


@pytest.mark.thorough
@pytest.mark.parametrize("seed", [f"flips-{n}" for n in range(10)])
def test_the_same_on_thousands_of_cases(seed: str) -> None:
    sizes = check(seed, 400)

    assert {1, 2, 3} <= set(sizes), f"too easy: {sizes}"
