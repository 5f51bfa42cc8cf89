"""Where the resolver and the checks put what they find wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from engine.diagnostics.model import Diagnostic, Related
from engine.record import field, mutable_record
from engine.rulebase.model import Twin
from engine.source import Span


@mutable_record
class Complaints:
    """A list that only grows: one call of the resolver fills it, nobody reads it in between."""

    found: list[Diagnostic] = field(default_factory=list)

    def add(
        self,
        code: str,
        span: Span,
        *,
        suggestion: str = "",
        related: tuple[Related, ...] = (),
        kind: str = "",
        wanted_kind: str = "",
        names: Mapping[str, str] | None = None,
        **params: str,
    ) -> None:
        """Note one diagnostic; a ``kind`` becomes the parameters ``kind_zh`` and ``kind_en``.

        ``names`` are further parameters, as :func:`called` and :func:`listed` make them.
        """
        params |= names or {}
        if kind:
            params["kind_zh"], params["kind_en"] = KIND_WORDS[kind]
        if wanted_kind:
            params["wanted_zh"], params["wanted_en"] = KIND_WORDS[wanted_kind]
        self.found.append(Diagnostic(code, span, params, suggestion, related))


# What a kind of declaration is called in a message: (Chinese, English).
KIND_WORDS: dict[str, tuple[str, str]] = {
    "law": ("法律或文献", "law or document"),
    "option": ("分歧点", "option"),
    "choice": ("分歧点的立场", "choice of an option"),
    "reading": ("解释立场", "reading"),
    "sort": ("种类", "sort"),
    "fact": ("案件事实", "fact"),
    "concept": ("概念", "concept"),
    "issue": ("要件", "issue"),
    "argument": ("证明理由", "argument"),
    "cause": ("请求权基础", "cause"),
    "remedy": ("责任方式", "remedy"),
    "property": ("性质", "property"),
    "explain": ("说明", "explanation"),
    "variable": ("变量", "variable"),
    "condition": ("可作条件的名称", "something a condition can test"),
}


def called(twin: Twin, key: str = "name") -> dict[str, str]:
    """Return the two parameters by which a message names a declared thing, one for each language."""
    return {f"{key}_zh": twin.zh, f"{key}_en": twin.en}


def listed(twins: Iterable[Twin], key: str, between: tuple[str, str] = ("、", ", ")) -> dict[str, str]:
    """Return the two parameters by which a message names several things in a row."""
    several = list(twins)
    return {
        f"{key}_zh": between[0].join(twin.zh for twin in several),
        f"{key}_en": between[1].join(twin.en for twin in several),
    }


ARROWS = (" → ", " → ")
