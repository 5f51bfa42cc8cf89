"""Gaps in words: what can happen to an issue and happens in no reference case."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from engine.analysis.mutation.gaps import Gap, Gaps, IssueGaps
from engine.rulebase.model import RuleBase, Twin
from engine.version import VERSION

SCHEMA: Final = "juzheng/gaps/1"

PHRASES: Final[dict[str, Twin]] = {
    "title": Twin("What no reference case visits", "没有参考案件到过之处"),
    "what": Twin(
        "A region of an issue is what is found on it, why, and which arguments stand or are answered.",
        "要件的一处情形，指其认定、原因，以及哪些证明理由成立、哪些被反驳。",
    ),
    "bound": Twin(
        "Looked for among all patterns of one plaintiff, {defendants} defendants, one act, {things} things "
        "of every sort. {cases} cases.",
        "范围：一名原告、{defendants} 名被告、一项行为、每类事物 {things} 个的一切情形。案件 {cases} 件。",
    ),
    "exact": Twin("visited {seen}, not visited {count}", "已到过 {seen} 处，未到过 {count} 处"),
    "more": Twin("visited {seen}, not visited at least {count}", "已到过 {seen} 处，未到过至少 {count} 处"),
    "unfinished": Twin("not finished in time", "限时内未查完"),
    "found": Twin("{of}", "{of}"),
    "because": Twin("because: {of}", "原因：{of}"),
    "live": Twin("{of} stands", "“{of}”成立"),
    "defeated": Twin("{of} is answered", "“{of}”被反驳"),
    "case": Twin("case of {count} facts ({least}): {file}", "案件，事实 {count} 项（{least}）：{file}"),
    "least": Twin("none is smaller", "没有更小的"),
    "small": Twin("not proved the smallest", "未证明为最小"),
    "proved": Twin("proved", "已证明"),
    "disproved": Twin("disproved", "已否定"),
    "unclear": Twin("unclear", "真伪不明"),
    "no_evidence": Twin("no evidence", "未提出证据"),
    "insufficient": Twin("insufficient", "证据不足"),
    "shaken": Twin("shaken", "被动摇"),
    "conflicting": Twin("conflicting", "相互矛盾"),
}


def gaps_text(found: Gaps, rules: RuleBase, language: str, files: Mapping[str, str] | None = None) -> str:
    """Return the whole page."""

    def say(key: str, **values: object) -> str:
        return PHRASES[key].in_language(language).format(**values)

    lines = [say("title"), say("what")]
    bound = found.bound
    lines.append(say("bound", defendants=bound.defendants, things=bound.things, cases=found.cases))
    for one in found.issues:
        count = say("exact" if one.exact else "more", seen=one.visited, count=len(one.gaps))
        name = rules.issues[one.issue].name.in_language(language)
        lines += ["", f"{name}: {count}" + ("" if one.finished else f" — {say('unfinished')}")]
        for gap in one.gaps:
            lines.append(f"  {_marks(gap, rules, language)}")
            if gap.case is not None:
                least = say("least" if gap.least else "small")
                file = (files or {}).get(gap.case.id, gap.case.id)
                lines.append(f"    {say('case', count=len(gap.case.facts), least=least, file=file)}")
    return "\n".join(lines) + "\n"


def _marks(gap: Gap, rules: RuleBase, language: str) -> str:
    told = []
    for mark in gap.marks:
        if mark.of in rules.arguments:
            of = rules.arguments[mark.of].name.in_language(language)
        else:
            of = PHRASES[mark.of].in_language(language)
        told.append(PHRASES[mark.kind].in_language(language).format(of=of))
    return ("；" if language == "zh" else "; ").join(told)


def gaps_object(found: Gaps, rules: RuleBase, files: Mapping[str, str] | None = None) -> dict[str, object]:
    """Return the same as an object."""
    return {
        "schema": SCHEMA,
        "receipt": {"rules": rules.digest, "engine": VERSION},
        "bound": {"things": found.bound.things, "defendants": found.bound.defendants},
        "cases": found.cases,
        "limit": found.limit,
        "issues": [_issue(one, files or {}) for one in found.issues],
    }


def _issue(one: IssueGaps, files: Mapping[str, str]) -> dict[str, object]:
    return {
        "id": one.issue,
        "visited": one.visited,
        "exact": one.exact,
        "finished": one.finished,
        "gaps": [
            {
                "marks": [{"kind": m.kind, "of": m.of} for m in gap.marks],
                "case": gap.case.id if gap.case else None,
                "file": files.get(gap.case.id) if gap.case else None,
                "least": gap.least,
            }
            for gap in one.gaps
        ],
    }
