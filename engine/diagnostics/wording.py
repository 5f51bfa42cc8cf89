"""Wording: a diagnostic as sentences, with whatever the user typed made visible and harmless."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Literal

from engine.diagnostics.model import Diagnostic
from engine.diagnostics.register import message_of

Language = Literal["zh", "en"]

# Categories that show nothing or steer the terminal: control, format, surrogate, line, paragraph.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_SHOWN_AT_MOST = 120


def visible(text: str) -> str:
    """Return the text with each unseen character written as an escape such as ``\\u{202E}``."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_seen(sign) for sign in text)


def _seen(sign: str) -> str:
    if unicodedata.category(sign) not in _UNSEEN:
        return sign
    return {"\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(sign, f"\\u{{{ord(sign):04X}}}")


def width(text: str) -> int:
    """Return how many terminal cells a visible text takes: wide characters two, marks none."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


@cache
def _cells(sign: str) -> int:
    if unicodedata.category(sign) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in ("W", "F") else 1


class _Params(dict[str, str]):
    def __missing__(self, key: str) -> str:
        # A slip of ours in naming a parameter must not cost the user the whole message.
        return "{" + key + "}"


def _filled(template: str, diagnostic: Diagnostic) -> str:
    shown = {name: _clipped(visible(text)) for name, text in diagnostic.params.items()}
    return template.format_map(_Params(shown))


def _clipped(text: str) -> str:
    return text if len(text) <= _SHOWN_AT_MOST else text[: _SHOWN_AT_MOST - 1] + "…"


def message_text(diagnostic: Diagnostic, language: Language) -> str:
    """Return the sentence that says what was read."""
    message = message_of(diagnostic.code)
    return _filled(message.zh if language == "zh" else message.en, diagnostic)


def help_text(diagnostic: Diagnostic, language: Language) -> str:
    """Return the sentence that says what to type; empty when there is none."""
    message = message_of(diagnostic.code)
    return _filled(message.help_zh if language == "zh" else message.help_en, diagnostic)
