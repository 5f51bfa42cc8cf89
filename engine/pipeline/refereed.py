"""The second opinion: the case closed as the solver closed it, and read by the referee."""

from __future__ import annotations

from collections.abc import Mapping

from engine.case.model import Case
from engine.program import Completion
from engine.program.inputs import Cell, Turn
from engine.record import replace
from engine.referee import NO_EVIDENCE, Closed, Valuation, Verdict, decide, valuation_of
from engine.rulebase.model import RuleBase


def referee_verdict(
    rules: RuleBase,
    case: Case,
    choices: Mapping[str, str],
    completion: Completion,
    turned: Mapping[Cell, Turn],
    asked: frozenset[str] | None = None,
) -> Verdict:
    """Return the referee's verdict, dates as in the completion, open cells as they turned out.

    It reads the rules whole; ``asked`` only spares it telling what nobody will compare.
    """
    return decide(rules, case, closed_as(case, choices, completion, turned), asked=asked)


def closed_as(
    case: Case, choices: Mapping[str, str], completion: Completion, turned: Mapping[Cell, Turn]
) -> Closed:
    """Return what closes a case for the referee."""
    cells: dict[Cell, Valuation] = {}
    for entry in case.facts:
        found, cell = valuation_of(entry), (entry.fact, entry.args)
        if cell in cells:  # the same admission by another party
            found = replace(found, admitted_by=found.admitted_by | cells[cell].admitted_by)
        cells[cell] = found
    cells |= {cell: NO_EVIDENCE if turn[0] == "neither" else _turned(turn) for cell, turn in turned.items()}
    hearing = (case.hearing.earliest, case.hearing.latest) if case.hearing else (None, None)
    return Closed(dict(choices), cells, dict(completion.acts), hearing)


def _turned(turn: Turn) -> Valuation:
    kind, degree = turn
    proved, disproved = (degree if kind == word else 0 for word in ("proved", "disproved"))
    return Valuation(proved, disproved, frozenset(), True, None)
