"""``explain``: the page behind the code of a message, or about an analysis."""

from __future__ import annotations

from argparse import Namespace
from importlib import resources
from importlib.resources.abc import Traversable

from engine.cli import status
from engine.cli.shared import say
from engine.diagnostics import Diagnostic, message_of
from engine.diagnostics.pages import page, page_codes
from engine.source import whole_file


def run(_: str, args: Namespace) -> int:
    """Print the page of a code or an analysis, or every one there is with its sentence."""
    if args.code is None:
        for code in page_codes():
            wording = message_of(code)
            print(f"{code:<32} {wording.en if args.lang == 'en' else wording.zh}")
        for name in sorted(_analyses()):
            print(f"{name:<32} juzheng explain {name}")
        return status.DONE
    text = _analyses()[args.code].read_text("utf-8") if args.code in _analyses() else page(args.code)
    if text is None:
        say([Diagnostic("no-code-named", whole_file(args.code), {"code": args.code})], args.lang)
        return status.WRONG_USE
    print(text, end="" if text.endswith("\n") else "\n")
    return status.DONE


def _analyses() -> dict[str, Traversable]:
    """Return the pages about analyses by the name of the command."""
    folder = resources.files("engine").joinpath("docs")
    return {one.name.removesuffix(".md"): one for one in folder.iterdir() if one.name.endswith(".md")}
