"""What a finding rests on is held against what the law of evidence lets it rest on; it decides nothing."""

from __future__ import annotations

import pytest

from engine.case.lint_evidence import is_about_evidence, lint_evidence
from engine.diagnostics.wording import help_text, message_text

FACT = "facts:\n- {{fact: consented, state: {state}, evidence: {on}, at: '1'{more}}}"


@pytest.fixture(scope="session")
def linted(read, rules, text_with):
    """Return the warnings about evidence of the base case with some sections replaced."""

    def linter(**sections: str | None):
        case, found = read(text_with(**sections))
        assert found == []
        return lint_evidence(case, rules)

    return linter


@pytest.fixture(scope="session")
def codes(linted):
    """Return the codes of those warnings."""
    return lambda **sections: [one.code for one in linted(**sections)]


def resting_on(exhibits: str, on: str, state: str = "proved", more: str = "") -> dict[str, str]:
    """Return sections of a case with one fact that rests on exhibits."""
    return {"evidence": f"evidence: {{{exhibits}}}", "facts": FACT.format(state=state, on=on, more=more)}


WEAK = {
    "E1: {kind: party_statement}": "90:1",
    "E1: {kind: testimony, limits: interested_witness}": "90:3",
    "E1: {kind: electronic, limits: [doubtful]}": "90:4",
    "E1: {kind: audiovisual, authenticity: doubted}": "90:4",
    "E1: {kind: documentary, limits: unchecked_copy}": "90:5",
}
BARRED = {
    "E1: {kind: documentary, authenticity: rejected}": "104(2)",
    "E1: {kind: audiovisual, legality: rejected}": "106",
    "E1: {kind: testimony, limits: absent_witness}": "68(3)",
}
SOLID = ("E1: {kind: documentary}", "E1: receipt", "E1: {kind: documentary, authenticity: doubted}")


@pytest.mark.parametrize(("exhibit", "article"), WEAK.items())
def test_what_cannot_stand_alone_does_not_carry_a_finding(linted, exhibit, article):
    (one,) = linted(**resting_on(exhibit, "E1"))

    assert (one.code, one.params["cell_zh"]) == ("only-weak-evidence", "告知同意")
    assert f"EV {article}" in one.params["why_en"]


@pytest.mark.parametrize(("exhibit", "article"), BARRED.items())
def test_what_was_excluded_does_not_carry_a_finding(linted, exhibit, article):
    (one,) = linted(**resting_on(exhibit, "E1"))

    assert one.code == "only-rejected-evidence"
    assert f"EV {article}" in one.params["why_en"]


@pytest.mark.parametrize("exhibit", SOLID)
def test_other_evidence_carries_a_finding_alone(codes, exhibit):
    assert codes(**resting_on(exhibit, "E1")) == []


@pytest.mark.parametrize("weak", WEAK)
def test_one_piece_that_stands_alone_bears_out_the_others(codes, weak):
    assert codes(**resting_on(f"{weak}, E2: {{kind: documentary}}", "[E1, E2]")) == []


def test_excluded_evidence_bears_out_nothing(linted):
    both = "E1: {kind: party_statement}, E2: {kind: documentary, legality: rejected}"
    (one,) = linted(**resting_on(both, "[E1, E2]"))

    assert one.code == "only-weak-evidence"
    assert "E2" not in one.params["why_zh"]


def test_a_finding_that_the_opposite_is_so_needs_evidence_as_well(codes):
    weak = "E1: {kind: party_statement}"

    assert codes(**resting_on(weak, "E1", "disproved")) == ["only-weak-evidence"]


@pytest.mark.parametrize("state", ["no_evidence", "undisputed", "unclear"])
def test_what_is_not_found_on_evidence_needs_none(codes, state):
    more = ", because: insufficient" if state == "unclear" else ""

    assert codes(**resting_on("E1: {kind: party_statement}", "E1", state, more)) == []


def test_the_caret_stands_under_the_fact_and_the_exhibit_is_pointed_to(linted, text_with):
    sections = resting_on("E1: {kind: party_statement}", "E1")
    (one,) = linted(**sections)
    line = text_with(**sections).split("\n")[one.span.line - 1]

    assert line[one.span.column - 1 : one.span.end_column - 1] == "consented"
    assert [place.zh for place in one.related] == ["E1 列在这里"]


# ---------------------------------------------------------------------------- admissions


@pytest.mark.parametrize(
    ("where", "expected"),
    [("in settlement", ["not-an-admission"]), ("和解", ["not-an-admission"]), ("in court", [])],
)
def test_a_concession_made_to_settle_is_no_admission(codes, where, expected):
    facts = f"facts:\n- {{fact: consented, state: admitted, by: shop, made in: {where}, at: '1'}}"

    assert codes(facts=facts) == expected


