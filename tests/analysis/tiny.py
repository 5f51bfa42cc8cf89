"""Rules over so few facts that the referee can try every pattern of them, one after another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from itertools import product
from random import Random
from typing import Any

from engine.case.model import Act, Case, Claim, Dispute, Party, Raised, Run
from engine.case.model import Because as Why
from engine.referee import Closed, Valuation, decide
from engine.referee.verdict import RemedyVerdict
from engine.rulebase.model import Argument, Dated, FactDecl, Option, Param, Remedy, RuleBase, Sort, Twin
from engine.source import whole_file
from tests.generators.rewrite import rewritten
from tests.generators.rules import declare_cause, declare_concept, declare_issue, random_remedy
from tests.generators.vocabulary import HERE, NOTHING_SAID, Words, declare_options, declare_sorts, twin

AT = whole_file("-")
NOBODY: frozenset[str] = frozenset()
UNCLEAR: tuple[Why, ...] = ("insufficient", "shaken", "conflicting")
# All that one cell may be: found or denied to each standard, admitted by either side, unclear for a reason.
STATES = (
    Valuation(0, 0, NOBODY, False, None),
    *(Valuation(0, 0, NOBODY, True, why) for why in UNCLEAR),
    *(Valuation(n, 0, NOBODY, True, None) for n in (1, 2, 3)),
    *(Valuation(0, n, NOBODY, True, None) for n in (1, 2, 3)),
    *(Valuation(0, 0, frozenset({who}), True, None) for who in "pd"),
)


def tiny_rules(rng: Random, cells: int = 2) -> RuleBase:
    """Return rules with so many cells, one disputed point, one right at most, dates of causes only."""
    words = Words(rng)
    declare_options(words)
    first: Option = next(iter(words.options.values()))
    choices = first.choices[:2]
    words.options = {first.name.en: replace(first, choices=choices, default=choices[0].name.en)}
    declare_sorts(words)
    declare_few_facts(words, cells)
    declare_concept(words, 0)
    arguments: dict[str, Argument] = {}
    for number in range(rng.randint(2, 3)):
        declare_issue(words, number, arguments)
    for number in range(2):
        declare_cause(words, number)
    remedies = [random_remedy(words, number) for number in range(rng.randint(1, 2))]
    rules = RuleBase(
        digest=f"tiny-{rng.randrange(10**9)}",
        options=words.options,
        sorts=words.sorts,
        facts=words.facts,
        concepts=words.concepts,
        issues=words.issues,
        arguments=arguments,
        causes=words.causes,
        remedies={it.name.en: it for it in remedies},
    )
    rules = replace(
        about_parties(rules), sorts={n: Sort(s.name, None, None, HERE) for n, s in rules.sorts.items()}
    )
    rights = [a.name.en for a in rules.arguments.values() if a.raised and not a.params][:1]
    kept = {n: replace(a, raised=n in rights) for n, a in rules.arguments.items()}
    return rewritten(replace(rules, arguments=kept), lambda c: words.guard() if isinstance(c, Dated) else c)


def declare_few_facts(words: Words, cells: int) -> None:
    """Declare one fact about each party, or as many about nobody."""
    shapes: list[tuple[str, ...]] = [()] * cells
    if cells == 2 and words.chance(0.5):
        shapes = [("party",)]
    for number, sorts in enumerate(shapes):
        name = twin("fact", "情节", number)
        words.facts[name.en] = FactDecl(name, sorts, NOTHING_SAID, "either", False, False, False, (), HERE)


def about_parties(value: Any) -> Any:
    """Return the same with every variable standing for a party."""
    if isinstance(value, Param):
        return replace(value, sort="party")
    if isinstance(value, tuple):
        return tuple(about_parties(one) for one in value)
    if isinstance(value, dict):
        return {key: about_parties(one) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, Twin | Sort | type):
        found = {f.name: about_parties(getattr(value, f.name)) for f in fields(value)}
        return replace(value, **found)
    return value


# ---------------------------------------------------------------------------- every pattern

Pattern = tuple[tuple[Valuation, ...], dict[str, str], date, tuple[Raised, ...]]


def frame(rules: RuleBase) -> Case:
    """Return one plaintiff against one defendant over one act, everything claimed."""
    parties = (Party("p", "plaintiff", Twin("p", "p"), AT), Party("d", "defendant", Twin("d", "d"), AT))
    claims = tuple(
        Claim(f"c{i}", name, ("p",), ("d",), ("a",), None, "", (), AT)
        for i, name in enumerate(rules.remedies)
    )
    return Case(
        id="tiny",
        title=Twin("tiny", "tiny"),
        court="",
        docket="",
        stage="",
        status="hypothetical",
        unlisted="no_evidence",
        hearing=None,
        parties=parties,
        acts=(Act("a", Twin("a", "a"), None, AT),),
        things=(),
        facts=(),
        exhibits=(),
        claims=claims,
        raised=(),
        runs=(Run("default", (), (), "", AT),),
        notes=(),
        sources={},
        digest="",
        span=AT,
        dispute_list=(Dispute("p", "d", "a"),),
    )


def cells_of(rules: RuleBase) -> list[tuple[str, tuple[str, ...]]]:
    """Return every cell there is."""
    return [
        (name, args) for name, fact in rules.facts.items() for args in product("pd", repeat=len(fact.sorts))
    ]


def days_of(*versions: RuleBase) -> list[date]:
    """Return a day of every stretch in which the same causes are in force."""
    layers = [v for r in versions for c in r.causes.values() for v in (c.base, *c.variants)]
    one = timedelta(days=1)
    starts = {v.start for v in layers if v.start} | {v.end + one for v in layers if v.end}
    return [min(starts) - one, *sorted(starts)] if starts else [date(2021, 1, 1)]


def patterns(old: RuleBase, new: RuleBase) -> Iterator[Pattern]:
    """Yield every pattern of facts, choice, date and rights."""
    option = next(iter(old.options.values()))
    rights: dict[str, Argument] = {n: a for r in (old, new) for n, a in r.arguments.items() if a.raised}
    raised = [Raised(n, (), "p" if a.side == "plaintiff" else "d", (), AT) for n, a in rights.items()]
    for states in product(STATES, repeat=len(cells_of(old))):
        for choice in option.choices:
            for day in days_of(old, new):
                for kept in product((True, False), repeat=len(raised)):
                    made = tuple(r for r, keep in zip(raised, kept, strict=True) if keep)
                    yield states, {option.name.en: choice.name.en}, day, made


Told = dict[tuple[str, str], tuple[Any, Any]]


def told(rules: RuleBase, pattern: Pattern) -> Told:
    """Return what the referee makes of a pattern: by kind and name, the result and the reason beside it."""
    states, choices, day, raised = pattern
    case = replace(frame(rules), raised=raised)
    cells = dict(zip(cells_of(rules), states, strict=True))
    closed = Closed(choices, cells, {"a": (day, day)}, (None, None))
    (verdict,) = decide(rules, case, closed).disputes.values()
    found: Told = {}
    for name in rules.issues:
        rows = {args: f for (issue, args), f in verdict.findings.items() if issue == name}
        found["issue", name] = (
            {args: (f.value, f.winner) for args, f in rows.items()},
            {args: f.because for args, f in rows.items()},
        )
    for name, cause in verdict.causes.items():
        found["cause", name] = ((cause.applies, cause.made_out), None)
    for claim in case.claims:
        remedy = rules.remedies[claim.remedy]
        found["remedy", claim.remedy] = (shape(remedy, verdict.remedies[claim.id]), None)
    return found


def shape(remedy: Remedy, found: RemedyVerdict) -> tuple[object, ...]:
    """Return what a claim comes to, in words of the rules and not in numbers of their lists."""
    if not found.granted:
        return (False,)
    mode = None if found.mode is None else remedy.modes[found.mode]
    return (
        True,
        remedy.partly[found.partly[0]].scope if found.partly else None,
        bool(found.reduced) and remedy.amount is not None,
        (mode.kind, mode.cap, mode.recourse) if mode else None,
        found.partners,
        frozenset(remedy.manners[i].text for i in found.manners),
        found.counted,
        frozenset(remedy.ceilings[i].amount for i in found.ceilings),
    )


def size(pattern: Pattern, default: str) -> int:
    """Return how far a pattern is from the empty one: its facts, its rights, a choice not the usual."""
    states, choices, _, raised = pattern
    facts = sum(state != STATES[0] for state in states)
    return facts + len(raised) + sum(choice != default for choice in choices.values())
