"""Two decisions of one case side by side, in words: where they part first, and every result that differs."""

from __future__ import annotations

from engine.analysis import Fork, IssueChange, Parting, RemedyChange, Step, forks_at, part
from engine.diagnostics.wording import visible
from engine.diagnostics.wording import width as cells
from engine.justification import CauseView, Decision, DisputeView, RemedyView
from engine.report.compose import notices
from engine.report.facts import is_silent
from engine.report.findings import finding_word
from engine.report.layout import indented, numbered
from engine.report.naming import Naming, window_of
from engine.report.outcomes import Outcomes
from engine.report.phrases import sentence
from engine.report.phrases_parting import told
from engine.report.words import bracketed, word
from engine.rulebase.model import RuleBase

# What a step may say of a matter nobody has judged: what the law asks, never what was found.
ASKED = frozenset({"in_force", "gates", "burden", "standard", "limbs", "requirements", "claimed"})


def outcome_same(left: Decision, right: Decision, partings: tuple[Parting, ...]) -> bool:
    """Return whether two decisions dispose of every claim alike, or leave the same possible."""
    possible = [frozenset(d.outcomes) for d in (left, right)]
    return (
        left.status == right.status and possible[0] == possible[1] and not any(p.remedies for p in partings)
    )


def parting_text(left: Decision, right: Decision, rules: RuleBase, language: str, width: int) -> str:
    """Return the comparison as lines of at most ``width`` cells."""
    return _Writer(left, right, rules, language, width).text()


