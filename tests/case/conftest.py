"""A small rule base and a reader of case texts that looks at every message it is given."""

from __future__ import annotations

import re

import pytest

from engine.case import read_case
from engine.diagnostics.wording import help_text, message_text
from engine.rulebase.model import (
    Argument,
    BurdenRule,
    Cause,
    CauseVariant,
    Choice,
    FactDecl,
    Issue,
    IssueVariant,
    NamedList,
    NotShown,
    Option,
    Param,
    Reading,
    Remedy,
    RuleBase,
    Sentences,
    Shown,
    Sort,
    StandardRule,
    Twin,
    Var,
)
from engine.source import SourceFile, Span

HERE = Span("some.rules", 1, 1, 1, 2)

BASE = {
    "id": "id: sample",
    "title": "title: 甲诉乙 / A v. B",
    "status": "status: decided",
    "parties": "parties:\n  buyer: {role: plaintiff, name: 买家 / the buyer}\n  shop: {role: defendant}",
    "acts": "acts:\n  leak: {date: 2022-03-01}",
    "things": "things:\n  holder: [courier]\n  field: {phone: 手机号 / phone, address: 地址 / address}",
    "facts": 'facts:\n- {fact: "held(courier, phone)", state: proved, at: "001:36"}',
    "claims": "claims:\n  sorry: {remedy: apology}",
}


def fact(en: str, zh: str, *sorts: str) -> FactDecl:
    """Return a fact that either side may move."""
    return FactDecl(Twin(en, zh), sorts, Sentences(), "either", False, False, False, (), HERE)


def argument(en: str, zh: str, *, raised: bool, param: Param | None = None) -> Argument:
    """Return an argument against the issue that rests on a fact not being shown."""
    when = NotShown(Shown("consented", (), HERE), HERE)
    params = (param,) if param else ()
    return Argument(
        name=Twin(en, zh),
        params=params,
        role="against",
        target="causation",
        target_args=(),
        when=when if not param else Shown("held", (Var(param.name), Var("f")), HERE),
        shakes=None,
        raised=raised,
        issue="causation",
        side="defendant",
        depth=0,
        sentences=Sentences(),
        cites=(),
        span=HERE,
    )


def issue(en: str, zh: str, *params: Param) -> Issue:
    """Return an issue whose burden is on the plaintiff."""
    burden, standard = BurdenRule("plaintiff", (), HERE), StandardRule(2, (), HERE)
    base = IssueVariant((), burden, standard, None, None, HERE)
    return Issue(Twin(en, zh), params, "plaintiff", (), Sentences(), base, (), HERE)


def by_name(*declared):
    """Return declarations by their English names."""
    return {one.name.en: one for one in declared}


@pytest.fixture(scope="session")
def rules() -> RuleBase:
    """Return the vocabulary of a small imagined dispute."""
    nothing = NamedList((), ())
    return RuleBase(
        "digest",
        options=by_name(
            Option(
                Twin("strictness", "宽严"),
                None,
                tuple(
                    Choice(Twin(*pair), Twin(*pair), (), HERE)
                    for pair in (("strict", "从严"), ("mild", "从宽"))
                ),
                "mild",
                HERE,
            )
        ),
        readings=by_name(
            Reading(Twin("first_court", "一审立场"), Twin("", ""), (("strictness", "strict"),), (), HERE)
        ),
        sorts=by_name(
            Sort(Twin("party", "当事人"), "holder", None, HERE),
            Sort(Twin("act", "行为"), None, None, HERE),
            Sort(Twin("holder", "信息持有人"), None, None, HERE),
            Sort(Twin("field", "信息字段"), None, None, HERE),
            Sort(Twin("loss", "损失项目"), None, None, HERE),
        ),
        facts=by_name(
            fact("held", "持有", "holder", "field"),
            fact("consented", "告知同意"),
            fact("displayed", "已出示", "field", "act"),
            fact("diligent", "尽到注意义务", "party"),
        ),
        issues=by_name(issue("causation", "因果关系"), issue("basis", "合法性基础", Param("f", "field"))),
        arguments=by_name(
            argument("other_source", "其他来源", raised=True, param=Param("h", "holder")),
            argument("no_consent", "未经同意", raised=False),
        ),
        causes=by_name(
            Cause(
                Twin("data_law", "数据法"),
                Sentences(),
                CauseVariant((), None, None, (), nothing, nothing, HERE),
                (),
                (),
                HERE,
            )
        ),
        remedies=by_name(
            Remedy(
                Twin("apology", "赔礼道歉"),
                Sentences(),
                (),
                nothing,
                nothing,
                None,
                None,
                (),
                (),
                (),
                (),
                (),
                HERE,
            )
        ),
    )


@pytest.fixture(scope="session")
def read(rules):
    """Return a reader: text in, case and diagnostics out; no message may be left unfilled."""

    def reader(text: str):
        case, found = read_case(SourceFile("案件.yaml", text), rules)
        for one in found:
            for language in ("zh", "en"):
                said = message_text(one, language) + help_text(one, language)
                assert not re.search(r"\{[a-z_]+\}", said), said
        return case, found

    return reader


@pytest.fixture(scope="session")
def text_with():
    """Return a writer of case texts: the base with some sections replaced, added or (None) left out."""

    def writer(**sections: str | None) -> str:
        parts = BASE | sections
        return "\n".join(part for part in parts.values() if part is not None) + "\n"

    return writer


@pytest.fixture(scope="session")
def report(read, text_with):
    """Return what is reported for the base with some sections replaced: (code, guilty text) by place.

    The guilty text is what lies under the caret, so that line and column are both checked.
    """

    def reporter(**sections: str | None):
        text = text_with(**sections)
        lines = text.split("\n")
        _, found = read(text)
        return [
            (one.code, lines[one.span.line - 1][one.span.column - 1 : one.span.end_column - 1])
            for one in found
        ]

    return reporter
