"""Exercises: an everyday case, ways to go on, and what the guideline says to each. Who chooses what stays in the page.

The city's own file counts where the installation names one (`scenarios` in stadtstimme.toml).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from ....checker import Clause, Guideline
from .tomlfile import Kept, Table, kept_file, read_table

SHIPPED = Path(__file__).parent / "data" / "scenarios.toml"
WAYS = ("good", "careful", "rather_not")
KINDS = ("private_post", "reply")
Words = dict[str, str]
"""A text by language."""


@dataclass(frozen=True)
class Choice:
    """One way to go on. `way`: a good one, one with care, or rather not; it says something about the way, not about a person."""

    way: str
    text: Words
    feedback: Words


@dataclass(frozen=True)
class Writing:
    """Where one writes oneself. `start`, `sample` and `reply_to` are German: the checker reads German."""

    kind: str
    task: Words
    start: str
    sample: str
    reply_to: str


@dataclass(frozen=True)
class Scenario:
    """One case. `clauses` are those of the shipped guideline; `clauses_in` finds them in the city's own."""

    id: str
    title: Words
    story: Words
    question: Words
    clauses: tuple[str, ...]
    choices: tuple[Choice, ...]
    writing: Writing | None

    def clauses_in(self, guideline: Guideline) -> list[Clause]:
        """The clauses of this guideline that the feedback rests on, by name or because they demand the same (`like`)."""
        wanted = set(self.clauses)
        return [one for one in guideline.clauses if one.id in wanted or wanted & set(one.like)]


def current_scenarios() -> Kept[tuple[Scenario, ...]]:
    """The city's exercises as their file stands now; the shipped ones where it names none, or one that cannot be read."""
    return kept_file(settings.INSTALLATION.scenarios, SHIPPED, read_scenarios)


def read_scenarios(path: Path) -> tuple[Scenario, ...]:
    """Build the exercises from a file. Raises TrainingFileError, or OSError where there is no file."""
    file = read_table(path)
    file.known("scenarios", "scenario")
    file.table("scenarios").text("version")
    found: dict[str, Scenario] = {}
    for one in file.tables("scenario"):
        scenario = _scenario(one)
        if scenario.id in found:
            one.fail(f"Die Übung „{scenario.id}“ gibt es zweimal.", "id")
        found[scenario.id] = scenario
    return tuple(found.values())


def _scenario(one: Table) -> Scenario:
    texts = ("title", "story", "question")
    one.known("id", "clauses", "choice", "write", *texts, *(f"{name}_en" for name in texts))
    choices = tuple(_choice(choice) for choice in one.tables("choice"))
    if not any(choice.way == "good" for choice in choices):
        one.fail("Mindestens ein Weg muss way = „good“ haben.", "id")
    return Scenario(
        id=one.text("id"),
        title=one.english("title"),
        story=one.english("story"),
        question=one.english("question"),
        clauses=one.texts("clauses"),
        choices=choices,
        writing=_writing(one.table("write")) if one.has("write") else None,
    )


def _choice(choice: Table) -> Choice:
    choice.known("way", "text", "text_en", "feedback", "feedback_en")
    return Choice(choice.choice("way", WAYS), choice.english("text"), choice.english("feedback"))


def _writing(write: Table) -> Writing:
    write.known("kind", "task", "task_en", "start", "sample", "reply_to")
    return Writing(
        kind=write.choice("kind", KINDS),
        task=write.english("task"),
        start=write.text("start", empty=True),
        sample=write.text("sample"),
        reply_to=write.text("reply_to") if write.has("reply_to") else "",
    )
