"""Laws every verdict keeps, whatever the rules and the case."""

from __future__ import annotations

from dataclasses import replace

from engine.case.model import Dispute
from engine.referee import NO_EVIDENCE, Record, Sitting, decide
from engine.referee.reading import Standpoint
from tests.generators import Pair, describe, random_pairs

SEED = 17
PAIRS = list(random_pairs(SEED, 60))


def sittings(pair: Pair) -> list[Sitting]:
    """Return the disputes of a pair, ready to be asked."""
    rules, case, closed = pair
    record, bench = Record(rules, case, closed), dict[Dispute, Sitting]()
    bench.update({it: Sitting(record, it, bench) for it in case.dispute_list})
    return list(bench.values())


def test_a_higher_standard_never_makes_a_condition_easier() -> None:
    harder = [(Standpoint(3, 1, "plaintiff"), Standpoint(2, 2, "plaintiff"))]
    harder += [(Standpoint(2, 2, "defendant"), Standpoint(1, 3, "defendant"))]
    harder += [(Standpoint(2, 1, "plaintiff"), Standpoint(2, 3, "plaintiff"))]
    differing = 0
    for pair in PAIRS:
        for sitting in sittings(pair)[:2]:
            for argument in pair[0].arguments.values():
                for _, args in sitting.instances(argument):
                    env = sitting.env(argument.params, args)
                    for hard, easy in harder:
                        at_hard = sitting.true(argument.when, hard, env)
                        at_easy = sitting.true(argument.when, easy, env)
                        differing += at_hard != at_easy
                        assert at_easy or not at_hard, (SEED, argument.name.en, args, describe(*pair))

    assert differing > 500


def test_evidence_that_leaves_a_fact_unclear_decides_nothing_but_why() -> None:
    changed = 0
    for rules, case, closed in PAIRS:
        cells = {
            key: NO_EVIDENCE if (it.positive, it.negative, it.admitted_by) == (0, 0, frozenset()) else it
            for key, it in closed.cells.items()
        }
        before, after = decide(rules, case, closed), decide(rules, case, replace(closed, cells=cells))
        changed += before != after
        for dispute, found in before.disputes.items():
            others = after.disputes[dispute]
            assert found.live == others.live
            assert found.remedies == others.remedies
            for key, it in found.findings.items():
                assert (it.value, it.winner) == (others.findings[key].value, others.findings[key].winner)

    assert changed > 5, changed


def test_without_disproved_facts_no_opposite_is_found() -> None:
    for rules, case, closed in PAIRS:
        cells = {key: replace(it, negative=0) for key, it in closed.cells.items()}
        record = Record(rules, case, replace(closed, cells=cells))

        assert not any(record.opposed(fact, args, 1) for fact, args in cells)


def test_the_order_of_parties_things_and_cells_does_not_matter() -> None:
    for rules, case, closed in PAIRS[:30]:
        turned = replace(
            case,
            things=case.things[::-1],
            parties=case.parties[::-1],
            claims=case.claims[::-1],
            dispute_list=case.dispute_list[::-1],
        )
        cells = dict(reversed(closed.cells.items()))

        assert decide(rules, case, closed) == decide(rules, turned, replace(closed, cells=cells))


def test_the_order_in_which_arguments_and_causes_are_written_does_not_matter() -> None:
    for rules, case, closed in PAIRS[:30]:
        turned = replace(
            rules,
            arguments=dict(reversed(rules.arguments.items())),
            issues=dict(reversed(rules.issues.items())),
            causes=dict(reversed(rules.causes.items())),
        )

        assert decide(rules, case, closed) == decide(turned, case, closed)
