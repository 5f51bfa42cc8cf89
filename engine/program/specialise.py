"""The rules under one reading: variants settled, so that the program has no more than the reading needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from engine.record import replace
from engine.rulebase import model as rb


def specialise(rules: rb.RuleBase, choices: Mapping[str, str]) -> rb.RuleBase:
    """Return the rules as they are under these choices; conditions that ask for a choice stay as written."""
    return replace(
        rules,
        issues={name: _issue(issue, choices) for name, issue in rules.issues.items()},
        causes={name: _cause(cause, choices) for name, cause in rules.causes.items()},
    )


def settled_by(rules: rb.RuleBase, choices: Mapping[str, str]) -> tuple[bool, ...]:
    """Return which variants these choices put in force: all that the specialised rules hang on."""
    issues = [v.guards for issue in rules.issues.values() for v in issue.variants]
    causes = [v.guards for cause in rules.causes.values() for v in cause.variants]
    return tuple(guarded(guards, choices) for guards in (*issues, *causes))


def guarded(guards: Sequence[rb.Chosen], choices: Mapping[str, str]) -> bool:
    """Return whether the choices made meet the guards of a variant."""
    return all((choices[g.option] == g.choice) == g.chosen for g in guards)


def _issue(issue: rb.Issue, choices: Mapping[str, str]) -> rb.Issue:
    base = issue.base
    for variant in issue.variants:
        if guarded(variant.guards, choices):
            base = replace(
                base,
                burden=variant.burden or base.burden,
                standard=variant.standard or base.standard,
                counter=variant.counter or base.counter,
                limbs=variant.limbs or base.limbs,
            )
    return replace(issue, base=base, variants=())


def _cause(cause: rb.Cause, choices: Mapping[str, str]) -> rb.Cause:
    base = cause.base
    for variant in cause.variants:
        if guarded(variant.guards, choices):
            base = replace(
                base,
                start=variant.start or base.start,
                end=variant.end or base.end,
                gates=base.gates if variant.gates is None else variant.gates,
                requires=variant.requires or base.requires,
                unless=variant.unless or base.unless,
            )
    return replace(cause, base=base, variants=())
