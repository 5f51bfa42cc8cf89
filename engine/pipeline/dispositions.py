"""Dispositions: what was made of every claim, in a form that can be compared."""

from __future__ import annotations

import re

from engine.case.model import Case
from engine.justification import DisputeView
from engine.program import Program
from engine.program.telling import told_of

Disposition = tuple[tuple[str, ...], ...]

_TELLING = re.compile(r"qt[mpojnrsk](\d+)(?:_\d+)?")


# The families of atoms whose truth in every completion is worth a statement.
_WATCHED = ("fp", "fn", "fu", "wp", "wd", "bc", "ap", "mo", "rm", "gm", "csm", "cem")


def watched_predicates(program: Program) -> list[str]:
    """Return the predicates of which an open case is told what holds in every completion."""
    families = [(name, p) for name, _ in program.signatures for p in _WATCHED if name.startswith(p)]
    return [name for name, p in families if name[len(p) : len(p) + 1].isdigit()]


def closed_disposition(views: tuple[DisputeView, ...]) -> Disposition:
    """Return what was made of every claim in every dispute; of every cause where nothing is claimed."""
    if not any(v.remedies for v in views):
        return tuple((*_names(v), c.name, _stand(c.made_out)) for v in views for c in v.causes)
    return tuple(
        (*_names(v), r.claim, r.result, *map(str, (r.amount, r.scope, r.mode, r.jointly_with, r.manner)))
        for v in views
        for r in v.remedies
    )


def open_disposition(case: Case, program: Program, atoms: frozenset[str]) -> Disposition:
    """Return the disposition that a set of telling atoms stands for."""
    found: list[tuple[str, ...]] = []
    for i, dispute in enumerate(case.dispute_list):
        names = (dispute.plaintiff, dispute.defendant, dispute.act)
        if not case.claims:
            numbers = program.ids["cause"].items()
            found += [(*names, cause, _stand(f"mo{n}({i})" in atoms)) for cause, n in numbers]
        for claim in case.claims:
            if not (names[0] in claim.by and names[1] in claim.against and names[2] in claim.acts):
                continue
            number = str(program.number("remedy", claim.remedy))
            shape = [a for a in atoms if _of_remedy(a, number) and a[:-1].endswith((f"({i}", f",{i}"))]
            result = "granted" if told_of(f"tm{number}({i})") in atoms else "refused"
            found.append((*names, claim.id, result, ";".join(sorted(shape))))
    return tuple(found)


def _stand(made_out: bool | None) -> str:
    return "made_out" if made_out else "not_made_out"


def _of_remedy(atom: str, number: str) -> bool:
    told = _TELLING.match(atom)
    return told is not None and told.group(1) == number


def _names(view: DisputeView) -> tuple[str, str, str]:
    return (view.dispute.plaintiff, view.dispute.defendant, view.dispute.act)
