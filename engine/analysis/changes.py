"""What of two views of one dispute is compared, and how what differs is kept."""

from __future__ import annotations

from typing import Literal

from engine.justification.model import (
    ArgumentView,
    CauseView,
    DisputeView,
    Instance,
    IssueView,
    Reason,
    RemedyView,
)
from engine.record import record

Aspect = Literal[
    "in_force",
    "gates",
    "met",
    "applies",
    "burden",
    "standard",
    "limbs",
    "holds",
    "live",
    "finding",
    "winner",
    "requirements",
    "made_out",
    "claimed",
    "result",
    "amount",
    "scope",
    "mode",
    "manner",
]


@record
class IssueChange:
    """An issue on which finding, reason, winner or bearer differ."""

    left: IssueView
    right: IssueView


@record
class CauseChange:
    """A cause that is in force, applies, is made out or fails differently."""

    left: CauseView
    right: CauseView


@record
class RemedyChange:
    """A claim that is disposed of differently; None: not made there."""

    left: RemedyView | None
    right: RemedyView | None


def all_issues(left: DisputeView, right: DisputeView) -> list[tuple[IssueView, IssueView]]:
    """Return the issues both know, side by side, in the order of the left one."""
    others = {(i.name, i.args): i for i in right.issues}
    return [(i, others[(i.name, i.args)]) for i in left.issues if (i.name, i.args) in others]


def issues_of(left: DisputeView, right: DisputeView) -> list[tuple[IssueView, IssueView]]:
    """Return the issues both know on which anything turns in either."""
    return [(a, b) for a, b in all_issues(left, right) if a.in_play or b.in_play]


def causes_of(left: DisputeView, right: DisputeView) -> list[tuple[CauseView, CauseView]]:
    """Return the causes both know, side by side."""
    others = {c.name: c for c in right.causes}
    return [(c, others[c.name]) for c in left.causes if c.name in others]


def remedies_of(left: DisputeView, right: DisputeView) -> list[tuple[RemedyView | None, RemedyView | None]]:
    """Return every claim either knows, side by side."""
    ours, others = {r.claim: r for r in left.remedies}, {r.claim: r for r in right.remedies}
    return [(ours.get(claim), others.get(claim)) for claim in dict.fromkeys([*ours, *others])]


def told_of(issue: IssueView) -> tuple[object, ...]:
    """Return what of an issue is compared."""
    return (issue.finding, issue.because, issue.won_by, issue.burden)


def state_of(cause: CauseView) -> tuple[object, ...]:
    """Return what of a cause is compared."""
    return (cause.in_force, cause.applies, cause.made_out, frozenset(cause.grounds))


def aspects_of(view: RemedyView) -> tuple[tuple[Aspect, str, object], ...]:
    """Return what a claim came to, aspect by aspect: as text, and as what is compared."""
    money = view.amount
    sums = (money.minimum, money.maximum, money.min_exclusive, money.max_exclusive) if money else None
    low = "" if money is None or money.minimum is None else f"{money.minimum}–"
    partners = frozenset(view.jointly_with)
    return (
        ("result", "open" if view.granted is None else view.result, (view.granted, view.result)),
        ("amount", f"{low}{money.maximum}" if money else "-", sums),
        ("scope", view.scope.en if view.scope else "-", view.scope),
        (
            "mode",
            ", ".join((view.mode or "-", *sorted(partners))),
            (view.mode, partners, view.cap, view.recourse),
        ),
        ("manner", ", ".join(m.en for m in view.manner) or "-", view.manner),
    )


def unlike(left: RemedyView | None, right: RemedyView | None) -> bool:
    """Return whether a claim came to different things."""
    if left is None or right is None:
        return left is not right
    return any(a[2] != b[2] for a, b in zip(aspects_of(left), aspects_of(right), strict=True))


def answer(value: bool | None) -> str:
    """Return a truth as text."""
    return {True: "yes", False: "no", None: "open"}[value]


def finding(issue: IssueView) -> str:
    """Return a finding as text, its reason behind a full stop."""
    if issue.finding is None:
        return "open"
    return f"{issue.finding}.{issue.because}" if issue.because else issue.finding


def arguments_of(issue: IssueView) -> dict[Instance, ArgumentView]:
    """Return the arguments on the track of an issue."""
    return {(a.name, a.args): a for step in issue.track for a in step.arguments}


def reason_of(issue: IssueView, instance: Instance) -> Reason | None:
    """Return why an argument on an issue holds or fails, where the view tells."""
    views = (*arguments_of(issue).values(), *issue.failed)
    return next((a.reason for a in views if (a.name, a.args) == instance), None)
