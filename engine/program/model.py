"""The nouns of the compiled program: contexts of reading, and the table of predicates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from engine.program.flow import Flow
from engine.record import field, record
from engine.rulebase.model import Side

Letter = Literal["p", "d"]


def letter(side: Side) -> Letter:
    """Return the letter a side has in generated names."""
    return "p" if side == "plaintiff" else "d"


def other(side: Side) -> Side:
    """Return the other side."""
    return "defendant" if side == "plaintiff" else "plaintiff"


class Context(NamedTuple):
    """What a condition is read at: the reader's own standard, the other's, and whose reading it is."""

    own: int
    other: int
    side: Side

    def swapped(self) -> Context:
        """Return the context below ``not shown`` and in the guard of an ``every``."""
        return Context(self.other, self.own, other(self.side))

    @property
    def tag(self) -> str:
        """The context as it stands in generated names."""
        return f"{self.own}{self.other}{letter(self.side)}"


# Findings are the same at every standard; only `explain` reads facts without one, as a plaintiff would.
PLAIN = Context(2, 2, "plaintiff")


def node_key(owner: str, path: str, context: Context) -> str:
    """Return the key of a composite condition: the declaration, the path to it, the context."""
    return f"{owner}{path}@{context.tag}"


@record
class Node:
    """The predicate that holds the truth of a composite condition for the variables it has free."""

    predicate: str
    variables: tuple[str, ...]


@record
class Reads:
    """How a program reads a fact: at which standards found, at which denied, and whether its marks count."""

    found: tuple[int, ...]
    denied: tuple[int, ...]
    marks: bool


@record
class Program:
    """Generated text and the way back.

    ``lines`` has every derived rule, one a line, and no facts of a case; ``defined`` what keeps the solver
    from remarking on predicates a case may leave empty; ``flow`` which rules a case can feed.
    ``ids`` numbers the declarations, kind by kind; ``choices`` the choices of each option; ``days`` the
    date literals; ``reads`` says how each fact is read. ``contexts`` lists, per argument, the contexts its
    rules exist for. ``day_tests`` has the ways the program compares something with a date literal:
    (``bf(.,y)``, day) … ``spread`` counts the rules by the sorts of their variables, so that their ground
    size can be foretold. ``claimed`` has the remedies of which it asks whether they are claimed.
    INVARIANT (ascii): ``lines`` has nothing but ASCII; names of users never enter it.
    """

    lines: tuple[str, ...]
    defined: str
    flow: Flow
    ids: dict[str, dict[str, int]]
    choices: dict[str, dict[str, int]]
    days: tuple[date, ...]
    nodes: dict[str, Node]
    reads: dict[str, Reads]
    contexts: dict[str, tuple[Context, ...]]
    limb_contexts: dict[str, tuple[Context, ...]]
    rounds: dict[str, int]
    spread: tuple[tuple[tuple[int, ...], int], ...] = ()
    signatures: tuple[tuple[str, int], ...] = ()
    fact_sorts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    raised: tuple[tuple[int, tuple[str, ...]], ...] = ()
    day_tests: frozenset[tuple[str, int]] = frozenset()
    claimed: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """The whole program as the solver reads it."""
        return "\n".join(self.lines) + "\n" + self.defined

    def fed(self, given: Iterable[str]) -> str:
        """Return the rules that atoms of these predicates can feed; nothing stands for the empty ones."""
        lines = self.lines
        return "".join([f"{lines[i]}\n" for i in self.flow.fed(given)])

    def number(self, kind: str, name: str) -> int:
        """Return the number of a declaration within its kind."""
        return self.ids[kind][name]
