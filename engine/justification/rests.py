"""Which findings the arguments about an issue rest on, and which shape what is granted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.justification.model import Instance, IssueView, Reason
from engine.rulebase.model import Condition, FindingIs, Remedy
from engine.rulebase.walk import everything_in


def rested_on(issue: IssueView) -> Iterator[Instance]:
    """Yield the findings by which an argument on the issue holds, or which alone one of the bearer's lacks.

    A finding in another dispute is told there.
    """
    for step in issue.track:
        for argument in step.arguments:
            for reason in (argument.reason, argument.shakes):
                if reason is not None and reason.holds:
                    yield from _carrying(reason)
    for argument in issue.failed:
        yield from _lacking(argument.reason)


def _finding(reason: Reason) -> Iterator[Instance]:
    if isinstance(reason.condition, FindingIs) and reason.condition.defendant is None:
        yield reason.name, reason.args


def _carrying(reason: Reason) -> Iterator[Instance]:
    """Yield the findings by which a condition holds."""
    if reason.kind == "not_shown":
        return
    if reason.holds:
        yield from _finding(reason)
        for child in reason.children:
            yield from _carrying(child)


def _lacking(reason: Reason) -> Iterator[Instance]:
    """Yield the findings for want of which alone several conditions fail together."""
    if reason.holds or reason.kind == "not_shown":
        return
    failing = [child for child in reason.children if not child.holds]
    if reason.kind == "all_of" and len(failing) > 1:
        return
    for child in failing:
        if reason.kind == "all_of":
            yield from _finding(child)
        yield from _lacking(child)


def shaping(remedies: Iterable[Remedy]) -> frozenset[str]:
    """Return the issues on which turns how much of these is granted, in what scope, mode and manner."""
    conditions: list[Condition | None] = []
    for remedy in remedies:
        conditions += [g.condition for g in remedy.reduced]
        conditions += [it.when for it in remedy.partly]
        conditions += [it.when for it in remedy.modes]
        conditions += [it.when for it in remedy.manners]
        conditions += [it.where for it in remedy.amount.minus] if remedy.amount else []
    parts = (part for c in conditions if c is not None for part in everything_in(c))
    return frozenset(part.issue for part in parts if isinstance(part, FindingIs))
