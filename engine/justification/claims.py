"""Causes, remedies and explanations in one dispute, read off the answer."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import combinations
from typing import Literal

from engine.case.model import Claim
from engine.justification.issues import IssueReader
from engine.justification.model import (
    CauseView,
    GateView,
    LeakView,
    Money,
    RemedyView,
    Requirement,
)
from engine.justification.parts import cause_parts, gate_place
from engine.program.model import PLAIN
from engine.record import replace
from engine.rulebase import model as rb

# Groups of things that explain a leak together are sought up to this size.
LARGEST_GROUP = 4


class ClaimReader:
    """Reads what rests on findings: causes, remedies, explanations."""

    def __init__(self, issues: IssueReader) -> None:
        self.issues = issues
        self.reader = issues.reader
        self.index = issues.index
        self.answer = issues.answer
        self.number = issues.number

    def _true(self, name: str) -> bool:
        return self.answer.true(name, self.number)

    # -------------------------------------------------------------- causes

    def cause(self, cause: rb.Cause) -> CauseView:
        """Return whether a cause applies and is made out, with its gates and grounds."""
        view = cause_parts(cause, self.index.choices)
        number = self._cause(cause.name.en)
        place = gate_place(cause, self.index.choices)
        gates = (cause.base, *cause.variants)[place].gates or ()
        forces = [
            self._true(f"{word}m{number}")
            for word, day in (("cs", view.start), ("ce", view.end))
            if day is not None
        ]
        names = list(self.index.rules.issues)
        lost = {names[int(row[0])] for row in self.answer.rows(f"gr{number}") if row[1] == self.number}
        return replace(
            view,
            in_force=all(forces),
            applies=self._true(f"ap{number}"),
            gates=tuple(self._gate(cause, gate, place, j) for j, gate in enumerate(gates)),
            requirements=tuple(replace(r, satisfied=r.issue not in lost) for r in view.requirements),
            made_out=self._true(f"mo{number}"),
            grounds=tuple(r.issue for r in view.requirements if r.issue in lost),
        )

    def _gate(self, cause: rb.Cause, gate: rb.Gate, place: int, j: int) -> GateView:
        owner, path = f"cause:{cause.name.en}", f"/gates{place}/{j}"
        reason = self.reader.reason(gate.condition, PLAIN, {}, owner, path)
        issue = finding = None
        if isinstance(gate.condition, rb.FindingIs) and not gate.condition.args:
            issue = gate.condition.issue
            finding = self.issues.finding(issue, ())[0]
        return GateView(issue, finding, reason.holds, reason, gate.cites)

    def _listed(self, named: rb.NamedList, defence: bool) -> tuple[Requirement, ...]:
        side = "defendant" if defence else "plaintiff"
        return tuple(
            Requirement(issue, defence, (self.issues.finding(issue, ())[2] == side) != defence, named.cites)
            for issue in named.issues
        )

    # -------------------------------------------------------------- remedies

    def remedy(self, claim: Claim) -> RemedyView:
        """Return what becomes of a claim in this dispute."""
        remedy = self.index.rules.remedies[claim.remedy]
        number = self.index.program.number("remedy", claim.remedy)
        granted = self._true(f"rm{number}")
        ceiling = self._ceiling(remedy, number) if granted else None
        money = self._money(remedy, number, claim) if granted else None
        if ceiling is not None:
            money = _bounded(money, ceiling.amount)
        part = next((p for i, p in enumerate(remedy.partly) if self._true(f"rp{number}_{i}")), None)
        if money is not None and money.maximum == 0:
            granted = False  # nothing counted is nothing to pay
        shaped = granted and (part is not None or self._short(money, claim))
        result: Literal["granted", "partly", "refused"] = (
            "partly" if shaped else "granted" if granted else "refused"
        )
        mode, partners = self._mode(remedy, number) if granted else (None, ())
        condition = None
        if remedy.when is not None:
            owner = f"remedy:{claim.remedy}"
            condition = self.reader.reason(remedy.when, PLAIN, {}, owner, "/when")
        manners = tuple(
            m.text for i, m in enumerate(remedy.manners) if granted and self._true(f"rn{number}_{i}")
        )
        return RemedyView(
            claim=claim.id,
            remedy=claim.remedy,
            granted=granted,
            result=result,
            amount=money,
            scope=part.scope if granted and part else None,
            mode=mode.kind if mode else None,
            cap=mode.cap if mode else None,
            recourse=mode.recourse if mode else None,
            jointly_with=partners,
            manner=manners,
            causes=tuple((c, self._true(f"mo{self._cause(c)}")) for c in remedy.causes),
            requirements=self._listed(remedy.requires, False) + self._listed(remedy.unless, True),
            condition=condition,
            cites=remedy.cites,
            span=remedy.span,
            ceiling=ceiling,
        )

    def _ceiling(self, remedy: rb.Remedy, number: int) -> rb.Ceiling | None:
        """Return the lowest ceiling that holds; every one of them binds."""
        holding = [c for i, c in enumerate(remedy.ceilings) if self._true(f"rk{number}_{i}")]
        return min(holding, key=lambda c: c.amount, default=None)

    def _cause(self, name: str) -> int:
        return self.index.program.number("cause", name)

    def _mode(self, remedy: rb.Remedy, number: int) -> tuple[rb.Mode | None, tuple[str, ...]]:
        for i, mode in enumerate(remedy.modes):
            if not self._true(f"ro{number}_{i}"):
                continue
            rows = self.answer.rows(f"rj{number}_{i}") if mode.partners else []
            named = (self.index.ids[int(row[0])] for row in rows if row[1] == self.number)
            return mode, tuple(id for id in named if id != self.reader.dispute.defendant)
        return None, ()

    def _money(self, remedy: rb.Remedy, number: int, claim: Claim) -> Money | None:
        """Add up what was counted, in exact decimals; the claim is the ceiling."""
        if remedy.amount is None:
            if claim.amount is None:
                return None
            return Money(claim.amount, Decimal(0), min_exclusive=True)
        amounts = {t.id: t.amount or Decimal(0) for t in self.index.case.all_things()}
        sums: list[list[str]] = []
        for i in range(1 + len(remedy.amount.minus)):
            rows = self.answer.rows(f"rs{number}_{i}")
            sums.append([self.index.ids[int(row[0])] for row in rows if row[1] == self.number])
        counted, deducted = sums[0], [id for group in sums[1:] for id in group]
        total = sum((amounts[id] for id in counted), Decimal(0))
        total = max(Decimal(0), total - sum((amounts[id] for id in deducted), Decimal(0)))
        reduced = any(self._true(f"rr{number}_{i}") for i in range(len(remedy.reduced))) and bool(total)
        # A share taken off more than is claimed may well leave all that is claimed.
        open_end = reduced and (claim.amount is None or total <= claim.amount)
        if claim.amount is not None:
            total = min(total, claim.amount)
        return Money(
            maximum=total,
            minimum=Decimal(0) if reduced else None,
            min_exclusive=reduced,
            max_exclusive=open_end,
            counted=tuple(counted),
            deducted=tuple(deducted),
        )

    @staticmethod
    def _short(money: Money | None, claim: Claim) -> bool:
        if money is None or claim.amount is None:
            return False
        return money.maximum < claim.amount or money.max_exclusive

    # -------------------------------------------------------------- explanations

    def leak(self, explain: rb.Explain) -> LeakView:
        """Return who can account for everything alone, and otherwise the smallest groups that can."""
        number = self.index.program.number("explain", explain.name.en)
        mine = [row for row in self.answer.rows(f"xg{number}") if row[1] == self.number]
        over = tuple(self.index.ids[int(row[0])] for row in mine)
        pairs = [row for row in self.answer.rows(f"xb{number}") if row[2] == self.number]
        covers: Mapping[str, tuple[str, ...]] = {
            thing: tuple(self.index.ids[int(f)] for h, f, _ in pairs if self.index.ids[int(h)] == thing)
            for thing in self.index.things[explain.by.sort]
        }
        wanted = set(over)
        single = tuple(h for h, fs in covers.items() if wanted and wanted <= set(fs))
        others = tuple(x for x in self.index.things[explain.over.sort] if x not in wanted)
        return LeakView(
            name=explain.name.en,
            over=over,
            rows=tuple(covers.items()),
            single=single,
            sets=() if single or not wanted else _smallest(covers, wanted),
            others=others,
        )


def _bounded(money: Money | None, ceiling: Decimal) -> Money:
    """Return what is left of a sum below a ceiling, which bounds the result, not what it is reckoned from.

    A court that takes a share off more than the ceiling may well arrive at the ceiling itself. Where no
    sum is named at all, the ceiling is all there is to say about it.
    """
    if money is None:
        return Money(ceiling, Decimal(0), min_exclusive=True)
    return money if money.maximum <= ceiling else replace(money, maximum=ceiling, max_exclusive=False)


def _smallest(covers: Mapping[str, tuple[str, ...]], wanted: set[str]) -> tuple[tuple[str, ...], ...]:
    useful = [h for h, fs in covers.items() if set(fs) & wanted]
    for size in range(2, LARGEST_GROUP + 1):
        found = tuple(
            group for group in combinations(useful, size) if wanted <= {f for h in group for f in covers[h]}
        )
        if found:
            return found
    return ()
