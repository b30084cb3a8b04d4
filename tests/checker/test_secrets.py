"""Secrets in German sentences, as people let them slip: fourteen that must be found, and talk about secrets that must not."""

from __future__ import annotations

from itertools import pairwise

import pytest

from stadtstimme.checker import Statement, check

SECRETS = (
    "Das Passwort fürs Buchungstool ist übrigens Sonnenblume17, falls jemand rein muss.",
    "Fürs WLAN im Jugendhaus braucht ihr Kickertisch#9 als Kennwort.",
    "PIN vom Diensthandy: 4471",
    "Die Alarmanlage in der Turnhalle geht mit 90210 aus.",
    "Kennwort lautet immer noch Fruehling!2025",
    "PW ist hafen-rundfahrt-88",
    "Meine TAN für die Überweisung war 881203.",
    "Login: m.quistorp / Moewennest_3",
    "Zugangscode zum Lastenradschuppen: 7719*",
    "Benutzername standesamt, Passwort Heirat4ever",
    "Türcode Hintereingang 2580, einfach eingeben und drücken.",
    "Unser Masterpasswort heißt Rathaus-Keller-1907.",
    "Der Schlüsseltresor am Bauhof öffnet sich mit 3-1-4-1.",
    "api_key = sk_live_9f8e7d6c5b4a39281706f5e4",
)
TALK = (
    "Ihr Passwort können Sie unter musterstadt.example/konto selbst ändern.",
    "Die PIN kommt in einem eigenen Brief, bitte heben Sie ihn gut auf.",
    "Ein gutes Passwort ist lang: drei Wörter und eine Zahl genügen.",
    "Der Code 4 auf dem Bescheid bedeutet: Ermäßigung.",
    "Die Alarmanlage in der Turnhalle geht seit gestern nicht mehr aus.",
    "Postleitzahl 90210 gehört nicht zu Musterstadt.",
    "Das Kennwort für die Führung erfahren Sie an der Kasse.",
    "Geben Sie niemals Ihre TAN weiter, auch nicht am Telefon.",
    "Login-Bereich wegen Wartung bis 18 Uhr gesperrt.",
    "Mit dem Aktionscode SOMMER gibt es das Ferienticket billiger.",
    "Der Schlüssel für das Lastenrad liegt im Bürgerbüro.",
    "Unser WLAN heißt Musterstadt-frei und braucht kein Passwort.",
    "Zugangscodes für die Ausweis-App verschickt die Bundesdruckerei.",
    "Raum 2580 ist barrierefrei erreichbar.",
)


def found(text: str, kind: str) -> bool:
    return any(one.kind == "credential" for one in check(Statement(text, kind)).findings)


@pytest.mark.parametrize("kind", ["official_post", "citizen_comment", "private_post"])
@pytest.mark.parametrize("text", SECRETS)
def test_a_secret_is_found(text: str, kind: str) -> None:
    assert found(text, kind)


@pytest.mark.parametrize("text", TALK)
def test_talk_about_secrets_is_left_alone(text: str) -> None:
    assert not found(text, "official_post")


@pytest.mark.parametrize("text", [*SECRETS, "Das WLAN-Passwort ist Sommer2026.", "Kennwort lautet Hafen2026!"])
def test_a_secret_is_named_once(text: str) -> None:
    """Whoever reads two findings on the same words looks for a second secret."""
    spans = sorted((one.start, one.end) for one in check(Statement(text)).findings if one.kind == "credential")
    assert all(before[1] <= after[0] for before, after in pairwise(spans)), spans
