"""Rules that rest on themselves: without a bottom no finding could be made."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from engine.diagnostics.model import Diagnostic, Related
from engine.rulebase.complaints import ARROWS, listed
from engine.rulebase.model import Cause, CauseIs, Condition, FindingIs, Holds, Issue, RuleBase, Twin
from engine.rulebase.walk import (
    cause_variants,
    conditions_of_argument,
    conditions_of_cause,
    conditions_of_issue,
    everything_in,
    issue_variants,
)
from engine.source import Span

_Edges = dict[str, dict[str, Span]]
_CIRCLES_REPORTED = 20


def circular_rules(rules: RuleBase) -> list[Diagnostic]:
    """Return a diagnostic for each circle among concepts, issues, arguments and causes.

    An argument depends on its answers, an issue on its arguments and limbs; a finding in the dispute
    with another defendant counts like one in this dispute.
    """
    edges = _dependencies(rules)
    found: list[Diagnostic] = []
    while len(found) < _CIRCLES_REPORTED and (circle := _circle(edges)):
        found.append(_diagnostic(circle, edges, rules))
        del edges[circle[-1]][circle[0]]
    return found


def _circle(edges: _Edges) -> list[str]:
    """Return the members of one circle, each depending on the next and the last on the first."""
    sorter: TopologicalSorter[str] = TopologicalSorter({name: list(of) for name, of in edges.items()})
    try:
        sorter.prepare()
    except CycleError as problem:
        members: list[str] = problem.args[1][:0:-1]
        first = min(range(len(members)), key=lambda at: members[at])
        return members[first:] + members[:first]
    return []


def _diagnostic(circle: list[str], edges: _Edges, rules: RuleBase) -> Diagnostic:
    names = {one.name.en: one.name for one in rules.concepts.values()}
    names |= {one.name.en: one.name for one in rules.issues.values()}
    names |= {one.name.en: one.name for one in rules.arguments.values()}
    names |= {one.name.en: one.name for one in rules.causes.values()}
    # Of a name that was lost to an error only the id is left.
    path = [names.get(name, Twin(name, name)) for name in (*circle, circle[0])]
    steps = tuple(
        Related(
            edges[one.en][other.en],
            f"「{one.zh}」取决于「{other.zh}」",
            f"`{one.en}` depends on `{other.en}`",
        )
        for one, other in pairwise(path)
    )
    return Diagnostic("circular-rules", steps[0].span, listed(path, "path", ARROWS), related=steps)


def _dependencies(rules: RuleBase) -> _Edges:
    edges: _Edges = {}

    def depend(name: str, others: Iterator[tuple[str, Span]]) -> None:
        # The first place counts: one line to change is enough.
        for other, span in others:
            edges.setdefault(name, {}).setdefault(other, span)

    for concept in rules.concepts.values():
        depend(concept.name.en, _references(iter(concept.bodies)))
    for issue in rules.issues.values():
        depend(issue.name.en, _references(conditions_of_issue(issue)))
        depend(issue.name.en, _limbs(issue))
    for argument in rules.arguments.values():
        depend(argument.name.en, _references(conditions_of_argument(argument)))
        depend(argument.target, iter([(argument.name.en, argument.span)]))
    for cause in rules.causes.values():
        depend(cause.name.en, _references(conditions_of_cause(cause)))
        depend(cause.name.en, _required(cause))
    return edges


def _references(conditions: Iterator[Condition]) -> Iterator[tuple[str, Span]]:
    for condition in conditions:
        for inner in everything_in(condition):
            match inner:
                case Holds(concept):
                    yield concept, inner.span
                case FindingIs(issue):
                    yield issue, inner.span
                case CauseIs(cause):
                    yield cause, inner.span


def _limbs(issue: Issue) -> Iterator[tuple[str, Span]]:
    for variant in issue_variants(issue):
        for limb in variant.limbs.items if variant.limbs is not None else ():
            yield limb.issue, limb.span


def _required(cause: Cause) -> Iterator[tuple[str, Span]]:
    for variant in cause_variants(cause):
        for named in (variant.requires, variant.unless):
            for issue in named.issues if named is not None else ():
                yield issue, variant.span
