"""Referees that get one clause of the semantics wrong. Every one of them must be noticed.

Each is the referee's record or sitting with a single method replaced; its name is the mistake.
"""

from __future__ import annotations

from engine.referee import Record, Sitting, Verdict, decide
from tests.generators import Pair
from tests.referee.mutants import claims, conditions, facts, findings, issues

Mutant = type[Record] | type[Sitting]
MUTANTS: tuple[Mutant, ...] = (
    *facts.MUTANTS,
    *conditions.MUTANTS,
    *issues.MUTANTS,
    *findings.MUTANTS,
    *claims.MUTANTS,
)


def decide_wrongly(mutant: Mutant, pair: Pair) -> Verdict:
    """Return the verdict of a referee with one mistake."""
    if issubclass(mutant, Record):
        return decide(*pair, record=mutant)
    return decide(*pair, sitting=mutant)
