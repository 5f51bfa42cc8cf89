"""Reach: which rules of a program can bear on some of its predicates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from engine.program.predicates import predicates_in
from engine.record import record


@record
class Reach:
    """A program indexed by heads, to be cut down to what bears on some goals."""

    lines: tuple[str, ...]
    heads: dict[str, tuple[int, ...]]
    bodies: tuple[frozenset[str], ...]

    def of(self, goals: Iterable[str]) -> tuple[str, ...]:
        """Return the rules, in order, on which the truth of these predicates can depend."""
        seen = set(goals)
        queue = list(seen)
        kept: set[int] = set()
        while queue:
            for i in self.heads.get(queue.pop(), ()):
                if i not in kept:
                    kept.add(i)
                    fresh = self.bodies[i] - seen
                    seen |= fresh
                    queue += fresh
        return tuple(self.lines[i] for i in sorted(kept))


def reach_of(lines: Sequence[str]) -> Reach:
    """Return an index of rules by what they derive."""
    heads: dict[str, list[int]] = {}
    bodies: list[frozenset[str]] = []
    for i, line in enumerate(lines):
        head, _, body = line.partition(" :- ")
        for name in predicates_in(head if head.endswith((")", ".")) else f"{head}."):
            heads.setdefault(name, []).append(i)
        bodies.append(frozenset(predicates_in(body)))
    return Reach(tuple(lines), {name: tuple(at) for name, at in heads.items()}, tuple(bodies))
