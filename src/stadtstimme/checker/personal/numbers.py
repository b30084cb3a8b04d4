"""Numbers with a checksum, and numbers with a label: account, tax, insurance, identity, card, customer.

Sources: ISO 13616 (IBAN, mod 97-10); § 139b AO and the Federal Central Tax Office's check rule (ISO 7064 mod 11,10);
§ 2 VKVV (insurance number); § 290 SGB V (health insurance number); ICAO 9303 (documents); ISO/IEC 7812 (cards, Luhn).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from ..pattern import Pattern, Rx, rx
from ..text import Text
from .found import Found

_LENGTHS = {
    pair[:2]: int(pair[2:])
    for pair in [
        "DE22",
        "AT20",
        "CH21",
        "NL18",
        "BE16",
        "FR27",
        "LU20",
        "PL28",
        "DK18",
        "IT27",
        "ES24",
        "GB22",
        "LI21",
        "CZ24",
        "SE24",
        "NO15",
        "FI18",
        "PT25",
        "IE22",
        "HU28",
        "RO24",
        "BG22",
        "HR21",
        "SI19",
        "SK24",
        "GR27",
        "TR26",
        "LT20",
        "LV21",
        "EE20",
        "MT31",
        "CY28",
        "UA29",
    ]
}
_IBAN = rx(r"(?<![a-z0-9])[a-z]{2}[ ]?\d{2}(?:[ .-]?[a-z0-9]{2,4}){3,8}(?:[ .-]?[a-z0-9]{1,4})?(?![a-z0-9])")
_ACCOUNT = rx(r"\b(?:iban|konto\w*|kto|bankverbindung|überweis\w*|lastschrift|sepa|abgebucht|zurück auf|bank)\b")
_ELEVEN = rx(r"(?<![\d/.,-])\d{2}[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}(?![\d/]|[.,-]\d)")
_TAX_LABEL = rx(
    r"\b(?:steuer-?\s?(?:id|identifikations?(?:nummer|nr)|identnummer|ident-?nr|identifikation)|idnr|id-nr|identifikationsnummer|"
    r"steuerliche id\w*|tin)\b"
)
_TAX_NUMBER = Pattern(
    "steuer|nr",
    r"\b(?:steuer(?:nummer|-?nr)|st\.?-?\s?nr|stnr)\.?:?\s{0,2}(?:lautet |ist )?(?P<value>\d{2,5}[ /]\d{3,4}[ /]\d{4,5}|\d{10,13})",
)
_SOCIAL = rx(r"(?<![a-z0-9])\d{2}[ ]?\d{2}[ ]?\d{2}[ ]?\d{2}[ ]?[a-z][ ]?\d{2}[ ]?\d(?![a-z0-9])")
_SOCIAL_LABEL = rx(
    r"\b(?:sozialversicherungs?|renten(?:versicherungs)?|sv|rv|rvnr|versicherungs|svnr)-?\s?(?:nummer|nr|ausweis)?\b"
)
_HEALTH = rx(r"(?<![a-z0-9])[a-z][ ]?\d{3}[ ]?\d{3}[ ]?\d{3}(?![a-z0-9])")
_HEALTH_LABEL = rx(
    r"\b(?:krankenversicher\w*|versicherten\w*|krankenkasse\w*|gesundheitskarte\w*|kvnr|kv-?\s?(?:nr|nummer)|aok|barmer|tk|dak|ikk|kasse)\b"
)
_DOCUMENT = Pattern(
    "ausweis|perso|pass|führerschein|aufenthaltstitel|dokumentennummer|identity card|id card",
    r"\b(?:personalausweis\w*|ausweis(?:nummer|-?nr)?|perso(?:-?nr|nummer)?|reisepass\w*|pass(?:nummer|-?nr)|passport(?: number| no\."
    r"?)?|(?:identity|id) card(?: number)?|führerschein(?:nummer|"
    r"-?nr)?|aufenthaltstitel\w*|dokumentennummer)\b[^!?\d]{0,25}?\s"
    r"(?P<value>[a-z0-9]{1,4}\d[a-z0-9]{4,8}|(?=[a-z0-9]{0,9}\d)[a-z0-9]{9,11})(?![a-z0-9])",
)
_SERIAL = rx(r"[cfghjklmnprtvwxyz][cfghjklmnprtvwxyz0-9]{8,9}")
_CARD = rx(
    r"(?<![\d.,/-])(?:\d{4}[ -]){3}\d{4}(?![\d]|[.,]\d)|(?<![\d.,/-])[2-6]\d{14,15}(?![\d]|[.,]\d)|"
    r"(?<![\d.,/-])3[47]\d{2}[ -]\d{6}[ -]\d{5}(?!\d)"
)
_LABELLED = Pattern(
    "nummer|nr|zeichen|-no|kassenz|kd|no.",
    r"\b(?P<label>(?:kunden|kassen|vertrags|mitglieds|rechnungs|personal|matrikel|versicherungs|versicherten|bg|bedarfsgemeinschafts|"
    r"fall|buchungs|ordnungs|verwarnungs|bußgeld|steuer|beitrags|konto|depot|patienten|sozialversicherungs|renten|antrags|finanzamts|"
    r"grundsteuer|abgaben|gläubiger|mandats|zähler|anschluss|schüler|aktions|familienkassen|kindergeld|wohngeld|vorgangs|gebühren|"
    r"hunde(?:steuer)?|objekt|führerschein|fahrgestell|fin|kd\.?|debitoren|teilnehmer|buchungs|lese(?:r|ausweis)|bibliotheks|ausweis)"
    r"[- ]{0,2}(?:nummer|nr|zeichen|kennzeichen|no)|kassenz|kdnr)\b\.?:?\s{0,2}(?:ist |lautet |war |: )?"
    r"(?P<value>[a-z]{0,4}[ -]?\d[\d./ -]{2,24}\d[a-z]?)",
)
_OWN_ACCOUNT = rx(
    r"\b(?:spendenkonto|konto der stadt|stadtkasse|empfänger(?:in)?:? stadt|zahlungsempfänger|unser konto|konto des|hilfskonto|spenden)\b"
)


def iban_valid(value: str) -> bool:
    """True where the length fits the country and the remainder by 97 is 1."""
    value = value.upper()
    if _LENGTHS.get(value[:2]) != len(value) or not value[2:4].isdigit():
        return False
    return int("".join(str(int(char, 36)) for char in value[4:] + value[:4])) % 97 == 1


def tax_id_valid(value: str) -> bool:
    """Eleven digits, the first not 0, one digit twice or thrice among the first ten, check digit by ISO 7064 mod 11,10."""
    if len(value) != 11 or value[0] == "0":
        return False
    product = 10
    for digit in value[:10]:
        total = (int(digit) + product) % 10 or 10
        product = total * 2 % 11
    repeated = [count for count in Counter(value[:10]).values() if count > 1]
    return (11 - product) % 10 == int(value[10]) and len(repeated) == 1 and repeated[0] <= 3


def social_insurance_valid(value: str) -> bool:
    """Area, birth date, initial, serial and check digit of an insurance number of the pension scheme."""
    value = value.upper()
    day, month = int(value[2:4]), int(value[4:6])
    if not (1 <= day <= 31 or 51 <= day <= 81) or not 1 <= month <= 12:
        return False
    digits = value[:8] + f"{ord(value[8]) - 64:02d}" + value[9:11]
    weights = (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)
    total = sum(sum(divmod(int(digit) * weight, 10)) for digit, weight in zip(digits, weights, strict=True))
    return total % 10 == int(value[11])


def health_insurance_valid(value: str) -> bool:
    """The ten places of a health insurance number: the letter counts as two digits, weights 1 and 2 in turn."""
    digits = f"{ord(value[0].upper()) - 64:02d}" + value[1:9]
    total = sum(sum(divmod(int(digit) * (1 + place % 2), 10)) for place, digit in enumerate(digits))
    return total % 10 == int(value[9])


def document_valid(value: str) -> bool:
    """Nine places and a check digit with the weights 7, 3, 1 of ICAO 9303."""
    if len(value) != 10 or not value[9].isdigit():
        return False
    total = sum(int(char, 36) * (7, 3, 1)[place % 3] for place, char in enumerate(value[:9]))
    return total % 10 == int(value[9])


def luhn_valid(value: str) -> bool:
    """The check of payment cards."""
    doubled = [sum(divmod(int(digit) * (1 + place % 2), 10)) for place, digit in enumerate(reversed(value))]
    return sum(doubled) % 10 == 0


def numbers(text: Text) -> Iterator[Found]:
    """All numbers of persons in the text."""
    folded = text.folded
    if text.digits >= 9:
        yield from _ibans(folded)
        yield from _checked(folded, _HEALTH, health_insurance_valid, _HEALTH_LABEL, "health_insurance", alone=True)
    if text.digits >= 11:
        yield from _checked(folded, _ELEVEN, tax_id_valid, _TAX_LABEL, "tax_id", alone=True)
        yield from _checked(folded, _SOCIAL, social_insurance_valid, _SOCIAL_LABEL, "social_insurance", alone=True)
    for match in _CARD.finditer(folded) if text.digits >= 15 else ():
        if luhn_valid(_bare(match[0])) and len(set(_bare(match[0]))) > 1:
            yield Found(*match.span(), "card", 0.95)
    for match in _DOCUMENT.find(text):
        value = match["value"]
        if sum(char.isdigit() for char in value) >= 3 or document_valid(value) or _SERIAL.fullmatch(value):
            yield Found(match.start(), match.end(), "id_document", 0.95 if document_valid(value) else 0.85)
    for match in _TAX_NUMBER.find(text):
        yield Found(match.start(), match.end(), "tax_number", 0.9)
    for match in _LABELLED.find(text):
        if sum(char.isdigit() for char in match["value"]) >= 5:
            yield Found(match.start(), match.end(), "number", 0.85)


def _ibans(folded: str) -> Iterator[Found]:
    for match in _IBAN.finditer(folded):
        place = match.start()
        value = _bare(match[0])
        length = _LENGTHS.get(value[:2].upper())
        if length is None or len(value) < length - 2 or _OWN_ACCOUNT.search(folded, max(0, place - 80), place):
            continue
        end = _end_of(match[0], length) + place if len(value) > length else match.end()
        labelled = bool(_ACCOUNT.search(folded, max(0, place - 60), place))
        if iban_valid(value[:length]):
            yield Found(place, end, "iban", 0.99)
        elif labelled:
            yield Found(place, end, "iban", 0.8)


def _end_of(words: str, length: int) -> int:
    count = 0
    for place, char in enumerate(words):
        count += char.isalnum()
        if count == length:
            return place + 1
    return len(words)


def _checked(
    folded: str,
    shape: Rx,
    valid: Callable[[str], bool],
    label: Rx,
    kind: str,
    *,
    alone: bool,
) -> Iterator[Found]:
    """A match counts with a label before it, or by its checksum where that alone is certain enough."""
    for match in shape.finditer(folded):
        named = label.search(folded, max(0, match.start() - 50), match.start())
        good = valid(_bare(match[0]))
        if named or (good and alone):
            yield Found(named.start() if named else match.start(), match.end(), kind, 0.97 if named and good else 0.8)


def _bare(value: str) -> str:
    return re.sub(r"[^a-z0-9]", "", value)
