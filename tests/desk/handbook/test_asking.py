"""»Darf ich …?« answers everyday questions: measured on two sets, of which one was set aside while the search was built.

Each line of questions/*.jsonl is a question and the clauses that answer it; none means that the guideline says nothing.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from django.utils import translation

from stadtstimme.checker import Guideline, load_guideline
from stadtstimme.checker.guideline import SHIPPED
from stadtstimme.desk.handbook.asking import asking_index, asking_sentences, known_words

HERE = Path(__file__).parent
ENGINE = HERE.parents[2] / "src/stadtstimme/desk/static/public/asking/engine.js"
# Set: (the best is right, one of three is right), of 56 and of 60 questions. Both leave room for a changed word, not for a worse search.
FLOORS = {"known": (49, 52), "set_aside": (46, 56)}
SECOND = SHIPPED.with_name("dienstanweisung.toml")
Row = dict[str, Any]


def rows_of(name: str) -> list[Row]:
    return [
        json.loads(line) for line in (HERE / "questions" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]


def asked(guideline: Guideline, folder: Path, *files: Path) -> list[list[list[str]]]:
    """For each file the clauses found for each of its questions, by the script that runs in the browser."""
    index = folder / "index.json"
    index.write_text(json.dumps(asking_index(guideline, "de")), encoding="utf-8")
    call = [shutil.which("node") or "node", str(HERE / "ask_all.mjs"), str(ENGINE), str(index), *map(str, files)]
    done = subprocess.run(call, capture_output=True, text=True, check=True, timeout=60)
    return json.loads(done.stdout)


def one_by_one(folder: Path, *questions: str, guideline: Guideline | None = None) -> list[list[str]]:
    path = folder / "questions.jsonl"
    path.write_text("\n".join(json.dumps({"ask": one}) for one in questions), encoding="utf-8")
    return asked(guideline or load_guideline(), folder, path)[0]


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[Row, list[str]]]]:
    files = [HERE / "questions" / f"{name}.jsonl" for name in FLOORS]
    answers = asked(load_guideline(), tmp_path_factory.mktemp("asking"), *files)
    return {name: list(zip(rows_of(name), found, strict=True)) for name, found in zip(FLOORS, answers, strict=True)}


def test_every_question_names_clauses_that_there_are() -> None:
    ids = {clause.id for clause in load_guideline().clauses}
    rows = [row for name in FLOORS for row in rows_of(name)]
    assert len(rows) >= 80 and len({row["ask"] for row in rows}) == len(rows)
    assert {clause for row in rows for clause in row["clauses"]} <= ids
    collected = {question for clause in load_guideline().clauses for question in (*clause.asked, *clause.asked_en)}
    assert not collected & {row["ask"] for row in rows_of("set_aside")}, (
        "a question that was set aside stands in the file"
    )


@pytest.mark.parametrize("name", FLOORS)
def test_most_questions_are_answered(name: str, measured: dict[str, list[tuple[Row, list[str]]]]) -> None:
    answerable = [(row["clauses"], found) for row, found in measured[name] if row["clauses"]]
    best = sum(bool(found) and found[0] in wanted for wanted, found in answerable)
    three = sum(bool(set(found) & set(wanted)) for wanted, found in answerable)
    print(f"\n{name}: best right {best}/{len(answerable)}, one of three right {three}/{len(answerable)}")
    assert (best, three) >= FLOORS[name] and three >= FLOORS[name][1]


def test_what_the_guideline_says_nothing_about_is_mostly_left_alone(
    measured: dict[str, list[tuple[Row, list[str]]]],
) -> None:
    foreign = [found for rows in measured.values() for row, found in rows if not row["clauses"]]
    assert sum(not found for found in foreign) >= len(foreign) - 1


def test_criticism_is_answered_with_the_right_to_it(tmp_path: Path) -> None:
    questions = ("Darf ich die Stadt kritisieren?", "Ich will meine Chefin kritisieren", "criticise the council?")
    assert [found[0] for found in one_by_one(tmp_path, *questions)] == ["P3"] * 3


def test_spelling_does_not_matter(tmp_path: Path) -> None:
    ways = ("Passwörter", "PASSWOERTER", "passworter", "Paswort", "kennwort", "passwd?! passwort", "  passwort  ")
    assert {found[0] for found in one_by_one(tmp_path, *ways)} == {"S5"}


@pytest.mark.parametrize(
    "typed", ["", "   ", "???", "darf ich das", "=1", "toString", "constructor", "x" * 100_000, "🎉🎉", "\u202e\0"]
)
def test_odd_input_finds_nothing_and_breaks_nothing(typed: str, tmp_path: Path) -> None:
    assert one_by_one(tmp_path, typed) == [[]]


def test_another_guideline_answers_as_well(tmp_path: Path) -> None:
    """Its clauses name what they are like; the questions that were collected for those are found here too."""
    guideline = load_guideline(SECOND)
    by_like = {like: clause.id for clause in guideline.clauses for like in clause.like}
    wanted = {
        "Foto vom Sommerfest posten?": "C4",
        "Ein Reporter fragt mich etwas": "Z3",
        "Darf ich mein Passwort weitergeben?": "S5",
    }
    found = one_by_one(tmp_path, *wanted, guideline=guideline)
    assert [one[0] for one in found] == [by_like[clause] for clause in wanted.values()]


def test_the_index_speaks_the_readers_language() -> None:
    german, english = (by_id(asking_index(load_guideline(), language)) for language in ("de", "en"))
    assert german["P3"]["title"] == "Ihre Meinung ist frei"
    assert (english["P3"]["title"], english["P3"]["language"]) == ("Your opinion is free", "en")
    assert english["P3"]["asked"] == german["P3"]["asked"]
    assert english["Z3"]["help"] == [{"name": "Press office", "mail": "presse@musterstadt.example"}]
    assert by_id(asking_index(load_guideline(SECOND), "en"))["§ 2 (3)"]["language"] == "de"


def by_id(index: dict[str, Any]) -> dict[str, Any]:
    return {clause["id"]: clause for clause in index["clauses"]}


def test_no_answer_promises_that_something_is_permitted() -> None:
    for language, never in (("de", ("erlaubt", "zulässig", "gestattet")), ("en", ("permitted", "allowed"))):
        with translation.override(language):
            sentences = " ".join(asking_sentences().values()).lower()
        assert not [word for word in never if word in sentences]


def test_words_of_one_meaning_are_no_small_words() -> None:
    small = set(known_words()["small"].split())
    assert [word for line in known_words()["same"] for word in line.split() if word in small] == []
