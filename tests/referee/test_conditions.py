"""How each kind of condition is read: at which standard, and for which side."""

from __future__ import annotations

from datetime import date

import pytest

from engine.case.model import Interval
from tests.referee.small import (
    BARELY,
    DISPROVED,
    PROVED,
    SURELY,
    UNCLEAR,
    admitted,
    argument,
    concept,
    issue,
    option,
    proves,
    thing,
    unclear,
)
from tests.referee.written import (
    at_least,
    both,
    chosen,
    concept_holds,
    dated,
    disproved,
    either,
    every,
    found,
    not_shown,
    same,
    shown,
    some,
)

PHONE, NAME, MAIL = thing("phone: field"), thing("name: field"), thing("mail: field")


@pytest.mark.parametrize(
    ("cell", "standard", "expected"),
    [(BARELY, 1, True), (BARELY, 2, False), (PROVED, 2, True), (PROVED, 3, False), (SURELY, 3, True)],
)
def test_a_fact_is_found_where_the_conviction_reaches_the_standard(cell, standard, expected):
    assert expected == proves(shown("seen"), {"seen": cell}, standard=standard)


def test_a_missing_cell_is_not_found_and_its_opposite_neither():
    assert not proves(shown("seen"))
    assert not proves(disproved("seen"))


def test_the_opposite_of_a_fact_has_a_degree_too():
    cells = {"seen": DISPROVED}

    assert proves(disproved("seen"), cells, standard=2)
    assert not proves(disproved("seen"), cells, standard=3)
    assert not proves(shown("seen"), cells, standard=1)


@pytest.mark.parametrize("cell", [UNCLEAR, unclear("shaken"), unclear("conflicting"), BARELY])
def test_unclear_is_never_disproved(cell):
    assert not proves(disproved("seen"), {"seen": cell}, standard=1)


def test_an_admission_counts_only_against_the_party_that_made_it():
    cells = {"seen": admitted("d")}

    assert proves(shown("seen"), cells, standard=3, side="plaintiff")
    assert not proves(shown("seen"), cells, standard=1, side="defendant")
    assert proves(shown("seen"), {"seen": admitted("p")}, side="defendant")
    assert not proves(shown("seen"), {"seen": admitted("stranger")})


def test_an_admission_is_no_finding_of_the_opposite_of_the_opposite():
    assert not proves(disproved("seen"), {"seen": admitted("p")})


def test_an_admission_is_met_by_not_shown_only_for_the_side_it_helps():
    # The plaintiff says "not shown": the defendant would have had to show it, so p's admission counts.
    assert not proves(not_shown(shown("seen")), {"seen": admitted("p")}, side="plaintiff")
    assert proves(not_shown(shown("seen")), {"seen": admitted("d")}, side="plaintiff")


def test_not_shown_is_read_at_the_other_standard():
    cells = {"seen": BARELY}

    # The other party needs only `rather likely` (counter 1): for it the fact is there.
    assert not proves(not_shown(shown("seen")), cells, standard=2, counter=1)
    assert proves(not_shown(shown("seen")), cells, standard=1, counter=2)


def test_nested_swaps_swap_back():
    # The inner fact is asserted by the reader again: own standard 2, against d's admission.
    missing = concept("missing", "", not_shown(shown("seen")))
    twice = not_shown(concept_holds("missing"))

    assert proves(twice, {"seen": PROVED}, missing, standard=2, counter=3)
    assert not proves(twice, {"seen": PROVED}, missing, standard=3, counter=1)
    assert proves(twice, {"seen": admitted("d")}, missing)
    assert not proves(twice, {"seen": admitted("p")}, missing)


def test_a_concept_is_read_from_where_it_is_used_and_holds_by_any_of_its_bodies():
    known = concept("known", "f: field", shown("shown_to", "f"), shown("held", "defendant", "f"))
    asked = some("f: field", concept_holds("known", "f"))

    assert proves(asked, {"held(d, phone)": PROVED}, known, things=(PHONE,))
    assert proves(asked, {"shown_to(phone)": PROVED}, known, things=(PHONE,))
    assert not proves(asked, {"shown_to(phone)": BARELY}, known, things=(PHONE,))
    assert proves(asked, {"shown_to(phone)": BARELY}, known, things=(PHONE,), standard=1)


def test_every_asks_the_body_of_each_thing_in_the_guard_and_of_no_other():
    covers = every("f: field", shown("shown_to", "f"), shown("held", "defendant", "f"))
    cells = {"shown_to(phone)": PROVED, "shown_to(name)": PROVED, "held(d, phone)": PROVED}
    things = (PHONE, NAME, MAIL)

    assert not proves(covers, cells, things=things)
    assert proves(covers, {**cells, "held(d, name)": PROVED}, things=things)


