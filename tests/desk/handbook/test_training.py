"""Checklists, the reminder and the exercises: as the city set them, honest about their age, and without a trace of anybody."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import icalendar
import pytest
import time_machine
from dateutil.rrule import rrulestr
from django.conf import settings as django_settings
from django.test import Client

from stadtstimme.checker import Statement, check, load_guideline
from stadtstimme.checker.guideline import SHIPPED as SHIPPED_GUIDELINE
from stadtstimme.desk.handbook.training.checklists import SHIPPED as LISTS
from stadtstimme.desk.handbook.training.checklists import current_checklists, read_checklists
from stadtstimme.desk.handbook.training.reminder import calendar_file
from stadtstimme.desk.handbook.training.scenarios import SHIPPED as SCENARIOS
from stadtstimme.desk.handbook.training.scenarios import current_scenarios, read_scenarios
from stadtstimme.desk.handbook.training.tomlfile import TrainingFileError

PAGES = ["einstellungen/", "einstellungen/erinnerung.ics", "uebungen/", "uebungen/worker.js", "uebungen/sw.js"]
SECOND = SHIPPED_GUIDELINE.with_name("dienstanweisung.toml")
ONE_LIST = """
[checklists]
version = "2"
check_every_days = 30

[[list]]
id = "faden"
name = "Faden"
written_on = 2026-11-01
checked_on = 2026-11-10
source = "Hilfe von Faden"
source_url = "https://faden.example/hilfe"

