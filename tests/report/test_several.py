"""Several who answer: what is counted twice is paid once, and what shapes a claim is told."""

from __future__ import annotations

from functools import cache

import pytest

from engine.case import load_case
from engine.justification import Decision
from engine.pipeline import Judge
from engine.report import render_text
from engine.rulebase import RuleBase, load_rules
from engine.shipped import cases_root, rules_root

ONCE = {"zh": "重复计入：", "en": "Counted more than once: "}


@cache
def shipped() -> RuleBase:
    rules, _ = load_rules(rules_root())
    assert rules is not None
    return rules


@cache
def decided(name: str) -> Decision:
    case, wrong = load_case(cases_root() / f"{name}.yaml", shipped())
    assert case is not None, wrong
    return Judge(shipped()).decide(case, case.runs[0])


def text(name: str, language: str) -> str:
    return render_text(decided(name), shipped(), language)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_loss_counted_against_two_who_are_not_joint_is_said_to_be_paid_once(language: str) -> None:
    conclusion = text("hypothetical/liability/entrusted-firm-sells", language)

    # In the conclusion and again in the part on the claims, for each of the two.
    assert conclusion.count(ONCE[language]) == 4


@pytest.mark.parametrize("name", ["hypothetical/liability/forum-and-its-user", "teaching/contributory-fault"])
def test_of_joint_debtors_and_of_one_alone_nothing_is_said(name: str) -> None:
    assert ONCE["zh"] not in text(name, "zh")


def test_each_plaintiff_is_paid_for_a_loss_of_their_own() -> None:
    assert ONCE["zh"] not in text("hypothetical/five-buyers-pipl", "zh")


def test_who_answers_jointly_in_the_second_place_is_said_so() -> None:
    told = text("hypothetical/liability/joint-processors-and-a-fraud", "zh")

    assert "与某订房平台连带承担补充责任。" in told
    assert "依法强制执行后仍不能履行的范围内" in told.replace("\n", "").replace(" ", "")


def test_whoever_joint_debtor_is_named_is_liable_themselves() -> None:
    views = decided("hypothetical/liability/four-defendants").disputes
    partners = {v.dispute.defendant: v.remedies[0].jointly_with for v in views}

    assert partners == {"b": ("e",), "c": (), "d": (), "e": ("b",)}


@pytest.mark.parametrize(
    ("name", "issue"),
    [
        ("teaching/contributory-fault", "contributory_fault"),
        ("hypothetical/boundary/refund-is-deducted", "refund_counted"),
        ("hypothetical/liability/contractor-and-orderer", "through_contractor"),
        ("hypothetical/liability/joint-processors-and-a-fraud", "crime_led_to_loss"),
    ],
)
def test_what_takes_a_part_off_is_told_with_its_bearer(name: str, issue: str) -> None:
    views = [i for i in decided(name).disputes[0].issues if i.name == issue and i.finding == "proved"]

    assert [(v.in_play, v.won_by) for v in views] == [(True, "defendant")]


def test_what_nobody_showed_shapes_nothing() -> None:
    issues = decided("hypothetical/boundary/refund-is-deducted").disputes[0].issues

    assert not [i.name for i in issues if i.name == "contributory_fault" and i.in_play]
