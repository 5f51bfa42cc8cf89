"""The wording of what can be wrong in the text of a rule file."""

from __future__ import annotations

from typing import Final

from engine.diagnostics.model import Message

MESSAGES: Final[dict[str, Message]] = {
    "text-not-closed": Message(
        zh="引号没有在本行内结束",
        en="the quotation mark is not closed on this line",
        help_zh="请在文字末尾补上右引号；文字本身须写在一行内，且其中不用同样的引号",
        help_en=(
            'close the text with `"`; a text stands on one line and holds no quotation mark of the same kind'
        ),
    ),
    "article-malformed": Message(
        zh="「{article}」不是条款号",
        en="`{article}` is not an article",
        help_zh="请写作 第六十九条第一款、第十三条第一款第（二）项、第一百三十三条之一 或者 69(1)",
        help_en=(
            "write 69, 69(1) for a paragraph, 13(1):2 or 91:1 for an item, 133-1 for an inserted article"
        ),
    ),
    "date-impossible": Message(
        zh="日历上没有「{date}」这一天",
        en="there is no such day as {date}",
        help_zh="请核对年、月、日，写作 2021年11月1日 或者 2021-11-01",
        help_en="check year, month and day; write 2021-11-01",
    ),
    "number-too-long": Message(
        zh="这个数字有 {digits} 位，过长",
        en="this number has {digits} digits, which is too long",
        help_zh="请核对；规则中的数字只用来计数、指明行号和写明数额上限",
        help_en="check it; numbers in rules only count things, name lines and bound sums",
    ),
    "mixed-languages": Message(
        zh="「{word}」不是本文件所用语言的关键字",
        en="`{word}` is not a keyword of this file's language",
        help_zh="请改写为 {twin}；一个文件只用一种语言的关键字，名称不受此限",
        help_en="write `{twin}`; one file has keywords of one language only, names are free",
    ),
    "end-mark": Message(
        zh="此处不用「{sign}」",
        en="no `{sign}` is needed here",
        help_zh="请删去；声明在下一个声明的关键字处结束",
        help_en="delete it; a declaration ends where the keyword of the next one stands",
    ),
    "equals-sign": Message(
        zh="规则中不用「{sign}」",
        en="rules have no `{sign}`",
        help_zh="比较两个事物或者选择立场请写 {word}；其余情形请删去",
        help_en="to compare two things or name a choice write `{word}`; otherwise delete it",
    ),
    "foreign-sign": Message(
        zh="规则中不用「{sign}」",
        en="rules have no `{sign}`",
        help_zh="请改写为 {word}",
        help_en="write `{word}` instead",
    ),
    "unknown-character": Message(
        zh="规则中没有「{sign}」这个符号",
        en="rules do not know the sign `{sign}`",
        help_zh="请删去；若属于文字内容，请写在引号内；若是说明，请写在 # 之后",
        help_en="delete it; write text in quotation marks, and remarks behind #",
    ),
    "too-many-findings": Message(
        zh="已发现 {count} 处问题，其后未再检查",
        en="{count} findings so far; the rest was not looked at",
        help_zh="请先改正以上各处，再检查一次",
        help_en="mend those above, then check again",
    ),
    "nested-too-deep": Message(
        zh="条件嵌套超过 {limit} 层",
        en="conditions nest more than {limit} deep",
        help_zh="请把内层条件另写成概念，再在此处引用其名称",
        help_en="make a concept of the inner condition and name it here",
    ),
    "clause-repeated": Message(
        zh="「{word}」在此写了第二次",
        en="`{word}` is written here a second time",
        help_zh="请只保留一处；几个条件请用 且 / 或 连接，不同立场下的不同写法请各写在 采 … 是 … 之下",
        help_en=(
            "keep one; join conditions by `and` or `or`, and put what a reading changes under `under … is …`"
        ),
    ),
    "twin-order": Message(
        zh="两个名称的次序写反了",
        en="the two names are the wrong way round",
        help_zh="请改写为 {order}；中文文件先写中文名称，英文文件先写英文名称",
        help_en=(
            "write `{order}`; an English file has the English name first, a Chinese file the Chinese one"
        ),
    ),
    "twin-not-english": Message(
        zh="英文名称「{name}」含有英文字母、数字和下划线以外的字符",
        en="the English name `{name}` holds other signs than English letters, digits and `_`",
        help_zh="请只用英文字母、数字和下划线，例如 high_risk",
        help_en="use English letters, digits and underscores only, such as high_risk",
    ),
    "twin-not-chinese": Message(
        zh="中文名称「{name}」中没有汉字",
        en="the Chinese name `{name}` holds no Chinese character",
        help_zh="请写出中文名称",
        help_en="write the Chinese name here",
    ),
    "words-order": Message(
        zh="两段文字的次序写反了",
        en="the two texts are the wrong way round",
        help_zh="请对调；中文文件先写中文，英文文件先写英文",
        help_en="swap them; an English file has the English text first, a Chinese file the Chinese one",
    ),
    "citation-without-law": Message(
        zh="「{number}」之前没有法律名称",
        en="no law is named before `{number}`",
        help_zh="请在每个条款号之前写出法律名称，例如 甲法 第六十九条；只有行号可以连写",
        help_en=(
            "name the law before each article, as in `A1 69(1), A1 70`; only lines may follow one another"
        ),
    ),
    "source-without-clause": Message(
        zh="这处依据不属于任何内容",
        en="this source belongs to nothing",
        help_zh="请写在 适用前提、须具备 或者 除非 之后；请求权基础自身的依据写在第一个 采 之前",
        help_en=(
            "write it behind `applies when`, `requires` or `unless`; the source of the cause itself "
            "stands before the first `under`"
        ),
    ),
    "mode-missing": Message(
        zh="「{word}」之前没有承担方式",
        en="there is no mode before `{word}`",
        help_zh="请先写承担方式，例如 承担方式 补充责任，再写 {word}",
        help_en="write the mode first, such as `mode supplementary`, then `{word}`",
    ),
    "parentheses-needed": Message(
        zh="变量「{variable}」在此已经不在「{word}」的范围之内",
        en="the variable `{variable}` stands outside its `{word}` here",
        help_zh="请用括号括起整个条件，例如 满足 (甲(x) 且 乙(x))",
        help_en="put the whole condition in parentheses, as in `with (a(x) and b(x))`",
    ),
    "connective-doubled": Message(
        zh="「{before}」之后又写了「{word}」",
        en="`{word}` follows right behind `{before}`",
        help_zh="请删去一个，或者补上两者之间的条件",
        help_en="delete one of them, or write the condition that belongs between them",
    ),
    "negation-bare": Message(
        zh="不能单写「{word}」",
        en="`{word}` cannot stand alone",
        help_zh="请写明是哪一种：{not_shown}（没有证明到）或者 {disproved}（认定相反的事实）",
        help_en=(
            "say which one is meant: `{not_shown}` (it was not found) or `{disproved}` (the opposite "
            "was found)"
        ),
    ),
    "keyword-misspelt": Message(
        zh="此处没有「{word}」这样的写法",
        en="`{word}` cannot stand here",
        help_zh="您是否想写 {meant}？",
        help_en="did you mean `{meant}`?",
    ),
    "keyword-joined": Message(
        zh="「{word}」连写了关键字「{keyword}」",
        en="`{word}` runs together with the keyword `{keyword}`",
        help_zh="请用空格分开：{spaced}",
        help_en="put a space between them: `{spaced}`",
    ),
    "condition-missing": Message(
        zh="「{word}」之后缺少条件",
        en="a condition is missing behind `{word}`",
        help_zh="请补上条件，或者删去「{word}」",
        help_en="write the condition, or delete `{word}`",
    ),
    "role-missing": Message(
        zh="没有写明这个证明理由支持、反对什么，或者反驳哪个理由",
        en="the argument does not say what it is for, against, or answers",
        help_zh="请在名称之后写 {role_for}、{role_against} 某个要件，或者 {role_answers} 某个证明理由",
        help_en=(
            "write `{role_for}` or `{role_against}` an issue, or `{role_answers}` an argument, "
            "behind its name"
        ),
    ),
    "favours-missing": Message(
        zh="没有写明要件成立时有利于谁",
        en="the issue does not say whom it favours",
        help_zh="请紧接名称写 {example}",
        help_en="write `{example}` right behind the name",
    ),
    "keyword-as-name": Message(
        zh="「{word}」是关键字，不能作名称",
        en="`{word}` is a keyword and cannot be a name",
        help_zh="请换一个名称，或者在其前后加字",
        help_en="choose another name, or add to it",
    ),
    "parenthesis-unclosed": Message(
        zh="这个左括号没有对应的右括号",
        en="this parenthesis is never closed",
        help_zh="请在条件末尾补上 )",
        help_en="close it with `)`",
    ),
    "parenthesis-unopened": Message(
        zh="这个右括号没有对应的左括号",
        en="this parenthesis was never opened",
        help_zh="请删去，或者在前面补上 (",
        help_en="delete it, or write `(` before it",
    ),
    "declaration-unfinished": Message(
        zh="声明到此不完整",
        en="the declaration ends too early",
        help_zh="此处还需要：{expected_zh}",
        help_en="here belongs: {expected_en}",
    ),
    "declaration-missing": Message(
        zh="「{word}」不是声明的开头",
        en="`{word}` does not begin a declaration",
        help_zh=(
            "文件由声明组成，每项以 法律、分歧点、种类、案件事实、概念、要件、证明理由、请求权基础、"
            "责任方式 等关键字开头；说明请写在 # 之后"
        ),
        help_en=(
            "a file is made of declarations that begin with `law`, `option`, `sort`, `fact`, "
            "`concept`, `issue`, `argument`, `cause`, `remedy` …; write remarks behind #"
        ),
    ),
    "sign-misplaced": Message(
        zh="「{before}」之后不能写「{word}」",
        en="`{word}` cannot stand behind `{before}`",
        help_zh="此处可以写：{expected_zh}",
        help_en="here could stand: {expected_en}",
    ),
    "word-misplaced": Message(
        zh="「{before}」之后不能写「{word}」",
        en="`{word}` cannot stand behind `{before}`",
        help_zh="此处可以写：{expected_zh}",
        help_en="here could stand: {expected_en}",
    ),
    "format-unknown-name": Message(
        zh="名称「{name}」没有另一种语言的写法",
        en="the name `{name}` has no form in the other language",
        help_zh="请核对名称；若确有此名称，请在其声明处写出两种语言，例如 甲 / a",
        help_en="check the name; if it is right, declare it in both languages, as in `a / 甲`",
    ),
    "format-single-text": Message(
        zh="这段文字只有一种语言，无法转换",
        en="this text stands in one language only and cannot be turned",
        help_zh="请写出两种语言，例如 “甲” / “a”",
        help_en='write both languages, as in "a" / "甲"',
    ),
}
