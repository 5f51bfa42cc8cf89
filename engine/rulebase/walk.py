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
    Cites,
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
    """Yield every condition of a remedy: its own, of its amount, ceilings, parts, modes and manners."""
    if remedy.when is not None:
        yield remedy.when
    if remedy.amount is not None:
        for one in (remedy.amount.plus, *remedy.amount.minus):
            yield one.where
    for ceiling in remedy.ceilings:
        if ceiling.when is not None:
            yield ceiling.when
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


def all_cites(base: RuleBase) -> Iterator[Cites]:
    """Yield the citations of everything in a rule base that can have some."""
    yield from (choice.cites for option in base.options.values() for choice in option.choices)
    yield from (reading.cites for reading in base.readings.values())
    yield from (sort.cites for sort in base.sorts.values())
    yield from (fact.cites for fact in base.facts.values())
    yield from (concept.cites for concept in base.concepts.values())
    yield from (argument.cites for argument in base.arguments.values())
    yield from (item.cites for item in base.properties.values())
    for issue in base.issues.values():
        yield issue.element
        for variant in issue_variants(issue):
            yield from _cites_of_variant(variant)
    for cause in base.causes.values():
        yield cause.cites
        for one in cause_variants(cause):
            yield from (gate.cites for gate in one.gates or ())
            yield from (named.cites for named in (one.requires, one.unless) if named is not None)
    for remedy in base.remedies.values():
        yield from cites_of_remedy(remedy)


def _cites_of_variant(variant: IssueVariant) -> Iterator[Cites]:
    yield () if variant.burden is None else variant.burden.cites
    yield () if variant.standard is None else variant.standard.cites
    yield () if variant.counter is None else variant.counter.cites
    yield () if variant.limbs is None else variant.limbs.cites


def cites_of_remedy(remedy: Remedy) -> Iterator[Cites]:
    """Yield the citations of a remedy and of each of its clauses."""
    yield from (remedy.cites, remedy.requires.cites, remedy.unless.cites)
    yield () if remedy.amount is None else remedy.amount.cites
    yield from (ceiling.cites for ceiling in remedy.ceilings)
    yield from (gate.cites for gate in remedy.reduced)
    yield from (part.cites for part in remedy.partly)
    yield from (mode.cites for mode in remedy.modes)
