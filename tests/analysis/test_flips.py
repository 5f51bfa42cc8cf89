"""Flips: what is listed is exactly what turns the outcome and cannot be had for less."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import pytest

from engine.analysis.alike import Alike
from engine.analysis.flipped import Standing
from engine.analysis.flips import Asked, Flips, Search, flips
from engine.analysis.supposed import Change, changed_case
from engine.answer import EngineError
from engine.case import read_case
from engine.case.model import Case, Run
from engine.pipeline import Judge
from engine.pipeline.decide import DisagreementError
from engine.pipeline.standing import Trial
from engine.record import replace
from engine.referee import Closed, valuation_of
from engine.rulebase.model import Side
from engine.rulebase.resolve import resolve
from engine.source import SourceFile
from engine.syntax.parser import parse_text
from tests.analysis.flipping import Bench, Key, benches
from tests.generators import describe
from tests.report.sample import decided, small_case, small_rules

Moves = frozenset[tuple[str, str, str]]
SEED = "flips-1"
PAIRS = 6
# So many sets the ordinary run must have to find, so that agreement is agreement about something.
LEAST = 4


def listed(found: Flips, bench: Bench) -> set[Key]:
    """Return the sets found, as the oracle names them."""
    rungs = {
        (v.point.name, v.point.args, repr(v.change(k))): v.rungs[k]
        for v in bench.levers
        for k in range(1, len(v.rungs))
    }
    keys = set()
    for flip in found.sets:
        named = [(c.fact if isinstance(c, Change) else c.argument, c.args, repr(c)) for c in flip.changes]
        keys.add(frozenset((name, args, *rungs[(name, args, told)]) for name, args, told in named))
    return keys


def check(seed: str, count: int) -> list[int]:
    """Compare with the oracle; return the sizes of all sets found."""
    sizes: list[int] = []
    for number, bench in enumerate(benches(seed, count)):
        found = flips(
            bench.decision, bench.rules, Trial(bench.judge), Search(bench.side, bench.asked, seconds=600)
        )
        expected = bench.minimal(4)
        if listed(found, bench) != expected:
            told = f"seed {seed}, bench {number}, {bench.side}\n{listed(found, bench)}\n{expected}\n"
            pytest.fail(told + describe_bench(bench))
        sizes += [len(f.changes) for f in found.sets]
    return sizes


def describe_bench(bench: Bench) -> str:
    cells = {(f.fact, f.args): valuation_of(f) for f in bench.case.facts}
    closed = Closed(bench.choices, cells, dict(bench.completions[0].acts), (None, None))
    return describe(bench.rules, bench.case, closed)


def test_the_sets_are_those_found_by_trying_every_set_with_the_referee() -> None:
    sizes = check(SEED, PAIRS)

    assert len(sizes) >= LEAST, "too few sets to find for this to say anything"


@pytest.mark.exhaustive
@pytest.mark.parametrize("seed", [f"flips-{n}" for n in range(10)])
def test_the_same_on_many_more_cases(seed: str) -> None:
    sizes = check(seed, 40)

    assert len(sizes) >= 2 * LEAST, "too few sets to find for this to say anything"


# ---------------------------------------------------------------------------- worked out by hand


def sizes_of(case: str, side: Side, *choice: tuple[str, str]) -> tuple[Flips, Counter[int]]:
    rules = small_rules()
    decision = decided(rules, case, *choice)
    found = flips(decision, rules, Trial(Judge(rules)), Search(side, Asked("remedy", "apology")))
    return found, Counter(len(f.changes) for f in found.sets)


def test_every_way_out_of_liability_is_counted() -> None:
    """One field the defendant need not have held (3); care and basis (1); or another holder, named, that
    can obtain all three fields: three holdings, or two and a look-up from either, or one and two look-ups
    from it, which makes 1 + 3·2 + 3 for each of three holders."""
    found, sizes = sizes_of("liable", "defendant")

    assert sizes == {1: 3, 2: 1, 4: 30}
    assert (found.complete, found.cut) == (4, "")


def test_what_was_admitted_is_moved_by_nobody() -> None:
    """The defendant admitted that it held the only field shown: there remain care with basis, and another
    holder that is named and held the field, or held one of three others from which it follows."""
    found, sizes = sizes_of("admitted", "defendant")

    assert sizes == {2: 1 + 3, 3: 3 * 3}
    moved = [(c.fact, c.args) for f in found.sets for c in f.changes if isinstance(c, Change)]
    assert ("held", ("b", "phone")) not in moved


def test_where_one_ground_is_out_of_reach_no_set_is_found_and_that_is_proved() -> None:
    found, sizes = sizes_of("shaken", "plaintiff")

    assert (sizes, found.smallest, found.proved) == ({}, None, True)


def test_who_has_won_has_nothing_to_turn() -> None:
    found, sizes = sizes_of("shaken", "defendant")

    assert (sizes, found.targets) == ({}, ())


def test_each_change_is_said_to_go_against_the_ground_it_takes_away() -> None:
    found, _ = sizes_of("liable", "defendant")
    pair = next(f for f in found.sets if len(f.changes) == 2)

    assert pair.moves == ((("blameless", ()),), (("blameless", ()),))


def test_facts_on_record_come_first_among_sets_of_one_size() -> None:
    found, _ = sizes_of("admitted", "defendant")
    silent = [f.unmentioned for f in found.sets if len(f.changes) == 2]

    assert silent == sorted(silent)


def test_at_the_bound_it_says_up_to_which_size_all_are_there() -> None:
    rules = small_rules()
    search = Search("defendant", Asked("remedy", "apology"), most=10)
    found = flips(decided(rules, "liable"), rules, Trial(Judge(rules)), search)

    assert (found.complete, found.cut) == (3, "many")
    sizes = Counter(len(f.changes) for f in found.sets)
    assert (sizes[1], sizes[2]) == (3, 1)
    assert 10 <= sizes[4] < 30


def test_sets_told_by_exchange_turn_the_outcome_when_decided_themselves() -> None:
    """Nothing is said of two of the holders but that they are there, nor of two of the fields."""
    rules = small_rules()
    decision = decided(rules, "liable")
    found = flips(decision, rules, Trial(Judge(rules)), Search("defendant", Asked("remedy", "apology")))
    told = [f for f in found.sets if f.exchanged]

    assert told
    assert found.alike
    for flip in told:
        again = Judge(rules).decide(changed_case(decision.case, flip.changes), decision.run)
        granted = {r.claim: r.granted for view in again.disputes for r in view.remedies}
        assert [granted[t.name] for t in flip.targets] == [False] * len(flip.targets)


def test_things_of_which_the_file_says_different_things_are_never_exchanged() -> None:
    """One lever that the other thing lacks, or one fact found of one alone, tells two things apart."""
    rules = small_rules()
    case = decided(rules, "liable").case
    listed = Alike(case, rules.facts, ()).classes
    one = next(c for c in listed if len(c) > 1)
    sort = next(t.sort for t in case.things if t.id == one[0])
    fact = next(n for n, f in rules.facts.items() if f.sorts[-1] == sort and len(f.sorts) == 2)
    other = next(f for f in case.facts if f.state == "proved")
    first = next(p.id for p in case.parties)
    parted = replace(case, facts=(*case.facts, replace(other, fact=fact, args=(first, one[0]))))

    assert all(one[0] not in c for c in Alike(parted, rules.facts, ()).classes)
    assert Alike(parted, (), ()).classes == Alike(case, (), ()).classes


class Unmoved(Trial):
    """A bench to which every changed case is as the first one was."""

    def standings(self, cases: Sequence[Case], run: Run, issues: frozenset[str]) -> Iterator[Standing]:
        return super().standings([small_case(self.judge.rules, "liable")] * len(cases), run, issues)


class Torn(Trial):
    """A bench whose two derivations never agree on a changed case."""

    def standings(self, cases: Sequence[Case], run: Run, issues: frozenset[str]) -> Iterator[Standing]:
        raise DisagreementError(cases[0].id, ["apology: True / False"])


def test_a_set_the_engines_do_not_confirm_is_dropped_and_what_it_may_hide_is_said() -> None:
    rules = small_rules()
    search = Search("defendant", Asked("remedy", "apology"))
    found = flips(decided(rules, "liable"), rules, Unmoved(Judge(rules)), search)

    assert (found.sets, found.complete, found.cut) == ((), 0, "sums")
    assert found.unconfirmed > 0


def test_a_disagreement_of_the_two_derivations_is_our_fault() -> None:
    rules = small_rules()

    with pytest.raises(EngineError):
        flips(decided(rules, "liable"), rules, Torn(Judge(rules)), Search("defendant"))


# ---------------------------------------------------------------------------- money


MONEY = """
law DL / 资料法 "Data Law" / "中华人民共和国资料法" class statute from 2020-01-01
sort party / 当事人
sort loss / 损失
fact spent / 花费 (party, loss)  says "{1} spent {2}" / "{1}花费{2}"  moved by plaintiff
fact refunded / 退还 (party, loss)  says "{1} was refunded {2}" / "{1}获退{2}"  moved by either
issue cost / 费用 (l: loss) favours plaintiff  element source DL 69(1)  burden plaintiff source DL 69(1)
  standard high_probability source DL 69(1)
