"""What other programs read has stable names, whole sentences in both languages and safe escapes."""

from __future__ import annotations

import json

from engine.diagnostics import Diagnostic
from engine.diagnostics.machine import render_github, render_json, render_sarif
from engine.source import Span


def unknown(line, option="某点", file="cases/案.yaml"):
    """Return a diagnostic on one line."""
    return Diagnostic(
        "no-option-named", Span(file, line, 3, line, 5), {"option": option, "known": "乙"}, "乙"
    )


def test_json_names_place_and_both_sentences():
    [first] = json.loads(render_json([unknown(4)]))

    assert first == {
        "code": "no-option-named",
        "severity": "error",
        "file": "cases/案.yaml",
        "line": 4,
        "column": 3,
        "end_line": 4,
        "end_column": 5,
        "message": {
            "zh": "规则库中没有分歧点「某点」",
            "en": "the rule base has no option `某点`",
        },
        "help": {"zh": "可用的分歧点：乙", "en": "the options are: 乙"},
        "suggestion": "乙",
        "related": [],
    }


def test_github_escapes_what_would_end_a_command():
    line = render_github([unknown(1, "50%\n::error::x", "a,b:c.yaml")], "en")

    assert line.startswith("::error file=a%2Cb%3Ac.yaml,line=1,endLine=1,col=3,title=no-option-named::")
    assert "\n" not in line
    assert "50%25\\n" in line


def test_github_gets_nine_and_a_count_of_the_rest():
    lines = render_github([unknown(line) for line in range(1, 31)], "zh").split("\n")

    assert len(lines) == 10
    assert lines[-1] == "::error::另有 21 处"


def test_sarif_counts_code_points_and_quotes_the_path():
    log = json.loads(render_sarif([unknown(4)], "1.2.3"))
    [run] = log["runs"]

    assert log["version"] == "2.1.0"
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"]["version"] == "1.2.3"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["no-option-named"]
    [result] = run["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "cases/%E6%A1%88.yaml"
    assert place["region"] == {"startLine": 4, "startColumn": 3, "endLine": 4, "endColumn": 5}


def test_no_diagnostics_give_empty_lists():
    assert render_json([]) == "[]"
    assert render_github([], "zh") == ""
