"""The sentences that connect a report, Chinese and English side by side: the only place they stand.

Keys are ``subject.case``. ``{burdened}`` is the party that bears the burden of persuasion, ``{other}``
its opponent, ``{issue}`` an issue by name, ``{clause}`` what it says, ``{standard}`` a standard of
proof, ``{cites}`` sources of law. No sentence here names a predicate of the law. Unclear is never
worded as disproved, and 真伪不明 is kept for proof that was shaken or that conflicts.
"""

from __future__ import annotations

from typing import Final

from engine.rulebase.model import Twin

PROOF: Final[dict[str, Twin]] = {
    # what is found on an issue, by what stands behind it
    "finding.proved": Twin(
        "On the whole record it is found, to the standard of {standard}, {clause}.",
        "综合全案证据，能够确信{clause}达到{standard}的证明标准，予以认定。",
    ),
    "finding.disproved": Twin(
        "On the whole record it is found not to be the case {clause}.",
        "综合全案证据，可以认定{clause}不成立。",
    ),
    "finding.denied": Twin(
        "On the whole record it is found that {denied}.", "综合全案证据，可以认定{denied}。"
    ),
    "finding.no_evidence": Twin(
        "{burdened} offered no evidence on {issue}; it is not found.",
        "{burdened}就{issue}未提供证据，不予认定。",
    ),
    "finding.insufficient": Twin(
        "The evidence of {burdened} does not suffice to prove {clause}; it is not found.",
        "{burdened}提交的证据不足以证明{clause}，不予认定。",
    ),
    "finding.shaken": Twin(
        "The counter-proof of {other} shakes the {standard} shown before; {issue} is unclear again.",
        "{other}的反驳证据足以动摇前述{standard}，{issue}重新处于真伪不明的状态。",
    ),
    "finding.shaken_direct": Twin(
        "{other} has shaken the proof of the facts {burdened} relies on; {issue} remains unclear.",
        "{other}的反驳证据足以动摇{burdened}所依据的事实，{issue}处于真伪不明的状态。",
    ),
    "finding.conflicting": Twin(
        "Reasons stand on both sides and neither is displaced; {issue} remains unclear.",
        "双方各有成立的证明理由，彼此对立而不能相互排除，{issue}真伪不明。",
    ),
    "finding.open": Twin(
        "Facts it depends on are not determined yet; nothing is found on {issue}.",
        "所依据的事实尚未认定，对{issue}不作认定。",
    ),
    "finding.limbs_all": Twin(
        "{issue} consists of {limbs}, which must all be established.",
        "{issue}由{limbs}构成，须全部得到证明。",
    ),
    "finding.limbs_any": Twin(
        "{issue} is established by any one of: {limbs}.",
        "{limbs}中任一项得到证明，{issue}即可认定。",
    ),
    # who bears the burden, before anything is shown
    "burden.plaintiff": Twin(
        "The burden of persuasion on {issue} lies on the plaintiff.",
        "就{issue}，结果意义上的举证证明责任由原告承担。",
    ),
    "burden.defendant": Twin(
        "The burden of persuasion on {issue} lies on the defendant from the start; nothing has moved it there.",
        "就{issue}，举证证明责任依法自始由被告承担，并非由原告处移来。",
    ),
    "burden.reversed": Twin(
        "It would serve {other}, yet by law {burdened} has to show from the start that it does not hold.",
        "该项虽有利于{other}，依法自始由{burdened}就其不成立承担举证证明责任。",
    ),
    # rounds of proof
    "step.main_fails": Twin(
        "No reason {burdened} puts forward stands up; the main proof does not reach {standard}.",
        "{burdened}没有成立的证明理由，本证未达到{standard}。",
    ),
    "step.crossing": Twin(
        "{burdened} has made a first showing on {issue}, and it is now for {other} to produce counter-evidence; "
        "the burden of persuasion stays with {burdened} and has not moved.",
        "{burdened}就{issue}已完成初步证明，提供反驳证据的责任转由{other}承担；结果意义上的举证证明责任仍在{burdened}，并未转移。",
    ),
    "step.main_stands": Twin(
        "The main proof of {burdened} reaches {standard}; it is then for {other} to produce counter-evidence, and none "
        "of {other} stands up.",
        "{burdened}的本证达到{standard}，提供反驳证据的责任转由{other}承担；{other}没有成立的反证。",
    ),
    "step.presumed": Twin(
        "Before any evidence, {issue} stands against {burdened}, who has to go on.",
        "在{burdened}举证之前，{issue}依法对其不利，应由其举证。",
    ),
    "step.crossing_back": Twin(
        "After what {other} has shown, it is again for {burdened} to produce further evidence.",
        "{other}举证后，进一步提供证据的责任复归{burdened}。",
    ),
    "step.counter_fails": Twin(
        "No counter-proof of {other} stands up; the showing of {burdened} remains.",
        "{other}没有成立的反证，{burdened}的证明未被动摇。",
    ),
    "step.further": Twin(
        "{burdened} adds further proof, and it is once more for {other} to produce counter-evidence.",
        "{burdened}进一步举证，提供反驳证据的责任再次转由{other}承担。",
    ),
    "step.further_fails": Twin("{burdened} adds nothing that stands up.", "{burdened}未能进一步举证。"),
    "step.stays": Twin(
        "Whose turn it is does not change: it is still for {tactical} to go on.",
        "提供证据的责任未因此变动，仍应由{tactical}继续举证。",
    ),
    # what follows from the finding for the party that bears the burden
    "loses.shaken": Twin(
        "{burdened} offers no further proof and {issue} remains unclear; under {cites} the disadvantage falls on "
        "{burdened}, who bears the burden. This is no finding that the fact did not happen.",
        "{burdened}未进一步举证，{issue}仍真伪不明，依照{cites}，由负有举证证明责任的{burdened}承担不利后果；此不等于认定该事实确未发生。",
    ),
    "loses.conflicting": Twin(
        "{issue} remains unclear; under {cites} the disadvantage falls on {burdened}, who bears the burden. "
        "This is no finding that the fact did not happen.",
        "{issue}仍真伪不明，依照{cites}，由负有举证证明责任的{burdened}承担不利后果；此不等于认定该事实确未发生。",
    ),
    "loses.insufficient": Twin(
        "{burdened} has not established {issue}; under {cites} the disadvantage falls on {burdened}, who bears the "
        "burden. That something was not established is no finding of its opposite.",
        "{burdened}未能证明{issue}，依照{cites}，由负有举证证明责任的{burdened}承担不利后果；未能证明，不等于认定相反的事实。",
    ),
    "loses.no_evidence": Twin(
        "{burdened} offered no evidence on {issue}; under {cites} the disadvantage falls on {burdened}, who bears the "
        "burden. That something was not established is no finding of its opposite.",
        "{burdened}就{issue}未提供证据，依照{cites}，由负有举证证明责任的{burdened}承担不利后果；未能证明，不等于认定相反的事实。",
    ),
    "loses.reversed": Twin(
        "{burdened} had to show that {issue} does not hold and has not done so; under {cites} the disadvantage falls on "
        "{burdened}. This follows from the allocation of the burden and is no finding that {issue} was in fact so.",
        "{burdened}应证明{issue}不成立而未能证明，依照{cites}，由其承担不利后果；此系举证证明责任分配的结果，不等于查明{issue}属实。",
    ),
    "loses.told": Twin(" {unclear}.", "据此，{unclear}。"),
    "argument.answered": Twin("answered by “{answers}”", "为“{answers}”所反驳"),
    "argument.answers": Twin("answers “{target}”", "反驳“{target}”"),
    "loses.disproved": Twin(
        "The opposite is found; {issue} goes to {other}.", "已认定相反事实，{issue}一项归于{other}。"
    ),
    "loses.proved": Twin(
        "{issue} is found, so that {burdened}, who had to show the opposite, loses it.",
        "{issue}已予认定，应证明其不成立的{burdened}承担不利后果。",
    ),
    "wins.proved": Twin(
        "{burdened} has discharged the burden: {issue} goes to {burdened}.",
        "{burdened}已完成举证证明责任，{issue}一项归于{burdened}。",
    ),
    "wins.disproved": Twin(
        "{burdened} has shown that {issue} does not hold and wins it.",
        "{burdened}已证明{issue}不成立，该项归于{burdened}。",
    ),
    "wins.sure": Twin(
        "However the open facts turn out, {issue} goes to {side}.",
        "无论尚未认定的事实如何认定，{issue}均归于{side}。",
    ),
    "wins.open": Twin("Who wins {issue} cannot be said yet.", "{issue}归于何方，现有材料不能得出。"),
}

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
        "The claim for {remedy} presupposes {condition}; {why}. The condition is not met; under {cites} the claim is "
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
        "The claim for {remedy} is refused: no sum has been established that could be counted; under {cites}.",
        "关于{remedy}的请求：没有经认定可以计入的金额，依照{cites}，不予支持。",
    ),
    "remedy.why_cause": Twin("{cause} is not made out, since {grounds}", "{cause}不成立（{grounds}）"),
    "remedy.why_cause_bare": Twin("{cause} is not made out", "{cause}不成立"),
    "remedy.why_not_applicable": Twin("{cause} does not apply", "{cause}不适用"),
    "remedy.why_condition": Twin("it is not so that {condition}", "“{condition}”这一条件不具备"),
    "remedy.amount": Twin("Amount: {amount}.", "金额：{amount}。"),
    "remedy.range": Twin(
        "Amount: {low} to {high}, {bounds}, the share being left to the court by law.",
        "金额：{low}至{high}（{bounds}），具体份额依法由人民法院酌定。",
    ),
    "remedy.bounds_open": Twin("the lower bound excluded", "不含下限"),
    "remedy.bounds_upper": Twin("the upper bound excluded", "不含上限"),
    "remedy.bounds_both": Twin("both bounds excluded", "不含上下限"),
    "remedy.bounds_closed": Twin("both bounds included", "含上下限"),
    "remedy.counted": Twin("Counted: {things}.", "计入：{things}。"),
    "remedy.deducted": Twin("Deducted: {things}.", "扣除：{things}。"),
    "remedy.scope": Twin("Scope: {scope}.", "范围：{scope}。"),
    "remedy.manner": Twin("Manner: {manner}.", "方式：{manner}。"),
    "remedy.jointly": Twin("{mode}, together with {parties}.", "与{parties}{mode}。"),
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

