"""``blind``: two encodings of one provision, written independently: where they agree or differ."""

from __future__ import annotations

from argparse import Namespace

from engine.cli.commands import compare


def run(_: str, args: Namespace) -> int:
    """Compare two folders of rules by the names they share, over no cases; status 1 where they differ."""
    args.old, args.new, args.cases = args.one, args.two, None
    return compare.run("compare", args)