[[list.item]]
about = "privacy"
text = "Das Profil ist privat."
text_en = "The profile is private."
"""


pytestmark = pytest.mark.usefixtures("open_side")


@pytest.fixture
def house(settings: object, tmp_path: Path) -> Callable[..., Path]:
    """`house(checklists=text)` gives the installation a file of its own."""

    def give(**files: str) -> Path:
        for name, text in files.items():
            (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
        names = {name: f"{name}.toml" for name in files}
        settings.INSTALLATION = replace(django_settings.INSTALLATION, home=tmp_path, **names)  # type: ignore[attr-defined]
        return tmp_path

    return give


@pytest.mark.django_db
@pytest.mark.parametrize("path", PAGES)
def test_every_address_is_the_same_for_everybody_and_takes_nothing(path: str) -> None:
    client = Client()
    answer = client.get(f"/leitlinien/{path}")
    assert answer.status_code == 200
    assert not answer.cookies
    assert "no-cache" in answer["Cache-Control"]
    assert (
        client.get(f"/leitlinien/{path}", headers={"Cookie": "sessionid=x", "User-Agent": "x"}).content
        == answer.content
    )
    for method in ("post", "put", "patch", "delete"):
        assert getattr(client, method)(f"/leitlinien/{path}", "privat", content_type="text/plain").status_code == 405
    again = client.get(f"/leitlinien/{path}", headers={"If-None-Match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.django_db
def test_only_the_thread_may_compile_web_assembly() -> None:
    client = Client()
    allowed = {path for path in PAGES if "wasm" in client.get(f"/leitlinien/{path}")["Content-Security-Policy"]}
    assert allowed == {"uebungen/worker.js"}


@pytest.mark.django_db
def test_a_list_says_when_it_was_looked_at(house: Callable[..., Path]) -> None:
    house(checklists=ONE_LIST)
    with time_machine.travel("2026-12-10T12:00:00+01:00"):
        page = Client().get("/leitlinien/einstellungen/").content.decode()
    assert "Am 10. November 2026 mit der Quelle verglichen" in page
    assert "zu prüfen" not in page
    with time_machine.travel("2026-12-11T12:00:00+01:00"):
        page = Client().get("/leitlinien/einstellungen/").content.decode()
    assert "zu prüfen" in page
    assert "Zuletzt am 10. November 2026" in page
    assert '<a href="https://faden.example/hilfe" rel="noreferrer external">Hilfe von Faden</a>' in page


def test_what_nobody_compared_is_due_and_so_is_what_lies_ahead(tmp_path: Path) -> None:
    lists = read_checklists(LISTS)
    assert len(lists.lists) >= 10
    today = dt.date(2026, 11, 26)
    # the software cannot know whether a platform changed something: the city says so once it looked
    assert all(lists.is_due(one, today) for one in lists.lists)
    compared = replace(lists.lists[0], checked_on=today)
    assert not lists.is_due(compared, today)
    assert lists.is_due(compared, today - dt.timedelta(days=1))
    assert not lists.is_due(compared, today + dt.timedelta(days=lists.check_every_days))
    assert lists.is_due(compared, today + dt.timedelta(days=lists.check_every_days + 1))


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ('about = "privacy"', 'about = "privat"', 15, "Möglich sind: privacy, security"),
        ("written_on = 2026-11-01", 'written_on = "gestern"', 9, "muss ein Datum sein"),
        ("written_on = 2026-11-01", "written_on = 2026-11-01T10:00:00", 9, "muss ein Datum sein"),
        ("check_every_days = 30", "check_every_days = 0", 4, "ganze Zahl ab 1"),
        ("https://faden", "javascript://faden", 12, "muss mit https:// beginnen"),
        ('text_en = "The profile is private."', "", 14, "„text_en“ fehlt"),
        ("source_url", "sourc_url", 12, "Meinten Sie „source_url“"),
        ('name = "Faden"', 'name = " "', 8, "darf nicht leer sein"),
        ("[[list.item]]", "[[list.punkt]]", 6, "„punkt“ ist hier nicht bekannt"),
    ],
)
def test_a_mistake_in_a_file_is_said_with_its_line(tmp_path: Path, old: str, new: str, line: int, words: str) -> None:
    file = tmp_path / "listen.toml"
    assert old in ONE_LIST
    file.write_text(ONE_LIST.replace(old, new), encoding="utf-8")
    with pytest.raises(TrainingFileError) as caught:
        read_checklists(file)
    assert str(caught.value).startswith(f"{file}:{line}: ")
    assert words in str(caught.value)


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["checklists", "scenarios"])
@pytest.mark.parametrize("text", ["kein toml", "", "[checklists]\nversion = 1", "\udcff"])
def test_a_broken_file_leaves_nobody_without(
    name: str, text: str, house: Callable[..., Path], caplog: pytest.LogCaptureFixture
) -> None:
    folder = house(**{name: ""})
    (folder / f"{name}.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
    page = {"checklists": "einstellungen/", "scenarios": "uebungen/"}[name]
    with caplog.at_level(logging.ERROR):
        answer = Client().get(f"/leitlinien/{page}")
    assert answer.status_code == 200
    assert "Hier stehen die, die zur Software gehören" in answer.content.decode()
    assert f"{name}.toml" in caplog.text


def test_a_missing_file_leaves_nobody_without(house: Callable[..., Path]) -> None:
    folder = house(checklists=ONE_LIST, scenarios=SCENARIOS.read_text(encoding="utf-8"))
    assert not current_checklists().broken and not current_scenarios().broken
    assert [one.id for one in current_checklists().content.lists] == ["faden"]
    for path in folder.glob("*.toml"):
        path.unlink()
    assert current_checklists().broken and current_scenarios().broken


def reminder(language: str = "") -> icalendar.Calendar:
    answer = Client().get(f"{language}/leitlinien/einstellungen/erinnerung.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert 'filename="erinnerung.ics"' in answer["Content-Disposition"]
    return icalendar.Calendar.from_ical(answer.content)


@pytest.mark.django_db
def test_the_reminder_is_a_calendar_file_without_a_person() -> None:
    calendar = reminder()
    [event] = calendar.walk("VEVENT")
    assert not calendar.errors and not event.errors
    for name in ("ATTENDEE", "ORGANIZER", "CONTACT", "METHOD"):
        assert name not in event and name not in calendar
    assert event["UID"].startswith("einstellungen-ansehen@")
    assert event["URL"].endswith("/leitlinien/einstellungen/")
    assert (event["CLASS"], event["TRANSP"]) == ("PRIVATE", "TRANSPARENT")
    [alarm] = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == dt.timedelta(hours=9)
    start = event["DTSTART"].dt
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=dt.datetime.combine(start, dt.time()))
    days = [rule[number].date() for number in range(4)]
    assert days == [dt.date(2026, 1, 5), dt.date(2026, 7, 6), dt.date(2027, 1, 4), dt.date(2027, 7, 5)]


@pytest.mark.django_db
def test_the_reminder_is_the_same_today_and_next_year() -> None:
    found = set()
    for day in ("2026-11-26", "2027-06-01"):
        with time_machine.travel(day):
            found.add(Client().get("/leitlinien/einstellungen/erinnerung.ics").content)
    assert len(found) == 1
    [german], [english] = (reminder(prefix).walk("VEVENT") for prefix in ("", "/en"))
    assert german["UID"] == english["UID"]
    assert german["SUMMARY"] != english["SUMMARY"]


def test_lines_are_folded_between_characters() -> None:
    words = "Größe, Grüße; Rückweg \\ Übung\nzweite Zeile 🌸 " * 9
    content = calendar_file(
        "Ä" * 90, words, "https://social.musterstadt.example:8443", "https://social.musterstadt.example/x/"
    )
    assert content.endswith(b"END:VCALENDAR\r\n")
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    [event] = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert event["DESCRIPTION"] == words
    assert event["SUMMARY"] == "Ä" * 90
    assert event["UID"].endswith("@social.musterstadt.example")


def test_the_exercises_cover_everyday_life_in_both_languages() -> None:
    scenarios = read_scenarios(SCENARIOS)
    assert len(scenarios) >= 8
    assert sum(one.writing is not None for one in scenarios) >= 4
    known = {one.id for one in load_guideline().clauses}
    for one in scenarios:
        assert set(one.clauses) <= known, one.id
        assert len(one.choices) >= 2, one.id
        for words in (
            one.title,
            one.story,
            one.question,
            *(c.text for c in one.choices),
            *(c.feedback for c in one.choices),
        ):
            assert words["de"] != words["en"], (one.id, words)


def test_another_guideline_is_referred_to_by_what_demands_the_same() -> None:
    second = load_guideline(SECOND)
    found = [one.clauses_in(second) for one in read_scenarios(SCENARIOS)]
    assert sum(map(bool, found)) > len(found) / 2
    assert all(clause in second.clauses for clauses in found for clause in clauses)


def test_a_scenario_needs_a_good_way_and_a_name_of_its_own(tmp_path: Path) -> None:
    text = SCENARIOS.read_text(encoding="utf-8")
    for old, new, words in (
        ('way = "good"', 'way = "careful"', "Mindestens ein Weg"),
        ('id = "kritik"', 'id = "schalter"', "gibt es zweimal"),
    ):
        (tmp_path / "x.toml").write_text(text.replace(old, new), encoding="utf-8")
        with pytest.raises(TrainingFileError, match=words):
            read_scenarios(tmp_path / "x.toml")


@pytest.mark.django_db
def test_what_a_file_says_is_text_and_never_markup(house: Callable[..., Path]) -> None:
    house(checklists=ONE_LIST.replace("Das Profil ist privat.", "<script>alert(1)</script>"))
    page = Client().get("/leitlinien/einstellungen/").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_proposals_of_the_exercises_pass_the_checker() -> None:
    """Whoever copies a proposal into the field must not be told off for it."""
    written = [one.writing for one in read_scenarios(SCENARIOS) if one.writing]
    assert len(written) > 3
    for one in written:
        found = check(Statement(one.sample, one.kind, in_reply_to=one.reply_to or None)).findings
        assert not found, (one.sample, [finding.what for finding in found])
