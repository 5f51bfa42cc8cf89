"""What random rules are made of: names, dummy places, days, and the words declared so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from engine.rulebase.model import (
    BuiltIn,
    Cause,
    Choice,
    Chosen,
    Concept,
    FactDecl,
    Issue,
    Mover,
    Option,
    Param,
    Sentences,
    Sort,
    Term,
    Twin,
    Var,
)
from engine.source import Span

HERE = Span("random.rules", 1, 1, 1, 1)
NOTHING_SAID = Sentences()
DAYS = tuple(date(2021, 10, 28) + timedelta(days=n) for n in range(8))


def twin(kind: str, zh: str, number: int) -> Twin:
    """Return a name that says what it names."""
    return Twin(f"{kind}{number}", f"{zh}{number}")


@dataclass(slots=True)
class Words:
    """The words declared so far, from which later declarations choose; so there are no cycles."""

    rng: Random
    sorts: dict[str, Sort] = field(default_factory=dict)
    options: dict[str, Option] = field(default_factory=dict)
    facts: dict[str, FactDecl] = field(default_factory=dict)
    concepts: dict[str, Concept] = field(default_factory=dict)
    issues: dict[str, Issue] = field(default_factory=dict)
    causes: dict[str, Cause] = field(default_factory=dict)
    variables: int = 0

    def chance(self, share: float) -> bool:
        """Return true in about this share of the calls."""
        return self.rng.random() < share

    def below(self, sort: str, ancestor: str) -> bool:
        """Return whether a sort is the other or lies below it."""
        at: str | None = sort
        while at not in (None, ancestor):
            at = self.sorts[at].parent
        return at is not None

    def fresh(self, sort: str) -> Param:
        """Return a new variable for a thing of a sort, or at times of a sort below it."""
        self.variables += 1
        narrower = [name for name in self.sorts if self.below(name, sort)]
        return Param(f"v{self.variables}", self.rng.choice([sort, sort, *narrower]))

    def known(self, sort: str, scope: tuple[Param, ...]) -> list[Term]:
        """Return the terms at hand that surely name a thing of the sort."""
        terms: list[Term] = [Var(it.name) for it in scope if self.below(it.sort, sort)] * 3
        if self.below("party", sort):
            terms += [BuiltIn("plaintiff"), BuiltIn("defendant")]
        if self.below("act", sort):
            terms += [BuiltIn("act")]
        return terms

    def filled(
        self, sorts: tuple[str, ...], scope: tuple[Param, ...], invent: float = 0.3
    ) -> tuple[tuple[Term, ...], tuple[Param, ...]]:
        """Return a term for each sort, and the variables among them that are yet to be bound."""
        terms: list[Term] = []
        free: list[Param] = []
        for sort in sorts:
            at_hand = self.known(sort, (*scope, *free))
            if not at_hand or self.chance(invent):
                free.append(self.fresh(sort))
                terms.append(Var(free[-1].name))
            else:
                terms.append(self.rng.choice(at_hand))
        return tuple(terms), tuple(free)

    def guard(self, always: bool = False) -> Chosen:
        """Return a random choice of a random option, or its denial."""
        option = self.rng.choice(list(self.options.values()))
        chosen = always or self.chance(0.75)
        return Chosen(option.name.en, self.rng.choice(option.choices).name.en, chosen, HERE)


def declare_options(words: Words) -> None:
    """Declare two or three disputed points with two or three choices each."""
    for number in range(words.rng.randint(2, 3)):
        choices = tuple(
            Choice(twin(f"opt{number}_choice", f"分歧{number}说", n), Twin("", ""), (), HERE)
            for n in range(words.rng.randint(2, 3))
        )
        name = twin("opt", "分歧", number)
        words.options[name.en] = Option(name, None, choices, words.rng.choice(choices).name.en, HERE)


def declare_sorts(words: Words) -> None:
    """Declare three sorts, one below another; at times parties belong to the topmost."""
    parent = "holder" if words.chance(0.5) else None
    words.sorts.update(
        party=Sort(Twin("party", "当事人"), parent, None, HERE),
        act=Sort(Twin("act", "行为"), None, None, HERE),
        holder=Sort(Twin("holder", "持有人"), None, None, HERE),
        agent=Sort(Twin("agent", "受托人"), "holder", None, HERE),
        field=Sort(Twin("field", "信息字段"), None, None, HERE),
    )


def declare_facts(words: Words) -> None:
    """Declare facts about nothing, about one thing and about two; one of them follows chains."""
    shapes: list[tuple[str, ...]] = [(), ("holder",), ("field",), ("holder", "field"), ("field", "field")]
    more: list[tuple[str, ...]] = [
        (),
        ("party",),
        ("agent",),
        ("field", "act"),
        ("party", "holder"),
        ("act",),
    ]
    shapes += words.rng.sample(more, words.rng.randint(2, 4))
    movers: list[Mover] = ["plaintiff", "defendant", "either", "court"]
    for number, sorts in enumerate(shapes):
        name = twin("fact", "情节", number)
        words.facts[name.en] = FactDecl(
            name,
            sorts,
            NOTHING_SAID,
            words.rng.choice(movers),
            evaluative=words.chance(0.1),
            transitive=sorts == ("field", "field"),
            procedural=words.chance(0.1),
            cites=(),
            span=HERE,
        )
