"""The same facts at another time: stretches that fill all of time, each decided as any of its days is."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from engine.analysis.parting import part
from engine.analysis.regimes import Regime, Regimes, regimes
from engine.case import load_case
from engine.case.model import Case, Interval
from engine.justification import DisputeView
from engine.pipeline import Judge
from engine.report.analyses.page import schema_of
from engine.report.analyses.regimes import regimes_object, regimes_text
from engine.rulebase import load_rules
from engine.rulebase.model import RuleBase
from engine.shipped import cases_root
from tests.analysis.brute import RUN
from tests.generators import random_case, random_rules
from tests.report.schema_check import complaints

SEED = "regimes-2021"
ONE = timedelta(days=1)
DECIDED = ("decided/hangzhou", "decided/beijing")


@pytest.fixture(scope="module")
def rules() -> RuleBase:
    found, _ = load_rules()
    assert found is not None
    return found


def moved(rules: RuleBase, name: str) -> Regimes:
    case, wrong = load_case(Path(cases_root()) / "decided" / f"{name.partition('/')[2]}.yaml", rules)
    assert case is not None, wrong
    if name.startswith("reported"):
        case = replace(case, status="not_adjudicated")
    return regimes(case, case.runs[0], rules, Judge(rules).decide, case.acts[0].id)


@pytest.fixture(scope="module")
def told(rules: RuleBase) -> dict[str, Regimes]:
    return {name: moved(rules, name) for name in (*DECIDED, "reported/beijing")}


def applied(regime: Regime) -> dict[str, bool | None]:
    (view,) = regime.decision.disputes
    return {c.name: c.made_out for c in view.causes if c.applies}


def results(views: tuple[DisputeView, ...]) -> list[object]:
    """Return everything that may come out differently, things that name no day."""
    return [
        (
            view.dispute,
            sorted((i.name, i.args, i.finding, str(i.because), i.won_by) for i in view.issues),
            sorted((c.name, c.made_out, c.grounds) for c in view.causes if c.applies),
            [(r.claim, r.granted, r.result, r.mode, r.manner) for r in view.remedies],
        )
        for view in views
    ]


def random_matter(seed: str) -> tuple[RuleBase, Case]:
    """Return a random case with one day for its first act and nothing open."""
    rng = Random(seed)
    rules = random_rules(rng)
    case, _ = random_case(rng, rules)
    days = [date(2021, 10, 20) + timedelta(days=rng.randrange(25)) for _ in case.acts]
    acts = tuple(replace(a, date=Interval(d, d)) for a, d in zip(case.acts, days, strict=True))
    things = tuple(replace(t, date=None) for t in case.things)
    facts = tuple(f for f in case.facts if f.state != "open")
    case = replace(case, acts=acts, things=things, facts=facts, unlisted="no_evidence", status="hypothetical")
    return rules, case


# ---------------------------------------------------------------------------- laws


def test_the_stretches_fill_all_of_time_without_overlap(told: dict[str, Regimes]) -> None:
    for found in told.values():
        ends = [(r.start, r.end) for r in found.regimes]

        assert ends[0][0] is None
        assert ends[-1][1] is None
        for (_, end), (start, _) in pairwise(ends):
            assert end is not None
            assert start == end + ONE


def test_the_own_stretch_is_the_ordinary_decision(told: dict[str, Regimes], rules: RuleBase) -> None:
    for name in DECIDED:
        found = told[name]
        (own,) = (r for r in found.regimes if r.own)
        plain = Judge(rules).decide(found.case, found.run)

        assert results(own.decision.disputes) == results(plain.disputes)


def test_any_day_of_a_stretch_gives_what_the_stretch_gives() -> None:
    several = 0
    for number in range(6):
        rules, case = random_matter(f"{SEED}-{number}")
        judge, act = Judge(rules), case.acts[0].id
        found = regimes(case, RUN, rules, judge.decide, act)
        several += len(found.regimes) > 1
        for offset in Random(number).sample(range(-20, 40), 6):
            day = date(2021, 10, 25) + timedelta(days=offset)
            acts = tuple(replace(a, date=Interval(day, day)) if a.id == act else a for a in case.acts)
            there = judge.decide(replace(case, acts=acts), RUN)
            (stretch,) = (
                r
                for r in found.regimes
                if (r.start is None or r.start <= day) and (r.end is None or day <= r.end)
            )

            assert results(there.disputes) == results(stretch.decision.disputes), (SEED, number, day)

    assert several > 1


def test_neighbouring_stretches_come_out_differently(told: dict[str, Regimes]) -> None:
    for found in told.values():
        for one, two in pairwise(found.regimes):
            assert results(one.decision.disputes) != results(two.decision.disputes)


# ---------------------------------------------------------------------------- the law of each time


@pytest.mark.parametrize("name", DECIDED)
def test_each_time_has_its_ground_of_liability(told: dict[str, Regimes], name: str) -> None:
    """Nothing before July 2010; then the Tort Liability Law, the Civil Code, the presumption of 2021-11."""
    found = told[name].regimes

    assert [r.start for r in found] == [None, date(2010, 7, 1), date(2021, 1, 1), date(2021, 11, 1)]
    assert [set(applied(r)) for r in found] == [set(), {"tll_6"}, {"cc_1165"}, {"pipl_69"}]
    assert [r.own for r in found] == [False, False, False, True]


def test_beijing_turns_on_the_presumption_of_fault(told: dict[str, Regimes]) -> None:
    """The defendant did not prove that it had no fault; nor is its fault proved."""
    found = told["decided/beijing"].regimes

    assert [list(applied(r).values()) for r in found[1:]] == [[False], [False], [True]]
    for regime in found[1:3]:
        (view,) = regime.decision.disputes
        (cause,) = (c for c in view.causes if c.applies)
        assert cause.grounds == ("fault",)


def test_they_part_at_the_law_of_the_case_and_not_at_one_that_applies_in_neither(
    told: dict[str, Regimes],
) -> None:
    steps = [p.step for r in told["decided/beijing"].regimes[:3] for p in r.partings]

    assert [(s.name, s.aspect, s.left, s.right) for s in steps if s] == [
        ("pipl_69", "in_force", "yes", "no")
    ] * 3


def test_hangzhou_fails_on_causation_at_every_time(told: dict[str, Regimes]) -> None:
    for regime in told["decided/hangzhou"].regimes[1:]:
        (view,) = regime.decision.disputes
        (cause,) = (c for c in view.causes if c.applies)

        assert "causation" in cause.grounds
        assert part(view_of(told), [view])[0].remedies == ()


def view_of(told: dict[str, Regimes]) -> list[DisputeView]:
    return [view for r in told["decided/hangzhou"].regimes if r.own for view in r.decision.disputes]


@pytest.mark.parametrize("day", [None, Interval(date(2020, 6, 1), date(2021, 12, 1))])
def test_a_date_too_uncertain_for_one_stretch_lies_in_none(rules: RuleBase, day: Interval | None) -> None:
    case, _ = load_case(Path(cases_root()) / "decided" / "beijing.yaml", rules)
    assert case is not None
    case = replace(case, acts=tuple(replace(a, date=day) for a in case.acts))
    found = regimes(case, case.runs[0], rules, Judge(rules).decide, case.acts[0].id)

    assert [r.own for r in found.regimes] == [False] * 4
    assert [set(applied(r)) for r in found.regimes] == [set(), {"tll_6"}, {"cc_1165"}, {"pipl_69"}]
    assert all(r.decision.status == "decided" for r in found.regimes)
    assert "各时期均与末一时期比较" in regimes_text(found, rules, "zh")


# ---------------------------------------------------------------------------- words and objects


def test_the_object_is_what_the_schema_says(told: dict[str, Regimes], rules: RuleBase) -> None:
    schema = json.loads(schema_of("regimes"))
    for found in told.values():
        whole = json.loads(json.dumps(regimes_object(found, rules), ensure_ascii=False))

        assert complaints(whole, schema, schema) == []


def test_of_a_matter_nobody_has_judged_only_the_law_is_told(
    told: dict[str, Regimes], rules: RuleBase
) -> None:
    found = told["reported/beijing"]
    chinese, english = (regimes_text(found, rules, language) for language in ("zh", "en"))

    assert "由原告承担举证证明责任" in chinese
    for word in ("支持", "（成立", "不成立", "未定", "真伪不明"):
        assert word not in chinese, word
    for word in ("granted", "refused", "made out", "fails on", "undetermined"):
        assert word not in english.replace("ground of liability made out", ""), word


def test_both_languages_tell_the_same_stretches(told: dict[str, Regimes], rules: RuleBase) -> None:
    chinese, english = (regimes_text(told["decided/beijing"], rules, lang) for lang in ("zh", "en"))

    assert "2010年7月1日至2020年12月31日" in chinese
    assert "From 2010-07-01 until 2020-12-31" in english
    assert "因果关系" in chinese
    assert "因" not in english
