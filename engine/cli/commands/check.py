"""``check``: the rules, then every reference case against what its file expects."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from engine.cli import status
from engine.cli.progress import Progress
from engine.cli.shared import told
from engine.diagnostics import Diagnostic, severity_of
from engine.diagnostics.machine import diagnostics_as_json, render_github, render_sarif
from engine.diagnostics.wording import message_text
from engine.pipeline import Checked, check_cases, find_cases
from engine.rulebase import load_rules
from engine.shipped import cases_root, rules_root
from engine.version import VERSION


def run(_: str, args: Namespace) -> int:
    """Check; findings give status 1, unreadable input 2."""
    paths = [Path(p) for p in args.paths]
    root = Path(args.rules) if args.rules else rules_root()
    folders = [p for p in paths if p.is_dir() and any(p.rglob("*.rules"))]
    if folders and not args.rules:
        root = folders[0]
    rules, found = load_rules(root)
    cases = find_cases([p for p in paths if p not in folders] or ([] if folders else [cases_root()]))
    total = Checked()
    bad_input = rules is None
    if rules is not None:
        with Progress("正在检查 / checking", len(cases)) as progress:
            for result, sum_so_far in check_cases(rules, cases):
                total = sum_so_far
                bad_input |= result.failed and not result.faulty
                progress.step(total.cases)
    listed = [*found, *total.diagnostics]
    _tell(args, listed, total, rules is not None, cases)
    if total.faulty:
        return status.OUR_FAULT
    if bad_input:
        return status.WRONG_USE
    return status.FINDINGS if any(severity_of(d.code) == "error" for d in listed) else status.DONE


def _tell(args: Namespace, listed: list[Diagnostic], total: Checked, rules: bool, cases: list[Path]) -> None:
    match args.format:
        case "json":
            body = {
                "schema": "juzheng/check/1",
                "cases": total.cases,
                "runs": total.runs,
                "expectations": total.expectations,
                "premises": total.premises,
                "evaluative": total.evaluative,
                "diagnostics": diagnostics_as_json(listed),
            }
            print(json.dumps(body, ensure_ascii=False))
        case "github":
            print(render_github(listed, args.lang), end="")
        case "sarif":
            print(render_sarif(listed, VERSION))
        case "junit":
            print(_junit(listed, cases), end="")
        case _:
            if listed:
                print(told(listed, args.lang))
            print(_summary(listed, total, rules, args.lang))


def _summary(listed: list[Diagnostic], total: Checked, rules: bool, language: str) -> str:
    errors = sum(severity_of(d.code) == "error" for d in listed)
    warnings = len(listed) - errors
    if language == "en":
        state = "the rules hold" if rules else "the rules are broken: no case was decided"
        return (
            f"{state}; {total.cases} cases, {total.runs} runs, {total.expectations} expectations; "
            f"{errors} errors, {warnings} warnings; "
            f"of {total.premises} premises that decided, {total.evaluative} are evaluations"
        )
    state = "规则通过检查" if rules else "规则有误：未推演任何案件"
    return (
        f"{state}；案件 {total.cases} 件，推演 {total.runs} 次，核对预期 {total.expectations} 项；"
        f"错误 {errors} 处，警告 {warnings} 处；"
        f"决定结果的事实共 {total.premises} 项，其中评价 {total.evaluative} 项"
    )


def _junit(listed: list[Diagnostic], cases: list[Path]) -> str:
    """Return one test for the rules and one for each case file."""
    errors = [d for d in listed if severity_of(d.code) == "error"]
    files = {"rules": [d for d in errors if not d.span.file.endswith(".yaml")]}
    for case in cases:
        files[case.as_posix()] = [
            d
            for d in errors
            if d.span.file.endswith(".yaml") and Path(d.span.file).resolve() == case.resolve()
        ]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuite name="juzheng check" tests="{len(files)}" '
        f'failures="{sum(bool(found) for found in files.values())}">',
    ]
    for name, found in files.items():
        lines.append(f'  <testcase classname="juzheng" name={quoteattr(name)}>')
        lines += [_failure(d) for d in found]
        lines.append("  </testcase>")
    lines.append("</testsuite>")
    return "\n".join(lines) + "\n"


def _failure(found: Diagnostic) -> str:
    place = escape(f"{found.span}: {message_text(found, 'en')}")
    return f"    <failure message={quoteattr(message_text(found, 'zh'))}>{place}</failure>"
