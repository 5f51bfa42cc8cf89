"""The shown atoms of a text that has one answer, and nothing else: the quickest way to read much at once."""

from __future__ import annotations

from engine.answer.limits import EngineError
from engine.answer.solver import _control


def single_answer(text: str) -> frozenset[str]:
    """Return what the one answer of a text shows. Raises EngineError where there is none."""
    # What nothing feeds is left out of such texts, so that a predicate without a head is no slip.
    control = _control(text, "--warn=no-atom-undefined")
    with control.solve(yield_=True) as handle:
        model = handle.model()
        if model is None:
            raise EngineError("single: a stratified program without an answer set")
        return frozenset(map(str, model.symbols(shown=True)))
