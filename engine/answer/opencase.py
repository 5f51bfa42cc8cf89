"""Open cases: what every completion agrees on, the outcomes that remain, the cells that can decide alone.

Uses the solver's door; imports no solver itself.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence

from engine.answer.limits import SECONDS, UnfinishedError
from engine.answer.possible import Possible
from engine.answer.solver import _check_size, _consequences, _control, _externals, _models
from engine.program.inputs import Cell, Inputs, Turn
from engine.program.model import Program
from engine.program.questions import open_text, shown_text, twin_text
from engine.program.telling import Telling

# Of clasp's configurations the one that needs half the time of the default one here.
_OPTIONS = ("0", "--warn=no-atom-undefined", "--configuration=frumpy")


class OpenCase:
    """One open case, ground once for all the ways its uncertain dates may lie.

    ``ways`` differ in nothing but the order of dates; ``telling`` is what tells
    one outcome from another, ``watched`` are names of predicates. Not to be shared between threads.
    """

    def __init__(
        self, program: Program, ways: Sequence[Inputs], telling: Telling, watched: Iterable[str]
    ) -> None:
        _check_size(ways[0], program)
        self._program = program
        self._ways = ways
        self._telling = telling
        self._text = open_text(program, ways) + telling.text
        self._control = _control(self._text + shown_text(program, watched), *_OPTIONS)
        self._varying = _externals(self._control)
        tells = [a for a in self._control.symbolic_atoms if a.symbol.name in telling.names]
        self._always = frozenset(str(a.symbol) for a in tells if a.is_fact)
        self._tells = {str(a.symbol): a.literal for a in tells if not a.is_fact}
        self._turns = self._literals_of_turns()
        self._changes: dict[int, Cell] = {}

    def possible(self, way: int, limit: int = 10_000, seconds: float = SECONDS) -> Possible:
        """Return what the case still allows when the dates lie in one of the ways.

        Raises UnfinishedError when the time is up or there are more than ``limit`` outcomes.
        """
        deadline = time.monotonic() + seconds
        self._set(way)
        sure = _consequences(self._control, "cautious", deadline, seconds)
        possible = _consequences(self._control, "brave", deadline, seconds)
        return Possible(sure, possible, self._outcomes(limit, deadline, seconds))

    def deciding(self, way: int, known: frozenset[Cell], seconds: float = SECONDS) -> tuple[Cell, ...]:
        """Return the open cells for which two completions differ in that cell alone and in the outcome.

        Exact; raises UnfinishedError when the time is up. Cells in ``known`` are not asked about again.
        After the first such question ``possible`` must not be asked any more.
        """
        deadline = time.monotonic() + seconds
        if not self._changes:
            self._add_twin()
        self._set(way)
        assumed = [-literal for literal, cell in self._changes.items() if cell in known]
        left = {literal: cell for literal, cell in self._changes.items() if cell not in known}
        found: set[Cell] = set()
        with self._control.solve(assumptions=assumed, yield_=True, async_=True) as handle:
            for model in _models(handle, deadline, seconds):
                changed = next(literal for literal in left if model.is_true(literal))
                found.add(left.pop(changed))
                model.context.add_clause([-changed])
        return tuple(cell for cell, _ in self._ways[0].open if cell in found)

    def _add_twin(self) -> None:
        self._control.add("twin", [], twin_text(self._ways[0], self._text, self._telling.signatures))
        self._control.ground([("twin", [])])
        self._control.configuration.solve.enum_mode = "auto"  # type: ignore[union-attr]
        self._changes = {
            atom.literal: self._ways[0].open[atom.symbol.arguments[0].number][0]
            for atom in self._control.symbolic_atoms.by_signature("chg", 1)
        }

    def _set(self, way: int) -> None:
        frame = set(self._ways[way].frame)
        for atom, literal in self._varying.items():
            self._control.assign_external(literal, f"{atom}." in frame)

    def _literals_of_turns(self) -> dict[Cell, list[tuple[int, Turn]]]:
        """Return for every open cell the literals of its turns; the last turn, most often taken, first."""
        cells = self._ways[0].open
        found: dict[Cell, list[tuple[int, Turn]]] = {cell: [] for cell, _ in cells}
        for atom in self._control.symbolic_atoms.by_signature("al", 2):
            i, k = (number.number for number in atom.symbol.arguments)
            cell, turns = cells[i]
            found[cell].append((atom.literal, turns[k]))
        return {cell: literals[::-1] for cell, literals in found.items()}

    def _outcomes(
        self, limit: int, deadline: float, seconds: float
    ) -> tuple[tuple[frozenset[str], dict[Cell, Turn]], ...]:
        """Return every different set of telling atoms; each one found is ruled out for the rest.

        TRAP: a ``#project`` in the text would also narrow the two questions before, without a word.
        """
        self._control.configuration.solve.enum_mode = "auto"  # type: ignore[union-attr]
        found: dict[frozenset[str], dict[Cell, Turn]] = {}
        with self._control.solve(yield_=True, async_=True) as handle:
            for model in _models(handle, deadline, seconds):
                is_true = model.is_true
                true = {a for a, n in self._tells.items() if is_true(n)}
                found[self._always | true] = {
                    cell: next(turn for n, turn in turns if is_true(n)) for cell, turns in self._turns.items()
                }
                if len(found) > limit:
                    raise UnfinishedError(seconds)
                model.context.add_clause([-n if a in true else n for a, n in self._tells.items()])
        return tuple(sorted(found.items(), key=lambda item: sorted(item[0])))
