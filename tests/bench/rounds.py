"""Measuring: interleaved rounds, medians, and only ratios within one run."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from statistics import median

Job = Callable[[], object]


def interleaved(jobs: Mapping[str, Job], rounds: int) -> dict[str, float]:
    """Return the median seconds of each job; every round runs all of them once, in turn."""
    taken: dict[str, list[float]] = {name: [] for name in jobs}
    for job in jobs.values():
        job()  # caches, imports, first grounding: not what is measured
    for _ in range(rounds):
        for name, job in jobs.items():
            started = time.perf_counter()
            job()
            taken[name].append(time.perf_counter() - started)
    return {name: median(times) for name, times in taken.items()}


def process(*args: str, env: Mapping[str, str] | None = None) -> Job:
    """Return a job that runs Python with these arguments and throws its output away.

    It may keep its bytecode, as an installed command does: the first round, not counted, writes it.
    """
    given = {k: v for k, v in (env or os.environ).items() if k != "PYTHONDONTWRITEBYTECODE"}

    def run() -> object:
        return subprocess.run(
            [sys.executable, *args],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=given,
        )

    return run


def table(title: str, seconds: Mapping[str, float], base: str, bounds: Mapping[str, float]) -> str:
    """Return the medians as ratios to one of them, beside the bounds that were set."""
    lines = [title]
    for name, value in seconds.items():
        ratio = value / seconds[base]
        bound = f"  bound {bounds[name]:g}" if name in bounds else ""
        met = "" if name not in bounds else "  met" if ratio <= bounds[name] else "  MISSED"
        lines.append(f"  {name:<46} {value * 1000:9.2f} ms  x{ratio:8.3f}{bound}{met}")
    return "\n".join(lines)
