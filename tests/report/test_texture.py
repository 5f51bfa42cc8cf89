"""Who made each evaluation, what turned on it, and how many of the deciding facts are evaluations."""

from __future__ import annotations

import json
from typing import Any

import pytest

from engine.case import read_case
from engine.justification import Decision
from engine.justification.texture import texture_of
from engine.pipeline import Judge
from engine.report import render_html, render_json, render_text
from engine.rulebase.model import RuleBase
from engine.rulebase.resolve import resolve
from engine.source import SourceFile
from engine.syntax.parser import parse_text
from tests.report.sample import COURIER, HEAD, RULES, SHOWN

TOOK_CARE = (
    '- {fact: careful(b), state: proved, asserted by: b, contested by: a, authority: judgment, at: "001:32",'
    " note: 法院斟酌全案}\n"
)
LAWFUL = '- {fact: lawful(b), state: proved, at: "001:31"}\n'


@pytest.fixture(scope="module")
def rules() -> RuleBase:
    """Return the small law, in which care and being disturbed are evaluations."""
    text = "".join(
        line.replace("moved by", "evaluative moved by")
        if line.startswith(("fact careful", "fact hurt"))
        else line
        for line in RULES.splitlines(keepends=True)
    )
    document, wrong = parse_text("small.rules", text)
    found, more = resolve((document,), "small")

    assert not [*wrong, *more], [(d.code, d.span, d.params) for d in (*wrong, *more)]
    return found


def decide(rules: RuleBase, facts: str, status: str = "decided") -> Decision:
    unlisted = "open" if status == "not_adjudicated" else "no_evidence"
    text = HEAD.format(id="x", status=status, unlisted=unlisted, date=", date: 2021-11-01")
    text = text.lstrip("\n") + facts.lstrip("\n") + 'sources: {"001": seeds/hangzhou.md}\n'
    case, wrong = read_case(SourceFile("x.yaml", text), rules)

    assert case is not None, [(d.code, d.span, d.params) for d in wrong]
    return Judge(rules).decide(case, case.runs[0])


def counted(rules: RuleBase, facts: str) -> tuple[int, int]:
    texture = texture_of(decide(rules, facts), rules)
    return texture.evaluative, texture.premises


def test_of_a_cause_made_out_all_that_it_requires_is_counted(rules: RuleBase) -> None:
    """Link: three things held, one of them shown; harm: one evaluation. Nothing of being blameless."""
    assert counted(rules, SHOWN) == (1, 5)


def test_of_a_cause_that_fails_only_its_grounds_are_counted(rules: RuleBase) -> None:
    """Without harm at issue, that care was taken is one of two facts about blame; the link stands."""
    facts = SHOWN + TOOK_CARE + LAWFUL

    assert counted(rules, facts) == (1, 2)


def test_an_answered_reason_and_its_answer_both_count(rules: RuleBase) -> None:
    """Three held and one shown, then the courier named, two things it held, one that follows."""
    assert counted(rules, SHOWN + COURIER) == (0, 8)


def test_what_a_bearer_failed_on_counts_where_the_file_records_it(rules: RuleBase) -> None:
    """That care stayed unclear is a judgement the defendant lost by; that nothing was offered is none."""
    unclear = "- {fact: careful(b), state: unclear, because: insufficient, authority: judgment}\n"
    silent = "- {fact: careful(b), state: no_evidence}\n"
    head = SHOWN.replace(', at: "001:33"', "").replace(', at: "001:36"', "").replace(', at: "001:28"', "")
    found = [texture_of(decide(rules, head + one, "hypothetical"), rules) for one in (unclear, silent)]

    assert [(t.evaluative, t.premises) for t in found] == [(2, 6), (1, 5)]


def test_an_evaluation_on_which_nothing_turned_is_listed_all_the_same(rules: RuleBase) -> None:
    """Blame is shown to be absent: that the plaintiff was disturbed no longer decides, but it was judged."""
    texture = texture_of(decide(rules, SHOWN + TOOK_CARE + LAWFUL), rules)

    assert {j.entry.fact: (j.decides, j.issues) for j in texture.judgements} == {
        "hurt": (False, ("harm",)),
        "careful": (True, ("care",)),
    }


def test_the_report_says_who_judged_why_and_for_what(rules: RuleBase) -> None:
    decision = decide(rules, SHOWN + TOOK_CARE + LAWFUL)
    zh, en = render_text(decision, rules), render_text(decision, rules, "en")

    assert "评价者：法院（裁判所述）；主张者：乙平台；争执者：甲" in zh
    assert "理由：法院斟酌全案" in zh
    assert "用于：注意充分（结果系于此）" in zh
    assert "决定结果的事实2项，其中评价1项。" in zh
    assert "Judged by: the court, in the judgment; asserted by Platform B; contested by A" in en
    assert "Premises that decide: 2; evaluations among them: 1." in en


def test_an_entry_without_authority_is_not_laid_at_the_courts_door(rules: RuleBase) -> None:
    assert "评价者：案件文件的作者；未注明系法院所作" in render_text(decide(rules, SHOWN), rules)


def test_an_example_only_supposes(rules: RuleBase) -> None:
    text = render_text(decide(rules, SHOWN, "hypothetical"), rules)

    assert "评价者：本例的假定" in text


def test_where_nobody_has_judged_nothing_is_counted_and_nobody_has_evaluated(rules: RuleBase) -> None:
    alleged = '- {fact: hurt(a), state: open, asserted by: a, at: "001:28"}\n'
    decision = decide(rules, alleged, "not_adjudicated")
    text, whole = render_text(decision, rules), render_json(decision, rules)
    texture: Any = whole["texture"]

    assert "评价者：尚无人评价；主张者：甲" in text
    assert "决定结果的事实" not in text
    assert (texture["premises"], texture["evaluative"]) == (None, None)


def test_the_object_has_every_evaluation_with_its_owner(rules: RuleBase) -> None:
    decision = decide(rules, SHOWN + TOOK_CARE + LAWFUL)
    texture: Any = json.loads(json.dumps(render_json(decision, rules)))["texture"]
    (care,) = [j for j in texture["judgements"] if j["fact"] == "careful"]

    assert (texture["premises"], texture["evaluative"]) == (2, 1)
    assert (care["authority"], care["asserted_by"], care["contested_by"]) == ("judgment", ["b"], ["a"])
    assert (care["why"], care["at"], care["issues"]) == ("法院斟酌全案", ["001:32"], ["care"])
    assert care["decides"] is True


def test_the_page_shows_the_same(rules: RuleBase) -> None:
    page = render_html([decide(rules, SHOWN + TOOK_CARE + LAWFUL)], rules)

    assert "评价及其作出者" in page
    assert "评价者：法院（裁判所述）；主张者：乙平台；争执者：甲" in page
    assert "决定结果的事实2项，其中评价1项。" in page
