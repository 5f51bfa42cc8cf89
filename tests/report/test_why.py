"""Why and why not: the chain behind a name, with the rule and the source of each link."""

from __future__ import annotations

import re

import pytest

from engine.justification import Decision
from engine.report import why, why_not
from engine.rulebase.model import RuleBase

Decisions = dict[str, Decision]


def flat(text: str) -> str:
    return re.sub(r"\n +", "", text)


@pytest.mark.parametrize("name", ["关联", "link"])
def test_an_issue_is_found_by_either_of_its_names(decisions: Decisions, rules: RuleBase, name: str) -> None:
    text, whole = why(decisions["shaken"], rules, name)

    assert whole["roots"] == ["d1.issue.link"]
    assert "[small.rules:38]" in text
    assert "[001:36]" in text


@pytest.mark.parametrize(
    "name", ["致歉", "sorry", "资料法六十九条", "其他持有人（courier）", "other_holder(courier)"]
)
def test_claims_causes_and_arguments_have_names_too(decisions: Decisions, rules: RuleBase, name: str) -> None:
    text, whole = why(decisions["shaken"], rules, name)

    assert whole["roots"]
    assert "small.rules:" in text


def test_the_chain_goes_down_to_the_facts(decisions: Decisions, rules: RuleBase) -> None:
    text = flat(why(decisions["shaken"], rules, "link")[0])
    told = [
        "留存于被告（为“其他持有人（快递）”所反驳）",
        "快递能够得到昵称",
        "快递持有电话（已认定） [001:36]",
        "昵称可由电话推得（已认定） [001:36]",
    ]

    assert all(part in text for part in told)


def test_why_not_names_what_answered_the_proof(decisions: Decisions, rules: RuleBase) -> None:
    text = flat(why_not(decisions["shaken"], rules, "关联")[0])

    assert "× 留存于被告（为“其他持有人（快递）”所反驳）" in text
    assert "√ 其他持有人（快递）（反驳“留存于被告”）" in text


def test_why_not_names_what_is_missing(decisions: Decisions, rules: RuleBase) -> None:
    text = flat(why_not(decisions["liable"], rules, "注意充分")[0])

    assert "？ 就“乙平台尽到注意”未提供证据（未举证） [001:23]" in text


def test_why_not_names_what_contradicts(decisions: Decisions, rules: RuleBase) -> None:
    text = flat(why_not(decisions["denied"], rules, "关联")[0])

    assert "已认定相反事实：乙平台未持有电话（认定不存在）" in text


def test_why_not_a_claim_goes_through_the_grounds_of_its_cause(decisions: Decisions, rules: RuleBase) -> None:
    text = flat(why_not(decisions["shaken"], rules, "致歉")[0])
    first = text.index("资料法六十九条不成立，理由有二")

    assert first < text.index("关联重新处于真伪不明")
    assert first < text.index("据此认定“被告无责”")


def test_why_not_something_that_stands_says_so(decisions: Decisions, rules: RuleBase) -> None:
    assert "此项成立，可改问其成立的理由。" in why_not(decisions["shaken"], rules, "无责")[0]


def test_an_unknown_name_gets_the_nearest_known_one(decisions: Decisions, rules: RuleBase) -> None:
    text, whole = why(decisions["shaken"], rules, "关连")

    assert "您是否想写“关联”？" in text
    assert whole == {}


def test_a_link_that_was_told_is_not_told_again(decisions: Decisions, rules: RuleBase) -> None:
    text = flat(why(decisions["shaken"], rules, "link")[0])

    assert text.count("快递能够得到昵称") == 1
    assert "（见上）" in text


def test_nothing_is_found_in_a_matter_nobody_has_judged(decisions: Decisions, rules: RuleBase) -> None:
    text, whole = why(decisions["reported"], rules, "资料法六十九条")
    nodes = whole["nodes"]

    assert isinstance(nodes, list)
    assert {None} == {node["holds"] for node in nodes if node["kind"] in ("cause", "issue", "claim")}
    assert not re.search(r"不予认定|不利后果|归于", text)
