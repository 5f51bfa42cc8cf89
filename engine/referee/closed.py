"""The closed case: every choice made, every open cell resolved, every date as narrow as it gets."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from engine.case.model import FactEntry
from engine.record import record

Bounds = tuple[date | None, date | None]
Cell = tuple[str, tuple[str, ...]]


@record
class Valuation:
    """How far one cell is found: 0 is not at all, 1..3 the highest standard that is reached.

    ``negative`` is the same for the opposite of the fact. ``because`` is set for unclear cells only.
    """

    positive: int
    negative: int
    admitted_by: frozenset[str]
    evidence: bool
    because: str | None


NO_EVIDENCE = Valuation(0, 0, frozenset(), False, None)


@record
class Closed:
    """What closes a case. A cell that is missing has no evidence; a missing act has no bounds."""

    choices: dict[str, str]
    cells: dict[Cell, Valuation]
    acts: dict[str, Bounds]
    hearing: Bounds


def valuation_of(entry: FactEntry) -> Valuation:
    """Return how far one listed cell is found; an ``open`` one counts as without evidence."""
    nobody: frozenset[str] = frozenset()
    match entry.state:
        case "proved":
            return Valuation(entry.degree, 0, nobody, True, None)
        case "disproved":
            return Valuation(0, entry.degree, nobody, True, None)
        case "undisputed":
            return Valuation(3, 0, nobody, True, None)
        case "exempt":
            return Valuation(0 if entry.rebutted else 3, 0, nobody, True, None)
        case "admitted":
            return Valuation(0, 0, frozenset(entry.binds), True, None)
        case "unclear":
            return Valuation(0, 0, nobody, True, entry.because)
        case "no_evidence" | "open":
            return NO_EVIDENCE
        case _:
            assert_never(entry.state)
