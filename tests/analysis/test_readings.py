"""Disputed points: which can matter, and what comes out, as the referee has it under every combination."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from engine.analysis.cubes import Row, inside, points_in, rows_of
from engine.analysis.readings import Readings, TableRow, readings
from engine.case import load_case
from engine.case.model import Case
from engine.pipeline import Judge, choices_of
from engine.rulebase import load_rules
from engine.rulebase.model import RuleBase
from engine.shipped import cases_root
from tests.analysis.brute import (
    RUN,
    TURNS,
    Outcome,
    completions,
    dates_of,
    open_of,
    outcome_of,
    small_case,
    vectors,
    verdict_of,
)

SEED = "readings-2021"
Key = tuple[tuple[str, ...], int, tuple[int, ...]]


def of(rules: RuleBase, case: Case, findings: bool = False) -> Readings:
    return readings(case, RUN, rules, choices_of(rules, RUN), Judge(rules).decide, findings=findings)


def brute(rules: RuleBase, case: Case) -> dict[Key, Outcome]:
    """Return the outcome of every vector of choices in every completion."""
    cells, lies = open_of(case), dates_of(case, rules)
    table: dict[Key, Outcome] = {}
    for made in vectors(rules):
        for lie, turns in completions(cells, lies):
            turned = {cell: TURNS[k] for cell, k in zip(cells, turns, strict=True)}
            verdict = verdict_of(rules, case, made, lies[lie], turned)
            table[(tuple(made.values()), lie, turns)] = outcome_of(rules, case, verdict)
    return table


def mattering(rules: RuleBase, table: dict[Key, Outcome]) -> set[str]:
    """Return the options of which two choices alone make a difference somewhere."""
    found = set()
    for at, option in enumerate(rules.options.values()):
        for made, lie, turns in table:
            for choice in option.choices:
                other = (*made[:at], choice.name.en, *made[at + 1 :])
                if table[(made, lie, turns)] != table[(other, lie, turns)]:
                    found.add(option.name.en)
    return found


def possible(rules: RuleBase, table: dict[Key, Outcome]) -> dict[tuple[str, ...], frozenset[Outcome]]:
    found: dict[tuple[str, ...], set[Outcome]] = {}
    for (made, _, _), outcome in table.items():
        found.setdefault(made, set()).add(outcome)
    return {made: frozenset(outcomes) for made, outcomes in found.items()}


def falls(row: TableRow, made: dict[str, str]) -> bool:
    return all(made[option] in choices for option, choices in row.choices)


def agree(count: int, most_open: int) -> int:
    """Compare so many cases; returns how many points were found to matter."""
    seen = 0
    for seed, rules, case in cases(count, most_open):
        found, table = of(rules, case), brute(rules, case)
        matter = {m.option for m in found.matter}

        assert matter == mattering(rules, table), seed
        assert set(found.rest) == set(rules.options) - matter, seed
        seen += len(matter)
        numbers: dict[frozenset[Outcome], set[tuple[int, ...]]] = {}
        for made, outcomes in possible(rules, table).items():
            rows = [row for row in found.rows if falls(row, dict(zip(rules.options, made, strict=True)))]
            assert rows, seed
            assert len({row.results for row in rows}) == 1, seed
            assert len(rows[0].results) == len(outcomes), seed
            numbers.setdefault(outcomes, set()).add(rows[0].results)
        # The same results by number where, and only where, the referee has the same outcomes.
        every = [results for group in numbers.values() for results in group]
        assert all(len(group) == 1 for group in numbers.values()), seed
        assert len(set(every)) == len(every), seed
        assert all(row.checked for row in found.rows), seed
    return seen


def cases(count: int, most_open: int) -> Iterator[tuple[str, RuleBase, Case]]:
    number = 0
    while count:
        number += 1
        seed = f"{SEED}-{most_open}-{number}"
        made = small_case(seed, most_open, 3)
        if made is not None:
            count -= 1
            yield seed, *made


def test_points_that_matter_and_rows_are_as_the_referee_has_them() -> None:
    assert agree(12, 0) > 3


def test_with_an_open_fact_the_rows_have_the_sets_of_what_is_possible() -> None:
    assert agree(4, 1) > 1


@pytest.mark.exhaustive
@pytest.mark.parametrize(("most_open", "count"), [(0, 500), (1, 150), (2, 20)])
def test_points_and_rows_of_many_cases_are_as_the_referee_has_them(most_open: int, count: int) -> None:
    assert agree(count, most_open)


# ---------------------------------------------------------------------------- rows


def test_rows_of_the_same_results_are_decided_where_they_meet_and_others_each_by_itself() -> None:
    """The first two rows meet where the first place is 1 and the second 0; the third has another result."""
    rows = (
        Row((0b10, 0b11, 0b111), frozenset({0})),
        Row((0b11, 0b01, 0b110), frozenset({0})),
        Row((0b01, 0b10, 0b111), frozenset({1})),
    )

    assert points_in(rows) == [(1, 0, 1), (1, 0, 1), (0, 1, 0)]


def test_rows_tell_the_table_they_are_made_of_and_no_row_is_covered_by_others() -> None:
    """Of three places: result 0 where the first is 0 or the second is 1, result 1 everywhere else."""
    sizes = (2, 2, 3)
    zero = [(0b01, 0b11, 0b111), (0b11, 0b10, 0b111)]
    one = [(0b10, 0b01, 0b111)]
    rows = rows_of(sizes, {0: zero, 1: one}, 100)

    assert {(row.cube, row.results) for row in rows} == {
        *((cube, frozenset({0})) for cube in zero),
        *((cube, frozenset({1})) for cube in one),
    }


def test_rows_do_not_depend_on_how_the_cubes_were_cut() -> None:
    sizes = (2, 3)
    whole = [(0b01, 0b111)]
    pieces = [(0b01, 1 << k) for k in (2, 0, 1)]
    rest = [(0b10, 0b111)]

    assert rows_of(sizes, {0: whole, 1: rest}, 100) == rows_of(sizes, {1: rest, 0: pieces}, 100)


def test_a_place_that_changes_nothing_is_in_no_row() -> None:
    rows = rows_of((2, 2), {0: [(0b01, 0b01), (0b01, 0b10)], 1: [(0b10, 0b11)]}, 100)

    assert [row.cube for row in rows] == [(0b01, 0b11), (0b10, 0b11)]
    for point in product(range(2), repeat=2):
        assert [row.results for row in rows if inside(point, row.cube)] == [frozenset({point[0]})]


# ---------------------------------------------------------------------------- the shipped law


@pytest.fixture(scope="module")
def rules() -> RuleBase:
    found, _ = load_rules()
    assert found is not None
    return found


def shipped(rules: RuleBase, name: str, findings: bool = False) -> Readings:
    case, _ = load_case(Path(cases_root()) / f"{name}.yaml", rules)
    assert case is not None
    run = case.runs[0]
    return readings(case, run, rules, choices_of(rules, run), Judge(rules).decide, findings=findings)


@pytest.fixture(scope="module")
def beijing(rules: RuleBase) -> Readings:
    return shipped(rules, "decided/beijing")


def _apology(found: Readings, row: TableRow) -> set[bool]:
    case = found.case
    claims = {c.id for c in case.claims if c.remedy == "apology"}
    return {one.granted for n in row.results for one in found.outcomes[n].rows if one.name in claims}


def test_beijing_is_won_under_the_reading_of_the_appeal_and_lost_under_the_first(beijing: Readings) -> None:
    """What the first instance took, that several holders who had contact defeat attribution, parts them."""
    by_reading = {name: _apology(beijing, row) for row in beijing.rows for name in row.readings}

    assert by_reading["beijing_appeal"] == {True}
    assert by_reading["beijing_first_instance"] == {False}
    assert "source_exclusivity" in {m.option for m in beijing.matter}


def test_the_point_enters_at_the_argument_that_points_to_the_defendant(beijing: Readings) -> None:
    point = next(m for m in beijing.matter if m.option == "source_exclusivity")
    entry = next(e for e in point.entries if e.choice == "contact")
    (step,) = [p.step for p in entry.partings]

    assert entry.own
    assert step is not None
    assert (step.kind, step.name, step.left, step.right) == (
        "argument",
        "source_points_to_defendant",
        "yes",
        "no",
    )


def test_the_reading_of_the_case_falls_into_rows_of_one_result(beijing: Readings) -> None:
    own = [row.results for row in beijing.rows if row.own]

    assert len(set(own)) == 1
    assert all(row.checked for row in beijing.rows)
    assert beijing.cut == ""


def test_asked_of_findings_other_points_matter_than_asked_of_claims(rules: RuleBase) -> None:
    found = shipped(rules, "decided/beijing", findings=True)

    assert len(found.findings) == len(found.outcomes) > 1
    assert {m.option for m in found.matter} | set(found.rest) == set(rules.options)
    assert "presumption_scope" not in {m.option for m in found.matter}  # it shapes claims, no finding
