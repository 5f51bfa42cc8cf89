"""What is open: every open point is in its class, as the referee has it on every completion."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.analysis.ask import Asked, ask
from engine.analysis.supposed import with_turns
from engine.answer import UnfinishedError
from engine.case import load_case
from engine.case.model import Case
from engine.pipeline import Judge, choices_of
from engine.program.points import Turned
from engine.rulebase import load_rules
from engine.rulebase.model import RuleBase
from engine.shipped import cases_root
from tests.analysis.brute import (
    RUN,
    TURNS,
    Cell,
    Outcome,
    completions,
    dates_of,
    open_of,
    outcome_of,
    small_case,
    verdict_of,
)

SEED = "ask-2021"
DATES: Cell = ("", ())


def asked_of(rules: RuleBase, case: Case) -> Asked:
    return ask(case, RUN, rules, choices_of(rules, RUN), Judge(rules).decide)


def brute(rules: RuleBase, case: Case) -> tuple[int, dict[Cell, str]]:
    """Return how many outcomes there are and the class of each open cell and of the dates."""
    cells, lies = open_of(case), dates_of(case, rules)
    table: dict[tuple[int, ...], Outcome] = {}
    for lie, turns in completions(cells, lies):
        turned = {cell: TURNS[k] for cell, k in zip(cells, turns, strict=True)}
        verdict = verdict_of(rules, case, choices_of(rules, RUN), lies[lie], turned)
        table[(lie, *turns)] = outcome_of(rules, case, verdict)
    sizes = [len(lies), *(len(TURNS) for _ in cells)]
    standing: dict[Cell, str] = {}
    for at, cell in enumerate([DATES, *cells]):
        if cell == DATES and len(lies) == 1:
            continue
        changes = any(
            table[key] != table[(*key[:at], k, *key[at + 1 :])] for key in table for k in range(sizes[at])
        )
        settles = any(
            len({outcome for key, outcome in table.items() if key[at] == k}) == 1 for k in range(sizes[at])
        )
        standing[cell] = "irrelevant" if not changes else "alone" if settles else "jointly"
    return len(set(table.values())), standing


def told(found: Asked) -> dict[Cell, str]:
    listed = {(q.point.name, q.point.args): str(q.standing) for q in found.questions}
    return listed | dict.fromkeys(found.unread, "irrelevant")


def cases(count: int, most_open: int) -> Iterator[tuple[str, RuleBase, Case]]:
    number = 0
    while count:
        number += 1
        seed = f"{SEED}-{most_open}-{number}"
        made = small_case(seed, most_open, 6)
        if made is not None:
            count -= 1
            yield seed, *made


def agree(count: int, most_open: int) -> dict[str, int]:
    seen: dict[str, int] = {}
    for seed, rules, case in cases(count, most_open):
        found = asked_of(rules, case)
        outcomes, standing = brute(rules, case)

        assert len(found.outcomes) == outcomes, seed
        # One reading may tell fewer stretches of dates apart than all of them together: then none is a point.
        assert dict.fromkeys(standing, "irrelevant") | told(found) == standing, seed
        assert all(one.checked for one in found.outcomes), seed
        assert found.stable == (outcomes == 1), seed
        for standing_of in standing.values():
            seen[standing_of] = seen.get(standing_of, 0) + 1
    return seen


def test_every_open_point_is_in_its_class_as_the_referee_has_it() -> None:
    """Two open cells and unknown dates; answers to answers, admissions, options are all in the rules."""
    seen = agree(12, 2)

    assert {"alone", "irrelevant"} <= set(seen)


@pytest.mark.exhaustive
@pytest.mark.parametrize("most_open", [1, 2, 3])
def test_every_open_point_of_many_cases_is_in_its_class(most_open: int) -> None:
    assert agree({1: 400, 2: 300, 3: 40}[most_open], most_open)


# ---------------------------------------------------------------------------- the shipped law


@pytest.fixture(scope="module")
def rules() -> RuleBase:
    found, _ = load_rules()
    assert found is not None
    return found


def shipped(rules: RuleBase, name: str, *answers: tuple[Cell, Turned]) -> Asked:
    case, _ = load_case(Path(cases_root()) / f"{name}.yaml", rules)
    assert case is not None
    supposed = with_turns(case, dict(answers)) if answers else case
    return ask(supposed, case.runs[0], rules, choices_of(rules, case.runs[0]), Judge(rules).decide)


ENTRUSTED: Cell = ("entrusted", ("warehouse", "b"))


def test_the_one_open_fact_settles_the_case_and_is_asked_with_the_issue_it_turns(rules: RuleBase) -> None:
    found = shipped(rules, "teaching/open-fact")

    assert told(found) == {ENTRUSTED: "alone"}
    assert found.next is not None
    assert found.next.question.point.cell == ENTRUSTED
    assert found.next.turns == ("causation",)
    granted = [{row.granted for row in found.outcomes[n].rows} for (n,) in found.next.leaves]
    states = [way.value.state for way in found.next.question.point.ways if isinstance(way.value, Turned)]
    assert dict(zip(states, granted, strict=True)) == {"proved": {True}, "no_evidence": {False}}


@pytest.mark.parametrize(("state", "granted"), [("proved", True), ("disproved", False), ("unclear", False)])
def test_once_it_is_answered_the_outcome_stands(rules: RuleBase, state: str, granted: bool) -> None:
    """With the warehouse on the defendant's side nobody else is left; without it the source is shaken."""
    found = shipped(rules, "teaching/open-fact", (ENTRUSTED, Turned(state)))  # type: ignore[arg-type]

    assert found.stable
    assert (found.next, found.questions) == (None, ())
    assert [row.granted for row in found.outcomes[0].rows] == [granted]


