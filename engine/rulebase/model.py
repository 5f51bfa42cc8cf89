"""The rule base: resolved declarations. Names are ids (the English names); every place is kept.

Standards are ordinals: 1 rather_likely, 2 high_probability, 3 beyond_reasonable_doubt.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from engine.citation import Article
from engine.record import field, record
from engine.source import Span

Side = Literal["plaintiff", "defendant"]
Mover = Literal["plaintiff", "defendant", "either", "court"]
Standard = Literal[1, 2, 3]
SourceClass = Literal[
    "statute",
    "interpretation",
    "regulation",
    "departmental_rule",
    "guiding_case",
    "judgment",
    "doctrine",
    "commentary",
]
# 裁判依据: what a judgment may rest on; the rest only supports its reasoning (说理).
DECISIVE_CLASSES: frozenset[SourceClass] = frozenset({"statute", "interpretation", "regulation"})
STANDARDS: tuple[str, ...] = ("", "rather_likely", "high_probability", "beyond_reasonable_doubt")
BUILT_IN_TERMS: tuple[str, ...] = ("plaintiff", "defendant", "act")


@record
class Twin:
    """The same text in both languages; for a name, ``en`` is its id."""

    en: str
    zh: str

    def in_language(self, language: str) -> str:
        """Return the text in ``en`` or ``zh``."""
        return self.zh if language == "zh" else self.en


@record
class Cite:
    """One source as a rule cites it: a declared law or document with an article or lines."""

    law: str
    article: Article | None
    lines: tuple[int, ...]
    span: Span


Cites = tuple[Cite, ...]


@record
class Sentences:
    """How a declared thing is worded when it holds, when it is denied, when it stays unclear."""

    says: Twin | None = None
    denied: Twin | None = None
    unclear: Twin | None = None


@record
class Law:
    """A source of law or doctrine. ``document`` is true for what is cited by line, not by article."""

    name: Twin
    title: Twin
    klass: SourceClass
    start: date | None
    end: date | None
    document: bool
    span: Span


@record
class Choice:
    name: Twin
    text: Twin
    cites: Cites
    span: Span


@record
class Option:
    """A disputed point; ``default`` is the id of its default choice."""

    name: Twin
    question: Twin | None
    choices: tuple[Choice, ...]
    default: str
    span: Span


@record
class Reading:
    """A coherent set of choices; options it does not name keep their default."""

    name: Twin
    title: Twin
    choices: tuple[tuple[str, str], ...]
    cites: Cites
    span: Span


@record
class Sort:
    name: Twin
    parent: str | None
    says: Twin | None
    span: Span
    cites: Cites = ()


@record
class FactDecl:
    name: Twin
    sorts: tuple[str, ...]
    sentences: Sentences
    moved_by: Mover
    evaluative: bool
    transitive: bool
    procedural: bool
    cites: Cites
    span: Span


@record
class Param:
    """A variable with its sort."""

    name: str
    sort: str


# ------------------------------------------------------------------------ terms and conditions


@record
class Var:
    name: str


@record
class BuiltIn:
    """``plaintiff``, ``defendant`` or ``act`` of the dispute, or ``hearing``."""

    name: Literal["plaintiff", "defendant", "act", "hearing"]


@record
class Day:
    day: date


Term = Var | BuiltIn | Day


@record
class Shown:
    """The fact is found, at the reader's own standard."""

    fact: str
    args: tuple[Term, ...]
    span: Span


@record
class Negated:
    """The opposite of the fact is found (``f disproved``), at the reader's own standard."""

    fact: str
    args: tuple[Term, ...]
    span: Span


@record
class Holds:
    """A concept holds, read at the same pair of standards."""

    concept: str
    args: tuple[Term, ...]
    span: Span


@record
class NotShown:
    """The fact or concept is not found; it is read at the swapped pair and for the other side."""

    item: Shown | Holds
    span: Span


@record
class Every:
    """``every v where guard has body``; the guard is read at the swapped pair, for the other side."""

    var: Param
    guard: Condition
    body: Condition
    span: Span


@record
class Some:
    var: Param
    body: Condition
    span: Span


@record
class AtLeast:
    count: int
    items: tuple[Condition, ...]
    span: Span


