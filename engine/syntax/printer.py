"""Printing a tree as canonical rule text in the language of its file.

Law: what was parsed, printed and parsed again is the same tree but for its spans.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from engine.syntax.nodes import (
    Argument,
    Cause,
    Choice,
    Concept,
    Declaration,
    Document,
    Explain,
    Fact,
    Issue,
    IssueVariant,
    Law,
    Limb,
    Option,
    Property,
    Reading,
    Remedy,
    Sentence,
    Sort,
    Sources,
)
from engine.syntax.pen import Pen
from engine.syntax.print_claims import print_cause, print_remedy


def print_document(document: Document) -> str:
    """Return the document as rule text; its comments are not part of the tree and are not printed."""
    pen = Pen("zh" if document.language == "zh" else "en")
    return "\n".join(
        "".join(f"{line}\n" for line in _declaration(pen, each)) for each in document.declarations
    )


def _declaration(pen: Pen, each: Declaration) -> list[str]:
    match each:
        case Law():
            return [_law(pen, each)]
        case Option():
            title = f" {pen.words(each.question)}" if each.question else ""
            head = f"{pen.word('OPTION')} {pen.twin(each.name)}{title}"
            return [head, *(f"  {_choice(pen, choice)}" for choice in each.choices)]
        case Reading():
            guards = ", ".join(map(pen.guard, each.guards))
            head = f"{pen.word('READING')} {pen.twin(each.name)} {pen.words(each.title)}"
            return [f"{head} {guards}{pen.sources(each.sources)}"]
        case Sort():
            parent = f" {pen.word('IS_A')} {each.parent.text}" if each.parent else ""
            head = f"{pen.word('SORT')} {pen.twin(each.name)}{parent}"
            return [head, *_sentences(pen, each.sentences), *_source_line(pen, each.sources)]
        case Fact():
            return _fact(pen, each)
        case Concept():
            head = f"{pen.word('CONCEPT')} {pen.twin(each.name)}{pen.params(each.params)}"
            bodies = [f"  {pen.word('WHEN')} {pen.condition(body)}" for body in each.bodies]
            return [head, *_sentences(pen, each.sentences), *bodies, *_source_line(pen, each.sources)]
        case Issue():
            return _issue(pen, each)
        case Argument():
            return _argument(pen, each)
        case Cause():
            return print_cause(pen, each)
        case Remedy():
            return print_remedy(pen, each)
        case Property():
            title = f" {pen.words(each.title)}" if each.title else ""
            when = f" {pen.word('WHEN')} {pen.condition(each.when)}" if each.when else ""
            head = f"{pen.word('PROPERTY')} {pen.twin(each.name)}{title}"
            claim = f"{pen.word(each.kind)} {pen.condition(each.claim)}{when}"
            return [head, f"  {claim}{pen.sources(each.sources)}"]
        case Explain():
            return _explain(pen, each)
        case _:
            assert_never(each)


def _law(pen: Pen, law: Law) -> str:
    head = f"{pen.word('DOCUMENT' if law.document else 'LAW')} {pen.twin(law.name)} {pen.words(law.title)}"
    klass = f" {pen.word('CLASS')} {pen.word(law.klass)}" if law.klass else ""
    start = f" {pen.word('FROM')} {pen.day(law.start)}" if law.start else ""
    end = f" {pen.word('UNTIL')} {pen.day(law.end)}" if law.end else ""
    return head + klass + start + end


def _choice(pen: Pen, choice: Choice) -> str:
    default = f" {pen.word('DEFAULT')}" if choice.default else ""
    return f"{pen.twin(choice.name)} {pen.words(choice.text)}{default}{pen.sources(choice.sources)}"


def _sentences(pen: Pen, sentences: Iterable[Sentence]) -> list[str]:
    return [f"  {line}" for line in pen.sentences(sentences)]


def _source_line(pen: Pen, sources: Sources) -> list[str]:
    return [f" {pen.sources(sources)}"] if sources else []


def _fact(pen: Pen, fact: Fact) -> list[str]:
    sorts = f" ({pen.names(fact.sorts)})" if fact.sorts else ""
    moved = [f"  {pen.word('MOVED_BY')} {pen.word(fact.moved_by)}"] if fact.moved_by else []
    return [
        f"{pen.word('FACT')} {pen.twin(fact.name)}{sorts}",
        *_sentences(pen, fact.sentences),
        *moved,
        *(f"  {pen.word(flag)}" for flag in fact.flags),
        *_source_line(pen, fact.sources),
    ]


def _issue(pen: Pen, issue: Issue) -> list[str]:
    head = f"{pen.word('ISSUE')} {pen.twin(issue.name)}{pen.params(issue.params)}"
    element = [f"  {pen.word('ELEMENT')}{pen.sources(issue.element)}"] if issue.element else []
    lines = [f"{head} {pen.word('FAVOURS')} {pen.word(issue.favours)}"]
    lines += [*_sentences(pen, issue.sentences), *element, *_issue_clauses(pen, issue.base, "  ")]
    for variant in issue.variants:
        lines += [f"  {pen.under(variant.guards)}", *_issue_clauses(pen, variant, "    ")]
    return lines


def _issue_clauses(pen: Pen, variant: IssueVariant, indent: str) -> list[str]:
    lines: list[str] = []
    if variant.burden:
        lines.append(
            f"{pen.word('BURDEN')} {pen.word(variant.burden.side)}{pen.sources(variant.burden.sources)}"
        )
    for word, standard in (("STANDARD", variant.standard), ("COUNTER", variant.counter)):
        if standard:
            lines.append(f"{pen.word(word)} {pen.word(standard.degree)}{pen.sources(standard.sources)}")
    if variant.limbs:
        kind = pen.word("ALL_OF" if variant.limbs.every else "ANY_OF")
        items = ", ".join(_limb(pen, limb) for limb in variant.limbs.items)
        lines.append(f"{kind} ({items}){pen.sources(variant.limbs.sources)}")
    return [indent + line for line in lines]


def _limb(pen: Pen, limb: Limb) -> str:
    target = limb.issue.text + pen.args(limb.args)
    if limb.param is None or limb.guard is None:
        return target
    guard = f"{pen.word('WHERE')} {pen.condition(limb.guard)}"
    return f"{pen.word('EACH')} {pen.param(limb.param)} {guard} {pen.word('HAS')} {target}"


def _argument(pen: Pen, each: Argument) -> list[str]:
    head = f"{pen.word('ARGUMENT')} {pen.twin(each.name)}{pen.params(each.params)}"
    lines = [f"{head} {pen.word(each.role)} {each.target.text}{pen.args(each.target_args)}"]
    lines += _sentences(pen, each.sentences)
    for word, condition in (("WHEN", each.when), ("SHAKES_WHEN", each.shakes)):
        if condition is not None:
            lines.append(f"  {pen.word(word)} {pen.condition(condition)}")
    if each.raised:
        lines.append(f"  {pen.word('RAISED')}")
    return [*lines, *_source_line(pen, each.sources)]


def _explain(pen: Pen, each: Explain) -> list[str]:
    title = f" {pen.words(each.title)}" if each.title else ""
    by = f"{pen.word('BY')} {pen.param(each.by)} {pen.word('OVER')} {pen.param(each.over)}"
    guard = f"{pen.word('WHERE')} {pen.condition(each.guard)} {pen.word('HAS')} {pen.primary(each.body)}"
    return [f"{pen.word('EXPLAIN')} {pen.twin(each.name)}{title}", f"  {by} {guard}"]
