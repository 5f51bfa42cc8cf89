"""``explain``: the page behind the code of a message."""

from __future__ import annotations

from argparse import Namespace

from engine.cli import status
from engine.cli.shared import say
from engine.diagnostics import Diagnostic, message_of
from engine.diagnostics.pages import page, page_codes
from engine.source import whole_file


def run(_: str, args: Namespace) -> int:
    """Print the page of a code, or every code with its sentence."""
    if args.code is None:
        for code in page_codes():
            wording = message_of(code)
            print(f"{code:<32} {wording.en if args.lang == 'en' else wording.zh}")
        return status.DONE
    text = page(args.code)
    if text is None:
        say([Diagnostic("no-code-named", whole_file(args.code), {"code": args.code})], args.lang)
        return status.WRONG_USE
    print(text, end="" if text.endswith("\n") else "\n")
    return status.DONE
