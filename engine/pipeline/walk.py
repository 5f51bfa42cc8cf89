"""From paths to results: rules once, then case after case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from engine.answer import TooLargeError, UnfinishedError
from engine.answer.limits import GROUND_LIMIT
from engine.case import load_case
from engine.case.model import Case, Run
from engine.diagnostics import Diagnostic, severity_of
from engine.justification import Decision
from engine.pipeline.decide import DisagreementError, Judge
from engine.record import field, mutable_record, record, replace
from engine.rulebase.model import RuleBase
from engine.source import whole_file


@record
class CaseResult:
    """What became of one case file: its decisions, one for each run, and what there is to say about it.

    ``failed``: it could not be read or decided. ``faulty``: the fault is ours.
    """

    path: Path
    decisions: tuple[Decision, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    failed: bool = False
    faulty: bool = False


@mutable_record
class Checked:
    """The sum of a check: how much was looked at, and everything that was found.

    ``premises`` and ``evaluative``: of the facts that decided, run by run, how many are evaluations
    (``engine.justification.texture`` says which facts decide).
    """

    cases: int = 0
    runs: int = 0
    expectations: int = 0
    premises: int = 0
    evaluative: int = 0
    diagnostics: list[Diagnostic] = field(default_factory=list)
    faulty: bool = False


def find_cases(paths: Iterable[Path]) -> list[Path]:
    """Return the case files under the paths, sorted, each once; a file is taken as it is."""
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            found |= dict.fromkeys(sorted(path.rglob("*.yaml")))
        else:
            found[path] = None
    return list(found)


def judge(case: Case, rules: RuleBase) -> tuple[Decision, ...]:
    """Return the decisions of a case, one for each of its runs.

    Raises EngineError when the solver and the referee differ, TooLargeError and UnfinishedError at limits.
    """
    bench = Judge(rules)
    return tuple(bench.decide(case, run) for run in case.runs)


def judge_file(
    judge: Judge, path: Path, reading: str | None = None, choices: tuple[tuple[str, str], ...] = ()
) -> CaseResult:
    """Decide one case file under its own runs, or under one reading that is named instead."""
    case, found = load_case(path, judge.rules)
    if case is None:
        return CaseResult(path, diagnostics=tuple(found), failed=True)
    decisions: list[Decision] = []
    try:
        decisions += [judge.decide(case, run) for run in runs_of(case, reading, choices)]
    except DisagreementError as error:
        parts = {"case": case.id, "digest": judge.rules.digest[:12], "difference": "; ".join(error.lines)}
        found = [*found, Diagnostic("internal-disagreement", whole_file(case.span.file), parts)]
        return CaseResult(path, diagnostics=tuple(found), failed=True, faulty=True)
    except TooLargeError as error:
        parts = {"case": case.id, "size": str(error.size), "limit": str(GROUND_LIMIT)}
        found = [*found, Diagnostic("too-large-to-decide", whole_file(case.span.file), parts)]
        return CaseResult(path, diagnostics=tuple(found), failed=True)
    except UnfinishedError as error:
        parts = {"case": case.id, "seconds": f"{error.seconds:g}"}
        found = [*found, Diagnostic("out-of-time", whole_file(case.span.file), parts)]
        return CaseResult(path, diagnostics=tuple(found), failed=True)
    # Imported here: it is no part of deciding, and nothing of it is needed where a case cannot be decided.
    from engine.pipeline.evidence import on_evidence

    return CaseResult(path, tuple(decisions), (*found, *on_evidence(case, judge.rules, decisions)))


def runs_of(case: Case, reading: str | None, choices: tuple[tuple[str, str], ...]) -> tuple[Run, ...]:
    """Return the runs of the case, or one under the reading named (no expectations unless it is its own)."""
    if reading is None and not choices:
        return case.runs
    first = case.runs[0]
    other = Run(reading or first.reading, choices, (), "", first.span)
    own = next((r for r in case.runs if r.reading == other.reading and r.choices == choices), None)
    return (own or (other if reading else replace(other, choices=(*first.choices, *choices))),)


def check_cases(rules: RuleBase, paths: Iterable[Path]) -> Iterator[tuple[CaseResult, Checked]]:
    """Decide case after case with one rule base; yields each result with the sum so far."""
    # Imported here: what only a check needs must not slow the single decision.
    from engine.case.lint import lint_case
    from engine.case.texture import lint_texture
    from engine.justification.texture import texture_of
    from engine.pipeline.expectations import missed

    bench, total = Judge(rules), Checked()
    ids: dict[str, Path] = {}
    for path in paths:
        result = judge_file(bench, path)
        total.cases += 1
        total.faulty |= result.faulty
        total.diagnostics += result.diagnostics
        for decision in result.decisions:
            total.runs += 1
            total.expectations += len(decision.run.expects)
            total.diagnostics += missed(decision, rules)
            texture = texture_of(decision, rules)
            total.premises += texture.premises
            total.evaluative += texture.evaluative
        if result.decisions:
            case = result.decisions[0].case
            warned = (*lint_case(case, rules), *lint_texture(case, rules))
            total.diagnostics += [d for d in warned if d not in total.diagnostics]
            if case.id in ids:
                named = {"id": case.id, "first": str(ids[case.id])}
                total.diagnostics.append(Diagnostic("duplicate-case-id", whole_file(str(path)), named))
            ids.setdefault(case.id, path)
        yield result, total


def errors_in(diagnostics: Iterable[Diagnostic]) -> bool:
    """Return whether any of them is an error."""
    return any(severity_of(d.code) == "error" for d in diagnostics)
