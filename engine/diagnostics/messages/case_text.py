"""The wording of what can be wrong in how a case file is written: signs, keys, values."""

from __future__ import annotations

from typing import Final

from engine.diagnostics.model import Message

MESSAGES: Final[dict[str, Message]] = {
    "empty-case": Message(
        zh="文件中没有内容",
        en="there is nothing in the file",
        help_zh="可用「juzheng new case」生成一份空白案件",
        help_en="`juzheng new case` writes a blank case to start from",
    ),
    "full-width-colon": Message(
        zh="「{word}」之后是全角冒号「：」，此处须用半角冒号加空格",
        en="a full-width colon 「：」 after `{word}`; a plain colon and a blank are needed here",
        help_zh="改为「{word}: 」；若这确是文字的一部分，请把整段文字放进引号",
        help_en="type `{word}: `; if it is part of a text, put the whole text in quotes",
    ),
    "full-width-list": Message(
        zh="此处的「{sign}」是全角符号，列表须用半角符号",
        en="「{sign}」 is a full-width sign; a list is written with plain ones",
        help_zh="改为「{narrow}」，例如 [甲, 乙]",
        help_en="type `{narrow}`, as in [one, two]",
    ),
    "tab-indentation": Message(
        zh="第 {line} 行用制表符缩进，无法确定层级",
        en="line {line} is indented with a tab, so its level is not clear",
        help_zh="删去制表符，改用空格，与同级的行对齐",
        help_en="delete the tab and type blanks, in line with the entries of the same level",
    ),
    "missing-colon": Message(
        zh="「{word}」之后缺少冒号，这一行不成「键: 值」",
        en="a colon is missing after `{word}`; the line is not of the form `key: value`",
        help_zh="写成「{word}: …」；若是上一行文字的续行，请把整段文字放进引号",
        help_en="write `{word}: …`; if it continues the text above, put the whole text in quotes",
    ),
    "misplaced-colon": Message(
        zh="一行之内不能有两个「: 」",
        en="a line cannot have two `: `",
        help_zh="文字中若须有「: 」，请把这段文字放进引号；否则请另起一行",
        help_en="put a text that contains `: ` in quotes, or start a new line",
    ),
    "misplaced-dash": Message(
        zh="此处不能开始列表的一项",
        en="an item of a list cannot begin here",
        help_zh="把「- 」另起一行，与同一列表的其他项对齐",
        help_en="put `- ` on a line of its own, in line with the other items",
    ),
    "uneven-indentation": Message(
        zh="第 {line} 行的缩进与同级的行不一致",
        en="the indentation of line {line} fits no line above it",
        help_zh="用空格把它与同级的行对齐",
        help_en="align it with the lines of its level, using blanks",
    ),
    "unclosed-quote": Message(
        zh="这里的引号没有收尾",
        en="this quotation mark is not closed",
        help_zh="在文字末尾补上同样的引号",
        help_en="type the same mark at the end of the text",
    ),
    "unclosed-bracket": Message(
        zh="这里的括号没有收尾，或者其中缺少逗号",
        en="this bracket is not closed, or a comma is missing in it",
        help_zh="各项之间用「, 」隔开，并在末尾补上「]」或「}}」",
        help_en="separate the items with `, ` and close with `]` or `}}`",
    ),
    "unknown-escape": Message(
        zh="双引号内的反斜杠写法「{word}」无法识别",
        en="the backslash in `{word}` means nothing inside double quotes",
        help_zh="改用单引号，或把「\\」写成「\\\\」",
        help_en="use single quotes, or write `\\\\` for a backslash",
    ),
    "stray-sign": Message(
        zh="值不能以「{word}」开头",
        en="a value cannot begin with `{word}`",
        help_zh="把整个值放进引号",
        help_en="put the whole value in quotes",
    ),
    "yaml-syntax": Message(
        zh="从「{word}」起读不下去",
        en="it cannot be read from `{word}` on",
        help_zh="请核对这一行与上一行的冒号、引号、括号和缩进",
        help_en="check colons, quotes, brackets and indentation of this line and the one above",
    ),
    "yaml-reference": Message(
        zh="不支持引用写法「{what}」（锚点、别名与合并）",
        en="references such as `{what}` (anchors, aliases, merges) are not supported",
        help_zh="把内容直接写在这里；若这是文字，请放进引号",
        help_en="write the content out here; if it is a text, put it in quotes",
    ),
    "yaml-tag": Message(
        zh="不支持类型标记「{what}」",
        en="type marks such as `{what}` are not supported",
        help_zh="删去这个标记；若这是文字，请放进引号",
        help_en="delete the mark; if it is a text, put it in quotes",
    ),
    "second-document": Message(
        zh="一个文件只能写一个案件，此处却开始了第二个",
        en="a file holds one case, but a second one begins here",
        help_zh="把第二个案件移到另一个文件，并删去「---」",
        help_en="move the second case to a file of its own and delete `---`",
    ),
    "too-deep": Message(
        zh="此处的层级超过 {limit} 层",
        en="this is nested deeper than {limit} levels",
        help_zh="案件文件只需三四层，请核对括号与缩进",
        help_en="a case needs three or four levels; check brackets and indentation",
    ),
    "too-many-entries": Message(
        zh="文件中的条目超过 {limit} 条",
        en="the file has more than {limit} entries",
        help_zh="请拆成几个案件",
        help_en="split it into several cases",
    ),
    "key-not-a-word": Message(
        zh="键须是一个词，不能是列表或另一组「键: 值」",
        en="a key must be a word, not a list or another `key: value`",
        help_zh="写成「词: 值」",
        help_en="write `word: value`",
    ),
    # ---------------------------------------------------------------- keys and values
    "duplicate-key": Message(
        zh="「{key}」写了两次",
        en="`{key}` stands twice",
        help_zh="保留一处；两处内容不同的，请合并",
        help_en="keep one of them, or join the two",
    ),
    "unknown-key": Message(
        zh="这里不能写「{typed}」",
        en="`{typed}` cannot stand here",
        help_zh="可写的有：{known}",
        help_en="what can stand here: {known}",
    ),
    "missing-key": Message(
        zh="缺少「{key}」",
        en="`{key}` is missing",
        help_zh="补一行「{line_zh}」",
        help_en="add a line `{line_en}`",
    ),
    "blank-value": Message(
        zh="「{key}」之后没有内容",
        en="nothing stands after `{key}`",
        help_zh="写出内容，或删去这一行",
        help_en="write a value, or delete the line",
    ),
    "wrong-shape": Message(
        zh="此处应写{wanted_zh}，读到的是{found_zh}",
        en="{wanted_en} is needed here; {found_en} was read",
        help_zh="改写为{wanted_zh}",
        help_en="write {wanted_en}",
    ),
    "colon-in-text": Message(
        zh="此处应写一段文字，其中的「: 」却使它成了「键: 值」",
        en="a text is needed here, but the `: ` in it makes it a `key: value`",
        help_zh="把整段文字放进引号，或改用全角冒号",
        help_en="put the whole text in quotes",
    ),
    "unknown-value": Message(
        zh="「{key}」没有「{typed}」这个值",
        en="`{typed}` is no value of `{key}`",
        help_zh="可写的有：{known}",
        help_en="its values are: {known}",
    ),
    "not-a-name": Message(
        zh="此处应写一个名称，「{typed}」中却有「{sign}」",
        en="a name is needed here, but `{typed}` contains `{sign}`",
        help_zh="几个名称写成列表 [甲, 乙]，不加引号；名称本身不能含有逗号和括号",
        help_en="write several names as a list [one, two] without quotes; a name has no commas or brackets",
    ),
    "unclear-languages": Message(
        zh="「{typed}」读不懂：{reason_zh}",
        en="`{typed}` cannot be read: {reason_en}",
        help_zh="写成「中文 / English」，或写成 {{zh: …, en: …}}",
        help_en="write `中文 / English`, or {{zh: …, en: …}}".replace("中文", "Chinese"),
    ),
    "impossible-date": Message(
        zh="「{typed}」不是可用的日期：{reason_zh}",
        en="`{typed}` is no date: {reason_en}",
        help_zh="写成 2023-05-12 或 2023年5月12日；不知道的写「不明」",
        help_en="write 2023-05-12; write `unknown` if it is not known",
    ),
    "no-bound": Message(
        zh="日期的范围既没有「自」也没有「至」",
        en="the range of dates has neither `from` nor `to`",
        help_zh="补上其中之一；都不知道的，写「日期: 不明」",
        help_en="add one of them; if neither is known write `date: unknown`",
    ),
    "reversed-dates": Message(
        zh="日期的范围颠倒：自 {start}，至 {end}",
        en="the range of dates is reversed: from {start} to {end}",
        help_zh="对调两个日期",
        help_en="exchange the two dates",
    ),
    "unreadable-amount": Message(
        zh="「{typed}」不是可用的数额：{reason_zh}",
        en="`{typed}` is no amount: {reason_en}",
        help_zh="写成 9892.00 或 9,892元",
        help_en="write 9892.00 or 9,892",
    ),
    "unreadable-step": Message(
        zh="「{typed}」不是步骤的序号：{reason_zh}",
        en="`{typed}` is no step: {reason_en}",
        help_zh="写成 1、2、3",
        help_en="write 1, 2, 3",
    ),
    "unreadable-fact": Message(
        zh="「{typed}」读不懂：{reason_zh}",
        en="`{typed}` cannot be read: {reason_en}",
        help_zh='写成 "名称(甲, [乙, 丙])"，外加引号',
        help_en='write "name(one, [two, three])", in quotes',
    ),
}
