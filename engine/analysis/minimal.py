"""Minimal sets of changes, found by size: each one found rules out whatever contains it or its like."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from typing import Literal

from engine.analysis.levers import Lever
from engine.answer.limits import EngineError, UnfinishedError
from engine.answer.query import Query
from engine.record import record

LARGEST = 4

Lay = tuple[tuple[int, int], ...]  # (lever, way) of every change, in order
Cut = Literal["", "time", "many", "sums"]

# Counting changes by plain rules instead of by weights: proving that there are no more takes a quarter of the
# time.
_OPTIONS = ("--trans-ext=all",)


@record
class Found:
    """Minimal sets by size; up to which size they are all there, and what ended the search before LARGEST."""

    lays: tuple[Lay, ...]
    complete: int
    cut: Cut


def minimal_sets(
    text: str,
    levers: Sequence[Lever],
    seconds: float,
    most: int,
    tell: Callable[[int, int], None],
    like: Callable[[Lay], Iterable[Lay]],
) -> Found:
    """Return the sets of changes that meet the goal and of which no change can be spared or made weaker.

    ``most``: so many of one size end the search. ``tell`` is told the size it is at and how many it has.
    ``like`` has with each set all that are as good: these are taken with it and not looked for.
    """
    deadline = time.monotonic() + max(seconds, 0.01)
    query = Query(f"{text}{_asking(levers)}", max(seconds, 0.01), *_OPTIONS)
    every: list[Lay] = []
    try:
        if query.one("sz(0)") is not None:
            raise EngineError("flips: the outcome is turned with nothing changed")
        for size in range(1, LARGEST + 1):
            found: list[Lay] = []
            cut = _of_size(query, size, most, found, tell, like)
            every += _weakest(found, levers)
            if cut:
                return Found(tuple(every), size - 1, cut)
    except UnfinishedError:
        assert time.monotonic() >= deadline - 1
        return Found(tuple(every), 0, "time")
    return Found(tuple(every), LARGEST, "")


def _of_size(
    query: Query,
    size: int,
    most: int,
    found: list[Lay],
    tell: Callable[[int, int], None],
    like: Callable[[Lay], Iterable[Lay]],
) -> Cut:
    """Collect the sets of one size; return what ended that before they were all there."""
    tell(size, 0)

    def taken(atoms: frozenset[str]) -> list[list[str]]:
        images = list(like(_lay(atoms)))
        found.extend(images)
        return [_as_far(lay) for lay in images]

    try:
        with closing(query.beyond(taken, f"sz({size})")) as answers:
            for _ in answers:
                tell(size, len(found))
                if len(found) >= most:
                    return "many"
    except UnfinishedError:
        return "time"
    return ""


def least_set(text: str, levers: Sequence[Lever], seconds: float) -> tuple[Lay | None, bool]:
    """Return the smallest set of any size, and whether none is smaller."""
    minimised = f"{text}{_asking(levers)}#minimize {{ 1,I : chg(I) }}.\n"
    try:
        best = Query(minimised, max(seconds, 0.01)).least()
    except UnfinishedError:
        return None, False
    return (None, True) if best is None else (_lay(best.atoms), best.proved)


def _weakest(found: list[Lay], levers: Sequence[Lever]) -> list[Lay]:
    """Return the sets of one size that no other undercuts: the same levers, moved less far."""
    alike: dict[tuple[int, ...], list[Lay]] = {}
    for lay in found:
        alike.setdefault(tuple(i for i, _ in lay), []).append(lay)

    def undercuts(one: Lay, other: Lay) -> bool:
        pairs = zip(one, other, strict=True)
        rungs = ((levers[i].rungs[k], levers[i].rungs[m]) for (i, k), (_, m) in pairs)
        return all(a[0] == b[0] and a[1] <= b[1] for a, b in rungs)

    return [
        lay
        for same in alike.values()
        for lay in same
        if not any(other != lay and undercuts(other, lay) for other in same)
    ]


def _asking(levers: Sequence[Lever]) -> str:
    """Return what the question adds: the goal must be met; how many changes; what each amounts to."""
    lines = [":- not goal.", "chg(I) :- al(I,K), K > 0.", "mv(I,K) :- al(I,K), K > 0."]
    for i, lever in enumerate(levers):
        for k, (way, far) in enumerate(lever.rungs):
            if k:
                also = [m for m, (w, f) in enumerate(lever.rungs) if m and w == way and f >= far]
                lines += [f"ge({i},{k}) :- al({i},{m})." for m in also]
    lines += [f"sz({n}) :- {n} #count {{ I : chg(I) }} {n}." for n in range(LARGEST + 1)]
    return "\n".join([*lines, "#show mv/2.\n#show.\n"])


def _as_far(lay: Lay) -> list[str]:
    """Return what a set shares with every set that goes as far in all it changes."""
    return [f"ge({i},{k})" for i, k in lay]


def _lay(atoms: frozenset[str]) -> Lay:
    """Return the changes of an answer."""
    pairs = (atom[3:-1].split(",") for atom in atoms)
    return tuple(sorted((int(i), int(k)) for i, k in pairs))
