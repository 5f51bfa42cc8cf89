"""The ground rules of a text as plain values, for whoever wants to reason about them without the solver."""

from __future__ import annotations

from collections.abc import Sequence

from engine.answer.solver import _control
from engine.record import field, record


@record
class Ground:
    """A ground program: atoms are positive numbers, a negative number is a default negation.

    ``rules`` are (choice, heads, body); ``sums`` (choice, heads, bound, (literal, weight) …): the body
    holds when the weights of its true literals reach the bound. No head: a constraint. ``names`` has the
    number of every atom that has a name; 0 where it is a fact.
    """

    rules: list[tuple[bool, tuple[int, ...], tuple[int, ...]]] = field(default_factory=list)
    sums: list[tuple[bool, tuple[int, ...], int, tuple[tuple[int, int], ...]]] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)


class _Listener:
    """Writes down what the grounder tells the solver. Externals and directives are none of its business."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground

    def rule(self, choice: bool, head: Sequence[int], body: Sequence[int]) -> None:
        self.ground.rules.append((choice, tuple(head), tuple(body)))

    def weight_rule(
        self, choice: bool, head: Sequence[int], lower_bound: int, body: Sequence[tuple[int, int]]
    ) -> None:
        self.ground.sums.append((choice, tuple(head), lower_bound, tuple(body)))

    def output_atom(self, symbol: object, atom: int) -> None:
        self.ground.names[str(symbol)] = atom


def ground_of(text: str) -> Ground:
    """Return the ground program of a text. Only atoms the text shows have names; without ``#show``, all."""
    listener = _Listener(Ground())
    _control(text, "--warn=no-atom-undefined", observer=listener)
    return listener.ground
