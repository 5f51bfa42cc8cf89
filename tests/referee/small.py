"""Small rule bases and cases, written in a line or two, for examples computed by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from engine.case.model import Act, Case, Claim, Dispute, Interval, Party, Raised, Thing
from engine.referee import Closed, DisputeVerdict, Finding, Valuation, Verdict, decide
from engine.rulebase.model import (
    Argument,
    BurdenRule,
    Cause,
    CauseVariant,
    Ceiling,
    Choice,
    Concept,
    FactDecl,
    Gate,
    Issue,
    IssueVariant,
    Limb,
    Limbs,
    NamedList,
    Option,
    Remedy,
    RuleBase,
    Sentences,
    Sort,
    StandardRule,
    Twin,
)
from tests.referee.written import HERE, params, terms

SAID = Sentences()
PROVED = Valuation(2, 0, frozenset(), True, None)
BARELY = Valuation(1, 0, frozenset(), True, None)
SURELY = Valuation(3, 0, frozenset(), True, None)
DISPROVED = Valuation(0, 2, frozenset(), True, None)
UNCLEAR = Valuation(0, 0, frozenset(), True, None)


def twin(name):
    """Return a name that is the same in both languages."""
    return Twin(name, name)


def fact(name, *sorts, moved_by="either", transitive=False):
    return FactDecl(twin(name), sorts, SAID, moved_by, False, transitive, False, (), HERE)


def concept(name, variables, *bodies):
    return Concept(twin(name), params(variables), bodies, SAID, (), HERE)


def layer(*guards, burden=None, standard=None, counter=None, limbs=None):
    """Return one layer of an issue: its base, or what an ``under`` clause sets."""
    return IssueVariant(
        guards,
        BurdenRule(burden, (), HERE) if burden else None,
        StandardRule(standard, (), HERE) if standard else None,
        StandardRule(counter, (), HERE) if counter else None,
        limbs,
        HERE,
    )


def issue(
    name,
    *variants,
    variables="",
    favours="plaintiff",
    burden="plaintiff",
    standard=2,
    counter=None,
    limbs=None,
):
    base = layer(burden=burden, standard=standard, counter=counter, limbs=limbs)
    return Issue(twin(name), params(variables), favours, (), SAID, base, variants, HERE)


def limb(name, *args, each=None, where=None):
    return Limb(name, terms(args), params(each)[0] if each else None, where, HERE)


def limbs(kind, *items):
    return Limbs(kind == "all", items, (), HERE)


def argument(name, role, target, when, *args, variables="", shakes=None, raised=False):
    """Return an argument. Side, depth and issue are the resolver's; the referee derives its own."""
    return Argument(
        twin(name),
        params(variables),
        role,
        target,
        terms(args),
        when,
        shakes,
        raised,
        issue="",
        side="plaintiff",
        depth=0,
        sentences=SAID,
        cites=(),
        span=HERE,
    )


def named(text):
    """Return a list of issues written with commas."""
    return NamedList(tuple(it.strip() for it in text.split(",") if it.strip()), ())


def period(*guards, start=None, end=None, gates=None, requires=None, unless=None):
    """Return one layer of a cause."""
    return CauseVariant(
        guards,
        start,
        end,
        None if gates is None else tuple(Gate(it, ()) for it in gates),
        None if requires is None else named(requires),
        None if unless is None else named(unless),
        HERE,
    )


def cause(name, base, *variants):
    return Cause(twin(name), SAID, base, variants, (), HERE)


def remedy(
    name,
    causes="",
    requires="",
    unless="",
    when=None,
    amount=None,
    ceilings=(),
    reduced=(),
    partly=(),
    modes=(),
    manners=(),
):
    return Remedy(
        twin(name),
        SAID,
        named(causes).issues,
        named(requires),
        named(unless),
        when,
        amount,
        tuple(Ceiling(Decimal(most), when, (), HERE) for most, when in ceilings),
        tuple(Gate(it, ()) for it in reduced),
        partly,
        modes,
        manners,
        (),
        HERE,
    )


