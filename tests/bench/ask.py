"""How long ``ask`` takes beside one warm decision, on the seed cases and as open cells and rules grow.

python -m tests.bench.ask [ROUNDS]
"""

from __future__ import annotations

import sys
from functools import partial

from engine.analysis.ask import ask
from engine.case import load_case
from engine.case.model import Case
from engine.pipeline import Judge, choices_of
from engine.program import compile_program, slice_for, specialise
from engine.record import replace
from engine.rulebase import RuleBase, load_rules
from engine.shipped import cases_root
from tests.bench.rounds import Job, interleaved, table
from tests.bench.warm import copied, plain

SEEDS = (
    "decided/hangzhou",
    "decided/beijing",
    "teaching/open-fact",
    "teaching/date-unknown",
    "reported/jumei",
    "reported/jd",
    "reported/suning",
)
BOUND = 50.0


def loaded(name: str, rules: RuleBase) -> Case:
    """Return a shipped case without its expectations."""
    case, _ = load_case(cases_root() / f"{name}.yaml", rules)
    assert case is not None
    return plain(case)


def asked(case: Case, rules: RuleBase) -> None:
    """Ask about a case once, in a process that has decided it before."""
    run, bench = case.runs[0], Judge(rules)
    ask(case, run, rules, choices_of(rules, run), bench.decide, 600)


def seeds(rules: RuleBase, rounds: int) -> None:
    """Print each seed case beside its own warm decision."""
    for name in SEEDS:
        case, bench = loaded(name, rules), Judge(rules)
        bench.decide(case, case.runs[0])
        jobs: dict[str, Job] = {
            "decided, warm": partial(bench.decide, case, case.runs[0]),
            "asked": partial(asked, case, rules),
        }
        print(table(name, interleaved(jobs, rounds), "decided, warm", {"asked": BOUND}))


def opened(case: Case, rules: RuleBase, count: int) -> Case:
    """Return a case with so many of the cells it lists left open."""
    run = case.runs[0]
    remedies = frozenset(c.remedy for c in case.claims)
    program = compile_program(specialise(slice_for(rules, remedies, frozenset()), choices_of(rules, run)))
    read = [i for i, f in enumerate(case.facts) if f.fact in program.reads][:count]
    facts = [replace(f, state="open", by=None) if i in read else f for i, f in enumerate(case.facts)]
    return replace(case, facts=tuple(facts))


def main(rounds: int) -> None:
    """Print the ratios."""
    rules, _ = load_rules()
    assert rules is not None
    seeds(rules, rounds)
    case = loaded("decided/hangzhou", rules)
    cases = {f"{n} open cells": opened(case, rules, n) for n in (5, 10, 20, 40)}
    growing: dict[str, Job] = {name: partial(asked, one, rules) for name, one in cases.items()}
    print(table("Hangzhou with its facts left open", interleaved(growing, rounds), "5 open cells", {}))
    many = copied(rules, 10)
    five = cases["5 open cells"]
    beside: dict[str, Job] = {
        "rules once": partial(asked, five, rules),
        "rules ten times": partial(asked, five, many),
    }
    print(table("rules that do not concern the case", interleaved(beside, rounds), "rules once", {}))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
