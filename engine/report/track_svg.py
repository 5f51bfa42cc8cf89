"""The burden track of one issue as a picture: three lanes, and arrows where the turn crosses."""

from __future__ import annotations

from engine.report.document import IssueText, StepText
from engine.report.svg import Line, arrow, box, label, lines_of, picture, plate
from engine.report.words import word

WIDE = 900
_LANES = {"plaintiff": 0, "court": 1, "defendant": 2}
_LANE = WIDE / 3
_BOX = _LANE - 28
_GAP = 26
_CROSSING = 62


def track_svg(issue: IssueText, language: str) -> str:
    """Return the picture of one issue as an ``svg`` element."""
    return _Track(issue, language).svg()


class _Track:
    def __init__(self, issue: IssueText, language: str) -> None:
        self.issue = issue
        self.language = language
        self.parts: list[str] = []
        self.y = 50.0
        self.last: tuple[str, float] = ("court", 50.0)

    def svg(self) -> str:
        self._burden()
        for i, step in enumerate(self.issue.steps):
            following = self.issue.steps[i + 1].side if i + 1 < len(self.issue.steps) else None
            self._step(step, following)
        if self.issue.limbs:
            self._limbs()
        self._finding()
        high = self.y + 14
        title = f"{self._word('track')}{self._word('colon')}{self.issue.name}"
        return picture(
            f"svg-{self.issue.anchor}",
            title,
            self._told(),
            WIDE,
            high,
            self._ground(high) + "".join(self.parts),
        )

    # -------------------------------------------------------------- the lanes

    def _ground(self, high: float) -> str:
        shades = ("#f6f8fb", "#fbfbf9", "#f6f8fb")
        out = []
        for side, place in _LANES.items():
            x = place * _LANE
            out.append(
                f'<rect x="{x + 4:.0f}" y="2" width="{_LANE - 8:.0f}" height="{high - 4:.0f}" rx="8" '
                f'fill="{shades[place]}"/>'
            )
            out.append(
                label(x + _LANE / 2, 27, Line(self._word(f"lane.{side}"), strong=True), "#1f3a5f", "middle")
            )
            out.append(
                f'<line x1="{x + 22:.0f}" y1="38" x2="{x + _LANE - 22:.0f}" y2="38" '
                'stroke="#d5dde6" stroke-width="1"/>'
            )
        return "".join(out)

    def _middle(self, side: str) -> float:
        return _LANES[side] * _LANE + _LANE / 2

    def _box(self, side: str, lines: list[Line], sign: str = "", dashed: bool = False) -> None:
        x = _LANES[side] * _LANE + (_LANE - _BOX) / 2
        drawn, high = box(x, self.y, _BOX, lines, sign, dashed)
        self.parts.append(drawn)
        self.y += high
        self.last = (side, self.y)

    def _lines(self, text: str, *, strong: bool = False, sign: str = "", small: bool = False) -> list[Line]:
        return lines_of(text, _BOX - 26, strong=strong, sign=sign, small=small)

    # -------------------------------------------------------------- what stands in them

    def _burden(self) -> None:
        issue = self.issue
        lines = self._lines(f"● {self._word('burden')}", strong=True)
        if issue.from_start:
            lines += self._lines(self._word("from_start"), small=True)
        lines += self._lines(issue.burden_short, small=True)
        self._box(issue.bearer, lines, dashed=True)

    def _step(self, step: StepText, following: str | None) -> None:
        self._down_to(step.side)
        lines = self._lines(step.heading, strong=True)
        for argument in step.arguments:
            lines += self._lines(f"{argument.sign} {argument.name}", sign=argument.sign)
            lines += self._lines(argument.standing, small=True)
        if not step.arguments:
            lines += self._lines(step.text, small=True)
        self._box(step.side, lines)
        if step.moved:
            self._cross(step)
            if following != step.tactical:
                self._box(step.tactical, self._lines(self._word("nothing_further"), small=True), dashed=True)

    def _down_to(self, side: str) -> None:
        """Join the last box to the next one of the same lane; a crossing has drawn its own arrow already."""
        lane, y = self.last
        if lane == side:
            self.parts.append(arrow([(self._middle(side), y), (self._middle(side), y + _GAP)], strong=False))
            self.y = y + _GAP

    def _cross(self, step: StepText) -> None:
        """Draw whose turn it is now: an arrow across the court's lane with its basis on it."""
        start, end = self._middle(step.side), self._middle(step.tactical)
        top = self.y
        told = [Line(self._word("turn"), strong=True, small=True)]
        told += lines_of(step.short_cites, _LANE - 30, small=True) if step.short_cites else []
        reach = max(_CROSSING, 18 * len(told) + 8 + 34)
        middle = top + reach / 2
        self.parts.append(
            arrow([(start, top), (start, middle), (end, middle), (end, top + reach)], strong=True)
        )
        self.parts.append(plate(self._middle("court"), middle, told))
        self.y = top + reach
        self.last = ("", self.y)

    def _limbs(self) -> None:
        self._down_to(self.issue.bearer)
        lines: list[Line] = self._lines(self._word("round.parts"), strong=True)
        for limb in self.issue.limbs:
            lines += self._lines(f"{limb.sign} {limb.name}", sign=limb.sign)
            lines += self._lines(limb.finding, small=True)
        self._box(self.issue.bearer, lines)

    def _finding(self) -> None:
        issue = self.issue
        side, y = self.last
        x, middle = self._middle(side or "court"), self._middle("court")
        reach = 40 if side != "court" else _GAP
        bend = [(x, y), (x, y + reach / 2), (middle, y + reach / 2), (middle, y + reach)]
        self.parts.append(arrow(bend if x != middle else [(x, y), (middle, y + reach)], strong=False))
        self.y = y + reach
        lines = self._lines(f"{issue.sign} {issue.name}", strong=True) + self._lines(issue.finding)
        self._box("court", lines, issue.sign)
        if issue.won_by is None:
            return
        self.parts.append(arrow([(middle, self.y), (middle, self.y + _GAP)], strong=False))
        self.y += _GAP
        lost = issue.won_by != issue.bearer
        told = self._word(f"bears.{issue.bearer}" if lost else f"carried.{issue.bearer}")
        lines = self._lines(told, strong=True)
        lines += self._lines(issue.consequence_short, small=True) if issue.consequence_short else []
        self._box("court", lines)

    def _told(self) -> str:
        """Return the whole picture in words."""
        issue = self.issue
        steps = [f"{self._word(f'lane.{s.side}')}{self._word('colon')}{s.text}" for s in issue.steps]
        limbs = [f"{limb.name}{self._word('colon')}{limb.finding}" for limb in issue.limbs]
        return " ".join([issue.burden, *steps, *limbs, issue.finding_text, issue.consequence])

    def _word(self, key: str) -> str:
        return word(key, self.language)
