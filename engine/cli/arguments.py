"""What can be typed. Only the parser of the command at hand is built."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from typing import NoReturn


class WrongUseError(Exception):
    """What was typed is no command; the message says so in both languages."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise WrongUseError(f"{self.format_usage().strip()}\n{_reworded(message)}")


class _Formatter(argparse.HelpFormatter):
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
    ("invalid choice: ", "没有这个选择 / no such choice: "),
    (" (choose from ", "（可选 / choose from "),
)


def _reworded(message: str) -> str:
    for theirs, ours in _SENTENCES:
        message = message.replace(theirs, ours)
    return message.removeprefix("argument ")


def _common(parser: argparse.ArgumentParser, *formats: str) -> None:
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="语言 / language (zh)")
    parser.add_argument("--rules", metavar="DIR", help="规则文件夹 / folder of rules (随附规则 / shipped)")
    if formats:
        parser.add_argument(
            "--format", choices=formats, default=formats[0], help=f"输出格式 / output ({formats[0]})"
        )


def _reading(parser: argparse.ArgumentParser, several: bool = False) -> None:
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


def _judge(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("cases", nargs="+", metavar="CASE", help="案件文件或文件夹 / case files or folders")
    _reading(parser, several=True)
    _common(parser, "text", "json")


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="规则或案件 / rules or cases (全部 / all)")
    _common(parser, "text", "json", "github", "junit", "sarif")


def _why(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="CASE", help="案件文件 / case file")
    parser.add_argument("name", metavar="NAME", help="要件、请求权基础、诉讼请求或证明理由 / what to explain")
    _reading(parser)
    _common(parser, "text", "json")


def _report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="CASE", help="案件文件 / case file")
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help="写入 / write to (.html)")
    _reading(parser)
    _common(parser)


def _dump(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="CASE", nargs="?", help="案件文件 / case file")
    parser.add_argument(
        "--at",
        choices=("rulebase", "case", "program", "inputs", "justification"),
        default="program",
        help="哪一层 / which noun (program)",
    )
    _reading(parser)
    _common(parser)


def _format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="规则文件或文件夹 / rule files or folders")
    parser.add_argument("--to", choices=("zh", "en"), help="译成 / turn into")
    parser.add_argument("-o", "--output", metavar="DIR", help="写入另一文件夹 / write to another folder")
    parser.add_argument("--write", action="store_true", help="改写原文件 / rewrite the files themselves")
    parser.add_argument("--check", action="store_true", help="只检查 / only tell what would change")
    _common(parser)


def _explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE", nargs="?", help="方括号中的代码 / the code in brackets")
    _common(parser)


def _new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="新案件文件 / the new case file (.yaml)")
    _common(parser)


def _case(parser: argparse.ArgumentParser) -> None:
    """Add what every analysis of one case takes."""
    parser.add_argument("case", metavar="CASE", help="案件文件 / case file")
    _reading(parser)
    _limits(parser)
    _common(parser, "text", "json")


def _limits(parser: argparse.ArgumentParser, seconds: int = 60) -> None:
    help = f"至多计算几秒 / seconds to spend at the most ({seconds})"
    parser.add_argument("--seconds", metavar="N", type=_positive, default=float(seconds), help=help)


def _positive(text: str) -> float:
    value = float(text)
    if not 0 < value < 1e7:
        raise ValueError(text)
    return value


def _whatif(parser: argparse.ArgumentParser) -> None:
    help = '假设某一事实 / suppose a fact: "held(courier, phone)=proved"'
    parser.add_argument("--set", metavar="FACT=STATE", dest="sets", action="append", required=True, help=help)
    _case(parser)


def _flips(parser: argparse.ArgumentParser) -> None:
    sides = ("plaintiff", "defendant")
    parser.add_argument(
        "--for", dest="side", choices=sides, help="只看一方能改变的 / what this side can move"
    )
    about = parser.add_mutually_exclusive_group()
    about.add_argument("--remedy", metavar="NAME", help="只问某项请求 / this claim only")
    about.add_argument("--issue", metavar="NAME", help="只问某一要件 / this issue only")
    _case(parser)


def _ask(parser: argparse.ArgumentParser) -> None:
    help = '已得到的回答 / an answer already given: "held(courier, phone)=proved"'
    parser.add_argument(
        "--answer", metavar="FACT=STATE", dest="answers", action="append", default=[], help=help
    )
    _case(parser)


def _readings(parser: argparse.ArgumentParser) -> None:
    help = "连同各项认定，不只看诉讼请求 / ask for the findings as well, not for the claims alone"
    parser.add_argument("--findings", action="store_true", help=help)
    _case(parser)


def _nearest(parser: argparse.ArgumentParser) -> None:
    help = "与哪些案件比较 / cases to compare with (随附案件 / shipped)"
    parser.add_argument("--cases", metavar="PATH", action="append", default=[], help=help)
    parser.add_argument(
        "--most", metavar="N", type=int, default=3, help="至多列几件 / how many at the most (3)"
    )
    _case(parser)


