"""A step that rests on exhibits names them, with what each is for and what became of it."""

from __future__ import annotations

import json
import re

import pytest

from engine.case import read_case
from engine.justification import Decision
from engine.pipeline import Judge
from engine.report import render_html, render_json, render_text
from engine.report.json import decision_schema
from engine.rulebase.model import RuleBase
from engine.source import SourceFile
from tests.report.sample import HEAD
from tests.report.schema_check import complaints

EXHIBITS = """
- {fact: "shown_by_caller(phone, leak)", state: proved, evidence: [E1, E2]}
- {fact: "held(b, phone)", state: admitted, by: b, made in: in settlement}
- {fact: hurt(a), state: proved, inferred against: b}
evidence:
  E1: {name: 来电录音 / the recording, kind: audiovisual, offered by: a, purpose: 来电内容 / what was said,
       limits: [doubtful], authenticity: doubted, legality: accepted, comment: 系剪辑 / it was cut}
  E2: {name: 电信记录 / carrier records, kind: electronic, offered by: court}
  E3: {name: 偷拍 / hidden camera, kind: audiovisual, offered by: a, legality: rejected}
"""


def decided(rules: RuleBase, status: str = "hypothetical") -> Decision:
    head = HEAD.format(id="exhibits", status=status, unlisted="no_evidence", date=", date: 2021-11-01")
    facts = EXHIBITS.lstrip("\n")
    if status != "hypothetical":
        facts = facts.replace("}\n-", ", at: '1'}\n-").replace("b}\nevid", "b, at: '1'}\nevid")
    case, wrong = read_case(SourceFile("exhibits.yaml", head.lstrip("\n") + facts), rules)

    assert case is not None, [(d.code, d.span, d.params) for d in wrong]
    return Judge(rules).decide(case, case.runs[0])


@pytest.fixture(scope="module")
def decision(rules: RuleBase) -> Decision:
    return decided(rules)


def told(decision: Decision, rules: RuleBase, language: str) -> str:
    text = render_text(decision, rules, language)
    return re.sub(r"\n +", "" if language == "zh" else " ", text)


def test_a_step_tells_each_exhibit_it_rests_on(decision: Decision, rules: RuleBase) -> None:
    zh, en = told(decision, rules, "zh"), told(decision, rules, "en")

    assert (
        "E1 来电录音（视听资料，原告甲提供，存有疑点）：证明目的：来电内容；"
        "认证：真实性存疑、合法性予以确认、其余未作评价；被告质证意见：系剪辑" in zh
    )
    assert "E2 电信记录（电子数据，人民法院提供）：认证：未作评价" in zh
    assert (
        "E1 the recording (audio-visual recording, offered by the plaintiff A, open to doubt): "
        "purpose: what was said; assessed: authenticity doubted, legality accepted, the rest not assessed; "
        "comment of the defendant: it was cut" in en
    )


def test_a_fact_names_what_it_rests_on(decision: Decision, rules: RuleBase) -> None:
    text = told(decision, rules, "zh")

    assert "来电人显示电话（已认定）（证据：E1 来电录音、E2 电信记录）" in text
    assert "甲受到侵扰（已认定）（对被告乙平台作不利推定）" in text


def test_what_was_conceded_to_settle_is_not_told_as_an_admission_in_court(
    decision: Decision, rules: RuleBase
) -> None:
    text = told(decision, rules, "zh")

    assert "被告乙平台在和解中认可“乙平台持有电话”" in text
    assert "在诉讼中承认" not in text


def test_an_exhibit_behind_no_step_is_told_apart(decision: Decision, rules: RuleBase) -> None:
    text = told(decision, rules, "zh")
    before, after = text.split("未据以推演的证据\n")

    assert "E3 偷拍（视听资料，原告甲提供）：认证：合法性不予确认、其余未作评价" in after
    assert "E3" not in before


def test_the_page_has_a_table_of_all_exhibits(decision: Decision, rules: RuleBase) -> None:
    page = render_html([decision], rules)
    table = page.split('<table class="plain exhibits">')[1].split("</table>")[0]

    assert table.count("<tr>") == 4
    assert [name for name in ("E1 来电录音", "E2 电信记录", "E3 偷拍") if name not in table] == []


def test_the_object_carries_exhibits_and_the_facts_that_rest_on_them(
    decision: Decision, rules: RuleBase
) -> None:
    whole = json.loads(json.dumps(render_json(decision, rules)))
    facts = {f["fact"]: f for node in whole["justification"]["nodes"] for f in node["facts"]}
    schema = json.loads(decision_schema())

    assert complaints(whole, schema, schema) == []
    assert [one["legality"] for one in whole["exhibits"]] == ["accepted", "not_assessed", "rejected"]
    assert facts["shown_by_caller"]["evidence"] == ["E1", "E2"]
    assert "evidence" not in facts["hurt"]


def test_where_no_exhibits_are_given_none_are_told(decisions: dict[str, Decision], rules: RuleBase) -> None:
    decision = decisions["shaken"]

    assert "exhibits" not in render_json(decision, rules)
    assert "质证意见" not in render_text(decision, rules) + render_html([decision], rules)


def test_in_a_matter_nobody_judged_no_exhibit_is_told_as_accepted(rules: RuleBase) -> None:
    decision = decided(rules, "accepted")
    text = told(decision, rules, "zh")

    assert "尚未经质证和认证" in text
    assert "予以确认" not in text + render_html([decision], rules)
    assert "accepted" not in {e["legality"] for e in render_json(decision, rules)["exhibits"]}  # type: ignore[attr-defined]
