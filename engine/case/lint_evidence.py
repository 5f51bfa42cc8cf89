"""Lint of evidence: what a finding rests on, and what the law of evidence lets it rest on.

Which evidence cannot stand alone, which cannot be relied on at all, what is no admission and which
sources allow an inference against whoever withholds evidence is said by the rules: by sorts named as
the words of a case file, with their sources. Where the rules have no such sort, nothing is pointed out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from engine.case.keys import WORDS
from engine.case.model import Case, Exhibit, FactEntry, Run
from engine.citation import print_article
from engine.diagnostics.model import Diagnostic, Related
from engine.rulebase.model import Cites, RuleBase, Side, Sort, Twin

NOT_ALONE: Final = "not_alone"
NO_BASIS: Final = "no_basis"
NO_ADMISSION: Final = "no_admission"
WITHHELD: Final = "withheld_evidence"
ROOTS: Final = frozenset({NOT_ALONE, NO_BASIS, NO_ADMISSION, WITHHELD})

Heard = Sequence[tuple[Run, frozenset[str]]]

_FOUND: Final = {"proved": "已认定", "disproved": "认定不存在"}
_SHOWN: Final = frozenset({"proved", "admitted", "undisputed", "exempt"})
_ASPECTS: Final = ("authenticity", "legality", "relevance")
_RECORDED: Final = frozenset({"audiovisual", "electronic"})
_SEPARATOR: Final = {"zh": "、", "en": ", "}


def lint_evidence(case: Case, rules: RuleBase, heard: Heard = ()) -> list[Diagnostic]:
    """Return warnings about exhibits, admissions and adverse inferences, sorted by place.

    ``heard`` are the runs with the issues anything turned on in them; without it every issue of the
    rules counts in every run of the case.
    """
    heard = heard or tuple((run, frozenset(rules.issues)) for run in case.runs)
    entries = tuple({entry.span: entry for entry in case.facts}.values())
    found = [
        *_ungrounded(case, entries, rules),
        *_no_admissions(entries, rules),
        *_inferences(case, entries, rules, heard),
        *_assessed_without_court(case),
    ]
    return sorted(found, key=lambda one: (one.span, one.code))


def is_about_evidence(sort: str, rules: RuleBase) -> bool:
    """Return whether a sort only says what becomes of evidence; no thing of a case is listed under it."""
    return any(root in rules.sorts and rules.is_sort(sort, root) for root in ROOTS)


# ---------------------------------------------------------------------------- what a finding rests on


def _ungrounded(case: Case, entries: Sequence[FactEntry], rules: RuleBase) -> Iterator[Diagnostic]:
    """Yield findings that rest on nothing but evidence that cannot carry them."""
    exhibits = {one.id: one for one in case.exhibits}
    barred = {id: _marks(one, NO_BASIS, rules) for id, one in exhibits.items()}
    weak = {id: _marks(one, NOT_ALONE, rules) for id, one in exhibits.items()}
    for entry in entries:
        # What was inferred from the other side's silence rests on that as well.
        if entry.state not in _FOUND or not entry.evidence or entry.inferred_against is not None:
            continue
        usable = [id for id in entry.evidence if not barred[id]]
        if not usable:
            yield _lacking("only-rejected-evidence", entry, exhibits, barred, entry.evidence, rules)
        elif all(weak[id] for id in usable):
            yield _lacking("only-weak-evidence", entry, exhibits, weak, usable, rules)


def _marks(exhibit: Exhibit, root: str, rules: RuleBase) -> tuple[Sort, ...]:
    """Return the sorts below a root that say something about an exhibit."""
    if root not in rules.sorts:
        return ()
    words: list[str] = [exhibit.kind or "", *exhibit.limits]
    words += [f"{aspect}_{getattr(exhibit, aspect)}" for aspect in _ASPECTS]
    if exhibit.authenticity == "doubted" and exhibit.kind in _RECORDED:
        words.append("doubtful")
    return tuple(rules.sorts[w] for w in dict.fromkeys(words) if w in rules.sorts and rules.is_sort(w, root))


def _lacking(
    code: str,
    entry: FactEntry,
    exhibits: dict[str, Exhibit],
    marks: dict[str, tuple[Sort, ...]],
    ids: Sequence[str],
    rules: RuleBase,
) -> Diagnostic:
    why = {"zh": "", "en": ""}
    for language in why:
        told = [f"{id}{_reasons(marks[id], rules, language)}" for id in ids]
        why[language] = _SEPARATOR[language].join(told)
    related = tuple(Related(exhibits[id].span, f"{id} 列在这里", f"{id} is listed here") for id in ids[:3])
    params = _named(entry, rules) | {
        "why_zh": why["zh"],
        "why_en": why["en"],
        "ids": ", ".join(entry.evidence),
    }
    return Diagnostic(code, entry.span, params, related=related)


def _reasons(marks: tuple[Sort, ...], rules: RuleBase, language: str) -> str:
    told = [f"{_said(mark).in_language(language)}，{_cited(mark.cites, rules, language)}" for mark in marks]
    if language == "en":
        return " (" + "; ".join(one.replace("，", ", ") for one in told) + ")"
    return "（" + "；".join(told) + "）"


def _said(sort: Sort) -> Twin:
    return sort.says or sort.name


# ---------------------------------------------------------------------------- what is no admission


def _no_admissions(entries: Sequence[FactEntry], rules: RuleBase) -> Iterator[Diagnostic]:
    for entry in entries:
        where = entry.made_in
        if entry.state != "admitted" or where is None or where not in rules.sorts:
            continue
        if NO_ADMISSION in rules.sorts and rules.is_sort(where, NO_ADMISSION):
            yield Diagnostic(
                "not-an-admission", entry.span, _named(entry, rules) | _law(rules.sorts[where], rules)
            )


# ---------------------------------------------------------------------------- adverse inferences


def _inferences(
    case: Case, entries: Sequence[FactEntry], rules: RuleBase, heard: Heard
) -> Iterator[Diagnostic]:
    """Yield inferences that serve nobody who bears a burden, or reach beyond what evidence says."""
    withheld = rules.sorts.get(WITHHELD)
    drawn = [one for one in entries if one.inferred_against or _speaks_of_evidence(one, rules)]
    if withheld is None or not drawn:
        return
    # Imported here: hardly any case draws an inference, and every case comes by.
    from engine.case.inference import burden_on, inference_facts, issues_fed

    def idle(holder: Side, fed: frozenset[str], run: Run) -> bool:
        """Whether an inference serves nobody: whoever withholds the evidence bears each issue."""
        return bool(fed) and all(burden_on(rules.issues[issue], run, rules) == holder for issue in fed)

    roles = {party.id: party.role for party in case.parties}
    own = inference_facts(rules, withheld.cites)
    for entry in drawn:
        if entry.inferred_against is not None:
            if (what := _beyond_content(entry, rules)) is not None:
                params = _named(entry, rules) | {"what_zh": what.zh, "what_en": what.en}
                yield Diagnostic("inference-beyond-content", entry.span, params | _law(withheld, rules))
                continue
            yield from _uncontrolled(entry, entry.inferred_against, case, rules)
            holder, fed = roles[entry.inferred_against], issues_fed(rules, entry.fact)
        elif entry.fact in own:
            holder, fed = own[entry.fact]
        else:
            continue
        served = next((fed & issues for run, issues in heard if idle(holder, fed & issues, run)), None)
        if served is not None:
            params = _named(entry, rules) | _bearers(holder, served, rules) | _law(withheld, rules)
            yield Diagnostic("inference-without-burden", entry.span, params)


def _uncontrolled(entry: FactEntry, holder: str, case: Case, rules: RuleBase) -> Iterator[Diagnostic]:
    """Yield a warning where nothing says that the party has evidence and withheld it."""
    conduct = [
        one
        for one in rules.facts.values()
        if one.procedural and one.moved_by != "court" and any(rules.is_sort(WITHHELD, s) for s in one.sorts)
    ]
    named = {one.name.en for one in conduct}
    shown = {one.fact for one in case.facts if holder in one.args and one.state in _SHOWN}
    missing = [one.name for one in conduct if one.name.en in named - shown]
    if missing:
        params = _named(entry, rules) | {
            "party": holder,
            "missing_zh": _SEPARATOR["zh"].join(f"「{one.zh}({holder}, …)」" for one in missing),
            "missing_en": _SEPARATOR["en"].join(f"`{one.en}({holder}, …)`" for one in missing),
            "first_zh": missing[0].zh,
            "first_en": missing[0].en,
        }
        yield Diagnostic("inference-without-control", entry.span, params)


def _beyond_content(entry: FactEntry, rules: RuleBase) -> Twin | None:
    """Return what of a fact no document can say: that there is one and who has it, or a judgement."""
    fact = rules.facts[entry.fact]
    if fact.procedural:
        return Twin(
            "that evidence exists, who controls it and that it was withheld must be shown otherwise",
            "证据是否存在、由谁控制、是否拒交，须另行证明",
        )
    if fact.evaluative:
        return Twin(
            "an evaluation is made by the court and is not what evidence says",
            "评价由法院作出，不是证据的内容",
        )
    return None


def _speaks_of_evidence(entry: FactEntry, rules: RuleBase) -> bool:
    """Return whether an entry is a proved fact of the court about a piece of evidence."""
    fact = rules.facts[entry.fact]
    about = WITHHELD in rules.sorts and any(rules.is_sort(WITHHELD, sort) for sort in fact.sorts)
    return about and entry.state == "proved" and fact.moved_by == "court"


def _bearers(holder: Side, fed: frozenset[str], rules: RuleBase) -> dict[str, str]:
    issues = [issue for name, issue in rules.issues.items() if name in fed]
    return {
        "issues_zh": _SEPARATOR["zh"].join(f"「{one.name.zh}」" for one in issues),
        "issues_en": _SEPARATOR["en"].join(f"`{one.name.en}`" for one in issues),
        "side_zh": "原告" if holder == "plaintiff" else "被告",
        "side_en": holder,
    }


# ---------------------------------------------------------------------------- assessments


def _assessed_without_court(case: Case) -> Iterator[Diagnostic]:
    if case.status not in ("accepted", "not_adjudicated"):
        return
    for exhibit in case.exhibits:
        if any(getattr(exhibit, aspect) != "not_assessed" for aspect in _ASPECTS):
            yield Diagnostic("assessment-without-court", exhibit.span, {"id": exhibit.id})


# ---------------------------------------------------------------------------- wording


def _named(entry: FactEntry, rules: RuleBase) -> dict[str, str]:
    name = rules.facts[entry.fact].name
    state = next(row[1] for row in WORDS["state"] if row[0] == entry.state)
    return {"cell_zh": name.zh, "cell_en": name.en, "state_zh": state, "state_en": entry.state}


def _law(sort: Sort, rules: RuleBase) -> dict[str, str]:
    said = _said(sort)
    return {
        "law_zh": f"{said.zh}（{_cited(sort.cites, rules, 'zh')}）",
        "law_en": f"{said.en} ({_cited(sort.cites, rules, 'en')})",
    }


def _cited(cites: Cites, rules: RuleBase, language: str) -> str:
    """Return sources by their short names: 证据规定第九十条第（一）项."""
    told, before = [], ""
    for cite in cites:
        law = rules.laws.get(cite.law)
        name = law.name.in_language(language) if law else cite.law
        article = print_article(cite.article, language) if cite.article is not None else ""
        gap = " " if language == "en" and article else ""
        told.append(article if article and cite.law == before else f"{name}{gap}{article}")
        before = cite.law
    return _SEPARATOR[language].join(told)
