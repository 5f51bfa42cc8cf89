"""Touched: which inputs rules read of a case, and how."""

from __future__ import annotations

import re
from collections.abc import Iterable

from engine.program.predicates import days_in, options_in
from engine.record import field, record

_CELL = re.compile(r"(?<![A-Za-z0-9_])([vwma])([0-9]+)\(([^()]*)\)")
_RAISED = re.compile(r"(?<![A-Za-z0-9_])ra([0-9]+)\(")
_CLAIMED = re.compile(r"(?<![A-Za-z0-9_])cl([0-9]+)\(")
_SORT = re.compile(r"(?<![A-Za-z0-9_])s([0-9]+)\(([A-Z][A-Za-z0-9]*)\)")
_DATED = re.compile(r"(?<![A-Za-z0-9_])(?:bf|nb)\(([^(),]*),([^(),]*)\)")
_TERMS = {"Pl": "plaintiff", "Df": "defendant"}
ANY_SORT = -1


@record
class Touched:
    """What rules read of a case: facts and the ways they are read, rights, claims, options, dates, sorts.

    ``found`` and ``denied`` have the standards a fact is read at, ``admitted`` whose admission is read,
    ``marks`` whether its marks are. ``dated`` are the sorts of variables whose dates are compared (ANY_SORT:
    nobody can tell which), ``days`` the date literals by number.
    """

    found: dict[int, tuple[int, ...]] = field(default_factory=dict)
    denied: dict[int, tuple[int, ...]] = field(default_factory=dict)
    admitted: dict[int, tuple[str, ...]] = field(default_factory=dict)
    marks: frozenset[int] = frozenset()
    raised: frozenset[int] = frozenset()
    claimed: frozenset[int] = frozenset()
    options: frozenset[int] = frozenset()
    sorts: frozenset[int] = frozenset()
    dated: frozenset[int] = frozenset()
    hearing: bool = False
    days: frozenset[int] = frozenset()

    @property
    def facts(self) -> frozenset[int]:
        """The numbers of all facts that are read in some way."""
        return frozenset((*self.found, *self.denied, *self.admitted, *self.marks))


def touched_by(lines: Iterable[str]) -> Touched:
    """Return what these rules read of a case."""
    cells: dict[str, dict[int, dict[str, None]]] = {letter: {} for letter in "vwma"}
    raised: set[int] = set()
    claimed: set[int] = set()
    options: set[int] = set()
    sorts: set[int] = set()
    dated: set[int] = set()
    days: set[int] = set()
    hearing = False
    for line in lines:
        for letter, number, args in _CELL.findall(line):
            cells[letter].setdefault(int(number), {})[args.rpartition(",")[2]] = None
        raised |= set(map(int, _RAISED.findall(line)))
        claimed |= set(map(int, _CLAIMED.findall(line)))
        options |= options_in(line)
        days |= days_in(line)
        ties = {variable: int(sort) for sort, variable in _SORT.findall(line)}
        sorts |= set(ties.values())
        for pair in _DATED.findall(line):
            hearing = hearing or "h" in pair
            # A variable no sort is written beside may stand for anything.
            dated |= {ties.get(term, ANY_SORT) for term in pair if term[0] == "V"}
    return Touched(
        found={n: tuple(sorted(map(int, at))) for n, at in cells["v"].items()},
        denied={n: tuple(sorted(map(int, at))) for n, at in cells["w"].items()},
        admitted={n: tuple(sorted(_TERMS[t] for t in at if t in _TERMS)) for n, at in cells["a"].items()},
        marks=frozenset(cells["m"]),
        raised=frozenset(raised),
        claimed=frozenset(claimed),
        options=frozenset(options),
        sorts=frozenset(sorts),
        dated=frozenset(dated),
        hearing=hearing,
        days=frozenset(days),
    )
