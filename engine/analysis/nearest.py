"""Nearest: the reference cases whose reasoning differs least, and which differences decide. Advisory."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from engine.case.model import Case, Dispute
from engine.justification.model import Decision, DisputeView
from engine.record import record

What = Literal["cause", "issue", "argument"]


@record
class Trait:
    """One thing in the reasoning that another case may share: how a cause, issue or argument came out.

    ``value`` is a finding with its reason behind a full stop, ``live`` or ``defeated``, or whether a
    cause is made out; empty where the case has nothing of the kind.
    """

    what: What
    name: str
    value: str


@record
class Difference:
    """A trait that differs; ``decides``: in one of the two cases the result rests on it."""

    what: What
    name: str
    here: str
    there: str
    decides: bool


@record
class Neighbour:
    """A reference case beside this one, dispute beside dispute. ``same_outcome``: liability agrees."""

    case: Case
    dispute: Dispute
    reading: str
    shared: int
    differences: tuple[Difference, ...]
    liable: bool
    same_outcome: bool


@record
class Nearest:
    """The nearest cases of one dispute, least different first; ``among`` counts those compared."""

    decision: Decision
    dispute: Dispute
    among: int
    neighbours: tuple[Neighbour, ...]


def nearest(decision: Decision, others: Iterable[Decision], most: int) -> tuple[Nearest, ...]:
    """Return for each dispute of a case the decided cases that differ least from it.

    Traits count alike, none is weighed; the case itself and what is not decided are left out.
    """
    rivals = [
        (other, view)
        for other in others
        if other.case.id != decision.case.id and other.status == "decided"
        for view in other.disputes
    ]
    found = []
    for view in decision.disputes:
        beside = [_neighbour(view, other, rival) for other, rival in rivals]
        beside.sort(key=lambda n: (len(n.differences), -n.shared, n.case.id, n.reading))
        kept: dict[str, Neighbour] = {}
        for one in beside:
            kept.setdefault(one.case.id, one)
        found.append(Nearest(decision, view.dispute, len(kept), tuple(kept.values())[:most]))
    return tuple(found)


def _neighbour(view: DisputeView, other: Decision, rival: DisputeView) -> Neighbour:
    ours, theirs = _traits(view), _traits(rival)
    deciding = _deciding(view) | _deciding(rival)
    names = dict.fromkeys([*ours, *theirs])
    differences = tuple(
        Difference(key[0], key[1], ours.get(key, ""), theirs.get(key, ""), key in deciding)
        for key in names
        if ours.get(key, "") != theirs.get(key, "")
    )
    shared = sum(1 for key in names if ours.get(key) == theirs.get(key))
    return Neighbour(
        other.case,
        rival.dispute,
        other.run.reading,
        shared,
        differences,
        _liable(rival),
        _liable(view) == _liable(rival),
    )


def _traits(view: DisputeView) -> dict[tuple[What, str], str]:
    """Return how every cause, issue and argument came out, the things it is about left aside."""
    found: dict[tuple[What, str], str] = {}
    for cause in view.causes:
        if cause.applies:
            found["cause", cause.name] = "made_out" if cause.made_out else "not_made_out"
    for issue in view.issues:
        if not issue.in_play:
            continue
        value = f"{issue.finding}.{issue.because}" if issue.because else str(issue.finding)
        known = found.get(("issue", issue.name))
        found["issue", issue.name] = value if known in (None, value) else f"{known}, {value}"
        for name, _ in issue.defeated:
            found.setdefault(("argument", name), "defeated")
        for name, _ in issue.live:
            found["argument", name] = "live"
    return found


def _deciding(view: DisputeView) -> set[tuple[What, str]]:
    """Return what the result rests on: grounds and met requirements, the arguments on them, the causes."""
    found: set[tuple[What, str]] = set()
    applied = [c for c in view.causes if c.applies]
    rests = {i for c in applied for i in (c.grounds or (r.issue for r in c.requirements))}
    for issue in view.issues:
        if issue.name in rests:
            found.add(("issue", issue.name))
            found |= {("argument", name) for name, _ in (*issue.live, *issue.defeated)}
    return found | {("cause", c.name) for c in applied}


def _liable(view: DisputeView) -> bool:
    return any(c.made_out for c in view.causes)
