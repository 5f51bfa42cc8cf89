"""Naming: what a thing, a fact, an issue or a source is called, in the language of the report.

Names and sentences of the law come from the rule base, names of things from the case; whatever has
no sentence of its own is called by its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from engine.case.model import Case, Dispute
from engine.citation import Article, print_article
from engine.diagnostics.wording import visible
from engine.report.phrases import clause
from engine.report.titles import cause_title
from engine.report.words import bracketed, word
from engine.rulebase.model import DECISIVE_CLASSES, Cite, Cites, Law, RuleBase, Sentences, Side, Twin

_BLANK: Final = re.compile(r"\{(\d+)\}")


Window = tuple[date | None, date | None]
# The order in which a judgment names its sources: laws, then regulations, then interpretations.
_RANK: Final = {"statute": 0, "regulation": 1, "interpretation": 2}


class Naming:
    """Calls everything in one case by its name in one language."""

    def __init__(self, rules: RuleBase, case: Case, language: str, window: Window = (None, None)) -> None:
        self.window = window
        self.rules = rules
        self.case = case
        self.language = language
        self._things: dict[str, Twin] = {t.id: t.name for t in case.things}
        self._things.update({p.id: p.name for p in case.parties})
        self._things.update({a.id: a.name for a in case.acts})
        self._roles: dict[str, Side] = {p.id: p.role for p in case.parties}

    # -------------------------------------------------------------- things of the case

    def thing(self, id: str) -> str:
        """Return the display name of a thing; of a date, the day; of an unknown id, the id."""
        if id == "hearing":
            return word("hearing", self.language)
        twin = self._things.get(id)
        return visible(twin.in_language(self.language) or twin.en or twin.zh or id) if twin else visible(id)

    def things(self, ids: Iterable[str]) -> str:
        """Return several display names in a row."""
        return self.listed(self.thing(id) for id in ids)

    def listed(self, names: Iterable[str]) -> str:
        """Return words in a row, separated as the language does."""
        return word("separator", self.language).join(names)

    def party(self, id: str) -> str:
        """Return a party with its role: 原告薛某."""
        role = self._roles.get(id)
        if role is None:
            return self.thing(id)
        return word(role, self.language) + (" " if self.language == "en" else "") + self.thing(id)

    def side(self, side: Side | str) -> str:
        """Return a side in the middle of a sentence: 原告, the plaintiff."""
        return word(side, self.language)

    def dispute(self, dispute: Dispute) -> str:
        """Return the heading of a dispute: who against whom, about which act."""
        parties = clause(
            "versus",
            self.language,
            plaintiff=self.thing(dispute.plaintiff),
            defendant=self.thing(dispute.defendant),
        )
        return clause("about", self.language, parties=parties, act=self.thing(dispute.act))

    # -------------------------------------------------------------- declared names

    def label(self, twin: Twin) -> str:
        """Return a declared name as prose has it: English ids lose their underscores."""
        return twin.zh if self.language == "zh" else twin.en.replace("_", " ")

    def declared(self, id: str) -> str:
        """Return the name of whatever is declared under an id."""
        rules = self.rules
        if id in rules.causes and self.language == "en":
            return cause_title(rules.causes[id], rules.laws)
        for table in (
            rules.issues,
            rules.arguments,
            rules.causes,
            rules.remedies,
            rules.facts,
            rules.concepts,
        ):
            found = table.get(id)
            if found is not None:
                return self.label(found.name)
        for other in (rules.options, rules.sorts, rules.explains, rules.readings):
            named = other.get(id)
            if named is not None:
                return self.label(named.name)
        return visible(id)

    def instance(self, id: str, args: tuple[str, ...]) -> str:
        """Return a declared name with the things it is about in brackets."""
        return self.instance_of(id, tuple(self.thing(a) for a in args))

    def instance_of(self, id: str, names: tuple[str, ...]) -> str:
        """Return a declared name with what it is about, already named, in brackets."""
        name = self.declared(id)
        return name + bracketed(self.listed(names), self.language) if names else name

    def sort(self, id: str) -> str:
        """Return the name of a sort."""
        return self.label(self.rules.sorts[id].name) if id in self.rules.sorts else visible(id)

    # -------------------------------------------------------------- what is said

    def filled(self, twin: Twin | None, args: Iterable[str]) -> str:
        """Return a sentence of the rule base with its blanks filled by the words given."""
        if twin is None:
            return ""
        words = tuple(args)

        def word_at(found: re.Match[str]) -> str:
            place = int(found.group(1))
            return words[place - 1] if 1 <= place <= len(words) else found.group(0)

        return _BLANK.sub(word_at, twin.in_language(self.language))

    def sentences(self, id: str) -> Sentences:
        """Return the sentences declared for an id; empty ones if there are none."""
        rules = self.rules
        for table in (
            rules.facts,
            rules.issues,
            rules.arguments,
            rules.concepts,
            rules.causes,
            rules.remedies,
        ):
            found = table.get(id)
            if found is not None:
                return found.sentences
        return Sentences()

    def says(self, id: str, args: tuple[str, ...]) -> str:
        """Return what a declaration says about things; its name where it has no sentence."""
        return self.says_of(id, tuple(self.thing(a) for a in args))

    def says_of(self, id: str, names: tuple[str, ...]) -> str:
        """Return what a declaration says about things already named."""
        said = self.filled(self.sentences(id).says, names)
        if said:
            return said
        return self.declared(id) + (bracketed(self.listed(names), self.language) if names else "")

    def denied_of(self, id: str, names: tuple[str, ...]) -> str:
        """Return the opposite of what a declaration says."""
        said = self.filled(self.sentences(id).denied, names)
        return said or clause("fact.denied", self.language, says=self.says_of(id, names))

    def unclear(self, id: str, args: tuple[str, ...]) -> str:
        """Return how the rule base words that this was not established; empty if it does not."""
        return self.filled(self.sentences(id).unclear, (self.thing(a) for a in args))

    # -------------------------------------------------------------- sources

    def cite(self, cite: Cite) -> str:
        """Return one source in full: title and article, or title and lines."""
        law = self.rules.laws.get(cite.law)
        title = law.title.in_language(self.language) if law else visible(cite.law)
        if cite.article is not None:
            return self._book(title) + self._article(cite.article)
        if not cite.lines:
            return self._book(title) if law is None or not law.document else title
        lines = self.listed(str(n) for n in cite.lines)
        if self.language == "zh":
            return f"{title}，第{lines}行"
        return f"{title}, line{'s' if len(cite.lines) > 1 else ''} {lines}"

    def short_cite(self, cite: Cite) -> str:
        """Return one source by its short name: 个保法第六十九条第一款."""
        law = self.rules.laws.get(cite.law)
        name = self.label(law.name) if law else visible(cite.law)
        if cite.article is not None:
            if self.language == "zh":
                return name + print_article(cite.article, "zh")
            return f"{name} {print_article(cite.article, 'en')}"
        lines = self.listed(str(n) for n in cite.lines)
        if self.language == "zh":
            return f"{name}第{lines}行" if lines else name
        return f"{name} line {lines}" if lines else name

    def cites(self, cites: Cites) -> str:
        """Return sources in a row, each once; articles of one law together behind its title."""
        return self._grouped(cites, short=False)

    def _grouped(self, cites: Cites, *, short: bool) -> str:
        """Return sources law by law: 《…法》第六十九条第一款、第十三条."""
        laws: dict[str, list[Cite]] = {}
        for cite in dict.fromkeys((c.law, c.article, c.lines) for c in cites):
            laws.setdefault(cite[0], []).append(Cite(*cite, self.case.span))
        told: list[str] = []
        for group in laws.values():
            one = self.short_cite if short else self.cite
            if group[0].article is None or len(group) == 1:
                told += [one(c) for c in group]
                continue
            tails = [
                print_article(c.article, self.language) if short else self._article(c.article).lstrip(", ")
                for c in group[1:]
                if c.article is not None
            ]
            told.append(self.listed([one(group[0]), *tails]))
        return self.listed(told)

    def short_cites(self, cites: Cites) -> str:
        """Return sources in a row by their short names, each once."""
        return self._grouped(cites, short=True)

    def within(self, window: Window) -> Naming:
        """Return the same names, with statutes left out that were not in force in this stretch of time."""
        return Naming(self.rules, self.case, self.language, window)

    def decisive(self, *groups: Cites) -> Cites:
        """Return what a judgment may rest on (statutes, regulations, interpretations), each once, by rank."""
        kept: dict[tuple[str, Article | None, tuple[int, ...]], Cite] = {}
        for cite in (c for group in groups for c in group):
            law = self.rules.laws.get(cite.law)
            if law is not None and law.klass in DECISIVE_CLASSES and self._in_force(law):
                kept.setdefault((cite.law, cite.article, cite.lines), cite)
        return tuple(sorted(kept.values(), key=lambda c: _RANK[self.rules.laws[c.law].klass]))

    def current(self, cites: Cites) -> Cites:
        """Return the sources without statutes that cannot govern in the window; all, if none is left."""
        kept = tuple(
            c for c in cites if c.law not in self.rules.laws or self._in_force(self.rules.laws[c.law])
        )
        return kept or cites

    def _in_force(self, law: Law) -> bool:
        """Return whether a statute may govern an act in the window; procedure follows the hearing instead."""
        first, last = self.window
        if law.klass != "statute":
            return True
        over = law.end is not None and first is not None and law.end < first
        early = law.start is not None and last is not None and last < law.start
        return not (over or early)

    def _book(self, title: str) -> str:
        if self.language != "zh":
            return title
        inner = title.replace("《", "〈").replace("》", "〉")
        return f"《{inner}》"

    def _article(self, article: Article) -> str:
        if self.language == "zh":
            return print_article(article, "zh")
        suffix = f"-{article.suffix}" if article.suffix else ""
        paragraph = f", paragraph {article.paragraph}" if article.paragraph else ""
        item = f", item {article.item}" if article.item else ""
        return f", article {article.number}{suffix}{paragraph}{item}"

    # -------------------------------------------------------------- dates

    def day(self, day: date | None) -> str:
        """Return a date as the language prints it."""
        if day is None:
            return word("unknown_date", self.language)
        return f"{day.year}年{day.month}月{day.day}日" if self.language == "zh" else day.isoformat()

    def stretch(self, act: str, first: date | None, last: date | None) -> str:
        """Return when an act took place, as far as a branch of the reasoning supposes it."""
        name, (low, high) = self.thing(act), (self.day(first), self.day(last))
        match first, last:
            case None, None:
                return clause("dates.any", self.language, act=name)
            case _, None:
                return clause("dates.from", self.language, act=name, first=low)
            case None, _:
                return clause("dates.until", self.language, act=name, last=high)
            case _ if first == last:
                return clause("dates.on", self.language, act=name, first=low)
            case _:
                return clause("dates.between", self.language, act=name, first=low, last=high)


def window_of(case: Case, act: str) -> Window:
    """Return between which days an act lies, as far as the case file says."""
    found = next((a.date for a in case.acts if a.id == act), None)
    return (found.earliest, found.latest) if found is not None else (None, None)
