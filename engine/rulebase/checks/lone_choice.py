"""A disputed point with one side: nothing about it is disputed."""

from __future__ import annotations

from engine.diagnostics.model import Diagnostic
from engine.rulebase.complaints import called
from engine.rulebase.model import RuleBase


def lone_choice(rules: RuleBase) -> list[Diagnostic]:
    """Return a diagnostic for each option with a single choice."""
    return [
        Diagnostic("lone-choice", option.span, called(option.name))
        for option in rules.options.values()
        if len(option.choices) == 1
    ]
