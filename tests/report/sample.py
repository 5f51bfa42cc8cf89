"""A small law and small cases in it, each made to show one way of wording."""

from __future__ import annotations

from engine.case import read_case
from engine.case.model import Case
from engine.justification import Decision
from engine.pipeline import Judge
from engine.rulebase.model import RuleBase
from engine.rulebase.resolve import resolve
from engine.source import SourceFile
from engine.syntax.parser import parse_text

RULES = """
law DL / 资料法 "Data Law" / "中华人民共和国资料法" class statute from 2020-01-01
law OLD / 旧法 "Old Law" / "中华人民共和国旧法" class statute from 2000-01-01 until 2019-12-31
law PI / 程序解释 "Interpretation on Procedure" / "最高人民法院关于适用《程序法》的解释" class interpretation
document report / 某报道 "A report" / "某法院公布文本" class judgment

option proof / 证明方式 "how is it shown?" / "如何证明？"
  inference / 推断 "by inference" / "依推断" default
  presumed / 推定 "presumed" / "推定成立"

sort field / 字段
sort holder / 持有人
sort party / 当事人 is a holder
sort loss / 损失

fact held / 持有 (holder, field)
  says "{1} held {2}" / "{1}持有{2}"  denied "{1} did not hold {2}" / "{1}未持有{2}"
  unclear "whether {1} held {2} could not be cleared up" / "{1}是否持有{2}无法查明"  moved by either
fact shown_by_caller / 显示 (field, act)  says "the caller showed {1}" / "来电人显示{1}"  moved by plaintiff
fact absent / 缺少 (field, act)  says "the caller lacked {1}" / "来电人缺少{1}"  moved by either
fact follows / 可推得 (field, field)
  says "{1} follows from {2}" / "{1}可由{2}推得"  moved by either
fact named / 指出 (party, holder)  says "{1} named {2}" / "{1}指出{2}"  moved by either
fact acts_for / 代为处理 (holder, holder)  says "{1} acts for {2}" / "{1}代{2}处理"  moved by either
fact careful / 谨慎 (party)  says "{1} took care" / "{1}尽到注意"  moved by defendant
fact lawful / 合法 (party)  says "{1} had a basis" / "{1}具有依据"  moved by defendant
fact hurt / 受扰 (party)  says "{1} was disturbed" / "{1}受到侵扰"  moved by plaintiff
fact paid / 支付 (party, loss)  says "{1} paid {2}" / "{1}支付{2}"  moved by plaintiff
fact hasty / 轻率 (party)  says "{1} was hasty" / "{1}轻率行事"  moved by defendant

concept reach / 可得 (h: holder, f: field)  says "{1} could obtain {2}" / "{1}能够得到{2}"
  when held(h, f)
  when some g: field with (held(h, g) and follows(f, g))

explain origin / 来源 "who can explain it" / "谁能解释"
  by h: holder over f: field where shown_by_caller(f, act) has reach(h, f)

issue link / 关联  favours plaintiff
  says "the data came from the defendant" / "信息来自被告"
  denied "the data did not come from the defendant" / "信息并非来自被告"
  unclear "it is not established that the data came from the defendant" / "不能认定信息来自被告"
  element source DL 69(1)  burden plaintiff source PI 91:1
  standard high_probability source PI 108(1)
  under proof is presumed burden defendant source DL 70
argument kept_there / 留存于被告 for link
  says "what was shown is kept by the defendant" / "所显示的信息留存于被告"
  when every f: field where shown_by_caller(f, act) has held(defendant, f)
    and some f: field with shown_by_caller(f, act)
  source PI 105
argument other_holder / 其他持有人 (h: holder) answers kept_there
  says "{1} has it as well" / "{1}同样持有"
  when h is not defendant and named(defendant, h)
    and every f: field where shown_by_caller(f, act) has reach(h, f)
  source PI 108(2), report line 36
argument own_helper / 自己的受托人 (h: holder) answers other_holder(h)
  when acts_for(h, defendant) source DL 21
argument not_held / 被告未持有 (f: field) against link
  says "the defendant did not hold {1}" / "被告未持有{1}"
  when shown_by_caller(f, act) and held(defendant, f) disproved source PI 108(2)

issue harm / 受害  favours plaintiff
  element source DL 69(1)  burden plaintiff source PI 91:1
  standard high_probability source PI 108(1)
argument disturbed / 生活受扰 for harm  when hurt(plaintiff) source DL 69(1)

issue blameless / 无责  favours defendant
  says "the defendant is free of blame" / "被告无责"
  unclear "it is not established that the defendant is free of blame" / "不能认定被告无责"
  element source DL 69(1)  burden defendant source DL 69(1)
  standard high_probability source PI 108(1)
  all of (basis, care) source report line 14
issue basis / 依据充分 favours defendant  element source DL 13  burden defendant source DL 69(1)
  standard high_probability source PI 108(1)
argument has_basis / 具有依据 for basis  when lawful(defendant) source DL 13
issue care / 注意充分 favours defendant  says "the defendant took care" / "被告尽到注意"
  element source DL 51  burden defendant source DL 69(1)  standard high_probability source PI 108(1)
argument took_care / 尽到注意 for care  when careful(defendant) source DL 51

issue blame / 可归责 favours plaintiff  element source OLD 6  burden plaintiff source PI 91:1
  standard high_probability source PI 108(1)
argument careless_found / 未尽注意 for blame  when careful(defendant) disproved source OLD 6

issue own_haste / 自身轻率 favours defendant  element source DL 80  burden defendant source PI 91:2
  standard high_probability source PI 108(1)
argument rushed / 行事轻率 for own_haste  when hasty(plaintiff) source DL 80

cause dl_69 / 资料法六十九条 from 2020-01-01
  requires link, harm unless blameless source DL 69(1)
cause old_6 / 旧法六条 from 2000-01-01 until 2019-12-31
  requires link, harm, blame source OLD 6

remedy apology / 致歉 founded on dl_69, old_6 source DL 90
remedy money / 赔款 founded on dl_69, old_6
  amount sum l: loss where harm proved
  reduced when own_haste proved source DL 80
  source DL 69(2), OLD 20
remedy clear / 清除 founded on dl_69 requires care source DL 47
"""

