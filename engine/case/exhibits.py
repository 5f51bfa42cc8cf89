"""Exhibits: the pieces of evidence a file lists, what each is for and what became of it."""

from __future__ import annotations

from typing import Final, cast

from engine.case.atoms import same_name
from engine.case.keys import COURT, WORDS, folded
from engine.case.model import Assessment, Exhibit, Kind, Limit
from engine.case.places import read_places
from engine.case.shape import Block
from engine.case.slips import Slips
from engine.case.vocabulary import Names, World
from engine.rulebase.model import Twin

# Which kinds a limit can be said of; of others it would be without effect.
_FITS: Final[dict[Limit, tuple[Kind, ...]]] = {
    "incapable_witness": ("testimony",),
    "interested_witness": ("testimony",),
    "doubtful": ("audiovisual", "electronic"),
    "unchecked_copy": ("documentary", "physical", "audiovisual", "electronic"),
    "absent_witness": ("testimony",),
    "absent_expert": ("expert_opinion",),
}


def read_exhibits(case: Block, names: Names, world: World, sources: frozenset[str]) -> dict[str, Exhibit]:
    """Return the pieces of evidence by id."""
    found: dict[str, Exhibit] = {}
    for word, block in case.named.get("evidence", ()):
        id = same_name(word.value)
        note = block.text("note")
        found[id] = Exhibit(
            id=id,
            name=block.twins.get("name", Twin(id, id)),
            kind=cast("Kind | None", block.words.get("kind")),
            offered_by=_offered_by(block, names, world),
            purpose=block.twins.get("purpose"),
            limits=_limits(block, names.slips),
            authenticity=_assessed(block, "authenticity"),
            legality=_assessed(block, "legality"),
            relevance=_assessed(block, "relevance"),
            comment=block.twins.get("comment"),
            at=read_places(block, sources, names),
            note=note.value if note else "",
            span=word.span,
        )
    return found


def _assessed(block: Block, aspect: str) -> Assessment:
    return cast(Assessment, block.words.get(aspect, "not_assessed"))


def _offered_by(block: Block, names: Names, world: World) -> str | None:
    offered = block.text("offered_by")
    if offered is None:
        return None
    if folded(offered.value) in COURT:
        return COURT[0]
    party = names.party(world, offered)
    return party.id if party else None


def _limits(block: Block, slips: Slips) -> tuple[Limit, ...]:
    """Return the limits, each once; one that cannot be said of this kind is reported."""
    kind = cast("Kind | None", block.words.get("kind"))
    found = cast("tuple[Limit, ...]", block.lists.get("limits", ()))
    if "kind" in block.flawed or "limits" in block.flawed:
        return ()
    for limit, text in zip(found, block.texts.get("limits", ()), strict=True):
        if kind not in _FITS[limit]:
            kinds = [row for row in WORDS["kind"] if row[0] in _FITS[limit]]
            slips.at(
                "limit-without-kind",
                text.span,
                typed=text.value,
                kinds_zh="、".join(row[1] for row in kinds),
                kinds_en=", ".join(row[0] for row in kinds),
                first_zh=kinds[0][1],
                first_en=kinds[0][0],
            )
    return tuple(dict.fromkeys(found))
