"""``prove`` from outside: a counter-example it writes is a case that ``judge`` decides as foretold."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from engine.cli.main import main
from engine.shipped import rules_root

MORE = """
property deletion_never / 从不删除 never deletion granted source PIPL 47(1)
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the shipped rules with one property more, which does not hold."""
    rules = tmp_path_factory.mktemp("law") / "rules"
    shutil.copytree(rules_root(), rules)
    (rules / "properties" / "wrong.rules").write_text(MORE.lstrip(), encoding="utf-8")
    return str(rules)


def test_what_holds_gives_status_0(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["prove", folder, "--property", "删除不问过错损害"])

    assert (status, "✔ 删除不问过错损害：成立" in capsys.readouterr().out) == (0, True)


def test_a_counter_example_is_judged_as_its_file_expects(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put = tmp_path / "witnesses"
    status = main(
        ["prove", folder, "--property", "deletion_never", "--witnesses", str(put), "--format", "json"]
    )
    told = json.loads(capsys.readouterr().out)
    (found,) = told["properties"]

    assert (status, found["status"]) == (1, "refuted")
    assert found["witness"]["file"] == str(put / "deletion_never.yaml")
    assert main(["judge", found["witness"]["file"], "--rules", folder]) == 0
    assert "删除" in capsys.readouterr().out


def test_a_counter_example_is_printed_where_no_folder_is_named(
    folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["prove", folder, "--property", "deletion_never", "--lang", "en"])

    assert "\n---\nid: deletion_never\n" in capsys.readouterr().out


def test_an_unknown_property_is_wrong_use(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["prove", folder, "--property", "没有这个"])

    assert (status, "no-property-named" in capsys.readouterr().err) == (2, True)
