"""The sentences that connect a report, Chinese and English side by side: the only place they stand.

Keys are ``subject.case``. ``{burdened}`` is the party that bears the burden of persuasion, ``{other}``
its opponent, ``{issue}`` an issue by name, ``{clause}`` what it says, ``{standard}`` a standard of
proof, ``{cites}`` sources of law. No sentence here names a predicate of the law. Unclear is never
worded as disproved, and 真伪不明 is kept for proof that was shaken or that conflicts.
"""

from __future__ import annotations

from typing import Final

from engine.report.phrases_condition import CONDITIONS
from engine.report.phrases_exhibit import EXHIBITS
from engine.report.phrases_notice import NOTICES
from engine.report.phrases_outcome import OUTCOME
from engine.report.phrases_proof import PROOF
from engine.rulebase.model import Twin

PHRASES: Final[dict[str, Twin]] = {**PROOF, **OUTCOME, **CONDITIONS, **EXHIBITS, **NOTICES}


def say(key: str, language: str, **params: str) -> str:
    """Return a sentence of the table with its blanks filled; English begins with a capital."""
    return sentence(PHRASES[key].in_language(language).format_map(params), language)


def clause(key: str, language: str, **params: str) -> str:
    """Return a phrase of the table as part of a longer sentence."""
    return PHRASES[key].in_language(language).format_map(params)


def sentence(text: str, language: str) -> str:
    """Return a text as the beginning of a sentence."""
    return text[:1].upper() + text[1:] if language == "en" else text