@record
class AllOf:
    items: tuple[Condition, ...]
    span: Span


@record
class AnyOf:
    items: tuple[Condition, ...]
    span: Span


@record
class Same:
    """``left is right`` (or ``is not``): the two terms name the same thing of the case."""

    left: Term
    right: Term
    same: bool
    span: Span


@record
class Dated:
    """A comparison of dates that surely holds; an undated thing satisfies none of the four."""

    left: Term
    word: Literal["before", "not_before", "after", "not_after"]
    right: Term
    span: Span


@record
class Chosen:
    """The reading makes this choice (or, with ``chosen`` false, another one)."""

    option: str
    choice: str
    chosen: bool
    span: Span


@record
class FindingIs:
    """A finding on an issue: proved, disproved, unclear, ``not_proved``; or who wins the issue.

    ``defendant`` names the defendant of a sibling dispute (``as against d``); None: this dispute.
    """

    issue: str
    args: tuple[Term, ...]
    value: Literal["proved", "disproved", "unclear", "not_proved", "plaintiff", "defendant"]
    defendant: Term | None
    span: Span


@record
class CauseIs:
    cause: str
    value: Literal["applicable", "not_applicable", "made_out", "not_made_out"]
    defendant: Term | None
    span: Span


@record
class RemedyIs:
    """``claimed`` in this dispute, or ``granted`` (in full or in part), or neither.

    What is granted is asked in properties only; what is claimed in conditions of remedies as well.
    """

    remedy: str
    value: Literal["granted", "not_granted", "claimed", "not_claimed"]
    span: Span


Condition = (
    Shown
    | Negated
    | Holds
    | NotShown
    | Every
    | Some
    | AtLeast
    | AllOf
    | AnyOf
    | Same
    | Dated
    | Chosen
    | FindingIs
    | CauseIs
    | RemedyIs
)

# ------------------------------------------------------------------------ what is derived


@record
class Concept:
    """Derived from facts; holds when one of its bodies does."""

    name: Twin
    params: tuple[Param, ...]
    bodies: tuple[Condition, ...]
    sentences: Sentences
    cites: Cites
    span: Span


@record
class Limb:
    """One issue among the limbs of another.

    With ``var`` it stands for each thing the guard picks (read at the bearer's swapped pair).
    """

    issue: str
    args: tuple[Term, ...]
    var: Param | None
    guard: Condition | None
    span: Span


@record
class Limbs:
    every: bool
    items: tuple[Limb, ...]
    cites: Cites
    span: Span


@record
class BurdenRule:
    on: Side
    cites: Cites
    span: Span


@record
class StandardRule:
    level: Standard
    cites: Cites
    span: Span


@record
class IssueVariant:
    """What ``under OPTION is CHOICE [and …]`` replaces in an issue; None leaves it as it was.

    The base of an issue is a variant with no guards in which burden and standard are set.
    Of several variants whose guards hold, the last one written wins, attribute by attribute.
    """

    guards: tuple[Chosen, ...]
    burden: BurdenRule | None
    standard: StandardRule | None
    counter: StandardRule | None
    limbs: Limbs | None
    span: Span


@record
class Issue:
    name: Twin
    params: tuple[Param, ...]
    favours: Side
    element: Cites
    sentences: Sentences
    base: IssueVariant
    variants: tuple[IssueVariant, ...]
    span: Span


@record
class Argument:
    """A reason for or against an issue, or an answer to another argument.

    ``target_args`` are the arguments of the issue or answered argument (variables of ``params``
    or built-in terms). ``side`` and ``depth`` are derived: the side the argument serves, and
    0 for reasons about an issue, 1 for answers to them, and so on. ``issue`` is the issue at the root.
    """

    name: Twin
    params: tuple[Param, ...]
    role: Literal["for", "against", "answers"]
    target: str
    target_args: tuple[Term, ...]
    when: Condition
    shakes: Condition | None
    raised: bool
    issue: str
    side: Side
    depth: int
    sentences: Sentences
    cites: Cites
    span: Span


@record
class NamedList:
    """Issues a cause or remedy requires, or that defeat it, with their own sources."""

    issues: tuple[str, ...]
    cites: Cites


