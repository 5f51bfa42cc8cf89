"""Names: one space for all, one to one in both languages."""

from __future__ import annotations

from engine.rulebase.names import name_table
from engine.syntax import parse_text
from tests.rulebase.small import LAW, read


def test_either_language_names_the_same_thing(whole):
    one = whole(LAW)
    other = whole(LAW.replace("when lost(t)", "when 遗失(t)").replace("for damage", "for 损害"))

    assert one.arguments["loss"].when.items[0].fact == other.arguments["loss"].when.items[0].fact == "lost"
    assert other.arguments["loss"].target == "damage"


def test_two_things_never_share_a_name_of_whatever_kind():
    assert read("fact a / 甲\nsort a / 乙")[1] == ["duplicate-name"]
    assert read("fact a / 甲\nconcept b / 甲 when a")[1] == ["duplicate-name"]
    assert read("fact a / 甲\nlaw a / 甲 'x'".replace("'x'", '"x" / "乙"'))[1] == ["duplicate-name"]


def test_a_name_taken_twice_over_is_told_for_each_of_its_owners():
    text = "fact a / 甲\nfact b / 乙\nfact a / 乙"

    assert read(text)[1] == ["duplicate-name", "duplicate-name"]


def test_choices_of_different_options_share_nothing():
    text = """
    law L / 法 "L" / "法"
    option o / 分歧甲 yes / 肯定 "y" / "是的" default  no / 否定 "n" / "不是的" source L 1
    option p / 分歧乙 yes / 肯定 "y" / "是的" default  none / 全否 "n" / "不是的" source L 1
    """

    assert read(text)[1] == ["duplicate-name"]


def test_every_declaration_has_its_name_in_both_languages():
    assert read("fact lone")[1] == ["missing-twin"]
    assert read("案件事实 甲")[1] == ["missing-twin"]
    assert read("种类 当事人")[1] == ["missing-twin"]
    assert read('option o / 甲 yes "y" / "是" default no / 否 "n" / "不是"')[1] == ["missing-twin"]


def test_one_missing_twin_is_no_reason_to_call_its_uses_unknown():
    assert read("fact lone\nconcept c / 丙 when lone")[1] == ["missing-twin"]


def test_chinese_names_keep_clear_of_the_words_that_join_conditions():
    assert read("fact a / 且甲")[1] == ["name-touches-keyword"]
    assert read("fact a / 甲或")[1] == ["name-touches-keyword"]
    assert read("fact a / 是否同意")[1] == ["name-touches-keyword"]
    assert read("fact a / 甲and")[1] == ["name-touches-keyword"]
    assert read("fact a / 甲且乙")[1] == []


def test_english_names_may_begin_with_such_letters():
    assert read("fact order_no / 订单号\nfact is_minor / 未成年\nfact brand / 品牌")[1] == []


def test_the_built_in_sorts_may_be_placed_and_not_renamed():
    assert read("sort holder / 持有人\nsort party / 当事人 is a holder")[1] == []
    assert read("sort party / 诉讼方")[1] == ["built-in-renamed"]
    assert read("fact act / 举动")[1] == ["duplicate-name"]


def test_placing_a_built_in_sort_twice_is_a_double_like_any_other():
    assert read("sort party / 当事人\nsort party / 当事人")[1] == ["duplicate-name"]


def test_a_variable_is_no_name_and_is_bound_once():
    assert read("sort s / 种\nfact f / 甲 (s)\nconcept c / 丙 (f: s) when f(f)")[1] == [
        "variable-shadows-name"
    ]
    assert read("fact f / 甲 (party)\nconcept c / 丙 (act: party) when f(plaintiff)")[1] == [
        "variable-shadows-name"
    ]
    nested = "fact f / 甲 (party)\nconcept c / 丙 (p: party) when f(p) and some p: party with f(p)"
    assert read(nested)[1] == ["variable-reused"]


def test_the_same_variable_may_be_bound_side_by_side():
    text = "fact f / 甲 (party)\nconcept c / 丙 when some p: party with f(p) and some p: party with (f(p))"

    assert read(text)[1] == []


def test_the_table_for_the_formatter_has_every_name_under_both_of_its_words():
    document, _ = parse_text("t", LAW + "fact lone")

    table = name_table([document])

    assert ("lost", "遗失") == table["lost"] == table["遗失"]
    assert ("act", "行为") == table["act"] == table["行为"]
    assert "lone" not in table
    assert "t" not in table
