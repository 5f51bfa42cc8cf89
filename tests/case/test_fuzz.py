"""Whatever is in a file, reading it ends with a case or with messages, and never with a crash."""

from __future__ import annotations

import os
from random import Random
from time import process_time

from engine.case import read_case
from engine.diagnostics import severity_of
from engine.diagnostics.machine import render_json
from engine.diagnostics.render import render_terminal
from engine.source import SourceFile

SEED = int(os.environ.get("JUZHENG_FUZZ_SEED", "20261121"))
ROUNDS = int(os.environ.get("JUZHENG_FUZZ_ROUNDS", "1500"))
SEEDS = (
    "id: a\ntitle: 甲 / A\nstatus: decided\nparties: {p: {role: plaintiff}, d: {role: defendant}}\n"
    "acts:\n  leak: {date: {from: 2021-11-01, because: x}}\nthings:\n  field: [phone, {id: mail}]\n"
    'facts:\n- {fact: "held([p, d], phone)", state: proved, at: "001:36", step: 2}\n'
    "- 事实: 告知同意\n  认定: 真伪不明\n"
    "claims: {sorry: {remedy: apology, amount: 1,000.00}}\nexpect:\n- {issue: causation, finding: unclear}\n",
    "编号: 一\n标题: 二\n状态: 已裁判\n当事人:\n  甲: {诉讼地位: 原告}\n"
    "行为:\n  乙:\n    日期: 二〇二三年五月十二日\n说明: |\n  全文：一\n",
)
PIECES = (
    *"：，、【】［］｛｝（）:,[]{}()&*!|>'\"%@`#-?~\t\n\r \\/\0\x1b\u200b\u202e\ufeff\ud800𠮷é零",
    "- ",
    ": ",
    "\n  ",
    "<<: *a",
    "&a ",
    "!!int ",
    "---\n",
    '"\\u',
    "[" * 40,
    "held(",
    "[a, b]",
    "状态：",
    "date: 2023-02-30",
    "admitted",
    "9" * 40,
)


def mutated(rng: Random, text: str) -> str:
    """Return a text with some pieces put in, taken out or moved."""
    for _ in range(rng.randint(1, 6)):
        place, other = sorted((rng.randint(0, len(text)), rng.randint(0, len(text))))
        match rng.randrange(4):
            case 0:
                text = text[:place] + rng.choice(PIECES) + text[place:]
            case 1:
                text = text[:place] + text[min(other, place + 8) :]
            case 2:
                text = text[:place] + text[place:other] * 2 + text[other:]
            case _:
                text = text[:place] + rng.choice(PIECES) + text[place + 1 :]
    return text


def test_no_text_can_crash_the_reader(rules):
    print(f"JUZHENG_FUZZ_SEED={SEED}")  # noqa: T201 - shown with a failure, to run it again
    for number in range(ROUNDS):
        rng = Random(f"{SEED}-{number}")
        source = SourceFile("案件.yaml", mutated(rng, rng.choice(SEEDS)))
        case, found = read_case(source, rules)

        assert (case is None) == any(severity_of(one.code) == "error" for one in found), number
        shown = render_terminal(found, {source.name: source}, rng.choice(("zh", "en")))
        assert shown.replace("\n", "").isprintable(), number
        assert render_json(found).encode("utf-8")


def test_a_file_full_of_slips_is_answered_in_good_time(rules, text_with):
    fields = ", ".join(f"f{number}" for number in range(1500))
    facts = "".join(f'- {{fact: "held(shop, g{number})", state: prooved}}\n' for number in range(1500))
    text = text_with(things=f"things:\n  field: [{fields}]", facts=f"facts:\n{facts}")
    start = process_time()
    _, found = read_case(SourceFile("案件.yaml", text), rules)

    assert len(found) >= 3000
    assert process_time() - start < 5
