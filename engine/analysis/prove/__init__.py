"""Prove: what holds over all fact patterns and all readings within a bound.

Enters: RuleBase. Leaves: Proof, with a witness, as a case, for whatever does not hold. Never here:
wording, files, the decision of a case (the referee is asked about witnesses).
"""

from __future__ import annotations

from engine.analysis.prove.field import Bound
from engine.analysis.prove.model import Direction, Fragment, Idle, Proof, Verdict, Witness
from engine.analysis.prove.whole import prove
from engine.analysis.prove.world import ProversDisagreeError

__all__ = [
    "Bound",
    "Direction",
    "Fragment",
    "Idle",
    "Proof",
    "ProversDisagreeError",
    "Verdict",
    "Witness",
    "prove",
]
