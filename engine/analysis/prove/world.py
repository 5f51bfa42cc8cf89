"""A world to be asked: rules cut down to what bears on some goals, over the field of what they read.

Every question is a goal that must hold in the first dispute. By symmetry that is enough: whatever holds
of another one holds of the first when the defendants change names.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from contextlib import closing

from engine.analysis.completion import SecondProver
from engine.analysis.prove.field import Bound, Field, field_of
from engine.answer.ground import ground_of
from engine.answer.grounded import Atoms, Grounded
from engine.answer.limits import EngineError, UnfinishedError
from engine.answer.query import Least, Query
from engine.program.model import Program
from engine.program.reach import Reach
from engine.program.touched import touched_by
from engine.rulebase.model import RuleBase

SHOWN = "#show al/2.\n#show lo/2.\n#show hi/2.\n#show o/2.\n#show.\n"


class ProversDisagreeError(EngineError):
    """One prover has a counter-example where the other has a proof: neither is to be believed."""


class World:
    """Rules and field, ground once for all questions; each question has its own time."""

    def __init__(
        self,
        rules: RuleBase,
        program: Program,
        reach: Reach,
        goals: Iterable[str],
        bound: Bound,
        seconds: float,
    ) -> None:
        self.goals = tuple(dict.fromkeys(goals))
        lines = reach.of(self.goals)
        touched = touched_by(lines)
        self.field: Field = field_of(rules, program, touched, bound)
        self.text = "\n".join((*lines, *self.field.lines)) + "\n"
        self.seconds = seconds
        self._ground = Grounded(self.text + SHOWN)
        self._second: SecondProver | None = None

    def possible(self, *goals: str) -> bool:
        """Return whether some pattern makes all of these ground atoms true. Raises UnfinishedError."""
        deadline = time.monotonic() + self.seconds
        with closing(self._ground.answers("auto", goals, deadline, self.seconds)) as found:
            return next(found, None) is not None

    def confirmed(self, *goals: str) -> bool | None:
        """Return whether the second prover finds no such pattern either; None if it did not finish."""
        if self._second is None:
            self._second = SecondProver(ground_of(self.text + "".join(_shows(goals, self.goals))))
        found = self._second.satisfiable(goals, self.seconds)
        return None if found is None else not found

    def least(self, goals: Sequence[str], choices: Iterable[str], shown: str = "") -> Least | None:
        """Return the smallest pattern in which these atoms are true; None where there is none."""
        wanted = "".join(f":- not {goal}.\n" for goal in goals)
        query = Query(self.text + wanted + self.field.costs(choices) + SHOWN + shown, self.seconds)
        return query.least()

    def all_of(self, shown: str) -> Atoms:
        """Return the shown atoms that some pattern makes true. Raises UnfinishedError."""
        return Query(self.text + shown, self.seconds).brave()


def _shows(goals: Sequence[str], others: Sequence[str]) -> list[str]:
    arities = {goal.partition("(")[0]: goal.count(",") + 1 for goal in goals}
    return [f"#show {name}/{arities.get(name, 1)}.\n" for name in dict.fromkeys((*arities, *others))]


__all__ = ["ProversDisagreeError", "UnfinishedError", "World"]
