"""Decision against referee: every point in which the two differ, in one line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.justification import DisputeView, RemedyView
from engine.referee import DisputeVerdict, Verdict
from engine.rulebase.model import RuleBase


def differences(views: Iterable[DisputeView], verdict: Verdict, rules: RuleBase) -> list[str]:
    """Return where the decision and the referee's verdict part; empty when they agree."""
    return [line for view in views for line in _dispute(view, verdict.disputes[view.dispute], rules)]


def _dispute(view: DisputeView, verdict: DisputeVerdict, rules: RuleBase) -> Iterator[str]:
    at = "/".join((view.dispute.plaintiff, view.dispute.defendant, view.dispute.act))
    for issue in view.issues:
        found = verdict.findings[(issue.name, issue.args)]
        ours = (issue.finding, issue.because, issue.won_by)
        theirs = (found.value, found.because, found.winner)
        if ours != theirs:
            yield f"{at}: {issue.name}{issue.args}: {ours} / {theirs}"
        standing = {(a.name, a.args) for step in issue.track for a in step.arguments if a.live}
        held = {(a.name, a.args) for step in issue.track for a in step.arguments if a.holds}
        if not standing <= verdict.live or not held <= verdict.holds:
            yield f"{at}: {issue.name}{issue.args}: arguments {sorted(held)} / {sorted(verdict.holds)}"
    for cause in view.causes:
        other = verdict.causes[cause.name]
        mine = (cause.applies, cause.made_out, tuple(sorted(cause.grounds)))
        its = (other.applies, other.made_out, tuple(sorted(other.grounds)))
        if mine != its:
            yield f"{at}: {cause.name}: {mine} / {its}"
    for remedy in view.remedies:
        yield from _remedy(at, remedy, verdict, rules)


def _remedy(at: str, view: RemedyView, verdict: DisputeVerdict, rules: RuleBase) -> Iterator[str]:
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
    if view.amount is not None and remedy.amount is not None:
        counted = frozenset(view.amount.counted)
        deducted = frozenset(view.amount.deducted)
        if (counted, deducted) != (found.counted[0], frozenset().union(*found.counted[1:])):
            yield f"{at}: {view.claim}: counted {sorted(counted)} / {found.counted}"
        if view.amount.max_exclusive != bool(found.reduced):
            yield f"{at}: {view.claim}: reduced {view.amount.max_exclusive} / {found.reduced}"
    scope = remedy.partly[found.partly[0]].scope if found.partly else None
    if view.scope != scope:
        yield f"{at}: {view.claim}: scope {view.scope} / {scope}"
