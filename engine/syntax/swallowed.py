"""Keywords swallowed by a name: Chinese rule text needs a space where the eye needs none."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from engine.syntax.keywords import TERMINAL_OF
from engine.syntax.tokens import article_of, date_of

_LONGEST: Final = 200
_CHINESE_KEYWORDS: Final = frozenset(word for word in TERMINAL_OF if not word.isascii())
_ASCII: Final = re.compile(r"[A-Za-z0-9_]", re.ASCII)
_DATE: Final = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日", re.ASCII)
_VARIABLE: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)


def split_swallowed(text: str, names: Container[str]) -> list[str]:
    """Return the one way to read a name as Chinese keywords between known words.

    Known are the ``names`` given, variables in Latin letters, articles and dates. Empty where no
    keyword, article or date is in it, or where there is no such way or more than one: nobody is
    told to type a guess.
    """
    if len(text) > _LONGEST:
        return []
    # reached[i]: in how many ways known words end at i, and where the last word of one of them starts
    reached: list[tuple[int, int]] = [(1, 0)] + [(0, 0)] * len(text)
    for end in range(1, len(text) + 1):
        for start in range(end):
            ways = reached[start][0]
            if ways and _stands_alone(text, start, end, names):
                reached[end] = (reached[end][0] + ways, start)
    if reached[-1][0] != 1:
        return []
    parts: list[str] = []
    end = len(text)
    while end:
        start = reached[end][1]
        parts.insert(0, text[start:end])
        end = start
    return parts if len(parts) > 1 and any(map(_is_structure, parts)) else []


def _stands_alone(text: str, start: int, end: int, names: Container[str]) -> bool:
    """Return whether a stretch is a known word that is not torn out of a run of letters."""
    word = text[start:end]
    if _is_structure(word):
        return True
    if any(_ASCII.match(text[at - 1 : at]) and _ASCII.match(text[at : at + 1]) for at in (start, end) if at):
        return False
    return word in names or _VARIABLE.fullmatch(word) is not None


def _is_structure(word: str) -> bool:
    """Return whether a word is a Chinese keyword, an article or a date: what no name may swallow."""
    if word in _CHINESE_KEYWORDS:
        return True
    if word.endswith("日"):
        return _DATE.fullmatch(word) is not None and date_of(word) is not None
    return word.startswith("第") and article_of(word) is not None
