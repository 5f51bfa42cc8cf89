"""Predicates in generated text: read and renamed alike wherever they stand."""

from __future__ import annotations

import pytest

from engine.program.copies import FRAME, GIVEN, INPUTS, copied
from engine.program.predicates import days_in, options_in, predicate_of, predicates_in, renamed, rewritten

RULE = "cs1(y4) :- cs1_1, not cs1_0, o(3,1), nb(Ac,y12), 2 <= #count { 0 : p3_2p(V0,D); 1 : v3(V0,2) }."


def test_an_atom_without_arguments_is_a_predicate_like_any_other() -> None:
    assert predicates_in(RULE) == {"cs1", "cs1_1", "cs1_0", "o", "nb", "p3_2p", "v3"}


@pytest.mark.parametrize("copy", ["cs1_1_2", "cs1_1_new", "cs1_1_copy2", "cs1_1"])
def test_so_is_a_copy_of_one(copy: str) -> None:
    assert predicates_in(f"a1(D) :- {copy}, not b2(D).") == {"a1", copy, "b2"}


def test_constants_and_variables_are_no_predicates() -> None:
    assert predicates_in("m3(X0,v) :- s1(V0), V0 != Df, rd2(p,2,2).") == {"m3", "s1", "rd2"}


def test_the_head_is_what_stands_first() -> None:
    assert [predicate_of(line) for line in (RULE, "cs1_1 :- o(3,1).", "cs1_1.")] == ["cs1", "cs1_1", "cs1_1"]


def test_renaming_keeps_everything_else_and_comes_back() -> None:
    there = renamed(RULE, lambda name: f"{name}_new")

    assert predicates_in(there) == {f"{name}_new" for name in predicates_in(RULE)}
    assert renamed(there, lambda name: name.removesuffix("_new")) == RULE


def test_what_is_written_for_a_name_may_bring_an_argument() -> None:
    written = rewritten("a1(D) :- cs1_1, b2(D).", lambda name, called: f"{name}(M{',' if called else ')'}")

    assert written == "a1(M,D) :- cs1_1(M), b2(M,D)."


def test_a_copy_shares_what_it_is_told_to_share() -> None:
    assert copied("c5_22p_2(D) :- c5_22p(D), s1(V0), not x3_1.", FRAME) == (
        "c5_22p_2_copy2(D) :- c5_22p_copy2(D), s1(V0), not x3_1_2."
    )
    assert copied("fp1(D) :- v3(2), o(1,0), cl2(D).", GIVEN) == "fp1_2(D) :- v3_2(2), o(1,0), cl2(D)."
    assert copied("fp1(D) :- v3(2), a3(1), ra4(D).", INPUTS) == "fp1_2(D) :- v3(2), a3(1), ra4(D)."


def test_dates_and_options_are_read_by_number() -> None:
    assert (days_in(RULE), options_in(RULE)) == (frozenset({4, 12}), frozenset({3}))
