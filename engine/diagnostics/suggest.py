"""Suggest: the word somebody probably meant, by its letters and by its sound."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

# Below these a guess misleads more often than it helps; Chinese names are short, so each sign weighs more.
_CLOSE_LETTERS: Final = 0.7
_CLOSE_SIGNS: Final = 0.6
_LONGEST_WORD: Final = 64
# Pairs that southern speakers and input methods confuse.
_SOUNDS_ALIKE: Final = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"))


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that ``word`` is probably a slip for; None when none is close.

    A candidate that differs in case or width of letters only is always close. Otherwise the most
    similar spelling wins, then a candidate that sounds the same (告之同意, ``gaozhitongyi``).
    """
    if not word or len(word) > _LONGEST_WORD:
        return None
    pool = list(dict.fromkeys(candidates))
    folded = _folded(word)
    for candidate in pool:
        if _folded(candidate) == folded:
            return candidate
    return _by_letters(folded, pool) or _by_sound(folded, pool)


def _folded(word: str) -> str:
    narrow = "".join(chr(ord(sign) - 0xFEE0) if "！" <= sign <= "～" else sign for sign in word)
    return narrow.casefold().replace(" ", "_")


def _by_letters(word: str, pool: list[str]) -> str | None:
    needed = _CLOSE_LETTERS if word.isascii() else _CLOSE_SIGNS
    # Imported here: suggestions are for slips, and the way of every command leads past this file.
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(word)
    best, best_ratio = None, needed
    for candidate in pool:
        matcher.set_seq1(_folded(candidate))
        if matcher.real_quick_ratio() < best_ratio or matcher.quick_ratio() < best_ratio:
            continue
        ratio = matcher.ratio()
        if ratio > best_ratio or (ratio == best_ratio and best is None):
            best, best_ratio = candidate, ratio
    return best


def _by_sound(word: str, pool: list[str]) -> str | None:
    chinese = [candidate for candidate in pool if not candidate.isascii()]
    if not chinese or len(word) < 2:
        return None
    wanted = _sound(word)
    return next((candidate for candidate in chinese if _sound(candidate) == wanted), None)


def _sound(word: str) -> str:
    # pypinyin takes a quarter of a second to import and is needed only after a slip.
    from pypinyin import lazy_pinyin

    sound = "".join(sign for sign in "".join(lazy_pinyin(word)).casefold() if sign.isalnum())
    for heard, written in _SOUNDS_ALIKE:
        sound = sound.replace(heard, written)
    return sound
