"""``format``: rule text in canonical form, in either language."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from engine.cli import status
from engine.cli.files import write_text
from engine.cli.shared import say
from engine.diagnostics import Diagnostic
from engine.diagnostics.reading import read_source
from engine.rulebase.load import RULE_FILE_LIMIT, names_below
from engine.shipped import rules_root
from engine.syntax import format_text


def run(_: str, args: Namespace) -> int:
    """Format files; where one cannot be, nothing at all is written."""
    paths = [Path(p) for p in args.paths] or [Path(args.rules) if args.rules else rules_root()]
    root = Path(args.rules) if args.rules else _root_of(paths)
    names, problems = names_below(root)
    files = [(f, p) for p in paths for f in ([p] if p.is_file() else sorted(p.rglob("*.rules")))]
    texts: list[tuple[Path, Path, str, str]] = []
    for file, base in files:
        before, after, found = _formatted(file, args.to, names)
        problems += [d for d in found if d not in problems]
        if before is not None and after is not None:
            place = file.relative_to(base) if base.is_dir() else Path(file.name)
            texts.append((file, place, before, after))
    if say(problems, args.lang):
        return status.WRONG_USE
    return _deliver(texts, args)


def _root_of(paths: list[Path]) -> Path:
    """Return the folder whose names the files share: the folder given, or the shipped rules."""
    folders = [p for p in paths if p.is_dir()]
    return folders[0] if len(folders) == 1 else rules_root()


def _formatted(
    file: Path, to: str | None, names: Mapping[str, tuple[str, str]]
) -> tuple[str | None, str | None, list[Diagnostic]]:
    source, found = read_source(file, RULE_FILE_LIMIT)
    if source is None:
        return None, None, found
    language: Literal["en", "zh"] | None = "zh" if to == "zh" else "en" if to == "en" else None
    text, more = format_text(source.name, source.text, language, names)
    return source.text, text, found + more


def _deliver(texts: list[tuple[Path, Path, str, str]], args: Namespace) -> int:
    changed = [file for file, _, before, after in texts if before != after]
    if args.check:
        for file in changed:
            print(f"将会改动 / would change: {file}")
        return status.FINDINGS if changed else status.DONE
    if not args.write and not args.output:
        for file, _, _, after in texts:
            if len(texts) > 1:
                print(f"# ── {file}")
            sys.stdout.write(after)
        return status.DONE
    for file, place, before, after in texts:
        target = Path(args.output) / place if args.output else file
        if target == file and before == after:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        problem = write_text(target, after)
        if problem is not None:
            say([problem], args.lang)
            return status.WRONG_USE
    print(f"已写入 {len(texts)} 个文件 / written: {len(texts)} files")
    return status.DONE
