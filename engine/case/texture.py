"""Open texture in a case file: an evaluation is somebody's, and has a reason."""

from __future__ import annotations

from engine.case.model import Case
from engine.diagnostics.model import Diagnostic
from engine.rulebase.model import RuleBase
from engine.source import Span


def lint_texture(case: Case, rules: RuleBase) -> list[Diagnostic]:
    """Return a warning for each evaluation recorded as found, or found not to be, that nobody owns.

    Where a court has decided, an entry says on whose authority it stands, or in a note or by its
    evidence why; its place in the source alone says neither. An example only supposes its evaluations,
    and where no court has decided such an entry is pointed out for that.
    """
    if case.status != "decided":
        return []
    found: dict[Span, Diagnostic] = {}
    for entry in case.facts:
        told = entry.note or entry.evidence or entry.inferred_against
        owned = told or entry.authority not in (None, "none")
        if not owned and entry.state in ("proved", "disproved") and rules.facts[entry.fact].evaluative:
            name = rules.facts[entry.fact].name
            parts = {"fact_zh": name.zh, "fact_en": name.en}
            found.setdefault(entry.span, Diagnostic("evaluation-without-why", entry.span, parts))
    return sorted(found.values(), key=lambda one: one.span)
