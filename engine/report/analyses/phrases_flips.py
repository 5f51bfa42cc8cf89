"""The words of flips."""

from __future__ import annotations

from typing import Final

from engine.rulebase.model import Twin

PHRASES: Final[dict[str, Twin]] = {
    "title": Twin("The smallest changes that would turn the outcome", "哪些事实改变即可扭转结果"),
    "side.own": Twin("What {side} can move", "{side}可以改变的事实"),
    "side.court": Twin(
        "What evaluations of the court alone would turn for {side}", "仅凭法院评价，即可为{side}扭转的"
    ),
    "side.both": Twin(
        "What {side} can move, together with evaluations of the court", "{side}可以改变的事实，连同法院评价"
    ),
    "nothing": Twin(
        "Nothing went against {side}; there is nothing to turn.", "没有不利于{side}的结果，无须扭转。"
    ),
    "turn": Twin("To be turned: {targets}", "欲扭转的结果：{targets}"),
    "claim.plaintiff": Twin("{name} (refused, to be granted)", "{name}（不予支持 → 予以支持）"),
    "claim.defendant": Twin("{name} (granted, to be refused)", "{name}（予以支持 → 不予支持）"),
    "issue": Twin("{name} (to be won)", "{name}（改归该方）"),
    "least": Twin(
        "At least {n} change(s) are needed. Minimal sets found: {sizes}",
        "最少须改变{n}项。已找到的最小改变：{sizes}",
    ),
    "sizes": Twin("{sets} of size {n}", "{n}项的{sets}组"),
    "size": Twin("{n} change(s), {sets} set(s)", "改变{n}项（{sets}组）"),
    "if": Twin("if {side} could {change}", "若{side}能够{change}"),
    "if.court": Twin("if the court were to {change}", "若法院{change}"),
    "and.court": Twin("and the court were to {change}", "并且法院{change}"),
    "and.side": Twin("and {side} could {change}", "并且{side}能够{change}"),
    "court": Twin("needs an evaluation by the court", "须由法院评价"),
    "and": Twin("and {change}", "并且{change}"),
    "likewise": Twin("likewise with (any one): {things}", "下列任一项亦同：{things}"),
    "likewise.each": Twin(
        "likewise with (any one, whatever is picked above): {things}",
        "下列任一项亦同（可与上列任一项搭配）：{things}",
    ),
    "more_things": Twin("and {n} more", "等，另有{n}项"),
    "moves": Twin("against the ground: {grounds}", "针对：{grounds}"),
    "then": Twin("the outcome would be: {targets}", "则结果为：{targets}"),
    "granted": Twin("{name} granted", "{name}予以支持"),
    "refused": Twin("{name} refused", "{name}不予支持"),
    "won": Twin("{name} won", "{name}归于该方"),
    "more": Twin(
        "{n} more such, {sets} set(s) in all; `--format json` lists every set.",
        "另有{n}类，共{sets}组；用 --format json 可列出全部。",
    ),
    "complete": Twin(
        "All minimal sets of up to {n} changes are listed: taking away any change, or replacing it by a "
        "weaker one, leaves the outcome as it is.",
        "{n}项以内的最小改变已全部列出：去掉其中任一项，或者代之以较弱的改变，结果即不改变。",
    ),
    "found": Twin(
        "Of up to {n} changes there are {found} minimal sets in all.", "{n}项以内的最小改变共{found}组。"
    ),
    "none": Twin("No set of up to {n} changes turns it.", "{n}项以内的改变均不能扭转结果。"),
    "never": Twin(
        "No change of {whose} turns it, however many.",
        "{whose}，无论改变多少项，均不能扭转结果。",
    ),
    "smallest.proved": Twin(
        "The smallest set has {n} changes; it is proved that none is smaller.",
        "最小的一组须改变{n}项，已证明没有更小的。",
    ),
    "smallest.unproved": Twin(
        "The smallest set found has {n} changes; it is not proved that none is smaller.",
        "已找到的最小一组须改变{n}项，尚未证明没有更小的。",
    ),
    "unfinished": Twin(
        "Time ran out before it was known whether any set turns it.",
        "时限已到，尚不知是否有改变可以扭转结果。",
    ),
    "cut.time": Twin(
        "Time ran out: complete up to {n} change(s); of {next} changes, {found} found so far.",
        "时限已到：{n}项以内的已经列全；{next}项的目前找到{found}组，可能还有。",
    ),
    "cut.many": Twin(
        "So many that the search stopped: complete up to {n} change(s); of {next} changes, {found} found "
        "so far.",
        "组数过多，已停止查找：{n}项以内的已经列全；{next}项的目前找到{found}组，尚有更多。",
    ),
    "cut.sums": Twin(
        "The sums are too long for the search to reckon with deductions: complete up to {n} change(s); of "
        "{next} or more, {found} found, and others may exist.",
        "数额过大，查找时未能计入扣减：{n}项以内的已经列全；{next}项以上的找到{found}组，可能还有。",
    ),
    "unchecked": Twin(
        "{n} more were found, but not decided again in time; they are not listed.",
        "另找到{n}组，因时限未及重新推演核对，不予列出。",
    ),
    "closed": Twin(
        "What is not determined yet counts here as not shown: the record as it stands now.",
        "尚未认定的事实在此按未举证处理，即以目前的记录为准。",
    ),
    "limits": Twin(
        "Only {whose}: of {movable} cells and rights {helpful} can help. Admissions in court stand. Each set "
        "listed was decided again by both derivations. A change is what the court would have to find, not "
        "what a party could in truth show.",
        "仅限{whose}，共{movable}项，其中{helpful}项可能有助于扭转；诉讼中的自认不在其列。所列各组均经两套推演"
        "重新核对。所谓改变，是指法院须作何认定，不表示当事人确能如此举证。",
    ),
    "alike": Twin(
        "The file says nothing different of {things}: sets that only exchange these were decided by one of "
        "them.",
        "案件所载{things}彼此并无区别：仅以其互换而成的各组，择其一组核对。",
    ),
    "alike.things": Twin("{things}", "（{things}）"),
    "whose.own": Twin(
        "facts the rules let {side} move and rights it may raise",
        "规则载明{side}可以举证或者反证的事实与可以主张的权利",
    ),
    "whose.court": Twin("facts that the rules leave to the court to evaluate", "规则载明由法院评价的事实"),
    "whose.both": Twin(
        "facts the rules let {side} move, rights it may raise, and facts left to the court to evaluate",
        "规则载明{side}可以举证或者反证的事实、可以主张的权利，以及由法院评价的事实",
    ),
    "hint": Twin(
        "What hangs on evaluations of the court as well: `--with-court` (or `--for court`).",
        "连同须由法院评价的事实：--with-court；仅看法院评价：--for court。",
    ),
    "undetermined": Twin(
        "The case is not decided: which changes turn an outcome can be asked once there is one. Still open:",
        "本案尚不能得出结果，须先有结果，方可问何种改变能够扭转。尚未认定的事实：",
    ),
    "dates": Twin("The date of the act leaves more than one result.", "行为日期不明，结果不止一种。"),
    "unjudged": Twin(
        "No court has judged this matter; there is no outcome to turn.", "本例未经裁判，没有可供扭转的结果。"
    ),
}
