"""From text to tokens, for the parser and the formatter alike.

A keyword of several words is one token; a NAME is retyped as a whole or not at all, so that a
name which merely contains a keyword stays a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from engine.citation import print_article
from engine.diagnostics import Diagnostic
from engine.diagnostics.reading import RULES_LIMIT_BYTES, describe_character, is_forbidden
from engine.record import replace
from engine.source import Span, whole_file
from engine.syntax.characters import HAN, WORD, canonical, settled
from engine.syntax.keywords import TERMINAL_OF, WORD_OF, Language
from engine.syntax.places import Places
from engine.syntax.tokens import (
    DECLARATIONS,
    LONGEST_NUMBER,
    NUMERAL,
    PUNCTUATION,
    Lexed,
    Token,
    article_of,
    date_of,
)

MAX_FINDINGS: Final = 100
_BLANKS: Final = " \t\n"
_NEVER_WRONG: Final = frozenset({*PUNCTUATION.values(), "STRING"})
_END_MARKS: Final = ";；。."
# What to type instead of a sign that other languages use: a terminal, or the sign itself.
_INSTEAD: Final[dict[str, str]] = {
    "!": "IS_NOT",
    "≠": "IS_NOT",
    "&": "AND",
    "+": "AND",
    "＆": "AND",
    "|": "OR",
    "｜": "OR",
    "<": "BEFORE",
    ">": "AFTER",
    "[": "(",
    "]": ")",
    "{": "(",
    "}": ")",
    "【": "(",
    "】": ")",
    "'": '"',
    "‘": '"',
    "’": '"',
    "《": '"',
    "》": '"',
    "「": '"',
    "」": '"',
}


@cache
def _pattern() -> re.Pattern[str]:
    """Return the one pattern of the language; its branches claim a place in the order written."""
    phrases = sorted((word for word in TERMINAL_OF if " " in word), key=len, reverse=True)
    phrase = "|".join(word.replace(" ", r"[ \t\n]+") for word in phrases)
    return re.compile(
        rf"[{_BLANKS}]*(?:"
        r'(?P<STRING>"[^"\n]*"|＂[^＂"\n]*＂|[“”][^“”"\n]*[“”])'
        r'|(?P<UNCLOSED>["＂“”][^\n]*)'
        r"|(?P<COMMENT>\#[^\n]*)"
        r"|(?P<DATE>\d{4}-\d{1,2}-\d{1,2}(?![\d-])|\d{4}年\d{1,2}月\d{1,2}日)"
        r"|(?P<ARTICLE>\d+-\d+(?:\(\d+\))?(?::\d+)?(?![\d-])|\d+(?:\(\d+\)(?::\d+)?|:\d+)"
        rf"|第[{NUMERAL}]+条(?:之[{NUMERAL}]+)?(?:第[{NUMERAL}]+款)?(?:第\([{NUMERAL}]+\)项)?(?![{WORD}○(]))"
        rf"|(?P<WRONG_ARTICLE>第[{NUMERAL}]+条[{WORD}○]*(?:\([{NUMERAL}\d]*\)[{WORD}○]*)?)"
        r"|(?P<DECIMAL>\d+\.\d+)"
        r"|(?P<INT>\d+)"
        rf"|(?P<PHRASE>(?:{phrase})(?![{WORD}]))"
        rf"|(?P<NAME>[A-Za-z_{HAN}][{WORD}]*)"
        r"|(?P<OPERATOR>:=|==|!=|&&|\|\|)"
        r"|(?P<SIGN>[(),:/])"
        rf"|(?P<UNKNOWN>[^{_BLANKS}]))",
        re.ASCII | re.DOTALL,
    )


class _Findings:
    """Findings with their offsets; a run of like signs is one finding, and there is an end to them."""

    def __init__(self) -> None:
        self.items: list[tuple[int, Diagnostic]] = []
        self._end = -1

    @property
    def full(self) -> bool:
        return len(self.items) >= MAX_FINDINGS

    def add(self, start: int, end: int, diagnostic: Diagnostic) -> None:
        if not (self.items and start == self._end and diagnostic.code == self.items[-1][1].code):
            self.items.append((start, diagnostic))
        self._end = end


def too_large(file: str, text: str) -> Diagnostic | None:
    """Return what to say of a text beyond the size of a rule file, or None."""
    size = len(text.encode("utf-8", "surrogatepass"))
    if size <= RULES_LIMIT_BYTES:
        return None
    mib = 1024 * 1024
    params = {"path": file, "size": f"{size / mib:.1f} MiB", "limit": f"{RULES_LIMIT_BYTES / mib:.1f} MiB"}
    return Diagnostic("file-too-large", whole_file(file), params)


def lex(file: str, text: str) -> Lexed:
    """Return the tokens of ``text`` and every finding about its signs, articles, dates and language."""
    text = settled(text)
    places, findings = Places(file, text), _Findings()
    tokens, comments, strange = _cut(text, places)
    tokens = list(_in_context(tokens))
    language = _language(tokens)
    for at in _forbidden(text):
        params = describe_character(text[at])
        findings.add(at, at + 1, Diagnostic("forbidden-character", places.span(at, at + 1), params))
    for token in sorted((*tokens, *strange), key=lambda token: token.start) if strange else tokens:
        if finding := _finding(token, language):
            findings.add(token.start, token.end, finding)
        if findings.full:
            limit = {"count": str(MAX_FINDINGS)}
            findings.add(token.start, token.end, Diagnostic("too-many-findings", token.span, limit))
            break
    found = sorted(findings.items, key=lambda item: item[0])
    return Lexed(
        text,
        language,
        tuple(tokens),
        tuple(comments),
        tuple(diagnostic for _, diagnostic in found),
        # A keyword of the other language still parses; all else leaves a hole in its declaration.
        tuple(at for at, diagnostic in found if diagnostic.code != "mixed-languages"),
    )


def _cut(text: str, places: Places) -> tuple[list[Token], list[Token], list[Token]]:
    """Return the tokens of a text, its comments, and what is neither; after too much of that it stops."""
    tokens: list[Token] = []
    comments: list[Token] = []
    strange: list[Token] = []
    # TRAP: blanks that nothing follows would be tried again from each of them.
    for found in _pattern().finditer(canonical(text).rstrip(_BLANKS)):
        kind = found.lastgroup or "UNKNOWN"
        start, end = found.span(kind)
        raw, plain, span = text[start:end], found[kind], places.span(start, end)
        if kind == "COMMENT":
            comments.append(Token(kind, raw, "#" + raw[1:], span, start, end))
        elif kind in ("OPERATOR", "UNKNOWN", "UNCLOSED"):
            strange.append(Token(kind, raw, plain, span, start, end))
        else:
            terminal, written = _typed(kind, raw, plain)
            tokens.append(Token(terminal, raw, written, span, start, end))
        if len(strange) > 2 * MAX_FINDINGS:
            break
    return tokens, comments, strange


def _forbidden(text: str) -> Iterator[int]:
    """Yield the offset of every sign that may stand nowhere, be it in a comment or in a text."""
    if is_forbidden(text.replace("\n", "").replace("\t", "")):
        yield from (at for at, sign in enumerate(text) if is_forbidden(sign))


def _typed(kind: str, raw: str, text: str) -> tuple[str, str]:
    """Return the terminal of the grammar a token is, and its canonical text."""
    match kind:
        case "NAME":
            return TERMINAL_OF.get(text, kind), text
        case "SIGN":
            return PUNCTUATION[text], text
        case "STRING":
            return kind, f'"{raw[1:-1]}"'.replace("\t", " ")
        case "PHRASE":
            words = " ".join(text.split())
            return TERMINAL_OF[words], words
        case "WRONG_ARTICLE":
            return "ARTICLE", text
        case "DATE":
            day = date_of(text)
            return kind, day.isoformat() if day else text
        case "ARTICLE":
            return kind, _article_text(text)
        case _:
            return kind, text


def _article_text(text: str) -> str:
    article = article_of(text)
    return print_article(article, "en") if article else text


def _in_context(tokens: list[Token]) -> Iterator[Token]:
    """Yield the tokens with those types settled that depend on a neighbour."""
    declaration = before = now = ""
    for index, token in enumerate(tokens):
        after = tokens[index + 1].type if index + 1 < len(tokens) else ""
        before, now = now, token.type
        if _names_something(token.type, before, after) and token.keyword_language:
            now = "NAME"
            yield replace(token, type="NAME")
            continue
        if token.type in DECLARATIONS:
            declaration = token.type
        if token.type == "INT" and before == "NAME":
            yield replace(token, type="ARTICLE", text=_article_text(token.text))
        elif token.type == "UNCLEAR" and after == "STRING":
            yield replace(token, type="UNCLEAR_SAYS")
        elif token.type == "IS_A" and token.text.isascii() and declaration != "SORT":
            yield from _is_and_name(token)
        else:
            yield token


def _names_something(kind: str, before: str, after: str) -> bool:
    """Return whether a keyword stands where only a name can: it was meant as one."""
    return "_SLASH" in (before, after) or (before in DECLARATIONS and kind not in DECLARATIONS)


def _is_and_name(token: Token) -> tuple[Token, Token]:
    """Return ``is a`` outside a sort as what it is there: ``is`` and the variable ``a``."""
    span = token.span
    first = Span(span.file, span.line, span.column, span.line, span.column + 2)
    second = Span(span.file, span.end_line, span.end_column - 1, span.end_line, span.end_column)
    return (
        Token("IS", token.raw[:2], "is", first, token.start, token.start + 2),
        Token("NAME", token.raw[-1:], "a", second, token.end - 1, token.end),
    )


def _language(tokens: list[Token]) -> Language:
    """Return the language most keywords are in; on a tie, that of the first keyword."""
    seen = [language for token in tokens if (language := token.keyword_language)]
    if not seen:
        return "zh"
    english = seen.count("en")
    if 2 * english == len(seen):
        return seen[0]
    return "en" if 2 * english > len(seen) else "zh"


def _finding(token: Token, language: Language) -> Diagnostic | None:
    """Return what is wrong with one token taken by itself, or None."""
    if token.type in _NEVER_WRONG:
        return None
    match token.type:
        case "UNKNOWN" | "OPERATOR":
            return _strange_sign(token, language)
        case "NAME" if token.text in TERMINAL_OF:
            return Diagnostic("keyword-as-name", token.span, {"word": token.text})
        case "UNCLOSED":
            return Diagnostic("text-not-closed", token.span)
        case "ARTICLE" if article_of(token.text) is None:
            return Diagnostic("article-malformed", token.span, {"article": token.raw[:40]})
        case "DATE" if date_of(token.text) is None:
            return Diagnostic("date-impossible", token.span, {"date": token.raw})
        case "INT" | "DECIMAL" if (digits := max(map(len, token.text.split(".")))) > LONGEST_NUMBER:
            return Diagnostic("number-too-long", token.span, {"digits": str(digits)})
        case kind if token.keyword_language not in (None, language):
            twin = WORD_OF["UNCLEAR" if kind == "UNCLEAR_SAYS" else kind, language]
            return Diagnostic("mixed-languages", token.span, {"word": token.raw, "twin": twin}, twin)
        case _:
            return None


def _strange_sign(token: Token, language: Language) -> Diagnostic | None:
    first = token.text[0]
    if is_forbidden(first):  # said once, where the whole text is looked through
        return None
    params = {"sign": token.raw}
    if first in _END_MARKS:
        return Diagnostic("end-mark", token.span, params)
    if token.text in ("=", ":=", "==", "＝"):
        word = WORD_OF["IS", language]
        return Diagnostic("equals-sign", token.span, params | {"word": word}, word)
    if instead := _INSTEAD.get(first):
        word = WORD_OF.get((instead, language), instead)
        return Diagnostic("foreign-sign", token.span, params | {"word": word}, word)
    return Diagnostic("unknown-character", token.span, {"sign": first})
