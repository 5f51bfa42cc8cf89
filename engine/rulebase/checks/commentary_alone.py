"""A rule that rests on commentary alone: what a text says about the law is not the law."""

from __future__ import annotations

from engine.diagnostics.model import Diagnostic
from engine.rulebase.checks.attributes import attributes
from engine.rulebase.complaints import called
from engine.rulebase.model import Cite, RuleBase


def commentary_alone(rules: RuleBase) -> list[Diagnostic]:
    """Return a diagnostic for each rule all of whose sources are commentary.

    A choice that departs from the default says what somebody holds, and commentary is where they do.
    """

    def is_commentary(cite: Cite) -> bool:
        law = rules.laws.get(cite.law)
        return law is not None and law.klass == "commentary"

    return [
        Diagnostic("commentary-alone", one.span, called(one.name) | {"what_zh": one.zh, "what_en": one.en})
        for one in attributes(rules)
        if one.cites and all(is_commentary(cite) for cite in one.cites)
    ]
