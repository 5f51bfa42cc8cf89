"""Resolve: what was written becomes the rule base, every name settled, every mistake told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TypeVar, assert_never

from engine.diagnostics.model import Diagnostic, Related
from engine.record import replace
from engine.rulebase import model
from engine.rulebase.complaints import ARROWS, Complaints, listed
from engine.rulebase.declarations import (
    built_in_sorts,
    resolve_fact,
    resolve_law,
    resolve_option,
    resolve_reading,
    resolve_sort,
)
from engine.rulebase.derived import resolve_argument, resolve_concept, resolve_issue
from engine.rulebase.names import BUILT_IN_TWINS, Names, collect_names, identity
from engine.rulebase.outcomes import resolve_cause, resolve_explain, resolve_property, resolve_remedy
from engine.rulebase.vocabulary import ANY_SORT, Vocabulary
from engine.syntax import nodes

_Whole = TypeVar("_Whole")
# What can be wrong merely because a declaration could not be read.
UNKNOWN = frozenset({"unknown-name", "no-such-choice"})


def resolve(documents: Sequence[nodes.Document], digest: str) -> tuple[model.RuleBase, list[Diagnostic]]:
    """Return the rule base the documents make, and all that is wrong with it.

    After an error the rule base lacks what the error touched: it serves to find further mistakes
    and for nothing else.
    """
    complaints = Complaints()
    names = collect_names(documents, complaints)
    vocabulary = _vocabulary(documents, names, complaints)
    base = model.RuleBase(digest, sorts=built_in_sorts())
    for document in documents:
        for declaration in document.declarations:
            _place(declaration, base, vocabulary)
    _derive_sides(base, complaints)
    return base, complaints.found


def _vocabulary(documents: Sequence[nodes.Document], names: Names, complaints: Complaints) -> Vocabulary:
    """Return what references are resolved against, built in the order in which its parts need each other."""
    laws = [d for document in documents for d in document.declarations if isinstance(d, nodes.Law)]
    by_line = frozenset(identity(law.name).en for law in laws if law.document)
    parents: dict[str, str | None] = dict.fromkeys(BUILT_IN_TWINS)
    signatures: dict[str, tuple[str, ...]] = {}
    vocabulary = Vocabulary(names, parents, signatures, by_line, complaints)
    for document in documents:
        for declaration in document.declarations:
            if isinstance(declaration, nodes.Sort):
                parent = None
                if declaration.parent is not None:
                    parent = vocabulary.one(declaration.parent, "sort")
                parents.setdefault(identity(declaration.name).en, None)
                parents[identity(declaration.name).en] = parent
    _cut_circular_sorts(documents, vocabulary)
    # Parameters are complained about where the declaration itself is resolved; facts have no second turn.
    quiet = replace(vocabulary, complaints=Complaints())
    for document in documents:
        for declaration in document.declarations:
            asked: Vocabulary = quiet
            match declaration:
                case nodes.Fact(sorts=sorts):
                    written, asked = sorts, vocabulary
                case (
                    nodes.Concept(params=params) | nodes.Issue(params=params) | nodes.Argument(params=params)
                ):
                    written = tuple(param.sort for param in params)
                case _:
                    continue
            signature = tuple(asked.one(sort, "sort") or ANY_SORT for sort in written)
            signatures.setdefault(identity(declaration.name).en, signature)
    return vocabulary


def _cut_circular_sorts(documents: Sequence[nodes.Document], vocabulary: Vocabulary) -> None:
    """Complain about sorts that lie below themselves, once for each circle, and cut it there."""
    places = {
        identity(d.name).en: d.span
        for document in documents
        for d in document.declarations
        if isinstance(d, nodes.Sort)
    }
    for sort in list(vocabulary.parents):
        path: list[str] = []
        at: str | None = sort
        while at is not None and at not in path:
            path.append(at)
            at = vocabulary.parents.get(at)
        if at == sort:
            steps = pairwise(map(vocabulary.sort_twin, [*path, sort]))
            vocabulary.complaints.add(
                "circular-sorts",
                places[sort],
                related=tuple(
                    Related(places[low.en], f"「{low.zh}」属于「{high.zh}」", f"`{low.en}` is a `{high.en}`")
                    for low, high in steps
                ),
                names=listed(map(vocabulary.sort_twin, [*path, sort]), "path", ARROWS),
            )
            vocabulary.parents[sort] = None


def _place(declaration: nodes.Declaration, base: model.RuleBase, vocabulary: Vocabulary) -> None:
    match declaration:
        case nodes.Law():
            _keep(base.laws, declaration, resolve_law, vocabulary)
        case nodes.Option():
            _keep(base.options, declaration, resolve_option, vocabulary)
        case nodes.Reading():
            _keep(base.readings, declaration, resolve_reading, vocabulary)
        case nodes.Sort():
            base.sorts.pop(identity(declaration.name).en, None)
            _keep(base.sorts, declaration, resolve_sort, vocabulary)
        case nodes.Fact():
            _keep(base.facts, declaration, resolve_fact, vocabulary)
        case nodes.Concept():
            _keep(base.concepts, declaration, resolve_concept, vocabulary)
        case nodes.Issue():
            _keep(base.issues, declaration, resolve_issue, vocabulary)
        case nodes.Argument():
            _keep(base.arguments, declaration, resolve_argument, vocabulary)
        case nodes.Cause():
            _keep(base.causes, declaration, resolve_cause, vocabulary)
        case nodes.Remedy():
            _keep(base.remedies, declaration, resolve_remedy, vocabulary)
        case nodes.Property():
            _keep(base.properties, declaration, resolve_property, vocabulary)
        case nodes.Explain():
            _keep(base.explains, declaration, resolve_explain, vocabulary)
        case _:
            assert_never(declaration)


_Written = TypeVar("_Written", bound=nodes.Declaration)


def _keep(
    table: dict[str, _Whole],
    written: _Written,
    resolve_one: Callable[[_Written, Vocabulary], _Whole | None],
    vocabulary: Vocabulary,
) -> None:
    whole = resolve_one(written, vocabulary)
    if whole is not None:
        table.setdefault(identity(written.name).en, whole)


def _derive_sides(base: model.RuleBase, complaints: Complaints) -> None:
    """Give each argument the issue at its root, its depth and the side it serves.

    An argument whose chain of answers ends nowhere is left out; if the chain is a circle it is told here,
    since without a root no further check can speak of the argument.
    """
    told: set[str] = set()
    derived: dict[str, model.Argument] = {}
    for name, argument in base.arguments.items():
        chain = [argument]
        while chain[-1].role == "answers":
            nearer = base.arguments.get(chain[-1].target)
            if nearer is None or nearer in chain:
                break
            chain.append(nearer)
        root = chain[-1]
        if root.role == "answers":
            if root.target in base.arguments and told.isdisjoint(one.name.en for one in chain):
                told |= _complain_of_circle(base, argument, complaints)
            continue
        issue = base.issues.get(root.target)
        if issue is None:
            continue
        depth = len(chain) - 1
        serves_favoured = (root.role == "for") == (depth % 2 == 0)
        side = issue.favours if serves_favoured else opposite(issue.favours)
        derived[name] = replace(argument, issue=issue.name.en, side=side, depth=depth)
    base.arguments.clear()
    base.arguments.update(derived)


def opposite(side: model.Side) -> model.Side:
    """Return the other side."""
    return "defendant" if side == "plaintiff" else "plaintiff"


def _complain_of_circle(base: model.RuleBase, start: model.Argument, complaints: Complaints) -> set[str]:
    chain = [start.name.en]
    while base.arguments[chain[-1]].target not in chain:
        chain.append(base.arguments[chain[-1]].target)
    circle = chain[chain.index(base.arguments[chain[-1]].target) :]
    steps = pairwise(base.arguments[one] for one in [*circle, circle[0]])
    complaints.add(
        "circular-answers",
        base.arguments[circle[0]].span,
        related=tuple(
            Related(
                one.span,
                f"「{one.name.zh}」反驳「{other.name.zh}」",
                f"`{one.name.en}` answers `{other.name.en}`",
            )
            for one, other in steps
        ),
        names=listed((base.arguments[one].name for one in [*circle, circle[0]]), "path", ARROWS),
    )
    return set(chain)
