"""Measuring: interleaved rounds, medians, and only ratios within one run.

Both clocks are shown. What a bound is held against is processor time, the job's own and that of the
processes it starts: wall time says more of what else the machine is doing.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from statistics import median
from typing import NamedTuple

Job = Callable[[], object]


class Taken(NamedTuple):
    """Median seconds of a job: of the processor, and on the wall."""

    cpu: float
    wall: float


def interleaved(jobs: Mapping[str, Job], rounds: int) -> dict[str, Taken]:
    """Return what each job takes; every round runs all of them once, in turn."""
    taken: dict[str, list[Taken]] = {name: [] for name in jobs}
    for job in jobs.values():
        job()  # caches, imports, first grounding: not what is measured
    for _ in range(rounds):
        for name, job in jobs.items():
            cpu, wall = _cpu(), time.perf_counter()
            job()
            taken[name].append(Taken(_cpu() - cpu, time.perf_counter() - wall))
    return {name: Taken(median(t.cpu for t in ts), median(t.wall for t in ts)) for name, ts in taken.items()}


def repeated(job: Job, times: int) -> Job:
    """Return a job that does another so many times: what is too short for the processor's clock."""

    def run() -> object:
        for _ in range(times):
            job()
        return None

    return run


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


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


def table(title: str, taken: Mapping[str, Taken], base: str, bounds: Mapping[str, float]) -> str:
    """Return the medians as ratios to one of them, beside the bounds that were set."""
    lines = [title, f"  {'':<58} {'processor':>22} {'wall':>22}"]
    for name, value in taken.items():
        cpu, wall = value.cpu / taken[base].cpu, value.wall / taken[base].wall
        times = f"{value.cpu * 1000:9.2f} ms  x{cpu:8.3f} {value.wall * 1000:9.2f} ms  x{wall:8.3f}"
        bound = f"  bound {bounds[name]:g}" if name in bounds else ""
        met = "" if name not in bounds else "  met" if cpu <= bounds[name] else "  MISSED"
        lines.append(f"  {name:<58} {times}{bound}{met}")
    return "\n".join(lines)
