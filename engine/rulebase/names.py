"""Names: one space for everything declared, in both languages, each name meaning one thing only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from engine.diagnostics.model import Related
from engine.record import record
from engine.rulebase.complaints import Complaints
from engine.rulebase.model import Twin
from engine.source import Span, whole_file
from engine.syntax import nodes
from engine.syntax.keywords import BUILT_IN_SORTS, CONNECTIVES, WORD_OF

BUILT_IN_SPAN = whole_file("<built-in>")
BUILT_IN_TWINS: dict[str, Twin] = {en: Twin(en, zh) for en, zh in BUILT_IN_SORTS}
_BUILT_IN_OF: dict[str, Twin] = {
    word: twin for twin in BUILT_IN_TWINS.values() for word in (twin.en, twin.zh)
}
_JOINTS: tuple[str, ...] = tuple(
    sorted(WORD_OF[terminal, language] for terminal in CONNECTIVES for language in ("en", "zh"))
)


@record
class Entry:
    """One declared name; ``option`` is the option a choice belongs to, else empty."""

    kind: str
    twin: Twin
    span: Span
    option: str = ""


@record
class Names:
    """Every declared name by each of its two words."""

    by_word: dict[str, Entry]

    def get(self, word: str) -> Entry | None:
        """Return what a word of either language names, or None."""
        return self.by_word.get(word)

    def words(self, kinds: frozenset[str]) -> list[str]:
        """Return the words of all names of some kinds, in the order they were declared."""
        return [word for word, entry in self.by_word.items() if entry.kind in kinds]


def kind_of(declaration: nodes.Declaration) -> str:
    """Return the kind of a declaration as one word."""
    match declaration:
        case nodes.Law():
            return "law"
        case nodes.Option():
            return "option"
        case nodes.Reading():
            return "reading"
        case nodes.Sort():
            return "sort"
        case nodes.Fact():
            return "fact"
        case nodes.Concept():
            return "concept"
        case nodes.Issue():
            return "issue"
        case nodes.Argument():
            return "argument"
        case nodes.Cause():
            return "cause"
        case nodes.Remedy():
            return "remedy"
        case nodes.Property():
            return "property"
        case nodes.Explain():
            return "explain"
        case _:
            assert_never(declaration)


def declared(documents: Sequence[nodes.Document]) -> Iterator[tuple[str, nodes.TwinName, str]]:
    """Yield (kind, twin name, id of the option for a choice) of every declaration, as written."""
    for document in documents:
        for declaration in document.declarations:
            yield kind_of(declaration), declaration.name, ""
            if isinstance(declaration, nodes.Option):
                for choice in declaration.choices:
                    yield "choice", choice.name, identity(declaration.name).en


def identity(name: nodes.TwinName) -> Twin:
    """Return the two words of a name; where one was not written the other stands in for it."""
    one = name.en or name.zh
    assert one is not None, "a declaration has at least one name"
    return Twin((name.en or one).text, (name.zh or one).text)


def as_written(name: nodes.TwinName) -> str:
    """Return the word of a name that its author wrote first: the one in the language of the file."""
    words = [word for word in (name.en, name.zh) if word is not None]
    return min(words, key=lambda word: word.span).text


def collect_names(documents: Sequence[nodes.Document], complaints: Complaints) -> Names:
    """Return the table of all declared names; what breaks the one-to-one rule is complained about.

    INVARIANT (names are one to one): a word of either language names at most one thing, and that
    thing has exactly one word in the other; changing the language of a text rests on it.
    """
    by_word: dict[str, Entry] = {}
    for twin in BUILT_IN_TWINS.values():
        _enter(by_word, Entry("sort", twin, BUILT_IN_SPAN))
    for kind, name, option in declared(documents):
        twin = identity(name)
        entry = Entry(kind, twin, name.span, option)
        _check_twin(kind, name, complaints)
        built_in = _BUILT_IN_OF.get(twin.en) if kind == "sort" else None
        if built_in is not None and by_word[built_in.en].span == BUILT_IN_SPAN:
            _place_built_in(name, built_in, by_word, complaints)
            continue
        _check_double(name, by_word, complaints)
        _enter(by_word, entry)
    return Names(by_word)


def _place_built_in(
    name: nodes.TwinName, twin: Twin, by_word: dict[str, Entry], complaints: Complaints
) -> None:
    """Let the first declaration of a built-in sort stand for it, so that a second one is a double."""
    if name.zh is not None and name.zh.text != twin.zh:
        complaints.add("built-in-renamed", name.span, suggestion=f"{twin.en} / {twin.zh}", name=twin.en)
    by_word[twin.en] = by_word[twin.zh] = Entry("sort", twin, name.span)


def _enter(by_word: dict[str, Entry], entry: Entry) -> None:
    by_word.setdefault(entry.twin.en, entry)
    by_word.setdefault(entry.twin.zh, entry)


def _check_double(name: nodes.TwinName, by_word: dict[str, Entry], complaints: Complaints) -> None:
    first: Entry | None = None
    for word in (name.en, name.zh):
        other = by_word.get(word.text) if word is not None else None
        if word is not None and other is not None and other is not first:
            _complain_of_double(word, other, complaints)
            first = other


def _complain_of_double(word: nodes.Name, other: Entry, complaints: Complaints) -> None:
    here = Related(other.span, f"「{word.text}」在此已经使用", f"`{word.text}` is already used here")
    complaints.add(
        "duplicate-name",
        word.span,
        name=word.text,
        related=() if other.span == BUILT_IN_SPAN else (here,),
        kind=other.kind,
    )


def _check_twin(kind: str, name: nodes.TwinName, complaints: Complaints) -> None:
    if name.en is None or name.zh is None:
        known = identity(name).en
        built_in = _BUILT_IN_OF.get(known)
        if built_in is not None:
            text = f"{built_in.en} / {built_in.zh}"
        else:
            text = f"{known} / 中文名称" if name.zh is None else f"english_name / {known}"
        complaints.add("missing-twin", name.span, name=known, example=text, kind=kind)
        return
    if name.zh.text not in _BUILT_IN_OF:
        _check_joints(name.zh, complaints)


def _check_joints(word: nodes.Name, complaints: Complaints) -> None:
    # Only Chinese names: between English words the lexer always sees a border, so ``order_no`` is safe.
    for joint in sorted(_JOINTS, key=len, reverse=True):
        if word.text.startswith(joint) or word.text.endswith(joint):
            complaints.add("name-touches-keyword", word.span, name=word.text, keyword=joint)
            return


def name_table(documents: Sequence[nodes.Document]) -> dict[str, tuple[str, str]]:
    """Return each word that names something, in either language, with its (English, Chinese) pair.

    Names without a twin are left out; the built-in sorts are in it.
    """
    twins = [*BUILT_IN_TWINS.values()]
    twins += [identity(name) for _, name, _ in declared(documents) if name.en and name.zh]
    table: dict[str, tuple[str, str]] = {}
    for twin in twins:
        table.setdefault(twin.en, (twin.en, twin.zh))
        table.setdefault(twin.zh, (twin.en, twin.zh))
    return table
