"""Sentences on what rests on findings: causes and grounds, claims, who can account for what."""

from __future__ import annotations

from typing import Final

from engine.rulebase.model import Twin

OUTCOME: Final[dict[str, Twin]] = {
    # causes and their grounds
    "cause.made_out": Twin(
        "{cause} is made out: every issue it requires goes to the plaintiff and nothing defeats it.",
        "{cause}成立：其所要求的各项均归于原告，且无足以排除的事由。",
    ),
    "cause.one_ground": Twin("{cause} is not made out: {grounds}", "{cause}不成立：{grounds}"),
    "cause.grounds": Twin(
        "{cause} is not made out, for {count} reasons, each independent of the others: {grounds} "
        "Any of them alone defeats it.",
        "{cause}不成立，理由有{count}，彼此独立：{grounds}任一理由均足以导致该请求权基础不成立。",
    ),
    "cause.derived": Twin(
        "That each reason is enough by itself is derived from the elements.",
        "各理由均单独足以排除，系由构成要件推演所得。",
    ),
    "cause.not_in_force": Twin(
        "{cause} was not in force at the date of the act ({dates}).",
        "行为发生时{cause}不在施行期间（{dates}）。",
    ),
    "cause.open": Twin(
        "Whether {cause} is made out cannot be said on what is known.", "{cause}是否成立，现有材料不能得出。"
    ),
    "ground.first": Twin("({number}) {ground}; ", "其{number}，{ground}；"),
    "ground.last": Twin("({number}) {ground}.", "其{number}，{ground}。"),
    "ground.only": Twin("{ground}.", "{ground}。"),
    "ground.proved": Twin("{issue} is established", "{issue}已获证明"),
    "ground.proved_told": Twin("it is established that {told}", "“{told}”已获证明"),
    "ground.denied": Twin("it is found that {issue} does not hold", "已认定{issue}不成立"),
    "ground.denied_told": Twin("it is found that {told}", "已认定{told}"),
    "ground.unestablished": Twin("{issue} is not established ({finding})", "不能认定{issue}（{finding}）"),
    "ground.unestablished_told": Twin("{told} ({finding})", "{told}（{finding}）"),
    "ground.unrefuted": Twin("{issue} stands for the defendant ({finding})", "{issue}归于被告（{finding}）"),
    "cause.gates": Twin("{cause} does not apply: {gates}.", "{cause}不适用：{gates}。"),
    "gate.unmet": Twin(
        "it needs {condition}, which is not so", "其适用须以“{condition}”为前提，该前提未成就"
    ),
    "gate.met": Twin("{condition}", "{condition}"),
    "gate.open": Twin("{condition}: not determined yet", "{condition}：尚未认定"),
    "gate.unnamed": Twin("a condition of its own", "其自身的适用条件"),
    # claims
    "remedy.granted": Twin(
        "The claim for {remedy} is granted: {basis}; under {cites}.",
        "关于{remedy}的请求：{basis}，依照{cites}，予以支持。",
    ),
    "remedy.partly": Twin(
        "The claim for {remedy} is granted in part: {basis}; under {cites}.",
        "关于{remedy}的请求：{basis}，依照{cites}，部分予以支持。",
    ),
    "remedy.refused": Twin(
        "The claim for {remedy} presupposes {condition}; {why}. The condition is not met; under "
        "{cites} the claim is "
        "refused.",
        "关于{remedy}的请求：该请求须以{condition}为前提；{why}，前提未成就，依照{cites}，不予支持。",
    ),
    "remedy.not_reached": Twin(
        "The claim for {remedy} turns on facts not determined yet; no judgement is made on it.",
        "关于{remedy}的请求：所依据的事实尚未认定，不作判断。",
    ),
    "remedy.basis": Twin("{cause} is made out", "{cause}成立"),
    "remedy.no_cause_needed": Twin(
        "it needs no ground of liability, and its own conditions are met",
        "该请求不以侵权责任成立为前提，其自身条件已具备",
    ),
    "remedy.condition": Twin("{issue} being established", "{issue}得到认定"),
    "remedy.condition_defence": Twin("{issue} not standing in the way", "不存在{issue}"),
    "remedy.condition_cause": Twin("{causes} being made out", "{causes}成立"),
    "remedy.condition_causes": Twin("one of {causes} being made out", "{causes}中至少一项成立"),
    "remedy.and": Twin(" and ", "，并以"),
    "remedy.nothing_counted": Twin(
        "The claim for {remedy} is refused: no sum has been established that could be counted; under "
        "{cites}.",
        "关于{remedy}的请求：没有经认定可以计入的金额，依照{cites}，不予支持。",
    ),
    "remedy.why_cause": Twin("{cause} is not made out, since {grounds}", "{cause}不成立（{grounds}）"),
    "remedy.why_cause_bare": Twin("{cause} is not made out", "{cause}不成立"),
    "remedy.why_not_applicable": Twin("{cause} does not apply", "{cause}不适用"),
    "remedy.why_condition": Twin("the case does not stand so", "全案认定与此不符"),
    "remedy.amount": Twin("Amount: {amount}.", "金额：{amount}。"),
    "remedy.range": Twin(
        "Amount: {low} to {high}, {bounds}, the share being left to the court by law.",
        "金额：{low}至{high}（{bounds}），具体份额依法由人民法院酌定。",
    ),
    "remedy.bounds_open": Twin("the lower bound excluded", "不含下限"),
    "remedy.bounds_upper": Twin("the upper bound excluded", "不含上限"),
    "remedy.bounds_both": Twin("both bounds excluded", "不含上下限"),
    "remedy.bounds_closed": Twin("both bounds included", "含上下限"),
    "remedy.ceiling": Twin(
        "Under {cites}, the sum is limited to {amount}.", "依照{cites}，数额以{amount}为限。"
    ),
    "remedy.counted": Twin("Counted: {things}.", "计入：{things}。"),
    "remedy.deducted": Twin("Deducted: {things}.", "扣除：{things}。"),
    "remedy.once": Twin(
        "Counted more than once: {things}. All that the plaintiff is paid for it may not exceed it.",
        "重复计入：{things}。同一项在不止一处计入的，原告实际受偿的总额以该项为限。",
    ),
    "remedy.scope": Twin("Scope: {scope}.", "范围：{scope}。"),
    "remedy.manner": Twin("Manner: {manner}.", "方式：{manner}。"),
    "remedy.jointly": Twin("{mode}, together with {parties}.", "与{parties}{mode}。"),
    "remedy.jointly_so": Twin("{mode}, jointly with {parties}.", "与{parties}连带{mode}。"),
    "remedy.mode": Twin("{mode}.", "{mode}。"),
    "remedy.cap": Twin("Limit: {cap}.", "限度：{cap}。"),
    "remedy.recourse": Twin("Recourse: {recourse}.", "追偿：{recourse}。"),
    # who can account for what
    "leak.single": Twin(
        "{thing} accounts for everything asked by itself.", "{thing}可单独解释所问的全部内容。"
    ),
    "leak.several": Twin(
        "Each of {things} accounts for everything asked by itself.", "{things}均可单独解释所问的全部内容。"
    ),
    "leak.sets": Twin(
        "No one accounts for all of it alone; together they do: {sets}.",
        "无人可单独解释全部内容；合并可以解释的组合：{sets}。",
    ),
    "leak.nobody": Twin("Nobody on record accounts for all of it.", "就现有记录，无人可解释全部内容。"),
    "leak.nothing": Twin(
        "Nothing has to be accounted for on the record found.", "就已认定的事实，没有需要解释的内容。"
    ),
    "leak.caution": Twin(
        "That somebody could account for it is no finding that it came from there.",
        "可以解释，不等于认定来源于此。",
    ),
}
