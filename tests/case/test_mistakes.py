"""Each mistake in a case file is named once, at the guilty words, with the text to type."""

from __future__ import annotations

import pytest

from engine.diagnostics.render import render_terminal
from engine.source import SourceFile


def fact(entry: str) -> str:
    """Return a section of one fact, proved at a place of the sources."""
    return f'facts:\n- {{fact: "{entry}", state: proved, at: "1"}}'


def state(rest: str) -> str:
    """Return a section of one fact with these keys after its name."""
    return f'facts:\n- {{fact: consented, at: "1", {rest}}}'


def expect(entry: str) -> str:
    """Return a section of one expectation."""
    return f"expect:\n- {{{entry}}}"


NAMES = {
    "a homophone": ({"facts": fact("告之同意")}, [("unknown-fact", "告之同意")]),
    "an unknown fact": ({"facts": fact("hold(courier, phone)")}, [("unknown-fact", "hold")]),
    "an unknown thing": ({"facts": fact("held(courrier, phone)")}, [("unknown-thing", "courrier")]),
    "too few arguments": ({"facts": fact("held(courier)")}, [("wrong-number", "held(courier)")]),
    "arguments where there are none": (
        {"facts": fact("consented(shop)")},
        [("wrong-number", "consented(shop)")],
    ),
    "swapped arguments": (
        {"facts": fact("held(phone, courier)")},
        [("wrong-sort", "phone"), ("wrong-sort", "courier")],
    ),
    "a thing where a party is due": ({"facts": fact("diligent(courier)")}, [("wrong-sort", "courier")]),
    "an unknown sort": (
        {"things": "things:\n  holders: [courier]\n  field: [phone]"},
        [("unknown-sort", "holders")],
    ),
    "a party among the things": (
        {"things": "things:\n  party: [x]\n  holder: [courier]\n  field: [phone]"},
        [("own-section", "party")],
    ),
    "a reserved name": (
        {"things": "things:\n  holder: [courier, 被告]\n  field: [phone]"},
        [("reserved-name", "被告")],
    ),
    "one name for two things": (
        {"things": "things:\n  holder: [courier, leak]\n  field: [phone]"},
        [("name-taken", "leak")],
    ),
    "an unknown remedy": (
        {"claims": "claims:\n  sorry: {remedy: apologie}"},
        [("unknown-remedy", "apologie")],
    ),
    "a claim of a stranger": (
        {"claims": "claims:\n  sorry: {remedy: apology, by: byer}"},
        [("unknown-party", "byer")],
    ),
    "a claim of the defendant": (
        {"claims": "claims:\n  sorry: {remedy: apology, by: shop}"},
        [("wrong-role", "shop")],
    ),
    "a claim about an unknown act": (
        {"claims": "claims:\n  sorry: {remedy: apology, acts: [leek]}"},
        [("unknown-act", "leek")],
    ),
    "an unknown reading": ({"reading": "reading: second_court"}, [("unknown-reading", "second_court")]),
    "an unknown option": ({"choices": "choices: {strictnes: mild}"}, [("unknown-option", "strictnes")]),
    "an unknown choice": ({"choices": "choices: {strictness: mildly}"}, [("unknown-choice", "mildly")]),
    "an unknown issue": (
        {"expect": expect("issue: causality, finding: proved")},
        [("unknown-issue", "causality")],
    ),
    "an issue without its argument": (
        {"expect": expect("issue: basis, finding: proved")},
        [("wrong-number", "basis")],
    ),
    "an unknown cause": (
        {"expect": expect("cause: data_low, made out: no")},
        [("unknown-cause", "data_low")],
    ),
    "an unknown claim": ({"expect": expect("claim: sory, result: refused")}, [("unknown-claim", "sory")]),
    "an unknown argument": (
        {"raised": "raised:\n- {argument: no_source, by: shop}"},
        [("unknown-argument", "no_source")],
    ),
    "an argument raised by the wrong side": (
        {"raised": "raised:\n- {argument: other_source(courier), by: buyer}"},
        [("raised-by-wrong-side", "buyer")],
    ),
    "unlisted evidence": ({"facts": state("state: proved, evidence: [E1]")}, [("unknown-evidence", "E1")]),
    "an unlisted source": (
        {"sources": 'sources: {"002": seeds/x.md}'},
        [("unknown-source", "001")],
    ),
}

