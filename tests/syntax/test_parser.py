"""A declaration is read as it was written: every part in its place, with its exact span."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from engine.citation import Article
from engine.source import Span
from engine.syntax import format_text, nodes, parse_text

ENGLISH = """\
law PIPL / 个保法 "Personal Information Protection Law" / "个人信息保护法" class statute from 2021-11-01
document seed / 甲案 "First case" / "第一案" class judgment
option width / 宽度 "how wide?" / "多宽？"
  covering / 须覆盖 "every field" / "全部信息" default
  contact / 接触即可 "contact is enough" / "接触即可归责" source seed line 12
reading strict / 严格立场 "strict" / "从严" width is contact source seed line 12
sort holder / 持有人
sort party / 当事人 is a holder
fact held / 持有 (holder, field)
  says "{1} held {2}" / "{1}持有{2}"
  denied "{1} did not hold {2}" / "{1}未持有{2}"
  unclear "whether {1} held {2} is not known" / "{1}是否持有{2}无法查明"
  moved by either
  transitive
  source PIPL 4
concept reachable / 可得 (h: holder, f: field) # two ways
  when held(h, f)
  when some g: field with (held(h, g) and found(f, g))
issue causation / 因果关系 favours plaintiff
  element source PIPL 69(1)
  burden plaintiff source CPLI 91:1
  standard high_probability source CPLI 108(1)
  under proof is presumed and width is contact burden defendant
issue care / 没有过错 favours defendant
  element source PIPL 69(1)
  all of (lawful, each p: purpose where pursued(defendant, p) has basis(p)) source seed line 14, 16
argument fields_point / 信息指向 for causation
  when covers(defendant)
argument other / 其他环节 (h: holder) answers fields_point
  when h is not defendant and (covers(h) or width is contact) and act not before 2021-11-01
  shakes when likelier(h)
  raised
  source CPLI 108(2)
cause pipl_69 / 个保法六十九条 from 2021-11-01 until 2030-01-01
  applies when processor proved and info won by plaintiff as against defendant
  requires damage, causation unless care
  source PIPL 69(1)
  under proof is presumed requires damage source CC 7
remedy money / 赔偿损失
  founded on pipl_69
  amount sum l: loss where counted(l) proved less sum r: refund where paid(r) proved
  at most 500000 when proof is presumed source CC 7
  at most 9000.50
  reduced when own_fault proved source CC 1173
  partly when part proved scope "own data" / "自身信息"
  mode joint with d: party when together(d) proved cap "x" / "上限"
  manner "in writing" / "书面" when asked proved
  source CC 179(1):8
