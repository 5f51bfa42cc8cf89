"""The wording of what can be wrong in what a case file says: names, facts, claims."""

from __future__ import annotations

from typing import Final

from engine.diagnostics.model import Message

_NAMES: Final[dict[str, Message]] = {
    "unknown-fact": Message(
        zh="规则库中没有案件事实「{typed}」",
        en="the rules have no fact `{typed}`",
        help_zh="案件事实由规则声明；已有的如：{known}",
        help_en="facts are declared by the rules; there are for example: {known}",
    ),
    "supposed-without-state": Message(
        zh="「{text}」没有写明假设何种认定情况",
        en="`{text}` does not say which state to suppose",
        help_zh="请写成「案件事实=认定情况」，例如 {text}=真伪不明",
        help_en="write it as `fact=state`, for example {text}=unclear",
    ),
    "unknown-sort": Message(
        zh="规则库中没有种类「{typed}」",
        en="the rules have no sort `{typed}`",
        help_zh="已有的种类：{known}",
        help_en="the sorts are: {known}",
    ),
    "unknown-issue": Message(
        zh="规则库中没有要件「{typed}」",
        en="the rules have no issue `{typed}`",
        help_zh="已有的要件：{known}",
        help_en="the issues are: {known}",
    ),
    "unknown-cause": Message(
        zh="规则库中没有请求权基础「{typed}」",
        en="the rules have no cause `{typed}`",
        help_zh="已有的请求权基础：{known}",
        help_en="the causes are: {known}",
    ),
    "unknown-argument": Message(
        zh="规则库中没有证明理由「{typed}」",
        en="the rules have no argument `{typed}`",
        help_zh="已有的证明理由：{known}",
        help_en="the arguments are: {known}",
    ),
    "unknown-remedy": Message(
        zh="规则库中没有责任方式「{typed}」",
        en="the rules have no remedy `{typed}`",
        help_zh="已有的责任方式：{known}",
        help_en="the remedies are: {known}",
    ),
    "unknown-reading": Message(
        zh="规则库中没有解释立场「{typed}」",
        en="the rules have no reading `{typed}`",
        help_zh="已有的解释立场：默认, {known}",
        help_en="the readings are: default, {known}",
    ),
    "unknown-option": Message(
        zh="规则库中没有分歧点「{typed}」",
        en="the rules have no option `{typed}`",
        help_zh="已有的分歧点：{known}",
        help_en="the options are: {known}",
    ),
    "unknown-choice": Message(
        zh="这个分歧点没有「{typed}」这种选择",
        en="this option has no choice `{typed}`",
        help_zh="可选的有：{known}",
        help_en="its choices are: {known}",
    ),
    "unknown-thing": Message(
        zh="案件中没有列出「{typed}」",
        en="the case does not list `{typed}`",
        help_zh="在「当事人」「行为」或「事物」中列出它；已列出的有：{known}",
        help_en="list it under `parties`, `acts` or `things`; listed are: {known}",
    ),
    "unknown-party": Message(
        zh="案件中没有当事人「{typed}」",
        en="the case has no party `{typed}`",
        help_zh="可写的当事人：{known}",
        help_en="the parties that can stand here: {known}",
    ),
    "unknown-act": Message(
        zh="案件中没有行为「{typed}」",
        en="the case has no act `{typed}`",
        help_zh="已列出的行为：{known}",
        help_en="the acts are: {known}",
    ),
    "unknown-claim": Message(
        zh="案件中没有诉讼请求「{typed}」",
        en="the case has no claim `{typed}`",
        help_zh="已列出的诉讼请求：{known}",
        help_en="the claims are: {known}",
    ),
    "unknown-evidence": Message(
        zh="案件中没有列出证据「{typed}」",
        en="the case lists no evidence `{typed}`",
        help_zh="在「证据」中列出它；已列出的有：{known}",
        help_en="list it under `evidence`; listed are: {known}",
    ),
    "unknown-source": Message(
        zh="「来源」中没有「{typed}」",
        en="`{typed}` is not among the sources",
        help_zh="在「来源」中补上；已列出的有：{known}",
        help_en="add it under `sources`; listed are: {known}",
    ),
    "wrong-role": Message(
        zh="「{party}」不是{wanted_zh}",
        en="`{party}` is not a {wanted_en}",
        help_zh="此处只能写{wanted_zh}",
        help_en="only a {wanted_en} can stand here",
    ),
    "wrong-number": Message(
        zh="「{name}」须有 {wanted} 项，这里写了 {found} 项",
        en="`{name}` takes {wanted} arguments; {found} are given",
        help_zh="写成 {shape_zh}",
        help_en="write {shape_en}",
    ),
    "wrong-sort": Message(
        zh="「{thing}」属于{sort_zh}，「{name}」在此处须有{wanted_zh}",
        en="`{thing}` is of the sort {sort_en}; `{name}` takes one of the sort {wanted_en} here",
        help_zh="核对各项的次序，或在「事物」中把它列为{wanted_zh}",
        help_en="check the order of the arguments, or list it among the things as {wanted_en}",
    ),
    "reserved-name": Message(
        zh="「{name}」不能作名称：规则用它指各个争议中的当事人、行为或者庭审日",
        en="`{name}` cannot be a name: the rules use it for the parties, the act or the hearing of a dispute",
        help_zh="换一个名称，例如「{name}一」",
        help_en="choose another one, for example `{name}_1`",
    ),
    "name-taken": Message(
        zh="名称「{name}」已经有所指",
        en="the name `{name}` already stands for something else",
        help_zh="换一个名称；当事人、行为与事物共用一套名称",
        help_en="choose another one; parties, acts and things share one set of names",
    ),
    "own-section": Message(
        zh="{sort_zh}不在「事物」中列出",
        en="a {sort_en} is not listed among the things",
        help_zh="移到「当事人」或「行为」一节",
        help_en="move it to the section `parties` or `acts`",
    ),
    "side-missing": Message(
        zh="案件中没有{role_zh}",
        en="the case has no {role_en}",
        help_zh="补一行，例如「{role_zh}一: {{诉讼地位: {role_zh}}}」",
        help_en="add a line such as `{role_en}_1: {{role: {role_en}}}`",
    ),
    "act-missing": Message(
        zh="案件中没有行为",
        en="the case has no act",
        help_zh="补一行，例如「泄露: {{日期: 不明}}」",
        help_en="add a line such as `leak: {{date: unknown}}`",
    ),
}

