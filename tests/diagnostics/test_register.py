"""Every code is worded in both languages, explained on a page, and stands in one table."""

from __future__ import annotations

import re
import string

import pytest

from engine.diagnostics import message_of
from engine.diagnostics.pages import page, page_codes
from engine.diagnostics.register import register

CODES = sorted(register())
CHINESE = re.compile("[\u4e00-\u9fff]")


def placeholders(text: str) -> set[str]:
    """Return the names of the parameters a wording asks for."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def bare(name: str) -> str:
    """Return a parameter's name without the language it is given in."""
    return name.removesuffix("_zh").removesuffix("_en")


@pytest.mark.parametrize("code", CODES)
def test_every_code_reads_well_as_a_slug(code):
    assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", code)


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_worded_in_both_languages(code):
    message = message_of(code)

    assert CHINESE.search(message.zh)
    assert message.en
    assert not CHINESE.search(message.en.replace("：", ""))
    assert bool(message.help_zh) == bool(message.help_en)


@pytest.mark.parametrize("code", CODES)
def test_both_languages_name_the_same_parameters(code):
    message = message_of(code)
    zh = {bare(name) for name in placeholders(message.zh + message.help_zh)}
    en = {bare(name) for name in placeholders(message.en + message.help_en)}

    assert zh == en


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_page_that_says_both_languages(code):
    text = page(code)

    assert text is not None, f"engine/diagnostics/pages/{code}.md is missing"
    assert text.startswith(f"# {code}\n")
    zh, en = text.split("## English\n")
    assert CHINESE.search(zh.split("## 中文\n")[1])
    assert re.search(r"[A-Za-z]{2,} [A-Za-z]+", en)


def test_every_page_belongs_to_a_code():
    assert sorted(set(page_codes()) - set(CODES)) == []


def test_a_page_is_found_by_its_code_only():
    assert page("../reading") is None
    assert page("no-such-code") is None
