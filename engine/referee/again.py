"""Again: a case heard anew with a few cells found otherwise; what looks at none of them is as it was.

For whoever tries thousands of changes in one case. The same sitting, but what was once decided of an
argument, a concept or an issue is taken over by every hearing in which all cells it looks at are found as
they were then.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from typing import Literal

from engine.case.model import Case, Dispute
from engine.record import record
from engine.referee.closed import NO_EVIDENCE, Cell, Closed, Valuation
from engine.referee.reading import Standpoint
from engine.referee.record import Record
from engine.referee.sitting import Sitting
from engine.referee.verdict import Finding, Instance, Verdict
from engine.rulebase.model import CauseIs, Condition, FindingIs, Holds, RemedyIs, RuleBase
from engine.rulebase.walk import everything_in


@record
class _Looks:
    """What is looked at: cells; and transitive facts, of which any cell may count."""

    cells: frozenset[Cell]
    chained: frozenset[str]


class Rehearing:
    """A case heard once, to be heard again with other cells or rights raised; all else must stay the same."""

    def __init__(self, rules: RuleBase, case: Case, closed: Closed) -> None:
        self._record = Record(rules, case, closed)
        self._first: dict[Dispute, _First] = {}
        self._first |= {d: _First(self._record, d, self._first) for d in case.dispute_list}
        self._numbers: dict[tuple[Cell, Valuation], int] = {}

    def verdict(self, case: Case, closed: Closed, asked: frozenset[str] | None = None) -> Verdict:
        """Return the verdict on the changed case."""
        found = copy(self._record)
        found.case, found.closed, found._chains = case, closed, {}
        before, after = self._record.closed.cells, closed.cells
        changed = {
            cell: self._numbers.setdefault((cell, now), len(self._numbers))
            for cell in before.keys() | after.keys()
            if before.get(cell, NO_EVIDENCE) != (now := after.get(cell, NO_EVIDENCE))
        }
        bench: dict[Dispute, _Again] = {}
        bench |= {d: _Again(found, d, bench, self._first[d], changed) for d in case.dispute_list}
        return Verdict({d: bench[d].verdict(asked) for d in case.dispute_list})


_Kind = Literal["argument", "concept", "issue"]


class _First(Sitting):
    """The first hearing; knows what each of its arguments, concepts and issues looks at."""

    def __init__(self, record: Record, dispute: Dispute, bench: dict[Dispute, _First]) -> None:
        super().__init__(record, dispute, bench)
        self._looks: dict[tuple[_Kind, Instance], _Looks | None] = {}
        self._asking: dict[str, bool] = {}
        # By what it is and how the cells it looks at are found that are not as at first.
        self.held: dict[tuple[Instance, frozenset[int]], bool] = {}
        self.concepts_met: dict[tuple[Instance, Standpoint, frozenset[int]], bool] = {}
        self.found: dict[tuple[Instance, frozenset[int]], Finding] = {}

    def looks_of(self, kind: _Kind, key: Instance) -> _Looks | None:
        """Return what an instance looks at; None where it asks for something found elsewhere."""
        if (kind, key) not in self._looks:
            self._looks[kind, key] = self._issue(key) if kind == "issue" else self._conditions(kind, key)
        return self._looks[kind, key]

    def _conditions(self, kind: _Kind, key: Instance) -> _Looks | None:
        name, args = key
        if kind == "concept":
            conditions, params = self.rules.concepts[name].bodies, self.rules.concepts[name].params
        else:
            argument = self.rules.arguments[name]
            conditions = tuple(filter(None, (argument.when, argument.shakes)))
            params = argument.params
            if argument.raised:
                return None
        if self._asks(conditions):
            return None
        cells: set[Cell] = set()
        for condition in conditions:
            self.reads(condition, self.env(params, args), cells)
        chained = frozenset(fact for fact, _ in cells if self.rules.facts[fact].transitive)
        return _Looks(frozenset(cells), chained)

    def _issue(self, key: Instance) -> _Looks | None:
        """An issue looks at what the arguments about it do, and those that answer them."""
        if self.in_force(key[0]).limbs is not None:
            return None
        waiting, cells, chained = list(self.aimed_at(*key)), set[Cell](), set[str]()
        while waiting:
            one = waiting.pop()
            looks = self.looks_of("argument", one)
            if looks is None:
                return None
            cells |= looks.cells
            chained |= looks.chained
            waiting += self.aimed_at(*one)
        return _Looks(frozenset(cells), frozenset(chained))

    def _asks(self, conditions: Iterable[Condition]) -> bool:
        """Return whether conditions ask for findings, causes or remedies, concepts they rest on included."""
        for condition in (inner for one in conditions for inner in everything_in(one)):
            if isinstance(condition, FindingIs | CauseIs | RemedyIs):
                return True
            if isinstance(condition, Holds):
                name = condition.concept
                if name not in self._asking:
                    self._asking[name] = self._asks(self.rules.concepts[name].bodies)
                if self._asking[name]:
                    return True
        return False


class _Again(Sitting):
    """A later hearing beside the first one."""

    def __init__(
        self,
        record: Record,
        dispute: Dispute,
        bench: dict[Dispute, _Again],
        first: _First,
        changed: Mapping[Cell, int],
    ) -> None:
        super().__init__(record, dispute, bench)
        self._before = first
        self._changed = changed
        # What hangs on rules, things and reading alone.
        self._aimed, self._in_force, self._reads = first._aimed, first._in_force, first._reads
        self._looked = first._looked

    def finding(self, issue: str, args: tuple[str, ...]) -> Finding:
        """Return what is found on an issue."""
        key, known = (issue, args), self._before.found
        if key not in self._findings and (new := self._new("issue", key)) is not None:
            if (key, new) not in known:
                known[key, new] = super().finding(issue, args)
            self._findings[key] = known[key, new]
        return super().finding(issue, args)

    def holds(self, key: Instance) -> bool:
        """Return whether an argument's conditions are met."""
        known = self._before.held
        if key not in self._holds and (new := self._new("argument", key)) is not None:
            if (key, new) not in known:
                known[key, new] = super().holds(key)
            self._holds[key] = known[key, new]
        return super().holds(key)

    def concept(self, name: str, args: tuple[str, ...], at: Standpoint) -> bool:
        """Return whether a concept holds."""
        key, known = (name, args), self._before.concepts_met
        if (name, args, at) not in self._concepts and (new := self._new("concept", key)) is not None:
            if (key, at, new) not in known:
                known[key, at, new] = super().concept(name, args, at)
            self._concepts[name, args, at] = known[key, at, new]
        return super().concept(name, args, at)

    def _new(self, kind: _Kind, key: Instance) -> frozenset[int] | None:
        """Return what is found otherwise of all that an instance looks at; None where nobody can tell."""
        looks = self._before.looks_of(kind, key)
        if looks is None:
            return None
        return frozenset(
            number
            for cell, number in self._changed.items()
            if cell in looks.cells or cell[0] in looks.chained
        )
