"""Random rule bases, acyclic by construction: what is declared reads only what was declared before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random
from typing import Literal

from engine.rulebase.model import (
    AllOf,
    Amount,
    AnyOf,
    Argument,
    BurdenRule,
    Cause,
    CauseVariant,
    Ceiling,
    Chosen,
    Concept,
    Condition,
    Gate,
    Issue,
    IssueVariant,
    Limb,
    Limbs,
    Manner,
    Mode,
    NamedList,
    Param,
    Part,
    Remedy,
    RemedyIs,
    RuleBase,
    Side,
    StandardRule,
    Sum,
    Twin,
)
from tests.generators.conditions import Conditions
from tests.generators.vocabulary import (
    DAYS,
    HERE,
    NOTHING_SAID,
    Words,
    declare_facts,
    declare_options,
    declare_sorts,
    twin,
)

SIDES: tuple[Side, Side] = ("plaintiff", "defendant")
LEVELS: tuple[Literal[1, 2, 3], ...] = (1, 2, 2, 3)


def random_rules(rng: Random) -> RuleBase:
    """Return a small rule base in which every construct of the language may occur."""
    words = Words(rng)
    declare_options(words)
    declare_sorts(words)
    declare_facts(words)
    for number in range(rng.randint(2, 3)):
        declare_concept(words, number)
    arguments: dict[str, Argument] = {}
    for number in range(rng.randint(5, 7)):
        declare_issue(words, number, arguments)
        if number in (2, 4):
            declare_cause(words, number // 2 - 1)
    remedies = [random_remedy(words, number) for number in range(rng.randint(2, 3))]
    digest = f"random-{rng.randrange(10**9)}"
    # Ceilings have dice of their own: with or without them, a seed gives the same pair in all else.
    words.rng = Random(digest)
    remedies = [replace(it, ceilings=random_ceilings(words)) for it in remedies]
    # So has what is claimed.
    words.rng = Random(f"claimed-{digest}")
    names = [it.name.en for it in remedies]
    remedies = [with_claims_asked(words, it, names) for it in remedies]
    return RuleBase(
        digest=digest,
        options=words.options,
        sorts=words.sorts,
        facts=words.facts,
        concepts=words.concepts,
        issues=words.issues,
        arguments=arguments,
        causes=words.causes,
        remedies={it.name.en: it for it in remedies},
    )


def some_params(words: Words, weights: tuple[int, int, int]) -> tuple[Param, ...]:
    """Return none, one or two parameters."""
    sorts = ("holder", "agent", "field", "field", "party")
    count = words.rng.choices((0, 1, 2), weights)[0]
    return tuple(words.fresh(words.rng.choice(sorts)) for _ in range(count))


def declare_concept(words: Words, number: int) -> None:
    """Declare a concept with one or two alternatives."""
    params = some_params(words, (1, 3, 1))
    name = twin("concept", "概念号", number)
    grow = Conditions(words, "facts")
    bodies = tuple(grow.condition(params, depth=2) for _ in range(words.rng.choice((1, 1, 2))))
    words.concepts[name.en] = Concept(name, params, bodies, NOTHING_SAID, (), HERE)


def declare_issue(words: Words, number: int, arguments: dict[str, Argument]) -> None:
    """Declare an issue with limbs or with arguments and the answers to them."""
    rng, name = words.rng, twin("issue", "要件号", number)
    params = some_params(words, (6, 3, 1))
    composed = len(words.issues) >= 2 and words.chance(0.35)
    base = IssueVariant(
        (),
        BurdenRule(rng.choice(SIDES), (), HERE),
        StandardRule(rng.choice(LEVELS), (), HERE),
        StandardRule(rng.choice(LEVELS), (), HERE) if words.chance(0.25) else None,
        random_limbs(words, params) if composed else None,
        HERE,
    )
    variants = tuple(random_variant(words, params, composed) for _ in range(rng.choice((0, 1, 1, 2))))
    favours = rng.choice(SIDES)
    issue = Issue(name, params, favours, (), NOTHING_SAID, base, variants, HERE)
    if not composed and words.chance(0.94):
        for role, count in (("for", rng.randint(1, 2)), ("against", rng.choice((0, 0, 1, 1, 2)))):
            for _ in range(count):
                add_argument(words, arguments, issue, role)
    words.issues[name.en] = issue


def random_variant(words: Words, params: tuple[Param, ...], composed: bool) -> IssueVariant:
    """Return an ``under`` clause that replaces at least one attribute."""
    rng = words.rng
    level = StandardRule(rng.choice((1, 2, 3)), (), HERE)
    variant = IssueVariant(
        tuple(words.guard(always=True) for _ in range(rng.choice((1, 1, 2)))),
        BurdenRule(rng.choice(SIDES), (), HERE) if words.chance(0.5) else None,
        level if words.chance(0.4) else None,
        StandardRule(rng.choice((1, 2, 3)), (), HERE) if words.chance(0.3) else None,
        random_limbs(words, params) if composed and words.chance(0.5) else None,
        HERE,
    )
    if not (variant.burden or variant.standard or variant.counter or variant.limbs):
        return replace(variant, standard=level)
    return variant


def random_limbs(words: Words, params: tuple[Param, ...]) -> Limbs:
    """Return one to three limbs, some of them ranging over things."""
    limbs = []
    for _ in range(words.rng.randint(1, 3)):
        issue = words.rng.choice(list(words.issues.values()))
        args, free = words.filled(tuple(it.sort for it in issue.params), params, invent=0.6)
        if len(free) > 1:
            continue
        var = free[0] if free else None
        guard = None
        if var is not None:
            guard = Conditions(words, "all").about(var, (*params, var), depth=1)
        limbs.append(Limb(issue.name.en, args, var, guard, HERE))
    return Limbs(words.chance(0.55), tuple(limbs), (), HERE) if limbs else random_limbs(words, params)


def add_argument(
    words: Words,
    arguments: dict[str, Argument],
    target: Issue | Argument,
    role: Literal["for", "against", "answers"],
) -> None:
    """Add an argument about an issue or an answer to an argument, and at times answers to it."""
    args, params = words.filled(tuple(it.sort for it in target.params), (), invent=0.75)
    if words.chance(0.2):
        params = (*params, words.fresh(words.rng.choice(("holder", "field"))))
    side: Side = "plaintiff"
    if isinstance(target, Argument):
        issue, depth = target.issue, target.depth + 1
        side = SIDES[1 - SIDES.index(target.side)]
    else:
        issue, depth = target.name.en, 0
        side = target.favours if role == "for" else SIDES[1 - SIDES.index(target.favours)]
    grow = Conditions(words, "all")
    argument = Argument(
        name=twin("argument", "理由号", len(arguments)),
        params=params,
        role=role,
        target=target.name.en,
        target_args=args,
        when=grow.condition(params, depth=2),
        shakes=grow.condition(params, depth=0) if depth and words.chance(0.25) else None,
        raised=words.chance(0.15),
        issue=issue,
        side=side,
        depth=depth,
        sentences=NOTHING_SAID,
        cites=(),
        span=HERE,
    )
    arguments[argument.name.en] = argument
    for likely in ((0.6, 0.25), (0.5, 0.2), (0.4, 0.1), ())[depth]:
        if words.chance(likely):
            add_argument(words, arguments, argument, "answers")


def named(words: Words, most: int) -> NamedList | None:
    """Return some issues without parameters."""
    bare = [name for name, it in words.issues.items() if not it.params]
    count = words.rng.randint(0, min(most, len(bare)))
    return NamedList(tuple(words.rng.sample(bare, count)), ()) if count else None


def random_gates(words: Words, most: int) -> tuple[Gate, ...]:
    """Return some conditions that name no facts."""
    grow = Conditions(words, "gate")
    return tuple(Gate(grow.condition((), depth=1), ()) for _ in range(words.rng.randint(0, most)))


def declare_cause(words: Words, number: int) -> None:
    """Declare a cause with dates, gates and required and defeating issues, and what options change."""
    name = twin("cause", "请求权", number)
    layers = range(words.rng.randint(0, 2))
    variants = tuple(cause_variant(words, (words.guard(always=True),)) for _ in layers)
    gates = random_gates(words, 2) or None
    base = replace(cause_variant(words, ()), gates=gates)
    words.causes[name.en] = Cause(name, NOTHING_SAID, base, variants, (), HERE)


def cause_variant(words: Words, guards: tuple[Chosen, ...]) -> CauseVariant:
    """Return one layer of a cause."""
    start: date | None = words.rng.choice(DAYS[:4]) if words.chance(0.4) else None
    end: date | None = words.rng.choice(DAYS[4:]) if words.chance(0.3) else None
    gates = random_gates(words, 1) if words.chance(0.4) else None
    variant = CauseVariant(guards, start, end, gates or None, named(words, 2), named(words, 1), HERE)
    if not any((start, end, gates, variant.requires, variant.unless)):
        return replace(variant, start=words.rng.choice(DAYS[:4]))
    return variant


def random_remedy(words: Words, number: int) -> Remedy:
    """Return a remedy with all its parts."""
    rng, grow = words.rng, Conditions(words, "gate")
    causes = tuple(rng.sample(list(words.causes), rng.choice((0, 1, 1, 2))))
    nothing = NamedList((), ())
    return Remedy(
        name=twin("remedy", "责任号", number),
        sentences=NOTHING_SAID,
        causes=causes,
        requires=(named(words, 1) if words.chance(0.4) else None) or nothing,
        unless=(named(words, 1) if words.chance(0.4) else None) or nothing,
        when=grow.condition((), depth=1) if words.chance(0.4) else None,
        amount=random_amount(words) if words.chance(0.6) else None,
        ceilings=(),
        reduced=random_gates(words, 1),
        partly=tuple(
            Part(it.condition, twin("scope", "范围", n), ()) for n, it in enumerate(random_gates(words, 2))
        ),
        modes=tuple(random_mode(words) for _ in range(rng.randint(0, 3))),
        manners=tuple(
            Manner(twin("manner", "方式", n), grow.condition((), 1) if words.chance(0.7) else None)
            for n in range(rng.randint(0, 2))
        ),
        cites=(),
        span=HERE,
    )


def with_claims_asked(words: Words, remedy: Remedy, names: list[str]) -> Remedy:
    """Return a remedy some of whose conditions also ask what is claimed, of itself or another."""

    def asked() -> Condition:
        value = words.rng.choice(("claimed", "not_claimed"))
        return RemedyIs(words.rng.choice(names), value, HERE)

    def mixed(it: Condition) -> Condition:
        if not words.chance(0.25):
            return it
        items = (it, asked())
        return AllOf(items, HERE) if words.chance(0.5) else AnyOf(items, HERE)

    def maybe(it: Condition | None) -> Condition | None:
        return mixed(it) if it is not None else asked() if words.chance(0.15) else None

    return replace(
        remedy,
        when=maybe(remedy.when),
        ceilings=tuple(replace(it, when=maybe(it.when)) for it in remedy.ceilings),
        reduced=tuple(replace(it, condition=mixed(it.condition)) for it in remedy.reduced),
        partly=tuple(replace(it, when=mixed(it.when)) for it in remedy.partly),
        modes=tuple(replace(it, when=maybe(it.when)) for it in remedy.modes),
        manners=tuple(replace(it, when=maybe(it.when)) for it in remedy.manners),
    )


def random_amount(words: Words) -> Amount:
    """Return a sum and what is deducted from it."""
    sums = []
    for _ in range(words.rng.choice((1, 2, 3))):
        var = words.fresh(words.rng.choice(("holder", "field")))
        sums.append(Sum(var, Conditions(words, "gate").about(var, (var,), depth=1)))
    return Amount(sums[0], tuple(sums[1:]), ())


def random_ceilings(words: Words) -> tuple[Ceiling, ...]:
    """Return sums, of the size of what cases count, that are not to be exceeded; mostly on a condition."""
    grow = Conditions(words, "gate")
    return tuple(
        Ceiling(
            Decimal(words.rng.randint(1, 90_000)) / 100,
            grow.condition((), depth=1) if words.chance(0.85) else None,
            (),
            HERE,
        )
        for _ in range(words.rng.choice((0, 1, 1, 2)))
    )


def random_mode(words: Words) -> Mode:
    """Return a way in which several answer, at times with partners."""
    partners = words.fresh("party") if words.chance(0.5) else None
    grow = Conditions(words, "gate")
    when = None
    if partners is not None and words.chance(0.85):
        when = grow.about(partners, (partners,), depth=1)
    elif words.chance(0.7):
        when = grow.condition((), depth=1)
    cap = Twin("up to its share", "以其份额为限") if words.chance(0.2) else None
    kind = words.rng.choice(("sole", "joint", "shares", "supplementary", "corresponding"))
    return Mode(kind, partners, when, cap, None, ())
