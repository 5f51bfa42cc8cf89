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
    cells: dict[Cell, Valuation] = {}
    for entry in case.facts:
        found, cell = valuation_of(entry), (entry.fact, entry.args)
        if cell in cells:  # the same admission by another party
            found = replace(found, admitted_by=found.admitted_by | cells[cell].admitted_by)
        cells[cell] = found
    cells |= {cell: NO_EVIDENCE if turn[0] == "neither" else _turned(turn) for cell, turn in turned.items()}
    hearing = (case.hearing.earliest, case.hearing.latest) if case.hearing else (None, None)
    closed = Closed(dict(choices), cells, dict(completion.acts), hearing)
    return decide(rules, case, closed, asked=asked)


def _turned(turn: Turn) -> Valuation:
    kind, degree = turn
    proved, disproved = (degree if kind == word else 0 for word in ("proved", "disproved"))
    return Valuation(proved, disproved, frozenset(), True, None)
