"""The facts that are still open: those the file speaks of as it puts them, all others fact by fact."""

from __future__ import annotations

from engine.case.model import FactEntry
from engine.justification import CellView, Decision
from engine.report.document import OpenText
from engine.report.facts import worded
from engine.report.naming import Naming
from engine.report.phrases import clause
from engine.report.rows import Row, listed_by_place, merged


def open_facts(decision: Decision, naming: Naming) -> tuple[OpenText, ...]:
    """Return the open facts, each sentence once with the things it is about; the object lists every one."""
    entries = {(e.fact, e.args): e for e in decision.case.facts}
    spoken: dict[tuple[object, ...], list[FactEntry]] = {}
    unspoken: dict[str, list[Row]] = {}
    for fact, args in decision.open:
        entry = entries.get((fact, args))
        if entry is None:
            unspoken.setdefault(fact, []).append(args)
        else:
            told = (fact, entry.state, entry.because, entry.asserted_by, entry.at)
            spoken.setdefault(told, []).append(entry)
    lines = [line for group in spoken.values() for line in _spoken(naming, group)]
    return (*lines, *(_unspoken(naming, fact, rows) for fact, rows in unspoken.items()))


def _spoken(naming: Naming, entries: list[FactEntry]) -> list[OpenText]:
    first = entries[0]
    source = f"[{', '.join(first.at)}]" if first.at else ""
    rows = merged(naming, [entry.args for entry in entries])
    cell = CellView(first.fact, first.args, first.state, first)
    return [OpenText(worded(naming, cell, names), source, ()) for names in rows]


def _unspoken(naming: Naming, fact: str, rows: list[Row]) -> OpenText:
    names, lists = listed_by_place(naming, rows)
    said = clause("open.fact", naming.language, says=naming.says_of(fact, names))
    return OpenText(said, "", lists)