STATES = {
    "an admission by nobody": ({"facts": state("state: admitted")}, [("admitted-without-by", "admitted")]),
    "an exemption without ground": ({"facts": state("state: exempt")}, [("exempt-without-ground", "exempt")]),
    "a degree of doubt": (
        {"facts": state("state: unclear, degree: high_probability")},
        [("attribute-without-state", "degree")],
    ),
    "a reason for certainty": (
        {"facts": state("state: proved, because: shaken")},
        [("attribute-without-state", "because")],
    ),
    "an admitted by beside proved": (
        {"facts": state("state: proved, by: shop")},
        [("attribute-without-state", "by")],
    ),
    "commentary that proves": (
        {"facts": state("state: proved, authority: commentary")},
        [("commentary-raises-state", "proved")],
    ),
    "commentary that disproves": (
        {"facts": state("state: 认定不存在, authority: 评论")},
        [("commentary-raises-state", "认定不存在")],
    ),
    "commentary that admits": (
        {"facts": state("state: admitted, by: shop, authority: commentary")},
        [("commentary-raises-state", "admitted")],
    ),
    "commentary that makes unclear": (
        {"facts": state("state: unclear, authority: commentary")},
        [("commentary-raises-state", "unclear")],
    ),
    "commentary that leaves all open": ({"facts": state("state: open, authority: commentary")}, []),
    "a fact without its place": (
        {"facts": "facts:\n- {fact: consented, state: proved}"},
        [("missing-citation", "fact")],
    ),
    "an invented fact without a place": (
        {"status": "status: hypothetical", "facts": "facts:\n- {fact: consented, state: proved}"},
        [],
    ),
    "a finding of the court without its place": (
        {"expect": expect("issue: causation, finding: unclear, authority: judgment")},
        [("missing-citation", "issue")],
    ),
    "two states of one cell": (
        {
            "facts": 'facts:\n- {fact: "held([courier, shop], phone)", state: proved, at: "1"}\n'
            '- {fact: "held(shop, [phone, address])", state: disproved, at: "2"}'
        },
        [("contradictory-facts", "held(shop, [phone, address])")],
    ),
    "two degrees of one cell": (
        {
            "facts": 'facts:\n- {fact: consented, state: proved, at: "1"}\n'
            '- {fact: 告知同意, state: proved, degree: 排除合理怀疑, at: "2"}'
        },
        [("contradictory-facts", "告知同意")],
    ),
    "the same twice": (
        {
            "facts": 'facts:\n- {fact: consented, state: proved, at: "1"}\n'
            '- {fact: consented, state: proved, at: "2"}'
        },
        [("repeated-fact", "consented")],
    ),
    "two subjects of one expectation": (
        {"expect": expect("issue: causation, cause: data_law, made out: no")},
        [("two-subjects", "cause")],
    ),
    "an expectation of the wrong kind": (
        {"expect": expect("issue: causation, made out: no")},
        [("strange-expectation", "made out")],
    ),
    "an expectation of nothing": ({"expect": expect("issue: causation")}, [("nothing-expected", "issue")]),
    "a reason for a proved finding": (
        {"expect": expect("issue: causation, finding: proved, because: shaken")},
        [("because-without-unclear", "because")],
    ),
    "a list in an expectation": (
        {"expect": expect("issue: 'basis([phone, address])', finding: proved")},
        [("one-at-a-time", "'basis([phone, address])'")],
    ),
    "a reading beside the runs": (
        {"runs": "reading: default\nruns: [{reading: first_court}]"},
        [("runs-and-reading", "reading")],
    ),
    "no plaintiff": (
        {"parties": "parties: {shop: {role: defendant}}"},
        [("side-missing", "parties")],
    ),
    "no act": ({"acts": "acts: {}"}, [("act-missing", "acts")]),
}

