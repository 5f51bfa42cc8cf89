"""A case heard again is decided as if it were heard for the first time."""

from __future__ import annotations

from random import Random

import pytest

from engine.case.model import Raised
from engine.record import replace
from engine.referee import Closed, Rehearing, Valuation, decide
from tests.generators import random_pairs

STATES = (
    Valuation(0, 0, frozenset(), False, None),
    Valuation(1, 0, frozenset(), True, None),
    Valuation(2, 0, frozenset(), True, None),
    Valuation(3, 0, frozenset(), True, None),
    Valuation(0, 2, frozenset(), True, None),
    Valuation(0, 0, frozenset(), True, "shaken"),
    Valuation(0, 0, frozenset(), True, "conflicting"),
)


def changed(rng: Random, closed: Closed) -> Closed:
    cells = dict(closed.cells)
    for cell in rng.sample(sorted(cells), min(len(cells), rng.randrange(1, 5))):
        cells[cell] = rng.choice(STATES)
    return Closed(closed.choices, cells, closed.acts, closed.hearing)


def agree(seed: str, count: int, times: int) -> int:
    moved = 0
    for number, (rules, case, closed) in enumerate(random_pairs(seed, count)):
        rng = Random(f"{seed}-{number}")
        first, before = Rehearing(rules, case, closed), decide(rules, case, closed)
        for _ in range(times):
            other = changed(rng, closed)
            raised = case.raised if rng.random() < 0.8 else case.raised[:-1]
            filed = replace(case, raised=raised)
            expected = decide(rules, filed, other)
            assert first.verdict(filed, other) == expected, (seed, number)
            moved += expected != before
    return moved


def test_what_is_taken_over_from_earlier_hearings_is_what_would_be_decided_anew() -> None:
    assert agree("again", 12, 4) > 8, "too few changes that change anything"


@pytest.mark.exhaustive
@pytest.mark.parametrize("seed", [f"again-{n}" for n in range(5)])
def test_the_same_in_many_more_cases(seed: str) -> None:
    assert agree(seed, 200, 8) > 200


def test_a_right_that_is_raised_only_the_second_time_counts() -> None:
    """Whether a right was raised is no cell: it is looked up in each hearing."""
    found = 0
    for rules, case, closed in random_pairs("again-raised", 25):
        lone = replace(case, raised=())
        first = Rehearing(rules, lone, closed)
        assert first.verdict(lone, closed) == decide(rules, lone, closed)
        every = tuple(
            Raised(name, (), party.id, (), case.span)
            for name, argument in rules.arguments.items()
            if argument.raised and not argument.params
            for party in case.parties
        )
        filed = replace(case, raised=every)
        expected = decide(rules, filed, closed)
        assert first.verdict(filed, closed) == expected
        found += expected != decide(rules, lone, closed)
    assert found, "no right that turned anything"
