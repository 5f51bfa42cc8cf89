"""A decision tells the findings on which the reasons it gives rest, and not those nothing rests on."""

from __future__ import annotations

import pytest

from engine.case import load_case
from engine.pipeline import judge
from engine.rulebase import RuleBase, load_rules
from engine.shipped import cases_root


@pytest.fixture(scope="module")
def rules() -> RuleBase:
    loaded, _ = load_rules()
    assert loaded is not None
    return loaded


def told(rules: RuleBase, case: str) -> set[str]:
    loaded, _ = load_case(cases_root() / f"{case}.yaml", rules)
    assert loaded is not None
    decision, *_ = judge(loaded, rules)
    (view,) = decision.disputes
    return {issue.name for issue in view.issues if issue.in_play}


def test_the_duty_on_which_fault_rests_is_told(rules: RuleBase) -> None:
    assert "bound_by_duty" in told(rules, "hypothetical/boundary/norm-breached-before-the-code")


def test_the_unlawful_processing_on_which_fault_rests_is_told(rules: RuleBase) -> None:
    found = told(rules, "hypothetical/boundary/careful-with-what-it-may-not-have")

    assert {"lawful_processing", "lawful_basis"} <= found


def test_collusion_is_told_where_want_of_it_alone_defeats_the_defence(rules: RuleBase) -> None:
    assert "collusion" in told(rules, "hypothetical/boundary/collusion-to-high-probability")


def test_collusion_nobody_spoke_of_is_not_told(rules: RuleBase) -> None:
    assert "collusion" not in told(rules, "teaching/presumed-fault")
