"""``compare``: two versions of the rules over every fact pattern, and over the reference cases."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from engine.analysis.apart import Apart, Kind, plainer, told_apart, under, witness
from engine.analysis.compare import Comparison, Moved, Version, compare
from engine.analysis.parting import part
from engine.analysis.prove.field import Bound
from engine.answer import TooLargeError, UnfinishedError
from engine.case import load_case
from engine.case.model import Case, Run
from engine.case.written import case_text
from engine.cli import status
from engine.cli.desk import put
from engine.cli.files import write_text
from engine.cli.law_tests import only_named
from engine.cli.progress import Progress
from engine.cli.shared import say
from engine.cli.versions import versions_of
from engine.diagnostics import Diagnostic
from engine.pipeline import Judge, find_cases
from engine.record import replace
from engine.report.analyses.compare import Moving, Shown, compare_object, compare_text
from engine.shipped import cases_root
from engine.source import whole_file


def run(_: str, args: Namespace) -> int:
    """Print where two versions can part; status 1 where they can, or where that is not settled."""
    versions = versions_of(args)
    if versions is None:
        return status.WRONG_USE
    only = only_named(args, versions[1].rules)
    if only is None:
        return status.WRONG_USE
    found = compared(args, *versions, only)
    if found is None:
        return status.FINDINGS
    shown = _shown(args, found)
    if shown is None:
        return status.OUR_FAULT
    put(args, lambda: compare_text(shown, args.lang), lambda: compare_object(shown))
    if args.witnesses and not _written(args, shown):
        return status.WRONG_USE
    return status.FINDINGS if _parted(found) else status.DONE


def compared(args: Namespace, old: Version, new: Version, only: list[str]) -> Comparison | None:
    """Return the comparison of two versions; None where they are too large to be compared (said)."""
    with Progress("正在比较 / comparing", 1) as progress:

        def tell(done: int, total: int, name: str) -> None:
            progress.total = total
            progress.step(done, name)

        try:
            return compare(old, new, Bound(), args.seconds, tell, only)
        except TooLargeError as error:
            parts = {"case": f"{old.name} / {new.name}", "size": str(error.size), "limit": "-"}
            say([Diagnostic("too-large-to-decide", whole_file(new.name), parts)], args.lang)
            return None


def _parted(found: Comparison) -> bool:
    return bool(
        found.moved
        or found.unconfirmed
        or found.unfinished
        or found.only_old
        or found.only_new
        or found.defaults
    )


def _shown(args: Namespace, found: Comparison) -> Shown | None:
    """Decide the witnesses and the reference cases under both versions; None: a witness does not show it."""
    benches = Judge(found.old.rules), Judge(found.new.rules)
    witnesses: dict[tuple[Kind, str], Apart] = {}
    for moved in found.moved:
        tried = (_apart(moved, case, benches) for case in (plainer(moved.case), moved.case))
        apart = next((one for one in tried if one is not None), None)
        if apart is None and moved.kind == "remedy":
            continue  # what is counted differs, and comes to the same: said of it without a case
        if apart is None:
            where = whole_file(found.new.name)
            say([Diagnostic("witness-not-shown", where, {"name": moved.name})], args.lang)
            return None
        witnesses[moved.kind, moved.name] = apart
    moving, count = [], 0
    for one in _cases(args, found, benches) if not found.identical else ():
        count += 1
        moving += [one] if any(p.remedies or p.issues or p.causes for p in one.partings) else []
    return Shown(found, witnesses, tuple(moving), count)


def _apart(moved: Moved, case: Case, benches: tuple[Judge, Judge]) -> Apart | None:
    runs = case.runs[0], case.runs[-1]
    old, new = (bench.decide(case, under(run, bench.rules)) for bench, run in zip(benches, runs, strict=True))
    return told_apart(moved.kind, moved.name, case, old, new)


def _cases(args: Namespace, found: Comparison, benches: tuple[Judge, Judge]) -> Iterator[Moving]:
    """Yield every reference case that both versions can read and decide, as it parts under them."""
    paths = [] if args.cases is None else find_cases([Path(p) for p in args.cases] or [cases_root()])
    with Progress("正在推演参考案件 / deciding", len(paths)) as progress:
        for i, path in enumerate(paths):
            progress.step(i, path.name)
            one, two = (load_case(path, v.rules)[0] for v in (found.old, found.new))
            if one is None or two is None or one.unlisted == "open":
                continue
            for number, first in enumerate(one.runs):
                runs = _under(found, first, two.runs[number])
                try:
                    left, right = benches[0].decide(one, runs[0]), benches[1].decide(two, runs[1])
                except UnfinishedError:
                    continue
                yield Moving(one, part(left.disputes, right.disputes))
                if found.old.choices:
                    break


def _under(found: Comparison, old: Run, new: Run) -> tuple[Run, Run]:
    """Return the runs of a case to be compared: its own, or it under either of two readings."""
    if not found.old.choices:
        return old, new
    return (
        replace(old, reading=found.old.reading, choices=()),
        replace(new, reading=found.new.reading, choices=()),
    )


def _written(args: Namespace, shown: Shown) -> bool:
    folder = Path(args.witnesses)
    old, new = shown.comparison.old.rules, shown.comparison.new.rules
    problems: list[Diagnostic | None] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        parts = {"path": str(folder), "reason": error.strerror or ""}
        problems.append(Diagnostic("not-writable", whole_file(str(folder)), parts))
    for (kind, name), apart in shown.witnesses.items() if not problems else ():
        case, rules = witness(apart, new, old)
        problems.append(write_text(folder / f"{kind}-{name}.yaml", case_text(case, rules, args.lang)))
    return not say([p for p in problems if p is not None], args.lang)
