"""A file is read in the encodings people have, and refused when it holds what cannot be seen."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from engine.diagnostics import reading
from engine.diagnostics.reading import read_source
from engine.source import shown_name

LIMIT = 1000


def read(path, raw, limit=LIMIT):
    """Return the text and the (code, line, column) of what is reported for these bytes."""
    path.write_bytes(raw)
    source, found = read_source(path, limit)
    return source.text if source else None, [(one.code, one.span.line, one.span.column) for one in found]


@pytest.mark.parametrize(
    "raw",
    [
        "举证\n".encode(),
        b"\xef\xbb\xbf" + "举证\n".encode(),
        b"\xff\xfe" + "举证\n".encode("utf-16-le"),
        b"\xfe\xff" + "举证\n".encode("utf-16-be"),
        "举证\r\n".encode(),
        "举证\r".encode(),
    ],
)
def test_utf_8_and_utf_16_are_read_with_any_line_break(tmp_path, raw):
    assert read(tmp_path / "a.yaml", raw) == ("举证\n", [])


def test_gb18030_is_read_with_a_warning(tmp_path):
    assert read(tmp_path / "a.yaml", "举证责任\n".encode("gb18030")) == ("举证责任\n", [("not-utf8", 1, 1)])


def test_bytes_that_are_no_text_are_refused_at_the_guilty_byte(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"ab\xff\xff\xff")
    source, found = read_source(path, LIMIT)

    assert source is None
    assert [(one.code, one.params["byte"]) for one in found] == [("not-text", "3")]


@pytest.mark.parametrize(
    ("sign", "named"),
    [
        ("\x00", "U+0000"),
        ("\x1b", "U+001B"),
        ("\x85", "U+0085"),
        ("\u200b", "U+200B"),
        ("\u202e", "U+202E"),
        ("\u2028", "U+2028"),
        ("\ufeff", "U+FEFF"),
        ("\U000e0041", "U+E0041"),
        ("\ud800", "U+D800"),
    ],
)
def test_what_cannot_be_seen_is_refused_at_its_line_and_column(tmp_path, sign, named):
    path = tmp_path / "a.yaml"
    path.write_bytes(f"一\n二三{sign}四".encode("utf-8", "surrogatepass"))
    source, found = read_source(path, LIMIT)

    assert source is None
    assert [("forbidden-character", 2, 3, named)] == [
        (one.code, one.span.line, one.span.column, one.params["code_point"]) for one in found
    ]


def test_tabs_line_breaks_and_rare_characters_are_allowed(tmp_path):
    text = "a\tb\n𠮷\ue000葛\U000e0100é\n"

    assert (text, []) == read(tmp_path / "a.yaml", text.encode())


def test_all_forbidden_characters_are_reported_up_to_twenty(tmp_path):
    _, found = read(tmp_path / "a.yaml", b"\x01\n" * 30)

    assert [("forbidden-character", line, 1) for line in range(1, 21)] == found


def test_a_file_of_fifty_megabytes_is_refused_without_being_read(tmp_path):
    path = tmp_path / "huge.yaml"
    with path.open("wb") as stream:
        stream.truncate(50 * 1024 * 1024)
    source, found = read_source(path, 2 * 1024 * 1024)

    assert source is None
    assert [(one.code, one.params["size"], one.params["limit"]) for one in found] == [
        ("file-too-large", "50.0 MiB", "2.0 MiB")
    ]


def test_a_missing_file_a_folder_and_a_pipe_are_each_named(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    codes = [
        [one.code for one in read_source(path, LIMIT)[1]]
        for path in (tmp_path / "none", tmp_path, tmp_path / "pipe", tmp_path / "a\0b")
    ]

    assert codes[:3] == [["file-not-found"], ["is-a-folder"], ["not-a-regular-file"]]
    assert codes[3] in (["file-not-found"], ["not-readable"])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_reported(tmp_path):
    path = tmp_path / "locked"
    path.write_text("x")
    path.chmod(0)

    assert [one.code for one in read_source(path, LIMIT)[1]] == ["not-readable"]


def test_no_sign_that_can_be_printed_is_forbidden():
    """What can be printed is not looked at sign by sign."""
    printed = "".join(sign for sign in map(chr, range(0x110000)) if sign.isprintable())

    assert re.search(reading._FORBIDDEN, printed) is None


def test_a_path_is_shown_as_seen_from_the_folder_one_stands_in(tmp_path, monkeypatch):
    inside = tmp_path / "here" / "rules"
    inside.mkdir(parents=True)
    (tmp_path / "here" / "link").symlink_to(inside)
    monkeypatch.chdir(tmp_path / "here")

    assert [shown_name(path) for path in (inside / "a.rules", Path("link") / "a.rules", Path.cwd())] == [
        "rules/a.rules",
        "rules/a.rules",
        ".",
    ]
    assert shown_name(tmp_path / "hereabouts" / "a.rules") == (tmp_path / "hereabouts" / "a.rules").as_posix()
