"""Two versions of the rules in words: equivalent, or a smallest case for each thing that moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from engine.analysis.apart import Apart, Kind
from engine.analysis.compare import Comparison, Moved, Version
from engine.analysis.parting import Parting
from engine.case.model import Case
from engine.diagnostics.wording import visible
from engine.record import record
from engine.report.analyses.entries import entry_lines, told_state
from engine.report.analyses.page import Page, naming_alone
from engine.report.analyses.phrases_compare import PHRASES
from engine.report.findings import finding_word
from engine.report.naming import Naming
from engine.report.nodes import instance_text
from engine.report.parting import step_text, value_text
from engine.report.words import bracketed, word

SCHEMA: Final = "juzheng/compare/1"
_NAMES_SHOWN: Final = 24


@record
class Moving:
    """A reference case decided under both versions, and where it parts."""

    case: Case
    partings: tuple[Parting, ...]


@record
class Shown:
    """What a comparison shows: witnesses as decided under both, the cases that move, of how many."""

    comparison: Comparison
    witnesses: Mapping[tuple[Kind, str], Apart]
    moving: Sequence[Moving]
    compared: int


def compare_text(shown: Shown, language: str) -> str:
    """Return a comparison as text."""
    return _Writer(shown, language).written()


class _Writer(Page):
    def __init__(self, shown: Shown, language: str) -> None:
        self.shown = shown
        self.found = shown.comparison
        self.rules = self.found.words
        super().__init__(naming_alone(self.rules, language), PHRASES)

    def written(self) -> str:
        found = self.found
        names = [self._name(v) for v in (found.old, found.new)]
        self.put(self.say("title", old=names[0], new=names[1]))
        self.lines.append("=" * 40)
        key = "one" if found.old.choices else "all"
        counts = {"things": str(found.bound.things), "defendants": str(found.bound.defendants)}
        self.put(self.say(key, **counts), "  ")
        if found.only:
            asked = self.naming.listed(self.naming.declared(name) for name in found.only)
            self.put(self.say("only", names=asked), "  ")
        if found.identical:
            self.put(self.say("identical"), "  ")
        elif not (found.moved or found.unfinished or found.unconfirmed or found.only_old or found.only_new):
            self.put(
                self.say("choices_alike" if found.defaults else "alike" if found.only else "equivalent"), "  "
            )
        if found.moved:
            self.title(self.say("moved") + bracketed(str(len(found.moved)), self.language))
            self.put(self._who(found.moved[0].case), "  ")
        for moved in found.moved:
            self._moved(moved)
        self._rest(names)
        self._cases()
        return self.text()

    def _name(self, version: Version) -> str:
        reading = version.rules.readings.get(version.reading)
        return self.naming.label(reading.name) if version.choices and reading else visible(version.name)

    def _who(self, case: Case) -> str:
        sides = {
            side: Naming(self.rules, case, self.language).things(p.id for p in case.parties if p.role == side)
            for side in ("plaintiff", "defendant")
        }
        return self.say("who", plaintiffs=sides["plaintiff"], defendants=sides["defendant"])

    def _moved(self, moved: Moved) -> None:
        apart = self.shown.witnesses.get((moved.kind, moved.name))
        case = moved.case if apart is None else apart.case
        naming = Naming(self.rules, case, self.language)
        told = f"{self.clause(moved.kind)} {naming.declared(moved.name)}"
        if moved.reason_only:
            told += bracketed(self.clause("reason_only"), self.language)
        self.put(told, "  ≠ ")
        size = str(len(case.facts))
        self.put(self.say("smallest" if moved.smallest else "small", size=size) + self._colon(), "      ")
        for line in entry_lines(naming, case.facts):
            self.put(line.text + told_state(naming, line), f"        {line.sign} ")
        if any(f.fact not in self.found.new.rules.facts for f in case.facts):
            self.put(self.say("older", name=self._name(self.found.old)), "        ")
        for option, choice in case.runs[0].choices:
            texts = self.rules.options[option].choices if option in self.rules.options else ()
            text = next((c.text.in_language(self.language) for c in texts if c.name.en == choice), choice)
            self.put(f"{self.clause('choices')}{self._colon()}{naming.declared(option)} = {text}", "        ")
        if apart is None:
            self.put(self.say("unshown"), "      ")
        elif apart.issue is None:
            self._parts(naming, apart.partings)
        else:
            views = apart.issue.left, apart.issue.right
            told = " → ".join(finding_word(naming, v.finding, v.because) for v in views)
            self.put(f"{naming.instance(views[0].name, views[0].args)}{self._colon()}{told}", "      ")

    def _parts(self, naming: Naming, partings: Sequence[Parting]) -> None:
        for parting in partings:
            step = parting.decisive or parting.step
            if step is None:
                continue
            values = [value_text(naming, step, v) for v in (step.left, step.right)]
            told = f"{step_text(naming, step)}{self._colon()}{' → '.join(values)} [{step.span}]"
            self.put(f"{self.clause('parts')}{self._colon()}{told}", "      ")

    def _rest(self, names: list[str]) -> None:
        found = self.found
        groups = (
            (self.say("same"), found.equivalent if not found.identical else ()),
            (self.say("unconfirmed"), found.unconfirmed),
            (self.say("unfinished"), found.unfinished),
            (self.say("only_old", name=names[0]), found.only_old),
            (self.say("only_old", name=names[1]), found.only_new),
            (self.say("incomparable"), tuple(("issue", name) for name in found.incomparable)),
            (self.say("defaults"), tuple(("issue", name) for name in found.defaults)),
            (self.say("idle"), tuple(("issue", name) for name in found.idle)),
        )
        for title, listed in groups:
            if not listed:
                continue
            told = [self.naming.declared(name) for _, name in listed]
            text = self.naming.listed(told[:_NAMES_SHOWN])
            if len(told) > _NAMES_SHOWN:
                text += word("separator", self.language) + self.clause(
                    "more", count=str(len(told) - _NAMES_SHOWN)
                )
            self.blank()
            self.put(f"{title}{bracketed(str(len(told)), self.language)}{self._colon()}{text}", "  ")

    def _cases(self) -> None:
        shown = self.shown
        if not shown.compared:
            return
        self.title(self.say("cases"))
        counts = {"count": str(shown.compared), "moved": str(len(shown.moving))}
        self.put(self.say("counted" if shown.moving else "no_cases", **counts), "  ")
        for one in shown.moving:
            self.put(f"{visible(one.case.title.in_language(self.language))} [{one.case.span.file}]", "  ≠ ")
            self._parts(Naming(self.rules, one.case, self.language), one.partings)

    def _colon(self) -> str:
        return word("colon", self.language)


def compare_object(shown: Shown) -> dict[str, object]:
    """Return a comparison as the object of its published schema."""
    found = shown.comparison
    return {
        "schema": SCHEMA,
        "old": _version_object(found.old),
        "new": _version_object(found.new),
        "bound": {"things": found.bound.things, "defendants": found.bound.defendants},
        "identical": found.identical,
        "moved": [_moved_object(m, shown.witnesses.get((m.kind, m.name))) for m in found.moved],
        "equivalent": _names(found.equivalent),
        "unconfirmed": _names(found.unconfirmed),
        "unfinished": _names(found.unfinished),
        "only_old": _names(found.only_old),
        "only_new": _names(found.only_new),
        "incomparable": list(found.incomparable),
        "defaults": list(found.defaults),
        "idle": list(found.idle),
        "only": list(found.only),
        "cases_compared": shown.compared,
        "cases_moved": [
            {"case": one.case.id, "file": one.case.span.file, "parts_at": _steps(one.partings)}
            for one in shown.moving
        ],
    }


def _moved_object(moved: Moved, apart: Apart | None) -> dict[str, object]:
    case = moved.case if apart is None else apart.case
    return {
        "kind": moved.kind,
        "name": moved.name,
        "reason_only": moved.reason_only,
        "smallest": moved.smallest,
        "facts": [
            {"fact": instance_text(f.fact, f.args), "state": f.state, "because": f.because}
            for f in case.facts
        ],
        "choices": dict(case.runs[0].choices),
        **({"parts_at": []} if apart is None else _apart_object(apart)),
    }


def _apart_object(apart: Apart) -> dict[str, object]:
    if apart.issue is None:
        return {"parts_at": _steps(apart.partings)}
    views = {"old": apart.issue.left, "new": apart.issue.right}
    found = {
        side: {"finding": v.finding, "because": v.because, "won_by": v.won_by} for side, v in views.items()
    }
    return {"parts_at": _steps(apart.partings), **found}


def _version_object(version: Version) -> dict[str, object]:
    reading = version.reading if version.choices else None
    return {"name": version.name, "rules": version.rules.digest, "reading": reading}


def _names(listed: Sequence[tuple[Kind, str]]) -> list[dict[str, str]]:
    return [{"kind": kind, "name": name} for kind, name in listed]


def _steps(partings: Sequence[Parting]) -> list[dict[str, object]]:
    steps = [p.decisive or p.step for p in partings]
    return [
        {
            "kind": step.kind,
            "about": instance_text(step.name, step.args),
            "aspect": step.aspect,
            "old": step.left,
            "new": step.right,
            "rule": str(step.span),
        }
        for step in steps
        if step is not None
    ]