def test_every_over_nothing_is_true_and_some_over_nothing_is_false():
    assert proves(every("f: field", shown("shown_to", "f"), shown("seen")))
    assert proves(every("f: field", shown("shown_to", "f"), shown("seen")), things=(PHONE,))
    assert not proves(some("f: field", same("f", "f")))
    assert proves(some("f: field", same("f", "f")), things=(PHONE,))


def test_the_guard_of_every_is_read_at_the_swapped_pair():
    covers = every("f: field", shown("shown_to", "f"), shown("held", "defendant", "f"))
    cells = {"shown_to(phone)": BARELY}

    # To the counter-standard 1 the phone was shown, so it must be covered; to 2 it was not.
    assert not proves(covers, cells, things=(PHONE,), standard=2, counter=1)
    assert proves(covers, cells, things=(PHONE,), standard=2, counter=2)


def test_the_guard_of_every_is_read_for_the_other_side():
    covers = every("f: field", shown("shown_to", "f"), shown("held", "defendant", "f"))

    assert proves(covers, {"shown_to(phone)": admitted("d")}, things=(PHONE,))
    assert not proves(covers, {"shown_to(phone)": admitted("p")}, things=(PHONE,))


def test_the_body_of_every_is_read_from_the_readers_own_standpoint():
    covers = every("f: field", same("f", "f"), shown("held", "defendant", "f"))

    assert proves(covers, {"held(d, phone)": admitted("d")}, things=(PHONE,))
    assert not proves(covers, {"held(d, phone)": admitted("p")}, things=(PHONE,))
    assert not proves(covers, {"held(d, phone)": BARELY}, things=(PHONE,), standard=2, counter=1)


def test_not_shown_within_the_guard_of_every_is_the_readers_own_again():
    rest = every("f: field", not_shown(shown("shown_to", "f")), shown("held", "defendant", "f"))

    # To own standard 2 the phone was shown, so the guard leaves it out; the counter-standard 3 is idle.
    assert proves(rest, {"shown_to(phone)": PROVED}, things=(PHONE,), standard=2, counter=3)
    assert not proves(rest, {"shown_to(phone)": PROVED}, things=(PHONE,), standard=3, counter=1)


def test_some_needs_one_thing_that_meets_all():
    asked = some("f: field", both(shown("shown_to", "f"), shown("held", "defendant", "f")))

    assert not proves(asked, {"shown_to(phone)": PROVED, "held(d, name)": PROVED}, things=(PHONE, NAME))
    assert proves(asked, {"shown_to(name)": PROVED, "held(d, name)": PROVED}, things=(PHONE, NAME))


def test_at_least_and_or_count_what_they_say():
    cells = {"seen": PROVED, "ours": PROVED}
    three = (shown("seen"), shown("heard"), shown("ours"))

    assert proves(at_least(2, *three), cells)
    assert not proves(at_least(3, *three), cells)
    assert proves(either(*three), cells)
    assert not proves(both(*three), cells)


def test_things_are_told_apart_by_what_they_are():
    assert proves(some("h: holder", same("h", "defendant")))
    assert not proves(some("h: courier", same("h", "defendant")), things=(thing("c: courier"),))
    assert proves(some("h: courier", same("h", "defendant", same=False)), things=(thing("c: courier"),))


def test_a_sort_takes_in_the_sorts_below_it_and_parties_and_acts():
    asked = some("h: holder", some("f: field", shown("held", "h", "f")))

    assert proves(asked, {"held(c, phone)": PROVED}, things=(PHONE, thing("c: courier")))
    assert proves(asked, {"held(p, phone)": PROVED}, things=(PHONE,))
    couriers = some("h: courier", some("f: field", shown("held", "h", "f")))
    assert not proves(couriers, {"held(p, phone)": PROVED}, things=(PHONE, thing("c: courier")))
    assert proves(some("a: act", same("a", "act")))


CHAINED = (
    thing("mail: field", date(2021, 1, 1)),
    thing("name: field"),
    thing("phone: field", date(2021, 1, 2)),
)


def linked(literal):
    """Return the condition that the literal holds of the two dated fields, the mail and the phone."""
    return some("f: field", some("g: field", both(dated("f", "before", "g"), literal)))


def test_a_chain_is_as_strong_as_its_weakest_link():
    cells = {"follows(mail, name)": PROVED, "follows(name, phone)": BARELY}
    end_to_end = linked(shown("follows", "f", "g"))

    assert proves(end_to_end, cells, things=CHAINED, standard=1)
    assert not proves(end_to_end, cells, things=CHAINED, standard=2)


