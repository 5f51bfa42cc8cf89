"""A program beside itself: the same predicates under a second name.

Two copies that share what is given and differ in one thing answer every “does this matter?” exactly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from engine.program.predicates import renamed

_CONCEPT = re.compile(r"c[0-9]+_")
# Things, disputes and siblings are the same for every copy.
FRAME = re.compile(r"s\d+|dsp|sib")
# What is given besides the states of cells: choices, dates, rights raised, what is claimed.
GIVEN = re.compile(rf"{FRAME.pattern}|o|bf|nb|ra\d+|cl\d+")
# All the case or the question gives, the states of cells with their marks and admissions among it.
INPUTS = re.compile(rf"{GIVEN.pattern}|[vwma]\d+")


def copied(text: str, shared: re.Pattern[str], number: int = 2) -> str:
    """Return rules with every predicate renamed that is not ``shared``, to the name of copy ``number``."""

    def second(name: str) -> str:
        if shared.fullmatch(name):
            return name
        # TRAP: the bodies of a concept are labelled with its own name and a number: c5_22p_2.
        return f"{name}_copy{number}" if _CONCEPT.match(name) else f"{name}_{number}"

    return renamed(text, second)


def one_apart(ways: Sequence[int], asked: Iterable[int]) -> list[str]:
    """Return how the points of the second copy lie: as the first's, but for exactly one of those asked about.

    ``ways`` says in how many ways each point may lie; ``chg(point)`` is the one.
    """
    wanted = set(asked)
    lines = []
    for i, count in enumerate(ways):
        if i not in wanted:
            lines.append(f"al_2({i},K) :- al({i},K).")
            continue
        lines.append(f"{{ chg({i}) }}.")
        lines.append(f"al_2({i},K) :- al({i},K), not chg({i}).")
        lines.append(f"1 {{ al_2({i},0..{count - 1}) }} 1 :- chg({i}).")
        lines.append(f":- chg({i}), al({i},K), al_2({i},K).")
    return [*lines, ":- not 1 <= #count { I : chg(I) } <= 1."]


def differing(signatures: Iterable[tuple[str, int]]) -> list[str]:
    """Return rules by which ``diff`` holds when the copies part in one of these predicates, and must.

    TRAP: where there is nothing to part in, nothing does.
    """
    lines = ["#defined diff/0."]
    for name, arity in signatures:
        xs = ",".join(f"X{i}" for i in range(arity))
        at = f"({xs})" if xs else ""
        lines += [f"diff :- {name}{at}, not {name}_2{at}.", f"diff :- {name}_2{at}, not {name}{at}."]
    return [*lines, ":- not diff."]