class _Writer:
    """Writes one comparison; ``lines`` grows from top to bottom."""

    def __init__(self, left: Decision, right: Decision, rules: RuleBase, language: str, width: int) -> None:
        self.left, self.right, self.rules, self.language = left, right, rules, language
        self.case = left.case
        self.width = max(48, width)
        self.naming = Naming(rules, self.case, language)
        self.silent = is_silent(self.case)
        self.partings = part(left.disputes, right.disputes)
        self.names = tuple(self._name(d) for d in (left, right))
        self.lines: list[str] = []
        self.number = 0

    def text(self) -> str:
        self._head()
        self._results()
        self._first()
        self._choices()
        self._findings()
        self._causes()
        self.blank()
        self.put(self._told("more"), "  ")
        self.blank()
        for notice in notices(self.left, self.language):
            self.put(notice, "▲ ")
        return "\n".join(line.rstrip() for line in self.lines) + "\n"

    # -------------------------------------------------------------- parts

    def _head(self) -> None:
        language = self.language
        self.put(visible(self.case.title.in_language(language) or self.case.id), "")
        self.lines.append("=" * min(self.width, max(cells(line) for line in self.lines)))
        self.put(self._told("title"), "  ")
        for number, decision in enumerate((self.left, self.right), 1):
            reading = self.rules.readings.get(decision.run.reading)
            title = bracketed(reading.title.in_language(language), language) if reading else ""
            label = self._told("reading", number=numbered(number, language).rstrip(". 、"))
            self.put(f"{label}  {self.names[number - 1]}{title}", "  ")

    def _results(self) -> None:
        self._title("result")
        if self.silent:
            self.put(self._told("silent"), "  ")
            return
        same = outcome_same(self.left, self.right, self.partings)
        turned = any(p.remedies for p in self.partings)
        self.put(self._told("same" if same else "differ" if turned else "possible"), "  ")
        if same:
            reasons = any(p.step for p in self.partings)
            self.put(self._told("reasons_part" if reasons else "reasons_same"), "  ")
        others = {view.dispute: view for view in self.right.disputes}
        for view in self.left.disputes:
            other = others.get(view.dispute)
            if other is None:
                continue
            if len(self.left.disputes) > 1:
                self.put(self.naming.dispute(view.dispute), "  ")
            changed = next(p.remedies for p in self.partings if p.dispute == view.dispute)
            for one in view.remedies:
                change = next((c for c in changed if c.left and c.left.claim == one.claim), None)
                self._claim(view, other, one, change)

    def _claim(
        self, view: DisputeView, other: DisputeView, one: RemedyView, change: RemedyChange | None
    ) -> None:
        left = self._remedy(view, one)
        right = left if change is None else self._remedy(other, change.right)
        self._row(self.naming.declared(one.remedy), (left, right), "  ● " if change is None else "  ≠ ")

    def _remedy(self, view: DisputeView, remedy: RemedyView | None) -> str:
        if remedy is None:
            return self._told("claimed.no")
        text = self._outcomes(view).remedy(remedy)
        details = [detail.rstrip("。.") for detail in text.details]
        return text.result + (bracketed(self._told("joined").join(details), self.language) if details else "")

    def _first(self) -> None:
        self._title("first")
        found = False
        for parting in self.partings:
            if parting.step is None:
                continue
            found = True
            if len(self.partings) > 1:
                self.put(self.naming.dispute(parting.dispute), "  ")
            self._step(parting.step)
            if parting.decisive is not None and parting.decisive != parting.step and not self.silent:
                self.put(self._told("decisive"), "  ")
                self._step(parting.decisive)
        if not found:
            self.put(self._told("none"), "  ")

    def _step(self, step: Step) -> None:
        language = self.language
        naming = self.naming.within(window_of(self.case, step.dispute.act))
        what = sentence(step_text(naming, step), language)
        values = (value_text(naming, step, step.left), value_text(naming, step, step.right))
        shown = not self.silent or step.aspect in ASKED
        self._row(what, values if shown else None, "  → ", f" [{step.span}]")
        if step.cites:
            self.put(self._told("basis", cites=naming.short_cites(naming.current(step.cites))), "      ")
        forks = forks_at(step, self.rules, dict(self.left.choices), dict(self.right.choices))
        named = [self._told("by_choice_at", option=self._option(f), place=str(f.span)) for f in forks]
        if named:
            self.put(self._told("by_choice", option=self._told("joined").join(named)), "      ")
        else:
            self.put(self._told("no_choice"), "      ")

    def _option(self, fork: Fork) -> str:
        return self.naming.declared(fork.option)

    def _choices(self) -> None:
        right = dict(self.right.choices)
        unlike = [(o, c, right[o]) for o, c in self.left.choices if right.get(o, c) != c]
        if not unlike:
            return
        self._title("choices")
        for option, one, two in unlike:
            values = (self._choice(option, one), self._choice(option, two))
            self._row(self.naming.declared(option), values)

    def _choice(self, option: str, choice: str) -> str:
        declared = self.rules.options[option].choices
        return next((c.text.in_language(self.language) for c in declared if c.name.en == choice), choice)

    def _findings(self) -> None:
        rows = [(p, change) for p in self.partings for change in p.issues]
        if self.silent or not rows:
            return
        self._title("findings")
        for parting, change in rows:
            name = self.naming.instance(change.left.name, change.left.args)
            self._row(self._about(parting) + name, self._found(change))

    def _found(self, change: IssueChange) -> tuple[str, str]:
        views = (change.left, change.right)
        one, two = (finding_word(self.naming, v.finding, v.because) for v in views)
        if change.left.burden == change.right.burden and one != two:
            return one, two
        label = word("burden", self.language) + word("colon", self.language)
        bearers = [bracketed(label + self.naming.side(v.burden), self.language) for v in views]
        return one + bearers[0], two + bearers[1]

    def _causes(self) -> None:
        rows = [
            (p, c) for p in self.partings for c in p.causes if self._cause(c.left) != self._cause(c.right)
        ]
        if self.silent or not rows:
            return
        self._title("causes")
        for parting, change in rows:
            name = self.naming.declared(change.left.name)
            self._row(self._about(parting) + name, (self._cause(change.left), self._cause(change.right)))

    def _cause(self, cause: CauseView) -> str:
        if cause.in_force is False:
            return word("cause.not_in_force", self.language)
        if cause.applies is False:
            return word("cause.not_applicable", self.language)
        made = {True: "cause.made_out", False: "cause.not_made_out", None: "cause.open"}[cause.made_out]
        grounds = self.naming.listed(self.naming.declared(g) for g in cause.grounds)
        return word(made, self.language) + (bracketed(grounds, self.language) if grounds else "")

    # -------------------------------------------------------------- words and lines

    def _about(self, parting: Parting) -> str:
        several = len(self.partings) > 1
        return self.naming.dispute(parting.dispute) + word("colon", self.language) if several else ""

    def _outcomes(self, view: DisputeView) -> Outcomes:
        return Outcomes(self.naming.within(window_of(self.case, view.dispute.act)), view, self.silent)

    def _name(self, decision: Decision) -> str:
        reading = self.rules.readings.get(decision.run.reading)
        return self.naming.label(reading.name) if reading else word("default_reading", self.language)

    def _row(self, name: str, values: tuple[str, str] | None, mark: str = "  ● ", tail: str = "") -> None:
        """Write what is compared and how it came out: once where it is the same, else side by side."""
        same = values is not None and values[0] == values[1]
        self.put(name + (word("colon", self.language) + values[0] if values and same else "") + tail, mark)
        for side, value in zip(self.names, () if values is None or same else values, strict=False):
            self.put(value, f"      {side}{word('colon', self.language)}")

    def _told(self, key: str, **params: str) -> str:
        return told(key, self.language, **params)

    def _title(self, key: str) -> None:
        self.blank()
        self.number += 1
        self.put(numbered(self.number, self.language) + self._told(key), "")
        self.lines.append("-" * min(self.width, cells(self.lines[-1])))

    def put(self, text: str, first: str) -> None:
        """Write a text behind a prefix, wrapped."""
        self.lines += indented(text, first, " " * cells(first), self.width).split("\n")

    def blank(self) -> None:
        """Write an empty line."""
        if self.lines and self.lines[-1]:
            self.lines.append("")


# ---------------------------------------------------------------------------- one step in words


def step_text(naming: Naming, step: Step) -> str:
    """Return what of which declaration came out differently, as part of a sentence."""
    issue = naming.instance(*step.issue) if step.issue is not None else ""
    name = naming.instance(step.name, step.args)
    return told(f"what.{step.aspect}", naming.language, name=name, issue=issue)


def value_text(naming: Naming, step: Step, value: str) -> str:
    """Return how a step came out on one side."""
    language = naming.language
    if value == "open":
        return told("open", language)
    match step.aspect:
        case "in_force" | "met" | "applies" | "holds" | "live" | "made_out" | "claimed":
            return told(f"{step.aspect}.{value}", language)
        case "burden" | "winner":
            return naming.side(value)
        case "standard":
            return word(f"standard.{value}", language)
        case "finding":
            return word(f"finding.{value}", language)
        case "result":
            return word(f"result.{value}", language)
        case "gates" | "limbs" | "requirements":
            names = value.split(", ") if value else []
            return naming.listed(naming.declared(n) for n in names) or told("none", language)
        case "mode" if value.split(", ")[0] != "-":
            kind, *partners = value.split(", ")
            mode = word(f"mode.{kind}", language)
            return mode + (bracketed(naming.things(partners), language) if partners else "")
        case _:
            return visible(value)
