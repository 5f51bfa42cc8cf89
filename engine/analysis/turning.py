"""Turning: the question “what would turn this outcome?” as text for the solver.

Only rules that bear on the goal, only levers that can help it. Where dates are uncertain the goal must be
met however they lie: the rules stand once for each way that they can tell apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from engine.analysis.levers import Lever
from engine.answer.helping import helping_atoms
from engine.case.model import Case
from engine.program.copies import copied
from engine.program.inputs import Completion, date_cells, date_order
from engine.program.model import Program
from engine.program.points import World, world_of
from engine.program.predicates import days_in
from engine.program.reach import reach_of
from engine.record import record
from engine.rulebase.model import RuleBase

# What all copies share: things, disputes, options, and what the levers give.
_SHARED = re.compile(r"s\d+|dsp|sib|[vwma]\d+|ra\d+|cl\d+|o|al")
_ROUNDS = 4


@record
class Turn:
    """One thing that would turn the outcome: an atom to be derived, or no longer (``holds`` false)."""

    atom: str
    holds: bool


@record
class Turning:
    """A case with its levers and what is to be turned; ``rules`` and ``program`` are of one reading."""

    case: Case
    rules: RuleBase
    program: Program
    choices: Mapping[str, str]
    turns: tuple[Turn, ...]
    further: tuple[str, ...] = ()  # rules that belong to what is to be turned

    def narrowed(self, levers: Sequence[Lever]) -> tuple[list[Lever], str]:
        """Return the levers that can help to turn anything, and the text of the question over them."""
        for _ in range(_ROUNDS):
            text = self.text(levers)
            helping = helping_atoms(text, "goal", "al")
            kept = []
            for i, lever in enumerate(levers):
                leaving = f"al({i},0)" in helping.by_false
                ways = range(1, len(lever.rungs))
                helps = frozenset(k for k in ways if leaving or f"al({i},{k})" in helping.by_true)
                if helps:
                    kept.append(lever.only(helps))
            same = [len(k.rungs) for k in kept] == [len(v.rungs) for v in levers]
            levers = kept
            if same:
                return kept, text
        return list(levers), self.text(levers)

    def text(self, levers: Sequence[Lever]) -> str:
        """Return the program, the case, the free choice of the levers, and ``goal``."""
        completions = date_cells(self.case, self.program)
        world = self._world(levers, completions[0])
        every = [t.atom.partition("(")[0] for t in self.turns]
        lines = reach_of([*world.text().splitlines(), *self.further]).of(every)
        rules = [line for line in lines if not line.startswith(("bf(", "nb("))]
        orders = self._orders(rules, completions)
        text = [*rules, *orders[0]]
        derived = [line for line in rules if not _is_given(line)]
        for number, order in enumerate(orders[1:], 2):
            text += [copied(line, _SHARED, number) for line in (*derived, *order)]
        for turn in self.turns:
            atoms = [turn.atom, *(copied(turn.atom, _SHARED, n) for n in range(2, len(orders) + 1))]
            text.append(f"goal :- {', '.join(a if turn.holds else f'not {a}' for a in atoms)}.")
        return "\n".join(text) + "\n"

    def _world(self, levers: Sequence[Lever], completion: Completion) -> World:
        points = [lever.point for lever in levers]
        return world_of(self.case, self.rules, self.program, self.choices, points, completion)

    def _orders(self, rules: Iterable[str], completions: Sequence[Completion]) -> list[tuple[str, ...]]:
        """Return the orders of dates as far as these rules mention them, each once."""
        days = {day for line in rules for day in days_in(line)}
        found: dict[tuple[str, ...], None] = {}
        for completion in completions:
            order = date_order(self.case, self.program, completion)
            found.setdefault(tuple(line for line in order if days >= days_in(line)))
        return list(found)


def _is_given(line: str) -> bool:
    """Return whether a line is the free choice of a lever, or only says what it gives."""
    return line.startswith("1 {") or " :- al(" in line
