"""An evaluation is somebody's, and has a reason."""

from __future__ import annotations

import pytest

from engine.case.texture import lint_texture

HELD = '- {fact: "held(courier, phone)", state: proved, at: "001:36"}\n'


def warned(read, rules, text_with, entry: str, status: str = "decided") -> list[dict[str, str]]:
    """Return what a case with one more entry, placed in its source, is warned about."""
    facts = f'facts:\n{HELD}- {{{entry}, at: "001:40"}}'
    case, found = read(text_with(status=f"status: {status}", facts=facts))
    assert found == []
    diagnostics = lint_texture(case, rules)
    assert {one.code for one in diagnostics} <= {"evaluation-without-why"}
    return [one.params for one in diagnostics]


@pytest.mark.parametrize("state", ["proved", "disproved"])
def test_an_evaluation_of_nobody_in_particular_is_pointed_out(read, rules, text_with, state):
    found = warned(read, rules, text_with, f"fact: typical(shop), state: {state}")

    assert found == [{"fact_zh": "典型风险", "fact_en": "typical"}]


def test_that_the_judgment_has_no_authority_for_it_is_no_reason(read, rules, text_with):
    assert warned(read, rules, text_with, "fact: typical(shop), state: proved, authority: none") != []


@pytest.mark.parametrize("why", ["authority: judgment", "authority: implied", "note: 法院如此认为"])
def test_who_made_it_or_why_is_enough(read, rules, text_with, why):
    assert warned(read, rules, text_with, f"fact: typical(shop), state: proved, {why}") == []


@pytest.mark.parametrize("state", ["open", "no_evidence", "unclear, because: shaken", "undisputed"])
def test_what_nobody_found_needs_no_reason(read, rules, text_with, state):
    assert warned(read, rules, text_with, f"fact: typical(shop), state: {state}") == []


def test_a_bare_fact_is_no_evaluation(read, rules, text_with):
    assert warned(read, rules, text_with, "fact: leaky(shop), state: proved") == []


def test_one_entry_about_several_things_is_pointed_out_once(read, rules, text_with):
    found = warned(read, rules, text_with, 'fact: "typical([buyer, shop])", state: proved')

    assert len(found) == 1


@pytest.mark.parametrize("status", ["hypothetical", "accepted"])
def test_where_no_court_decided_nobody_is_asked_whose_evaluation_it_is(read, rules, text_with, status):
    assert warned(read, rules, text_with, "fact: typical(shop), state: proved", status) == []
