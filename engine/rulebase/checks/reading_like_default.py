"""A reading that departs from nothing: it would be the default under another name."""

from __future__ import annotations

from engine.diagnostics.model import Diagnostic
from engine.rulebase.complaints import called
from engine.rulebase.model import RuleBase


def reading_like_default(rules: RuleBase) -> list[Diagnostic]:
    """Return a warning for each reading whose every choice is the default one."""
    return [
        Diagnostic("reading-like-default", reading.span, called(reading.name))
        for reading in rules.readings.values()
        if all(rules.options[option].default == choice for option, choice in reading.choices)
    ]
