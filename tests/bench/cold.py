"""Whole processes: what a person at a terminal waits for.

python -m tests.bench.cold [ROUNDS]
"""

from __future__ import annotations

import os
import sys

from engine.shipped import cases_root
from tests.bench.rounds import interleaved, process, table

CASE = cases_root() / "teaching" / "presumed-fault.yaml"
DECIDED = cases_root() / "decided" / "hangzhou.yaml"
BOUNDS = {"judge, rules from the cache": 3.0, "judge, no cache": 8.0, "--help": 1.5}


def main(rounds: int) -> None:
    """Print the ratios to a bare import of the solver."""
    bare = {**os.environ, "JUZHENG_CACHE": "off"}
    cli = ("-m", "engine.cli.main")
    jobs = {
        "import clingo": process("-c", "import clingo"),
        "python": process("-c", "pass"),
        "--help": process(*cli, "--help"),
        "judge, rules from the cache": process(*cli, "judge", str(CASE)),
        "judge, no cache": process(*cli, "judge", str(CASE), env=bare),
        "judge a decided case, two readings, cached": process(*cli, "judge", str(DECIDED)),
    }
    print(table("whole processes", interleaved(jobs, rounds), "import clingo", BOUNDS))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
