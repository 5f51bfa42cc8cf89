"""Whole processes: what a person at a terminal waits for.

python -m tests.bench.cold [ROUNDS]
"""

from __future__ import annotations

import os
import sys

from engine.shipped import cases_root
from tests.bench.rounds import interleaved, process, table

CASE = cases_root() / "decided" / "hangzhou.yaml"
TEACHING = cases_root() / "teaching" / "presumed-fault.yaml"
BOUNDS = {
    "judge, rules from the cache": 3.0,
    "judge, no cache": 8.0,
    "--help": 1.5,
    "judge a case with one reading, cached": 3.0,
}


def main(rounds: int) -> None:
    """Print the ratios to a bare import of the solver; the decided case has two readings."""
    bare = {**os.environ, "JUZHENG_CACHE": "off"}
    cli = ("-m", "engine.cli.main")
    jobs = {
        "import clingo": process("-c", "import clingo"),
        "python": process("-c", "pass"),
        "--help": process(*cli, "--help"),
        "judge, rules from the cache": process(*cli, "judge", str(CASE)),
        "judge, no cache": process(*cli, "judge", str(CASE), env=bare),
        "judge a case with one reading, cached": process(*cli, "judge", str(TEACHING)),
    }
    print(table("whole processes", interleaved(jobs, rounds), "import clingo", BOUNDS))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