MANY = ", ".join(f"x{number}" for number in range(200))
CROWD = f"held([{MANY.replace('x', 'h')}], [{MANY.replace('x', 'f')}])"
SHAPES = {
    "a missing key": ({"status": None}, [("missing-key", "id")]),
    "a missing key of a fact": ({"facts": 'facts:\n- {fact: consented, at: "1"}'}, [("missing-key", "fact")]),
    "a slip in a required key": (
        {"facts": 'facts:\n- {fact: consented, stat: proved, at: "1"}'},
        [("unknown-key", "stat")],
    ),
    "a slip in a Chinese key": (
        {"facts": 'facts:\n- {事实: 告知同意, 认订: 已认定, 出处: "1"}'},
        [("unknown-key", "认订")],
    ),
    "a key of another level": ({"docket": "degree: high_probability"}, [("unknown-key", "degree")]),
    "a key twice": ({"docket": "court: 甲\ncourt: 乙"}, [("duplicate-key", "court")]),
    "a key twice in two languages": ({"docket": "court: 甲\n法院: 乙"}, [("duplicate-key", "法院")]),
    "a party twice": (
        {
            "parties": "parties:\n  buyer: {role: plaintiff}\n  shop: {role: defendant}\n"
            "  shop: {role: plaintiff}"
        },
        [("duplicate-key", "shop")],
    ),
    "a claim twice": (
        {"claims": "claims:\n  sorry: {remedy: apology}\n  sorry: {remedy: apology}"},
        [("duplicate-key", "sorry")],
    ),
    "an empty value": ({"status": "status:"}, [("blank-value", "status")]),
    "an unknown state": ({"facts": state("state: prooved")}, [("unknown-value", "prooved")]),
    "a state of another table": ({"status": "status: 已认定"}, [("unknown-value", "已认定")]),
    "a list for a text": ({"docket": "docket: [a, b]"}, [("wrong-shape", "a")]),
    "a table for a list": ({"facts": "facts: {fact: consented}"}, [("wrong-shape", "fact")]),
    "a text for a table": ({"parties": "parties: everybody"}, [("wrong-shape", "everybody")]),
    "several names in one text": (
        {"claims": 'claims:\n  sorry: {remedy: apology, by: "buyer, buyer"}'},
        [("not-a-name", ",")],
    ),
    "three languages": ({"title": "title: 甲 / B / C"}, [("unclear-languages", "甲 / B / C")]),
    "an unclosed argument": ({"facts": fact("held(courier, phone")}, [("unreadable-fact", "(")]),
    "an unclosed list": ({"facts": fact("held(courier, [phone)")}, [("unreadable-fact", "[")]),
    "an argument left out": ({"facts": fact("held(courier, )")}, [("unreadable-fact", ")")]),
    "words after the atom": ({"facts": fact("held(courier, phone) yes")}, [("unreadable-fact", "y")]),
    "a zeroth step": ({"facts": state("state: proved, step: 0")}, [("unreadable-step", "0")]),
    "too many cells": (
        {
            "things": f"things:\n  holder: [{MANY.replace('x', 'h')}]\n  field: [{MANY.replace('x', 'f')}]",
            "facts": fact(CROWD),
        },
        [("too-many-cells", CROWD)],
    ),
}


def unquoted(found):
    """Return reports with the quotation marks around a guilty text left off."""
    return [(code, text.strip("\"'")) for code, text in found]


@pytest.mark.parametrize("name", NAMES)
def test_a_wrong_name_is_reported_where_it_stands(report, name):
    sections, expected = NAMES[name]

    assert unquoted(report(**sections)) == expected


@pytest.mark.parametrize("name", STATES)
def test_what_cannot_be_said_of_a_fact_or_finding_is_reported(report, name):
    sections, expected = STATES[name]

    assert unquoted(report(**sections)) == unquoted(expected)


