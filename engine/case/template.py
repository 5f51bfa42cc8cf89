"""Template: a blank case to start from, in the words of the rules at hand."""

from __future__ import annotations

from typing import Final

from engine.case.keys import LEVELS, RESERVED, WORDS
from engine.case.lint_evidence import is_about_evidence
from engine.diagnostics.wording import Language
from engine.rulebase.model import FactDecl, RuleBase

_FACTS_LISTED: Final = 40


def new_case_text(rules: RuleBase, language: Language, id: str) -> str:
    """Return a commented case file that loads without error and claims and asserts nothing yet.

    The facts of the rules are listed in comments, to be uncommented and filled in.
    """
    lines = _head(language, id) + _sections(rules, language) + _tail(rules, language)
    return "\n".join(lines) + "\n"


def _key(level: str, id: str, language: Language) -> str:
    key = next(one for one in LEVELS[level] if one.id == id)
    return key.zh if language == "zh" else key.shown


def _word(table: str, id: str, language: Language) -> str:
    row = next(one for one in WORDS[table] if one[0] == id)
    return row[1] if language == "zh" else row[0]


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _head(language: Language, id: str) -> list[str]:
    status = " | ".join(row[1 if language == "zh" else 0] for row in WORDS["status"])
    title = "新案件 / A new case"
    return [
        f"{_key('case', 'id', language)}: {_quoted(id)}",
        f"{_key('case', 'title', language)}: {title}",
        f"{_key('case', 'status', language)}: {_word('status', 'hypothetical', language)}    # {status}",
        f"# {_key('case', 'court', language)}: ",
        f"# {_key('case', 'docket', language)}: ",
        f"# {_key('case', 'hearing', language)}: 2024-03-01",
        "",
    ]


def _sections(rules: RuleBase, language: Language) -> list[str]:
    role = _key("party", "role", language)
    name = _key("party", "name", language)
    plaintiff, defendant = _word("role", "plaintiff", language), _word("role", "defendant", language)
    one, two, act = ("甲", "乙", "某行为") if language == "zh" else ("one", "two", "event")
    unknown = "不明" if language == "zh" else "unknown"
    sorts = [sort.name for sort in rules.sorts.values() if sort.name.en not in RESERVED]
    sorts = [sort for sort in sorts if sort.en != "party" and not is_about_evidence(sort.en, rules)]
    return [
        f"{_key('case', 'parties', language)}:",
        f"  {one}: {{{role}: {plaintiff}, {name}: 甲 / One}}",
        f"  {two}: {{{role}: {defendant}, {name}: 乙 / Two}}",
        "",
        f"{_key('case', 'acts', language)}:",
        f"  {act}: {{{_key('act', 'date', language)}: {unknown}}}    # 2023-05-12",
        "",
        f"{_key('case', 'things', language)}:",
        *(f"#   {sort.in_language(language)}: []" for sort in sorts),
        "",
    ]


def _tail(rules: RuleBase, language: Language) -> list[str]:
    fact, state = _key("fact", "fact", language), _key("fact", "state", language)
    at, remedy = _key("fact", "at", language), _key("claim", "remedy", language)
    states = " | ".join(row[1 if language == "zh" else 0] for row in WORDS["state"])
    unproved = _word("state", "no_evidence", language)
    listed = list(rules.facts.values())[:_FACTS_LISTED]
    claims = [one.name.in_language(language) for one in rules.remedies.values()]
    return [
        f"{_key('case', 'facts', language)}:    # {state}: {states}",
        *(
            f"# - {{{fact}: {_quoted(_shape(one, rules, language))}, {state}: {unproved}, {at}: '001:1'}}"
            for one in listed
        ),
        "",
        *_evidence(language),
        f"{_key('case', 'claims', language)}:",
        *(f"#   {name}: {{{remedy}: {name}}}" for name in claims),
        "",
        f"{_key('case', 'sources', language)}:",
        "#   '001': …",
    ]


def _evidence(language: Language) -> list[str]:
    """Return a piece of evidence with everything that can be said of one, commented out."""

    def words(table: str) -> str:
        return " | ".join(row[1 if language == "zh" else 0] for row in WORDS[table])

    kind, limits = _key("exhibit", "kind", language), _key("exhibit", "limits", language)
    one = "甲" if language == "zh" else "one"
    names = [_key("exhibit", aspect, language) for aspect in ("authenticity", "legality", "relevance")]
    return [
        f"{_key('case', 'evidence', language)}:    # {_key('fact', 'evidence', language)}: [E1]",
        f"#   {kind}: {words('kind')}",
        f"#   {limits}: {words('limit')}",
        f"#   {', '.join(names)}: {words('assessment')}",
        "#   E1:",
        f"#     {_key('exhibit', 'name', language)}: 订单截图 / Screenshot of the order",
        f"#     {kind}: {_word('kind', 'electronic', language)}",
        f"#     {_key('exhibit', 'offered_by', language)}: {one}",
        f"#     {_key('exhibit', 'purpose', language)}: 证明双方有交易 / that the parties dealt",
        *(f"#     {name}: {_word('assessment', 'accepted', language)}" for name in names),
        f"#     {_key('exhibit', 'comment', language)}: 对真实性无异议 / authenticity not disputed",
        "",
    ]


def _shape(fact: FactDecl, rules: RuleBase, language: Language) -> str:
    name = fact.name.in_language(language)
    sorts = [
        rules.sorts[sort].name.in_language(language) if sort in rules.sorts else sort for sort in fact.sorts
    ]
    return f"{name}({', '.join(sorts)})" if sorts else name
