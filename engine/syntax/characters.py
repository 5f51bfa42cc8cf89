"""Characters of rule text: which full-width signs count as structure."""

from __future__ import annotations

import re
from typing import Final

HAN: Final = "\u3400-\u9fff〇"
_A_HAN: Final = re.compile(f"[{HAN}]")
WORD: Final = f"A-Za-z0-9_{HAN}"

_SIGNS: Final[dict[str, str]] = {
    "（": "(",
    "）": ")",
    "，": ",",
    "、": ",",
    "：": ":",
    "／": "/",
    "＃": "#",
    "＿": "_",
    "－": "-",
    "\u3000": " ",
    "\u00a0": " ",
}
_OFFSET: Final = 0xFEE0
_ALPHANUMERIC: Final[dict[str, str]] = {
    chr(ord(sign) + _OFFSET): sign
    for sign in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
}
_AN_ALPHANUMERIC: Final = re.compile("[０-９Ａ-Ｚａ-ｚ]")
_PLAIN: Final[dict[int, str]] = str.maketrans(_ALPHANUMERIC)


def canonical(text: str) -> str:
    """Return the text with full-width structure made ASCII; one sign for one sign, so columns stay."""
    for sign, plain in _SIGNS.items():
        text = text.replace(sign, plain)
    # Looking up every sign of a text takes longer than to parse it, and few texts have any of these.
    return text.translate(_PLAIN) if _AN_ALPHANUMERIC.search(text) else text


def settled(text: str) -> str:
    """Return the text without a byte-order mark and with every line break as ``\\n``."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def has_han(text: str) -> bool:
    """Return whether the text holds at least one Chinese character."""
    return _A_HAN.search(text) is not None
