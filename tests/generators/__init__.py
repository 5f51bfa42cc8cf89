"""Random rule bases and cases, for one reader of the rules to be compared with another."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tests.generators.cases import random_case
from tests.generators.rules import random_rules
from tests.generators.show import describe
from tests.generators.shrink import Pair, shrink

__all__ = ["Pair", "describe", "random_case", "random_pairs", "random_rules", "shrink"]


def random_pairs(seed: int | str, count: int) -> Iterator[Pair]:
    """Yield ``count`` closed cases; the n-th depends on the seed and on n alone."""
    for number in range(count):
        rng = Random(f"{seed}-{number}")
        rules = random_rules(rng)
        yield rules, *random_case(rng, rules)
