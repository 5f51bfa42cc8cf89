"""One token for another: canonical form is a fixed point, and there and back is the same file."""

from __future__ import annotations

import pytest

from engine.syntax import format_text, parse_text

NAMES = {
    form: pair
    for pair in (("held", "持有"), ("PIPL", "个保法"), ("seed", "甲案"), ("holder", "持有人"), ("b", "乙"))
    for form in pair
}
CANONICAL = """\
# 谁持有什么 — "who held what"
concept reachable / 可得 (h: holder)      # several `when` are alternatives

  when held(h) and  act not before 2021-11-01 # keeps its   blanks
  when some g: holder with (held(g) and g is not defendant)
    says "{1} can reach it" / "{1}可得"
  unclear "it is not known" /
    "无法查明"
  source PIPL 69(1), PIPL 13(1):2, PIPL 133-1, PIPL 4, seed line 33, 39
sort party / 当事人 is a holder
"""


def formatted(text, to=None):
    result, findings = format_text("t", text, to, NAMES)
    assert findings == []
    return result


def test_canonical_text_is_left_alone():
    assert formatted(CANONICAL) == CANONICAL


def test_there_and_back_is_the_same_file():
    chinese = formatted(CANONICAL, "zh")

    assert formatted(chinese, "en") == CANONICAL
    assert formatted(chinese) == chinese
    assert parse_text("t", chinese)[1] == []


def test_the_chinese_surface_is_a_substitution_of_words():
    assert formatted(CANONICAL, "zh").splitlines() == [
        '# 谁持有什么 — "who held what"',
        "概念 可得 / reachable (h: 持有人)      # several `when` are alternatives",
        "",
        "  当 持有(h) 且  行为 不早于 2021年11月1日 # keeps its   blanks",
        "  当 存在 g: 持有人 满足 (持有(g) 且 g 不是 被告)",
        '    表述 "{1}可得" / "{1} can reach it"',
        '  真伪不明 "无法查明" /',
        '    "it is not known"',
        "  依据 个保法 第六十九条第一款, 个保法 第十三条第一款第（二）项, 个保法 第一百三十三条之一,"
        " 个保法 第四条, 甲案 行 33, 39",
        "种类 当事人 / party 属于 持有人",
    ]


@pytest.mark.parametrize(
    ("loose", "canonical"),
    [
        ("concept a（h：holder） when held（h）\t\n\n\n", "concept a(h:holder) when held(h)\n"),
        ("concept a\twhen b", "concept a    when b\n"),
        ("concept　a when b", "concept a when b\n"),
        ("sort a says “x”／“y”", 'sort a says "x"/"y"\n'),
        ("sort a source PIPL 69（1）", "sort a source PIPL 69(1)\n"),
        ("sort a source PIPL 第六十九条第一款", "sort a source PIPL 69(1)\n"),
        ("sort a source PIPL 069", "sort a source PIPL 69\n"),
        ("law a “甲” from 2021年11月1日", 'law a "甲" from 2021-11-01\n'),
        ("概念 a 当 hearing 早于 2021-11-1且 b", "概念 a 当 hearing 早于 2021年11月1日 且 乙\n"),
        ("concept a when 持有(h)", "concept a when held(h)\n"),
        ("concept a when b not\n  shown", "concept a when b not shown\n"),
        ("\ufeffsort a\r\n# x \r\n", "sort a\n# x\n"),
        ("# 只有注释", "# 只有注释\n"),
        ("", ""),
        (" \n\t\n", ""),
    ],
)
def test_what_was_typed_loosely_is_made_canonical(loose, canonical):
    text = loose.replace("hearing", "庭审日")

    assert formatted(text) == canonical.replace("hearing", "庭审日")
    assert formatted(formatted(text)) == formatted(text)


def test_a_word_that_would_run_into_the_next_is_kept_apart():
    assert formatted("法律 甲法 “甲” 自 2021年11月1日至 2022年1月1日", None).endswith(
        "自 2021年11月1日 至 2022年1月1日\n"
    )


def test_variables_keep_their_name_in_either_language():
    text = "concept c / 丙 (b: holder)\n  when held(b)\n"

    assert formatted(text, "zh") == "概念 丙 / c (b: 持有人)\n  当 持有(b)\n"


def test_a_name_without_a_counterpart_stops_the_turn_and_is_named_once():
    result, findings = format_text("t", "concept c / 丙 when x and y and x", "zh", NAMES)

    assert result is None
    assert [(f.code, f.params["name"]) for f in findings] == [
        ("format-unknown-name", "x"),
        ("format-unknown-name", "y"),
    ]


def test_a_text_in_one_language_stops_the_turn():
    result, findings = format_text("t", 'sort c / 丙 says "a"', "zh", NAMES)

    assert result is None
    assert [f.code for f in findings] == ["format-single-text"]
    assert formatted('sort c / 丙 says "a"') == 'sort c / 丙 says "a"\n'


def test_nothing_is_written_of_a_file_with_bad_signs():
    result, findings = format_text("t", "sort a ; sort b 且", None, NAMES)

    assert result is None
    assert [f.code for f in findings] == ["end-mark", "mixed-languages"]


def test_a_name_that_would_become_part_of_a_keyword_stops_the_turn():
    names = NAMES | dict.fromkeys(("not", "丁"), ("not", "丁"))
    result, findings = format_text("t", "概念 c / 丙 (h: b) 当 h 是 丁", "en", names)

    assert result is None
    assert [f.code for f in findings] == ["keyword-as-name"]
