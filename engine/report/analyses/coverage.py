"""Coverage in words: which rules some case decides, which only come up, which never do."""

from __future__ import annotations

from typing import Final

from engine.analysis.mutation.coverage import Coverage, Covered, Found
from engine.report.analyses.mutate import percent
from engine.report.analyses.operators import change_text, name_of
from engine.rulebase.model import RuleBase, Twin
from engine.version import VERSION

SCHEMA: Final = "juzheng/coverage/1"

PHRASES: Final[dict[str, Twin]] = {
    "title": Twin("Rules and the cases that decide them", "规则与检验它的案件"),
    "score": Twin(
        "{decided} of {all} rules and parts of rules are decided by a case ({percent}): take one away and an "
        "expectation is missed. {cases} cases, {runs} runs.",
        "规则及其组成部分共 {all} 处，其中 {decided} 处有案件检验（{percent}）：删去其一，即有预期结果不符。"
        "案件 {cases} 件，推演 {runs} 次。",
    ),
    "silent": Twin("Never come up in any case", "从未在任何案件中出现"),
    "idle": Twin("Come up, but no expectation hangs on them", "出现过，但没有预期结果取决于它"),
    "changes": Twin("a decision hangs on it", "有案件的结果取决于它"),
    "issues": Twin("Findings no case has", "没有案件作出的认定"),
    "fp": Twin("proved", "已证明"),
    "fn": Twin("disproved", "已否定"),
    "fu": Twin("unclear", "真伪不明"),
    "none": Twin("none", "无"),
}


def coverage_text(found: Coverage, rules: RuleBase, language: str) -> str:
    """Return the whole page."""

    def say(key: str, **values: object) -> str:
        return PHRASES[key].in_language(language).format(**values)

    total = len(found.rules)
    lines = [say("title"), ""]
    share = percent(found.decided, total) if total else "100 %"
    lines.append(
        say("score", decided=found.decided, all=total, percent=share, cases=found.cases, runs=found.runs)
    )
    idle = [r for r in found.rules if not r.decided and r.fires]
    for key, listed in (("silent", found.silent), ("idle", idle)):
        lines += ["", f"{say(key)} ({len(listed)})"]
        for rule in listed:
            note = f" — {say('changes')}" if rule.changes else ""
            lines.append(f"  {_line(rule, rules, language)}{note}")
    lines += ["", say("issues")]
    lacking = [
        (rules.issues[f.issue].name.in_language(language), [say(w) for w, c in _ways(f) if not c])
        for f in found.issues
    ]
    lines += [f"  {name}: {', '.join(ways)}" for name, ways in lacking if ways] or [f"  {say('none')}"]
    return "\n".join(lines) + "\n"


def _ways(found: Found) -> list[tuple[str, tuple[str, ...]]]:
    return [("fp", found.proved), ("fn", found.disproved), ("fu", found.unclear)]


def _line(rule: Covered, rules: RuleBase, language: str) -> str:
    name = name_of(rule.mutant, rules).in_language(language)
    return f"{rule.span} {name}: {change_text(rule.mutant, rules, language)}"


def coverage_object(found: Coverage, rules: RuleBase) -> dict[str, object]:
    """Return the same as an object."""
    return {
        "schema": SCHEMA,
        "receipt": {"rules": rules.digest, "engine": VERSION},
        "cases": found.cases,
        "runs": found.runs,
        "decided": found.decided,
        "rules": [
            {
                "id": r.mutant.id,
                "kind": r.mutant.kind,
                "name": r.mutant.name,
                "place": str(r.span),
                "state": "decided" if r.decided else "fired" if r.fires else "never",
                "changes_a_decision": r.changes or bool(r.decided),
                "cases": [{"case": case, "run": run + 1} for case, run in r.decided],
            }
            for r in found.rules
        ],
        "issues": [
            {
                "id": f.issue,
                "proved": list(f.proved),
                "disproved": list(f.disproved),
                "unclear": list(f.unclear),
            }
            for f in found.issues
        ],
    }
