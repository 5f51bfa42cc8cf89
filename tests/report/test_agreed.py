"""What nobody disputed is not worded as proved, nor what the court did not say as its own."""

from __future__ import annotations

import pytest

from engine.case import read_case
from engine.pipeline import Judge
from engine.report import render_text
from engine.report.findings import agreed
from engine.rulebase import load_rules
from engine.rulebase.model import RuleBase
from engine.source import SourceFile
from tests.report.sample import HEAD, SHOWN

BASIS = "依据充分"


def told(rules: RuleBase, facts: str, status: str = "decided", language: str = "zh") -> str:
    """Return the report of a case as one line, so that it can be searched however it is wrapped."""
    text = HEAD.format(id="x", status=status, unlisted="no_evidence", date=", date: 2021-11-01")
    text = text.lstrip("\n") + SHOWN.lstrip("\n") + facts + 'sources: {"001": seeds/hangzhou.md}\n'
    case, wrong = read_case(SourceFile("x.yaml", text), rules)

    assert case is not None, [(d.code, d.span, d.params) for d in wrong]
    written = render_text(Judge(rules).decide(case, case.runs[0]), rules, language)
    return "".join(line.strip() + (" " if language == "en" else "") for line in written.splitlines())


def lawful(state: str, *more: str) -> str:
    return "- {" + ", ".join(["fact: lawful(b)", f"state: {state}", 'at: "001:31"', *more]) + "}\n"


def test_an_undisputed_fact_is_taken_as_it_is_and_not_as_proved(rules: RuleBase) -> None:
    text = told(rules, lawful("undisputed"))

    assert f"据以认定{BASIS}的事实没有争议，被告无需举证，予以确认。" in text
    assert f"能够确信{BASIS}" not in text
    assert "被告所依据的事实没有争议，无需举证；原告没有成立的反证。" in text


def test_so_is_an_admitted_one(rules: RuleBase) -> None:
    assert f"据以认定{BASIS}的事实已经自认，被告无需举证" in told(rules, lawful("admitted", "by: a"))


def test_and_one_exempt_from_proof(rules: RuleBase) -> None:
    text = told(rules, lawful("exempt", "ground: judgment"))

    assert f"据以认定{BASIS}的事实依法无须举证，被告无需举证" in text


def test_a_proved_fact_is_found_on_the_whole_record(rules: RuleBase) -> None:
    text = told(rules, lawful("proved"))

    assert f"能够确信{BASIS}达到高度可能性的证明标准" in text
    assert "无需举证" not in text


def test_what_consists_of_limbs_is_found_by_them(rules: RuleBase) -> None:
    care = '- {fact: careful(b), state: proved, at: "001:32"}\n'

    assert "前述各项均予认定，据此认定“被告无责”。" in told(rules, lawful("undisputed") + care)


@pytest.mark.parametrize(
    ("authority", "zh", "en"),
    [
        ("judgment", "（已认定）", "(found)"),
        ("implied", "（已认定，裁判默示）", "(found, implied by the judgment)"),
        ("none", "（已认定，未见裁判认定）", "(found, no finding of the court reported)"),
    ],
)
def test_in_a_decided_case_a_fact_says_what_of_it_is_the_court_s(
    rules: RuleBase, authority: str, zh: str, en: str
) -> None:
    fact = lawful("proved", f"authority: {authority}")

    assert f"乙平台具有依据{zh}" in told(rules, fact)
    assert f"Platform B had a basis {en}" in told(rules, fact, language="en")


def test_in_a_hypothetical_one_nobody_found_anything(rules: RuleBase) -> None:
    fact = lawful("proved", "authority: none")

    assert "乙平台具有依据（已认定）" in told(rules, fact, "hypothetical")


def test_what_rests_on_a_finding_as_well_is_not_told_as_undisputed() -> None:
    """Fault from an undisputed want of care and from a duty that had to be found: the duty was proved."""
    shipped, _ = load_rules()
    assert shipped is not None
    case, wrong = read_case(SourceFile("x.yaml", NEGLIGENT), shipped)
    assert case is not None, wrong
    decision = Judge(shipped).decide(case, case.runs[0])
    (fault,) = (issue for issue in decision.disputes[0].issues if issue.name == "fault")

    assert fault.finding == "proved"
    assert agreed(fault) is None


NEGLIGENT = """
id: x
title: 甲诉乙 / A v. B
status: hypothetical
unlisted: no_evidence
parties: {a: {role: plaintiff, name: 甲 / A}, b: {role: defendant, name: 乙 / B}}
acts: {leak: {name: 泄露 / the leak, date: 2021-05-01}}
claims: {sorry: {remedy: apology}}
facts:
- {fact: network_operator(b), state: proved}
- {fact: "security_gap(b, leak)", state: undisputed}
- {fact: "foreseeable(b, leak)", state: undisputed}
- {fact: "avoidable(b, leak)", state: undisputed}
""".lstrip()
