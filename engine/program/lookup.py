"""The way back: which generated atom tells whether a simple condition holds for given things."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from engine.case.model import Because
from engine.program.model import Context, letter
from engine.rulebase import model as rb

# How the reasons of an unclear finding are numbered in the generated text.
REASONS: tuple[Because, ...] = ("no_evidence", "insufficient", "shaken", "conflicting")

FINDING_PREFIX = {
    "proved": "fp",
    "not_proved": "fp",
    "disproved": "fn",
    "unclear": "fu",
    "plaintiff": "wp",
    "defendant": "wd",
}


# The conditions whose truth is that of one generated atom about something declared.
Declared = rb.Shown | rb.Negated | rb.Holds | rb.FindingIs | rb.CauseIs | rb.RemedyIs


class Lookup(NamedTuple):
    """A predicate and whether the condition wants it true.

    Its arguments are those of the condition and then the dispute, or ``level`` where that is set.
    """

    predicate: str
    wanted: bool = True
    level: int | None = None


def lookup(
    ids: Mapping[str, Mapping[str, int]],
    condition: Declared,
    context: Context,
) -> Lookup:
    """Return where the truth of a condition about something declared is found."""
    match condition:
        case rb.Shown(fact=fact):
            return Lookup(f"p{ids['fact'][fact]}_{context.own}{letter(context.side)}")
        case rb.Negated(fact=fact):
            return Lookup(f"w{ids['fact'][fact]}", level=context.own)
        case rb.Holds(concept=concept):
            return Lookup(f"c{ids['concept'][concept]}_{context.tag}")
        case rb.FindingIs(issue=issue, value=value):
            return Lookup(f"{FINDING_PREFIX[value]}{ids['issue'][issue]}", value != "not_proved")
        case rb.CauseIs(cause=cause, value=value):
            prefix = "ap" if "applicable" in value else "mo"
            return Lookup(f"{prefix}{ids['cause'][cause]}", not value.startswith("not_"))
        case rb.RemedyIs(remedy=remedy, value="claimed" | "not_claimed" as value):
            return Lookup(f"cl{ids['remedy'][remedy]}", value == "claimed")
        case rb.RemedyIs(remedy=remedy, value=value):
            return Lookup(f"rm{ids['remedy'][remedy]}", value == "granted")
