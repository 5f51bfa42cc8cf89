"""Where two decisions part: at the step that differs by itself, not at what merely follows from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.analysis import Parting, Step, forks_at, part
from engine.case import load_case, read_case
from engine.case.model import Case, Run
from engine.justification import Decision
from engine.pipeline import Judge
from engine.rulebase import load_rules
from engine.rulebase.model import RuleBase
from engine.rulebase.resolve import resolve
from engine.shipped import cases_root
from engine.source import SourceFile
from engine.syntax.parser import parse_text
from tests.report.sample import CAREFUL, COURIER, HEAD, SHOWN, small_rules

HELPER = COURIER + '- {fact: "acts_for(courier, b)", state: proved}\n'


@pytest.fixture(scope="module")
def rules() -> RuleBase:
    return small_rules()


def _case(rules: RuleBase, facts: str, day: str = "2021-11-01") -> Case:
    head = HEAD.format(id="x", status="hypothetical", unlisted="no_evidence", date=f", date: {day}")
    sources = 'sources: {"001": seeds/hangzhou.md}\n'
    case, wrong = read_case(SourceFile("x.yaml", head.lstrip("\n") + facts.lstrip("\n") + sources), rules)

    assert case is not None, wrong
    return case


def _decide(rules: RuleBase, facts: str, *choices: tuple[str, str], day: str = "2021-11-01") -> Decision:
    case = _case(rules, facts, day)
    return Judge(rules).decide(case, Run("default", choices, (), "", case.span))


def _part(left: Decision, right: Decision) -> Parting:
    (parting,) = part(left.disputes, right.disputes)
    return parting


def _told(step: Step | None) -> tuple[str, str, tuple[str, ...], str, str, str] | None:
    return step and (step.kind, step.name, step.args, step.aspect, step.left, step.right)


def test_a_decision_does_not_part_from_itself(rules: RuleBase) -> None:
    parting = _part(_decide(rules, SHOWN + COURIER), _decide(rules, SHOWN + COURIER))

    assert (parting.step, parting.decisive) == (None, None)
    assert (parting.issues, parting.causes, parting.remedies) == ((), (), ())


def test_they_part_at_the_answer_and_not_at_the_argument_it_shakes(rules: RuleBase) -> None:
    """The main argument holds in both; that it no longer stands follows from the answer."""
    parting = _part(_decide(rules, SHOWN), _decide(rules, SHOWN + COURIER))
    expected = ("argument", "other_holder", ("courier",), "holds", "no", "yes")

    assert _told(parting.step) == expected
    assert _told(parting.decisive) == expected
    assert parting.step is not None
    assert parting.step.issue == ("link", ())
    assert [(c.left.name, c.left.finding, c.right.finding, c.right.because) for c in parting.issues] == [
        ("link", "proved", "unclear", "shaken")
    ]
    assert [(c.left.name, c.left.made_out, c.right.made_out) for c in parting.causes if c.left.applies] == [
        ("dl_69", True, False)
    ]
    assert {c.left.claim: c.right.result for c in parting.remedies if c.left and c.right} == {
        "sorry": "refused",
        "pay": "refused",
        "wipe": "refused",
    }


def test_the_other_way_round_left_and_right_change_places(rules: RuleBase) -> None:
    parting = _part(_decide(rules, SHOWN + COURIER), _decide(rules, SHOWN))

    assert _told(parting.step) == ("argument", "other_holder", ("courier",), "holds", "yes", "no")


def test_reasons_may_part_where_the_outcome_does_not(rules: RuleBase) -> None:
    """The courier acts for the defendant: the answer is answered, and everything is granted all the same."""
    parting = _part(_decide(rules, SHOWN), _decide(rules, SHOWN + HELPER))

    assert _told(parting.step) == ("argument", "other_holder", ("courier",), "holds", "no", "yes")
    assert parting.decisive is None
    assert parting.remedies == ()
    assert parting.issues == ()


def test_the_decisive_step_is_told_from_an_earlier_one_on_which_nothing_turned(rules: RuleBase) -> None:
    parting = _part(_decide(rules, SHOWN), _decide(rules, SHOWN + HELPER + CAREFUL))

    assert _told(parting.step) == ("argument", "other_holder", ("courier",), "holds", "no", "yes")
    assert _told(parting.decisive) == ("argument", "has_basis", (), "holds", "no", "yes")


def test_an_issue_of_parts_is_followed_into_the_part_that_differs(rules: RuleBase) -> None:
    basis = '- {fact: lawful(b), state: proved, at: "001:31"}\n'
    parting = _part(_decide(rules, SHOWN + basis), _decide(rules, SHOWN + CAREFUL))

    assert _told(parting.step) == ("argument", "took_care", (), "holds", "no", "yes")
    assert parting.step is not None
    assert parting.step.issue == ("care", ())


def test_a_burden_laid_on_the_other_side_is_where_two_readings_part(rules: RuleBase) -> None:
    facts = SHOWN + COURIER
    inferred, presumed = _decide(rules, facts), _decide(rules, facts, ("proof", "presumed"))
    parting = _part(inferred, presumed)

    assert _told(parting.step) == ("issue", "link", (), "burden", "plaintiff", "defendant")
    assert parting.step is not None
    assert {str(c.article.number) for c in parting.step.cites if c.article} == {"91", "70"}
    forks = forks_at(parting.step, rules, dict(inferred.choices), dict(presumed.choices))
    assert [(f.option, f.left, f.right) for f in forks] == [("proof", "inference", "presumed")]


def test_other_facts_are_no_fork(rules: RuleBase) -> None:
    left, right = _decide(rules, SHOWN), _decide(rules, SHOWN + COURIER)
    step = _part(left, right).step

    assert step is not None
    assert forks_at(step, rules, dict(left.choices), dict(right.choices)) == ()


def test_two_dates_part_at_the_law_that_is_in_force(rules: RuleBase) -> None:
    parting = _part(_decide(rules, SHOWN), _decide(rules, SHOWN, day="2015-06-01"))

    assert _told(parting.step) == ("cause", "dl_69", (), "in_force", "yes", "no")


def test_a_shorter_sum_on_the_same_findings_parts_at_the_rule_of_the_claim(rules: RuleBase) -> None:
    parting = _part(_decide(rules, SHOWN), _decide(rules, SHOWN + "- {fact: hasty(a), state: proved}\n"))

    assert _told(parting.decisive) == ("remedy", "money", (), "result", "granted", "partly")
    assert [c.left.claim for c in parting.remedies if c.left] == ["pay"]


# ---------------------------------------------------------------------------- gates

GATED = """
law DL / 资料法 "Data Law" / "中华人民共和国资料法" class statute
law PI / 程序解释 "Interpretation" / "解释" class interpretation
sort party / 当事人
fact decides / 决定 (party)  says "{1} decides" / "{1}决定"  moved by plaintiff
fact hurt / 受扰 (party)  says "{1} was hurt" / "{1}受扰"  moved by plaintiff
issue ruler / 支配者 favours plaintiff element source DL 1 burden plaintiff source PI 91:1
  standard high_probability source PI 108(1)
