"""Personal data by the thousand, with others as judges: python-stdnum on checksums, phonenumbers on telephone numbers.

The floors are the targets of shared/text_core.md: 99.5 of a hundred where a checksum helps, 96 where none does.
"""

from __future__ import annotations

import random

import phonenumbers
import pytest
from stdnum import iban, luhn
from stdnum.de import idnr

from stadtstimme.checker import Finding, Statement, load_guideline
from stadtstimme.checker.engine import _found, severity_of
from stadtstimme.checker.personal.numbers import document_valid, iban_valid, luhn_valid, tax_id_valid
from stadtstimme.checker.rule import Context
from stadtstimme.checker.rules import rules

from .synthetic import CHECKED, OTHERS, Made, digits, made

COUNT = 1_000


def missed(kind: str) -> list[str]:
    return [one.text for one in made(kind, COUNT) if not _is_found(one)]


def _is_found(one: Made) -> bool:
    """A finding of the kind touches the value."""
    start = one.text.index(one.value)
    spans = [(hit.start, hit.end) for hit in found(one.text)]
    return any(left is not None and left < start + len(one.value) and right > start for left, right in spans)


def found(text: str) -> list[Finding]:
    """What the rule for personal data finds in a comment; nobody else is asked, neither rules nor what was learned."""
    rule, context = rules()["personal_data"], Context(Statement(text, "citizen_comment"), load_guideline())
    severity = severity_of(rule, context.kind, context.guideline)
    assert severity is not None
    return _found(rule, severity, list(context.readings()), "de")


@pytest.mark.parametrize("kind", CHECKED)
def test_numbers_with_a_checksum(kind: str) -> None:
    assert len(missed(kind)) <= COUNT * 0.005, missed(kind)[:5]


@pytest.mark.parametrize("kind", OTHERS)
def test_other_details(kind: str) -> None:
    assert len(missed(kind)) <= COUNT * 0.04, missed(kind)[:5]


def test_the_invented_numbers_are_right() -> None:
    assert all(iban.is_valid(one.bare, check_country=False) for one in made("iban", 300))
    assert all(idnr.is_valid(one.bare) for one in made("tax_id", 300))
    assert all(luhn.is_valid(one.bare) for one in made("card", 300))
    assert all(document_valid(one.bare.lower()) for one in made("id_document", 300))
    numbers = [phonenumbers.parse(one.bare, "DE") for one in made("phone", 300)]
    assert all(phonenumbers.is_possible_number(one) for one in numbers)


def test_checks_agree_with_the_oracle_on_right_and_wrong_numbers() -> None:
    """Each number as made, with one digit changed, and with two neighbours swapped; and numbers out of nowhere."""
    dice = random.Random(7)
    oracles = {
        "iban": (iban_valid, lambda value: iban.is_valid(value, check_country=False)),
        "tax_id": (tax_id_valid, idnr.is_valid),
        "card": (luhn_valid, luhn.is_valid),
    }
    for kind, (ours, theirs) in oracles.items():
        for one in made(kind, COUNT):
            for value in (one.bare, _changed(one.bare, dice), _swapped(one.bare, dice)):
                assert ours(value) == bool(theirs(value)), (kind, value)
    for _ in range(5 * COUNT):
        value = digits(dice, 11)
        assert tax_id_valid(value) == idnr.is_valid(value), value


def _changed(value: str, dice: random.Random) -> str:
    place = dice.choice([place for place, char in enumerate(value) if char.isdigit() and place > 1])
    return value[:place] + str((int(value[place]) + dice.randint(1, 9)) % 10) + value[place + 1 :]


def _swapped(value: str, dice: random.Random) -> str:
    place = dice.randint(4, len(value) - 2)
    return value[:place] + value[place + 1] + value[place] + value[place + 2 :]


FORMS = (
    phonenumbers.PhoneNumberFormat.NATIONAL,
    phonenumbers.PhoneNumberFormat.INTERNATIONAL,
    phonenumbers.PhoneNumberFormat.E164,
)


def test_telephone_numbers_as_the_oracle_writes_them() -> None:
    """Real ranges: its example numbers of the fixed and the mobile net, their last digits changed, in its own spellings."""
    dice = random.Random(11)
    unseen = []
    for _ in range(COUNT):
        kind = dice.choice([phonenumbers.PhoneNumberType.FIXED_LINE, phonenumbers.PhoneNumberType.MOBILE])
        number = phonenumbers.example_number_for_type("DE", kind)
        number.national_number += dice.randint(1, 90_000)
        text = f"Bitte um Rückruf: {phonenumbers.format_number(number, dice.choice(FORMS))}, danke."
        if not found(text):
            unseen.append(text)
    assert len(unseen) <= COUNT * 0.04, unseen[:5]


def test_what_the_oracle_sees_in_our_sentences_we_see_too() -> None:
    texts = [one.text for one in made("phone", COUNT)]
    seen = [text for text in texts if phonenumbers.PhoneNumberMatcher(text, "DE").has_next()]
    assert len(seen) > COUNT / 2
    assert [text for text in seen if not found(text)] == []
