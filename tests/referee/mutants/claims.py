"""Readers that go wrong between the findings and the relief."""

from __future__ import annotations

from dataclasses import replace

from engine.referee import CauseVerdict, Sitting


class DatesOfCausesIgnored(Sitting):
    def timely(self, variants):
        return True


class AnActThatMayFallOutsideIsWithin(Sitting):
    def timely(self, variants):
        earliest, latest = self.record.when(self.dispute.act)
        start = [it.start for it in variants if it.start]
        end = [it.end for it in variants if it.end]
        after = start and latest is not None and latest < start[-1]
        return not after and not (end and earliest is not None and earliest > end[-1])


class TheLastDayOfACauseExcluded(Sitting):
    def timely(self, variants):
        latest = self.record.when(self.dispute.act)[1]
        ends = [it.end for it in variants if it.end]
        return super().timely(variants) and not (ends and latest == ends[-1])


class TheFirstDayOfACauseExcluded(Sitting):
    def timely(self, variants):
        earliest = self.record.when(self.dispute.act)[0]
        starts = [it.start for it in variants if it.start]
        return super().timely(variants) and not (starts and earliest == starts[-1])


class GatesIgnored(Sitting):
    def tried(self, variants):
        return super().tried(tuple(replace(it, gates=None) for it in variants))


class OneOpenGateSuffices(Sitting):
    def tried(self, variants):
        found = super().tried(variants)
        gates = ([()] + [it.gates for it in variants if it.gates is not None])[-1]
        applies = self.timely(variants) and len(found.unmet) < max(1, len(gates))
        return CauseVerdict(applies, applies and not found.grounds, found.grounds, found.unmet)


class UnderClausesOfCausesIgnored(Sitting):
    def tried(self, variants):
        return super().tried(variants[:1])


class ACauseThatDoesNotApplyIsMadeOut(Sitting):
    def tried(self, variants):
        found = super().tried(variants)
        return replace(found, made_out=not found.grounds)


class UnlessIgnored(Sitting):
    def barred(self, issues):
        return ()


class RequiresIgnored(Sitting):
    def lost(self, issues):
        return ()


class OnlyTheFirstGroundReported(Sitting):
    def tried(self, variants):
        found = super().tried(variants)
        return replace(found, grounds=found.grounds[:1])


class RequiredIssuesMustBeProvedWhoeverBearsTheBurden(Sitting):
    def lost(self, issues):
        return tuple(it for it in issues if self.finding(it, ()).value != "proved")


class ARemedyWithoutItsCause(Sitting):
    def granted(self, remedy):
        return super().granted(replace(remedy, causes=()))


class ARemedyNeedsAllOfItsCauses(Sitting):
    def granted(self, remedy):
        return super().granted(remedy) and all(self.cause(it).made_out for it in remedy.causes)


class OwnConditionsOfARemedyIgnored(Sitting):
    def granted(self, remedy):
        return super().granted(replace(remedy, when=None))


class WhatNobodyClaimedIsGranted(Sitting):
    def covers(self, claim):
        return True


class ClaimedAnywhereIsClaimedHere(Sitting):
    def sought(self, remedy):
        return any(claim.remedy == remedy for claim in self.record.case.claims)


class OnlyTheFirstClaimForARemedyCounts(Sitting):
    def sought(self, remedy):
        first = next((claim for claim in self.record.case.claims if claim.remedy == remedy), None)
        return first is not None and self.covers(first)


class NotClaimedNeverHolds(Sitting):
    def remedy_is(self, it):
        return it.value == "claimed" and super().remedy_is(it)


class TheLastModeWins(Sitting):
    def shaped(self, remedy):
        found = super().shaped(remedy)
        modes = [n for n, it in enumerate(remedy.modes) if self.in_mode(it)]
        return replace(found, mode=modes[-1] if modes else None)


class AModeWithoutPartnersHolds(Sitting):
    def in_mode(self, mode):
        return bool(mode.partners) or self.met(mode.when)


class EveryPartyIsAPartner(Sitting):
    def partners(self, mode):
        found = super().partners(mode)
        return frozenset(self.record.things(mode.partners.sort)) if found else found


class EveryThingIsCounted(Sitting):
    def those(self, var, where):
        return super().those(var, None)


class AMannerWithoutItsCondition(Sitting):
    def shaped(self, remedy):
        return replace(super().shaped(remedy), manners=tuple(range(len(remedy.manners))))


class APartWithoutItsCondition(Sitting):
    def shaped(self, remedy):
        return replace(super().shaped(remedy), partly=tuple(range(len(remedy.partly))))


class AReductionWithoutItsCondition(Sitting):
    def shaped(self, remedy):
        return replace(super().shaped(remedy), reduced=tuple(range(len(remedy.reduced))))


class CeilingsOverlooked(Sitting):
    def shaped(self, remedy):
        return replace(super().shaped(remedy), ceilings=())


class ACeilingWithoutItsCondition(Sitting):
    def shaped(self, remedy):
        return replace(super().shaped(remedy), ceilings=tuple(range(len(remedy.ceilings))))


class OnlyTheFirstCeilingThatHoldsBinds(Sitting):
    def shaped(self, remedy):
        found = super().shaped(remedy)
        return replace(found, ceilings=found.ceilings[:1])


class DeductionsForgotten(Sitting):
    def shaped(self, remedy):
        found = super().shaped(remedy)
        return replace(found, counted=found.counted[:1])


MUTANTS: tuple[type[Sitting], ...] = (
    DatesOfCausesIgnored,
    AnActThatMayFallOutsideIsWithin,
    TheLastDayOfACauseExcluded,
    TheFirstDayOfACauseExcluded,
    GatesIgnored,
    OneOpenGateSuffices,
    UnderClausesOfCausesIgnored,
    ACauseThatDoesNotApplyIsMadeOut,
    UnlessIgnored,
    RequiresIgnored,
    OnlyTheFirstGroundReported,
    RequiredIssuesMustBeProvedWhoeverBearsTheBurden,
    ARemedyWithoutItsCause,
    ARemedyNeedsAllOfItsCauses,
    OwnConditionsOfARemedyIgnored,
    WhatNobodyClaimedIsGranted,
    ClaimedAnywhereIsClaimedHere,
    OnlyTheFirstClaimForARemedyCounts,
    NotClaimedNeverHolds,
    TheLastModeWins,
    AModeWithoutPartnersHolds,
    EveryPartyIsAPartner,
    EveryThingIsCounted,
    AMannerWithoutItsCondition,
    APartWithoutItsCondition,
    AReductionWithoutItsCondition,
    CeilingsOverlooked,
    ACeilingWithoutItsCondition,
    OnlyTheFirstCeilingThatHoldsBinds,
    DeductionsForgotten,
)