CONDITIONS: Final[dict[str, Twin]] = {
    # facts by state
    "fact.denied": Twin("it is not so that {says}", "并不存在“{says}”的情形"),
    "fact.unclear": Twin("whether {says} was not cleared up", "“{says}”一节未能查明"),
    "fact.unclear.no_evidence": Twin("no evidence was offered that {says}", "就“{says}”未提供证据"),
    "fact.unclear.insufficient": Twin(
        "the evidence does not suffice to prove that {says}", "证据不足以证明“{says}”"
    ),
    "fact.unclear.shaken": Twin("whether {says} is unclear", "“{says}”真伪不明"),
    "fact.unclear.conflicting": Twin("whether {says} is unclear", "“{says}”真伪不明"),
    "fact.no_evidence": Twin("no evidence was offered that {says}", "就“{says}”未提供证据"),
    "fact.admitted": Twin("{by} admitted in the proceedings that {says}", "{by}在诉讼中承认“{says}”"),
    "fact.exempt": Twin(
        "{says} ({ground}; not rebutted)", "{says}（依法无须举证：{ground}；无足以反驳的相反证据）"
    ),
    "fact.exempt.rebutted": Twin(
        "{says} ({ground}), but this was rebutted", "“{says}”（{ground}）已有足以反驳的相反证据"
    ),
    "fact.open": Twin("it is not determined yet whether {says}", "“{says}”尚未经举证、质证和认定，不作判断"),
    "fact.open_several": Twin(
        "these are not determined yet, each by itself: {says}",
        "“{says}”所涉各项，均尚未经举证、质证和认定，不作判断",
    ),
    "fact.alleged": Twin(
        "{by} is reported to say that {says}; no court has found this",
        "据材料记载，{by}称“{says}”；未经人民法院认定",
    ),
    "fact.reported": Twin(
        "it is reported that {says}; no court has found this", "据材料记载“{says}”；未经人民法院认定"
    ),
    # what a fact lacks
    "lack.missing": Twin("no evidence was offered that {says}", "就“{says}”未提供证据"),
    "lack.missing_denial": Twin(
        "no evidence was offered against it that {says}", "就“{says}”的反面未提供证据"
    ),
    "lack.contradicted": Twin("the opposite is found: {opposite}", "已认定相反事实：{opposite}"),
    "lack.below_standard": Twin(
        "{says} is not found to the standard of {standard}", "对“{says}”的证明未达到{standard}"
    ),
    "lack.not_binding": Twin(
        "the admission that {says} does not bind this side here", "关于“{says}”的自认在此不产生拘束力"
    ),
    # conditions
    "all_of.true": Twin("all of these hold", "下列各项均具备"),
    "all_of.false": Twin("not all of these hold", "下列各项未全部具备"),
    "any_of.true": Twin("one of these holds", "下列任一项具备即可，现已具备"),
    "any_of.false": Twin("none of these holds", "下列各项均不具备"),
    "at_least.true": Twin("at least {count} of these hold", "下列各项中至少{count}项具备"),
    "at_least.false": Twin("fewer than {count} of these hold", "下列各项中具备者不足{count}项"),
    "every.true": Twin("it holds for every {sort} in question", "所涉{sort}逐一具备"),
    "every.empty": Twin("there is no {sort} in question", "没有所涉的{sort}"),
    "every.false": Twin("it fails for some {sort} in question", "所涉{sort}中有不具备者"),
    "some.true": Twin("there is such a {sort}", "存在符合条件的{sort}"),
    "some.false": Twin("there is no such {sort}", "没有符合条件的{sort}"),
    "not_shown.true": Twin("this is not shown", "下列内容未获证明"),
    "not_shown.false": Twin("this is shown, which it must not be", "下列内容已获证明，故此项不具备"),
    "same.true": Twin("{left} is {right}", "{left}即{right}"),
    "same.false": Twin("{left} is not {right}", "{left}不是{right}"),
    "dated.before": Twin("{left} lies before {right}", "{left}早于{right}"),
    "dated.not_before": Twin("{left} does not lie before {right}", "{left}不早于{right}"),
    "dated.after": Twin("{left} lies after {right}", "{left}晚于{right}"),
    "dated.not_after": Twin("{left} does not lie after {right}", "{left}不晚于{right}"),
    "chosen.true": Twin("on {option} the reading takes: {choice}", "就“{option}”取“{choice}”"),
    "chosen.false": Twin("on {option} the reading does not take: {choice}", "就“{option}”不取“{choice}”"),
    "value.proved": Twin("{issue} established", "{issue}得到认定"),
    "value.disproved": Twin("{issue} found not to be so", "{issue}被认定不成立"),
    "value.unclear": Twin("{issue} neither established nor refuted", "{issue}既未认定成立、也未认定不成立"),
    "value.not_proved": Twin("{issue} not established", "{issue}未得到认定"),
    "value.plaintiff": Twin("{issue} going to the plaintiff", "{issue}归于原告"),
    "value.defendant": Twin("{issue} going to the defendant", "{issue}归于被告"),
    "value.applicable": Twin("{cause} applying", "{cause}得以适用"),
    "value.not_applicable": Twin("{cause} not applying", "{cause}不适用"),
    "value.made_out": Twin("{cause} being made out", "{cause}成立"),
    "value.not_made_out": Twin("{cause} not being made out", "{cause}不成立"),
    "value.granted": Twin("{remedy} being granted", "{remedy}得到支持"),
    "value.not_granted": Twin("{remedy} not being granted", "{remedy}未得到支持"),
    "as_against": Twin("{what} (as against {whom})", "{what}（对{whom}）"),
    "not_so": Twin("not so: {what}", "不具备：{what}"),
    "ground.natural_law": Twin("law of nature", "自然规律"),
    "ground.notorious": Twin("commonly known", "众所周知的事实"),
    "ground.legal_presumption": Twin("presumed by law", "根据法律规定推定的事实"),
    "ground.factual_presumption": Twin(
        "inferred from known facts by the rules of experience", "根据已知事实和日常生活经验法则推定出的事实"
    ),
    "ground.judgment": Twin("fixed by an effective judgment", "已为生效裁判确认的事实"),
    "ground.award": Twin("fixed by an effective award", "已为生效仲裁裁决确认的事实"),
    "ground.notarised": Twin("notarised", "已为有效公证文书所证明的事实"),
}

