"""The wording of what a case file says of evidence and the law of evidence does not bear out."""

from __future__ import annotations

from typing import Final

from engine.diagnostics.model import Message

MESSAGES: Final[dict[str, Message]] = {
    "limit-without-kind": Message(
        zh="「{typed}」只能用于：{kinds_zh}",
        en="`{typed}` can be said of these kinds only: {kinds_en}",
        help_zh="在这一项中写「种类: {first_zh}」，或删去「{typed}」",
        help_en="write `kind: {first_en}` for this exhibit, or delete `{typed}`",
    ),
    "only-weak-evidence": Message(
        zh="「{cell_zh}」写为「{state_zh}」，所依据的却都不能单独作为认定案件事实的根据：{why_zh}",
        en="`{cell_en}` is marked `{state_en}`, but all it rests on cannot stand alone: {why_en}",
        help_zh="补上相印证的证据，例如「证据: [{ids}, 另一项]」；"
        "没有的，写「认定: 真伪不明, 原因: 证据不足」",
        help_en="add corroboration, as in `evidence: [{ids}, another]`; "
        "without any write `state: unclear, because: insufficient`",
        severity="warning",
    ),
    "only-rejected-evidence": Message(
        zh="「{cell_zh}」写为「{state_zh}」，所依据的却都不得作为认定案件事实的根据：{why_zh}",
        en="`{cell_en}` is marked `{state_en}`, but nothing it rests on may be relied on: {why_en}",
        help_zh="改列未被排除的证据；没有的，写「认定: 未举证」或者「认定: 真伪不明, 原因: 证据不足」",
        help_en="name evidence that was not excluded; without any write `state: no_evidence`, "
        "or `state: unclear, because: insufficient`",
        severity="warning",
    ),
    "not-an-admission": Message(
        zh="「{cell_zh}」写为「自认」，但所述场合不成立自认：{law_zh}",
        en="`{cell_en}` is marked `admitted`, but what was said there is no admission: {law_en}",
        help_zh="改写「认定: 未举证」；诉讼中另有承认的，写「自认场合: 诉讼中」；"
        "各方均同意采用的，写「认定: 无争议」",
        help_en="write `state: no_evidence`; if it was also admitted in the proceedings `made in: in court`; "
        "if all parties agree to its use `state: undisputed`",
        severity="warning",
    ),
    "inference-without-burden": Message(
        zh="「{cell_zh}」是对{side_zh}的不利推定，而它所关涉的{issues_zh}本由{side_zh}负举证责任，对方无从受益：{law_zh}",
        en="`{cell_en}` is inferred against the {side_en}, who bears the burden on {issues_en} anyhow, "
        "so that the inference serves nobody: {law_en}",
        help_zh="删去这一推定；{side_zh}没有举证的，写「认定: 未举证」即可",
        help_en="take it out; where the {side_en} offered nothing `state: no_evidence` says enough",
        severity="warning",
    ),
    "inference-without-control": Message(
        zh="「{cell_zh}」是对「{party}」的不利推定，案件却没有认定：{missing_zh}",
        en="`{cell_en}` is inferred against `{party}`, but the case does not find: {missing_en}",
        help_zh='补一项：事实: "{first_zh}({party}, …)"，认定: 已认定；没有的，删去「不利推定对象」',
        help_en='add an entry: fact: "{first_en}({party}, …)", state: proved; else delete `inferred against`',
        severity="warning",
    ),
    "inference-beyond-content": Message(
        zh="不利推定及不到「{cell_zh}」：{what_zh}；{law_zh}",
        en="an adverse inference does not reach `{cell_en}`: {what_en}; {law_en}",
        help_zh="删去「不利推定对象」，以「证据: […]」写明另外的根据",
        help_en="delete `inferred against`, and name what else shows it under `evidence`",
        severity="warning",
    ),
    "assessment-without-court": Message(
        zh="案件尚无裁判，证据「{id}」却写有认证意见，如同法院已经采信或者排除",
        en="no court has decided this case, yet exhibit `{id}` is assessed as if one had",
        help_zh="写「未作评价」，或删去真实性、合法性、关联性",
        help_en="write `not_assessed`, or delete authenticity, legality and relevance",
        severity="warning",
    ),
}
