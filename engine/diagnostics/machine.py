"""Machine: diagnostics as other programs read them: JSON, GitHub annotations, SARIF."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final
from urllib.parse import quote

from engine.diagnostics.model import Diagnostic
from engine.diagnostics.register import message_of, severity_of
from engine.diagnostics.render import in_order
from engine.diagnostics.wording import Language, help_text, message_text, visible
from engine.source import Span

# GitHub shows ten annotations of a step; the tenth is kept for what the nine leave out.
ANNOTATIONS_SHOWN: Final = 9
_SARIF_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"

Json = dict[str, object]


def diagnostics_as_json(diagnostics: Iterable[Diagnostic]) -> list[Json]:
    """Return one JSON object for each diagnostic, sorted by place; columns count code points from 1."""
    return [
        {
            "code": one.code,
            "severity": severity_of(one.code),
            **_place(one.span),
            "message": {"zh": message_text(one, "zh"), "en": message_text(one, "en")},
            "help": {"zh": help_text(one, "zh"), "en": help_text(one, "en")},
            "suggestion": visible(one.suggestion),
            "related": [
                {**_place(other.span), "message": {"zh": visible(other.zh), "en": visible(other.en)}}
                for other in one.related
            ],
        }
        for one in in_order(diagnostics)
    ]


def render_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Return the list of :func:`diagnostics_as_json` as text."""
    return json.dumps(diagnostics_as_json(diagnostics), ensure_ascii=False, indent=2)


def render_github(diagnostics: Iterable[Diagnostic], language: Language) -> str:
    """Return GitHub workflow commands: nine annotations, then one that counts the rest."""
    ordered = sorted(in_order(diagnostics), key=lambda one: severity_of(one.code) != "error")
    lines = [_annotation(one, language) for one in ordered[:ANNOTATIONS_SHOWN]]
    if rest := ordered[ANNOTATIONS_SHOWN:]:
        kind = "error" if any(severity_of(one.code) == "error" for one in rest) else "warning"
        text = f"另有 {len(rest)} 处" if language == "zh" else f"{len(rest)} more"
        lines.append(f"::{kind}::{text}")
    return "\n".join(lines)


def render_sarif(diagnostics: Iterable[Diagnostic], version: str) -> str:
    """Return a SARIF 2.1.0 log with one run of this tool at ``version``."""
    ordered = in_order(diagnostics)
    codes = sorted({one.code for one in ordered})
    rules = [{"id": code, "shortDescription": {"text": message_of(code).en}} for code in codes]
    run = {
        "tool": {"driver": {"name": "juzheng", "version": version, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one) for one in ordered],
    }
    log = {"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _place(span: Span) -> Json:
    return {
        "file": visible(span.file),
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }


def _annotation(one: Diagnostic, language: Language) -> str:
    at = one.span
    place = f"file={_property(at.file)},line={at.line},endLine={at.end_line},col={at.column}"
    advice = help_text(one, language)
    text = message_text(one, language) + (f" ({advice})" if advice else "")
    return f"::{severity_of(one.code)} {place},title={_property(one.code)}::{_data(text)}"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _result(one: Diagnostic) -> Json:
    at = one.span
    region = {
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
    }
    location = {"artifactLocation": {"uri": quote(at.file, errors="replace")}, "region": region}
    text = f"{message_text(one, 'zh')} / {message_text(one, 'en')}"
    return {
        "ruleId": one.code,
        "level": severity_of(one.code),
        "message": {"text": text},
        "locations": [{"physicalLocation": location}],
    }
