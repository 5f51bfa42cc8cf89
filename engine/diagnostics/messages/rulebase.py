"""The wording of what can be wrong in names, references and single declarations of a rule base."""

from __future__ import annotations

from typing import Final

from engine.diagnostics.model import Message

_FILES: Final[dict[str, Message]] = {
    "rules-folder-missing": Message(
        zh="没有规则文件夹「{path}」",
        en="there is no folder of rules `{path}`",
        help_zh="请核对路径；当前文件夹是 {folder}",
        help_en="check the path; the current folder is {folder}",
    ),
    "rules-folder-closed": Message(
        zh="文件夹「{path}」无法打开，其中的规则未读取",
        en="the folder `{path}` cannot be opened; the rules in it were not read",
        help_zh="请检查该文件夹的读取权限",
        help_en="check who may read the folder",
    ),
    "rule-link": Message(
        zh="「{path}」是通往规则文件夹之外的链接",
        en="`{path}` is a link that leads out of the folder of rules",
        help_zh="请把文件本身放进规则文件夹",
        help_en="put the file itself into the folder of rules",
    ),
    "too-many-rule-files": Message(
        zh="规则文件有 {count} 个，上限是 {limit} 个",
        en="there are {count} rule files; the limit is {limit}",
        help_zh="请指明只含规则的文件夹，或者合并文件",
        help_en="name a folder that holds rules alone, or join files",
    ),
}

_NAMES: Final[dict[str, Message]] = {
    "duplicate-name": Message(
        zh="名称「{name}」已经用于另一项{kind_zh}",
        en="the name `{name}` is already taken by {kind_en}",
        help_zh="请换一个名称；所有声明共用名称，中文名和英文名都不得重复",
        help_en="choose another name; all declarations share one space of names in both languages",
    ),
    "missing-twin": Message(
        zh="{kind_zh}「{name}」只有一种语言的名称",
        en="`{name}` ({kind_en}) has a name in one language only",
        help_zh="请写出两种名称，例如 {example}",
        help_en="write both names, as in `{example}`",
    ),
    "built-in-renamed": Message(
        zh="「{name}」是内建的种类，中英文名称是固定的",
        en="`{name}` is a built-in sort, and both its names are fixed",
        help_zh="请照写内建名称，或者另取名称",
        help_en="write its own names, or choose another name",
    ),
    "name-touches-keyword": Message(
        zh="名称「{name}」以关键字「{keyword}」起头或者结尾，漏写空格时会被误读",
        en="the name `{name}` begins or ends with the keyword `{keyword}` and could be read as two words",
        help_zh="请在名称中避开「{keyword}」的起头和结尾",
        help_en="choose a name that neither begins nor ends with `{keyword}`",
    ),
    "variable-reused": Message(
        zh="变量「{name}」在外层已经使用",
        en="the variable `{name}` is already in use around this place",
        help_zh="请换一个字母，例如 {name}2",
        help_en="choose another letter, such as `{name}2`",
    ),
    "variable-shadows-name": Message(
        zh="变量「{name}」与一项{kind_zh}同名",
        en="the variable `{name}` has the name of something declared ({kind_en})",
        help_zh="请换一个字母作变量，例如 x",
        help_en="choose another letter for the variable, such as `x`",
    ),
    "unknown-name": Message(
        zh="没有名为「{name}」的{kind_zh}",
        en="nothing is declared under the name `{name}` ({kind_en} is wanted here)",
        help_zh="请核对名称；若尚未声明，请先作声明。名称前后与关键字之间须留空格",
        help_en="check the name, or declare it; names and keywords are set apart by spaces",
    ),
    "swallowed-keyword": Message(
        zh="「{name}」没有声明过；其中像是连写了关键字",
        en="`{name}` is not declared; keywords seem to have run together in it",
        help_zh="请用空格分开：{spaced}",
        help_en="put spaces between them: `{spaced}`",
    ),
    "wrong-kind": Message(
        zh="「{name}」是{kind_zh}，此处需要{wanted_zh}",
        en="`{name}` is of another kind ({kind_en}); {wanted_en} is wanted here",
        help_zh="请写一项{wanted_zh}的名称，或者改用适合「{name}」的写法",
        help_en="write a name of that kind ({wanted_en}), or a clause that fits `{name}`",
    ),
    "no-such-choice": Message(
        zh="分歧点「{option}」没有「{name}」这个立场",
        en="the option `{option}` has no choice `{name}`",
        help_zh="请写该分歧点所列的立场：{choices_zh}",
        help_en="write one of its choices: {choices_en}",
    ),
}

