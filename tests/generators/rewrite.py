"""Rule bases with every condition of a kind turned into another one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from engine.rulebase.model import (
    AllOf,
    Amount,
    AnyOf,
    AtLeast,
    CauseVariant,
    Condition,
    Every,
    Gate,
    IssueVariant,
    NotShown,
    Remedy,
    RuleBase,
    Some,
    Sum,
)

Change = Callable[[Condition], Condition]


def changed(it: Condition, change: Change) -> Condition:
    """Return the condition with the change made everywhere in it, from the inside out."""
    match it:
        case AllOf() | AnyOf() | AtLeast():
            it = replace(it, items=tuple(changed(one, change) for one in it.items))
        case Some():
            it = replace(it, body=changed(it.body, change))
        case Every():
            it = replace(it, guard=changed(it.guard, change), body=changed(it.body, change))
        case _:
            pass
    return change(it)


def inside(it: Condition) -> Iterator[Condition]:
    """Yield a condition and all conditions within it."""
    yield it
    match it:
        case AllOf() | AnyOf() | AtLeast():
            for one in it.items:
                yield from inside(one)
        case Some():
            yield from inside(it.body)
        case Every():
            yield from inside(it.guard)
            yield from inside(it.body)
        case NotShown():
            yield it.item
        case _:
            pass


def conditions(rules: RuleBase) -> list[Condition]:
    """Return every condition of the rules, with those within it."""
    seen: list[Condition] = []

    def note(it: Condition) -> Condition:
        seen.extend(inside(it))
        return it

    rewritten(rules, note, deep=False)
    return seen


def rewritten(rules: RuleBase, change: Change, deep: bool = True) -> RuleBase:
    """Return the rules with the change made in every condition."""

    def at(it: Condition) -> Condition:
        return changed(it, change) if deep else change(it)

    def maybe(it: Condition | None) -> Condition | None:
        return None if it is None else at(it)

    def layer(it: IssueVariant) -> IssueVariant:
        if it.limbs is None:
            return it
        limbs = tuple(replace(limb, guard=maybe(limb.guard)) for limb in it.limbs.items)
        return replace(it, limbs=replace(it.limbs, items=limbs))

    def gates(them: tuple[Gate, ...]) -> tuple[Gate, ...]:
        return tuple(replace(it, condition=at(it.condition)) for it in them)

    def period(it: CauseVariant) -> CauseVariant:
        return it if it.gates is None else replace(it, gates=gates(it.gates))

    def summed(it: Sum) -> Sum:
        return replace(it, where=at(it.where))

    def amount(it: Amount | None) -> Amount | None:
        return it and replace(it, plus=summed(it.plus), minus=tuple(summed(one) for one in it.minus))

    def remedy(it: Remedy) -> Remedy:
        return replace(
            it,
            when=maybe(it.when),
            amount=amount(it.amount),
            ceilings=tuple(replace(one, when=maybe(one.when)) for one in it.ceilings),
            reduced=gates(it.reduced),
            partly=tuple(replace(one, when=at(one.when)) for one in it.partly),
            modes=tuple(replace(one, when=maybe(one.when)) for one in it.modes),
            manners=tuple(replace(one, when=maybe(one.when)) for one in it.manners),
        )

    return replace(
        rules,
        concepts={
            key: replace(it, bodies=tuple(at(body) for body in it.bodies))
            for key, it in rules.concepts.items()
        },
        issues={
            key: replace(it, base=layer(it.base), variants=tuple(layer(one) for one in it.variants))
            for key, it in rules.issues.items()
        },
        arguments={
            key: replace(it, when=at(it.when), shakes=maybe(it.shakes)) for key, it in rules.arguments.items()
        },
        causes={
            key: replace(it, base=period(it.base), variants=tuple(period(one) for one in it.variants))
            for key, it in rules.causes.items()
        },
        remedies={key: remedy(it) for key, it in rules.remedies.items()},
    )
