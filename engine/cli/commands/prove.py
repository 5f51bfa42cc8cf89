"""``prove``: what holds over all fact patterns; a counter-example is a case file."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

from engine.analysis.prove import Bound, Proof, prove
from engine.case.model import Case
from engine.case.written import case_text
from engine.cli import status
from engine.cli.progress import Progress
from engine.cli.shared import load, say
from engine.diagnostics import Diagnostic
from engine.diagnostics.wording import Language
from engine.report.analyses.prove import prove_object, prove_text
from engine.rulebase.model import RuleBase
from engine.source import whole_file


def run(_: str, args: Namespace) -> int:
    """Prove; anything refuted or unfinished gives status 1."""
    if args.folder:
        args.rules = args.folder
    rules = load(args)
    if rules is None:
        return status.WRONG_USE
    names = _named(args, rules)
    if names is None:
        return status.WRONG_USE
    with Progress("正在证明 / proving", 1) as progress:
        found = prove(
            rules,
            names,
            Bound(args.things, args.defendants),
            args.seconds,
            lambda what: progress.step(0, what),
        )
    files = _written(found, rules, args)
    if args.format == "json":
        print(json.dumps(prove_object(found, rules, files), ensure_ascii=False))
    else:
        print(prove_text(found, rules, args.lang, files), end="")
        if not args.witnesses:
            print(_inline(found, rules, args.lang), end="")
    bad = found.unfinished or any(v.status != "holds" for v in found.verdicts)
    return status.FINDINGS if bad or any(d.against_form for d in found.directions) else status.DONE


def _named(args: Namespace, rules: RuleBase) -> list[str] | None:
    """Return the ids of the properties asked about; None, with a report, where there is none such."""
    found = []
    problems = []
    for typed in args.properties:
        item = next((p for p in rules.properties.values() if typed in (p.name.en, p.name.zh)), None)
        if item is None:
            known = ", ".join(f"{p.name.en} ({p.name.zh})" for p in rules.properties.values())
            place = whole_file("--property")
            problems.append(Diagnostic("no-property-named", place, {"property": typed, "known": known}))
        else:
            found.append(item.name.en)
    say(problems, args.lang)
    return None if problems else found


def _written(found: Proof, rules: RuleBase, args: Namespace) -> dict[str, str]:
    """Write the witnesses where the user wants them; return the file of each."""
    if not args.witnesses:
        return {}
    language: Language = "en" if args.lang == "en" else "zh"
    folder = Path(args.witnesses)
    folder.mkdir(parents=True, exist_ok=True)
    files = {}
    for name, case in _cases(found).items():
        path = folder / f"{name}.yaml"
        path.write_text(case_text(case, rules, language), encoding="utf-8")
        files[name] = str(path)
    return files


def _cases(found: Proof) -> dict[str, Case]:
    cases = {v.name: v.witness.case for v in found.verdicts if v.witness}
    for one in found.directions:
        for key, witness in (("helps", one.helps), ("hurts", one.hurts)):
            if witness is not None:
                cases[f"{one.fact}.{key}"] = witness.case
    return cases


def _inline(found: Proof, rules: RuleBase, typed: str) -> str:
    language: Language = "en" if typed == "en" else "zh"
    refuted = [v.witness.case for v in found.verdicts if v.witness]
    return "".join(f"\n---\n{case_text(case, rules, language)}" for case in refuted)
