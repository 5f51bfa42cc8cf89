"""A case file says who, what and when; lists stand for each; silence has a declared meaning."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest

from engine.case import load_case
from engine.case.model import Dispute, Interval
from engine.rulebase.model import Twin


def test_the_sample_case_loads_without_a_word(read, text_with):
    case, found = read(text_with())

    assert found == []
    assert case.id == "sample"
    assert case.title == Twin("A v. B", "甲诉乙")


def test_a_list_in_an_argument_stands_for_each(read, text_with):
    facts = 'facts:\n- {fact: "held([courier, shop], [phone, address])", state: proved, at: "1"}'
    case, found = read(text_with(facts=facts))

    assert found == []
    assert [one.args for one in case.facts] == [
        ("courier", "phone"),
        ("courier", "address"),
        ("shop", "phone"),
        ("shop", "address"),
    ]


CHINESE = """编号: 样例
标题: 甲诉乙 / A v. B
状态: 已裁判
庭审日: 二〇二三年五月十二日
当事人:
  买家: {诉讼地位: 原告}
  商家: {诉讼地位: 被告}
行为: {泄露: {日期: {自: 2021-11-01, 原因: 法院适用新法}}}
事物:
  信息持有人: [快递]
  信息字段: [手机号]
  损失项目: {首卡: {数额: "9,892元", 日期: 2022年3月}}
证据: {E1: {名称: 后台日志 / logs, 提供方: 商家, 出处: "001:38"}}
事实:
- 事实: 持有（快递，手机号）
  认定: 已认定
  程度: 排除合理怀疑
  主张方: 商家
  争议方: [买家]
  出处: "001:36"
  步骤: 2
  权威: 裁判认定
  证据: E1
