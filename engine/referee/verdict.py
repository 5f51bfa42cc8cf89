"""The verdict: everything that is decided in each dispute, as plain comparable values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from engine.case.model import Because, Dispute
from engine.rulebase.model import Side

Instance = tuple[str, tuple[str, ...]]
Value = Literal["proved", "disproved", "unclear"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What is found on one issue, why it stays unclear (else None), and who wins the issue."""

    value: Value
    because: Because | None
    winner: Side


@dataclass(frozen=True, slots=True)
class CauseVerdict:
    """``grounds``: issues that alone defeat the cause; ``unmet``: indices of its gates that fail."""

    applies: bool
    made_out: bool
    grounds: tuple[str, ...]
    unmet: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RemedyVerdict:
    """Whether a claim is granted and how; of a refused claim nothing further is said.

    Numbers are indices into the lists of the remedy. ``counted`` holds the things each sum of the
    amount takes in: what is added first, then each deduction.
    """

    granted: bool
    partly: tuple[int, ...] = ()
    reduced: tuple[int, ...] = ()
    mode: int | None = None
    partners: frozenset[str] = frozenset()
    manners: tuple[int, ...] = ()
    counted: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True)
class DisputeVerdict:
    """One dispute: findings by issue instance, arguments that hold and live, causes, claims by id."""

    findings: dict[Instance, Finding]
    holds: frozenset[Instance]
    live: frozenset[Instance]
    causes: dict[str, CauseVerdict]
    remedies: dict[str, RemedyVerdict]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The whole case, dispute by dispute."""

    disputes: dict[Dispute, DisputeVerdict]