@pytest.mark.parametrize("name", SHAPES)
def test_a_wrong_shape_is_reported_where_it_stands(report, name):
    sections, expected = SHAPES[name]

    assert unquoted(report(**sections)) == unquoted(expected)


@pytest.mark.parametrize(
    ("sections", "typed"),
    [
        ({"facts": fact("告之同意")}, "告知同意"),
        ({"facts": fact("gaozhitongyi")}, "告知同意"),
        ({"facts": fact("hold(courier, phone)")}, "held"),
        ({"facts": fact("held(courrier, phone)")}, "courier"),
        ({"facts": fact("diligent(被告)")}, "shop"),
        ({"facts": fact("diligent(买家们)")}, ""),
        ({"facts": fact("held(courier, 手机号)")}, "phone"),
        ({"facts": 'facts:\n- {fact: consented, stat: proved, at: "1"}'}, "state"),
        ({"facts": 'facts:\n- {事实: 告知同意, 认订: 已认定, 出处: "1"}'}, "认定"),
        ({"facts": state("state: prooved")}, "proved"),
        ({"claims": 'claims:\n  sorry: {remedy: apology, by: "buyer, buyer"}'}, "[buyer, buyer]"),
    ],
)
def test_the_text_to_type_is_given_when_it_is_clear(read, text_with, sections, typed):
    _, [one] = read(text_with(**sections))

    assert one.suggestion == typed


def test_a_contradiction_names_both_places(read, text_with):
    facts = (
        'facts:\n- {fact: consented, state: proved, at: "1"}\n- {fact: consented, state: unclear, at: "2"}'
    )
    text = text_with(facts=facts)
    _, [one] = read(text)
    first = text.split("\n").index('- {fact: consented, state: proved, at: "1"}') + 1

    assert one.span.line == first + 1
    assert [other.span.line for other in one.related] == [first]


def test_one_unknown_name_is_one_message_however_often_it_is_used(report):
    facts = 'facts:\n- {fact: "held(nobody, phone)", state: proved, at: "1"}\n' * 3

    assert report(facts=facts.replace("\nfacts:", "")) == [("unknown-thing", "nobody")]


def test_a_broken_list_of_things_does_not_make_every_name_unknown(report):
    assert report(things="things: nothing") == [("wrong-shape", "nothing")]


def test_a_party_without_role_is_the_only_thing_reported(report):
    parties = "parties:\n  buyer: {name: 买家 / buyer}\n  shop: {role: defendant}"

    assert report(parties=parties) == [("missing-key", "name")]


def test_all_mistakes_of_a_file_are_shown_at_once(report):
    found = report(
        status="status: decidet",
        facts='facts:\n- {fact: hold, state: prooved}\n- {fact: "held(x, phone)", state: proved, at: "1"}',
        claims="claims:\n  sorry: {remedy: apologie}",
        reading="reading: nobody",
    )

    assert [code for code, _ in found] == [
        "unknown-value",
        "unknown-fact",
        "unknown-value",
        "unknown-thing",
        "unknown-remedy",
        "unknown-reading",
    ]


def test_the_caret_stands_right_under_wide_characters(read, text_with):
    entry = '- {事实: 持有（courier，手机号）, 认定: 已认定, 出处: "1"}'
    _, found = read(text_with(facts=f"facts:\n{entry}"))
    source = SourceFile("案件.yaml", text_with(facts=f"facts:\n{entry}"))
    shown = render_terminal(found, {"案件.yaml": source}, "zh").split("\n")

    # `- {` 3, `事实` 4, `: ` 2, `持有（` 6, `courier` 7, `，` 2: the word begins after 24 cells.
    assert shown[0] == "错误[unknown-thing]: 案件中没有列出「手机号」"
    assert shown[3:5] == [f"13 | {entry}", "   | " + " " * 24 + "^^^^^^ 您是否想写「phone」？"]
