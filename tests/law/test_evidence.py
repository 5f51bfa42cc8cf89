"""The law of evidence as the rules state it, and the teaching cases that show it in use."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from engine.case.inference import inference_facts
from engine.case.keys import WORDS
from engine.case.lint_evidence import NO_ADMISSION, NO_BASIS, NOT_ALONE, WITHHELD
from engine.citation import print_article
from engine.pipeline import Judge, judge_file
from engine.rulebase import RuleBase, load_rules
from engine.shipped import cases_root
from engine.source import SourceFile

# Evidence Provisions (2019), article 90: five items, none of which can stand alone.
ARTICLE_90 = {
    "party_statement": "90:1",
    "incapable_witness": "90:2",
    "interested_witness": "90:3",
    "doubtful": "90:4",
    "unchecked_copy": "90:5",
}
TEACHING = {
    "exhibit-corroborated": [],
    "exhibit-statement-alone": ["only-weak-evidence"],
    "exhibit-inference-for-no-burden": ["inference-without-burden"],
}


@pytest.fixture(scope="module")
def rules() -> RuleBase:
    loaded, _ = load_rules()
    assert loaded is not None
    return loaded


def below(rules: RuleBase, root: str) -> Iterator[str]:
    """Yield the sorts below a root, itself left out."""
    yield from (name for name in rules.sorts if name != root and rules.is_sort(name, root))


def test_the_items_of_article_90_are_the_evidence_that_cannot_stand_alone(rules: RuleBase) -> None:
    found = {}
    for name in below(rules, NOT_ALONE):
        (cite,) = rules.sorts[name].cites
        assert cite.article is not None
        found[name] = (cite.law, print_article(cite.article, "en"))

    assert found == {name: ("EVR", article) for name, article in ARTICLE_90.items()}


def test_every_sort_about_evidence_is_a_word_of_the_case_file(rules: RuleBase) -> None:
    words = {row[0] for table in ("kind", "limit", "setting") for row in WORDS[table]}
    words |= {f"{aspect}_rejected" for aspect in ("authenticity", "legality", "relevance")}
    said = {name for root in (NOT_ALONE, NO_BASIS, NO_ADMISSION) for name in below(rules, root)}

    assert said - words == set()
    assert {row[0] for row in WORDS["limit"]} - said == set()


def test_an_adverse_inference_of_the_rules_serves_whoever_bears_the_issue(rules: RuleBase) -> None:
    drawn = inference_facts(rules, rules.sorts[WITHHELD].cites)
    bearers = {fact: {rules.issues[i].base.burden.on for i in fed} for fact, (_, fed) in drawn.items()}  # type: ignore[union-attr]

    assert drawn
    assert bearers == {fact: {"plaintiff"} for fact in drawn}
    assert {against for against, _ in drawn.values()} == {"defendant"}


@pytest.mark.parametrize(("name", "expected"), TEACHING.items())
def test_a_teaching_case_shows_what_its_evidence_can_carry(
    rules: RuleBase, name: str, expected: list[str]
) -> None:
    result = judge_file(Judge(rules), cases_root() / "teaching" / f"{name}.yaml")

    assert result.decisions
    assert [one.code for one in result.diagnostics] == expected


def test_the_inference_changes_nothing_the_defendant_had_to_prove(rules: RuleBase) -> None:
    """The point of the warning: without the inference the plaintiff wins the issue just as well."""
    from engine.case import read_case

    path = cases_root() / "teaching" / "exhibit-inference-for-no-burden.yaml"
    text = path.read_text(encoding="utf-8").replace(
        "state: disproved, inferred against: b", "state: no_evidence"
    )
    case, wrong = read_case(SourceFile("plain.yaml", text), rules)

    assert case is not None, wrong
    decision = Judge(rules).decide(case, case.runs[0])
    won = {issue.name: issue.won_by for issue in decision.disputes[0].issues}
    assert (won["micro_care"], won["no_fault"]) == ("plaintiff", "plaintiff")


def test_what_one_co_defendant_admits_does_not_bind_another(rules: RuleBase) -> None:
    result = judge_file(Judge(rules), cases_root() / "teaching" / "co-defendant-admission.yaml")
    (decision,) = result.decisions
    won = {
        v.dispute.defendant: i.won_by for v in decision.disputes for i in v.issues if i.name == "causation"
    }

    assert won["b"] == "defendant"
