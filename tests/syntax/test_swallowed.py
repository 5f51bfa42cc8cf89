"""A forgotten space is found only where there is one way to put it back."""

from __future__ import annotations

import pytest

from engine.syntax import split_swallowed

NAMES = {"处理个人信息", "侵害权益", "承认", "因果", "关系", "因果关系", "PIPL", "个保法"}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("处理个人信息且侵害权益", ["处理个人信息", "且", "侵害权益"]),
        ("被告承认", ["被告", "承认"]),
        ("h不是被告", ["h", "不是", "被告"]),
        ("侵害权益未能证明", ["侵害权益", "未能证明"]),
        ("自2021年11月1日", ["自", "2021年11月1日"]),
        ("个保法第六十九条第一款", ["个保法", "第六十九条第一款"]),
    ],
)
def test_the_one_way_to_cut_a_name_is_returned(text, parts):
    assert parts == split_swallowed(text, NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "处理个人信息",  # a name by itself
        "且",  # a keyword by itself
        "未知且侵害权益",  # one part is unknown
        "因果关系且承认",  # 因果关系 or 因果 + 关系
        "侵害权益承认",  # two names, no keyword between
        "heldand",  # Latin words are parted by their blanks already
        "",
        "且" * 5000,
    ],
)
def test_nothing_is_guessed(text):
    assert split_swallowed(text, NAMES) == []


def test_a_long_run_is_cut_in_good_time():
    text = "承认且" * 60 + "承认"

    assert len(split_swallowed(text, NAMES)) == 121
