"""Places: where in a source a statement stands, ``001:36`` or free words."""

from __future__ import annotations

import re
from typing import Final

from engine.case.atoms import Word
from engine.case.shape import Block
from engine.case.vocabulary import Names

_PLACE: Final = re.compile(r"\s*([^\s:：,，]+)\s*([:：])\s*[0-9０-９]")


def read_places(block: Block, sources: frozenset[str], names: Names) -> tuple[str, ...]:
    """Return the places a block cites; a document that is not among the sources is reported."""
    found: list[str] = []
    for text in block.texts.get("at", ()):
        place = _PLACE.match(text.value)
        if place is not None and place[2] == "：":
            names.slips.full_width_colon(text)
        elif place is not None and sources and place[1] not in sources:
            names.unknown("unknown-source", Word(place[1], text.part(*place.span(1))), sorted(sources))
        found.append(text.value.strip())
    return tuple(found)
