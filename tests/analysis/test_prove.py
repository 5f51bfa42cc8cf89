"""What is proved over all patterns is what trying every pattern finds; a prover that is wrong is caught."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import product
from random import Random

import pytest

from engine.analysis.completion import SecondProver
from engine.analysis.prove import Bound, ProversDisagreeError, prove
from engine.analysis.prove.dead import never_firing
from engine.analysis.prove.monotone import directions
from engine.analysis.prove.needless import never_mattering
from engine.analysis.prove.properties import asked_of, prove_properties
from engine.analysis.prove.witness import breaks
from engine.analysis.prove.world import World
from engine.answer.ground import Ground, ground_of
from engine.answer.limits import UnfinishedError
from engine.answer.query import Query
from engine.case import read_case
from engine.case.written import case_text
from engine.pipeline import Judge
from engine.program.reach import reach_of
from engine.referee import Closed, Record, Sitting, Valuation
from engine.referee.reading import NOBODY
from engine.rulebase.model import RuleBase
from engine.rulebase.removable import SWITCH, removable
from engine.rulebase.resolve import resolve
from engine.source import SourceFile
from engine.syntax.parser import parse_text
from tests.report.sample import RULES, small_rules

ONE = Bound(1, 1)
SEEDS = range(12)
SIDES = ("plaintiff", "defendant")
FACTS = ("f0", "f1", "f2")
HEAD = """
law L / 法 "Law" / "法" class statute from 2020-01-01
option opt / 选项 "which?" / "何者？"
  left / 左 "left" / "左" default
  right / 右 "right" / "右"
