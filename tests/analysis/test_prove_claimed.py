"""Over all patterns also means over all that may be claimed or not; a witness claims what it must."""

from __future__ import annotations

import pytest

from engine.analysis.prove import Bound, Verdict, prove
from engine.analysis.prove.witness import breaks
from engine.case import read_case
from engine.case.written import case_text
from engine.rulebase.model import RuleBase
from engine.rulebase.resolve import resolve
from engine.source import SourceFile
from engine.syntax.parser import parse_text
from tests.pipeline.test_what_is_claimed import RULES

PROPERTIES = """
property not_both / 不兼得 never (price granted and repair granted) source L 3
property not_beside / 不并存 never price granted when repair claimed source L 3
property alone / 单独 never price granted when repair not claimed and harm proved source L 3
property always_due / 必得 always price granted when harm proved source L 3
property with_price / 随价 always interest granted when harm proved and price claimed source L 4
property harmless / 无损 never interest granted when price not claimed source L 4
"""


@pytest.fixture(scope="module")
def rules() -> RuleBase:
    document, wrong = parse_text("small.rules", RULES + PROPERTIES)
    found, more = resolve((document,), "claimed")

    assert [*wrong, *more] == []
    return found


@pytest.fixture(scope="module")
def verdicts(rules: RuleBase) -> dict[str, Verdict]:
    names = list(rules.properties)
    proof = prove(rules, names, Bound(1, 2), 20.0, lambda _: None)
    return {verdict.name: verdict for verdict in proof.verdicts}


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("not_both", "holds"),
        ("not_beside", "holds"),
        ("alone", "refuted"),
        ("always_due", "refuted"),
        ("with_price", "holds"),
        ("harmless", "holds"),
    ],
)
def test_a_property_is_tried_with_every_claim_made_or_not(
    verdicts: dict[str, Verdict], name: str, status: str
) -> None:
    assert status == verdicts[name].status


@pytest.mark.parametrize(("name", "claimed"), [("alone", {"price"}), ("always_due", {"price", "repair"})])
def test_a_witness_claims_what_the_pattern_does_and_breaks_the_property_as_a_file_too(
    rules: RuleBase, verdicts: dict[str, Verdict], name: str, claimed: set[str]
) -> None:
    witness = verdicts[name].witness
    assert witness is not None
    read, wrong = read_case(SourceFile("witness.yaml", case_text(witness.case, rules, "en")), rules)
    assert read is not None, wrong
    first = read.dispute_list[0].defendant

    assert claimed == {claim.remedy for claim in read.claims if first in claim.against}
    assert breaks(read, rules, rules.properties[name])
