"""The decision with its reasons, in plain values. Names are ids; wording belongs to the report."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from engine.case.model import Because, Case, Dispute, FactEntry, Run, State
from engine.record import record
from engine.rulebase.model import Ceiling, Cites, Condition, Side, Standard, Twin
from engine.source import Span

Finding = Literal["proved", "disproved", "unclear"]
Instance = tuple[str, tuple[str, ...]]  # a declaration with the things it is about


@record
class CellView:
    """A fact about things of the case, as the case has it. ``entry`` None: the file does not list it."""

    fact: str
    args: tuple[str, ...]
    state: State
    entry: FactEntry | None


@record
class Reason:
    """Why a condition holds or fails: the condition, its truth, and what its truth rests on.

    ``kind`` is the class of the condition in lower case (shown, negated, holds, not_shown, every,
    some, at_least, all_of, any_of, same, dated, chosen, finding_is, cause_is, remedy_is), or ``body`` for one
    alternative of a concept, ``thing`` for one thing a quantifier looked at. ``name`` and ``args``
    are what it is about: a fact, concept, issue, cause, option or sort with ids of things.
    ``standard`` is the level a fact was read at; ``lack`` says what a failing fact lacks.
    """

    kind: str
    holds: bool
    name: str
    args: tuple[str, ...]
    value: str
    standard: Standard | None
    lack: Literal["", "missing", "open", "unclear", "contradicted", "below_standard", "not_binding"]
    cell: CellView | None
    children: tuple[Reason, ...]
    condition: Condition | None
    span: Span


@record
class ArgumentView:
    """One instance of an argument about an issue; ``answers`` names the instance it answers."""

    name: str
    args: tuple[str, ...]
    role: Literal["for", "against", "answers"]
    side: Side
    round: int
    holds: bool
    live: bool
    answers: Instance | None
    answered_by: tuple[Instance, ...]
    reason: Reason
    shakes: Reason | None
    cites: Cites
    span: Span


@record
class TrackStep:
    """One round of proof: whose turn it was, what stood up in it, and who would lose afterwards.

    Round 0 is the main proof (本证) of the bearer, 1 the counter-proof (反证), 2 further proof, and so
    on in turn. ``bearer_wins`` is what a closed record would give now; ``tactical`` the side that
    has to go on; ``moved`` whether that changed with this round.
    """

    round: int
    side: Side
    arguments: tuple[ArgumentView, ...]
    bearer_wins: bool
    tactical: Side
    moved: bool


@record
class LimbView:
    issue: str
    args: tuple[str, ...]
    finding: Finding
    because: Because | None


@record
class IssueView:
    """What was found on an issue and who wins it; None where open facts leave more than one answer.

    ``failed`` has the bearer's own arguments that did not stand up, with what they lack; it is empty
    where the bearer won.
    """

    name: str
    args: tuple[str, ...]
    favours: Side
    burden: Side
    burden_cites: Cites
    standard: Standard
    standard_cites: Cites
    element_cites: Cites
    finding: Finding | None
    because: Because | None
    won_by: Side | None
    in_play: bool
    limbs: tuple[LimbView, ...]
    limbs_every: bool
    limbs_cites: Cites
    track: tuple[TrackStep, ...]
    failed: tuple[ArgumentView, ...]
    span: Span

    @property
    def live(self) -> tuple[Instance, ...]:
        """The argument instances that stand."""
        return tuple((a.name, a.args) for s in self.track for a in s.arguments if a.live)

    @property
    def defeated(self) -> tuple[Instance, ...]:
        """The argument instances that held by themselves and were answered."""
        return tuple((a.name, a.args) for s in self.track for a in s.arguments if a.holds and not a.live)


@record
class GateView:
    """One condition a cause needs to apply; ``issue``/``finding`` are set where it is a finding."""

    issue: str | None
    finding: str | None
    met: bool | None
    reason: Reason | None
    cites: Cites


@record
class Requirement:
    """An issue a cause or remedy turns on: required of the plaintiff, or a defence."""

    issue: str
    defence: bool
    satisfied: bool | None
    cites: Cites


@record
class CauseView:
    """A cause in one dispute.

    ``in_force``: the act lies within its dates. ``grounds``: issues each of which alone defeats it.
    """

    name: str
    in_force: bool | None
    applies: bool | None
    gates: tuple[GateView, ...]
    requirements: tuple[Requirement, ...]
    made_out: bool | None
    grounds: tuple[str, ...]
    start: date | None
    end: date | None
    cites: Cites
    span: Span


@record
class Money:
    """An exact sum, or a range the law leaves to the court (``minimum`` is then set)."""

    maximum: Decimal
    minimum: Decimal | None = None
    min_exclusive: bool = False
    max_exclusive: bool = False
    counted: tuple[str, ...] = ()
    deducted: tuple[str, ...] = ()


@record
class RemedyView:
    """What becomes of one claim in one dispute.

    ``causes`` are those it may be founded on with whether each is made out; ``requirements`` and
    ``conditions`` what else it needs. ``result`` is ``not_reached`` while open facts leave it undecided.
    ``ceiling``: of the ceilings that hold, the lowest.
    """

    claim: str
    remedy: str
    granted: bool | None
    result: Literal["granted", "partly", "refused", "not_reached"]
    amount: Money | None
    scope: Twin | None
    mode: str | None
    cap: Twin | None
    recourse: Twin | None
    jointly_with: tuple[str, ...]
    manner: tuple[Twin, ...]
    causes: tuple[tuple[str, bool | None], ...]
    requirements: tuple[Requirement, ...]
    condition: Reason | None
    cites: Cites
    span: Span
    ceiling: Ceiling | None = None


@record
class LeakView:
    """One ``explain``: who can account for what. ``rows``: (thing, what it accounts for) for every candidate.

    ``single``: those that account for everything alone; ``sets``: otherwise the smallest groups
    that do so together.
    """

    name: str
    over: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    single: tuple[str, ...]
    sets: tuple[tuple[str, ...], ...]
    others: tuple[str, ...]


@record
class DisputeView:
    dispute: Dispute
    issues: tuple[IssueView, ...]
    causes: tuple[CauseView, ...]
    remedies: tuple[RemedyView, ...]
    leaks: tuple[LeakView, ...]


@record
class Outcome:
    """One disposition still possible: (dispute, claim, result) each, and where the dates lie then."""

    dispositions: tuple[tuple[Dispute, str, str], ...]
    acts: tuple[tuple[str, date | None, date | None], ...]


@record
class Receipt:
    """What was decided by what: digests, version, reading, the day whose law was applied."""

    rules: str
    case: str
    engine: str
    reading: str
    choices: tuple[tuple[str, str], ...]
    law_date: str
    refereed: bool


@record
class Decision:
    """A case under one reading. ``choices`` lists every option with its choice.

    ``branches`` has one entry for each way uncertain dates may lie (one entry in all where they make
    no difference). While undetermined, ``disputes`` holds None where the answer is still open, and
    ``open`` lists the cells that can alone change the outcome (all open ones, if finding out took too
    long: then ``open_exact`` is false).
    """

    case: Case
    run: Run
    status: Literal["decided", "undetermined"]
    choices: tuple[tuple[str, str], ...]
    departures: tuple[tuple[str, str], ...]
    disputes: tuple[DisputeView, ...]
    branches: tuple[tuple[tuple[tuple[str, date | None, date | None], ...], tuple[DisputeView, ...]], ...]
    outcomes: tuple[Outcome, ...]
    open: tuple[Instance, ...]
    receipt: Receipt
    open_exact: bool = True
