"""Names with a role around them, birth dates also in words, health. A name alone is never personal data here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from ..guideline_data import Office
from ..pattern import Pattern, rx
from ..rule import Context
from ..text import Text
from .found import Found
from .known import no_private_person

_PACK = Path(__file__).parents[1] / "packs" / "given_names.txt"
CAPITAL = r"[A-ZÀ-ÖØ-ÞĆČĎĐĒĘĚĞİŁŃŇŌŐŘŚŞŠŤŪŮŰŹŻŽ]"
SMALL = r"[a-zß-öø-ÿāăąćčďđēęěğīıłńňōőœřśşšťūůűźżžơưạ-ỹ]"
_FAMILY = rf"(?:(?:Al|El|Abu|Ben|De|Le|O)[-'’ ])?{CAPITAL}{SMALL}{{2,20}}(?:-{CAPITAL}{SMALL}{{2,20}})?"
_PAIR = rx(
    rf"(?<![\w@/.-])(?:Dr\. (?:\w+\. )?|Prof\. )?(?P<given>{CAPITAL}{SMALL}{{2,15}})(?:-{CAPITAL}{SMALL}{{2,15}})?(?: "
    rf"[A-ZÄÖÜ]\.)?(?: (?:von|van|de|al|el|zu|der|den)){{0,2}} (?P<family>{_FAMILY})(?![\w@])"
)
_TITLE = rx(
    r"(?<!\w)(?:Frau|Herrn?|Hr\.|Fr\.|Familie|Fam\.|Eheleute|Nachbar|Nachbarin|Kollege|Kollegin|Onkel|Tante|Dr\.)\s(?:Dr\. |"
    rf"Prof\. ){{0,2}}(?P<family>{_FAMILY})(?!\w)"
)
_LABELLED = rx(
    r"\b(?:name|mein name ist|ich heiße|kontoinhaber(?:in)?|inhaber(?:in)?|gez\.|halter(?:in)?|gehört(?: dem| der)?|wohnt)\s?:?\s(?:\w+ )?$"
)
_MONTH = (
    r"(?:jan(?:uar|\.)?|feb(?:ruar|\.)?|märz|mär\.?|apr(?:il|\.)?|mai|jun[i.]?|jul[i.]?|aug(?:ust|\.)?|sep(?:t\.?|tember|\.)?|"
    r"okt(?:ober|\.)?|nov(?:ember|\.)?|dez(?:ember|\.)?)"
)
_NTH = (
    r"(?:ersten?|zweiten?|dritten?|vierten?|fünften?|sechsten?|siebe?nten?|siebten?|achten?|neunten?|zehnten?|elften?|zwölften?|"
    r"\w{4,15}zehnten?|\w{0,12}zwanzigsten?|\w{0,12}dreißigsten?|\d{1,2}\.)"
)
_BORN = (
    r"\b(?:geb\.?|geboren(?:e[rn]?)?|geburtsdatum|geburtstag|geburtstags?datum)(?: bin ich| wurde ich| wurde \w{2,12}| ist \w{2,12}| ist)?"
    r"(?: am| der| den|:)?(?: am)?\s{1,2}(?:am |der |dem )?"
)
_BIRTH = Pattern(
    "geb|*|born",
    rf"(?:{_BORN}|\bborn(?: on)?\s{{0,2}}|(?<=[\w ,(])\*\s?)(?P<date>\d{{1,2}}[./]\s?(?:\d{{1,2}}[./]|{_MONTH})\s?"
    rf"(?P<year>(?:18|19|20)?\d{{2}})(?!\d)|\d{{4}}-\d{{2}}-\d{{2}})",
)
_BIRTH_WORDS = Pattern(
    "geb",
    rf"{_BORN}{_NTH}\s(?:{_MONTH}|{_NTH})\s?(?:(?:neunzehn|zwei ?tausend|19|20)[\wäöüß]{{0,30}})?",
)
_BIRTH_BEFORE = Pattern(
    "geboren",
    rf"\b(?:am|im) (?P<date>\d{{1,2}}\.\s?(?:\d{{1,2}}\.|{_MONTH})\s?(?P<year>(?:18|19|20)\d{{2}}))(?: in [\w-]{{3,30}})? geboren\b",
)
_HEALTH = Pattern(
    "krebs|diabet|depressi|burn|hiv|aids|masern|asthma|pflegegrad|pflegestufe|demen|alzheimer|epilep|adhs|psycho|psychiatr|bipolar|"
    "schizo|alkoholi|alkoholk|drogensüch|entzug|suizid|dialyse|sklerose|parkinson|bruch|intensivstation|im koma|station |"
    "schlaganfall|herzinfarkt|chemo|fehlgeburt|abtreibung|tuberkulose|hepatitis|gdb|grad der|krankge|magersucht|essstörung|"
    "tourette|autis|trisomie|bandscheibe|fieber|corona|covid|positiv get|therapie|medikament|schwanger|op am|operiert|"
    "in der reha|in die reha|pflegebedürftig",
    r"\b(?:\w{0,14}krebs|\w{0,8}diabetes|diabetiker\w*|depression\w*|depressiv\w{0,2}|burn-?out|hiv\w*|aids|masern|asthma|"
    r"pflegegrad \d|pflegestufe \d|demenz\w*|dement\w*|alzheimer|epilep\w+|adhs|psychose\w*|psychiatri\w+|bipolar\w*|schizo\w+|"
    r"alkoholiker\w*|alkoholkrank\w*|drogensüchtig\w*|entzug(?:sklinik)?|suizid\w*|"
    r"dialyse|multiple sklerose|parkinson|(?:oberschenkel(?:hals)?|arm|bein|knochen|rippen|wirbel|hüft|handgelenk|schädel)bruch|"
    r"intensivstation|im koma|station \d\w?|schlaganfall|herzinfarkt|chemo\w*|fehlgeburt|abtreibung|tuberkulose|hepatitis|gdb \d+|"
    r"grad der behinderung|krankgeschrieben|krebskrank\w*|magersucht|essstörung\w*|tourette|autis\w+|trisomie|bandscheibe\w*|fieber|"
    r"corona|covid\w*|positiv getestet|therapie\b|psychotherap\w+|medikament\w*|schwanger|op am \w+|operiert|in (?:der|die) reha|"
    r"pflegebedürftig)\b",
)
_WELFARE = Pattern(
    "stütze|hartz|bürgergeld|sozialhilfe|wohngeld|schuld|unterhalt|sorgerecht|insolven|schwarzarbeit|grundsicherung|pleite|"
    "vorbestraft|im knast|im gefängnis|arbeitslos|geschieden|getrennt|vorstrafe|mietrückstand|falsche|haftbefehl|inobhutnahme|"
    "vaterschaft|zwangsräumung|eidesstattliche|scheiden",
    r"\b(?:wegen (?:\w+ )?(?:stütze|hartz\w*|bürgergeld|sozialhilfe|wohngeld|schulden|unterhalt|sorgerecht|insolvenz|schwarzarbeit|"
    r"grundsicherung|mietschulden)|(?:bezieht|bekommt|kriegt|lebt von|empfängt) (?:\w+ ){0,2}(?:bürgergeld|hartz\w*|sozialhilfe|stütze|"
    r"grundsicherung|wohngeld)|(?:ist|war) (?:\w+ ){0,2}(?:pleite|insolvent|vorbestraft|im knast|im gefängnis|arbeitslos|geschieden)|"
    r"(?:hoch|total|völlig|schwer|frisch) (?:verschuldet|geschieden|getrennt)|(?:hat|mit) (?:\w+ ){0,3}(?:schulden|vorstrafen?|"
    r"mietrückstand|falschen? pass|haftbefehl)|schwarzarbeit|vorstrafen?|"
    r"sorgerecht\w*|inobhutnahme|vaterschaft\w*|zwangsräumung|eidesstattliche|(?:lässt|lassen|ließ|ließen) sich (?:\w+ ){0,2}scheiden)\b",
)


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """The shipped list of given names."""
    lines = _PACK.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def names(text: Text, office: Office) -> Iterator[Found]:
    """Full names with a known given name, and family names behind a form of address. Office holders are left out."""
    holders = tuple(holder.lower() for holder in office.office_holders)
    for match in _pairs(text.plain):
        whole = match[0].lower()
        labelled = _LABELLED.search(text.folded, max(0, match.start() - 30), match.start())
        if (
            (match["given"] in given_names() or labelled)
            and whole not in holders
            and not match["family"].lower().endswith(_PLACES)
            and not no_private_person(text, match.span())
        ):
            yield Found(*match.span(), "name", 0.7, alone=False)
    for match in _TITLE.finditer(text.plain):
        if match["family"].lower() not in _ROLES and not any(match["family"].lower() in holder for holder in holders):
            yield Found(*match.span(), "name", 0.7, alone=False)


def names_in(context: Context) -> list[Found]:
    """The names in the statement's text, looked for once."""
    found: list[Found] = context.once("names", lambda here: list(names(here.text, here.guideline.office)))
    return found


