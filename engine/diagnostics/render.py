"""Render: diagnostics as a person reads them on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Final

from engine.diagnostics.model import Diagnostic, Related, Severity
from engine.diagnostics.register import severity_of
from engine.diagnostics.wording import Language, help_text, message_text, visible, width
from engine.source import SourceFile, Span

AT_MOST_PER_FILE: Final = 20
_WIDEST_EXCERPT: Final = 100
_WORDS: Final = {
    "zh": {
        "error": "错误",
        "warning": "警告",
        "colon": ": ",
        "help": "写法: ",
        "see": "另见 ",
        "meant": "您是否想写「{0}」？",
        "more": "{0}：另有 {1} 处",
    },
    "en": {
        "error": "error",
        "warning": "warning",
        "colon": ": ",
        "help": "help: ",
        "see": "see also ",
        "meant": "did you mean `{0}`?",
        "more": "{0}: {1} more",
    },
}
_COLOURS: Final[dict[Severity, str]] = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m"}


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics sorted by place, without exact repetitions."""
    kept: dict[tuple[str, Span, str], Diagnostic] = {}
    for one in diagnostics:
        kept.setdefault((one.code, one.span, message_text(one, "en")), one)
    return sorted(kept.values(), key=lambda one: (one.span, one.code))


def render_terminal(
    diagnostics: Iterable[Diagnostic],
    sources: Mapping[str, SourceFile],
    language: Language,
    *,
    colour: bool = False,
) -> str:
    """Return all diagnostics as text, sorted by place, at most twenty for each file.

    ``sources`` gives the texts the carets are drawn under, by the name they are shown under;
    a place in a file that is not among them is given without its line. No final line break.
    """
    blocks: list[str] = []
    for file, group in groupby(in_order(diagnostics), key=lambda one: one.span.file):
        listed = list(group)
        # Errors come first into the twenty: a heap of warnings must not hide what stopped the run.
        chosen = sorted(listed, key=lambda one: severity_of(one.code) != "error")[:AT_MOST_PER_FILE]
        blocks += [
            _block(one, sources.get(file), language, colour)
            for one in sorted(chosen, key=lambda one: (one.span, one.code))
        ]
        if len(listed) > len(chosen):
            more = _WORDS[language]["more"]
            blocks.append(more.format(visible(file), len(listed) - len(chosen)))
    return "\n\n".join(blocks)


def _block(one: Diagnostic, source: SourceFile | None, language: Language, colour: bool) -> str:
    words = _WORDS[language]
    severity = severity_of(one.code)
    head = f"{words[severity]}[{one.code}]"
    if colour:
        head = f"{_COLOURS[severity]}{head}\x1b[0m"
    lines = [f"{head}{words['colon']}{message_text(one, language)}", f"  --> {_place(one.span)}"]
    margin = " " * len(str(one.span.line))
    if source is not None:
        excerpt = _excerpt(source.line(one.span.line), one, language)
        lines.append(f"{margin} |")
        lines.append(f"{one.span.line} | {excerpt[0]}".rstrip())
        lines.append(f"{margin} | {excerpt[1]}")
    elif one.suggestion:
        lines.append(f"{margin} = {words['meant'].format(visible(one.suggestion))}")
    lines += [f"{margin} = {words['see']}{_related(other, language)}" for other in one.related]
    if advice := help_text(one, language):
        lines.append(f"{margin} = {words['help']}{advice}")
    return "\n".join(lines)


def _place(span: Span) -> str:
    return f"{visible(span.file)}:{span.line}:{span.column}"


def _related(other: Related, language: Language) -> str:
    return f"{_place(other.span)} {visible(other.zh if language == 'zh' else other.en)}"


def _excerpt(line: str, one: Diagnostic, language: Language) -> tuple[str, str]:
    """Return the guilty line made visible, and below it the caret with the suggestion."""
    start = min(max(one.span.column - 1, 0), len(line))
    end = one.span.end_column - 1 if one.span.end_line == one.span.line else len(line)
    end = min(max(end, start), len(line))
    before, marked, after = (_flat(part) for part in (line[:start], line[start:end], line[end:]))
    before, marked, after = _windowed(before, marked, after)
    caret = " " * width(before) + "^" * max(1, width(marked))
    if one.suggestion:
        caret += " " + _WORDS[language]["meant"].format(visible(one.suggestion))
    return before + marked + after, caret


def _flat(part: str) -> str:
    return visible(part.replace("\t", "    "))


def _windowed(before: str, marked: str, after: str) -> tuple[str, str, str]:
    """Return the three parts of a line shortened with … around what is marked."""
    if width(before) + width(marked) + width(after) <= _WIDEST_EXCERPT:
        return before, marked, after
    if len(marked) > _WIDEST_EXCERPT // 2:
        marked = marked[: _WIDEST_EXCERPT // 2] + "…"
        after = ""
    room = _WIDEST_EXCERPT // 4
    if len(before) > room:
        before = "…" + before[-room:]
    if len(after) > room:
        after = after[:room] + "…"
    return before, marked, after
