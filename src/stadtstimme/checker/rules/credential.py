"""Something that opens something: a password, PIN, door code, token.

What it finds: a label ("Passwort", "PIN", "WLAN-Key", "Zugangscode") with a value that looks like a secret, a code
beside a lock, tokens of known shape, addresses with a password inside. Text in pictures counts.
What it leaves: advice about passwords, warnings, a length or a rule ("8 Zeichen"), vouchers and dress codes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..combined.english import SECRETS
from ..combined.opening import CODES, RULES
from ..mixture import scan_mixtures
from ..pattern import Pattern, rx
from ..rule import Context, Example, Explanation, Hit, Rule, severities
from ..statement import Media
from ..text import Text

_LABEL = Pattern(
    "passw|kennw|geheimwort|codewort|pw|pwd|pass|pin|tan|puk|code|key|schlüssel|token|geheimzahl|losung|zugang|login|kombination",
    r"(?<![\w@#])(?:(?:[\w.]{1,24}-)?(?:\w{0,24}passw(?:ort|örter|oerter|ord)|\w{0,20}kennw(?:ort|örter)|geheimwort|codewort|pw|pwd|"
    r"passwd|passphrase|pass ?code|"
    r"\w{0,14}-?pin(?:-?nummer|-?code)?|\w{0,6}tan|puk|geheimzahl|losungswort|"
    r"(?:zugangs|tür|tor|tuer|schloss|alarm|zahlen|tresor|entsperr|aktivierungs|einmal|sicherheits|garagen|"
    r"schlüsselbox)-?code|"
    r"(?:wlan|wifi|wi-fi|netzwerk|api|secret|access)[ -_]?(?:key|schlüssel|token)|token|key|code|kenncode|meeting-?code|zahlenkombination|"
    r"kombination))(?!\w)",
)
_NEAR = rx(r"['\"“”„)]{0,2}\s{0,2}(?:\([^)]{1,30}\)\s?)?")
_JOINT = rx(
    r"[:=]\s{0,2}|\b(?:ist|lautet|heißt|is|war|bleibt)"
    r"(?: (?:jetzt|nun|ab heute|weiterhin|übrigens|einfach|immer noch|wie immer|ab sofort))?:?\s|\bauf\s|\bmit\s"
)
_VALUE = rx(r"[^\s'\"„“”»«,;()<>]{2,80}")
_LOCK = Pattern(
    "schloss|tür|tresor|schlüsselkasten|schlüsselbox|alarmanlage|zahlenfeld|tastenfeld|tipp|tor",
    r"(?:zahlenschloss|schloss|schlüsselkasten|schlüsselbox|schlüsseltresor|tresor|alarmanlage|tastenfeld|zahlenfeld|"
    r"türöffner|\btor|\btür)\b[^.!?]{0,80}?"
    r"\b(?P<code>(?!(?:1[5-9]|20)\d\d\b)\d{4,8}#?)(?=\s(?:drehen|eingeben|eintippen|tippen|drücken|einstellen|wählen)|[,.!)]?(?:\s|$))",
)
_DIAL = Pattern(
    "drehen|eingeb|tippen|drücken|einstell",
    r"(?P<code>(?<![\d.,/-])\d{4,8}#?)\s(?:drehen|eingeben|eintippen|drücken|einstellen)\b",
)
_SHAPES = Pattern(
    "akia|ghp_|gho_|ghu_|ghs_|ghr_|github_pat_|xox|eyj|-----begin|sk_|sk-|glpat-|://",
    r"AKIA[0-9A-Z]{16}|gh[pousr]_\w{30,80}|github_pat_\w{30,90}|xox[abprs]-[\w-]{10,80}|"
    r"eyJ[\w-]{10,400}\.[\w-]{10,800}|"
    r"-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY-----|sk_(?:live|test)_\w{16,80}|sk-[\w-]{20,90}|glpat-[\w-]{15,60}|"
    r"[a-z]{2,8}://[\w.%+-]{1,60}:[^\s/@]{3,60}@[\w.-]{2,80}",
    on="plain",
)
_OPENS = Pattern(
    "code|pin|kombination|zahl|lautet|aufschließen|entriegeln|reinkommen|entsperren|entsperrt|nummer",
    r"\b(?:code|pin|kombination|zahlenkombination|nummer|geheimzahl)\s(?:ist |lautet )?(?P<code>\d{4,8}#?)\b[^.!?]{0,25}\b(?:offen|auf|"
    r"öffnet|öffnen|rein|reinkommen|entsperrt|entsperren|zugänglich|aufschließen|entriegeln)\b",
)
_SEQUENCE = Pattern(
    "kombination|schloss|tresor|code|kästchen|safe|schlüsselkasten|schlüsselbox",
    r"\b(?:\w{0,20}kombination|\w{0,20}schloss|\w{0,20}tresor|\w{0,20}code|kästchen|\w{0,20}safe|"
    r"schlüssel(?:kasten|box))\b[^.!?]{0,50}(?<!\d)\d{1,2}(?:[-–/ ]\d{1,2}){2,5}(?!\d|[.,]\d|\s?uhr)",
)
_KEYPAD = Pattern(
    "eingang|tür|tor|keller|schuppen|gesichert|tastenfeld|garage|schranke",
    r"(?<![\d.,/-])\d(?:[-–]\d){3,7}(?![\d-])(?=[^.!?]{0,60}\b(?:gesichert|offen|öffn\w*|auf|rein|schließen|drücken|tippen|eingeben)\b)",
)
_AS = Pattern(
    "das passw|das kennw|code|ist weiterhin|ist nun|ist jetzt|ist unser|ist mein| pw|kennwort|pin|"
    "passwort|ist das|ist die|ist der|als",
    r"(?P<value>(?<![\w#@/.-])(?=[^\s]{0,30}[\d!#$%&*+=?§_])(?=[^\s]{0,30}[a-zäöüß])[^\s,;„“\"]{5,40}|(?<![\d.,/-])\d{4,8})[\"“”«]?\s"
    r"(?:als|ist (?:jetzt |nun |weiterhin )?(?:das|die|der|unser|mein))\s(?:\w{1,14} )?(?:\w{0,12}passwort|\w{0,12}kennwort|pw|pin|"
    r"\w{0,12}code)\b",
)
_DOOR = Pattern(
    "code",
    r"\b(?:zugangs|tür|tor|tuer|schloss|alarm|zahlen|tresor|garagen|schlüsselbox|keller|eingangs)-?code\b[^.!?\d]{1,40}?"
    r"(?P<code>(?!(?:1[5-9]|20)\d\d\b)\d{4,8}[#*]?)(?![\d.,:]\d|\s?(?:uhr|euro|€|personen|mal))",
)
_PAIR = Pattern(
    "zugangsdaten|login|anmeldedaten|logindaten|benutzerdaten|zugang",
    r"\b(?:zugangsdaten|logindaten|anmeldedaten|benutzerdaten|login|\w{0,14}zugang)\b[^.!?\n]{0,25}?[:=]?\s[\w.@-]{2,40}\s?[/|"
    r",;]\s?(?=[^\s]{0,30}[\d!#$%&*+=?§_])[^\s,;]{5,40}",
)
_NETWORK = Pattern(
    "wlan|wifi|wi-fi|netzwerk|hotspot",
    r"\b(?:[\w-]{0,12}wlan|wifi|wi-fi|netzwerk|hotspot)(?:-\w+)?\b[^.!?\n]{0,60}(?:\b(?:schlüssel|key|kennung|code|pw|"
    r"zugang)\b[: ]{1,3}|\b(?:lautet|ist)\b:? )(?=[^\s]{0,30}[\d#!_$%&])[^\s,;]{6,40}",
)
_WORD = Pattern(
    "zugang|anmeld|einlogg|einwahl|einwähl|reinkomm|hineinkomm|freischalt|entsperr|öffn|login|loggt|loggen|melde",
    r"\b(?:zugang|anmeld\w*|einlogg\w*|einwahl|einwähl\w*|reinkomm\w*|hineinkomm\w*|freischalt\w*|entsperr\w*|öffn\w*|login|logg(?:t|en)|meldet?|"
    r"melden)\b[^.!?\n]{0,45}?\b(?:mit|über|per|lautet|durch)\s(?:dem |der |den |das |die )?"
    r"(?:(?:namen? |nutzer |kennung )\w{1,20} und (?:dem |der |das )?)?(?:wort|begriff|stichwort|zauberwort|kennung|"
    r"startkennwort|einmalkennwort|parole|losung|zeichenfolge|zahlenfolge|ziffern|zahl)\s['\"„“]?(?P<value>(?=[^\s]{0,30}[\d#!$%&_])"
    r"[^\s,;.„“\"]{4,40})",
)
_COMMON = Pattern(
    "pin|tan|geheimzahl",
    r"(?<![\w@#])(?:pin|tan|geheimzahl)\b[^.!?\d]{0,60}\b(?:ist|war|lautet|bleibt)\b[^.!?\d]{0,30}(?P<code>\d{2,4} \d{2,4}|(?!(?:19|"
    r"20)\d\d\b)\d{4,8})(?![\d.,]\d|\s?(?:uhr|euro|€))",
)
_ADVICE = rx(
    r"\b(?:wie (?:zum beispiel |etwa )?['\"„“]?\w{0,20}\d|z\. ?b\.|zum beispiel|etwa „|beispielsweise|niemals|"
    r"kein gutes|keine guten|unsicher|schwache?s?|beliebteste[ns]?|"
    r"häufigste[ns]?|vermeiden|nicht verwenden|nicht nutzen|statt|klassiker|knacken|geknackt|erraten|"
    r"fragen (?:wir )?nie|nie nach|"
    r"mindestens|zeichen|ziffern|stellig\w{0,2}|such as|for example)\b"
)
_WARNS = rx(
    r"\b(?:vorsicht|achtung|warn(?:en|t|ung|ungen)|betrüger\w*|betrug\w*|phishing\w*|gefälschte\w?|falsche\w?|fake)(?!\w)"
)
_PLAIN_STOP = frozenset(
    [
        "und",
        "oder",
        "der",
        "die",
        "das",
        "ist",
        "nicht",
        "kein",
        "keine",
        "sicher",
        "geheim",
        "weg",
        "vergessen",
        "falsch",
        "neu",
        "alt",
        "wichtig",
        "gut",
        "schlecht",
        "regeln",
        "tipps",
        "bitte",
        "ändern",
        "immer",
        "nie",
        "niemals",
        "nur",
        "per",
        "bei",
        "vom",
        "von",
        "für",
        "mit",
        "ohne",
        "auf",
        "zum",
        "zur",
        "beim",
        "im",
        "in",
        "am",
        "an",
        "man",
        "wir",
        "sie",
        "ihr",
        "ich",
        "du",
        "abgelaufen",
        "gesperrt",
        "dasselbe",
        "gleich",
        "identisch",
        "bekannt",
        "zurücksetzen",
        "eingeben",
        "manager",
        "wechseln",
        "nötig",
        "erforderlich",
        "ausgegeben",
        "verschickt",
    ]
)
_STRONG_JOINT = rx(r"[:=]|lautet|heißt")
_NUMERIC = rx(r"(?:pin|tan|puk|code|geheimzahl|kombination)\b")


def _check(context: Context) -> Iterator[Hit]:
    yield from context.everywhere(_find)


def _find(text: Text) -> Iterator[Hit]:
    for match in _SHAPES.find(text):
        yield Hit(*match.span(), "token", 0.99)
    for match in _LABEL.find(text):
        if hit := _valued(text, match):
            yield hit
    for pattern in (_LOCK, _DIAL, _OPENS, _SEQUENCE, _KEYPAD, _AS, _DOOR, _PAIR, _NETWORK, _WORD, _COMMON):
        for match in pattern.find(text):
            if not _ADVICE.search(*_around(text, match.start())):
                yield Hit(match.start(), match.end(), "code", 0.85)
    for hit in scan_mixtures(text, (*CODES, *RULES, *SECRETS)):
        if not _ADVICE.search(*_around(text, hit.start or 0)):
            yield hit


def _valued(text: Text, label: re.Match[str]) -> Hit | None:
    """The label with its value, where the value looks like a secret and the sentence is no advice."""
    folded, plain = text.folded, text.plain
    start, stop = text.sentence_at(label.start())
    stop = max(stop, min(len(plain), label.end() + 40)) if ":" in folded[label.end() : label.end() + 60] else stop
    if _ADVICE.search(folded, start, stop):
        return None
    if text.inside(label.start(), text.quoted) and _WARNS.search(folded, start, label.start()):
        return None  # what is warned of is quoted: the message of a fraud
    for joint, place in _joints(folded, label.end(), stop):
        value = _VALUE.match(plain, place)
        if value and _secret(value[0], joint, label[0], folded, value.end()):
            end = value.start() + len(value[0].rstrip(".!?"))
            return Hit(label.start(), max(end, value.start() + 1), "password", 0.95 if joint else 0.85)
    return None


def _joints(folded: str, place: int, stop: int) -> Iterator[tuple[str, int]]:
    """Where a value may begin: right after the label, or after ":", "=", "ist", "lautet" in the same sentence."""
    near = _NEAR.match(folded, place, stop)
    yield "", near.end() if near else place
    for found in _JOINT.finditer(folded, place, min(stop, place + 90)):
        yield found[0].strip(), found.end() + (folded[found.end() : found.end() + 1] in "'\"„“”»‚")


def _secret(value: str, joint: str, label: str, folded: str, end: int) -> bool:
    """True where the value reads like a secret rather than like a word of the sentence."""
    bare = value.rstrip(".!?:")
    if bare.lower() in _PLAIN_STOP or len(bare) < 3 or "://" in bare:
        return False
    digits = sum(char.isdigit() for char in bare)
    if _NUMERIC.search(label) or label in ("key", "token"):
        if label in ("code", "key", "token", "kombination") and not joint:
            return False
        return digits >= 4 and bool(re.fullmatch(r"[\w#*-]{3,40}", bare)) and not re.fullmatch(r"(?:19|20)\d\d", bare)
    mixed = any(char.isalpha() for char in bare) and (digits or any(char in "!#$%&*+=?@_§~^" for char in bare[:-1]))
    if mixed or (digits >= 4 and bare.isdigit() and joint):
        return not re.fullmatch(r"\d{1,2}\.\d{1,2}\.?|[\w-]{1,30}\.(?:de|com|example|org)\S*", bare)
    ends = folded[end : end + 1] in ("", ".", ",", "!", ";", ")", "\n", '"', "“", "”", "«", "'") or value[-1] in ".!"
    return bool(_STRONG_JOINT.match(joint)) and ends and (bare[0].isupper() or joint == "=" or joint == "lautet")


def _around(text: Text, place: int) -> tuple[str, int, int]:
    start, stop = text.sentence_at(place)
    return text.folded, start, stop


def _picture(words: str) -> tuple[Media, ...]:
    return (
        Media(
            alt_text="Schreibtisch mit Monitor", text_in_media=words, source="eigenes Foto", licence="eigene Aufnahme"
        ),
    )


RULE = Rule(
    kind="credential",
    clauses=("S5",),
    severities=severities(post="stop", reply="stop", private="hint", comment="case"),
    since="0.1",
    title={"de": "Zugangsdaten", "en": "Credentials"},
    flags={"citizen_comment": ("hide",)},
    explanations={
        "de": {
            "": Explanation(
                "„{quote}“ sieht nach Zugangsdaten aus.",
                "Wer das liest, kann damit etwas öffnen.",
                "Entfernen Sie die Zugangsdaten und ändern Sie sie, falls schon jemand sie gesehen hat.",
                "Blenden Sie den Kommentar aus und raten Sie, die Zugangsdaten sofort zu ändern.",
            ),
            "code": Explanation(
                "„{quote}“ nennt einen Code, der etwas öffnet.",
                "Wer das liest, kann damit etwas öffnen.",
                "Geben Sie den Code persönlich weiter und ändern Sie ihn, falls er schon öffentlich war.",
            ),
            "token": Explanation(
                "„{quote}“ ist ein technischer Zugangsschlüssel.",
                "Programme öffnen damit Türen, ohne nachzufragen.",
                "Entfernen Sie den Schlüssel und lassen Sie ihn von der IT sperren.",
            ),
        },
        "en": {
            "": Explanation(
                "“{quote}” looks like credentials.",
                "Whoever reads this can open something with it.",
                "Remove the credentials, and change them if anybody may have seen them.",
                "Hide the comment, and advise changing the credentials at once.",
            ),
            "code": Explanation(
                "“{quote}” names a code that opens something.",
                "Whoever reads this can open something with it.",
                "Pass the code on in person, and change it if it was public already.",
            ),
            "token": Explanation(
                "“{quote}” is a technical access key.",
                "Programs open doors with it without asking again.",
                "Remove the key and have the IT department revoke it.",
            ),
        },
    },
    check=_check,
    yes=(
        Example("Das WLAN-Passwort im Sitzungssaal lautet Hafenblick2026.", marks="Hafenblick2026"),
        Example("Zugang zum Pressebereich: Benutzer presse, Kennwort Moewe!77", marks="Moewe!77"),
        Example("Die PIN der Alarmanlage ist 8834, bitte merken.", marks="8834"),
        Example(
            "Die Schlüsselbox am Vereinsheim hat ein Zahlenschloss, einfach 4711 eingeben.",
            "reply",
            "Wie komme ich rein?",
        ),
        Example(
            "Blick ins Büro am Montag", media=_picture("Login: redaktion / PW: Ankerplatz_9"), kind="official_post"
        ),
        Example("Mein Passwort ist seit Jahren dasselbe: Rosi1961", "private_post", marks="Rosi1961"),
        Example("Könnt ihr mal schauen? Login emeier, Passwort Tulpe#33", "citizen_comment", marks="Tulpe#33"),
        Example(
            "Für die Schnittstelle nehmt ihr AKIAABCDEFGHIJKLMNOP.",
            "reply",
            "Wie geht das?",
            marks="AKIAABCDEFGHIJKLMNOP",
        ),
        Example("Türcode: 5512#", marks="5512"),
        Example("The password for the guest account is Harbour99.", "reply", "How do I log in?", marks="Harbour99"),
    ),
    no=(
        Example("Ein gutes Passwort hat mindestens 12 Zeichen und steht nirgends auf einem Zettel."),
        Example("Passwörter wie Sommer2026 werden in Sekunden erraten. Nutzen Sie lieber ganze Sätze."),
        Example("Wir fragen niemals nach Ihrer PIN oder TAN. Bitte löschen Sie solche Mails."),
        Example("Passwort vergessen? Unter musterstadt.example/konto setzen Sie es in einer Minute zurück."),
        Example("Mit dem Gutscheincode HERBST26 gibt es im Hallenbad zehn Prozent Rabatt."),
        Example("Der QR-Code auf dem Plakat führt zum Programm 2026."),
        Example("Ich habe endlich überall eigene Passwörter, das tut gar nicht weh.", "private_post"),
        Example("Mein Passwort geht nicht mehr, wer hilft mir?", "citizen_comment"),
        Example("Der Schlüssel liegt bis 16 Uhr im Büro, Zimmer 1204.", "reply", "Wo bekomme ich den Schlüssel?"),
        Example("Für die Onlineausweisfunktion brauchen Sie Ihre sechsstellige PIN."),
    ),
)
