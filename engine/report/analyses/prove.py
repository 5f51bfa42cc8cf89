"""Proofs in words: what holds, within which bound; what does not, with its witness; what is idle."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from engine.analysis.prove import Direction, Fragment, Idle, Proof, Verdict
from engine.diagnostics.wording import width as cells
from engine.report.layout import indented
from engine.rulebase.model import RuleBase, Twin
from engine.rulebase.polarity import of_own_right
from engine.version import VERSION

SCHEMA: Final = "juzheng/prove/1"
_WIDTH: Final = 96

PHRASES: Final[dict[str, Twin]] = {
    "title": Twin("Proved over all fact patterns and all readings", "就一切事实情形与解释立场所作的证明"),
    "bound": Twin(
        "Within this bound: one plaintiff, defendants: {defendants} (each a dispute of its own), one act, at "
        "least {things} things of every sort the rules speak of; {cells} facts about things, each in every "
        "state the rules tell apart; {options} disputed points; {days} positions of dates; {rules} rules.",
        "范围：一名原告，{defendants} 名被告（各成一个争议），一项行为，规则所涉每类事物至少 {things} 个；"
        "{cells} 个事实单元，各取规则能够区分的一切认定情况；{options} 个分歧点；{days} 个日期位置；"
        "{rules} 条规则。",
    ),
    "declared": Twin("Properties the rules declare", "规则自述的性质"),
    "built_in": Twin("Laws of the language", "语言自身的性质"),
    "never_fires": Twin("Rules that never fire", "从不生效的规则"),
    "never_matters": Twin("Premises and answers that never matter", "从不起作用的前提与反驳"),
    "directions": Twin("Monotone: better proof of a fact", "单调性：对事实举证更充分时"),
    "holds": Twin("holds", "成立"),
    "refuted": Twin("refuted", "不成立"),
    "unfinished": Twin("not finished in time", "限时内未得出结论"),
    "unconfirmed": Twin(
        "one prover has a proof, the other did not finish in time", "一个证明器已证明，另一个限时内未得出结论"
    ),
    "when": Twin("but it cannot fail: its condition never holds", "但不可能不成立：其条件从不具备"),
    "claim": Twin(
        "but it cannot fail: what it excludes never happens anyway",
        "但不可能不成立：所排除的情形本来就不会发生",
    ),
    "form": Twin(
        "but it cannot fail: it holds of any rules whatever",
        "但不可能不成立：任何规则均满足，仅由语言形式得出",
    ),
    "witness": Twin(
        "counter-example of {size} entries ({smallest}): {file}", "反例共 {size} 项（{smallest}）：{file}"
    ),
    "smallest": Twin("none is smaller", "没有更小的"),
    "small": Twin("not proved the smallest", "未证明为最小"),
    "none": Twin("none", "无"),
    "unasked": Twin("not finished in time: {parts}", "限时内未得出结论：{parts}"),
    "two": Twin(
        "Every proof has been confirmed by a second prover of another kind, every counter-example by the "
        "referee.",
        "每项证明均经另一种证明器复核；每个反例均经独立裁判程序复核。",
    ),
    "single": Twin(
        "{count} facts work one way only; better proof of them never turns a cause or remedy the other way.",
        "{count} 个事实仅朝一个方向起作用：对其举证更充分，不会使请求权基础或者责任方式反向变化。",
    ),
    "aside": Twin(
        "Left aside there, since they give way where another claim is made out: {remedies}",
        "其中不计因其他责任成立而让位的责任方式：{remedies}",
    ),
    "both": Twin("works both ways", "双向起作用"),
    "helps": Twin("for the plaintiff", "有利于原告"),
    "hurts": Twin("against the plaintiff", "不利于原告"),
    "only_form": Twin("both ways as written, but no pattern shows it", "规则写法上双向，但没有任何情形体现"),
    "against_form": Twin("turns the other way although written one way", "写法上单向，却反向变化"),
    "notice": Twin(
        "Assistive only: the bound limits what is proved, and a proof about the rules is no proof that the "
        "rules state the law rightly.",
        "仅供参考：证明以上述范围为限；就规则所作的证明，不等于规则正确表述了法律。",
    ),
}

LAWS: Final[dict[str, Twin]] = {
    "one_finding": Twin("every issue has exactly one finding", "每一要件恰有一项认定"),
    "one_reason": Twin(
        "every unclear finding has exactly one reason, and no other has any",
        "不予认定的恰有一个原因，其余均无",
    ),
    "one_winner": Twin("every issue has one bearer and one winner", "每一要件恰由一方负担，恰归于一方"),
    "unclear_loses": Twin(
        "what stays unclear goes against its bearer", "不能认定的，由负有举证证明责任的一方承担"
    ),
    "cause_decided": Twin("every cause is decided", "每一请求权基础均有结论"),
    "remedy_decided": Twin(
        "no remedy without one of the causes it is founded on", "所依据的请求权基础均不成立的，不予支持"
    ),
}
KINDS: Final[dict[str, Twin]] = {
    "argument": Twin("argument", "证明理由"),
    "answer": Twin("answer", "反驳"),
    "concept": Twin("alternative of a concept", "概念的情形"),
    "premise": Twin("premise", "前提"),
    "alternative": Twin("alternative", "可选条件"),
    "cause": Twin("cause", "请求权基础"),
    "gate": Twin("gate", "适用前提"),
    "requirement": Twin("required issue", "所需要件"),
    "defeat": Twin("defeating issue", "抗辩要件"),
    "remedy": Twin("remedy", "责任方式"),
    "part": Twin("part", "部分支持"),
    "mode": Twin("mode", "承担方式"),
    "manner": Twin("manner", "履行方式"),
    "ceiling": Twin("ceiling", "限额"),
    "reduction": Twin("reduction", "酌减"),
}
_SIGNS: Final = {"holds": "✔", "refuted": "✘", "unfinished": "？", "unconfirmed": "？"}

Files = Mapping[str, str]


def prove_text(found: Proof, rules: RuleBase, language: str, files: Files) -> str:
    """Return everything proved, as text; ``files`` says where the witness of a property was put."""
    return _Writer(found, rules, language, files).written()


class _Writer:
    def __init__(self, found: Proof, rules: RuleBase, language: str, files: Files) -> None:
        self.found = found
        self.rules = rules
        self.language = language
        self.files = files
        self.lines: list[str] = []

    def written(self) -> str:
        title = self._say("title")
        self.lines += [title, "=" * min(_WIDTH, cells(title))]
        largest = max((v.fragment for v in self.found.verdicts), key=lambda f: f.cells, default=None)
        if largest is not None:
            self._put(self._say("bound", **_figures(largest)))
            self._put(self._say("two"))
        declared = [v for v in self.found.verdicts if not v.built_in]
        built_in = [v for v in self.found.verdicts if v.built_in]
        for key, verdicts in (("declared", declared), ("built_in", built_in)):
            if verdicts:
                self._head(key, len(verdicts))
                for verdict in verdicts:
                    self._verdict(verdict)
        if built_in:
            self._idle("never_fires", self.found.never_fires)
            self._idle("never_matters", self.found.never_matters)
            self._directions()
        if self.found.unfinished:
            self.lines.append("")
            parts = ", ".join(self.found.unfinished)
            self._put(self._say("unasked", parts=parts), "？ ")
        self.lines.append("")
        self._put(self._say("notice"), "▲ ")
        return "\n".join(self.lines) + "\n"

    def _say(self, key: str, **params: str) -> str:
        return PHRASES[key].in_language(self.language).format_map(params)

    def _put(self, text: str, first: str = "") -> None:
        self.lines += indented(text, first, " " * cells(first), _WIDTH).split("\n")

    def _head(self, key: str, count: int) -> None:
        title = f"{self._say(key)} ({count})" if self.language == "en" else f"{self._say(key)}（{count}）"
        self.lines += ["", title, "-" * cells(title)]

    def _verdict(self, verdict: Verdict) -> None:
        name, title = self._named(verdict)
        told = self._say(verdict.status)
        if verdict.vacuous:
            told += (", " if self.language == "en" else "，") + self._say(verdict.vacuous)
        sign = "▲" if verdict.vacuous else _SIGNS[verdict.status]
        colon = ": " if self.language == "en" else "："
        self._put(f"{name}{colon}{told}", f"  {sign} ")
        if title:
            self._put(title, "      ")
        if verdict.witness is not None:
            smallest = self._say("smallest" if verdict.witness.smallest else "small")
            file = self.files.get(verdict.name, "")
            size = str(verdict.witness.size)
            self._put(self._say("witness", size=size, smallest=smallest, file=file), "      → ")

    def _named(self, verdict: Verdict) -> tuple[str, str]:
        if verdict.built_in:
            return LAWS[verdict.name].in_language(self.language), ""
        item = self.rules.properties[verdict.name]
        return item.name.in_language(self.language), item.title.in_language(
            self.language
        ) if item.title else ""

    def _idle(self, key: str, idle: Iterable[Idle]) -> None:
        listed = list(idle)
        self._head(key, len(listed))
        for one in listed:
            kind = KINDS[one.kind].in_language(self.language)
            name = _declared(self.rules, one.owner).in_language(self.language)
            part = f" {one.part}" if one.part else ""
            self._put(f"{name}{' · ' + kind}{part} ({one.span.file}:{one.span.line})", "  ▲ ")

    def _directions(self) -> None:
        single = [d for d in self.found.directions if d.form != "both"]
        mixed = [d for d in self.found.directions if d.form == "both" or d.against_form]
        self._head("directions", len(self.found.directions))
        if single:
            self._put(self._say("single", count=str(len(single))), "  ✔ ")
            own = of_own_right(self.rules)
            if aside := [r for name, r in self.rules.remedies.items() if name not in own]:
                names = ", ".join(r.name.in_language(self.language) for r in aside)
                self._put(self._say("aside", remedies=names), "    ")
        for one in mixed:
            self._direction(one)

    def _direction(self, one: Direction) -> None:
        name = self.rules.facts[one.fact].name.in_language(self.language)
        colon = ": " if self.language == "en" else "："
        if one.against_form:
            told = self._say("against_form")
        elif one.helps and one.hurts:
            told = self._say("both")
        else:
            told = self._say("only_form" if one.whole else "not_sought")
        self._put(f"{name}{colon}{told}", "  ● ")
        for key, witness in (("helps", one.helps), ("hurts", one.hurts)):
            if witness is not None:
                file = self.files.get(f"{one.fact}.{key}", "")
                self._put(self._say(key) + (colon + file if file else ""), "      → ")


def _declared(rules: RuleBase, name: str) -> Twin:
    for table in (rules.arguments, rules.concepts, rules.causes, rules.remedies, rules.issues):
        if name in table:
            return Twin(table[name].name.en, table[name].name.zh)
    return Twin(name, name)


def _figures(fragment: Fragment) -> dict[str, str]:
    return {
        "defendants": str(fragment.bound.defendants),
        "things": str(fragment.bound.things),
        "cells": str(fragment.cells),
        "options": str(fragment.options),
        "days": str(fragment.days),
        "rules": str(fragment.rules),
    }


def prove_object(found: Proof, rules: RuleBase, files: Files) -> dict[str, object]:
    """Return everything proved, for programs."""
    return {
        "schema": SCHEMA,
        "notice": {"zh": PHRASES["notice"].zh, "en": PHRASES["notice"].en},
        "receipt": {"rules": rules.digest, "engine": VERSION},
        "properties": [_verdict_object(v, files) for v in found.verdicts],
        "never_fires": [_idle_object(i) for i in found.never_fires],
        "never_matters": [_idle_object(i) for i in found.never_matters],
        "directions": [
            {
                "fact": d.fact,
                "form": d.form,
                "helps": files.get(f"{d.fact}.helps") if d.helps else None,
                "hurts": files.get(f"{d.fact}.hurts") if d.hurts else None,
                "shown": [way for way, shown in (("helps", d.helps), ("hurts", d.hurts)) if shown],
                "gone_through": d.whole,
            }
            for d in found.directions
        ],
        "unfinished": list(found.unfinished),
    }


def _verdict_object(verdict: Verdict, files: Files) -> dict[str, object]:
    fragment = verdict.fragment
    witness = verdict.witness
    return {
        "id": verdict.name,
        "built_in": verdict.built_in,
        "status": verdict.status,
        "cannot_fail": verdict.vacuous or None,
        "bound": {"things": fragment.bound.things, "defendants": fragment.bound.defendants},
        "fragment": {
            "rules": fragment.rules,
            "cells": fragment.cells,
            "options": fragment.options,
            "days": fragment.days,
        },
        "witness": witness
        and {
            "size": witness.size,
            "smallest": witness.smallest,
            "file": files.get(verdict.name),
        },
    }


def _idle_object(idle: Idle) -> dict[str, object]:
    place = f"{idle.span.file}:{idle.span.line}"
    return {"kind": idle.kind, "name": idle.owner, "part": idle.part or None, "at": place}
