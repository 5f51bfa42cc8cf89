"""How long ``readings`` takes beside one warm decision, on the seed cases and with facts left open.

python -m tests.bench.readings [ROUNDS]
"""

from __future__ import annotations

import sys
from functools import partial

from engine.analysis.readings import readings
from engine.case.model import Case
from engine.pipeline import Judge, choices_of
from engine.rulebase import RuleBase, load_rules
from tests.bench.ask import BOUND, SEEDS, loaded, opened
from tests.bench.rounds import Job, interleaved, table


def asked(case: Case, rules: RuleBase) -> None:
    """Ask once; a matter nobody has judged without its table, as the command does."""
    run, bench = case.runs[0], Judge(rules)
    judged = case.status not in ("accepted", "not_adjudicated")
    readings(case, run, rules, choices_of(rules, run), bench.decide, 600, table=judged)


def main(rounds: int) -> None:
    """Print the ratios."""
    rules, _ = load_rules()
    assert rules is not None
    for name in SEEDS:
        case, bench = loaded(name, rules), Judge(rules)
        bench.decide(case, case.runs[0])
        jobs: dict[str, Job] = {
            "decided, warm": partial(bench.decide, case, case.runs[0]),
            "readings": partial(asked, case, rules),
        }
        print(table(name, interleaved(jobs, rounds), "decided, warm", {"readings": BOUND}))
    beijing = loaded("decided/beijing", rules)
    cases = {f"{n} open cells": opened(beijing, rules, n) for n in (0, 1, 2, 3)}
    growing: dict[str, Job] = {name: partial(asked, one, rules) for name, one in cases.items()}
    print(table("Beijing with its facts left open", interleaved(growing, rounds), "0 open cells", {}))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
