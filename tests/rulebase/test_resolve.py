"""Resolving: every reference finds what it names, or says what it does not find."""

from __future__ import annotations

from datetime import date

import pytest

from engine.rulebase.model import (
    BuiltIn,
    CauseIs,
    Chosen,
    Dated,
    Day,
    FindingIs,
    Holds,
    Negated,
    NotShown,
    RemedyIs,
    Same,
    Shown,
    Var,
)
from engine.rulebase.resolve import resolve
from engine.rulebase.walk import conditions_of_remedy
from engine.syntax import parse_text
from tests.rulebase.small import LAW, read

WORDS = """
law L / 法 "L" / "法" class statute
document D / 文 "D" / "文" class judgment
option view / 看法 wide / 宽 "w" / "宽的" default  narrow / 窄 "n" / "窄的" source L 1
sort holder / 持有人
sort party / 当事人 is a holder
sort field / 字段
fact held / 持有 (holder, field)
fact seen / 看到 (field, act)
fact plain / 素 ()
concept known / 已知 (f: field) when seen(f, act)
issue harm / 害 favours plaintiff
  burden plaintiff source L 1 standard high_probability source L 1 element source L 1
issue basis / 基础 (f: field) favours defendant
  burden defendant source L 1 standard high_probability source L 1 element source L 1
cause c1 / 因一 requires harm source L 1
remedy pay / 赔 founded on c1 source L 1
""".replace(" ()", "")


def concept(text: str):
    """Return the only body of a concept with a field ``f``, or the codes of what is wrong with it."""
    rules, codes = read(f"{WORDS}\nconcept tested / 受试 (f: field) when {text}")
    return codes or rules.concepts["tested"].bodies[0]


def bare(condition):
    """Return the condition as class and fields without its place."""
    return type(condition), [getattr(condition, name) for name in condition.__match_args__[:-1]]


F, PLAINTIFF, DEFENDANT, ACT = Var("f"), BuiltIn("plaintiff"), BuiltIn("defendant"), BuiltIn("act")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", (Shown, ["plain", ()])),
        ("held(plaintiff, f)", (Shown, ["held", (PLAINTIFF, F)])),
        ("seen(f, act) disproved", (Negated, ["seen", (F, ACT)])),
        ("seen(f, 行为)", (Shown, ["seen", (F, ACT)])),
        ("known(f)", (Holds, ["known", (F,)])),
        ("f is f", (Same, [F, F, True])),
        ("plaintiff is not defendant", (Same, [PLAINTIFF, DEFENDANT, False])),
        ("view is narrow", (Chosen, ["view", "narrow", True])),
        ("看法 is not 窄", (Chosen, ["view", "narrow", False])),
        ("act before 2021-11-01", (Dated, [ACT, "before", Day(date(2021, 11, 1))])),
        ("f not after hearing", (Dated, [F, "not_after", BuiltIn("hearing")])),
        ("harm proved", (FindingIs, ["harm", (), "proved", None])),
        ("harm not proved", (FindingIs, ["harm", (), "not_proved", None])),
        ("harm won by defendant", (FindingIs, ["harm", (), "defendant", None])),
        ("basis(f) unclear", (FindingIs, ["basis", (F,), "unclear", None])),
        ("harm proved as against defendant", (FindingIs, ["harm", (), "proved", DEFENDANT])),
        ("c1 made out", (CauseIs, ["c1", "made_out", None])),
        ("c1 not applicable as against plaintiff", (CauseIs, ["c1", "not_applicable", PLAINTIFF])),
    ],
)
def test_a_literal_means_what_its_name_and_its_suffix_say(text, expected):
    assert expected == bare(concept(text))


