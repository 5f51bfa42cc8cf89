"""``gaps``: what no reference case visits."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

from engine.analysis.mutation.gaps import Gaps, gaps
from engine.analysis.prove.field import Bound
from engine.case.written import case_text
from engine.cli import status
from engine.cli.law_tests import issue_named, reference_tasks
from engine.cli.progress import Progress
from engine.cli.shared import load
from engine.diagnostics.wording import Language
from engine.report.analyses.gaps import gaps_object, gaps_text
from engine.rulebase.model import RuleBase


def run(_: str, args: Namespace) -> int:
    """Look for gaps; any, or no time to look, gives status 1."""
    rules = load(args)
    if rules is None:
        return status.WRONG_USE
    tasks, issues = reference_tasks(args, rules), issue_named(args, rules)
    if tasks is None or issues is None:
        return status.WRONG_USE
    with Progress("正在寻找空白 / looking for gaps", 1) as progress:
        found = gaps(
            rules,
            tasks,
            issues,
            bound=Bound(),
            limit=args.limit,
            seconds=args.seconds,
            tell=lambda what, done, every: progress.step(0, f"{what} {done}/{every}"),
        )
    files = _written(found, rules, args)
    if args.format == "json":
        print(json.dumps(gaps_object(found, rules, files), ensure_ascii=False))
    else:
        print(gaps_text(found, rules, args.lang, files), end="")
    bad = any(one.gaps or not one.finished for one in found.issues)
    return status.FINDINGS if bad else status.DONE


def _written(found: Gaps, rules: RuleBase, args: Namespace) -> dict[str, str]:
    if not args.witnesses:
        return {}
    language: Language = "en" if args.lang == "en" else "zh"
    folder = Path(args.witnesses)
    folder.mkdir(parents=True, exist_ok=True)
    files = {}
    for case in (gap.case for one in found.issues for gap in one.gaps if gap.case):
        path = folder / f"{case.id}.yaml"
        path.write_text(case_text(case, rules, language), encoding="utf-8")
        files[case.id] = str(path)
    return files
