"""The sitting: one dispute, from its issues to its causes and remedies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from engine.case.model import Claim, Dispute
from engine.referee.issues import Issues
from engine.referee.reading import NOBODY, Env
from engine.referee.record import Record
from engine.referee.verdict import CauseVerdict, DisputeVerdict, RemedyVerdict
from engine.rulebase.model import CauseVariant, Condition, Mode, Param, Remedy, RemedyIs


class Sitting(Issues):
    """One dispute among those of the ``bench``, decided in full."""

    def __init__(self, record: Record, dispute: Dispute, bench: Mapping[Dispute, Sitting]) -> None:
        super().__init__(record, dispute)
        self._bench = bench
        self._causes: dict[str, CauseVerdict] = {}
        self._remedies: dict[str, RemedyVerdict] = {}

    def sibling(self, defendant: str) -> Sitting | None:
        """Return the dispute with another defendant over the same act; None if there is none."""
        return self._bench.get(Dispute(self.dispute.plaintiff, defendant, self.dispute.act))

    def verdict(self, asked: frozenset[str] | None = None) -> DisputeVerdict:
        """Return what is decided in this dispute: everything, or what is asked for."""

        def wanted(name: str) -> bool:
            return asked is None or name in asked

        issues = [one for name, one in self.rules.issues.items() if wanted(name)]
        about = [one for one in self.rules.arguments.values() if wanted(self.root(one))]
        arguments = [key for one in about for key in self.instances(one)]
        return DisputeVerdict(
            {key: self.finding(*key) for one in issues for key in self.instances(one)},
            frozenset(key for key in arguments if self.holds(key)),
            frozenset(key for key in arguments if self.live(key)),
            {cause: self.cause(cause) for cause in self.rules.causes if wanted(cause)},
            {claim.id: self.claim(claim.remedy) for claim in self.record.case.claims if self.covers(claim)},
        )

    # Causes.

    def cause(self, cause: str) -> CauseVerdict:
        """Return whether a cause applies and is made out, and what alone defeats it."""
        if cause not in self._causes:
            declared = self.rules.causes[cause]
            holding = [it for it in declared.variants if self.agreed(it.guards)]
            self._causes[cause] = self.tried((declared.base, *holding))
        return self._causes[cause]

    def tried(self, variants: tuple[CauseVariant, ...]) -> CauseVerdict:
        """Return the verdict on a cause, each of its parts being the last that is set."""
        gates = ([()] + [it.gates for it in variants if it.gates is not None])[-1]
        requires = [it.requires.issues for it in variants if it.requires]
        unless = [it.unless.issues for it in variants if it.unless]
        unmet = tuple(i for i, it in enumerate(gates) if not self.true(it.condition, NOBODY, {}))
        grounds = (*self.lost(requires[-1] if requires else ()), *self.barred(unless[-1] if unless else ()))
        applies = not unmet and self.timely(variants)
        return CauseVerdict(applies, applies and not grounds, grounds, unmet)

    def timely(self, variants: tuple[CauseVariant, ...]) -> bool:
        """Return whether the act surely lies within the dates of a cause, both days included."""
        earliest, latest = self.record.when(self.dispute.act)
        start = [it.start for it in variants if it.start]
        end = [it.end for it in variants if it.end]
        begun = not start or (earliest is not None and earliest >= start[-1])
        return begun and (not end or (latest is not None and latest <= end[-1]))

    def lost(self, issues: tuple[str, ...]) -> tuple[str, ...]:
        """Return the required issues the plaintiff does not win."""
        return tuple(it for it in issues if self.finding(it, ()).winner != "plaintiff")

    def barred(self, issues: tuple[str, ...]) -> tuple[str, ...]:
        """Return the defeating issues the defendant wins."""
        return tuple(it for it in issues if self.finding(it, ()).winner == "defendant")

    # Remedies.

    def covers(self, claim: Claim) -> bool:
        """Return whether a claim is made in this dispute; what nobody asks for is never decided."""
        it = self.dispute
        return it.plaintiff in claim.by and it.defendant in claim.against and it.act in claim.acts

    def sought(self, remedy: str) -> bool:
        """Return whether some claim in this dispute asks for this remedy; of several any will do."""
        return any(claim.remedy == remedy and self.covers(claim) for claim in self.record.case.claims)

    def relief(self, remedy: str) -> bool:
        """Return whether this remedy is claimed in this dispute and granted."""
        return self.sought(remedy) and self.claim(remedy).granted

    def remedy_is(self, it: RemedyIs) -> bool:
        """A remedy is asked for in this dispute, or granted in it, or is not."""
        match it.value:
            case "claimed":
                return self.sought(it.remedy)
            case "not_claimed":
                return not self.sought(it.remedy)
            case "granted":
                return self.relief(it.remedy)
            case "not_granted":
                return not self.relief(it.remedy)
            case _:
                assert_never(it.value)

    def claim(self, remedy: str) -> RemedyVerdict:
        """Return what becomes of a remedy that is claimed."""
        if remedy not in self._remedies:
            declared = self.rules.remedies[remedy]
            self._remedies[remedy] = self.shaped(declared) if self.granted(declared) else RemedyVerdict(False)
        return self._remedies[remedy]

    def met(self, condition: Condition | None, env: Env | None = None) -> bool:
        """Return whether a condition without facts is true; one that is not written always is."""
        return condition is None or self.true(condition, NOBODY, env or {})

    def granted(self, remedy: Remedy) -> bool:
        """One of its causes is made out, if it has any, and its own conditions are met."""
        founded = not remedy.causes or any(self.cause(it).made_out for it in remedy.causes)
        defeated = self.lost(remedy.requires.issues) or self.barred(remedy.unless.issues)
        return founded and not defeated and self.met(remedy.when)

    def shaped(self, remedy: Remedy) -> RemedyVerdict:
        """Return how a remedy is granted: its scope, reductions, mode, manner, sums and ceilings."""
        mode = next((i for i, it in enumerate(remedy.modes) if self.in_mode(it)), None)
        sums = (remedy.amount.plus, *remedy.amount.minus) if remedy.amount else ()
        return RemedyVerdict(
            True,
            tuple(i for i, it in enumerate(remedy.partly) if self.met(it.when)),
            tuple(i for i, it in enumerate(remedy.reduced) if self.met(it.condition)),
            mode,
            frozenset() if mode is None else self.partners(remedy.modes[mode]),
            tuple(i for i, it in enumerate(remedy.manners) if self.met(it.when)),
            tuple(self.those(it.var, it.where) for it in sums),
            tuple(i for i, it in enumerate(remedy.ceilings) if self.met(it.when)),
        )

    def those(self, var: Param, where: Condition | None) -> frozenset[str]:
        """Return the things of a sort that meet a condition."""
        return frozenset(env[var.name] for env in self.range(var, {}) if self.met(where, env))

    def partners(self, mode: Mode) -> frozenset[str]:
        """Return with whom the defendant answers."""
        return self.those(mode.partners, mode.when) if mode.partners else frozenset()

    def in_mode(self, mode: Mode) -> bool:
        """A mode with partners needs at least one; any other needs its condition."""
        return bool(self.partners(mode)) if mode.partners else self.met(mode.when)
