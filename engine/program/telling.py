"""Telling: which atoms tell one outcome from another, and which tell one finding from another."""

from __future__ import annotations

import re
from collections.abc import Collection

from engine.case.model import Case
from engine.program.model import Program

_TELLING = re.compile(r"t[mpojnrsk](\d+)(?:_\d+)?")
_MADE_OUT = re.compile(r"mo(\d+)")
_FINDING = re.compile(r"f[pn](\d+)")

Signature = tuple[str, int]


def telling_predicates(program: Program, case: Case) -> list[str]:
    """Return the predicates that make up the disposition: of the claims, else of the causes."""
    if not case.claims:
        return [name for name, _ in program.signatures if _MADE_OUT.fullmatch(name)]
    numbers = {str(program.number("remedy", c.remedy)) for c in case.claims}
    found = ((name, _TELLING.fullmatch(name)) for name, _ in program.signatures)
    return [name for name, told in found if told and told.group(1) in numbers]


def finding_predicates(program: Program, issues: Collection[str]) -> list[str]:
    """Return the predicates that say how these issues are found; neither proved nor disproved is unclear."""
    numbers = {str(program.number("issue", name)) for name in issues if name in program.ids["issue"]}
    found = ((name, _FINDING.fullmatch(name)) for name, _ in program.signatures)
    return [name for name, told in found if told and told.group(1) in numbers]


def signatures_of(program: Program, predicates: Collection[str]) -> list[Signature]:
    """Return the predicates with how many arguments they have."""
    wanted = frozenset(predicates)
    return [one for one in program.signatures if one[0] in wanted]


def telling_lines(outcomes: Collection[frozenset[str]]) -> list[str]:
    """Return rules by which ``out(n)`` holds for the n-th of these sets of telling atoms, else ``no(n)``.

    The sets are all there are: what is in none of them is never true.
    """
    every = sorted(frozenset[str]().union(*outcomes))
    lines = []
    for n, atoms in enumerate(outcomes):
        told = [atom if atom in atoms else f"not {atom}" for atom in every]
        lines.append(f"out({n}) :- {', '.join(told)}." if told else f"out({n}).")
        lines.append(f"no({n}) :- not out({n}).")
    return lines
