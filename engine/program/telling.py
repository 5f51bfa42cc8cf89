"""Telling: which atoms tell one outcome from another, and which tell one finding from another."""

from __future__ import annotations

import re
from collections.abc import Collection

from engine.case.model import Case
from engine.program.copies import copied
from engine.program.model import Program
from engine.record import record

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


def shown(signatures: Collection[Signature]) -> str:
    """Return the directives that show these predicates and nothing else."""
    return "".join(f"#show {name}/{arity}.\n" for name, arity in signatures) + "#show.\n"


def signatures_of(program: Program, predicates: Collection[str]) -> list[Signature]:
    """Return the predicates with how many arguments they have."""
    wanted = frozenset(predicates)
    return [one for one in program.signatures if one[0] in wanted]


@record
class Telling:
    """What tells one outcome from another in a case: predicates, and rules for those a program lacks."""

    signatures: tuple[Signature, ...]
    lines: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The rules as text to add to a program."""
        return "".join(f"{line}\n" for line in self.lines)

    @property
    def names(self) -> tuple[str, ...]:
        """The predicates without their arity."""
        return tuple(name for name, _ in self.signatures)

    def twin(self) -> list[str]:
        """Return the rules for a second copy of the program."""
        return [copied(line, _CLAIMED) for line in self.lines if not line.startswith("cl")]


# Who claims what is the same for every copy.
_CLAIMED = re.compile(r"cl\d+")


def told_of(name: str) -> str:
    """Return what a telling predicate of a remedy is called where it counts: in disputes that claim it."""
    return f"q{name}"


def dispositions_told(program: Program, case: Case) -> Telling:
    """Return what tells the dispositions of a case apart.

    A remedy counts only in the disputes in which it is claimed: the program derives it in all of them.
    """
    signatures = signatures_of(program, telling_predicates(program, case))
    if not case.claims:
        return Telling(tuple(signatures))
    lines = []
    for i, dispute in enumerate(case.dispute_list):
        for claim in case.claims:
            parties = dispute.plaintiff in claim.by and dispute.defendant in claim.against
            if parties and dispute.act in claim.acts:
                lines.append(f"cl{program.number('remedy', claim.remedy)}({i}).")
    for name, arity in signatures:
        xs = ",".join([*(f"X{i}" for i in range(arity - 1)), "D"])
        found = _TELLING.fullmatch(name)
        number = found.group(1) if found else ""
        lines.append(f"{told_of(name)}({xs}) :- {name}({xs}), cl{number}(D).")
    return Telling(tuple((told_of(name), arity) for name, arity in signatures), tuple(dict.fromkeys(lines)))


def findings_told(program: Program, issues: Collection[str]) -> Telling:
    """Return what tells the findings on some issues apart."""
    return Telling(tuple(signatures_of(program, finding_predicates(program, issues))))


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
