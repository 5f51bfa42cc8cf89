"""A witness as two versions of the rules decide it: whether it shows the difference, and what each finds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from engine.analysis.changes import (
    IssueChange,
    all_issues,
    causes_of,
    remedies_of,
    told_of,
    unlike,
)
from engine.analysis.parting import Parting, part
from engine.case.model import Case, Dispute, Expect, Run
from engine.justification.model import CauseView, Decision, DisputeView, IssueView, RemedyView
from engine.record import record, replace
from engine.rulebase.model import RuleBase
from engine.source import whole_file

Kind = Literal["issue", "cause", "remedy"]


@record
class Apart:
    """How two decisions of a witness part, in the one dispute that shows it; ``issue`` if it is about one.

    ``old`` and ``new`` are what there is to expect of the witness under either version.
    """

    case: Case
    partings: tuple[Parting, ...]
    issue: IssueChange | None
    old: Expect | None
    new: Expect | None


def asking(case: Case, kind: Kind, name: str) -> Case:
    """Return a witness that asks for an issue, so that a decision goes into it at all."""
    if kind != "issue":
        return case
    asked = _expect((), None, issue=name)
    return replace(case, runs=tuple(replace(run, expects=(asked,)) for run in case.runs))


def plainer(case: Case) -> Case:
    """Return a witness in which what is admitted is simply found: shorter to read, where it shows as much."""
    facts = (replace(f, state="proved", by=None) if f.state == "admitted" else f for f in case.facts)
    return replace(case, facts=tuple(facts))


def under(run: Run, rules: RuleBase) -> Run:
    """Return a run without the choices on which these rules have nothing to choose."""
    known = {name: {c.name.en for c in option.choices} for name, option in rules.options.items()}
    return replace(run, choices=tuple((o, c) for o, c in run.choices if c in known.get(o, ())))


def told_apart(kind: Kind, name: str, case: Case, old: Decision, new: Decision) -> Apart | None:
    """Return how two decisions of a witness part in what it is a witness of; None if they do not."""
    others = {view.dispute: view for view in new.disputes}
    for view in old.disputes:
        there = others[view.dispute]
        for change, left, right in _changes(kind, name, view, there):
            return Apart(case, part([view], [there]), change, left, right)
    return None


def witness(apart: Apart, rules: RuleBase, older: RuleBase) -> tuple[Case, RuleBase]:
    """Return the witness with what was found as its expectation, and the rules to read it under.

    Of two readings each has its own; of two rule bases it is the newer one's, unless only the older
    has words for what the witness is made of.
    """
    runs, case = apart.case.runs, apart.case
    if len(runs) == 1 and not _knows(rules, case):
        return replace(case, runs=(_expecting(runs[0], apart.old),)), older
    found = (apart.new,) if len(runs) == 1 else (apart.old, apart.new)
    pairs = zip(runs, found, strict=True)
    return replace(case, runs=tuple(_expecting(run, one) for run, one in pairs)), rules


def _expecting(run: Run, found: Expect | None) -> Run:
    return replace(run, expects=() if found is None else (found,))


def _knows(rules: RuleBase, case: Case) -> bool:
    """Return whether a case can be told in the words of these rules."""
    return (
        {fact.fact for fact in case.facts} <= set(rules.facts)
        and {thing.sort for thing in case.things} <= set(rules.sorts)
        and {raised.argument for raised in case.raised} <= set(rules.arguments)
        and {claim.remedy for claim in case.claims} <= set(rules.remedies)
        and all(
            option in rules.options and choice in {c.name.en for c in rules.options[option].choices}
            for option, choice in case.runs[0].choices
        )
    )


def _changes(
    kind: Kind, name: str, left: DisputeView, right: DisputeView
) -> Iterator[tuple[IssueChange | None, Expect | None, Expect | None]]:
    """Yield what came out differently: the issue, if it is one, and what to expect on either side."""
    at = left.dispute
    match kind:
        case "issue":
            for one, two in all_issues(left, right):
                if one.name == name and told_of(one) != told_of(two):
                    yield IssueChange(one, two), _of_issue(one, at), _of_issue(two, at)
        case "cause":
            for a, b in causes_of(left, right):
                # What it was sought for: another ground alone, perhaps of another defendant, shows it badly.
                if a.name == name and (a.applies, a.made_out) != (b.applies, b.made_out):
                    yield None, _of_cause(a, at), _of_cause(b, at)
        case "remedy":
            for c, d in remedies_of(left, right):
                if unlike(c, d):
                    yield None, _of_claim(c, at), _of_claim(d, at)


def _of_issue(view: IssueView, at: Dispute) -> Expect:
    values = {"finding": view.finding, "because": view.because, "won_by": view.won_by}
    return _expect(_known(values), at, issue=view.name, args=view.args)


def _of_cause(view: CauseView, at: Dispute) -> Expect:
    values = {"applies": _answer(view.applies), "made_out": _answer(view.made_out)}
    grounds = (("grounds", ", ".join(sorted(view.grounds))),) if view.made_out is False else ()
    return _expect((*_known(values), *grounds), at, cause=view.name)


def _of_claim(view: RemedyView | None, at: Dispute) -> Expect | None:
    if view is None:
        return None
    return _expect(_known({"result": view.result, "mode": view.mode}), at, claim=view.claim)


def _known(values: Mapping[str, str | None]) -> tuple[tuple[str, str], ...]:
    return tuple((key, value) for key, value in sorted(values.items()) if value)


def _answer(value: bool | None) -> str | None:
    return {True: "yes", False: "no", None: None}[value]


def _expect(
    values: tuple[tuple[str, str], ...],
    at: Dispute | None,
    issue: str | None = None,
    cause: str | None = None,
    claim: str | None = None,
    args: tuple[str, ...] = (),
) -> Expect:
    return Expect(
        issue=issue,
        cause=cause,
        claim=claim,
        argument=None,
        args=args,
        plaintiff=at.plaintiff if at else None,
        defendant=at.defendant if at else None,
        act=at.act if at else None,
        values=tuple(sorted(values)),
        authority="none",
        at=(),
        span=whole_file("-"),
    )