def test_what_only_settles_the_case_together_with_others_is_called_joint(
    rules: RuleBase, tmp_path: Path
) -> None:
    """Two other holders, of each of which two things are open: whichever has both is another source."""
    text = (Path(cases_root()) / "teaching/full-alternative.yaml").read_text("utf-8")
    text = text[: text.index("expect:")].replace(
        "{courier: 快递 / the courier}", "{courier: 快递 / the courier, warehouse: 仓储 / the warehouse}"
    )
    held = '"held(courier, [phone, tracking_no])", state: proved'
    text = text.replace(held, '"held([courier, warehouse], [phone, tracking_no])", state: open')
    pointed = '"pointed_to(b, courier, [phone, tracking_no])"'
    text = text.replace(pointed, '"pointed_to(b, [courier, warehouse], [phone, tracking_no])"')
    path = tmp_path / "two.yaml"
    path.write_text(text, "utf-8")
    case, problems = load_case(path, rules)
    assert case is not None, problems

    found = ask(case, case.runs[0], rules, choices_of(rules, case.runs[0]), Judge(rules).decide)

    holders, fields = ("courier", "warehouse"), ("phone", "tracking_no")
    assert told(found) == {("held", (h, f)): "jointly" for h in holders for f in fields}


def test_an_unknown_date_is_one_point_and_the_statute_parts_it(rules: RuleBase) -> None:
    found = shipped(rules, "teaching/date-unknown")

    assert told(found) == {DATES: "alone"}
    assert found.next is not None
    granted = [found.outcomes[left[0]].rows[0].granted for left in found.next.leaves]
    starts = [way.value.acts["leak"][0] for way in found.next.question.point.ways]  # type: ignore[union-attr]
    assert {str(start) for start, yes in zip(starts, granted, strict=True) if yes} >= {"2021-11-01"}
    assert [g for s, g in zip(starts, granted, strict=True) if s is None or str(s) < "2021-11-01"] == [
        False
    ] * sum(s is None or str(s) < "2021-11-01" for s in starts)


def test_a_case_with_nothing_open_stands_as_it_is_decided(rules: RuleBase) -> None:
    found = shipped(rules, "decided/beijing")

    assert found.stable
    assert found.next is None
    assert [row.remedy.result for row in found.outcomes[0].rows if row.remedy] == [
        remedy.result
        for case in [load_case(Path(cases_root()) / "decided/beijing.yaml", rules)[0]]
        if case is not None
        for view in Judge(rules).decide(case, case.runs[0]).disputes
        for remedy in view.remedies
    ]


def test_no_time_at_all_is_said_and_nothing_is_claimed(rules: RuleBase) -> None:
    case, _ = load_case(Path(cases_root()) / "teaching" / "open-fact.yaml", rules)
    assert case is not None

    with pytest.raises(UnfinishedError):
        ask(case, RUN, rules, choices_of(rules, RUN), Judge(rules).decide, seconds=1e-9)
