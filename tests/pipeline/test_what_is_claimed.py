"""A remedy may hang on what is claimed in the same dispute, by whichever claim."""

from __future__ import annotations

import pytest

from engine.case import read_case
from engine.justification import Decision
from engine.pipeline import Judge
from engine.report import render_text
from engine.rulebase.model import RuleBase
from engine.rulebase.resolve import resolve
from engine.source import SourceFile
from engine.syntax.parser import parse_text

RULES = """
law L / 法 "Law" / "法" class statute from 2020-01-01
fact hurt / 受伤 (party) says "{1} was hurt" / "{1}受伤" moved by plaintiff
issue harm / 损害 favours plaintiff
  says "there was harm" / "有损害" denied "there was no harm" / "无损害"
  unclear "harm is unclear" / "损害不明"
  element source L 1  burden plaintiff source L 1  standard high_probability source L 1
argument injured / 有伤 for harm says "hurt" / "受伤" when hurt(plaintiff) source L 1
cause tort / 侵权 requires harm source L 1
remedy repair / 修理 founded on tort source L 2
remedy price / 作价 founded on tort when repair not claimed source L 3
remedy interest / 利息 founded on tort when price claimed source L 4
"""
CASE = """
id: small
title: 小 / small
status: hypothetical
parties:
  a: {role: plaintiff, name: 甲 / A}
  b: {role: defendant, name: 乙 / B}
  c: {role: defendant, name: 丙 / C}
acts: {hit: {name: 碰撞 / the hit, date: 2022-05-01}}
facts:
- {fact: hurt(a), state: proved}
claims:
"""


@pytest.fixture(scope="module")
def rules() -> RuleBase:
    document, wrong = parse_text("small.rules", RULES)
    found, more = resolve((document,), "claimed")

    assert [*wrong, *more] == []
    return found


def decided(rules: RuleBase, *claims: str) -> Decision:
    """Return the case with these claims, each a remedy and perhaps whom it is against."""
    lines = "".join(f"  x{i}: {{remedy: {claim}}}\n" for i, claim in enumerate(claims))
    case, wrong = read_case(SourceFile("case.yaml", CASE + lines), rules)

    assert case is not None, wrong
    return Judge(rules).decide(case, case.runs[0])


def granted(decision: Decision) -> dict[tuple[str, str], bool]:
    """Return which claims are granted against whom."""
    return {(r.claim, view.dispute.defendant): r.granted for view in decision.disputes for r in view.remedies}


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        # What is asked about need not be claimed, nor be among the rules that the claims need.
        (["price, against: b"], {("x0", "b"): True}),
        (["interest, against: b"], {("x0", "b"): False}),
        (["price, against: b", "repair, against: b"], {("x0", "b"): False, ("x1", "b"): True}),
        (["interest, against: b", "price, against: b"], {("x0", "b"): True, ("x1", "b"): True}),
        # Refused or granted: it counts that it is asked for.
        (
            ["interest, against: b", "price, against: b", "repair, against: b"],
            {("x0", "b"): True, ("x1", "b"): False, ("x2", "b"): True},
        ),
        # Each dispute for itself.
        (
            ["price, against: [b, c]", "repair, against: c"],
            {("x0", "b"): True, ("x0", "c"): False, ("x1", "c"): True},
        ),
        # Of two claims for one remedy any counts.
        (
            ["price, against: b", "repair, against: c", "repair, against: b"],
            {("x0", "b"): False, ("x1", "c"): True, ("x2", "b"): True},
        ),
    ],
)
def test_a_remedy_sees_what_is_claimed_in_its_own_dispute(
    rules: RuleBase, claims: list[str], expected: dict[tuple[str, str], bool]
) -> None:
    assert expected == granted(decided(rules, *claims))


@pytest.mark.parametrize(
    ("language", "said"), [("zh", "原告未请求修理"), ("en", "the plaintiff does not claim repair")]
)
def test_a_refusal_says_what_was_not_to_be_claimed(rules: RuleBase, language: str, said: str) -> None:
    decision = decided(rules, "price, against: b", "repair, against: b")

    assert said in " ".join(render_text(decision, rules, language).split()).replace("\n", "")
