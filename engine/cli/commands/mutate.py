"""``mutate``: wrong rules, and whether a reference case notices."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

from engine.analysis.mutation.mutate import Mutation, mutate
from engine.analysis.prove.field import Bound
from engine.case.written import case_text
from engine.cli import status
from engine.cli.law_tests import misses, only_named, reference_tasks
from engine.cli.progress import Progress
from engine.cli.shared import load
from engine.diagnostics.wording import Language
from engine.report.analyses.mutate import mutate_object, mutate_text
from engine.rulebase.model import RuleBase


def run(_: str, args: Namespace) -> int:
    """Mutate; anything unnoticed gives status 1."""
    rules = load(args)
    if rules is None:
        return status.WRONG_USE
    tasks, only = reference_tasks(args, rules), only_named(args, rules)
    if tasks is None or only is None:
        return status.WRONG_USE
    with Progress("正在改动规则 / mutating", 1) as progress:
        found = mutate(
            rules,
            tasks,
            only,
            misses,
            bound=Bound(),
            seconds=args.seconds,
            tell=lambda what, done, every: progress.step(0, f"{what} {done}/{every}"),
        )
    files = _written(found, rules, args)
    if args.format == "json":
        print(json.dumps(mutate_object(found, rules, files), ensure_ascii=False))
    else:
        print(mutate_text(found, rules, args.lang, files), end="")
    alive = any(s.verdict.kind != "equivalent" for s in found.survivors)
    return status.FINDINGS if alive or found.unmet else status.DONE


def _written(found: Mutation, rules: RuleBase, args: Namespace) -> dict[str, str]:
    """Write the missing cases where the user wants them; return the file of each."""
    if not args.witnesses:
        return {}
    language: Language = "en" if args.lang == "en" else "zh"
    folder = Path(args.witnesses)
    folder.mkdir(parents=True, exist_ok=True)
    files = {}
    for one in found.missing:
        path = folder / f"{one.case.id}.yaml"
        path.write_text(case_text(one.case, rules, language), encoding="utf-8")
        files[one.case.id] = str(path)
    return files
