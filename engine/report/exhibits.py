"""Exhibits in words: what each is, who offered it for what, what the court and the other side made of it."""

from __future__ import annotations

from collections.abc import Iterable

from engine.case.model import Case, Exhibit
from engine.diagnostics.wording import visible
from engine.justification import CellView
from engine.record import record
from engine.report.naming import Naming
from engine.report.phrases import clause
from engine.report.words import bracketed, word
from engine.rulebase.model import Twin

_ASPECTS = ("authenticity", "legality", "relevance")


@record
class ExhibitText:
    """One piece of evidence; ``told`` is all of it in one sentence, ``name`` with its number in front."""

    id: str
    name: str
    kind: str
    offered_by: str
    purpose: str
    limits: str
    assessment: str
    comment: str
    source: str
    told: str


def exhibits_of(naming: Naming, silent: bool) -> tuple[ExhibitText, ...]:
    """Return all exhibits of a case; ``silent``: nobody has judged it, so nothing is said to be accepted."""
    return tuple(_Wording(naming, silent).exhibit(one) for one in naming.case.exhibits)


def exhibits_behind(naming: Naming, cells: Iterable[CellView | None]) -> tuple[ExhibitText, ...]:
    """Return the exhibits that facts rest on, each once, in the order of the file."""
    ids = {id for cell in cells if cell is not None and cell.entry is not None for id in cell.entry.evidence}
    if not ids:
        return ()
    wording = _Wording(naming, silent=False)
    return tuple(wording.exhibit(one) for one in naming.case.exhibits if one.id in ids)


def rests_on(naming: Naming, cell: CellView) -> str:
    """Return what a fact rests on, exhibits by number and name; empty if the file names nothing."""
    entry, parts = cell.entry, []
    if entry is not None and entry.inferred_against is not None:
        party = naming.party(entry.inferred_against)
        parts.append(clause("exhibit.inferred", naming.language, party=party))
    if entry is not None and entry.evidence:
        names = {one.id: _called(naming, one) for one in naming.case.exhibits}
        listed = naming.listed(names.get(id, visible(id)) for id in entry.evidence)
        parts.append(clause("exhibit.rests_on", naming.language, exhibits=listed))
    return word("and_then", naming.language).join(parts)


def _called(naming: Naming, exhibit: Exhibit) -> str:
    id, name = visible(exhibit.id), visible(exhibit.name.in_language(naming.language))
    return id if name in ("", id) else f"{id} {name}"


class _Wording:
    def __init__(self, naming: Naming, silent: bool) -> None:
        self.naming = naming
        self.language = naming.language
        self.silent = silent

    def exhibit(self, exhibit: Exhibit) -> ExhibitText:
        language = self.language
        kind = clause(f"kind.{exhibit.kind}", language) if exhibit.kind else ""
        limits = self.naming.listed(clause(f"limit.{one}", language) for one in exhibit.limits)
        name, by = _called(self.naming, exhibit), self._by(exhibit)
        offered = clause("exhibit.by", language, by=by) if by else ""
        purpose, comment, assessment = (
            self._text(exhibit.purpose),
            self._comment(exhibit),
            self._assessed(exhibit),
        )
        what = word("comma", language).join(part for part in (kind, offered, limits) if part)
        parts = [
            clause("exhibit.purpose", language, purpose=purpose) if purpose else "",
            clause("exhibit.assessed", language, told=assessment),
            comment,
        ]
        told = name + (bracketed(what, language) if what else "") + word("colon", language)
        return ExhibitText(
            id=visible(exhibit.id),
            name=name,
            kind=kind,
            offered_by=by,
            purpose=purpose,
            limits=limits,
            assessment=assessment,
            comment=self._text(exhibit.comment),
            source=f"[{visible(', '.join(exhibit.at))}]" if exhibit.at else "",
            told=told + word("and_then", language).join(part for part in parts if part),
        )

    def _text(self, twin: Twin | None) -> str:
        return visible(twin.in_language(self.language)) if twin else ""

    def _by(self, exhibit: Exhibit) -> str:
        if exhibit.offered_by is None:
            return ""
        if all(party.id != exhibit.offered_by for party in self.naming.case.parties):
            return clause("exhibit.court", self.language)
        return self.naming.party(exhibit.offered_by)

    def _assessed(self, exhibit: Exhibit) -> str:
        if self.silent:
            return clause("exhibit.unexamined", self.language)
        made = [(aspect, getattr(exhibit, aspect)) for aspect in _ASPECTS]
        told = [
            clause(f"aspect.{aspect}", self.language, assessment=clause(f"assessment.{one}", self.language))
            for aspect, one in made
            if one != "not_assessed"
        ]
        if told and len(told) < len(made):
            told.append(clause("exhibit.rest", self.language))
        return self.naming.listed(told) if told else clause("exhibit.none", self.language)

    def _comment(self, exhibit: Exhibit) -> str:
        comment = self._text(exhibit.comment)
        if not comment:
            return ""
        by = next((p.role for p in self.naming.case.parties if p.id == exhibit.offered_by), None)
        if by is None:
            return clause("exhibit.comment_open", self.language, comment=comment)
        other = self.naming.side("defendant" if by == "plaintiff" else "plaintiff")
        return clause("exhibit.comment", self.language, other=other, comment=comment)


def exhibit_objects(case: Case) -> list[dict[str, object]]:
    """Return the exhibits as the JSON object has them."""
    silent = case.status in ("accepted", "not_adjudicated")
    return [
        {
            "id": one.id,
            "name": _object(one.name),
            "kind": one.kind,
            "offered_by": one.offered_by,
            "purpose": _object(one.purpose),
            "limits": list(one.limits),
            **{aspect: "not_assessed" if silent else getattr(one, aspect) for aspect in _ASPECTS},
            "comment": _object(one.comment),
            "at": list(one.at),
        }
        for one in case.exhibits
    ]


def _object(twin: Twin | None) -> dict[str, str] | None:
    return {"zh": twin.zh, "en": twin.en} if twin else None
