"""Form: the shape of a case file as pydantic models, for programs that write one and for editors.

The keys are the English ones of ``keys`` with underscores, every scalar a text. The command line does
not pass through here: importing and building these models takes about 130 ms, more than judging a
case. ``shape`` checks the same shape on the tree with its places, and a test holds the two together.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from engine.case.model import (
    Assessment,
    Authority,
    Because,
    Ground,
    Interval,
    Kind,
    Limit,
    Setting,
    State,
    Status,
)
from engine.case.values import Slip, is_bare, read_day, read_twin
from engine.rulebase.model import Side


def _bare(text: str) -> str:
    if not is_bare(text):
        raise ValueError("not a bare name")
    return text


def _day(text: str) -> str:
    if text not in ("unknown", "不明") and isinstance(read_day(text), Slip):
        raise ValueError("not a date")
    return text


def _bound(text: str) -> str:
    if isinstance(read_day(text), Slip):
        raise ValueError("not a date")
    return text


def _pair(text: str) -> str:
    if isinstance(read_twin(text), Slip):
        raise ValueError("not a pair of languages")
    return text


Name = Annotated[str, AfterValidator(_bare), Field(description="one name / 一个名称")]
Names = Name | list[Name]
Texts = str | list[str]
Day = Annotated[str, AfterValidator(_day), Field(description="2023-05-12, 2023年5月12日, unknown / 不明")]
Bound = Annotated[str, AfterValidator(_bound)]
Pair = Annotated[str, AfterValidator(_pair), Field(description="中文 / English")]
Value = Annotated[str, Field(description="a number / 数字")]
AtomText = Annotated[str, Field(description="name(one, [two, three]) / 名称(甲, [乙, 丙])")]
Degree = Literal["rather_likely", "high_probability", "beyond_reasonable_doubt"]
Answer = Literal["yes", "no", "undetermined"]


class Form(BaseModel):
    """What all levels share: nothing is converted, nothing unknown passes, nothing changes later."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class TwinForm(Form):
    zh: str
    en: str


class IntervalForm(Form):
    from_: Bound | None = Field(None, alias="from")
    to: Bound | None = None
    because: str = ""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        start, end = (read_day(text) if text else None for text in (self.from_, self.to))
        if start is None and end is None:
            raise ValueError("no bound")
        if isinstance(start, Interval) and isinstance(end, Interval):
            low, high = start.earliest, end.latest
            if low and high and low > high:
                raise ValueError("reversed")
        return self


class PartyForm(Form):
    role: Side
    name: Pair | TwinForm = ""


class ActForm(Form):
    name: Pair | TwinForm = ""
    date: Day | IntervalForm


class ThingForm(Form):
    id: Name = "-"
    name: Pair | TwinForm = ""
    date: Day | IntervalForm = "unknown"
    amount: Value = ""


class ListedThingForm(ThingForm):
    id: Name


class FactForm(Form):
    fact: AtomText
    state: State
    degree: Degree = "high_probability"
    by: Name = "-"
    made_in: Setting | None = None
    ground: Ground | None = None
    rebutted: Literal["yes", "no"] = "no"
    inferred_against: Name = "-"
    because: Because | None = None
    asserted_by: Names = []
    contested_by: Names = []
    at: Texts = []
    step: Value = ""
    authority: Authority | None = None
    evidence: Names = []
    note: str = ""


class ExhibitForm(Form):
    name: Pair | TwinForm = ""
    kind: Kind | None = None
    offered_by: Name = "-"
    purpose: Pair | TwinForm = ""
    limits: Limit | list[Limit] = []
    authenticity: Assessment = "not_assessed"
    legality: Assessment = "not_assessed"
    relevance: Assessment = "not_assessed"
    comment: Pair | TwinForm = ""
    at: Texts = []
    note: str = ""


class ClaimForm(Form):
    remedy: Name
    by: Names = []
    against: Names = []
    acts: Names = []
    amount: Value = ""
    text: str = ""
    at: Texts = []
    note: str = ""


class RaisedForm(Form):
    argument: AtomText
    by: Name
    at: Texts = []
    note: str = ""


class ExpectForm(Form):
    issue: AtomText = ""
    cause: Name = "-"
    claim: Name = "-"
    argument: AtomText = ""
    plaintiff: Name = "-"
    defendant: Name = "-"
    act: Name = "-"
    finding: Literal["proved", "disproved", "unclear", "undetermined"] | None = None
    because: Because | None = None
    won_by: Literal["plaintiff", "defendant", "undetermined"] | None = None
    made_out: Answer | None = None
    applies: Answer | None = None
    grounds: Names = []
    live: Answer | None = None
    result: Literal["granted", "partly", "refused", "not_reached", "undetermined"] | None = None
    amount: Value = ""
    mode: Literal["sole", "joint", "shares", "supplementary", "corresponding"] | None = None
    scope: str = ""
    status: Literal["decided", "undetermined"] | None = None
    outcomes: Texts = []
    authority: Authority = "none"
    at: Texts = []
    note: str = ""


class RunForm(Form):
    reading: Name
    choices: dict[Name, str] = {}
    expect: list[ExpectForm] = []
    note: str = ""


class CaseForm(Form):
    """A whole case file."""

    id: Value
    title: Pair | TwinForm
    court: str = ""
    docket: str = ""
    stage: str = ""
    status: Status
    unlisted: Literal["no_evidence", "open"] | None = None
    hearing: Day | IntervalForm = "unknown"
    parties: dict[Name, PartyForm]
    acts: dict[Name, ActForm]
    things: dict[Name, dict[Name, Pair | ThingForm] | list[Name | ListedThingForm] | Name] = {}
    facts: list[FactForm] = []
    evidence: dict[Name, Pair | ExhibitForm] = {}
    claims: dict[Name, ClaimForm] = {}
    raised: list[RaisedForm] = []
    reading: Name = "default"
    choices: dict[Name, str] = {}
    expect: list[ExpectForm] = []
    runs: list[RunForm] = []
    notes: Texts = []
    sources: dict[Name, str] = {}


FORMS: dict[str, type[Form]] = {
    "case": CaseForm,
    "party": PartyForm,
    "act": ActForm,
    "thing": ThingForm,
    "fact": FactForm,
    "exhibit": ExhibitForm,
    "claim": ClaimForm,
    "raised": RaisedForm,
    "expect": ExpectForm,
    "run": RunForm,
    "twin": TwinForm,
    "interval": IntervalForm,
}