def test_not_shown_denies_the_fact_or_the_concept():
    fact, known = concept("plain not shown"), concept("known(f) not shown")

    assert isinstance(fact, NotShown)
    assert (Shown, ["plain", ()]) == bare(fact.item)
    assert isinstance(known, NotShown)
    assert (Holds, ["known", (F,)]) == bare(known.item)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("unheard", "unknown-name"),
        ("held(plaintiff, g)", "unknown-name"),
        ("pay granted", "remedy-outside-property"),
        ("pay claimed", "claim-outside-remedy"),
        ("pay not claimed", "claim-outside-remedy"),
        ("field", "wrong-kind"),
        ("held(plaintiff, known)", "wrong-kind"),
        ("held(plaintiff)", "wrong-arity"),
        ("plain(f)", "wrong-arity"),
        ("basis proved", "wrong-arity"),
        ("held(f, f)", "sort-mismatch"),
        ("seen(f, plaintiff)", "sort-mismatch"),
        ("harm proved as against f", "sort-mismatch"),
        ("seen(f, hearing)", "date-as-thing"),
        ("f is 2021-11-01", "date-as-thing"),
        ("plaintiff before act", "no-date"),
        ("f is plaintiff", "unrelated-sorts"),
        ("at least 3 of (plain, known(f))", "impossible-count"),
        ("at least 0 of (plain, known(f))", "impossible-count"),
        ("harm", "bare-outcome"),
        ("c1", "bare-outcome"),
        ("plain proved", "suffix-does-not-fit"),
        ("known(f) disproved", "suffix-does-not-fit"),
        ("harm not shown", "suffix-does-not-fit"),
        ("harm made out", "suffix-does-not-fit"),
        ("c1 proved", "suffix-does-not-fit"),
        ("plain disproved as against defendant", "suffix-does-not-fit"),
        ("view is 宽窄", "no-such-choice"),
        ("view is plain", "no-such-choice"),
    ],
)
def test_a_literal_that_means_nothing_is_told(text, code):
    assert [code] == concept(text)


def test_a_party_stands_wherever_a_holder_is_asked_and_a_holder_not_where_a_party_is():
    rules = f"{WORDS}\nfact sued / 被诉 (party)\nconcept k / 丁 (h: holder) when "

    assert (
        read(rules + "some f: field with held(defendant, f) and sued(defendant) and h is defendant")[1] == []
    )
    assert read(rules + "sued(h)")[1] == ["sort-mismatch"]
    assert read(rules + "some p: party with (p is h and sued(p))")[1] == []


def test_every_mistake_of_a_condition_is_told_at_once():
    assert concept("unheard and held(f) and held(f, f)") == ["unknown-name", "wrong-arity", "sort-mismatch"]


