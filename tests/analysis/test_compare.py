"""Comparing versions: equivalent where no pattern of facts tells them apart, else a least case."""

from __future__ import annotations

import json
from random import Random
from typing import Literal

import pytest

from engine.analysis.apart import Apart, plainer, told_apart, under, witness
from engine.analysis.compare import Comparison, Moved, Version, compare
from engine.analysis.mutation.operators import mutants_of
from engine.analysis.prove.field import Bound
from engine.analysis.prove.world import ProversDisagreeError, World
from engine.answer import UnfinishedError
from engine.case import read_case
from engine.case.written import case_text
from engine.pipeline import Judge, missed
from engine.report.analyses.compare import Shown, compare_object, compare_text
from engine.report.analyses.page import schema_of
from engine.rulebase.model import RuleBase
from engine.source import SourceFile
from tests.analysis.tiny import Told, days_of, patterns, size, tiny_rules, told
from tests.analysis.versions import read
from tests.report.schema_check import complaints

SEED = "compare-2021"
TINY = Bound(things=1, defendants=1)
Key = tuple[str, str]


def compared(old: RuleBase, new: RuleBase, bound: Bound = TINY) -> Comparison:
    return compare(Version("old", old), Version("new", new), bound, 60, lambda *_: None)


def apart_of(found: Comparison, moved: Moved) -> Apart | None:
    """Return how the two versions decide a witness, as found where it shows as much and as admitted else."""
    benches = [Judge(v.rules) for v in (found.old, found.new)]
    for case in (plainer(moved.case), moved.case):
        pairs = zip(benches, (case.runs[0], case.runs[-1]), strict=True)
        old, new = (bench.decide(case, under(run, bench.rules)) for bench, run in pairs)
        apart = told_apart(moved.kind, moved.name, case, old, new)
        if apart is not None:
            return apart
    return None


def shown(found: Comparison) -> Shown:
    witnesses = {(m.kind, m.name): apart_of(found, m) for m in found.moved}
    assert all(witnesses.values())
    return Shown(found, {key: one for key, one in witnesses.items() if one}, (), 0)


# ---------------------------------------------------------------------------- every pattern, by hand


def differing(old: RuleBase, new: RuleBase, before: list[Told]) -> tuple[dict[Key, int], set[Key]]:
    """Return what the referee finds to differ, with the least size that shows it; and what in reason only."""
    default = next(iter(new.options.values())).default
    least: dict[Key, int] = {}
    reasons: dict[Key, int] = {}
    for i, pattern in enumerate(patterns(old, new)):
        one, two = before[i], told(new, pattern)
        for key in one.keys() & two.keys():
            for at, found in ((0, least), (1, reasons)):
                if one[key][at] != two[key][at]:
                    found[key] = min(found.get(key, 99), size(pattern, default))
    return least | {k: n for k, n in reasons.items() if k not in least}, set(reasons) - set(least)


def agree(seed: str, mutants: int, cells: int) -> int:
    """Compare random rules with mutants of them; returns how many differences there were."""
    rng = Random(seed)
    rules = tiny_rules(rng, cells)
    made = list(mutants_of(rules))
    tables: dict[tuple[object, ...], list[Told]] = {}
    seen = 0
    for mutant in rng.sample(made, min(mutants, len(made))):
        new = mutant.applied(rules)
        key = (*days_of(rules, new), *(a.raised for r in (rules, new) for a in r.arguments.values()))
        if key not in tables:
            tables[key] = [told(rules, pattern) for pattern in patterns(rules, new)]
        least, reasons = differing(rules, new, tables[key])
        found = compared(rules, new)
        label = f"{seed}: {mutant.id}"

        least = {key: n for key, n in least.items() if key[1] not in found.idle}

        assert {(m.kind, m.name) for m in found.moved} == set(least), label
        assert {(m.kind, m.name) for m in found.moved if m.reason_only} == reasons, label
        assert set(found.equivalent).isdisjoint(least), label
        assert found.unconfirmed == found.unfinished == (), label
        for m in found.moved:
            run = m.case.runs[0]
            assert m.smallest, label
            assert len(m.case.facts) + len(m.case.raised) + len(run.choices) == least[m.kind, m.name], label
            assert apart_of(found, m) is not None or m.kind == "remedy", label
        seen += len(least)
    return seen


def test_what_moves_is_what_the_referee_finds_to_move_in_some_pattern() -> None:
    few = sum(agree(f"{SEED}-{number}", 3, 1) for number in range(6))
    more = agree(f"{SEED}-two", 2, 2)

    assert few + more > 5


@pytest.mark.exhaustive
def test_what_moves_is_what_the_referee_finds_to_move_in_many_patterns() -> None:
    few = sum(agree(f"{SEED}-more-{number}", 12, 1) for number in range(100))
    more = sum(agree(f"{SEED}-more-{number}", 6, 2) for number in range(40))

    assert few + more > 500


# ---------------------------------------------------------------------------- what is not a difference


