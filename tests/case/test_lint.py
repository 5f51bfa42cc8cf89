"""A case that loads may still say what it hardly means."""

from __future__ import annotations

from engine.case import lint_case


def lint(read, rules, text):
    """Return the codes a case without error is warned about."""
    case, found = read(text)
    assert found == []
    return [(one.code, one.params) for one in lint_case(case, rules)]


def test_silence_on_what_a_rule_asks_to_be_missing_is_pointed_out(read, rules, text_with):
    assert lint(read, rules, text_with()) == [("unmentioned-fact", {"fact": "consented"})]


def test_a_fact_said_to_be_without_evidence_is_not_silence(read, rules, text_with):
    facts = 'facts:\n- {fact: consented, state: no_evidence, at: "1"}'

    assert lint(read, rules, text_with(facts=facts)) == []


def test_where_silence_is_an_open_question_nothing_is_lost(read, rules, text_with):
    assert lint(read, rules, text_with(status="status: accepted", facts=None)) == []


def test_a_finding_where_no_court_has_decided_is_pointed_out(read, rules, text_with):
    found = lint(read, rules, text_with(status="status: accepted"))

    assert found == [("finding-without-court", {"state_zh": "已认定", "state_en": "proved"})]


def test_an_invented_case_that_gives_some_places_is_told_how_many_are_missing(read, rules, text_with):
    facts = 'facts:\n- {fact: consented, state: open, at: "1"}\n- {fact: diligent(shop), state: proved}'
    found = lint(read, rules, text_with(status="status: hypothetical", facts=facts))

    assert found == [("uncited-facts", {"count": "1"})]


def test_a_case_invented_throughout_needs_no_places(read, rules, text_with):
    facts = "facts:\n- {fact: consented, state: open}"

    assert lint(read, rules, text_with(status="status: hypothetical", facts=facts)) == []
