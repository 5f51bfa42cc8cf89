"""Values: days, amounts and pairs of languages as people type them, read exactly or not at all."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from engine.case.model import Interval
from engine.citation import read_numeral
from engine.record import record
from engine.rulebase.model import Twin

EARLIEST_YEAR: Final = 1900
LATEST_YEAR: Final = 2100
LARGEST_AMOUNT: Final = Decimal(10) ** 13

_STRUCTURE: Final = frozenset(",，、()（）[]［］【】{}｛｝")
_DIGITS: Final = "零一二三四五六七八九"
# Compiled when a case first has such a value: most have none.
_CHINESE_DAY: Final = (
    r"([0-9]{4}|[零〇○一二三四五六七八九]{4})年"
    r"(?:([0-9]{1,2}|[一二三四五六七八九十]{1,3})月(?:([0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号])?)?"
)
_PLAIN_DAY: Final = r"([0-9]{4})(?:([-/.])([0-9]{1,2})(?:\2([0-9]{1,2}))?)?"
_AMOUNT: Final = (
    r"(?i:人民币|RMB|CNY|[¥￥])?\s*([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]+)?\s*(万)?\s*(?i:元|yuan)?"
)


@record
class Slip:
    """Why a value could not be read: the reason in both languages, and what to write if that is clear."""

    zh: str
    en: str
    instead: str = ""


def sign_in_name(text: str) -> int | None:
    """Return where in a text the first sign stands that looks like structure; None if there is none."""
    return next((at for at, sign in enumerate(text) if sign in _STRUCTURE), None)


def is_bare(text: str) -> bool:
    """Return whether a text can be a name: one line, and nothing in it that looks like structure."""
    return bool(text.strip()) and _STRUCTURE.isdisjoint(text) and "：" not in text and "\n" not in text


def narrow(text: str) -> str:
    """Return the text with full-width digits, letters and signs as ASCII; one sign for one sign."""
    return "".join(chr(ord(sign) - 0xFEE0) if "！" <= sign <= "～" else sign for sign in text)


def read_day(text: str) -> Interval | Slip:
    """Return the day, month or year a text names, as the interval it covers.

    Read are 2023-05-12, 2023/5/12, 2023.5.12, 2023年5月12日 and 二〇二三年五月十二日, with digits of
    either width, and the same without the day, or without day and month.
    """
    typed = narrow(text.strip())
    if found := re.fullmatch(_PLAIN_DAY, typed):
        year, month, day = (_number(part) for part in (found[1], found[3], found[4]))
    elif found := re.fullmatch(_CHINESE_DAY, typed):
        year, month, day = (_number(part) for part in found.groups())
    else:
        return Slip("写法无法识别", "it is not written as a date")
    return _checked(year or 0, month, day)


def _number(part: str | None) -> int | None:
    if part is None:
        return None
    if part.isascii():
        return int(part)
    if len(part) == 4:
        return int("".join(str(_DIGITS.index("零" if sign in "〇○" else sign)) for sign in part))
    return read_numeral(part)


def _checked(year: int, month: int | None, day: int | None) -> Interval | Slip:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        years = f"{EARLIEST_YEAR}–{LATEST_YEAR}"
        return Slip(f"年份须在 {years} 之间", f"the year must lie in {years}")
    if month is None:
        return Interval(date(year, 1, 1), date(year, 12, 31))
    if not 1 <= month <= 12:
        return Slip(f"一年没有第 {month} 个月", f"there is no month {month}")
    last = 31 if month == 12 else (date(year, month + 1, 1) - timedelta(days=1)).day
    if day is None:
        return Interval(date(year, month, 1), date(year, month, last))
    if not 1 <= day <= last:
        return Slip(
            f"{year} 年 {month} 月只有 {last} 天",
            f"month {month} of {year} has {last} days",
            f"{year}-{month:02}-{last:02}",
        )
    return Interval(date(year, month, day), date(year, month, day))


def read_amount(text: str) -> Decimal | Slip:
    """Return an amount of yuan exactly; thousands commas, 元 and 万元 are read."""
    typed = narrow(text.strip())
    found = re.fullmatch(_AMOUNT, typed)
    if found is None:
        if "," in typed and re.fullmatch(_AMOUNT, typed.replace(",", "")):
            plain = typed.replace(",", "")
            return Slip("千位分隔的逗号位置不对", "the thousands commas stand at the wrong places", plain)
        return Slip("写法无法识别", "it is not written as an amount")
    whole, cents, ten_thousands = found.groups()
    if len(whole) > 20 or len(cents or "") > 20:
        return Slip("位数过多", "it has too many digits")
    amount = Decimal(whole.replace(",", "") + (cents or "")) * (10_000 if ten_thousands else 1)
    if amount > LARGEST_AMOUNT:
        return Slip("数额过大", "it is too large")
    exact = amount.quantize(Decimal("0.01"))
    if exact != amount:
        return Slip("元以下最多写到分（两位小数）", "an amount has two decimals at most", f"{exact}")
    return exact


def read_count(text: str) -> int | Slip:
    """Return a number of steps: 1, 2, 3 … in digits of either width."""
    typed = narrow(text.strip())
    if not re.fullmatch("[0-9]{1,4}", typed) or int(typed) == 0:
        return Slip("应写 1 至 9999 的整数", "it must be a whole number from 1 to 9999")
    return int(typed)


def read_twin(text: str) -> Twin | Slip:
    """Return the two languages of ``中文 / English``; one alone stands for both."""
    parts = [part.strip() for part in text.strip().split(" / ")]
    if len(parts) == 1:
        return Twin(parts[0], parts[0])
    if len(parts) > 2 or not all(parts):
        return Slip("分不清哪一段是中文、哪一段是英文", "it is not clear which part is in which language")
    first, second = parts
    if _has_han(second) and not _has_han(first):
        return Twin(first, second)
    return Twin(second, first)


def _has_han(text: str) -> bool:
    # Not a pattern: to compile one over such ranges takes longer than to read a whole case.
    return any(
        "\u3400" <= sign <= "\u4dbf" or "\u4e00" <= sign <= "\u9fff" or "\U00020000" <= sign <= "\U0003ffff"
        for sign in text
    )
