"""Who can account for what, as a picture: candidates down, things across, a sign in each square."""

from __future__ import annotations

from engine.report.document import LeakCell, LeakColumn, LeakRow, LeakText
from engine.report.facts import DOUBT, FAILS, HOLDS
from engine.report.leaks import ARROW, OPEN
from engine.report.svg import INKS, Ink, Line, label, lines_of, picture
from engine.report.words import word

_HEAD = 168.0
_SQUARE = 74.0
_ROW = 50.0
_TAIL = 148.0
_SHADES: dict[str, Ink] = {
    "direct": INKS[HOLDS],
    "derived": Ink("#5b7fae", "#eef3fa", "#1f3a5f"),
    "denied": INKS[FAILS],
    "unclear": INKS[DOUBT],
    "open": Ink("#9aa5b1", "#f3f5f7", "#55606c"),
    "none": Ink("#e3e7ec", "#fbfbfb", "#9aa5b1"),
}
_BANDS = {"asked": "#1f3a5f", "absent": "#8c939b", "outside": "#c5ccd4"}


def leak_svg(leak: LeakText, language: str) -> str:
    """Return the grid as an ``svg`` element."""
    heads = [lines_of(column.name, _SQUARE - 10, small=True) for column in leak.columns]
    notes = [lines_of(column.word, _SQUARE - 6, small=True) for column in leak.columns]
    top = 16 + 17.0 * max(map(len, heads), default=1) + 17.0 * max(map(len, notes), default=1) + 20
    wide = _HEAD + _SQUARE * len(leak.columns) + _TAIL
    parts: list[str] = []
    for n, column in enumerate(leak.columns):
        parts.append(_column(column, heads[n], notes[n], _HEAD + n * _SQUARE, top))
    y = top
    for row in leak.rows:
        drawn, high = _row(row, y, len(leak.columns))
        parts.append(drawn)
        y += high
    drawn, y = _legend(leak, language, y + 20, wide)
    told = " ".join([leak.text, leak.caution])
    return picture(f"svg-{leak.anchor}", leak.title, told, wide, y + 8, "".join([*parts, drawn]))


def _column(column: LeakColumn, head: list[Line], notes: list[Line], x: float, top: float) -> str:
    middle = x + _SQUARE / 2
    high = 17.0 * len(head)
    out = [
        label(middle, top - 14 - high + 17 * (i + 1) - 4, line, "#2b3541", "middle")
        for i, line in enumerate(head)
    ]
    out.append(
        f'<rect x="{x + 5:.0f}" y="{top - 10:.0f}" width="{_SQUARE - 10:.0f}" height="4" rx="2" '
        f'fill="{_BANDS[column.kind]}"/>'
    )
    out += [
        label(middle, 18 + 17 * i, Line(n.text, small=True), "#66717d", "middle") for i, n in enumerate(notes)
    ]
    return "".join(out)


def _row(row: LeakRow, y: float, columns: int) -> tuple[str, float]:
    name = lines_of(row.name, _HEAD - 26, strong=True)
    verdict = lines_of(row.verdict, _TAIL - 26, small=True) if row.verdict else []
    high = max(_ROW, 20.0 * max(len(name), len(verdict)) + 14)
    out = [_centred(name, 8, y, high)]
    for n, cell in enumerate(row.cells):
        out.append(_square(cell, _HEAD + n * _SQUARE, y, high))
    out.append(_centred(verdict, _HEAD + columns * _SQUARE + 14, y, high))
    return "".join(out), high


def _centred(lines: list[Line], x: float, y: float, high: float) -> str:
    start = y + (high - 20 * len(lines)) / 2 + 15
    return "".join(label(x, start + 20 * i, line, "#1f3a5f") for i, line in enumerate(lines))


def _square(cell: LeakCell, x: float, y: float, high: float) -> str:
    ink = _SHADES[cell.kind]
    out = (
        f'<rect x="{x + 4:.0f}" y="{y + 4:.0f}" width="{_SQUARE - 8:.0f}" height="{high - 8:.0f}" rx="6" '
        f'fill="{ink.ground}" stroke="{ink.edge}" stroke-width="1"/>'
    )
    if not cell.mark:
        return out
    return out + label(x + _SQUARE / 2, y + high / 2 + 5, Line(cell.mark, strong=True), ink.letters, "middle")


def _legend(leak: LeakText, language: str, y: float, wide: float) -> tuple[str, float]:
    """Return what the marks mean, as far as they occur, in rows that fit."""
    marks = {"direct": HOLDS, "derived": ARROW, "denied": FAILS, "unclear": DOUBT, "open": OPEN}
    seen = {cell.kind for row in leak.rows for cell in row.cells}
    out: list[str] = []
    x = 8.0
    for kind, mark in marks.items():
        if kind not in seen:
            continue
        told = f"{mark} {word(f'mark.{kind}', language)}"
        room = 12.2 * sum(1 if ord(c) > 255 else 0.55 for c in told) + 26
        if x + room > wide and x > 8:
            x, y = 8.0, y + 20
        out.append(label(x, y, Line(told, small=True), _SHADES[kind].letters))
        x += room
    return "".join(out), y