@record
class Gate:
    """One condition a cause needs before it applies at all; a conjunction gives one gate each."""

    condition: Condition
    cites: Cites


@record
class CauseVariant:
    """Dates, gates and required issues; in ``under`` clauses None leaves the base as it was."""

    guards: tuple[Chosen, ...]
    start: date | None
    end: date | None
    gates: tuple[Gate, ...] | None
    requires: NamedList | None
    unless: NamedList | None
    span: Span


@record
class Cause:
    name: Twin
    sentences: Sentences
    base: CauseVariant
    variants: tuple[CauseVariant, ...]
    cites: Cites
    span: Span


@record
class Sum:
    """The amounts of the things of a sort that meet a condition, added up outside the solver."""

    var: Param
    where: Condition


@record
class Amount:
    """``plus`` less each of ``minus``; the claimed amount is always the ceiling."""

    plus: Sum
    minus: tuple[Sum, ...]
    cites: Cites


@record
class Ceiling:
    """What is granted may not exceed ``amount`` (yuan) when the condition holds; the lowest one binds.

    Whether it holds is decided with the case; the sum itself is bounded outside the solver.
    """

    amount: Decimal
    when: Condition | None
    cites: Cites
    span: Span


@record
class Part:
    """Granted in part: within ``scope`` when the condition holds."""

    when: Condition
    scope: Twin
    cites: Cites


@record
class Mode:
    """How several answer; of several modes whose condition holds the first written wins."""

    kind: Literal["sole", "joint", "shares", "supplementary", "corresponding"]
    partners: Param | None
    when: Condition | None
    cap: Twin | None
    recourse: Twin | None
    cites: Cites


@record
class Manner:
    text: Twin
    when: Condition | None


@record
class Remedy:
    """One head of relief. ``causes`` empty: it needs no cause made out."""

    name: Twin
    sentences: Sentences
    causes: tuple[str, ...]
    requires: NamedList
    unless: NamedList
    when: Condition | None
    amount: Amount | None
    ceilings: tuple[Ceiling, ...]
    reduced: tuple[Gate, ...]
    partly: tuple[Part, ...]
    modes: tuple[Mode, ...]
    manners: tuple[Manner, ...]
    cites: Cites
    span: Span


@record
class Property:
    name: Twin
    title: Twin | None
    kind: Literal["never", "always"]
    claim: Condition
    when: Condition | None
    cites: Cites
    span: Span


@record
class Explain:
    """``explain NAME by h: S over f: T where guard has body``: sets of h that cover every guarded f."""

    name: Twin
    title: Twin | None
    by: Param
    over: Param
    guard: Condition
    body: Condition
    span: Span


@record
class RuleBase:
    """All declarations by id, in the order of the sorted files and of the text within each."""

    digest: str
    laws: dict[str, Law] = field(default_factory=dict)
    options: dict[str, Option] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    sorts: dict[str, Sort] = field(default_factory=dict)
    facts: dict[str, FactDecl] = field(default_factory=dict)
    concepts: dict[str, Concept] = field(default_factory=dict)
    issues: dict[str, Issue] = field(default_factory=dict)
    arguments: dict[str, Argument] = field(default_factory=dict)
    causes: dict[str, Cause] = field(default_factory=dict)
    remedies: dict[str, Remedy] = field(default_factory=dict)
    properties: dict[str, Property] = field(default_factory=dict)
    explains: dict[str, Explain] = field(default_factory=dict)

    def is_sort(self, sort: str, ancestor: str) -> bool:
        """Return whether ``sort`` is ``ancestor`` or lies below it."""
        at: str | None = sort
        while at is not None:
            if at == ancestor:
                return True
            at = self.sorts[at].parent
        return False

    def answers_to(self, argument: str) -> tuple[Argument, ...]:
        """Return the arguments that answer this one, as written."""
        return tuple(a for a in self.arguments.values() if a.role == "answers" and a.target == argument)

    def arguments_on(self, issue: str) -> tuple[Argument, ...]:
        """Return the arguments for and against an issue (answers not included), as written."""
        return tuple(a for a in self.arguments.values() if a.role != "answers" and a.target == issue)
