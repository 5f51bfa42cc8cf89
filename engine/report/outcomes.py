"""Outcomes in words: causes with grounds and gates, claims with why they were granted or refused."""

from __future__ import annotations

from engine.citation import numeral
from engine.justification import CauseView, DisputeView, GateView, IssueView, Money, RemedyView, Requirement
from engine.report.document import CauseText, DutyText, GroundText, RemedyText
from engine.report.facts import DOUBT, FAILS, HOLDS
from engine.report.findings import finding_word
from engine.report.naming import Naming
from engine.report.phrases import clause, say, sentence
from engine.report.reasons import condition_text
from engine.report.words import bracketed, word

_ENGLISH = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


class Outcomes:
    """Words what rests on the findings in one dispute. ``silent``: nothing may be said to be found."""

    def __init__(self, naming: Naming, view: DisputeView, silent: bool) -> None:
        self.naming = naming
        self.language = naming.language
        self.view = view
        self.silent = silent
        self.issues: dict[str, IssueView] = {i.name: i for i in view.issues if not i.args}
        self.causes: dict[str, CauseView] = {c.name: c for c in view.causes}

    # -------------------------------------------------------------- causes

    def cause(self, cause: CauseView) -> CauseText:
        """Return a cause in words."""
        naming, language = self.naming, self.language
        made_out = None if self.silent else cause.made_out
        applies = cause.applies if cause.in_force is not False else False
        grounds = () if made_out is not False or applies is False else self._grounds(cause)
        return CauseText(
            name=naming.declared(cause.name),
            sign=HOLDS if made_out else DOUBT if made_out is None else FAILS,
            state=word(self._state(cause, made_out, applies), language),
            text=self._cause_text(cause, made_out, applies),
            gates=tuple(self.gate(gate) for gate in cause.gates),
            grounds=grounds,
            derived=self._derived(grounds),
            duties=tuple(self._duty(r) for r in cause.requirements) if made_out is None else (),
            cites=naming.cites(cause.cites),
            short_cites=naming.short_cites(cause.cites),
            place=str(cause.span),
            applies=applies,
        )

    @staticmethod
    def _state(cause: CauseView, made_out: bool | None, applies: bool | None) -> str:
        if cause.in_force is False:
            return "cause.not_in_force"
        if applies is False:
            return "cause.not_applicable"
        return {True: "cause.made_out", False: "cause.not_made_out", None: "cause.open"}[made_out]

    def _cause_text(self, cause: CauseView, made_out: bool | None, applies: bool | None) -> str:
        language, name = self.language, self.naming.declared(cause.name)
        if cause.in_force is False:
            return say("cause.not_in_force", language, cause=name, dates=self._dates(cause))
        if applies is False:
            unmet = [self.gate(g) for g in cause.gates if g.met is False]
            gates = word("and_then", language).join(unmet) or clause("gate.unnamed", language)
            return say("cause.gates", language, cause=name, gates=gates)
        if made_out is None:
            gap = "" if language == "zh" else " "
            return say("cause.open", language, cause=name) + gap + say("undetermined.would", language)
        if made_out:
            return say("cause.made_out", language, cause=name)
        texts = [self.ground(g) for g in cause.grounds]
        key = "cause.grounds" if len(texts) > 1 else "cause.one_ground"
        return say(key, language, cause=name, count=self._count(len(texts)), grounds=self._enumerated(texts))

    def _dates(self, cause: CauseView) -> str:
        naming = self.naming
        first = naming.day(cause.start) if cause.start else ""
        last = naming.day(cause.end) if cause.end else ""
        return f"{first}—{last}" if self.language == "zh" else f"{first} to {last}".strip()

    def _count(self, number: int) -> str:
        if self.language == "zh":
            return numeral(number)
        return _ENGLISH[number] if number < len(_ENGLISH) else str(number)

    def _enumerated(self, texts: list[str]) -> str:
        if len(texts) == 1:
            return clause("ground.only", self.language, ground=texts[0])
        out = ""
        for i, text in enumerate(texts, 1):
            key = "ground.last" if i == len(texts) else "ground.first"
            number = numeral(i) if self.language == "zh" else str(i)
            out += clause(key, self.language, number=number, ground=text)
        return out

    def ground(self, issue: str, brief: bool = False) -> str:
        """Return one ground that defeats a cause, without a full stop; ``brief``: without the finding."""
        text = self._ground(issue)
        view = self.issues.get(issue)
        if not brief or view is None:
            return text
        return text.removesuffix(
            bracketed(finding_word(self.naming, view.finding, view.because), self.language)
        )

    def _ground(self, issue: str) -> str:
        """Word an issue that speaks against the plaintiff by what was found on it, never by who lost it."""
        naming, language = self.naming, self.language
        view, name, sentences = self.issues.get(issue), naming.declared(issue), naming.sentences(issue)
        finding = finding_word(naming, view.finding, view.because) if view else ""
        match view.finding if view else None:
            case "proved":
                key, told = "ground.proved", sentences.says
            case "disproved":
                key, told = "ground.denied", sentences.denied
            case _ if view is not None and view.favours == "defendant":
                key, told = "ground.unrefuted", None
            case _:
                key, told = "ground.unestablished", sentences.unclear
        said = naming.filled(told, ())
        return clause(f"{key}_told" if said else key, language, issue=name, told=said, finding=finding)

    def _grounds(self, cause: CauseView) -> tuple[GroundText, ...]:
        return tuple(
            GroundText(
                sentence(self.ground(g), self.language),
                word(f"authority.{self.authority(g)}", self.language),
            )
            for g in cause.grounds
        )

    def authority(self, issue: str) -> str:
        """Return on whose authority the case file records the finding that makes a ground."""
        at = self.view.dispute
        for run in self.naming.case.runs:
            for expect in run.expects:
                here = (expect.plaintiff in (None, at.plaintiff)) and (
                    expect.defendant in (None, at.defendant)
                )
                if expect.issue == issue and not expect.args and here and expect.act in (None, at.act):
                    return expect.authority
        return "none"

    def _derived(self, grounds: tuple[GroundText, ...]) -> str:
        """Say of several grounds that each suffices alone only by derivation: judgments seldom say so."""
        if len(grounds) < 2 or self.naming.case.status != "decided":
            return ""
        return say("cause.derived", self.language)

    def gate(self, gate: GateView) -> str:
        """Return one condition a cause needs to apply, and whether it is met."""
        if gate.reason is not None:
            condition = condition_text(self.naming, gate.reason)
        elif gate.issue is not None:
            condition = clause("value.proved", self.language, issue=self.naming.declared(gate.issue))
        else:
            condition = clause("gate.unnamed", self.language)
        met = None if self.silent else gate.met
        key = {True: "gate.met", False: "gate.unmet", None: "gate.open"}[met]
        return clause(key, self.language, condition=condition)

    def _duty(self, requirement: Requirement) -> DutyText:
        naming, language = self.naming, self.language
        issue = naming.declared(requirement.issue)
        view = self.issues.get(requirement.issue)
        if view is None:
            return DutyText(issue, issue, "", "", "", requirement.defence)
        side, standard = naming.side(view.burden), word(f"standard.{view.standard}", language)
        key = "undetermined.must" if view.burden == view.favours else "undetermined.must_refute"
        cites = naming.decisive(view.burden_cites) or view.burden_cites
        return DutyText(
            say(key, language, side=sentence(side, language), issue=issue, standard=standard),
            issue,
            side,
            standard,
            naming.short_cites(cites),
            requirement.defence,
        )

    # -------------------------------------------------------------- claims

    def remedy(self, view: RemedyView) -> RemedyText:
        """Return what becomes of one claim."""
        naming = self.naming
        result = "not_reached" if self.silent else view.result
        name = naming.declared(view.remedy)
        text = self._remedy_text(view, result, name)
        sign = {"granted": HOLDS, "partly": HOLDS, "refused": FAILS}.get(result, DOUBT)
        shown = result in ("granted", "partly")
        return RemedyText(
            claim=view.claim,
            name=name,
            sign=sign,
            result=word(f"result.{result}", self.language),
            text=text,
            details=tuple(self._details(view)) if shown else (),
            cites=naming.cites(view.cites),
            place=str(view.span),
        )

    def _remedy_text(self, view: RemedyView, result: str, name: str) -> str:
        language = self.language
        standing = [self.causes[c].cites for c, made in view.causes if made and c in self.causes]
        cites = self.naming.cites(self.naming.decisive(*standing, view.cites)) or word("law_then", language)
        match result:
            case "not_reached":
                return say("remedy.not_reached", language, remedy=name)
            case "granted" | "partly":
                return say(f"remedy.{result}", language, remedy=name, basis=self._basis(view), cites=cites)
            case _:
                unmet = self._unmet(view)
                if not unmet:
                    return say("remedy.nothing_counted", language, remedy=name, cites=cites)
                conditions = clause("remedy.and", language).join(asked for asked, _ in unmet)
                why = word("and_then", language).join(why for _, why in unmet)
                return say(
                    "remedy.refused", language, remedy=name, condition=conditions, why=why, cites=cites
                )

    def _basis(self, view: RemedyView) -> str:
        made = [self.naming.declared(c) for c, stands in view.causes if stands]
        if not made:
            return clause("remedy.no_cause_needed", self.language)
        return clause("remedy.basis", self.language, cause=self.naming.listed(made))

    def _unmet(self, view: RemedyView) -> list[tuple[str, str]]:
        """Return each condition a refused claim lacks, with why it is lacking."""
        language, naming = self.language, self.naming
        unmet: list[tuple[str, str]] = []
        if view.causes and not any(stands for _, stands in view.causes):
            unmet.append(self._unmet_cause([name for name, _ in view.causes]))
        for requirement in view.requirements:
            if requirement.satisfied is not False:
                continue
            issue, view_of = naming.declared(requirement.issue), self.issues.get(requirement.issue)
            key = "remedy.condition_defence" if requirement.defence else "remedy.condition"
            if not requirement.defence and view_of is not None and view_of.favours == "defendant":
                key = "value.plaintiff"
            unmet.append((clause(key, language, issue=issue), self.ground(requirement.issue, brief=True)))
        if view.condition is not None and not view.condition.holds:
            asked = condition_text(naming, view.condition)
            unmet.append((asked, clause("remedy.why_condition", language)))
        return unmet

    def _unmet_cause(self, names: list[str]) -> tuple[str, str]:
        language, naming = self.language, self.naming
        applying = [n for n in names if n in self.causes and self.causes[n].applies] or names
        listed = naming.listed(naming.declared(n) for n in applying)
        key = "remedy.condition_cause" if len(applying) == 1 else "remedy.condition_causes"
        why: list[str] = []
        for name in applying:
            view, shown = self.causes.get(name), naming.declared(name)
            if view is not None and view.applies is False:
                why.append(clause("remedy.why_not_applicable", language, cause=shown))
            elif view is None or not view.grounds:
                why.append(clause("remedy.why_cause_bare", language, cause=shown))
            else:
                grounds = word("and_then", language).join(self.ground(g, brief=True) for g in view.grounds)
                why.append(clause("remedy.why_cause", language, cause=shown, grounds=grounds))
        return clause(key, language, causes=listed), word("and_then", language).join(why)

    def _details(self, view: RemedyView) -> list[str]:
        language, naming = self.language, self.naming
        found: list[str] = []
        if view.amount is not None:
            found.append(self._money(view.amount))
            if view.amount.counted:
                found.append(say("remedy.counted", language, things=naming.things(view.amount.counted)))
            if view.amount.deducted:
                found.append(say("remedy.deducted", language, things=naming.things(view.amount.deducted)))
        if (most := view.ceiling) is not None:
            amount = f"{most.amount:,}{word('yuan', language)}"
            found.append(say("remedy.ceiling", language, amount=amount, cites=naming.cites(most.cites)))
        if view.scope is not None:
            found.append(say("remedy.scope", language, scope=view.scope.in_language(language)))
        found += [say("remedy.manner", language, manner=m.in_language(language)) for m in view.manner]
        if view.mode is not None:
            tied = "remedy.jointly" if view.mode == "joint" else "remedy.jointly_so"
            parties, mode = naming.things(view.jointly_with), word(f"mode.{view.mode}", language)
            found.append(say(tied if parties else "remedy.mode", language, mode=mode, parties=parties))
        if view.cap is not None:
            found.append(say("remedy.cap", language, cap=view.cap.in_language(language)))
        if view.recourse is not None:
            found.append(say("remedy.recourse", language, recourse=view.recourse.in_language(language)))
        return found

    def _money(self, money: Money) -> str:
        language, unit = self.language, word("yuan", self.language)
        low, high = (f"{bound or 0:,}{unit}" for bound in (money.minimum, money.maximum))
        if money.minimum is None:
            return say("remedy.amount", language, amount=high)
        bounds = {
            (True, False): "remedy.bounds_open",
            (False, True): "remedy.bounds_upper",
            (True, True): "remedy.bounds_both",
            (False, False): "remedy.bounds_closed",
        }[(money.min_exclusive, money.max_exclusive)]
        return say("remedy.range", language, low=low, high=high, bounds=clause(bounds, language))
