"""The YAML of a case is read as typed, and nothing that hides, repeats or swallows text gets in."""

from __future__ import annotations

import pytest

from engine.case.nodes import Listing, Table, Text
from engine.case.yaml_events import DEEPEST, MOST_NODES, read_yaml
from engine.source import SourceFile


def yaml(text):
    """Return the tree of a text and the (code, line, column) of what is reported."""
    root, found = read_yaml(SourceFile("案件.yaml", text))
    return root, [(one.code, one.span.line, one.span.column) for one in found]


def plain(node):
    """Return a tree without its places."""
    match node:
        case Text():
            return node.value
        case Listing():
            return [plain(one) for one in node.items]
        case Table():
            return {key.value: plain(value) for key, value in node.entries}


def test_every_value_stays_the_text_that_was_typed():
    root, found = yaml(
        "a: 0105\nb: 00012\nc: 12:30:00\nd: no\ne: 2023-02-30\nf: 1e5\ng: ~\nh: 1_000\ni: 0x1F\n"
    )

    assert found == []
    assert plain(root) == {
        "a": "0105",
        "b": "00012",
        "c": "12:30:00",
        "d": "no",
        "e": "2023-02-30",
        "f": "1e5",
        "g": "~",
        "h": "1_000",
        "i": "0x1F",
    }


def test_places_count_signs_and_not_bytes():
    root, _ = yaml('𠮷标题: {甲: "乙丙"}\n')
    [(key, table)] = root.entries
    [(_, value)] = table.entries

    assert (key.span.column, key.span.end_column) == (1, 4)
    assert (value.span.column, value.span.end_column) == (10, 14)
    assert (value.part(1, 2).column, value.part(1, 2).end_column) == (12, 13)


def test_the_part_of_a_text_with_escapes_is_the_whole_of_it():
    root, _ = yaml('a: "x\\ty"\n')
    value = root.entries[0][1]

    assert value.part(2, 3) == value.span


SIGNS = {
    "a full-width colon in a list item": (
        "facts:\n- 事实：held\n  state: proved\n",
        [("full-width-colon", 2, 5)],
    ),
    "a full-width colon after a key": ("id: a\n状态：已认定\ntitle: b\n", [("full-width-colon", 2, 3)]),
    "one at the end of the file": ("id: a\n状态：已认定\n", [("full-width-colon", 2, 3)]),
    "all of them at once": (
        "id: a\n状态：已认定\n标题：甲\n",
        [("full-width-colon", 2, 3), ("full-width-colon", 3, 3)],
    ),
    "a line folded into the text above": (
        "by: 被告\n  状态：未证明\n",
        [("full-width-colon", 2, 5)],
    ),
    "an English key folded into the text above": (
        "by: shop\n  state：proved\n",
        [("full-width-colon", 2, 8)],
    ),
    "full-width commas in a table": ("a: {role: plaintiff，name: x}\n", [("full-width-list", 1, 20)]),
    "full-width brackets around a list": ("a: [x, y］\nb: z\n", [("full-width-list", 1, 9)]),
    "a tab for indentation": ("a:\n\tb: c\n", [("tab-indentation", 2, 1)]),
    "tabs after blanks": ("a:\n  b: c\n  \td: e\n", [("tab-indentation", 3, 3)]),
    "every line with a tab": (
        "a:\n\tb: c\n\td: e\n",
        [("tab-indentation", 2, 1), ("tab-indentation", 3, 1)],
    ),
    "a line without a colon": ("a: b\nc\nd: e\n", [("missing-colon", 2, 1)]),
    "two colons in a line": ("a: b: c\n", [("misplaced-colon", 1, 5)]),
    "an indentation that fits nothing": ("a:\n    b: c\n  d: e\n", [("uneven-indentation", 3, 3)]),
    "an open quotation mark": ('a: "b\nc: d\n', [("unclosed-quote", 1, 4)]),
    "an open bracket": ("a: [b, c\nd: e\n", [("unclosed-bracket", 1, 4)]),
    "an unknown escape": ('a: "\\q"\n', [("unknown-escape", 1, 5)]),
    "a sign that opens no value": ("a: @b\n", [("stray-sign", 1, 4)]),
    "a dash in the middle": ("a: - b\n", [("misplaced-dash", 1, 4)]),
}


