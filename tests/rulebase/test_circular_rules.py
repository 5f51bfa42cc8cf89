"""No rule rests on itself, over however many steps and whatever lies between."""

from __future__ import annotations

import pytest

from tests.rulebase.reporting import reported, the_one, told_where_marked

ISSUE = """  element source A1 2  burden plaintiff source A1 2  standard high_probability source A1 2
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("concept a / 甲项 when ▸a", id="a concept on itself"),
        pytest.param(
            "concept a / 甲项 when ▸b and warned\nconcept b / 乙项 when c\nconcept c / 丙项 when a",
            id="over three concepts",
        ),
        pytest.param("concept a / 甲项 when warned not shown and (▸a not shown)", id="below not shown"),
        pytest.param(
            "concept a / 甲项 (t: thing) when some u: thing with (near(t, u) and ▸a(u))",
            id="below a quantifier",
        ),
        pytest.param(
            "argument also / 另一理由 for debt when ▸debt unclear and fair source A1 2",
            id="an issue on its argument on the issue",
        ),
        pytest.param(
            "argument also / 另一理由 answers note when fair and ▸debt proved source A1 2",
            id="an argument on its answer",
        ),
        pytest.param(
            "argument also / 另一理由 answers note when fair shakes when ▸debt proved source A1 2",
            id="what shakes an argument",
        ),
        pytest.param(
            "argument also / 另一理由 for debt when fair and ▸debt proved as against defendant source A1 2",
            id="a finding in the dispute of another defendant",
        ),
        pytest.param(
            f"issue a / 甲件 favours plaintiff\n{ISSUE}  all of (▸b) source A1 2\n"
            f"issue b / 乙件 favours plaintiff\n{ISSUE}  any of (debt, a) source A1 2",
            id="limbs of each other",
        ),
        pytest.param(
            f"issue a / 甲件 favours plaintiff\n{ISSUE}"
            "  all of (each t: thing where found(t) and ▸a unclear has item(t)) source A1 2",
            id="the guard of a limb",
        ),
        pytest.param(
            "cause a / 甲因 applies when ▸b not applicable source A1 2 requires debt source A1 2\n"
            "cause b / 乙因 applies when a not applicable source A1 2 requires debt source A1 2",
            id="each cause where the other is not",
        ),
    ],
)
def test_a_circle_is_told_where_its_first_step_is_written(text):
    assert told_where_marked("circular-rules", text)


@pytest.mark.parametrize(
    "text",
    [
        "concept a / 甲项 when b\nconcept b / 乙项 when warned",
        "concept a / 甲项 when b or c\nconcept b / 乙项 when c\nconcept c / 丙项 when warned",
        "argument also / 另一理由 for debt when c and fair source A1 2\nconcept c / 丙项 when prompt",
        "cause a / 甲因 applies when claim not made out source A1 2 requires debt source A1 2",
    ],
)
def test_what_comes_to_an_end_is_no_circle(text):
    assert reported(text) == []


def test_every_step_of_a_circle_is_shown_with_its_place():
    told = the_one(
        "concept a / 甲项 when warned\n"
        "  and b\n"
        "argument more / 另一理由 for debt when a source A1 2\n"
        "concept b / 乙项 when debt proved\n"
    )

    assert told.params["path_en"] == "a → b → debt → more → a"
    assert [(step.en, step.span.line, step.span.column) for step in told.related] == [
        ("`a` depends on `b`", 2, 7),
        ("`b` depends on `debt`", 4, 21),
        ("`debt` depends on `more`", 3, 1),
        ("`more` depends on `a`", 3, 36),
    ]


def test_two_circles_are_told_apart():
    text = "concept a / 甲项 when ▸b\nconcept b / 乙项 when a\nconcept c / 丙项 when ▸c"

    assert told_where_marked("circular-rules", text)


def test_a_long_way_round_is_no_trouble():
    several = 1500
    text = "\n".join(f"concept c{n} / 项{n}号 when c{(n + 1) % several}" for n in range(several))

    assert [code for code, _ in reported(text)] == ["circular-rules"]
