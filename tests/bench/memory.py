"""Does a check stay flat in memory? Peak resident memory over the same cases once, three and ten times.

The last line says what each further round adds. Every repetition has ids of its own, so that no case is a
duplicate of another. Each count runs in a process of its own; what the first round costs (programs, ground
shapes) is not counted as growth.

python -m tests.bench.memory [CASES]
"""

from __future__ import annotations

import re
import resource
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from engine.pipeline import check_cases, find_cases
from engine.rulebase import load_rules
from engine.shipped import cases_root

TIMES = (1, 3, 10)
# A path, an id and a counter are kept of every case; a solver or a decision that is kept would be far more.
BOUND = 1024.0


def copies(originals: list[Path], times: int, place: Path) -> None:
    """Write the cases so many times, every copy with an id of its own."""
    for n in range(times):
        for path in originals:
            text = path.read_text(encoding="utf-8")
            own = re.sub(r"^id: *(\S+)", rf"id: \1-copy-{n}", text, count=1, flags=re.MULTILINE)
            (place / f"{n:03}-{path.name}").write_text(own, encoding="utf-8")


def peak_of(folder: Path) -> int:
    """Return the peak of a process of its own that checks the cases of a folder, in bytes."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.memory", "--check", str(folder)],
        check=True,
        capture_output=True,
        text=True,
    )
    return int(done.stdout)


def check(folder: Path) -> int:
    """Check the cases of a folder; return this process's peak in bytes."""
    rules, _ = load_rules()
    assert rules is not None
    for result, _ in check_cases(rules, find_cases([folder])):
        assert not result.failed, result.diagnostics
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main(count: int) -> None:
    """Print the peaks, and how much each further case adds."""
    originals = find_cases([cases_root() / "hypothetical" / "boundary"])[:count]
    peaks: dict[int, int] = {}
    for times in TIMES:
        with TemporaryDirectory() as place:
            copies(originals, times, Path(place))
            peaks[times] = peak_of(Path(place))
        print(f"  {times:>3} x {len(originals)} cases   peak {peaks[times] / 2**20:8.1f} MiB", flush=True)
    low, high = TIMES[-2:]
    by_round = (peaks[high] - peaks[low]) / (high - low)
    growth = by_round / len(originals)
    met = "met" if growth <= BOUND else "MISSED"
    print(f"  each further round adds {by_round / 1024:.1f} KiB, {growth:.0f} bytes for each case", end="")
    print(f"  bound {BOUND:g}  {met}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--check"]:
        print(check(Path(sys.argv[2])))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 24)
