"""Sentences on two decisions side by side: where they part, and what comes of it."""

from __future__ import annotations

from typing import Final

from engine.rulebase.model import Twin

# Kept apart from the sentences of a report, which every decision loads.
PARTING: Final[dict[str, Twin]] = {
    "title": Twin("Two readings side by side", "两种解释立场的比较"),
    "reading": Twin("Reading {number}", "立场{number}"),
    "result": Twin("Result", "结果"),
    "first": Twin("Where they part", "分歧始于何处"),
    "choices": Twin("Choices that differ", "选择不同的分歧点"),
    "findings": Twin("Findings that differ", "认定之不同"),
    "causes": Twin("Grounds of liability that differ", "请求权基础之不同"),
    "claims": Twin("Claims", "诉讼请求"),
    "differ": Twin("The results differ.", "两种立场下结果不同。"),
    "same": Twin("The results are the same.", "两种立场下结果相同。"),
    "possible": Twin("The results still possible are not the same.", "两种立场下仍可能的处理结果不尽相同。"),
    "silent": Twin(
        "No court has judged this matter: only what each reading asks of the sides is compared, nothing is "
        "said about facts or results.",
        "本例未经裁判：仅比较各立场对双方的要求，不就事实和处理结果作出判断。",
    ),
    "reasons_same": Twin("The reasons are the same as well.", "推演的理由亦相同。"),
    "reasons_part": Twin("The reasons part all the same.", "推演的理由仍有分歧。"),
    "decisive": Twin("The result turns on another step, which comes later:", "结果之不同系于其后的另一步："),
    "by_choice": Twin("They differ here in: {option}.", "此处分歧点：{option}。"),
    "by_choice_at": Twin("{option} (read at {place})", "{option}（见于{place}）"),
    "no_choice": Twin(
        "The rule of this step asks about none of the choices that differ.",
        "这一步的规则本身不涉及选择不同的分歧点。",
    ),
    "basis": Twin("Basis: {cites}", "依据：{cites}"),
    "joined": Twin("; ", "；"),
    "more": Twin(
        "The full reasons under one of them: juzheng judge CASE --reading NAME",
        "单看其一的全部理由：juzheng judge CASE --reading NAME",
    ),
    "what.in_force": Twin("whether {name} was in force at the date of the act", "行为时{name}是否施行"),
    "what.gates": Twin("the conditions under which {name} applies", "{name}的适用前提"),
    "what.met": Twin("a condition on which {name} applies", "{name}的一项适用前提"),
    "what.applies": Twin("whether {name} applies", "{name}是否适用"),
    "what.burden": Twin("who bears the burden of persuasion on {name}", "{name}的举证证明责任由谁承担"),
    "what.standard": Twin("the standard of proof for {name}", "{name}的证明标准"),
    "what.limbs": Twin("what {name} consists of", "{name}由哪些部分构成"),
    "what.holds": Twin("the reason “{name}”, on {issue}", "{issue}的证明理由“{name}”"),
    "what.live": Twin("whether the reason “{name}” stands, on {issue}", "{issue}的证明理由“{name}”是否成立"),
    "what.finding": Twin("the finding on {name}", "{name}的认定"),
    "what.winner": Twin("whom {name} goes to", "{name}归于何方"),
    "what.requirements": Twin("what {name} requires", "{name}的构成要求"),
    "what.made_out": Twin("whether {name} is made out", "{name}是否成立"),
    "what.claimed": Twin("whether {name} is claimed", "是否请求{name}"),
    "what.result": Twin("the claim for {name}", "关于{name}的请求"),
    "what.amount": Twin("the sum of {name}", "{name}的金额"),
    "what.scope": Twin("the scope of {name}", "{name}的范围"),
    "what.mode": Twin("how several answer for {name}", "{name}由数人如何承担"),
    "what.manner": Twin("the manner of {name}", "{name}的方式"),
    "in_force.yes": Twin("in force", "施行"),
    "in_force.no": Twin("not in force", "未施行"),
    "met.yes": Twin("met", "具备"),
    "met.no": Twin("not met", "不具备"),
    "applies.yes": Twin("applies", "适用"),
    "applies.no": Twin("does not apply", "不适用"),
    "holds.yes": Twin("its conditions are met", "其条件具备"),
    "holds.no": Twin("its conditions are not met", "其条件不具备"),
    "live.yes": Twin("stands", "成立"),
    "live.no": Twin("is answered", "被反驳"),
    "made_out.yes": Twin("made out", "成立"),
    "made_out.no": Twin("not made out", "不成立"),
    "claimed.yes": Twin("claimed", "有此请求"),
    "claimed.no": Twin("not claimed", "无此请求"),
    "open": Twin("not determined", "尚不能判断"),
    "none": Twin("nothing", "无"),
}


def told(key: str, language: str, **params: str) -> str:
    """Return an entry of the table with its blanks filled."""
    return PARTING[key].in_language(language).format_map(params)
