"""What could stand at a place, in human words of both languages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from engine.syntax.keywords import KEYWORDS, WORD_OF, Language
from engine.syntax.tokens import DECLARATIONS, PUNCTUATION

_AT_MOST: Final = 8
_VALUES: Final[dict[str, tuple[str, str]]] = {
    "NAME": ("一个名称", "a name"),
    "STRING": ("引号内的文字", "a text in quotation marks"),
    "DATE": ("一个日期", "a date"),
    "INT": ("一个数字", "a number"),
    "ARTICLE": ("条款号", "an article"),
}
# Sets of terminals that are one thing to a person; the first set found whole is named by its word.
_KINDS: Final[tuple[tuple[frozenset[str], frozenset[str], str, str], ...]] = (
    (
        frozenset({"EVERY", "SOME", "AT_LEAST"}),
        frozenset({"NAME", "_LPAR", "PLAINTIFF", "DEFENDANT", "HEARING", "DATE"}),
        "一个条件",
        "a condition",
    ),
    (frozenset({"PLAINTIFF", "DEFENDANT", "HEARING", "NAME", "DATE"}), frozenset(), "一个事物", "a thing"),
    (frozenset({"INT", "DECIMAL"}), frozenset(), "一个金额", "a sum of money"),
    (DECLARATIONS, frozenset(), "一项声明", "a declaration"),
)


def expected_words(accepted: Sequence[str], language: Language) -> tuple[str, str]:
    """Return what could stand here in Chinese and in English; keywords are those of the file."""
    left = set(accepted)
    zh: list[str] = []
    en: list[str] = []
    for needed, taken, chinese, english in _KINDS:
        if needed <= left:
            left -= needed | taken
            zh.append(chinese)
            en.append(english)
    for terminal, (chinese, english) in _VALUES.items():
        if terminal in left:
            zh.append(chinese)
            en.append(english)
    words = [
        WORD_OF[terminal, language]
        for terminal, _, _ in KEYWORDS
        if terminal in left or (terminal == "UNCLEAR" and "UNCLEAR_SAYS" in left)
    ]
    words += [sign for sign, terminal in PUNCTUATION.items() if terminal in left]
    zh += words
    en += words
    if "$END" in left:
        zh.append("声明在此结束")
        en.append("the end of the declaration")
    return _joined(zh, "、", "或者", "等"), _joined(en, ", ", " or ", ", …")


def _joined(words: list[str], comma: str, last: str, more: str) -> str:
    if len(words) > _AT_MOST:
        return comma.join(words[:_AT_MOST]) + more
    return last.join([comma.join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
