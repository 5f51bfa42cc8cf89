"""The report as plain values in one language: what every rendering shows, and none decides."""

from __future__ import annotations

from engine.record import record
from engine.report.exhibits import ExhibitText
from engine.report.facts import FactLine
from engine.rulebase.model import Side


@record
class ArgumentText:
    """One reason or answer. ``standing`` says in words whether it stands and against what."""

    name: str
    says: str
    sign: str
    standing: str
    cites: str
    short_cites: str
    place: str
    facts: tuple[FactLine, ...]


@record
class StepText:
    """One round of proof. ``moved``: it is now the other side's turn, ``tactical``, to go on."""

    heading: str
    side: Side
    text: str
    arguments: tuple[ArgumentText, ...]
    moved: bool
    tactical: Side
    after: str
    short_cites: str
    exhibits: tuple[ExhibitText, ...]


@record
class LimbText:
    name: str
    sign: str
    finding: str
    anchor: str


@record
class IssueText:
    """One issue: who bears it under what, how proof went, what is found, and who takes it therefore.

    ``brief``: nobody offered anything on it and nothing turns on it; a line is enough.
    """

    id: str
    anchor: str
    name: str
    says: str
    favours: Side
    bearer: Side
    element: str
    burden: str
    burden_side: str
    burden_cites: str
    burden_short: str
    from_start: bool
    standard: str
    standard_cites: str
    standard_short: str
    steps: tuple[StepText, ...]
    limbs: tuple[LimbText, ...]
    limbs_text: str
    limbs_cites: str
    sign: str
    finding: str
    finding_text: str
    consequence: str
    consequence_short: str
    won_by: Side | None
    failed: tuple[ArgumentText, ...]
    place: str
    brief: bool


@record
class GroundText:
    text: str
    authority: str


@record
class DutyText:
    """What a side would have to establish (or refute) if a cause applies."""

    text: str
    issue: str
    side: str
    standard: str
    cites: str
    defence: bool


@record
class CauseText:
    name: str
    sign: str
    state: str
    text: str
    gates: tuple[str, ...]
    grounds: tuple[GroundText, ...]
    derived: str
    duties: tuple[DutyText, ...]
    cites: str
    short_cites: str
    place: str
    applies: bool | None


@record
class RemedyText:
    claim: str
    name: str
    sign: str
    result: str
    text: str
    details: tuple[str, ...]
    cites: str
    place: str


@record
class LeakCell:
    """One square of the grid: a mark, its word, its source."""

    mark: str
    kind: str
    word: str
    source: str


@record
class LeakColumn:
    name: str
    kind: str
    word: str


@record
class LeakRow:
    name: str
    cells: tuple[LeakCell, ...]
    verdict: str


@record
class LeakText:
    id: str
    anchor: str
    title: str
    columns: tuple[LeakColumn, ...]
    rows: tuple[LeakRow, ...]
    text: str
    caution: str
    relations: tuple[FactLine, ...]
    place: str


@record
class DisputeText:
    anchor: str
    title: str
    plaintiff: str
    defendant: str
    act: str
    issues: tuple[IssueText, ...]
    causes: tuple[CauseText, ...]
    remedies: tuple[RemedyText, ...]
    leaks: tuple[LeakText, ...]


@record
class BranchText:
    """The disputes as they come out if the dates lie in one particular way."""

    when: str
    disputes: tuple[DisputeText, ...]


@record
class OpenText:
    """A fact still open; ``lists``: what each number in its sentence stands for."""

    text: str
    source: str
    lists: tuple[tuple[str, str], ...]


@record
class JudgementText:
    """One evaluation: as its state words it, who made it and why, which issues read it."""

    fact: FactLine
    who: str
    why: str
    feeds: str
    decides: bool


@record
class TextureText:
    """The evaluations of a case; ``share`` says how many of the deciding premises they are."""

    share: str
    definition: str
    judgements: tuple[JudgementText, ...]


@record
class ReportText:
    """The whole report of one decision."""

    language: str
    anchor: str
    title: str
    header: tuple[tuple[str, str], ...]
    notices: tuple[str, ...]
    decided: bool
    status: str
    undetermined: str
    departures: tuple[str, ...]
    open: tuple[OpenText, ...]
    texture: TextureText
    parting: str
    branches: tuple[BranchText, ...]
    disputes: tuple[DisputeText, ...]
    outcomes: tuple[tuple[str, ...], ...]
    exhibits: tuple[ExhibitText, ...]
    receipt: tuple[tuple[str, str], ...]
    sources: tuple[tuple[str, str], ...]


def exhibits_apart(report: ReportText) -> tuple[ExhibitText, ...]:
    """Return the exhibits no round of proof rests on; where the report tells no rounds, all of them."""
    told = [dispute for branch in report.branches for dispute in branch.disputes] or report.disputes
    steps = [step for dispute in told for issue in dispute.issues if not issue.brief for step in issue.steps]
    behind = {one.id for step in steps for one in step.exhibits}
    return tuple(one for one in report.exhibits if one.id not in behind)