def _whole_rules(parser: argparse.ArgumentParser, seconds: int) -> None:
    """Add what every analysis of the rules as a whole takes."""
    _limits(parser, seconds)
    parser.add_argument(
        "--witnesses", metavar="DIR", help="把证例写成案件文件 / write the witnesses as case files"
    )
    _common(parser, "text", "json")


def _prove(parser: argparse.ArgumentParser) -> None:
    help = "只证明这些性质 / these properties only"
    parser.add_argument(
        "--property", metavar="NAME", dest="properties", action="append", default=[], help=help
    )
    _whole_rules(parser, 600)


def _compare(parser: argparse.ArgumentParser) -> None:
    what = "规则文件夹、git 版本或解释立场 / a folder of rules, a git revision or a reading"
    parser.add_argument("old", metavar="OLD", help=what)
    parser.add_argument("new", metavar="NEW", help=what)
    parser.add_argument(
        "--cases",
        metavar="PATH",
        action="append",
        default=[],
        help="参考案件 / reference cases (随附 / shipped)",
    )
    _whole_rules(parser, 300)


def _blind(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("one", metavar="A", help="一份规则 / one folder of rules")
    parser.add_argument("two", metavar="B", help="另一份独立编写的规则 / another, written independently")
    _whole_rules(parser, 300)


def _law_tests(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--cases",
        metavar="PATH",
        action="append",
        default=[],
        help="参考案件 / reference cases (随附 / shipped)",
    )
    parser.add_argument(
        "--only", metavar="NAME", action="append", default=[], help="只看这些声明 / these declarations only"
    )
    _whole_rules(parser, 900)


def _gaps(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--cases",
        metavar="PATH",
        action="append",
        default=[],
        help="参考案件 / reference cases (随附 / shipped)",
    )
    parser.add_argument("--issue", metavar="NAME", help="只看某一要件 / this issue only")
    parser.add_argument(
        "--limit", metavar="N", type=int, default=20, help="至多列几处 / how many at the most (20)"
    )
    _whole_rules(parser, 300)


COMMANDS: dict[str, tuple[Callable[[argparse.ArgumentParser], None], str]] = {
    "judge": (_judge, "推演案件，给出逐项理由 / decide cases, with reasons"),
    "check": (_check, "检查规则和全部参考案件 / check the rules and the reference cases"),
    "why": (_why, "某一认定从何而来 / where a finding comes from"),
    "why-not": (_why, "某一认定为何不成立、尚缺什么 / why it does not hold and what is missing"),
    "whatif": (_whatif, "假设某一事实另有认定，结果如何 / suppose a fact were otherwise"),
    "flips": (_flips, "哪些事实改变即可扭转结果 / the smallest changes that turn the outcome"),
    "ask": (_ask, "还有哪些事实未定、先问哪一项 / what is still open, and what to ask next"),
    "readings": (_readings, "哪些法律分歧会影响本案 / which disputed points matter here"),
    "ledger": (_case, "按举证步骤回放庭审 / replay the hearing step by step"),
    "regimes": (_case, "同样的事实适用不同时期的法律 / the same facts under the law of other dates"),
    "nearest": (_nearest, "最接近的参考案件 / the reference cases that differ least"),
    "prove": (_prove, "对全部事实情形证明规则的性质 / prove properties over all fact patterns"),
    "compare": (_compare, "两份规则有何不同结果 / where two versions of the rules part"),
    "blind": (_blind, "两份独立编写的规则是否一致 / do two independent encodings agree"),
    "coverage": (_law_tests, "哪些规则没有案件用到 / which rules no case decides"),
    "mutate": (_law_tests, "改动规则，案件能否察觉 / change the rules: does a case notice"),
    "gaps": (_gaps, "没有案件到过之处 / what no reference case visits"),
    "report": (_report, "可打印的图文报告 / a report to look at and print"),
    "format": (_format, "整理规则文字；中英互译 / tidy rule text; turn it into zh or en"),
    "explain": (_explain, "解释一个报错代码 / explain the code of a message"),
    "new": (_new, "新建案件文件 / start a case file"),
    "dump": (_dump, "查看推演的中间各层 / look at what lies between"),
}

OVERVIEW = (
    "举证 juzheng — 按举证责任推演案件（仅供参考，不替代审判）\n"
    "              reasoning about the burden of proof (assistive only)\n\n"
    "用法 / usage: juzheng COMMAND …      juzheng COMMAND --help\n\n"
    + "".join(f"  {name:<9} {text}\n" for name, (_, text) in COMMANDS.items())
    + "\n状态 / exit: 0 完成 done · 1 有发现 findings · 2 用法或输入有误 wrong use or input · "
    "3 本软件出错 our fault · 4 结果未定 undetermined\n"
)


def parse(argv: list[str]) -> argparse.Namespace:
    """Return what was typed for a known command; raises WrongUseError."""
    name = argv[0]
    build, text = COMMANDS[name]
    parser = _Parser(prog=f"juzheng {name}", description=text, allow_abbrev=False, formatter_class=_Formatter)
    build(parser)
    return parser.parse_args(argv[1:])
