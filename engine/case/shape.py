"""Shape: a tree of nodes becomes blocks of known keys, whatever language the keys are typed in.

This is the door of the case file in its lean form: what it lets through is exactly what the models
of ``form`` let through (a test holds the two together). Importing those models takes longer than
judging a case does, so a run from the command line never does.
"""

from __future__ import annotations

from typing import Final, assert_never

from engine.case.keys import LEVELS, UNKNOWN_DATE, Key, folded, keys_of
from engine.case.model import Interval
from engine.case.nodes import Listing, Node, Table, Text
from engine.case.slips import Slips
from engine.case.values import Slip, is_bare, read_day, read_twin, sign_in_name
from engine.record import field, record
from engine.rulebase.model import Twin
from engine.source import Span

# Levels of which a name alone says enough: `E1: 后台日志`.
_SHORT_LEVELS: Final = frozenset({"thing", "exhibit"})

Things = tuple[tuple[Text, "Block"], ...]


@record
class Block:
    """A table whose keys are known, its values sorted by kind under the ids of the keys.

    ``words`` holds the values of value tables by their id (``lists`` where there may be several),
    ``things`` those of each sort.
    ``flawed`` names the keys under which something was wrong, so that nobody complains about what
    merely follows from that. The dictionaries are filled while the table is read, and not after.
    """

    level: str
    span: Span
    keys: dict[str, Span] = field(default_factory=dict)
    texts: dict[str, tuple[Text, ...]] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)
    twins: dict[str, Twin] = field(default_factory=dict)
    dates: dict[str, Interval | None] = field(default_factory=dict)
    blocks: dict[str, tuple[Block, ...]] = field(default_factory=dict)
    named: dict[str, Things] = field(default_factory=dict)
    tables: dict[str, tuple[tuple[Text, Text], ...]] = field(default_factory=dict)
    things: dict[str, tuple[Text, Things]] = field(default_factory=dict)
    flawed: set[str] = field(default_factory=set)

    def text(self, key: str) -> Text | None:
        """Return the single text under a key, if there is one."""
        found = self.texts.get(key, ())
        return found[0] if found else None

    def place(self, key: str) -> Span:
        """Return the place of the value under a key, or of the key, or of the whole block."""
        found = self.texts.get(key, ())
        return found[0].span if found else self.keys.get(key, self.span)


def read_shape(root: Node, slips: Slips) -> Block | None:
    """Return the case file as a block; None when it is no table at all. What is wrong goes to ``slips``."""
    return _block(root, "case", slips)


def _block(node: Node, level: str, slips: Slips) -> Block | None:
    if isinstance(node, Text) and level in _SHORT_LEVELS:
        block = Block(level, node.span)
        if not node.blank:
            _twin(block, keys_of(level)["name"], node, slips)
        return block
    if not isinstance(node, Table):
        slips.wrong_shape(node, "table")
        return None
    block = Block(level, node.entries[0][0].span if node.entries else node.span)
    for key, value in _known_keys(node, block, slips):
        before = slips.count
        _value(block, key, value, slips)
        if slips.count > before:
            block.flawed.add(key.id)
    return block


def _known_keys(node: Table, block: Block, slips: Slips) -> list[tuple[Key, Node]]:
    """Return the keys of a table that its level has, with their values; report all others."""
    keys = keys_of(block.level)
    found: dict[str, tuple[Key, Node]] = {}
    unknown: list[Text] = []
    for word, value in node.entries:
        key = keys.get(folded(word.value))
        if key is None:
            unknown.append(word)
        elif key.id in found:
            slips.duplicate_key(word, block.keys[key.id])
        elif key.required and isinstance(value, Text) and value.blank:
            slips.blank_value(word)
            block.flawed.add(key.id)
            block.keys[key.id] = word.span
        else:
            found[key.id] = (key, value)
            block.keys[key.id] = word.span
    absent = [key for key in LEVELS[block.level] if key.id not in block.keys]
    for word in unknown:
        # One slip is one message: the key that was meant is not missing on top.
        meant = slips.unknown_key(word, absent, list(LEVELS[block.level]))
        block.flawed.update(key.id for key in [meant] if key is not None)
        absent = [key for key in absent if key is not meant]
    missing = [key for key in absent if key.required]
    for key in missing:
        slips.missing_key(key, block.span, chinese=_is_chinese(node))
        block.flawed.add(key.id)
    return list(found.values())


def _is_chinese(node: Table) -> bool:
    return any(not word.value.isascii() for word, _ in node.entries if folded(word.value) in _ALL)


_ALL: Final = frozenset(word for level in ("case", "fact", "expect") for word in keys_of(level))


def _value(block: Block, key: Key, value: Node, slips: Slips) -> None:
    if isinstance(value, Text) and value.blank:
        return
    match key.kind:
        case "text" | "name" | "value" | "atom" | "word":
            if isinstance(value, Text):
                _single(block, key, value, slips)
            else:
                slips.wrong_shape(value, "text")
        case "names" | "texts" | "words":
            _several(block, key, value, slips)
        case "twin":
            _twin(block, key, value, slips)
        case "date":
            _date(block, key, value, slips)
        case "table":
            _table(block, key, value, slips)
        case "blocks":
            if isinstance(value, Listing):
                read = (_block(item, key.of, slips) for item in value.items)
                block.blocks[key.id] = tuple(one for one in read if one is not None)
            else:
                slips.wrong_shape(value, "list")
        case "named":
            block.named[key.id] = _named(value, key.of, slips)
        case "things":
            _things(block, key, value, slips)
        case _:
            assert_never(key.kind)


