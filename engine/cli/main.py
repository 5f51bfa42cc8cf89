"""The way in: find the command, run it, turn whatever happens into words and a status."""

from __future__ import annotations

import gc
import os
import sys
from typing import TextIO

from engine.cli import status
from engine.cli.arguments import COMMANDS, OVERVIEW, WrongUseError, parse

# Grounding cannot be interrupted, so the process itself is kept within bounds.
MEMORY_BYTES = 8 * 1024**3


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit status."""
    words = _plain(sys.argv[1:] if argv is None else argv)
    _speak_safely(sys.stdout)
    _speak_safely(sys.stderr)
    if not words or words[0] in ("-h", "--help", "help"):
        print(OVERVIEW, end="")
        return status.DONE if words else status.WRONG_USE
    if words[0] in ("-V", "--version"):
        from engine.version import VERSION

        print(f"juzheng {VERSION}")
        return status.DONE
    try:
        return _run(words)
    except KeyboardInterrupt:
        print("\n已中断 / interrupted", file=sys.stderr)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return status.DONE
    except Exception as error:
        return _our_fault(error)


def _plain(words: list[str]) -> list[str]:
    """Return what was typed with a command of two words as one: ``flips accept`` is ``accept``."""
    return words[1:] if words[:2] == ["flips", "accept"] else words


def _speak_safely(stream: TextIO) -> None:
    """Let a console that cannot show a character show something else, rather than end the run."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        encoding = (stream.encoding or "utf-8").lower()
        ascii_only = encoding in ("ascii", "ansi_x3.4-1968", "us-ascii")
        reconfigure(encoding="utf-8" if ascii_only else None, errors="replace")


def _run(words: list[str]) -> int:
    if words[0] not in COMMANDS:
        from engine.diagnostics.suggest import closest

        near = closest(words[0], COMMANDS)
        hint = f"您是否想写 / did you mean “{near}”?\n" if near else ""
        print(f"没有命令 / no command “{words[0]}”\n{hint}\n{OVERVIEW}", end="", file=sys.stderr)
        return status.WRONG_USE
    try:
        args = parse(words)
    except WrongUseError as error:
        print(error, file=sys.stderr)
        return status.WRONG_USE
    except SystemExit:
        return status.DONE  # --help
    _bound_memory()
    # Rules and views are trees that live to the end: looking for cycles among them finds none.
    gc.set_threshold(100_000)
    from engine.cli.commands import run

    code = run(words[0], args)
    # Nor is there anything to gain from looking once more while the process ends.
    gc.freeze()
    return code


def _bound_memory() -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if soft == resource.RLIM_INFINITY or soft > MEMORY_BYTES:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, hard))


def _our_fault(error: Exception) -> int:
    """Say that the fault is ours, with what a maintainer needs, and never a traceback."""
    import traceback

    from engine.version import VERSION

    frames = [f for f in traceback.extract_tb(error.__traceback__) if "engine" in f.filename]
    place = f"{os.path.basename(frames[-1].filename)}:{frames[-1].lineno}" if frames else "?"
    print(
        "本软件出错，未作裁断（与您的文件无关）。请把以下内容连同所用文件交给维护者。\n"
        "The engine failed and decided nothing (the fault is ours). Please send this to the maintainers.\n"
        f"  juzheng {VERSION} · {type(error).__name__} · {place} · {str(error)[:500]}",
        file=sys.stderr,
    )
    return status.OUR_FAULT


if __name__ == "__main__":
    sys.exit(main())
