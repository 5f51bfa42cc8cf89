"""Many cases in one process: warm and referee against fresh; rules that do not concern the case.

python -m tests.bench.warm [ROUNDS]
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from engine.answer import Answer, decided_answer
from engine.case import load_case
from engine.case.model import Case
from engine.justification import CaseIndex, view_disputes
from engine.pipeline import Judge, choices_of
from engine.pipeline.refereed import referee_verdict
from engine.program import Completion, Inputs, date_cells, inputs_of
from engine.rulebase import RuleBase, load_rules
from engine.rulebase import model as rb
from engine.shipped import cases_root
from tests.bench.rounds import interleaved, table


class Bench:
    """One case, ready to be decided in several ways."""

    def __init__(self, rules: RuleBase, path: Path) -> None:
        case, _ = load_case(path, rules)
        assert case is not None
        self.rules, self.case, self.judge = rules, case, Judge(rules)
        self.choices = choices_of(rules, case.runs[0])
        self.compiled = self.judge.compiled(case, case.runs[0], self.choices)
        self.asked = frozenset(self.compiled.rules.issues) | frozenset(self.compiled.rules.causes)
        self.completion: Completion = date_cells(case, self.compiled.program)[0]

    def inputs(self) -> Inputs:
        """Return the inputs of the case, made anew as for a new case."""
        c = self.compiled
        return inputs_of(self.case, c.rules, c.program, self.choices, self.completion)

    def justify(self, answer: Answer, inputs: Inputs) -> None:
        """Read the full justification off an answer."""
        c = self.compiled
        view_disputes(CaseIndex(self.case, c.rules, c.program, self.choices, inputs, c.outline), answer)

    def fresh(self) -> None:
        """A fresh solver with rule-labelled atoms, justified."""
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


def main(rounds: int) -> None:
    """Print the ratios."""
    rules, _ = load_rules()
    assert rules is not None
    root = cases_root()
    for title, path in (
        ("one dispute", root / "decided" / "hangzhou.yaml"),
        ("five disputes", root / "hypothetical" / "five-buyers-pipl.yaml"),
    ):
        bench = Bench(rules, path)
        bench.warm()
        jobs = {"fresh": bench.fresh, "warm": bench.warm, "referee": bench.refereed}
        bounds = {"warm": 0.1 if title == "one dispute" else 0.4, "referee": 1.0}
        print(table(f"{title}, with full justification", interleaved(jobs, rounds), "fresh", bounds))
    case, _ = load_case(root / "decided" / "hangzhou.yaml", rules)
    assert case is not None
    lone, many = plain(case), copied(rules, 100)
    jobs = {
        "rules once": lambda: Judge(rules).decide(lone, lone.runs[0]),
        "rules a hundred times": lambda: Judge(many).decide(lone, lone.runs[0]),
    }
    bounds = {"rules a hundred times": 25.0}
    print(
        table(
            "rules that do not concern the case", interleaved(jobs, max(3, rounds // 3)), "rules once", bounds
        )
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
