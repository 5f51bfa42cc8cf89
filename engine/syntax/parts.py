"""Building the parts that many declarations share: names, texts, sources, guards, sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from engine.diagnostics import Diagnostic, Related
from engine.record import field, record
from engine.source import Span
from engine.syntax.branches import Branch
from engine.syntax.characters import has_han
from engine.syntax.keywords import Language
from engine.syntax.nodes import Citation, Guard, Name, Param, Sentence, Sources, TwinName, Words
from engine.syntax.tokens import Token, article_of, date_of

T = TypeVar("T")


@record
class Site:
    """Where a declaration is being built: the language of its file, and what was found so far."""

    language: Language
    findings: list[Diagnostic] = field(default_factory=list)

    def find(self, code: str, span: Span, *related: Related, suggestion: str = "", **params: str) -> None:
        """Note one finding."""
        self.findings.append(Diagnostic(code, span, params, suggestion, related))

    def once(self, branches: Iterable[Branch]) -> Branch | None:
        """Return the first of the branches, or None; every further one is a finding."""
        first: Branch | None = None
        for branch in branches:
            if first is None:
                first = branch
                continue
            word = branch.tokens[0]
            before = Related(first.span, "第一次写在这里", "it was first written here")
            self.find("clause-repeated", word.span, before, word=word.text)
        return first

    def build_once(self, branches: Iterable[Branch], build: Callable[[Branch], T]) -> T | None:
        """Return what the only branch builds, or None; every further one is a finding."""
        branch = self.once(branches)
        return None if branch is None else build(branch)


def name_of(token: Token) -> Name:
    """Return a name token as a node."""
    return Name(token.text, token.span)


def twin_of(site: Site, branch: Branch) -> TwinName:
    """Return the twin name of a declaration, put in order; a side in the wrong script is a finding."""
    names = [name_of(token) for token in branch.names()]
    if len(names) == 1:
        only = names[0]
        english = only.text.isascii()
        return TwinName(only if english else None, None if english else only, branch.span)
    first, second = names
    en, zh = (first, second) if site.language == "en" else (second, first)
    if has_han(en.text) and zh.text.isascii():
        order = f"{second.text} / {first.text}"
        site.find("twin-order", branch.span, suggestion=order, order=order)
        en, zh = zh, en
    elif not en.text.isascii():
        site.find("twin-not-english", en.span, name=en.text)
    elif not has_han(zh.text):
        site.find("twin-not-chinese", zh.span, name=zh.text)
    return TwinName(en, zh, branch.span)


def words_of(site: Site, branch: Branch) -> Words:
    """Return a text in both languages, put in order; a single text is in the language of its file."""
    texts = [token.text[1:-1] for token in branch.tokens]
    if len(texts) == 1:
        english = site.language == "en"
        return Words(texts[0] if english else None, None if english else texts[0], branch.span)
    en, zh = texts if site.language == "en" else reversed(texts)
    if has_han(en) and not has_han(zh):
        site.find("words-order", branch.span)
        en, zh = zh, en
    return Words(en, zh, branch.span)


def words_in(site: Site, branch: Branch) -> Words | None:
    """Return the text that stands directly in a branch, or None."""
    words = branch.first("words")
    return words_of(site, words) if words else None


def text_in(site: Site, branch: Branch) -> Words:
    """Return the text that the grammar promises in this branch."""
    return words_of(site, branch.all("words")[0])


def twin_in(site: Site, branch: Branch) -> TwinName:
    """Return the twin name that the grammar promises in this branch."""
    return twin_of(site, branch.all("twin")[0])


def param_of(branch: Branch) -> Param:
    """Return ``x: sort`` as a node."""
    name, sort = branch.names()
    return Param(name_of(name), name_of(sort), branch.span)


def params_in(branch: Branch) -> tuple[Param, ...]:
    """Return the parameters of a declaration; none if it has no parentheses."""
    params = branch.first("params")
    return tuple(param_of(kid) for kid in params.branches) if params else ()


def guards_in(branch: Branch) -> tuple[Guard, ...]:
    """Return the guards ``option is choice`` that stand directly in this branch."""
    pairs = ((kid.names(), kid.span) for kid in branch.all("guard"))
    return tuple(Guard(name_of(option), name_of(choice), span) for (option, choice), span in pairs)


def day_of(branch: Branch) -> date | None:
    """Return the day a clause names; impossible days were found when the text was cut into tokens."""
    token = branch.keyword("DATE")
    return date_of(token.text) if token else None


def sources_of(site: Site, branches: Iterable[Branch]) -> Sources:
    """Return the citations of all ``source`` clauses given, one after the other."""
    citations: list[Citation] = []
    for branch in branches:
        start = len(citations)
        for kid in branch.branches:
            if kid.rule != "cited_next":
                citations.append(_citation(kid))
            elif len(citations) > start and citations[-1].lines:
                before = citations[-1]
                lines = (*before.lines, _number(kid))
                citations[-1] = Citation(before.law, None, lines, before.span.to(kid.span))
            else:
                site.find("citation-without-law", kid.span, number=kid.tokens[-1].text)
    return tuple(citations)


def sources_in(site: Site, branch: Branch) -> Sources:
    """Return the citations that stand directly in this branch."""
    return sources_of(site, branch.all("sources"))


def _citation(branch: Branch) -> Citation:
    article = branch.keyword("ARTICLE")
    lines = (_number(branch),) if branch.rule == "cited_line" else ()
    law = name_of(branch.names()[0])
    return Citation(law, article_of(article.text) if article else None, lines, branch.span)


def _number(branch: Branch) -> int:
    return int(next(token.text for token in branch.tokens if token.type == "INT"))


def sentences_in(site: Site, branch: Branch) -> tuple[Sentence, ...]:
    """Return the wordings of a declaration in the order written, each kind once."""
    for kind in ("says", "denied", "unclear"):
        site.once(branch.all(kind))
    return tuple(Sentence(kid.rule, text_in(site, kid)) for kid in branch.all("says", "denied", "unclear"))