BASE = read()
WEPT = """fact wept / 哭泣 (party)
  says "{1} wept" / "{1}哭泣"  denied "{1} did not weep" / "{1}未哭泣"
  moved by plaintiff
"""
TWO_FACTS = "hurt(plaintiff) and kept(defendant)"


def moved(found: Comparison) -> set[str]:
    return {one.name for one in found.moved}


def names(listed: tuple[tuple[str, str], ...]) -> set[str]:
    return {name for _, name in listed}


def test_rules_are_equivalent_to_themselves_and_nothing_is_asked() -> None:
    found = compared(BASE, read())

    assert found.identical
    assert names(found.equivalent) == {"link", "harm", "dl_69", "apology"}
    assert found.moved == ()


def test_rules_written_otherwise_are_equivalent_though_not_identical() -> None:
    found = compared(BASE, read((TWO_FACTS, "kept(defendant) and hurt(plaintiff)")))

    assert found.moved == ()
    assert names(found.equivalent) == {"link", "harm", "dl_69", "apology"}
    assert not found.identical


def test_two_versions_that_never_grant_anything_do_not_differ() -> None:
    """Two empty sets of outcomes are the same set: a claim refused under both is no difference."""
    never = (TWO_FACTS, "kept(defendant) and kept(defendant) not shown")
    found = compared(read(never), read(never, ("sent(defendant) and kept(defendant)", "sent(defendant)")))

    assert moved(found) == {"link"}
    assert {"dl_69", "apology"} <= names(found.equivalent)


# ---------------------------------------------------------------------------- what the two do not share


def test_what_exists_in_one_version_only_is_named_and_not_compared() -> None:
    found = compared(
        BASE, read(("remedy apology", "remedy sorry / 认错 founded on dl_69 source DL 91\nremedy apology"))
    )

    assert (names(found.only_new), found.only_old, found.moved) == ({"sorry"}, (), ())


@pytest.mark.parametrize("forwards", [True, False])
def test_a_fact_only_one_version_knows_may_be_what_parts_them(forwards: bool) -> None:
    condition = "wept(plaintiff) and kept(plaintiff)"
    more = f"argument mourned / 悲伤 for harm\n  when {condition} source DL 69(1)\ncause dl_69"
    richer = read(("fact kept", f"{WEPT}fact kept"), ("cause dl_69", more))
    versions = (BASE, richer) if forwards else (richer, BASE)
    found = compared(*versions)
    (issue,) = (m for m in found.moved if m.kind == "issue")
    apart = apart_of(found, issue)
    assert apart is not None
    case, rules = witness(apart, versions[1], versions[0])

    assert issue.name == "harm"
    assert {f.fact for f in issue.case.facts} == {"wept", "kept"}
    assert rules is richer
    assert dict(case.runs[0].expects[0].values) == {"finding": "proved", "won_by": "plaintiff"}


def test_a_fact_about_other_things_in_each_version_is_named() -> None:
    alone = (
        'fact hurt / 受害 (party)\n  says "{1} was hurt" / "{1}受到损害"',
        'fact hurt / 受害\n  says "hurt" / "受到损害"',
    )
    text = [
        alone,
        ('"{1} was not hurt" / "{1}未受损害"', '"not hurt" / "未受损害"'),
        ("hurt(plaintiff)", "hurt"),
    ]
    found = compared(BASE, read(*text))

    assert found.incomparable == ("hurt",)


def test_another_default_is_told_although_every_choice_comes_out_alike() -> None:
    turned = read(
        ('"strict" / "从严" default', '"strict" / "从严" source DL 70'),
        ('"mild" / "从宽" source DL 70', '"mild" / "从宽" default'),
    )
    found = compared(BASE, turned)

    assert found.defaults == ("view",)
    assert not found.identical
    assert found.moved == ()


def test_a_witness_names_the_choice_where_the_defaults_are_not_the_same() -> None:
    turned = read(
        ('"strict" / "从严" default', '"strict" / "从严" source DL 70'),
        ('"mild" / "从宽" source DL 70', '"mild" / "从宽" default'),
        ("under view is mild burden defendant", "under view is mild burden plaintiff"),
    )
    found = compared(BASE, turned)
    witnesses = {m.name: apart_of(found, m) for m in found.moved}

    assert set(witnesses) >= {"link", "apology"}
    assert all(apart is not None for apart in witnesses.values())
    assert all(dict(apart.case.runs[0].choices) == {"view": "mild"} for apart in witnesses.values() if apart)


def test_a_manner_put_before_another_moves_no_other() -> None:
    one = (
        "remedy apology / 致歉 founded on dl_69",
        'remedy apology / 致歉 founded on dl_69\n  manner "in writing" / "书面"',
    )
    two = (one[0], one[1] + ' \n  manner "in public" / "公开" when harm disproved')
    three = (one[0], one[1].replace("\n", '\n  manner "in public" / "公开" when harm disproved\n'))

    assert moved(compared(read(two), read(three))) == set()
    assert moved(compared(read(one), read(two))) == set()  # where it is granted the harm is proved
    assert moved(compared(read(one), read((one[0], one[1].replace("in writing", "orally"))))) == {"apology"}


