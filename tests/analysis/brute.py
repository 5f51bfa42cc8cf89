"""Every completion of a small case, one after another, and what the referee makes of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from random import Random

from engine.case.model import Case, FactEntry, Run
from engine.program import Completion, compile_program, date_cells, slice_for
from engine.referee import NO_EVIDENCE, Closed, Valuation, Verdict, decide, valuation_of
from engine.rulebase.model import RuleBase
from tests.generators import random_case, random_rules
from tests.generators.vocabulary import HERE

Cell = tuple[str, tuple[str, ...]]
Outcome = tuple[object, ...]
RUN = Run("default", (), (), "", HERE)

# All an open cell may turn out to be: found or denied to each standard, or neither.
TURNS = (
    NO_EVIDENCE,
    *(Valuation(n, 0, frozenset(), True, None) for n in (1, 2, 3)),
    *(Valuation(0, n, frozenset(), True, None) for n in (1, 2, 3)),
)


def small_case(seed: str, most_open: int, most_dates: int) -> tuple[RuleBase, Case] | None:
    """Return random rules and a case with a few open cells; None where dates lie in too many ways."""
    rng = Random(seed)
    rules = random_rules(rng)
    case, _ = random_case(rng, rules)
    return rules_and_case(rng, rules, case, most_open, most_dates)


def rules_and_case(
    rng: Random, rules: RuleBase, case: Case, most_open: int, most_dates: int
) -> tuple[RuleBase, Case] | None:
    """Return the case with some of its cells open and no others."""
    listed: dict[Cell, list[FactEntry]] = {}
    for entry in case.facts:
        listed.setdefault((entry.fact, entry.args), []).append(entry)
    chosen = set(rng.sample(sorted(listed), min(most_open, len(listed))))
    facts: list[FactEntry] = []
    for cell, entries in listed.items():
        if cell in chosen:
            facts.append(replaced(entries[0], "open"))
        else:
            facts += [replaced(e, "no_evidence") if e.state == "open" else e for e in entries]
    case = replace(case, facts=tuple(facts), unlisted="no_evidence", status="hypothetical")
    return (rules, case) if len(dates_of(case, rules)) <= most_dates else None


def replaced(entry: FactEntry, state: str) -> FactEntry:
    """Return an entry with another state and nothing that belonged to the old one."""
    return replace(entry, state=state, by=None, ground=None, rebutted=False, because=None)  # type: ignore[arg-type]


def dates_of(case: Case, rules: RuleBase) -> list[Completion]:
    """Return the ways in which the dates of the acts may lie."""
    sliced = slice_for(rules, frozenset(c.remedy for c in case.claims), frozenset())
    return date_cells(case, compile_program(sliced))


def open_of(case: Case) -> list[Cell]:
    """Return the open cells of a case that lists all of them."""
    return [(e.fact, e.args) for e in case.facts if e.state == "open"]


def verdict_of(
    rules: RuleBase,
    case: Case,
    choices: Mapping[str, str],
    lie: Completion,
    turned: Mapping[Cell, Valuation],
) -> Verdict:
    """Return what the referee makes of one completion."""
    cells: dict[Cell, Valuation] = {}
    for entry in case.facts:
        found, cell = valuation_of(entry), (entry.fact, entry.args)
        if cell in cells:
            found = replace(found, admitted_by=found.admitted_by | cells[cell].admitted_by)
        cells[cell] = found
    hearing = (case.hearing.earliest, case.hearing.latest) if case.hearing else (None, None)
    return decide(rules, case, Closed(dict(choices), {**cells, **turned}, dict(lie.acts), hearing))


def outcome_of(rules: RuleBase, case: Case, verdict: Verdict) -> Outcome:
    """Return the disposition of every claim in every dispute, with all that shapes it."""
    remedies = {c.id: rules.remedies[c.remedy] for c in case.claims}
    rows: list[object] = []
    for dispute in case.dispute_list:
        for claim, found in sorted(verdict.disputes[dispute].remedies.items()):
            reduced = bool(found.reduced) and remedies[claim].amount is not None
            shape = (found.partly[:1], reduced, found.mode, found.partners, found.manners)
            rows.append((dispute, claim, found.granted, *shape, found.counted, found.ceilings))
    return tuple(rows)


def completions(cells: Sequence[Cell], lies: Sequence[Completion]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield every completion: the number of the lie of the dates, and of the turn of each cell."""
    yield from product(range(len(lies)), product(range(len(TURNS)), repeat=len(cells)))


def vectors(rules: RuleBase) -> Iterator[dict[str, str]]:
    """Yield every way in which the options can be chosen."""
    ranges = [[c.name.en for c in option.choices] for option in rules.options.values()]
    for made in product(*ranges):
        yield dict(zip(rules.options, made, strict=True))
