"""Sentences on proof: burdens, rounds, findings and what follows from them."""

from __future__ import annotations

from typing import Final

from engine.rulebase.model import Twin

PROOF: Final[dict[str, Twin]] = {
    # what is found on an issue, by what stands behind it
    "finding.proved": Twin(
        "On the whole record it is found, to the standard of {standard}, {clause}.",
        "综合全案证据，能够确信{clause}达到{standard}的证明标准，予以认定。",
    ),
    "finding.agreed": Twin(
        "It follows {clause} from facts that {how}; {burdened} need not prove them.",
        "据以认定{clause}的事实{how}，{burdened}无需举证，予以确认。",
    ),
    "finding.limbs_hold_all": Twin(
        "Each of these is found, and so it is established {clause}.", "前述各项均予认定，据此认定{clause}。"
    ),
    "finding.limbs_hold_any": Twin(
        "One of these is found, and so it is established {clause}.",
        "前述各项中已有予以认定的，据此认定{clause}。",
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
        "The burden of persuasion on {issue} lies on the defendant from the start; nothing has moved it "
        "there.",
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
        "{burdened} has made a first showing on {issue}, and it is now for {other} to produce "
        "counter-evidence; "
        "the burden of persuasion stays with {burdened} and has not moved.",
        "{burdened}就{issue}已完成初步证明，提供反驳证据的责任转由{other}承担；结果意义上的举证证明责"
        "任仍在{burdened}，并未转移。",
    ),
    "step.main_stands": Twin(
        "The main proof of {burdened} reaches {standard}; it is then for {other} to produce "
        "counter-evidence, and none "
        "of {other} stands up.",
        "{burdened}的本证达到{standard}，提供反驳证据的责任转由{other}承担；{other}没有成立的反证。",
    ),
    "step.agreed": Twin(
        "The facts {burdened} relies on {how} and need no proof; no counter-proof of {other} stands up.",
        "{burdened}所依据的事实{how}，无需举证；{other}没有成立的反证。",
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
        "{burdened} offers no further proof and {issue} remains unclear; under {cites} the "
        "disadvantage falls on "
        "{burdened}, who bears the burden. This is no finding that the fact did not happen.",
        "{burdened}未进一步举证，{issue}仍真伪不明，依照{cites}，由负有举证证明责任的{burdened}承担不"
        "利后果；此不等于认定该事实确未发生。",
    ),
    "loses.conflicting": Twin(
        "{issue} remains unclear; under {cites} the disadvantage falls on {burdened}, who bears the burden. "
        "This is no finding that the fact did not happen.",
        "{issue}仍真伪不明，依照{cites}，由负有举证证明责任的{burdened}承担不利后果；此不等于认定该事"
        "实确未发生。",
    ),
    "loses.insufficient": Twin(
        "{burdened} has not established {issue}; under {cites} the disadvantage falls on {burdened}, "
        "who bears the "
        "burden. That something was not established is no finding of its opposite.",
        "{burdened}未能证明{issue}，依照{cites}，由负有举证证明责任的{burdened}承担不利后果；未能证明"
        "，不等于认定相反的事实。",
    ),
    "loses.no_evidence": Twin(
        "{burdened} offered no evidence on {issue}; under {cites} the disadvantage falls on "
        "{burdened}, who bears the "
        "burden. That something was not established is no finding of its opposite.",
        "{burdened}就{issue}未提供证据，依照{cites}，由负有举证证明责任的{burdened}承担不利后果；未能"
        "证明，不等于认定相反的事实。",
    ),
    "loses.reversed": Twin(
        "{burdened} had to show that {issue} does not hold and has not done so; under {cites} the "
        "disadvantage falls on "
        "{burdened}. This follows from the allocation of the burden and is no finding that {issue} was "
        "in fact so.",
        "{burdened}应证明{issue}不成立而未能证明，依照{cites}，由其承担不利后果；此系举证证明责任分配"
        "的结果，不等于查明{issue}属实。",
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
    "wins.agreed": Twin("{issue} goes to {burdened}.", "{issue}一项归于{burdened}。"),
    # facts that need no proof, by why
    "agreed.undisputed": Twin("are undisputed", "没有争议"),
    "agreed.admitted": Twin("are admitted", "已经自认"),
    "agreed.exempt": Twin("are exempt from proof", "依法无须举证"),
    "agreed.mixed": Twin(
        "are admitted, undisputed or exempt from proof", "已经自认、没有争议或者依法无须举证"
    ),
    "wins.sure": Twin(
        "However the open facts turn out, {issue} goes to {side}.",
        "无论尚未认定的事实如何认定，{issue}均归于{side}。",
    ),
    "wins.open": Twin("Who wins {issue} cannot be said yet.", "{issue}归于何方，现有材料不能得出。"),
}
