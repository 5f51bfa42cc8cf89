"""Justification: why each finding is what it is, and what is missing where it is not.

Enters: Answer, Program, RuleBase, Case. Leaves: Decision and its views, with rule, source, fact, line.
Never here: wording, clingo, deciding anything again.

What only an open case needs (``open.py``) is not behind this door: most cases are closed.
"""

from engine.justification.build import view_disputes
from engine.justification.index import CaseIndex, Outline
from engine.justification.model import (
    ArgumentView,
    CauseView,
    CellView,
    Decision,
    DisputeView,
    GateView,
    IssueView,
    LeakView,
    LimbView,
    Money,
    Outcome,
    Reason,
    Receipt,
    RemedyView,
    Requirement,
    TrackStep,
)

__all__ = [
    "ArgumentView",
    "CaseIndex",
    "CauseView",
    "CellView",
    "Decision",
    "DisputeView",
    "GateView",
    "IssueView",
    "LeakView",
    "LimbView",
    "Money",
    "Outcome",
    "Outline",
    "Reason",
    "Receipt",
    "RemedyView",
    "Requirement",
    "TrackStep",
    "view_disputes",
]
