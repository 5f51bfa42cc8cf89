"""The verdict: everything that is decided in each dispute, as plain comparable values."""

from __future__ import annotations

from typing import Literal

from engine.case.model import Because, Dispute
from engine.record import record
from engine.rulebase.model import Side

Instance = tuple[str, tuple[str, ...]]
Value = Literal["proved", "disproved", "unclear"]


@record
class Finding:
    """What is found on one issue, why it stays unclear (else None), and who wins the issue."""

    value: Value
    because: Because | None
    winner: Side


@record
class CauseVerdict:
    """``grounds``: issues that alone defeat the cause; ``unmet``: indices of its gates that fail."""

    applies: bool
    made_out: bool
    grounds: tuple[str, ...]
    unmet: tuple[int, ...]


@record
class RemedyVerdict:
    """Whether a claim is granted and how; of a refused claim nothing further is said.

    Numbers are indices into the lists of the remedy. ``counted`` holds the things each sum of the
    amount takes in: what is added first, then each deduction. ``ceilings`` are those that hold.
    """

    granted: bool
    partly: tuple[int, ...] = ()
    reduced: tuple[int, ...] = ()
    mode: int | None = None
    partners: frozenset[str] = frozenset()
    manners: tuple[int, ...] = ()
    counted: tuple[frozenset[str], ...] = ()
    ceilings: tuple[int, ...] = ()


@record
class DisputeVerdict:
    """One dispute: findings by issue instance, arguments that hold and live, causes, claims by id."""

    findings: dict[Instance, Finding]
    holds: frozenset[Instance]
    live: frozenset[Instance]
    causes: dict[str, CauseVerdict]
    remedies: dict[str, RemedyVerdict]


@record
class Verdict:
    """The whole case, dispute by dispute."""

    disputes: dict[Dispute, DisputeVerdict]
