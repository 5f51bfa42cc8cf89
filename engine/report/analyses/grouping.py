"""Grouping: sets of changes that differ only in the things of one fact, or of two, are told together."""

from __future__ import annotations

from collections.abc import Sequence

from engine.analysis.flips import Flip
from engine.analysis.supposed import Change, RaisedChange
from engine.record import record

Args = tuple[str, ...]


@record
class Group:
    """Sets told together; the first stands for all.

    ``varying`` has the places whose things vary, each with the things it has in other sets. With two such
    places every pairing is there.
    """

    flips: tuple[Flip, ...]
    varying: tuple[tuple[int, tuple[Args, ...]], ...]

    @property
    def first(self) -> Flip:
        """The set told in full."""
        return self.flips[0]


def grouped(flips: Sequence[Flip]) -> list[Group]:
    """Return the sets in groups, each as large as can be, in the order of their first sets."""
    keys: dict[tuple[object, ...], list[int]] = {}
    for n, flip in enumerate(flips):
        for place in range(len(flip.changes)):
            keys.setdefault(_key(flip, place), []).append(n)
    told: set[int] = set()
    rows = []
    for n, flip in enumerate(flips):
        if n in told:
            continue
        free = [[m for m in keys[_key(flip, place)] if m not in told] for place in range(len(flip.changes))]
        place = max(range(len(free)), key=lambda p: (len(free[p]), -p))
        told.update(free[place])
        same = tuple(flips[m] for m in free[place])
        rows.append(Group(same, ((place, _others(same, place)),) if len(same) > 1 else ()))
    return _paired(rows)


def _paired(rows: Sequence[Group]) -> list[Group]:
    """Return the groups, those told together that share their things at one place and differ at another."""
    alike: dict[tuple[object, ...], list[int]] = {}
    for n, row in enumerate(rows):
        for key in _pairings(row):
            alike.setdefault(key, []).append(n)
    told: set[int] = set()
    groups = []
    for n, row in enumerate(rows):
        if n in told:
            continue
        # The place that varies besides, and the rows that differ there alone.
        free = {key: [m for m in alike[key] if m not in told] for key in _pairings(row)}
        best = max(free, key=lambda key: len(free[key]), default=None)
        if best is None or len(free[best]) == 1:
            groups.append(row)
            continue
        told.update(free[best])
        other = best[0]
        assert isinstance(other, int)
        heads = [rows[m].first for m in free[best]]
        every = tuple(flip for m in free[best] for flip in rows[m].flips)
        varying = sorted((*row.varying, (other, _others(heads, other))))
        groups.append(Group(every, tuple(varying)))
    return groups


def _pairings(row: Group) -> list[tuple[object, ...]]:
    """Return for each other place what rows must share to be told together with it varying as well."""
    if not row.varying:
        return []
    ((place, _),) = row.varying
    things = tuple(flip.changes[place].args for flip in row.flips)
    return [
        (other, place, things, _key(row.first, place, other))
        for other in range(len(row.first.changes))
        if other != place
    ]


def _others(flips: Sequence[Flip], place: int) -> tuple[Args, ...]:
    return tuple(flip.changes[place].args for flip in flips[1:])


def _key(flip: Flip, *places: int) -> tuple[object, ...]:
    """Return what sets must share to be told together: all but the things of the changes at these places."""
    rest = tuple(_told(c, n not in places) for n, c in enumerate(flip.changes))
    return (places, rest, flip.targets, flip.moves)


def _told(change: Change | RaisedChange, whole: bool) -> tuple[object, ...]:
    args = change.args if whole else len(change.args)
    if isinstance(change, RaisedChange):
        return (change.argument, args, change.by)
    return (change.fact, args, change.now, change.then, change.entry is None)
