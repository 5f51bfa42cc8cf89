"""No text makes the reader raise, hang or stay silent about what it left out."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

import engine.syntax
from engine.diagnostics.wording import help_text, message_text
from engine.syntax import format_text, parse_text
from engine.syntax.keywords import KEYWORDS
from engine.syntax.lexing import MAX_FINDINGS

SAMPLE = """\
law PIPL / 个保法 "Personal Information Protection Law" / "个人信息保护法" class statute from 2021-11-01
concept reachable / 可得 (h: holder, f: field) # two ways
  when held(h, f) when some g: field with (held(h, g) and found(f, g) not shown)
issue care / 没有过错 favours defendant element source PIPL 69(1) burden defendant source L 91:1
  all of (lawful, each p: purpose where pursued(defendant, p) has basis(p)) source seed line 14, 16
  under proof is presumed and width is contact burden plaintiff
argument other / 其他环节 (h: holder) answers point when h is not defendant and act not before 2021-11-01
cause pipl / 六十九条 from 2021-11-01 applies when b proved requires c, d unless e source PIPL 69(1)
remedy money / 赔偿 amount sum l: loss where counted(l) proved at most 500000.5 when b proved
  mode joint with d: party cap "x" / "上限"
"""
HOSTILE = {
    "nothing": "",
    "blank": " \n\t\r\n",
    "mark only": "\ufeff",
    "nul": "sort a\x00 / 甲",
    "surrogate": "sort a / 甲\ud800",
    "surrogate in a text": 'sort a says "\udfff"',
    "bidi in a text": 'sort a says "\u202eabc\u202c"',
    "bidi in a comment": "# \u2067 sort\nsort a",
    "parentheses": "concept a / 甲 when " + "(" * 5000 + "b" + ")" * 5000,
    "only opening": "concept a / 甲 when " + "(" * 5000,
    "only closing": "concept a / 甲 when " + ")" * 5000,
    "quantifiers": "concept a / 甲 when " + "some x: s with " * 5000 + "b",
    "guards": "concept a / 甲 when " + "every x: s where " * 5000 + "b",
    "bodies": "concept a / 甲 when " + "every x: s where b has " * 5000 + "b",
    "counts": "concept a / 甲 when " + "at least 2 of (" * 5000 + "b",
    "limbs": "issue a favours plaintiff all of (" + "each x: s where " * 5000 + "b",
    "digits": "sort a source L " + "9" * 100_000,
    "numerals": "种类 甲 依据 乙 第" + "九" * 100_000 + "条",
    "long name": "sort " + "a" * 500_000,
    "half a keyword": "concept a when b not" + " " * 500_000 + "x",
    "quotes": '"' * 100_000,
    "slashes": "sort " + "a / " * 50_000,
    "declarations": "sort " * 20_000,
    "equal signs": "= " * 200_000,
    "long row": "concept a when " + " and ".join(["b"] * 10_000),
}


def checked(text):
    """Parse and format a text; every finding must be worded and lie inside the text."""
    document, findings = parse_text("t", text)
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for finding in findings:
        assert message_text(finding, "zh")
        assert help_text(finding, "en")
        assert 1 <= finding.span.line <= finding.span.end_line <= len(lines)
        assert 1 <= finding.span.column <= len(lines[finding.span.line - 1]) + 1
    assert len(findings) <= MAX_FINDINGS + 1
    format_text("t", text, "zh", {})
    return document, findings


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_gives_findings_and_nothing_else(name):
    start = time.perf_counter()
    document, findings = checked(HOSTILE[name])

    assert findings or not document.declarations or name == "long row" or name == "long name"
    assert time.perf_counter() - start < 20


@pytest.mark.parametrize(
    "name", ["parentheses", "quantifiers", "guards", "bodies", "counts", "limbs", "only opening"]
)
def test_depth_is_told_before_it_hurts(name):
    assert [finding.code for finding in checked(HOSTILE[name])[1]] == ["nested-too-deep"]


def test_a_file_beyond_its_size_is_not_read():
    document, findings = parse_text("t", "字" * 400_000)

    assert [finding.code for finding in findings] == ["file-too-large"]
    assert document.declarations == ()
    assert format_text("t", "字" * 400_000, None, {}) == (None, findings)


def test_a_mebibyte_of_garbage_is_answered_in_good_time():
    dice = random.Random(7)
    signs = "".join(chr(code) for code in range(33, 127)) + "且（；“”？\u202e \n"
    garbage = "".join(dice.choices(signs, k=900_000))
    start = time.perf_counter()
    _, findings = parse_text("t", garbage)

    assert findings
    assert time.perf_counter() - start < 20


PIECES = (
    *(word for _, english, chinese in KEYWORDS for word in (english, chinese)),
    *(
        "(",
        ")",
        ",",
        ":",
        "/",
        "“",
        '"',
        "#",
        "\n",
        "x",
        "甲",
        "69(1)",
        "第六十九条",
        "2021-02-30",
        "=",
        "；",
    ),
    *("\x00", "\ud800", "\u202e", "\ufeff", "not", "非", "99999999999", "第条", "（", "　"),
)


def mutated(dice, text):
    """Return the text with a few places cut, doubled, swapped or overwritten."""
    for _ in range(dice.randint(1, 4)):
        start = dice.randrange(len(text) + 1)
        end = min(len(text), start + dice.randint(0, 12))
        other = dice.randrange(len(text) + 1)
        match dice.randrange(4):
            case 0:
                text = text[:start] + text[end:]
            case 1:
                text = text[:start] + text[start:end] * 2 + text[end:]
            case 2:
                text = text[:other] + text[start:end] + text[other:]
            case _:
                text = text[:start] + dice.choice(PIECES) + text[end:]
    return text


@pytest.mark.parametrize("seed", range(8))
def test_mutated_text_gives_findings_and_nothing_else(seed):
    dice = random.Random(seed)
    for number in range(120):
        text = mutated(dice, SAMPLE)
        try:
            checked(text)
        except Exception as problem:
            pytest.fail(f"seed {seed}, text {number}: {problem!r}\n{text!r}")


@pytest.mark.parametrize("seed", range(4))
def test_random_rows_of_words_give_findings_and_nothing_else(seed):
    dice = random.Random(1000 + seed)
    for number in range(150):
        text = " ".join(dice.choices(PIECES, k=dice.randint(1, 40)))
        try:
            checked(text)
        except Exception as problem:
            pytest.fail(f"seed {seed}, text {number}: {problem!r}\n{text!r}")


def test_lark_is_asked_for_only_when_something_is_parsed():
    source = Path(engine.syntax.__file__).parent
    importing = {
        path.name
        for path in source.glob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip().startswith(("import lark", "from lark"))
    }
    at_the_top = [
        line
        for line in (source / "parser.py").read_text(encoding="utf-8").splitlines()
        if line.startswith(("import lark", "from lark"))
    ]

    assert importing == {"parser.py"}
    assert at_the_top == []
