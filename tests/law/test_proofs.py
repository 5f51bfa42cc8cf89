"""What the shipped rules declare, and what they must hold besides, is proved of every fact pattern."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.analysis.prove import Bound, prove
from engine.analysis.prove.dead import never_firing
from engine.analysis.prove.properties import Asked, asked_of, prove_properties
from engine.analysis.prove.world import World
from engine.program.reach import reach_of
from engine.rulebase import RuleBase, load_rules

BOUND = Bound(3, 2)


@pytest.fixture(scope="module")
def rules() -> RuleBase:
    loaded, found = load_rules()
    assert loaded is not None, found
    return loaded


@pytest.fixture(scope="module")
def asked(rules: RuleBase) -> Asked:
    return asked_of(rules)


def _proved(asked: Asked, lines: list[str]) -> bool:
    """Return whether both provers find that ``bad`` never holds in the first dispute."""
    more = replace(asked, reach=reach_of((*asked.reach.lines, *lines)))
    world = World(more.rules, more.program, more.reach, ["bad"], BOUND, 120)
    return not world.possible("bad(0)") and world.confirmed("bad(0)") is True


@pytest.mark.thorough
def test_every_declared_property_is_proved_and_could_have_failed(asked: Asked) -> None:
    found = prove_properties(asked, list(asked.checks), BOUND, 120, lambda _: None)

    assert {v.name: (v.status, v.vacuous) for v in found} == dict.fromkeys(asked.checks, ("holds", ""))


@pytest.mark.thorough
def test_every_law_of_the_language_is_proved_of_the_shipped_rules(asked: Asked) -> None:
    found = prove_properties(asked, list(asked.laws), BOUND, 120, lambda _: None)

    assert {v.name: v.status for v in found} == dict.fromkeys(asked.laws, "holds")


@pytest.mark.thorough
def test_every_rule_can_fire(asked: Asked) -> None:
    assert [(i.kind, i.owner, i.part) for i in never_firing(asked, BOUND, 120)] == []


def test_a_small_property_is_proved_within_the_patience_of_a_reader(rules: RuleBase) -> None:
    (found,) = prove(rules, ["deletion_asks_no_fault"], BOUND, 30).verdicts

    assert (found.status, found.vacuous) == ("holds", "")


@pytest.mark.thorough
def test_measures_taken_after_the_act_never_prove_care_beforehand(asked: Asked) -> None:
    ids = asked.program.ids
    measure, reason = ids["sort"]["measure"], ids["argument"]["compliance_measures"]
    # Not a single measure need be dated for that; it is enough that none can lie before the act's end.
    lines = [
        f"early(D) :- dsp(D,_,_,Ac), s{measure}(M), not bf(Ac,M).",
        f"bad(D) :- h{reason}(D), not early(D).",
    ]

    assert _proved(asked, lines)
    assert not _proved(asked, [f"bad(D) :- h{reason}(D)."])


@pytest.mark.thorough
def test_another_source_stands_only_if_it_could_have_every_displayed_field(asked: Asked) -> None:
    ids, choices = asked.program.ids, asked.program.choices
    answer, reach = ids["argument"]["other_channel"], ids["concept"]["reachable"]
    displayed, option = ids["fact"]["displayed"], ids["option"]["source_exclusivity"]
    relative = choices["source_exclusivity"]["relative"]
    top = max(asked.program.reads["displayed"].found)
    names = [name for name, _ in asked.program.signatures]
    obtained = [n for n in names if n.startswith(f"c{reach}_") and n.count("_") == 1 and n.endswith("d")]
    lines = [f"got(H,F,D) :- {name}(H,F,D)." for name in obtained]
    found = f"h{answer}(H,D), dsp(D,_,_,Ac), v{displayed}(F,Ac,{top}), not got(H,F,D)"
    lines.append(f"bad(D) :- {found}, not o({option},{relative}).")

    assert obtained
    assert _proved(asked, lines)
    assert not _proved(asked, [*lines[:-1], f"bad(D) :- {found}."])
