"""Helping: which atoms can help a goal to be derived, by being true or by being false.

Read off the ground rules of a stratified program: what stands in a body with an even number of negations
above it can help by being true, with an odd number by being false. A change that does neither is never
needed: taken back, it leaves the goal derived.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from engine.answer.solver import _EMPTY_ALLOWED, _control
from engine.record import record


@record
class Helping:
    """Atoms that can help by being true, and atoms that can help by being false."""

    by_true: frozenset[str]
    by_false: frozenset[str]


class _Watch:
    """Keeps the bodies under their heads; free choices derive nothing that is asked about."""

    def __init__(self) -> None:
        self.bodies: dict[int, list[tuple[int, ...]]] = {}

    def rule(self, choice: bool, head: Sequence[int], body: Sequence[int]) -> None:
        """Take a rule."""
        if not choice:
            for atom in head:
                self.bodies.setdefault(atom, []).append(tuple(body))

    def weight_rule(
        self, choice: bool, head: Sequence[int], lower_bound: int, body: Sequence[tuple[int, int]]
    ) -> None:
        """Take a rule that counts: more of what it counts never makes it fail."""
        self.rule(choice, head, [literal for literal, _ in body])


def helping_atoms(text: str, goal: str, family: str) -> Helping:
    """Return which atoms of the predicate ``family`` can help ``goal``, by being true and by being false."""
    watch: Any = _Watch()  # an observer by its methods
    control = _control(text, _EMPTY_ALLOWED, observer=watch)
    met = next(iter(control.symbolic_atoms.by_signature(goal, 0)), None)
    if met is None:
        return Helping(frozenset(), frozenset())
    seen: set[int] = set()
    waiting = [met.literal]
    while waiting:
        at = waiting.pop()
        if at in seen:
            continue
        seen.add(at)
        sign = 1 if at > 0 else -1
        for body in watch.bodies.get(abs(at), ()):
            waiting += [sign * literal for literal in body]
    named = {str(a.symbol): a.literal for a in control.symbolic_atoms if a.symbol.name == family}
    return Helping(
        frozenset(name for name, literal in named.items() if literal in seen),
        frozenset(name for name, literal in named.items() if -literal in seen),
    )