NOTICES: Final[dict[str, Twin]] = {
    "notice.assistive": Twin(
        "Derived from rules and from what the case file states. For reference only; it does not replace adjudication.",
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
        "This is a hypothetical: it supposes the statements concerned to be true, only to show what the allocation of "
        "the burden of proof does, and is no finding of fact or judgement on any real person or company.",
        "本例为假设推演：假定有关主张全部属实，仅用于说明举证责任分配的效果，不是对任何真实单位、个人的事实认定或者责任评价。",
    ),
    "undetermined": Twin(
        "The facts listed here are not determined yet; what is known yields no result. "
        "This says nothing about how likely any side is to succeed.",
        "下列事实尚未认定，现有材料不能得出裁判结果。本结果不表示任何一方获得支持的可能性大小。",
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

PHRASES: Final[dict[str, Twin]] = {**PROOF, **OUTCOME, **CONDITIONS, **NOTICES}


def say(key: str, language: str, **params: str) -> str:
    """Return a sentence of the table with its blanks filled; English begins with a capital."""
    return sentence(PHRASES[key].in_language(language).format_map(params), language)


def clause(key: str, language: str, **params: str) -> str:
    """Return a phrase of the table as part of a longer sentence."""
    return PHRASES[key].in_language(language).format_map(params)


def sentence(text: str, language: str) -> str:
    """Return a text as the beginning of a sentence."""
    return text[:1].upper() + text[1:] if language == "en" else text
