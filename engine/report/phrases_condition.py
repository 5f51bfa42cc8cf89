"""Phrases for facts by their state, for what a fact lacks, and for each kind of condition."""

from __future__ import annotations

from typing import Final

from engine.rulebase.model import Twin

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
    "admitted.in_court": Twin("{by} admitted in the proceedings that {says}", "{by}在诉讼中承认“{says}”"),
    "admitted.in_settlement": Twin(
        "{by} conceded, in order to settle, that {says}", "{by}在和解中认可“{says}”"
    ),
    "admitted.in_mediation": Twin("{by} conceded in mediation that {says}", "{by}在调解中认可“{says}”"),
    "admitted.out_of_court": Twin(
        "{by} acknowledged outside the proceedings that {says}", "{by}在诉讼外承认“{says}”"
    ),
    "fact.exempt": Twin(
        "{says} ({ground}; not rebutted)", "{says}（依法无须举证：{ground}；无足以反驳的相反证据）"
    ),
    "fact.exempt.rebutted": Twin(
        "{says} ({ground}), but this was rebutted", "“{says}”（{ground}）已有足以反驳的相反证据"
    ),
    "fact.open": Twin("it is not determined yet whether {says}", "“{says}”尚未经举证、质证和认定，不作判断"),
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
    "at_least.asked": Twin("at least {count} of these", "下列各项中的至少{count}项"),
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
    "value.claimed": Twin("the plaintiff claims {remedy}", "原告请求{remedy}"),
    "value.not_claimed": Twin("the plaintiff does not claim {remedy}", "原告未请求{remedy}"),
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
