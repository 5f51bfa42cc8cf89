"""Moving: which ground each change of a set goes against."""

from __future__ import annotations

import re
from collections.abc import Sequence

from engine.analysis.changes import CauseChange
from engine.analysis.parting import Parting
from engine.answer.query import Query
from engine.case.model import Case
from engine.justification.model import Instance
from engine.program.model import Program

# Who wins an issue, and how it is found: a gate asks for the finding alone.
_WINNER = re.compile(r"(?:w[pd]|f[pn])\d+")


class Moving:
    """Asks who wins which issue with one change taken back; ``text`` is the question over the levers."""

    def __init__(self, case: Case, program: Program, text: str, levers: int, seconds: float) -> None:
        self._case = case
        self._program = program
        self._levers = levers
        named = sorted({(n, a) for n, a in program.signatures if _WINNER.fullmatch(n)})
        shown = "".join(f"#show {name}/{arity}.\n" for name, arity in named)
        self._query = Query(f"{text}{shown}#show.\n", seconds)
        self._slots = {thing.id: i for i, thing in enumerate(case.all_things())}

    def moves(
        self, lay: Sequence[tuple[int, int]], partings: Sequence[Parting]
    ) -> tuple[tuple[Instance, ...], ...]:
        """Return for each change the grounds that would stand again without it.

        Issues won by the other side than before; only those that stood as grounds, where there are such.
        """
        atoms = self._turned(partings)
        after = self._winners(lay)
        moves = []
        for one in lay:
            parted = after ^ self._winners([other for other in lay if other != one])
            moves.append(tuple(dict.fromkeys(issue for atom, issue in atoms.items() if atom in parted)))
        return tuple(moves)

    def _winners(self, lay: Sequence[tuple[int, int]]) -> frozenset[str]:
        ways = dict(lay)
        return self._query.one(*(f"al({i},{ways.get(i, 0)})" for i in range(self._levers))) or frozenset()

    def _turned(self, partings: Sequence[Parting]) -> dict[str, Instance]:
        """Return the atoms that say who wins the grounds that turned, with the issues they are about."""
        found: dict[str, Instance] = {}
        grounds: set[str] = set()
        for parting in partings:
            at = self._case.dispute_list.index(parting.dispute)
            for cause in parting.causes:
                grounds |= _grounds(cause)
            for change in parting.issues:
                if change.left.won_by != change.right.won_by:
                    issue = (change.left.name, change.left.args)
                    number = self._program.ids["issue"].get(issue[0])
                    args = ",".join(str(x) for x in (*(self._slots[a] for a in issue[1]), at))
                    found |= {f"{kind}{number}({args})": issue for kind in ("wp", "wd", "fp", "fn")}
        return {a: i for a, i in found.items() if i[0] in grounds} or found


def _grounds(cause: CauseChange) -> set[str]:
    """Return what decides that a cause fails on one side of the comparison: grounds, and gates not met."""
    if cause.left.made_out == cause.right.made_out:
        return set()
    views = [view for view in (cause.left, cause.right) if not view.made_out]
    unmet = {g.issue for view in views for g in view.gates if g.issue is not None and not g.met}
    return unmet | {ground for view in views for ground in view.grounds}