def test_a_chain_may_pass_through_an_admission_but_only_the_opponents():
    end_to_end = linked(shown("follows", "f", "g"))
    cells = {"follows(mail, name)": PROVED}

    assert proves(end_to_end, {**cells, "follows(name, phone)": admitted("d")}, things=CHAINED)
    assert not proves(end_to_end, {**cells, "follows(name, phone)": admitted("p")}, things=CHAINED)


def test_the_opposite_of_a_transitive_fact_follows_no_chain():
    cells = {"follows(mail, name)": DISPROVED, "follows(name, phone)": DISPROVED}

    assert not proves(linked(disproved("follows", "f", "g")), cells, things=CHAINED)
    assert proves(linked(disproved("follows", "f", "g")), {"follows(mail, phone)": DISPROVED}, things=CHAINED)


EARLY, LATE = date(2021, 11, 1), date(2021, 11, 9)


@pytest.mark.parametrize(
    ("act", "word", "day", "expected"),
    [
        ((EARLY, EARLY), "before", LATE, True),
        ((EARLY, EARLY), "before", EARLY, False),
        ((EARLY, EARLY), "not_after", EARLY, True),
        ((EARLY, LATE), "before", LATE, False),
        ((EARLY, LATE), "not_after", LATE, True),
        ((EARLY, LATE), "not_before", EARLY, True),
        ((EARLY, LATE), "after", EARLY, False),
        ((LATE, LATE), "after", EARLY, True),
        ((LATE, LATE), "not_before", LATE, True),
        ((EARLY, LATE), "not_before", date(2021, 11, 5), False),
        ((EARLY, LATE), "before", date(2021, 11, 5), False),
        ((None, EARLY), "before", LATE, True),
        ((None, EARLY), "after", date(2021, 1, 1), False),
        ((LATE, None), "after", EARLY, True),
        ((LATE, None), "before", date(2030, 1, 1), False),
    ],
)
def test_an_order_of_dates_counts_where_it_is_sure(act, word, day, expected):
    assert expected == proves(dated("act", word, day), day=act)


@pytest.mark.parametrize("word", ["before", "not_before", "after", "not_after"])
def test_what_has_no_date_satisfies_no_comparison(word):
    assert not proves(dated("act", word, EARLY))
    assert not proves(dated(EARLY, word, "act"))
    assert not proves(dated("hearing", word, EARLY))
    assert not proves(some("f: field", dated("f", word, "act")), things=(PHONE,), day=(EARLY, EARLY))
    assert not proves(some("h: party", dated("h", word, "act")), day=(EARLY, EARLY))


def test_dates_of_things_acts_and_the_hearing_are_compared_with_each_other():
    measure = thing("measure: field", Interval(EARLY, date(2021, 11, 3)))

    assert proves(some("m: field", dated("m", "before", "act")), things=(measure,), day=(LATE, LATE))
    assert not proves(some("m: field", dated("m", "before", "act")), things=(measure,), day=(EARLY, EARLY))
    assert proves(some("a: act", dated("a", "before", "hearing")), day=(EARLY, EARLY), hearing=(LATE, LATE))


def test_an_option_is_read_as_the_reading_has_it():
    view = option("view", "broad", "narrow")

    assert proves(chosen("view", "broad"), None, view)
    assert not proves(chosen("view", "broad"), None, view, reading={"view": "narrow"})
    assert proves(chosen("view", "broad", False), None, view, reading={"view": "narrow"})


@pytest.mark.parametrize(
    ("cell", "holding"),
    [
        (PROVED, {"proved", "plaintiff"}),
        (DISPROVED, {"disproved", "not_proved", "defendant"}),
        (UNCLEAR, {"unclear", "not_proved", "defendant"}),
    ],
)
def test_a_finding_on_another_issue_is_proved_disproved_unclear_or_won(cell, holding):
    other = (
        issue("other"),
        argument("yes", "for", "other", shown("seen")),
        argument("no", "against", "other", disproved("seen")),
    )
    values = ("proved", "disproved", "unclear", "not_proved", "plaintiff", "defendant")

    assert holding == {it for it in values if proves(found("other", it), {"seen": cell}, *other)}


def test_a_fact_that_is_found_is_not_disproved_as_well():
    assert not proves(both(shown("seen"), disproved("seen")), {"seen": SURELY}, standard=1)
    assert not proves(both(shown("seen"), disproved("seen")), {"seen": DISPROVED}, standard=1)
