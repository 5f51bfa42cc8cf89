"""Outcomes: what sets of atoms say of claims, causes and findings, and whether a decision says the same."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from engine.answer.limits import EngineError
from engine.case.model import Case, Dispute
from engine.justification.model import CauseView, Decision, Finding, RemedyView
from engine.justification.parts import claims_in
from engine.program.model import Program
from engine.record import record, replace


@record
class Disposition:
    """What becomes of one claim, or of one cause where nothing is claimed.

    ``remedy`` or ``cause`` tell the whole, as an ordinary decision on one completion has it.
    """

    dispute: Dispute
    name: str
    granted: bool
    remedy: RemedyView | None = None
    cause: CauseView | None = None


@record
class Outcome:
    """What became of everything asked for, in one way in which the open points may lie.

    ``checked``: the ordinary engine and the referee decided that one way and came to the same.
    """

    rows: tuple[Disposition, ...]
    checked: bool


@record
class FindingRow:
    """How one issue is found in one dispute."""

    dispute: Dispute
    issue: str
    args: tuple[str, ...]
    finding: Finding


def told_by(case: Case, program: Program, atoms: Collection[str]) -> tuple[Disposition, ...]:
    """Return what a set of telling atoms says of every claim in every dispute, else of every cause."""
    rows = []
    for i, dispute in enumerate(case.dispute_list):
        if not case.claims:
            for cause, number in program.ids["cause"].items():
                rows.append(Disposition(dispute, cause, f"mo{number}({i})" in atoms))
        for claim in claims_in(case, dispute):
            number = program.number("remedy", claim.remedy)
            rows.append(Disposition(dispute, claim.id, f"qtm{number}({i})" in atoms))
    return tuple(rows)


def findings_by(
    case: Case, program: Program, issues: Collection[str], atoms: Collection[str]
) -> tuple[FindingRow, ...]:
    """Return the issues a set of atoms finds proved or disproved; of all others it finds neither."""
    names = {str(program.number("issue", name)): name for name in sorted(issues)}
    things = case.all_things()
    rows = []
    for atom in sorted(atoms):
        head, _, inner = atom.rstrip(")").partition("(")
        if head[:2] not in ("fp", "fn") or head[2:] not in names:
            continue
        *args, dispute = (int(x) for x in inner.split(","))
        found: Finding = "proved" if head[:2] == "fp" else "disproved"
        at = case.dispute_list[dispute]
        rows.append(FindingRow(at, names[head[2:]], tuple(things[a].id for a in args), found))
    return tuple(rows)


def checked_by(
    decision: Decision, rows: Sequence[Disposition], findings: Sequence[FindingRow] | None = None
) -> Outcome:
    """Return an outcome with the words an ordinary decision has for it; raises EngineError if they differ."""
    views = {view.dispute: view for view in decision.disputes}
    found = []
    for row in rows:
        view = views[row.dispute]
        remedy = next((r for r in view.remedies if r.claim == row.name), None)
        cause = next((c for c in view.causes if c.name == row.name), None) if remedy is None else None
        stands = _granted(remedy) if remedy is not None else cause.made_out if cause is not None else None
        if findings is None and stands is not None and stands != row.granted:
            raise EngineError(f"analysis: {decision.case.id}: {row.name}: {row.granted} / {stands}")
        found.append(replace(row, remedy=remedy, cause=cause))
    if findings is not None:
        _compare(decision, findings)
    return Outcome(tuple(found), True)


def _compare(decision: Decision, findings: Sequence[FindingRow]) -> None:
    told = {(f.dispute, f.issue, f.args): f.finding for f in findings}
    asked = {f.issue for f in findings}
    for view in decision.disputes:
        for issue in view.issues:
            ours = told.get((view.dispute, issue.name, issue.args), "unclear")
            if issue.name in asked and issue.finding is not None and issue.finding != ours:
                raise EngineError(f"analysis: {decision.case.id}: {issue.name}: {ours} / {issue.finding}")


def _granted(remedy: RemedyView) -> bool | None:
    """Return whether a claim is granted before sums are reckoned: nothing counted is nothing to pay."""
    if remedy.granted or remedy.amount is None:
        return remedy.granted
    return remedy.amount.maximum == 0 or remedy.granted
