"""What random pairs must contain often enough, each with a way to take it out.

If taking it out changes no verdict, it might as well not have been there: frequency alone says little.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from engine.rulebase.model import (
    AllOf,
    AnyOf,
    AtLeast,
    CauseIs,
    Chosen,
    Dated,
    Every,
    FindingIs,
    Holds,
    Negated,
    NotShown,
    RemedyIs,
    Same,
    Shown,
    Some,
    Var,
)
from tests.generators.shrink import Pair
from tests.generators.taking_facts import (
    admitted_by_all,
    full_holdings,
    in_cells,
    nothing_if,
    nothing_raised,
    other_choices,
    undated,
    undecided,
    unknown_days,
    vague_days,
)
from tests.generators.taking_rules import (
    TURNED,
    flat_concepts,
    flat_guards,
    here,
    in_arguments,
    in_causes,
    in_conditions,
    in_issues,
    in_layers,
    in_periods,
    in_remedies,
    less_arguments,
    lone_limbs,
    loosely,
    no_chains,
    no_movers,
    of_kind,
    other_kind,
    strictly,
    unconditional,
)


@dataclass(frozen=True, slots=True)
class Feature:
    """A construct, the pair without it, and the least shares: of pairs with it, of those it decides."""

    name: str
    remove: Callable[[Pair], Pair]
    present: float
    decisive: float


FEATURES: tuple[Feature, ...] = (
    Feature("a fact shown", of_kind(Shown, lambda it: Negated(it.fact, it.args, it.span)), 0.8, 0.45),
    Feature("a fact disproved", of_kind(Negated, lambda it: Shown(it.fact, it.args, it.span)), 0.75, 0.3),
    Feature("not shown", of_kind(NotShown, lambda it: it.item), 0.8, 0.4),
    Feature("a concept", of_kind(Holds, lambda it: NotShown(it, it.span)), 0.75, 0.4),
    Feature("every", of_kind(Every, loosely), 0.8, 0.45),
    Feature("some", of_kind(Some, strictly), 0.8, 0.45),
    Feature("at least", of_kind(AtLeast, lambda it: replace(it, count=3 - min(it.count, 2))), 0.8, 0.35),
    Feature("and", of_kind(AllOf, lambda it: AnyOf(it.items, it.span)), 0.8, 0.45),
    Feature("or", of_kind(AnyOf, lambda it: AllOf(it.items, it.span)), 0.8, 0.45),
    Feature("is", of_kind(Same, lambda it: replace(it, same=not it.same)), 0.75, 0.15),
    Feature("dates compared", of_kind(Dated, lambda it: replace(it, word=TURNED[it.word])), 0.75, 0.25),
    Feature(
        "options in conditions", of_kind(Chosen, lambda it: replace(it, chosen=not it.chosen)), 0.75, 0.45
    ),
    Feature("a finding", of_kind(FindingIs, lambda it: replace(it, value=TURNED[it.value])), 0.8, 0.45),
    Feature(
        "a cause asked about", of_kind(CauseIs, lambda it: replace(it, value=TURNED[it.value])), 0.75, 0.25
    ),
    Feature("what is claimed", of_kind(RemedyIs, lambda it: replace(it, value=TURNED[it.value])), 0.75, 0.15),
    Feature("as against another", in_conditions(here), 0.8, 0.1),
    Feature("not shown within not shown", flat_concepts, 0.5, 0.15),
    Feature("not shown guarding every", of_kind(Every, flat_guards), 0.55, 0.15),
    Feature("answers", less_arguments(lambda it: it.depth == 1), 0.8, 0.45),
    Feature("answers to answers", less_arguments(lambda it: it.depth == 2), 0.75, 0.4),
    Feature("answers at the third remove", less_arguments(lambda it: it.depth == 3), 0.6, 0.25),
    Feature(
        "answers that hit one instance",
        less_arguments(lambda it: it.depth > 0 and any(isinstance(arg, Var) for arg in it.target_args)),
        0.7,
        0.4,
    ),
    Feature("arguments against", less_arguments(lambda it: it.role == "against"), 0.75, 0.45),
    Feature(
        "arguments about instances",
        less_arguments(lambda it: not it.depth and bool(it.target_args)),
        0.7,
        0.45,
    ),
    Feature("shakes when", in_arguments(lambda it: replace(it, shakes=None)), 0.65, 0.25),
    Feature("raised", in_arguments(lambda it: replace(it, raised=False)), 0.75, 0.35),
    Feature("under: burden", in_layers(lambda it: replace(it, burden=None)), 0.75, 0.15),
    Feature("under: standard", in_layers(lambda it: replace(it, standard=None)), 0.75, 0.05),
    Feature("under: counter", in_layers(lambda it: replace(it, counter=None)), 0.65, 0.03),
    Feature("under: limbs", in_layers(lambda it: replace(it, limbs=None)), 0.35, 0.1),
    Feature(
        "counter-standards", in_issues(lambda it: replace(it, base=replace(it.base, counter=None))), 0.6, 0.05
    ),
    Feature("all of and any of", in_issues(other_kind), 0.65, 0.15),
    Feature("limbs over things", in_issues(lone_limbs), 0.35, 0.15),
    Feature("gates", in_periods(lambda it: replace(it, gates=None)), 0.75, 0.4),
    Feature("dates of causes", in_periods(lambda it: replace(it, start=None, end=None)), 0.75, 0.15),
    Feature("requires", in_periods(lambda it: replace(it, requires=None)), 0.7, 0.3),
    Feature("unless", in_periods(lambda it: replace(it, unless=None)), 0.65, 0.25),
    Feature("under: causes", in_causes(lambda it: replace(it, variants=())), 0.7, 0.2),
    Feature("founded on", in_remedies(lambda it: replace(it, causes=())), 0.75, 0.3),
    Feature("conditions of remedies", in_remedies(unconditional), 0.75, 0.15),
    Feature("amounts", in_remedies(lambda it: replace(it, amount=None)), 0.7, 0.15),
    Feature("ceilings", in_remedies(lambda it: replace(it, ceilings=())), 0.6, 0.05),
    Feature("reductions", in_remedies(lambda it: replace(it, reduced=())), 0.6, 0.05),
    Feature("parts", in_remedies(lambda it: replace(it, partly=())), 0.7, 0.05),
    Feature("modes", in_remedies(lambda it: replace(it, modes=())), 0.75, 0.1),
    Feature("manners", in_remedies(lambda it: replace(it, manners=())), 0.75, 0.1),
    Feature("chains", no_chains, 0.8, 0.03),
    Feature("who can move a fact", no_movers, 0.8, 0.05),
    Feature(
        "degrees",
        in_cells(lambda it: replace(it, positive=min(it.positive, 1) * 2, negative=min(it.negative, 1) * 2)),
        0.8,
        0.25,
    ),
    Feature("admissions", nothing_if(lambda it: bool(it.admitted_by)), 0.7, 0.15),
    Feature("admissions of one side only", admitted_by_all, 0.7, 0.2),
    Feature("disproved cells", nothing_if(lambda it: it.negative > 0), 0.75, 0.15),
    Feature("unclear cells", nothing_if(undecided), 0.75, 0.1),
    Feature("marks of the court", in_cells(lambda it: replace(it, because=None)), 0.7, 0.05),
    Feature("holdings that leave gaps", full_holdings, 0.55, 0.15),
    Feature("options", other_choices, 0.8, 0.45),
    Feature("dates of things", undated, 0.75, 0.05),
    Feature("dates of acts", unknown_days, 0.75, 0.25),
    Feature("dates known to a stretch", vague_days, 0.15, 0.1),
    Feature("what was raised", nothing_raised, 0.7, 0.25),
)
