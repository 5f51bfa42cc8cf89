"""Citation: articles as 条/款/项, compared as numbers and never as text."""

from __future__ import annotations

import re
from functools import lru_cache

from engine.record import ordered_record

_DIGITS = "零一二三四五六七八九"
_UNITS = ((1000, "千"), (100, "百"), (10, "十"))
_ENGLISH = r"(\d+)(?:-(\d+))?(?:\((\d+)\))?(?::(\d+))?"
_NUMERAL = "[零〇○一二三四五六七八九十百千两]+"
# Compiled when first needed: rules from the cache have their places read.
_CHINESE = rf"第({_NUMERAL})条(?:之({_NUMERAL}))?(?:第({_NUMERAL})款)?(?:第[（(]({_NUMERAL})[)）]项)?"


@ordered_record
class Article:
    """A place in a statute: article (条), -suffix (之一), paragraph (款), item (项); 0 = not named."""

    number: int
    suffix: int = 0
    paragraph: int = 0
    item: int = 0


@lru_cache(maxsize=1024)
def numeral(value: int) -> str:
    """Return 1..9999 in Chinese numerals as articles are printed: 十三, 一百零八, 一千一百六十五."""
    if not 1 <= value <= 9999:
        raise ValueError(f"no article numeral for {value}")
    out, gap = "", False
    for unit, sign in _UNITS:
        digit, value = divmod(value, unit)
        if digit:
            out += ("零" if gap and out else "") + _DIGITS[digit] + sign
            gap = False
        elif out:
            gap = True
    if value:
        out += ("零" if gap else "") + _DIGITS[value]
    return out[1:] if out.startswith("一十") else out


def read_numeral(text: str) -> int:
    """Return the value of a Chinese numeral below 10,000; raise ValueError if it is none.

    ``○`` (U+25CB), which judgments use for zero, counts as 〇.
    """
    total = digit = 0
    for sign in text.replace("○", "零").replace("〇", "零").replace("两", "二"):
        if sign in _DIGITS:
            digit = _DIGITS.index(sign)
            continue
        unit = next((value for value, name in _UNITS if name == sign), 0)
        if not unit:
            raise ValueError(text)
        total += (digit or 1) * unit
        digit = 0
    return total + digit


def parse_article(text: str) -> Article | None:
    """Read ``69(1)``, ``13(1):2``, ``133-1`` or 第十三条第一款第（二）项; None if it is neither."""
    if found := re.fullmatch(_ENGLISH, text):
        return Article(*(int(part or 0) for part in found.groups()))
    if found := re.fullmatch(_CHINESE, text):
        try:
            return Article(*(read_numeral(part) if part else 0 for part in found.groups()))
        except ValueError:
            return None
    return None


def print_article(article: Article, language: str) -> str:
    """Return the article as rule text: ``13(1):2`` in ``en``, 第十三条第一款第（二）项 in ``zh``."""
    if language == "en":
        return (
            str(article.number)
            + (f"-{article.suffix}" if article.suffix else "")
            + (f"({article.paragraph})" if article.paragraph else "")
            + (f":{article.item}" if article.item else "")
        )
    return (
        f"第{numeral(article.number)}条"
        + (f"之{numeral(article.suffix)}" if article.suffix else "")
        + (f"第{numeral(article.paragraph)}款" if article.paragraph else "")
        + (f"第（{numeral(article.item)}）项" if article.item else "")
    )
