"""The score of the reference cases in words: what they notice, what they let pass, what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from engine.analysis.mutation.mutate import Mutation, Survivor
from engine.report.analyses.operators import change_text, name_of
from engine.rulebase.model import RuleBase, Twin
from engine.version import VERSION

SCHEMA: Final = "juzheng/mutate/1"

PHRASES: Final[dict[str, Twin]] = {
    "title": Twin("Wrong rules and the cases that notice them", "改错的规则与察觉它的案件"),
    "score": Twin(
        "{noticed} of {live} mutants are noticed by an expectation ({percent}). {mutants} were made; "
        "{equivalent} say the same as the rules and count for nothing.",
        "可察觉的改动 {live} 处，其中 {noticed} 处有案件的预期结果与之不符（{percent}）。"
        "共作改动 {mutants} 处；另有 {equivalent} 处与原规则同义，不计入。",
    ),
    "cases": Twin("{cases} cases, {runs} runs", "案件 {cases} 件，推演 {runs} 次"),
    "bound": Twin(
        "“Says the same” is proved for all patterns of one plaintiff, {defendants} defendants, one act and "
        "{things} things of every sort; beyond that it is not known.",
        "“同义”是就一名原告、{defendants} 名被告、一项行为、每类事物 {things} 个的一切情形证明的；"
        "超出此范围未作判断。",
    ),
    "unnoticed": Twin("No case notices", "没有案件察觉"),
    "changes": Twin(
        "a decision comes out otherwise, but no expectation names it", "有案件的结果随之改变，但没有预期写明"
    ),
    "nothing": Twin("no decision changes", "没有案件的结果改变"),
    "unsettled": Twin("not settled in time whether it differs at all", "限时内未能判断是否有别"),
    "missing": Twin("Cases that are missing ({count})", "缺少的案件（{count}）"),
    "would": Twin("{file}: would notice {count}", "{file}：可察觉 {count} 处"),
    "none": Twin("Nothing is left unnoticed.", "没有未被察觉的改动。"),
    "unmet": Twin(
        "These runs miss what they expect and were not asked: {runs}", "以下推演与预期不符，未予采用：{runs}"
    ),
    "unasked": Twin(
        "There was no time to put {count} of these to the cases with open facts.",
        "其中 {count} 处，限时内未及以事实未定的案件核对。",
    ),
    "equal": Twin("Says the same as the rules ({count})", "与原规则同义（{count}）"),
}


def mutate_text(
    found: Mutation, rules: RuleBase, language: str, files: Mapping[str, str] | None = None
) -> str:
    """Return the whole page."""

    def say(key: str, **values: object) -> str:
        return PHRASES[key].in_language(language).format(**values)

    live = found.mutants - found.equivalent
    lines = [say("title"), ""]
    lines.append(
        say(
            "score",
            noticed=found.noticed,
            live=live,
            percent=percent(found.noticed, live),
            mutants=found.mutants,
            equivalent=found.equivalent,
        )
    )
    lines.append(say("cases", cases=found.cases, runs=found.runs))
    lines.append(say("bound", defendants=found.bound.defendants, things=found.bound.things))
    if found.unmet:
        lines.append(say("unmet", runs=", ".join(f"{case}#{n + 1}" for case, n in found.unmet)))
    alive = [s for s in found.survivors if s.verdict.kind != "equivalent"]
    lines += ["", say("unnoticed") if alive else say("none")]
    for s in alive:
        state = "unsettled" if s.verdict.kind == "unsettled" else "changes" if s.changes else "nothing"
        lines += [f"  {_line(s, rules, language)}", f"    — {say(state)}"]
    if found.unasked:
        lines.append(f"  {say('unasked', count=found.unasked)}")
    if found.missing:
        lines += ["", say("missing", count=len(found.missing))]
        for one in found.missing:
            file = (files or {}).get(one.case.id, one.case.id)
            lines.append(f"  {say('would', file=file, count=len(one.notices))}")
    same = [s for s in found.survivors if s.verdict.kind == "equivalent"]
    if same:
        lines += ["", say("equal", count=len(same)), *(f"  {_line(s, rules, language)}" for s in same)]
    return "\n".join(lines) + "\n"


def percent(part: int, whole: int) -> str:
    """Return a share in per cent, never rounded up to the whole."""
    if part == whole:
        return "100 %"
    return f"{int(1000 * part / whole) / 10:.1f} %"


def _line(s: Survivor, rules: RuleBase, language: str) -> str:
    name = name_of(s.mutant, rules).in_language(language)
    return f"{s.mutant.change.span} {name}: {change_text(s.mutant, rules, language)}"


def mutate_object(
    found: Mutation, rules: RuleBase, files: Mapping[str, str] | None = None
) -> dict[str, object]:
    """Return the same as an object."""
    return {
        "schema": SCHEMA,
        "receipt": {"rules": rules.digest, "engine": VERSION},
        "bound": {"things": found.bound.things, "defendants": found.bound.defendants},
        "cases": found.cases,
        "runs": found.runs,
        "mutants": found.mutants,
        "noticed": found.noticed,
        "equivalent": found.equivalent,
        "survivors": [_survivor(s, rules) for s in found.survivors],
        "missing": [
            {"case": one.case.id, "file": (files or {}).get(one.case.id), "notices": len(one.notices)}
            for one in found.missing
        ],
        "unasked": found.unasked,
        "unmet": [{"case": case, "run": run + 1} for case, run in found.unmet],
    }


def _survivor(s: Survivor, rules: RuleBase) -> dict[str, object]:
    return {
        "id": s.mutant.id,
        "kind": s.mutant.kind,
        "name": s.mutant.name,
        "place": str(s.mutant.change.span),
        "change": {"zh": change_text(s.mutant, rules, "zh"), "en": change_text(s.mutant, rules, "en")},
        "verdict": s.verdict.kind,
        "changes_a_decision": s.changes,
        "witness": s.verdict.case.id if s.verdict.case else None,
    }
