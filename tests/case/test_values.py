"""Days and amounts are read exactly as people write them, or refused with the reason."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from engine.case.model import Interval
from engine.case.values import Slip, read_amount, read_count, read_day, read_twin
from engine.rulebase.model import Twin


@pytest.mark.parametrize(
    "typed",
    [
        "2023-05-12",
        "2023/5/12",
        "2023.5.12",
        "2023年5月12日",
        "2023年05月12号",
        "二〇二三年五月十二日",
        "二○二三年五月十二日",
        "二零二三年五月十二日",
        "２０２３年５月１２日",
        "２０２３－０５－１２",
        " 2023-05-12 ",
    ],
)
def test_a_day_is_read_in_every_usual_form(typed):
    assert read_day(typed) == Interval(date(2023, 5, 12), date(2023, 5, 12))


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2016-07", (2016, 7, 1), (2016, 7, 31)),
        ("2016年7月", (2016, 7, 1), (2016, 7, 31)),
        ("2024年2月", (2024, 2, 1), (2024, 2, 29)),
        ("二〇一六年十二月", (2016, 12, 1), (2016, 12, 31)),
        ("2016年", (2016, 1, 1), (2016, 12, 31)),
        ("2016", (2016, 1, 1), (2016, 12, 31)),
    ],
)
def test_a_month_or_a_year_is_all_its_days(typed, first, last):
    assert read_day(typed) == Interval(date(*first), date(*last))


@pytest.mark.parametrize(
    ("typed", "reason", "instead"),
    [
        ("2023-02-30", "2023 年 2 月只有 28 天", "2023-02-28"),
        ("2024年2月30日", "2024 年 2 月只有 29 天", "2024-02-29"),
        ("二〇二三年四月三十一日", "2023 年 4 月只有 30 天", "2023-04-30"),
        ("2023-13-01", "一年没有第 13 个月", ""),
        ("2023-00-01", "一年没有第 0 个月", ""),
        ("0203-05-12", "年份须在 1900–2100 之间", ""),
        ("2023-5/12", "写法无法识别", ""),
        ("12.5.2023", "写法无法识别", ""),
        ("昨天", "写法无法识别", ""),
        ("1635724800", "写法无法识别", ""),
        ("2023-05-12\n", "", ""),
        ("", "写法无法识别", ""),
    ],
)
def test_a_day_that_is_none_is_refused_with_its_reason(typed, reason, instead):
    found = read_day(typed)

    if reason:
        assert isinstance(found, Slip)
        assert (found.zh, found.instead) == (reason, instead)
    else:
        assert found == Interval(date(2023, 5, 12), date(2023, 5, 12))


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("9892", "9892.00"),
        ("9892.5", "9892.50"),
        ("9,892.00元", "9892.00"),
        ("人民币1,234,567元", "1234567.00"),
        ("￥0.01", "0.01"),
        ("24万元", "240000.00"),
        ("1.5万", "15000.00"),
        ("８３９２元", "8392.00"),
        ("3000000000", "3000000000.00"),
        ("0", "0.00"),
    ],
)
def test_an_amount_is_read_exactly(typed, amount):
    found = read_amount(typed)

    assert isinstance(found, Decimal)
    assert str(found) == amount


@pytest.mark.parametrize(
    ("typed", "reason", "instead"),
    [
        ("9,89", "千位分隔的逗号位置不对", "989"),
        ("1.005", "元以下最多写到分（两位小数）", "1.00"),
        ("-5", "写法无法识别", ""),
        ("1e5", "写法无法识别", ""),
        ("NaN", "写法无法识别", ""),
        ("Infinity", "写法无法识别", ""),
        ("1_000", "写法无法识别", ""),
        ("约五千元", "写法无法识别", ""),
        ("99999999999999", "数额过大", ""),
        ("9" * 500, "位数过多", ""),
        ("", "写法无法识别", ""),
    ],
)
def test_an_amount_that_is_none_is_refused_with_its_reason(typed, reason, instead):
    found = read_amount(typed)

    assert isinstance(found, Slip)
    assert (found.zh, found.instead) == (reason, instead)


@pytest.mark.parametrize(("typed", "count"), [("1", 1), ("９", 9), ("0012", 12)])
def test_a_step_is_a_whole_number_from_one(typed, count):
    assert read_count(typed) == count


@pytest.mark.parametrize("typed", ["0", "-1", "1.0", "一", "10000", "", "²"])
def test_no_other_text_is_a_step(typed):
    assert isinstance(read_count(typed), Slip)


@pytest.mark.parametrize(
    ("typed", "zh", "en"),
    [
        ("薛某 / Xue", "薛某", "Xue"),
        ("Xue / 薛某", "薛某", "Xue"),
        ("A / B", "A", "B"),
        ("薛某", "薛某", "薛某"),
        ("CC/PIPL", "CC/PIPL", "CC/PIPL"),
    ],
)
def test_a_pair_of_languages_is_told_apart_by_its_signs(typed, zh, en):
    assert read_twin(typed) == Twin(en, zh)


@pytest.mark.parametrize("typed", ["甲 / B / C", "甲 / 乙 / 丙 / D"])
def test_an_unclear_pair_is_refused(typed):
    assert isinstance(read_twin(typed), Slip)


@pytest.mark.parametrize(
    ("hearing", "expected"),
    [
        ("2023-02-30", [("impossible-date", "2023-02-30")]),
        ("{from: 2023-02-30}", [("impossible-date", "2023-02-30")]),
        ("{from: 2023-05-01, to: 2023-04-01}", [("reversed-dates", "2023-04-01")]),
        ("{because: 无人知晓}", [("no-bound", "because")]),
        ("{from: 2023-05-01, till: 2023-06-01}", [("unknown-key", "till")]),
        ("不明", []),
        ("{from: 2023-05, to: 2023-05}", []),
    ],
)
def test_a_date_in_a_case_is_checked_where_it_stands(report, hearing, expected):
    assert report(hearing=f"hearing: {hearing}") == expected


def test_an_amount_in_a_case_is_checked_where_it_stands(report):
    claims = "claims:\n  sorry: {remedy: apology, amount: '9,89'}"

    assert report(claims=claims) == [("unreadable-amount", "'9,89'")]
