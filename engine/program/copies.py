"""A program beside itself, or beside another: the same predicates under a second name.

Two copies that share what is given and differ in one thing answer every “does this matter?” exactly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from engine.program.model import Program
from engine.program.points import Point, World, choice_lines

_NAME = re.compile(
    r"(?<![A-Za-z0-9_])([a-z][a-z0-9_]*)(?=\()|(?<![A-Za-z0-9_(])([a-z]+[0-9]+_[0-9]+)(?=[,.; ]|$)"
)
_CONCEPT = re.compile(r"c[0-9]+_")
# Things, disputes and siblings are the same for every copy.
FRAME = re.compile(r"s\d+|dsp|sib")
# What the case or the question gives: states, marks, admissions, choices, dates, rights raised, claims.
INPUTS = re.compile(r"s\d+|dsp|sib|[vwma]\d+|ra\d+|cl\d+|o|bf|nb")


def copied(text: str, shared: re.Pattern[str], number: int = 2) -> str:
    """Return rules with every predicate renamed that is not ``shared``, to the name of copy ``number``."""

    def rename(found: re.Match[str]) -> str:
        name = found.group(1) or found.group(2)
        if shared.fullmatch(name):
            return name
        # TRAP: the bodies of a concept are labelled with its own name and a number: c5_22p_2.
        return f"{name}_copy{number}" if _CONCEPT.match(name) else f"{name}_{number}"

    return _NAME.sub(rename, text)


def second_world(world: World) -> list[str]:
    """Return a copy of the program whose points lie as ``al_2(point,way)`` says, left to the question.

    Rules nothing can feed are kept out, as in the first.
    """
    lines = [line for line in world.text().splitlines() if not line.startswith(("1 {", "#defined"))]
    return [copied(line, FRAME) for line in lines if not _of_frame(line)]


def _of_frame(line: str) -> bool:
    return line.endswith(").") and " :- " not in line and FRAME.fullmatch(line.partition("(")[0]) is not None


def beside(other: Program, world: World) -> list[str]:
    """Return another program's rules as a copy that reads the same inputs as the world's own."""
    heads = {line.partition("(")[0] for line in (*world.given, *choice_lines(world.points)) if line[0] != "1"}
    return [copied(line, INPUTS) for line in other.fed(heads).splitlines()]


def one_apart(points: Sequence[Point], asked: Iterable[int]) -> list[str]:
    """Return how the second copy's points lie: as the first's, but for exactly one of those asked about.

    ``chg(point)`` is the one.
    """
    wanted = set(asked)
    lines = []
    for i, point in enumerate(points):
        if i not in wanted:
            lines.append(f"al_2({i},K) :- al({i},K).")
            continue
        lines.append(f"{{ chg({i}) }}.")
        lines.append(f"al_2({i},K) :- al({i},K), not chg({i}).")
        lines.append(f"1 {{ al_2({i},0..{len(point.ways) - 1}) }} 1 :- chg({i}).")
        lines.append(f":- chg({i}), al({i},K), al_2({i},K).")
    return [*lines, ":- not 1 <= #count { I : chg(I) } <= 1."]


def differing(signatures: Iterable[tuple[str, int]]) -> list[str]:
    """Return rules by which ``diff`` holds when the copies part in one of these predicates, and must."""
    lines = []
    for name, arity in signatures:
        xs = ",".join(f"X{i}" for i in range(arity))
        at = f"({xs})" if xs else ""
        lines += [f"diff :- {name}{at}, not {name}_2{at}.", f"diff :- {name}_2{at}, not {name}{at}."]
    return [*lines, ":- not diff."]
