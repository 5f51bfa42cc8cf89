"""What the tests of the rules by reference cases share: the runs, the declarations asked about, the judge."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from engine.analysis.mutation.noticed import Task
from engine.answer import EngineError, TooLargeError, UnfinishedError
from engine.case import load_case
from engine.case.model import Case, Run
from engine.cli.shared import say
from engine.diagnostics import Diagnostic
from engine.pipeline import find_cases
from engine.pipeline.decide import Judge, choices_of
from engine.pipeline.expectations import missed
from engine.rulebase.model import RuleBase
from engine.shipped import cases_root
from engine.source import whole_file


def reference_tasks(args: Namespace, rules: RuleBase) -> list[Task] | None:
    """Return every run of the reference cases; None, with a report, if one of them cannot be read."""
    problems: list[Diagnostic] = []
    tasks: list[Task] = []
    for path in find_cases([Path(p) for p in args.cases] or [cases_root()]):
        case, found = load_case(path, rules)
        if case is None:
            problems += found
            continue
        tasks += [Task(case, run, tuple(choices_of(rules, run).items())) for run in case.runs]
    return None if say(problems, args.lang) else tasks


def only_named(args: Namespace, rules: RuleBase) -> list[str] | None:
    """Return the ids of the declarations asked about; None, with a report, where there is none such."""
    tables = (rules.facts, rules.concepts, rules.issues, rules.arguments, rules.causes, rules.remedies)
    known = {name: d.name.en for table in tables for d in table.values() for name in (d.name.en, d.name.zh)}
    wanted = {"kind_zh": "声明", "kind_en": "a declaration"}
    problems = [
        Diagnostic("unknown-name", whole_file("--only"), {"name": typed, **wanted})
        for typed in args.only
        if typed not in known
    ]
    if say(problems, args.lang):
        return None
    return [known[typed] for typed in args.only]


def misses(rules: RuleBase, case: Case, run: Run) -> bool:
    """Return whether a run misses something it expects when decided under these rules.

    Rules under which it cannot be decided at all are noticed, too.
    """
    try:
        return bool(missed(Judge(rules).decide(case, run), rules))
    except (EngineError, TooLargeError, UnfinishedError):
        return True


def issue_named(args: Namespace, rules: RuleBase) -> list[str] | None:
    """Return the one issue asked about, or none for all; None, with a report, where there is none such."""
    if not args.issue:
        return []
    found = next((i for i in rules.issues.values() if args.issue in (i.name.en, i.name.zh)), None)
    if found is None:
        named = {"name": args.issue, "kind_zh": "要件", "kind_en": "an issue"}
        say([Diagnostic("unknown-name", whole_file("--issue"), named)], args.lang)
        return None
    return [found.name.en]
