"""A small law that is right in every respect, and a reader of rule text for the tests."""

from __future__ import annotations

from engine.rulebase.model import RuleBase
from engine.rulebase.resolve import resolve
from engine.syntax import parse_text

LAW = """
law DL / 资料法 "Data Law" / "资料法" class statute from 2020-01-01
sort thing / 物件
fact lost / 遗失 (thing)  says "{1} was lost" / "{1}遗失"
fact guarded / 看管 (party, thing)
issue damage / 损害 favours plaintiff
  element source DL 1  burden plaintiff source DL 2  standard high_probability source DL 3
argument loss / 遗失之事 (t: thing) for damage
  when lost(t) and guarded(defendant, t)
  source DL 1(1)
cause dl_1 / 资料法一条 from 2020-01-01
  requires damage source DL 1
remedy pay / 赔偿 founded on dl_1 source DL 4
"""


def read(text: str) -> tuple[RuleBase, list[str]]:
    """Return what a text makes and the codes of what is wrong with it, in the order they are found."""
    document, problems = parse_text("t.rules", text)
    rules, found = resolve([document], "digest")
    return rules, [one.code for one in (*problems, *found)]
