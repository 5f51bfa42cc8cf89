"""The keywords: one table, two surfaces. The grammar knows only the terminal in the first column.

INVARIANT (one word order): a keyword of one language stands where its twin stands in the other,
so that ``format --to`` is a substitution of tokens and nothing else.
"""

from __future__ import annotations

from typing import Final, Literal

Language = Literal["en", "zh"]

# (terminal, English, Chinese)
KEYWORDS: Final[tuple[tuple[str, str, str], ...]] = (
    # declarations
    ("LAW", "law", "法律"),
    ("DOCUMENT", "document", "文献"),
    ("OPTION", "option", "分歧点"),
    ("READING", "reading", "解释立场"),
    ("SORT", "sort", "种类"),
    ("FACT", "fact", "案件事实"),
    ("CONCEPT", "concept", "概念"),
    ("ISSUE", "issue", "要件"),
    ("ARGUMENT", "argument", "证明理由"),
    ("CAUSE", "cause", "请求权基础"),
    ("REMEDY", "remedy", "责任方式"),
    ("PROPERTY", "property", "性质"),
    ("EXPLAIN", "explain", "说明"),
    # sources
    ("CLASS", "class", "类别"),
    ("STATUTE", "statute", "制定法"),
    ("INTERPRETATION", "interpretation", "司法解释"),
    ("REGULATION", "regulation", "行政法规"),
    ("DEPARTMENTAL_RULE", "departmental_rule", "部门规章"),
    ("GUIDING_CASE", "guiding_case", "指导性案例"),
    ("JUDGMENT", "judgment", "裁判"),
    ("DOCTRINE", "doctrine", "学说"),
    ("COMMENTARY", "commentary", "评论"),
    ("SOURCE", "source", "依据"),
    ("LINE", "line", "行"),
    ("FROM", "from", "自"),
    ("UNTIL", "until", "至"),
    # sentences and properties of names
    ("SAYS", "says", "表述"),
    ("DENIED", "denied", "否定表述"),
    ("UNCLEAR", "unclear", "真伪不明"),
    ("IS_A", "is a", "属于"),
    ("MOVED_BY", "moved by", "举证方"),
    ("EITHER", "either", "任一方"),
    ("COURT", "court", "法院"),
    ("PLAINTIFF", "plaintiff", "原告"),
    ("DEFENDANT", "defendant", "被告"),
    ("EVALUATIVE", "evaluative", "评价性"),
    ("TRANSITIVE", "transitive", "可传递"),
    ("PROCEDURAL", "procedural", "程序性"),
    ("DEFAULT", "default", "默认"),
    # issues and arguments
    ("FAVOURS", "favours", "有利于"),
    ("ELEMENT", "element", "要件依据"),
    ("BURDEN", "burden", "举证责任"),
    ("STANDARD", "standard", "证明标准"),
    ("COUNTER", "counter", "反证标准"),
    ("RATHER_LIKELY", "rather_likely", "可能性较大"),
    ("HIGH_PROBABILITY", "high_probability", "高度可能性"),
    ("BEYOND_REASONABLE_DOUBT", "beyond_reasonable_doubt", "排除合理怀疑"),
    ("UNDER", "under", "采"),
    ("ALL_OF", "all of", "全部具备"),
    ("ANY_OF", "any of", "具备其一"),
    ("EACH", "each", "逐一"),
    ("FOR", "for", "支持"),
    ("AGAINST", "against", "反对"),
    ("ANSWERS", "answers", "反驳"),
    ("RAISED", "raised", "须经主张"),
    ("SHAKES_WHEN", "shakes when", "足以动摇"),
    # conditions
    ("WHEN", "when", "当"),
    ("AND", "and", "且"),
    ("OR", "or", "或"),
    ("NOT_SHOWN", "not shown", "未能证明"),
    ("PROVED", "proved", "已认定"),
    ("NOT_PROVED", "not proved", "未予认定"),
    ("DISPROVED", "disproved", "认定不存在"),
    ("WON_BY", "won by", "归于"),
    ("EVERY", "every", "凡"),
    ("WHERE", "where", "只要"),
    ("HAS", "has", "都有"),
    ("SOME", "some", "存在"),
    ("WITH", "with", "满足"),
    ("AT_LEAST", "at least", "至少"),
    ("OF", "of", "项于"),
    ("IS", "is", "是"),
    ("IS_NOT", "is not", "不是"),
    ("BEFORE", "before", "早于"),
    ("NOT_BEFORE", "not before", "不早于"),
    ("AFTER", "after", "晚于"),
    ("NOT_AFTER", "not after", "不晚于"),
    ("HEARING", "hearing", "庭审日"),
    ("AS_AGAINST", "as against", "针对"),
    # causes, remedies, properties
    ("APPLIES_WHEN", "applies when", "适用前提"),
    ("REQUIRES", "requires", "须具备"),
    ("UNLESS", "unless", "除非"),
    ("APPLICABLE", "applicable", "适用"),
    ("NOT_APPLICABLE", "not applicable", "不适用"),
    ("MADE_OUT", "made out", "成立"),
    ("NOT_MADE_OUT", "not made out", "不成立"),
    ("GRANTED", "granted", "获得支持"),
    ("NOT_GRANTED", "not granted", "未获支持"),
    ("CLAIMED", "claimed", "已请求"),
    ("NOT_CLAIMED", "not claimed", "未请求"),
    ("FOUNDED_ON", "founded on", "基于"),
    ("AMOUNT", "amount", "数额"),
    ("SUM", "sum", "合计"),
    ("LESS", "less", "减去"),
    ("AT_MOST", "at most", "不超过"),
    ("REDUCED_WHEN", "reduced when", "酌减前提"),
    ("PARTLY_WHEN", "partly when", "部分支持前提"),
    ("MODE", "mode", "承担方式"),
    ("SOLE", "sole", "单独责任"),
    ("JOINT", "joint", "连带责任"),
    ("SHARES", "shares", "按份责任"),
    ("SUPPLEMENTARY", "supplementary", "补充责任"),
    ("CORRESPONDING", "corresponding", "相应责任"),
    ("CAP", "cap", "上限"),
    ("RECOURSE", "recourse", "追偿"),
    ("MANNER", "manner", "履行方式"),
    ("SCOPE", "scope", "范围"),
    ("NEVER", "never", "绝不"),
    ("ALWAYS", "always", "总是"),
    ("BY", "by", "由"),
    ("OVER", "over", "关于"),
)

# Names every rule base has without declaring them: the sort of the parties, the sort of acts.
BUILT_IN_SORTS: Final[tuple[tuple[str, str], ...]] = (("party", "当事人"), ("act", "行为"))

# A name that begins or ends with one of these reads as two words once a space is forgotten.
CONNECTIVES: Final[frozenset[str]] = frozenset(
    {"AND", "OR", "WHEN", "EVERY", "SOME", "WHERE", "HAS", "WITH", "IS", "IS_NOT", "UNLESS"}
)

TERMINAL_OF: Final[dict[str, str]] = {
    word: terminal for terminal, english, chinese in KEYWORDS for word in (english, chinese)
}
_ENGLISH: Final[dict[tuple[str, Language], str]] = {(key, "en"): word for key, word, _ in KEYWORDS}
_CHINESE: Final[dict[tuple[str, Language], str]] = {(key, "zh"): word for key, _, word in KEYWORDS}
WORD_OF: Final[dict[tuple[str, Language], str]] = _ENGLISH | _CHINESE


def language_of(word: str) -> Language:
    """Return the language a keyword belongs to: Chinese keywords have no ASCII letter."""
    return "en" if word.isascii() else "zh"
