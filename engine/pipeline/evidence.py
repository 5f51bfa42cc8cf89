"""What a decided case rests on, looked at in the light of what turned on each issue."""

from __future__ import annotations

from collections.abc import Sequence

from engine.case.lint_evidence import lint_evidence
from engine.case.model import Case
from engine.diagnostics import Diagnostic
from engine.justification import Decision
from engine.rulebase.model import RuleBase


def on_evidence(case: Case, rules: RuleBase, decisions: Sequence[Decision]) -> list[Diagnostic]:
    """Return warnings about the evidence of a case; an issue counts in a run if anything turned on it."""
    heard = [
        (one.run, frozenset(issue.name for view in one.disputes for issue in view.issues if issue.in_play))
        for one in decisions
    ]
    return lint_evidence(case, rules, heard)
