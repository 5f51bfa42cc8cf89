"""Views of a case with open facts: what is the same in every completion is stated, the rest is left open."""

from __future__ import annotations

from itertools import product

from engine.answer.possible import Possible
from engine.case.model import Because, Claim, Dispute
from engine.justification.build import issue_order, issues_in_play
from engine.justification.index import CaseIndex
from engine.justification.model import (
    CauseView,
    DisputeView,
    Finding,
    IssueView,
    RemedyView,
    Requirement,
)
from engine.justification.parts import (
    cause_parts,
    claims_in,
    gate_place,
    issue_parts,
)
from engine.program.lookup import REASONS
from engine.record import mutable_record, replace
from engine.rulebase import model as rb


@mutable_record
class _OpenDispute:
    """Reads one dispute off what is sure and what is possible."""

    index: CaseIndex
    possible: Possible
    number: int

    def tri(self, predicate: str, *args: int) -> bool | None:
        """Return True or False where every completion agrees, None where they do not."""
        atom = f"{predicate}({','.join(map(str, (*args, self.number)))})"
        if atom in self.possible.sure:
            return True
        return None if atom in self.possible.possible else False

    def _won(self, issue: str, args: tuple[int, ...] = ()) -> rb.Side | None:
        number = self.index.program.number("issue", issue)
        if self.tri(f"wp{number}", *args):
            return "plaintiff"
        return "defendant" if self.tri(f"wd{number}", *args) else None

    def _finding(self, issue: str, args: tuple[int, ...]) -> tuple[Finding | None, Because | None]:
        number = self.index.program.number("issue", issue)
        values: tuple[tuple[Finding, str], ...] = (
            ("proved", "fp"),
            ("disproved", "fn"),
            ("unclear", "fu"),
        )
        for value, prefix in values:
            if self.tri(f"{prefix}{number}", *args):
                because = [r for i, r in enumerate(REASONS) if self.tri(f"bc{number}", *args, i)]
                return value, because[0] if because and value == "unclear" else None
        return None, None

    def issue(self, issue: rb.Issue, args: tuple[str, ...], in_play: bool) -> IssueView:
        """Return an issue with its finding where that is certain."""
        slots = tuple(self.index.slots[a] for a in args)
        finding, because = self._finding(issue.name.en, slots)
        return replace(
            issue_parts(issue, args, self.index.choices, in_play),
            finding=finding,
            because=because,
            won_by=self._won(issue.name.en, slots),
        )

    def cause(self, cause: rb.Cause) -> CauseView:
        """Return a cause with what is certain about it."""
        number = self.index.program.number("cause", cause.name.en)
        view = cause_parts(cause, self.index.choices)
        place = gate_place(cause, self.index.choices)
        gates = tuple(
            replace(gate, met=self.tri(f"gm{number}_{place}_{j}")) for j, gate in enumerate(view.gates)
        )
        forces = [
            self.tri(f"{word}m{number}")
            for word, day in (("cs", view.start), ("ce", view.end))
            if day is not None
        ]
        requirements = tuple(self._requirement(r) for r in view.requirements)
        return replace(
            view,
            in_force=False if False in forces else None if None in forces else True,
            applies=self.tri(f"ap{number}"),
            gates=gates,
            requirements=requirements,
            made_out=self.tri(f"mo{number}"),
            grounds=tuple(r.issue for r in requirements if r.satisfied is False),
        )

    def _requirement(self, requirement: Requirement) -> Requirement:
        winner = self._won(requirement.issue)
        side = "defendant" if requirement.defence else "plaintiff"
        satisfied = None if winner is None else (winner == side) != requirement.defence
        return replace(requirement, satisfied=satisfied)

    def remedy(self, claim: Claim) -> RemedyView:
        """Return a claim with its disposition where that is certain."""
        remedy = self.index.rules.remedies[claim.remedy]
        granted = self.tri(f"rm{self.index.program.number('remedy', claim.remedy)}")
        program = self.index.program
        return RemedyView(
            claim=claim.id,
            remedy=claim.remedy,
            granted=granted,
            result="not_reached" if granted is None else "granted" if granted else "refused",
            amount=None,
            scope=None,
            mode=None,
            cap=None,
            recourse=None,
            jointly_with=(),
            manner=(),
            causes=tuple((c, self.tri(f"mo{program.number('cause', c)}")) for c in remedy.causes),
            requirements=tuple(
                self._requirement(Requirement(i, defence, None, named.cites))
                for defence, named in ((False, remedy.requires), (True, remedy.unless))
                for i in named.issues
            ),
            condition=None,
            cites=remedy.cites,
            span=remedy.span,
        )

    def view(self) -> DisputeView:
        """Return the whole dispute."""
        dispute: Dispute = self.index.case.dispute_list[self.number]
        asked = claims_in(self.index.case, dispute)
        causes = tuple(self.cause(c) for c in self.index.rules.causes.values())
        remedies = tuple(self.remedy(c) for c in asked)
        playing = issues_in_play(
            self.index.rules, causes, [self.index.rules.remedies[c.remedy] for c in asked]
        )
        issues = [
            self.issue(issue, args, name in playing)
            for name in issue_order(self.index.rules, causes)
            for issue in (self.index.rules.issues[name],)
            for args in product(*(self.index.things[p.sort] for p in issue.params))
        ]
        return DisputeView(dispute, tuple(issues), causes, remedies, ())


