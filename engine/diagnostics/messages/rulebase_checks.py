"""The wording of what can be wrong in a rule base taken as a whole."""

from __future__ import annotations

from typing import Final

from engine.diagnostics.model import Message

MESSAGES: Final[dict[str, Message]] = {
    "circular-rules": Message(
        zh="规则绕成一圈，永远得不出结论：{path_zh}",
        en="these rules rest on themselves and reach no result: {path_en}",
        help_zh="请在所列各处之一改写条件，使其不再取决于自身",
        help_en="change the condition at one of the places listed, so that nothing depends on itself",
    ),
    "uncited-rule": Message(
        zh="「{name_zh}」的{what_zh}没有依据",
        en="`{name_en}` ({what_en}) has no source",
        help_zh="请写明出处，例如 依据 某法 第六十九条第一款，或者 依据 某案 行 12",
        help_en="say where it comes from, as in `source SOMELAW 69(1)` or `source somecase line 12`",
    ),
    "paragraph-or-item": Message(
        zh="没有「{wrong_zh}」：该条只有一款，其下分项",
        en="there is no `{wrong_en}`: the article has one paragraph, divided into items",
        help_zh="如指其中一项，请写「{right_zh}」（即 {right_en}）",
        help_en="if an item is meant, write `{right_en}`",
    ),
    "commentary-alone": Message(
        zh="「{name_zh}」的{what_zh}只以评论为依据",
        en="`{name_en}` ({what_en}) rests on commentary alone",
        help_zh="请补上所评论的条文或者裁判，例如 依据 某法 第六十九条第一款；评论可以并列",
        help_en=(
            "add the article or judgment the commentary speaks of, as in `source SOMELAW 69(1)`; "
            "commentary may stand beside it"
        ),
    ),
    "limbs-and-arguments": Message(
        zh="要件「{name_zh}」既由其他要件构成，又有证明理由「{argument_zh}」",
        en="the issue `{name_en}` is made of other issues and has the argument `{argument_en}` as well",
        help_zh="请另设一个要件承接证明理由，并把它列入构成，或者删去其中一种",
        help_en="let the argument speak to an issue of its own and list that one, or delete one of the two",
    ),
    "lone-choice": Message(
        zh="分歧点「{name_zh}」只有一个立场，没有分歧",
        en="the option `{name_en}` has one choice only, so nothing is disputed",
        help_zh="请写出另一种立场及其依据，或者删去这个分歧点",
        help_en="write the other choice with its source, or delete the option",
    ),
    "conclusion-as-fact": Message(
        zh="要件「{issue_zh}」上负举证责任一方只有「{argument_zh}」一个理由，而它只取决于「{fact_zh}」，等于把结论当作事实",
        en=(
            "whoever bears `{issue_en}` has the one argument `{argument_en}`, which asks for `{fact_en}` "
            "alone: a conclusion dressed as a fact"
        ),
        help_zh=(
            "请写出得出结论所凭的各项事实；确须由法院评价的，请在「{fact_zh}」的声明中写 评价性；"
            "「{fact_zh}」只是当事人的身份的，请在其声明中写明依据"
        ),
        help_en=(
            "write the facts it is concluded from; if it takes a court's judgement, write `evaluative` "
            "where `{fact_en}` is declared; if it merely says what a party is, give it its `source` there"
        ),
    ),
    "sole-premise": Message(
        zh="要件「{issue_zh}」上负举证责任一方只须证明「{fact_zh}」这一项事实",
        en="whoever bears `{issue_en}` has to prove `{fact_en}` and nothing else",
        help_zh=(
            "请核对是否把结论当作了事实；法律本身只要求这一项事实的，"
            "请在「{fact_zh}」的声明中写明依据，例如 依据 某法 第六十九条第二款"
        ),
        help_en=(
            "check that no conclusion is dressed as a fact; if the law asks for just this fact, say so "
            "where `{fact_en}` is declared, as in `source SOMELAW 69(2)`"
        ),
        severity="warning",
    ),
    "every-without-some": Message(
        zh="变量「{name}」的范围内一项也没有时，这个 凡 也成立",
        en="this `every` is true as well when there is no `{name}` at all",
        help_zh="请在旁边加上 且 存在 {name}: {sort_zh} 满足 (…)，写明范围内至少有一项",
        help_en="add `and some {name}: {sort_en} with (…)` beside it, to say that there is one",
        severity="warning",
    ),
    "duplicate-rule": Message(
        zh="「{name_zh}」与「{other_zh}」的规定相同",
        en="`{name_en}` says the same as `{other_en}`",
        help_zh="请删去一个，或者补上二者的不同之处",
        help_en="delete one of them, or write what sets them apart",
        severity="warning",
    ),
    "issue-without-reasons": Message(
        zh="要件「{name_zh}」没有证明理由，也不由其他要件构成，永远只能是真伪不明",
        en="nothing speaks to the issue `{name_en}`: it has neither arguments nor limbs and stays unclear",
        help_zh="请写 证明理由 … 支持 {name_zh} 当 …，或者在要件中写 全部具备 (…)",
        help_en="write `argument … for {name_en} when …`, or `all of (…)` in the issue",
        severity="warning",
    ),
    "unused-name": Message(
        zh="{kind_zh}「{name_zh}」没有任何规则用到",
        en="no rule makes use of `{name_en}` ({kind_en})",
        help_zh="请删去，或者在应当用到它的规则中写出「{name_zh}」",
        help_en="delete it, or write `{name_en}` in the rule that was meant to use it",
        severity="warning",
    ),
    "unused-variable": Message(
        zh="变量「{name}」没有用到，这条规则因而与它无关",
        en="the variable `{name}` is not used, so the rule does not depend on it",
        help_zh="请删去「{name}」，或者在条件中用到它",
        help_en="delete `{name}`, or use it in the condition",
        severity="warning",
    ),
    "reading-like-default": Message(
        zh="解释立场「{name_zh}」所选的都是默认立场",
        en="the reading `{name_en}` chooses nothing but defaults",
        help_zh="请写出它与默认不同之处，或者删去；不写解释立场即取默认",
        help_en="write where it departs from them, or delete it; without a reading the defaults stand",
        severity="warning",
    ),
}
