"""Facts as a report words them: the sentence by its state, the state in a word, the source in brackets."""

from __future__ import annotations

from collections.abc import Iterable

from engine.case.model import Case, FactEntry
from engine.diagnostics.wording import visible
from engine.justification import CellView, Reason
from engine.record import record
from engine.report.exhibits import rests_on
from engine.report.naming import Naming
from engine.report.phrases import clause
from engine.report.words import bracketed, word

HOLDS, FAILS, DOUBT = "√", "×", "？"
# States somebody must have found; what the parties agree on needs no court.
_ON_AUTHORITY = frozenset({"proved", "disproved", "unclear"})
REPORTED = frozenset({"accepted", "not_adjudicated"})


def is_silent(case: Case) -> bool:
    """Return whether a report keeps silent about findings and results: nobody has judged the matter.

    Whatever the rules would yield, it must not read like a finding on real people; what each side
    would have to establish is told instead.
    """
    return case.status in REPORTED


@record
class FactLine:
    """One line about a fact: its sign, wording, state in a word, sources in the file, exhibits behind it."""

    sign: str
    text: str
    state: str
    sources: tuple[str, ...]
    evidence: str = ""

    @property
    def source(self) -> str:
        """The sources in square brackets, as in ``[001:36]``; empty without one."""
        return f"[{visible(', '.join(self.sources))}]" if self.sources else ""


def state_word(naming: Naming, cell: CellView) -> str:
    """Return the state of a cell in a word or two; in a decided case, with what is not the court's own."""
    told, entry, language = _state(naming, cell), cell.entry, naming.language
    if naming.case.status != "decided" or entry is None or cell.state not in _ON_AUTHORITY:
        return told
    match entry.authority:
        case None | "judgment":
            return told
        case "implied":
            whose = word("authority.implied", language)
        case "commentary":
            whose = word("authority.commentary", language)
        case "none":
            whose = word("state.unreported", language)
    return told + word("comma", language) + whose


def _state(naming: Naming, cell: CellView) -> str:
    entry, language = cell.entry, naming.language
    match cell.state:
        case "unclear" if entry is not None and entry.because is not None:
            return word(f"state.unclear.{entry.because}", language)
        case "exempt" if entry is not None and entry.rebutted:
            return word("state.exempt.rebutted", language)
        case "admitted" if entry is not None and entry.by is not None:
            return word("state.admitted", language) + bracketed(naming.thing(entry.by), language)
        case state:
            return word(f"state.{state}", language)


def cell_text(naming: Naming, cell: CellView) -> str:
    """Return a fact as its state words it; in a matter without judgment, as what is reported."""
    names = tuple(naming.thing(a) for a in cell.args)
    return worded(naming, cell, names)


def worded(naming: Naming, cell: CellView, names: tuple[str, ...]) -> str:
    """Return a fact as its state words it, about things already named."""
    language, entry = naming.language, cell.entry
    says = naming.says_of(cell.fact, names)
    match cell.state:
        case "proved" | "undisputed":
            return says
        case "disproved":
            return naming.denied_of(cell.fact, names)
        case "unclear":
            return _unclear(naming, cell, names)
        case "no_evidence":
            return clause("fact.no_evidence", language, says=says)
        case "admitted":
            by = (
                naming.party(entry.by) if entry is not None and entry.by else word("state.admitted", language)
            )
            where = entry.made_in if entry is not None and entry.made_in else "in_court"
            return clause(f"admitted.{where}", language, by=by, says=says)
        case "exempt":
            ground = clause(f"ground.{entry.ground}", language) if entry and entry.ground else ""
            key = "fact.exempt.rebutted" if entry and entry.rebutted else "fact.exempt"
            return clause(key, language, says=says, ground=ground or word("state.exempt", language))
        case "open":
            return _open(naming, entry, says)


def _unclear(naming: Naming, cell: CellView, names: tuple[str, ...]) -> str:
    because = cell.entry.because if cell.entry else None
    declared = naming.filled(naming.sentences(cell.fact).unclear, names)
    if declared and because in (None, "shaken", "conflicting"):
        return declared
    key = f"fact.unclear.{because}" if because else "fact.unclear"
    return clause(key, naming.language, says=naming.says_of(cell.fact, names))


def _open(naming: Naming, entry: FactEntry | None, says: str) -> str:
    """Word an unexamined allegation: as somebody's statement where the matter is only reported."""
    language = naming.language
    if not is_silent(naming.case) or entry is None:
        return clause("fact.open", language, says=says)
    if not entry.asserted_by:
        return clause("fact.reported", language, says=says)
    return clause("fact.alleged", language, says=says, by=naming.things(entry.asserted_by))


