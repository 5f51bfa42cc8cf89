"""A small rule base and a reader of case texts that looks at every message it is given."""

from __future__ import annotations

import re

import pytest

from engine.case import read_case
from engine.citation import parse_article
from engine.diagnostics.wording import help_text, message_text
from engine.record import replace
from engine.rulebase.model import (
    Argument,
    BuiltIn,
    BurdenRule,
    Cause,
    CauseVariant,
    Choice,
    Chosen,
    Cite,
    Cites,
    FactDecl,
    Issue,
    IssueVariant,
    Law,
    Mover,
    NamedList,
    NotShown,
    Option,
    Param,
    Reading,
    Remedy,
    RuleBase,
    Sentences,
    Shown,
    Side,
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


def fact(en: str, zh: str, *sorts: str, mover: Mover = "either", procedural: bool = False) -> FactDecl:
    """Return a fact; of the court's own, an evaluation."""
    judged = mover == "court"
    return FactDecl(Twin(en, zh), sorts, Sentences(), mover, judged, False, procedural, (), HERE)


def cites(*articles: str) -> Cites:
    """Return articles of the imagined law of evidence."""
    return tuple(Cite("EV", parse_article(one), (), HERE) for one in articles)


def sort(en: str, zh: str, parent: str | None = None, *articles: str) -> Sort:
    """Return a sort, with what the imagined law of evidence says of it."""
    return Sort(Twin(en, zh), parent, None, HERE, cites(*articles))


def reason(en: str, zh: str, issue: str, fact: str, *articles: str, var: Param | None = None) -> Argument:
    """Return a reason for an issue that rests on one fact about the defendant, or about a thing."""
    of = Shown(fact, (Var(var.name),) if var else (BuiltIn("defendant"),), HERE)
    return replace(
        argument(en, zh, raised=False),
        params=(var,) if var else (),
        role="for",
        target=issue,
        issue=issue,
        when=of,
        side="defendant" if issue == "care" else "plaintiff",
        cites=cites(*articles),
    )


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


def issue(en: str, zh: str, *params: Param, on: Side = "plaintiff") -> Issue:
    """Return an issue; read strictly, its burden is on the defendant in any case."""
    burden, standard = BurdenRule(on, (), HERE), StandardRule(2, (), HERE)
    base = IssueVariant((), burden, standard, None, None, HERE)
    strict = IssueVariant(
        (Chosen("strictness", "strict", True, HERE),),
        BurdenRule("defendant", (), HERE),
        None,
        None,
        None,
        HERE,
    )
    variants = () if params else (strict,)
    return Issue(Twin(en, zh), params, on, (), Sentences(), base, variants, HERE)


def by_name(*declared):
    """Return declarations by their English names."""
    return {one.name.en: one for one in declared}


@pytest.fixture(scope="session")
def rules() -> RuleBase:
    """Return the vocabulary of a small imagined dispute."""
    nothing = NamedList((), ())
    return RuleBase(
        "digest",
        laws=by_name(
            Law(
                Twin("EV", "证规"),
                Twin("Law of Evidence", "证据规则"),
                "interpretation",
                None,
                None,
                False,
                HERE,
            )
        ),
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
            sort("exhibit", "证据材料"),
            sort("not_alone", "不能单独作为根据", "exhibit", "90"),
            sort("party_statement", "诉讼当事人的陈述", "not_alone", "90:1"),
            sort("interested_witness", "有利害关系的证言", "not_alone", "90:3"),
            sort("doubtful", "有疑点的数据", "not_alone", "90:4"),
            sort("unchecked_copy", "无从核对的复制件", "not_alone", "90:5"),
            sort("no_basis", "不得作为根据", "exhibit", "104(2)"),
            sort("absent_witness", "未出庭的证人", "no_basis", "68(3)"),
            sort("authenticity_rejected", "真实性未获确认", "no_basis", "104(2)"),
            sort("legality_rejected", "合法性未获确认", "no_basis", "106"),
            sort("no_admission", "不成立自认", None, "92(1)"),
            sort("in_settlement", "和解中的让步", "no_admission", "107"),
            sort("withheld_evidence", "拒不提交的证据", "exhibit", "95", "112"),
        ),
        facts=by_name(
            fact("held", "持有", "holder", "field"),
            fact("consented", "告知同意"),
            fact("displayed", "已出示", "field", "act"),
            fact("diligent", "尽到注意义务", "party"),
            fact("leaky", "系统有漏洞", "party"),
            fact("typical", "典型风险", "party", mover="court"),
            fact("controlled", "控制证据", "party", "exhibit", procedural=True),
            fact("inference_drawn", "作不利推定", "exhibit", mover="court"),
        ),
        issues=by_name(
            issue("causation", "因果关系"),
            issue("basis", "合法性基础", Param("f", "field")),
            issue("care", "尽到注意", on="defendant"),
        ),
        arguments=by_name(
            argument("other_source", "其他来源", raised=True, param=Param("h", "holder")),
            argument("no_consent", "未经同意", raised=False),
            reason("took_care", "已尽注意", "care", "diligent"),
            reason("leak_there", "自此外泄", "causation", "leaky"),
            reason("withheld", "拒不提交", "causation", "inference_drawn", "95", var=Param("e", "exhibit")),
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
                name=Twin("apology", "赔礼道歉"),
                sentences=Sentences(),
                causes=(),
                requires=nothing,
                unless=nothing,
                when=None,
                amount=None,
                ceilings=(),
                reduced=(),
                partly=(),
                modes=(),
                manners=(),
                cites=(),
                span=HERE,
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
