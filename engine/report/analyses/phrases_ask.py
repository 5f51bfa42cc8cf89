"""Sentences on what is still open and what to ask next."""

from __future__ import annotations

from typing import Final

from engine.rulebase.model import Twin

ASK: Final[dict[str, Twin]] = {
    "title": Twin("What is still open, and what to ask next", "尚未认定的事项：哪些仍能影响结果，先问哪一项"),
    "supposed": Twin("Answers supposed so far", "已作的回答（为推演所设，不是认定）"),
    "outcomes": Twin("Results still possible", "仍可能的处理结果"),
    "outcomes.lead": Twin(
        "Each of these is possible; they are in no order, and none is said to be likelier than another.",
        "下列处理结果均属可能，不分先后，不表示可能性大小。",
    ),
    "stands": Twin("The result", "处理结果"),
    "stable.open": Twin(
        "However the remaining open points turn out, the result is the same; nothing further need be asked.",
        "其余未定事项无论如何认定，处理结果均相同，无须再问。",
    ),
    "stable.closed": Twin(
        "Nothing in this case is open; the result stands.", "本案没有尚未认定的事项，处理结果如下。"
    ),
    "silent": Twin(
        "No court has judged this matter: what is open is listed, nothing is said about facts or results.",
        "本例未经裁判，仅列尚未认定的事项，不就事实和处理结果作出判断。",
    ),
    "next": Twin("Ask next", "先问哪一项"),
    "question": Twin("Is it so that {says}?", "是否如此：{says}"),
    "question.alleged": Twin(
        "Is it so, as {by} is reported to say, that {says}?", "是否如材料所载{by}所称：{says}"
    ),
    "question.dates": Twin("When did this take place: {acts}?", "{acts}发生于何时"),
    "why.alone": Twin(
        "Some answer to this alone settles the result, whatever the other open points turn out to be.",
        "此项有的回答单独即可使结果确定，不论其余未定事项如何认定。",
    ),
    "why.jointly": Twin(
        "No answer to this alone settles the result, but together with other points it can change it.",
        "此项单独不能使结果确定，但与其他事项一起可以改变结果。",
    ),
    "feeds": Twin("It bears on", "关系到"),
    "feeds.dates": Twin("It decides which law was in force.", "行为日期决定适用何时施行的法律。"),
    "bearer": Twin(
        "{issue}: burden of persuasion on {side}, {standard}", "{issue}：举证证明责任在{side}，{standard}"
    ),
    "mover": Twin("Who may bring evidence on it", "可由谁举证"),
    "mover.plaintiff": Twin("the plaintiff", "原告"),
    "mover.defendant": Twin("the defendant", "被告"),
    "mover.court": Twin("for the court to evaluate", "由法院评价"),
    "mover.either": Twin("either side", "双方"),
    "answer.proved": Twin("If it is found", "若认定如此"),
    "answer.proved_to": Twin("If it is found to the standard of {standard}", "若认定如此，达到{standard}"),
    "answer.disproved": Twin("If the opposite is found", "若认定并非如此"),
    "answer.disproved_to": Twin(
        "If the opposite is found to the standard of {standard}", "若认定并非如此，达到{standard}"
    ),
    "answer.no_evidence": Twin("If it is not established", "若不能认定"),
    "answer.dates": Twin("If {when}", "若{when}"),
    "settles": Twin("the result is settled: {result}", "结果即确定：{result}"),
    "settles.silent": Twin("the result no longer depends on anything open", "结果不再取决于其余未定事项"),
    "leaves": Twin("these remain possible: {results}", "仍可能：{results}"),
    "leaves.all": Twin("every result above remains possible", "上列结果均仍可能"),
    "leaves.silent": Twin("the result still depends on other open points", "结果仍取决于其他未定事项"),
    "list": Twin("Every open point", "尚未认定的各项"),
    "alone": Twin("Some answer to it alone settles the result", "有的回答单独即可使结果确定"),
    "jointly": Twin("Can change the result only together with others", "与其他事项一起才可能改变结果"),
    "irrelevant": Twin("Cannot change the result, whatever else turns out", "无论如何不改变结果"),
    "partly": Twin("of other things", "其余部分"),
    "unsettled": Twin("Not classed: the time was up", "未及归类（时间已到）"),
    "whether": Twin("whether {says}", "“{says}”"),
    "read": Twin("read on {issues}", "见于{issues}"),
    "dates": Twin("the date: {acts}", "行为日期：{acts}"),
    "unfinished": Twin(
        "Incomplete: the time allowed was up. More results may be possible, and points may be missing from "
        "their class. Allow more with --seconds.",
        "以下不完整：所给时间已到，可能还有其他结果，部分事项尚未归类。可用 --seconds 延长时间。",
    ),
    "more": Twin("and further ones, listed by --format json", "其余从略，见 --format json"),
    "go_on": Twin(
        'To go on, add the answer: --answer "{text}=proved"', '得到回答后接着问：--answer "{text}=已认定"'
    ),
}
