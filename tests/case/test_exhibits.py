"""A piece of evidence is read with its kind, its purpose and what became of it, in either language."""

from __future__ import annotations

import pytest

from engine.case.keys import WORDS
from engine.rulebase.model import Twin

ENGLISH = """evidence:
  E1:
    name: 订单 / the order
    kind: electronic
    offered by: buyer
    purpose: 有交易 / that they dealt
    limits: [doubtful, unchecked copy]
    authenticity: doubted
    legality: accepted
    comment: 来源不明 / of unknown origin
    at: '1'
    note: 补充提交"""
CHINESE = """证据:
  E1:
    名称: 订单 / the order
    种类: 电子数据
    提供方: buyer
    证明目的: 有交易 / that they dealt
    证明力限制: [存有疑点, 无法与原件核对]
    真实性: 存疑
    合法性: 予以确认
    质证意见: 来源不明 / of unknown origin
    出处: '1'
    说明: 补充提交"""


@pytest.mark.parametrize("evidence", [ENGLISH, CHINESE])
def test_an_exhibit_says_what_it_is_and_what_it_is_for(read, text_with, evidence):
    case, found = read(text_with(evidence=evidence))
    (one,) = case.exhibits

    assert found == []
    assert (one.kind, one.offered_by, one.purpose) == (
        "electronic",
        "buyer",
        Twin("that they dealt", "有交易"),
    )
    assert one.limits == ("doubtful", "unchecked_copy")
    assert (one.authenticity, one.legality, one.relevance) == ("doubted", "accepted", "not_assessed")
    assert (one.comment, one.note) == (Twin("of unknown origin", "来源不明"), "补充提交")


def test_there_are_the_eight_kinds_of_the_procedure_code():
    chinese = {row[1] for row in WORDS["kind"]}

    assert chinese == {
        "当事人的陈述", "书证", "物证", "视听资料", "电子数据", "证人证言", "鉴定意见", "勘验笔录"
    }  # fmt: skip


def test_an_exhibit_may_be_a_name_alone(read, text_with):
    case, found = read(text_with(evidence="evidence: {E1: 日志}"))

    assert found == []
    assert (case.exhibits[0].kind, case.exhibits[0].limits) == (None, ())


def test_an_unknown_kind_is_told_with_the_one_that_was_meant(read, text_with):
    _, found = read(text_with(evidence="evidence: {E1: {种类: 证人证词}}"))

    assert [(one.code, one.suggestion) for one in found] == [("unknown-value", "证人证言")]


def test_an_unknown_exhibit_is_told_with_the_one_that_was_meant(read, text_with):
    facts = "facts:\n- {fact: consented, state: proved, evidence: lodger, at: '1'}"
    _, found = read(text_with(evidence="evidence: {ledger: 账册, E2: 订单}", facts=facts))

    assert [(one.code, one.suggestion) for one in found] == [("unknown-evidence", "ledger")]


@pytest.mark.parametrize(
    ("exhibit", "guilty"),
    [
        ("{kind: documentary, limits: interested_witness}", "interested_witness"),
        ("{kind: testimony, limits: [interested_witness, doubtful]}", "doubtful"),
        ("{limits: 证人未出庭}", "证人未出庭"),
        ("{kind: testimony, limits: absent_expert}", "absent_expert"),
    ],
)
def test_a_limit_belongs_to_its_kinds(report, exhibit, guilty):
    assert report(evidence=f"evidence: {{E1: {exhibit}}}") == [("limit-without-kind", guilty)]


def test_a_mistaken_kind_is_not_reported_twice(report):
    assert report(evidence="evidence: {E1: {kind: letter, limits: doubtful}}") == [
        ("unknown-value", "letter")
    ]


@pytest.mark.parametrize(
    ("attributes", "guilty"),
    [
        ("state: proved, made in: in court", "made in"),
        ("state: unclear, inferred against: shop", "inferred against"),
    ],
)
def test_where_it_was_admitted_and_whom_it_was_inferred_against_go_with_their_states(
    report, attributes, guilty
):
    facts = f"facts:\n- {{fact: consented, {attributes}, at: '1'}}"

    assert report(facts=facts) == [("attribute-without-state", guilty)]


def test_an_inference_is_drawn_against_a_party_of_the_case(report):
    facts = "facts:\n- {fact: consented, state: proved, inferred against: shap, at: '1'}"

    assert report(facts=facts) == [("unknown-party", "shap")]
