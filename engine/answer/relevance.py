"""Which open cells can, alone, turn one outcome into another: the program beside its own copy."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable

from engine.answer.limits import SECONDS
from engine.answer.solver import consequences
from engine.program.inputs import Cell, Inputs
from engine.program.model import Program
from engine.program.questions import choice_text

# What is the same for both copies: things, disputes, options, dates, what was raised.
_SHARED = re.compile(r"s\d+|dsp|sib|o|bf|nb|ra\d+")
_NAME = re.compile(r"(?<![A-Za-z0-9_])([a-z][a-z0-9_]*)(?=\()")


def _copied(text: str) -> str:
    def rename(found: re.Match[str]) -> str:
        name = found.group(1)
        return name if _SHARED.fullmatch(name) else f"{name}_2"

    return _NAME.sub(rename, text)


def deciding_cells(
    program: Program,
    inputs: Inputs,
    telling: Iterable[str],
    seconds: float = SECONDS,
    known: frozenset[Cell] = frozenset(),
) -> tuple[Cell, ...]:
    """Return the open cells for which two completions differ in that cell alone and in the outcome.

    Exact; raises UnfinishedError when the time is up. Cells in ``known`` are not asked about again.
    """
    deadline = time.monotonic() + seconds
    wanted = set(telling)
    copies = [f"#defined {name}_2/{arity}." for name, arity in program.signatures]
    tells = [(name, arity) for name, arity in program.signatures if name in wanted]
    given = "".join(f"{atom}.\n" for atom in dict.fromkeys(inputs.given))
    own = program.text + given + choice_text(program, inputs)
    lines = [own, _copied(_without_choices(own)), *copies, *inputs.frame]
    for i, (cell, turns) in enumerate(inputs.open):
        last = len(turns) - 1
        if cell in known:
            lines.append(f"al_2({i},K) :- al({i},K).")
            continue
        lines.append(f"{{ chg({i}) }}.")
        lines.append(f"al_2({i},K) :- al({i},K), not chg({i}).")
        lines.append(f"1 {{ al_2({i},0..{last}) }} 1 :- chg({i}).")
    lines.append(":- not 1 <= #count { I : chg(I) } <= 1.")
    for name, arity in tells:
        xs = ",".join(f"X{i}" for i in range(arity))
        lines.append(f"diff :- {name}({xs}), not {name}_2({xs}).")
        lines.append(f"diff :- {name}_2({xs}), not {name}({xs}).")
    lines.append("diff :- fail. #defined fail/0. :- not diff. #show chg/1. #show. #defined chg/1.")
    atoms = consequences("\n".join(lines), "brave", deadline, seconds)
    numbers = sorted(int(atom[4:-1]) for atom in atoms if atom.startswith("chg("))
    return tuple(inputs.open[i][0] for i in numbers)


def _without_choices(text: str) -> str:
    """Leave out what must not be copied: the free choice of each cell, and remarks on predicates."""
    return "\n".join(line for line in text.splitlines() if not line.startswith(("1 { al(", "#defined")))
