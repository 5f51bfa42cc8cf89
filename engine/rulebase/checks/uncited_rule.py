"""A rule without a source: nobody could tell the law from somebody's idea of it."""

from __future__ import annotations

from itertools import chain

from engine.diagnostics.model import Diagnostic
from engine.rulebase.checks.attributes import attributes, departures
from engine.rulebase.complaints import called
from engine.rulebase.model import RuleBase


def uncited_rule(rules: RuleBase) -> list[Diagnostic]:
    """Return a diagnostic for each rule, attribute of an issue, or departing choice without a source."""
    return [
        Diagnostic("uncited-rule", one.span, called(one.name) | {"what_zh": one.zh, "what_en": one.en})
        for one in chain(attributes(rules), departures(rules))
        if not one.cites
    ]