def _single(block: Block, key: Key, value: Text, slips: Slips) -> None:
    if key.kind == "word":
        word = slips.read_word(value, key)
        if word is None:
            return
        block.words[key.id] = word
    elif key.kind == "name" and not _is_name(value, slips, listing=False):
        return
    block.texts[key.id] = (value,)


def _several(block: Block, key: Key, value: Node, slips: Slips) -> None:
    items = value.items if isinstance(value, Listing) else (value,)
    texts: list[Text] = []
    for item in items:
        if not isinstance(item, Text):
            slips.wrong_shape(item, "text")
        elif key.kind == "words":
            if (word := slips.read_word(item, key)) is not None:
                block.lists[key.id] = (*block.lists.get(key.id, ()), word)
                texts.append(item)
        elif key.kind == "texts" or _is_name(item, slips, listing=True):
            texts.append(item)
    block.texts[key.id] = tuple(texts)


def _is_name(text: Text, slips: Slips, *, listing: bool) -> bool:
    """Return whether a text is one bare name; report what in it looks like structure."""
    if is_bare(text.value):
        return True
    if (place := sign_in_name(text.value)) is not None:
        slips.structure_in_name(text, place, listing=listing)
    elif "：" in text.value:
        slips.full_width_colon(text)
    else:
        slips.wrong_shape(text, "name")
    return False


def _twin(block: Block, key: Key, value: Node, slips: Slips) -> None:
    if isinstance(value, Text):
        twin = read_twin(value.value)
        if isinstance(twin, Slip):
            slips.slip("unclear-languages", value.span, value.value, twin)
        else:
            block.twins[key.id] = twin
            block.texts[key.id] = (value,)
    elif (pair := _block(value, "twin", slips)) is not None and not pair.flawed:
        block.twins[key.id] = Twin(pair.texts["en"][0].value, pair.texts["zh"][0].value)


def _date(block: Block, key: Key, value: Node, slips: Slips) -> None:
    if isinstance(value, Text):
        if folded(value.value) in UNKNOWN_DATE:
            block.dates[key.id] = None
        elif (day := _day(value, slips)) is not None:
            block.dates[key.id] = day
        block.texts[key.id] = (value,)
        return
    bounds = _block(value, "interval", slips)
    if bounds is None or bounds.flawed:
        return
    if bounds.text("from") is None and bounds.text("to") is None:
        slips.at("no-bound", bounds.span)
        return
    because = bounds.text("because")
    read = {word: _day(text, slips) for word in ("from", "to") if (text := bounds.text(word))}
    if None in read.values():
        return
    start, end = read.get("from"), read.get("to")
    interval = Interval(
        start.earliest if start else None, end.latest if end else None, because.value if because else ""
    )
    if interval.earliest and interval.latest and interval.earliest > interval.latest:
        slips.at("reversed-dates", bounds.place("to"), start=str(interval.earliest), end=str(interval.latest))
        return
    block.dates[key.id] = interval


def _day(text: Text, slips: Slips) -> Interval | None:
    day = read_day(text.value)
    if isinstance(day, Slip):
        slips.slip("impossible-date", text.span, text.value, day)
        return None
    return day


def _table(block: Block, key: Key, value: Node, slips: Slips) -> None:
    if not isinstance(value, Table):
        slips.wrong_shape(value, "table")
        return
    pairs: list[tuple[Text, Text]] = []
    for word, item in value.entries:
        if isinstance(item, Text) and item.blank:
            slips.blank_value(word)
        elif not isinstance(item, Text):
            slips.wrong_shape(item, "text")
        elif _is_name(word, slips, listing=False):
            pairs.append((word, item))
    block.tables[key.id] = tuple(pairs)


def _named(value: Node, level: str, slips: Slips) -> Things:
    """Return ids with their blocks, from ``id: {…}``."""
    if not isinstance(value, Table):
        slips.wrong_shape(value, "table")
        return ()
    found: list[tuple[Text, Block]] = []
    for word, item in value.entries:
        if _is_name(word, slips, listing=False) and (block := _block(item, level, slips)) is not None:
            found.append((word, block))
    return tuple(found)


def _things(block: Block, key: Key, value: Node, slips: Slips) -> None:
    if not isinstance(value, Table):
        slips.wrong_shape(value, "table")
        return
    for sort, listed in value.entries:
        if not _is_name(sort, slips, listing=False):
            continue
        if isinstance(listed, Table):
            things = _named(listed, key.of, slips)
        elif isinstance(listed, Text) and listed.blank:
            things = ()
        else:
            things = _listed(listed, key.of, slips)
        block.things[sort.value] = (sort, things)


def _listed(value: Node, level: str, slips: Slips) -> Things:
    """Return things listed by their ids, or as tables that hold an id."""
    found: list[tuple[Text, Block]] = []
    for item in value.items if isinstance(value, Listing) else (value,):
        if isinstance(item, Text):
            if _is_name(item, slips, listing=True):
                found.append((item, Block(level, item.span)))
        elif (block := _block(item, level, slips)) is not None:
            name = block.text("id")
            if name is not None:
                found.append((name, block))
            elif not block.flawed:
                slips.missing_key(keys_of(level)["id"], block.span, chinese=False)
    return tuple(found)