_TERMS: Final[dict[str, Message]] = {
    "wrong-arity": Message(
        zh="「{name}」需要 {wanted} 项，此处写了 {given} 项",
        en="`{name}` takes {wanted} terms; {given} are written here",
        help_zh="请在括号中依次写出：({sorts_zh})；无须填写时不写括号",
        help_en="write in brackets, in this order: ({sorts_en}); where it takes none, write no brackets",
    ),
    "sort-mismatch": Message(
        zh="「{name}」属于种类「{sort_zh}」，此处需要「{wanted_zh}」",
        en="`{name}` is of sort `{sort_en}`; `{wanted_en}` is wanted here",
        help_zh="请核对括号中各项的次序，或者换用种类为 {wanted_zh} 的变量",
        help_en="check the order in the brackets, or use a variable of sort `{wanted_en}`",
    ),
    "date-as-thing": Message(
        zh="日期和庭审日不是事物，不能写在这里",
        en="a date or the hearing is no thing and cannot stand here",
        help_zh="请写变量、原告、被告或者行为；日期只用于 早于、晚于 等比较",
        help_en="write a variable, `plaintiff`, `defendant` or `act`; dates are only for `before`, `after` …",
    ),
    "no-date": Message(
        zh="「{name}」没有日期，不能比较先后",
        en="`{name}` has no date to compare",
        help_zh="请写行为、庭审日、某一事物或者日期，例如 行为 早于 2021年11月1日",
        help_en="write `act`, `hearing`, a thing or a date, as in `act before 2021-11-01`",
    ),
    "unrelated-sorts": Message(
        zh="种类「{left_zh}」与「{right_zh}」互不隶属，永远不会是同一事物",
        en="sorts `{left_en}` and `{right_en}` have nothing in common; the two can never be the same thing",
        help_zh="请核对两个变量的种类，或者删去这一比较",
        help_en="check the sorts of the two, or delete the comparison",
    ),
    "impossible-count": Message(
        zh="列出了 {items} 项，却要求至少 {count} 项",
        en="at least {count} are asked for, and {items} are listed",
        help_zh="请写 1 至 {items} 之间的数字",
        help_en="write a number from 1 to {items}",
    ),
}

_CONDITIONS: Final[dict[str, Message]] = {
    "bare-outcome": Message(
        zh="单写{kind_zh}「{name}」不是条件：没有说明它处于什么状态",
        en="`{name}` alone is no condition: it does not say what is asked of it ({kind_en})",
        help_zh="请写明，例如 {example}",
        help_en="say it, as in `{example}`",
    ),
    "suffix-does-not-fit": Message(
        zh="「{name}」是{kind_zh}，其后不能这样写",
        en="`{name}` ({kind_en}) cannot be followed by this",
        help_zh="其后可以写：{allowed_zh}",
        help_en="behind it may stand: {allowed_en}",
    ),
    "fact-outside-issue": Message(
        zh="此处不能直接用{kind_zh}「{name}」：适用前提和责任方式只看要件与请求权基础的结论",
        en="`{name}` ({kind_en}) cannot be tested here: gates and remedies see findings and causes only",
        help_zh="请把它写进某一要件的证明理由，再在此处写该要件，例如 某要件 已认定",
        help_en="make it an argument of an issue and test the issue here, as in `some_issue proved`",
    ),
    "claim-outside-remedy": Message(
        zh="是否请求「{name}」，只能在责任方式和性质的条件中使用",
        en="whether the remedy `{name}` is claimed can be tested in remedies and properties only",
        help_zh="请把这一条件移到责任方式之下，例如 当 {name} 未请求",
        help_en="move this condition to a remedy, as in `when {name} not claimed`",
    ),
    "remedy-outside-property": Message(
        zh="责任方式「{name}」是否获得支持，只能在性质中使用",
        en="whether the remedy `{name}` is granted can be tested in properties only",
        help_zh="请改写为它所依据的要件或者请求权基础",
        help_en="test the issue or the cause it rests on",
    ),
    "issue-with-parameters": Message(
        zh="要件「{name}」带有变量（{sorts_zh}），不能整个列在这里",
        en="the issue `{name}` stands once for each {sorts_en} and cannot be listed here as a whole",
        help_zh="请另设一个要件，以 全部具备 (逐一 x: {sorts_zh} 只要 … 都有 {name}(x)) 概括，再列出它",
        help_en="make an issue with `all of (each x: {sorts_en} where … has {name}(x))` and list that one",
    ),
    "contradictory-guards": Message(
        zh="同一分歧点「{option}」不能同时采两种立场",
        en="the option `{option}` cannot be two things at once",
        help_zh="请删去一个，或者分写成两个 采 … 是 …",
        help_en="delete one, or write two `under` clauses",
    ),
}

