"""Analysis: what can be said of several decisions together, or of one beyond its reasons.

Enters: views, decisions, rules. Leaves: where two decisions part, on which disputed point, and whatever
else is compared. Never here: deciding, wording, clingo.
"""

from engine.analysis.changes import CauseChange, IssueChange, RemedyChange
from engine.analysis.forks import Fork, forks_at
from engine.analysis.parting import Parting, part
from engine.analysis.steps import Step

__all__ = [
    "CauseChange",
    "Fork",
    "IssueChange",
    "Parting",
    "RemedyChange",
    "Step",
    "forks_at",
    "part",
]
