"""What a case file expects against what was decided: one diagnostic for each miss."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from engine.case.model import Expect
from engine.diagnostics import Diagnostic
from engine.justification import Decision, DisputeView, Money
from engine.rulebase.model import RuleBase

_UNDETERMINED = "undetermined"


def missed(decision: Decision, rules: RuleBase) -> list[Diagnostic]:
    """Return every expectation of the run that the decision does not meet, in file order."""
    return [miss for expect in decision.run.expects for miss in _missed(expect, decision, rules)]


def _missed(expect: Expect, decision: Decision, rules: RuleBase) -> Iterator[Diagnostic]:
    if expect.issue is expect.cause is expect.claim is expect.argument is None:
        for key, wanted in expect.values:
            if key == "status" and wanted != decision.status:
                yield _miss(expect, decision, "status", wanted, decision.status, "")
        return
    views = [v for v in decision.disputes if _concerns(expect, v)]
    if not views:
        yield _miss(expect, decision, _about(expect), "-", "-", "")
    for view in views:
        found, rule = _found(expect, view, rules)
        for key, wanted in expect.values:
            if not _same(wanted, found.get(key, "-")):
                about = (
                    f"{_about(expect)}.{key}"
                    if len(decision.disputes) == 1
                    else (f"{_about(expect)}.{key} [{'/'.join(_names(view))}]")
                )
                yield _miss(expect, decision, about, wanted, found.get(key, "-"), rule)


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


def _miss(expect: Expect, decision: Decision, what: str, wanted: str, found: str, rule: str) -> Diagnostic:
    return Diagnostic(
        "expectation-missed",
        expect.span,
        {
            "what": what,
            "expected": wanted,
            "found": found,
            "rule": rule or "-",
            "case": decision.case.span.file,
            "about": what.split(".")[0],
        },
    )