_DECLARATIONS: Final[dict[str, Message]] = {
    "missing-translation": Message(
        zh="这段文字没有{language_zh}",
        en="this text has no {language_en}",
        help_zh="请写出两种语言：{example}",
        help_en="write both languages: {example}",
    ),
    "placeholder-out-of-range": Message(
        zh="表述中的 {placeholder} 不指任何一项：此处只有 {arity} 项",
        en="{placeholder} in the sentence stands for nothing: there are {arity} terms",
        help_zh="请写花括号加序号，序号从 1 起、不超过 {arity}；没有变量的，不写花括号",
        help_en="write braces with a number from 1 up to {arity}; where there are no terms, no braces",
    ),
    "missing-class": Message(
        zh="文献「{name}」没有写明类别",
        en="the document `{name}` does not say its class",
        help_zh="请写 类别 裁判、类别 指导性案例、类别 学说 或者 类别 评论",
        help_en="write `class judgment`, `class guiding_case`, `class doctrine` or `class commentary`",
    ),
    "ceiling-not-payable": Message(
        zh="{amount} 不能作为数额的上限",
        en="{amount} cannot be the ceiling of a sum",
        help_zh="请写大于零的元数，至多两位小数，例如 500000",
        help_en="write yuan, more than nothing, with two decimals at most, such as `500000`",
    ),
    "dates-reversed": Message(
        zh="截止日 {end} 早于起始日 {start}",
        en="it ends on {end}, before it begins on {start}",
        help_zh="请核对：自 {end} 至 {start}？",
        help_en="check the dates: `from {end} until {start}`?",
    ),
    "law-needs-article": Message(
        zh="法律「{name}」按条款引用，不按行，也不整部引用",
        en="the law `{name}` is cited by article, not by line and not as a whole",
        help_zh="请写明条款，例如 {example}",
        help_en="name the article, as in `{example}`",
    ),
    "document-needs-line": Message(
        zh="文献「{name}」按行引用，不按条款，也不整篇引用",
        en="the document `{name}` is cited by line, not by article and not as a whole",
        help_zh="请写明行号，例如 {example}",
        help_en="name the line, as in `{example}`",
    ),
    "impossible-line": Message(
        zh="文献「{name}」没有第 0 行",
        en="there is no line 0 in `{name}`",
        help_zh="行号从 1 起，请核对",
        help_en="lines count from 1; check the number",
    ),
    "one-default": Message(
        zh="分歧点「{name}」有 {count} 个默认立场，应当恰有一个",
        en="the option `{name}` has {count} default choices; it must have exactly one",
        help_zh="请在通说的立场之后写 默认，其余立场不写",
        help_en="write `default` behind the prevailing choice and behind no other",
    ),
    "option-twice": Message(
        zh="解释立场中分歧点「{option}」写了两次",
        en="the reading chooses on `{option}` twice",
        help_zh="请只保留一次；未写的分歧点取默认",
        help_en="keep one; options left out keep their default",
    ),
    "transitive-shape": Message(
        zh="「{name}」不能是可传递的：只有两项同种类的案件事实才能传递",
        en="`{name}` cannot be transitive: only a fact about two things of one sort can",
        help_zh="请删去 可传递，或者把括号写成同一种类的两项",
        help_en="delete `transitive`, or write the same sort twice in the brackets",
    ),
    "missing-when": Message(
        zh="「{name}」没有写明何时成立",
        en="`{name}` does not say when it holds",
        help_zh="请写 当 和条件",
        help_en="write `when` and a condition",
    ),
    "missing-burden": Message(
        zh="要件「{name}」没有写明由谁举证",
        en="the issue `{name}` does not say who bears the burden",
        help_zh="请写 举证责任 原告 或者 举证责任 被告，并写依据",
        help_en="write `burden plaintiff` or `burden defendant`, with its source",
    ),
    "missing-standard": Message(
        zh="要件「{name}」没有写明证明标准",
        en="the issue `{name}` does not say its standard of proof",
        help_zh="请写 证明标准 高度可能性，并写依据",
        help_en="write `standard high_probability`, with its source",
    ),
    "shakes-without-answer": Message(
        zh="「{name}」不是反驳，没有可以动摇的理由",
        en="`{name}` answers no argument, so there is nothing for it to shake",
        help_zh="请把条件并入 当 之后，或者改为 反驳 某一证明理由",
        help_en="move the condition behind `when`, or let it answer an argument",
    ),
    "circular-sorts": Message(
        zh="种类互相隶属，绕成一圈：{path_zh}",
        en="these sorts lie below themselves: {path_en}",
        help_zh="请删去其中一个 属于",
        help_en="delete one of the `is a`",
    ),
    "circular-answers": Message(
        zh="反驳绕成一圈，没有指向任何要件：{path_zh}",
        en="these answers go round in a circle and lead to no issue: {path_en}",
        help_zh="请让其中一个 支持 或者 反对 某一要件",
        help_en="let one of them be `for` or `against` an issue",
    ),
}

MESSAGES: Final[dict[str, Message]] = _FILES | _NAMES | _TERMS | _CONDITIONS | _DECLARATIONS
