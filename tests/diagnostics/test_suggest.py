"""A suggestion is made only when it is close, by letters or by sound."""

from __future__ import annotations

import subprocess
import sys

import pytest

from engine.diagnostics.suggest import closest

FACTS = ("告知同意", "因果关系", "赔偿损失", "持有", "held", "displayed", "no_incident")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("告之同意", "告知同意"),
        ("因果关糸", "因果关系"),
        ("陪尝损失", "赔偿损失"),
        ("池有", "持有"),
        ("gaozhitongyi", "告知同意"),
        ("hold", "held"),
        ("dispalyed", "displayed"),
        ("no incident", "no_incident"),
        ("Held", "held"),
        ("ｈｅｌｄ", "held"),
    ],
)
def test_a_slip_of_spelling_or_of_sound_is_recognised(typed, meant):
    assert meant == closest(typed, FACTS)


@pytest.mark.parametrize("typed", ["", "完全不同的词", "xyzzy", "x" * 1000, "告", "\ud800"])
def test_what_is_not_close_gets_no_suggestion(typed):
    assert closest(typed, FACTS) is None


def test_the_sounds_of_chinese_are_loaded_only_when_spelling_does_not_help():
    program = (
        "import sys; from engine.diagnostics.suggest import closest;"
        "closest('告之同意', ['告知同意']); sys.exit('pypinyin' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
