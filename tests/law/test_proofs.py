"""What the shipped rules declare, and what they must hold besides, is proved of every fact pattern."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.analysis.completion import SecondProver
from engine.analysis.prove import Bound, prove
from engine.analysis.prove.dead import never_firing
from engine.analysis.prove.monotone import _one_way, _pair
from engine.analysis.prove.properties import Asked, asked_of, prove_properties
from engine.analysis.prove.world import World
from engine.answer.ground import ground_of
from engine.answer.query import Query
from engine.program.reach import reach_of
from engine.rulebase import RuleBase, load_rules
from engine.rulebase.model import AtLeast, Condition, Negated, Shown
from engine.rulebase.polarity import polarities
from engine.rulebase.walk import all_conditions, everything_in, parts

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


@pytest.mark.thorough
def test_a_partner_of_the_defendant_is_no_other_source(asked: Asked) -> None:
    ids = asked.program.ids
    answer, entrusted = ids["argument"]["other_channel"], ids["fact"]["entrusted"]
    # What is found to the highest standard read is found at every other.
    found = f"dsp(D,_,Df,_), v{entrusted}(H,Df,{max(asked.program.reads['entrusted'].found)})"
    # Whether it stands at the end of the last round, whoever bears the issue.
    names = sorted(name for name, _ in asked.program.signatures if name.startswith(f"l{answer}_"))
    live = [max(name for name in names if name[:-1].endswith(bearer)) for bearer in "pd"]

    assert _proved(asked, [f"bad(D) :- {name}(H,D), {found}." for name in live])
    assert not _proved(asked, [f"bad(D) :- h{answer}(H,D), {found}."])


def _apart_in(asked: Asked, fact: str, bound: Bound, unless: str) -> tuple[bool, bool | None]:
    """Return whether some cause or remedy turns with ``fact`` alone, as either prover has it.

    Only where ``unless`` is not found; '' for everywhere.
    """
    pair = _pair(asked, bound)
    lines = ["turned :- lost.", "turned :- won.", ":- not turned.", "#show turned/0.", "#show."]
    for i, point in enumerate(pair.field.points):
        if point.kind != "fact":
            continue
        free = point.name == fact
        lines.append(
            f"1 {{ al_2({i},0..{len(point.ways) - 1}) }} 1." if free else f"al_2({i},K) :- al({i},K)."
        )
        if point.name == unless:
            found = [k for k, way in enumerate(point.ways) if any(atom[0] in "va" for atom in way.atoms)]
            lines += [f":- al({i},{k})." for k in found]
    text = pair.text + "\n".join(lines) + "\n"
    return Query(text, 120).one() is not None, SecondProver(ground_of(text)).satisfiable((), 120)


@pytest.mark.thorough
def test_a_sanction_turns_nothing_unless_the_court_evaluates_it_with_other_indications(asked: Asked) -> None:
    bound = Bound(1, 1)

    assert _apart_in(asked, "sanctioned", bound, "indications_carry") == (False, False)
    assert _apart_in(asked, "sanctioned", bound, "") == (True, True)


def test_a_sanction_is_only_ever_one_of_several_indications(rules: RuleBase) -> None:
    def alone(condition: Condition) -> bool:
        """Whether the fact is asked for outside an `at least 2 of`, where it would count for itself."""
        if isinstance(condition, AtLeast) and condition.count > 1:
            return False
        here = isinstance(condition, (Shown, Negated)) and condition.fact == "sanctioned"
        return here or any(alone(inner) for inner in parts(condition))

    read = [
        c for c in all_conditions(rules) for i in everything_in(c) if getattr(i, "fact", "") == "sanctioned"
    ]

    assert read
    assert [condition for condition in all_conditions(rules) if alone(condition)] == []


@pytest.mark.thorough
def test_better_proof_of_what_serves_one_side_never_turns_against_it(asked: Asked, rules: RuleBase) -> None:
    signs = polarities(rules)

    assert sum(len(read) == 1 for read in signs.values()) > len(signs) / 2
    assert not _one_way(asked, signs, Bound(1, 1), 120)
