"""Walks: what conditions test, which variables they use, where in a declaration conditions stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from engine.rulebase.model import (
    AllOf,
    AnyOf,
    Argument,
    AtLeast,
    Cause,
    CauseIs,
    CauseVariant,
    Chosen,
    Condition,
    Dated,
    Every,
    FindingIs,
    Holds,
    Issue,
    IssueVariant,
    Negated,
    NotShown,
    Property,
    Remedy,
    RemedyIs,
    RuleBase,
    Same,
    Shown,
    Some,
    Term,
    Var,
)

Leaf = Shown | Negated | Holds | NotShown | Same | Dated | Chosen | FindingIs | CauseIs | RemedyIs


def parts(condition: Condition) -> tuple[Condition, ...]:
    """Return the conditions right below one; a literal has none."""
    match condition:
        case Every(_, guard, body):
            return (guard, body)
        case Some(_, body):
            return (body,)
        case AllOf(items) | AnyOf(items) | AtLeast(_, items):
            return items
        case NotShown(item):
            return (item,)
        case Shown() | Negated() | Holds() | Same() | Dated() | Chosen():
            return ()
        case FindingIs() | CauseIs() | RemedyIs():
            return ()
        case _:
            assert_never(condition)


def everything_in(condition: Condition) -> Iterator[Condition]:
    """Yield a condition and all below it, outermost first."""
    yield condition
    for part in parts(condition):
        yield from everything_in(part)


def terms_of(condition: Condition) -> tuple[Term, ...]:
    """Return the terms a condition names itself; those of the conditions below it are theirs."""
    match condition:
        case Shown(_, args) | Negated(_, args) | Holds(_, args):
            return args
        case Same(left, right) | Dated(left, _, right):
            return (left, right)
        case FindingIs(_, args, _, defendant):
            return args if defendant is None else (*args, defendant)
        case CauseIs(_, _, defendant):
            return () if defendant is None else (defendant,)
        case Every() | Some() | AtLeast() | AllOf() | AnyOf() | NotShown() | Chosen() | RemedyIs():
            return ()
        case _:
            assert_never(condition)


def variables_in(*conditions: Condition | None) -> set[str]:
    """Return the names of all variables used anywhere in the conditions.

    No variable is ever bound inside its own scope again, so bound and free need no telling apart.
    """
    return {
        term.name
        for condition in conditions
        if condition is not None
        for inner in everything_in(condition)
        for term in terms_of(inner)
        if isinstance(term, Var)
    }


def references(condition: Condition) -> Iterator[tuple[str, str]]:
    """Yield (kind, id) of every fact, concept, issue, cause, remedy, option and choice in a condition."""
    for inner in everything_in(condition):
        match inner:
            case Shown(fact) | Negated(fact):
                yield "fact", fact
            case Holds(concept):
                yield "concept", concept
            case FindingIs(issue):
                yield "issue", issue
            case CauseIs(cause):
                yield "cause", cause
            case RemedyIs(remedy):
                yield "remedy", remedy
            case Chosen(option, choice):
                yield "option", option
                yield "choice", choice


def issue_variants(issue: Issue) -> tuple[IssueVariant, ...]:
    """Return the base of an issue and what its ``under`` clauses make of it, as written."""
    return (issue.base, *issue.variants)


def cause_variants(cause: Cause) -> tuple[CauseVariant, ...]:
    """Return the base of a cause and what its ``under`` clauses make of it, as written."""
    return (cause.base, *cause.variants)


def conditions_of_issue(issue: Issue) -> Iterator[Condition]:
    """Yield the guards of an issue's variants and limbs."""
    for variant in issue_variants(issue):
        yield from variant.guards
        for limb in variant.limbs.items if variant.limbs is not None else ():
            if limb.guard is not None:
                yield limb.guard


def conditions_of_argument(argument: Argument) -> Iterator[Condition]:
    """Yield what an argument needs to hold and, for an answer, to shake."""
    yield argument.when
    if argument.shakes is not None:
        yield argument.shakes


def conditions_of_cause(cause: Cause) -> Iterator[Condition]:
    """Yield the guards and gates of a cause."""
    for variant in cause_variants(cause):
        yield from variant.guards
        for gate in variant.gates or ():
            yield gate.condition


def conditions_of_remedy(remedy: Remedy) -> Iterator[Condition]:
    """Yield every condition of a remedy: its own, of its amount, parts, modes and manners."""
    if remedy.when is not None:
        yield remedy.when
    if remedy.amount is not None:
        for one in (remedy.amount.plus, *remedy.amount.minus):
            yield one.where
    for gate in remedy.reduced:
        yield gate.condition
    for part in remedy.partly:
        yield part.when
    for mode in remedy.modes:
        if mode.when is not None:
            yield mode.when
    for manner in remedy.manners:
        if manner.when is not None:
            yield manner.when


def _of_property(item: Property) -> Iterator[Condition]:
    yield item.claim
    if item.when is not None:
        yield item.when


def all_conditions(base: RuleBase) -> Iterator[Condition]:
    """Yield every condition of a rule base, outermost only."""
    for concept in base.concepts.values():
        yield from concept.bodies
    for issue in base.issues.values():
        yield from conditions_of_issue(issue)
    for argument in base.arguments.values():
        yield from conditions_of_argument(argument)
    for cause in base.causes.values():
        yield from conditions_of_cause(cause)
    for remedy in base.remedies.values():
        yield from conditions_of_remedy(remedy)
    for item in base.properties.values():
        yield from _of_property(item)
    for explain in base.explains.values():
        yield explain.guard
        yield explain.body


