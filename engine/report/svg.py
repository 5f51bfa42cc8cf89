"""Small parts of the pictures: boxes, arrows, wrapped text. Colours never speak alone: signs and words do."""

from __future__ import annotations

from html import escape

from engine.diagnostics.wording import width
from engine.record import record
from engine.report.facts import DOUBT, FAILS, HOLDS
from engine.report.layout import wrap

SIZE = 14
LINE = 21
PAD = 12
# Half an em for each cell: exact for Chinese signs, roomy for Latin ones.
CELL = SIZE / 2


@record
class Ink:
    """The colours of a box: its edge, its ground, its letters."""

    edge: str
    ground: str
    letters: str


INKS: dict[str, Ink] = {
    HOLDS: Ink("#3f7a5c", "#f1f7f3", "#1f4a36"),
    FAILS: Ink("#a4503f", "#fbf3f0", "#6f2c1f"),
    DOUBT: Ink("#a57a1e", "#fcf7ea", "#684a0c"),
    "": Ink("#9aa5b1", "#ffffff", "#2b3541"),
}


@record
class Line:
    """One line in a box: what it says, whether it is a heading, which sign colours it."""

    text: str
    strong: bool = False
    sign: str = ""
    small: bool = False


def lines_of(
    text: str, room: float, *, strong: bool = False, sign: str = "", small: bool = False
) -> list[Line]:
    """Return a text wrapped to so many pixels."""
    cell = CELL * (0.86 if small else 1)
    return [Line(part, strong, sign, small) for part in wrap(text, max(8, int(room / cell)))]


def box(
    x: float, y: float, wide: float, lines: list[Line], sign: str = "", dashed: bool = False
) -> tuple[str, float]:
    """Return a box with its lines, and how high it is."""
    high = box_height(lines)
    ink = INKS[sign]
    dash = ' stroke-dasharray="5 4"' if dashed else ""
    out = [
        f'<rect x="{x:.0f}" y="{y:.0f}" width="{wide:.0f}" height="{high:.0f}" rx="7" '
        f'fill="{ink.ground}" stroke="{ink.edge}" stroke-width="1.3"{dash}/>'
    ]
    at = y + PAD
    for line in lines:
        at += LINE
        out.append(label(x + PAD, at - 6, line, ink.letters))
    return "".join(out), high


def box_height(lines: list[Line]) -> float:
    """Return how high the box around these lines is."""
    return 2 * PAD + LINE * len(lines) - 2


def label(x: float, y: float, line: Line, colour: str = "#2b3541", anchor: str = "start") -> str:
    """Return one line of text."""
    weight = ' font-weight="600"' if line.strong else ""
    size = SIZE * 0.86 if line.small else SIZE
    shade = INKS[line.sign].letters if line.sign else colour
    opacity = ' fill-opacity="0.82"' if line.small else ""
    return (
        f'<text x="{x:.0f}" y="{y:.0f}" font-size="{size:.1f}" fill="{shade}"{opacity}{weight} '
        f'text-anchor="{anchor}">{escape(line.text)}</text>'
    )


def arrow(points: list[tuple[float, float]], strong: bool) -> str:
    """Return a path with an arrow head; ``strong`` for one that crosses from side to side."""
    path = " ".join(f"{'M' if i == 0 else 'L'}{x:.0f} {y:.0f}" for i, (x, y) in enumerate(points))
    colour, wide = ("#1f3a5f", 2) if strong else ("#9aa5b1", 1.3)
    (x, y), (px, py) = points[-1], points[-2]
    dx, dy = (x > px) - (x < px), (y > py) - (y < py)
    back, side = (x - 9 * dx, y - 9 * dy), (5 * dy, 5 * dx)
    wings = ((back[0] - side[0], back[1] - side[1]), (back[0] + side[0], back[1] + side[1]))
    tip = " ".join(f"{a:.0f},{b:.0f}" for a, b in ((x, y), *wings))
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{wide}" stroke-linejoin="round"/>'
        f'<polygon points="{tip}" fill="{colour}"/>'
    )


def plate(x: float, y: float, lines: list[Line]) -> str:
    """Return lines on a plate centred at a point, to stand on an arrow."""
    wide = max(width(line.text) * CELL * (0.86 if line.small else 1) for line in lines) + 18
    high = 18 * len(lines) + 8
    top = y - high / 2
    out = [
        f'<rect x="{x - wide / 2:.0f}" y="{top:.0f}" width="{wide:.0f}" height="{high:.0f}" rx="5" '
        'fill="#ffffff" stroke="#c9d3df" stroke-width="1"/>'
    ]
    out += [label(x, top + 17 + 18 * i, line, "#1f3a5f", "middle") for i, line in enumerate(lines)]
    return "".join(out)


def picture(id: str, title: str, told: str, wide: float, high: float, body: str) -> str:
    """Return a whole picture with its title and description for those who do not see it."""
    return (
        f'<svg class="picture" role="img" viewBox="0 0 {wide:.0f} {high:.0f}" '
        f'width="{wide:.0f}" height="{high:.0f}" aria-labelledby="{escape(id)}-t {escape(id)}-d">'
        f'<title id="{escape(id)}-t">{escape(title)}</title><desc id="{escape(id)}-d">{escape(told)}</desc>'
        f"{body}</svg>"
    )
