"""The canonical form of rule text, and its other language: one token for another, all else copied.

Law: a canonical file turned into the other language and back is the same file, byte by byte, and
what it was in between is canonical too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from engine.citation import print_article
from engine.diagnostics import Diagnostic
from engine.syntax.characters import canonical, has_han
from engine.syntax.keywords import BUILT_IN_SORTS, WORD_OF, Language
from engine.syntax.lexing import lex, too_large
from engine.syntax.pen import print_day
from engine.syntax.tokens import DECLARATIONS, PUNCTUATION, Lexed, Token, article_of, date_of

_TAB: Final = "    "


def format_text(
    name: str, text: str, to: Language | None, names: Mapping[str, tuple[str, str]]
) -> tuple[str | None, list[Diagnostic]]:
    """Return ``text`` in canonical form, in the language ``to`` (None: its own), and all findings.

    ``names`` gives the English and the Chinese form for each form of a declared name. The text is
    None where something in the file has no counterpart: half a translation helps nobody.
    """
    if large := too_large(name, text):
        return None, [large]
    lexed = lex(name, text)
    if lexed.diagnostics:
        return None, list(lexed.diagnostics)
    forms = {form: pair for pair in BUILT_IN_SORTS for form in pair} | _own_names(lexed.tokens) | dict(names)
    turn = _Turn(to or lexed.language, lexed.language, forms)
    words = turn.words(lexed.tokens)
    if turn.findings:
        return None, turn.findings
    output = _written(lexed, words)
    return (None, [lost]) if (lost := _run_together(lexed, output)) else (output, [])


def _own_names(tokens: Sequence[Token]) -> dict[str, tuple[str, str]]:
    """Return the names this file declares in both languages, by each of their forms."""
    found: dict[str, tuple[str, str]] = {}
    for index, token in enumerate(tokens):
        if token.type == "NAME" and (pair := _pair(tokens, index)):
            found |= dict.fromkeys(pair, pair)
    return found


def _pair(tokens: Sequence[Token], index: int) -> tuple[str, str] | None:
    """Return the (English, Chinese) name whose first side stands at ``index``, or None."""
    if [token.type for token in tokens[index + 1 : index + 3]] != ["_SLASH", "NAME"]:
        return None
    first, second = tokens[index].text, tokens[index + 2].text
    if first.isascii() and has_han(second):
        return first, second
    return (second, first) if second.isascii() and has_han(first) else None


class _Turn:
    """Turns the tokens of one file into those of a language, noting what has no counterpart."""

    def __init__(self, to: Language, language: Language, forms: Mapping[str, tuple[str, str]]) -> None:
        self._to: Language = to
        self._changes = to != language
        self._forms = forms
        self._missing: set[str] = set()
        self.findings: list[Diagnostic] = []

    def words(self, tokens: Sequence[Token]) -> list[str]:
        """Return what stands for each token."""
        words: list[str] = []
        bound: frozenset[str] = frozenset()
        for index, token in enumerate(tokens):
            if token.type in DECLARATIONS:
                bound = frozenset(_bound(tokens, index))
            words.append(self._word(token, bound))
        for index, token in enumerate(tokens):
            if token.type == "NAME" and (pair := _pair(tokens, index)):
                words[index], words[index + 2] = pair if self._to == "en" else reversed(pair)
            elif token.type == "STRING" and self._changes:
                self._swap_texts(tokens, index, words)
        return words

    def _word(self, token: Token, bound: frozenset[str]) -> str:
        match token.type:
            case "NAME":
                return self._name(token, bound)
            case "ARTICLE":
                article = article_of(token.text)
                return print_article(article, self._to) if article else token.text
            case "DATE":
                day = date_of(token.text)
                return print_day(day, self._to) if day else token.text
            case "STRING" | "INT" | "DECIMAL":
                return token.text
            case kind if token.text in PUNCTUATION:
                return token.text
            case kind:
                return WORD_OF["UNCLEAR" if kind == "UNCLEAR_SAYS" else kind, self._to]

    def _name(self, token: Token, bound: frozenset[str]) -> str:
        if token.text in bound:
            return token.text
        if pair := self._forms.get(token.text):
            return pair[0 if self._to == "en" else 1]
        if self._changes and token.text not in self._missing:
            self._missing.add(token.text)
            self.findings.append(Diagnostic("format-unknown-name", token.span, {"name": token.text}))
        return token.text

    def _swap_texts(self, tokens: Sequence[Token], index: int, words: list[str]) -> None:
        """Swap the two sides of a text whose first side stands at ``index``; a single one is a finding."""
        if tokens[index - 1].type == "_SLASH":
            return
        if [token.type for token in tokens[index + 1 : index + 3]] == ["_SLASH", "STRING"]:
            words[index], words[index + 2] = words[index + 2], words[index]
        else:
            self.findings.append(Diagnostic("format-single-text", tokens[index].span))


def _bound(tokens: Sequence[Token], start: int) -> Iterator[str]:
    """Yield the variables of the declaration that starts at a token."""
    for index in range(start, len(tokens) - 1):
        if index > start and tokens[index].type in DECLARATIONS:
            return
        if tokens[index].type == "NAME" and tokens[index + 1].type == "_COLON":
            yield tokens[index].text


def _written(lexed: Lexed, words: Sequence[str]) -> str:
    """Return the file with its tokens replaced, its comments kept and its blanks made plain."""
    items = [*zip(lexed.tokens, words, strict=True), *((each, _comment(each)) for each in lexed.comments)]
    items.sort(key=lambda item: item[0].start)
    parts: list[str] = []
    end = 0
    before = ""
    for token, word in items:
        gap = canonical(lexed.text[end : token.start]).replace("\t", _TAB)
        # Two words without a blank between them are two words only as long as one is not Latin.
        parts.append(gap or (" " if _is_word(before) and _is_word(token.type) else ""))
        parts.append(word)
        end, before = token.end, token.type
    parts.append(canonical(lexed.text[end:]))
    text = re.sub(r"[ \t]+(?=\n)", "", "".join(parts)).rstrip(" \t\n")
    return f"{text}\n" if text else ""


def _comment(comment: Token) -> str:
    return comment.text.replace("\t", _TAB).rstrip()


def _is_word(kind: str) -> bool:
    return kind not in ("", "STRING", "COMMENT") and kind not in PUNCTUATION.values()


def _run_together(lexed: Lexed, output: str) -> Diagnostic | None:
    """Return the token that reads otherwise in the text written, or None: ``not`` before ``shown``."""
    written = lex("", output).tokens
    for index, token in enumerate(lexed.tokens):
        if index >= len(written) or written[index].type != token.type:
            return Diagnostic("keyword-as-name", token.span, {"word": token.text})
    return None
