"""Whoever bears an issue proves more than one fact that is the issue once more."""

from __future__ import annotations

import pytest

from tests.rulebase.reporting import MARK, reported, the_one, told_where_marked

CARE = """issue care / 注意 favours defendant
  element source A1 2  burden defendant source A1 2  standard high_probability source A1 2
fact careful / 谨慎 (party, act)
"""
ARRIVED = """issue arrived / 到货 (t: thing) favours plaintiff
  element source A1 2  burden plaintiff source A1 2  standard high_probability source A1 2
"""


def care(*arguments: str, fact: str = "") -> str:
    """Return the issue of care with arguments from the fourth line on, one on each."""
    return CARE.replace("(party, act)\n", f"(party, act) {fact}\n") + "\n".join(
        f"{argument} source A1 2" for argument in arguments
    )


FOR = "argument shown / 已尽 for care when careful(defendant, act)"
MARKED = FOR.replace("when ", f"when {MARK}")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(care(MARKED), id="the fact alone"),
        pytest.param(care(MARKED, fact="source A1 2"), id="though it cites the law"),
        pytest.param(
            care(MARKED, "argument not_shown_so / 未尽 against care when careful(defendant, act) disproved"),
            id="its opposite against it",
        ),
        pytest.param(
            care(MARKED, "argument lax / 松懈 against care when warned disproved and prompt disproved"),
            id="what the other side pleads",
        ),
        pytest.param(
            care("argument shown / 已尽 for care when ▸mood is mild and careful(defendant, act)"),
            id="a reading beside it",
        ),
        pytest.param(
            care("argument shown / 已尽 for care when ▸act after 2021-11-01 and careful(defendant, act)"),
            id="a date beside it",
        ),
        pytest.param(
            care("argument shown / 已尽 for care when ▸at_ease")
            + "\nconcept at_ease / 妥善 when careful(defendant, act)",
            id="behind a concept",
        ),
    ],
)
def test_a_conclusion_dressed_as_a_fact_is_refused(text):
    assert told_where_marked("conclusion-as-fact", text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(care(FOR, fact="evaluative"), id="a judgement somebody owns"),
        pytest.param(
            care("argument shown / 已尽 for care when careful(defendant, act) and prompt"), id="two facts"
        ),
        pytest.param(care(FOR, "argument also / 另证 for care when warned and prompt"), id="two arguments"),
        pytest.param(care(FOR, "argument but / 然而 answers shown when warned"), id="an answer"),
        pytest.param(
            care("argument shown / 已尽 for care when at_ease")
            + "\nconcept at_ease / 妥善 when careful(defendant, act) when prompt",
            id="a concept with two ways",
        ),
    ],
)
def test_an_issue_that_asks_for_more_passes(text):
    assert reported(text) == []


def test_what_a_party_is_passes_with_the_law_that_says_so():
    status = (
        "fact trader / 商人 (party) {}\nargument is_one / 系商人 for care when trader(defendant) source A1 2"
    )

    assert [code for code, _ in reported(CARE + status.format(""))] == ["conclusion-as-fact"]
    assert reported(CARE + status.format("source A1 3")) == []


def test_the_other_side_may_plead_a_single_fact():
    text = care(
        "argument shown / 已尽 for care when warned and prompt",
        "argument careless / 疏忽 against care when careful(defendant, act) disproved",
    )

    assert reported(text) == []


def test_one_fact_about_each_particular_is_asked_about_until_it_cites_the_law():
    argued = "argument more / 另一理由 (t: thing) for arrived(t) when ▸delivered(t) source A1 2"
    lawful = f"{ARRIVED}fact delivered / 送达 (thing) source A1 3\n{argued}"

    assert told_where_marked("sole-premise", f"{ARRIVED}fact delivered / 送达 (thing)\n{argued}")
    assert reported(lawful.replace(MARK, "")) == []


def test_the_declaration_of_the_fact_is_shown():
    (place,) = the_one(care(FOR)).related

    assert place.span.line == 3
