"""Findings in a word, a sign, and by what they came: proof, or facts that need none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from engine.justification import ArgumentView, IssueView
from engine.justification.rests import rested_on
from engine.report.facts import DOUBT, FAILS, HOLDS, leaves
from engine.report.naming import Naming
from engine.report.words import word
from engine.rulebase.model import Side

_UNPROVED: Final = frozenset({"undisputed", "admitted", "exempt"})
_WEIGHED: Final = frozenset({"proved", "disproved"})


def opponent(side: Side) -> Side:
    """Return the other side."""
    return "defendant" if side == "plaintiff" else "plaintiff"


def finding_word(naming: Naming, finding: str | None, because: str | None) -> str:
    """Return a finding in a word, by what stands behind it where it is unclear."""
    if finding is None:
        return word("finding.none", naming.language)
    if finding == "unclear" and because is not None:
        return word(f"finding.unclear.{because}", naming.language)
    return word(f"finding.{finding}", naming.language)


def finding_sign(finding: str | None) -> str:
    """Return √ for proved, × for disproved, ？ for anything else."""
    return {"proved": HOLDS, "disproved": FAILS}.get(finding or "", DOUBT)


def agreed(issue: IssueView) -> str | None:
    """Return why the facts an issue was established by need no proof, as a key of the table of sentences.

    None where some fact of them was weighed by the court, or where there is none; nor does a finding on
    another issue go without proof. What counts merely for not having been shown is no such fact.
    """
    standing = (a for step in issue.track for a in step.arguments if a.live and a.side == issue.burden)
    states = _states(standing)
    if issue.limbs or not states or states & _WEIGHED or any(rested_on(issue)):
        return None
    return f"agreed.{next(iter(states))}" if len(states) == 1 else "agreed.mixed"


def _states(arguments: Iterable[ArgumentView]) -> frozenset[str]:
    cells = (leaf.cell for a in arguments for leaf in leaves(a.reason) if leaf.holds)
    return frozenset(cell.state for cell in cells if cell is not None) & (_UNPROVED | _WEIGHED)
