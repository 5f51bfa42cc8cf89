"""Random cases for a rule base, with one of the ways in which each can be closed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import product
from random import Random
from typing import TypeVar

from engine.case.model import (
    Act,
    Because,
    Case,
    Claim,
    Dispute,
    FactEntry,
    Interval,
    Party,
    Raised,
    State,
    Thing,
)
from engine.referee import Bounds, Cell, Closed, Valuation, valuation_of
from engine.rulebase.model import RuleBase, Standard, Twin
from tests.generators.vocabulary import DAYS, HERE

T = TypeVar("T")
MARKS: tuple[Because | None, ...] = ("shaken", "conflicting", "insufficient", "no_evidence", None)
STATES: dict[State | None, int] = {
    "proved": 40,
    "disproved": 12,
    "unclear": 12,
    "no_evidence": 6,
    "admitted": 12,
    "undisputed": 4,
    "exempt": 6,
    "open": 5,
    None: 8,
}


def random_case(rng: Random, rules: RuleBase) -> tuple[Case, Closed]:
    """Return a case in the words of the rules and a completion of it."""
    parties = tuple(
        Party(f"{role}{n}", role, Twin(f"{role}{n}", f"{zh}{n}"), HERE)
        for role, zh, most in (("plaintiff", "原告", (1, 1, 2)), ("defendant", "被告", (1, 2, 2, 3)))
        for n in range(rng.choice(most))
    )
    acts = tuple(
        Act(f"act{n}", Twin(f"act{n}", f"行为{n}"), random_interval(rng, 0.15), HERE)
        for n in range(rng.choice((1, 1, 2)))
    )
    things = random_things(rng)
    claims = random_claims(rng, rules, parties, acts)
    disputes = sorted(
        {Dispute(*it) for claim in claims for it in product(claim.by, claim.against, claim.acts)}
    )
    entries = random_entries(rng, rules, parties, acts, things)
    hearing = random_interval(rng, 0.3)
    undecided = rng.random() < 0.15
    case = Case(
        id=f"random-{rng.randrange(10**9)}",
        title=Twin("random", "随机"),
        court="",
        docket="",
        stage="",
        status="accepted" if undecided else "hypothetical",
        unlisted="open" if undecided else "no_evidence",
        hearing=hearing,
        parties=parties,
        acts=acts,
        things=things,
        facts=entries,
        exhibits=(),
        claims=claims,
        raised=random_raised(rng, rules, parties, acts, things),
        runs=(),
        notes=(),
        sources={},
        digest="",
        span=HERE,
        dispute_list=tuple(disputes),
    )
    return case, random_completion(rng, rules, case)


def some_of(rng: Random, items: Sequence[T]) -> tuple[T, ...]:
    """Return at least one of the items, in their order; mostly all."""
    if rng.random() < 0.6:
        return tuple(items)
    chosen = set(rng.sample(range(len(items)), rng.randint(1, len(items))))
    return tuple(it for n, it in enumerate(items) if n in chosen)


def random_interval(rng: Random, unknown: float) -> Interval | None:
    """Return a day, a stretch of days, a half-open stretch, or nothing."""
    if rng.random() < unknown:
        return None
    earliest, latest = sorted((rng.choice(DAYS), rng.choice(DAYS)))
    draw = rng.random()
    if draw < 0.45:
        return Interval(earliest, earliest)
    return Interval(None if 0.8 < draw < 0.9 else earliest, None if draw > 0.9 else latest)


def random_things(rng: Random) -> tuple[Thing, ...]:
    """Return one or two holders, an agent at times, and two or three fields."""
    ids = [("holder", n) for n in range(rng.choice((1, 1, 2)))]
    ids += [("agent", n) for n in range(rng.choice((0, 1, 1)))]
    ids += [("field", n) for n in range(rng.choice((1, 2, 3, 3)))]
    return tuple(
        Thing(
            f"{sort}{n}",
            sort,
            Twin(f"{sort}{n}", f"物{sort}{n}"),
            random_interval(rng, 0.5),
            Decimal(rng.randint(1, 900)) if rng.random() < 0.5 else None,
            HERE,
        )
        for sort, n in ids
    )


def random_claims(
    rng: Random, rules: RuleBase, parties: tuple[Party, ...], acts: tuple[Act, ...]
) -> tuple[Claim, ...]:
    """Return one to three claims; not every party, act or remedy need occur in one."""
    plaintiffs = [it.id for it in parties if it.role == "plaintiff"]
    defendants = [it.id for it in parties if it.role == "defendant"]
    remedies = list(rules.remedies)
    claims = tuple(
        Claim(
            f"claim{n}",
            remedies[n],
            some_of(rng, plaintiffs),
            some_of(rng, defendants),
            some_of(rng, [it.id for it in acts]),
            None,
            "",
            (),
            HERE,
        )
        for n in range(rng.randint(min(2, len(remedies)), len(remedies)))
    )
    # Dice of its own: with or without it, a seed gives the same pair in all else.
    own = Random(f"again-{rules.digest}")
    if own.random() < 0.6:
        return claims
    one, other = own.choice(claims), own.choice(claims)
    return (*claims, replace(one, id="again", remedy=other.remedy))


def domain(
    rules: RuleBase, parties: tuple[Party, ...], acts: tuple[Act, ...], things: tuple[Thing, ...], sort: str
) -> list[str]:
    """Return the things of a sort."""
    found = [it.id for it in things if rules.is_sort(it.sort, sort)]
    if rules.is_sort("party", sort):
        found += [it.id for it in parties]
    if rules.is_sort("act", sort):
        found += [it.id for it in acts]
    return found


def entry(
    fact: str,
    args: tuple[str, ...],
    state: State,
    degree: Standard = 2,
    by: str | None = None,
    rebutted: bool = False,
    because: Because | None = None,
) -> FactEntry:
    """Return one cell of a case file with nothing but its state."""
    ground = "notorious" if state == "exempt" else None
    return FactEntry(
        fact, args, state, degree, by, ground, rebutted, because, (), (), (), None, None, (), "", HERE
    )


def random_entries(
    rng: Random, rules: RuleBase, parties: tuple[Party, ...], acts: tuple[Act, ...], things: tuple[Thing, ...]
) -> tuple[FactEntry, ...]:
    """Return a state for most cells; some stay unlisted, some are admitted by both sides."""
    entries: list[FactEntry] = []
    by: Sequence[str | None]
    lean = {**STATES, "proved": STATES["proved"] * rng.choice((1, 1, 2))}
    for name, fact in rules.facts.items():
        for args in product(*(domain(rules, parties, acts, things, sort) for sort in fact.sorts)):
            state = rng.choices(list(lean), list(lean.values()))[0]
            # Of what chains, little is listed: else every chain would lead where a cell leads already.
            if state is None or (fact.transitive and rng.random() < 0.4):
                continue
            degree: Standard = rng.choice((1, 2, 2, 3)) if state in ("proved", "disproved") else 2
            because = rng.choice(MARKS) if state == "unclear" else None
            rebutted = state == "exempt" and rng.random() < 0.5
            admitting = rng.sample([it.id for it in parties], 2 if rng.random() < 0.3 else 1)
            by = admitting if state == "admitted" else [None]
            entries += [entry(name, args, state, degree, each, rebutted, because) for each in by]
    return tuple(asserted(parties, entries))


def asserted(parties: tuple[Party, ...], entries: Iterable[FactEntry]) -> Iterator[FactEntry]:
    """Say of a third of what is admitted that another party had asserted it, so that it binds both."""
    for place, one in enumerate(entries):
        others = [party.id for party in parties if party.id != one.by]
        who = (others[place % len(others)],) if one.state == "admitted" and place % 3 == 0 else ()
        yield replace(one, asserted_by=who)


def random_raised(
    rng: Random, rules: RuleBase, parties: tuple[Party, ...], acts: tuple[Act, ...], things: tuple[Thing, ...]
) -> tuple[Raised, ...]:
    """Return about half of what could be raised, by whoever."""
    found: list[Raised] = []
    for name, argument in rules.arguments.items():
        sorts = [it.sort for it in argument.params]
        rows = product(*(domain(rules, parties, acts, things, sort) for sort in sorts))
        raised = [args for args in rows if argument.raised and rng.random() < 0.7]
        found += [Raised(name, args, rng.choice(parties).id, (), HERE) for args in raised]
    return tuple(found)


def random_completion(rng: Random, rules: RuleBase, case: Case) -> Closed:
    """Return a completion: options chosen, open cells resolved, dates as wide or narrower."""
    cells: dict[Cell, Valuation] = {}
    for it in case.facts:
        key = (it.fact, it.args)
        value = resolved(rng, key) if it.state == "open" else valuation_of(it)
        if key in cells:
            value = Valuation(0, 0, cells[key].admitted_by | value.admitted_by, True, None)
        cells[key] = value
    if case.unlisted == "open":
        for name, fact in rules.facts.items():
            rows = product(*(domain(rules, case.parties, case.acts, case.things, it) for it in fact.sorts))
            missing = [(name, args) for args in rows if (name, args) not in cells]
            cells.update({key: resolved(rng, key) for key in missing})
    return Closed(
        {name: rng.choice(option.choices).name.en for name, option in rules.options.items()},
        cells,
        {it.id: narrowed(rng, it.date) for it in case.acts},
        narrowed(rng, case.hearing),
    )


def resolved(rng: Random, key: Cell) -> Valuation:
    """Return one of the states an open cell may turn out to have."""
    states: tuple[State, ...] = ("proved", "disproved", "unclear", "no_evidence")
    return valuation_of(entry(*key, rng.choice(states)))


def narrowed(rng: Random, interval: Interval | None) -> Bounds:
    """Return the bounds of an interval, or at times a single day within them."""
    if interval is None:
        return None, None
    earliest: date | None = interval.earliest
    latest: date | None = interval.latest
    if earliest and latest and rng.random() < 0.3:
        day = rng.choice([day for day in DAYS if earliest <= day <= latest])
        return day, day
    return earliest, latest
