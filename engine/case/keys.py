"""Keys: the words a case file may use, one table for each level, English and Chinese side by side.

A blank, a hyphen and an underscore inside a key are the same: ``asserted by`` is ``asserted_by``.
INVARIANT (one table per level): 状态, 行为 and 事实 mean different keys on different levels.
"""

from __future__ import annotations

from functools import cache
from typing import Final, Literal

from engine.case.value_words import WORDS
from engine.record import record

__all__ = [
    "COURT",
    "DEFAULT_READING",
    "LEVELS",
    "RESERVED",
    "UNKNOWN_DATE",
    "WORDS",
    "Key",
    "Kind",
    "all_words",
    "folded",
    "keys_of",
    "words_of",
]

Kind = Literal[
    "text",  # free words, never altered
    "name",  # one name, without structure
    "value",  # one number, amount or day
    "names",  # a name, or a list of names
    "texts",  # free words, or a list of them
    "word",  # one word of a value table
    "words",  # a word of a value table, or a list of them
    "atom",  # a name with its arguments: name(one, [two, three])
    "twin",  # "中文 / English", or a table of both
    "date",  # a day, or a table of two bounds
    "table",  # free keys with one name each
    "blocks",  # a list of tables of a level
    "named",  # ids, each with a table of a level
    "things",  # sorts, each with its things
]


@record
class Key:
    """One key: its id, its Chinese twin, what it holds.

    ``of`` names the level of blocks and of named tables, and the value table of words.
    """

    id: str
    zh: str
    kind: Kind
    of: str = ""
    required: bool = False
    also: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """The key as it is usually typed in an English file."""
        return self.id.replace("_", " ")


_AT: Final = Key("at", "出处", "texts")
_NOTE: Final = Key("note", "说明", "text")
_NAME: Final = Key("name", "名称", "twin")
_BECAUSE: Final = Key("because", "原因", "word", "because")
_AUTHORITY: Final = Key("authority", "权威", "word", "authority")
_AMOUNT: Final = Key("amount", "数额", "value", also=("金额",))
_CHOICES: Final = Key("choices", "选择", "table")
_READING: Final = Key("reading", "立场", "name", also=("解释立场",))

