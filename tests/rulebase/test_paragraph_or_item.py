"""第九十一条第二款 does not exist: an item is no paragraph."""

from __future__ import annotations

import pytest

from tests.rulebase.reporting import reported, told_where_marked


@pytest.mark.parametrize(
    "text",
    [
        "argument more / 另一理由 for debt when fair source A1 3:1, ▸A1 3(2)",
        "argument more / 另一理由 for debt when fair source ▸A1 3(2), A1 3:1",
    ],
)
def test_a_paragraph_of_an_article_divided_into_items_is_told(text):
    assert told_where_marked("paragraph-or-item", text)


@pytest.mark.parametrize(
    "text",
    [
        "argument more / 另一理由 for debt when fair source A1 3(1):1, A1 3(2)",
        "argument more / 另一理由 for debt when fair source A1 3:1, A1 3:2, A1 4(2)",
        "argument more / 另一理由 for debt when fair source A1 3:1, A1 3(1)",
    ],
)
def test_items_of_one_paragraph_beside_another_paragraph_pass(text):
    """Article 13 has two paragraphs, the first with items; the first paragraph of any article exists."""
    assert reported(text) == []