# ---------------------------------------------------------------------------- two readings


def readings() -> Comparison:
    """Return the default reading beside the lenient one."""
    strict = Version("default", BASE, "default", (("view", "strict"),))
    mild = Version("lenient", BASE, "lenient", (("view", "mild"),))
    return compare(strict, mild, TINY, 60, lambda *_: None)


def test_two_readings_part_where_the_point_they_differ_in_says_so() -> None:
    found = readings()

    assert moved(found) == {"link", "dl_69", "apology"}
    assert names(found.equivalent) == {"harm"}
    assert all(m.smallest for m in found.moved)


def test_a_witness_of_two_readings_holds_what_each_of_them_finds() -> None:
    """Nobody brings anything: under the one the plaintiff has the burden, under the other the defendant."""
    found = readings()
    (issue,) = (m for m in found.moved if m.kind == "issue")
    apart = apart_of(found, issue)
    assert apart is not None
    case, _ = witness(apart, BASE, BASE)

    assert issue.case.facts == ()
    assert [(run.reading, dict(run.expects[0].values)["won_by"]) for run in case.runs] == [
        ("default", "defendant"),
        ("lenient", "plaintiff"),
    ]


def test_two_readings_differ_exactly_where_the_referee_has_some_pattern() -> None:
    seen = 0
    for number in range(8):
        rules = tiny_rules(Random(f"{SEED}-reading-{number}"), 1)
        option = next(iter(rules.options.values()))
        choices = [choice.name.en for choice in option.choices]
        tables: dict[str, list[Told]] = {choice: [] for choice in choices}
        for pattern in patterns(rules, rules):
            tables[pattern[1][option.name.en]].append(told(rules, pattern))
        wanted = {
            key for one, two in zip(*tables.values(), strict=True) for key in one if one[key] != two[key]
        }
        versions = [Version(c, rules, c, ((option.name.en, c),)) for c in choices]
        found = compare(versions[0], versions[1], TINY, 60, lambda *_: None)

        assert {(m.kind, m.name) for m in found.moved} == {k for k in wanted if k[1] not in found.idle}
        seen += len(wanted)

    assert seen > 5


# ---------------------------------------------------------------------------- two provers


def test_what_one_prover_alone_has_is_not_called_equivalent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(World, "confirmed", lambda *_: None)
    found = compared(BASE, read((TWO_FACTS, "kept(defendant) and hurt(plaintiff)")))

    assert names(found.unconfirmed) == {"harm", "dl_69", "apology"}
    assert names(found.equivalent) == {"link"}  # no rule about it differs


def test_provers_that_disagree_are_believed_neither(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(World, "confirmed", lambda *_: False)

    with pytest.raises(ProversDisagreeError):
        compared(BASE, read((TWO_FACTS, "kept(defendant) and hurt(plaintiff)")))


def test_no_time_is_no_equivalence(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_: object) -> bool:
        raise UnfinishedError(1)

    monkeypatch.setattr(World, "possible", late)
    found = compared(BASE, read((TWO_FACTS, "kept(defendant) and hurt(plaintiff)")))

    assert names(found.unfinished) == {"harm", "dl_69", "apology"}
    assert found.moved == ()


# --------------------------------------------------------------- as a file, as an object, in words


@pytest.fixture(scope="module")
def changed() -> Comparison:
    return compared(BASE, read((TWO_FACTS, f"{TWO_FACTS} and sent(defendant)")), Bound(2, 2))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_witness_is_a_case_file_that_loads_and_meets_what_it_expects(
    changed: Comparison, language: Literal["zh", "en"]
) -> None:
    for found in (changed, readings()):
        for apart in shown(found).witnesses.values():
            case, rules = witness(apart, found.new.rules, found.old.rules)
            again, wrong = read_case(SourceFile("w.yaml", case_text(case, rules, language)), rules)
            assert again is not None, wrong
            decisions = [Judge(rules).decide(again, run) for run in again.runs]

            assert all(run.expects for run in again.runs)
            assert [d for decision in decisions for d in missed(decision, rules)] == []


def test_the_object_is_what_the_schema_says(changed: Comparison) -> None:
    schema = json.loads(schema_of("compare"))
    for found in (changed, compared(BASE, BASE), readings()):
        written = json.loads(json.dumps(compare_object(shown(found)), ensure_ascii=False))

        assert complaints(written, schema, schema) == []


def test_in_words_unclear_is_never_disproved(changed: Comparison) -> None:
    chinese, english = (compare_text(shown(changed), language) for language in ("zh", "en"))

    assert (
        "损害：予以认定 → 证据不足以证明，不予认定" in chinese
        or "损害：予以认定 → 未提供证据，不予认定" in chinese
    )
    assert "not established" in english
    assert "认定不" not in chinese
    assert "disproved" not in english
