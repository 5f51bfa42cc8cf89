"""Program: the rule base as an answer set program, with a table that leads from every atom back to its rule.

Enters: RuleBase, Case. Leaves: Program, Inputs. The only room that writes ASP.
Never here: solving, wording, anything of a case but its things and states.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.program.inputs import Completion, Inputs, date_cells, days_asked, inputs_of, open_cells
from engine.program.model import Context, Program, node_key
from engine.program.slice import slice_for
from engine.program.specialise import specialise

if TYPE_CHECKING:
    from engine.program.names import Names
    from engine.rulebase.model import RuleBase

__all__ = [
    "Completion",
    "Context",
    "Inputs",
    "Program",
    "compile_program",
    "date_cells",
    "days_asked",
    "inputs_of",
    "node_key",
    "open_cells",
    "slice_for",
    "specialise",
]


def compile_program(rules: RuleBase, names: Names | None = None) -> Program:
    """Return the program of a checked rule base: every derived rule, no facts of any case.

    With the ``names`` of another program the two can be laid side by side.
    """
    # Imported when first asked for: who finds the program in the cache needs none of the writers.
    from engine.program.compile import compile_program as compiled

    return compiled(rules, names)
