"""What flips are made of: what could be turned, sets of changes that turn it, and how far was looked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, Protocol

from engine.analysis.levers import Movers
from engine.analysis.minimal import Cut
from engine.analysis.supposed import Change, RaisedChange
from engine.case.model import Case, Dispute, Run
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

    ``moves`` has for each change the grounds it goes against. ``exchanged``: it was not decided itself, but
    one from which it differs by things exchanged of which the case says the same.
    """

    changes: tuple[Change | RaisedChange, ...]
    moves: tuple[tuple[Instance, ...], ...]
    targets: tuple[Target, ...]
    exchanged: bool = False

    @property
    def court(self) -> bool:
        """Whether it takes an evaluation that is the court's own."""
        return any(isinstance(c, Change) and c.court for c in self.changes)

    @property
    def unmentioned(self) -> int:
        """How many of the changes are about facts the record does not mention."""
        return sum(1 for c in self.changes if not isinstance(c, Change) or c.entry is None)


@record
class Flips:
    """What one side could turn, and by which changes.

    ``movers``: whose facts were moved, the side's own, the court's, or both. ``complete``: of the sets up to
    this size all are here. ``cut`` says what ended the search earlier than LARGEST: time, or so many sets of
    one size that listing them helps nobody, or sums too long for the search to reckon with. ``smallest``:
    where there is no set up to LARGEST, the smallest found and whether it is proved that none is smaller.
    ``movable`` are the facts and rights that may be moved and the rules read, ``helpful`` those of them that
    can help. ``unchecked`` were found, but there was no time to decide them; ``unconfirmed`` were decided
    and turn nothing after all. Neither are among ``sets``. ``alike``: the things that were exchanged.
    """

    side: Side
    movers: Movers
    decision: Decision
    targets: tuple[Target, ...]
    sets: tuple[Flip, ...]
    complete: int
    cut: Cut
    smallest: Flip | None
    proved: bool
    movable: int
    helpful: int
    unchecked: int
    unconfirmed: int
    closed: bool
    alike: tuple[tuple[str, ...], ...]


@record
class Standing:
    """What became of claims and issues, by both derivations; None where it hangs on how the dates lie."""

    granted: Mapping[tuple[Dispute, str], bool | None]
    won_by: Mapping[tuple[Dispute, str, tuple[str, ...]], Side | None]


class Bench(Protocol):
    """Decides a case: in full, or only as far as claims and some issues go. Both raise what limits raise."""

    def decide(self, case: Case, run: Run) -> Decision:
        """Return the decision."""
        ...

    def standings(self, cases: Sequence[Case], run: Run, issues: frozenset[str]) -> Iterator[Standing]:
        """Yield for each of these closed cases, which differ in little, what becomes of claims and issues."""
        ...


@record
class Asked:
    """What is to be turned: any claim, those for one remedy, or who wins an issue."""

    kind: Literal["any", "remedy", "issue"] = "any"
    name: str = ""
