"""Whatever is fed in: words in both languages with place and caret, status 2, nothing decided."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from engine.cli.main import main
from engine.shipped import cases_root, rules_root

GOOD = (cases_root() / "teaching" / "presumed-fault.yaml").read_text(encoding="utf-8")
FOREIGN = re.compile(r"Traceback|pydantic|\blark\b|clingo|[A-Z][a-z]+Error|NoneType|\bscanner\b")


def told(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    status = main(list(argv))
    captured = capsys.readouterr()
    return status, captured.out, captured.err


BAD_CASES = {
    "unknown fact": GOOD.replace("decides_purpose(b)", "decides_porpose(b)"),
    "unknown fact by its sound": GOOD.replace("fact: decides_purpose(b)", "fact: 自主绝定目的(b)"),
    "missing key": GOOD.replace("status: hypothetical\n", ""),
    "duplicate key": GOOD.replace("status: hypothetical\n", "status: hypothetical\nstatus: decided\n"),
    "full-width colon": GOOD.replace("status: hypothetical", "status：hypothetical"),
    "full-width brackets": GOOD.replace(
        'fact: "relates_to([phone, order_no], a)"', "fact: 【relates_to（phone，a）】"
    ),
    "tab": GOOD.replace("  a: {role", "\ta: {role"),
    "contradictory facts": GOOD.replace(
        "facts:\n", "facts:\n- {fact: decides_purpose(b), state: disproved}\n"
    ),
    "impossible date": GOOD.replace("2022-05-01", "2022-02-30"),
    "unknown reading": GOOD + "reading: nobodys\n",
    "wrong arity": GOOD.replace("decides_purpose(b)", "decides_purpose(b, a)"),
    "wrong sort": GOOD.replace("decides_purpose(b)", "decides_purpose(phone)"),
    "bidirectional control": GOOD.replace("甲 / A", "甲\u202e / A"),
    "deep nesting": GOOD + "notes: " + "[" * 5000 + "]" * 5000 + "\n",
    "alias bomb": "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n" + GOOD,
    "tag": GOOD.replace("id: teaching", "id: !!python/object/apply:os.system teaching"),
    "two documents": GOOD + "---\n" + GOOD,
    "not yaml at all": "{{{{",
    "empty": "",
}


@pytest.mark.parametrize("text", BAD_CASES.values(), ids=BAD_CASES.keys())
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_bad_case_is_told_and_not_decided(
    text: str, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "case.yaml"
    path.write_text(text, encoding="utf-8")

    status, decided, err = told(capsys, "judge", str(path), "--lang", language)

    assert (status, decided) == (2, "")
    assert re.search(r"case\.yaml:\d+:\d+", err), err
    assert ("错误[" if language == "zh" else "error[") in err
    assert not FOREIGN.search(err.replace(str(tmp_path), "").replace("case.yaml", "")), err


def test_a_lone_surrogate_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "case.yaml"
    path.write_bytes(GOOD.encode("utf-8").replace("甲".encode(), b"\xed\xa0\x80", 1))

    status, decided, err = told(capsys, "judge", str(path))

    assert (status, decided) == (2, "")
    assert "case.yaml" in err


def test_a_file_of_fifty_megabytes_is_refused_unread(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "case.yaml"
    with path.open("wb") as stream:
        stream.truncate(50 * 1024 * 1024)

    status, decided, err = told(capsys, "judge", str(path))

    assert (status, decided) == (2, "")
    assert "case.yaml" in err


ISSUE = (
    "issue moon / 月相 favours plaintiff element source PIPL 69(1) burden plaintiff source CPLI 91:1\n"
    "  standard high_probability source CPLI 108(1)\n"
)
BAD_RULES = {
    "undefined name": "argument x1 / 甲理由 for causation when never_declared(defendant) source PIPL 69(1)",
    "two rules with one name": "argument account_takeover / 撞库二 for causation"
    " when account_taken_over(plaintiff, act) source PIPL 69(1)",
    "uncited rule": "argument x1 / 甲理由 for causation when account_taken_over(plaintiff, act)",
    "unsafe variable": "argument x1 / 甲理由 for causation when held(h, f) source PIPL 69(1)",
    "wrong arity": "argument x1 / 甲理由 for causation when account_taken_over(act) source PIPL 69(1)",
    "cycle": "concept ring / 环 when rung\nconcept rung / 圈 when ring\n"
    "argument x1 / 甲理由 for causation when ring source PIPL 69(1)",
    "an item cited as a paragraph": "argument x1 / 甲理由 for causation"
    " when account_taken_over(plaintiff, act) source CPLI 91(2)",
    "impossible date": 'law L1 / 甲法 "L" / "甲" class statute from 2021-02-30',
    "swallowed keyword": "证明理由 甲理由 / x1 支持 因果关系"
    " 当 损害已认定且因果关系已认定 依据 个保法 第六十九条第一款",
    "article malformed": "argument x1 / 甲理由 for causation"
    " when account_taken_over(plaintiff, act) source PIPL 69(1)(2)",
    "semicolon": "argument x1 / 甲理由 for causation"
    " when account_taken_over(plaintiff, act); source PIPL 69(1)",
    "deep parentheses": "argument x1 / 甲理由 for causation when " + "(" * 5000,
    "an issue used as a condition": ISSUE + "argument x1 / 甲理由 for moon when causation source PIPL 69(1)",
}


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("law") / "rules"
    shutil.copytree(rules_root(), folder)
    return folder


@pytest.mark.parametrize("text", BAD_RULES.values(), ids=BAD_RULES.keys())
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_bad_rule_is_told_and_nothing_is_decided(
    text: str, language: str, rules: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (rules / "zzz.rules").write_text(text + "\n", encoding="utf-8")
    case = str(cases_root() / "teaching" / "presumed-fault.yaml")

    status, decided, err = told(capsys, "judge", case, "--rules", str(rules), "--lang", language)

    assert (status, decided) == (2, "")
    assert re.search(r"zzz\.rules:\d+:\d+", err), err
    assert ("写法" if language == "zh" else "= help") in err, err
    assert not FOREIGN.search(err.replace(str(rules), "")), err
