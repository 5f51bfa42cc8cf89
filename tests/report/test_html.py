"""The page: whole in itself, hostile names harmless, pictures with their words beside them."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from engine.justification import Decision
from engine.report import render_html
from engine.report.compose import compose
from engine.report.track_svg import track_svg
from engine.rulebase.model import RuleBase, Twin
from tests.report.never import NEVER, NEVER_UNJUDGED
from tests.report.sample import CASES

Decisions = dict[str, Decision]
ALL = [*CASES, "presumed"]
VOID = {"meta", "br", "link", "img", "hr", "input"}


class Balance(HTMLParser):
    """Keeps the elements that are open, every id, every link within the page."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        if tag not in VOID:
            self.open.append(tag)
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"].removeprefix("#")] if "href" in given else []
        self.addresses += [given[key] for key in ("src", "href", "data", "action") if key in given]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop()


def read(page: str) -> Balance:
    parser = Balance()
    parser.feed(page)
    parser.close()
    return parser


@pytest.fixture(scope="session")
def page(decisions: Decisions, rules: RuleBase) -> str:
    return render_html(list(decisions.values()), rules)


def test_every_element_is_closed_and_every_id_is_its_own(page: str) -> None:
    parser = read(page)

    assert parser.open == []
    assert len(parser.ids) == len(set(parser.ids))


def test_every_link_leads_to_a_place_on_the_page(page: str) -> None:
    parser = read(page)

    assert parser.links
    assert set(parser.links) <= set(parser.ids)


def test_nothing_is_fetched_from_anywhere(page: str) -> None:
    parser = read(page)

    assert all(address.startswith("#") for address in parser.addresses)
    assert not re.search(r"https?://|@import|url\(|<script|<link|<iframe", page)


def test_a_hostile_name_stays_a_name(decisions: Decisions, rules: RuleBase) -> None:
    decision = decisions["shaken"]
    case = replace(decision.case, title=Twin("<script>alert(1)</script>", "<script>alert(1)</script>\u202e"))
    things = tuple(replace(t, name=Twin("<b>x</b>", '"><img src=x>')) for t in case.things)
    page = render_html([replace(decision, case=replace(case, things=things))], rules)

    assert "<script" not in page
    assert "<img" not in page
    assert "\u202e" not in page


@pytest.mark.parametrize("id", ALL)
def test_what_must_never_be_said_is_not_on_the_page(decisions: Decisions, rules: RuleBase, id: str) -> None:
    page = re.sub(r"<style>.*?</style>", "", render_html([decisions[id]], rules), flags=re.DOTALL)
    patterns = NEVER_UNJUDGED if id == "reported" else NEVER

    assert [pattern for pattern in patterns if re.search(pattern, page)] == []


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("id", ALL)
def test_each_picture_is_well_formed_and_told_in_words(
    decisions: Decisions, rules: RuleBase, id: str, language: str
) -> None:
    page = render_html([decisions[id]], rules, language)
    for picture in re.findall(r"<svg.*?</svg>", page, flags=re.DOTALL):
        tree = ElementTree.fromstring(picture)
        title, described = tree.find("title"), tree.find("desc")

        assert tree.get("role") == "img"
        assert [part for part in (title, described) if part is None or not part.text] == []


def crossings(picture: str) -> int:
    return picture.count('stroke-width="2"')


def test_the_turn_crosses_once_each_way_where_proof_is_shaken(decisions: Decisions, rules: RuleBase) -> None:
    issues = {i.id: i for i in compose(decisions["shaken"], rules, "zh").disputes[0].issues}

    assert crossings(track_svg(issues["link"], "zh")) == 2
    assert "程序解释第一百零八条第二款" in track_svg(issues["link"], "zh")


def test_no_arrow_crosses_to_a_burden_that_lay_there_from_the_start(
    decisions: Decisions, rules: RuleBase
) -> None:
    issues = {i.id: i for i in compose(decisions["liable"], rules, "zh").disputes[0].issues}
    picture = track_svg(issues["blameless"], "zh")

    assert crossings(picture) == 0
    assert "依法自始承担，并非移来" in picture
    assert "→ 由被告承担不利后果" in picture


def test_the_words_of_a_picture_stay_in_their_lanes(decisions: Decisions, rules: RuleBase) -> None:
    for id in ALL:
        for dispute in compose(decisions[id], rules, "zh").disputes:
            for issue in dispute.issues:
                tree = ElementTree.fromstring(track_svg(issue, "zh"))
                for text in tree.iter("text"):
                    if text.get("text-anchor") == "start":
                        x, size = float(text.get("x", "0")), float(text.get("font-size", "0"))
                        wide = sum(size if ord(sign) > 0x2E80 else size * 0.6 for sign in text.text or "")
                        lane = int(x // 300)

                        assert x + wide <= (lane + 1) * 300


def test_the_grid_marks_what_is_held_what_follows_and_what_was_absent(
    decisions: Decisions, rules: RuleBase
) -> None:
    leak = compose(decisions["shaken"], rules, "zh").disputes[0].leaks[0]
    courier = next(row for row in leak.rows if row.name == "快递")
    kinds = {column.name: cell.kind for column, cell in zip(leak.columns, courier.cells, strict=True)}
    columns = {column.name: column.kind for column in leak.columns}

    assert kinds == {"电话": "direct", "单号": "direct", "昵称": "derived", "订单号": "none"}
    assert columns == {"电话": "asked", "单号": "asked", "昵称": "asked", "订单号": "absent"}
    assert courier.verdict == "可单独解释全部"