@pytest.mark.parametrize(
    ("declared", "code"),
    [
        ("cause c / 因 applies when plain requires harm source L 1", "fact-outside-issue"),
        ("cause c / 因 applies when some f: field with known(f) source L 1", "fact-outside-issue"),
        ("cause c / 因 applies when pay granted requires harm source L 1", "remedy-outside-property"),
        ("cause c / 因 applies when pay not claimed requires harm source L 1", "claim-outside-remedy"),
        ("argument a / 辩 for harm when pay claimed source L 1", "claim-outside-remedy"),
        ("remedy r / 任 when pay granted source L 1", "remedy-outside-property"),
        ("remedy r / 任 when pay source L 1", "bare-outcome"),
        ("remedy r / 任 when pay proved source L 1", "suffix-does-not-fit"),
        ("remedy r / 任 when pay claimed as against defendant source L 1", "suffix-does-not-fit"),
        ("cause c / 因 requires harm, basis source L 1", "issue-with-parameters"),
        ("cause c / 因 requires c1 source L 1", "wrong-kind"),
        ("remedy r / 任 when plain source L 1", "fact-outside-issue"),
        ("remedy r / 任 founded on harm source L 1", "wrong-kind"),
        ("remedy r / 任 amount sum f: field where seen(f, act) source L 1", "fact-outside-issue"),
        ("remedy r / 任 at most 5 when plain source L 1", "fact-outside-issue"),
        ("remedy r / 任 at most 0 source L 1", "ceiling-not-payable"),
        ("remedy r / 任 at most 0.005 source L 1", "ceiling-not-payable"),
        ("remedy r / 任 mode joint with f: field source L 1", "sort-mismatch"),
        ("property p / 性 never plain source L 1", "fact-outside-issue"),
        ("cause c / 因 from 2021-01-02 until 2021-01-01 requires harm source L 1", "dates-reversed"),
        ("cause c / 因 from 2021-01-02 source L 1 under view is narrow until 2021-01-01", "dates-reversed"),
        ('law M / 典 "M" / "典" from 2021-01-02 until 2021-01-01', "dates-reversed"),
        ('document E / 篇 "E" / "篇"', "missing-class"),
        ("fact g / 庚 transitive", "transitive-shape"),
        ("fact g / 庚 (holder, party) transitive", "transitive-shape"),
        ("fact g / 庚 (holder, nowhere)", "unknown-name"),
        ('fact g / 庚 (holder) says "{2}" / "{1}"', "placeholder-out-of-range"),
        ('fact g / 庚 says "{1}" / "无"', "placeholder-out-of-range"),
        ('fact g / 庚 (holder) says "{x}" / "{1}"', "placeholder-out-of-range"),
        ('fact g / 庚 (holder) says "{1}"', "missing-translation"),
        ("fact g / 庚 source L line 3", "law-needs-article"),
        ("fact g / 庚 source L", "law-needs-article"),
        ("fact g / 庚 source D 3", "document-needs-line"),
        ("fact g / 庚 source N 3", "unknown-name"),
        ("fact g / 庚 source plain 3", "wrong-kind"),
        ("sort a / 子 is a b\nsort b / 丑 is a a", "circular-sorts"),
        ('option o / 歧 x / 子 "x" / "子" y / 丑 "y" / "丑" source L 1', "one-default"),
        ('option o / 歧 x / 子 "x" / "子" default y / 丑 "y" / "丑" default', "one-default"),
        ('reading r / 立场 "r" / "立" view is narrow, view is wide source L 1', "option-twice"),
        ('reading r / 立场 "r" / "立" view is high source L 1', "no-such-choice"),
        ('reading r / 立场 "r" / "立" stance is high source L 1', "unknown-name"),
        ("concept k / 丁", "missing-when"),
        ("argument a / 理 for harm source L 1", "missing-when"),
        ("argument a / 理 for harm when plain shakes when plain source L 1", "shakes-without-answer"),
        ("argument a / 理 answers harm when plain source L 1", "wrong-kind"),
        ("argument a / 理 for basis when plain source L 1", "wrong-arity"),
        ("argument a / 理 for basis(g) when plain source L 1", "unknown-name"),
        ("argument a / 理 answers a when plain source L 1", "circular-answers"),
        ("issue i / 件 favours plaintiff standard high_probability source L 1", "missing-burden"),
        ("issue i / 件 favours plaintiff burden plaintiff source L 1", "missing-standard"),
    ],
)  # fmt: skip
def test_a_declaration_that_cannot_be_meant_is_told(declared, code):
    assert [code] == read(f"{WORDS}\n{declared}")[1]


@pytest.mark.parametrize(("word", "value"), [("claimed", "claimed"), ("not claimed", "not_claimed")])
def test_what_is_claimed_is_asked_in_every_condition_of_a_remedy_and_in_properties(word, value):
    asked = f"pay {word}"
    rules, codes = read(
        f"{WORDS}\nremedy r / 任 when {asked} at most 5 when {asked} reduced when {asked} "
        f'partly when {asked} scope "s" / "围" mode sole when {asked} manner "m" / "法" when {asked} '
        f'source L 1\nproperty p / 性 "p" / "性" always c1 made out when {asked}'
    )
    assert codes == []
    found = [each.value for each in conditions_of_remedy(rules.remedies["r"]) if isinstance(each, RemedyIs)]
    when = rules.properties["p"].when

    assert [value] * 6 == found
    assert isinstance(when, RemedyIs)
    assert ("pay", value) == (when.remedy, when.value)


