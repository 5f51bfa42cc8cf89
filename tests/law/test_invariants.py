"""What the rules declare to hold always holds on fact patterns drawn at random."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import product
from pathlib import Path
from random import Random

import pytest

from engine.case import load_case
from engine.case.model import Case
from engine.referee import NO_EVIDENCE, Cell, Closed, Record, Sitting, Valuation
from engine.referee.reading import NOBODY
from engine.rulebase import RuleBase, load_rules

DRAWS = 120
NOBODY_ADMITS: frozenset[str] = frozenset()
STATES = (
    Valuation(2, 0, NOBODY_ADMITS, True, None),
    Valuation(3, 0, NOBODY_ADMITS, True, None),
    Valuation(1, 0, NOBODY_ADMITS, True, None),
    Valuation(0, 2, NOBODY_ADMITS, True, None),
    Valuation(0, 0, NOBODY_ADMITS, True, "insufficient"),
    NO_EVIDENCE,
)
# How often each of these states is drawn: most shown, most denied, most open to doubt, most silent.
MOODS = ((8, 2, 1, 1, 1, 1), (1, 1, 1, 6, 2, 2), (2, 1, 2, 2, 4, 2), (2, 1, 1, 1, 1, 12))
DATES = (date(2016, 5, 1), date(2020, 6, 1), date(2021, 5, 1), date(2021, 10, 31), date(2021, 11, 1))


def _of_field(name: str) -> tuple[Cell, ...]:
    return (("relates_to", (name, "a")), ("held", ("b", name)), ("displayed", (name, "leak")))


TEXT = """\
id: invariants
title: 随机事实 / facts at random
status: hypothetical
parties: {a: {role: plaintiff, name: 甲 / A}, b: {role: defendant, name: 乙 / B}}
acts: {leak: {name: 泄露 / the leak, date: 2022-05-01}}
things:
  field: {phone: 电话 / phone, order_no: 订单号 / order number}
  holder: {courier: 快递 / courier}
  purpose: {sale: 买卖 / sale}
  measure:
    encryption: {name: 加密 / encryption, date: 2022-01-01}
    review: {name: 复核 / review, date: 2022-08-01}
  loss: {transfer: {name: 转账 / transfer, amount: 5000}}
  gain: {profit: {name: 获利 / profit, amount: 100}}
  refund: {returned: {name: 退款 / refund, amount: 10}}
  request: {ask: 请求 / request}
  exhibit: {logs: 日志 / logs}
facts: []
raised:
- {argument: time_barred, by: b}
- {argument: own_carelessness_raised, by: b}
claims:
"""
# A pattern on which a processor is liable; drawn facts are strewn over it.
LIABLE = frozenset(
    {
        ("decides_purpose", ("b",)),
        ("decides_manner", ("b",)),
        *((fact, row) for f in ("phone", "order_no") for fact, row in _of_field(f)),
        ("specific", ("order_no",)),
        ("unlawfully_obtained", ("leak",)),
        ("contacted", ("a", "leak")),
        ("disturbed", ("a", "leak")),
        ("lost", ("a", "transfer")),
        ("but_for", ("transfer", "leak")),
        ("adequate", ("transfer", "leak")),
        ("continuing", ("leak",)),
        ("period_expired", ("a", "leak")),
        ("own_part", ("a", "leak")),
        ("careless", ("a", "leak")),
    }
)


def _rules() -> RuleBase:
    loaded, _ = load_rules()
    assert loaded is not None
    return loaded


RULES = _rules()


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Return a case of one dispute in which every remedy there is has been claimed."""
    path: Path = tmp_path_factory.mktemp("law") / "invariants.yaml"
    claims = "".join(f"  c{i}: {{remedy: {name}}}\n" for i, name in enumerate(RULES.remedies))
    path.write_text(TEXT + claims, encoding="utf-8")
    loaded, found = load_case(path, RULES)
    assert loaded is not None, found
    return loaded


@cache
def _cells(things: tuple[tuple[str, str], ...]) -> tuple[Cell, ...]:
    """Return every fact of the vocabulary about every fitting row of things."""

    def fitting(sort: str) -> list[str]:
        return [thing for thing, of in things if RULES.is_sort(of, sort)]

    return tuple(
        (fact.name.en, row) for fact in RULES.facts.values() for row in product(*map(fitting, fact.sorts))
    )


def _strewn(cell: Cell, drawn: Valuation, luck: Random) -> Valuation:
    if luck.random() < 0.06:
        return drawn
    return STATES[0] if cell in LIABLE else NO_EVIDENCE


def _draw(case: Case, luck: Random, choices: dict[str, str]) -> Sitting:
    """Return the one dispute of the case on facts drawn at random."""
    weights = luck.choice(MOODS)
    things = tuple((thing.id, thing.sort) for thing in case.all_things())
    cells = {cell: luck.choices(STATES, weights)[0] for cell in _cells(things)}
    if luck.random() < 0.7:
        cells = {cell: _strewn(cell, drawn, luck) for cell, drawn in cells.items()}
    day = luck.choice((*DATES, date(2022, 5, 1)))
    closed = Closed(choices, cells, {"leak": (day, day)}, (None, None))
    return Sitting(Record(RULES, case, closed), case.dispute_list[0], {})


def _broken(sitting: Sitting) -> list[str]:
    """Return the properties that do not hold in a dispute."""
    broken: list[str] = []
    for one in RULES.properties.values():
        if one.when is None or sitting.true(one.when, NOBODY, {}):
            holds = sitting.true(one.claim, NOBODY, {})
            broken += [one.name.en] if holds == (one.kind == "never") else []
    return broken


def test_every_property_holds_under_the_default_reading(case: Case) -> None:
    luck = Random(69)
    choices = {option.name.en: option.default for option in RULES.options.values()}
    broken = {name for _ in range(DRAWS) for name in _broken(_draw(case, luck, choices))}

    assert broken == set()


def test_every_property_holds_under_readings_drawn_at_random(case: Case) -> None:
    luck = Random(108)
    broken: set[str] = set()
    for _ in range(DRAWS):
        options = RULES.options.values()
        choices = {option.name.en: luck.choice(option.choices).name.en for option in options}
        broken |= set(_broken(_draw(case, luck, choices)))

    assert broken == set()


def test_most_properties_are_put_to_the_test(case: Case) -> None:
    luck = Random(90)
    choices = {option.name.en: option.default for option in RULES.options.values()}
    tried: set[str] = set()
    for _ in range(DRAWS):
        sitting = _draw(case, luck, choices)
        guarded = [(one.name.en, one.when) for one in RULES.properties.values()]
        tried |= {name for name, when in guarded if when is None or sitting.true(when, NOBODY, {})}

    assert len(tried) > 0.85 * len(RULES.properties)
