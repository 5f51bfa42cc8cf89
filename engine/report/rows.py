"""Facts that differ only in the things they are about, told together."""

from __future__ import annotations

from engine.report.facts import named_together, together
from engine.report.naming import Naming
from engine.report.words import word

Row = tuple[str, ...]


def merged(naming: Naming, rows: list[Row]) -> list[tuple[str, ...]]:
    """Return names for the blanks of one sentence after another: rows that differ in one place share one."""
    groups, place = together(rows)
    return [named_together(naming, same, place) for same in groups]


def listed_by_place(naming: Naming, rows: list[Row]) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Return names for the blanks of one sentence about all rows, and what its numbers stand for.

    A place that varies gets a circled number, which stands for the things that occur in it.
    """
    names: list[str] = []
    lists: list[tuple[str, str]] = []
    for place in zip(*rows, strict=True):
        things = dict.fromkeys(place)
        if len(things) == 1:
            names.append(naming.thing(place[0]))
            continue
        mark = "①②③④⑤⑥⑦⑧⑨"[len(lists)]
        names.append(mark)
        lists.append((mark, word("and_then", naming.language).join(map(naming.thing, things))))
    return tuple(names), tuple(lists)
