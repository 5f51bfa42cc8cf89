"""Loss, benefit, the court's sum on facts drawn around them: each comes about, the benefit alone."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from random import Random

import pytest

from engine.case import load_case
from engine.case.model import Case
from engine.referee import Cell, Closed, Record, Sitting, Valuation
from engine.rulebase import RuleBase, load_rules

DRAWS = 1500
PROVED = Valuation(2, 0, frozenset(), True, None)
# Shown, shown beyond doubt, barely shown, denied, open to doubt, never mentioned, admitted by either side.
STATES = (
    PROVED,
    Valuation(3, 0, frozenset(), True, None),
    Valuation(1, 0, frozenset(), True, None),
    Valuation(0, 2, frozenset(), True, None),
    Valuation(0, 0, frozenset(), True, None),
    Valuation(0, 0, frozenset(), False, None),
    Valuation(0, 0, frozenset({"a"}), True, None),
    Valuation(0, 0, frozenset({"b"}), True, None),
)
WEIGHTS = (6, 1, 1, 2, 1, 2, 2, 2)
LIABLE: tuple[Cell, ...] = (
    ("decides_purpose", ("b",)),
    ("decides_manner", ("b",)),
    ("relates_to", ("phone", "a")),
    ("held", ("b", "phone")),
    ("displayed", ("phone", "leak")),
    ("specific", ("phone",)),
    ("unlawfully_obtained", ("leak",)),
    ("contacted", ("a", "leak")),
    ("disturbed", ("a", "leak")),
)
DRAWN: tuple[Cell, ...] = (
    ("lost", ("a", "transfer")),
    ("but_for", ("transfer", "leak")),
    ("adequate", ("transfer", "leak")),
    ("gained", ("b", "profit")),
    ("benefit_chosen", ("a", "leak")),
    ("loss_hard_to_fix", ("a", "leak")),
    ("gain_hard_to_fix", ("b", "leak")),
    ("care_evaluated", ("b", "leak")),
    ("network_operator", ("b",)),
)
MEASURES = ("property_damages", "gain_damages", "assessed_damages")
TEXT = """\
id: measures
title: 赔偿的计算 / measures of damages
status: hypothetical
parties: {a: {role: plaintiff, name: 甲 / A}, b: {role: defendant, name: 乙 / B}}
acts: {leak: {name: 泄露 / the leak, date: 2022-05-01}}
things:
  field: {phone: 电话 / phone}
  loss: {transfer: {name: 转账 / transfer, amount: 5000}}
  gain: {profit: {name: 获利 / profit, amount: 100}}
facts: []
claims:
  x: {remedy: property_damages}
  y: {remedy: gain_damages}
  z: {remedy: assessed_damages}
"""


@pytest.fixture(scope="module")
def rules() -> RuleBase:
    loaded, _ = load_rules()
    assert loaded is not None
    return loaded


@pytest.fixture(scope="module")
def case(rules: RuleBase, tmp_path_factory: pytest.TempPathFactory) -> Case:
    path: Path = tmp_path_factory.mktemp("law") / "measures.yaml"
    path.write_text(TEXT, encoding="utf-8")
    loaded, found = load_case(path, rules)
    assert loaded is not None, found
    return loaded


def granted(rules: RuleBase, case: Case, luck: Random) -> frozenset[str]:
    """Return which of the measures are granted on facts drawn at random, at one of two dates."""
    cells = dict.fromkeys(LIABLE, PROVED)
    cells |= {cell: luck.choices(STATES, WEIGHTS)[0] for cell in DRAWN}
    choices = {name: option.default for name, option in rules.options.items()}
    choices["damages_order"] = luck.choice(rules.options["damages_order"].choices).name.en
    day = luck.choice((date(2016, 5, 1), date(2022, 5, 1)))
    closed = Closed(choices, cells, {"leak": (day, day)}, (None, None))
    sitting = Sitting(Record(rules, case, closed), case.dispute_list[0], {})
    return frozenset(name for name in MEASURES if sitting.relief(name))


def test_the_benefit_never_comes_beside_the_loss_or_a_sum_of_the_court(rules: RuleBase, case: Case) -> None:
    luck = Random(69)
    seen = Counter(granted(rules, case, luck) for _ in range(DRAWS))
    together = [found for found in seen if "gain_damages" in found and len(found) > 1]

    assert together == []
    assert min(seen[frozenset({name})] for name in MEASURES) > 0.01 * DRAWS
