"""What a pair is without some construct of its rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from engine.rulebase.model import (
    AllOf,
    Argument,
    Cause,
    CauseIs,
    CauseVariant,
    Concept,
    Condition,
    Every,
    FindingIs,
    Holds,
    Issue,
    IssueVariant,
    NotShown,
    Remedy,
    Same,
    Some,
    Var,
)
from tests.generators.rewrite import Change, conditions, inside, rewritten
from tests.generators.shrink import Pair, without

T = TypeVar("T")


def in_conditions(change: Change) -> Callable[[Pair], Pair]:
    """Return how to make a change in every condition."""
    return lambda pair: (rewritten(pair[0], change), *pair[1:])


def of_kind(kind: type[T], change: Callable[[T], Condition]) -> Callable[[Pair], Pair]:
    """Return how to replace every condition of a kind."""
    return in_conditions(lambda it: change(it) if isinstance(it, kind) else it)


def loosely(it: Every) -> Condition:
    """Return ``some`` for ``every``."""
    return Some(it.var, AllOf((it.guard, it.body), it.span), it.span)


def strictly(it: Some) -> Condition:
    """Return ``every`` for ``some``."""
    always = Same(Var(it.var.name), Var(it.var.name), True, it.span)
    return Every(it.var, always, it.body, it.span)


TURNED = {"proved": "not_proved", "not_proved": "proved", "disproved": "unclear", "unclear": "disproved"}
TURNED |= {"plaintiff": "defendant", "defendant": "plaintiff"}
TURNED |= {"applicable": "not_applicable", "not_applicable": "applicable"}
TURNED |= {"made_out": "not_made_out", "not_made_out": "made_out"}
TURNED |= {"claimed": "not_claimed", "not_claimed": "claimed"}
TURNED |= {"before": "not_before", "not_before": "before", "after": "not_after", "not_after": "after"}


def here(it: Condition) -> Condition:
    """Return a question to another dispute as one to this."""
    return replace(it, defendant=None) if isinstance(it, FindingIs | CauseIs) else it


def swaps_within(it: Condition) -> bool:
    """Return whether a condition swaps the standpoint somewhere within."""
    return any(isinstance(one, NotShown | Every) for one in inside(it))


def flat_concepts(pair: Pair) -> Pair:
    """Return the pair in which no concept that is said not to be shown says so itself."""
    rules = pair[0]
    denied = {
        it.item.concept for it in conditions(rules) if isinstance(it, NotShown) and isinstance(it.item, Holds)
    }

    def flatten(it: Condition) -> Condition:
        return it.item if isinstance(it, NotShown) else it

    def body(concept: Concept) -> Concept:
        lone = replace(
            rules, concepts={concept.name.en: concept}, issues={}, arguments={}, causes={}, remedies={}
        )
        return rewritten(lone, flatten).concepts[concept.name.en]

    concepts = {key: body(it) if key in denied else it for key, it in rules.concepts.items()}
    return replace(rules, concepts=concepts), *pair[1:]


def flat_guards(it: Every) -> Condition:
    """Return ``every`` with a guard that does not swap back."""
    return replace(it, guard=it.guard.item) if isinstance(it.guard, NotShown) else it


def in_arguments(change: Callable[[Argument], Argument]) -> Callable[[Pair], Pair]:
    """Return how to change every argument."""
    return lambda pair: (
        replace(pair[0], arguments={key: change(it) for key, it in pair[0].arguments.items()}),
        *pair[1:],
    )


def less_arguments(gone: Callable[[Argument], bool]) -> Callable[[Pair], Pair]:
    """Return how to leave out arguments with all that answers them."""

    def remove(pair: Pair) -> Pair:
        rules = pair[0]
        out: set[str] = set()
        for key, it in rules.arguments.items():
            if gone(it) or it.target in out:
                out.add(key)
        return replace(rules, arguments=without(rules.arguments, *out)), *pair[1:]

    return remove


def in_issues(change: Callable[[Issue], Issue]) -> Callable[[Pair], Pair]:
    """Return how to change every issue."""
    return lambda pair: (
        replace(pair[0], issues={key: change(it) for key, it in pair[0].issues.items()}),
        *pair[1:],
    )


def in_layers(change: Callable[[IssueVariant], IssueVariant]) -> Callable[[Pair], Pair]:
    """Return how to change every ``under`` clause of an issue."""
    return in_issues(lambda it: replace(it, variants=tuple(change(one) for one in it.variants)))


def other_kind(it: Issue) -> Issue:
    """Return an issue with ``any of`` for ``all of`` and the reverse."""
    limbs = it.base.limbs
    return replace(it, base=replace(it.base, limbs=limbs and replace(limbs, every=not limbs.every)))


def lone_limbs(it: Issue) -> Issue:
    """Return an issue without the limbs that range over things."""
    limbs = it.base.limbs
    if limbs is None:
        return it
    kept = tuple(one for one in limbs.items if one.var is None)
    return replace(it, base=replace(it.base, limbs=replace(limbs, items=kept)))


def in_causes(change: Callable[[Cause], Cause]) -> Callable[[Pair], Pair]:
    """Return how to change every cause."""
    return lambda pair: (
        replace(pair[0], causes={key: change(it) for key, it in pair[0].causes.items()}),
        *pair[1:],
    )


def in_periods(change: Callable[[CauseVariant], CauseVariant]) -> Callable[[Pair], Pair]:
    """Return how to change every layer of every cause."""
    return in_causes(
        lambda it: replace(it, base=change(it.base), variants=tuple(change(one) for one in it.variants))
    )


def in_remedies(change: Callable[[Remedy], Remedy]) -> Callable[[Pair], Pair]:
    """Return how to change every remedy."""
    return lambda pair: (
        replace(pair[0], remedies={key: change(it) for key, it in pair[0].remedies.items()}),
        *pair[1:],
    )


def unconditional(it: Remedy) -> Remedy:
    """Return a remedy that names no issues and no condition of its own."""
    nothing = replace(it.requires, issues=())
    return replace(it, requires=nothing, unless=nothing, when=None)


def no_chains(pair: Pair) -> Pair:
    """Return the pair without transitive facts."""
    facts = {key: replace(it, transitive=False) for key, it in pair[0].facts.items()}
    return replace(pair[0], facts=facts), *pair[1:]


def no_movers(pair: Pair) -> Pair:
    """Return the pair in which everybody can move every fact."""
    facts = {key: replace(it, moved_by="either") for key, it in pair[0].facts.items()}
    return replace(pair[0], facts=facts), *pair[1:]
