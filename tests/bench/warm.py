"""Many cases in one process: warm and referee against fresh; rules that do not concern the case.

Two baselines, both a fresh solver for every decision, with the justification read off the answer by
the same code:

- ``fresh, whole program``: a fresh Control on the program of the whole rule base, every atom labelled by
  its rule, with the facts of the case: parsed, ground, solved, and all of it read. This is what the bounds
  are measured against. ``not read`` is the same without the reading.
- ``fresh, as we do it``: our own single decision, from a program cut to the claims and the facts.

Where SWI-Prolog is installed a third stands beside them: the same rules and facts, ground for this very case,
under a small interpreter in the manner of PROLEG that keeps its proofs (``proleg/``). What it proves is
checked against the referee before anything is timed.

python -m tests.bench.warm [ROUNDS]
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from engine.answer import Answer, decided_answer
from engine.answer.solver import _control, _one_model, _Table
from engine.case import load_case
from engine.case.model import Case
from engine.justification import CaseIndex, Outline, view_disputes
from engine.pipeline import Judge, choices_of
from engine.pipeline.refereed import referee_verdict
from engine.program import Completion, Inputs, Program, compile_program, date_cells, inputs_of
from engine.rulebase import RuleBase, load_rules
from engine.rulebase import model as rb
from engine.shipped import cases_root
from tests.bench import proleg
from tests.bench.rounds import interleaved, repeated, table

TIMES = 5  # so often is a decision made in each round: one alone is too short for the clock


class Bench:
    """One case, ready to be decided in several ways."""

    def __init__(self, rules: RuleBase, path: Path, whole: Program) -> None:
        case, _ = load_case(path, rules)
        assert case is not None
        self.rules, self.case, self.judge, self.whole = rules, case, Judge(rules), whole
        self.choices = choices_of(rules, case.runs[0])
        self.compiled = self.judge.compiled(case, case.runs[0], self.choices)
        self.asked = frozenset(self.compiled.rules.issues) | frozenset(self.compiled.rules.causes)
        self.completion: Completion = date_cells(case, self.compiled.program)[0]
        self.whole_outline = Outline(rules)

    def inputs(self) -> Inputs:
        """Return the inputs of the case, made anew as for a new case."""
        c = self.compiled
        return inputs_of(self.case, c.rules, c.program, self.choices, self.completion)

    def justify(self, answer: Answer, inputs: Inputs) -> None:
        """Read the full justification off an answer."""
        c = self.compiled
        view_disputes(CaseIndex(self.case, c.rules, c.program, self.choices, inputs, c.outline), answer)

    def wholly(self, read: bool = True) -> None:
        """A fresh solver on everything the rules say; and everything read off it."""
        inputs = inputs_of(self.case, self.rules, self.whole, self.choices, self.completion)
        facts = [*inputs.frame, *(f"{atom}." for atom in dict.fromkeys(inputs.given))]
        control = _control(self.whole.text + "\n".join(facts))
        with control.solve(yield_=True) as handle:
            answer = Answer(_Table(control), _one_model(handle))
            if read:
                index = CaseIndex(self.case, self.rules, self.whole, self.choices, inputs, self.whole_outline)
                view_disputes(index, answer)

    def fresh(self) -> None:
        """A fresh solver on what this case can feed, justified."""
        inputs = self.inputs()
        with decided_answer(self.compiled.program, inputs) as answer:
            self.justify(answer, inputs)

    def warm(self) -> None:
        """A case of a shape already seen, justified."""
        inputs = self.inputs()
        with self.compiled.solver.answer(inputs) as answer:
            self.justify(answer, inputs)

    def refereed(self) -> None:
        """The referee on the same case, the rules whole."""
        referee_verdict(self.rules, self.case, self.choices, self.completion, {}, self.asked)

    def by_proleg(self) -> proleg.Timed:
        """The interpreter on the same case; what it proves is what the referee found, or it is not timed."""
        translation = proleg.Translation(self.compiled.rules, self.case, self.choices, self.completion)
        with TemporaryDirectory() as folder:
            timed = proleg.run(translation, Path(folder) / "case.pl")
        goals = proleg.referee_goals(
            self.rules, self.compiled.rules, self.case, self.choices, self.completion
        )
        assert timed.proved == goals, sorted(timed.proved ^ goals)
        return timed


def copied(rules: RuleBase, times: int) -> RuleBase:
    """Return the rules with further copies of every argument and issue under other names."""
    issues, arguments = dict(rules.issues), dict(rules.arguments)
    for n in range(1, times):
        tag = f"_copy{n}"
        for name, issue in rules.issues.items():
            issues[name + tag] = replace(issue, name=rb.Twin(name + tag, issue.name.zh + tag))
        for name, argument in rules.arguments.items():
            arguments[name + tag] = replace(
                argument,
                name=rb.Twin(name + tag, argument.name.zh + tag),
                target=argument.target + tag,
                issue=argument.issue + tag,
            )
    return replace(rules, issues=issues, arguments=arguments)


def plain(case: Case) -> Case:
    """Return the case without its expectations, which would pull further issues in."""
    return replace(case, runs=tuple(replace(r, expects=()) for r in case.runs))


def measured(title: str, bench: Bench, rounds: int, bound: float) -> None:
    """Print one case: the baselines, warm, the referee."""
    bench.warm()
    jobs = {
        "fresh, whole program": bench.wholly,
        "fresh, whole program, not read": lambda: bench.wholly(read=False),
        "fresh, as we do it": bench.fresh,
        "warm": bench.warm,
        "referee": bench.refereed,
    }
    taken = interleaved({name: repeated(job, TIMES) for name, job in jobs.items()}, rounds)
    print(
        table(
            f"{title}, {TIMES} decisions with full justification",
            taken,
            "fresh, whole program",
            {"warm": bound},
        )
    )
    own = {name: taken[name] for name in ("fresh, as we do it", "warm", "referee")}
    print(table("  beside our own fresh decision", own, "fresh, as we do it", {"warm": 1.0, "referee": 1.0}))


def beside_proleg(title: str, bench: Bench, rounds: int) -> None:
    """Print warm beside the interpreter on SWI-Prolog; processor time on both sides."""
    if not proleg.available():
        print(f"{title}: skipped, no swipl here (Debian: apt-get install swi-prolog-nox)")
        return
    bench.warm()
    warm: list[float] = []
    told: list[proleg.Timed] = []
    for _ in range(max(3, rounds // 2)):
        told.append(bench.by_proleg())
        taken = interleaved({"warm": repeated(bench.warm, TIMES)}, 3)["warm"]
        warm.append(taken.cpu / TIMES)
    ours = median(warm)
    for name, theirs in (
        ("facts loaded", median(t.loaded for t in told)),
        ("facts asserted and retracted", median(t.asserted for t in told)),
    ):
        print(
            f"{title}, {name}: warm {ours * 1000:.2f} ms, PROLEG {theirs * 1000:.2f} ms  x{ours / theirs:.2f}"
        )


def main(rounds: int) -> None:
    """Print the ratios."""
    rules, _ = load_rules()
    assert rules is not None
    root, whole = cases_root(), compile_program(rules)
    for title, path, bound in (
        ("one dispute (Hangzhou)", root / "decided" / "hangzhou.yaml", 0.1),
        ("one dispute (Beijing)", root / "decided" / "beijing.yaml", 0.1),
        ("five disputes", root / "hypothetical" / "five-buyers-pipl.yaml", 0.4),
    ):
        measured(title, Bench(rules, path, whole), rounds, bound)
    for name in ("hangzhou", "beijing"):
        beside_proleg(f"PROLEG, {name}", Bench(rules, root / "decided" / f"{name}.yaml", whole), rounds)
    case, _ = load_case(root / "decided" / "hangzhou.yaml", rules)
    assert case is not None
    lone, many = plain(case), copied(rules, 100)
    jobs = {
        "rules once": lambda: Judge(rules).decide(lone, lone.runs[0]),
        "rules a hundred times": lambda: Judge(many).decide(lone, lone.runs[0]),
    }
    taken = interleaved(jobs, max(3, rounds // 3))
    print(table("rules that do not concern the case", taken, "rules once", {"rules a hundred times": 25.0}))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