def test_the_warning_names_the_article_the_rules_give(linted):
    facts = "facts:\n- {fact: consented, state: admitted, by: shop, made in: in settlement, at: '1'}"
    (one,) = linted(facts=facts)

    assert one.params["law_zh"] == "和解中的让步（证规第一百零七条）"
    assert one.params["law_en"] == "in_settlement (EV 107)"


# ---------------------------------------------------------------------------- adverse inferences

LOGS = "things: {exhibit: [logs]}"
HELD = "facts:\n- {fact: 'controlled(shop, logs)', state: proved, at: '1'}\n"
AGAINST = "- {{fact: {fact}, state: {state}, inferred against: shop, at: '1'}}"


def test_an_inference_serves_the_side_that_bears_the_burden(codes):
    facts = HELD + AGAINST.format(fact="leaky(shop)", state="proved")

    assert codes(things=LOGS, facts=facts) == []


def test_an_inference_against_the_bearer_serves_nobody(linted):
    facts = HELD + AGAINST.format(fact="diligent(shop)", state="disproved")
    (one,) = linted(things=LOGS, facts=facts)

    assert (one.code, one.params["issues_zh"], one.params["side_en"]) == (
        "inference-without-burden",
        "「尽到注意」",
        "defendant",
    )


def test_the_burden_is_that_of_the_reading_at_hand(codes):
    facts = HELD + AGAINST.format(fact="leaky(shop)", state="proved")
    strict = "runs:\n- {reading: default}\n- {reading: first_court}"

    assert codes(things=LOGS, facts=facts, reading="choices: {strictness: mild}") == []
    assert codes(things=LOGS, facts=facts, reading=strict) == ["inference-without-burden"]


def test_an_issue_nothing_turned_on_saves_no_inference(read, rules, text_with):
    facts = HELD + AGAINST.format(fact="leaky(shop)", state="proved")
    case, _ = read(text_with(things=LOGS, facts=facts))
    run = case.runs[0]

    assert lint_evidence(case, rules, [(run, frozenset({"causation", "care"}))]) == []
    assert lint_evidence(case, rules, [(run, frozenset())]) == []


def test_an_inference_by_a_rule_is_known_by_the_source_it_cites(codes):
    facts = "facts:\n- {fact: inference_drawn(logs), state: proved, at: '1'}"

    assert codes(things=LOGS, facts=facts) == []
    assert codes(things=LOGS, facts=facts, reading="choices: {strictness: strict}") == [
        "inference-without-burden"
    ]


def test_an_inference_needs_a_party_that_has_the_evidence(linted):
    facts = "facts:\n" + AGAINST.format(fact="leaky(shop)", state="proved")
    (one,) = linted(facts=facts)

    assert (one.code, one.params["missing_en"]) == ("inference-without-control", "`controlled(shop, …)`")


@pytest.mark.parametrize("fact", ["'controlled(shop, logs)'", "typical(shop)"])
def test_neither_control_nor_an_evaluation_is_what_evidence_says(codes, fact):
    facts = "facts:\n" + AGAINST.format(fact=fact, state="proved")

    assert codes(things=LOGS, facts=facts) == ["inference-beyond-content"]


def test_a_finding_by_inference_does_not_rest_on_its_exhibits_alone(codes):
    facts = HELD + "- {fact: leaky(shop), state: proved, inferred against: shop, evidence: E1, at: '1'}"

    assert codes(things=LOGS, facts=facts, evidence="evidence: {E1: {kind: party_statement}}") == []


# ---------------------------------------------------------------------------- all of them


def test_without_a_word_in_the_rules_nothing_is_pointed_out(read, rules, text_with):
    from engine.record import replace

    bare = replace(rules, sorts={name: one for name, one in rules.sorts.items() if not one.cites})
    case, _ = read(text_with(**resting_on("E1: {kind: party_statement}", "E1")))

    assert lint_evidence(case, bare) == []


def test_what_becomes_of_evidence_is_no_sort_of_things(rules):
    assert {name for name in rules.sorts if is_about_evidence(name, rules)} == {
        name for name, one in rules.sorts.items() if one.cites
    }


def test_every_warning_reads_in_both_languages(linted):
    found = [
        *linted(**resting_on("E1: {kind: party_statement}", "E1")),
        *linted(facts="facts:\n" + AGAINST.format(fact="typical(shop)", state="proved")),
    ]
    said = [
        message_text(one, language) + help_text(one, language) for one in found for language in ("zh", "en")
    ]

    assert len(said) == 4
    assert [text for text in said if "{" in text] == []
