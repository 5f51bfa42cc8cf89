"""One issue in one dispute: burden, track of proof, finding, winner; and what did not stand up."""

from __future__ import annotations

from itertools import product

from engine.case.model import Because
from engine.justification.model import (
    ArgumentView,
    Finding,
    Instance,
    IssueView,
    LimbView,
    TrackStep,
)
from engine.justification.parts import issue_parts, limbs_of, standards_of
from engine.justification.reading import Reader
from engine.program.lookup import REASONS
from engine.program.model import Context, letter, other
from engine.record import replace
from engine.rulebase import model as rb

# Of arguments that did not stand up, so many instances are looked at; more help nobody.
SHOWN_FAILURES = 8


class IssueReader:
    """Reads the issues of one dispute off the answer."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.index = reader.index
        self.answer = reader.answer
        self.number = reader.number
        self._holding: dict[str, list[tuple[str, ...]]] = {}

    # -------------------------------------------------------------- findings

    def finding(self, issue: str, args: tuple[str, ...]) -> tuple[Finding, Because | None, rb.Side]:
        """Return the finding on an issue, why it is unclear if it is, and who wins it."""
        number = self.index.program.number("issue", issue)
        at = (*self.reader.slots(args), self.number)
        winner: rb.Side = "plaintiff" if self.answer.true(f"wp{number}", *at) else "defendant"
        if self.answer.true(f"fp{number}", *at):
            return "proved", None, winner
        if self.answer.true(f"fn{number}", *at):
            return "disproved", None, winner
        for i, because in enumerate(REASONS):
            if self.answer.true(f"bc{number}", *at[:-1], i, self.number):
                return "unclear", because, winner
        raise AssertionError(f"an unclear finding on {issue} without a reason")

    def instances(self, issue: rb.Issue) -> list[tuple[str, ...]]:
        """Return every instance of an issue: one if it has no parameters."""
        return list(product(*(self.index.things[p.sort] for p in issue.params)))

    def view(self, issue: rb.Issue, args: tuple[str, ...], in_play: bool) -> IssueView:
        """Return everything about one instance of an issue."""
        choices = self.index.choices
        burden, standard, counter = standards_of(issue, choices)
        finding, because, winner = self.finding(issue.name.en, args)
        view = replace(
            issue_parts(issue, args, choices, in_play),
            finding=finding,
            because=because,
            won_by=winner,
        )
        limbs = limbs_of(issue, choices)
        if limbs is not None:
            return replace(view, limbs=self._limbs(issue, args, *limbs))
        pair = (standard.level, counter.level)
        # Whoever won needs no account of the other ways there might have been, nor does anybody of
        # an issue on which nothing turns.
        lost = self.index.thorough or (in_play and winner != burden.on)
        return replace(
            view,
            track=self._track(issue, args, burden.on, pair),
            failed=self._failed(issue, args, burden.on, pair) if lost else (),
        )

    # -------------------------------------------------------------- limbs

    def _limbs(
        self, issue: rb.Issue, args: tuple[str, ...], place: int, limbs: rb.Limbs
    ) -> tuple[LimbView, ...]:
        number = self.index.program.number("issue", issue.name.en)
        env = dict(zip((p.name for p in issue.params), args, strict=True))
        found: list[LimbView] = []
        for j, limb in enumerate(limbs.items):
            things = self.index.things[limb.var.sort] if limb.var else ("",)
            for thing in things:
                inner = {**env, limb.var.name: thing} if limb.var else env
                picked = self.reader.slots((*args, thing) if limb.var else args)
                if not self.answer.true(f"lr{number}_{place}_{j}", *picked, self.number):
                    continue
                about = self.reader.things(limb.args, inner)
                finding, because, _ = self.finding(limb.issue, about)
                found.append(LimbView(limb.issue, about, finding, because))
        return tuple(found)

    # -------------------------------------------------------------- the track

    def _context(self, side: rb.Side, bearer: rb.Side, pair: tuple[rb.Standard, rb.Standard]) -> Context:
        own, rival = pair if side == bearer else (pair[1], pair[0])
        return Context(own, rival, side)

    def _track(
        self,
        issue: rb.Issue,
        args: tuple[str, ...],
        bearer: rb.Side,
        pair: tuple[rb.Standard, rb.Standard],
    ) -> tuple[TrackStep, ...]:
        program, b = self.index.program, letter(bearer)
        number = program.number("issue", issue.name.en)
        about = self.index.outline.about[issue.name.en]
        last = program.rounds[f"{b}#{issue.name.en}"]
        chosen: dict[int, list[ArgumentView]] = {r: [] for r in range(last + 1)}
        known: set[Instance] = set()
        for argument in sorted(about, key=lambda a: a.depth):
            turn = program.rounds[f"{b}:{argument.name.en}"]
            for things in self._held(argument):
                target = self._target(argument, things)
                if target not in known and not (argument.role != "answers" and target[1] == args):
                    continue
                known.add((argument.name.en, things))
                context = self._context(argument.side, bearer, pair)
                chosen[turn].append(self._argument(argument, things, turn, context, f"{b}{last}"))
        steps: list[TrackStep] = []
        before = bearer
        for turn, arguments in chosen.items():
            if not arguments and turn > 0:
                continue
            wins = self.answer.true(f"bw{number}_{b}{turn}", *self.reader.slots(args), self.number)
            after = other(bearer) if wins else bearer
            side = bearer if turn % 2 == 0 else other(bearer)
            steps.append(TrackStep(turn, side, tuple(arguments), wins, after, after != before))
            before = after
        return tuple(steps)

    def _held(self, argument: rb.Argument) -> list[tuple[str, ...]]:
        """Return the instances of an argument that hold in this dispute."""
        name = argument.name.en
        if name not in self._holding:
            rows = self.answer.rows(f"h{self.index.program.number('argument', name)}")
            ids = self.index.ids
            self._holding[name] = [
                tuple(ids[int(x)] for x in row[:-1]) for row in rows if row[-1] == self.number
            ]
        return self._holding[name]

    def _target(self, argument: rb.Argument, things: tuple[str, ...]) -> Instance:
        env = dict(zip((p.name for p in argument.params), things, strict=True))
        return argument.target, self.reader.things(argument.target_args, env)

    def _argument(
        self, argument: rb.Argument, things: tuple[str, ...], turn: int, context: Context, cut: str
    ) -> ArgumentView:
        number = self.index.program.number("argument", argument.name.en)
        env = dict(zip((p.name for p in argument.params), things, strict=True))
        owner = f"argument:{argument.name.en}"
        at = (*self.reader.slots(things), self.number)
        return ArgumentView(
            name=argument.name.en,
            args=things,
            role=argument.role,
            side=argument.side,
            round=turn,
            holds=self.answer.true(f"h{number}", *at),
            live=self.answer.true(f"l{number}_{cut}", *at),
            answers=self._target(argument, things) if argument.role == "answers" else None,
            answered_by=self._answered_by(argument.name.en, things, cut),
            reason=self.reader.reason(argument.when, context, env, owner, "/when"),
            shakes=None
            if argument.shakes is None
            else self.reader.reason(argument.shakes, context, env, owner, "/shakes"),
            cites=argument.cites,
            span=argument.span,
        )

    def _answered_by(self, name: str, things: tuple[str, ...], cut: str) -> tuple[Instance, ...]:
        found: list[Instance] = []
        for answer in self.index.outline.answers[name]:
            live = f"l{self.index.program.number('argument', answer.name.en)}_{cut}"
            found += [
                (answer.name.en, own)
                for own in self._held(answer)
                if self._target(answer, own)[1] == things
                and self.answer.true(live, *self.reader.slots(own), self.number)
            ]
        return tuple(found)

    def _failed(
        self,
        issue: rb.Issue,
        args: tuple[str, ...],
        bearer: rb.Side,
        pair: tuple[rb.Standard, rb.Standard],
    ) -> tuple[ArgumentView, ...]:
        """Return the bearer's own arguments that did not hold."""
        program, b = self.index.program, letter(bearer)
        last = f"{b}{program.rounds[f'{b}#{issue.name.en}']}"
        found: list[ArgumentView] = []
        for argument in self.index.outline.about[issue.name.en]:
            if argument.role == "answers" or argument.side != bearer:
                continue
            held = set(self._held(argument))
            for things in product(*(self.index.things[p.sort] for p in argument.params)):
                if things in held or self._target(argument, things)[1] != args:
                    continue
                if len(found) == SHOWN_FAILURES:
                    break
                context = self._context(argument.side, bearer, pair)
                found.append(self._argument(argument, things, 0, context, last))
        return tuple(found)