def view_open(index: CaseIndex, possible: Possible) -> tuple[DisputeView, ...]:
    """Return each dispute with only what every completion agrees on."""
    count = len(index.case.dispute_list)
    return tuple(_OpenDispute(index, possible, i).view() for i in range(count))


def common(branches: list[tuple[DisputeView, ...]]) -> tuple[DisputeView, ...]:
    """Return one view per dispute in which whatever differs between the branches is None."""
    return tuple(_dispute(list(views)) for views in zip(*branches, strict=True))


def _dispute(views: list[DisputeView]) -> DisputeView:
    first = views[0]
    place = {(issue.name, issue.args): i for i, issue in enumerate(first.issues)}
    issues = [_issue(list(same)) for same in zip(*map(_aligned, views), strict=True)]
    return replace(
        first,
        issues=tuple(sorted(issues, key=lambda issue: place[(issue.name, issue.args)])),
        causes=tuple(_cause(list(same)) for same in zip(*(v.causes for v in views), strict=True)),
        remedies=tuple(_remedy(list(same)) for same in zip(*(v.remedies for v in views), strict=True)),
    )


def _aligned(view: DisputeView) -> list[IssueView]:
    """Return the issues in an order that does not hang on which causes apply."""
    return sorted(view.issues, key=lambda issue: (issue.name, issue.args))


def _issue(views: list[IssueView]) -> IssueView:
    first = views[0]
    if all(v == first for v in views):
        return first
    found = len({(v.finding, v.because) for v in views}) == 1
    return replace(
        first,
        finding=first.finding if found else None,
        because=first.because if found else None,
        won_by=first.won_by if len({v.won_by for v in views}) == 1 else None,
        in_play=any(v.in_play for v in views),
        track=first.track if found else (),
        failed=first.failed if found else (),
    )


def _cause(views: list[CauseView]) -> CauseView:
    first = views[0]
    return replace(
        first,
        in_force=first.in_force if len({v.in_force for v in views}) == 1 else None,
        applies=first.applies if len({v.applies for v in views}) == 1 else None,
        made_out=first.made_out if len({v.made_out for v in views}) == 1 else None,
        grounds=tuple(g for g in first.grounds if all(g in v.grounds for v in views)),
    )


def _remedy(views: list[RemedyView]) -> RemedyView:
    first = views[0]
    if len({(v.granted, v.result, v.amount, v.scope, v.mode, v.jointly_with) for v in views}) == 1:
        return first if len({v.ceiling for v in views}) == 1 else replace(first, ceiling=None)
    granted = first.granted if len({v.granted for v in views}) == 1 else None
    same = granted is not None and len({v.result for v in views}) == 1
    return replace(
        first,
        granted=granted,
        result=first.result if same else "not_reached",
        amount=None,
        scope=None,
        mode=None,
        jointly_with=(),
        manner=(),
        ceiling=None,
    )
