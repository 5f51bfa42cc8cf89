"""Moving: which ground each change of a set goes against."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from engine.answer.query import Query
from engine.case.model import Case
from engine.justification.model import Instance
from engine.justification.parts import gate_place
from engine.program.model import Program
from engine.rulebase.model import Cause, FindingIs, RuleBase

# Who wins an issue, and how it is found: a gate asks for the finding alone.
_WON = re.compile(r"(w[pd]|f[pn])(\d+)\((?:([\d,]*),)?(\d+)\)")
_MADE_OUT = re.compile(r"mo(\d+)\((\d+)\)")
_SHOWN = re.compile(r"(?:w[pd]|f[pn]|mo|gr)\d+|gm\d+_\d+_\d+")

Lay = Sequence[tuple[int, int]]


class Moving:
    """Asks who wins which issue with one change taken back; ``text`` is the question over the levers.

    Where the dates are uncertain, with the dates as they may lie first.
    """

    def __init__(
        self,
        case: Case,
        rules: RuleBase,
        program: Program,
        choices: Mapping[str, str],
        text: str,
        levers: int,
        seconds: float,
    ) -> None:
        self._levers = levers
        named = sorted({(n, a) for n, a in program.signatures if _SHOWN.fullmatch(n)})
        shown = "".join(f"#show {name}/{arity}.\n" for name, arity in named)
        self._query = Query(f"{text}{shown}#show.\n", seconds)
        self._things = [thing.id for thing in case.all_things()]
        self._issues = {number: name for name, number in program.ids["issue"].items()}
        self._causes = {program.number("cause", name): cause for name, cause in rules.causes.items()}
        self._gates = {number: self._gates_of(cause, choices) for number, cause in self._causes.items()}
        self._known: dict[tuple[tuple[int, int], ...], frozenset[str]] = {}

    def moves(self, lay: Lay) -> tuple[tuple[Instance, ...], ...]:
        """Return for each change the grounds that would stand again without it.

        Issues won by the other side than before; only those that stood as grounds, where there are such.
        """
        before, after = self._standing(()), self._standing(lay)
        turned = self._turned(before, after)
        moves = []
        for one in lay:
            parted = after ^ self._standing([other for other in lay if other != one])
            found = {issue for atom in parted if (issue := _instance(atom)) in turned}
            moves.append(tuple(issue for about, issue in turned.items() if about in found))
        return tuple(moves)

    def _standing(self, lay: Lay) -> frozenset[str]:
        """Return what stands under these changes; asked once, since sets share most of what they hold."""
        key = tuple(sorted(lay))
        if key not in self._known:
            ways = dict(key)
            atoms = self._query.one(*(f"al({i},{ways.get(i, 0)})" for i in range(self._levers)))
            self._known[key] = atoms or frozenset()
        return self._known[key]

    def _turned(
        self, before: frozenset[str], after: frozenset[str]
    ) -> dict[tuple[int, tuple[int, ...]], Instance]:
        """Return the issues that are won by another side than before, as the program numbers them."""
        parted = before ^ after
        about = {one for atom in parted if atom[0] == "w" and (one := _instance(atom)) is not None}
        named = {one: (self._issues[one[0]], tuple(self._things[a] for a in one[1])) for one in sorted(about)}
        grounds: set[int] = set()
        for atom in parted:
            if made_out := _MADE_OUT.fullmatch(atom):
                failing = before if atom in after else after
                grounds |= self._grounds(int(made_out[1]), int(made_out[2]), failing)
        return {one: issue for one, issue in named.items() if one[0] in grounds} or named

    def _grounds(self, cause: int, at: int, atoms: frozenset[str]) -> set[int]:
        """Return what a cause fails by: the grounds against it, and the gates not met."""
        start = f"gr{cause}("
        stood = {int(atom[len(start) :].partition(",")[0]) for atom in atoms if atom.startswith(start)}
        lost = {n for n in stood if f"gr{cause}({n},{at})" in atoms}
        return lost | {n for gate, n in self._gates[cause] if f"{gate}({at})" not in atoms}

    def _gates_of(self, cause: Cause, choices: Mapping[str, str]) -> list[tuple[str, int]]:
        """Return the gates of a cause that ask for a finding, with the number of the issue."""
        place = gate_place(cause, choices)
        gates = (cause.base, *cause.variants)[place].gates or ()
        number = next(n for n, c in self._causes.items() if c is cause)
        numbers = {name: n for n, name in self._issues.items()}
        return [
            (f"gm{number}_{place}_{j}", numbers[gate.condition.issue])
            for j, gate in enumerate(gates)
            if isinstance(gate.condition, FindingIs) and not gate.condition.args
        ]


def _instance(atom: str) -> tuple[int, tuple[int, ...]] | None:
    """Return the issue an atom is about, by its number and those of its things."""
    found = _WON.fullmatch(atom)
    if found is None:
        return None
    return int(found[2]), tuple(int(x) for x in (found[3] or "").split(",") if x)