property safe / 不明不担责 never pipl_69 made out when causation unclear source PIPL 69(1)
explain leak / 来源 by h: holder over f: field where shown(f, act) has reachable(h, f)
"""


def names():
    """Return the table of names the sample uses but does not declare."""
    text = "field 字段 found 查得 CPLI 证据解释 proof 因果证明 presumed 推定 lawful 合法 purpose 目的 "
    text += "pursued 追求 basis 根据 covers 覆盖 likelier 更可能 processor 处理者 info 个人信息 CC 民法典 "
    text += "damage 损害 loss 损失 counted 计入 refund 退款 paid 已付 own_fault 与有过失 part 部分 "
    text += "together 共同 asked 请求 shown 已出示"
    words = text.split()
    pairs = zip(words[::2], words[1::2], strict=True)
    return {form: pair for pair in pairs for form in pair}


def one(text):
    document, findings = parse_text("t", text)
    assert findings == []
    return document.declarations[0]


def test_a_file_of_every_declaration_parses_in_both_languages_alike():
    chinese, findings = format_text("t", ENGLISH, "zh", names())
    assert findings == []
    english_document, in_english = parse_text("t", ENGLISH)
    chinese_document, in_chinese = parse_text("t", chinese)

    assert (in_english, in_chinese) == ([], [])
    assert (english_document.language, chinese_document.language) == ("en", "zh")
    kinds = [type(each) for each in english_document.declarations]
    assert kinds == [type(each) for each in chinese_document.declarations]
    assert set(nodes.Declaration.__args__) == set(kinds)


def test_of_two_sources_at_the_end_the_first_belongs_to_the_clause_and_the_last_to_the_remedy():
    remedy = one("remedy a / 甲 founded on b at most 5000.50 when c source L 1 source L 2")

    assert [(it.law.text, it.article.number) for it in remedy.ceilings[0].sources] == [("L", 1)]
    assert [(it.law.text, it.article.number) for it in remedy.sources] == [("L", 2)]
    assert Decimal("5000.50") == remedy.ceilings[0].amount


def test_and_binds_tighter_than_or_and_parentheses_tighter_than_both():
    condition = one("concept a / 甲 when b and c or d and (e or f)").bodies[0]

    assert isinstance(condition, nodes.Any)
    first, second = condition.items
    assert [item.atom.name.text for item in first.items] == ["b", "c"]
    assert isinstance(second, nodes.All)
    assert isinstance(second.items[1], nodes.Any)


@pytest.mark.parametrize(
    ("written", "mark"),
    [
        ("b not shown", "not_shown"),
        ("b(x) not shown", "not_shown"),
        ("b proved", "proved"),
        ("b not proved", "not_proved"),
        ("b disproved", "disproved"),
        ("b unclear", "unclear"),
        ("b made out", "made_out"),
        ("b not made out", "not_made_out"),
        ("b not applicable", "not_applicable"),
        ("b not granted", "not_granted"),
        ("b claimed", "claimed"),
        ("b not claimed", "not_claimed"),
    ],
)
def test_no_mark_is_lost_on_the_way(written, mark):
    for text in (written, f"({written})", f"(({written}))"):
        assert mark == one(f"concept a / 甲 when {text}").bodies[0].mark


def test_what_is_claimed_is_written_in_chinese_as_well():
    written = [f"概念 甲 / a 当 乙 {word}" for word in ("已请求", "未请求")]

    assert [one(text).bodies[0].mark for text in written] == ["claimed", "not_claimed"]


def test_sameness_and_difference_are_kept_apart():
    same, different = one("concept a / 甲 when (h is b) when (h is not b)").bodies

    assert (same.positive, different.positive) == (True, False)


@pytest.mark.parametrize("word", ["before", "not before", "after", "not after"])
def test_dates_are_compared_by_the_word_written(word):
    condition = one(f"concept a / 甲 when m {word} hearing").bodies[0]

    assert (word.replace(" ", "_"), "hearing") == (condition.word, condition.right.keyword)


def test_a_quantifier_takes_one_condition():
    condition = one("concept a / 甲 when some x: s with b(x) and c").bodies[0]

    assert isinstance(condition, nodes.All)
    assert isinstance(condition.items[0], nodes.Some)


def test_unclear_is_a_wording_before_a_text_and_a_mark_elsewhere():
    concept = one('concept a / 甲 when b unclear when c unclear "it is not known"')

    assert isinstance(concept.bodies[0], nodes.Marked)
    assert isinstance(concept.bodies[1], nodes.Bare)
    assert [sentence.kind for sentence in concept.sentences] == ["unclear"]


def test_lines_follow_one_another_and_articles_name_their_law():
    citations = one("sort a / 甲 source seed line 3, 5, line 8, PIPL 69(1), PIPL").sources

    assert [citation.lines for citation in citations] == [(3, 5, 8), (), ()]
    assert [None, Article(69, 0, 1), None] == [citation.article for citation in citations]


def test_two_source_lines_are_one_list():
    assert len(one("sort a / 甲 source L 1 source L 2").sources) == 2


def test_a_source_belongs_to_the_clause_before_it_and_the_closing_one_to_the_cause():
    cause = one("cause a / 甲 applies when b proved source L 1 requires c unless d source L 2")

    assert [citation.article.number for citation in cause.base.applies.sources] == [1]
    assert cause.base.unless.sources == ()
    assert [citation.article.number for citation in cause.sources] == [2]


def test_a_cause_with_a_source_of_its_own_leaves_the_closing_one_to_its_clause():
    cause = one("cause a / 甲 source L 1 requires c source L 2")

    assert [citation.article.number for citation in cause.base.requires.sources] == [2]
    assert [citation.article.number for citation in cause.sources] == [1]


def test_a_variant_keeps_its_own_dates_and_sources():
    cause = one("cause a / 甲 requires c under o is p from 2021-11-01 requires d source L 2")
    variant = cause.variants[0]

    assert (date(2021, 11, 1), None) == (variant.start, cause.base.start)
    assert [citation.article.number for citation in variant.requires.sources] == [2]


def test_when_and_cap_behind_a_mode_belong_to_it():
    remedy = one('remedy a / 甲 when b mode joint when c cap "x" mode sole manner "y" when d')

    assert remedy.when.atom.name.text == "b"
    assert [mode.when and mode.when.atom.name.text for mode in remedy.modes] == ["c", None]
    assert remedy.modes[0].cap.en == "x"
    assert remedy.manners[0].when.atom.name.text == "d"


def test_names_and_texts_are_put_in_order_in_either_language():
    english = one('law PIPL / 个保法 "The Law" / "个人信息保护法"')
    chinese = one('法律 个保法 / PIPL "个人信息保护法" / "The Law"')

    for law in (english, chinese):
        assert (law.name.en.text, law.name.zh.text) == ("PIPL", "个保法")
        assert (law.title.en, law.title.zh) == ("The Law", "个人信息保护法")


def test_a_single_name_or_text_belongs_to_its_script_or_file():
    law = one('法律 PIPL "The Law"')

    assert (law.name.en.text, law.name.zh) == ("PIPL", None)
    assert (law.title.en, law.title.zh) == (None, "The Law")


def test_spans_are_exact_in_lines_and_columns():
    text = "concept a / 甲\n  when (b and\n   c(x) not shown)\n  source 民法典 第七条\n"
    document, _ = parse_text("t", text)
    concept = document.declarations[0]
    condition = concept.bodies[0]

    assert Span("t", 1, 1, 4, 17) == concept.span
    assert Span("t", 1, 9, 1, 14) == concept.name.span
    assert Span("t", 2, 9, 3, 18) == condition.span
    assert Span("t", 3, 4, 3, 18) == condition.items[1].span
    assert Span("t", 3, 6, 3, 7) == condition.items[1].atom.args[0].span
    assert Span("t", 4, 10, 4, 17) == concept.sources[0].span


def test_line_ends_and_a_byte_order_mark_do_not_move_spans():
    text = "sort a / 甲\nsort b / 乙 is a a\n"
    plain, _ = parse_text("t", text)

    for other in (text.replace("\n", "\r\n"), text.replace("\n", "\r"), "\ufeff" + text):
        assert (plain, []) == parse_text("t", other)


def test_each_broken_declaration_gives_one_finding_and_the_others_are_read():
    text = "sort a / 甲\nfact b / 乙 (c d)\nsort e / 丁\nconcept f / 戊 when and g\nsort h / 己 ；\n"
    text += "sort i / 庚"
    document, findings = parse_text("t", text)

    assert [finding.span.line for finding in findings] == [2, 4, 5]
    assert [each.name.en.text for each in document.declarations] == ["a", "e", "i"]


def test_conditions_may_nest_32_deep_and_no_deeper():
    def nested(depth):
        return parse_text("t", "concept a / 甲 when " + "(" * depth + "b" + ")" * depth)[1]

    assert nested(32) == []
    assert [finding.code for finding in nested(33)] == ["nested-too-deep"]


def test_a_long_row_of_conditions_is_not_deep():
    row = " and ".join(f"(some x: s with b(x, c{i}))" for i in range(3000))

    assert parse_text("t", f"concept a / 甲 when {row}")[1] == []
