"""mutate, coverage, gaps as commands: witnesses tell what they claim, output hangs on input alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine.analysis.mutation.equal import told_apart
from engine.analysis.mutation.noticed import bench_of
from engine.analysis.mutation.operators import mutants_of
from engine.analysis.prove.field import Bound
from engine.case import load_case
from engine.case.written import case_text
from engine.cli.law_tests import misses
from engine.rulebase import load_rules
from engine.shipped import cases_root, rules_root

CASE = cases_root() / "teaching" / "limitation-raised.yaml"


def test_every_witness_meets_the_rules_and_misses_under_its_mutant(tmp_path: Path) -> None:
    """The witness is written, read back and decided by both engines, under rules and mutant."""
    rules, _ = load_rules(rules_root())
    assert rules is not None
    names = ("limitation", "time_barred", "still_in_time")
    bench = bench_of(rules, (m for m in mutants_of(rules) if m.name in names))
    verdicts = told_apart(bench, range(len(bench.mutants)), Bound(things=1, defendants=1), 60)
    wrong = []
    for n, verdict in verdicts.items():
        if verdict.case is None:
            continue
        path = tmp_path / f"{n}.yaml"
        path.write_text(case_text(verdict.case, rules, "en"), encoding="utf-8")
        case, _ = load_case(path, rules)
        assert case is not None
        mutated = bench.mutants[n].applied(rules)
        if misses(rules, case, case.runs[0]) or not misses(mutated, case, case.runs[0]):
            wrong.append(bench.mutants[n].id)

    assert wrong == []
    assert sum(v.case is not None for v in verdicts.values()) >= 8


@pytest.mark.parametrize("words", [["mutate", "--only", "limitation"], ["gaps", "--issue", "limitation"]])
def test_output_does_not_hang_on_the_hash_seed(words: list[str]) -> None:
    def told(seed: str) -> str:
        command = [sys.executable, "-m", "engine.cli.main", *words, "--cases", str(CASE)]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(rules_root().parent)}
        return subprocess.run(command, capture_output=True, text=True, env=environment, check=False).stdout

    first, second = told("0"), told("4242")

    assert first
    assert first == second


def test_a_wrong_rule_no_case_notices_gives_status_one_and_a_missing_case(tmp_path: Path) -> None:
    from engine.cli.main import main

    status = main(["mutate", "--only", "limitation", "--cases", str(CASE), "--witnesses", str(tmp_path)])

    assert status == 1
    assert list(tmp_path.glob("*.yaml"))