LEVELS: Final[dict[str, tuple[Key, ...]]] = {
    "case": (
        Key("id", "编号", "value", required=True),
        Key("title", "标题", "twin", required=True),
        Key("court", "法院", "text"),
        Key("docket", "案号", "text"),
        Key("stage", "审级", "text"),
        Key("status", "状态", "word", "status", required=True),
        Key("unlisted", "未列事实", "word", "unlisted"),
        Key("hearing", "庭审日", "date"),
        Key("parties", "当事人", "named", "party", required=True),
        Key("acts", "行为", "named", "act", required=True),
        Key("things", "事物", "things", "thing"),
        Key("facts", "事实", "blocks", "fact", also=("案件事实",)),
        Key("evidence", "证据", "named", "exhibit"),
        Key("claims", "诉讼请求", "named", "claim"),
        Key("raised", "主张", "blocks", "raised"),
        _READING,
        _CHOICES,
        Key("expect", "预期", "blocks", "expect"),
        Key("runs", "各立场", "blocks", "run"),
        Key("notes", "说明", "texts"),
        Key("sources", "来源", "table"),
    ),
    "party": (Key("role", "诉讼地位", "word", "role", required=True, also=("地位",)), _NAME),
    "act": (_NAME, Key("date", "日期", "date", required=True)),
    "thing": (Key("id", "编号", "name"), _NAME, Key("date", "日期", "date"), _AMOUNT),
    "fact": (
        Key("fact", "事实", "atom", required=True, also=("案件事实",)),
        Key("state", "认定", "word", "state", required=True, also=("认定情况",)),
        Key("degree", "程度", "word", "degree"),
        Key("by", "自认人", "name"),
        Key("made_in", "自认场合", "word", "setting"),
        Key("ground", "免证理由", "word", "ground"),
        Key("rebutted", "已反驳", "word", "truth"),
        Key("inferred_against", "不利推定对象", "name"),
        _BECAUSE,
        Key("asserted_by", "主张方", "names"),
        Key("contested_by", "争议方", "names"),
        _AT,
        Key("step", "步骤", "value"),
        _AUTHORITY,
        Key("evidence", "证据", "names"),
        _NOTE,
    ),
    "exhibit": (
        _NAME,
        Key("kind", "种类", "word", "kind", also=("证据种类",)),
        Key("offered_by", "提供方", "name"),
        Key("purpose", "证明目的", "twin"),
        Key("limits", "证明力限制", "words", "limit"),
        Key("authenticity", "真实性", "word", "assessment"),
        Key("legality", "合法性", "word", "assessment"),
        Key("relevance", "关联性", "word", "assessment"),
        Key("comment", "质证意见", "twin"),
        _AT,
        _NOTE,
    ),
    "claim": (
        Key("remedy", "责任方式", "name", required=True),
        Key("by", "原告", "names", also=("请求方",)),
        Key("against", "被告", "names", also=("被请求方",)),
        Key("acts", "行为", "names"),
        _AMOUNT,
        Key("text", "内容", "text"),
        _AT,
        _NOTE,
    ),
    "raised": (
        Key("argument", "证明理由", "atom", required=True),
        Key("by", "主张方", "name", required=True),
        _AT,
        _NOTE,
    ),
    "expect": (
        Key("issue", "要件", "atom"),
        Key("cause", "请求权基础", "name"),
        Key("claim", "诉讼请求", "name"),
        Key("argument", "证明理由", "atom"),
        Key("plaintiff", "原告", "name"),
        Key("defendant", "被告", "name"),
        Key("act", "行为", "name"),
        Key("finding", "认定", "word", "finding"),
        _BECAUSE,
        Key("won_by", "归于", "word", "winner"),
        Key("made_out", "成立", "word", "answer"),
        Key("applies", "适用", "word", "answer"),
        Key("grounds", "独立理由", "names"),
        Key("live", "有效", "word", "answer"),
        Key("result", "结果", "word", "result"),
        _AMOUNT,
        Key("mode", "承担方式", "word", "mode"),
        Key("scope", "范围", "text"),
        Key("status", "状态", "word", "outcome"),
        Key("outcomes", "可能结果", "texts"),
        _AUTHORITY,
        _AT,
        _NOTE,
    ),
    "run": (
        Key("reading", "立场", "name", required=True, also=("解释立场",)),
        _CHOICES,
        Key("expect", "预期", "blocks", "expect"),
        _NOTE,
    ),
    "twin": (Key("zh", "中文", "text", required=True), Key("en", "英文", "text", required=True)),
    "interval": (Key("from", "自", "value"), Key("to", "至", "value"), Key("because", "原因", "text")),
}

DEFAULT_READING: Final = ("default", "默认")
UNKNOWN_DATE: Final = ("unknown", "不明")
COURT: Final = ("court", "法院")
# Names the rules give to the parties and the act of whichever dispute is being judged.
RESERVED: Final[dict[str, str]] = {
    "plaintiff": "plaintiff",
    "原告": "plaintiff",
    "defendant": "defendant",
    "被告": "defendant",
    "act": "act",
    "行为": "act",
    "hearing": "hearing",
    "庭审日": "hearing",
}


def folded(word: str) -> str:
    """Return a key or value word as it is compared: blanks and hyphens as underscores, lower case."""
    return "_".join(word.replace("-", " ").replace("_", " ").casefold().split())


@cache
def keys_of(level: str) -> dict[str, Key]:
    """Return the keys of a level by each of their spellings, folded."""
    return {folded(word): key for key in LEVELS[level] for word in (key.id, key.zh, *key.also)}


@cache
def words_of(table: str) -> dict[str, str]:
    """Return the values of a value table by each of their spellings, folded."""
    return {folded(word): words[0] for words in WORDS[table] for word in words}


@cache
def all_words() -> frozenset[str]:
    """Return every spelling of every key of every level."""
    return frozenset(
        word for keys in LEVELS.values() for key in keys for word in (key.id, key.shown, key.zh, *key.also)
    )
