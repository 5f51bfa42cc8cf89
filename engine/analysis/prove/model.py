"""What a proof leaves: a verdict on every property, and what in the rules never comes to anything."""

from __future__ import annotations

from typing import Literal

from engine.analysis.prove.field import Bound
from engine.case.model import Case
from engine.record import record
from engine.source import Span

Status = Literal["holds", "refuted", "unfinished", "unconfirmed"]
# Why a property cannot fail: never put to the test, never at issue, or true of any rules whatever.
Vacuous = Literal["", "when", "claim", "form"]


@record
class Witness:
    """A pattern that shows something, as a case; ``smallest``: nothing smaller can show it."""

    case: Case
    size: int
    smallest: bool


@record
class Fragment:
    """What a verdict is about: how many rules, cells, options and days were looked at, with what bound."""

    bound: Bound
    rules: int
    cells: int
    options: int
    days: int


@record
class Verdict:
    """What became of one property; ``built_in`` ones hold of every rule base or the engine is wrong.

    ``unconfirmed``: the first prover has a proof and the second did not finish.
    """

    name: str
    built_in: bool
    status: Status
    vacuous: Vacuous
    fragment: Fragment
    witness: Witness | None = None


@record
class Idle:
    """A part of the rules that never comes to anything, with its place."""

    kind: str
    owner: str
    part: str
    span: Span


@record
class Direction:
    """A fact and what better proof of it can do to the plaintiff's causes and remedies.

    ``form``: the ways in which the rules, as written, let it work; ``helps`` and ``hurts``: patterns in
    which better proof of it turns outcomes for, and against, the plaintiff; None: none was found in the
    frames of one and of two things of each sort, where ``whole`` says whether these were gone through.
    ``against_form``: some fact read one way only works the other way all the same.
    """

    fact: str
    form: Literal["for", "against", "both"]
    helps: Witness | None
    hurts: Witness | None
    whole: bool
    against_form: bool


@record
class Proof:
    """Everything `prove` found."""

    verdicts: tuple[Verdict, ...]
    never_fires: tuple[Idle, ...] = ()
    never_matters: tuple[Idle, ...] = ()
    directions: tuple[Direction, ...] = ()
    unfinished: tuple[str, ...] = ()
