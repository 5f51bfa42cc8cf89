"""Referee: the decision derived again, by reading the rules one by one.

It shares nothing with the solver's way to a decision but the nouns, so that an error would have to
be made twice, in two unlike ways, to go unnoticed.

Enters: RuleBase, Case, what closes it. Leaves: Verdict. Never here: ASP, answers, reasons, wording.
"""

from __future__ import annotations

from engine.case.model import Case, Dispute
from engine.referee.again import Rehearing
from engine.referee.closed import NO_EVIDENCE, Bounds, Cell, Closed, Valuation, valuation_of
from engine.referee.record import Record
from engine.referee.sitting import Sitting
from engine.referee.verdict import (
    CauseVerdict,
    DisputeVerdict,
    Finding,
    Instance,
    RemedyVerdict,
    Value,
    Verdict,
)
from engine.rulebase.model import RuleBase

__all__ = [
    "NO_EVIDENCE",
    "Bounds",
    "CauseVerdict",
    "Cell",
    "Closed",
    "DisputeVerdict",
    "Finding",
    "Instance",
    "Record",
    "Rehearing",
    "RemedyVerdict",
    "Sitting",
    "Valuation",
    "Value",
    "Verdict",
    "decide",
    "valuation_of",
]


def decide(
    rules: RuleBase,
    case: Case,
    closed: Closed,
    record: type[Record] = Record,
    sitting: type[Sitting] = Sitting,
    asked: frozenset[str] | None = None,
) -> Verdict:
    """Return the one verdict on a closed case, dispute by dispute.

    With ``asked`` only these issues and causes, and the arguments about these issues, are told; what
    they rest on is looked up in the whole of the rules all the same.
    Another ``record`` or ``sitting`` makes a referee that differs in one point; tests pass such
    ones in to see that the difference is noticed.
    """
    found = record(rules, case, closed)
    bench: dict[Dispute, Sitting] = {}
    bench.update({dispute: sitting(found, dispute, bench) for dispute in case.dispute_list})
    return Verdict({dispute: bench[dispute].verdict(asked) for dispute in case.dispute_list})
