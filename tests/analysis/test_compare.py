"""Comparing versions: equivalent where no pattern of facts tells them apart, else a smallest case that does."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import pytest

from engine.analysis.apart import Apart, plainer, told_apart, under, witness
from engine.analysis.compare import Comparison, Moved, Version, compare
from engine.analysis.mutation.operators import mutants_of
from engine.analysis.prove.field import Bound
from engine.analysis.prove.world import ProversDisagreeError, World
from engine.case import read_case
from engine.case.written import case_text
from engine.pipeline import Judge, missed
from engine.report.analyses.compare import Shown, compare_object, compare_text
from engine.report.analyses.page import schema_of
from engine.rulebase.model import RuleBase
from engine.source import SourceFile
from tests.analysis.tiny import Told, patterns, size, tiny_rules, told
from tests.analysis.versions import read
from tests.report.schema_check import complaints

SEED = "compare-2021"
TINY = Bound(things=1, defendants=1)
Key = tuple[str, str]


def compared(old: RuleBase, new: RuleBase, bound: Bound = TINY) -> Comparison:
    return compare(Version("old", old), Version("new", new), bound, 60, lambda *_: None)


def apart_of(found: Comparison, moved: Moved) -> Apart | None:
    """Return how the two versions decide a witness, as found where it shows as much and as admitted else."""
    benches = [Judge(v.rules) for v in (found.old, found.new)]
    for case in (plainer(moved.case), moved.case):
        pairs = zip(benches, (case.runs[0], case.runs[-1]), strict=True)
        old, new = (bench.decide(case, under(run, bench.rules)) for bench, run in pairs)
        apart = told_apart(moved.kind, moved.name, case, old, new)
        if apart is not None:
            return apart
    return None


def shown(found: Comparison) -> Shown:
    witnesses = {(m.kind, m.name): apart_of(found, m) for m in found.moved}
    assert all(witnesses.values())
    return Shown(found, {key: one for key, one in witnesses.items() if one}, (), 0)


# ---------------------------------------------------------------------------- every pattern, by hand


def differing(old: RuleBase, new: RuleBase) -> tuple[dict[Key, int], set[Key]]:
    """Return what the referee finds to differ, with the least size that shows it; and for what reason only."""
    default = next(iter(new.options.values())).default
    before, after = _table(old, new, 0), _table(old, new, 1)
    least: dict[Key, int] = {}
    reasons: dict[Key, int] = {}
    for pattern, one, two in zip(patterns(old, new), before, after, strict=True):
        for key in one.keys() & two.keys():
            for at, found in ((0, least), (1, reasons)):
                if one[key][at] != two[key][at]:
                    found[key] = min(found.get(key, 99), size(pattern, default))
    return least | {k: n for k, n in reasons.items() if k not in least}, set(reasons) - set(least)


def _table(old: RuleBase, new: RuleBase, which: int) -> list[Told]:
    return [told((old, new)[which], pattern) for pattern in patterns(old, new)]


def agree(seed: str, mutants: int) -> int:
    """Compare random rules with mutants of them; returns how many differences there were."""
    rng = Random(seed)
    rules = tiny_rules(rng)
    made = list(mutants_of(rules))
    seen = 0
    for mutant in rng.sample(made, min(mutants, len(made))):
        new = mutant.applied(rules)
        least, reasons = differing(rules, new)
        found = compared(rules, new)
        label = f"{seed}: {mutant.id}"

        assert {(m.kind, m.name) for m in found.moved} == set(least), label
        assert {(m.kind, m.name) for m in found.moved if m.reason_only} == reasons, label
        assert set(found.equivalent).isdisjoint(least), label
        assert not (found.unconfirmed or found.unfinished), label
        for m in found.moved:
            run = m.case.runs[0]
            assert m.smallest, label
            assert len(m.case.facts) + len(m.case.raised) + len(run.choices) == least[m.kind, m.name], label
            assert apart_of(found, m) is not None or m.kind == "remedy", label
        seen += len(least)
    return seen


def test_what_moves_is_what_the_referee_finds_to_move_in_some_pattern() -> None:
    assert sum(agree(f"{SEED}-{number}", 3) for number in range(5)) > 10


@pytest.mark.thorough
def test_what_moves_is_what_the_referee_finds_to_move_in_many_patterns() -> None:
    assert sum(agree(f"{SEED}-more-{number}", 6) for number in range(60)) > 200
