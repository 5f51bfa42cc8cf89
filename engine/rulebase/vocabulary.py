"""Vocabulary: what resolving a reference needs to know, and how an unknown word is complained about."""

from __future__ import annotations

from collections.abc import Sequence

from engine.diagnostics.suggest import closest
from engine.record import record
from engine.rulebase.complaints import Complaints, listed
from engine.rulebase.model import Chosen, Cite, Cites, Twin
from engine.rulebase.names import BUILT_IN_TWINS, Entry, Names
from engine.source import Span
from engine.syntax import nodes, split_swallowed
from engine.syntax.keywords import WORD_OF, language_of

ANY_SORT = ""  # the sort of what was already complained about: it fits everywhere, so nobody complains twice


@record
class Vocabulary:
    """All names with what they take: sorts with their parents, parameter sorts, choices, laws by line."""

    names: Names
    parents: dict[str, str | None]
    signatures: dict[str, tuple[str, ...]]
    documents: frozenset[str]
    complaints: Complaints

    def sort_twin(self, sort: str) -> Twin:
        """Return a sort's name in both languages."""
        entry = self.names.get(sort)
        return Twin(sort, sort) if entry is None else entry.twin

    def fits(self, sort: str, asked: str) -> bool:
        """Return whether a thing of ``sort`` may stand where ``asked`` is asked for."""
        seen: set[str] = set()
        at: str | None = sort
        while at is not None and at not in seen:
            if ANY_SORT in (at, asked) or at == asked:
                return True
            seen.add(at)
            at = self.parents.get(at)
        return False

    def look_up(self, name: nodes.Name, kinds: frozenset[str], wanted: str) -> Entry | None:
        """Return what a name refers to; None, with a complaint, when it is unknown or of another kind."""
        entry = self.names.get(name.text)
        if entry is None:
            self.complain_of_unknown(name, self.names.words(kinds), wanted)
            return None
        if entry.kind not in kinds:
            self.complaints.add(
                "wrong-kind",
                name.span,
                name=name.text,
                kind=entry.kind,
                wanted_kind=wanted,
            )
            return None
        return entry

    def one(self, name: nodes.Name, kind: str) -> str | None:
        """Return the id a name of this kind refers to; None, with a complaint, when there is none."""
        entry = self.look_up(name, frozenset({kind}), kind)
        return entry.twin.en if entry is not None else None

    def complain_of_unknown(self, name: nodes.Name, candidates: Sequence[str], wanted: str) -> None:
        """Say that a word names nothing: keywords swallowed by a forgotten space, or a near miss."""
        words = split_swallowed(name.text, self.names.by_word)
        if words:
            spaced = " ".join(words)
            self.complaints.add(
                "swallowed-keyword", name.span, suggestion=spaced, name=name.text, spaced=spaced
            )
            return
        guess = closest(name.text, candidates) or ""
        self.complaints.add("unknown-name", name.span, suggestion=guess, name=name.text, kind=wanted)

    def chosen(self, option: nodes.Name, choice: nodes.Name, positive: bool, span: Span) -> Chosen | None:
        """Return ``option is choice``; None, with a complaint, when the option has no such choice."""
        found = self.one(option, "option")
        if found is None:
            return None
        entry = self.names.get(choice.text)
        if entry is None or entry.kind != "choice" or entry.option != found:
            own = [w for w, e in self.names.by_word.items() if e.kind == "choice" and e.option == found]
            twins = dict.fromkeys(self.names.by_word[word].twin for word in own)
            self.complaints.add(
                "no-such-choice",
                choice.span,
                suggestion=closest(choice.text, own) or "",
                name=choice.text,
                option=option.text,
                names=listed(twins, "choices"),
            )
            return None
        return Chosen(found, entry.twin.en, positive, span)

    def guards(self, guards: tuple[nodes.Guard, ...]) -> tuple[Chosen, ...] | None:
        """Return the guards of an ``under`` clause; None when one of them names nothing."""
        found = [self.chosen(guard.option, guard.choice, True, guard.span) for guard in guards]
        kept = tuple(guard for guard in found if guard is not None)
        for at, guard in enumerate(kept):
            if any(guard.option == other.option and guard.choice != other.choice for other in kept[:at]):
                self.complaints.add("contradictory-guards", guard.span, option=guard.option)
        return kept if len(kept) == len(found) else None

    def cites(self, sources: nodes.Sources) -> Cites:
        """Return the citations that name a declared law; the others are complained about."""
        return tuple(cite for source in sources if (cite := self._cite(source)) is not None)

    def _cite(self, source: nodes.Citation) -> Cite | None:
        law = self.one(source.law, "law")
        if law is None:
            return None
        by_line = law in self.documents
        if by_line != bool(source.lines) or by_line == (source.article is not None):
            code = "document-needs-line" if by_line else "law-needs-article"
            name = source.law.text
            if by_line:
                example = f"{name} {WORD_OF['LINE', language_of(name)]} 12"
            else:
                example = f"{name} {'69(1)' if name.isascii() else '第六十九条第一款'}"
            self.complaints.add(code, source.span, name=name, example=example)
        elif 0 in source.lines:
            self.complaints.add("impossible-line", source.span, name=source.law.text)
        return Cite(law, source.article, source.lines, source.span)

    def words(self, words: nodes.Words) -> Twin:
        """Return a text in both languages; a missing one is complained about and filled from the other."""
        if words.en is None or words.zh is None:
            known = words.zh if words.en is None else words.en
            self.complaints.add(
                "missing-translation",
                words.span,
                example=f'"…" / "{known}"' if words.en is None else f'"{known}" / "……"',
                language_zh="英文" if words.en is None else "中文",
                language_en="English" if words.en is None else "Chinese",
            )
        return Twin(words.en or words.zh or "", words.zh or words.en or "")

    def words_or_none(self, words: nodes.Words | None) -> Twin | None:
        """Return a text in both languages, or None where none was written."""
        return None if words is None else self.words(words)


def built_in_sort(word: str) -> str | None:
    """Return the id of a built-in sort from either of its words, or None."""
    return next((t.en for t in BUILT_IN_TWINS.values() if word in (t.en, t.zh)), None)
