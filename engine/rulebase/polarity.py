"""Polarity: which way better proof of a fact can work on the plaintiff's causes and remedies, as written.

Only what stands in the rules is read, nothing is decided: a fact of one polarity cannot work the other
way, a fact of both perhaps can.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, assert_never

from engine.rulebase.model import (
    AllOf,
    AnyOf,
    AtLeast,
    CauseIs,
    Chosen,
    Condition,
    Dated,
    Every,
    FindingIs,
    Holds,
    Negated,
    NotShown,
    RemedyIs,
    RuleBase,
    Same,
    Shown,
    Side,
    Some,
)
from engine.rulebase.walk import cause_variants, issue_variants

Sign = Literal[1, -1]
# (kind, name): what is read in a condition, with the sign it is read at.
Node = tuple[str, str]


def polarities(rules: RuleBase) -> dict[str, frozenset[Sign]]:
    """Return for every fact that bears on a cause or a remedy of its own right the signs it is read with."""
    found: dict[str, set[Sign]] = {}
    roots = [*(("cause", name) for name in rules.causes), *(("remedy", name) for name in of_own_right(rules))]
    for (kind, name), sign in _reached(_edges(rules), roots):
        if kind == "fact":
            found.setdefault(name, set()).add(sign)
    return {name: frozenset(signs) for name, signs in found.items()}


def of_own_right(rules: RuleBase) -> tuple[str, ...]:
    """Return the remedies that no better proof of another liability takes away.

    One owed only for want of another, as damages in contract beside damages in tort, gives way to it: there
    the plaintiff loses nothing by proving more.
    """
    edges = _edges(rules)
    return tuple(
        name
        for name in rules.remedies
        if not any(kind == "cause" and sign < 0 for (kind, _), sign in _reached(edges, [("remedy", name)]))
    )


def _edges(rules: RuleBase) -> dict[Node, list[tuple[Node, Sign]]]:
    return {node: list(_below(rules, node)) for node in _nodes(rules)}


def _reached(
    edges: Mapping[Node, Sequence[tuple[Node, Sign]]], roots: Iterable[Node]
) -> set[tuple[Node, Sign]]:
    """Return what is read below some declarations, with its signs, these themselves among it."""
    seen: set[tuple[Node, Sign]] = set()
    queue: list[tuple[Node, Sign]] = [(root, 1) for root in roots]
    while queue:
        at = queue.pop()
        if at not in seen:
            seen.add(at)
            node, sign = at
            queue += [(below, 1 if way == sign else -1) for below, way in edges.get(node, ())]
    return seen


def _nodes(rules: RuleBase) -> Iterator[Node]:
    yield from (("concept", name) for name in rules.concepts)
    yield from (("issue", name) for name in rules.issues)
    yield from (("cause", name) for name in rules.causes)
    yield from (("gates", name) for name in rules.causes)
    yield from (("remedy", name) for name in rules.remedies)


def _for(side: Side) -> Sign:
    return 1 if side == "plaintiff" else -1


def _below(rules: RuleBase, node: Node) -> Iterator[tuple[Node, Sign]]:
    """Yield what a declaration reads, with the sign: of an issue, as it helps the plaintiff on it."""
    kind, name = node
    match kind:
        case "concept":
            for body in rules.concepts[name].bodies:
                yield from _read(rules, body, 1)
        case "issue":
            yield from _of_issue(rules, name)
        case "gates":
            for variant in cause_variants(rules.causes[name]):
                for gate in variant.gates or ():
                    yield from _read(rules, gate.condition, 1)
        case "cause":
            yield ("gates", name), 1
            for variant in cause_variants(rules.causes[name]):
                for named in (variant.requires, variant.unless):
                    yield from ((("issue", issue), 1) for issue in (named.issues if named else ()))
        case _:
            remedy = rules.remedies[name]
            yield from ((("cause", cause), 1) for cause in remedy.causes)
            yield from ((("issue", one), 1) for one in (*remedy.requires.issues, *remedy.unless.issues))
            if remedy.when is not None:
                yield from _read(rules, remedy.when, 1)


def _of_issue(rules: RuleBase, name: str) -> Iterator[tuple[Node, Sign]]:
    issue = rules.issues[name]
    for argument in rules.arguments.values():
        if argument.issue == name:
            for condition in (argument.when, argument.shakes):
                if condition is not None:
                    yield from _read(rules, condition, _for(argument.side))
    for variant in issue_variants(issue):
        for limb in variant.limbs.items if variant.limbs else ():
            same = rules.issues[limb.issue].favours == issue.favours
            yield ("issue", limb.issue), (1 if same else -1)
            for node, _ in _read(rules, limb.guard, 1) if limb.guard is not None else ():
                # More things picked are more to prove, but nothing picked proves nothing.
                yield node, 1
                yield node, -1


def _read(rules: RuleBase, condition: Condition, sign: Sign) -> Iterator[tuple[Node, Sign]]:
    against: Sign = -1 if sign == 1 else 1
    match condition:
        case Shown(fact=fact):
            yield ("fact", fact), sign
        case Negated(fact=fact):
            yield ("fact", fact), against
        case Holds(concept=concept):
            yield ("concept", concept), sign
        case NotShown(item=shown):
            yield from _read(rules, shown, against)
        case Every(guard=guard, body=body):
            yield from _read(rules, guard, against)
            yield from _read(rules, body, sign)
        case Some(body=body):
            yield from _read(rules, body, sign)
        case AllOf(items=items) | AnyOf(items=items) | AtLeast(items=items):
            for item in items:
                yield from _read(rules, item, sign)
        case FindingIs():
            yield from _of_finding(rules, condition, sign)
        case CauseIs(cause=cause, value=value):
            kind = "gates" if "applicable" in value else "cause"
            yield (kind, cause), against if value.startswith("not_") else sign
        case RemedyIs(remedy=remedy, value=asked):
            if "granted" in asked:
                yield ("remedy", remedy), against if asked == "not_granted" else sign
        case Same() | Dated() | Chosen():
            return
        case _:
            assert_never(condition)


def _of_finding(rules: RuleBase, condition: FindingIs, sign: Sign) -> Iterator[tuple[Node, Sign]]:
    node: Node = ("issue", condition.issue)
    favoured = _for(rules.issues[condition.issue].favours)
    match condition.value:
        case "proved" | "not_proved" | "disproved":
            way = favoured if condition.value == "proved" else -favoured
        case "plaintiff" | "defendant":
            way = _for(condition.value)
        case "unclear":
            yield node, 1
            yield node, -1
            return
        case _:
            assert_never(condition.value)
    yield node, 1 if way == sign else -1
