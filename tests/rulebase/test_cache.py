"""The cache: what it gives back was written by us, for these rules, by this engine; or it gives nothing."""

from __future__ import annotations

import os
import pickle
import stat
from pathlib import Path

import pytest

from engine.rulebase import cache, frozen, load_rules
from engine.rulebase.cache import read_cache, write_cache
from engine.rulebase.model import Twin

posix = pytest.mark.skipif(os.name == "nt", reason="rights are another matter there")
VALUE = Twin("kept", "保存")


@pytest.fixture
def places(tmp_path, monkeypatch) -> tuple[Path, Path]:
    """Return the folders of the cache and of its key, both still to be made."""
    monkeypatch.setenv("JUZHENG_CACHE", "on")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "cache" / "juzheng", tmp_path / "config" / "juzheng"


def entry(places) -> Path:
    (only,) = places[0].glob("*.bin")
    return only


def test_what_is_kept_comes_back(places):
    write_cache("a", VALUE)

    assert read_cache("a") == VALUE
    assert read_cache("b") is None


def test_a_rule_base_from_the_cache_equals_the_one_that_was_checked_warnings_included(places, root):
    (root / "more.rules").write_text("fact idle / 闲置 (thing)", encoding="utf-8")
    cold = load_rules(root)
    warm = load_rules(root)

    assert cold[0] is not None
    assert cold[0] is not warm[0]
    assert cold == warm
    assert [one.code for one in warm[1]] == ["unused-name"]


def test_a_wrong_rule_base_is_never_kept(places, root):
    (root / "more.rules").write_text("fact lone", encoding="utf-8")
    load_rules(root)

    assert not places[0].exists()


def test_a_change_of_one_rule_is_seen(places, root):
    load_rules(root)
    text = (root / "law.rules").read_text(encoding="utf-8")
    (root / "law.rules").write_text(text.replace("burden plaintiff", "burden defendant"), encoding="utf-8")

    rules, _ = load_rules(root)

    assert rules is not None
    assert rules.issues["damage"].base.burden is not None
    assert rules.issues["damage"].base.burden.on == "defendant"


def test_places_from_the_cache_follow_the_working_directory(places, root, monkeypatch):
    load_rules(root)
    monkeypatch.chdir(root)

    rules, _ = load_rules(root)

    assert rules is not None
    assert str(rules.facts["lost"].span) == "law.rules:4"


@pytest.mark.parametrize("at", [0, 31, 32, -1])
def test_one_changed_byte_is_noticed(places, at):
    write_cache("a", VALUE)
    raw = bytearray(entry(places).read_bytes())
    raw[at] ^= 1
    entry(places).write_bytes(bytes(raw))

    assert read_cache("a") is None


@pytest.mark.parametrize("kept", [0, 10, 32, 40])
def test_a_torn_entry_is_noticed(places, kept):
    write_cache("a", VALUE)
    entry(places).write_bytes(entry(places).read_bytes()[:kept])

    assert read_cache("a") is None


def test_an_entry_under_another_name_is_noticed(places):
    write_cache("a", VALUE)
    first = entry(places).read_bytes()
    entry(places).unlink()
    write_cache("b", Twin("other", "另"))
    entry(places).write_bytes(first)

    assert read_cache("b") is None


def test_nothing_unsigned_is_ever_opened(places, tmp_path):
    class Bad:
        def __reduce__(self):
            return os.mkdir, (str(tmp_path / "broken in"),)

    write_cache("a", VALUE)
    entry(places).write_bytes(b"\0" * 32 + pickle.dumps(Bad()))

    assert read_cache("a") is None
    assert not (tmp_path / "broken in").exists()


def test_even_a_signed_entry_yields_only_nouns_of_the_engine(tmp_path):
    class Bad:
        def __reduce__(self):
            return os.mkdir, (str(tmp_path / "broken in"),)

    assert frozen.thawed(pickle.dumps(Bad())) is None
    assert not (tmp_path / "broken in").exists()


def test_an_entry_signed_with_another_key_is_noticed(places):
    write_cache("a", VALUE)
    (places[1] / "cache.key").write_bytes(b"x" * cache.KEY_BYTES)

    assert read_cache("a") is None


@posix
def test_key_and_folders_are_for_their_owner_alone(places):
    write_cache("a", VALUE)

    assert stat.S_IMODE(places[0].stat().st_mode) == 0o700
    assert stat.S_IMODE(places[1].stat().st_mode) == 0o700
    assert stat.S_IMODE((places[1] / "cache.key").stat().st_mode) == 0o600
    assert stat.S_IMODE(entry(places).stat().st_mode) == 0o600


@posix
def test_a_key_others_can_read_is_no_key(places):
    write_cache("a", VALUE)
    (places[1] / "cache.key").chmod(0o644)

    assert read_cache("a") is None


@posix
def test_a_linked_key_is_no_key(places, tmp_path):
    write_cache("a", VALUE)
    key = places[1] / "cache.key"
    key.rename(tmp_path / "moved")
    key.symlink_to(tmp_path / "moved")

    assert read_cache("a") is None


def test_there_is_no_cache_beside_its_own_key(places, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", os.environ["XDG_CACHE_HOME"])
    write_cache("a", VALUE)

    assert not places[0].exists()
    assert not places[1].exists()


@pytest.mark.parametrize("word", ["off", "OFF", "0", "no"])
def test_the_cache_can_be_switched_off(places, monkeypatch, word):
    monkeypatch.setenv("JUZHENG_CACHE", word)
    write_cache("a", VALUE)

    assert not places[0].exists()


def test_where_nothing_can_be_written_rules_load_all_the_same(root, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("JUZHENG_CACHE", "on")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "file" / "more"))

    assert load_rules(root)[0] is not None


def test_another_state_of_the_engine_has_another_entry(places, monkeypatch):
    write_cache("a", VALUE)
    monkeypatch.setattr(cache, "VERSION", "next")

    assert read_cache("a") is None


def test_old_entries_give_way_and_nothing_half_written_stays(places):
    for number in range(40):
        write_cache(str(number), VALUE)

    kept = sorted(path.name for path in places[0].iterdir())

    assert len(kept) == 24
    assert all(name.endswith(".bin") for name in kept)
    assert read_cache("39") == VALUE
