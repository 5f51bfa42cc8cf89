"""What the pages show is what the commands print: every block that begins with a command is run."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

import engine
from engine.cli.main import main

DOCS = Path(engine.__file__).parent / "docs"
# ```console, the command behind a dollar, then what it prints.
_BLOCK = re.compile(r"^```console\n\$ juzheng ([^\n]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = [
    (page.name, *found)
    for page in sorted(DOCS.glob("*.md"))
    for found in _BLOCK.findall(page.read_text("utf-8"))
]


# The pages name cases and rules as they lie in the checkout.
@pytest.mark.checkout
@pytest.mark.parametrize(("page", "command", "printed"), BLOCKS, ids=[f"{p}: {c}" for p, c, _ in BLOCKS])
def test_the_page_shows_what_the_command_prints(
    page: str, command: str, printed: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(DOCS.parent.parent)
    main(shlex.split(command))

    assert capsys.readouterr().out == printed