@pytest.mark.parametrize("name", SIGNS)
def test_a_slip_of_writing_is_named_where_it_stands(name):
    text, expected = SIGNS[name]

    assert yaml(text)[1] == expected


REFUSED = {
    "an alias": ("a: &x b\nc: *x\n", [("yaml-reference", 1, 4), ("yaml-reference", 2, 4)]),
    "a merge": ("a: {<<: {b: c}}\n", [("yaml-reference", 1, 5)]),
    "a type mark": ("a: !!int 5\n", [("yaml-tag", 1, 4)]),
    "a python object": ("a: !!python/object/apply:os.system [ls]\n", [("yaml-tag", 1, 4)]),
    "a second document": ("a: b\n---\nc: d\n", [("second-document", 2, 1)]),
    "a list as a key": ("? [a, b]\n: c\n", [("key-not-a-word", 1, 3)]),
    "a key twice": ("a: b\na: c\n", [("duplicate-key", 2, 1)]),
    "a key twice that looks the same": ("caf\u00e9: b\ncafe\u0301: c\n", [("duplicate-key", 2, 1)]),
    "a lone surrogate": ("a: b\n二\ud800: c\n", [("forbidden-character", 2, 2)]),
    "an escaped surrogate": ('a: "\\ud800"\n', [("unknown-escape", 1, 5)]),
    "a bidirectional control": ("a: 被\u202e告\n", [("forbidden-character", 1, 5)]),
    "an escaped bidirectional control": ('a: "被\\u202e告"\n', [("forbidden-character", 1, 4)]),
    "an escaped end of text": ('a: "\\0"\n', [("forbidden-character", 1, 4)]),
    "a zero-width blank": ("a\u200b: b\n", [("forbidden-character", 1, 2)]),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_could_hide_or_repeat_text_is_refused(name):
    text, expected = REFUSED[name]

    assert yaml(text)[1] == expected


def test_full_width_signs_inside_a_text_are_left_alone():
    text = "a: 理由：证据【一】，足以认定\nb: |\n  状态：已认定\n  说明：全文\nc: '甲：\n  乙：丙'\n"

    assert yaml(text)[1] == []


def test_deep_nesting_is_refused_at_its_limit():
    for depth in (DEEPEST + 1, 100_000):
        root, found = yaml("[" * depth + "]" * depth)

        assert root is None
        assert found == [("too-deep", 1, DEEPEST + 1)]


def test_so_is_deep_indentation_where_a_key_lies_one_level_below_its_table():
    for depth in (DEEPEST + 1, 3_000):
        root, found = yaml("".join(f"{' ' * level}键:\n" for level in range(depth)) + " " * depth + "值\n")

        assert root is None
        assert found == [("too-deep", DEEPEST, DEEPEST)]


def test_a_file_may_be_as_deep_as_the_limit():
    assert yaml("[" * DEEPEST + "]" * DEEPEST)[1] == []


def test_an_alias_bomb_costs_nothing():
    levels = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    root, found = yaml("\n".join(levels))

    assert root is None
    assert {code for code, _, _ in found} == {"yaml-reference"}


def test_too_many_entries_are_refused():
    root, found = yaml("[" + "x," * (MOST_NODES + 1) + "]")

    assert root is None
    assert [code for code, _, _ in found] == ["too-many-entries"]


def test_a_file_of_comments_has_no_content(read):
    for text in ("", "# nothing\n", "---\n...\n"):
        assert [one.code for one in read(text)[1]] in (["empty-case"], ["wrong-shape"])


def test_full_width_structure_is_reported_where_a_list_or_a_name_is_due(report):
    for written, sign in (("【buyer，shop】", "【"), ("[buyer，shop]", "，"), ("buyer、shop", "、")):
        claims = f"claims:\n  sorry: {{remedy: apology, by: {written}}}"

        assert report(claims=claims) == [("full-width-list", sign)]


def test_a_full_width_colon_where_a_table_is_due_is_reported_with_what_to_type(read, text_with):
    _, [one] = read(text_with(parties="parties:\n  买家：原告"))

    assert (one.code, one.suggestion, one.params["word"]) == ("full-width-colon", ": ", "买家")
