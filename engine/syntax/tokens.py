"""Tokens: what rule text is made of, and the values of those that carry one."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Final

from engine.citation import Article, parse_article
from engine.diagnostics import Diagnostic
from engine.record import record
from engine.source import Span
from engine.syntax.keywords import Language, language_of

# Keywords that open a declaration; they stand nowhere else.
DECLARATIONS: Final = frozenset(
    {
        "LAW",
        "DOCUMENT",
        "OPTION",
        "READING",
        "SORT",
        "FACT",
        "CONCEPT",
        "ISSUE",
        "ARGUMENT",
        "CAUSE",
        "REMEDY",
        "PROPERTY",
        "EXPLAIN",
    }
)
PUNCTUATION: Final[dict[str, str]] = {
    "(": "_LPAR",
    ")": "_RPAR",
    ",": "_COMMA",
    ":": "_COLON",
    "/": "_SLASH",
}
VALUES: Final = frozenset({"NAME", "STRING", "ARTICLE", "DATE", "INT", "DECIMAL"})
NUMERAL: Final = "零〇○一二三四五六七八九十百千两"
LONGEST_NUMBER: Final = 9


@record
class Token:
    """One token: ``raw`` as it stands in the file, ``text`` in canonical form, and where it stands.

    ``type`` is a terminal of the grammar; ``start`` and ``end`` count signs of the whole text.
    """

    type: str
    raw: str
    text: str
    span: Span
    start: int
    end: int

    @property
    def keyword_language(self) -> Language | None:
        """Return the language of a keyword; None for every other token."""
        if self.type in VALUES or self.text in PUNCTUATION:
            return None
        return language_of(self.text)


@record
class Lexed:
    """The tokens of a file, its findings, and the offsets at which something is wrong in it.

    ``text`` has its line ends settled; what lies between tokens and ``comments`` is blank.
    """

    text: str
    language: Language
    tokens: tuple[Token, ...]
    comments: tuple[Token, ...]
    diagnostics: tuple[Diagnostic, ...]
    broken: tuple[int, ...]


@lru_cache(maxsize=1024)
def article_of(text: str) -> Article | None:
    """Return the article a canonical token names, or None where there can be no such article."""
    parts = re.findall(rf"\d+|[{NUMERAL}]+", text)
    if any(len(part) > 8 for part in parts):
        return None
    article = parse_article(text)
    if article is None:
        return None
    numbers = (article.number, article.suffix, article.paragraph, article.item)
    # A part that is written but counts nothing (69(0)) names no place in a statute.
    return article if sum(map(bool, numbers)) == len(parts) and max(numbers) <= 9999 else None


def date_of(text: str) -> date | None:
    """Return the day a date token names, or None where the calendar has no such day."""
    try:
        return date(*(int(part) for part in re.findall(r"\d+", text)[:3]))
    except ValueError:
        return None
