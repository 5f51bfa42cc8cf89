"""Program: the rule base as an answer set program, with a table that leads from every atom back to its rule.

Enters: RuleBase, Case. Leaves: Program, Inputs. The only room that writes ASP.
Never here: solving, wording, anything of a case but its things and states.
"""

from engine.program.compile import compile_program, slice_for
from engine.program.inputs import Completion, Inputs, date_cells, inputs_of, open_cells
from engine.program.model import Context, Program, node_key
from engine.program.specialise import specialise

__all__ = [
    "Completion",
    "Context",
    "Inputs",
    "Program",
    "compile_program",
    "date_cells",
    "inputs_of",
    "node_key",
    "open_cells",
    "slice_for",
    "specialise",
]
