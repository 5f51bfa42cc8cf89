"""What flips are made of: what could be turned, sets of changes that turn it, and how far was looked."""

from __future__ import annotations

from typing import Literal

from engine.analysis.parting import Parting
from engine.analysis.supposed import Change, RaisedChange
from engine.case.model import Dispute
from engine.justification.model import Decision, Instance
from engine.record import record
from engine.rulebase.model import Side


@record
class Target:
    """What could be turned for a side: a claim, or who wins an issue, in one dispute."""

    kind: Literal["claim", "issue"]
    name: str  # the claim, or the issue
    args: tuple[str, ...]
    dispute: Dispute


@record
class Flip:
    """Changes that turn the outcome together, none of them dispensable; ``targets``: what they turn.

    ``moves`` has for each change the grounds it goes against; ``partings`` compare the decision as the
    record stands with the one after the changes.
    """

    changes: tuple[Change | RaisedChange, ...]
    moves: tuple[tuple[Instance, ...], ...]
    targets: tuple[Target, ...]
    partings: tuple[Parting, ...]

    @property
    def unmentioned(self) -> int:
        """How many of the changes are about facts the record does not mention."""
        return sum(1 for c in self.changes if not isinstance(c, Change) or c.entry is None)


@record
class Flips:
    """What one side could turn, and by which changes.

    ``complete``: of the sets up to this size all are here. ``cut`` says what ended the search earlier
    than LARGEST: time, or so many sets of one size that listing them helps nobody. ``smallest``: where there
    is no set up to LARGEST, the smallest found and whether it is proved that none is smaller.
    ``movable`` are the facts and rights of that side the rules read, ``helpful`` those of them that can
    help. ``unchecked`` were found, but there was no time to have them decided; they are not among ``sets``.
    """

    side: Side
    decision: Decision
    targets: tuple[Target, ...]
    sets: tuple[Flip, ...]
    complete: int
    cut: Literal["", "time", "many"]
    smallest: Flip | None
    proved: bool
    movable: int
    helpful: int
    unchecked: int
    closed: bool


@record
class Asked:
    """What is to be turned: any claim, those for one remedy, or who wins an issue."""

    kind: Literal["any", "remedy", "issue"] = "any"
    name: str = ""
