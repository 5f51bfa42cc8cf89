"""What can be typed for the analyses."""

from __future__ import annotations

import argparse

from engine.cli.parsing import common, reading


def case(parser: argparse.ArgumentParser) -> None:
    """Add what every analysis of one case takes."""
    parser.add_argument("case", metavar="CASE", help="案件文件 / case file")
    reading(parser)
    _limits(parser)
    common(parser, "text", "json")


def _limits(parser: argparse.ArgumentParser, seconds: int = 60) -> None:
    help = f"至多计算几秒 / seconds to spend at the most ({seconds})"
    parser.add_argument("--seconds", metavar="N", type=_positive, default=float(seconds), help=help)


def _positive(text: str) -> float:
    value = float(text)
    if not 0 < value < 1e7:
        raise ValueError(text)
    return value


def whatif(parser: argparse.ArgumentParser) -> None:
    """Add the suppositions."""
    help = '假设某一事实 / suppose a fact: "held(courier, phone)=proved"'
    parser.add_argument("--set", metavar="FACT=STATE", dest="sets", action="append", required=True, help=help)
    case(parser)


def flips(parser: argparse.ArgumentParser) -> None:
    """Add the side and the target."""
    parser.add_argument(
        "--for",
        dest="side",
        choices=("plaintiff", "defendant", "court"),
        help="只看一方能改变的；court：仅凭法院评价 / what this side can move; court: its evaluations alone",
    )
    parser.add_argument(
        "--with-court", action="store_true", help="连同法院评价 / with evaluations of the court as well"
    )
    about = parser.add_mutually_exclusive_group()
    about.add_argument("--remedy", metavar="NAME", help="只问某项请求 / this claim only")
    about.add_argument("--issue", metavar="NAME", help="只问某一要件 / this issue only")
    case(parser)


def accept(parser: argparse.ArgumentParser) -> None:
    """Add the reason and the author."""
    parser.add_argument("case", metavar="CASE", help="案件文件 / case file")
    parser.add_argument(
        "--reason",
        metavar="TEXT",
        required=True,
        help="为何接受 / why it is accepted (写入文件 / kept in the file)",
    )
    parser.add_argument(
        "--author", metavar="NAME", help="何人接受 / who accepts it (git 用户名 / git user name)"
    )
    common(parser)


def ask(parser: argparse.ArgumentParser) -> None:
    """Add the answers given."""
    help = '已得到的回答 / an answer already given: "held(courier, phone)=proved"'
    parser.add_argument(
        "--answer", metavar="FACT=STATE", dest="answers", action="append", default=[], help=help
    )
    case(parser)


def readings(parser: argparse.ArgumentParser) -> None:
    """Add how far to ask."""
    help = "连同各项认定，不只看诉讼请求 / ask for the findings as well, not for the claims alone"
    parser.add_argument("--findings", action="store_true", help=help)
    case(parser)


def nearest(parser: argparse.ArgumentParser) -> None:
    """Add what to compare with."""
    help = "与哪些案件比较 / cases to compare with (随附案件 / shipped)"
    parser.add_argument("--cases", metavar="PATH", action="append", default=[], help=help)
    parser.add_argument(
        "--most", metavar="N", type=int, default=3, help="至多列几件 / how many at the most (3)"
    )
    case(parser)


def _whole_rules(parser: argparse.ArgumentParser, seconds: int) -> None:
    """Add what every analysis of the rules as a whole takes."""
    _limits(parser, seconds)
    parser.add_argument(
        "--witnesses", metavar="DIR", help="把证例写成案件文件 / write the witnesses as case files"
    )
    common(parser, "text", "json")


def prove(parser: argparse.ArgumentParser) -> None:
    """Add the properties and the bound."""
    parser.add_argument("folder", nargs="?", metavar="RULES", help="规则文件夹 / folder of rules")
    for name, count, help in (
        ("things", 3, "每类事物至少几个 / things of every sort at least (3)"),
        ("defendants", 2, "几名被告 / how many defendants (2)"),
    ):
        parser.add_argument(f"--{name}", type=int, choices=range(1, 7), default=count, help=help)
    help = "只证明这些性质 / these properties only"
    parser.add_argument(
        "--property", metavar="NAME", dest="properties", action="append", default=[], help=help
    )
    _whole_rules(parser, 600)


def compare(parser: argparse.ArgumentParser) -> None:
    """Add the two versions."""
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
    _only(parser)
    _whole_rules(parser, 300)


def blind(parser: argparse.ArgumentParser) -> None:
    """Add the two encodings."""
    parser.add_argument("one", metavar="A", help="一份规则 / one folder of rules")
    parser.add_argument("two", metavar="B", help="另一份独立编写的规则 / another, written independently")
    _only(parser)
    _whole_rules(parser, 300)


def _only(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--only", metavar="NAME", action="append", default=[], help="只看这些声明 / these declarations only"
    )


def law_tests(parser: argparse.ArgumentParser) -> None:
    """Add the cases and declarations."""
    parser.add_argument(
        "--cases",
        metavar="PATH",
        action="append",
        default=[],
        help="参考案件 / reference cases (随附 / shipped)",
    )
    _only(parser)
    _whole_rules(parser, 900)


def gaps(parser: argparse.ArgumentParser) -> None:
    """Add the cases and the issue."""
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
