"""Standing: what becomes of claims and issues, by the engine and the referee, and nothing else.

What tries hundreds of changed cases wants no reasons: the same answer and the same second opinion, but only
of what is asked is anything read and compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from typing import TypeVar

from engine.analysis.flipped import Standing
from engine.answer import Answer
from engine.answer.batch import batch_answers
from engine.case.model import Case, Dispute, Run
from engine.justification import CaseIndex, Decision
from engine.justification.claims import ClaimReader
from engine.justification.issues import IssueReader
from engine.justification.parts import claims_in
from engine.justification.reading import Reader
from engine.pipeline.compare import remedy_differences
from engine.pipeline.compiled import Compiled
from engine.pipeline.decide import DisagreementError, Judge, Lies, choices_of, ways_of
from engine.pipeline.refereed import closed_as
from engine.program import Completion, Inputs
from engine.record import record
from engine.referee import DisputeVerdict, Rehearing, Verdict
from engine.rulebase.model import RuleBase, Side

# So many changed cases are ground together, then twice as many: more at first would keep the first waiting.
_AT_FIRST, _AT_MOST = 40, 640

_Claim = tuple[Dispute, str]
_Issue = tuple[Dispute, str, tuple[str, ...]]


@record
class Trial:
    """A judge that also says shortly what a case comes to."""

    judge: Judge

    def decide(self, case: Case, run: Run) -> Decision:
        """Return the decision in full."""
        return self.judge.decide(case, run)

    def standings(self, cases: Sequence[Case], run: Run, issues: frozenset[str]) -> Iterator[Standing]:
        """Yield for each of these closed cases what becomes of its claims and of these issues.

        The cases must have the same things, disputes and claims. Raises DisagreementError, and what
        engine.answer raises for limits.
        """
        if not cases:
            return
        choices = choices_of(self.judge.rules, run)
        compiled = self.judge.compiled(cases[0], run, choices)
        hearings, lies = _Hearings(self.judge.rules, choices), Lies()
        start, count = 0, _AT_FIRST
        while start < len(cases):
            some = cases[start : start + count]
            ways = [ways_of(compiled, case, choices, lies) for case in some]
            answers = batch_answers(compiled.program, [inputs for one in ways for _, inputs in one])
            with closing(answers):
                for case, lying in zip(some, ways, strict=True):
                    yield self._standing(compiled, case, choices, lying, answers, issues, hearings)
            start, count = start + count, min(2 * count, _AT_MOST)

    def _standing(
        self,
        compiled: Compiled,
        case: Case,
        choices: Mapping[str, str],
        ways: Sequence[tuple[Completion, Inputs]],
        answers: Iterator[Answer],
        issues: frozenset[str],
        hearings: _Hearings,
    ) -> Standing:
        told: list[tuple[dict[_Claim, bool | None], dict[_Issue, Side | None]]] = []
        for (completion, inputs), answer in zip(ways, answers, strict=False):
            verdict = hearings.verdict(case, completion, issues)
            index = CaseIndex(case, compiled.rules, compiled.program, choices, inputs, compiled.outline)
            granted: dict[_Claim, bool | None] = {}
            won_by: dict[_Issue, Side | None] = {}
            for number, dispute in enumerate(case.dispute_list):
                one = _One(index, answer, number, self.judge.rules)
                won_by |= one.won_by(issues, verdict.disputes[dispute])
                granted |= one.granted(verdict.disputes[dispute])
            told.append((granted, won_by))
        return Standing(_common([g for g, _ in told]), _common([w for _, w in told]))


class _Hearings:
    """The referee over cases that differ in little: the first is heard in full for each way the dates lie."""

    def __init__(self, rules: RuleBase, choices: Mapping[str, str]) -> None:
        self._rules, self._choices = rules, choices
        self._first: dict[str, Rehearing] = {}

    def verdict(self, case: Case, completion: Completion, issues: frozenset[str]) -> Verdict:
        closed = closed_as(case, self._choices, completion, {})
        first = self._first.get(repr(closed.acts))
        if first is None:
            first = self._first[repr(closed.acts)] = Rehearing(self._rules, case, closed)
        return first.verdict(case, closed, issues)


class _One:
    """One dispute of one answer, compared with the referee as it is read."""

    def __init__(self, index: CaseIndex, answer: Answer, number: int, rules: RuleBase) -> None:
        reader = Reader(index, answer, number)
        self.index, self.rules, self.dispute = index, rules, reader.dispute
        self.issues = IssueReader(reader)

    def granted(self, verdict: DisputeVerdict) -> dict[_Claim, bool]:
        claims = ClaimReader(self.issues)
        views = [claims.remedy(claim) for claim in claims_in(self.index.case, self.dispute)]
        self._refereed(remedy_differences(self.dispute, views, verdict, self.rules))
        return {(self.dispute, view.claim): bool(view.granted) for view in views}

    def won_by(self, names: frozenset[str], verdict: DisputeVerdict) -> dict[_Issue, Side]:
        found: dict[_Issue, Side] = {}
        for name in sorted(names):
            for args in self.issues.instances(self.index.rules.issues[name]):
                ours = self.issues.finding(name, args)
                theirs = verdict.findings[(name, args)]
                if ours != (theirs.value, theirs.because, theirs.winner):
                    self._refereed([f"{self.dispute}: {name}{args}: {ours} / {theirs}"])
                found[(self.dispute, name, args)] = ours[2]
        return found

    def _refereed(self, lines: list[str]) -> None:
        if lines:
            raise DisagreementError(self.index.case.id, lines)


K = TypeVar("K")
V = TypeVar("V")


def _common(told: list[dict[K, V | None]]) -> Mapping[K, V | None]:
    """Return what is the same in all; None where it is not."""
    return {key: value if all(one[key] == value for one in told) else None for key, value in told[0].items()}
