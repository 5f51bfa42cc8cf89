"""Growth of a proof: with facts, with rules about the same facts, with things of each sort.

    python -m tests.bench.prove [--shipped]

Prints how often as long each takes as the smallest of its curve: compiling, grounding and both provers
together, for one property that holds. With ``--shipped`` all properties of the shipped rules as well.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

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


def _law(issues: int, arguments: int, facts: int | None = None) -> RuleBase:
    """Return a law of so many issues, each with so many arguments, each with an answer.

    Every argument is about two facts of its own, or all are about the same few.
    """
    pairs = issues * arguments if facts is None else facts // 2
    lines = [HEAD]
    lines += [FACT.format(name=name) for n in range(pairs) for name in (f"f{n}", f"g{n}")]
    for n in range(issues):
        lines.append(ISSUE.format(n=n))
        for k in range(arguments):
            at = (n * arguments + k) % pairs
            lines.append(f"argument a{n}_{k} / 理{n}_{k} (f: field) for i{n} when f{at}(f) source L 1")
            lines.append(f"argument b{n}_{k} / 驳{n}_{k} (f: field) answers a{n}_{k}(f)")
            lines.append(f"  when g{at}(f) and some h: field with (h is not f and f{at}(h)) source L 1")
    listed = ", ".join(f"i{n}" for n in range(issues))
    lines.append(f"cause c / 请求权 requires {listed} source L 1")
    lines.append("property p / 性质一 never c made out when i0 unclear source L 1")
    document, wrong = parse_text("bench.rules", "\n".join(lines))
    rules, found = resolve((document,), "bench")
    assert not [*wrong, *found], [(one.code, one.params) for one in (*wrong, *found)]
    return rules


def _seconds(rules: RuleBase, bound: Bound) -> float:
    start = time.process_time()
    verdicts = prove(rules, list(rules.properties), bound, 300).verdicts
    assert all(v.status == "holds" for v in verdicts)
    return time.process_time() - start


def _curve(title: str, points: Sequence[tuple[str, RuleBase, Bound]]) -> None:
    print(title)
    first = 0.0
    for name, rules, bound in points:
        seconds = _seconds(rules, bound)
        first = first or seconds
        print(f"  {name:40} {seconds:7.2f} s  x{seconds / first:.1f}", flush=True)


def main(shipped: bool) -> None:
    """Print the curves."""
    _seconds(_law(1, 1), Bound(1, 1))  # imports
    three = Bound(3, 2)
    sizes = ((2, 4), (4, 4), (8, 4), (8, 8), (16, 8))
    _curve(
        "facts grow, and arguments with them",
        [(f"{4 * n * k // 2} facts, {2 * n * k} arguments", _law(n, k), three) for n, k in sizes],
    )
    _curve(
        "rules grow, about the same 16 facts",
        [(f"{2 * n * k} arguments", _law(n, k, 16), three) for n, k in sizes],
    )
    law = _law(8, 4)
    _curve(
        "things of each sort grow, 64 facts", [(f"{n} things", law, Bound(n, 2)) for n in (1, 2, 3, 4, 6, 8)]
    )
    rules, _ = load_rules()
    assert rules is not None
    if shipped:
        _curve("the shipped rules, all properties", [(f"{n} things", rules, Bound(n, 2)) for n in (1, 2, 3)])


if __name__ == "__main__":
    main("--shipped" in sys.argv[1:])
