"""Loading: every rule file below a root or none, the same on every machine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine.rulebase import load_rules, names_below
from engine.shipped import rules_root
from tests.rulebase.small import LAW


def codes(root):
    return [one.code for one in load_rules(root)[1]]


def test_the_shipped_rules_load_without_an_error():
    rules, _ = load_rules(rules_root())

    assert rules is not None


def test_a_right_rule_base_loads_without_a_word(root):
    rules, found = load_rules(root)

    assert found == []
    assert rules is not None
    assert list(rules.arguments) == ["loss"]


def test_one_error_leaves_no_rule_base_at_all(root):
    (root / "more.rules").write_text("concept odd / 怪 when unheard_of", encoding="utf-8")

    rules, found = load_rules(root)

    assert rules is None
    assert [one.code for one in found] == ["unknown-name"]


def test_a_warning_leaves_the_rule_base_standing(root):
    (root / "more.rules").write_text("fact idle / 闲置", encoding="utf-8")

    rules, found = load_rules(root)

    assert rules is not None
    assert [one.code for one in found] == ["unused-name"]


def test_all_mistakes_of_all_files_are_told_at_once_in_the_order_of_their_places(root):
    (root / "b.rules").write_text("concept odd / 怪 when unheard_of\nfact lone", encoding="utf-8")
    (root / "a.rules").write_text("concept strange / 异 when lost", encoding="utf-8")

    found = load_rules(root)[1]

    expected = [("a.rules", "wrong-arity"), ("b.rules", "unknown-name"), ("b.rules", "missing-twin")]
    assert expected == [(Path(one.span.file).name, one.code) for one in found if one.code != "unused-name"]


def test_what_a_broken_declaration_declares_is_not_called_unknown(root):
    (root / "law.rules").write_text(LAW.replace("fact lost / 遗失 (thing)", "fact lost / 遗失 (thing"))

    assert {"parenthesis-unclosed"} == set(codes(root))


def test_other_files_and_hidden_ones_are_no_rules(root):
    (root / "README.md").write_text("not a rule", encoding="utf-8")
    (root / ".draft.rules").write_text("not a rule", encoding="utf-8")
    (root / ".old").mkdir()
    (root / ".old" / "law.rules").write_text("not a rule", encoding="utf-8")

    assert codes(root) == []


def test_files_are_taken_in_the_order_of_their_paths(root):
    (root / "b").mkdir()
    (root / "b" / "a.rules").write_text("fact third / 三", encoding="utf-8")
    (root / "a.rules").write_text("fact first / 一", encoding="utf-8")
    (root / "b.rules").write_text("fact second / 二", encoding="utf-8")

    rules, _ = load_rules(root)

    assert rules is not None
    assert [name for name in rules.facts if name in ("first", "second", "third")] == [
        "first",
        "second",
        "third",
    ]


def digest(root: Path) -> str:
    rules, found = load_rules(root)
    assert rules is not None, found
    return rules.digest


def test_the_digest_knows_neither_the_place_of_the_root_nor_the_line_breaks(root, tmp_path):
    elsewhere = tmp_path / "deep" / "down"
    elsewhere.mkdir(parents=True)
    (elsewhere / "law.rules").write_bytes(LAW.replace("\n", "\r\n").encode())

    assert digest(root) == digest(elsewhere)


def test_the_digest_knows_the_text_and_the_path_below_the_root(root):
    digests = [digest(root)]
    (root / "law.rules").rename(root / "other.rules")
    digests.append(digest(root))
    (root / "other.rules").write_text(LAW + "# a word more\n", encoding="utf-8")
    digests.append(digest(root))

    assert len(set(digests)) == 3


def test_places_are_named_from_the_working_directory(root, monkeypatch):
    monkeypatch.chdir(root.parent)

    rules, _ = load_rules(root)

    assert rules is not None
    assert str(rules.facts["lost"].span) == "rules/law.rules:4"


def test_a_missing_folder_an_empty_one_and_a_file_are_told_apart(tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("", encoding="utf-8")

    assert codes(tmp_path / "none") == ["rules-folder-missing"]
    assert codes(tmp_path / "file") == ["rules-folder-missing"]
    assert codes(tmp_path / "empty") == ["no-files"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights of their own there")
def test_links_that_lead_out_of_the_root_and_links_to_folders_are_refused(root, tmp_path):
    outside = tmp_path / "outside.rules"
    outside.write_text("fact idle / 闲置", encoding="utf-8")
    (root / "link.rules").symlink_to(outside)
    assert codes(root) == ["rule-link"]

    (root / "link.rules").unlink()
    (root / "again").symlink_to(root, target_is_directory=True)
    assert codes(root) == ["rule-link"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights of their own there")
def test_a_link_that_leads_nowhere_is_an_error(root):
    (root / "gone.rules").symlink_to(root / "nowhere.rules")

    assert codes(root) == ["file-not-found"]


@pytest.mark.skipif(os.name == "nt", reason="there are no pipes in folders")
def test_a_pipe_is_refused_and_not_waited_for(root):
    os.mkfifo(root / "pipe.rules")

    assert codes(root) == ["not-a-regular-file"]


def test_a_file_beyond_one_mebibyte_is_refused(root):
    (root / "big.rules").write_text("#" * (1024 * 1024 + 1), encoding="utf-8")

    assert codes(root) == ["file-too-large"]


def test_more_than_two_thousand_files_are_refused(root):
    for number in range(2000):
        (root / f"{number}.rules").touch()

    assert codes(root) == ["too-many-rule-files"]


def test_forbidden_characters_stop_the_rule_base(root):
    (root / "law.rules").write_text(LAW + "# \u202e hidden\n", encoding="utf-8")

    rules, found = load_rules(root)

    assert rules is None
    assert [one.code for one in found] == ["forbidden-character"]


def test_names_are_found_below_a_root_even_where_rules_are_wrong(root):
    (root / "more.rules").write_text("concept odd / 怪 when unheard_of", encoding="utf-8")

    names, found = names_below(root)

    assert found == []
    assert ("odd", "怪") == names["odd"] == names["怪"]
    assert names["当事人"] == ("party", "当事人")
    assert names["损害"] == ("damage", "损害")


def test_the_warm_way_needs_neither_the_parser_nor_pydantic(root, tmp_path):
    """Lark, pydantic, clingo and the messages are for those who have something to parse or to say."""
    program = (
        "import sys; from pathlib import Path; from engine.rulebase import load_rules;"
        f"rules, found = load_rules(Path({str(root)!r})); assert rules, found;"
        "print([m for m in ('lark', 'pydantic', 'clingo', 'yaml', 'pypinyin', 'engine.syntax', "
        "'engine.rulebase.resolve') if m in sys.modules])"
    )
    environment = os.environ | {
        "JUZHENG_CACHE": "on",
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
    }

    def run() -> str:
        return subprocess.run(
            [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
        ).stdout.strip()

    cold, warm = run(), run()

    assert "'engine.syntax'" in cold
    assert warm == "[]"
