"""What ``compare`` compares: a folder of rules, a git revision of one, or a reading of the rules at hand."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from argparse import Namespace
from pathlib import Path

from engine.analysis.compare import Version
from engine.cli.shared import load, say
from engine.diagnostics import Diagnostic
from engine.rulebase import RuleBase, load_rules
from engine.shipped import rules_root
from engine.source import whole_file


def versions_of(args: Namespace) -> tuple[Version, Version] | None:
    """Return the two versions named; None: said why. Two readings are two versions of the same rules."""
    rules = load(args)
    if rules is None:
        return None
    readings = [_reading(name, rules) for name in (args.old, args.new)]
    if readings[0] is not None and readings[1] is not None:
        return readings[0], readings[1]
    found = [_version(name, args, rules) for name in (args.old, args.new)]
    return (found[0], found[1]) if found[0] is not None and found[1] is not None else None


def _reading(name: str, rules: RuleBase) -> Version | None:
    chosen = {option.name.en: option.default for option in rules.options.values()}
    if name in ("default", "默认"):
        return Version(name, rules, "default", tuple(chosen.items()))
    for reading in rules.readings.values():
        if name in (reading.name.en, reading.name.zh):
            chosen |= dict(reading.choices)
            return Version(name, rules, reading.name.en, tuple(chosen.items()))
    return None


def _version(name: str, args: Namespace, rules: RuleBase) -> Version | None:
    if Path(name).is_dir():
        return _loaded(name, Path(name), args)
    root = Path(args.rules) if args.rules else rules_root()
    with tempfile.TemporaryDirectory(prefix="juzheng-") as folder:
        if _unpacked(name, root, Path(folder)):
            return _loaded(name, Path(folder), args)
    known = ", ".join(["default", *rules.readings])
    say([Diagnostic("no-version-named", whole_file(name), {"version": name, "known": known})], args.lang)
    return None


def _loaded(name: str, folder: Path, args: Namespace) -> Version | None:
    rules, found = load_rules(folder)
    if rules is None:
        say(found, args.lang)
        return None
    return Version(name, rules)


def _unpacked(revision: str, root: Path, folder: Path) -> bool:
    """Put the rules as a git revision has them into a folder; False where there is no such revision."""
    if revision.startswith("-"):
        return False
    try:
        done = subprocess.run(
            ["git", "-C", str(root), "archive", "--format=tar", revision, "."],
            capture_output=True,
            check=True,
            timeout=60,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return True
