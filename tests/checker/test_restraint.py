"""What must not raise anything: warnings and quotations that only name a pattern, criticism, people in office and on a stage."""

from __future__ import annotations

import pytest

from stadtstimme.checker import Statement, check

NAMED_ONLY = (
    "Unter unserem Beitrag stand „Ihr seid Idioten, verpisst euch“. Wir löschen das.",
    "„Wir wissen, wo du wohnst“: Solche Nachrichten an Ratsmitglieder sind strafbar.",
    "Ein Satz wie „Ausländer raus“ hat auf unseren Seiten keinen Platz.",
    "Vorsicht vor Nachrichten wie „Ihr Passwort lautet 12345, klicken Sie hier“: Sie kommen nicht von uns.",
    "Betrüger fragen nach der IBAN, zum Beispiel „DE02 1203 0000 0000 2020 51“. Geben Sie nichts weiter.",
    "So sieht ein Aktenzeichen aus: 50.3-WG-01187. Bitte geben Sie es immer an.",
    "Ein Kennzeichen wie MUS-AB 123 können Sie online reservieren.",
    "Geben Sie niemals Ihre PIN oder TAN weiter, auch nicht am Telefon.",
)
PEOPLE = (
    "Oberbürgermeisterin Carola Falkenrath eröffnet die Ausstellung.",
    "Am Samstag spielt das Trio um Hedda Quistorp, es liest Emil Moll.",
    "Die Hedda-Quistorp-Straße wird am Montag gesperrt.",
    "In der Geschwister-Scholl-Schule liest Malte Gerwien aus seinem Roman.",
)
CRITICISM = (
    "Eure Verkehrsplanung ist eine Katastrophe und die Verwaltung unfähig.",
    "Seit drei Monaten keine Antwort vom Bauamt. Das ist eine Frechheit und Arbeitsverweigerung!",
    "Der Rat hat falsch entschieden. Ich werde Widerspruch einlegen und klagen.",
    "Der Bürgermeister hat sein Wort gebrochen. Nie wieder wähle ich den.",
)
UNQUOTED = (
    ("credential", "Unser Passwort lautet 12345, klicken Sie hier."),
    ("credential", "Notiert euch: „Passwort lautet Hafen2026“."),
    ("personal_data", "Der Falschparker hat das Kennzeichen MUS-AB 123."),
    ("personal_data", "Bitte überweisen Sie auf DE02 1203 0000 0000 2020 51."),
    ("insult", "Ihr seid Idioten, verpisst euch."),
)


@pytest.mark.parametrize("text", [*NAMED_ONLY, *PEOPLE])
def test_a_post_that_only_names_it_is_left_alone(text: str) -> None:
    assert [(one.kind, one.quote) for one in check(Statement(text)).findings] == []


@pytest.mark.parametrize("text", CRITICISM)
def test_criticism_is_never_a_finding(text: str) -> None:
    report = check(Statement(text, "citizen_comment"))
    assert [(one.kind, one.quote) for one in report.findings] == []
    assert report.signals["offensive"]["decision"] is False  # type: ignore[index]


@pytest.mark.parametrize(("kind", "text"), UNQUOTED)
def test_the_same_said_in_earnest_is_found(kind: str, text: str) -> None:
    assert kind in {one.kind for one in check(Statement(text, "citizen_comment")).findings}
