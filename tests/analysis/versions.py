"""A law so small that every pattern of facts can be tried, in several wordings."""

from __future__ import annotations

from pathlib import Path

from engine.rulebase.model import RuleBase
from engine.rulebase.resolve import resolve
from engine.syntax.parser import parse_text

LAW = """
law DL / 资料法 "Data Law" / "中华人民共和国资料法" class statute from 2020-01-01
law PI / 程序解释 "Interpretation on Procedure" / "最高人民法院关于适用《程序法》的解释" class interpretation

option view / 看法 "which one?" / "取何说？"
  strict / 严格 "strict" / "从严" default
  mild / 宽松 "mild" / "从宽" source DL 70

reading lenient / 从宽立场 "all mild" / "一律从宽"
  view is mild

sort party / 当事人

fact sent / 发送 (party)
  says "{1} sent the data" / "{1}发送了信息"  denied "{1} did not send the data" / "{1}未发送信息"
  moved by plaintiff
fact kept / 留存 (party)
  says "{1} kept the data" / "{1}留存了信息"  denied "{1} did not keep the data" / "{1}未留存信息"
  moved by plaintiff
fact hurt / 受害 (party)
  says "{1} was hurt" / "{1}受到损害"  denied "{1} was not hurt" / "{1}未受损害"
  moved by plaintiff

issue link / 关联  favours plaintiff
  says "the data came from the defendant" / "信息来自被告"
  denied "the data did not come from the defendant" / "信息并非来自被告"
  unclear "it is not established that the data came from the defendant" / "不能认定信息来自被告"
  element source DL 69(1)  burden plaintiff source PI 91:1  standard high_probability source PI 108(1)
  under view is mild burden defendant source DL 70
argument from_there / 出自被告 for link
  when sent(defendant) and kept(defendant) source DL 69(1)
issue harm / 损害  favours plaintiff
  says "the plaintiff was hurt" / "原告受到损害"
  denied "the plaintiff was not hurt" / "原告未受损害"
  unclear "it is not established that the plaintiff was hurt" / "不能认定原告受到损害"
  element source DL 69(1)  burden plaintiff source PI 91:1  standard high_probability source PI 108(1)
argument suffered / 受有损害 for harm
  when hurt(plaintiff) and kept(defendant) source DL 69(1)

cause dl_69 / 资料法六十九条 from 2020-01-01
  requires link, harm source DL 69(1)
remedy apology / 致歉 founded on dl_69 source DL 90
"""


def law(*changes: tuple[str, str]) -> str:
    """Return the text of the law with some passages replaced; each must be there exactly once."""
    text = LAW
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def read(*changes: tuple[str, str]) -> RuleBase:
    """Return the law as rules."""
    text = law(*changes)
    document, wrong = parse_text("small.rules", text)
    rules, more = resolve((document,), str(hash(text)))

    assert not [*wrong, *more], [(d.code, d.span, d.params) for d in (*wrong, *more)]
    return rules


def folder(path: Path, *changes: tuple[str, str]) -> Path:
    """Write the law into a folder of its own and return the folder."""
    path.mkdir(parents=True, exist_ok=True)
    (path / "small.rules").write_text(law(*changes), encoding="utf-8")
    return path
