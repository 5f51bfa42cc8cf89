"""The hearing replayed: each entry is the case as if the record had closed there, and nothing of later."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from engine.analysis.ledger import Ledger, Standing, ledger
from engine.case import load_case
from engine.case.model import Case
from engine.pipeline import Judge
from engine.referee import DisputeVerdict
from engine.report.analyses.ledger import ledger_object, ledger_text
from engine.report.analyses.page import schema_of
from engine.rulebase import load_rules
from engine.rulebase.model import RuleBase
from engine.shipped import cases_root
from tests.analysis.brute import RUN, dates_of, verdict_of
from tests.generators import random_case, random_rules
from tests.report.schema_check import complaints

SEED = "ledger-2021"


@pytest.fixture(scope="module")
def rules() -> RuleBase:
    found, _ = load_rules()
    assert found is not None
    return found


def replayed(rules: RuleBase, name: str) -> Ledger:
    case, wrong = load_case(Path(cases_root()) / f"{name}.yaml", rules)
    assert case is not None, wrong
    return ledger(case, case.runs[0], Judge(rules).decide)


def stepped(seed: str) -> tuple[RuleBase, Case] | None:
    """Return a random case whose facts entered at random steps; None where its dates leave things open."""
    rng = Random(seed)
    rules = random_rules(rng)
    # A sum that comes to nothing is refused although its conditions are met: sums are left aside here.
    plain = {name: replace(it, amount=None) for name, it in rules.remedies.items()}
    rules = replace(rules, remedies=plain)
    case, _ = random_case(rng, rules)
    facts = tuple(replace(f, step=rng.choice((None, 1, 2, 4))) for f in case.facts if f.state != "open")
    case = replace(case, facts=facts, unlisted="no_evidence", status="hypothetical")
    return (rules, case) if len(dates_of(case, rules)) == 1 else None


def random_hearings(count: int) -> Iterator[tuple[str, RuleBase, Case]]:
    number = 0
    while count:
        seed = f"{SEED}-{number}"
        number += 1
        found = stepped(seed)
        if found is not None:
            count -= 1
            yield (seed, *found)


def loser_of(standing: Standing, verdict: DisputeVerdict) -> str:
    """Return who has nothing of it, as the referee has it."""
    claims = [verdict.remedies[r.claim].granted for r in standing.view.remedies]
    got = claims or [verdict.causes[c.name].made_out for c in standing.view.causes]
    return "defendant" if any(got) else "plaintiff"


# ---------------------------------------------------------------------------- against the referee


def test_each_entry_is_what_the_referee_decides_of_the_record_closed_there() -> None:
    findings, turned, losers = 0, 0, set()
    for seed, rules, case in random_hearings(12):
        (lie,) = dates_of(case, rules)
        choices = {name: option.default for name, option in rules.options.items()}
        found = ledger(case, RUN, Judge(rules).decide)
        before: dict[object, object] = {}
        for entry in found.entries:
            kept = tuple(f for f in case.facts if f.step is None or f.step <= (entry.step or 0))
            verdict = verdict_of(rules, replace(case, facts=kept), choices, lie, {})
            for standing in entry.standings:
                one = verdict.disputes[standing.view.dispute]
                told = {(i.name, i.args): (i.finding, i.because, i.won_by) for i in standing.view.issues}
                wanted = {
                    key: (f.value, f.because, f.winner) for key, f in one.findings.items() if key in told
                }
                changed = {
                    (i.name, i.args)
                    for i in standing.view.issues
                    if i.in_play
                    and before.get((standing.view.dispute, i.name, i.args), told[i.name, i.args])
                    != told[i.name, i.args]
                }

                assert told == wanted, (seed, entry.step)
                assert standing.loser == loser_of(standing, one), (seed, entry.step)
                assert {turn.issue for turn in standing.turns} == changed, (seed, entry.step)
                before |= {(standing.view.dispute, *key): value for key, value in told.items()}
                findings += len(told)
                turned += len(changed)
                losers.add(standing.loser)

    assert losers == {"plaintiff", "defendant"}
    assert findings > 100
    assert turned > 10


def test_what_enters_later_never_shows_earlier() -> None:
    """Whatever the later facts were, the earlier entries are the same."""
    for seed, rules, case in random_hearings(3):
        judge = Judge(rules)
        found = ledger(case, RUN, judge.decide)
        for number, entry in enumerate(found.entries):
            kept = tuple(f for f in case.facts if f.step is None or f.step <= (entry.step or 0))
            cut = ledger(replace(case, facts=kept), RUN, judge.decide)

            assert all(f.step == entry.step for f in entry.facts), seed
            assert [standings_of(e) for e in cut.entries] == [
                standings_of(e) for e in found.entries[: number + 1]
            ], seed


def standings_of(entry: object) -> list[tuple[object, ...]]:
    return [
        (s.view.dispute, s.loser, [(i.name, i.args, i.finding, i.because) for i in s.view.issues])
        for s in entry.standings  # type: ignore[attr-defined]
    ]


def test_the_last_entry_is_the_ordinary_decision() -> None:
    for seed, rules, case in random_hearings(5):
        judge = Judge(rules)
        found, plain = ledger(case, RUN, judge.decide), judge.decide(case, RUN)

        assert [s.view for s in found.entries[-1].standings] == list(plain.disputes), seed


# ---------------------------------------------------------------------------- the shipped cases


def test_in_hangzhou_causation_is_shown_by_the_first_step_and_shaken_by_the_second(rules: RuleBase) -> None:
    found = replayed(rules, "decided/hangzhou")
    causation = [
        next(
            (t.before.finding, t.after.finding, t.after.because) for t in s.turns if t.issue[0] == "causation"
        )
        for entry in found.entries[1:3]
        for s in entry.standings
    ]

    assert [entry.step for entry in found.entries] == [None, 1, 2, 3]
    assert causation == [("unclear", "proved", None), ("proved", "unclear", "shaken")]
    assert {s.loser for entry in found.entries for s in entry.standings} == {"plaintiff"}


def test_in_hangzhou_both_independent_grounds_would_have_to_fall(rules: RuleBase) -> None:
    last = replayed(rules, "decided/hangzhou").entries[-1].standings[0]

    assert {need.issue.name for need in last.needs} == {"causation", "no_fault"}


def test_the_burden_of_persuasion_is_never_said_to_move(rules: RuleBase) -> None:
    found = replayed(rules, "decided/hangzhou")
    bearers = {
        issue.burden
        for entry in found.entries
        for s in entry.standings
        for issue in s.view.issues
        if issue.name == "causation"
    }

    assert bearers == {"plaintiff"}
    assert "自始不转移" in ledger_text(found, rules, "zh")


def test_a_file_without_steps_is_one_entry_and_says_how_to_number_them(rules: RuleBase) -> None:
    found = replayed(rules, "teaching/presumed-fault")

    assert found.stepless
    assert [entry.step for entry in found.entries] == [None]
    assert "步骤: 1" in ledger_text(found, rules, "zh")
    assert "step: 1" in ledger_text(found, rules, "en")


@pytest.mark.parametrize("name", ["jd", "jumei", "suning"])
def test_of_a_matter_nobody_has_judged_nothing_is_shown(rules: RuleBase, name: str) -> None:
    found = replayed(rules, f"reported/{name}")
    whole = ledger_object(found, rules)
    chinese, english = (ledger_text(found, rules, language) for language in ("zh", "en"))

    assert whole["entries"] == []
    assert "不利后果" not in chinese
    assert "would lose" not in english.lower()
    assert "没有可供回放的庭审" in chinese


@pytest.mark.parametrize(
    "name", ["decided/hangzhou", "decided/beijing", "teaching/presumed-fault", "reported/jd"]
)
def test_the_object_is_what_the_schema_says(rules: RuleBase, name: str) -> None:
    schema = json.loads(schema_of("ledger"))
    whole = json.loads(json.dumps(ledger_object(replayed(rules, name), rules), ensure_ascii=False))

    assert complaints(whole, schema, schema) == []


def test_in_words_what_is_not_cleared_up_is_not_called_untrue(rules: RuleBase) -> None:
    chinese = ledger_text(replayed(rules, "decided/hangzhou"), rules, "zh")
    turned = [line for line in chinese.splitlines() if "因果关系" in line]

    assert turned
    assert all("认定不" not in line for line in turned)
    assert any("真伪不明" in line for line in turned)
