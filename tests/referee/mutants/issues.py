"""Readers that mistake the law in force on an issue, or the life of an argument."""

from __future__ import annotations

from dataclasses import replace

from engine.referee import Sitting
from engine.referee.reading import Standpoint, opposite


class UnderClausesOfIssuesIgnored(Sitting):
    def merged(self, variants):
        return super().merged(variants[:1])


class TheFirstUnderClauseWins(Sitting):
    def merged(self, variants):
        return super().merged((variants[0], *reversed(variants[1:])))


class OnlyOneGuardOfAnUnderClauseNeeded(Sitting):
    def agreed(self, guards):
        return any(self.chosen(guard) for guard in guards)


class CounterStandardIgnored(Sitting):
    def merged(self, variants):
        law = super().merged(variants)
        return replace(law, counter=law.standard)


class EverybodyReadsAsTheBearer(Sitting):
    def standpoint(self, issue, side):
        law = self.in_force(issue)
        return Standpoint(law.standard, law.counter, side)


class AShiftedBurdenLeavesTheStandardsWhereTheyWere(Sitting):
    def standpoint(self, issue, side):
        law = self.in_force(issue)
        own = (law.standard, law.counter)
        pair = own if side == self.rules.issues[issue].base.burden.on else own[::-1]
        return Standpoint(*pair, side)


class AnAnswerReadsForTheSideItAnswers(Sitting):
    def side(self, argument):
        side = super().side(argument)
        return opposite(side) if argument.role == "answers" else side


class ShakesWhenIgnored(Sitting):
    def holds(self, key):
        argument = self.rules.arguments[key[0]]
        at = self.standpoint(self.root(argument), self.side(argument))
        raised = not argument.raised or self.was_raised(key, self.side(argument))
        return raised and self.true(argument.when, at, self.env(argument.params, key[1]))


class RaisedIgnored(Sitting):
    def was_raised(self, key, side):
        return True


class RaisedByAnybodyCounts(Sitting):
    def was_raised(self, key, side):
        return any((it.argument, it.args) == key for it in self.record.case.raised)


class RaisedForOneThingCountsForAll(Sitting):
    def was_raised(self, key, side):
        return any(it.argument == key[0] and it.by == self.party(side) for it in self.record.case.raised)


class SecondAnswerIgnored(Sitting):
    def live(self, key):
        return self.holds(key) and not any(self.live(it) for it in self.aimed_at(*key)[:1])


class AnswersIgnored(Sitting):
    def live(self, key):
        return self.holds(key)


class AnAnsweredAnswerStillAnswers(Sitting):
    def live(self, key):
        return self.holds(key) and not any(self.holds(it) for it in self.aimed_at(*key))


class AnAnswerHitsEveryInstance(Sitting):
    def aimed_at(self, target, args):
        if target in self.rules.issues:
            return super().aimed_at(target, args)
        super().aimed_at(target, args)
        return [key for keys in self._aimed[target].values() for key in keys]


MUTANTS: tuple[type[Sitting], ...] = (
    UnderClausesOfIssuesIgnored,
    TheFirstUnderClauseWins,
    OnlyOneGuardOfAnUnderClauseNeeded,
    CounterStandardIgnored,
    EverybodyReadsAsTheBearer,
    AShiftedBurdenLeavesTheStandardsWhereTheyWere,
    AnAnswerReadsForTheSideItAnswers,
    ShakesWhenIgnored,
    RaisedIgnored,
    RaisedByAnybodyCounts,
    RaisedForOneThingCountsForAll,
    SecondAnswerIgnored,
    AnswersIgnored,
    AnAnsweredAnswerStillAnswers,
    AnAnswerHitsEveryInstance,
)
