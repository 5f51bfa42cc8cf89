"""Where two decisions part: the first step that comes out differently, and every result that does.

The two may stand under two readings, on two sets of facts, on two dates, under two rule bases; only
their views are looked at. A step is named only if what it rests on is the same in both: where a cause
ceases to apply because a finding differs, the finding is the step, and where a finding differs because
an answer to an argument stands up, that answer is.
"""

from __future__ import annotations

from collections.abc import Sequence

from engine.analysis.changes import (
    CauseChange,
    IssueChange,
    RemedyChange,
    state_of,
    told_of,
    unlike,
)
from engine.analysis.steps import Step, Walk
from engine.case.model import Dispute
from engine.justification.model import DisputeView
from engine.record import record


@record
class Parting:
    """What differs in one dispute. ``step`` None: nothing does; no ``remedies``: the outcome is the same.

    ``step`` is the first in the order of the reasoning, whether or not anything turned on it;
    ``decisive`` the one behind the first claim that is disposed of differently, often the same.
    """

    dispute: Dispute
    step: Step | None
    decisive: Step | None
    issues: tuple[IssueChange, ...]
    causes: tuple[CauseChange, ...]
    remedies: tuple[RemedyChange, ...]


def part(left: Sequence[DisputeView], right: Sequence[DisputeView]) -> tuple[Parting, ...]:
    """Return for each dispute both sides know where the two part, in the order of the left one."""
    others = {view.dispute: view for view in right}
    pairs = {view.dispute: (view, others[view.dispute]) for view in left if view.dispute in others}
    return tuple(_parting(Walk(pairs, dispute)) for dispute in pairs)


def _parting(walk: Walk) -> Parting:
    causes = walk.causes.values()
    return Parting(
        dispute=walk.at,
        step=walk.first(),
        decisive=walk.decisive(),
        issues=tuple(IssueChange(a, b) for a, b in walk.playing if told_of(a) != told_of(b)),
        causes=tuple(CauseChange(a, b) for a, b in causes if state_of(a) != state_of(b)),
        remedies=tuple(RemedyChange(a, b) for a, b in walk.remedies if unlike(a, b)),
    )
