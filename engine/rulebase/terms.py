"""Terms and variables: what may stand in the brackets of an atom, and of which sort it is."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from engine.record import record
from engine.rulebase.complaints import called, listed
from engine.rulebase.model import BuiltIn, Day, Param, Term, Var
from engine.rulebase.vocabulary import ANY_SORT, Vocabulary, built_in_sort
from engine.source import Span
from engine.syntax import nodes

# Many terms, few names: each is one record, so that the cache holds it once.
_var, _built_in = lru_cache(maxsize=512)(Var), lru_cache(BuiltIn)
_param = lru_cache(maxsize=512)(Param)

Ground = Literal["record", "outcome", "remedy", "property"]


@record
class Place:
    """Where a condition stands: the variables in sight with their sorts, and what it may test.

    ``record``: facts, concepts, findings and causes. ``outcome``: findings and causes, never a fact.
    ``remedy``: an outcome, or what is claimed. ``property``: that, or whether a remedy is granted.
    """

    vocabulary: Vocabulary
    ground: Ground
    scope: dict[str, str]

    def with_param(self, param: nodes.Param) -> tuple[Place, Param | None]:
        """Return the place inside a quantifier, and its variable (None where its sort is unknown)."""
        self.check_variable(param.name)
        sort = self.vocabulary.one(param.sort, "sort")
        inner = Place(
            self.vocabulary, self.ground, {**self.scope, param.name.text: ANY_SORT if sort is None else sort}
        )
        return inner, None if sort is None else _param(param.name.text, sort)

    def with_params(self, params: tuple[nodes.Param, ...]) -> tuple[Place, tuple[Param, ...] | None]:
        """Return the place inside a declaration with these parameters, and the parameters."""
        place, found = self, []
        for param in params:
            place, one = place.with_param(param)
            found.append(one)
        kept = tuple(one for one in found if one is not None)
        return place, kept if len(kept) == len(found) else None

    def check_variable(self, name: nodes.Name) -> None:
        """Complain about a variable that means something else already."""
        complaints = self.vocabulary.complaints
        if name.text in self.scope:
            complaints.add("variable-reused", name.span, name=name.text)
        elif (entry := self.vocabulary.names.get(name.text)) is not None:
            complaints.add("variable-shadows-name", name.span, name=name.text, kind=entry.kind)

    def term(self, term: nodes.Term) -> Term | None:
        """Return what a term stands for; None, with a complaint, when it names nothing."""
        if term.day is not None:
            return Day(term.day)
        match term.keyword:
            case "plaintiff" | "defendant" | "hearing" as word:
                return _built_in(word)
        name = term.name
        assert name is not None, "a term is a name, a keyword or a date"
        if name.text in self.scope:
            return _var(name.text)
        if built_in_sort(name.text) == "act":
            return _built_in("act")
        entry = self.vocabulary.names.get(name.text)
        if entry is not None:
            self.vocabulary.complaints.add(
                "wrong-kind",
                name.span,
                name=name.text,
                kind=entry.kind,
                wanted_kind="variable",
            )
        else:
            self.vocabulary.complain_of_unknown(name, list(self.scope), "variable")
        return None

    def sort_of(self, term: Term) -> str | None:
        """Return the sort of a term; None for dates and the hearing, which are no things."""
        match term:
            case Var(name):
                return self.scope[name]
            case BuiltIn("plaintiff" | "defendant"):
                return "party"
            case BuiltIn("act"):
                return "act"
            case _:
                return None

    def arguments(
        self, name: nodes.Name, wanted: tuple[str, ...], terms: tuple[nodes.Term, ...], span: Span
    ) -> tuple[Term, ...] | None:
        """Return the terms in the brackets after a name; None when one of them does not fit."""
        found = [self.term(term) for term in terms]
        if len(terms) != len(wanted):
            self.vocabulary.complaints.add(
                "wrong-arity",
                span,
                name=name.text,
                wanted=str(len(wanted)),
                given=str(len(terms)),
                names=listed(map(self.vocabulary.sort_twin, wanted), "sorts"),
            )
            return None
        fits = [
            self._fits(written, term, asked)
            for written, term, asked in zip(terms, found, wanted, strict=True)
            if term is not None
        ]
        return tuple(t for t in found if t is not None) if len(fits) == len(terms) and all(fits) else None

    def thing(self, written: nodes.Term, asked: str) -> Term | None:
        """Return a term that must be a thing of this sort; None, with a complaint, when it is not."""
        term = self.term(written)
        return term if term is not None and self._fits(written, term, asked) else None

    def _fits(self, written: nodes.Term, term: Term, asked: str) -> bool:
        sort = self.sort_of(term)
        complaints = self.vocabulary.complaints
        if sort is None:
            complaints.add("date-as-thing", written.span)
            return False
        if not self.vocabulary.fits(sort, asked):
            shown = term.name if isinstance(term, (Var, BuiltIn)) else ""
            sorts = called(self.vocabulary.sort_twin(sort), "sort")
            sorts |= called(self.vocabulary.sort_twin(asked), "wanted")
            complaints.add("sort-mismatch", written.span, name=shown, names=sorts)
            return False
        return True