HEAD = """
id: {id}
title: 甲诉乙平台 / A v. Platform B
status: {status}
unlisted: {unlisted}
parties:
  a: {{role: plaintiff, name: 甲 / A}}
  b: {{role: defendant, name: 乙平台 / Platform B}}
acts: {{leak: {{name: 泄露 / the leak{date}}}}}
things:
  field:
    phone: {{name: 电话 / the phone number}}
    parcel: {{name: 单号 / the parcel number}}
    nick: {{name: 昵称 / the nickname}}
    order: {{name: 订单号 / the order number}}
  holder: {{courier: {{name: 快递 / the courier}}, shop: {{name: 商家 / the shop}}}}
  loss: {{transfer: {{name: 转账 / the transfer, amount: 5000}}}}
claims:
  sorry: {{remedy: apology}}
  pay: {{remedy: money, amount: 5000}}
  wipe: {{remedy: clear}}
facts:
"""

SHOWN = """
- {fact: "shown_by_caller([phone, parcel, nick], leak)", state: proved, at: "001:33"}
- {fact: "absent(order, leak)", state: proved, at: "001:36"}
- {fact: "held(b, [phone, parcel, nick])", state: proved, at: "001:33"}
- {fact: hurt(a), state: proved, at: "001:28"}
"""
COURIER = """
- {fact: "named(b, courier)", state: proved, at: "001:36"}
- {fact: "held(courier, [phone, parcel])", state: proved, at: "001:36"}
- {fact: "follows(nick, phone)", state: proved, at: "001:36"}
"""
CAREFUL = """
- {fact: careful(b), state: proved, at: "001:32"}
- {fact: lawful(b), state: proved, at: "001:31"}
"""

CASES: dict[str, tuple[str, str]] = {
    "shaken": ("decided", SHOWN + COURIER + CAREFUL),
    "helper": ("hypothetical", SHOWN + COURIER + '- {fact: "acts_for(courier, b)", state: proved}\n'),
    "liable": ("decided", SHOWN + '- {fact: careful(b), state: no_evidence, at: "001:23"}\n'),
    "insufficient": (
        "decided",
        SHOWN
        + '- {fact: careful(b), state: unclear, because: insufficient, at: "001:25"}\n'
        + '- {fact: lawful(b), state: proved, at: "001:31"}\n',
    ),
    "direct": (
        "hypothetical",
        '- {fact: "shown_by_caller(phone, leak)", state: proved}\n'
        '- {fact: "held(b, phone)", state: unclear, because: shaken}\n- {fact: hurt(a), state: proved}\n',
    ),
    "denied": (
        "hypothetical",
        '- {fact: "shown_by_caller(phone, leak)", state: proved}\n'
        '- {fact: "held(b, phone)", state: disproved}\n- {fact: hurt(a), state: proved}\n',
    ),
    "silent": ("hypothetical", "- {fact: hurt(a), state: no_evidence}\n"),
    "admitted": (
        "hypothetical",
        '- {fact: "shown_by_caller(phone, leak)", state: undisputed}\n'
        '- {fact: "held(b, phone)", state: admitted, by: b}\n'
        "- {fact: hurt(a), state: exempt, ground: notorious}\n",
    ),
    "hasty": ("hypothetical", SHOWN + "- {fact: hasty(a), state: proved}\n"),
    "reported": (
        "not_adjudicated",
        '- {fact: "shown_by_caller(phone, leak)", state: open, asserted by: a, at: "002:8"}\n'
        '- {fact: "held(b, phone)", state: open, asserted by: a, at: "002:8"}\n'
        '- {fact: hurt(a), state: open, at: "002:8"}\n- {fact: careful(b), state: open, at: "002:9"}\n'
        '- {fact: lawful(b), state: open, at: "002:9"}\n',
    ),
    "undated": ("hypothetical", SHOWN),
}


def small_rules() -> RuleBase:
    """Return the small law."""
    document, wrong = parse_text("small.rules", RULES)
    rules, more = resolve((document,), "small")

    assert not [*wrong, *more], [(d.code, d.span, d.params) for d in (*wrong, *more)]
    return rules


def small_case(rules: RuleBase, id: str) -> Case:
    """Return one of the small cases."""
    status, facts = CASES[id]
    date = ", date: unknown" if id in ("undated", "reported") else ", date: 2021-11-01"
    unlisted = "open" if status == "not_adjudicated" else "no_evidence"
    text = HEAD.format(id=id, status=status, unlisted=unlisted, date=date).lstrip("\n") + facts.lstrip("\n")
    if '"00' in facts:
        text += 'sources: {"001": seeds/hangzhou.md, "002": seeds/suning.md}\n'
    case, wrong = read_case(SourceFile(f"{id}.yaml", text), rules)

    assert case is not None, [(d.code, d.span, d.params) for d in wrong]
    return case


def decided(rules: RuleBase, id: str, *choices: tuple[str, str]) -> Decision:
    """Return the decision of a small case, with further choices on disputed points."""
    from dataclasses import replace

    case = small_case(rules, id)
    run = case.runs[0]
    return Judge(rules).decide(case, replace(run, choices=(*run.choices, *choices)))