_FACTS: Final[dict[str, Message]] = {
    "contradictory-facts": Message(
        zh="「{cell}」前后矛盾：第 {line} 行写{first_zh}，此处写{second_zh}",
        en="`{cell}` is contradictory: {first_en} on line {line}, {second_en} here",
        help_zh="一项事实只能有一种认定；双方各执一词、法院也未采信任何一方的，写「真伪不明」",
        help_en="a fact has one state; write `unclear` if the court could follow neither side",
    ),
    "repeated-fact": Message(
        zh="「{cell}」重复：第 {line} 行已作同样的认定，以前一处为准",
        en="`{cell}` is repeated: line {line} says the same; the earlier entry counts",
        help_zh="删去一处，或把两处的出处并为一项",
        help_en="delete one of them, or join their places in one entry",
        severity="warning",
    ),
    "attribute-without-state": Message(
        zh="「{key}」不能与「{state_zh}」同用",
        en="`{key}` does not go with `{state_en}`",
        help_zh="「{key}」只用于：{states_zh}",
        help_en="`{key}` goes with: {states_en}",
    ),
    "admitted-without-by": Message(
        zh="自认须写明自认人",
        en="an admission must say whose it is",
        help_zh="补上「自认人: 当事人」；自认只对作出自认的一方发生效力",
        help_en="add `by: party`; an admission counts against the party that made it only",
    ),
    "exempt-without-ground": Message(
        zh="免证须写明免证理由",
        en="an exemption from proof must say on what ground",
        help_zh="补上「免证理由: 众所周知」等；被反驳的，另写「已反驳: 是」",
        help_en="add `ground: notorious` or the like; if it was rebutted, add `rebutted: yes`",
    ),
    "commentary-raises-state": Message(
        zh="评论不能使事实成为「{state_zh}」",
        en="commentary cannot make a fact `{state_en}`",
        help_zh="法院没有认定的，写「尚未认定」或者「未举证」；评论的内容写进「说明」",
        help_en="write `open` or `no_evidence` where no court found it; put what was said under `note`",
    ),
    "missing-citation": Message(
        zh="缺少出处：真实案件的每一项都须写明依据材料的何处",
        en="the place is missing: in a real case each entry says where in the sources it stands",
        help_zh='补上「出处: "001:36"」（材料:行）；虚拟案件请写「状态: 假设」',
        help_en='add `at: "001:36"` (document:line); for an invented case write `status: hypothetical`',
    ),
    "too-many-cells": Message(
        zh="列表展开后超过 {limit} 项事实",
        en="the lists stand for more than {limit} single facts",
        help_zh="缩短列表，或拆成几个案件",
        help_en="shorten the lists, or split the case",
    ),
}

