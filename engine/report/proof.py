"""Proof in words: one issue with its burden, its rounds of proof, its finding and what follows."""

from __future__ import annotations

from collections.abc import Sequence

from engine.justification import ArgumentView, IssueView, Reason, TrackStep
from engine.record import replace
from engine.report.document import ArgumentText, IssueText, LimbText, StepText
from engine.report.exhibits import exhibits_behind
from engine.report.facts import DOUBT, FAILS, HOLDS, gathered, leaves
from engine.report.findings import agreed, finding_sign, finding_word, opponent
from engine.report.naming import Naming
from engine.report.phrases import clause, say, sentence
from engine.report.words import word
from engine.rulebase.model import Cites

# Of what a side failed with, so much is shown in a report; `why-not` shows all.
SHOWN_FAILURES = 4
SHOWN_LACKS = 5


class Prover:
    """Words the issues of one dispute; ``prefix`` makes their anchors unique on a page.

    ``weighty`` are the issues something turns on, which are told in full even if nobody argued them.
    """

    def __init__(self, naming: Naming, prefix: str, weighty: frozenset[str] = frozenset()) -> None:
        self.weighty = weighty
        self.naming = naming
        self.language = naming.language
        self.prefix = prefix

    def anchor(self, issue: str, args: tuple[str, ...]) -> str:
        """Return the anchor of an issue on the page."""
        return "-".join((self.prefix, issue, *args))

    def params(self, issue: IssueView) -> dict[str, str]:
        """Return what the sentences about an issue have in their blanks."""
        naming = self.naming
        name = naming.instance(issue.name, issue.args)
        decl = naming.sentences(issue.name)
        said = naming.says(issue.name, issue.args) if decl.says else name
        return {
            "burdened": naming.side(issue.burden),
            "other": naming.side(opponent(issue.burden)),
            "issue": name,
            "clause": _clause(said, decl.says is not None, self.language),
            "standard": word(f"standard.{issue.standard}", self.language),
        }

    # -------------------------------------------------------------- an issue

    def issue(self, issue: IssueView) -> IssueText:
        """Return one issue in words."""
        naming, params = self.naming, self.params(issue)
        bearer_favoured = issue.burden == issue.favours
        cites = self.losing_cites(issue)
        lost = issue.won_by is not None and issue.won_by != issue.burden
        return IssueText(
            id=issue.name,
            anchor=self.anchor(issue.name, issue.args),
            name=params["issue"],
            says=naming.says(issue.name, issue.args),
            favours=issue.favours,
            bearer=issue.burden,
            element=naming.short_cites(naming.current(issue.element_cites)),
            burden=self.burden_text(issue),
            burden_side=naming.side(issue.burden),
            burden_cites=naming.cites(naming.current(issue.burden_cites)),
            burden_short=naming.short_cites(naming.current(issue.burden_cites)),
            from_start=issue.burden == "defendant" or not bearer_favoured,
            standard=params["standard"],
            standard_cites=naming.cites(issue.standard_cites),
            standard_short=naming.short_cites(issue.standard_cites),
            steps=tuple(self._step(issue, step) for step in issue.track),
            limbs=tuple(
                LimbText(
                    naming.instance(limb.issue, limb.args),
                    finding_sign(limb.finding),
                    finding_word(naming, limb.finding, limb.because),
                    self.anchor(limb.issue, limb.args),
                )
                for limb in issue.limbs
            ),
            limbs_text=self._limbs_text(issue, params),
            limbs_cites=naming.short_cites(naming.current(issue.limbs_cites)),
            sign=finding_sign(issue.finding),
            finding=finding_word(naming, issue.finding, issue.because),
            finding_text=self.finding_text(issue),
            consequence=self.consequence(issue),
            consequence_short=naming.short_cites(cites) if lost else "",
            won_by=issue.won_by,
            failed=self._failed(issue) if lost else (),
            place=str(issue.span),
            brief=issue.name not in self.weighty and _untouched(issue),
        )

    def _limbs_text(self, issue: IssueView, params: dict[str, str]) -> str:
        if not issue.limbs:
            return ""
        names = self.naming.listed(self.naming.instance(x.issue, x.args) for x in issue.limbs)
        key = "finding.limbs_all" if issue.limbs_every else "finding.limbs_any"
        return say(key, self.language, **params, limbs=names)

    # -------------------------------------------------------------- finding and consequence

    def finding_text(self, issue: IssueView) -> str:
        """Return the finding as a sentence, worded by what stands behind it."""
        params = self.params(issue)
        match issue.finding:
            case None:
                return say("finding.open", self.language, **params)
            case "proved":
                return self._proved(issue, params)
            case "disproved":
                return self._disproved(issue, params)
            case "unclear":
                key: str = issue.because or "insufficient"
                if key == "shaken" and not any(
                    step.side == issue.burden and step.moved for step in issue.track
                ):
                    key = "shaken_direct"
                return say(f"finding.{key}", self.language, **params)

    def _proved(self, issue: IssueView, params: dict[str, str]) -> str:
        if issue.limbs:
            how_many = "all" if issue.limbs_every else "any"
            return say(f"finding.limbs_hold_{how_many}", self.language, **params)
        if issue.burden == issue.favours and (how := agreed(issue)):
            return say("finding.agreed", self.language, **params, how=clause(how, self.language))
        return say("finding.proved", self.language, **params)

    def _disproved(self, issue: IssueView, params: dict[str, str]) -> str:
        denied = self.naming.sentences(issue.name).denied
        if denied is None:
            return say("finding.disproved", self.language, **params)
        names = tuple(self.naming.thing(a) for a in issue.args)
        return say("finding.denied", self.language, denied=self.naming.denied_of(issue.name, names))

    def consequence(self, issue: IssueView) -> str:
        """Return who takes the issue and under what: for an unestablished issue a step of its own."""
        params = self.params(issue)
        cites = self.naming.cites(self.losing_cites(issue)) or word("the_law", self.language)
        favoured = issue.burden == issue.favours
        match issue.finding, favoured:
            case None, _ if issue.won_by is not None:
                return say("wins.sure", self.language, **params, side=self.naming.side(issue.won_by))
            case None, _:
                return say("wins.open", self.language, **params)
            case "proved", True:
                key = "wins.agreed" if agreed(issue) else "wins.proved"
                return say(key, self.language, **params)
            case "disproved", False:
                return say("wins.disproved", self.language, **params)
            case "proved", False:
                return say("loses.proved", self.language, **params)
            case "disproved", True:
                return say("loses.disproved", self.language, **params)
            case _, False:
                return say("loses.reversed", self.language, **params, cites=cites)
            case _:
                key = f"loses.{issue.because or 'insufficient'}"
                text = say(key, self.language, **params, cites=cites)
                told = self.naming.unclear(issue.name, issue.args)
                lead = (
                    clause("loses.told", self.language, unclear=sentence(told, self.language)) if told else ""
                )
                return text + lead

    def losing_cites(self, issue: IssueView) -> Cites:
        """Return what puts the loss on the bearer: the burden, and what lets the other side shake."""
        shaking: list[Cites] = []
        if issue.because in ("shaken", "conflicting"):
            shaking = [
                argument.cites
                for step in issue.track
                for argument in step.arguments
                if argument.live and argument.side != issue.burden
            ]
        return self.naming.decisive(issue.burden_cites, *shaking) or issue.burden_cites

    # -------------------------------------------------------------- rounds

    def _step(self, issue: IssueView, step: TrackStep) -> StepText:
        heading = ("main", "counter", "further", "further_counter")[min(step.round, 2 + step.round % 2)]
        cites = tuple(c for a in step.arguments if a.holds for c in a.cites)
        tactical = self.naming.side(step.tactical)
        return StepText(
            heading=word(f"round.{heading}", self.language),
            side=step.side,
            text=self.step_text(issue, step),
            arguments=self.arguments(step.arguments),
            moved=step.moved,
            tactical=step.tactical,
            after=tactical,
            short_cites=self.naming.short_cites(self.naming.decisive(cites) or cites),
            exhibits=exhibits_behind(self.naming, (leaf.cell for a in step.arguments for leaf in _facts(a))),
        )

    def step_text(self, issue: IssueView, step: TrackStep) -> str:
        """Return what a round of proof did to the question whose turn it is."""
        tactical, key = self.naming.side(step.tactical), self._step_key(issue, step)
        params = self.params(issue)
        if key == "step.main_stands" and (how := agreed(issue)):
            return say("step.agreed", self.language, **params, how=clause(how, self.language))
        return say(key, self.language, **params, tactical=tactical)

    def burden_text(self, issue: IssueView) -> str:
        """Return who bears the burden of persuasion on an issue, and from when."""
        key = f"burden.{issue.burden}" if issue.burden == issue.favours else "burden.reversed"
        return say(key, self.language, **self.params(issue))

    @staticmethod
    def _step_key(issue: IssueView, step: TrackStep) -> str:
        stands = any(a.live for a in step.arguments)
        if step.round == 0:
            if step.bearer_wins:
                return "step.main_stands" if len(issue.track) == 1 else "step.crossing"
            return "step.main_fails" if issue.burden == issue.favours else "step.presumed"
        if step.side == issue.burden:
            return "step.further" if step.moved else "step.stays" if stands else "step.further_fails"
        return "step.crossing_back" if step.moved else "step.stays" if stands else "step.counter_fails"

    def arguments(self, views: Sequence[ArgumentView]) -> tuple[ArgumentText, ...]:
        """Return reasons and answers; instances of one that fared alike are told together."""
        groups: dict[tuple[object, ...], list[ArgumentView]] = {}
        for view in views:
            answered = tuple(sorted({name for name, _ in view.answered_by}))
            target = view.answers[0] if view.answers is not None else ""
            groups.setdefault((view.name, view.holds, view.live, target, answered), []).append(view)
        return tuple(self._argument(group) for group in groups.values())

    def _argument(self, group: list[ArgumentView]) -> ArgumentText:
        naming, view = self.naming, group[0]
        names = tuple(
            naming.listed(dict.fromkeys(naming.thing(v.args[i]) for v in group))
            for i in range(len(view.args))
        )
        reasons = [leaf for v in group for leaf in _facts(v)]
        return ArgumentText(
            name=naming.instance_of(view.name, names),
            says=naming.says_of(view.name, names) if naming.sentences(view.name).says else "",
            sign=HOLDS if view.live else FAILS if view.holds else DOUBT,
            standing=self._standing(view),
            cites=naming.cites(naming.current(view.cites)),
            short_cites=naming.short_cites(naming.current(view.cites)),
            place=str(view.span),
            facts=tuple(gathered(naming, reasons)),
        )

    def _standing(self, view: ArgumentView) -> str:
        naming, language = self.naming, self.language
        if not view.holds:
            return word("argument.failed", language)
        if not view.live:
            answers = naming.listed(naming.instance(*a) for a in view.answered_by)
            return clause("argument.answered", language, answers=answers)
        if view.answers is not None:
            return clause("argument.answers", language, target=naming.instance(*view.answers))
        return word("argument.stands", language)

    def _failed(self, issue: IssueView) -> tuple[ArgumentText, ...]:
        """Return the reasons of the bearer that failed on something other than silence, nearest first."""

        def tried(view: ArgumentView) -> bool:
            return any(leaf.lack not in ("", "missing", "open") for leaf in leaves(view.reason))

        texts = self.arguments([view for view in issue.failed if tried(view)])
        return tuple(replace(text, facts=text.facts[:SHOWN_LACKS]) for text in texts[:SHOWN_FAILURES])


def _facts(view: ArgumentView) -> list[Reason]:
    return leaves(view.reason) + (leaves(view.shakes) if view.shakes is not None else [])


def _untouched(issue: IssueView) -> bool:
    held = any(a.holds for step in issue.track for a in step.arguments)
    # Of an issue about each of several things, those for which no reason held need no more than a line.
    return not held and (issue.because == "no_evidence" or (bool(issue.args) and issue.finding == "unclear"))


def _clause(said: str, is_sentence: bool, language: str) -> str:
    if language == "zh":
        return f"“{said}”" if is_sentence else said
    return f"that {said}" if is_sentence else f"that {said} obtains"
