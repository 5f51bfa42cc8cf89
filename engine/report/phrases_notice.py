"""Sentences on the whole of a report: notices, open results, unknown dates, questions why."""

from __future__ import annotations

from typing import Final

from engine.rulebase.model import Twin

NOTICES: Final[dict[str, Twin]] = {
    "notice.assistive": Twin(
        "Derived from rules and from what the case file states. For reference only; it does not replace "
        "adjudication.",
        "本结果依规则和案件文件所载内容推演得出，仅供参考，不替代审判。",
    ),
    "notice.decided": Twin(
        "Replayed from published material of a decided case; the judgment itself prevails. "
        "What is called a finding here is derived.",
        "本例依已裁判案件的公开材料推演，裁判内容以裁判文书为准；文中“推演认定”系推演所得。",
    ),
    "notice.accepted": Twin(
        "The suit was accepted; no judgment is known. What follows are statements of those concerned, "
        "none of them found by a court. Acceptance is no finding.",
        "本例仅知案件已被受理，未见裁判。所载内容均为有关各方的陈述，未经人民法院认定；受理不等于认定。",
    ),
    "notice.not_adjudicated": Twin(
        "This matter was reported and never adjudicated. What follows are statements as reported, "
        "none of them found by a court.",
        "本例为报道所载事件，未经裁判。所载内容均为报道中有关各方的陈述，未经人民法院认定。",
    ),
    "notice.hypothetical": Twin(
        "This is a hypothetical: it supposes the statements concerned to be true, only to show what "
        "the allocation of "
        "the burden of proof does, and is no finding of fact or judgement on any real person or company.",
        "本例为假设推演：假定有关主张全部属实，仅用于说明举证责任分配的效果，不是对任何真实单位、个人"
        "的事实认定或者责任评价。",
    ),
    "undetermined": Twin(
        "The facts listed here are not determined yet; what is known yields no result. "
        "This says nothing about how likely any side is to succeed.",
        "下列事实尚未认定，现有材料不能得出裁判结果。本结果不表示任何一方获得支持的可能性大小。",
    ),
    "unjudged": Twin(
        "No court has judged this matter: what each side would have to establish is set out, "
        "and nothing is said about facts or results.",
        "本例未经裁判，仅列明各方须证明的事项，不就事实和处理结果作出判断。",
    ),
    "undetermined.dates": Twin(
        "The date of the act leaves more than one result; what is known does not settle it.",
        "行为日期使结果不止一个，现有材料不能得出裁判结果。本结果不表示任何一方获得支持的可能性大小。",
    ),
    "undetermined.would": Twin(
        "If this ground applies, each side would have to establish the following.",
        "如适用该请求权基础，各方须证明下列事项。",
    ),
    "undetermined.must": Twin(
        "{side} would have to establish {issue}, to the standard of {standard}.",
        "{issue}须由{side}证明，达到{standard}。",
    ),
    "undetermined.must_refute": Twin(
        "{side} would have to show that {issue} does not hold, to the standard of {standard}.",
        "{issue}不成立须由{side}证明，达到{standard}。",
    ),
    "open.lead": Twin(
        "None of the following has been offered, examined or found; no judgement is made on it. Where "
        "several things are listed, combinations of them are meant.",
        "下列各项均尚未经举证、质证和认定，不作判断；列有多项的，兼指其间的各组合。",
    ),
    "open.fact": Twin("whether {says}", "“{says}”"),
    # who owns an evaluation
    "texture.lead": Twin(
        "The engine evaluates nothing: each of these was judged, or is yet to be judged, by somebody.",
        "引擎不作评价；下列各项由人评价，或者尚待评价。",
    ),
    "texture.share": Twin(
        "Premises that decide: {premises}; evaluations among them: {evaluative}.",
        "决定结果的事实{premises}项，其中评价{evaluative}项。",
    ),
    "texture.definition": Twin(
        "Premises that decide are the facts of the file on which the deciding issues turned: under every "
        "reason whose conditions are met, whether or not it was answered, and those on which the party "
        "bearing an issue failed.",
        "决定结果的事实，指决定结果的各要件所系的、案件文件载明的事实：条件具备的证明理由（无论其后"
        "是否被反驳）所依据者，以及负有举证证明责任的一方未能证成的理由所系者。",
    ),
    "texture.by_judgment": Twin("the court, in the judgment", "法院（裁判所述）"),
    "texture.by_implication": Twin("the court, by implication of the judgment", "法院（裁判默示）"),
    "texture.by_commentary": Twin("from commentary only", "仅见于评论"),
    "texture.by_file": Twin(
        "the author of the case file; no court is named for it", "案件文件的作者；未注明系法院所作"
    ),
    "texture.supposed": Twin("supposed for the sake of the example", "本例的假定"),
    "texture.by_nobody": Twin("nobody yet", "尚无人评价"),
    "texture.by_agreement": Twin("the parties, who do not dispute it", "当事人（双方无争议）"),
    "texture.by_admission": Twin("{by}, by admission", "{by}（自认）"),
    "texture.by_exemption": Twin("exempt from proof", "依法免证"),
    "texture.asserted": Twin("asserted by {parties}", "主张者：{parties}"),
    "texture.contested": Twin("contested by {parties}", "争执者：{parties}"),
    "texture.who": Twin("Judged by: {who}", "评价者：{who}"),
    "texture.why": Twin("Why: {why}", "理由：{why}"),
    "texture.feeds": Twin("Read by: {issues}", "用于：{issues}"),
    "texture.decides": Twin("the result turns on it", "结果系于此"),
    "dates.unknown": Twin(
        "The date of the act is not known; it is worked out for each law that may govern it.",
        "行为日期不明，分别依可能适用的法律推演。",
    ),
    "dates.same": Twin("The results are the same.", "各种情形下结果相同。"),
    "dates.differ": Twin(
        "The results differ; they part at: {step}.", "各种情形下结果不同，分歧始于：{step}。"
    ),
    "dates.part": Twin("They part at: {step}.", "推演的分歧始于：{step}。"),
    "dates.step_cause": Twin("which ground of liability applies", "适用何种请求权基础"),
    "dates.step_burden": Twin("who bears the burden on {issue}", "{issue}的举证证明责任由谁承担"),
    "dates.step_finding": Twin("what is found on {issue}", "{issue}的认定"),
    "dates.between": Twin("{act} between {first} and {last}", "{act}发生于{first}至{last}"),
    "dates.on": Twin("{act} on {first}", "{act}发生于{first}"),
    "dates.from": Twin("{act} on or after {first}", "{act}发生于{first}或之后"),
    "dates.until": Twin("{act} on or before {last}", "{act}发生于{last}或之前"),
    "dates.any": Twin("{act}, whatever its date", "{act}（日期不论）"),
    "why.unknown": Twin(
        "No issue, cause, claim or argument of this case is called {name}.",
        "本案中没有名为“{name}”的要件、请求权基础、诉讼请求或者证明理由。",
    ),
    "why.meant": Twin("Did you mean {name}?", "您是否想写“{name}”？"),
    "why.stands": Twin("It stands; ask why it does instead.", "此项成立，可改问其成立的理由。"),
    "why.silent": Twin("{what} (nothing on record about it)", "{what}（未见任何证据）"),
    "why.above": Twin("(told above)", "（见上）"),
    "versus": Twin("{plaintiff} v. {defendant}", "{plaintiff}诉{defendant}"),
    "about": Twin("{parties}, about {act}", "{parties}（{act}）"),
    "alternatives": Twin(
        "The defendants may each point to the other: {parties}.", "各被告互为可能的其他来源：{parties}。"
    ),
}
