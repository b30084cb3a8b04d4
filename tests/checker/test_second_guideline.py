"""Another guideline with another structure: other clauses, weights, words, hosts. Nothing is wired to the first one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import stadtstimme.checker as checker
from stadtstimme.checker import Severity, Statement, check, load_guideline
from stadtstimme.checker.coverage import coverage
from stadtstimme.checker.guideline import SHIPPED
from stadtstimme.checker.rules import names, rules

SECOND = SHIPPED.with_name("dienstanweisung.toml")


def found(text: str, kind: str = "official_post", guideline: Path = SECOND) -> dict[str, tuple[str, Severity]]:
    report = check(Statement(text, kind), load_guideline(guideline))
    return {one.kind: (one.clause, one.severity) for one in report.findings}


def test_findings_name_its_own_clauses() -> None:
    assert found("Das Kennwort lautet Hafen2026.") == {"credential": ("§ 2 (1)", Severity.STOP)}


def test_clause_follows_the_scope_of_the_text() -> None:
    assert found("Wie man hört, schließt die Bücherei.", "private_post")["unverified_claim"][0] == "§ 4 b"
    assert found("Noch nie war die Luft so sauber wie heute.")["unverified_claim"] == ("§ 4 a", Severity.STOP)


def test_weights_are_its_own() -> None:
    assert found("Endlich offen!!!") == {"shouting": ("§ 1 (2)", Severity.HINT)}
    assert found("Endlich offen!!!", "private_post") == {}
    assert found("Ich persönlich finde das Freibad hässlich.") == {}


def test_words_hosts_projects_and_contacts_are_its_own() -> None:
    assert "insult" in found("So ein Schlurfhannes!")
    assert "insult" not in found("So ein Schlurfhannes!", guideline=SHIPPED)
    assert "internal_link" in found("Siehe https://netz.beispielau.example/a")
    assert "internal_link" not in found("Siehe https://netz.beispielau.example/a", guideline=SHIPPED)
    assert "confidential" in found("Das Projekt Seerose kommt.")
    call = "Ruft die Gemeinde an: 030 23125-10"
    assert "personal_data" not in found(call, "citizen_comment")
    assert "personal_data" in found(call, "citizen_comment", SHIPPED)


def test_every_kind_is_governed_somewhere() -> None:
    governed = {kind for clause in load_guideline(SECOND).clauses for kind in clause.kinds}
    assert governed == set(names())


def test_coverage_counts_what_serves_the_clauses_it_is_like() -> None:
    served = {one.clause.id: dict(one.by) for one in coverage(load_guideline(SECOND))}
    assert "rule" in served["§ 5"]
    assert "rule" not in served["§ 6"]


@pytest.mark.parametrize("name", ["engine", "rule", "formats", "evaluate", "trial", "suppression", "coverage", "text"])
def test_no_clause_is_named_in_the_code(name: str) -> None:
    source = (Path(checker.__file__).parent / f"{name}.py").read_text(encoding="utf-8")
    assert not re.search(r"[\"'](?:[WVSPZKCDGMO]\d{1,2}|X\d{1,2})[\"']", source)


def test_rules_name_clauses_only_in_their_declaration() -> None:
    for name in rules():
        source = (Path(checker.__file__).parent / "rules" / f"{name}.py").read_text(encoding="utf-8")
        code = re.sub(r"clauses=\([^)]*\)", "", source)
        assert not re.search(r"[\"'](?:[VSPZKCDG]\d{1,2}|X\d{1,2})[\"']", code)
