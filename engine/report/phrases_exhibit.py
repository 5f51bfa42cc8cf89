"""Phrases for exhibits: their kinds, what lessens their force, how they were assessed and commented on."""

from __future__ import annotations

from typing import Final

from engine.rulebase.model import Twin

EXHIBITS: Final[dict[str, Twin]] = {
    "exhibit.by": Twin("offered by {by}", "{by}提供"),
    "exhibit.court": Twin("the court", "人民法院"),
    "exhibit.purpose": Twin("purpose: {purpose}", "证明目的：{purpose}"),
    "exhibit.assessed": Twin("assessed: {told}", "认证：{told}"),
    "exhibit.comment": Twin("comment of {other}: {comment}", "{other}质证意见：{comment}"),
    "exhibit.comment_open": Twin("comment: {comment}", "质证意见：{comment}"),
    "exhibit.rests_on": Twin("exhibits: {exhibits}", "证据：{exhibits}"),
    "exhibit.inferred": Twin("by adverse inference against {party}", "对{party}作不利推定"),
    "exhibit.unexamined": Twin("not yet examined and assessed", "尚未经质证和认证"),
    "exhibit.none": Twin("not assessed", "未作评价"),
    "exhibit.rest": Twin("the rest not assessed", "其余未作评价"),
    "aspect.authenticity": Twin("authenticity {assessment}", "真实性{assessment}"),
    "aspect.legality": Twin("legality {assessment}", "合法性{assessment}"),
    "aspect.relevance": Twin("relevance {assessment}", "关联性{assessment}"),
    "assessment.accepted": Twin("accepted", "予以确认"),
    "assessment.doubted": Twin("doubted", "存疑"),
    "assessment.rejected": Twin("rejected", "不予确认"),
    "kind.party_statement": Twin("statement of a party", "当事人的陈述"),
    "kind.documentary": Twin("documentary evidence", "书证"),
    "kind.physical": Twin("physical evidence", "物证"),
    "kind.audiovisual": Twin("audio-visual recording", "视听资料"),
    "kind.electronic": Twin("electronic data", "电子数据"),
    "kind.testimony": Twin("testimony", "证人证言"),
    "kind.expert_opinion": Twin("expert opinion", "鉴定意见"),
    "kind.inspection_record": Twin("record of inspection", "勘验笔录"),
    "limit.incapable_witness": Twin(
        "beyond the capacity of the witness", "与证人的年龄、智力或者精神健康状况不相当"
    ),
    "limit.interested_witness": Twin("the witness has an interest", "证人与一方有利害关系"),
    "limit.doubtful": Twin("open to doubt", "存有疑点"),
    "limit.unchecked_copy": Twin("cannot be checked against the original", "无法与原件、原物核对"),
    "limit.absent_witness": Twin("the witness did not appear", "证人无正当理由未出庭"),
    "limit.absent_expert": Twin("the expert did not appear", "鉴定人未出庭"),
}
