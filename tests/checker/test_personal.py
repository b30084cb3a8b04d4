"""Personal data: checksums against independent generators, spellings, neighbours that must be left alone, arbitration."""

from __future__ import annotations

import random

import pytest

from stadtstimme.checker import Statement, check, load_guideline
from stadtstimme.checker.personal.contacts import phones
from stadtstimme.checker.personal.found import Found, arbitrate
from stadtstimme.checker.personal.numbers import (
    document_valid,
    health_insurance_valid,
    iban_valid,
    luhn_valid,
    numbers,
    social_insurance_valid,
    tax_id_valid,
)
from stadtstimme.checker.personal.plates import plates
from stadtstimme.checker.text import Text

OFFICE = load_guideline().office
RANDOM = random.Random(20261122)


def make_iban() -> str:
    account = "".join(RANDOM.choices("0123456789", k=18))
    check_digits = 98 - int(account + "131400") % 97
    return f"DE{check_digits:02d}{account}"


def make_tax_id() -> str:
    """Ten digits of which exactly one is there twice, and the check digit that fits."""
    while True:
        digits = RANDOM.sample("0123456789", 9)
        digits.insert(RANDOM.randrange(10), RANDOM.choice(digits))
        if digits[0] != "0":
            break
    for last in "0123456789":
        if tax_id_valid("".join(digits) + last):
            return "".join(digits) + last
    raise AssertionError("one digit always fits")


def found(text: str, kind: str = "citizen_comment") -> bool:
    return any(one.kind == "personal_data" for one in check(Statement(text, kind)).findings)


def test_known_values() -> None:
    assert iban_valid("DE89370400440532013000")
    assert not iban_valid("DE88370400440532013000")
    assert tax_id_valid("86095742719")
    assert not tax_id_valid("86095742710")
    assert social_insurance_valid("65170839J003")
    assert not social_insurance_valid("65170839J004")
    assert health_insurance_valid("A123456780")
    assert not health_insurance_valid("A123456781")
    assert luhn_valid("4111111111111111")
    assert not luhn_valid("4111111111111112")
    assert document_valid("l01x00t471")
    assert not document_valid("l01x00t472")


def test_every_valid_iban_is_found_and_every_wrong_one_is_not() -> None:
    for _ in range(300):
        value = make_iban()
        spaced = " ".join(value[place : place + 4] for place in range(0, 22, 4))
        assert [one.type for one in arbitrate(numbers(Text(f"Bitte an {spaced} danke")))] == ["iban"]
        wrong = value[:-1] + str((int(value[-1]) + 1) % 10)
        assert not [one for one in numbers(Text(f"Gerät {wrong}")) if one.type == "iban"]


def test_every_labelled_tax_id_is_found() -> None:
    for _ in range(300):
        value = make_tax_id()
        for spelled in (value, f"{value[:2]} {value[2:5]} {value[5:8]} {value[8:]}"):
            assert "tax_id" in [one.type for one in numbers(Text(f"Meine Steuer-ID lautet {spelled}."))]


@pytest.mark.parametrize(
    "number",
    [
        "0171 3920123",
        "0171/3920123",
        "0171-39 20 123",
        "(0171) 3920123",
        "+49 171 3920123",
        "0049 171 3920123",
        "+49 (0)171 3920123",
        "0174.909 13 17",
        "030 23125-477",
        "null eins sieben eins drei neun zwei null eins zwei",
    ],
)
def test_phone_in_every_spelling(number: str) -> None:
    assert [one.type for one in phones(Text(f"Ruft mich an: {number}, danke"), OFFICE)] == ["phone"]


@pytest.mark.parametrize(
    "text",
    [
        "069 90009-412",
        "(069) 90009 412",
        "+49 69 90009412",
        "0800 1110111",
        "Am 01.02.2026 um 10 Uhr",
        "Es kostet 1.250,00 Euro",
        "Drucksache 12/3456",
        "2026-11-22",
    ],
)
def test_neighbours_of_phones(text: str) -> None:
    assert list(phones(Text(f"Siehe {text} dort"), OFFICE)) == []


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Der Golf MUS-HK 88 parkt falsch", True),
        ("Kennzeichen d-ab 123", True),
        ("Bebauungsplan MUS-KL 214", False),
        ("DIN EN 301 549", False),
        ("Wunschkennzeichen wie MUS-AB 123 gibt es online", False),
        ("zu 100 Prozent", False),
        ("QQ-AB 12 parkt hier", False),
    ],
)
def test_plates(text: str, there: bool) -> None:
    assert bool(list(plates(Text(text), OFFICE))) is there


def test_the_more_specific_wins() -> None:
    claims = [
        Found(0, 20, "phone"),
        Found(5, 27, "iban"),
        Found(30, 40, "phone"),
        Found(30, 40, "date"),
        Found(50, 60, "phone"),
    ]
    assert [one.type for one in arbitrate(claims)] == ["iban", "date", "phone"]


@pytest.mark.parametrize(
    "text",
    [
        "Ich wohne im Birkenweg 12.",
        "ich wohne in der birkenstr. 12 a",
        "Frau Erna Moll, Am Alten Hafen 3, wartet seit Wochen.",
        "geboren am dritten März neunzehnhundertsechzig",
        "Meine Mutter Erna Moll hat Pflegegrad 4.",
        "Mein Aktenzeichen: 50.3-WG-01187",
        "412 Js 1234/25 ist doch ein Witz",
        "Schreibt an egon.wittkamp[at]postfach.example",
    ],
)
def test_private_details_are_found(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Vor der Birkenstraße 12 liegt Müll.",
        "Die Praxis von Dr. Lenz ist in der Birkenstraße 12.",
        "VG Köln, Urteil vom 22.07.2025, 13 K 1419/23",
        "Schreibt an info@verein.example",
        "Demenz ist ein wichtiges Thema.",
    ],
)
def test_what_is_not_private_is_left_alone(text: str) -> None:
    assert not found(text)
