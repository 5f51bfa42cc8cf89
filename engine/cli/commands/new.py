"""``new``: a case file to fill in, with every key explained."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from engine.case.template import new_case_text
from engine.cli import status
from engine.cli.files import write_text
from engine.cli.shared import load, say
from engine.diagnostics import Diagnostic
from engine.source import whole_file


def run(_: str, args: Namespace) -> int:
    """Write the skeleton; an existing file is never touched."""
    rules = load(args)
    if rules is None:
        return status.WRONG_USE
    path = Path(args.file)
    if path.suffix != ".yaml":
        path = path.with_name(path.name + ".yaml")
    problem = (
        Diagnostic("file-exists", whole_file(str(path)), {"path": str(path)})
        if path.exists()
        else write_text(path, new_case_text(rules, args.lang, path.stem))
    )
    if problem is not None:
        say([problem], args.lang)
        return status.WRONG_USE
    print(f"已新建 / created: {path}\n下一步 / next: juzheng judge {path}")
    return status.DONE
