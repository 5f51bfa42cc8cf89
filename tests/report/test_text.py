"""The report as text: what it says of each kind of case, and that a Chinese terminal can show it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from engine.diagnostics.wording import width
from engine.justification import Decision
from engine.report import render_text
from engine.rulebase.model import RuleBase
from tests.report.never import NEVER, NEVER_UNJUDGED
from tests.report.sample import CASES

Decisions = dict[str, Decision]
ALL = [*CASES, "presumed"]


def told(decisions: Decisions, rules: RuleBase, id: str, language: str = "zh") -> str:
    text = render_text(decisions[id], rules, language)
    return re.sub(r"\n +", "", text) if language == "zh" else re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("id", ALL)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_report_can_be_shown_on_a_gbk_terminal(
    decisions: Decisions, rules: RuleBase, id: str, language: str
) -> None:
    text = render_text(decisions[id], rules, language)

    assert text == text.encode("gbk").decode("gbk")


@pytest.mark.parametrize("id", ALL)
@pytest.mark.parametrize("room", [72, 96])
def test_no_line_is_wider_than_asked(decisions: Decisions, rules: RuleBase, id: str, room: int) -> None:
    lines = render_text(decisions[id], rules, "zh", room).splitlines()
    # A closing sign may hang over the margin rather than begin a line.

    assert max(map(width, lines)) <= room + 4


@pytest.mark.parametrize("id", ALL)
def test_what_must_never_be_said_is_not_said(decisions: Decisions, rules: RuleBase, id: str) -> None:
    text = told(decisions, rules, id)
    patterns = NEVER_UNJUDGED if id == "reported" else NEVER

    assert [pattern for pattern in patterns if re.search(pattern, text)] == []


def test_the_conclusion_comes_before_the_reasons(decisions: Decisions, rules: RuleBase) -> None:
    text = render_text(decisions["shaken"], rules)

    assert text.index("一、结论") < text.index("致歉：不予支持") < text.index("本证（原告）")


def test_shaken_proof_crosses_and_crosses_back_and_loses_in_a_step_of_its_own(
    decisions: Decisions, rules: RuleBase
) -> None:
    text = told(decisions, rules, "shaken")
    crossing = text.index(
        "原告就关联已完成初步证明，提供反驳证据的责任转由被告承担；结果意义上的举证证明责任仍在原告，并未转移。"
    )
    back = text.index("被告举证后，进一步提供证据的责任复归原告。")
    finding = text.index("被告的反驳证据足以动摇前述高度可能性，关联重新处于真伪不明的状态。")
    loses = text.index(
        "原告未进一步举证，关联仍真伪不明，依照《最高人民法院关于适用〈程序法〉的解释》第九十一条第（一）项、"
        "第一百零八条第二款，由负有举证证明责任的原告承担不利后果；此不等于认定该事实确未发生。"
    )

    assert crossing < back < finding < loses


def test_two_grounds_are_told_as_independent_of_each_other(decisions: Decisions, rules: RuleBase) -> None:
    text = told(decisions, rules, "shaken")

    assert (
        "理由有二，彼此独立：其一，不能认定信息来自被告（真伪不明，经反证动摇）；其二，“被告无责”已获证明。"
        in text
    )
    assert "各理由均单独足以排除，系由构成要件推演所得。" in text


def test_a_refusal_names_the_condition_that_is_not_met(decisions: Decisions, rules: RuleBase) -> None:
    text = told(decisions, rules, "shaken")

    assert "关于致歉的请求：该请求须以资料法六十九条成立为前提；" in text
    assert "前提未成就，依照《中华人民共和国资料法》第九十条，不予支持。" in text


def test_insufficient_evidence_is_not_worded_as_unclear_truth(decisions: Decisions, rules: RuleBase) -> None:
    text = told(decisions, rules, "insufficient")

    assert "被告提交的证据不足以证明“被告无责”，不予认定。" in text
    assert (
        "被告未能证明无责，依照《中华人民共和国资料法》第六十九条第一款，由负有举证证明责任的被告承担不利后果；"
        in text
    )
    assert "真伪不明" not in text


def test_a_burden_that_lies_on_the_defendant_lies_there_from_the_start(
    decisions: Decisions, rules: RuleBase
) -> None:
    text = told(decisions, rules, "liable")

    assert "就无责，举证证明责任依法自始由被告承担，并非由原告处移来。" in text
    assert "被告就无责未提供证据，依照《中华人民共和国资料法》第六十九条第一款" in text


def test_a_presumed_issue_is_lost_by_allocation_and_not_found_as_a_fact(
    decisions: Decisions, rules: RuleBase
) -> None:
    text = told(decisions, rules, "presumed")

    assert "该项虽有利于原告，依法自始由被告就其不成立承担举证证明责任。" in text
    assert "此系举证证明责任分配的结果，不等于查明关联属实。" in text
    assert "与默认立场不同之处：\n" in render_text(decisions["presumed"], rules)


def test_direct_counter_proof_shakes_the_fact_itself(decisions: Decisions, rules: RuleBase) -> None:
    text = told(decisions, rules, "direct")

    assert "乙平台是否持有电话无法查明（真伪不明，受反证动摇）" in text
    assert "被告的反驳证据足以动摇原告所依据的事实，关联处于真伪不明的状态。" in text


def test_a_disproved_issue_is_told_as_the_opposite(decisions: Decisions, rules: RuleBase) -> None:
    text = told(decisions, rules, "denied")

    assert "综合全案证据，可以认定信息并非来自被告。" in text
    assert "已认定相反事实，关联一项归于被告。" in text


def test_further_proof_is_a_round_of_its_own(decisions: Decisions, rules: RuleBase) -> None:
    text = told(decisions, rules, "helper")

    assert "进一步举证（原告）：原告进一步举证，提供反驳证据的责任再次转由被告承担。" in text


def test_facts_are_told_by_state_with_their_source(decisions: Decisions, rules: RuleBase) -> None:
    text = told(decisions, rules, "admitted")

    assert "被告乙平台在诉讼中承认“乙平台持有电话”（自认（乙平台））" in text
    assert "来电人显示电话（无争议）" in text
    assert "甲受到侵扰（依法无须举证：众所周知的事实；无足以反驳的相反证据）（免证事实）" in text
    assert "快递持有电话、单号（已认定） [001:36]" in told(decisions, rules, "shaken")


def test_a_reduced_sum_is_a_range_left_to_the_court(decisions: Decisions, rules: RuleBase) -> None:
    text = told(decisions, rules, "hasty")

    assert "赔款：部分支持" in text
    assert "金额：0元至5,000.00元（不含上下限），具体份额依法由人民法院酌定。" in text


def test_a_reported_matter_gets_duties_and_no_findings(decisions: Decisions, rules: RuleBase) -> None:
    text = told(decisions, rules, "reported")

    assert "无责须由被告证明，达到高度可能性。（资料法第六十九条第一款）" in text
    assert "可归责须由原告证明，达到高度可能性。（程序解释第九十一条第（一）项）" in text
    assert "据材料记载，甲称“乙平台持有电话”；未经人民法院认定" in text
    assert "本结果不表示任何一方获得支持的可能性大小。" in text
    assert "推演认定" not in text


def test_an_unknown_date_is_worked_out_regime_by_regime(decisions: Decisions, rules: RuleBase) -> None:
    text = told(decisions, rules, "undated")

    assert "行为日期不明，分别依可能适用的法律推演。推演的分歧始于：适用何种请求权基础" in text
    assert "泄露发生于2000年1月1日至2019年12月31日" in text
    assert "泄露发生于2020年1月1日或之后" in text


def test_a_hypothetical_says_that_it_is_one_before_anything_else(
    decisions: Decisions, rules: RuleBase
) -> None:
    text = told(decisions, rules, "helper")

    assert text.index("本例为假设推演") < text.index("结论")
    assert "仅供参考，不替代审判" in text


def test_the_receipt_names_rules_case_and_engine(decisions: Decisions, rules: RuleBase) -> None:
    text = render_text(decisions["shaken"], rules)
    receipt = decisions["shaken"].receipt

    assert all(part in text for part in (receipt.rules, receipt.case, receipt.engine))
    assert re.search(r"独立复核 +一致\n", text)


def test_the_text_of_one_case_is_the_golden_one(decisions: Decisions, rules: RuleBase) -> None:
    golden = Path(__file__).parent / "golden" / "shaken.txt"
    receipt = decisions["shaken"].receipt
    text = (
        render_text(decisions["shaken"], rules)
        .replace(receipt.case, "CASE")
        .replace(receipt.engine, "ENGINE")
    )

    assert golden.read_text("utf-8") == text
