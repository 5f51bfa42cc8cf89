"""YAML errors: what the YAML reader stumbled over, said as what a person can mend.

The words of the library are used to tell the cases apart and are never shown.
"""

from __future__ import annotations

import re
from typing import Final

from engine.case.keys import all_words
from engine.diagnostics.model import Diagnostic
from engine.source import SourceFile, Span

# Compiled when first needed: most texts have no mistake.
_FULL_WIDTH_KEY: Final = r"""\s*(?:-\s+)*[{\[]?\s*["']?([^\s：:"']{1,24})["']?\s*："""
_TAB_INDENT: Final = r"[ ]*\t"
_FULL_WIDTH_STRUCTURE: Final = "[，、【】［］｛｝]"
NARROW: Final = {"，": ",", "、": ",", "【": "[", "［": "[", "】": "]", "］": "]", "｛": "{", "｝": "}"}

Place = tuple[int, int]


def explain_syntax(source: SourceFile, words: str, at: Place, begun: Place | None) -> list[Diagnostic]:
    """Return what is wrong where the reader stopped.

    Args:
        words: The library's own words, to be told apart here and not to be shown.
        at: Line and column where it stopped.
        begun: Line and column where the construct it was reading began, if it says so.
    """
    lines = source.text.split("\n")
    near = {at[0], at[0] - 1} | ({begun[0]} if begun else set())
    for looked_for in (_tabs(source.name, lines, near), _colons(source.name, lines, near)):
        if looked_for:
            return looked_for
    if found := _full_width_structure(source.name, lines, at, begun):
        return [found]
    code, place = _kind(words, at, begun)
    line = lines[place[0] - 1] if place[0] <= len(lines) else ""
    if code == "unknown-escape":
        place = (place[0], line.rfind("\\", 0, place[1]) + 1)
    word = _word_at(line, place[1])
    end = place[1] + max(1, len(word))
    span = Span(source.name, place[0], place[1], place[0], end)
    return [Diagnostic(code, span, {"word": word or "⏎", "line": str(place[0])})]


def _kind(words: str, at: Place, begun: Place | None) -> tuple[str, Place]:
    """Return the code and the place that explains most: where it began, or where it stopped."""
    start = begun or at
    if "expected ':'" in words:
        return "missing-colon", start
    if "mapping values are not allowed" in words:
        return "misplaced-colon", at
    if "unexpected end of stream" in words or "document indicator" in words:
        return "unclosed-quote", start
    if "',' or" in words or "flow" in words:
        return "unclosed-bracket", start
    if "escape" in words:
        return "unknown-escape", at
    if "cannot start any token" in words or "alphabetic or numeric" in words:
        return "stray-sign", at
    if "expected key" in words or "block end" in words or "'-' indicator" in words:
        return "uneven-indentation", at
    if "block sequence entries" in words:
        return "misplaced-dash", at
    return "yaml-syntax", at


def _tabs(name: str, lines: list[str], near: set[int]) -> list[Diagnostic]:
    """Return every line indented with a tab, if one of them is where the reader stopped."""
    tabs = {
        number: match.end()
        for number, line in enumerate(lines, start=1)
        if (match := re.match(_TAB_INDENT, line)) and line.strip()
    }
    if not near & tabs.keys():
        return []
    return [
        Diagnostic("tab-indentation", Span(name, number, column, number, column + 1), {"line": str(number)})
        for number, column in tabs.items()
    ]


def _colons(name: str, lines: list[str], near: set[int]) -> list[Diagnostic]:
    """Return every full-width colon after a key, if one of them is where the reader stopped."""
    known = all_words()
    found: list[Diagnostic] = []
    stopped_here = False
    for number, line in enumerate(lines, start=1):
        match = re.match(_FULL_WIDTH_KEY, line)
        if match and (number in near or match[1] in known):
            colon = Span(name, number, match.end(), number, match.end() + 1)
            found.append(Diagnostic("full-width-colon", colon, {"word": match[1]}, ": "))
            stopped_here = stopped_here or number in near
    return found if stopped_here else []


def _full_width_structure(name: str, lines: list[str], at: Place, begun: Place | None) -> Diagnostic | None:
    """Return the last full-width comma or bracket between the start of a construct and the stop."""
    start = begun or (at[0], 1)
    text = "\n".join(lines[start[0] - 1 : at[0]])
    if "[" not in text and "{" not in text:
        return None
    for number in range(min(at[0], len(lines)), start[0] - 1, -1):
        first = start[1] - 1 if number == start[0] else 0
        last = at[1] if number == at[0] else len(lines[number - 1])
        signs = list(re.compile(_FULL_WIDTH_STRUCTURE).finditer(lines[number - 1], first, max(first, last)))
        if signs:
            column = signs[-1].start() + 1
            return full_width_sign(signs[-1][0], Span(name, number, column, number, column + 1))
    return None


def full_width_sign(sign: str, span: Span) -> Diagnostic:
    """Return the report on a full-width comma or bracket that stands where structure is meant."""
    return Diagnostic("full-width-list", span, {"sign": sign, "narrow": NARROW[sign]}, NARROW[sign])


def _word_at(line: str, column: int) -> str:
    match = re.match(r"[^\s,:\[\]{}]+|\S", line[column - 1 :])
    return match[0] if match else ""