_CLAIMS: Final[dict[str, Message]] = {
    "needless-raising": Message(
        zh="「{name}」无须主张，法院依全案证据自行审查",
        en="`{name}` need not be raised; it is drawn from the whole record",
        help_zh="可以删去这一项",
        help_en="the entry can be deleted",
        severity="warning",
    ),
    "raised-by-wrong-side": Message(
        zh="「{name}」只能由{side_zh}主张",
        en="`{name}` can be raised by the {side_en} only",
        help_zh="改写主张方",
        help_en="name a party of that side",
    ),
    "runs-and-reading": Message(
        zh="既写了「各立场」，又在外面写了「{key}」",
        en="there are `runs`, and `{key}` stands beside them",
        help_zh="把它移进「各立场」的某一项",
        help_en="move it into one of the `runs`",
    ),
    "two-subjects": Message(
        zh="一项预期只能针对一个对象，这里既有「{first}」又有「{second}」",
        en="an expectation is about one thing, but this one names `{first}` and `{second}`",
        help_zh="拆成两项",
        help_en="make two entries of it",
    ),
    "one-at-a-time": Message(
        zh="预期中的「{typed}」不能含有列表",
        en="`{typed}` in an expectation cannot hold a list",
        help_zh="逐一写出",
        help_en="write one entry for each",
    ),
    "strange-expectation": Message(
        zh="{subject_zh}没有「{key}」可言",
        en="{subject_en} has no `{key}`",
        help_zh="此处可以预期的有：{allowed}",
        help_en="what can be expected here: {allowed}",
    ),
    "nothing-expected": Message(
        zh="这一项没有写明预期什么",
        en="this entry does not say what is expected",
        help_zh="补上其一：{allowed}",
        help_en="add one of: {allowed}",
    ),
    "because-without-unclear": Message(
        zh="只有「真伪不明」才有原因",
        en="only an unclear finding has a reason for being so",
        help_zh="删去「原因」，或把「认定」改为「真伪不明」",
        help_en="delete `because`, or write `finding: unclear`",
    ),
}

_LINT: Final[dict[str, Message]] = {
    "unmentioned-fact": Message(
        zh="规则以「{fact}」未能证明为条件，案件却没有提到它，它将一律按未举证处理",
        en="a rule asks that `{fact}` is not shown; the case is silent on it, so it counts as no evidence",
        help_zh='补一项：事实: "{fact}(…)"，认定: 未举证',
        help_en='add an entry: fact: "{fact}(…)", state: no_evidence',
        severity="warning",
    ),
    "uncited-facts": Message(
        zh="有 {count} 项事实没有写明出处",
        en="{count} facts do not say where they stand",
        help_zh="虚拟案件不必写；取自真实案件的，请补上「出处」",
        help_en="an invented case needs none; if it is taken from a real one, add `at`",
        severity="warning",
    ),
    "evaluation-without-why": Message(
        zh="「{fact_zh}」是一项评价，案件没有说明由谁、为何作出",
        en="`{fact_en}` is an evaluation, and the case does not say who made it or why",
        help_zh="裁判所述的写「权威: 裁判」，裁判默示的写「权威: 默示」；或者用「说明」「证据」写明理由",
        help_en="write `authority: judgment` or `implied`, or say why in a `note` or by `evidence`",
        severity="warning",
    ),
    "finding-without-court": Message(
        zh="案件尚无裁判，此项却写为「{state_zh}」，如同法院已经认定",
        en="no court has decided this case, yet the entry says `{state_en}` as if one had",
        help_zh="写「尚未认定」",
        help_en="write `open`",
        severity="warning",
    ),
}

MESSAGES: Final[dict[str, Message]] = _NAMES | _FACTS | _CLAIMS | _LINT
