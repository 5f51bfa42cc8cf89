"""Readers that draw the wrong finding from the right arguments."""

from __future__ import annotations

from dataclasses import replace

from engine.referee import Sitting
from engine.referee.reading import opposite


class ConflictingAsProved(Sitting):
    def from_arguments(self, issue, args):
        value, because = super().from_arguments(issue, args)
        both = because == "conflicting" and any(
            self.live(it) for it in self.aimed_at(issue, args) if self.rules.arguments[it[0]].role == "for"
        )
        return ("proved", None) if both else (value, because)


class ShakenAsDisproved(Sitting):
    def from_arguments(self, issue, args):
        value, because = super().from_arguments(issue, args)
        return ("disproved", None) if because == "shaken" else (value, because)


class AnAnsweredArgumentIsMerelyInsufficient(Sitting):
    def from_arguments(self, issue, args):
        value, because = super().from_arguments(issue, args)
        return (value, "insufficient" if because == "shaken" else because)


class ArgumentsOfTheOtherSideCountAsTheBearers(Sitting):
    def offered(self, own, bearer):
        aimed = [key for keys in self._aimed.values() for args in keys.values() for key in args]
        issues = {self.rules.arguments[key[0]].target for key in own}
        return super().offered([it for it in aimed if self.rules.arguments[it[0]].target in issues], bearer)


class CellsTheBearerCannotMoveCount(Sitting):
    def offered(self, own, bearer):
        return [*super().offered(own, bearer), *super().offered(own, opposite(bearer))]


class MarksOfTheCourtIgnored(Sitting):
    def marked(self, cells):
        return "insufficient" if any(cell.evidence for cell in cells) else "no_evidence"


class ConflictingMarksBeforeShakenOnes(Sitting):
    def marked(self, cells):
        found = super().marked(cells)
        mixed = found == "shaken" and any(it.because == "conflicting" for it in cells)
        return "conflicting" if mixed else found


class EvidenceThatDoesNotSufficeForgotten(Sitting):
    def marked(self, cells):
        found = super().marked(cells)
        return "no_evidence" if found == "insufficient" else found


class WhatStaysUnclearGoesAgainstTheSideItFavours(Sitting):
    def winner(self, issue, value):
        favours = self.rules.issues[issue].favours
        return favours if value == "proved" else opposite(favours)


class ABearerNotFavouredWinsWhatStaysUnclear(Sitting):
    def winner(self, issue, value):
        bearer, favours = self.in_force(issue).bearer, self.rules.issues[issue].favours
        if bearer != favours and value == "unclear":
            return bearer
        return super().winner(issue, value)


class AllOfAsAnyOf(Sitting):
    def from_limbs(self, limbs, found):
        return super().from_limbs(replace(limbs, every=not limbs.every), found)


class NoLimbsAreProvedLimbs(Sitting):
    def from_limbs(self, limbs, found):
        return super().from_limbs(limbs, found) if found else ("proved", None)


class AnUnclearLimbMakesTheWholeDisproved(Sitting):
    def from_limbs(self, limbs, found):
        hard = [replace(it, value="disproved") if it.value == "unclear" else it for it in found]
        return super().from_limbs(limbs, hard)


class GuardOfALimbIgnored(Sitting):
    def limbs(self, issue, args, limbs):
        open_limbs = tuple(replace(it, guard=None) for it in limbs.items)
        return super().limbs(issue, args, replace(limbs, items=open_limbs))


class GuardOfALimbReadFromTheBearersOwnStandpoint(Sitting):
    def limbs(self, issue, args, limbs):
        env = self.env(self.rules.issues[issue].params, args)
        at = self.standpoint(issue, self.in_force(issue).bearer)
        for limb in limbs.items:
            for each in [env] if limb.var is None else self.range(limb.var, env):
                if limb.guard is None or self.true(limb.guard, at, each):
                    yield limb.issue, self.named(limb.args, each)


class MixedReasonsTakeTheFirst(Sitting):
    def shared(self, reasons, one_proved):
        return super().shared(reasons[:1], one_proved)


class NoEvidenceBesideAProvedLimbStaysNoEvidence(Sitting):
    def shared(self, reasons, one_proved):
        return super().shared(reasons, False)


MUTANTS: tuple[type[Sitting], ...] = (
    ConflictingAsProved,
    ShakenAsDisproved,
    AnAnsweredArgumentIsMerelyInsufficient,
    ArgumentsOfTheOtherSideCountAsTheBearers,
    CellsTheBearerCannotMoveCount,
    MarksOfTheCourtIgnored,
    ConflictingMarksBeforeShakenOnes,
    EvidenceThatDoesNotSufficeForgotten,
    WhatStaysUnclearGoesAgainstTheSideItFavours,
    ABearerNotFavouredWinsWhatStaysUnclear,
    AllOfAsAnyOf,
    NoLimbsAreProvedLimbs,
    AnUnclearLimbMakesTheWholeDisproved,
    GuardOfALimbIgnored,
    GuardOfALimbReadFromTheBearersOwnStandpoint,
    MixedReasonsTakeTheFirst,
    NoEvidenceBesideAProvedLimbStaysNoEvidence,
)
