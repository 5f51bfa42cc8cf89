"""Feeding: which issues read a fact, in the order in which a decision walks through them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.justification.build import issue_order, issues_in_play
from engine.justification.parts import cause_parts, limbs_of
from engine.program.points import Point
from engine.record import record
from engine.rulebase.model import Condition, Holds, Negated, RuleBase, Shown
from engine.rulebase.walk import conditions_of_argument, everything_in


@record
class Walk:
    """The issues in their order, and for each fact those that read it. Dates come before every issue."""

    order: tuple[str, ...]
    read_by: dict[str, tuple[str, ...]]

    def reading(self, point: Point) -> tuple[str, ...]:
        """Return the issues that read a fact, in order; none for another kind of point."""
        return self.read_by.get(point.name, ()) if point.kind == "fact" else ()

    def place(self, point: Point) -> int:
        """Return where in the walk a point comes in."""
        if point.kind != "fact":
            return -1
        issues = self.reading(point)
        return self.order.index(issues[0]) if issues else len(self.order)


def walk_of(rules: RuleBase, choices: Mapping[str, str]) -> Walk:
    """Return the walk through rules under one reading."""
    causes = tuple(cause_parts(c, choices) for c in rules.causes.values())
    reached = issues_in_play(rules, causes, list(rules.remedies.values()))
    order: list[str] = []
    read_by: dict[str, list[str]] = {}
    for name in issue_order(rules, causes):
        facts = dict.fromkeys(_facts(_conditions(rules, choices, name), rules))
        # What the reading leaves idle, resting on other findings alone, is no step of the walk.
        if facts or name in reached:
            order.append(name)
        for fact in facts:
            read_by.setdefault(fact, []).append(name)
    return Walk(tuple(order), {fact: tuple(issues) for fact, issues in read_by.items()})


def _conditions(rules: RuleBase, choices: Mapping[str, str], name: str) -> Iterator[Condition]:
    limbs = limbs_of(rules.issues[name], choices)
    for limb in limbs[1].items if limbs else ():
        if limb.guard is not None:
            yield limb.guard
    for argument in rules.arguments.values():
        if argument.issue == name:
            yield from conditions_of_argument(argument)


def _facts(conditions: Iterator[Condition], rules: RuleBase) -> Iterator[str]:
    """Yield the facts in conditions and in the concepts they rest on."""
    waiting, seen = list(conditions), set[str]()
    while waiting:
        for inner in everything_in(waiting.pop(0)):
            match inner:
                case Shown(fact) | Negated(fact):
                    yield fact
                case Holds(concept) if concept not in seen:
                    seen.add(concept)
                    waiting += rules.concepts[concept].bodies
                case _:
                    pass
