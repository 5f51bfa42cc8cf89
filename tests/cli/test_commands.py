"""The command line as other programs meet it: statuses, streams, files."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from engine.cli.main import main
from engine.shipped import cases_root, rules_root

CASES = cases_root()
HANGZHOU = str(CASES / "decided" / "hangzhou.yaml")
BEIJING = str(CASES / "decided" / "beijing.yaml")
TEACHING = CASES / "teaching"


def out(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    status = main(list(argv))
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def test_a_decided_case_is_judged_with_status_zero(capsys: pytest.CaptureFixture[str]) -> None:
    status, text, _ = out(capsys, "judge", HANGZHOU)

    assert status == 0
    assert "真伪不明" in text
    assert "仅供参考" in text


def test_json_is_one_object_a_line_for_each_run(capsys: pytest.CaptureFixture[str]) -> None:
    status, text, _ = out(capsys, "judge", BEIJING, "--format", "json")
    decisions = [json.loads(line) for line in text.splitlines()]

    assert status == 0
    assert [d["schema"] for d in decisions] == ["juzheng/decision/1"] * 2
    assert {d["case"] for d in decisions} == {"beijing"}
    assert len({json.dumps(d["reading"], sort_keys=True) for d in decisions}) == 2


def test_english_text_has_no_chinese_connectives(capsys: pytest.CaptureFixture[str]) -> None:
    _, text, _ = out(capsys, "judge", str(TEACHING / "presumed-fault.yaml"), "--lang", "en")

    assert "假设" not in text
    assert "不予" not in text
    assert "burden" in text


def test_an_open_case_has_status_four(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, _ = out(capsys, "judge", str(TEACHING / "open-fact.yaml"))

    assert status == 4


def test_an_unknown_command_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = out(capsys, "jugde", HANGZHOU)

    assert status == 2
    assert "judge" in err


@pytest.mark.parametrize("argv", [[], ["judge"], ["judge", HANGZHOU, "--format", "xml"], ["why", HANGZHOU]])
def test_wrong_use_is_told_in_both_languages_with_status_two(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    status, text, err = out(capsys, *argv)

    assert status == 2
    assert any("一" <= sign <= "鿿" for sign in text + err)
    assert "Traceback" not in text + err


def test_an_unknown_reading_names_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = out(capsys, "judge", HANGZHOU, "--reading", "nobodys")

    assert status == 2
    assert "beijing_appeal" in err


def test_another_reading_changes_the_first_instance_case(capsys: pytest.CaptureFixture[str]) -> None:
    """One facts file, two readings that differ in one named option."""
    granted = {}
    for reading in ("beijing_appeal", "beijing_first_instance"):
        _, text, _ = out(capsys, "judge", BEIJING, "--reading", reading, "--format", "json")
        decision = json.loads(text)
        granted[reading] = {r["claim"]: r["granted"] for r in decision["disputes"][0]["remedies"]}

    assert any(granted["beijing_appeal"].values())
    assert not any(granted["beijing_first_instance"].values())


def test_why_and_why_not_give_rule_and_line(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("why", "why-not"):
        status, text, _ = out(capsys, command, HANGZHOU, "因果关系")

        assert status == 0
        assert ".rules:" in text


def test_explain_knows_every_code_it_lists(capsys: pytest.CaptureFixture[str]) -> None:
    _, listed, _ = out(capsys, "explain")
    codes = [line.split()[0] for line in listed.splitlines()]

    assert codes
    for code in codes:
        status, text, _ = out(capsys, "explain", code)
        assert status == 0
        assert text.strip()


def test_new_makes_a_case_that_can_be_judged_and_never_overwrites(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mine.yaml"
    first, _, _ = out(capsys, "new", str(path))
    text = path.read_text(encoding="utf-8")
    judged, _, err = out(capsys, "judge", str(path))
    second, _, _ = out(capsys, "new", str(path))

    assert first == 0
    assert judged in (0, 4), err
    assert second == 2
    assert path.read_text(encoding="utf-8") == text


def test_report_writes_one_page_and_nothing_for_a_broken_case(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, broken = tmp_path / "a.html", tmp_path / "bad.yaml"
    status, _, _ = out(capsys, "report", HANGZHOU, "-o", str(page))
    broken.write_text("id: x\nid: y\n", encoding="utf-8")
    refused, _, _ = out(capsys, "report", str(broken), "-o", str(tmp_path / "b.html"))

    assert status == 0
    assert "http://" not in page.read_text(encoding="utf-8").replace("http://www.w3.org", "")
    assert refused == 2
    assert not (tmp_path / "b.html").exists()


def test_rules_turn_chinese_and_back_byte_for_byte(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    zh, en = tmp_path / "zh", tmp_path / "en"
    assert out(capsys, "format", str(rules_root()), "--to", "zh", "-o", str(zh))[0] == 0
    assert out(capsys, "format", str(zh), "--to", "en", "-o", str(en))[0] == 0

    for file in rules_root().rglob("*.rules"):
        again = en / file.relative_to(rules_root())
        assert again.read_bytes() == file.read_bytes()
    chinese = out(capsys, "judge", HANGZHOU, "--rules", str(zh))[1]
    english = out(capsys, "judge", HANGZHOU, "--rules", str(rules_root()))[1]
    assert [line for line in chinese.splitlines() if "规则库" not in line and "rules" not in line][:12] == [
        line for line in english.splitlines() if "规则库" not in line and "rules" not in line
    ][:12]


def test_a_missed_expectation_names_place_rule_and_the_command_to_repeat_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "case.yaml"
    text = (TEACHING / "presumed-fault.yaml").read_text(encoding="utf-8")
    case.write_text(text.replace("result: granted", "result: refused"), encoding="utf-8")
    rows = case.read_text(encoding="utf-8").splitlines()
    line = next(i for i, row in enumerate(rows, 1) if "refused" in row)

    status, told, _ = out(capsys, "check", str(case))

    assert status == 1
    assert f"case.yaml:{line}" in told
    assert "refused" in told
    assert "granted" in told
    assert ".rules:" in told
    assert "juzheng why" in told


def test_a_broken_rule_base_decides_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(rules_root(), rules)
    victim = rules / "pipl" / "art-069.rules"
    victim.write_text(
        victim.read_text(encoding="utf-8").replace("burden plaintiff", "burden plantiff", 1), encoding="utf-8"
    )

    status, text, err = out(capsys, "judge", HANGZHOU, "--rules", str(rules))

    assert status == 2
    assert text == ""
    assert "art-069.rules" in err


@pytest.mark.parametrize("form", ["json", "github", "junit", "sarif"])
def test_check_speaks_to_machines(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, text, _ = out(capsys, "check", str(TEACHING / "presumed-fault.yaml"), "--format", form)

    assert status == 0
    if form in ("json", "sarif"):
        assert json.loads(text)
    if form == "junit":
        assert text.startswith("<?xml")


@pytest.mark.parametrize("noun", ["rulebase", "case", "program", "inputs", "justification"])
def test_every_noun_can_be_dumped(noun: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, text, _ = out(capsys, "dump", str(TEACHING / "presumed-fault.yaml"), "--at", noun)

    assert status == 0
    assert text.strip()
    if noun == "program":
        assert text.isascii()
