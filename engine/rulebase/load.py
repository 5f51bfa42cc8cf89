"""Load: every rule file below a root, resolved and checked as one; or the same from the cache."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
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

    After any error there is no rule base: never a silently smaller one. Hidden files and files
    whose names do not end in ``.rules`` are no rules.
    """
    where = rules_root() if root is None else root
    names, found = rule_files(where)
    if found:
        return None, found
    texts = [_quick_text(os.path.join(where, name)) for name in names]
    quick = [text for text in texts if text is not None]
    shown = shown_name(where)
    if len(quick) == len(names):
        kept = read_cache(digest_of(_digest(names, quick), shown))
        if isinstance(kept, tuple) and len(kept) == 2 and isinstance(kept[0], RuleBase):
            return kept[0], list(kept[1])
    documents, texts_read, found = _documents(where, names)
    digest = _digest(names, texts_read)
    rules, found = _build(documents, found, digest)
    if rules is not None:
        write_cache(digest_of(digest, shown), (rules, tuple(found)))
    return rules, found


def _digest(names: Iterable[str], texts: Iterable[str]) -> str:
    # Paths relative to the root and texts with plain line breaks: the same on every machine.
    return digest_of(*(part for pair in zip(names, texts, strict=False) for part in pair))


def _quick_text(path: str) -> str | None:
    """Return the text of an ordinary file, as :func:`read_source` would; None where that must judge."""
    try:
        found = os.stat(path)
        if not stat.S_ISREG(found.st_mode) or found.st_size > RULE_FILE_LIMIT:
            return None
        # Room for what it should hold and one byte more: to get room for the limit takes longer than to read.
        with open(path, "rb", buffering=0) as stream:
            raw = stream.read(found.st_size + 1)
        text = raw.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    if len(raw) != found.st_size or text.startswith("\ufeff"):
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def rule_files(root: Path) -> tuple[list[str], list[Diagnostic]]:
    """Return the rule files below a root, relative to it and sorted; refuses what leads out of it."""
    place = whole_file(shown_name(root))
    if not root.is_dir():
        params = {"path": str(root), "folder": str(Path.cwd())}
        return [], [Diagnostic("rules-folder-missing", place, params)]
    names: list[str] = []
    links: list[str] = []
    closed: list[str] = []
    _gather(str(root), "", names, links, closed)
    inside = os.path.realpath(root) + os.sep
    found = [
        Diagnostic("rule-link", whole_file((root / name).as_posix()), {"path": name})
        for name in sorted(links)
        if os.path.isdir(root / name) or not os.path.realpath(root / name).startswith(inside)
    ]
    found += [Diagnostic("rules-folder-closed", whole_file(name), {"path": name}) for name in sorted(closed)]
    if len(names) > FILES_LIMIT:
        found.append(
            Diagnostic("too-many-rule-files", place, {"limit": str(FILES_LIMIT), "count": str(len(names))})
        )
    if not names and not found:
        params = {"path": str(root), "kind_zh": "规则文件", "kind_en": "rule files", "suffix": ".rules"}
        found.append(Diagnostic("no-files", place, params))
    return sorted(names), found


def _gather(folder: str, prefix: str, names: list[str], links: list[str], closed: list[str]) -> None:
    """Collect rule files, links and closed folders below a folder; links to folders are not followed."""
    try:
        with os.scandir(folder) as entries:
            visible = [entry for entry in entries if not entry.name.startswith(".")]
    except OSError:
        closed.append(folder)
        return
    for entry in visible:
        name = prefix + entry.name
        if entry.is_dir(follow_symlinks=False):
            _gather(entry.path, name + "/", names, links, closed)
        elif entry.is_symlink() and entry.is_dir():
            links.append(name)
        elif name.endswith(".rules"):
            names.append(name)
            links += [name] if entry.is_symlink() else []


def _documents(root: Path, names: Iterable[str]) -> tuple[list[Document], list[str], list[Diagnostic]]:
    # Imported here: parsing is what the cache saves, and importing the parser is half of it.
    from engine.diagnostics.reading import read_source
    from engine.syntax import parse_text

    found: list[Diagnostic] = []
    documents: list[Document] = []
    texts: list[str] = []
    for name in names:
        source, problems = read_source(root / name, RULE_FILE_LIMIT)
        found += problems
        if source is not None:
            document, problems = parse_text(source.name, source.text)
            documents.append(document)
            texts.append(source.text)
            found += problems
    return documents, texts, found


def _build(
    documents: list[Document], found: list[Diagnostic], digest: str
) -> tuple[RuleBase | None, list[Diagnostic]]:
    from engine.diagnostics.register import severity_of
    from engine.rulebase.checks import check_documents

    def broken(diagnostics: list[Diagnostic]) -> bool:
        return any(severity_of(one.code) == "error" for one in diagnostics)

    rules, more = check_documents(documents, digest, whole=not broken(found))
    found = sorted([*found, *more], key=lambda one: (one.span, one.code))
    return (None if broken(found) else rules), found


def names_below(root: Path) -> tuple[dict[str, tuple[str, str]], list[Diagnostic]]:
    """Return every name declared below a root with its (English, Chinese) pair, for the formatter.

    With it come the findings that make the table unfit: unreadable texts, and names that are not one to one.
    """
    from engine.rulebase.complaints import Complaints
    from engine.rulebase.names import collect_names, name_table

    names, found = rule_files(root)
    if found:
        return {}, found
    documents, _, found = _documents(root, names)
    complaints = Complaints()
    collect_names(documents, complaints)
    return name_table(documents), sorted([*found, *complaints.found], key=lambda one: (one.span, one.code))