def test_limbs_name_issues_with_all_their_arguments():
    head = f"{WORDS}\nissue i / 件 favours defendant burden defendant standard high_probability "

    assert read(head + "all of (harm, each f: field where seen(f, act) has basis(f))")[1] == []
    assert read(head + "all of (harm, basis)")[1] == ["wrong-arity"]
    assert read(head + "all of (each f: field where seen(f, act) has basis)")[1] == ["wrong-arity"]
    assert read(head + "all of (each h: holder where h is defendant has basis(h))")[1] == ["sort-mismatch"]
    assert read(head + "under view is high burden plaintiff source L 1")[1] == ["no-such-choice"]
    assert read(head + "under view is wide and view is narrow burden plaintiff source L 1")[1] == [
        "contradictory-guards"
    ]


def test_a_conjunction_of_gates_gives_one_gate_each(whole):
    rules = whole(f"{WORDS}\ncause c / 因 applies when harm proved and (c1 made out or view is wide)")

    gates = rules.causes["c"].base.gates
    assert gates is not None
    assert [type(gate.condition).__name__ for gate in gates] == ["FindingIs", "AnyOf"]


def test_an_answer_serves_the_other_side_and_hangs_on_the_same_issue(whole):
    rules = whole(
        f"""{WORDS}
    argument yes / 正 for harm when plain source L 1
    argument but / 反 answers yes when plain source L 1
    argument still / 再 answers but when plain source L 1
    argument nay / 否定 against basis(f)  when plain source L 1
    """.replace("nay / 否定 against", "nay / 否定 (f: field) against")
    )

    expected = {
        "yes": ("harm", "plaintiff", 0),
        "but": ("harm", "defendant", 1),
        "still": ("harm", "plaintiff", 2),
        # The issue favours the defendant, so what speaks against it serves the plaintiff.
        "nay": ("basis", "plaintiff", 0),
    }
    assert expected == {name: (a.issue, a.side, a.depth) for name, a in rules.arguments.items()}


def test_a_circle_of_answers_is_told_once_with_every_step():
    found = complaint(f"""{WORDS}
    argument a / 理 answers b when plain source L 1
    argument b / 缘 answers a when plain source L 1
    argument c / 故 answers a when plain source L 1
    """)

    assert found.code == "circular-answers"
    assert found.params["path_zh"] == "理 → 缘 → 理"
    assert len(found.related) == 2


def test_answers_may_be_written_before_what_they_answer(whole):
    rules = whole(f"""{WORDS}
    argument but / 反 answers yes when plain source L 1
    argument yes / 正 for harm when plain source L 1
    """)

    assert (
        rules.arguments["but"].issue, rules.arguments["but"].side, rules.arguments["but"].depth,
    ) == ("harm", "defendant", 1)  # fmt: skip


def test_defaults_stand_where_nothing_is_written(whole):
    rules = whole(f'{WORDS}\nlaw M / 典 "M" / "典"')

    assert rules.facts["plain"].moved_by == "either"
    assert rules.laws["M"].klass == "statute"
    assert rules.options["view"].default == "wide"
    assert list(whole("").sorts) == ["party", "act"]
    assert rules.is_sort("party", "holder")
    assert not rules.is_sort("holder", "party")


def complaint(text):
    document, _ = parse_text("t", text)
    (found,) = resolve([document], "")[1]
    return found


def test_a_near_miss_is_suggested_in_the_language_of_the_slip():
    assert complaint(f"{WORDS}\nconcept k / 丁 when plian").suggestion == "plain"
    assert complaint(f"{WORDS}\nconcept k / 丁 (f: field) when 已之(f)").suggestion == "已知"
    assert complaint(f"{WORDS}\nconcept k / 丁 when view is narow").suggestion == "narrow"


def test_a_suggestion_is_of_the_kind_that_fits():
    """``heldd`` is near to the fact ``held``; where a sort is asked it is near to ``field`` at most."""
    assert complaint(f"{WORDS}\nfact g / 庚 (heldd)").suggestion != "held"


def test_a_swallowed_keyword_is_shown_spaced_and_not_repaired():
    found = complaint(
        f"{WORDS}\n概念 丁 / k 当 素且素".replace("\n概念", "\nconcept x / 壬 when plain\n概念", 1)
    )

    assert found.code == "swallowed-keyword"
    assert found.params["spaced"] == "素 且 素"


def test_the_small_law_is_right():
    assert read(LAW)[1] == []
