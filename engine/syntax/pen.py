"""Writing the parts of rule text in one language: keywords, names, texts, sources, conditions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import assert_never

from engine.citation import print_article
from engine.record import record
from engine.syntax.keywords import WORD_OF, Language
from engine.syntax.nodes import (
    All,
    Any,
    AtLeast,
    Atom,
    Bare,
    Citation,
    Condition,
    Dated,
    Every,
    Guard,
    Is,
    Marked,
    Name,
    Param,
    Sentence,
    Some,
    Sources,
    Term,
    TwinName,
    Words,
)


def print_day(day: date, language: Language) -> str:
    """Return a day as rule text: ``2021-11-01`` in ``en``, 2021年11月1日 in ``zh``."""
    return day.isoformat() if language == "en" else f"{day.year:04}年{day.month}月{day.day}日"


@record
class Pen:
    """Writes the parts of a declaration; every method returns text without line breaks."""

    language: Language

    def word(self, terminal: str) -> str:
        """Return the keyword of a terminal; node fields carry terminals in lower case."""
        return WORD_OF[terminal.upper(), self.language]

    def day(self, day: date) -> str:
        """Return a day as a date token."""
        return print_day(day, self.language)

    def twin(self, twin: TwinName) -> str:
        """Return a twin name, the side of this language first."""
        order = (twin.en, twin.zh) if self.language == "en" else (twin.zh, twin.en)
        return " / ".join(name.text for name in order if name is not None)

    def words(self, words: Words) -> str:
        """Return a text in quotation marks, the side of this language first."""
        order = (words.en, words.zh) if self.language == "en" else (words.zh, words.en)
        return " / ".join(f'"{text}"' for text in order if text is not None)

    def names(self, names: Iterable[Name]) -> str:
        """Return names joined by commas."""
        return ", ".join(name.text for name in names)

    def param(self, param: Param) -> str:
        """Return ``x: sort``."""
        return f"{param.name.text}: {param.sort.text}"

    def params(self, params: tuple[Param, ...]) -> str:
        """Return the parameters of a declaration with a blank before them; empty if there are none."""
        return f" ({', '.join(map(self.param, params))})" if params else ""

    def guard(self, guard: Guard) -> str:
        """Return ``option is choice``."""
        return f"{guard.option.text} {self.word('IS')} {guard.choice.text}"

    def under(self, guards: tuple[Guard, ...]) -> str:
        """Return the head of a variant: ``under option is choice and …``."""
        joined = f" {self.word('AND')} ".join(map(self.guard, guards))
        return f"{self.word('UNDER')} {joined}"

    def sources(self, sources: Sources) -> str:
        """Return a source clause with a blank before it; empty if there are no sources."""
        return f" {self.word('SOURCE')} {', '.join(map(self._citation, sources))}" if sources else ""

    def sentences(self, sentences: Iterable[Sentence]) -> list[str]:
        """Return one line for each wording."""
        return [f"{self.word(each.kind)} {self.words(each.words)}" for each in sentences]

    def _citation(self, citation: Citation) -> str:
        if citation.article is not None:
            return f"{citation.law.text} {print_article(citation.article, self.language)}"
        if citation.lines:
            return f"{citation.law.text} {self.word('LINE')} {', '.join(map(str, citation.lines))}"
        return citation.law.text

    def args(self, terms: tuple[Term, ...] | None) -> str:
        """Return arguments in parentheses; empty if there are none."""
        return f"({', '.join(map(self.term, terms))})" if terms else ""

    def term(self, term: Term) -> str:
        """Return a term."""
        if term.name is not None:
            return term.name.text
        return self.day(term.day) if term.day is not None else self.word(term.keyword or "")

    def _atom(self, atom: Atom) -> str:
        return atom.name.text + self.args(atom.args)

    def condition(self, condition: Condition) -> str:
        """Return a condition without parentheses around the whole."""
        match condition:
            case Bare(atom=atom):
                return self._atom(atom)
            case Marked():
                return self._marked(condition)
            case Is(left=left, right=right, positive=positive):
                return f"{self.term(left)} {self.word('IS' if positive else 'IS_NOT')} {self.term(right)}"
            case Dated(left=left, word=word, right=right):
                return f"{self.term(left)} {self.word(word)} {self.term(right)}"
            case Every(param=param, guard=guard, body=body):
                return (
                    f"{self.word('EVERY')} {self.param(param)} {self.word('WHERE')} {self.condition(guard)}"
                    f" {self.word('HAS')} {self.primary(body)}"
                )
            case Some(param=param, body=body):
                return f"{self.word('SOME')} {self.param(param)} {self.word('WITH')} {self.primary(body)}"
            case AtLeast(count=count, items=items):
                inside = ", ".join(map(self.condition, items))
                return f"{self.word('AT_LEAST')} {count} {self.word('OF')} ({inside})"
            case All(items=items):
                return f" {self.word('AND')} ".join(map(self.primary, items))
            case Any(items=items):
                return f" {self.word('OR')} ".join(map(self._below_or, items))
            case _:
                assert_never(condition)

    def primary(self, condition: Condition) -> str:
        """Return a condition as one unit: in parentheses where it is a row of conditions."""
        text = self.condition(condition)
        return f"({text})" if isinstance(condition, All | Any) else text

    def _below_or(self, condition: Condition) -> str:
        return self.condition(condition) if isinstance(condition, All) else self.primary(condition)

    def _marked(self, marked: Marked) -> str:
        side = f" {self.word(marked.side)}" if marked.side else ""
        against = f" {self.word('AS_AGAINST')} {self.term(marked.against)}" if marked.against else ""
        return f"{self._atom(marked.atom)} {self.word(marked.mark)}{side}{against}"
