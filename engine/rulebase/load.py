"""Load: every rule file below a root, resolved and checked as one; or the same from the cache."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from engine.diagnostics.model import Diagnostic
from engine.rulebase.cache import read_cache, write_cache
from engine.rulebase.model import RuleBase
from engine.shipped import rules_root
from engine.source import digest_of, shown_name, whole_file

if TYPE_CHECKING:
    from engine.syntax import Document

RULE_FILE_LIMIT = 1024 * 1024
FILES_LIMIT = 2000


def load_rules(root: Path | None = None) -> tuple[RuleBase | None, list[Diagnostic]]:
    """Return the rule base below a root with warnings, or None with all that is wrong.

    After any error there is no rule base: never a silently smaller one.
    """
    where = rules_root() if root is None else root
    files, found = _files(where)
    if found:
        return None, found
    raw: list[tuple[str, bytes]] = []
    for file in files:
        try:
            raw.append((file.relative_to(where).as_posix(), file.read_bytes()))
        except OSError:
            break  # told in full when the files are read one by one
    whole = len(raw) == len(files)
    # latin-1 keeps bytes apart one for one; the shown root is part of every place in a message.
    parts = [part for name, text in raw for part in (name, text.decode("latin-1"))]
    digest = digest_of(*parts)
    key = digest_of(digest, shown_name(where))
    if whole:
        kept = read_cache(key)
        if isinstance(kept, tuple) and len(kept) == 2 and isinstance(kept[0], RuleBase):
            return kept[0], list(kept[1])
    rules, found = _build(files, digest)
    if rules is not None and whole:
        write_cache(key, (rules, tuple(found)))
    return rules, found


def _files(root: Path) -> tuple[list[Path], list[Diagnostic]]:
    """Return the rule files below a root, sorted; refuses what leads out of it."""
    place = whole_file(shown_name(root))
    if not root.is_dir():
        parts = {"path": str(root), "folder": str(Path.cwd())}
        return [], [Diagnostic("rules-folder-missing", place, parts)]
    files = sorted(root.rglob("*.rules"))
    if not files:
        return [], [Diagnostic("rules-folder-empty", place, {"path": str(root)})]
    if len(files) > FILES_LIMIT:
        return [], [Diagnostic("too-many-rule-files", place, {"limit": str(FILES_LIMIT)})]
    inside = root.resolve()
    return files, [
        Diagnostic("rule-file-outside", whole_file(shown_name(f)), {"path": str(f)})
        for f in files
        if inside not in f.resolve().parents
    ]


def _documents(files: list[Path]) -> tuple[list[Document], list[Diagnostic]]:
    # Imported here: parsing is what the cache saves, and importing the parser is half of it.
    from engine.diagnostics.reading import read_source
    from engine.syntax import parse_text

    found: list[Diagnostic] = []
    documents: list[Document] = []
    for file in files:
        source, problems = read_source(file, RULE_FILE_LIMIT)
        found += problems
        if source is not None:
            document, problems = parse_text(source.name, source.text)
            documents.append(document)
            found += problems
    return documents, found


def _build(files: list[Path], digest: str) -> tuple[RuleBase | None, list[Diagnostic]]:
    """Read, resolve and check. A broken declaration is missing from its document, so names are only
    looked up when everything could be read: otherwise every use of it would be a second complaint."""
    from engine.diagnostics.register import severity_of
    from engine.rulebase.checks import run_checks
    from engine.rulebase.resolve import resolve

    def broken() -> bool:
        return any(severity_of(d.code) == "error" for d in found)

    documents, found = _documents(files)
    if broken():
        return None, found
    rules, problems = resolve(documents, digest)
    found += problems
    if not broken():
        found += run_checks(rules)
    return (None if broken() else rules), found


def names_below(root: Path) -> tuple[dict[str, tuple[str, str]], list[Diagnostic]]:
    """Return every name declared below a root with its (English, Chinese) pair, for the formatter."""
    rules, found = load_rules(root)
    if rules is None:
        return {}, found
    tables = (
        rules.laws, rules.options, rules.readings, rules.sorts, rules.facts, rules.concepts,
        rules.issues, rules.arguments, rules.causes, rules.remedies, rules.properties, rules.explains,
    )  # fmt: skip
    twins = [declared.name for table in tables for declared in table.values()]
    twins += [choice.name for option in rules.options.values() for choice in option.choices]
    return {word: (twin.en, twin.zh) for twin in twins for word in (twin.en, twin.zh)}, found
