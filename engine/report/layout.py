"""Layout: how wide a text is on a screen, and where a line of it may end.

Chinese text may break between any two signs, save that closing punctuation never begins a line and
opening brackets never end one; Latin words and numbers stay whole.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from engine.citation import numeral
from engine.diagnostics.wording import width

NOT_AT_START: Final = frozenset("，。；：、？！）》〉”’」』】,.;:?!)]}%…")
NOT_AT_END: Final = frozenset("（《〈“‘「『【([{")
_PIECES: Final = re.compile(r"[!-~À-ɏ]+|\s+|.")


@lru_cache(maxsize=4096)
def pieces(text: str) -> tuple[str, ...]:
    """Return the text cut at every place where a line may end."""
    found: list[str] = []
    for piece in _PIECES.findall(text):
        glued = found and (piece[0] in NOT_AT_START or found[-1][-1] in NOT_AT_END)
        if glued and not piece.isspace():
            found[-1] += piece
        else:
            found.append(piece)
    return tuple(found)


# Most pieces are a single sign, and a report has its signs many times.
_cells = lru_cache(maxsize=4096)(width)


def wrap(text: str, room: int) -> list[str]:
    """Return the text as lines of at most ``room`` cells; a word longer than that is cut."""
    lines: list[str] = []
    line, taken = "", 0
    for piece in pieces(text):
        cells = _cells(piece)
        if taken + cells <= room:
            line, taken = line + piece, taken + cells
            continue
        if line.strip():
            lines.append(line.rstrip())
        line = piece.lstrip()
        while width(line) > room:
            head = _head(line, room)
            lines.append(head)
            line = line[len(head) :]
        taken = width(line)
    if line.strip() or not lines:
        lines.append(line.rstrip())
    return lines


def _head(text: str, room: int) -> str:
    for end in range(1, len(text) + 1):
        if width(text[:end]) > room:
            return text[: max(1, end - 1)]
    return text


def indented(text: str, first: str, rest: str, room: int) -> str:
    """Return the text wrapped behind a prefix, its further lines behind another of the same width."""
    lines = wrap(text, max(20, room - width(first)))
    return "\n".join((first if i == 0 else rest) + line for i, line in enumerate(lines))


def numbered(number: int, language: str) -> str:
    """Return a running number as headings print it: 一、 or ``1.``."""
    if language == "en":
        return f"{number}. "
    return f"{numeral(number)}、"
