"""What the comparison of two versions of the rules says."""

from __future__ import annotations

from typing import Final

from engine.rulebase.model import Twin

PHRASES: Final[dict[str, Twin]] = {
    "title": Twin("Compared: {old} beside {new}", "{old}与{new}的比较"),
    "all": Twin(
        "Over every pattern of facts and every reading, with {things} things of each sort and {defendants} "
        "defendants.",
        "涵盖全部事实情形与全部解释立场（每一种类{things}项事物，被告{defendants}人）。",
    ),
    "one": Twin(
        "Over every pattern of facts, under the two readings, with {things} things of each sort and "
        "{defendants} defendants.",
        "在两种解释立场之下涵盖全部事实情形（每一种类{things}项事物，被告{defendants}人）。",
    ),
    "identical": Twin("No rule differs.", "两者没有任何规则不同。"),
    "equivalent": Twin(
        "Equivalent: whatever the facts, no finding, cause or claim comes out differently.",
        "两者等效：无论事实如何，任何认定、请求权基础和诉讼请求的推演结果均无不同。",
    ),
    "choices_alike": Twin(
        "Equivalent as long as the same choices are made, but a case that names none is decided otherwise.",
        "所取立场相同时两者等效；但案件文件未写明立场的，所取立场不同。",
    ),
    "only": Twin("Asked about no more than: {names}", "仅就以下各项作比较：{names}"),
    "alike": Twin(
        "Of these nothing comes out differently, whatever the facts.",
        "无论事实如何，以上各项的推演结果均无不同。",
    ),
    "moved": Twin("What can come out differently", "可能出现不同结果的"),
    "who": Twin(
        "In the cases below {plaintiffs} is the plaintiff, {defendants} are the defendants.",
        "以下案件中，{plaintiffs}为原告，{defendants}为被告。",
    ),
    "issue": Twin("issue", "要件"),
    "cause": Twin("ground of liability", "请求权基础"),
    "remedy": Twin("claim", "诉讼请求"),
    "reason_only": Twin("only the reason for its being unclear", "仅不予认定的原因不同"),
    "smallest": Twin("smallest case in which they part ({size} facts)", "显示不同的最小案件（{size}项事实）"),
    "small": Twin(
        "a case in which they part ({size} facts; not proved to be the smallest)",
        "显示不同的案件（{size}项事实；未证明为最小）",
    ),
    "parts": Twin("they part at", "分歧之处"),
    "same": Twin("Proved not to differ", "经证明无不同的"),
    "unconfirmed": Twin(
        "Proved once, not confirmed by the second prover", "仅一次证明，未经第二证明器证实的"
    ),
    "unfinished": Twin(
        "Not finished in the time given; nothing is said of", "未在限定时间内完成，不作结论的"
    ),
    "only_old": Twin("Only in {name}", "仅见于{name}"),
    "incomparable": Twin(
        "Words that mean something else in each, taken as the newer has them",
        "两份含义不同的词语（按新的一份处理）",
    ),
    "defaults": Twin(
        "Disputed points whose default, or whose choice in a reading, is not the same",
        "默认立场或者解释立场所取不同的分歧点",
    ),
    "idle": Twin("Not compared, since no claim rests on it", "没有诉讼请求以其为据、未作比较的请求权基础"),
    "unshown": Twin(
        "What is counted differs; in the case found it comes to the same.",
        "计入的项目不同，但在所找到的案件中结果相同。",
    ),
    "cases": Twin("Reference cases that move", "结果变动的参考案件"),
    "no_cases": Twin("none of {count}", "{count}件中无"),
    "counted": Twin("{moved} of {count}", "{count}件中的{moved}件"),
    "more": Twin("and {count} more", "另有{count}项"),
    "choices": Twin("with", "取"),
    "older": Twin(
        "(told in words of {name} alone: decide it by those rules)",
        "（所用词语仅见于{name}，须以该份规则推演）",
    ),
}
