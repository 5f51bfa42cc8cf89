"""Alike: things that nothing in a case tells apart; exchanged, they make of a set of changes one as good.

Rules name no thing, so that a case with two such things exchanged is the same case, and what turns its
outcome turns it exchanged as well. Parties and acts are never exchanged.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from itertools import permutations, product
from math import perm, prod

from engine.analysis.levers import Lever
from engine.analysis.minimal import Lay
from engine.case.model import Case, Thing
from engine.program.points import Point

# A set that could be exchanged in more ways than this is looked for in each of them.
_MOST_WAYS = 2000

Row = tuple[object, tuple[str, ...]]  # what is said, and of which things
Exchange = Mapping[str, str]


class Alike:
    """The classes of things of a case that can be exchanged, as far as facts in ``read`` and levers go."""

    def __init__(self, case: Case, read: Container[str], levers: Sequence[Lever]) -> None:
        self._levers = levers
        self._numbers = {(*_kind(v.point), v.point.args): i for i, v in enumerate(levers)}
        self._rows = _rows(case, read, levers)
        self.classes = self._classes(case.things)

    def _classes(self, things: Sequence[Thing]) -> tuple[tuple[str, ...], ...]:
        found: list[list[Thing]] = []
        for thing in things:
            first = next((c for c in found if _same_kind(c[0], thing) and self._alike(c[0], thing)), None)
            if first is None:
                found.append([thing])
            else:
                first.append(thing)
        return tuple(tuple(thing.id for thing in c) for c in found if len(c) > 1)

    def _alike(self, one: Thing, other: Thing) -> bool:
        swap = {one.id: other.id, other.id: one.id}
        return all((told, exchanged(args, swap)) in self._rows for told, args in self._rows)

    def images(self, lay: Lay) -> dict[Lay, Exchange]:
        """Return every set that a set becomes by exchanges, itself included, each with one that does it."""
        named = dict.fromkeys(a for i, _ in lay for a in self._levers[i].point.args)
        used = [[thing for thing in c if thing in named] for c in self.classes]
        if prod(perm(len(c), len(u)) for c, u in zip(self.classes, used, strict=True)) > _MOST_WAYS:
            return {lay: {}}
        found: dict[Lay, Exchange] = {}
        ways = [permutations(c, len(u)) for c, u in zip(self.classes, used, strict=True)]
        for way in product(*ways):
            exchange: dict[str, str] = {}
            for c, u, image in zip(self.classes, used, way, strict=True):
                exchange |= _whole(c, dict(zip(u, image, strict=True)))
            found.setdefault(self._exchanged(lay, exchange), exchange)
        return found

    def _exchanged(self, lay: Lay, exchange: Exchange) -> Lay:
        points = ((self._levers[i].point, k) for i, k in lay)
        return tuple(sorted((self._numbers[*_kind(p), exchanged(p.args, exchange)], k) for p, k in points))


def exchanged(args: Sequence[str], exchange: Exchange) -> tuple[str, ...]:
    """Return these things with some exchanged."""
    return tuple(exchange.get(a, a) for a in args)


def _whole(things: Sequence[str], some: Mapping[str, str]) -> dict[str, str]:
    """Return an exchange of all things of a class: some as given, the others left where they can be."""
    left = [t for t in things if t not in some]
    free = [t for t in things if t not in some.values()]
    stay = [t for t in left if t in free]
    rest = zip((t for t in left if t not in stay), (t for t in free if t not in stay), strict=True)
    return {**some, **{t: t for t in stay}, **dict(rest)}


def _same_kind(one: Thing, other: Thing) -> bool:
    dates = [(t.date.earliest, t.date.latest) if t.date else None for t in (one, other)]
    return (one.sort, one.amount) == (other.sort, other.amount) and dates[0] == dates[1]


def _rows(case: Case, read: Container[str], levers: Sequence[Lever]) -> frozenset[Row]:
    """Return all that is said of the things of a case and that rules or levers could tell."""
    facts = {
        ((f.fact, f.state, f.degree, f.because, f.binds, f.ground, f.rebutted), f.args)
        for f in case.facts
        if f.fact in read and f.state != "no_evidence"
    }
    raised = {((r.argument, r.by), r.args) for r in case.raised}
    moved = {((*_kind(v.point), v.rungs), v.point.args) for v in levers}
    return frozenset(facts | raised | moved)


def _kind(point: Point) -> tuple[str, str, str]:
    """Return what a point is about, its things aside; of a right raised also who would raise it."""
    value = point.ways[-1].value
    return (point.kind, point.name, value if isinstance(value, str) else "")
