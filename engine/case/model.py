"""The case: what each side showed, checked against the vocabulary. Names are ids."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from engine.record import field, ordered_record, record
from engine.rulebase.model import Side, Standard, Twin
from engine.source import Span

Status = Literal["decided", "accepted", "not_adjudicated", "hypothetical"]
State = Literal[
    "proved",
    "disproved",
    "unclear",
    "no_evidence",
    "admitted",
    "undisputed",
    "exempt",
    "open",
]
Because = Literal["no_evidence", "insufficient", "shaken", "conflicting"]
Ground = Literal[
    "natural_law",
    "notorious",
    "legal_presumption",
    "factual_presumption",
    "judgment",
    "award",
    "notarised",
]
Authority = Literal["judgment", "implied", "commentary", "none"]
# Where somebody admitted a fact. Whether that is an admission at all is for the rules to say.
Setting = Literal["in_court", "in_settlement", "in_mediation", "out_of_court"]
Kind = Literal[
    "party_statement",
    "documentary",
    "physical",
    "audiovisual",
    "electronic",
    "testimony",
    "expert_opinion",
    "inspection_record",
]
# What lessens the force of a piece of evidence, whatever it says.
Limit = Literal[
    "incapable_witness",
    "interested_witness",
    "doubtful",
    "unchecked_copy",
    "absent_witness",
    "absent_expert",
]
Assessment = Literal["accepted", "doubted", "rejected", "not_assessed"]


@record
class Interval:
    """A date as far as it is known: both bounds inclusive, None where there is no bound."""

    earliest: date | None
    latest: date | None
    because: str = ""

    @property
    def exact(self) -> bool:
        """Whether it is one single day."""
        return self.earliest is not None and self.earliest == self.latest


@record
class Party:
    id: str
    role: Side
    name: Twin
    span: Span


@record
class Act:
    """An act; with ``date`` None its day is unknown."""

    id: str
    name: Twin
    date: Interval | None
    span: Span


@record
class Thing:
    """A thing of a declared sort."""

    id: str
    sort: str
    name: Twin
    date: Interval | None
    amount: Decimal | None
    span: Span


@record
class FactEntry:
    """One cell: a fact of the vocabulary about things of the case, with its state.

    ``degree`` is set for proved and disproved only. ``by``: who admitted it. ``ground`` and
    ``rebutted`` belong to exempt facts. ``because`` says why an unclear fact is unclear.
    ``made_in``: where it was admitted. ``inferred_against``: it was inferred from what this party,
    which holds the evidence, would not produce. ``evidence`` names the exhibits it rests on.
    """

    fact: str
    args: tuple[str, ...]
    state: State
    degree: Standard
    by: str | None
    ground: Ground | None
    rebutted: bool
    because: Because | None
    asserted_by: tuple[str, ...]
    contested_by: tuple[str, ...]
    at: tuple[str, ...]
    step: int | None
    authority: Authority | None
    evidence: tuple[str, ...]
    note: str
    span: Span
    made_in: Setting | None = None
    inferred_against: str | None = None

    @property
    def binds(self) -> tuple[str, ...]:
        """Whom an admitted fact binds: who admits it, and who asserted what was then admitted.

        What one side asserts and the other admits is common ground: either may rely on it.
        """
        if self.state != "admitted" or self.by is None:
            return ()
        return tuple(dict.fromkeys((self.by, *self.asserted_by)))


@record
class Exhibit:
    """A piece of evidence as the file lists it; it moves no state by itself.

    ``kind`` None: the file does not say. ``offered_by`` is a party or the court. ``authenticity``,
    ``legality`` and ``relevance`` are what the court made of it, ``comment`` what the other side said.
    """

    id: str
    name: Twin
    kind: Kind | None
    offered_by: str | None
    purpose: Twin | None
    limits: tuple[Limit, ...]
    authenticity: Assessment
    legality: Assessment
    relevance: Assessment
    comment: Twin | None
    at: tuple[str, ...]
    note: str
    span: Span


@record
class Claim:
    """One head of relief a plaintiff asks of defendants for acts."""

    id: str
    remedy: str
    by: tuple[str, ...]
    against: tuple[str, ...]
    acts: tuple[str, ...]
    amount: Decimal | None
    text: str
    at: tuple[str, ...]
    span: Span


@record
class Raised:
    """An argument marked ``raised`` in the rules, as a party raised it."""

    argument: str
    args: tuple[str, ...]
    by: str
    at: tuple[str, ...]
    span: Span


@record
class Expect:
    """One expected result. Of ``issue``, ``cause``, ``claim``, ``argument`` at most one is set.

    ``plaintiff``/``defendant``/``act`` None: expected in every dispute. ``values`` holds the
    expected attributes by name: finding, because, won_by, made_out, applies, grounds, result,
    amount, live, status, … each as text (grounds and outcomes joined by ", ", sorted).
    """

    issue: str | None
    cause: str | None
    claim: str | None
    argument: str | None
    args: tuple[str, ...]
    plaintiff: str | None
    defendant: str | None
    act: str | None
    values: tuple[tuple[str, str], ...]
    authority: Authority
    at: tuple[str, ...]
    span: Span


@record
class Run:
    """The case under one reading: its name, further choices, and what is expected."""

    reading: str
    choices: tuple[tuple[str, str], ...]
    expects: tuple[Expect, ...]
    note: str
    span: Span


@ordered_record
class Dispute:
    """One plaintiff against one defendant about one act."""

    plaintiff: str
    defendant: str
    act: str


@record
class Case:
    """A case as it was filed; ``facts`` has one entry per cell, expanded from the lists written.

    ``things`` has neither parties nor acts; ``all_things()`` has them all.
    """

    id: str
    title: Twin
    court: str
    docket: str
    stage: str
    status: Status
    unlisted: Literal["no_evidence", "open"]
    hearing: Interval | None
    parties: tuple[Party, ...]
    acts: tuple[Act, ...]
    things: tuple[Thing, ...]
    facts: tuple[FactEntry, ...]
    exhibits: tuple[Exhibit, ...]
    claims: tuple[Claim, ...]
    raised: tuple[Raised, ...]
    runs: tuple[Run, ...]
    notes: tuple[str, ...]
    sources: dict[str, str]
    digest: str
    span: Span
    dispute_list: tuple[Dispute, ...] = field(default_factory=tuple)

    def all_things(self) -> tuple[Thing, ...]:
        """Return ``things`` with the parties and the acts as things of their sorts."""
        return (
            *(Thing(p.id, "party", p.name, None, None, p.span) for p in self.parties),
            *(Thing(a.id, "act", a.name, a.date, None, a.span) for a in self.acts),
            *self.things,
        )
