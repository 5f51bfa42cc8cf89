"""Cases and rules laid beside others, from outside: ledger, regimes, nearest, compare, blind."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from engine.cli.main import main
from engine.shipped import cases_root, rules_root
from tests.analysis.versions import folder

HANGZHOU = str(cases_root() / "decided" / "hangzhou.yaml")
BEIJING = str(cases_root() / "decided" / "beijing.yaml")
REPORTED = str(cases_root() / "reported" / "jd.yaml")
NEAR = ("--cases", str(cases_root() / "decided"))
STRICTER = ("hurt(plaintiff) and kept(defendant)", "hurt(plaintiff) and kept(defendant) and sent(defendant)")


def out(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    status = main(list(argv))
    captured = capsys.readouterr()
    return status, captured.out, captured.err


@pytest.fixture
def versions(tmp_path: Path) -> tuple[str, str, str]:
    """Return the folders of a law, of a stricter wording of it, and of one written otherwise."""
    turned = (STRICTER[0], "kept(defendant) and hurt(plaintiff)")
    paths = (
        folder(tmp_path / "old"),
        folder(tmp_path / "new", STRICTER),
        folder(tmp_path / "same", turned),
    )
    return str(paths[0]), str(paths[1]), str(paths[2])


def nothing(tmp_path: Path) -> str:
    """Return a folder without cases."""
    (tmp_path / "none").mkdir(exist_ok=True)
    return str(tmp_path / "none")


# ---------------------------------------------------------------------------- one case


@pytest.mark.parametrize(
    ("command", "chinese", "english"),
    [
        (("ledger", HANGZHOU), "按举证步骤回放庭审", "step by step"),
        (("regimes", BEIJING), "2010年7月1日至2020年12月31日", "From 2010-07-01 until 2020-12-31"),
        (("nearest", HANGZHOU, *NEAR), "共与1件案件比较", "Cases compared: 1."),
    ],
)
def test_a_case_is_told_in_both_languages_and_as_json(
    command: tuple[str, ...], chinese: str, english: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, text, wrong = out(capsys, *command)
    assert (status, wrong) == (0, "")
    assert chinese in text

    status, text, wrong = out(capsys, *command, "--lang", "en")
    assert (status, wrong) == (0, "")
    assert english in text

    status, text, wrong = out(capsys, *command, "--format", "json")
    assert (status, wrong) == (0, "")
    assert json.loads(text)["schema"] == f"juzheng/{command[0]}/1"


@pytest.mark.parametrize("command", [("ledger", REPORTED), ("nearest", REPORTED, *NEAR)])
def test_a_matter_nobody_has_judged_is_undetermined(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    status, text, _ = out(capsys, *command)

    assert status == 4
    assert "未经" in text
    assert "真伪不明" not in text


@pytest.mark.parametrize("command", ["ledger", "regimes", "nearest"])
def test_a_case_that_is_not_there_is_wrong_use(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, text, wrong = out(capsys, command, "no such case.yaml")

    assert (status, text) == (2, "")
    assert "no such case.yaml" in wrong


@pytest.mark.parametrize("command", ["ledger", "regimes", "nearest"])
def test_another_reading_may_be_asked_and_an_unknown_one_names_the_known(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    more = NEAR if command == "nearest" else ()
    status, _, _ = out(capsys, command, BEIJING, "--reading", "北京一审立场", *more)
    refused, _, wrong = out(capsys, command, BEIJING, "--reading", "nobodys", *more)

    assert (status, refused) == (0, 2)
    assert "beijing_appeal" in wrong


# ---------------------------------------------------------------------------- two versions of the rules


@pytest.mark.parametrize("command", ["compare", "blind"])
def test_versions_that_part_give_status_1_and_those_that_do_not_0(
    command: str, versions: tuple[str, str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new, same = versions
    cases = ("--cases", nothing(tmp_path)) if command == "compare" else ()

    status, text, _ = out(capsys, command, old, new, *cases)
    assert status == 1
    assert "要件 损害" in text
    assert "显示不同的最小案件" in text

    status, text, _ = out(capsys, command, old, same, *cases)
    assert status == 0
    assert "两者等效" in text

    status, text, _ = out(capsys, command, old, old, *cases, "--lang", "en")
    assert status == 0
    assert "No rule differs" in text


def test_a_comparison_as_json_is_one_object(
    versions: tuple[str, str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, text, _ = out(capsys, "compare", *versions[:2], "--format", "json", "--cases", nothing(tmp_path))
    whole = json.loads(text)

    assert status == 1
    assert whole["schema"] == "juzheng/compare/1"
    assert {m["name"] for m in whole["moved"]} == {"harm", "dl_69", "apology"}
    assert {one["name"] for one in whole["equivalent"]} == {"link"}


def test_every_witness_written_is_a_case_that_check_finds_in_order(
    versions: tuple[str, str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put = tmp_path / "witnesses"
    for lang in ("zh", "en"):
        out(capsys, "blind", *versions[:2], "--witnesses", str(put), "--lang", lang)
        status, text, wrong = out(capsys, "check", str(put), "--rules", versions[1])

        assert (status, wrong) == (0, "")
        assert sorted(path.name for path in put.iterdir()) == [
            "cause-dl_69.yaml",
            "issue-harm.yaml",
            "remedy-apology.yaml",
        ]
        assert "核对预期 3 项" in text


def test_two_readings_are_two_versions(
    versions: tuple[str, str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put = tmp_path / "witnesses"
    status, text, _ = out(
        capsys,
        "compare",
        "默认",
        "从宽立场",
        "--rules",
        versions[0],
        "--witnesses",
        str(put),
        "--cases",
        put.as_posix(),
    )
    checked, _, wrong = out(capsys, "check", str(put), "--rules", versions[0])

    assert status == 1
    assert "要件 关联" in text
    assert (checked, wrong) == (0, "")


def test_only_what_is_asked_for_is_compared(
    versions: tuple[str, str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = nothing(tmp_path)
    status, text, _ = out(capsys, "compare", *versions[:2], "--only", "关联", "--cases", empty)
    unknown, _, wrong = out(capsys, "compare", *versions[:2], "--only", "没有这个", "--cases", empty)

    assert status == 0
    assert "仅就以下各项作比较：关联" in text
    assert "两者等效" not in text
    assert unknown == 2
    assert "没有这个" in wrong


@pytest.mark.parametrize("command", ["compare", "blind"])
@pytest.mark.parametrize("wrong", ["no-such-revision", "does/not/exist", "nobodys_reading"])
def test_what_is_neither_folder_nor_revision_nor_reading_is_told(
    command: str, wrong: str, versions: tuple[str, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    status, text, err = out(capsys, command, versions[0], wrong)

    assert (status, text) == (2, "")
    assert wrong in err
    assert "Traceback" not in err


def test_a_git_revision_is_a_version(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = folder(tmp_path / "law")
    git = ["git", "-C", str(rules), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", "small.rules"], ["commit", "-q", "-m", "first"]):
        subprocess.run([*git, *words], check=True)
    folder(rules, STRICTER)

    status, text, _ = out(
        capsys, "compare", "HEAD", str(rules), "--rules", str(rules), "--cases", nothing(tmp_path)
    )

    assert status == 1
    assert "HEAD与" in text
    assert "要件 损害" in text


def test_broken_rules_are_told_with_their_place(
    versions: tuple[str, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    file = Path(versions[1]) / "small.rules"
    file.write_text(file.read_text("utf-8").replace("burden plaintiff", "burden plantiff", 1), "utf-8")

    status, text, err = out(capsys, "compare", *versions[:2])

    assert (status, text) == (2, "")
    assert "small.rules" in err


def test_a_shipped_rule_that_is_broken_is_found_with_a_case_that_judge_decides(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Liability without causation: a case without a link from the defendant to the harm shows it."""
    broken, put = tmp_path / "rules", tmp_path / "witnesses"
    shutil.copytree(rules_root(), broken)
    victim = broken / "pipl" / "art-069.rules"
    text = victim.read_text("utf-8")
    assert text.count("requires processing, infringement, damage, causation") == 1
    victim.write_text(
        text.replace(
            "requires processing, infringement, damage, causation",
            "requires processing, infringement, damage",
        ),
        "utf-8",
    )
    status, told, _ = out(
        capsys,
        *("compare", str(rules_root()), str(broken), "--only", "pipl_69", "--witnesses", str(put)),
        *("--cases", HANGZHOU, "--format", "json"),
    )
    (moved,) = json.loads(told)["moved"]
    path = put / "cause-pipl_69.yaml"
    judged = {
        rules: out(capsys, "judge", str(path), "--rules", rules, "--format", "json")
        for rules in (str(rules_root()), str(broken))
    }
    found = [
        next(c["made_out"] for c in json.loads(text)["disputes"][0]["causes"] if c["id"] == "pipl_69")
        for _, text, _ in judged.values()
    ]

    assert status == 1
    assert moved["name"] == "pipl_69"
    assert found == [False, True]
    assert out(capsys, "check", str(path), "--rules", str(broken))[0] == 0


@pytest.mark.parametrize("name", ["ledger", "regimes", "nearest", "compare", "blind"])
def test_each_has_a_page_in_both_languages(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, text, _ = out(capsys, "explain", name)
    _, listed, _ = out(capsys, "explain")

    assert status == 0
    assert text.index("## 中文") < text.index("## English")
    assert f"$ juzheng {name} " in text
    assert f"juzheng explain {name}" in listed
