"""The walk over two views of one dispute, up to the first step that differs by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from engine.analysis.changes import (
    Aspect,
    all_issues,
    answer,
    arguments_of,
    aspects_of,
    causes_of,
    finding,
    issues_of,
    reason_of,
    remedies_of,
    told_of,
    unlike,
)
from engine.case.model import Dispute
from engine.justification.model import (
    ArgumentView,
    CauseView,
    DisputeView,
    GateView,
    Instance,
    IssueView,
    Reason,
    RemedyView,
    Requirement,
)
from engine.record import record
from engine.rulebase.model import CauseIs, Cites, FindingIs
from engine.source import Span


@record
class Step:
    """The first step that differs: of which declaration, about which things, in which dispute.

    ``aspect`` says what of it differs, ``left`` and ``right`` how it came out: ``yes``, ``no`` or
    ``open``; a side; a standard as its ordinal; a finding with its reason behind a full stop
    (``unclear.shaken``); a result; names in a row; a sum. ``issue`` is the issue an argument is about,
    ``claim`` the claim a remedy answers, ``cites`` and ``span`` the sources and the place of the rule.
    """

    kind: Literal["cause", "gate", "issue", "argument", "remedy"]
    name: str
    args: tuple[str, ...]
    dispute: Dispute
    issue: Instance | None
    claim: str
    aspect: Aspect
    left: str
    right: str
    cites: Cites
    span: Span


class Walk:
    """Walks two views of one dispute side by side and stops at the first step that differs by itself."""

    def __init__(self, pairs: Mapping[Dispute, tuple[DisputeView, DisputeView]], at: Dispute) -> None:
        self.pairs = pairs
        self.at = at
        left, right = pairs[at]
        self.issues = {(a.name, a.args): (a, b) for a, b in all_issues(left, right)}
        self.playing = issues_of(left, right)
        self.causes = {a.name: (a, b) for a, b in causes_of(left, right)}
        self.remedies = remedies_of(left, right)

    def first(self) -> Step | None:
        """Return the first step that differs: gates, issues with their arguments, causes, claims."""
        return next((step for step in self._steps() if step is not None), None)

    def decisive(self) -> Step | None:
        """Return the step behind the first claim that is disposed of differently; None if none is."""
        turned = (self._behind_claim(*pair) for pair in self.remedies)
        return next((step for step in turned if step is not None), None)

    def _steps(self) -> Iterator[Step | None]:
        applying = [c for c in self.causes.values() if any(view.applies is not False for view in c)]
        for causes in applying:
            yield self._applying(*causes)
        for issues in self.playing:
            yield self._issue(*issues)
        for causes in self.causes.values():
            yield self._cause(*causes)
        for remedies in self.remedies:
            yield self._remedy(*remedies)
        # Nothing rests on a cause that applies in neither: it is where they part only if nothing else is.
        for causes in self.causes.values():
            yield self._applying(*causes)

    # -------------------------------------------------------------- causes

    def _applying(self, a: CauseView, b: CauseView) -> Step | None:
        """Return why a cause applies in one and not in the other; of one that agrees nothing is asked."""
        if a.in_force != b.in_force:
            return self._of_cause(a, "in_force", answer(a.in_force), answer(b.in_force))
        if a.applies == b.applies:
            return None
        conditions = tuple(", ".join(_gate_name(g) for g in view.gates) for view in (a, b))
        if conditions[0] != conditions[1]:
            return self._of_cause(a, "gates", *conditions)
        for one, two in zip(a.gates, b.gates, strict=True):
            if one.met != two.met:
                return self._gate(a, one, two)
        return self._of_cause(a, "applies", answer(a.applies), answer(b.applies))

    def _gate(self, cause: CauseView, a: GateView, b: GateView) -> Step:
        deeper = self._known(a.issue, ()) if a.issue is not None else self._below(a.reason, b.reason)
        return deeper or Step(
            kind="gate",
            name=cause.name,
            args=(),
            dispute=self.at,
            issue=None if a.issue is None else (a.issue, ()),
            claim="",
            aspect="met",
            left=answer(a.met),
            right=answer(b.met),
            cites=a.cites or cause.cites,
            span=cause.span if a.reason is None else a.reason.span,
        )

    def _cause(self, a: CauseView, b: CauseView) -> Step | None:
        if a.applies is False and b.applies is False:
            return None
        asked = tuple(tuple(sorted((r.defence, r.issue) for r in view.requirements)) for view in (a, b))
        if asked[0] != asked[1]:
            return self._of_cause(a, "requirements", *(", ".join(i for _, i in one) for one in asked))
        if a.made_out != b.made_out:
            return self._of_cause(a, "made_out", answer(a.made_out), answer(b.made_out))
        return None

    def _of_cause(self, cause: CauseView, aspect: Aspect, left: str, right: str) -> Step:
        return Step("cause", cause.name, (), self.at, None, "", aspect, left, right, cause.cites, cause.span)

    # -------------------------------------------------------------- issues

    def _issue(self, a: IssueView, b: IssueView) -> Step | None:
        if a.burden != b.burden:
            return self._of_issue(a, "burden", a.burden, b.burden, a.burden_cites + b.burden_cites)
        if a.standard != b.standard:
            cites = a.standard_cites + b.standard_cites
            return self._of_issue(a, "standard", str(a.standard), str(b.standard), cites)
        if told_of(a) == told_of(b) and not a.limbs:
            return self._argument_step(a, b)
        return self._limbs(a, b) or self._argument_step(a, b) or self._found(a, b)

    def _found(self, a: IssueView, b: IssueView) -> Step | None:
        if finding(a) != finding(b):
            return self._of_issue(a, "finding", finding(a), finding(b), a.element_cites)
        if a.won_by != b.won_by:
            return self._of_issue(a, "winner", a.won_by or "open", b.won_by or "open", a.burden_cites)
        return None

    def _of_issue(self, issue: IssueView, aspect: Aspect, left: str, right: str, cites: Cites) -> Step:
        about = (issue.name, issue.args)
        return Step("issue", *about, self.at, about, "", aspect, left, right, cites, issue.span)

    def _limbs(self, a: IssueView, b: IssueView) -> Step | None:
        parts = tuple(tuple((limb.issue, limb.args) for limb in view.limbs) for view in (a, b))
        if parts[0] != parts[1] or a.limbs_every != b.limbs_every:
            left, right = (", ".join(dict.fromkeys(name for name, _ in one)) for one in parts)
            return self._of_issue(a, "limbs", left, right, a.limbs_cites + b.limbs_cites)
        return next((s for name, args in parts[0] if (s := self._known(name, args))), None)

    def _known(self, name: str, args: tuple[str, ...]) -> Step | None:
        pair = self.issues.get((name, args))
        return None if pair is None else self._issue(*pair)

    def _argument_step(self, a: IssueView, b: IssueView) -> Step | None:
        """Return the first argument that holds in one only; failing that, that stands in one only."""
        ours, others = arguments_of(a), arguments_of(b)
        every = sorted({**others, **ours}.items(), key=lambda item: item[1].round)
        for instance, view in every:
            holds = tuple(instance in known and known[instance].holds for known in (ours, others))
            if holds[0] != holds[1]:
                deeper = self._below(reason_of(a, instance), reason_of(b, instance))
                return deeper or self._of_argument(a, view, "holds", *holds)
        for instance, view in every:
            if instance in ours and instance in others and ours[instance].live != others[instance].live:
                return self._of_argument(a, view, "live", ours[instance].live, others[instance].live)
        return None

    def _of_argument(
        self, issue: IssueView, argument: ArgumentView, aspect: Aspect, left: bool, right: bool
    ) -> Step:
        return Step(
            kind="argument",
            name=argument.name,
            args=argument.args,
            dispute=self.at,
            issue=(issue.name, issue.args),
            claim="",
            aspect=aspect,
            left=answer(left),
            right=answer(right),
            cites=argument.cites,
            span=argument.span,
        )

    # -------------------------------------------------------------- what a condition asks about

    def _below(self, a: Reason | None, b: Reason | None) -> Step | None:
        """Return the step at a finding or cause that two conditions ask about and that differs."""
        if a is None or b is None or a.holds == b.holds:
            return None
        asked = a.condition
        if isinstance(asked, FindingIs | CauseIs):
            walk = self._elsewhere(a.args[-1]) if asked.defendant is not None else self
            if walk is None:
                return None
            if isinstance(asked, FindingIs):
                about = a.args if asked.defendant is None else a.args[:-1]
                return walk._known(a.name, about)
            pair = walk.causes.get(a.name)
            return None if pair is None else walk._behind(*pair)
        others = {(r.kind, r.name, r.args, r.span): r for r in b.children}
        matched = ((r, others.get((r.kind, r.name, r.args, r.span))) for r in a.children)
        return next((step for one, two in matched if (step := self._below(one, two))), None)

    def _behind(self, a: CauseView, b: CauseView) -> Step | None:
        """Return why a cause is made out in one and not in the other."""
        return self._applying(a, b) or self._required(a.requirements, b.requirements) or self._cause(a, b)

    def _required(self, a: tuple[Requirement, ...], b: tuple[Requirement, ...]) -> Step | None:
        others = {(r.issue, r.defence): r.satisfied for r in b}
        turned = (
            self._known(r.issue, ())
            for r in a
            if (r.issue, r.defence) in others and others[(r.issue, r.defence)] != r.satisfied
        )
        return next((step for step in turned if step is not None), None)

    def _elsewhere(self, defendant: str) -> Walk | None:
        sibling = Dispute(self.at.plaintiff, defendant, self.at.act)
        return Walk(self.pairs, sibling) if sibling in self.pairs else None

    # -------------------------------------------------------------- claims

    def _remedy(self, a: RemedyView | None, b: RemedyView | None) -> Step | None:
        view = a or b
        if view is None or not unlike(a, b):
            return None
        if a is None or b is None:
            return self._of_remedy(view, "claimed", answer(a is not None), answer(b is not None))
        for (aspect, left, one), (_, right, two) in zip(aspects_of(a), aspects_of(b), strict=True):
            if one != two:
                return self._of_remedy(view, aspect, left, right)
        return None

    def _behind_claim(self, a: RemedyView | None, b: RemedyView | None) -> Step | None:
        if a is None or b is None or a.granted == b.granted:
            return self._remedy(a, b)
        made = dict(b.causes)
        for name, stands in a.causes:
            if name in made and made[name] != stands and name in self.causes:
                return self._behind(*self.causes[name])
        deeper = self._required(a.requirements, b.requirements) or self._below(a.condition, b.condition)
        return deeper or self._remedy(a, b)

    def _of_remedy(self, view: RemedyView, aspect: Aspect, left: str, right: str) -> Step:
        return Step(
            "remedy", view.remedy, (), self.at, None, view.claim, aspect, left, right, view.cites, view.span
        )


def _gate_name(gate: GateView) -> str:
    return gate.issue or ("?" if gate.reason is None else str(gate.reason.span))
