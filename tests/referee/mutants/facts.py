"""Readers that take a fact for more or for less than it is."""

from __future__ import annotations

from dataclasses import replace

from engine.referee import Record


class DegreesIgnored(Record):
    def found(self, fact, args, level, opponent):
        return super().found(fact, args, 1, opponent)


class DegreeMustExceedTheStandard(Record):
    def reached(self, cell, level, opponent):
        return cell.positive > level or opponent in cell.admitted_by


class DegreesOfTheOppositeIgnored(Record):
    def opposed(self, fact, args, level):
        return self.cell(fact, args).negative > 0


class AdmissionCountedForEverybody(Record):
    def reached(self, cell, level, opponent):
        return cell.positive >= level or bool(cell.admitted_by)


class AdmissionNeverCounted(Record):
    def reached(self, cell, level, opponent):
        return cell.positive >= level


class UnclearAsDisproved(Record):
    def opposed(self, fact, args, level):
        cell = self.cell(fact, args)
        return cell.negative >= level or (cell.evidence and not cell.positive and not cell.admitted_by)


class NotProvedAsDisproved(Record):
    def opposed(self, fact, args, level):
        return self.cell(fact, args).positive < level


class ChainsOfATransitiveFactDropped(Record):
    def linked(self, pairs):
        return frozenset(pairs)


class ChainsOfATransitiveFactEndAfterTwoLinks(Record):
    def linked(self, pairs):
        return frozenset(pairs | {(a, d) for a, b in pairs for c, d in pairs if b == c})


class ChainsLinkedAcrossStandards(Record):
    def chains(self, fact, level, opponent):
        return super().chains(fact, 1, opponent)


class ThingsOfLowerSortsLeftOut(Record):
    def is_below(self, sort, ancestor):
        return sort == ancestor


class DatesOfThingsIgnored(Record):
    def when(self, thing):
        return self._dates[thing] if thing in self.closed.acts else (None, None)


class CellsWithoutAMarkCountAsNoEvidence(Record):
    def cell(self, fact, args):
        cell = super().cell(fact, args)
        return cell if cell.because or not cell.evidence else replace(cell, evidence=False)


MUTANTS: tuple[type[Record], ...] = (
    DegreesIgnored,
    DegreeMustExceedTheStandard,
    DegreesOfTheOppositeIgnored,
    AdmissionCountedForEverybody,
    AdmissionNeverCounted,
    UnclearAsDisproved,
    NotProvedAsDisproved,
    ChainsOfATransitiveFactDropped,
    ChainsOfATransitiveFactEndAfterTwoLinks,
    ChainsLinkedAcrossStandards,
    ThingsOfLowerSortsLeftOut,
    DatesOfThingsIgnored,
    CellsWithoutAMarkCountAsNoEvidence,
)
