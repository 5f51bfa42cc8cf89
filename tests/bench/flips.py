"""What flips cost beside one warm decision of the same case, and how they grow with the size of the sets.

The bound of 50 warm decisions is printed beside; where it is not kept the table says so.

python -m tests.bench.flips
"""

from __future__ import annotations

import time

from engine.analysis import flips as searching
from engine.analysis import minimal
from engine.analysis.flips import Search, flips
from engine.case import load_case
from engine.pipeline import Judge
from engine.pipeline.standing import Trial
from engine.rulebase import load_rules
from engine.rulebase.model import Side
from engine.shipped import cases_root

BOUND = 50
LARGEST = 4
CASES: tuple[tuple[str, Side], ...] = (("hangzhou", "plaintiff"), ("beijing", "defendant"))


def main() -> None:
    """Print the table."""
    rules, _ = load_rules()
    assert rules is not None
    for name, side in CASES:
        case, _ = load_case(cases_root() / "decided" / f"{name}.yaml", rules)
        assert case is not None
        judge = Judge(rules)
        for _ in range(3):
            decision = judge.decide(case, case.runs[0])
        start = time.process_time()
        for _ in range(5):
            judge.decide(case, case.runs[0])
        warm = (time.process_time() - start) / 5
        print(f"{name}, {side}: one warm decision {warm * 1000:.0f} ms")
        first = 0.0
        for size in range(1, LARGEST + 1):
            minimal.LARGEST = searching.LARGEST = size
            start = time.process_time()
            found = flips(decision, rules, Trial(judge), Search(side, seconds=600))
            taken = time.process_time() - start
            ratio, first = taken / warm, first or taken
            kept = "" if ratio <= BOUND else f"  over the bound of {BOUND}"
            cut = f", {found.cut} at {found.complete + 1}" if found.cut else ""
            print(f"  up to {size}: {len(found.sets):>4} sets{cut}  {taken:6.1f} s  x{ratio:.0f}{kept}")
            print(f"    beside size 1: x{taken / first:.1f}", flush=True)


if __name__ == "__main__":
    main()
