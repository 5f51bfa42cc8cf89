"""What a pair is without something its case holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from engine.referee import NO_EVIDENCE, Valuation
from tests.generators.shrink import Pair


def in_cells(change: Callable[[Valuation], Valuation]) -> Callable[[Pair], Pair]:
    """Return how to change every cell."""
    return lambda pair: (
        *pair[:2],
        replace(pair[2], cells={key: change(it) for key, it in pair[2].cells.items()}),
    )


def undecided(it: Valuation) -> bool:
    """Return whether a cell is unclear."""
    return it.evidence and not (it.positive or it.negative or it.admitted_by)


def full_holdings(pair: Pair) -> Pair:
    """Return the pair in which every pair of things that was left out of a listed fact is found."""
    rules, case, closed = pair
    rows: dict[str, set[tuple[str, ...]]] = {}
    for fact, args in closed.cells:
        rows.setdefault(fact, set()).add(args)
    cells = dict(closed.cells)
    for fact, known in rows.items():
        if len(rules.facts[fact].sorts) == 2:
            grid = {(left[0], right[1]) for left in known for right in known}
            cells.update({(fact, args): Valuation(2, 0, frozenset(), True, None) for args in grid - known})
    return rules, case, replace(closed, cells=cells)


def other_choices(pair: Pair) -> Pair:
    """Return the pair in which the reading makes the next choice of every option."""
    rules, case, closed = pair
    choices = {}
    for name, option in rules.options.items():
        names = [it.name.en for it in option.choices]
        choices[name] = names[(names.index(closed.choices[name]) + 1) % len(names)]
    return rules, case, replace(closed, choices=choices)


def undated(pair: Pair) -> Pair:
    """Return the pair without dates of things."""
    things = tuple(replace(it, date=None) for it in pair[1].things)
    return pair[0], replace(pair[1], things=things), pair[2]


def unknown_days(pair: Pair) -> Pair:
    """Return the pair in which nobody knows when the acts and the hearing were."""
    nothing = (None, None)
    return *pair[:2], replace(pair[2], acts=dict.fromkeys(pair[2].acts, nothing), hearing=nothing)


def vague_days(pair: Pair) -> Pair:
    """Return the pair in which an act known to a stretch of days was on the first of them."""
    acts = {
        key: (first, first) if first and last else (first, last)
        for key, (first, last) in pair[2].acts.items()
    }
    return *pair[:2], replace(pair[2], acts=acts)


def nothing_raised(pair: Pair) -> Pair:
    """Return the pair in which nobody raised anything."""
    return pair[0], replace(pair[1], raised=()), pair[2]


def admitted_by_all(pair: Pair) -> Pair:
    """Return the pair in which everybody admits what anybody admitted."""
    everybody = frozenset(it.id for it in pair[1].parties)
    return in_cells(lambda it: replace(it, admitted_by=everybody) if it.admitted_by else it)(pair)


def first_dispute(pair: Pair) -> Pair:
    """Return the pair with the first of its disputes only."""
    return pair[0], replace(pair[1], dispute_list=pair[1].dispute_list[:1]), pair[2]


def nothing_if(test: Callable[[Valuation], bool]) -> Callable[[Pair], Pair]:
    """Return how to leave out the cells of a kind."""
    return in_cells(lambda it: NO_EVIDENCE if test(it) else it)
