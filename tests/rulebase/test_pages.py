"""The samples on the pages are true: the wrong one is reported under its code, the right one is not."""

from __future__ import annotations

import re

import pytest

from engine.diagnostics.messages import rulebase as sayings
from engine.diagnostics.messages import rulebase_checks as judgements
from engine.diagnostics.pages import page
from engine.diagnostics.wording import help_text, message_text
from tests.rulebase.reporting import checked

SAMPLE = re.compile(r"```rules\n(.*?)\n```", re.DOTALL)
CODES = sorted({*sayings.MESSAGES, *judgements.MESSAGES})
# These are about folders and files, not about what stands in them.
WITHOUT_SAMPLE = {"rules-folder-missing", "rules-folder-closed", "rule-link", "too-many-rule-files"}


def codes(sample: str, code: str) -> set[str]:
    """Return the codes reported about a sample; that a name is not used counts on its own page only."""
    found = {one.code for one in checked(sample)[1]}
    return found if code == "unused-name" else found - {"unused-name"}


@pytest.mark.parametrize("code", sorted(set(CODES) - WITHOUT_SAMPLE))
def test_the_samples_of_a_page_are_true(code):
    samples = SAMPLE.findall(page(code) or "")

    assert len(samples) == 4, "a wrong and a right sample in each language"
    for wrong, right in (samples[:2], samples[2:]):
        assert codes(wrong, code) == {code}, wrong
        assert codes(right, code) - {"unused-name"} == set(), right
        assert code not in codes(right, code), right


@pytest.mark.parametrize("code", sorted(set(CODES) - WITHOUT_SAMPLE))
def test_no_message_leaves_a_parameter_unfilled(code):
    for sample in SAMPLE.findall(page(code) or "")[::2]:
        for one in checked(sample)[1]:
            for language in ("zh", "en"):
                said = message_text(one, language) + help_text(one, language)
                assert not re.search(r"\{[a-z_]+\}", said), said


def test_only_findings_about_files_have_no_samples():
    without = {code for code in CODES if not SAMPLE.search(page(code) or "")}

    assert without == WITHOUT_SAMPLE
