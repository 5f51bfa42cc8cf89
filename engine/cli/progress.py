"""A line that says work goes on: for a person at a terminal, once it has lasted a while."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from threading import Event, Lock, Thread

# Whoever waits less than this needs no word; afterwards the line is painted anew so often.
PATIENCE_SECONDS = 2.0
REPAINT_SECONDS = 0.5
_WIDTH = 20


class Progress:
    """Paints ``verb done/all`` on stderr while its block lasts; nothing at all where nobody watches.

    Painted by a thread of its own: one case can take minutes in the solver, which says nothing meanwhile.
    """

    def __init__(self, verb: str, total: int) -> None:
        self.verb = verb
        self.total = total
        self.done = 0
        self.about = ""
        self._painted = False
        self._started = time.monotonic()
        self._lock: Lock | None = None
        self._over: Event | None = None
        self._thread: Thread | None = None

    def __enter__(self) -> Progress:
        if sys.stderr.isatty():
            from threading import Event, Lock, Thread

            self._lock, self._over = Lock(), Event()
            self._thread = Thread(target=self._paint, args=(self._lock, self._over), daemon=True)
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._over is not None and self._thread is not None:
            self._over.set()
            self._thread.join()
        self.clear()

    def step(self, done: int, about: str = "") -> None:
        """Say how far it has got and what it is at."""
        self.done, self.about = done, about

    def clear(self) -> None:
        """Take the line away, so that something else can be printed."""
        if self._lock is not None:
            with self._lock:
                self._wipe()

    def line(self) -> str:
        """Return the line as it would be painted now."""
        bar = "■" * (_WIDTH * self.done // max(1, self.total))
        seconds = int(time.monotonic() - self._started)
        about = f" {self.about}" if self.about else ""
        count = f" {self.done}/{self.total} {bar:<{_WIDTH}}" if self.total > 1 else ""
        return f"{self.verb}{count}{about} · {seconds} s"

    def _paint(self, lock: Lock, over: Event) -> None:
        wait = PATIENCE_SECONDS
        while not over.wait(wait):
            with lock:
                self._wipe()
                print(self.line(), end="", file=sys.stderr, flush=True)
                self._painted = True
            wait = REPAINT_SECONDS

    def _wipe(self) -> None:
        if self._painted:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._painted = False
