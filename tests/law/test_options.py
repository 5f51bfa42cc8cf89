"""Every choice of every disputed point changes what becomes of at least one shipped case."""

from __future__ import annotations

from functools import cache

import pytest

from engine.case import load_case
from engine.case.model import Case
from engine.justification import Decision
from engine.pipeline import Judge
from engine.rulebase import RuleBase, load_rules
from engine.shipped import cases_root

FOLDER = cases_root() / "teaching" / "options"


def _rules() -> RuleBase:
    loaded, _ = load_rules()
    assert loaded is not None
    return loaded


RULES = _rules()
JUDGE = Judge(RULES)
PAIRS = [
    (option.name.en, choice.name.en)
    for option in RULES.options.values()
    for choice in option.choices
    if choice.name.en != option.default
]


@cache
def _cases() -> tuple[Case, ...]:
    loaded = (load_case(path, RULES)[0] for path in sorted(FOLDER.glob("*.yaml")))
    return tuple(case for case in loaded if case is not None)


@cache
def _outcome(place: int, run: int) -> tuple[object, ...]:
    """Return everything a choice may change: the causes, the findings and what becomes of the claims."""
    decision: Decision = JUDGE.decide(_cases()[place], _cases()[place].runs[run])
    found: list[object] = []
    for dispute in decision.disputes:
        found += [(c.name, c.applies, c.made_out, c.grounds) for c in dispute.causes]
        found += [(i.name, i.args, i.finding, i.because, i.won_by) for i in dispute.issues]
        found += [(r.claim, r.result, r.amount, r.scope, r.mode, r.cap) for r in dispute.remedies]
    return tuple(found)


def _changed(option: str, choice: str) -> list[str]:
    changed: list[str] = []
    for place, case in enumerate(_cases()):
        plain = [i for i, run in enumerate(case.runs) if not run.choices]
        chosen = [i for i, run in enumerate(case.runs) if run.choices == ((option, choice),)]
        if any(_outcome(place, i) != _outcome(place, plain[0]) for i in chosen):
            changed.append(case.id)
    return changed


@pytest.mark.parametrize(("option", "choice"), PAIRS)
def test_every_choice_changes_a_case(option: str, choice: str) -> None:
    changed = _changed(option, choice)

    assert changed != []


def test_a_case_of_the_folder_is_judged_once_without_any_choice() -> None:
    without = [case.id for case in _cases() if sum(not run.choices for run in case.runs) != 1]

    assert without == []


def test_all_disputed_points_of_the_field_are_there() -> None:
    count = len(RULES.options)

    assert count == 29
