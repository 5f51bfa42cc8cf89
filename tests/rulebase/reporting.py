"""Texts beside a small law of everyday things, and what is reported about them."""

from __future__ import annotations

import re

from engine.diagnostics import Diagnostic
from engine.rulebase.checks import check_documents
from engine.rulebase.model import RuleBase
from engine.syntax import parse_text

PRELUDE = """
law A1 / 甲法 "First Act" / "第一法" class statute
document J1 / 甲案 "First Judgment" / "第一案" class judgment
document K1 / 甲评 "First Note" / "第一评" class commentary
sort thing / 物件
sort cup / 杯子 is a thing
sort place / 地点
fact found / 拾得 (thing)
fact near / 相邻 (thing, thing)
fact owned / 拥有 (party, thing)
fact warned / 已提醒
fact prompt / 及时
fact fair / 公道 evaluative
concept clear / 清楚 when warned and prompt
issue debt / 欠款 favours plaintiff
  element source A1 1  burden plaintiff source A1 1  standard high_probability source A1 1
argument note / 欠条 for debt when warned and prompt source A1 1
issue item / 逐项 (t: thing) favours plaintiff
  element source A1 1  burden plaintiff source A1 1  standard high_probability source A1 1
argument listed / 列明 (t: thing) for item(t) when found(t) and warned source A1 1
cause claim / 请求 requires debt source A1 1
remedy payment / 付款 founded on claim source A1 1
option mood / 宽严 "how strict?" / "宽还是严？"
  strict / 从严 "strict" / "从严" source A1 1
  mild / 从宽 "mild" / "从宽" default
"""
SAMPLE = "sample.rules"
MARK = "▸"  # stands right before what a finding has to point at


def checked(text: str) -> tuple[RuleBase, list[Diagnostic]]:
    """Return the rule base of a text beside the prelude, and what is reported about the text itself."""
    prelude, flaws = parse_text("prelude.rules", PRELUDE)
    assert flaws == []
    document, found = parse_text(SAMPLE, text)
    rules, more = check_documents([prelude, document], "digest", whole=found == [])
    return rules, [one for one in (*found, *more) if one.span.file == SAMPLE]


def reported(text: str) -> list[tuple[str, str]]:
    """Return (code, line:column) of what is reported about a text, sorted by place.

    That a name is not used is left out: a sample is too short to use all it declares.
    """
    places = sorted((one.span, one.code) for one in checked(text)[1] if one.code != "unused-name")
    return [(code, f"{span.line}:{span.column}") for span, code in places]


def told_where_marked(code: str, marked: str) -> bool:
    """Return whether the code, and nothing else, is reported just where the marks in a text stand."""
    places = [
        f"{number}:{found.start() - at + 1}"
        for number, line in enumerate(marked.split("\n"), start=1)
        for at, found in enumerate(re.finditer(MARK, line))
    ]
    assert places, "the text has no mark"
    assert [(code, place) for place in places] == reported(marked.replace(MARK, ""))
    return True


def the_one(text: str) -> Diagnostic:
    """Return the only thing reported about a text, unused names apart."""
    (only,) = (one for one in checked(text)[1] if one.code != "unused-name")
    return only
