"""A case as a ground program for the interpreter in ``proleg/``, from the same rules and the same case.

Written for cases with a single dispute and settled dates. What is already settled when the case is put
down (dates, options, which thing is which) is settled here; everything else is left to the interpreter.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product
from pathlib import Path
from shutil import which
from typing import NamedTuple

from engine.case.model import Case
from engine.pipeline.refereed import referee_verdict
from engine.program import Completion, Context
from engine.program.model import PLAIN, other
from engine.referee import Closed, Record, Valuation, Verdict, valuation_of
from engine.rulebase import model as rb
from engine.rulebase.model import RuleBase

INTERPRETER = Path(__file__).parent / "proleg" / "proleg.pl"
Env = Mapping[str, str]
Body = list[str]
NEVER = "never"


class Timed(NamedTuple):
    """What was proved, and the seconds of a decision with its facts loaded, and asserted and retracted."""

    proved: frozenset[str]
    loaded: float
    asserted: float


class Translation:
    """Writes the rules that concern one case, ground, as general rules and exceptions."""

    def __init__(self, rules: RuleBase, case: Case, choices: Mapping[str, str], at: Completion) -> None:
        (self.dispute,) = case.dispute_list
        self.rules, self.case, self.choices = rules, case, choices
        cells: dict[tuple[str, tuple[str, ...]], Valuation] = {
            (f.fact, f.args): valuation_of(f) for f in case.facts
        }
        hearing = (case.hearing.earliest, case.hearing.latest) if case.hearing else (None, None)
        self.record = Record(rules, case, Closed(dict(choices), cells, dict(at.acts), hearing))
        self.lines: dict[str, None] = {}
        self.facts: dict[str, None] = {}
        self.goals: list[str] = []
        self._written: set[str] = set()
        self._fresh = 0
        for issue in rules.issues.values():
            for args in self.instances(issue.params):
                self.issue(issue, args)
        for cause in rules.causes.values():
            self.cause(cause)
        for claim in case.claims:
            self.remedy(rules.remedies[claim.remedy])

    # Small parts.

    def rule(self, head: str, body: Iterable[str]) -> None:
        self.lines[f"'{head}' <= [{_quoted(body)}]."] = None

    def exception(self, head: str, defeater: str) -> None:
        self.lines[f"exception('{head}', '{defeater}')."] = None

    def unless(self, literal: str) -> str:
        """Return the proposition that holds unless another can be proved."""
        if literal == NEVER:
            return self.always()
        self.rule(f"unless {literal}", [])
        self.exception(f"unless {literal}", literal)
        return f"unless {literal}"

    def always(self) -> str:
        self.rule("always", [])
        return "always"

    def instances(self, params: tuple[rb.Param, ...]) -> Iterator[tuple[str, ...]]:
        return product(*(self.record.things(p.sort) for p in params))

    def thing(self, term: rb.Term, env: Env) -> str:
        match term:
            case rb.Var(name=name):
                return env[name]
            case rb.BuiltIn(name="plaintiff" | "defendant" | "act" as name):
                return str(getattr(self.dispute, name))
            case _:
                raise ValueError("a date is no thing")

    def named(self, kind: str, name: str, args: Iterable[rb.Term], env: Env) -> str:
        return f"{kind} {name}({','.join(self.thing(a, env) for a in args)})"

    def each(self, var: rb.Param, env: Env) -> Iterator[Env]:
        return ({**env, var.name: thing} for thing in self.record.things(var.sort))

    # Conditions: each becomes one proposition.

    def said(self, it: rb.Condition, at: Context, env: Env) -> str:
        match it:
            case rb.Shown():
                return self.fact(it, at, env)
            case rb.Negated(fact=fact, args=args):
                name = f"{self.named('opposite', fact, args, env)}@{at.own}"
                if self.record.opposed(fact, tuple(self.thing(a, env) for a in args), at.own):
                    self.facts[name] = None
                return name
            case rb.Holds(concept=concept, args=args):
                return self.concept(concept, tuple(self.thing(a, env) for a in args), at)
            case rb.NotShown(item=item):
                return self.unless(self.said(item, at.swapped(), env))
            case rb.FindingIs() | rb.CauseIs():
                return self.found(it, env)
            case rb.Same() | rb.Dated() | rb.Chosen():
                return self.always() if self.settled(it, env) else NEVER
            case rb.RemedyIs():
                raise ValueError("only properties speak of remedies")
            case _:
                self._fresh += 1
                head = f"c{self._fresh}"
                for body in self.bodies(it, at, env, head):
                    if NEVER not in body:
                        self.rule(head, body)
                return head

    def bodies(self, it: rb.Condition, at: Context, env: Env, head: str) -> Iterator[Body]:
        match it:
            case rb.AllOf(items=items):
                yield [self.said(one, at, env) for one in items]
            case rb.AnyOf(items=items):
                yield from ([self.said(one, at, env)] for one in items)
            case rb.AtLeast(count=count, items=items):
                said = [self.said(one, at, env) for one in items]
                yield from (list(some) for some in combinations(said, count))
            case rb.Some(var=var, body=body):
                yield from ([self.said(body, at, each)] for each in self.each(var, env))
            case rb.Every(var=var, guard=guard, body=body):
                for each in self.each(var, env):
                    kept = self.unless(self.said(body, at, each))
                    self.rule(f"{head} fails", [self.said(guard, at.swapped(), each), kept])
                self.exception(head, f"{head} fails")
                yield []
            case _:
                raise ValueError(it)

    def settled(self, it: rb.Same | rb.Dated | rb.Chosen, env: Env) -> bool:
        match it:
            case rb.Same():
                return (self.thing(it.left, env) == self.thing(it.right, env)) == it.same
            case rb.Chosen():
                return (self.choices[it.option] == it.choice) == it.chosen
        (left_from, left_to), (right_from, right_to) = self.bounds(it.left, env), self.bounds(it.right, env)
        match it.word:
            case "before":
                return left_to is not None and right_from is not None and left_to < right_from
            case "not_after":
                return left_to is not None and right_from is not None and left_to <= right_from
            case "after":
                return left_from is not None and right_to is not None and left_from > right_to
            case "not_before":
                return left_from is not None and right_to is not None and left_from >= right_to

    def bounds(self, term: rb.Term, env: Env):
        match term:
            case rb.Day(day=day):
                return day, day
            case rb.BuiltIn(name="hearing"):
                return self.record.closed.hearing
            case _:
                return self.record.when(self.thing(term, env))

    def fact(self, it: rb.Shown, at: Context, env: Env) -> str:
        name = f"{self.named('fact', it.fact, it.args, env)}@{at.own}{at.side}"
        opponent = self.dispute.defendant if at.side == "plaintiff" else self.dispute.plaintiff
        if self.record.found(it.fact, tuple(self.thing(a, env) for a in it.args), at.own, opponent):
            self.facts[name] = None
        return name

    def concept(self, concept: str, args: tuple[str, ...], at: Context) -> str:
        name = f"concept {concept}({','.join(args)})@{at.tag}"
        if name not in self._written:
            self._written.add(name)
            decl = self.rules.concepts[concept]
            env = {p.name: a for p, a in zip(decl.params, args, strict=True)}
            for body in decl.bodies:
                self.rule(name, [self.said(body, at, env)])
        return name

    def found(self, it: rb.FindingIs | rb.CauseIs, env: Env) -> str:
        if it.defendant is not None and self.thing(it.defendant, env) != self.dispute.defendant:
            return NEVER
        if isinstance(it, rb.CauseIs):
            word = "applies" if "applicable" in it.value else "made_out"
            literal = f"{word} {it.cause}"
            return self.unless(literal) if it.value.startswith("not_") else literal
        match it.value:
            case "not_proved":
                return self.unless(self.named("proved", it.issue, it.args, env))
            case "plaintiff" | "defendant":
                return self.named(f"won_{it.value}", it.issue, it.args, env)
            case "unclear":
                both = [
                    self.unless(self.named(word, it.issue, it.args, env)) for word in ("proved", "disproved")
                ]
                self._fresh += 1
                self.rule(f"c{self._fresh}", both)
                return f"c{self._fresh}"
            case _:
                return self.named(it.value, it.issue, it.args, env)

    # Issues.

    def context(self, issue: rb.Issue, side: rb.Side) -> Context:
        burden, standard = issue.base.burden, issue.base.standard
        assert burden is not None
        assert standard is not None
        counter = (issue.base.counter or standard).level
        own = (standard.level, counter) if side == burden.on else (counter, standard.level)
        return Context(*own, side)

    def issue(self, issue: rb.Issue, args: tuple[str, ...]) -> None:
        assert issue.base.burden is not None
        at = f"{issue.name.en}({','.join(args)})"
        if issue.base.limbs is None:
            self.from_arguments(issue, args, at)
        else:
            self.from_limbs(issue, issue.base.limbs, args, at)
        bearer = issue.base.burden.on
        self.rule(f"won_{bearer} {at}", [f"{'proved' if bearer == issue.favours else 'disproved'} {at}"])
        self.rule(f"won_{other(bearer)} {at}", [])
        self.exception(f"won_{other(bearer)} {at}", f"won_{bearer} {at}")
        self.goals += [f"{word} {at}" for word in ("proved", "disproved", "won_plaintiff")]

    def from_arguments(self, issue: rb.Issue, args: tuple[str, ...], at: str) -> None:
        for argument, own in self.aimed(issue.name.en, args):
            word = "stands" if argument.role == "for" else "falls"
            self.rule(f"{word} {at}", [self.argument(issue, argument, own)])
        for word, reason, against in (("proved", "stands", "falls"), ("disproved", "falls", "stands")):
            self.rule(f"{word} {at}", [f"{reason} {at}"])
            self.exception(f"{word} {at}", f"{against} {at}")

    def aimed(self, target: str, args: tuple[str, ...]) -> Iterator[tuple[rb.Argument, tuple[str, ...]]]:
        for argument in self.rules.arguments.values():
            if argument.target == target:
                for own in self.instances(argument.params):
                    env = {p.name: a for p, a in zip(argument.params, own, strict=True)}
                    if tuple(self.thing(t, env) for t in argument.target_args) == args:
                        yield argument, own

    def argument(self, issue: rb.Issue, argument: rb.Argument, args: tuple[str, ...]) -> str:
        name = f"argument {argument.name.en}({','.join(args)})"
        if name in self._written:
            return name
        self._written.add(name)
        at = self.context(issue, argument.side)
        env = {p.name: a for p, a in zip(argument.params, args, strict=True)}
        party = getattr(self.dispute, argument.side)
        raised = any((r.argument, r.args, r.by) == (argument.name.en, args, party) for r in self.case.raised)
        body = [self.said(c, at, env) for c in (argument.when, argument.shakes) if c is not None]
        if NEVER not in body and (raised or not argument.raised):
            self.rule(name, body)
        for answer, own in self.aimed(argument.name.en, args):
            self.exception(name, self.argument(issue, answer, own))
        return name

    def from_limbs(self, issue: rb.Issue, limbs: rb.Limbs, args: tuple[str, ...], at: str) -> None:
        assert issue.base.burden is not None
        context = self.context(issue, issue.base.burden.on).swapped()
        env = {p.name: a for p, a in zip(issue.params, args, strict=True)}
        for limb in limbs.items:
            for each in [env] if limb.var is None else self.each(limb.var, env):
                picked = self.always() if limb.guard is None else self.said(limb.guard, context, each)
                proved, disproved = (
                    self.named(w, limb.issue, limb.args, each) for w in ("proved", "disproved")
                )
                self.rule(f"some limb {at}", [picked])
                for word, found in (("proved", proved), ("disproved", disproved)):
                    self.rule(f"limb {word} {at}", [picked, found])
                    self.rule(f"limb not {word} {at}", [picked, self.unless(found)])
        every, some = ("proved", "disproved") if limbs.every else ("disproved", "proved")
        self.rule(f"{every} {at}", [f"some limb {at}"])
        self.exception(f"{every} {at}", f"limb not {every} {at}")
        self.rule(f"{some} {at}", [f"limb {some} {at}"])

    # Causes and remedies.

    def cause(self, cause: rb.Cause) -> None:
        base, name = cause.base, cause.name.en
        earliest, latest = self.record.when(self.dispute.act)
        begun = base.start is None or (earliest is not None and earliest >= base.start)
        if begun and (base.end is None or (latest is not None and latest <= base.end)):
            gates = [self.said(gate.condition, PLAIN, {}) for gate in base.gates or ()]
            if NEVER not in gates:
                self.rule(f"applies {name}", gates)
        required = [f"won_plaintiff {issue}()" for issue in (base.requires.issues if base.requires else ())]
        self.rule(f"made_out {name}", [f"applies {name}", *required])
        for issue in base.unless.issues if base.unless else ():
            self.exception(f"made_out {name}", f"won_defendant {issue}()")
        self.goals += [f"applies {name}", f"made_out {name}"]

    def remedy(self, remedy: rb.Remedy) -> None:
        name = remedy.name.en
        own = [f"won_plaintiff {issue}()" for issue in remedy.requires.issues]
        own += [] if remedy.when is None else [self.said(remedy.when, PLAIN, {})]
        for founded in [[f"made_out {cause}"] for cause in remedy.causes] or [[]]:
            if NEVER not in own:
                self.rule(f"granted {name}", [*founded, *own])
        for issue in remedy.unless.issues:
            self.exception(f"granted {name}", f"won_defendant {issue}()")
        self.goals.append(f"granted {name}")

    def text(self, repeats: int) -> str:
        """Return the whole program: rules in groups, the facts of the case, what is asked."""
        rules = sorted(line for line in self.lines if not line.startswith("exception"))
        exceptions = sorted(line for line in self.lines if line.startswith("exception"))
        facts, goals = _quoted(self.facts), _quoted(self.goals)
        tail = [f"case_facts([{facts}]).", f"goals([{goals}]).", f"repeats({repeats})."]
        return "\n".join([*rules, *exceptions, *tail, ""])


def _quoted(names: Iterable[str]) -> str:
    return ",".join(f"'{name}'" for name in names)


def expected(verdict: Verdict, case: Case) -> frozenset[str]:
    """Return which goals the referee's verdict has for proved."""
    (dispute,) = case.dispute_list
    found = verdict.disputes[dispute]
    told: set[str] = set()
    for (issue, args), finding in found.findings.items():
        at = f"{issue}({','.join(args)})"
        told |= {f"{finding.value} {at}"} if finding.value != "unclear" else set()
        told |= {f"won_plaintiff {at}"} if finding.winner == "plaintiff" else set()
    for cause, one in found.causes.items():
        told |= {f"applies {cause}"} if one.applies else set()
        told |= {f"made_out {cause}"} if one.made_out else set()
    remedies = {c.id: c.remedy for c in case.claims}
    return frozenset(told | {f"granted {remedies[c]}" for c, it in found.remedies.items() if it.granted})


def referee_goals(
    whole: RuleBase, rules: RuleBase, case: Case, choices: Mapping[str, str], at: Completion
) -> frozenset[str]:
    """Return the same for the whole rules, asked about the issues and causes of the slice."""
    asked = frozenset(rules.issues) | frozenset(rules.causes)
    return expected(referee_verdict(whole, case, choices, at, {}, asked), case)


def available() -> bool:
    """Return whether a Prolog to run it on is installed."""
    return which("swipl") is not None


def run(translation: Translation, place: Path, repeats: int = 200) -> Timed:
    """Return what the interpreter proves of a case, and how long it takes."""
    place.write_text(translation.text(repeats), encoding="utf-8")
    done = subprocess.run(
        ["swipl", "-q", "-O", "-g", "main", "-t", "halt", str(INTERPRETER), str(place)],
        check=True,
        capture_output=True,
        text=True,
    )
    lines = done.stdout.splitlines()
    proved = frozenset(line[len("yes('") : -len("').")] for line in lines if line.startswith("yes("))
    loaded, asserted = (float(x) / 1e6 for x in lines[-1][len("time(") : -len(").")].split(","))
    return Timed(proved, loaded, asserted)
