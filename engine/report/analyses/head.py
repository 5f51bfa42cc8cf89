"""What every page and object about one case carries: which case it is, and how far it may be taken."""

from __future__ import annotations

from collections.abc import Iterable

from engine.case.model import Case
from engine.report.phrases import say
from engine.rulebase.model import RuleBase
from engine.version import VERSION

Json = dict[str, object]


def notices_of(case: Case, language: str) -> tuple[str, ...]:
    """Return what must stand beside every result: what kind of case this is, and what it is for."""
    return (say(f"notice.{case.status}", language), say("notice.assistive", language))


def head_object(
    case: Case, rules: RuleBase, reading: str, choices: Iterable[tuple[str, str]], refereed: bool
) -> Json:
    """Return case, notice and receipt as every object of an analysis begins; ``choices`` are all made."""
    made = dict(choices)
    return {
        "case": case.id,
        "title": {"zh": case.title.zh, "en": case.title.en},
        "basis": "judgment" if case.status == "decided" else case.status,
        "notice": {"zh": "".join(notices_of(case, "zh")), "en": " ".join(notices_of(case, "en"))},
        "receipt": {
            "rules": rules.digest,
            "case": case.digest,
            "engine": VERSION,
            "reading": reading,
            "choices": {o: c for o, c in made.items() if c != rules.options[o].default},
            "law_date": ", ".join(_day(act.id, case) for act in case.acts),
            "refereed": refereed,
        },
    }


def _day(act: str, case: Case) -> str:
    when = next(a.date for a in case.acts if a.id == act)
    if when is None:
        return f"{act}: ?"
    low, high = when.earliest, when.latest
    return f"{act}: {low or ''}" if low == high else f"{act}: {low or ''}/{high or ''}"
