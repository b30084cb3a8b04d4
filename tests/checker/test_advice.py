"""Advice stands apart from findings: reading ease, hashtags, emoji, text in pictures, dates, boilerplate, what stays in mind."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from stadtstimme.checker import Media, Statement, check
from stadtstimme.checker.advice.reading import flesch_amstad, syllables, wiener_sachtextformel
from stadtstimme.checker.advice.splitting import camel_case
from stadtstimme.checker.text import Text

NOW = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
EASY = "Das Bad ist auf. Es ist warm. Komm mit uns."
HARD = "Die Verwaltungsgebührenordnung berücksichtigt Ermäßigungstatbestände ausschließlich bei Vorlage entsprechender Nachweise."


def kinds(text: str, kind: str = "official_post", **more: object) -> set[str]:
    return {one.kind for one in check(Statement(text, kind, **more)).advice}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("word", "count"), [("rat", 1), ("rathaus", 2), ("bürgerin", 3), ("feuerwehr", 3), ("verwaltung", 3), ("pssst", 1)]
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_reading_formulas_follow_their_definition() -> None:
    text = Text("Das Rathaus ist heute zu. Wir kommen morgen wieder.")
    words, sentences, counted = 9, 2, 14
    assert flesch_amstad(text) == pytest.approx(180 - words / sentences - 58.5 * counted / words)
    assert flesch_amstad(Text(EASY)) > 90 > 20 > flesch_amstad(Text(HARD))
    assert wiener_sachtextformel(Text(EASY)) < 4 < 12 < wiener_sachtextformel(Text(HARD))
    assert flesch_amstad(Text("")) == 100


def test_long_sentence_is_marked() -> None:
    text = "Kurz. Wenn " + "wir alle heute hier sind und dann auch noch " * 3 + "bleiben, wird es spät."
    (advice,) = [one for one in check(Statement(text)).advice if one.kind == "long_sentence"]
    assert text[advice.start : advice.end].startswith("Wenn")


@pytest.mark.parametrize(
    ("tag", "proposal"),
    [
        ("sommerfest", "SommerFest"),
        ("wirsindmusterstadt", "WirSindMusterStadt"),
        ("bücherei", None),
        ("xyzqwertz", None),
    ],
)
def test_hashtags_are_split_into_words(tag: str, proposal: str | None) -> None:
    assert camel_case(tag) == proposal


def test_hashtag_gets_a_proposed_wording() -> None:
    text = "Kommt vorbei #sommerfest"
    (advice,) = [one for one in check(Statement(text)).advice if one.kind == "hashtag_case"]
    assert (text[advice.start : advice.end], advice.replacement) == ("#sommerfest", "#SommerFest")


def test_emoji_runs() -> None:
    assert "emoji_run" in kinds("Hurra 🎉🎉🎉🎉🎉")
    assert "emoji_run" not in kinds("Hurra 🎉 👨‍👩‍👧")


def test_text_that_stands_only_in_a_picture() -> None:
    shown = Media(alt_text="Sharepic mit Terminen", text_in_media="Vorlesestunde, Flohmarkt, Lesung, Ausstellung")
    assert "text_in_image" in kinds("Unsere Termine", media=(shown,))
    told = "Vorlesestunde, Flohmarkt, Lesung und Ausstellung: unsere Termine"
    assert "text_in_image" not in kinds(told, media=(shown,))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Am Freitag, 27.11., geht es los.", False),
        ("Am Freitag, 24.11., geht es los.", True),
        ("Am Montag, dem 11. Januar, geht es los.", False),
        ("Am Dienstag, 11. Januar 2027, geht es los.", True),
        ("Am Freitag, 31.02.2027, geht es los.", False),
    ],
)
def test_weekday_and_date(text: str, wrong: bool) -> None:
    assert ("weekday" in kinds(text, now=NOW)) is wrong


def test_date_without_year_is_not_judged_without_now() -> None:
    assert "weekday" not in kinds("Am Freitag, 24.11., geht es los.")


def test_boilerplate_reply() -> None:
    assert "boilerplate" in kinds("Vielen Dank für Ihre Nachricht. Wir melden uns.", "reply")
    assert "boilerplate" not in kinds(
        "Vielen Dank für Ihre Nachricht. " + "Der Weg ist ab Montag wieder frei. " * 3, "reply"
    )


def test_takeaway_names_figures_dates_and_people() -> None:
    text = "Am Samstag, 5. Dezember, eröffnet Malte Gerwien das Bad. Der Umbau kostete 12 Millionen Euro. Eintritt kostenlos."
    (advice,) = [one for one in check(Statement(text)).advice if one.kind == "takeaway"]
    for words in ("Samstag, 5. Dezember", "Malte Gerwien", "12 Millionen", "kostenlos"):
        assert words in advice.text


def test_no_advice_on_citizens_comments() -> None:
    assert kinds("Hurra 🎉🎉🎉🎉🎉 #sommerfest", "citizen_comment") == set()
