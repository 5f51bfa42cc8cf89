"""The ledger in words: what entered at each step, what turned, and who would lose if the record closed."""

from __future__ import annotations

from typing import Final

from engine.analysis.ledger import Entry, Ledger, Need, Standing
from engine.justification import ArgumentView, IssueView
from engine.report.analyses.entries import entry_lines, told_state
from engine.report.analyses.page import Page, receipt_object
from engine.report.compose import basis_of, notices
from engine.report.facts import gathered, leaves
from engine.report.findings import finding_sign, finding_word, opponent
from engine.report.naming import Naming
from engine.report.nodes import instance_text
from engine.report.words import bracketed, word
from engine.rulebase.model import RuleBase, Twin

SCHEMA: Final = "juzheng/ledger/1"
_ARGUMENTS_SHOWN: Final = 4
_FACTS_SHOWN: Final = 3

PHRASES: Final[dict[str, Twin]] = {
    "title": Twin("The hearing replayed, step by step", "按举证步骤回放庭审"),
    "before": Twin("Before the first step", "首步之前"),
    "record": Twin("The whole record", "全部举证之后"),
    "step": Twin("Step {step}", "第{step}步"),
    "whole": Twin(
        "The file numbers no steps, so the record is shown as a whole. Write `step: 1`, `step: 2` … on the "
        "facts, in the order in which they entered the hearing.",
        "案件文件未标明步骤，故只显示全部举证之后的情形。请在事实上按进入庭审的先后写明 步骤: 1、步骤: 2 ……",
    ),
    "entered": Twin("Entered the record", "进入记录"),
    "standing": Twin("In the record already", "此前已在记录中"),
    "turned": Twin("Turned by this step", "本步之后的变化"),
    "unturned": Twin("no finding changes", "各项认定未变"),
    "from_to": Twin("{before} → {after}", "{before} → {after}"),
    "production": Twin(
        "the burden of production now rests on {side}",
        "提供证据的责任（行为意义）转由{side}承担",
    ),
    "closed": Twin("If the record closed now", "若此时终结举证"),
    "loses": Twin("{side} would lose.", "{side}将承担不利后果。"),
    "lacks.plaintiff": Twin(
        "To succeed, the plaintiff still lacks each of the following", "原告若要胜诉，以下各项均须补足"
    ),
    "lacks.defendant": Twin(
        "To avert this, the defendant would have to turn one of the following",
        "被告若要免责，须改变以下任一项",
    ),
    "untried": Twin("Nothing brought so far on: {issues}", "尚未举证的抗辩：{issues}"),
    "gates": Twin(
        "No ground of liability applies, for want of: {issues}", "尚无请求权基础可以适用，缺：{issues}"
    ),
    "no_cause": Twin("No ground of liability is in force.", "行为时无可以适用的请求权基础。"),
    "unanswered": Twin("to answer", "待反驳"),
    "defeated": Twin("answered", "已被反驳"),
    "missing": Twin("not made out", "未能成立"),
    "limb": Twin("lacking", "尚缺"),
    "limb.shake": Twin("to shake (any one does)", "待动摇（任一项即可）"),
    "result": Twin("Claims", "诉讼请求"),
    "limits": Twin(
        "Each fact enters with the state it has in the end, at the step the file names; what has not entered "
        "yet counts as not shown. The burden of persuasion never moves; what moves is who has to go on.",
        "每项事实以其最终的认定情况、在案件文件所标的步骤进入记录；尚未进入的，视同未举证。"
        "举证证明责任（结果意义）自始不转移，转移的只是提供证据的责任。",
    ),
    "unjudged": Twin(
        "No court has judged this matter; there is no hearing to replay.",
        "本例未经裁判，没有可供回放的庭审。",
    ),
}


def ledger_text(found: Ledger, rules: RuleBase, language: str) -> str:
    """Return the replay as text."""
    return _Writer(found, rules, language).written()


