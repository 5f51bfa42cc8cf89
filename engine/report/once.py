"""Once: what is counted against several, or for several acts, is still paid only once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from engine.justification import DisputeView, RemedyView


def counted_elsewhere(
    view: DisputeView, remedy: RemedyView, disputes: Sequence[DisputeView]
) -> tuple[str, ...]:
    """Return the things that make up this sum and that of another dispute of the same plaintiff.

    Those who answer jointly are left out: that they pay once between them is what the word says.
    """
    mine = _counted((remedy,))
    others: set[str] = set()
    for other in disputes:
        mine_too = other.dispute.plaintiff == view.dispute.plaintiff
        if other is view or not mine_too or other.dispute.defendant in remedy.jointly_with:
            continue
        others |= set(_counted(other.remedies))
    return tuple(thing for thing in mine if thing in others)


def _counted(remedies: Iterable[RemedyView]) -> tuple[str, ...]:
    return tuple(t for r in remedies if r.granted and r.amount is not None for t in r.amount.counted)
