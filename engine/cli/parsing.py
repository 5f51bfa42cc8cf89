"""How arguments are parsed: our own words for mistakes, and what many commands take alike."""

from __future__ import annotations

import argparse
import os
from typing import NoReturn


class WrongUseError(Exception):
    """What was typed is no command; the message says so in both languages."""


class Parser(argparse.ArgumentParser):
    """A parser whose mistakes are told in both languages."""

    def error(self, message: str) -> NoReturn:
        raise WrongUseError(f"{self.format_usage().strip()}\n{_reworded(message)}")


class Formatter(argparse.HelpFormatter):
    """A formatter that finds out the width of the terminal without importing half an archiver."""

    def __init__(self, prog: str) -> None:
        # Asked for no width, argparse imports half an archiver (`shutil`) to find it, for every argument.
        super().__init__(prog, width=_columns() - 2)


def _columns() -> int:
    given = os.environ.get("COLUMNS", "")
    if given.isdigit() and int(given) > 20:
        return int(given)
    try:
        return os.get_terminal_size().columns or 80
    except OSError:  # not a terminal
        return 80


# argparse says it in English only; the commonest of its sentences in both languages.
_SENTENCES = (
    ("the following arguments are required: ", "缺少参数 / missing: "),
    ("unrecognized arguments: ", "无法识别的参数 / not understood: "),
    ("expected one argument", "此处需要一个值 / a value is needed here"),
    ("expected at least one argument", "此处至少需要一个值 / at least one value is needed here"),
    ("invalid _positive value: ", "须为正数 / must be a positive number: "),
    ("invalid int value: ", "须为整数 / must be a whole number: "),
    ("invalid choice: ", "没有这个选择 / no such choice: "),
    (" (choose from ", "（可选 / choose from "),
)


def _reworded(message: str) -> str:
    for theirs, ours in _SENTENCES:
        message = message.replace(theirs, ours)
    return message.removeprefix("argument ")


def common(parser: argparse.ArgumentParser, *formats: str) -> None:
    """Add what every command takes: language, rules, output format where there is a choice."""
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="语言 / language (zh)")
    parser.add_argument("--rules", metavar="DIR", help="规则文件夹 / folder of rules (随附规则 / shipped)")
    if formats:
        parser.add_argument(
            "--format", choices=formats, default=formats[0], help=f"输出格式 / output ({formats[0]})"
        )


def reading(parser: argparse.ArgumentParser, several: bool = False) -> None:
    """Add the reading and single choices; ``several`` readings are compared."""
    if several:
        help = "采用的解释立场；写两次则比较 / the reading to use; given twice, the two are compared"
        parser.add_argument("--reading", metavar="NAME", action="append", help=help)
    else:
        parser.add_argument("--reading", metavar="NAME", help="采用的解释立场 / the reading to use")
    parser.add_argument(
        "--choose",
        metavar="OPTION=CHOICE",
        action="append",
        default=[],
        help="另行选择某一分歧点 / choose for one disputed point",
    )
