"""Invented personal data by the thousand: numbers with right checksums, other details in every German spelling, in sentences.

Whether the numbers are right is judged by others: python-stdnum, phonenumbers (test_oracles.py). Everything is made by one seeded
generator, so that a run can be repeated. Nothing here belongs to anybody: that a checksum is right does not make a number somebody's.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from stadtstimme.checker.personal.plates import PREFIXES

SENTENCES = (
    "{label}{value}",
    "{label}{value}.",
    "Hallo, {label}{value}, bitte melden Sie sich.",
    "Ich warte seit Wochen. {label}{value} – was ist da los?",
    "Moin, hier noch mal ({label}{value}), danke!",
    "Guten Tag\n{label}{value}\nMit freundlichen Grüßen",
    "Wie gewünscht: {label}{value} und jetzt?",
)
MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)


@dataclass(frozen=True)
class Made:
    """A text and the value in it. `bare` is the value as an oracle reads it."""

    text: str
    value: str
    bare: str


def made(kind: str, count: int, seed: int = 20261126) -> Iterator[Made]:
    """`count` texts with one detail of that kind each."""
    dice = random.Random(f"{seed}-{kind}")
    labels, value = KINDS[kind]
    for _ in range(count):
        bare, spelled = value(dice)
        label = dice.choice(labels)
        yield Made(dice.choice(SENTENCES).format(label=label, value=spelled), spelled, bare)


def digits(dice: random.Random, count: int) -> str:
    """Random digits, the first not 0."""
    return dice.choice("123456789") + "".join(dice.choice("0123456789") for _ in range(count - 1))


def grouped(value: str, *sizes: int, by: str = " ") -> str:
    """The value in groups; the last size repeats."""
    parts, place, number = [], 0, 0
    while place < len(value):
        size = sizes[min(number, len(sizes) - 1)]
        parts.append(value[place : place + size])
        place, number = place + size, number + 1
    return by.join(parts)


def _iban(dice: random.Random) -> tuple[str, str]:
    country, length, letters = dice.choice(
        [("DE", 18, ""), ("DE", 18, ""), ("DE", 18, ""), ("AT", 16, ""), ("NL", 10, "ABNA"), ("CH", 17, "")]
    )
    account = letters + "".join(dice.choice("0123456789") for _ in range(length))
    number = int("".join(str(int(char, 36)) for char in f"{account}{country}00"))
    bare = f"{country}{98 - number % 97:02d}{account}"
    spelled = dice.choice(
        [
            bare,
            grouped(bare, 4),
            grouped(bare, 4),
            bare.lower(),
            grouped(bare, 4, by="\u00a0"),
            grouped(bare, 4, by="-"),
        ]
    )
    return bare, spelled


def _tax_id(dice: random.Random) -> tuple[str, str]:
    while True:
        ten = list("123456789")
        dice.shuffle(ten)
        ten = [*ten[:8], "0", dice.choice(ten[:8])]
        dice.shuffle(ten)
        if ten[0] != "0" and not any(ten[n] == ten[n + 1] == ten[n + 2] for n in range(8)):
            break
    product = 10
    for digit in ten:
        total = (int(digit) + product) % 10 or 10
        product = total * 2 % 11
    bare = "".join(ten) + str((11 - product) % 10)
    return bare, dice.choice([bare, grouped(bare, 2, 3), grouped(bare, 2, 3), grouped(bare, 2, 3, by=".")])


def _social(dice: random.Random) -> tuple[str, str]:
    head = f"{dice.randint(2, 89):02d}{dice.randint(1, 28):02d}{dice.randint(1, 12):02d}{dice.randint(0, 99):02d}"
    letter, serial = chr(dice.randint(65, 90)), f"{dice.randint(0, 99):02d}"
    plain = head + f"{ord(letter) - 64:02d}" + serial
    weights = (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)
    check = sum(sum(divmod(int(one) * weight, 10)) for one, weight in zip(plain, weights, strict=True)) % 10
    bare = f"{head}{letter}{serial}{check}"
    return bare, dice.choice([bare, bare, grouped(bare, 2, 6, 1, 3), grouped(bare, 2, 2, 2, 2, 1, 2, 1), bare.lower()])


def _health(dice: random.Random) -> tuple[str, str]:
    letter, eight = chr(dice.randint(65, 90)), "".join(dice.choice("0123456789") for _ in range(8))
    plain = f"{ord(letter) - 64:02d}{eight}"
    check = sum(sum(divmod(int(one) * (1 + place % 2), 10)) for place, one in enumerate(plain)) % 10
    bare = f"{letter}{eight}{check}"
    return bare, dice.choice([bare, bare, grouped(bare, 1, 3), grouped(bare, 4, 3), bare.lower()])


def _card(dice: random.Random) -> tuple[str, str]:
    size = dice.choice([16, 16, 16, 15])
    head = dice.choice(["34", "37"]) if size == 15 else dice.choice(["4", "51", "53", "55", "2221", "6011"])
    body = head + "".join(dice.choice("0123456789") for _ in range(size - 1 - len(head)))
    doubled = [sum(divmod(int(one) * (2 - place % 2), 10)) for place, one in enumerate(reversed(body))]
    bare = f"{body}{-sum(doubled) % 10}"
    sizes = (4, 6, 5) if size == 15 else (4,)
    return bare, dice.choice([bare, grouped(bare, *sizes), grouped(bare, *sizes), grouped(bare, *sizes, by="-")])


def _document(dice: random.Random) -> tuple[str, str]:
    letters = "CFGHJKLMNPRTVWXYZ"
    nine = dice.choice("LMNPRTVWXYZCFGHJK") + "".join(dice.choice("0123456789" * 2 + letters) for _ in range(8))
    check = sum(int(char, 36) * (7, 3, 1)[place % 3] for place, char in enumerate(nine)) % 10
    bare = f"{nine}{check}"
    return bare, dice.choice([bare, bare, nine, bare.lower()])


def _tax_number(dice: random.Random) -> tuple[str, str]:
    bare = f"{dice.randint(10, 299)}/{dice.randint(100, 999)}/{dice.randint(10000, 99999)}"
    return bare, dice.choice([bare, bare.replace("/", " "), bare])


def _customer(dice: random.Random) -> tuple[str, str]:
    bare = digits(dice, dice.randint(6, 12))
    return bare, dice.choice(
        [
            bare,
            grouped(bare, 3),
            grouped(bare, 4, by="-"),
            f"K-{bare}",
            f"{bare[:2]}.{bare[2:]}",
            f"{bare[:4]}/{bare[4:]}",
        ]
    )


def _phone(dice: random.Random) -> tuple[str, str]:
    if dice.random() < 0.5:
        area, rest = (
            dice.choice(["151", "160", "170", "171", "172", "175", "176", "177", "179", "1520", "1573"]),
            digits(dice, 7),
        )
    else:
        area = dice.choice(
            ["30", "40", "69", "89", "221", "201", "351", "511", "2361", "4321", "6221", "7071", "33203", "39971"]
        )
        rest = digits(dice, dice.randint(5, 7))
    pairs = grouped(rest, 2)
    half = f"{rest[:3]} {rest[3:]}"
    forms = [
        f"0{area}/{rest}",
        f"0{area} {rest}",
        f"0{area}-{rest}",
        f"(0{area}) {rest}",
        f"0{area} / {pairs}",
        f"0{area}/{half}",
        f"+49 {area} {rest}",
        f"+49{area}{rest}",
        f"0049 {area} {rest}",
        f"0049{area}{rest}",
        f"+49 (0){area} {rest}",
        f"+49 (0) {area} {pairs}",
        f"0{area} {pairs}",
        f"0{area}.{rest}",
        f"0{area} - {rest}",
        f"0{area} {half}",
        f"+49-{area}-{rest}",
        f"+49/{area}/{rest}",
        f"0{area}{rest}",
        f"0{area}–{rest}",
        f"(+49) {area} {rest}",
        f"0{area}/{rest[:-2]}-{rest[-2:]}",
    ]
    return f"0{area}{rest}", dice.choice(forms)


def _plate(dice: random.Random) -> tuple[str, str]:
    prefix = dice.choice(sorted(PREFIXES))
    letters = "".join(dice.choice("ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(dice.randint(1, 2)))
    number = str(dice.randint(1, 9999))[: 8 - len(prefix) - len(letters)]
    tail = dice.choice(["", "", "", "", "E", "H"]) if len(prefix + letters + number) < 8 else ""
    forms = [
        f"{prefix}-{letters} {number}{tail}",
        f"{prefix} {letters} {number}{tail}",
        f"{prefix}-{letters}{number}{tail}",
        f"{prefix}-{letters}-{number}{tail}",
        f"{prefix}:{letters} {number}{tail}",
        f"{prefix.lower()}-{letters.lower()} {number}{tail.lower()}",
        f"{prefix} {letters}{number}{tail}",
    ]
    return f"{prefix}{letters}{number}", dice.choice(forms)


def _file(dice: random.Random) -> tuple[str, str]:
    year, number = dice.randint(18, 26), dice.randint(1, 9999)
    sign = dice.choice(["C", "O", "Js", "Ds", "Ls", "Cs", "OWi", "F", "IN", "IK", "AR", "XVII"])
    forms = [
        f"{dice.randint(1, 700)} {sign} {number}/{year}",
        f"{dice.randint(10, 66)}.{dice.randint(1, 9)}-{dice.choice(['WG', 'BA', 'OA', 'SO'])}-{number:05d}",
        f"{dice.randint(10, 66)}-{dice.randint(1, 9)}/{number:04d}/20{year}",
        f"{dice.randint(10, 66)}.{dice.randint(10, 99)}.{dice.randint(10, 99)}-{number}/{year}",
        f"{dice.choice(['BG', 'WG', 'JA', 'SG', 'OA'])}-20{year}-{number:05d}",
        f"{dice.choice(['II', 'III', 'IV'])}/{dice.randint(10, 66)}-{number:04d}",
        f"{dice.randint(10, 66)}{dice.randint(10, 99)}.{number:04d}.{year}",
    ]
    value = dice.choice(forms)
    return value, value


STREETS = (
    "Birkenweg",
    "Gartenstraße",
    "Gartenstr.",
    "Hauptstrasse",
    "Lindenallee",
    "Am Alten Hafen",
    "Kirchgasse",
    "Goethering",
    "Bgm.-Kolb-Str.",
    "Heinrich-Heine-Straße",
    "An der Mühle",
    "Mühlenkamp",
    "Rosenpfad",
    "Schillerplatz",
    "Im Winkel",
)


def _address(dice: random.Random) -> tuple[str, str]:
    street = dice.choice(STREETS)
    number = f"{dice.randint(1, 199)}{dice.choice(['', '', '', 'a', ' b', '-3', '/2'])}"
    town = dice.choice(
        ["", "", f", {dice.randint(10000, 99998)} Musterstadt", f" in {dice.randint(10000, 99998)} Musterstadt"]
    )
    value = f"{street} {number}{town}"
    return value, dice.choice([value, value, value.lower()])


def _mail(dice: random.Random) -> tuple[str, str]:
    name = dice.choice(["egon.wittkamp", "moll-erna", "h_quistorp", "luelue77", "jan", "f.bergkamp2", "käthe.moll"])
    host = dice.choice(["postfach.example", "mail.example", "familie-moll.example", "gmx.example"])
    at = dice.choice(
        ["@", "@", " (at) ", "(at)", " at ", "[at]", " [at] ", " ÄT ", " ät ", "{at}", " @ ", " -at- ", " AT "]
    )
    dot = dice.choice([".", ".", ".", " punkt ", " (punkt) ", "[dot]", " dot ", " PUNKT "]) if at not in ("@",) else "."
    return f"{name}@{host}", f"{name}{at}{host.replace('.', dot)}"


DAYS = (
    "ersten",
    "zweiten",
    "dritten",
    "vierten",
    "fünften",
    "siebten",
    "zehnten",
    "zwölften",
    "fünfzehnten",
    "zwanzigsten",
    "dreißigsten",
)
YEARS = (
    "neunzehnhundertfünfundsechzig",
    "neunzehnhundertachtzig",
    "zweitausendvier",
    "1971",
    "neunzehnhundertneunundvierzig",
)


def _birth(dice: random.Random) -> tuple[str, str]:
    day, month, year = dice.randint(1, 28), dice.randint(1, 12), dice.randint(1930, 2024)
    word = MONTHS[month - 1]
    forms = [
        f"{day:02d}.{month:02d}.{year}",
        f"{day}.{month}.{year}",
        f"{day}. {word} {year}",
        f"{day}.{month}.{year % 100:02d}",
        f"{year}-{month:02d}-{day:02d}",
        f"{dice.choice(DAYS)} {word} {dice.choice(YEARS)}",
        f"{dice.choice(DAYS)} {word}",
        f"{day}. {word[:3]}. {year}",
        f"{day}/{month}/{year}",
        f"{dice.choice(DAYS)} {dice.choice(DAYS[:8])} {dice.choice(YEARS)}",
    ]
    value = dice.choice(forms)
    return value, value


def _split(labels: str) -> tuple[str, ...]:
    return tuple(labels.split("|"))


Value = Callable[[random.Random], tuple[str, str]]
CHECKED: dict[str, tuple[tuple[str, ...], Value]] = {
    "iban": (_split("meine IBAN: |Überweisen Sie auf |IBAN |Kto ||bitte zurück auf mein Konto "), _iban),
    "tax_id": (
        _split(
            "Steuer-ID |meine Steuer-ID lautet |Steueridentifikationsnummer: |IdNr. |Meine Identifikationsnummer ist |"
        ),
        _tax_id,
    ),
    "social_insurance": (
        _split(
            "SV-Nummer |Rentenversicherungsnummer: |meine Sozialversicherungsnummer ist |Versicherungsnummer ||RVNR "
        ),
        _social,
    ),
    "health_insurance": (
        _split("Versichertennummer |Krankenversichertennummer: |meine KV-Nummer ist |Krankenkasse AOK, Nr. |KVNR "),
        _health,
    ),
    "card": (_split("Kreditkarte |Karte |meine Kartennummer ist |Visa |"), _card),
    "id_document": (
        _split("Ausweisnummer |Personalausweis |Perso-Nr. |Mein Reisepass hat die Nummer |Ausweis-Nr.: |Passnummer "),
        _document,
    ),
}
OTHERS: dict[str, tuple[tuple[str, ...], Value]] = {
    "tax_number": (_split("Steuernummer |Steuernr. |St.-Nr. |meine Steuernummer lautet |StNr: "), _tax_number),
    "customer_number": (
        _split(
            "Kundennummer |Kassenzeichen |Vertragsnummer: |meine Kundennr. ist |Mitgliedsnummer |Kd.-Nr. |Kassenz. "
        ),
        _customer,
    ),
    "phone": (_split("|Tel. |Handy: |ruft mich an unter |meine Nummer ist |mobil "), _phone),
    "plate": (_split("das Auto |Kennzeichen |der Golf mit dem Kennzeichen |der Falschparker |der BMW "), _plate),
    "file_number": (
        _split("Az. |Aktenzeichen: |mein Aktenzeichen ist |AZ |Az.: |Geschäftszeichen |Vorgang |Gz. "),
        _file,
    ),
    "address": (
        _split("ich wohne |meine Adresse: |wir wohnen in der |Meine Anschrift ist |Er wohnt im |Frau Erna Moll, "),
        _address,
    ),
    "mail": (_split("|meine Mail: |schreibt an |Mail an "), _mail),
    "birth": (
        _split("geb. |geboren am |Geburtsdatum: |geb. am |mein Geburtstag ist der |Frau Moll, geb. am "),
        _birth,
    ),
}
KINDS = CHECKED | OTHERS
