"""Value words: what may stand under a key that takes a word, in both languages."""

from __future__ import annotations

from typing import Final

# (value, Chinese, further Chinese) by table.
WORDS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "status": (
        ("decided", "已裁判"),
        ("accepted", "已受理"),
        ("not_adjudicated", "未经裁判"),
        ("hypothetical", "假设"),
    ),
    "unlisted": (("no_evidence", "未举证"), ("open", "尚未认定")),
    "role": (("plaintiff", "原告"), ("defendant", "被告")),
    "state": (
        ("proved", "已认定"),
        ("disproved", "认定不存在"),
        ("unclear", "真伪不明"),
        ("no_evidence", "未举证"),
        ("admitted", "自认"),
        ("undisputed", "无争议"),
        ("exempt", "免证", "免证事实"),
        ("open", "尚未认定"),
    ),
    "degree": (
        ("rather_likely", "可能性较大"),
        ("high_probability", "高度可能性"),
        ("beyond_reasonable_doubt", "排除合理怀疑"),
    ),
    "ground": (
        ("natural_law", "自然规律"),
        ("notorious", "众所周知"),
        ("legal_presumption", "法律推定"),
        ("factual_presumption", "事实推定"),
        ("judgment", "生效裁判"),
        ("award", "生效仲裁裁决"),
        ("notarised", "公证证明"),
    ),
    "because": (
        ("no_evidence", "未举证"),
        ("insufficient", "证据不足"),
        ("shaken", "动摇"),
        ("conflicting", "矛盾"),
    ),
    "authority": (
        ("judgment", "裁判认定"),
        ("implied", "隐含"),
        ("commentary", "评论"),
        ("none", "无"),
    ),
    "setting": (
        ("in_court", "诉讼中"),
        ("in_settlement", "和解"),
        ("in_mediation", "调解"),
        ("out_of_court", "诉讼外"),
    ),
    "kind": (
        ("party_statement", "当事人的陈述", "当事人陈述"),
        ("documentary", "书证"),
        ("physical", "物证"),
        ("audiovisual", "视听资料"),
        ("electronic", "电子数据"),
        ("testimony", "证人证言"),
        ("expert_opinion", "鉴定意见"),
        ("inspection_record", "勘验笔录"),
    ),
    "limit": (
        ("incapable_witness", "证言与行为能力不相当"),
        ("interested_witness", "证人有利害关系"),
        ("doubtful", "存有疑点"),
        ("unchecked_copy", "无法与原件核对", "无法与原物核对"),
        ("absent_witness", "证人未出庭"),
        ("absent_expert", "鉴定人未出庭"),
    ),
    "assessment": (
        ("accepted", "予以确认"),
        ("doubted", "存疑"),
        ("rejected", "不予确认"),
        ("not_assessed", "未作评价", "未评价"),
    ),
    "truth": (("yes", "是"), ("no", "否")),
    "answer": (("yes", "是"), ("no", "否"), ("undetermined", "未定")),
    "winner": (("plaintiff", "原告"), ("defendant", "被告"), ("undetermined", "未定")),
    "finding": (
        ("proved", "已认定"),
        ("disproved", "认定不存在"),
        ("unclear", "真伪不明"),
        ("undetermined", "未定"),
    ),
    "result": (
        ("granted", "支持"),
        ("partly", "部分支持"),
        ("refused", "不予支持"),
        ("not_reached", "未予审理"),
        ("undetermined", "未定"),
    ),
    "mode": (
        ("sole", "单独责任"),
        ("joint", "连带责任"),
        ("shares", "按份责任"),
        ("supplementary", "补充责任"),
        ("corresponding", "相应责任"),
    ),
    "outcome": (("decided", "已确定"), ("undetermined", "未定")),
}
