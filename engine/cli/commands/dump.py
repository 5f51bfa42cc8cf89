"""``dump``: any noun on the way from text to decision, to look at or to compare."""

from __future__ import annotations

import json
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from engine.case import load_case
from engine.case.model import Run
from engine.cli import status
from engine.cli.shared import chosen, load, say
from engine.diagnostics import Diagnostic
from engine.pipeline import Judge, choices_of, judge_file
from engine.program import compile_program, date_cells, inputs_of
from engine.rulebase import RuleBase
from engine.source import whole_file


def run(_: str, args: Namespace) -> int:
    """Print the noun: ASP text for the program, JSON for the rest."""
    rules = load(args)
    if rules is None:
        return status.WRONG_USE
    if args.at == "rulebase":
        return _print(asdict(rules))
    if args.at == "program" and args.case is None:
        print(compile_program(rules).text, end="")
        return status.DONE
    if args.case is None:
        say([Diagnostic("case-needed", whole_file(f"--at {args.at}"))], args.lang)
        return status.WRONG_USE
    return _of_case(rules, args)


def _of_case(rules: RuleBase, args: Namespace) -> int:
    case, found = load_case(Path(args.case), rules)
    failed = say(found, args.lang)
    picked = chosen(args, rules)
    if case is None or failed or picked is None:
        return status.WRONG_USE
    if args.at == "case":
        return _print(asdict(case))
    if args.at == "justification":
        result = judge_file(Judge(rules), Path(args.case), *picked)
        return _print([asdict(d)["disputes"] for d in result.decisions])
    program = compile_program(rules)
    run = case.runs[0]
    if picked[0] or picked[1]:
        run = Run(picked[0] or run.reading, picked[1], (), "", run.span)
    for completion in date_cells(case, program):
        inputs = inputs_of(case, rules, program, choices_of(rules, run), completion)
        if args.at == "program":
            print(program.text, end="")
        print("\n".join([*inputs.frame, *(f"{atom}." for atom in inputs.given)]))
        print("\n".join(f"% open: {cell} {turns}" for cell, turns in inputs.open))
    return status.DONE


def _print(value: object) -> int:
    print(json.dumps(value, ensure_ascii=False, indent=1, default=str))
    return status.DONE
