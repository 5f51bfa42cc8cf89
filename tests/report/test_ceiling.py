"""A ceiling bounds what is granted, to the cent, and is said as a judgment would say it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from engine.case import read_case
from engine.justification import Decision, RemedyView
from engine.pipeline import Judge
from engine.pipeline.expectations import money_text
from engine.report import render_html, render_json, render_text
from engine.rulebase.model import RuleBase
from engine.rulebase.resolve import resolve
from engine.source import SourceFile
from engine.syntax.parser import parse_text
from tests.report.sample import CASES, HEAD, RULES

# In the sample 5,000 are lost; a claimant who was hasty bears a share the court sets.
BELOW = "at most 3000 source DL 70"
EXACT = "at most 5000 source DL 70"
ABOVE = "at most 9000.01 source DL 70"
TWO = f"at most 4000 when harm proved source DL 71 {BELOW}"
CHOSEN = "at most 3000 when proof is presumed source DL 70"


def rules_with(ceilings: str, *, counted: bool = True) -> RuleBase:
    """Return the small law with these ceilings to its remedy in money."""
    text = RULES.replace("  reduced when", f"  {ceilings}\n  reduced when")
    if not counted:
        text = text.replace("  amount sum l: loss where harm proved\n", "")
    document, wrong = parse_text("small.rules", text)
    rules, more = resolve((document,), ceilings)

    assert [*wrong, *more] == []
    return rules


def decided(rules: RuleBase, case: str, claimed: str) -> Decision:
    """Return one of the small cases with another sum claimed; ``claimed`` may be empty."""
    text = HEAD.format(
        id=case, status="hypothetical", unlisted="no_evidence", date=", date: 2021-11-01"
    ).lstrip("\n")
    asked = f"{{remedy: money, amount: {claimed}}}" if claimed else "{remedy: money}"
    text = text.replace("{remedy: money, amount: 5000}", asked) + re.sub(
        r', at: "[0-9:]+"', "", CASES[case][1]
    )
    read, wrong = read_case(SourceFile("case.yaml", text), rules)

    assert read is not None, wrong
    return Judge(rules).decide(read, read.runs[0])


def money(decision: Decision) -> RemedyView:
    return next(r for r in decision.disputes[0].remedies if r.claim == "pay")


@pytest.mark.parametrize(
    ("ceilings", "case", "claimed", "result", "amount"),
    [
        (BELOW, "liable", "5000", "partly", "3000"),
        (BELOW, "liable", "3000", "granted", "3000"),
        (BELOW, "liable", "2999.99", "granted", "2999.99"),
        (BELOW, "liable", "3000.01", "partly", "3000"),
        (EXACT, "liable", "5000", "granted", "5000"),
        (ABOVE, "liable", "9999", "partly", "5000"),
        (TWO, "liable", "5000", "partly", "3000"),
        (CHOSEN, "liable", "5000", "granted", "5000"),
        # A share taken off 5,000 may leave 3,000 as well as less, but never 5,000.
        (BELOW, "hasty", "5000", "partly", "(0, 3000]"),
        (EXACT, "hasty", "5000", "partly", "(0, 5000)"),
        # The same of a claim for less than was lost: the court may well leave all that is claimed.
        (BELOW, "hasty", "3000", "granted", "(0, 3000]"),
        ("", "hasty", "4999.99", "granted", "(0, 4999.99]"),
        ("", "hasty", "5000", "partly", "(0, 5000)"),
    ],
)
def test_the_lowest_ceiling_that_holds_bounds_what_is_granted(
    ceilings: str, case: str, claimed: str, result: str, amount: str
) -> None:
    view = money(decided(rules_with(ceilings), case, claimed))

    assert (result, amount) == (view.result, money_text(view.amount))


@pytest.mark.parametrize(
    ("claimed", "result", "amount"),
    [("5000", "partly", "(0, 3000]"), ("2000", "granted", "(0, 2000]"), ("", "granted", "(0, 3000]")],
)
def test_a_sum_the_court_sets_ends_at_the_ceiling(claimed: str, result: str, amount: str) -> None:
    view = money(decided(rules_with(BELOW, counted=False), "liable", claimed))

    assert (result, amount) == (view.result, money_text(view.amount))


def test_no_ceiling_is_told_of_a_claim_that_is_refused() -> None:
    assert money(decided(rules_with(BELOW), "shaken", "5000")).ceiling is None


def test_every_report_says_the_ceiling() -> None:
    rules = rules_with(BELOW)
    decision = decided(rules, "liable", "5000")
    written: dict[str, Any] = render_json(decision, rules)
    remedies = written["disputes"][0]["remedies"]
    told = next(r for r in remedies if r["claim"] == "pay")
    zh = re.sub(r"\n +", "", render_text(decision, rules, "zh"))
    en = re.sub(r"\s+", " ", render_text(decision, rules, "en"))

    assert (told["ceiling"], told["amount"], told["result"]) == ("3000", "3000", "partly")
    assert "依照《中华人民共和国资料法》第七十条，数额以3,000元为限。" in zh
    assert "Under Data Law, article 70, the sum is limited to 3,000 yuan." in en
    assert "数额以3,000元为限" in render_html([decision], rules)
