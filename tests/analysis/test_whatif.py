"""What if: a case beside itself, with suppositions that are read as the file would be read."""

from __future__ import annotations

from engine.analysis.whatif import WhatIf, whatif
from engine.case.supposing import read_supposed
from engine.pipeline import Judge
from engine.report.analyses.whatif import whatif_text
from engine.rulebase.model import RuleBase
from tests.report.sample import small_case, small_rules


def supposing(case: str, *texts: str) -> tuple[WhatIf, RuleBase]:
    rules = small_rules()
    filed = small_case(rules, case)
    entries, raised, wrong = read_supposed(texts, "--set", filed, rules)

    assert not wrong
    return whatif(filed, filed.runs[0], entries, raised, Judge(rules).decide), rules


def codes(*texts: str) -> list[tuple[str, int]]:
    rules = small_rules()
    _, _, wrong = read_supposed(texts, "--set", small_case(rules, "shaken"), rules)
    return [(one.code, one.span.line) for one in wrong]


def test_the_first_step_that_differs_is_the_argument_that_now_holds() -> None:
    """The courier is the platform's own helper: its holding answers nothing; no blame still defeats it."""
    found, _ = supposing("shaken", "acts_for(courier, b)=proved")
    step = found.partings[0].step

    assert step is not None
    assert (step.kind, step.name, step.args) == ("argument", "own_helper", ("courier",))
    assert found.same_outcome


def test_an_outcome_that_changes_is_told_beside_the_original() -> None:
    found, rules = supposing("shaken", "代为处理(courier, b)=已认定", "谨慎(b)=真伪不明，原因：证据不足")
    text = whatif_text(found, rules, "zh")

    assert not found.same_outcome
    assert "≠ 致歉：不予支持 → 予以支持" in text
    assert text.count("假设推演，未写入案件") == 2


def test_the_file_and_its_receipt_stay_as_they_are() -> None:
    found, _ = supposing("shaken", "careful(b)=no_evidence")

    assert found.before.case == small_case(small_rules(), "shaken")
    assert found.after.receipt.case != found.before.receipt.case


def test_a_degree_behind_the_state_is_read_as_in_the_file() -> None:
    found, _ = supposing("shaken", "careful(b)=proved, degree: rather_likely")
    entry = found.suppositions[0].entry

    assert (entry.state, entry.degree) == ("proved", 1)


def test_a_list_in_a_supposition_stands_for_each() -> None:
    found, _ = supposing("shaken", "held(courier, [phone, parcel])=unclear")

    assert [s.entry.args for s in found.suppositions] == [("courier", "phone"), ("courier", "parcel")]


def test_every_slip_of_every_supposition_is_told_at_once() -> None:
    found = codes(
        "carefull(b)=proved", "careful(x)=proved", "careful=proved", "careful(b)=provd", "careful(b)"
    )

    assert found == [
        ("unknown-fact", 1),
        ("unknown-thing", 2),
        ("wrong-number", 3),
        ("unknown-value", 4),
        ("supposed-without-state", 5),
    ]


def test_two_suppositions_on_one_cell_contradict_each_other() -> None:
    assert codes("careful(b)=proved", "careful(b)=unclear") == [("contradictory-facts", 2)]


def test_an_admission_needs_the_party_that_makes_it() -> None:
    assert codes("careful(b)=admitted") == [("admitted-without-by", 1)]
    assert codes("careful(b)=admitted, by: a") == []
