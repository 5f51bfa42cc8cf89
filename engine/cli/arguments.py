"""What can be typed. Only the parser of the command at hand is built."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from engine.cli import analysis_arguments as analysis
from engine.cli.parsing import Formatter, Parser, WrongUseError, common, reading


def _judge(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("cases", nargs="+", metavar="CASE", help="案件文件或文件夹 / case files or folders")
    reading(parser, several=True)
    common(parser, "text", "json")


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="规则或案件 / rules or cases (全部 / all)")
    common(parser, "text", "json", "github", "junit", "sarif")


def _why(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="CASE", help="案件文件 / case file")
    parser.add_argument("name", metavar="NAME", help="要件、请求权基础、诉讼请求或证明理由 / what to explain")
    reading(parser)
    common(parser, "text", "json")


def _report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="CASE", help="案件文件 / case file")
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help="写入 / write to (.html)")
    reading(parser)
    common(parser)


def _dump(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="CASE", nargs="?", help="案件文件 / case file")
    parser.add_argument(
        "--at",
        choices=("rulebase", "case", "program", "inputs", "justification"),
        default="program",
        help="哪一层 / which noun (program)",
    )
    reading(parser)
    common(parser)


def _format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="规则文件或文件夹 / rule files or folders")
    parser.add_argument("--to", choices=("zh", "en"), help="译成 / turn into")
    parser.add_argument("-o", "--output", metavar="DIR", help="写入另一文件夹 / write to another folder")
    parser.add_argument("--write", action="store_true", help="改写原文件 / rewrite the files themselves")
    parser.add_argument("--check", action="store_true", help="只检查 / only tell what would change")
    common(parser)


def _explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE", nargs="?", help="方括号中的代码 / the code in brackets")
    common(parser)


def _new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="新案件文件 / the new case file (.yaml)")
    common(parser)


COMMANDS: dict[str, tuple[Callable[[argparse.ArgumentParser], None], str]] = {
    "judge": (_judge, "推演案件，给出逐项理由 / decide cases, with reasons"),
    "check": (_check, "检查规则和全部参考案件 / check the rules and the reference cases"),
    "why": (_why, "某一认定从何而来 / where a finding comes from"),
    "why-not": (_why, "某一认定为何不成立、尚缺什么 / why it does not hold and what is missing"),
    "whatif": (analysis.whatif, "假设某一事实另有认定，结果如何 / suppose a fact were otherwise"),
    "flips": (analysis.flips, "哪些事实改变即可扭转结果 / the smallest changes that turn the outcome"),
    "accept": (
        analysis.accept,
        "flips accept：把变动写入案件预期 / take a change into the case file",
    ),
    "ask": (analysis.ask, "还有哪些事实未定、先问哪一项 / what is still open, and what to ask next"),
    "readings": (analysis.readings, "哪些法律分歧会影响本案 / which disputed points matter here"),
    "ledger": (analysis.case, "按举证步骤回放庭审 / replay the hearing step by step"),
    "regimes": (analysis.case, "同样的事实适用不同时期的法律 / the same facts under the law of other dates"),
    "nearest": (analysis.nearest, "最接近的参考案件 / the reference cases that differ least"),
    "prove": (analysis.prove, "对全部事实情形证明规则的性质 / prove properties over all fact patterns"),
    "compare": (analysis.compare, "两份规则有何不同结果 / where two versions of the rules part"),
    "blind": (analysis.blind, "两份独立编写的规则是否一致 / do two independent encodings agree"),
    "coverage": (analysis.law_tests, "哪些规则没有案件用到 / which rules no case decides"),
    "mutate": (analysis.law_tests, "改动规则，案件能否察觉 / change the rules: does a case notice"),
    "gaps": (analysis.gaps, "没有案件到过之处 / what no reference case visits"),
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
    parser = Parser(prog=f"juzheng {name}", description=text, allow_abbrev=False, formatter_class=Formatter)
    build(parser)
    return parser.parse_args(argv[1:])


__all__ = ["COMMANDS", "OVERVIEW", "WrongUseError", "parse"]
