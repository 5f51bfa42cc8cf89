"""Who can account for what, as a grid: candidates by things, with what the record says of each pair.

The engine knows no predicate of the law: which facts stand behind a square is read off the
condition of the ``explain`` declaration itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from engine.case.model import FactEntry
from engine.justification import CellView, DisputeView, LeakView
from engine.report.document import LeakCell, LeakColumn, LeakRow, LeakText
from engine.report.facts import DOUBT, FAILS, HOLDS, FactLine, cell_text, state_word
from engine.report.naming import Naming
from engine.report.phrases import say
from engine.report.words import word
from engine.rulebase import model as rb

FOUND = frozenset({"proved", "admitted", "undisputed", "exempt"})
ARROW, OPEN = "→", "●"


def facts_in(rules: rb.RuleBase, condition: rb.Condition) -> Iterator[str]:
    """Yield the facts a condition rests on, through the concepts it uses."""
    match condition:
        case rb.Shown(fact=fact) | rb.Negated(fact=fact):
            yield fact
        case rb.Holds(concept=concept):
            for body in rules.concepts[concept].bodies:
                yield from facts_in(rules, body)
        case rb.NotShown(item=item):
            yield from facts_in(rules, item)
        case rb.Every(guard=guard, body=body):
            yield from facts_in(rules, guard)
            yield from facts_in(rules, body)
        case rb.Some(body=body):
            yield from facts_in(rules, body)
        case rb.AtLeast(items=items) | rb.AllOf(items=items) | rb.AnyOf(items=items):
            for part in items:
                yield from facts_in(rules, part)
        case _:
            return


class Grid:
    """The squares of one ``explain`` in one dispute."""

    def __init__(self, naming: Naming, view: DisputeView, leak: LeakView, prefix: str) -> None:
        self.naming = naming
        self.language = naming.language
        self.view = view
        self.leak = leak
        self.prefix = prefix
        self.explain = naming.rules.explains[leak.name]
        self.behind = frozenset(facts_in(naming.rules, self.explain.body))
        self.covered = {(candidate, item) for candidate, items in leak.rows for item in items}

    def text(self) -> LeakText:
        """Return the grid in words; rows nothing is recorded about are left out."""
        naming, leak = self.naming, self.leak
        title = self.explain.title
        columns = {item: self._column(item, True) for item in leak.over}
        columns |= {item: self._column(item, False) for item in leak.others}
        # What is neither asked nor said to be lacking stands in the grid only if somebody is said to have it.
        items = [
            item for item, column in columns.items() if column.kind != "outside" or self._spoken_of(item)
        ]
        rows = [
            LeakRow(
                naming.thing(candidate),
                tuple(self._cell(candidate, item) for item in items),
                self._verdict(candidate),
            )
            for candidate, _ in leak.rows
            if any(self._entry(candidate, item) or (candidate, item) in self.covered for item in items)
        ]
        return LeakText(
            id=leak.name,
            anchor=f"{self.prefix}-{leak.name}",
            title=title.in_language(self.language) if title else naming.declared(leak.name),
            columns=tuple(columns[item] for item in items),
            rows=tuple(rows),
            text=self._summary(),
            caution=self._caution(),
            relations=tuple(self._relations()),
            place=str(self.explain.span),
        )

    def _spoken_of(self, item: str) -> bool:
        return any(self._entry(candidate, item) is not None for candidate, _ in self.leak.rows)

    def _column(self, item: str, asked: bool) -> LeakColumn:
        if asked:
            return LeakColumn(self.naming.thing(item), "asked", word("mark.asked", self.language))
        named = [
            self.naming.declared(entry.fact)
            for entry in self.naming.case.facts
            if entry.state in FOUND and set(entry.args) == {item, self.view.dispute.act}
        ]
        outside = self.naming.listed(dict.fromkeys(named)) or word("mark.outside", self.language)
        return LeakColumn(self.naming.thing(item), "absent" if named else "outside", outside)

    def _entry(self, candidate: str, item: str) -> FactEntry | None:
        """Return what the record says about a pair: of several entries, one that is found."""
        pair = {candidate, item}
        entries = [e for e in self.naming.case.facts if e.fact in self.behind and set(e.args) == pair]
        return next((e for e in entries if e.state in FOUND), entries[0] if entries else None)

    def _cell(self, candidate: str, item: str) -> LeakCell:
        entry = self._entry(candidate, item)
        source = f"[{', '.join(entry.at)}]" if entry is not None and entry.at else ""
        if entry is not None and entry.state in FOUND:
            return self._square(HOLDS, "direct", source)
        if (candidate, item) in self.covered:
            return self._square(ARROW, "derived", "")
        if entry is None:
            return self._square("", "none", "")
        kind = {"disproved": "denied", "open": "open"}.get(entry.state, "unclear")
        sign = {"denied": FAILS, "open": OPEN, "unclear": DOUBT}[kind]
        return self._square(sign, kind, source)

    def _square(self, sign: str, kind: str, source: str) -> LeakCell:
        return LeakCell(sign, kind, word(f"mark.{kind}", self.language), source)

    def _verdict(self, candidate: str) -> str:
        if candidate in self.leak.single:
            return word("alone", self.language)
        if any(candidate in group for group in self.leak.sets):
            return word("together", self.language)
        return ""

    def _summary(self) -> str:
        naming, leak, language = self.naming, self.leak, self.language
        if not leak.over:
            return say("leak.nothing", language)
        if len(leak.single) == 1:
            return say("leak.single", language, thing=naming.thing(leak.single[0]))
        if leak.single:
            return say("leak.several", language, things=naming.things(leak.single))
        if not leak.sets:
            return say("leak.nobody", language)
        joined = word("and_then", language).join(" + ".join(naming.thing(h) for h in s) for s in leak.sets)
        return say("leak.sets", language, sets=joined)

    def _caution(self) -> str:
        leak, language = self.leak, self.language
        if not leak.single and not leak.sets:
            return ""
        sued = [p.id for p in self.naming.case.parties if p.role == "defendant" and p.id in leak.single]
        told = [say("leak.caution", language)]
        if len(sued) > 1:
            told.append(say("alternatives", language, parties=self.naming.things(sued)))
        return ("" if language == "zh" else " ").join(told)

    def _relations(self) -> Iterator[FactLine]:
        """Yield what is found about pairs of candidates, such as who acts for whom."""
        candidates = {candidate for candidate, _ in self.leak.rows}
        pairs = {frozenset(pair) for pair in product(candidates, candidates) if pair[0] != pair[1]}
        for entry in self.naming.case.facts:
            about = frozenset(entry.args) - {self.view.dispute.act}
            if about not in pairs or entry.state not in FOUND | {"disproved"}:
                continue
            cell = CellView(entry.fact, entry.args, entry.state, entry)
            sign = HOLDS if entry.state in FOUND else FAILS
            yield FactLine(sign, cell_text(self.naming, cell), state_word(self.naming, cell), entry.at)