- {事实: 告知同意, 认定: 真伪不明, 原因: 动摇, 出处: "001:39"}
- {事实: 尽到注意义务(商家), 认定: 自认, 自认人: 商家, 出处: "001:40"}
- {事实: "已出示(手机号, 泄露)", 认定: 免证, 免证理由: 众所周知, 已反驳: 是, 出处: "001:41"}
诉讼请求: {道歉: {责任方式: 赔礼道歉, 数额: 1万元, 出处: "001:17"}}
主张:
- {证明理由: 其他来源(快递), 主张方: 商家, 出处: "001:19"}
立场: 一审立场
选择: {宽严: 从宽}
预期:
- {要件: 因果关系, 认定: 真伪不明, 原因: 动摇, 归于: 被告, 权威: 裁判认定, 出处: "001:39"}
- {请求权基础: 数据法, 成立: 否, 独立理由: [因果关系], 权威: 隐含, 出处: "001:39"}
- {诉讼请求: 道歉, 结果: 不予支持, 数额: "(0, 1000]"}
- {证明理由: 其他来源(快递), 有效: 是, 原告: 买家, 被告: 商家, 行为: 泄露}
- {状态: 已确定}
来源: {"001": seeds/sample.md}
"""


def test_a_file_wholly_in_chinese_says_the_same_as_one_in_english(read):
    case, found = read(CHINESE)

    assert found == []
    assert case.hearing == Interval(date(2023, 5, 12), date(2023, 5, 12))
    assert case.acts[0].date == Interval(date(2021, 11, 1), None, "法院适用新法")
    assert case.things[2].amount == Decimal("9892.00")
    assert case.things[2].date == Interval(date(2022, 3, 1), date(2022, 3, 31))
    held, consented, diligent, displayed = case.facts
    assert (held.fact, held.args, held.state, held.degree, held.step) == (
        "held",
        ("快递", "手机号"),
        "proved",
        3,
        2,
    )
    assert (held.asserted_by, held.contested_by, held.evidence) == (("商家",), ("买家",), ("E1",))
    assert (consented.state, consented.because, consented.degree) == ("unclear", "shaken", 2)
    assert (diligent.state, diligent.by) == ("admitted", "商家")
    assert (displayed.ground, displayed.rebutted) == ("notorious", True)
    assert case.claims[0].amount == Decimal("10000.00")
    assert (case.raised[0].argument, case.raised[0].args, case.raised[0].by) == (
        "other_source",
        ("快递",),
        "商家",
    )
    [run] = case.runs
    assert (run.reading, run.choices) == ("first_court", (("strictness", "mild"),))
    assert [one.values for one in run.expects] == [
        (("because", "shaken"), ("finding", "unclear"), ("won_by", "defendant")),
        (("grounds", "causation"), ("made_out", "no")),
        (("amount", "(0, 1000]"), ("result", "refused")),
        (("live", "yes"),),
        (("status", "decided"),),
    ]


@pytest.mark.parametrize(
    ("status", "meaning"),
    [
        ("decided", "no_evidence"),
        ("hypothetical", "no_evidence"),
        ("accepted", "open"),
        ("not adjudicated", "open"),
    ],
)
def test_what_is_not_listed_is_want_of_evidence_only_where_somebody_decided(read, text_with, status, meaning):
    case, found = read(text_with(status=f"status: {status}"))

    assert found == []
    assert case.unlisted == meaning


def test_the_file_may_say_otherwise_what_silence_means(read, text_with):
    case, _ = read(text_with(status="status: decided\nunlisted: open"))

    assert case.unlisted == "open"


TWO_BY_TWO = """parties:
  p1: {role: plaintiff}
  d1: {role: defendant}
  p2: {role: plaintiff}
  d2: {role: defendant}"""


def test_without_claims_everybody_is_heard_against_everybody(read, text_with):
    case, _ = read(text_with(parties=TWO_BY_TWO, facts=None, claims=None))

    assert case.dispute_list == tuple(Dispute(p, d, "leak") for p in ("p1", "p2") for d in ("d1", "d2"))


def test_disputes_are_what_the_claims_are_about_in_the_order_of_the_file(read, text_with):
    claims = """claims:
  two: {remedy: apology, by: p2, against: [d2, d1]}
  one: {remedy: apology, by: p1, against: d2, acts: [leak]}"""
    case, found = read(text_with(parties=TWO_BY_TWO, facts=None, claims=claims))

    assert found == []
    assert case.dispute_list == (
        Dispute("p1", "d2", "leak"),
        Dispute("p2", "d1", "leak"),
        Dispute("p2", "d2", "leak"),
    )


def test_who_is_not_named_in_a_claim_is_everybody(read, text_with):
    case, _ = read(text_with(parties=TWO_BY_TWO, facts=None))

    assert (case.claims[0].by, case.claims[0].against, case.claims[0].acts) == (
        ("p1", "p2"),
        ("d1", "d2"),
        ("leak",),
    )


def test_runs_take_the_place_of_one_reading(read, text_with):
    runs = "runs:\n- {reading: first_court, expect: [{status: decided}]}\n- {reading: default}"
    case, found = read(text_with(runs=runs))

    assert found == []
    assert [(one.reading, len(one.expects)) for one in case.runs] == [("first_court", 1), ("default", 0)]


def test_parties_and_acts_are_things_with_the_sort_of_their_own(read, text_with):
    case, _ = read(text_with())

    assert [(one.id, one.sort) for one in case.all_things()] == [
        ("buyer", "party"),
        ("shop", "party"),
        ("leak", "act"),
        ("courier", "holder"),
        ("phone", "field"),
        ("address", "field"),
    ]


def test_free_text_is_never_altered(read, text_with):
    notes = (
        'docket: （2022）浙0192民初0105号\nnotes:\n- 理由：法院认为，【综合】全案“证据”\n- "12:30:00"\n- no'
    )
    case, found = read(text_with(notes=notes))

    assert found == []
    assert case.docket == "（2022）浙0192民初0105号"
    assert case.notes == ("理由：法院认为，【综合】全案“证据”", "12:30:00", "no")


def test_the_digest_follows_every_sign_of_the_text(read, text_with):
    first, _ = read(text_with())
    second, _ = read(text_with() + "# note\n")

    assert first.digest != second.digest
    assert first.digest == read(text_with())[0].digest


def test_a_name_written_in_two_ways_of_composing_is_the_same_name(read, text_with):
    things = "things:\n  field: [caf\u00e9]"
    facts = 'facts:\n- {fact: "held(shop, cafe\u0301)", state: proved, at: "1"}'

    assert read(text_with(things=things, facts=facts))[1] == []


def test_two_thousand_facts_are_read_at_once(read, text_with):
    fields = ", ".join(f"f{number}" for number in range(1000))
    things = f"things:\n  field: [{fields}]"
    facts = f'facts:\n- {{fact: "held([buyer, shop], [{fields}])", state: proved, at: "1"}}'
    case, found = read(text_with(things=things, facts=facts))

    assert found == []
    assert len(case.facts) == 2000


def test_a_file_on_disk_is_read_like_its_text(tmp_path, rules, text_with, read):
    path = tmp_path / "案件.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + text_with().replace("\n", "\r\n").encode())
    case, found = load_case(path, rules)

    assert found == []
    assert case.digest == read(text_with())[0].digest


def test_a_file_in_the_encoding_of_old_systems_is_read_with_a_warning(tmp_path, rules, text_with):
    path = tmp_path / "案件.yaml"
    path.write_bytes(text_with().encode("gb18030"))
    case, found = load_case(path, rules)

    assert [one.code for one in found] == ["not-utf8"]
    assert case.title.zh == "甲诉乙"


def test_a_file_of_fifty_megabytes_is_not_read(tmp_path, rules):
    path = tmp_path / "案件.yaml"
    with path.open("wb") as stream:
        stream.truncate(50 * 1024 * 1024)

    assert [one.code for one in load_case(path, rules)[1]] == ["file-too-large"]


def test_a_file_with_a_hidden_control_is_refused_at_its_place(tmp_path, rules, text_with):
    path = tmp_path / "案件.yaml"
    path.write_text(text_with(court="court: 某\u202e院"), encoding="utf-8")
    case, found = load_case(path, rules)

    assert case is None
    assert [(one.code, one.span.column) for one in found] == [("forbidden-character", 9)]


def test_reading_a_case_does_not_load_the_models_of_its_form():
    program = "import sys, engine.case; sys.exit('pydantic' in sys.modules or 'pypinyin' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
