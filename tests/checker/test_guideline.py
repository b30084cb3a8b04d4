"""Guideline files: the shipped one is complete, errors show where they are, coverage is computed."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from stadtstimme import duties
from stadtstimme.checker import GuidelineError, load_guideline, read_guideline
from stadtstimme.checker.coverage import coverage
from stadtstimme.checker.guideline import SHIPPED

TESTS = Path(__file__).parents[1]
COUNTS = {"W": 1, "V": 12, "S": 5, "P": 7, "Z": 5, "K": 5, "C": 5, "D": 7, "G": 6, "M": 2, "O": 1, "X": 28}
HEAD = '[guideline]\nname = "N"\nversion = "1"\n\n[[clause]]\nid = "A"\ntitle = "T"\ntext = "T"\n'


def test_shipped_guideline_has_every_clause_in_both_languages() -> None:
    clauses = load_guideline().clauses
    expected = [f"{letter}{number}" for letter, most in COUNTS.items() for number in range(1, most + 1)]
    assert [clause.id for clause in clauses] == expected
    assert all(clause.title_en and clause.text_en and clause.section_en and clause.addressees for clause in clauses)


def test_version_is_declared_and_digest_is_that_of_the_file() -> None:
    guideline = load_guideline()
    assert guideline.version == "2026-11"
    assert guideline.digest == sha256(SHIPPED.read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("content", "line", "column", "message", "suggestion"),
    [
        (HEAD + 'kinds = ["shoutin"]\n', 9, 1, "shoutin", "shouting"),
        (HEAD + "titel = 3\n", 9, 1, "titel", "title"),
        (HEAD + '\n[kinds.shouting]\nreply = "aks"\n', 11, 1, "aks", "ask"),
        (HEAD + '\n[kinds.shoutng]\nreply = "ask"\n', 10, 1, "shoutng", "shouting"),
        (HEAD + '\n[office]\n  host = ["a"]\n', 11, 3, "host", "hosts"),
        (HEAD + '\n[office]\nhosts = "a"\n', 11, 1, "Liste", None),
        (HEAD + '\n[[clause]]\nid = "A"\ntitle = "T"\ntext = "T"\n', 11, 1, "schon", None),
        (HEAD + '\n[[clause]]\nid = "B"\ntext = "T"\n', 10, 1, "title", None),
        (HEAD + 'scope = "privat"\n', 9, 1, "privat", "private"),
        (HEAD + '\n[[accept]]\nkind = "shouting"\nquote = "A"\n', 10, 1, "reason", None),
        ('[guideline]\nname = "N"\nversion = \n', 3, 11, "TOML", None),
        ('[guideline]\nname = "N"\nversion = "1"\n', 1, 1, "Klausel", None),
    ],
)
def test_error_shows_line_column_and_suggestion(
    content: str, line: int, column: int, message: str, suggestion: str | None
) -> None:
    with pytest.raises(GuidelineError) as caught:
        read_guideline(content.encode(), "stadt.toml")
    assert (caught.value.line, caught.value.column, caught.value.suggestion) == (line, column, suggestion)
    assert message in str(caught.value)
    assert str(caught.value).startswith(f"stadt.toml:{line}:{column}:")


def test_file_that_is_not_utf8_says_so() -> None:
    with pytest.raises(GuidelineError, match="UTF-8"):
        read_guideline(b'[guideline]\nname = "\xff"\n')


def test_coverage_names_rules_and_leaves_the_rest_uncovered() -> None:
    served = {one.clause.id: one.by for one in coverage(load_guideline(), TESTS)}
    assert ("rule", "credential") in served["S5"]
    assert served["X24"] == ()


def write_package(folder: Path, source: str) -> Path:
    package = folder / "stadt"
    package.mkdir()
    (package / "channels.py").write_text(source)
    return package


SOURCE = """
from stadtstimme.duties import serves

@serves("Z4", "Z5", how="gate")
def open_channel(actor): ...

class Reviews:
    @serves("S3", how="reminder")
    def remind_owner(self): ...
"""


def test_declarations_are_read_from_the_source(tmp_path: Path) -> None:
    found = duties.declared(write_package(tmp_path, SOURCE))
    assert [(one.clause, one.name, one.how) for one in found] == [
        ("Z4", "stadt.channels.open_channel", "gate"),
        ("Z5", "stadt.channels.open_channel", "gate"),
        ("S3", "stadt.channels.Reviews.remind_owner", "reminder"),
    ]


def test_a_mention_in_a_comment_is_no_test(tmp_path: Path) -> None:
    services = duties.declared(write_package(tmp_path, SOURCE))
    tests = tmp_path / "tests"
    tests.mkdir()
    (tests / "test_channels.py").write_text(
        "# remind_owner\nfrom stadt.channels import open_channel\nopen_channel(1)\n"
    )
    assert {one.function for one in duties.untested(services, tests)} == {"remind_owner"}


def test_every_declaration_of_the_product_is_tested() -> None:
    assert duties.untested(duties.declared(), TESTS) == ()


def test_every_declared_clause_exists() -> None:
    known = {clause.id for clause in load_guideline().clauses}
    assert {one.clause for one in duties.declared()} <= known


def test_unknown_kind_of_service_is_refused() -> None:
    with pytest.raises(ValueError, match="how='magic'"):
        duties.serves("Z4", how="magic")
