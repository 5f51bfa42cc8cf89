"""What a case file expects against what was decided: one diagnostic for each miss."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from engine.case.model import Expect
from engine.diagnostics import Diagnostic
from engine.justification import Decision, DisputeView, Money
from engine.record import record
from engine.rulebase.model import RuleBase

_UNDETERMINED = "undetermined"


@record
class Miss:
    """One attribute of an expectation that came out otherwise; ``rule`` is the place of what decided it.

    ``found`` is ``-`` where there is nothing of the kind. ``view`` None: the case as a whole is meant.
    """

    expect: Expect
    key: str
    wanted: str
    found: str
    rule: str
    view: DisputeView | None


def missed(decision: Decision, rules: RuleBase) -> list[Diagnostic]:
    """Return every expectation of the run that the decision does not meet, in file order."""
    return [_told(miss, decision) for miss in misses(decision, rules)]


def misses(decision: Decision, rules: RuleBase) -> list[Miss]:
    """Return the same as values."""
    return [miss for expect in decision.run.expects for miss in _missed(expect, decision, rules)]


def _missed(expect: Expect, decision: Decision, rules: RuleBase) -> Iterator[Miss]:
    if expect.issue is expect.cause is expect.claim is expect.argument is None:
        for key, wanted in expect.values:
            if key == "status" and wanted != decision.status:
                yield Miss(expect, "status", wanted, decision.status, "", None)
        return
    views = [v for v in decision.disputes if _concerns(expect, v)]
    if not views:
        yield Miss(expect, "", "-", "-", "", None)
    for view in views:
        found, rule = _found(expect, view, rules)
        for key, wanted in expect.values:
            if not _same(wanted, found.get(key, "-")):
                yield Miss(expect, key, wanted, found.get(key, "-"), rule, view)


def _told(miss: Miss, decision: Decision) -> Diagnostic:
    what = ".".join(part for part in (_about(miss.expect), miss.key) if part)
    if miss.view is not None and len(decision.disputes) > 1:
        what += f" [{'/'.join(_names(miss.view))}]"
    return Diagnostic(
        "expectation-missed",
        miss.expect.span,
        {
            "what": what,
            "expected": miss.wanted,
            "found": miss.found,
            "rule": miss.rule or "-",
            "case": decision.case.span.file,
            "about": what.split(".")[0],
        },
    )


def _concerns(expect: Expect, view: DisputeView) -> bool:
    wanted = (expect.plaintiff, expect.defendant, expect.act)
    if any(w not in (None, own) for w, own in zip(wanted, _names(view), strict=True)):
        return False
    return expect.claim is None or any(r.claim == expect.claim for r in view.remedies)


def _names(view: DisputeView) -> tuple[str, str, str]:
    return (view.dispute.plaintiff, view.dispute.defendant, view.dispute.act)


def _about(expect: Expect) -> str:
    name = expect.issue or expect.cause or expect.claim or expect.argument or ""
    return f"{name}({', '.join(expect.args)})" if expect.args else name


def _found(expect: Expect, view: DisputeView, rules: RuleBase) -> tuple[dict[str, str], str]:
    """Return the attributes found for what the expectation is about, and the rule that decided."""
    if expect.issue is not None:
        return _issue(expect, view, rules)
    if expect.cause is not None:
        for cause in view.causes:
            if cause.name == expect.cause:
                values = {
                    "applies": _answer(cause.applies),
                    "made_out": _answer(cause.made_out),
                    "grounds": ", ".join(sorted(cause.grounds)),
                }
                return values, str(cause.span)
    if expect.claim is not None:
        for remedy in view.remedies:
            if remedy.claim == expect.claim:
                values = {
                    "result": _UNDETERMINED if remedy.granted is None else remedy.result,
                    "amount": money_text(remedy.amount),
                    "mode": remedy.mode or "-",
                    "scope": remedy.scope.zh if remedy.scope else "-",
                }
                return values, str(remedy.span)
    if expect.argument is not None and expect.argument in rules.arguments:
        instance = (expect.argument, expect.args)
        live = any(instance in issue.live for issue in view.issues)
        return {"live": "yes" if live else "no"}, str(rules.arguments[expect.argument].span)
    return {}, ""


def _issue(expect: Expect, view: DisputeView, rules: RuleBase) -> tuple[dict[str, str], str]:
    for issue in view.issues:
        if (issue.name, issue.args) == (expect.issue, expect.args):
            deciding = [a for step in issue.track for a in step.arguments if a.live]
            rule = deciding[-1].span if deciding else issue.span
            values = {
                "finding": issue.finding or _UNDETERMINED,
                "because": issue.because or "-",
                "won_by": issue.won_by or _UNDETERMINED,
            }
            return values, str(rule)
    return {}, ""


def _answer(value: bool | None) -> str:
    return {True: "yes", False: "no", None: _UNDETERMINED}[value]


def money_text(money: Money | None) -> str:
    """Return a sum as it is written in expectations: ``8392``, or a range like ``(0, 8392)``."""
    if money is None:
        return "-"
    if money.minimum is None:
        return _plain(money.maximum)
    first = "(" if money.min_exclusive else "["
    last = ")" if money.max_exclusive else "]"
    return f"{first}{_plain(money.minimum)}, {_plain(money.maximum)}{last}"


def _plain(amount: Decimal) -> str:
    return f"{amount.normalize():f}" if amount else "0"


def _same(wanted: str, found: str) -> bool:
    if wanted == found:
        return True
    try:
        return Decimal(wanted) == Decimal(found)
    except InvalidOperation:
        return False
