"""The commands, one file each; only the one at hand is imported."""

from __future__ import annotations

from argparse import Namespace
from importlib import import_module


def run(name: str, args: Namespace) -> int:
    """Run a command and return its exit status."""
    module = {"why-not": "why", "explain": "explain", "new": "new"}.get(name, name)
    command = import_module(f"engine.cli.commands.{module}")
    return int(command.run(name, args))
