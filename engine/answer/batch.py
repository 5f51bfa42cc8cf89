"""Many closed cases that differ in little, ground once: what they share is fixed, what differs is set.

Uses the solver's door; imports no solver itself.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence

from engine.answer.limits import EngineError
from engine.answer.solver import (
    _EMPTY_ALLOWED,
    Answer,
    _check_size,
    _control,
    _externals,
    _one_model,
    _Table,
)
from engine.program.inputs import Inputs
from engine.program.model import Program
from engine.program.questions import batch_text


def batch_answers(program: Program, every: Sequence[Inputs]) -> Generator[Answer, None, None]:
    """Yield the answer for each of these inputs, which must be closed. Each is valid until the next."""
    if any(inputs.open for inputs in every):
        raise EngineError("batch: an open case has no single answer")
    _check_size(every[0], program)
    control = _control(batch_text(program, every), _EMPTY_ALLOWED)
    table, free = _Table(control), _externals(control)
    true: set[str] = set()
    for inputs in every:
        wanted = {*inputs.frame, *(f"{atom}." for atom in inputs.given)}
        now = {atom for atom in free if f"{atom}." in wanted}
        for atom in sorted(true ^ now):
            control.assign_external(free[atom], atom in now)
        true = now
        with control.solve(yield_=True) as handle:
            yield Answer(table, _one_model(handle))
