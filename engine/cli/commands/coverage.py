"""``coverage``: which rules the reference cases decide."""

from __future__ import annotations

import json
from argparse import Namespace

from engine.analysis.mutation.coverage import coverage
from engine.cli import status
from engine.cli.law_tests import misses, only_named, reference_tasks
from engine.cli.progress import Progress
from engine.cli.shared import load
from engine.report.analyses.coverage import coverage_object, coverage_text


def run(_: str, args: Namespace) -> int:
    """Look at every rule; one that never comes up gives status 1."""
    rules = load(args)
    if rules is None:
        return status.WRONG_USE
    tasks, only = reference_tasks(args, rules), only_named(args, rules)
    if tasks is None or only is None:
        return status.WRONG_USE
    with Progress("正在核对规则 / covering", 1) as progress:
        found = coverage(
            rules,
            tasks,
            only,
            misses,
            tell=lambda what, done, every: progress.step(0, f"{what} {done}/{every}"),
        )
    if args.format == "json":
        print(json.dumps(coverage_object(found, rules), ensure_ascii=False))
    else:
        print(coverage_text(found, rules, args.lang), end="")
    return status.FINDINGS if found.silent else status.DONE
