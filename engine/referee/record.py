"""The record: which things the case knows, when they were, and how far each fact is found."""

from __future__ import annotations

from engine.case.model import Case
from engine.referee.closed import NO_EVIDENCE, Bounds, Closed, Valuation
from engine.rulebase.model import Argument, RuleBase


class Record:
    """The closed case as a referee looks things up in it; the same for all disputes."""

    def __init__(self, rules: RuleBase, case: Case, closed: Closed) -> None:
        self.rules = rules
        self.case = case
        self.closed = closed
        self._sorted = (
            *((thing.id, thing.sort) for thing in case.things),
            *((party.id, "party") for party in case.parties),
            *((act.id, "act") for act in case.acts),
        )
        self._dates: dict[str, Bounds] = {
            thing.id: (thing.date.earliest, thing.date.latest) for thing in case.things if thing.date
        }
        self._dates.update(closed.acts)
        self._things: dict[str, tuple[str, ...]] = {}
        self._aiming: dict[str, list[Argument]] = {}
        for argument in rules.arguments.values():
            self._aiming.setdefault(argument.target, []).append(argument)
        self._chains: dict[tuple[str, int, str], frozenset[tuple[str, ...]]] = {}

    def things(self, sort: str) -> tuple[str, ...]:
        """Return the things of a sort or of one below it; parties and acts are things too."""
        if sort not in self._things:
            self._things[sort] = tuple(id for id, own in self._sorted if self.is_below(own, sort))
        return self._things[sort]

    def aiming(self, target: str) -> list[Argument]:
        """Return the arguments aimed at an issue or argument, in the order of the rules."""
        return self._aiming.get(target, [])

    def is_below(self, sort: str, ancestor: str) -> bool:
        """Return whether a sort is the other one or stands below it."""
        at: str | None = sort
        while at is not None and at != ancestor:
            at = self.rules.sorts[at].parent if at in self.rules.sorts else None
        return at is not None

    def when(self, thing: str) -> Bounds:
        """Return the bounds of a thing's date; (None, None) for what has none."""
        return self._dates.get(thing, (None, None))

    def cell(self, fact: str, args: tuple[str, ...]) -> Valuation:
        """Return the valuation of one cell."""
        return self.closed.cells.get((fact, args), NO_EVIDENCE)

    def reached(self, cell: Valuation, level: int, opponent: str) -> bool:
        """Return whether a cell is found at the level, or admitted by the opponent."""
        return cell.positive >= level or opponent in cell.admitted_by

    def found(self, fact: str, args: tuple[str, ...], level: int, opponent: str) -> bool:
        """Return P(fact, level): found for the party that stands against ``opponent``."""
        if self.rules.facts[fact].transitive:
            return args in self.chains(fact, level, opponent)
        return self.reached(self.cell(fact, args), level, opponent)

    def opposed(self, fact: str, args: tuple[str, ...], level: int) -> bool:
        """Return N(fact, level): the opposite is found. It never follows along chains."""
        return self.cell(fact, args).negative >= level

    def chains(self, fact: str, level: int, opponent: str) -> frozenset[tuple[str, ...]]:
        """Return the pairs of a transitive fact that one or more found pairs link."""
        key = (fact, level, opponent)
        if key not in self._chains:
            pairs = {
                args
                for (name, args), cell in self.closed.cells.items()
                if name == fact and self.reached(cell, level, opponent)
            }
            self._chains[key] = self.linked(pairs)
        return self._chains[key]

    def linked(self, pairs: set[tuple[str, ...]]) -> frozenset[tuple[str, ...]]:
        """Return the transitive closure of some pairs."""
        closure, fresh = set(pairs), set(pairs)
        while fresh:
            fresh = {(left[0], right[1]) for left in fresh for right in pairs if left[1] == right[0]}
            fresh -= closure
            closure |= fresh
        return frozenset(closure)
