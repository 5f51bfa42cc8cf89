"""What several commands do alike: load the rules, say what was found, pick a reading."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from engine.diagnostics import Diagnostic, severity_of
from engine.diagnostics.reading import read_source
from engine.diagnostics.render import render_terminal
from engine.rulebase import RuleBase, load_rules
from engine.shipped import rules_root
from engine.source import SourceFile, whole_file

_LARGEST_SHOWN = 2 * 1024 * 1024


def load(args: Namespace) -> RuleBase | None:
    """Return the rules the command is about; if they are broken, says why and returns None.

    Warnings about rules are for those who write them: ``check`` tells them.
    """
    rules, found = load_rules(Path(args.rules) if args.rules else rules_root())
    if rules is None:
        say(found, args.lang)
    return rules


def say(diagnostics: Iterable[Diagnostic], language: str) -> bool:
    """Write diagnostics to stderr; returns whether any of them is an error."""
    listed = list(diagnostics)
    if listed:
        print(told(listed, language), file=sys.stderr)
    return any(severity_of(d.code) == "error" for d in listed)


def told(diagnostics: Iterable[Diagnostic], language: str) -> str:
    """Return diagnostics as text for a terminal, with the lines they are about."""
    listed = list(diagnostics)
    sources = _sources(listed)
    return render_terminal(listed, sources, "en" if language == "en" else "zh")


def _sources(diagnostics: list[Diagnostic]) -> dict[str, SourceFile]:
    names = {d.span.file for d in diagnostics} | {r.span.file for d in diagnostics for r in d.related}
    found: dict[str, SourceFile] = {}
    for name in names:
        if Path(name).is_file():
            source, _ = read_source(Path(name), _LARGEST_SHOWN)
            if source is not None:
                found[name] = source
    return found


def chosen(args: Namespace, rules: RuleBase) -> tuple[str | None, tuple[tuple[str, str], ...]] | None:
    """Return the reading and the single choices that were typed, by id; None if one is unknown (said)."""
    picked = chosen_each([args.reading] if args.reading else [], args, rules)
    if picked is None:
        return None
    readings, choices = picked
    return (readings[0] if readings else None), choices


def chosen_each(
    names: list[str], args: Namespace, rules: RuleBase
) -> tuple[list[str], tuple[tuple[str, str], ...]] | None:
    """Return several readings and the choices that were typed, by id; None if one is unknown (said)."""
    problems: list[Diagnostic] = []
    readings = [r for name in names if (r := _reading(name, rules, problems)) is not None]
    choices = [c for text in args.choose if (c := _choice(text, rules, problems)) is not None]
    say(problems, args.lang)
    return None if problems else (readings, tuple(choices))


def _reading(name: str, rules: RuleBase, problems: list[Diagnostic]) -> str | None:
    if name in ("default", "默认"):
        return "default"
    for reading in rules.readings.values():
        if name in (reading.name.en, reading.name.zh):
            return reading.name.en
    known = ", ".join(f"{r.name.en} ({r.name.zh})" for r in rules.readings.values())
    problems.append(
        Diagnostic("no-reading-named", whole_file("--reading"), {"reading": name, "known": known})
    )
    return None


def _choice(text: str, rules: RuleBase, problems: list[Diagnostic]) -> tuple[str, str] | None:
    left, _, right = text.partition("=")
    place = whole_file("--choose")
    option = next((o for o in rules.options.values() if left in (o.name.en, o.name.zh)), None)
    if option is None:
        known = ", ".join(rules.options)
        problems.append(Diagnostic("no-option-named", place, {"option": left, "known": known}))
        return None
    choice = next((c for c in option.choices if right in (c.name.en, c.name.zh)), None)
    if choice is None:
        known = ", ".join(f"{c.name.en} ({c.name.zh})" for c in option.choices)
        parts = {"option": left, "choice": right, "known": known}
        problems.append(Diagnostic("no-choice-named", place, parts))
        return None
    return option.name.en, choice.name.en
