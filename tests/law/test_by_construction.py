"""What no rule could say of itself: commentary moves nothing, no claim no remedy, every reason is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from random import Random
from typing import Any

import pytest

from engine.justification import Decision
from engine.pipeline import Judge
from engine.report import render_json, why_not
from engine.rulebase.checks.commentary_alone import commentary_alone
from engine.rulebase.model import STANDARDS
from tests.law.drawn import cells_of, drawn, entry, frame
from tests.law.taught import shipped_rules

RULES = shipped_rules()
JUDGE = Judge(RULES)
FRAME = frame(RULES)
SEEDS = (7, 16, 69)
PLACE = re.compile(r"rules/[\w/-]+\.rules:\d+")


@cache
def decided(seed: int) -> Decision:
    case = drawn(FRAME, RULES, Random(seed))
    return JUDGE.decide(case, case.runs[0])


@cache
def told(seed: int) -> dict[str, Any]:
    return render_json(decided(seed), RULES)


def outcome(decision: Decision) -> tuple[object, ...]:
    """Return every finding, every cause and what becomes of every claim."""
    (view,) = decision.disputes
    issues = tuple((i.name, i.args, i.finding, i.because, i.won_by) for i in view.issues)
    causes = tuple((c.name, c.applies, c.made_out, c.grounds) for c in view.causes)
    return issues, causes, tuple((r.claim, r.result, r.amount) for r in view.remedies)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_commentary_reports_moves_nothing(seed: int) -> None:
    case, luck = drawn(FRAME, RULES, Random(seed)), Random(seed)
    listed = {(e.fact, e.args) for e in case.facts}
    others = [cell for cell in cells_of(case, RULES) if cell not in listed]
    said = tuple(entry(cell, "no_evidence", "commentary") for cell in luck.sample(others, 40))
    commented = replace(case, facts=(*case.facts, *said))

    assert outcome(JUDGE.decide(commented, commented.runs[0])) == outcome(decided(seed))


def test_no_shipped_rule_rests_on_commentary_alone() -> None:
    assert commentary_alone(RULES) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_of_all_remedies_only_those_claimed_are_answered(seed: int) -> None:
    case, luck = drawn(FRAME, RULES, Random(seed)), Random(seed)
    made = tuple(claim for claim in case.claims if luck.random() < 0.3)
    (view,) = JUDGE.decide(replace(case, claims=made), case.runs[0]).disputes

    assert [r.claim for r in view.remedies] == [claim.id for claim in made]


def test_where_nothing_is_claimed_nothing_is_granted() -> None:
    cases = (replace(drawn(FRAME, RULES, Random(seed)), claims=()) for seed in SEEDS)
    views = [JUDGE.decide(case, case.runs[0]).disputes[0] for case in cases]

    assert any(cause.made_out for view in views for cause in view.causes)
    assert all(view.remedies == () for view in views)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_issue_is_told_with_bearer_standard_finding_winner_and_the_place_of_its_rule(seed: int) -> None:
    (dispute,) = told(seed)["disputes"]
    for issue in dispute["issues"]:
        assert issue["burden"] in ("plaintiff", "defendant"), issue
        assert issue["standard"] in STANDARDS[1:], issue
        assert issue["finding"] in ("proved", "disproved", "unclear"), issue
        assert (issue["because"] is None) == (issue["finding"] != "unclear"), issue
        assert issue["won_by"] in ("plaintiff", "defendant"), issue
        assert issue["burden_cites"], issue
        assert PLACE.fullmatch(issue["rule"]), issue


def below(nodes: dict[str, dict[str, Any]], root: str) -> Iterator[dict[str, Any]]:
    seen, open_ = set[str](), [root]
    while open_:
        at = open_.pop()
        if at not in seen:
            seen.add(at)
            yield nodes[at]
            open_ += nodes[at]["children"]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_argument_that_decides_an_issue_in_play_goes_down_to_what_it_rests_on(seed: int) -> None:
    whole = told(seed)
    nodes = {node["id"]: node for node in whole["justification"]["nodes"]}
    for issue in (one for one in whole["disputes"][0]["issues"] if one["in_play"] and not one["args"]):
        for argument in (*issue["live"], *issue["defeated"]):
            found = list(below(nodes, f"d1.argument.{argument}"))

            assert all(PLACE.fullmatch(node["rule"]) for node in found), argument
            # An argument about the day of the act or the findings on other issues rests on no fact.
            assert len(found) > 1, argument


@pytest.mark.parametrize("seed", SEEDS)
def test_why_not_names_for_each_issue_that_is_not_found_what_would_have_to_be_otherwise(seed: int) -> None:
    decision = decided(seed)
    (view,) = decision.disputes
    for issue in (i for i in view.issues if i.finding == "unclear" and i.in_play):
        text, whole = why_not(decision, RULES, issue.name)
        nodes = {node["id"]: node for node in whole["nodes"]}  # type: ignore[union-attr, attr-defined]
        found = [node for root in whole["roots"] for node in below(nodes, root)]  # type: ignore[attr-defined]

        assert PLACE.search(re.sub(r"\n +", "", text)), issue.name
        # What is missing, at the end of a chain, or a reason of the other side that stands in the way.
        missing = [node for node in found if not node["holds"] and not node["children"]]
        standing = [node for node in found if node["holds"] and node["kind"] == "argument"]
        assert missing or standing, issue.name