argument was_spent / 有花费 (l: loss) for cost(l) when spent(plaintiff, l) source DL 69(1)
issue return / 退回 (l: loss) favours defendant  element source DL 69(1)  burden defendant source DL 69(1)
  standard high_probability source DL 69(1)
argument was_refunded / 有退还 (l: loss) for return(l) when refunded(plaintiff, l) source DL 69(1)
remedy refund / 退款
  amount sum l: loss where cost(l) proved
  less sum l: loss where return(l) proved
  source DL 69(2)
"""
BILL = """
id: bill
title: 甲诉乙 / A v. B
status: hypothetical
unlisted: no_evidence
parties: {{a: {{role: plaintiff, name: 甲 / A}}, b: {{role: defendant, name: 乙 / B}}}}
acts: {{sale: {{name: 买卖 / the sale, date: 2021-11-01}}}}
things:
  loss:
    small: {{name: 小额 / the small sum, amount: {small}}}
    large: {{name: 大额 / the large sum, amount: {large}}}
claims: {{back: {{remedy: refund, amount: 100000}}}}
facts:
"""
SPENT = '- {fact: "spent(a, [small, large])", state: proved}\n'
REFUNDED = '- {fact: "refunded(a, [small, large])", state: proved}\n'


def of_money(side: Side, facts: str, small: str = "0.50", large: str = "20") -> tuple[Flips, set[Moves]]:
    """Return what turns the bill, and the sets as names with the things they are about."""
    document, wrong = parse_text("money.rules", MONEY)
    rules, more = resolve((document,), "money")
    text = BILL.format(small=small, large=large).lstrip("\n") + facts
    case, slips = read_case(SourceFile("bill.yaml", text), rules)

    assert not [*wrong, *more], [(d.code, d.params) for d in (*wrong, *more)]
    assert case is not None, slips

    judge = Judge(rules)
    found = flips(judge.decide(case, case.runs[0]), rules, Trial(judge), Search(side))
    changes = [[c for c in flip.changes if isinstance(c, Change)] for flip in found.sets]
    return found, {frozenset((c.fact, c.args[-1], c.then.state) for c in told) for told in changes}


def test_a_claim_is_turned_when_as_much_is_deducted_as_was_counted() -> None:
    """Twenty and a half was spent; either sum refunded alone leaves something, both leave nothing."""
    found, sets = of_money("defendant", SPENT)

    assert sets == {
        frozenset({("refunded", "small", "proved"), ("refunded", "large", "proved")}),
    }
    assert (found.complete, found.unconfirmed) == (4, 0)


def test_a_sum_deducted_away_comes_back_by_shaking_what_was_deducted() -> None:
    """Either refund shaken leaves something to be paid."""
    found, sets = of_money("plaintiff", SPENT + REFUNDED)

    assert sets == {
        frozenset({("refunded", "small", "unclear")}),
        frozenset({("refunded", "large", "unclear")}),
    }
    assert found.unconfirmed == 0


def test_sums_too_long_for_the_search_are_decided_by_the_engine_and_that_is_said() -> None:
    """The small sum, spent and refunded, leaves nothing to be paid: the search alone would not know it."""
    facts = '- {fact: "refunded(a, small)", state: proved}\n'
    found, sets = of_money("plaintiff", facts, "999999999.99", "20000000000.01")

    assert sets == {frozenset({("spent", "large", "proved")})}
    assert (found.unconfirmed, found.complete, found.cut) == (1, 0, "sums")


def test_an_issue_can_be_asked_about_by_itself() -> None:
    """The defendant wins the link by one field shaken or by another holder; care is beside the point."""
    rules = small_rules()
    search = Search("defendant", Asked("issue", "link"))
    found = flips(decided(rules, "liable"), rules, Trial(Judge(rules)), search)

    assert Counter(len(f.changes) for f in found.sets) == {1: 3, 4: 30}
