"""What is open, in words: the results still possible, the next question and why, every point by its class."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from engine.analysis.ask import Asked, Next, Question
from engine.case.model import FactEntry
from engine.justification.parts import standards_of
from engine.program import Completion
from engine.program.points import Point, Turned, Way
from engine.report.analyses.entries import entry_lines
from engine.report.analyses.head import head_object, notices_of
from engine.report.analyses.page import Page
from engine.report.analyses.phrases_ask import ASK
from engine.report.analyses.results import each_once, outcome_lines, outcome_object, outcome_text
from engine.report.facts import is_silent
from engine.report.naming import Naming
from engine.report.nodes import instance_text
from engine.report.rows import listed_by_place
from engine.report.words import bracketed, word
from engine.rulebase.model import STANDARDS, RuleBase

SCHEMA: Final = "juzheng/ask/1"
_OUTCOMES_SHOWN: Final = 12
_ISSUES_SHOWN: Final = 3


def ask_text(found: Asked, rules: RuleBase, language: str, answers: Sequence[FactEntry] = ()) -> str:
    """Return what is open as text; ``answers`` are those supposed so far."""
    return _Writer(found, rules, language).written(answers)


class _Writer(Page):
    def __init__(self, found: Asked, rules: RuleBase, language: str) -> None:
        super().__init__(Naming(rules, found.case, language), ASK)
        self.found = found
        self.rules = rules
        self.silent = is_silent(found.case)
        self.results = [outcome_text(self.naming, one) for one in found.outcomes]

    def written(self, answers: Sequence[FactEntry]) -> str:
        self.head("title")
        if not self.found.finished:
            self.put(self.say("unfinished"), "  ")
        if self.silent:
            self.put(self.say("silent"), "  ")
        if answers:
            self.title(self.say("supposed"))
            for line in entry_lines(self.naming, answers):
                self.put(line.text + bracketed(line.state, self.language), f"  {line.sign} ")
        self._outcomes()
        if self.found.next is not None:
            self._next(self.found.next)
        if self.found.questions or self.found.unread:
            self._list()
        self.feet(notices_of(self.found.case, self.language))
        return self.text()

    def _outcomes(self) -> None:
        stable = self.found.stable
        self.title(self.say("stands" if stable else "outcomes"))
        if stable:
            self.put(self.say("stable.open" if self.found.questions else "stable.closed"), "  ")
        elif not self.silent:
            self.put(self.say("outcomes.lead"), "  ")
        if self.silent:
            self.put(word("status.undetermined", self.language) if not stable else "——", "  ● ")
            return
        told: dict[tuple[str, ...], None] = {}
        for outcome in self.found.outcomes:
            told.setdefault(outcome_lines(self.naming, outcome))
        for lines in list(told)[:_OUTCOMES_SHOWN]:
            for n, line in enumerate(lines):
                self.put(line, "  ● " if n == 0 else "    ")
        if len(told) > _OUTCOMES_SHOWN:
            self.put(self.say("more"), "  … ")

    # -------------------------------------------------------------- the next question

    def _next(self, following: Next) -> None:
        question = following.question
        point = question.point
        self.title(self.say("next"))
        self.put(self._question(point), "  ？ ")
        if point.kind == "fact":
            self.put(f"[{instance_text(point.name, point.args)}]", "     ")
        self.put(self.say(f"why.{question.standing}"), "     ")
        self._bearing(question, following.turns)
        told: dict[str, list[Way]] = {}
        for way, left in zip(point.ways, following.leaves, strict=True):
            told.setdefault(self._left(left), []).append(way)
        for result, ways in told.items():
            lead = word("separator", self.language).join(self._ways(ways))
            self.put(f"{lead} → {result}", "     ● ")
        if point.kind == "fact":
            self.put(self.say("go_on", text=instance_text(point.name, point.args)), "     ")

    def _bearing(self, question: Question, turns: Sequence[str]) -> None:
        """Tell which issues it bears on, who bears their burden, and who may bring evidence."""
        if question.point.kind == "dates":
            self.put(self.say("feeds.dates"), "     ")
            return
        for issue in (turns or question.issues)[:_ISSUES_SHOWN]:
            burden, standard, _ = standards_of(self.rules.issues[issue], dict(self.found.choices))
            naming = self.naming
            told = self.clause(
                "bearer",
                issue=naming.declared(issue),
                side=naming.side(burden.on),
                standard=word(f"standard.{standard.level}", self.language),
            )
            cites = naming.short_cites(naming.decisive(burden.cites) or burden.cites)
            self.put(
                self.say("feeds") + word("colon", self.language) + told + bracketed(cites, self.language),
                "     ",
            )
        mover = self.rules.facts[question.point.name].moved_by
        self.put(self.say("mover") + word("colon", self.language) + self.clause(f"mover.{mover}"), "     ")

    def _question(self, point: Point) -> str:
        if point.kind == "dates":
            acts = self.naming.listed(self.naming.thing(a.id) for a in self.found.case.acts)
            return self.say("question.dates", acts=acts)
        says = self.naming.says(point.name, point.args)
        entry = next((f for f in self.found.case.facts if (f.fact, f.args) == point.cell), None)
        if self.silent and entry is not None and entry.asserted_by:
            return self.say("question.alleged", by=self.naming.things(entry.asserted_by), says=says)
        return self.say("question", says=says)

    def _left(self, left: Sequence[int]) -> str:
        if self.silent:
            return self.clause("settles.silent" if len(left) == 1 else "leaves.silent")
        results = each_once([self.results[n] for n in left])
        if len(left) == 1:
            return self.clause("settles", result=results[0])
        if len(left) == len(self.results):
            return self.clause("leaves.all")
        shown = results[:_ISSUES_SHOWN] + ([self.clause("more")] if len(results) > _ISSUES_SHOWN else [])
        return self.clause("leaves", results=" / ".join(shown))

    def _ways(self, ways: Iterable[Way]) -> list[str]:
        listed = list(ways)
        turns = [way.value for way in listed if isinstance(way.value, Turned)]
        if turns:
            several = len({t.degree for t in turns if t.state == "proved"}) > 1
            return each_once([self._turn(turn, several) for turn in turns])
        return [self.clause("answer.dates", when=when) for when in self._stretches(listed)]

    def _turn(self, turn: Turned, several: bool) -> str:
        if not several or turn.state == "no_evidence":
            return self.clause(f"answer.{turn.state}")
        standard = word(f"standard.{turn.degree}", self.language)
        return self.clause(f"answer.{turn.state}_to", standard=standard)

    def _stretches(self, ways: Sequence[Way]) -> list[str]:
        """Return dates in words; ways that follow one another are told as one where there is one act."""
        lies = [way.value.acts for way in ways if isinstance(way.value, Completion)]
        if len(self.found.case.acts) != 1:
            return [
                self.naming.listed(self.naming.stretch(a, *days) for a, days in lie.items()) for lie in lies
            ]
        (act,) = (a.id for a in self.found.case.acts)
        joined: list[list[object]] = []
        whole = next(q.point.ways for q in self.found.questions if q.point.kind == "dates")
        order = [way.value.acts[act] for way in whole if isinstance(way.value, Completion)]
        for lie in lies:
            at = order.index(lie[act])
            if joined and joined[-1][1] == at - 1:
                joined[-1][1] = at
            else:
                joined.append([at, at])
        return [
            self.naming.stretch(act, order[int(str(low))][0], order[int(str(high))][1])
            for low, high in joined
        ]

    # -------------------------------------------------------------- every point

    def _list(self) -> None:
        self.title(self.say("list"))
        for standing in ("alone", "jointly", "unsettled"):
            asked = [q for q in self.found.questions if q.standing == standing]
            if asked:
                self.put(self.say(standing) + word("colon", self.language).rstrip(), "  ")
            groups: dict[tuple[object, ...], list[Question]] = {}
            for question in asked:
                groups.setdefault((question.point.kind, question.point.name, question.issues), []).append(
                    question
                )
            for group in groups.values():
                self._group(group)
        rest = [q.point.name for q in self.found.questions if q.standing == "irrelevant"]
        rest += [fact for fact, _ in self.found.unread]
        names = [self.naming.declared(name) if name else self._dates() for name in dict.fromkeys(rest)]
        relevant = {q.point.name for q in self.found.questions if q.standing != "irrelevant"}
        partly = bracketed(self.clause("partly"), self.language)
        names = [
            n + (partly if f in relevant else "") for n, f in zip(names, dict.fromkeys(rest), strict=True)
        ]
        if names:
            self.put(self.say("irrelevant") + word("colon", self.language) + self.naming.listed(names), "  ")

    def _dates(self) -> str:
        acts = self.naming.listed(self.naming.thing(a.id) for a in self.found.case.acts)
        return self.clause("dates", acts=acts)

    def _group(self, group: Sequence[Question]) -> None:
        point = group[0].point
        if point.kind == "dates":
            self.put(self._dates(), "    ● ")
            return
        names, lists = listed_by_place(self.naming, [q.point.args for q in group])
        issues = self.naming.listed(self.naming.declared(i) for i in group[0].issues)
        told = bracketed(self.clause("read", issues=issues), self.language) if issues else ""
        said = self.clause("whether", says=self.naming.says_of(point.name, names))
        self.put(said + told, "    ● ")
        for mark, things in lists:
            self.put(things, f"      {mark} ")


# ---------------------------------------------------------------------------- for programs


def ask_object(found: Asked, rules: RuleBase, answers: Sequence[FactEntry] = ()) -> dict[str, object]:
    """Return what is open as the object of its published schema."""
    silent = is_silent(found.case) and len(found.outcomes) == 1
    refereed = all(one.checked for one in found.outcomes)
    following = found.next
    return {
        "schema": SCHEMA,
        **head_object(found.case, rules, found.run.reading, found.choices, refereed),
        "status": "decided" if found.stable else "undetermined",
        "finished": found.finished,
        "answers": [{"fact": instance_text(a.fact, a.args), "state": a.state} for a in answers],
        "outcomes": [outcome_object(one, silent) for one in found.outcomes],
        "next": None
        if following is None
        else {
            **_point(following.question.point),
            "turns": list(following.turns),
            "leaves": [
                {**_way(way), "outcomes": list(left)}
                for way, left in zip(following.question.point.ways, following.leaves, strict=True)
            ],
        },
        "questions": [_question(question, found, rules) for question in found.questions],
        "unread": [instance_text(*cell) for cell in found.unread],
    }


def _question(question: Question, found: Asked, rules: RuleBase) -> dict[str, object]:
    point, made = question.point, dict(found.choices)
    return {
        **_point(point),
        "standing": question.standing,
        "issues": [
            {"id": issue, "burden": burden.on, "standard": STANDARDS[standard.level]}
            for issue in question.issues
            for burden, standard, _ in (standards_of(rules.issues[issue], made),)
        ],
        "moved_by": rules.facts[point.name].moved_by if point.kind == "fact" else None,
        "answers": [{**_way(answer.way), "settles": answer.settles} for answer in question.answers],
    }


def _point(point: Point) -> dict[str, object]:
    text = instance_text(point.name, point.args) if point.kind == "fact" else None
    return {"kind": point.kind, "fact": text}


def _way(way: Way) -> dict[str, object]:
    if isinstance(way.value, Completion):
        acts = [
            {"act": id, "from": low and low.isoformat(), "until": high and high.isoformat()}
            for id, (low, high) in way.value.acts.items()
        ]
        return {"state": None, "degree": None, "acts": acts}
    if isinstance(way.value, Turned):
        found = way.value.state in ("proved", "disproved")
        return {
            "state": way.value.state,
            "degree": STANDARDS[way.value.degree] if found else None,
            "acts": [],
        }
    raise ValueError(f"an open point that lies as {way.value}")
