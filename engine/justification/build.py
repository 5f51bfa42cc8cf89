"""All disputes of one answer, in the order of the case."""

from __future__ import annotations

from engine.answer import Answer
from engine.justification.claims import ClaimReader
from engine.justification.index import CaseIndex
from engine.justification.issues import IssueReader
from engine.justification.model import CauseView, DisputeView, IssueView
from engine.justification.parts import claims_in
from engine.justification.reading import Reader
from engine.justification.rests import rested_on, shaping
from engine.rulebase import model as rb
from engine.rulebase.walk import everything_in

# What a side did not get anywhere near shapes nothing.
WITHOUT_WEIGHT = ("no_evidence", "insufficient")


def view_disputes(index: CaseIndex, answer: Answer) -> tuple[DisputeView, ...]:
    """Return everything the answer says about each dispute."""
    return tuple(_dispute(index, answer, i) for i in range(len(index.case.dispute_list)))


def _dispute(index: CaseIndex, answer: Answer, number: int) -> DisputeView:
    reader = Reader(index, answer, number)
    issues = IssueReader(reader)
    claims = ClaimReader(issues)
    dispute = reader.dispute
    asked = claims_in(index.case, dispute)
    causes = tuple(claims.cause(c) for c in index.rules.causes.values())
    remedies = tuple(claims.remedy(c) for c in asked)
    playing = issues_in_play(index.rules, causes, [index.rules.remedies[c.remedy] for c in asked])
    shapers = shaping([index.rules.remedies[r.remedy] for r in remedies if r.granted])
    views: list[IssueView] = []
    for name in issue_order(index.rules, causes):
        issue = index.rules.issues[name]
        for args in issues.instances(issue):
            shapes = name in shapers and issues.finding(name, args)[1] not in WITHOUT_WEIGHT
            views.append(issues.view(issue, args, name in playing or shapes))
    views = _with_what_they_rest_on(issues, index.rules, views)
    leaks = tuple(claims.leak(e) for e in index.rules.explains.values())
    return DisputeView(dispute, tuple(views), causes, remedies, leaks)


def _with_what_they_rest_on(
    issues: IssueReader, rules: rb.RuleBase, views: list[IssueView]
) -> list[IssueView]:
    """Put in play, one instance at a time, the findings that an issue in play rests on."""
    at = {(view.name, view.args): place for place, view in enumerate(views)}
    waiting = [view for view in views if view.in_play]
    while waiting:
        one = waiting.pop()
        for key in (*rested_on(one), *((limb.issue, limb.args) for limb in one.limbs)):
            place = at.get(key)
            if place is None or views[place].in_play:
                continue
            view = issues.view(rules.issues[key[0]], key[1], True)
            views[place] = view
            waiting.append(view)
    return views


def issues_in_play(
    rules: rb.RuleBase, causes: tuple[CauseView, ...], remedies: list[rb.Remedy]
) -> frozenset[str]:
    """Return the issues that an applicable cause or a claimed remedy turns on, limbs included.

    Of a cause that does not apply only what another asks about it is in play: a route nobody took is
    not examined. Where none applies, why that is so is in play for all that are in force.
    """
    applying = [c for c in causes if c.applies is not False]
    start = [r.issue for c in applying for r in c.requirements]
    for cause in applying or [c for c in causes if c.in_force]:
        start += _gate_issues(rules, cause.name)
    start += [i for r in remedies for i in (*r.requires.issues, *r.unless.issues)]
    found: set[str] = set()
    while start:
        name = start.pop()
        if name in found:
            continue
        found.add(name)
        issue = rules.issues[name]
        for variant in (issue.base, *issue.variants):
            start += [limb.issue for limb in variant.limbs.items] if variant.limbs else []
    return frozenset(found)


def _gate_issues(rules: rb.RuleBase, start: str) -> list[str]:
    """Return the issues that decide whether a cause applies, through other causes it asks about."""
    found: list[str] = []
    causes, seen = [start], {start}
    while causes:
        declared = rules.causes[causes.pop()]
        for variant in (declared.base, *declared.variants):
            for gate in variant.gates or ():
                for part in everything_in(gate.condition):
                    if isinstance(part, rb.FindingIs):
                        found.append(part.issue)
                    elif isinstance(part, rb.CauseIs) and part.cause not in seen:
                        seen.add(part.cause)
                        causes.append(part.cause)
    return found


def issue_order(rules: rb.RuleBase, causes: tuple[CauseView, ...]) -> list[str]:
    """Return the issues as the causes name them, applicable ones first; limbs behind their issue."""
    order: list[str] = []

    def put(name: str) -> None:
        if name in order:
            return
        order.append(name)
        issue = rules.issues[name]
        for variant in (issue.base, *issue.variants):
            for limb in variant.limbs.items if variant.limbs else ():
                put(limb.issue)

    for view in sorted(causes, key=lambda c: c.applies is False):
        cause = rules.causes[view.name]
        for variant in (cause.base, *cause.variants):
            for gate in variant.gates or ():
                if isinstance(gate.condition, rb.FindingIs):
                    put(gate.condition.issue)
            for named in (variant.requires, variant.unless):
                for name in named.issues if named else ():
                    put(name)
    for name in rules.issues:
        put(name)
    return order
