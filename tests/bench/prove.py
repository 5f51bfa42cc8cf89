"""Growth of a proof: with facts, with things of each sort, with rules.

    python -m tests.bench.prove

Prints seconds for one property that holds: compiling, grounding and both provers together.
"""

from __future__ import annotations

import time

from engine.analysis.prove import Bound, prove
from engine.rulebase import load_rules
from engine.rulebase.model import RuleBase
from engine.rulebase.resolve import resolve
from engine.syntax.parser import parse_text

HEAD = 'law L / 法 "Law" / "法" class statute from 2020-01-01\nsort field / 字段\n'
FACT = 'fact {name} / 事{name} (field) says "{{1}}" / "{{1}}" moved by either'
ISSUE = """issue i{n} / 要{n} favours plaintiff element source L 1 burden plaintiff source L 1
  standard high_probability source L 1
"""


def _law(issues: int, arguments: int) -> RuleBase:
    """Return a law of so many issues, each with so many arguments about facts of its own and an answer."""
    lines = [HEAD]
    for n in range(issues):
        lines.append(ISSUE.format(n=n))
        for k in range(arguments):
            lines += [FACT.format(name=name) for name in (f"f{n}_{k}", f"g{n}_{k}")]
            lines.append(f"argument a{n}_{k} / 理{n}_{k} (f: field) for i{n} when f{n}_{k}(f) source L 1")
            lines.append(f"argument b{n}_{k} / 驳{n}_{k} (f: field) answers a{n}_{k}(f)")
            lines.append(f"  when g{n}_{k}(f) and some h: field with (h is not f and f{n}_{k}(h)) source L 1")
    listed = ", ".join(f"i{n}" for n in range(issues))
    lines.append(f"cause c / 请求权 requires {listed} source L 1")
    lines.append("property p / 性质一 never c made out when i0 unclear source L 1")
    document, wrong = parse_text("bench.rules", "\n".join(lines))
    rules, found = resolve((document,), "bench")
    assert not [*wrong, *found], [(one.code, one.params) for one in (*wrong, *found)]
    return rules


def _seconds(rules: RuleBase, names: list[str], bound: Bound) -> float:
    start = time.perf_counter()
    verdicts = prove(rules, names, bound, 300).verdicts
    assert all(v.status == "holds" for v in verdicts)
    return time.perf_counter() - start


def main() -> None:
    """Print the three curves."""
    print("facts and rules grow: issues x arguments -> seconds")
    for issues, arguments in ((2, 2), (4, 4), (8, 4), (8, 8), (16, 8)):
        law = _law(issues, arguments)
        seconds = _seconds(law, ["p"], Bound(3, 2))
        print(f"  {len(law.facts):4} facts {len(law.arguments):4} arguments: {seconds:6.2f} s", flush=True)
    print("things of each sort grow, 64 facts")
    for things in (1, 2, 3, 4, 6):
        print(f"  {things} things: {_seconds(_law(8, 4), ['p'], Bound(things, 2)):6.2f} s", flush=True)
    print("the shipped rules, all properties")
    rules, _ = load_rules()
    assert rules is not None
    for things in (1, 2, 3):
        seconds = _seconds(rules, list(rules.properties), Bound(things, 2))
        print(f"  {things} things: {seconds:6.2f} s", flush=True)


if __name__ == "__main__":
    main()
