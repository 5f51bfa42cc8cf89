"""Readers that misread one kind of condition."""

from __future__ import annotations

from dataclasses import replace

from engine.referee import Sitting
from engine.referee.reading import Standpoint, opposite


class StandardsNotSwapped(Sitting):
    def swapped(self, at):
        return Standpoint(at.own, at.other, opposite(at.side))


class SideNotSwapped(Sitting):
    def swapped(self, at):
        return Standpoint(at.other, at.own, at.side)


class NotShownReadFromTheReadersOwnStandpoint(Sitting):
    def not_shown(self, it, at, env):
        return not self.true(it.item, at, env)


class NotShownAsDisproved(Sitting):
    def not_shown(self, it, at, env):
        if hasattr(it.item, "fact"):
            return self.record.opposed(it.item.fact, self.named(it.item.args, env), at.own)
        return super().not_shown(it, at, env)


class GuardOfEveryReadFromTheReadersOwnStandpoint(Sitting):
    def every(self, it, at, env):
        inner = self.range(it.var, env)
        return all(self.true(it.body, at, each) for each in inner if self.true(it.guard, at, each))


class BodyOfEveryReadFromTheOtherStandpoint(Sitting):
    def every(self, it, at, env):
        swapped, inner = self.swapped(at), self.range(it.var, env)
        return all(self.true(it.body, swapped, each) for each in inner if self.true(it.guard, swapped, each))


class GuardOfEveryIgnored(Sitting):
    def every(self, it, at, env):
        return all(self.true(it.body, at, each) for each in self.range(it.var, env))


class EveryAsSome(Sitting):
    def every(self, it, at, env):
        swapped, inner = self.swapped(at), self.range(it.var, env)
        return any(self.true(it.body, at, each) for each in inner if self.true(it.guard, swapped, each))


class EveryOverNothingIsFalse(Sitting):
    def every(self, it, at, env):
        swapped, inner = self.swapped(at), list(self.range(it.var, env))
        return super().every(it, at, env) and any(self.true(it.guard, swapped, each) for each in inner)


class SomeAsEvery(Sitting):
    def some(self, it, at, env):
        return all(self.true(it.body, at, each) for each in self.range(it.var, env))


class SomeLooksAtOneThingOnly(Sitting):
    def some(self, it, at, env):
        return any(self.true(it.body, at, each) for each in list(self.range(it.var, env))[:1])


class SecondBodyOfAConceptIgnored(Sitting):
    def concept(self, name, args, at):
        concept = self.record.rules.concepts[name]
        return self.true(concept.bodies[0], at, self.env(concept.params, args))


class DisprovedAsksForOneLevelLess(Sitting):
    def negated(self, it, at, env):
        return self.record.opposed(it.fact, self.named(it.args, env), max(1, at.own - 1))


class DisprovedReadAtTheOtherStandard(Sitting):
    def negated(self, it, at, env):
        return self.record.opposed(it.fact, self.named(it.args, env), at.other)


class IsNotTakenForIs(Sitting):
    def same(self, it, env):
        return self.thing(it.left, env) == self.thing(it.right, env)


class APossibleOrderOfDatesSuffices(Sitting):
    def dated(self, it, env):
        turned = {"before": "not_before", "not_before": "before", "after": "not_after", "not_after": "after"}
        return not super().dated(replace(it, word=turned[it.word]), env)


class BeforeIncludesTheDayItself(Sitting):
    def dated(self, it, env):
        return super().dated(replace(it, word="not_after") if it.word == "before" else it, env)


class NotBeforeExcludesTheDayItself(Sitting):
    def dated(self, it, env):
        return super().dated(replace(it, word="after") if it.word == "not_before" else it, env)


class OptionsInConditionsIgnored(Sitting):
    def chosen(self, it):
        return True


class EveryOptionHasItsDefault(Sitting):
    def chosen(self, it):
        return (self.rules.options[it.option].default == it.choice) == it.chosen


class AsAgainstAnotherDefendantIgnored(Sitting):
    def other_or_this(self, defendant, env):
        return self


class ADisputeThatDoesNotExistTakenForThisOne(Sitting):
    def sibling(self, defendant):
        return super().sibling(defendant) or self


class NotProvedTakenForDisprovedInConditions(Sitting):
    def finding_is(self, it, env):
        return super().finding_is(replace(it, value="disproved") if it.value == "not_proved" else it, env)


class WonByReadAsTheFindingOfThatSide(Sitting):
    def finding_is(self, it, env):
        if it.value not in ("plaintiff", "defendant"):
            return super().finding_is(it, env)
        favours = self.rules.issues[it.issue].favours
        return super().finding_is(replace(it, value="proved" if favours == it.value else "disproved"), env)


class NotApplicableTakenForNotMadeOut(Sitting):
    def cause_is(self, it, env):
        return super().cause_is(
            replace(it, value="not_made_out") if it.value == "not_applicable" else it, env
        )


class MadeOutTakenForApplicable(Sitting):
    def cause_is(self, it, env):
        return super().cause_is(replace(it, value="applicable") if it.value == "made_out" else it, env)


MUTANTS: tuple[type[Sitting], ...] = (
    StandardsNotSwapped,
    SideNotSwapped,
    NotShownReadFromTheReadersOwnStandpoint,
    NotShownAsDisproved,
    GuardOfEveryReadFromTheReadersOwnStandpoint,
    BodyOfEveryReadFromTheOtherStandpoint,
    GuardOfEveryIgnored,
    EveryAsSome,
    EveryOverNothingIsFalse,
    SomeAsEvery,
    SomeLooksAtOneThingOnly,
    SecondBodyOfAConceptIgnored,
    DisprovedAsksForOneLevelLess,
    DisprovedReadAtTheOtherStandard,
    IsNotTakenForIs,
    APossibleOrderOfDatesSuffices,
    BeforeIncludesTheDayItself,
    NotBeforeExcludesTheDayItself,
    OptionsInConditionsIgnored,
    EveryOptionHasItsDefault,
    AsAgainstAnotherDefendantIgnored,
    ADisputeThatDoesNotExistTakenForThisOne,
    NotProvedTakenForDisprovedInConditions,
    WonByReadAsTheFindingOfThatSide,
    NotApplicableTakenForNotMadeOut,
    MadeOutTakenForApplicable,
)
