"""Sentences on which disputed points of law can matter for a case."""

from __future__ import annotations

from typing import Final

from engine.rulebase.model import Twin

READINGS: Final[dict[str, Twin]] = {
    "title": Twin("Which disputed points of law can matter for this case", "哪些法律分歧会影响本案"),
    "title.findings": Twin(
        "Which disputed points of law can matter for the findings in this case",
        "哪些法律分歧会影响本案的认定",
    ),
    "own": Twin("Asked from: {reading}", "出发点：{reading}"),
    "silent": Twin(
        "No court has judged this matter: only which points can matter and where they enter is told, nothing "
        "is said about facts or results.",
        "本例未经裁判，仅列可能有影响的分歧点及其所在步骤，不就事实和处理结果作出判断。",
    ),
    "matter": Twin("Points that can matter", "会影响结果的分歧点"),
    "matter.lead": Twin(
        "There are two readings that differ on this point alone and lead to different results.",
        "以下各点，均存在仅在该点上选择不同而结果不同的两种解释立场。",
    ),
    "matter.open": Twin(
        "There is a way the open facts may turn out, and two readings that differ on this point alone, with "
        "different results.",
        "以下各点，均存在未定事实的某种认定情形，使仅在该点上选择不同的两种解释立场结果不同。",
    ),
    "none": Twin(
        "No disputed point can matter: the result is the same under every reading.",
        "没有分歧点会影响结果：无论采用何种解释立场，结果均相同。",
    ),
    "chosen": Twin("taken here", "本案所取"),
    "enters": Twin("Enters, with “{choice}”, at", "取“{choice}”时，分歧始于"),
    "enters.elsewhere": Twin(
        "Does not enter under the reading of the case. With other choices on other points, “{left}” and "
        "“{choice}” part at",
        "依本案立场尚不显现；其他各点另作选择时，取“{left}”与取“{choice}”，分歧始于",
    ),
    "enters.open": Twin(
        "With some way the open facts may turn out and some choices on other points, “{left}” and “{choice}” "
        "part at",
        "在未定事实的某种认定情形和其他各点的某种选择之下，取“{left}”与取“{choice}”，分歧始于",
    ),
    "enters.nowhere": Twin("no step differs by itself", "没有哪一步单独不同"),
    "table": Twin("What comes out under which choices", "各种选择之下的处理结果"),
    "table.findings": Twin("What is found under which choices", "各种选择之下的认定"),
    "table.lead": Twin(
        "A point that is not named in a row does not matter there: any choice. Each row was decided once by "
        "the ordinary way and derived a second time.",
        "一行中未列的分歧点，选择不论。每一行均按通常方式推演一次并经独立复核。",
    ),
    "table.unchecked": Twin(
        "not decided in the ordinary way, the time was up", "未及按通常方式推演（时间已到）"
    ),
    "possible": Twin("possible", "均属可能"),
    "always": Twin("under any choice", "选择不论"),
    "or": Twin(" or ", "或"),
    "choice": Twin("{option}: {choices}", "{option}：{choices}"),
    "quoted": Twin("“{choice}”", "“{choice}”"),
    "falls": Twin("Readings in this row", "落入此行的解释立场"),
    "falls.own": Twin("the case's own reading", "本案立场"),
    "cut.rows": Twin(
        "The table would have more than {limit} rows and is not told.", "表格超过{limit}行，从略。"
    ),
    "cut.time": Twin(
        "The table is not told: the time allowed was up. Allow more with --seconds.",
        "未及列表：所给时间已到。可用 --seconds 延长时间。",
    ),
    "cut.shown": Twin(
        "Only the first {shown} rows are shown; --format json has all of them.",
        "仅列前{shown}行，全部见 --format json。",
    ),
    "rest": Twin("Points that cannot matter here", "在本案中不会有影响的分歧点"),
    "rest.findings": Twin("Points that cannot matter for these findings", "不会影响这些认定的分歧点"),
    "same_findings": Twin("the findings common to all rows are left out", "各行相同的认定从略"),
    "unfinished": Twin(
        "Incomplete: the time allowed was up; further points may matter. Allow more with --seconds.",
        "以下不完整：所给时间已到，可能还有其他分歧点有影响。可用 --seconds 延长时间。",
    ),
}
