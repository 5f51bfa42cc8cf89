"""A new case loads as it is, and names what the rules know."""

from __future__ import annotations

import pytest

from engine.case import new_case_text


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("id", ["sample", "（2024）浙01民初5号", "it's: #1"])
def test_a_new_case_loads_without_a_word(read, rules, language, id):
    case, found = read(new_case_text(rules, language, id))

    assert found == []
    assert case.id == id
    assert case.facts == ()


def test_each_language_uses_its_own_words_only(rules):
    text = new_case_text(rules, "zh", "样例")

    assert "告知同意" in text
    assert "赔礼道歉" in text
    assert "consented" not in text


def test_the_comments_can_be_uncommented(read, rules):
    text = new_case_text(rules, "en", "sample")
    text = text.replace("# - {fact: 'consented'", "- {fact: 'consented'").replace(
        "#   apology:", "  apology:"
    )
    text = text.replace("#   '001': …", "  '001': x.md")
    case, found = read(text)

    assert found == []
    assert [one.fact for one in case.facts] == ["consented"]
    assert [one.remedy for one in case.claims] == ["apology"]