argument rules_it / 支配 for ruler when decides(defendant) source DL 1
issue harm / 受害 favours plaintiff element source DL 2 burden plaintiff source PI 91:1
  standard high_probability source PI 108(1)
argument hit / 受到侵扰 for harm when hurt(plaintiff) source DL 2
cause special / 特别责任 applies when ruler proved requires harm source DL 69
cause general / 一般责任 applies when special not applicable requires harm source DL 70
remedy apology / 致歉 founded on special, general source DL 90
"""
GATED_CASE = """
id: x
title: 甲诉乙 / A v. B
status: hypothetical
parties:
  a: {role: plaintiff, name: 甲 / A}
  b: {role: defendant, name: 乙 / B}
acts: {leak: {name: 泄露 / the leak, date: 2021-11-01}}
claims: {sorry: {remedy: apology}}
facts:
- {fact: hurt(a), state: proved}
"""


def test_a_gate_is_followed_to_the_finding_it_asks_about() -> None:
    document, wrong = parse_text("gated.rules", GATED)
    gated, more = resolve((document,), "gated")
    assert not [*wrong, *more]
    decisions = []
    for facts in ("", "- {fact: decides(b), state: proved}\n"):
        case, found = read_case(SourceFile("x.yaml", GATED_CASE.lstrip("\n") + facts), gated)
        assert case is not None, found
        decisions.append(Judge(gated).decide(case, case.runs[0]))
    parting = _part(decisions[0], decisions[1])

    assert _told(parting.step) == ("argument", "rules_it", (), "holds", "no", "yes")
    assert parting.remedies == ()
    assert {(c.left.name, c.left.applies, c.right.applies) for c in parting.causes} == {
        ("special", False, True),
        ("general", True, False),
    }


IDLE = GATED.replace(
    "cause special",
    "cause unused / 空置责任 from 2020-01-01 "
    "applies when ruler proved requires harm source DL 3\ncause special",
)


def _at_two_dates(text: str) -> Parting:
    """Return where 2021 and 2015 part, the facts being the same; the first cause applies at neither."""
    document, wrong = parse_text("gated.rules", text)
    rules, more = resolve((document,), "gated")
    assert not [*wrong, *more]
    decisions = []
    for day in ("2021-11-01", "2015-06-01"):
        dated = GATED_CASE.replace("2021-11-01", day)
        case, found = read_case(SourceFile("x.yaml", dated.lstrip("\n")), rules)
        assert case is not None, found
        decisions.append(Judge(rules).decide(case, case.runs[0]))
    return _part(decisions[0], decisions[1])


def test_a_cause_that_applies_in_neither_is_no_step_where_something_else_differs() -> None:
    founded = IDLE.replace("founded on special", "founded on unused, special")
    parting = _at_two_dates(
        founded.replace("cause general / 一般责任", "cause general / 一般责任 from 2020-01-01")
    )

    assert _told(parting.step) == ("cause", "general", (), "in_force", "yes", "no")


def test_where_nothing_else_differs_a_cause_that_applies_in_neither_is_the_step() -> None:
    parting = _at_two_dates(IDLE.replace("founded on special", "founded on unused, special"))

    assert _told(parting.step) == ("cause", "unused", (), "in_force", "yes", "no")
    assert parting.remedies == ()


# ---------------------------------------------------------------------------- the shipped law


def test_the_two_beijing_readings_part_at_contact_of_several_holders() -> None:
    rules, _ = load_rules()
    assert rules is not None
    case, _ = load_case(Path(cases_root()) / "decided" / "beijing.yaml", rules)
    assert case is not None
    bench = Judge(rules)
    runs = [Run(name, (), (), "", case.span) for name in ("beijing_appeal", "beijing_first_instance")]
    left, right = (bench.decide(case, run) for run in runs)
    parting = _part(left, right)

    assert _told(parting.step) == ("argument", "source_points_to_defendant", (), "holds", "yes", "no")
    assert parting.decisive == parting.step
    assert parting.step is not None
    (fork,) = forks_at(parting.step, rules, dict(left.choices), dict(right.choices))
    assert (fork.option, fork.left, fork.right) == ("source_exclusivity", "covering", "contact")
    assert fork.span.file == parting.step.span.file
    assert [(c.left.result, c.right.result) for c in parting.remedies if c.left and c.right] == [
        ("granted", "refused")
    ]
