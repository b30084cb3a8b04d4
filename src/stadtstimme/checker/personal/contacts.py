"""Telephone numbers in every German spelling, mail addresses also as "at", postal addresses also in lower case.

Office contacts, emergency and service numbers are no personal data. Source for numbers: Bundesnetzagentur, numbering plan (E.164).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..guideline_data import Office
from ..pattern import Pattern, rx
from ..text import Text
from .found import Found

_PHONE = rx(
    r"(?<![\w/.,+-])\(?(?:\+|00)49[ ./()-]{0,2}(?:\(0\)[ ]?)?\d(?:[ ./()-]{0,2}\d){6,12}(?![\d]|[.,]\d)|"
    r"(?<![\w/.,+-])0 \d{2,3}(?: \d{2,3})? ?[/-] ?\d{2,3}(?: ?\d{2,3}){1,4}(?!\d)|"
    r"(?<![\w/.,+-])\(?0[1-9]\d{0,4}\)?[ ./()-]{0,3}\d(?:[ ./–-]{0,2}\d){3,10}(?![\d]|[.,]\d)"
)
_SERVICE = ("0800", "0180", "0137", "0900", "0700", "0116", "116", "019", "0311", "032")
_MOBILE = rx(r"0?1(?:5\d|6[023]|7\d)")
_LABEL = rx(
    r"\b(?:tel\w{0,5}|handy\w{0,8}|mobil\w{0,8}|fon|phone|anruf\w{0,3}|ruf\w{0,3}|nummer|festnetz|whatsapp|signal|durchwahl|erreichbar|"
    r"unter|fax)\b"
)
_SPOKEN = Pattern(
    "null",
    r"\bnull(?:[ ,-]{1,3}(?:null|eins|ein|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|\d{1,4})){4,14}\b",
)
_WHOLE = rx(r"[^ /()–-]{0,20}[ /()–-].{0,30}|0[2-9]\d{7,11}|0[2-9]\d{1,4}\.\d{4,9}")
_DATE = rx(r"\d{1,2}[.]\s?\d{1,2}[.]\s?(?:\d{4}|\d{2})\b|\d{4}-\d{2}-\d{2}")
_AT = r"(?:@|\s@\s|\s?(?:\(at\)|\[at\]|\{at\}|_at_|-at-|\(ät\)|\[ät\])\s?|\s(?:at|ät|äd|klammeraffe)\s)"
_POINT = r"(?:\.|\s?(?:\(punkt\)|\[punkt\]|\(dot\)|\[dot\])\s?|\s(?:punkt|dot)\s)"
_MAIL = Pattern(
    "@|(at)|[at]| at | ät |(ät)|[ät]| at.|_at_|-at-|{at}| äd |klammeraffe|punkt|dot",
    rf"(?<![\w.@+-])[a-z0-9äöüß][\w.+-]{{0,60}}{_AT}[\w-]{{1,60}}(?:{_POINT}[a-z0-9-]{{2,24}}){{1,3}}(?![\w@])",
)
_AT_SPELLED, _POINT_SPELLED = rx(_AT), rx(_POINT)
_FUNCTION = rx(
    r"^(?:info|infos|kontakt|presse|service|post|poststelle|team|buero|büro|anmeldung\w*|verein|redaktion|office|hallo|mail|hello|"
    r"support|bestellung\w*|karten|tickets|verwaltung|sekretariat|zentrale|geschaeftsstelle|geschäftsstelle|vorstand|spenden|"
    r"bewerbung\w*|"
    r"datenschutz|impressum|webmaster|noreply|no-reply|beratung\w*|hilfe|stadt\w*|rathaus|buergerbuero|bürgerbüro|fundbuero|buecherei|"
    r"museum|schule|kita\w*|sport\w*|jugend\w*|kultur\w*|[a-z]*amt)(?:[._+-]\w+)?$"
)
_FREEMAIL = rx(
    r"(?:gmail|googlemail|gmx|web|t-online|outlook|hotmail|live|yahoo|posteo|freenet|mailbox|icloud|aol|arcor|proton(?:mail)?|postfach|"
    r"mail|privat\w*|familie\w*|email|e-mail)\.?"
)
_STREET = (
    r"(?:(?:[\w-]{2,30}?)(?:straße|strasse|str\.?|weg|allee|platz|gasse|gässchen|ring|damm|ufer|steig|pfad|hof|berg|kamp|grund|"
    r"chaussee|stieg|wall|graben|winkel|bogen|zeile|siedlung|heide|busch|feld|tor|markt|park|stiege|twiete|redder|brink|terrasse|"
    r"promenade|deich|aue|blick|kai|brücke|mühle|garten|rain|anger)"
    r"|(?:am|an der|an den|auf der|auf dem|im|in der|in den|zum|zur|unter den|unter der|hinter der|hinter dem|vor dem|alte|alter|lange|"
    r"kurze|breite|große|kleine|obere|untere|neue|hohe) [a-zäöüß-]{3,24}(?: [a-zäöüß-]{3,24})?)"
)
ADDRESS = rx(
    rf"(?<![\w@#-]){_STREET}\s?(?:nr\.?\s?|hausnummer\s)?(?P<number>\d{{1,3}})(?:\s?[a-h](?![a-zäöüß]))?(?:\s?[-–/]\s?\d{{1,"
    rf"3}}(?:\s?[a-h](?![\w]))?)?(?![\d:]|[.,]\d|\s?(?:uhr|euro|€|prozent|%|meter|km|cm|jahre?|minuten|stunden|tage|wochen|mal|plätze|"
    rf"bäume|sitz|neue|kinder|grad|personen|menschen|quadrat|wohn|park|h\b|\.\s?(?:januar|februar|märz|april|mai|juni|juli|august|"
    rf"september|oktober|november|dezember|\d)))(?:,?\s(?:in\s)?\d{{5}}\s[a-zäöüß-]{{2,30}})?"
)
_VERB = rx(
    r"\b(?:wohnen|leben|sind|gibt|haben|stehen|liegen|fehlen|waren|werden|gehen|sitzen|parken|kommen|warten|spielen) (?=\d)"
)
STREET = rx(
    r"\b(?:aus|von|in|vom|wohnt|wohnhaft|wohnen|am|an|im)\s(?:der |dem |einer |unserer |meiner )?(?P<street>[a-zäöüß-]{2,30}(?:straße|"
    r"strasse|str\.|weg|allee|gasse|ring|damm|ufer|steig|pfad|kamp|stieg|wall|graben|winkel|siedlung|redder|brink))\b"
)


def phones(text: Text, office: Office) -> Iterator[Found]:
    """Numbers that are neither the office's own nor service numbers. `alone` is True for mobile and labelled numbers."""
    folded = text.folded
    own = tuple(_national(prefix) for prefix in office.phone_prefixes)
    for match in _PHONE.finditer(folded):
        digits = _national(match[0])
        if not 7 <= len(digits) <= 14 or digits.startswith((*_SERVICE, *own)) or _is_date(match[0], digits):
            continue
        labelled = bool(_LABEL.search(folded, max(0, match.start() - 30), match.start()))
        mobile = bool(_MOBILE.match(digits))
        if labelled or mobile or match[0].startswith(("+", "00", "(")) or _WHOLE.fullmatch(match[0].strip()):
            yield Found(*match.span(), "phone", 0.95 if labelled else 0.85, alone=mobile)
    for match in _SPOKEN.find(text):
        yield Found(*match.span(), "phone", 0.85)


