"""What entered the record, in words: cells that differ in one thing only are told on one line."""

from __future__ import annotations

from collections.abc import Iterable

from engine.case.model import FactEntry
from engine.justification import CellView
from engine.report.facts import (
    DOUBT,
    FAILS,
    HOLDS,
    FactLine,
    named_together,
    state_word,
    together,
    worded,
)
from engine.report.naming import Naming
from engine.report.words import bracketed

_SIGNS = {"proved": HOLDS, "undisputed": HOLDS, "admitted": HOLDS, "exempt": HOLDS, "disproved": FAILS}


def entry_lines(naming: Naming, entries: Iterable[FactEntry]) -> list[FactLine]:
    """Return one line for each group of entries that differ in a single thing only."""
    groups: dict[tuple[object, ...], list[FactEntry]] = {}
    for entry in entries:
        key = (entry.fact, entry.state, entry.degree, entry.because, entry.by, entry.ground, entry.at)
        groups.setdefault(key, []).append(entry)
    return [line for group in groups.values() for line in _lines(naming, group)]


def _lines(naming: Naming, group: list[FactEntry]) -> list[FactLine]:
    by_things = {entry.args: entry for entry in group}
    groups, place = together(list(by_things))
    return [_line(naming, by_things[same[0]], named_together(naming, same, place)) for same in groups]


def _line(naming: Naming, entry: FactEntry, names: tuple[str, ...]) -> FactLine:
    cell = CellView(entry.fact, entry.args, entry.state, entry)
    sign = DOUBT if entry.rebutted else _SIGNS.get(entry.state, DOUBT)
    # Of what is not cleared up the sentence itself says so.
    state = "" if entry.state in ("unclear", "no_evidence") else state_word(naming, cell)
    return FactLine(sign, worded(naming, cell, names), state, entry.at)


def told_state(naming: Naming, line: FactLine) -> str:
    """Return the state of a line in brackets, if it has one to be told."""
    return bracketed(line.state, naming.language) if line.state else ""
