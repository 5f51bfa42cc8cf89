"""An open case: what is watched, what an outcome disposes, where one parts from the referee's."""

from __future__ import annotations

import re

from engine.case.model import Case
from engine.pipeline.dispositions import Disposition, stand
from engine.program import Program
from engine.program.telling import told_of
from engine.referee import Verdict

_TELLING = re.compile(r"qt[mpojnrsk](\d+)(?:_\d+)?")

# The families of atoms whose truth in every completion is worth a statement.
_WATCHED = ("fp", "fn", "fu", "wp", "wd", "bc", "ap", "mo", "rm", "gm", "csm", "cem")


def watched_predicates(program: Program) -> list[str]:
    """Return the predicates of which an open case is told what holds in every completion."""
    families = [(name, p) for name, _ in program.signatures for p in _WATCHED if name.startswith(p)]
    return [name for name, p in families if name[len(p) : len(p) + 1].isdigit()]


def open_disposition(case: Case, program: Program, atoms: frozenset[str]) -> Disposition:
    """Return the disposition that a set of telling atoms stands for."""
    found: list[tuple[str, ...]] = []
    for i, dispute in enumerate(case.dispute_list):
        names = (dispute.plaintiff, dispute.defendant, dispute.act)
        if not case.claims:
            numbers = program.ids["cause"].items()
            found += [(*names, cause, stand(f"mo{n}({i})" in atoms)) for cause, n in numbers]
        for claim in case.claims:
            if not (names[0] in claim.by and names[1] in claim.against and names[2] in claim.acts):
                continue
            number = str(program.number("remedy", claim.remedy))
            shape = [a for a in atoms if _of_remedy(a, number) and a[:-1].endswith((f"({i}", f",{i}"))]
            result = "granted" if told_of(f"tm{number}({i})") in atoms else "refused"
            found.append((*names, claim.id, result, ";".join(sorted(shape))))
    return tuple(found)


def _of_remedy(atom: str, number: str) -> bool:
    told = _TELLING.match(atom)
    return told is not None and told.group(1) == number


def open_differences(case: Case, program: Program, atoms: frozenset[str], verdict: Verdict) -> list[str]:
    """Return where one outcome of an open case parts from the referee's on the completion that gave it."""
    lines = []
    for i, dispute in enumerate(case.dispute_list):
        for claim_id, found in verdict.disputes[dispute].remedies.items():
            remedy = next(c.remedy for c in case.claims if c.id == claim_id)
            atom = told_of(f"tm{program.number('remedy', remedy)}({i})")
            if (atom in atoms) != found.granted:
                lines.append(f"{dispute}: {claim_id}: {atom in atoms} / {found.granted}")
    return lines