def _pairs(plain: str) -> Iterator[re.Match[str]]:
    """Each pair of capital words, also one that begins with the second word of another."""
    match = _PAIR.search(plain)
    while match:
        yield match
        match = _PAIR.search(plain, match.end("given"))


_PLACES = (
    "straße",
    "weg",
    "platz",
    "schule",
    "amt",
    "haus",
    "allee",
    "ring",
    "halle",
    "museum",
    "bücherei",
    "kirche",
    "gymnasium",
    "park",
    "brücke",
    "stiftung",
    "tag",
    "fest",
    "preis",
    "gasse",
)
_ROLES = frozenset(
    [
        "bürgermeisterin",
        "bürgermeister",
        "oberbürgermeisterin",
        "oberbürgermeister",
        "ministerin",
        "minister",
        "präsidentin",
        "präsident",
        "doktor",
        "professor",
        "professorin",
        "vorsitzende",
        "dezernentin",
        "dezernent",
        "holle",
        "landrätin",
        "landrat",
        "stadträtin",
        "kollegin",
        "kollege",
        "nachbarin",
        "müllerin",
        "rektorin",
        "direktorin",
        "kommissarin",
    ]
)


_BIOGRAPHY = rx(r"\s?[;,]?\s?(?:†|gest\.|gestorben|in \w+[)]?\s?[;–-])")


def births(text: Text) -> Iterator[Found]:
    """Birth dates with their label; people of history are left out."""
    for match in (*_BIRTH.find(text), *_BIRTH_BEFORE.find(text)):
        year = match["year"] or ""
        past = len(year) == 4 and int(year) < 1915
        famous = match[0].startswith("*") and text.folded.startswith(")", match.end())
        if not past and not famous and not _BIOGRAPHY.match(text.folded, match.end()):
            yield Found(match.start(), match.end(), "birth", 0.95)
    for match in _BIRTH_WORDS.find(text):
        yield Found(match.start(), match.end(), "birth", 0.85)


def health(text: Text) -> Iterator[Found]:
    """Illness, disability and the like; private only beside a person."""
    for match in _HEALTH.find(text):
        yield Found(*match.span(), "health", 0.8, alone=False)


def welfare(text: Text) -> Iterator[Found]:
    """Debts, benefits, convictions and the like; private only beside a person."""
    for match in _WELFARE.find(text):
        yield Found(*match.span(), "health", 0.75, alone=False)