def _lacking(naming: Naming, reason: Reason, cell: CellView, names: tuple[str, ...]) -> str:
    language, positive = naming.language, reason.kind == "shown"
    says = naming.says_of(cell.fact, names)
    denied = naming.denied_of(cell.fact, names)
    match reason.lack:
        case "missing":
            return clause("lack.missing" if positive else "lack.missing_denial", language, says=says)
        case "open":
            return _open(naming, cell.entry, says)
        case "unclear" if cell.state == "unclear" or (cell.entry is not None and cell.entry.rebutted):
            return worded(naming, cell, names)
        case "contradicted" | "unclear":
            return clause("lack.contradicted", language, opposite=denied if positive else says)
        case "below_standard":
            standard = word(f"standard.{reason.standard}", language)
            return clause(
                "lack.below_standard", language, says=says if positive else denied, standard=standard
            )
        case "not_binding":
            return clause("lack.not_binding", language, says=says)
        case "":
            return worded(naming, cell, names)


def fact_line(naming: Naming, reason: Reason, names: tuple[str, ...] | None = None) -> FactLine:
    """Return the line for one fact a condition rests on, or fails for lack of."""
    cell = reason.cell
    if cell is None:
        raise ValueError(f"a reason about the fact {reason.name} without its cell")
    shown = names if names is not None else tuple(naming.thing(a) for a in cell.args)
    text = worded(naming, cell, shown) if reason.holds else _lacking(naming, reason, cell, shown)
    missed = FAILS if reason.lack == "contradicted" else DOUBT
    sign = HOLDS if reason.holds else missed
    sources = cell.entry.at if cell.entry else ()
    return FactLine(sign, text, state_word(naming, cell), sources, rests_on(naming, cell))


def leaves(reason: Reason) -> list[Reason]:
    """Return the facts a condition holds by or fails for, leaving out what made no difference."""
    if reason.cell is not None:
        return [reason] if not reason.children else [leaf for c in reason.children for leaf in leaves(c)]
    picked = list(reason.children)
    match reason.kind:
        case "all_of" if not reason.holds:
            picked = [c for c in picked if not c.holds]
        case "any_of" | "at_least":
            picked = [c for c in picked if c.holds == reason.holds]
    return [leaf for child in picked for leaf in leaves(child)]


def is_mute(reason: Reason) -> bool:
    """Return whether a condition fails for nothing but silence: no leaf of it has any evidence."""
    found = leaves(reason)
    return not reason.holds and bool(found) and all(leaf.lack == "missing" for leaf in found)


def parts(reason: Reason) -> tuple[Reason, ...]:
    """Return what a reason says once its scaffolding is taken away.

    Conjunctions and the things of a quantifier give way to what they contain, where something
    fails to what fails; of alternatives, one that holds is enough; that two things differ goes
    without saying.
    """
    if reason.kind == "same" and reason.holds:
        return ()
    if reason.kind == "all_of" or reason.kind == "thing":
        inner = [c for c in reason.children if reason.holds or not c.holds]
        return tuple(part for child in inner for part in parts(child))
    if reason.kind == "any_of" and reason.holds:
        return parts(next(c for c in reason.children if c.holds))
    return (reason,)


def gathered(naming: Naming, reasons: Iterable[Reason]) -> list[FactLine]:
    """Return one line for each group of facts that differ in a single thing only."""
    groups: dict[tuple[object, ...], dict[tuple[str, ...], Reason]] = {}
    for leaf in reasons:
        cell = leaf.cell
        if cell is None:
            continue
        entry = cell.entry
        told: tuple[object, ...] = ()
        if entry is not None:
            told = (entry.because, entry.by, entry.ground, entry.rebutted, entry.asserted_by)
            told += (entry.at, entry.evidence, entry.inferred_against, entry.authority)
        key = (leaf.name, leaf.kind, leaf.holds, leaf.lack, leaf.standard, cell.state, told)
        groups.setdefault(key, {}).setdefault(cell.args, leaf)
    return [line for group in groups.values() for line in _merged(naming, group)]


def together(rows: list[tuple[str, ...]]) -> tuple[list[list[tuple[str, ...]]], int]:
    """Return rows of things in groups that differ in one place only, and that place: as few as can be."""
    best, place = [[row] for row in rows], 0
    for at in range(len(rows[0])):
        groups: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
        for row in rows:
            groups.setdefault(row[:at] + row[at + 1 :], []).append(row)
        if len(groups) < len(best):
            best, place = list(groups.values()), at
    return best, place


def named_together(naming: Naming, same: list[tuple[str, ...]], place: int) -> tuple[str, ...]:
    """Return the names of the things of a group, those that differ in a row at their place."""
    names = [naming.thing(a) for a in same[0]]
    if len(same) > 1:
        names[place] = naming.things(row[place] for row in same)
    return tuple(names)


def _merged(naming: Naming, group: dict[tuple[str, ...], Reason]) -> list[FactLine]:
    groups, place = together(list(group))
    return [fact_line(naming, group[same[0]], named_together(naming, same, place)) for same in groups]