"""


def _rules(text: str) -> RuleBase:
    document, wrong = parse_text("small.rules", text)
    rules, found = resolve((document,), "small")

    assert not [*wrong, *found], [(d.code, d.span, d.params) for d in (*wrong, *found)]
    return rules


# ---------------------------------------------------------------------------- random small rules


def _condition(rng: Random, issues: int) -> str:
    parts = []
    for _ in range(rng.choice((1, 1, 2))):
        fact = f"{rng.choice(FACTS)}(act)"
        parts.append(rng.choice((fact, fact, f"{fact} disproved", f"{fact} not shown", "opt is left")))
    if issues and rng.random() < 0.3:
        parts.append(f"i{rng.randrange(issues)} {rng.choice(('proved', 'not proved', 'unclear'))}")
    return rng.choice((" and ", " or ")).join(parts)


def _asked(rng: Random) -> str:
    outcome = rng.choice(("proved", "disproved", "unclear", "won by plaintiff", "won by defendant"))
    return rng.choice((f"i{rng.randrange(3)} {outcome}", "c0 made out", "r0 granted", "c0 not made out"))


def _small(seed: int) -> RuleBase:
    rng = Random(seed)
    lines = [HEAD]
    lines += [f'fact {f} / 事{f} (act) says "{f} {{1}}" / "{f}{{1}}" moved by either' for f in FACTS]
    for i in range(3):
        lines.append(
            f"issue i{i} / 要{i} favours {rng.choice(('plaintiff', 'defendant'))} element source L 1"
        )
        lines.append(f"  burden {rng.choice(('plaintiff', 'defendant'))} source L 1")
        lines.append("  standard high_probability source L 1")
        for k in range(rng.choice((1, 2))):
            role = "for" if k == 0 else rng.choice(("for", "against"))
            lines.append(f"argument a{i}{k} / 理{i}{k} {role} i{i} when {_condition(rng, i)} source L 1")
        if rng.random() < 0.6:
            lines.append(f"argument b{i} / 驳{i} answers a{i}0 when {_condition(rng, i)} source L 1")
    first, second = rng.sample(range(3), 2)
    lines.append(f"cause c0 / 由0 from 2020-01-01 requires i{first} unless i{second} source L 1")
    lines.append("remedy r0 / 责0 founded on c0 source L 1")
    for k in range(4):
        when = f" when {_asked(rng)}" if rng.random() < 0.7 else ""
        kind = rng.choice(("never", "always"))
        lines.append(f"property p{k} / 性{k} {kind} {_asked(rng)}{when} source L 1")
    return _rules("\n".join(lines))


STATES = {
    "none": Valuation(0, 0, frozenset(), False, None),
    "proved": Valuation(2, 0, frozenset(), True, None),
    "disproved": Valuation(0, 2, frozenset(), True, None),
    "by a": Valuation(0, 0, frozenset({"a"}), True, None),
    "by b": Valuation(0, 0, frozenset({"b"}), True, None),
}
RANK = {"disproved": -2, "none": 0, "proved": 2}
DAYS = (date(2019, 1, 1), date(2022, 1, 1))
CASE = """
id: small
title: 小 / small
status: hypothetical
parties: {a: {role: plaintiff}, b: {role: defendant}}
acts: {leak: {date: 2022-01-01}}
claims: {c: {remedy: r0}}
"""
Pattern = tuple[str, date, tuple[str, ...]]
PATTERNS: tuple[Pattern, ...] = tuple(product(("left", "right"), DAYS, product(STATES, repeat=3)))


def _bench(rules: RuleBase) -> Callable[..., Sitting]:
    """Return how the referee sits on a pattern."""
    case, wrong = read_case(SourceFile("small.yaml", CASE), rules)
    assert case is not None, wrong

    def sit(pattern: Pattern, switch: str = "~") -> Sitting:
        choice, day, states = pattern
        cells = {(fact, ("leak",)): STATES[state] for fact, state in zip(FACTS, states, strict=True)}
        choices = {"opt": choice} | ({SWITCH: switch} if SWITCH in rules.options else {})
        closed = Closed(choices, cells, {"leak": (day, day)}, (None, None))
        return Sitting(Record(rules, case, closed), case.dispute_list[0], {})

    return sit


def _outcomes(sitting: Sitting) -> tuple[object, ...]:
    """Return every finding and whether each cause applies, is made out, each remedy is granted."""
    issues = [sitting.finding(name, ()).value for name in sitting.rules.issues]
    causes = [(sitting.cause(name).applies, sitting.cause(name).made_out) for name in sitting.rules.causes]
    return (*issues, *causes, *(sitting.claim(name).granted for name in sitting.rules.remedies))


def _won(sitting: Sitting) -> frozenset[str]:
    causes = {name for name in sitting.rules.causes if sitting.cause(name).made_out}
    return frozenset(causes | {name for name in sitting.rules.remedies if sitting.claim(name).granted})


@pytest.mark.parametrize("seed", SEEDS)
def test_a_property_holds_just_where_no_pattern_breaks_it(seed: int) -> None:
    rules = _small(seed)
    sit = _bench(rules)
    sittings = [sit(pattern) for pattern in PATTERNS]
    expected = {
        name: any(
            (item.when is None or one.true(item.when, NOBODY, {}))
            and one.true(item.claim, NOBODY, {}) == (item.kind == "never")
            for one in sittings
        )
        for name, item in rules.properties.items()
    }
    found = prove_properties(asked_of(rules), list(rules.properties), ONE, 20, lambda _: None)

    assert {v.name: v.status == "refuted" for v in found} == expected, f"seed {seed}"


@pytest.mark.parametrize("seed", SEEDS)
def test_a_witness_written_out_and_read_again_breaks_the_property(seed: int) -> None:
    rules = _small(seed)
    for verdict in prove_properties(asked_of(rules), list(rules.properties), ONE, 20, lambda _: None):
        if verdict.witness is None:
            continue
        read, wrong = read_case(SourceFile("w.yaml", case_text(verdict.witness.case, rules, "zh")), rules)
        assert read is not None, wrong

        assert breaks(read, rules, rules.properties[verdict.name]), f"seed {seed} {verdict.name}"
        assert Judge(rules).decide(read, read.runs[0]).status == "decided"


@pytest.mark.parametrize("seed", SEEDS)
def test_no_counter_example_is_smaller_than_the_witness(seed: int) -> None:
    rules = _small(seed)
    sit = _bench(rules)
    for verdict in prove_properties(asked_of(rules), list(rules.properties), ONE, 20, lambda _: None):
        item = rules.properties[verdict.name]
        sizes = [
            sum(state != "none" for state in pattern[2]) + (pattern[0] != "left")
            for pattern in PATTERNS
            if verdict.witness is not None
            and (item.when is None or sit(pattern).true(item.when, NOBODY, {}))
            and sit(pattern).true(item.claim, NOBODY, {}) == (item.kind == "never")
        ]

        assert (verdict.witness and verdict.witness.size) == min(sizes, default=None), f"seed {seed}"


@pytest.mark.parametrize("seed", SEEDS)
def test_an_argument_never_fires_just_where_no_pattern_makes_it_hold(seed: int) -> None:
    rules = _small(seed)
    sit = _bench(rules)
    sittings = [sit(pattern) for pattern in PATTERNS]
    expected = {name for name in rules.arguments if not any(one.holds((name, ())) for one in sittings)}
    found = {i.owner for i in never_firing(asked_of(rules), ONE, 20) if i.kind == "argument"}

    assert found == expected, f"seed {seed}"


@pytest.mark.parametrize("seed", list(SEEDS)[:5])
def test_a_part_never_matters_just_where_taking_it_out_changes_no_outcome(seed: int) -> None:
    rules = _small(seed)
    switched, parts = removable(rules)
    sit = _bench(switched)
    plain = [_outcomes(sit(pattern)) for pattern in PATTERNS]
    expected = [
        (part.kind, part.owner)
        for k, part in enumerate(parts)
        if all(_outcomes(sit(p, str(k))) == as_it_is for p, as_it_is in zip(PATTERNS, plain, strict=True))
    ]
    found = never_mattering(rules, ONE, 20, lambda _: None)

    assert sorted((i.kind, i.owner) for i in found) == sorted(expected), f"seed {seed}"


@pytest.mark.parametrize("seed", SEEDS)
def test_a_fact_helps_and_hurts_just_where_one_better_proof_of_it_does(seed: int) -> None:
    rules = _small(seed)
    sit = _bench(rules)
    won = {pattern: _won(sit(pattern)) for pattern in PATTERNS}
    expected: dict[str, set[str]] = {}
    for (choice, day, states), before in won.items():
        for n, fact in enumerate(FACTS):
            for better in RANK:
                if states[n] in RANK and RANK[better] > RANK[states[n]]:
                    after = won[choice, day, (*states[:n], better, *states[n + 1 :])]
                    expected.setdefault(fact, set()).update(["helps"] if after > before else [])
                    expected[fact].update(["hurts"] if after < before else [])
    found = directions(asked_of(rules), ONE, 20, lambda _: None)

    assert not any(d.against_form for d in found)
    for one in found:
        shown = {way for way, case in (("helps", one.helps), ("hurts", one.hurts)) if case}
        allowed = {"for": {"helps"}, "against": {"hurts"}}

        assert shown == expected[one.fact] if one.form == "both" else expected[one.fact] <= allowed[one.form]


def test_the_laws_of_the_language_hold_of_the_small_law() -> None:
    rules = small_rules()
    asked = asked_of(rules)
    found = prove_properties(asked, list(asked.laws), Bound(2, 2), 20, lambda _: None)

    assert {v.name: v.status for v in found} == dict.fromkeys(asked.laws, "holds")


def test_a_law_of_the_language_fails_where_the_compiler_is_wrong() -> None:
    asked = asked_of(small_rules())
    wrong = tuple(line for line in asked.reach.lines if not line.startswith("fu0("))
    broken = replace(asked, reach=reach_of(wrong))
    (found,) = prove_properties(broken, ["one_finding"], ONE, 20, lambda _: None)

    assert found.status == "refuted"


BROKEN = """
property blameless_never_liable / 无责不担责 never dl_69 made out when blameless proved source DL 69(1)
property link_never_needed / 关联非必要 always dl_69 not made out when harm unclear source DL 69(1)
property care_excuses / 注意即免责 never dl_69 made out when care proved source DL 69(1)
property both_ways / 正反并存 never care proved when care disproved source DL 69(1)
property never_tried / 从不检验 never dl_69 made out when basis disproved source DL 69(1)
"""


def _law(more: str) -> RuleBase:
    document, wrong = parse_text("small.rules", RULES + more)
    rules, found = resolve((document,), "small")

    assert not [*wrong, *found]
    return rules


def test_a_property_that_does_not_hold_comes_with_a_case_that_shows_it() -> None:
    rules = _law(BROKEN)
    found = {v.name: v for v in prove(rules, ["care_excuses", "blameless_never_liable"]).verdicts}
    witness = found["care_excuses"].witness

    assert found["blameless_never_liable"].status == "holds"
    assert witness is not None
    text = case_text(witness.case, rules, "zh")
    read, wrong = read_case(SourceFile("w.yaml", text), rules)
    assert read is not None, wrong
    decision = Judge(rules).decide(read, read.runs[0])
    (view, *_) = decision.disputes
    made_out = {cause.name: cause.made_out for cause in view.causes}
    findings = {issue.name: issue.finding for issue in view.issues}

    # Care alone is one limb of two: with link and harm shown the defendant stays liable.
    assert (made_out["dl_69"], findings["care"]) == (True, "proved")


def test_a_property_that_cannot_fail_is_said_to_be_so() -> None:
    found = {v.name: v.vacuous for v in prove(_law(BROKEN), ["both_ways", "never_tried"]).verdicts}

    # Nobody can find `basis` disproved: nothing argues against it.
    assert found == {"both_ways": "form", "never_tried": "when"}


def test_a_wrong_encoding_is_caught_by_the_second_prover(monkeypatch: pytest.MonkeyPatch) -> None:
    def holed(text: str) -> Ground:
        ground = ground_of(text)
        # One finding out of reach: constraints of the answer set that the clauses do not have.
        return Ground([r for r in ground.rules if r[1]], ground.sums, ground.names)

    asked = asked_of(_law(BROKEN))
    check = asked.checks["blameless_never_liable"]
    world = World(asked.rules, asked.program, asked.reach, [check.broken, check.when, check.claim], ONE, 20)

    assert world.confirmed(f"{check.broken}(0)") is True
    monkeypatch.setattr("engine.analysis.prove.world.ground_of", holed)
    monkeypatch.setattr(World, "possible", lambda self, *goals: False)
    with pytest.raises(ProversDisagreeError):
        prove(asked.rules, ["care_excuses"], ONE)


def _random_ground(rng: Random) -> str:
    atoms, free = [f"x{i}" for i in range(7)], [f"c{i}" for i in range(4)]
    lines = ["{ " + "; ".join(free) + " }."]
    for atom in atoms:
        for _ in range(rng.randint(1, 3)):
            counted = "; ".join(f"{n} : {one}" for n, one in enumerate(rng.sample(free, 3)))
            parts = [f"not {rng.choice(free)}", rng.choice(free), *(rng.choice(atoms) for _ in range(3))]
            parts.append(f"{rng.randint(1, 3)} <= #count {{ {counted} }}")
            lines.append(f"{atom} :- {', '.join(rng.sample(parts, rng.randint(1, 3)))}.")
    lines += [f":- {rng.choice(('', 'not '))}{one}." for one in rng.sample(atoms + free, 5)]
    return "\n".join(lines) + "\n"


def test_a_question_that_took_all_the_time_leaves_the_next_its_own() -> None:
    query = Query("a. #show a/0.", 0.05)
    time.sleep(0.1)
    with pytest.raises(UnfinishedError):
        query.one()
    query.renew()

    assert query.one() == {"a"}


def test_both_provers_agree_on_programs_with_rings_and_counts() -> None:
    for seed in range(150):
        text = _random_ground(Random(seed))
        first = Query(text).one() is not None

        assert SecondProver(ground_of(text)).satisfiable((), 10) == first, f"seed {seed}\n{text}"
