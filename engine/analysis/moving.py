"""Moving: which ground each change of a set goes against."""

from __future__ import annotations

from collections.abc import Iterable

from engine.analysis.parting import Parting
from engine.analysis.supposed import Change, RaisedChange
from engine.justification.model import Instance
from engine.program.model import Program
from engine.program.reach import Reach, reach_of, touched_by
from engine.rulebase.model import RuleBase


class Moving:
    """Knows which facts and rights each issue can rest on, by the rules as compiled."""

    def __init__(self, rules: RuleBase, program: Program) -> None:
        self._rules = rules
        self._program = program
        self._reach: Reach = reach_of(program.lines)
        self._facts = {number: name for name, number in program.ids["fact"].items()}
        self._rights = {number: name for name, number in program.ids["argument"].items()}
        self._known: dict[str, frozenset[str]] = {}

    def moves(
        self, changes: Iterable[Change | RaisedChange], partings: Iterable[Parting]
    ) -> tuple[tuple[Instance, ...], ...]:
        """Return for each change the grounds that turned and that can rest on it.

        Issues won by the other side than before; only those that stood as grounds, where there are such.
        """
        turned: dict[Instance, None] = {}
        grounds: set[str] = set()
        for parting in partings:
            found = (c.left for c in parting.issues if c.left.won_by != c.right.won_by)
            turned.update(((issue.name, issue.args), None) for issue in found)
            grounds |= {g for c in parting.causes for g in (*c.left.grounds, *c.right.grounds)}
        named = [one for one in turned if one[0] in grounds] or list(turned)
        return tuple(tuple(one for one in named if _name(c) in self._under(one[0])) for c in changes)

    def _under(self, issue: str) -> frozenset[str]:
        """Return the names of the facts and rights that can bear on who wins an issue."""
        known = self._known.get(issue)
        if known is None:
            number = self._program.ids["issue"].get(issue)
            touched = touched_by(self._reach.of([f"wp{number}", f"wd{number}"]))
            facts = {self._facts[n] for n in touched.facts if n in self._facts}
            rights = {self._rights[n] for n in touched.raised if n in self._rights}
            known = self._known[issue] = frozenset(facts | rights)
        return known


def _name(change: Change | RaisedChange) -> str:
    return change.fact if isinstance(change, Change) else change.argument
