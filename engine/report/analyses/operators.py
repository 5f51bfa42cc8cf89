"""What was done to a rule, in words."""

from __future__ import annotations

from typing import Final

from engine.analysis.mutation.model import Mutant
from engine.rulebase.model import STANDARDS, RuleBase, Twin

CHANGES: Final[dict[str, Twin]] = {
    "drop_rule": Twin("taken away altogether", "整条删去"),
    "drop_premise": Twin("without this premise", "删去此项前提"),
    "drop_alternative": Twin("without this alternative", "删去此项选择性前提"),
    "drop_negation": Twin("“not shown” left out", "删去“未证明”"),
    "negate": Twin("“not shown” put in", "改为“未证明”"),
    "deny": Twin("asks that it be disproved", "改为要求已被否定"),
    "affirm": Twin("asks that it be proved instead of disproved", "由要求已被否定改为要求已证明"),
    "not_found": Twin(
        "asks only that it be not shown, where it asked that it be disproved",
        "由要求已被否定改为仅要求未证明",
    ),
    "all_any": Twin("{to} of these instead", "改为其中“{to}”"),
    "count": Twin("at least {to} of these", "改为至少 {to} 项"),
    "every_some": Twin("“some” instead of “every”", "“凡……都有”改为“存在”"),
    "identity": Twin("“is” and “is not” exchanged", "“是”与“不是”互换"),
    "date_word": Twin("compares the dates as “{to}”", "日期比较改为“{to}”"),
    "day": Twin("with the date {to}", "日期改为 {to}"),
    "choice": Twin("asks for the choice “{to}”", "改为要求选择“{to}”"),
    "guard": Twin("stands under “{to}”", "适用于选择“{to}”"),
    "drop_guard": Twin("stands without this condition on the reading", "不论选择均适用"),
    "drop_variant": Twin("what the choice changes left out", "删去该选择所作的变更"),
    "finding": Twin("asks for “{to}”", "改为要求“{to}”"),
    "burden": Twin("burden on the {to}", "举证责任改由{to}承担"),
    "standard": Twin("standard of proof: {to}", "证明标准改为{to}"),
    "counter": Twin("standard of the other side: {to}", "对方证明标准改为{to}"),
    "limbs": Twin("{to} of the limbs", "改为构成项目“{to}”"),
    "drop_limb": Twin("without this limb", "删去此构成项目"),
    "side": Twin("“for” and “against” exchanged", "“证明”与“反对”互换"),
    "drop_shakes": Twin("shakes without a condition", "无条件动摇"),
    "drop_raised": Twin("counts without being raised", "无须当事人主张即予考虑"),
    "drop_date": Twin("without this date", "删去起止日期"),
    "drop_gate": Twin("without this requirement for applying", "删去此项适用前提"),
    "drop_required": Twin("does not require {to}", "不要求“{to}”"),
    "drop_defence": Twin("{to} is no defence", "“{to}”不作为除外事由"),
    "if_unless": Twin("{to} changed between “requires” and “unless”", "“{to}”在要件与除外事由之间对调"),
    "drop_cause": Twin("not founded on {to}", "不以“{to}”为基础"),
    "drop_part": Twin("this clause never holds", "此项从不成立"),
    "drop_transitive": Twin("links do not chain", "不作连锁推导"),
}
_VALUES: Final[dict[str, Twin]] = {
    "any": Twin("any", "任一"),
    "all": Twin("all", "全部"),
    "is": Twin("is", "是"),
    "is_not": Twin("is not", "不是"),
    "before": Twin("before", "早于"),
    "not_before": Twin("not before", "不早于"),
    "after": Twin("after", "晚于"),
    "not_after": Twin("not after", "不晚于"),
    "proved": Twin("proved", "已证明"),
    "disproved": Twin("disproved", "已否定"),
    "unclear": Twin("unclear", "真伪不明"),
    "not_proved": Twin("not proved", "未证明"),
    "plaintiff": Twin("plaintiff", "原告"),
    "defendant": Twin("defendant", "被告"),
    "applicable": Twin("applicable", "可适用"),
    "not_applicable": Twin("not applicable", "不适用"),
    "made_out": Twin("made out", "成立"),
    "not_made_out": Twin("not made out", "不成立"),
    "rather_likely": Twin("rather likely", "较大可能"),
    "high_probability": Twin("high probability", "高度可能"),
    "beyond_reasonable_doubt": Twin("beyond reasonable doubt", "排除合理怀疑"),
}


def name_of(mutant: Mutant, rules: RuleBase) -> Twin:
    """Return the name of the declaration that was altered."""
    match mutant.kind:
        case "fact":
            return rules.facts[mutant.name].name
        case "concept":
            return rules.concepts[mutant.name].name
        case "issue":
            return rules.issues[mutant.name].name
        case "argument":
            return rules.arguments[mutant.name].name
        case "cause":
            return rules.causes[mutant.name].name
        case "remedy":
            return rules.remedies[mutant.name].name


def change_text(mutant: Mutant, rules: RuleBase, language: str) -> str:
    """Return what was done to a rule, in a few words."""
    to = _value(mutant, rules).in_language(language)
    return CHANGES[mutant.change.operator].in_language(language).format(to=to)


def _value(mutant: Mutant, rules: RuleBase) -> Twin:
    to = mutant.change.to
    if mutant.change.operator in ("standard", "counter"):
        to = STANDARDS[int(to)]
    if to in rules.issues:
        return rules.issues[to].name
    if to in rules.causes:
        return rules.causes[to].name
    choices = {c.name.en: c.name for o in rules.options.values() for c in o.choices}
    return _VALUES.get(to) or choices.get(to) or Twin(to, to)
