"""Checks: what is wrong with a rule base as a whole, one file for each."""

from __future__ import annotations

from engine.diagnostics.model import Diagnostic
from engine.rulebase.model import RuleBase


def run_checks(rules: RuleBase) -> list[Diagnostic]:
    """Return the findings of all checks."""
    return []
