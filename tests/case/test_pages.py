"""The samples on the pages are true: the wrong one is reported under its code, the right one is not."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from engine.case import lint_case
from engine.case.keys import folded, keys_of
from engine.case.lint_evidence import lint_evidence
from engine.case.texture import lint_texture
from engine.diagnostics.messages import case as sayings
from engine.diagnostics.messages import case_evidence as findings
from engine.diagnostics.messages import case_text as writings
from engine.diagnostics.pages import page

SAMPLE = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
KEYS = keys_of("case")
ALL = (*writings.MESSAGES, *sayings.MESSAGES, *findings.MESSAGES)
CODES = [code for code in ALL if SAMPLE.search(page(code) or "")]


def sections(sample: str) -> dict[str, str]:
    """Return the sections of a sample by the key each begins with; what has no key joins the one above."""
    found: dict[str, str] = {}
    current = "docket"
    for line in sample.rstrip("\n").split("\n"):
        word = re.match(r"([^\s:：-]+)[:：]", line)
        key = KEYS.get(folded(word[1])) if word else None
        if key is not None and key.id not in found:
            current = key.id
        found[current] = f"{found[current]}\n{line}" if current in found else line
    return found


@pytest.mark.parametrize("code", CODES)
def test_the_samples_of_a_page_are_true(read, rules, text_with, code):
    samples = SAMPLE.findall(page(code))
    assert len(samples) == 4

    def reported(sample: str) -> set[str]:
        case, found = read(text_with(**sections(sample)))
        checks = (lint_case, lint_evidence, lint_texture) if case else ()
        linted = chain.from_iterable(check(case, rules) for check in checks)
        return {one.code for one in chain(found, linted)}

    for wrong, right in ((samples[0], samples[1]), (samples[2], samples[3])):
        assert code in reported(wrong)
        assert code not in reported(right)
        assert reported(wrong) - {"unmentioned-fact"} in ({code}, set())
        assert reported(right) <= {"unmentioned-fact"}


def test_nearly_every_code_of_a_case_has_samples():
    without = set(ALL) - set(CODES)

    # What is supposed on the command line is no case file; its slips are tested with `whatif`.
    typed = {"supposed-without-state"}
    assert without == {"empty-case", "too-many-cells", "too-many-entries", "yaml-syntax"} | typed
