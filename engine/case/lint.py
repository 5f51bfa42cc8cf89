"""Lint: what a case file may say, but hardly means."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, assert_never

from engine.case.model import Case
from engine.diagnostics.model import Diagnostic, Related
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
    Some,
)
from engine.source import Span

# States that only a court (or the parties before it) can give a fact.
_GIVEN_BY_COURT: Final = {"proved": "已认定", "disproved": "认定不存在", "unclear": "真伪不明"}


def lint_case(case: Case, rules: RuleBase) -> list[Diagnostic]:
    """Return warnings about a case that loads without error, sorted by place.

    What its evidence can carry is looked at apart (``lint_evidence``): it asks what turned on an issue.
    """
    found = [*_unmentioned(case, rules), *_uncited(case), *_without_court(case)]
    return sorted(found, key=lambda one: (one.span, one.code))


def _unmentioned(case: Case, rules: RuleBase) -> Iterator[Diagnostic]:
    """Yield the facts whose absence a rule rests on and which the case passes over in silence.

    Where silence counts as ``open`` nothing is lost: the fact is asked for as an open question.
    """
    if case.unlisted == "open":
        return
    mentioned = {entry.fact for entry in case.facts}
    sorts = {sort for thing in case.all_things() for sort in rules.sorts if rules.is_sort(thing.sort, sort)}
    for fact, place in _read_as_not_shown(rules).items():
        declared = rules.facts[fact]
        if fact not in mentioned and all(sort in sorts for sort in declared.sorts):
            related = (Related(place, "规则写在这里", "the rule stands here"),)
            yield Diagnostic("unmentioned-fact", case.span, {"fact": fact}, related=related)


def _uncited(case: Case) -> Iterator[Diagnostic]:
    # A case invented throughout has no places; one that gives some was taken from somewhere.
    uncited = [entry for entry in case.facts if not entry.at]
    if case.status == "hypothetical" and 0 < len(uncited) < len(case.facts):
        yield Diagnostic("uncited-facts", uncited[0].span, {"count": str(len(uncited))})


def _without_court(case: Case) -> Iterator[Diagnostic]:
    if case.status not in ("accepted", "not_adjudicated"):
        return
    for entry in {entry.span: entry for entry in case.facts}.values():
        if entry.state in _GIVEN_BY_COURT:
            params = {"state_zh": _GIVEN_BY_COURT[entry.state], "state_en": entry.state}
            yield Diagnostic("finding-without-court", entry.span, params)


def _read_as_not_shown(rules: RuleBase) -> dict[str, Span]:
    """Return the facts read under ``not shown``, each with one such place.

    A concept under ``not shown`` is left out: it has several ways to hold, and no case needs to
    deny each of them.
    """
    found: dict[str, Span] = {}
    for condition in _conditions(rules):
        for item in _under_not_shown(condition):
            if isinstance(item, Shown):
                found.setdefault(item.fact, item.span)
    return found


def _conditions(rules: RuleBase) -> Iterator[Condition]:
    for concept in rules.concepts.values():
        yield from concept.bodies
    for argument in rules.arguments.values():
        yield argument.when
        if argument.shakes is not None:
            yield argument.shakes
    for issue in rules.issues.values():
        for variant in (issue.base, *issue.variants):
            for limb in variant.limbs.items if variant.limbs else ():
                if limb.guard is not None:
                    yield limb.guard


def _under_not_shown(condition: Condition) -> Iterator[Shown | Holds]:
    match condition:
        case NotShown():
            yield condition.item
        case Every(guard=guard, body=body):
            yield from _under_not_shown(guard)
            yield from _under_not_shown(body)
        case Some(body=body):
            yield from _under_not_shown(body)
        case AtLeast(items=items) | AllOf(items=items) | AnyOf(items=items):
            for one in items:
                yield from _under_not_shown(one)
        case Shown() | Negated() | Holds() | Same() | Dated() | Chosen():
            return
        case FindingIs() | CauseIs() | RemedyIs():
            return
        case _:
            assert_never(condition)
