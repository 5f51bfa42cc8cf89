"""Open facts, fact by fact: a sentence once, with the things it is about below it."""

from __future__ import annotations

from engine.justification import Decision
from engine.record import replace
from engine.report import render_json, render_text
from engine.rulebase.model import RuleBase


def _with_open(decision: Decision, *cells: tuple[str, tuple[str, ...]]) -> Decision:
    return replace(decision, open=cells)


def test_what_the_file_does_not_speak_of_is_told_once_for_all_things(
    decisions: dict[str, Decision], rules: RuleBase
) -> None:
    cells = [("held", (h, f)) for h in ("courier", "shop") for f in ("phone", "nick")]
    text = render_text(_with_open(decisions["reported"], *cells), rules)

    assert "  ？ “①持有②”\n       ① 快递；商家\n       ② 电话；昵称\n" in text


def test_what_does_not_vary_stays_in_the_sentence(decisions: dict[str, Decision], rules: RuleBase) -> None:
    cells = [("held", ("shop", f)) for f in ("phone", "nick")]
    text = render_text(_with_open(decisions["reported"], *cells), rules)

    assert "  ？ “商家持有①”\n       ① 电话；昵称\n" in text


def test_one_open_fact_needs_no_list(decisions: dict[str, Decision], rules: RuleBase) -> None:
    text = render_text(_with_open(decisions["reported"], ("held", ("shop", "order"))), rules, "en")

    assert "  ？ whether the shop held the order number\n" in text
    assert "①" not in text


def test_what_the_file_alleges_keeps_its_source(decisions: dict[str, Decision], rules: RuleBase) -> None:
    cells = (("held", ("b", "phone")), ("shown_by_caller", ("phone", "leak")))
    lines = render_text(_with_open(decisions["reported"], *cells), rules).splitlines()

    assert len([line for line in lines if "[002:8]" in line]) == 2


def test_programs_get_every_fact_by_itself(decisions: dict[str, Decision], rules: RuleBase) -> None:
    cells = [("held", (h, f)) for h in ("courier", "shop") for f in ("phone", "nick")]
    whole = render_json(_with_open(decisions["reported"], *cells), rules)

    assert whole["open"] == [
        "held(courier, phone)",
        "held(courier, nick)",
        "held(shop, phone)",
        "held(shop, nick)",
    ]
