"""The text and the object of flips and what-if."""

from __future__ import annotations

import json

import pytest

from engine.analysis.flips import Asked, Search, flips
from engine.analysis.whatif import whatif
from engine.case.supposing import read_supposed
from engine.justification import Decision
from engine.pipeline import Judge
from engine.pipeline.standing import Trial
from engine.report.analyses.flips import flips_object, flips_text
from engine.report.analyses.page import schema_of
from engine.report.analyses.whatif import whatif_object
from engine.rulebase.model import RuleBase
from tests.report.sample import small_case
from tests.report.schema_check import complaints

APOLOGY = Search("defendant", Asked("remedy", "apology"))


@pytest.fixture(scope="module")
def texts(rules: RuleBase, decisions: dict[str, Decision]) -> dict[str, str]:
    decision = decisions["liable"]
    found = [flips(decision, rules, Trial(Judge(rules)), APOLOGY)]
    return {language: flips_text(found, decision, rules, language) for language in ("zh", "en")}


def test_sets_that_differ_in_the_things_of_one_fact_are_told_together(texts: dict[str, str]) -> None:
    assert (
        "若被告能够就“乙平台持有电话”提出反证，使其真伪不明\n        下列任一项亦同：单号、昵称"
        in texts["zh"]
    )


def test_how_many_it_takes_and_how_many_sets_there_are_is_said_first(texts: dict[str, str]) -> None:
    """Worked out beside the oracle: three holdings, care with basis, thirty ways to another holder."""
    head = "".join(texts["zh"].split("改变1项（")[0].split())

    assert "最少须改变1项。已找到的最小改变：1项的3组、2项的1组、4项的30组" in head


def test_of_larger_sets_fewer_are_told_and_the_rest_is_counted(texts: dict[str, str]) -> None:
    larger = texts["zh"].split("改变4项（30组）")[1]

    assert " 3) " in larger
    assert " 4) " not in larger
    assert "用 --format json 可列出全部" in larger


def test_unclear_is_never_worded_as_disproved(texts: dict[str, str]) -> None:
    """The weakest change that does is to shake what was found; nobody need prove the opposite."""
    assert "未持有" not in texts["zh"]
    assert "did not hold" not in texts["en"]


def test_it_says_up_to_which_size_it_is_complete(texts: dict[str, str]) -> None:
    assert "4项以内的最小改变已全部列出" in texts["zh"]


def test_a_matter_without_judgment_has_no_outcome_to_turn(
    rules: RuleBase, decisions: dict[str, Decision]
) -> None:
    text = flips_text([], decisions["reported"], rules, "zh")

    assert "本例未经裁判，没有可供扭转的结果。" in text


@pytest.mark.parametrize("case", ["liable", "shaken", "admitted"])
def test_the_object_follows_its_schema(rules: RuleBase, decisions: dict[str, Decision], case: str) -> None:
    trial = Trial(Judge(rules))
    sides = [flips(decisions[case], rules, trial, Search(side)) for side in ("plaintiff", "defendant")]
    told = json.loads(json.dumps(flips_object(sides, decisions[case], rules)))
    schema = json.loads(schema_of("flips"))

    assert complaints(told, schema, schema) == []


def test_the_object_of_a_supposition_follows_its_schema(rules: RuleBase) -> None:
    case = small_case(rules, "shaken")
    entries, raised, _ = read_supposed(["careful(b)=unclear"], "--set", case, rules)
    found = whatif(case, case.runs[0], entries, raised, Judge(rules).decide)
    told = json.loads(json.dumps(whatif_object(found, rules)))
    schema = json.loads(schema_of("whatif"))

    assert complaints(told, schema, schema) == []


def test_every_change_told_can_be_tried_with_whatif(rules: RuleBase, decisions: dict[str, Decision]) -> None:
    decision = decisions["liable"]
    decide = Judge(rules).decide
    found = flips(decision, rules, Trial(Judge(rules)), APOLOGY)
    object = flips_object([found], decision, rules)
    pair = next(s for s in object["sides"][0]["sets"] if len(s["changes"]) == 2)  # type: ignore[index]
    texts = [change["set"] for change in pair["changes"]]
    entries, raised, wrong = read_supposed(texts, "--set", decision.case, rules)
    after = whatif(decision.case, decision.run, entries, raised, decide).after

    assert not wrong
    assert not after.disputes[0].remedies[0].granted
