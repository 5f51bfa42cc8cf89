"""The syntax tree: rule text as it was written, names unresolved, every node with its place."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from engine.citation import Article
from engine.record import record
from engine.source import Span


@record
class Name:
    """A name as written; in a Chinese file it is usually the Chinese one."""

    text: str
    span: Span


@record
class TwinName:
    """``a / b`` at a declaration, put in order; either is None where it was not written."""

    en: Name | None
    zh: Name | None
    span: Span


@record
class Words:
    """``"a" / "b"``, put in order; a single string is in the language of its file."""

    en: str | None
    zh: str | None
    span: Span


@record
class Citation:
    law: Name
    article: Article | None
    lines: tuple[int, ...]
    span: Span


Sources = tuple[Citation, ...]


@record
class Sentence:
    """``kind`` is ``says``, ``denied`` or ``unclear``."""

    kind: str
    words: Words


# ------------------------------------------------------------------------ terms and conditions


@record
class Term:
    """A name, ``plaintiff``/``defendant``/``hearing`` (as keyword id), or a date."""

    name: Name | None
    keyword: str | None
    day: date | None
    span: Span


@record
class Atom:
    name: Name
    args: tuple[Term, ...] | None
    span: Span


@record
class Bare:
    """An atom with nothing behind it: a fact found, a concept that holds."""

    atom: Atom
    span: Span


@record
class Marked:
    """An atom with a suffix. ``mark`` is the keyword id in lower case: not_shown, proved, …

    ``side`` is set for ``won_by``; ``against`` for ``as against``.
    """

    atom: Atom
    mark: str
    side: str | None
    against: Term | None
    span: Span


@record
class Is:
    """``left is right`` / ``is not``: the same thing, or a choice of an option."""

    left: Term
    right: Term
    positive: bool
    span: Span


@record
class Dated:
    """``word`` is before, not_before, after or not_after."""

    left: Term
    word: str
    right: Term
    span: Span


@record
class Param:
    name: Name
    sort: Name
    span: Span


@record
class Every:
    param: Param
    guard: Condition
    body: Condition
    span: Span


@record
class Some:
    param: Param
    body: Condition
    span: Span


@record
class AtLeast:
    count: int
    items: tuple[Condition, ...]
    span: Span


@record
class All:
    items: tuple[Condition, ...]
    span: Span


@record
class Any:
    items: tuple[Condition, ...]
    span: Span


Condition = Bare | Marked | Is | Dated | Every | Some | AtLeast | All | Any

# ------------------------------------------------------------------------ declarations


@record
class Law:
    """``document`` is true for a document; ``klass`` is the keyword id in lower case or None."""

    name: TwinName
    title: Words
    klass: str | None
    start: date | None
    end: date | None
    document: bool
    span: Span


@record
class Choice:
    name: TwinName
    text: Words
    default: bool
    sources: Sources
    span: Span


@record
class Option:
    name: TwinName
    question: Words | None
    choices: tuple[Choice, ...]
    span: Span


@record
class Guard:
    """``option is choice``."""

    option: Name
    choice: Name
    span: Span


@record
class Reading:
    name: TwinName
    title: Words
    guards: tuple[Guard, ...]
    sources: Sources
    span: Span


@record
class Sort:
    name: TwinName
    parent: Name | None
    sentences: tuple[Sentence, ...]
    sources: Sources
    span: Span


@record
class Fact:
    """``moved_by`` is plaintiff, defendant, either, court or None; flags are keyword ids."""

    name: TwinName
    sorts: tuple[Name, ...]
    sentences: tuple[Sentence, ...]
    moved_by: str | None
    flags: tuple[str, ...]
    sources: Sources
    span: Span


@record
class Concept:
    name: TwinName
    params: tuple[Param, ...]
    bodies: tuple[Condition, ...]
    sentences: tuple[Sentence, ...]
    sources: Sources
    span: Span


@record
class Limb:
    """``issue(args)``, or ``each param where guard has issue(args)``."""

    issue: Name
    args: tuple[Term, ...]
    param: Param | None
    guard: Condition | None
    span: Span


@record
class Limbs:
    every: bool
    items: tuple[Limb, ...]
    sources: Sources
    span: Span


@record
class Burden:
    side: str
    sources: Sources
    span: Span


@record
class Standard:
    """A degree by keyword id: rather_likely, high_probability, beyond_reasonable_doubt."""

    degree: str
    sources: Sources
    span: Span


@record
class IssueVariant:
    """The parts of an issue: of the base (no guards) or of one ``under`` clause."""

    guards: tuple[Guard, ...]
    burden: Burden | None
    standard: Standard | None
    counter: Standard | None
    limbs: Limbs | None
    span: Span


@record
class Issue:
    name: TwinName
    params: tuple[Param, ...]
    favours: str
    element: Sources
    sentences: tuple[Sentence, ...]
    base: IssueVariant
    variants: tuple[IssueVariant, ...]
    span: Span


@record
class Argument:
    """``role`` is for, against or answers."""

    name: TwinName
    params: tuple[Param, ...]
    role: str
    target: Name
    target_args: tuple[Term, ...]
    when: Condition | None
    shakes: Condition | None
    raised: bool
    sentences: tuple[Sentence, ...]
    sources: Sources
    span: Span


@record
class NameList:
    names: tuple[Name, ...]
    sources: Sources
    span: Span


@record
class Sourced:
    """A condition with sources of its own."""

    condition: Condition
    sources: Sources
    span: Span


@record
class CauseVariant:
    guards: tuple[Guard, ...]
    start: date | None
    end: date | None
    applies: Sourced | None
    requires: NameList | None
    unless: NameList | None
    span: Span


@record
class Cause:
    name: TwinName
    sentences: tuple[Sentence, ...]
    base: CauseVariant
    variants: tuple[CauseVariant, ...]
    sources: Sources
    span: Span


@record
class Sum:
    param: Param
    where: Condition
    span: Span


@record
class Amount:
    plus: Sum
    minus: tuple[Sum, ...]
    sources: Sources
    span: Span


@record
class Ceiling:
    """What is granted may not exceed ``amount``, if the condition holds or none is written."""

    amount: Decimal
    when: Condition | None
    sources: Sources
    span: Span


@record
class Part:
    when: Condition
    scope: Words
    sources: Sources
    span: Span


@record
class Mode:
    kind: str
    partners: Param | None
    when: Condition | None
    cap: Words | None
    recourse: Words | None
    sources: Sources
    span: Span


@record
class Manner:
    text: Words
    when: Condition | None
    span: Span


@record
class Remedy:
    name: TwinName
    sentences: tuple[Sentence, ...]
    causes: tuple[Name, ...]
    requires: NameList | None
    unless: NameList | None
    when: Condition | None
    amount: Amount | None
    ceilings: tuple[Ceiling, ...]
    reduced: tuple[Sourced, ...]
    partly: tuple[Part, ...]
    modes: tuple[Mode, ...]
    manners: tuple[Manner, ...]
    sources: Sources
    span: Span


@record
class Property:
    """``kind`` is never or always."""

    name: TwinName
    title: Words | None
    kind: str
    claim: Condition
    when: Condition | None
    sources: Sources
    span: Span


@record
class Explain:
    name: TwinName
    title: Words | None
    by: Param
    over: Param
    guard: Condition
    body: Condition
    span: Span


Declaration = (
    Law | Option | Reading | Sort | Fact | Concept | Issue | Argument | Cause | Remedy | Property | Explain
)


@record
class Document:
    """One file of rules. ``language`` is that of its keywords."""

    file: str
    language: str
    declarations: tuple[Declaration, ...]