SORTS = {
    "party": Sort(Twin("party", "当事人"), "holder", None, HERE),
    "act": Sort(Twin("act", "行为"), None, None, HERE),
    "holder": Sort(Twin("holder", "持有人"), None, None, HERE),
    "courier": Sort(Twin("courier", "快递"), "holder", None, HERE),
    "field": Sort(Twin("field", "信息字段"), None, None, HERE),
}
FACTS = (
    fact("seen"),
    fact("heard"),
    fact("held", "holder", "field"),
    fact("shown_to", "field"),
    fact("follows", "field", "field", transitive=True),
    fact("ours", moved_by="plaintiff"),
    fact("theirs", moved_by="defendant"),
    fact("courts", moved_by="court"),
)


def option(name, *choices):
    """Return an option; its first choice is the default."""
    return Option(
        twin(name), None, tuple(Choice(twin(it), twin(it), (), HERE) for it in choices), choices[0], HERE
    )


def rules(*declarations):
    """Return the rule base of some declarations over the facts and sorts of this page."""
    kinds = {
        FactDecl: "facts",
        Concept: "concepts",
        Issue: "issues",
        Argument: "arguments",
        Cause: "causes",
        Remedy: "remedies",
        Option: "options",
    }
    tables = {table: {} for table in kinds.values()}
    for it in (*FACTS, *declarations):
        tables[kinds[type(it)]][it.name.en] = it
    return RuleBase("small", sorts=SORTS, **tables)


def thing(text, day=None):
    """Return a thing written as ``phone: field``, with a day or an interval if it has one."""
    id, sort = (it.strip() for it in text.split(":"))
    interval = Interval(day, day) if isinstance(day, date) else day
    return Thing(id, sort, twin(id), interval, None, HERE)


def key(text):
    """Return the cell written as ``held(p, phone)``."""
    name, _, rest = text.rstrip(")").partition("(")
    return name, tuple(it.strip() for it in rest.split(",") if it.strip())


def judge(
    declared,
    cells=None,
    *,
    things=(),
    plaintiffs=("p",),
    defendants=("d",),
    acts=("leak",),
    day=(None, None),
    hearing=(None, None),
    reading=None,
    raised=(),
    claims=(),
) -> Verdict:
    """Return the verdict on a case written in short: states by cell, raised as (cell, party)."""
    parties = [Party(it, "plaintiff", twin(it), HERE) for it in plaintiffs]
    parties += [Party(it, "defendant", twin(it), HERE) for it in defendants]
    case = Case(
        id="small",
        title=twin("small"),
        court="",
        docket="",
        stage="",
        status="hypothetical",
        unlisted="no_evidence",
        hearing=None,
        parties=tuple(parties),
        acts=tuple(Act(it, twin(it), None, HERE) for it in acts),
        things=tuple(things),
        facts=(),
        exhibits=(),
        claims=tuple(
            Claim(f"claim_{it}", it, plaintiffs[:1], defendants[:1], acts[:1], None, "", (), HERE)
            for it in claims
        ),
        raised=tuple(Raised(*key(what), by, (), HERE) for what, by in raised),
        runs=(),
        notes=(),
        sources={},
        digest="",
        span=HERE,
        dispute_list=tuple(Dispute(p, d, a) for p in plaintiffs for d in defendants for a in acts),
    )
    choices = {name: it.default for name, it in declared.options.items()} | (reading or {})
    valued = {key(name): it for name, it in (cells or {}).items()}
    return decide(declared, case, Closed(choices, valued, dict.fromkeys(acts, day), hearing))


def only(verdict: Verdict) -> DisputeVerdict:
    """Return the one dispute of a verdict."""
    (found_in,) = verdict.disputes.values()
    return found_in


def finding(verdict: Verdict, name: str, *args: str) -> Finding:
    """Return the finding on an issue in the one dispute."""
    return only(verdict).findings[name, args]


def admitted(*by: str) -> Valuation:
    """Return a cell that was admitted."""
    return Valuation(0, 0, frozenset(by), True, None)


def unclear(because: str) -> Valuation:
    """Return a cell the court marked."""
    return Valuation(0, 0, frozenset(), True, because)


def proves(when, cells=None, *more, standard=2, counter=None, side="plaintiff", **case) -> bool:
    """Return whether a condition is true for the bearer of an issue that has it as only argument."""
    favoured = issue("asked", favours=side, burden=side, standard=standard, counter=counter)
    declared = rules(*more, favoured, argument("reason", "for", "asked", when))
    return finding(judge(declared, cells, **case), "asked").value == "proved"
