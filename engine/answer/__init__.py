"""Answer: what the solver says, as plain lookups. ``solver.py`` is the only file that imports clingo.

Enters: Program, Inputs. Leaves: Answer, and for what is still open the outcomes that remain.
Never here: wording, legal notions, ASP text of rules.

What only an open case needs (``opencase.py``, ``possible.py``) is not behind this door:
most cases are closed.
"""

from engine.answer.limits import EngineError, TooLargeError, UnfinishedError
from engine.answer.solver import Answer, Shelf, Solver, decided_answer

__all__ = [
    "Answer",
    "EngineError",
    "Shelf",
    "Solver",
    "TooLargeError",
    "UnfinishedError",
    "decided_answer",
]
