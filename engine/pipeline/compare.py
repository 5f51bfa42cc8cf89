"""Decision against referee: every point in which the two differ, in one line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from engine.case.model import Dispute
from engine.justification import ArgumentView, DisputeView, IssueView, RemedyView
from engine.referee import DisputeVerdict, Instance, RemedyVerdict, Verdict
from engine.rulebase import model as rb


def differences(views: Iterable[DisputeView], verdict: Verdict, rules: rb.RuleBase) -> list[str]:
    """Return where the decision and the referee's verdict part; empty when they agree."""
    return [line for view in views for line in _dispute(view, verdict.disputes[view.dispute], rules)]


def _dispute(view: DisputeView, verdict: DisputeVerdict, rules: rb.RuleBase) -> Iterator[str]:
    at = "/".join((view.dispute.plaintiff, view.dispute.defendant, view.dispute.act))
    for issue in view.issues:
        found = verdict.findings[(issue.name, issue.args)]
        ours = (issue.finding, issue.because, issue.won_by)
        theirs = (found.value, found.because, found.winner)
        if ours != theirs:
            yield f"{at}: {issue.name}{issue.args}: {ours} / {theirs}"
        for argument in (a for step in issue.track for a in step.arguments):
            yield from _argument(at, argument, view.dispute, verdict, rules)
    yield from _reasons(at, view.issues, verdict, rules)
    for cause in view.causes:
        other = verdict.causes[cause.name]
        unmet = tuple(i for i, gate in enumerate(cause.gates) if not gate.met)
        mine = (cause.applies, cause.made_out, sorted(cause.grounds), unmet)
        its = (other.applies, other.made_out, sorted(other.grounds), other.unmet)
        if mine != its:
            yield f"{at}: {cause.name}: {mine} / {its}"
    yield from remedy_differences(view.dispute, view.remedies, verdict, rules)


def remedy_differences(
    dispute: Dispute, views: Sequence[RemedyView], verdict: DisputeVerdict, rules: rb.RuleBase
) -> list[str]:
    """Return where the claims of one dispute come out differently."""
    at = "/".join((dispute.plaintiff, dispute.defendant, dispute.act))
    lines = []
    claims = {view.claim for view in views}
    if claims != set(verdict.remedies):
        lines.append(f"{at}: claims {sorted(claims)} / {sorted(verdict.remedies)}")
    for view in views:
        lines += _remedy(at, view, verdict, rules)
    return lines


def _reasons(
    at: str, issues: tuple[IssueView, ...], verdict: DisputeVerdict, rules: rb.RuleBase
) -> Iterator[str]:
    """Compare the reasons for and against the issues that turn on arguments."""
    turning = {i.name for i in issues if i.track}
    held = {
        (a.name, a.args)
        for i in issues
        for s in i.track
        for a in s.arguments
        if a.holds and a.role != "answers"
    }
    theirs = {
        (name, args)
        for name, args in verdict.holds
        if rules.arguments[name].role != "answers" and rules.arguments[name].issue in turning
    }
    if held != theirs:
        yield f"{at}: reasons {sorted(held)} / {sorted(theirs)}"


def _argument(
    at: str, view: ArgumentView, dispute: Dispute, verdict: DisputeVerdict, rules: rb.RuleBase
) -> Iterator[str]:
    me = (view.name, view.args)
    if (view.holds, view.live) != (me in verdict.holds, me in verdict.live):
        yield f"{at}: {me}: holds {view.holds}, live {view.live} / the opposite"
    answers = {
        (name, args)
        for name, args in verdict.live
        if rules.arguments[name].role == "answers" and _target(rules.arguments[name], args, dispute) == me
    }
    if set(view.answered_by) != answers:
        yield f"{at}: {me}: answered by {view.answered_by} / {sorted(answers)}"


def _target(answer: rb.Argument, args: tuple[str, ...], dispute: Dispute) -> Instance:
    own = dict(zip((p.name for p in answer.params), args, strict=True))
    named = {"plaintiff": dispute.plaintiff, "defendant": dispute.defendant, "act": dispute.act}
    return answer.target, tuple(
        own[t.name] if isinstance(t, rb.Var) else named[t.name]
        for t in answer.target_args
        if not isinstance(t, rb.Day)
    )


def _remedy(at: str, view: RemedyView, verdict: DisputeVerdict, rules: rb.RuleBase) -> Iterator[str]:
    found = verdict.remedies[view.claim]
    empty = view.amount is not None and view.amount.maximum == 0
    if (view.granted or empty) != found.granted:
        yield f"{at}: {view.claim}: {view.granted} / {found.granted}"
        return
    if not view.granted:
        return
    remedy = rules.remedies[view.remedy]
    mode = None if found.mode is None else remedy.modes[found.mode].kind
    partners = found.partners - {at.split("/")[1]}
    if (view.mode, frozenset(view.jointly_with)) != (mode, partners):
        yield f"{at}: {view.claim}: {view.mode} {view.jointly_with} / {mode} {sorted(partners)}"
    manners = tuple(remedy.manners[i].text for i in found.manners)
    scope = remedy.partly[found.partly[0]].scope if found.partly else None
    if (view.scope, view.manner) != (scope, manners):
        yield f"{at}: {view.claim}: {view.scope} {view.manner} / {scope} {manners}"
    yield from _ceiling(at, view, found, remedy)
    if view.amount is None or remedy.amount is None:
        return
    sums = (frozenset(view.amount.counted), frozenset(view.amount.deducted))
    its = (found.counted[0], frozenset[str]().union(*found.counted[1:]))
    # A share taken off more than the claim or the ceiling may leave just that: only the lower end tells.
    if (*sums, view.amount.min_exclusive) != (*its, bool(found.reduced)):
        yield f"{at}: {view.claim}: {view.amount} / {found.counted} {found.reduced}"


def _ceiling(at: str, view: RemedyView, found: RemedyVerdict, remedy: rb.Remedy) -> Iterator[str]:
    """Compare the ceiling that binds, and whether it does."""
    ceiling = view.ceiling.amount if view.ceiling else None
    lowest = min((remedy.ceilings[i].amount for i in found.ceilings), default=None)
    if ceiling != lowest:
        yield f"{at}: {view.claim}: at most {ceiling} / {lowest}"
    elif lowest is not None and (view.amount is None or view.amount.maximum > lowest):
        yield f"{at}: {view.claim}: {view.amount} / at most {lowest}"
