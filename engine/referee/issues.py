"""The issues of one dispute: which arguments hold and live, and what is found."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from engine.case.model import Because, Dispute
from engine.record import record
from engine.referee.closed import Cell, Valuation
from engine.referee.reading import Env, Reading, Standpoint, opposite
from engine.referee.record import Record
from engine.referee.verdict import Finding, Instance, Value
from engine.rulebase.model import Argument, Chosen, Issue, IssueVariant, Limbs, Param, Side

Outcome = tuple[Value, Because | None]


@record
class InForce:
    """What the reading makes of an issue: its bearer, both standards and its limbs."""

    bearer: Side
    standard: int
    counter: int
    limbs: Limbs | None


class Issues(Reading):
    """Arguments and findings. Everything is decided once and remembered."""

    def __init__(self, record: Record, dispute: Dispute) -> None:
        super().__init__(record, dispute)
        self.rules = record.rules
        self._in_force: dict[str, InForce] = {}
        self._aimed: dict[str, dict[tuple[str, ...], list[Instance]]] = {}
        self._holds: dict[Instance, bool] = {}
        self._live: dict[Instance, bool] = {}
        self._findings: dict[Instance, Finding] = {}
        self._looked: dict[Instance, set[Cell]] = {}

    def instances(self, one: Issue | Argument) -> Iterator[Instance]:
        """Yield an issue or argument once for each choice of things for its parameters."""
        for args in product(*(self.record.things(param.sort) for param in one.params)):
            yield one.name.en, args

    def env(self, params: tuple[Param, ...], args: tuple[str, ...]) -> Env:
        """Return what the parameters stand for."""
        return {param.name: thing for param, thing in zip(params, args, strict=True)}

    # What the reading puts in force.

    def agreed(self, guards: tuple[Chosen, ...]) -> bool:
        """Return whether the reading makes every choice an ``under`` clause asks for."""
        return all(self.chosen(guard) for guard in guards)

    def in_force(self, issue: str) -> InForce:
        """Return burden, standards and limbs; of the variants that hold the last written wins."""
        if issue not in self._in_force:
            declared = self.rules.issues[issue]
            holding = [it for it in declared.variants if self.agreed(it.guards)]
            self._in_force[issue] = self.merged((declared.base, *holding))
        return self._in_force[issue]

    def merged(self, variants: tuple[IssueVariant, ...]) -> InForce:
        """Return the last burden, standard, counter-standard and limbs that are set."""
        burden = [it.burden.on for it in variants if it.burden]
        standard = [it.standard.level for it in variants if it.standard]
        counter = [it.counter.level for it in variants if it.counter]
        limbs = [it.limbs for it in variants if it.limbs]
        return InForce(burden[-1], standard[-1], (counter or standard)[-1], limbs[-1] if limbs else None)

    def standpoint(self, issue: str, side: Side) -> Standpoint:
        """Return where a side reads from: the bearer must reach the standard, the other side its own."""
        law = self.in_force(issue)
        if side == law.bearer:
            return Standpoint(law.standard, law.counter, side)
        return Standpoint(law.counter, law.standard, side)

    # Arguments.

    def root(self, argument: Argument) -> str:
        """Return the issue an argument is about, at the end of what it answers."""
        if argument.role == "answers":
            return self.root(self.rules.arguments[argument.target])
        return argument.target

    def side(self, argument: Argument) -> Side:
        """Return whom an argument serves: an answer serves the opposite of what it answers."""
        if argument.role == "answers":
            return opposite(self.side(self.rules.arguments[argument.target]))
        favours = self.rules.issues[argument.target].favours
        return favours if argument.role == "for" else opposite(favours)

    def aimed_at(self, target: str, args: tuple[str, ...]) -> list[Instance]:
        """Return the argument instances aimed at one instance of an issue or argument."""
        if target not in self._aimed:
            aimed: dict[tuple[str, ...], list[Instance]] = {}
            for argument in self.record.aiming(target):
                for key in self.instances(argument):
                    hit = self.named(argument.target_args, self.env(argument.params, key[1]))
                    aimed.setdefault(hit, []).append(key)
            self._aimed[target] = aimed
        return self._aimed[target].get(args, [])

    def holds(self, key: Instance) -> bool:
        """Return whether an argument's own conditions are met and, where needed, it was raised."""
        if key not in self._holds:
            argument = self.rules.arguments[key[0]]
            at = self.standpoint(self.root(argument), self.side(argument))
            env = self.env(argument.params, key[1])
            self._holds[key] = (
                self.true(argument.when, at, env)
                and (argument.shakes is None or self.true(argument.shakes, at, env))
                and (not argument.raised or self.was_raised(key, self.side(argument)))
            )
        return self._holds[key]

    def was_raised(self, key: Instance, side: Side) -> bool:
        """Return whether the party on this side raised this very instance."""
        party = self.party(side)
        return any((it.argument, it.args) == key and it.by == party for it in self.record.case.raised)

    def live(self, key: Instance) -> bool:
        """Return whether an argument holds and no live argument answers it."""
        if key not in self._live:
            self._live[key] = self.holds(key) and not any(self.live(it) for it in self.aimed_at(*key))
        return self._live[key]

    # Findings.

    def finding(self, issue: str, args: tuple[str, ...]) -> Finding:
        """Return what is found on an issue, why it stays unclear, and who wins it."""
        key = (issue, args)
        if key not in self._findings:
            limbs = self.in_force(issue).limbs
            value, because = (
                self.from_arguments(issue, args)
                if limbs is None
                else self.from_limbs(limbs, [self.finding(*it) for it in self.limbs(issue, args, limbs)])
            )
            self._findings[key] = Finding(value, because, self.winner(issue, value))
        return self._findings[key]

    def winner(self, issue: str, value: Value) -> Side:
        """The bearer wins only with the finding that serves it: what stays unclear goes against it."""
        bearer = self.in_force(issue).bearer
        needed = "proved" if bearer == self.rules.issues[issue].favours else "disproved"
        return bearer if value == needed else opposite(bearer)

    def from_arguments(self, issue: str, args: tuple[str, ...]) -> Outcome:
        """Proved or disproved if only one side has a live argument; otherwise unclear."""
        aimed = self.aimed_at(issue, args)
        pro = [it for it in aimed if self.rules.arguments[it[0]].role == "for"]
        con = [it for it in aimed if self.rules.arguments[it[0]].role == "against"]
        stands, falls = any(map(self.live, pro)), any(map(self.live, con))
        if stands and falls:
            return "unclear", "conflicting"
        if stands or falls:
            return ("proved" if stands else "disproved"), None
        bearer = self.in_force(issue).bearer
        own = pro if bearer == self.rules.issues[issue].favours else con
        if any(map(self.holds, own)):
            return "unclear", "shaken"
        return "unclear", self.marked(self.offered(own, bearer))

    def offered(self, own: list[Instance], bearer: Side) -> list[Valuation]:
        """Return the cells the bearer's arguments look at, as far as the bearer can move them."""
        cells: set[Cell] = set()
        cells.update(*map(self.looked_at, own))
        movers = (bearer, "either", "court")
        return [self.record.cell(*it) for it in cells if self.rules.facts[it[0]].moved_by in movers]

    def looked_at(self, key: Instance) -> set[Cell]:
        """Return the cells the conditions of an argument name."""
        if key not in self._looked:
            argument, self._looked[key] = self.rules.arguments[key[0]], set()
            self.reads(argument.when, self.env(argument.params, key[1]), self._looked[key])
        return self._looked[key]

    def marked(self, cells: list[Valuation]) -> Because:
        """Return what the court's marks say about why the bearer did not get there."""
        if any(cell.because == "shaken" for cell in cells):
            return "shaken"
        if any(cell.because == "conflicting" for cell in cells):
            return "conflicting"
        return "insufficient" if any(cell.evidence for cell in cells) else "no_evidence"

    def limbs(self, issue: str, args: tuple[str, ...], limbs: Limbs) -> Iterator[Instance]:
        """Yield the limbs; an ``each`` limb once for every thing its guard picks."""
        env = self.env(self.rules.issues[issue].params, args)
        guard = self.swapped(self.standpoint(issue, self.in_force(issue).bearer))
        for limb in limbs.items:
            for each in [env] if limb.var is None else self.range(limb.var, env):
                if limb.guard is None or self.true(limb.guard, guard, each):
                    yield limb.issue, self.named(limb.args, each)

    def from_limbs(self, limbs: Limbs, found: list[Finding]) -> Outcome:
        """All limbs or any limb must be proved; one open limb leaves the whole unclear."""
        proved = [it.value == "proved" for it in found]
        disproved = [it.value == "disproved" for it in found]
        if not found:
            return "unclear", "no_evidence"
        if all(proved) if limbs.every else any(proved):
            return "proved", None
        if any(disproved) if limbs.every else all(disproved):
            return "disproved", None
        return "unclear", self.shared([it.because for it in found if it.because], any(proved))

    def shared(self, reasons: list[Because], one_proved: bool) -> Because:
        """Return the reason all unclear limbs share; a proved limb beside them is evidence after all."""
        if len(set(reasons)) > 1 or (reasons[0] == "no_evidence" and one_proved):
            return "insufficient"
        return reasons[0]
