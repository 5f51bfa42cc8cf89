"""A smaller pair on which two readers still differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from engine.case.model import Case
from engine.referee import Closed
from engine.rulebase.model import AllOf, AnyOf, Argument, AtLeast, Concept, Condition, RuleBase

Pair = tuple[RuleBase, Case, Closed]
K = TypeVar("K")
V = TypeVar("V")


def shrink(pair: Pair, differs: Callable[[Pair], bool], rounds: int = 400) -> Pair:
    """Return a pair that still differs and from which nothing single can be taken, within ``rounds``."""
    left, smaller = rounds, True
    while smaller:
        smaller = False
        for candidate in candidates(pair):
            left -= 1
            if left < 0:
                return pair
            if still_differs(candidate, differs):
                pair, smaller = candidate, True
                break
    return pair


def still_differs(pair: Pair, differs: Callable[[Pair], bool]) -> bool:
    """Return whether the readers differ; a pair that lost something it needs does not count."""
    try:
        return differs(pair)
    except (KeyError, IndexError):
        return False


def without(table: dict[K, V], *keys: K) -> dict[K, V]:
    """Return the table without some keys."""
    return {key: value for key, value in table.items() if key not in keys}


def candidates(pair: Pair) -> Iterator[Pair]:
    """Yield the pair with one thing taken away, the large things first."""
    rules, case, closed = pair
    for dispute in case.dispute_list if len(case.dispute_list) > 1 else ():
        yield rules, replace(case, dispute_list=(dispute,)), closed
    yield from ((smaller, case, closed) for smaller in fewer_rules(rules))
    for claim in case.claims:
        yield rules, replace(case, claims=tuple(it for it in case.claims if it != claim)), closed
    for thing in case.things:
        cells = {key: it for key, it in closed.cells.items() if thing.id not in key[1]}
        things = tuple(it for it in case.things if it != thing)
        facts = tuple(it for it in case.facts if thing.id not in it.args)
        raised = tuple(it for it in case.raised if thing.id not in it.args)
        smaller = replace(case, things=things, facts=facts, raised=raised)
        yield rules, smaller, replace(closed, cells=cells)
    for key in closed.cells:
        facts = tuple(it for it in case.facts if (it.fact, it.args) != key)
        yield rules, replace(case, facts=facts), replace(closed, cells=without(closed.cells, key))


def fewer_rules(rules: RuleBase) -> Iterator[RuleBase]:
    """Yield the rules without one declaration, and then with one condition cut down."""
    yield from (replace(rules, remedies=without(rules.remedies, name)) for name in reversed(rules.remedies))
    yield from (replace(rules, causes=without(rules.causes, name)) for name in reversed(rules.causes))
    for name in reversed(rules.issues):
        gone = [key for key, it in rules.arguments.items() if it.issue == name]
        arguments = without(rules.arguments, *gone)
        yield replace(rules, issues=without(rules.issues, name), arguments=arguments)
    for name in reversed(rules.arguments):
        if not rules.answers_to(name):
            yield replace(rules, arguments=without(rules.arguments, name))
    yield from (replace(rules, concepts=without(rules.concepts, name)) for name in reversed(rules.concepts))
    yield from (replace(rules, facts=without(rules.facts, name)) for name in rules.facts)
    for name, issue in rules.issues.items():
        if issue.variants:
            yield replace(rules, issues={**rules.issues, name: replace(issue, variants=())})
    for name, argument in rules.arguments.items():
        for smaller in shorter_argument(argument):
            yield replace(rules, arguments={**rules.arguments, name: smaller})
    for name, concept in rules.concepts.items():
        for body in shorter_bodies(concept):
            yield replace(rules, concepts={**rules.concepts, name: replace(concept, bodies=body)})


def shorter_argument(argument: Argument) -> Iterator[Argument]:
    """Yield an argument with less to it."""
    yield from (replace(argument, when=it) for it in parts(argument.when))
    if argument.shakes:
        yield replace(argument, shakes=None)
    if argument.raised:
        yield replace(argument, raised=False)


def shorter_bodies(concept: Concept) -> Iterator[tuple[Condition, ...]]:
    """Yield the bodies of a concept, fewer or shorter."""
    if len(concept.bodies) > 1:
        yield from ((body,) for body in concept.bodies)
    else:
        yield from ((part,) for part in parts(concept.bodies[0]))


def parts(condition: Condition) -> tuple[Condition, ...]:
    """Return the parts of a compound condition."""
    return condition.items if isinstance(condition, AllOf | AnyOf | AtLeast) else ()