class _Writer(Page):
    def __init__(self, found: Ledger, rules: RuleBase, language: str) -> None:
        super().__init__(Naming(rules, found.case, language), PHRASES)
        self.found = found

    def written(self) -> str:
        self.head("title")
        if found_unjudged(self.found):
            self.put(self.say("unjudged"), "  ")
        else:
            if self.found.stepless:
                self.put(self.say("whole"), "  ")
            for entry in self.found.entries:
                self._entry(entry)
            self.blank()
            self.put(self.say("limits"), "  ")
        self.feet(notices(self.found.last, self.language))
        return self.text()

    def _entry(self, entry: Entry) -> None:
        first = self.say("record" if self.found.stepless else "before")
        self.title(first if entry.step is None else self.say("step", step=str(entry.step)))
        lines = entry_lines(self.naming, entry.facts)
        # What stood before the first step is background; it is counted and not listed again.
        shown = lines if entry.step is not None or self.found.stepless else lines[:_FACTS_SHOWN]
        said = "entered" if entry.step is not None or self.found.stepless else "standing"
        self.put(self.say(said) + bracketed(str(len(entry.facts)), self.language), "  ")
        for line in shown:
            self.put(
                f"{line.text}{told_state(self.naming, line)} {line.source}".rstrip(),
                f"    {line.sign} ",
            )
        if len(shown) < len(lines):
            self.put("……", "    ")
        for standing in entry.standings:
            self._standing(entry, standing)

    def _standing(self, entry: Entry, standing: Standing) -> None:
        if len(entry.standings) > 1:
            self.blank()
            self.put(self.naming.dispute(standing.view.dispute), "  ")
        if entry.step is not None:
            self.put(self.say("turned"), "  ")
            for turn in standing.turns:
                told = self.clause("from_to", before=self._found(turn.before), after=self._found(turn.after))
                moved = turn.before.won_by != turn.after.won_by and turn.after.won_by is not None
                more = ""
                if moved and turn.after.won_by is not None:
                    side = self.naming.side(opponent(turn.after.won_by))
                    more = self._join(self.clause("production", side=side))
                name = self.naming.instance(*turn.issue)
                self.put(name + self._colon() + told + more, "    → " if moved else "    ● ")
            if not standing.turns:
                self.put(self.say("unturned"), "    ● ")
        self.put(
            self.say("closed") + self._colon() + self.clause("loses", side=self.naming.side(standing.loser)),
            "  ",
        )
        for remedy in standing.view.remedies:
            name = self.naming.declared(remedy.remedy)
            self.put(name + self._colon() + word(f"result.{remedy.result}", self.language), "    ")
        self._needs(standing)

    def _needs(self, standing: Standing) -> None:
        if standing.gates:
            names = self.naming.listed(self.naming.declared(g) for g in standing.gates)
            self.put(self.say("gates", issues=names), "    ")
        elif not any(c.applies for c in standing.view.causes):
            self.put(self.say("no_cause"), "    ")
        if standing.needs:
            self.put(self.say(f"lacks.{standing.loser}") + self._colon().rstrip(), "    ")
        for need in standing.needs:
            self._need(need)
        if standing.untried:
            names = self.naming.listed(self.naming.declared(i.name) for i in standing.untried)
            self.put(self.say("untried", issues=names), "    ")

    def _need(self, need: Need) -> None:
        issue = need.issue
        told = self.naming.instance(issue.name, issue.args) + self._colon() + self._found(issue)
        self.put(f"{told} [{issue.span}]", f"      {finding_sign(issue.finding)} ")
        for key, arguments in (("unanswered", need.unanswered), ("defeated", need.defeated)):
            names = dict.fromkeys(self.naming.declared(a.name) for a in arguments)
            if names:
                self.put(self.clause(key) + self._colon() + self.naming.listed(names), "        ")
        for argument in _tried(need.missing):
            self.put(self.clause("missing") + self._colon() + self.naming.declared(argument.name), "        ")
            for line in gathered(self.naming, leaves(argument.reason))[:_FACTS_SHOWN]:
                self.put(line.text, f"          {line.sign} ")
        key = "limb" if issue.favours == self._loser(issue) else "limb.shake"
        for limb in need.limbs:
            told = self.naming.instance(limb.name, limb.args) + self._colon() + self._found(limb)
            self.put(self.clause(key) + self._colon() + told, "        ")

    @staticmethod
    def _loser(issue: IssueView) -> str:
        return opponent(issue.won_by) if issue.won_by else ""

    def _found(self, issue: IssueView) -> str:
        return finding_word(self.naming, issue.finding, issue.because)

    def _colon(self) -> str:
        return word("colon", self.language)

    def _join(self, more: str) -> str:
        return f"；{more}" if self.language == "zh" else f"; {more}"


def _tried(missing: tuple[ArgumentView, ...]) -> list[ArgumentView]:
    """Return the failed arguments that came nearest: something was brought for them; each name once."""
    by_name: dict[str, ArgumentView] = {}
    for argument in missing:
        if any(leaf.holds or leaf.lack != "missing" for leaf in leaves(argument.reason)):
            by_name.setdefault(argument.name, argument)
    return list(by_name.values())[:_ARGUMENTS_SHOWN]


def found_unjudged(found: Ledger) -> bool:
    """Return whether nobody has judged the matter: then nothing may read like a finding."""
    return found.case.status in ("accepted", "not_adjudicated")


def ledger_object(found: Ledger, rules: RuleBase) -> dict[str, object]:
    """Return the replay as the object of its published schema."""
    last = found.last
    return {
        "schema": SCHEMA,
        "case": found.case.id,
        "basis": basis_of(last),
        "notice": {"zh": "".join(notices(last, "zh")), "en": " ".join(notices(last, "en"))},
        "receipt": receipt_object(last.receipt),
        "stepless": found.stepless,
        "entries": [] if found_unjudged(found) else [_entry_object(entry) for entry in found.entries],
    }


def _entry_object(entry: Entry) -> dict[str, object]:
    return {
        "step": entry.step,
        "facts": [
            {"fact": instance_text(f.fact, f.args), "state": f.state, "because": f.because, "at": list(f.at)}
            for f in entry.facts
        ],
        "disputes": [_standing_object(standing) for standing in entry.standings],
    }


def _standing_object(standing: Standing) -> dict[str, object]:
    dispute = standing.view.dispute
    return {
        "plaintiff": dispute.plaintiff,
        "defendant": dispute.defendant,
        "act": dispute.act,
        "would_lose": standing.loser,
        "remedies": [{"claim": r.claim, "result": r.result} for r in standing.view.remedies],
        "turned": [
            {
                "issue": instance_text(*turn.issue),
                "before": _issue_object(turn.before),
                "after": _issue_object(turn.after),
            }
            for turn in standing.turns
        ],
        "lacks": [
            {
                "issue": instance_text(need.issue.name, need.issue.args),
                **_issue_object(need.issue),
                "to_answer": _instances(need.unanswered),
                "answered": _instances(need.defeated),
                "not_made_out": _instances(need.missing),
                "limbs": [instance_text(i.name, i.args) for i in need.limbs],
            }
            for need in standing.needs
        ],
        "untried": [i.name for i in standing.untried],
        "gates_unmet": list(standing.gates),
    }


def _issue_object(issue: IssueView) -> dict[str, object]:
    return {"finding": issue.finding, "because": issue.because, "won_by": issue.won_by}


def _instances(arguments: tuple[ArgumentView, ...]) -> list[str]:
    return [instance_text(a.name, a.args) for a in arguments]
