"""The reading of conditions in one dispute, from the standpoint of the party that relies on them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import assert_never

from engine.case.model import Dispute
from engine.record import record
from engine.referee.closed import Bounds, Cell
from engine.referee.record import Record
from engine.referee.verdict import CauseVerdict, Finding
from engine.rulebase.model import (
    AllOf,
    AnyOf,
    AtLeast,
    BuiltIn,
    CauseIs,
    Chosen,
    Condition,
    Dated,
    Day,
    Every,
    FindingIs,
    Holds,
    Negated,
    NotShown,
    Param,
    RemedyIs,
    Same,
    Shown,
    Side,
    Some,
    Term,
    Var,
)

Env = dict[str, str]


def opposite(side: Side) -> Side:
    """Return the other side."""
    return "defendant" if side == "plaintiff" else "plaintiff"


@record
class Standpoint:
    """Who reads, and at which standards: ``own`` for what is asserted, ``other`` for what is denied."""

    own: int
    other: int
    side: Side


# Gates and remedies name no facts, so it never matters from where they are read.
NOBODY = Standpoint(2, 2, "plaintiff")


class Reading(ABC):
    """The truth of conditions in one dispute; what is found on issues is asked of the sitting."""

    def __init__(self, record: Record, dispute: Dispute) -> None:
        self.record = record
        self.dispute = dispute
        self._concepts: dict[tuple[str, tuple[str, ...], Standpoint], bool] = {}
        self._reads: dict[Cell, set[Cell]] = {}

    # What other chapters decide.

    @abstractmethod
    def sibling(self, defendant: str) -> Reading | None:
        """Return the dispute with another defendant over the same act; None if there is none."""

    @abstractmethod
    def finding(self, issue: str, args: tuple[str, ...]) -> Finding:
        """Return the finding on an issue."""

    @abstractmethod
    def cause(self, cause: str) -> CauseVerdict:
        """Return whether a cause applies and is made out."""

    @abstractmethod
    def remedy_is(self, it: RemedyIs) -> bool:
        """Return whether a remedy is asked for in this dispute, or granted in it, or is not, as said."""

    # Terms.

    def party(self, side: Side) -> str:
        """Return the party that stands on this side of the dispute."""
        return self.dispute.plaintiff if side == "plaintiff" else self.dispute.defendant

    def thing(self, term: Term, env: Env) -> str:
        """Return the thing a term names."""
        match term:
            case Var():
                return env[term.name]
            case BuiltIn(name="plaintiff"):
                return self.dispute.plaintiff
            case BuiltIn(name="defendant"):
                return self.dispute.defendant
            case BuiltIn(name="act"):
                return self.dispute.act
            case BuiltIn() | Day():
                raise ValueError("a date is no thing")
            case _:
                assert_never(term)

    def named(self, terms: tuple[Term, ...], env: Env) -> tuple[str, ...]:
        """Return the things several terms name."""
        return tuple([self.thing(term, env) for term in terms])

    def bounds(self, term: Term, env: Env) -> Bounds:
        """Return the earliest and the latest day a term can mean."""
        match term:
            case Day():
                return term.day, term.day
            case BuiltIn(name="hearing"):
                return self.record.closed.hearing
            case _:
                return self.record.when(self.thing(term, env))

    def range(self, var: Param, env: Env) -> Iterator[Env]:
        """Yield the surroundings with the variable standing for each thing of its sort."""
        return ({**env, var.name: thing} for thing in self.record.things(var.sort))

    def swapped(self, at: Standpoint) -> Standpoint:
        """Return the standpoint of the other party."""
        return Standpoint(at.other, at.own, opposite(at.side))

    # Conditions.

    def true(self, condition: Condition, at: Standpoint, env: Env) -> bool:
        """Return whether a condition is true, read from a standpoint."""
        match condition:
            case Shown():
                return self.shown(condition, at, env)
            case Negated():
                return self.negated(condition, at, env)
            case Holds():
                return self.concept(condition.concept, self.named(condition.args, env), at)
            case NotShown():
                return self.not_shown(condition, at, env)
            case AllOf():
                return all(self.true(item, at, env) for item in condition.items)
            case AnyOf():
                return any(self.true(item, at, env) for item in condition.items)
            case Every():
                return self.every(condition, at, env)
            case Some():
                return self.some(condition, at, env)
            case AtLeast():
                return sum(self.true(item, at, env) for item in condition.items) >= condition.count
            case Same():
                return self.same(condition, env)
            case Dated():
                return self.dated(condition, env)
            case Chosen():
                return self.chosen(condition)
            case FindingIs():
                return self.finding_is(condition, env)
            case CauseIs():
                return self.cause_is(condition, env)
            case RemedyIs():
                return self.remedy_is(condition)
            case _:
                assert_never(condition)

    def shown(self, it: Shown, at: Standpoint, env: Env) -> bool:
        """A fact is read at the reader's own standard; the opponent's admission spares the proof."""
        return self.record.found(it.fact, self.named(it.args, env), at.own, self.party(opposite(at.side)))

    def negated(self, it: Negated, at: Standpoint, env: Env) -> bool:
        """The opposite of a fact is read at the reader's own standard."""
        return self.record.opposed(it.fact, self.named(it.args, env), at.own)

    def not_shown(self, it: NotShown, at: Standpoint, env: Env) -> bool:
        """What is said not to be shown would have been for the other party to show."""
        return not self.true(it.item, self.swapped(at), env)

    def every(self, it: Every, at: Standpoint, env: Env) -> bool:
        """The guard is the other party's to show, the body the reader's own; no range, no exception."""
        guard = self.swapped(at)
        return all(
            self.true(it.body, at, each)
            for each in self.range(it.var, env)
            if self.true(it.guard, guard, each)
        )

    def some(self, it: Some, at: Standpoint, env: Env) -> bool:
        """One thing of the sort is enough."""
        return any(self.true(it.body, at, each) for each in self.range(it.var, env))

    def concept(self, name: str, args: tuple[str, ...], at: Standpoint) -> bool:
        """A concept holds where one of its bodies does, read from the same standpoint."""
        key = (name, args, at)
        if key not in self._concepts:
            concept = self.record.rules.concepts[name]
            env = {param.name: thing for param, thing in zip(concept.params, args, strict=True)}
            self._concepts[key] = any(self.true(body, at, env) for body in concept.bodies)
        return self._concepts[key]

    def same(self, it: Same, env: Env) -> bool:
        """Two terms name the same thing, or do not."""
        return (self.thing(it.left, env) == self.thing(it.right, env)) == it.same

    def dated(self, it: Dated, env: Env) -> bool:
        """An order of dates counts only where it is sure; a date without bounds is never sure."""
        (left_from, left_to), (right_from, right_to) = self.bounds(it.left, env), self.bounds(it.right, env)
        match it.word:
            case "before":
                return left_to is not None and right_from is not None and left_to < right_from
            case "not_after":
                return left_to is not None and right_from is not None and left_to <= right_from
            case "after":
                return left_from is not None and right_to is not None and left_from > right_to
            case "not_before":
                return left_from is not None and right_to is not None and left_from >= right_to
            case _:
                assert_never(it.word)

    def chosen(self, it: Chosen) -> bool:
        """The reading makes the choice, or does not."""
        return (self.record.closed.choices[it.option] == it.choice) == it.chosen

    def other_or_this(self, defendant: Term | None, env: Env) -> Reading | None:
        """Return the dispute a condition speaks of; None where the one named does not exist."""
        return self if defendant is None else self.sibling(self.thing(defendant, env))

    def finding_is(self, it: FindingIs, env: Env) -> bool:
        """A finding, or its winner, is as said; of a dispute that does not exist nothing is true."""
        dispute = self.other_or_this(it.defendant, env)
        if dispute is None:
            return False
        found = dispute.finding(it.issue, self.named(it.args, env))
        match it.value:
            case "not_proved":
                return found.value != "proved"
            case "plaintiff" | "defendant":
                return found.winner == it.value
            case _:
                return found.value == it.value

    def cause_is(self, it: CauseIs, env: Env) -> bool:
        """A cause applies or is made out as said; of a dispute that does not exist nothing is true."""
        dispute = self.other_or_this(it.defendant, env)
        if dispute is None:
            return False
        found = dispute.cause(it.cause)
        match it.value:
            case "applicable":
                return found.applies
            case "not_applicable":
                return not found.applies
            case "made_out":
                return found.made_out
            case "not_made_out":
                return not found.made_out
            case _:
                assert_never(it.value)

    # Which cells a condition looks at, whatever they turn out to be.

    def reads(self, condition: Condition, env: Env, found: set[Cell]) -> None:
        """Add to ``found`` every cell the condition names, for all things its variables can stand for."""
        match condition:
            case Shown() | Negated():
                found.add((condition.fact, self.named(condition.args, env)))
            case Holds():
                found |= self.concept_reads(condition.concept, self.named(condition.args, env))
            case NotShown():
                self.reads(condition.item, env, found)
            case AllOf() | AnyOf() | AtLeast():
                for item in condition.items:
                    self.reads(item, env, found)
            case Every():
                for each in self.range(condition.var, env):
                    self.reads(condition.guard, each, found)
                    self.reads(condition.body, each, found)
            case Some():
                for each in self.range(condition.var, env):
                    self.reads(condition.body, each, found)
            case Same() | Dated() | Chosen() | FindingIs() | CauseIs() | RemedyIs():
                return
            case _:
                assert_never(condition)

    def concept_reads(self, name: str, args: tuple[str, ...]) -> set[Cell]:
        """Return the cells the bodies of a concept name."""
        if (name, args) not in self._reads:
            concept = self.record.rules.concepts[name]
            env = {param.name: thing for param, thing in zip(concept.params, args, strict=True)}
            found: set[Cell] = set()
            for body in concept.bodies:
                self.reads(body, env, found)
            self._reads[name, args] = found
        return self._reads[name, args]