def _is_date(words: str, digits: str) -> bool:
    return bool(_DATE.match(words)) or len(set(digits)) <= 2


def _national(number: str) -> str:
    """The digits as dialled inside the country."""
    digits = re.sub(r"\D", "", number.replace("(0)", ""))
    if number.lstrip(" (").startswith(("+49", "0049")):
        digits = "0" + digits.removeprefix("00").removeprefix("49").lstrip("0")
    return digits


def mails(text: Text, office: Office) -> Iterator[Found]:
    """Mail addresses of persons. `alone` is True for those at providers for private people."""
    for match in _MAIL.find(text):
        plain = _POINT_SPELLED.regex.sub(".", _AT_SPELLED.regex.sub("@", match[0]))
        name, _, host = plain.partition("@")
        if any(host == own or host.endswith("." + own) for own in office.mail_domains) or _FUNCTION.match(name):
            continue
        if match[0].count("@") == 0 and "." not in host:
            continue
        yield Found(*match.span(), "mail", 0.9, alone=bool(_FREEMAIL.match(host)))


def addresses(text: Text, office: Office) -> Iterator[Found]:
    """Streets with a house number that are not the office's own. They are private only beside a person."""
    own = tuple(address.lower() for address in office.addresses)
    for match in ADDRESS.near_digits(text):
        if _VERB.search(match[0]):
            continue
        if not match[0].startswith(own) or not own:
            yield Found(match.start(), match.end(), "address", 0.8, alone=False)
