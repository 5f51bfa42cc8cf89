"""Random pairs notice every single mistake a reader of the rules can make."""

from __future__ import annotations

from functools import cache

import pytest

from engine.referee import Verdict, decide
from tests.generators import Pair, describe, random_pairs, shrink
from tests.referee.mutants import MUTANTS, Mutant, decide_wrongly
from tests.referee.mutants.facts import AdmissionNeverCounted

SEED = 20211101
MOST = 300


@cache
def right(number: int) -> tuple[Pair, Verdict]:
    """Return the n-th pair with its true verdict."""
    pair = next(random_pairs(f"{SEED}-{number}", 1))
    return pair, decide(*pair)


def notices(mutant: Mutant, number: int) -> bool:
    pair, verdict = right(number)
    return decide_wrongly(mutant, pair) != verdict


@pytest.mark.thorough
@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda it: it.__name__)
def test_a_reader_with_one_mistake_is_told_from_the_referee(mutant: Mutant) -> None:
    noticed = next((number for number in range(MOST) if notices(mutant, number)), None)

    assert noticed is not None, f"{mutant.__name__}: nothing below pair {MOST} of seed {SEED} notices it"


def test_a_difference_is_shrunk_to_what_it_rests_on() -> None:
    number = next(number for number in range(MOST) if notices(AdmissionNeverCounted, number))

    small = shrink(right(number)[0], lambda it: decide_wrongly(AdmissionNeverCounted, it) != decide(*it))

    assert decide(*small) != decide_wrongly(AdmissionNeverCounted, small)
    assert len(small[1].dispute_list) == 1
    assert len(small[0].arguments) < 4
    assert "admitted by" in describe(*small)


def test_the_same_seed_gives_the_same_pairs() -> None:
    first, again = (list(random_pairs(5, 3)) for _ in range(2))

    assert first == again
    assert [describe(*it) for it in first] == [describe(*it) for it in again]
    assert first[0] != next(random_pairs(6, 1))
