"""Grouping: sets of changes that differ only in the things of one fact are told together."""

from __future__ import annotations

from collections.abc import Sequence

from engine.analysis.flips import Flip
from engine.analysis.supposed import Change, RaisedChange
from engine.record import record


@record
class Group:
    """Sets that differ at most in the things of the change at ``place``; the first stands for all."""

    flips: tuple[Flip, ...]
    place: int

    @property
    def first(self) -> Flip:
        """The set told in full."""
        return self.flips[0]

    @property
    def others(self) -> tuple[tuple[str, ...], ...]:
        """The things of the change that varies, in the other sets."""
        return tuple(flip.changes[self.place].args for flip in self.flips[1:])


def grouped(flips: Sequence[Flip]) -> list[Group]:
    """Return the sets in groups, each as large as can be, in the order of their first sets."""
    keys: dict[tuple[object, ...], list[int]] = {}
    for n, flip in enumerate(flips):
        for place in range(len(flip.changes)):
            keys.setdefault(_key(flip, place), []).append(n)
    told: set[int] = set()
    groups = []
    for n, flip in enumerate(flips):
        if n in told:
            continue
        free = [[m for m in keys[_key(flip, place)] if m not in told] for place in range(len(flip.changes))]
        place = max(range(len(free)), key=lambda p: (len(free[p]), -p))
        told.update(free[place])
        groups.append(Group(tuple(flips[m] for m in free[place]), place))
    return groups


def _key(flip: Flip, place: int) -> tuple[object, ...]:
    """Return what sets must share to be told together: all but the things of one change."""
    rest = tuple(_told(c, n != place) for n, c in enumerate(flip.changes))
    return (place, rest, flip.targets, flip.moves)


def _told(change: Change | RaisedChange, whole: bool) -> tuple[object, ...]:
    args = change.args if whole else len(change.args)
    if isinstance(change, RaisedChange):
        return (change.argument, args, change.by)
    return (change.fact, args, change.now, change.then, change.entry is None)
