"""Told: what an expectation asks, read off the atoms that hold for a run."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from engine.case.model import Case, Expect, Run
from engine.program.lookup import REASONS
from engine.program.mutants import Pool
from engine.record import record
from engine.rulebase.model import RuleBase

Atoms = frozenset[str]
UNDETERMINED = "undetermined"
Values = dict[str, str]


@record
class Asked:
    """One expectation in one dispute it concerns."""

    expect: Expect
    dispute: int


def asked_of(case: Case, run: Run) -> list[Asked]:
    """Return what a run expects, dispute by dispute; expectations of the status of the whole are left out."""
    found: list[Asked] = []
    for expect in run.expects:
        if expect.issue is expect.cause is expect.claim is expect.argument is None:
            continue
        for i, d in enumerate(case.dispute_list):
            names = zip(
                (expect.plaintiff, expect.defendant, expect.act),
                (d.plaintiff, d.defendant, d.act),
                strict=True,
            )
            if any(wanted not in (None, own) for wanted, own in names):
                continue
            claim = next((c for c in case.claims if c.id == expect.claim), None)
            if expect.claim is not None and not (
                claim and d.plaintiff in claim.by and d.defendant in claim.against and d.act in claim.acts
            ):
                continue
            found.append(Asked(expect, i))
    return found


class Teller:
    """Reads the attributes of issues, causes and arguments off true atoms; claims by their telling atoms."""

    def __init__(self, rules: RuleBase, pool: Pool, case: Case, slots: Mapping[str, int]) -> None:
        self.rules = rules
        self.ids = pool.program.ids
        self.rounds = pool.program.rounds
        self.case = case
        self.slots = slots
        self._issues = {number: name for name, number in self.ids["issue"].items()}
        self._heads = pool.by_head

    def goals(self, asked: Sequence[Asked]) -> frozenset[str]:
        """Return the predicates on which the answer to these expectations depends."""
        wanted: set[str] = set()
        for one in asked:
            expect = one.expect
            if expect.issue is not None:
                number = self.ids["issue"][expect.issue]
                wanted |= {f"{word}{number}" for word in ("fp", "fn", "bc", "wp")}
            elif expect.cause is not None:
                number = self.ids["cause"][expect.cause]
                wanted |= {f"{word}{number}" for word in ("ap", "mo", "gr")}
            elif expect.claim is not None:
                wanted |= self._telling(self._remedy(expect.claim))
            elif expect.argument is not None:
                about = self.ids["issue"][self.rules.arguments[expect.argument].issue]
                lived = re.compile(rf"l{self.ids['argument'][expect.argument]}_[pd]\d+")
                wanted |= {name for name in self._heads if lived.fullmatch(name)} | {f"bn{about}"}
        return frozenset(wanted & self._heads.keys())

    def _remedy(self, claim: str) -> int:
        remedy = next(c.remedy for c in self.case.claims if c.id == claim)
        return self.ids["remedy"][remedy]

    def _telling(self, number: int) -> set[str]:
        told = re.compile(rf"t[mpojnrsk]{number}(?:_\d+)?")
        return {name for name in self._heads if told.fullmatch(name)}

    def values(self, asked: Asked, true: Atoms) -> Values:
        """Return what was found about an issue, cause or argument, by attribute."""
        expect, d = asked.expect, asked.dispute
        if expect.issue is not None:
            return self._issue(expect.issue, expect.args, d, true)
        if expect.cause is not None:
            number = self.ids["cause"][expect.cause]
            lost = re.compile(rf"gr{number}\((\d+),{d}\)")
            grounds = [self._issues[int(found.group(1))] for a in true if (found := lost.fullmatch(a))]
            return {
                "applies": "yes" if f"ap{number}({d})" in true else "no",
                "made_out": "yes" if f"mo{number}({d})" in true else "no",
                "grounds": ", ".join(sorted(grounds)),
            }
        assert expect.argument is not None
        return {"live": "yes" if self._live(expect.argument, expect.args, d, true) else "no"}

    def _issue(self, issue: str, args: tuple[str, ...], d: int, true: Atoms) -> Values:
        number = self.ids["issue"][issue]
        lead = "".join(f"{self.slots[a]}," for a in args)
        finding, because = "unclear", "-"
        if f"fp{number}({lead}{d})" in true:
            finding = "proved"
        elif f"fn{number}({lead}{d})" in true:
            finding = "disproved"
        else:
            because = next((r for i, r in enumerate(REASONS) if f"bc{number}({lead}{i},{d})" in true), "-")
        winner = "plaintiff" if f"wp{number}({lead}{d})" in true else "defendant"
        return {"finding": finding, "because": because, "won_by": winner}

    def _live(self, argument: str, args: tuple[str, ...], d: int, true: Atoms) -> bool:
        issue = self.rules.arguments[argument].issue
        number, about = self.ids["argument"][argument], self.ids["issue"][issue]
        at = ",".join([*(str(self.slots[a]) for a in args), str(d)])
        for b in "pd":
            last = self.rounds.get(f"{b}#{issue}")
            if f"bn{about}({b})" in true and f"l{number}_{b}{last}({at})" in true:
                return True
        return False

    def claim(self, asked: Asked, true: Atoms) -> Atoms:
        """Return the atoms that shape what becomes of a claim in one dispute."""
        assert asked.expect.claim is not None
        mine = self._telling(self._remedy(asked.expect.claim))
        ends = (f"({asked.dispute})", f",{asked.dispute})")
        return frozenset(a for a in true if a.partition("(")[0] in mine and a.endswith(ends))

    def granted(self, asked: Asked, true: Atoms) -> bool:
        """Return whether a claim is granted, whatever the sum."""
        assert asked.expect.claim is not None
        return f"tm{self._remedy(asked.expect.claim)}({asked.dispute})" in true


def joined(found: Sequence[Values]) -> Values:
    """Return what holds whichever way uncertain dates lie: what differs is undetermined."""
    first = dict(found[0])
    if len(found) == 1:
        return first
    for key in ("applies", "made_out", "won_by"):
        if key in first and len({v[key] for v in found}) > 1:
            first[key] = UNDETERMINED
    if "finding" in first and len({(v["finding"], v["because"]) for v in found}) > 1:
        first |= {"finding": UNDETERMINED, "because": "-"}
    if "grounds" in first:
        every = [set(v["grounds"].split(", ")) for v in found]
        kept = set.intersection(*every)
        first["grounds"] = ", ".join(sorted(kept))
    return first
