"""The wording of what can be wrong with files as such, and with a run of the engine."""

from __future__ import annotations

from typing import Final

from engine.diagnostics.model import Message

MESSAGES: Final[dict[str, Message]] = {
    # ---------------------------------------------------------------- files
    "file-not-found": Message(
        zh="没有文件「{path}」",
        en="there is no file `{path}`",
        help_zh="请核对路径；当前文件夹是 {folder}",
        help_en="check the path; the current folder is {folder}",
    ),
    "is-a-folder": Message(
        zh="「{path}」是文件夹，此处需要一个文件",
        en="`{path}` is a folder; a file is needed here",
        help_zh="请写出文件夹中的文件名，例如 {path}/案件.yaml",
        help_en="name a file in it, for example {path}/case.yaml",
    ),
    "not-a-regular-file": Message(
        zh="「{path}」不是普通文件（而是设备或管道）",
        en="`{path}` is not a regular file (it is a device or a pipe)",
        help_zh="请先把内容存为普通文件",
        help_en="save its content as a regular file first",
    ),
    "not-readable": Message(
        zh="文件「{path}」无法打开：{reason_zh}",
        en="the file `{path}` cannot be opened: {reason_en}",
        help_zh="请检查该文件的读取权限，或关闭正占用它的程序",
        help_en="check who may read the file, or close the program that holds it",
    ),
    "file-too-large": Message(
        zh="文件「{path}」有 {size}，上限是 {limit}，未读取",
        en="the file `{path}` has {size}; the limit is {limit}, so it was not read",
        help_zh="请拆成几个文件，每个文件只写一件事",
        help_en="split it into several files, each about one thing",
    ),
    "not-text": Message(
        zh="文件「{path}」不是可识别的文字（自第 {byte} 个字节起无法按 UTF-8 或 GB18030 读出）",
        en="the file `{path}` is not text we can read (from byte {byte} on it is neither UTF-8 nor GB18030)",
        help_zh="请用编辑器另存为 UTF-8 编码",
        help_en="save it as UTF-8 in your editor",
    ),
    "not-utf8": Message(
        zh="文件「{path}」不是 UTF-8 编码，已按 GB18030 读取",
        en="the file `{path}` is not UTF-8; it was read as GB18030",
        help_zh="请核对文字是否正确，并另存为 UTF-8 编码",
        help_en="check that the text came out right, and save it as UTF-8",
        severity="warning",
    ),
    "forbidden-character": Message(
        zh="此处有不允许的字符 {code_point}（{name_zh}）",
        en="a character that is not allowed: {code_point} ({name_en})",
        help_zh="请删去这个字符；它看不见，却会改变文字的读法",
        help_en="delete this character; it cannot be seen but changes how the text reads",
    ),
    "file-exists": Message(
        zh="文件「{path}」已经存在，未改动",
        en="the file `{path}` is there already and was left as it is",
        help_zh="请换一个文件名，或先移走原有的文件",
        help_en="choose another name, or move the file away first",
    ),
    "not-writable": Message(
        zh="文件「{path}」无法写入：{reason}",
        en="the file `{path}` cannot be written: {reason}",
        help_zh="请检查文件夹的写入权限和剩余空间，或换一个文件夹",
        help_en="check the permissions and the room left, or choose another folder",
    ),
    "no-files": Message(
        zh="「{path}」中没有{kind_zh}",
        en="there are no {kind_en} in `{path}`",
        help_zh="{kind_zh}的文件名以 {suffix} 结尾",
        help_en="the names of {kind_en} end in {suffix}",
    ),
    # ---------------------------------------------------------------- what was asked
    "accept-by-hand": Message(
        zh="这一项预期不能自动改写（{key}）：同一项在不同争议中结果不同，或者改写后仍不符合",
        en="this expectation cannot be rewritten by itself ({key}): it comes out differently in several "
        "disputes, or would still be missed",
        help_zh="请分别为每一争议写明预期（原告、被告、行为），或者手工改写；文件未作改动",
        help_en="write one expectation for each dispute (plaintiff, defendant, act), or edit by hand; "
        "the file was left as it is",
    ),
    "no-version-named": Message(
        zh="“{version}”不是规则文件夹，也不是 git 版本或解释立场",
        en="`{version}` is no folder of rules, no git revision and no reading",
        help_zh="两个解释立场可互相比较，可用的有：{known}",
        help_en="two readings can be compared with each other: {known}",
    ),
    "witness-not-shown": Message(
        zh="“{name}”的证例未能由推演证实，不予采信",
        en="the witness for `{name}` is not borne out by the decision, and nothing is claimed of it",
        help_zh="请把规则和此消息交给维护者",
        help_en="please send the rules and this message to the maintainers",
    ),
    "no-reading-named": Message(
        zh="规则库中没有解释立场「{reading}」",
        en="the rule base has no reading `{reading}`",
        help_zh="可用的解释立场：{known}",
        help_en="the readings are: {known}",
    ),
    "no-option-named": Message(
        zh="规则库中没有分歧点「{option}」",
        en="the rule base has no option `{option}`",
        help_zh="可用的分歧点：{known}",
        help_en="the options are: {known}",
    ),
    "no-choice-named": Message(
        zh="分歧点「{option}」没有选择「{choice}」",
        en="the option `{option}` has no choice `{choice}`",
        help_zh="可用的选择：{known}",
        help_en="its choices are: {known}",
    ),
    "no-property-named": Message(
        zh="规则库中没有性质「{property}」",
        en="the rule base has no property `{property}`",
        help_zh="可用的性质：{known}",
        help_en="the properties are: {known}",
    ),
    "no-code-named": Message(
        zh="没有代码为「{code}」的说明",
        en="there is no page for the code `{code}`",
        help_zh="代码写在报错的方括号内，例如 错误[unknown-fact]",
        help_en="the code stands in the brackets of a message, for example error[unknown-fact]",
    ),
    "case-needed": Message(
        zh="须写明案件文件",
        en="a case file has to be named",
        help_zh="在命令末尾写上案件文件，例如 案件.yaml",
        help_en="name a case file at the end of the command, for example case.yaml",
    ),
    # ---------------------------------------------------------------- what became of the run
    "expectation-missed": Message(
        zh="{what}：预期「{expected}」，实得「{found}」",
        en="{what}: expected `{expected}`, found `{found}`",
        help_zh="决定性规则：{rule}；重现：juzheng why {case} {about}",
        help_en="the rule that decided: {rule}; to see why: juzheng why {case} {about}",
    ),
    "duplicate-case-id": Message(
        zh="案件编号「{id}」重复，「{first}」已经使用",
        en="the case id `{id}` is taken: `{first}` has it already",
        help_zh="给其中一个案件换一个编号",
        help_en="give one of the cases another id",
    ),
    "too-large-to-decide": Message(
        zh="案件「{case}」规模过大：估计须展开 {size} 条，上限为 {limit} 条",
        en="the case `{case}` is too large: about {size} instances would be needed, the limit is {limit}",
        help_zh="请减少案件中的事物，或按行为拆成几个案件",
        help_en="name fewer things in the case, or split it by act into several cases",
    ),
    "out-of-time": Message(
        zh="案件「{case}」在 {seconds} 秒内未能得出结果，未作裁断",
        en="the case `{case}` was not finished within {seconds} seconds; nothing was decided",
        help_zh="请减少案件中的事物，或放宽时限",
        help_en="name fewer things in the case, or allow more time",
    ),
    "search-cut-short": Message(
        zh="案件「{case}」的查找在 {seconds} 秒内未能完成：所列无误，但未列全",
        en="the search in the case `{case}` was not finished within {seconds} seconds: what is listed is "
        "right, but it is not all",
        help_zh="请放宽时限（--seconds），或只问一方（--for）、一项请求（--remedy）",
        help_en="allow more time (`--seconds`), or ask for one side (`--for`) or one claim (`--remedy`) only",
    ),
    "internal-disagreement": Message(
        zh="两套独立的推理对案件「{case}」结论不一，故不输出任何结论（这是本软件的错误，与您的文件无关）",
        en="two independent derivations of the case `{case}` disagree, so no decision is printed"
        " (the fault is ours, not your file's)",
        help_zh="请把这段报告连同规则摘要 {digest} 交给维护者：{difference}",
        help_en="please send the maintainers this report with the rule digest {digest}: {difference}",
    ),
    "internal-fault": Message(
        zh="本软件出错，未作裁断：{what}（与您的文件无关）",
        en="the engine failed and decided nothing: {what} (the fault is ours, not your file's)",
        help_zh="请把这段报告连同所用文件交给维护者",
        help_en="please send the maintainers this report with the files you used",
    ),
}
