"""Private details of an identifiable person, one's own included.

What it finds: account, tax, insurance and document numbers (by checksum or label), private phones and mail addresses, plates, file
numbers, birth dates; an address, illness or debt beside a name. Text in pictures counts.
What it leaves: contacts of the office, service numbers, addresses of places, names alone, office holders, examples that name a pattern.
Who wins where two claim the same words: checker/personal/found.py.
Source: Art. 4, 5, 9 DSGVO.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..pattern import Pattern, rx
from ..personal.circumstances import circumstances
from ..personal.contacts import STREET, addresses, mails, phones
from ..personal.files import files
from ..personal.found import Found, arbitrate, nearby
from ..personal.numbers import numbers
from ..personal.people import births, health, names, names_in, welfare
from ..personal.plates import plates
from ..personal.roles import exposed
from ..rule import Context, Example, Explanation, Hit, Rule, severities
from ..statement import Media
from ..text import Text

_LIVES = rx(
    r"\b(?:wohn\w*|zu hause|zuhause|daheim|adresse|anschrift|privatadresse|haust|lebt in|liegt (?:selbst )?mit|meldeadresse|"
    r"nachsend\w*|klingelt? (?:mal )?bei|besucht)\b"
)
_MINE = rx(
    r"\b(?:ich wohne|wohne ich|meine (?:adresse|anschrift)|mein haus|bei mir (?:zu hause )?in der|wir wohnen|wohnen wir|mein vermieter|"
    r"meine mutter|mein vater|mein nachbar|meine nachbarin|mein sohn|meine tochter|meine oma|mein opa)\b"
)
_EXAMPLE = rx(
    r"\b(?:zum beispiel|z\. ?b\.|beispielsweise|beispiel:|muster(?:nummer|konto|ausweis|iban)|fiktiv\w*|so sieht (?!meine?|deine?|"
    r"ihre?|seine?|unsere?)|aufgebaut wie|"
    r"im format|nach dem muster|gefälschte\w*|betrüger\w*|fake-?\w*)\b"
)
_PRIVATE_WORD = rx(r"\b(?:privat\w*|persönliche handynummer|seine nummer|ihre nummer|nach feierabend|zu hause)\b")
_OWN_FILE = Pattern(
    "ihr bafög|ihr kita|unserer akte|ihr mann|ihre frau|ihre mutter|ihre akte|ihr antrag|ihr bescheid|"
    "ihre krank|ihr kind|ihr sohn|rückstand|mahnung|pfändung|deinem antrag|sie haben noch|sie beziehen|"
    "sie bekommen|ihrem|ihrer|schulden|aufgrund|tochter|vater|deiner|verfahren|laut |besucht|insolvenz|"
    "euro offen|ihr mutter|vorstrafe|ihre kind|ihre sohn|ihre mann|ihr frau|wegen deines|wegen ihres|"
    "ihr widerspruch|rückstände|kontostand|diagnose|vermögen|attest|bürgergeld|aufzeichnungen|einkommen|"
    "verurteilung|pfändung|erkrankung|scheidung|wegen der haft|wegen ihrer haft|ihren|hartz|unseren|schwerbehinderung|grundsicherung|"
    "einbürgerung|sozialhilfe|pflegegeld|unterhalt|"
    "asyl|nach den|nach der|zu der|unserer unterlagen|unserer system|unserer daten|den unterlagen|den system|"
    "den daten|den akte|elterngeld|ihr schwerbehinderten-bescheid|ihr schwerbehinderten-ausweis|"
    "ihr schwerbehindertenbescheid|ihr schwerbehindertenausweis|ihr schwerbehinderten-antrag|"
    "ihr schwerbehindertenantrag|ihr schwerbehinderten-akte|ihr schwerbehindertenakte|ihr pflege-bescheid|"
    "ihr pflegebescheid|ihr pflege-ausweis|ihr pflege-antrag|ihr pflegeausweis|ihr pflegeantrag|ihr pflege-akte|"
    "ihr pflegeakte|der unterlagen|der system|der daten|der akte|wohngeld|ex-|ihre ex|ihr ex|bruder|"
    "ihre schwester|ihr schwester",
    r"\b(?:(?:in|aus|laut|nach|zu) (?:ihrer|deiner|der|unserer|unseren|den) (?:akten?|unterlagen|daten|aufzeichnungen|system)\b(?="
    r"[^.!?]{0,60}\b(?:sie|ihr\w?|du|"
    r"haben sie)\b)|\bihr\w* (?:antrag|widerspruch|verfahren|bescheid)\b[^.!?]{0,50}\b(?:bürgergeld|wohngeld|sozialhilfe|asyl|"
    r"grundsicherung|unterhalt|elterngeld|einbürgerung|schwerbehinderung|pflegegeld|schulden\w*|insolvenz)\b[^.!?]{0,80}|"
    r"in ihrer (?:\w+ )?akte\b[^.!?]{0,40}\b(?:fehlt|steht|liegt|findet|vermerkt|ist)\b|wegen (?:der|ihrer) (?:verurteilung|vorstrafe\w*|"
    r"insolvenz|pfändung|erkrankung|scheidung|haft\w*)\b[^.!?]{0,40}\b(?:sie|ihr\w*|wir|gesondert|prüfen|abgelehnt)|"
    r"ihr(?:e[nmr]?)? (?:sohn|tochter|kind|mann|frau|mutter|vater)\b(?: [a-zäöüß]{2,20})? (?:steht|ist|hat|war|wurde|bekommt|besucht|"
    r"fehlt)\b[^.!?]{0,60}"
    r"\b(?:warteliste|platz \d+|gruppe|klasse|angemeldet|gemeldet|mahnung\w*|schuldet|gefehlt|termin|bescheid|förderbedarf|nicht "
    r"versetzt|krank\w*)\b|"
    r"ihr(?:e[nmr]?)? (?:sohn|tochter|mann|frau|mutter|vater|ex-?\w*|bruder|schwester) (?:hat|war|ist)\b[^.!?]{0,60}\b(?:bei uns|"
    r"abgeholt|beantragt|eingereicht|vorgesprochen|angezeigt|abgemeldet|umgemeldet)\b|"
    r"laut (?:unseren|unserer|unserem) (?:unterlagen|akten?|daten|system|computer|aufzeichnungen)[^.!?]{0,30}\b(?:sie|"
    r"ihr\w?|du)\b|ihr(?:en|em)? (?:wohngeld|bürgergeld|sozialhilfe|asyl|elterngeld|unterhalts|grundsicherungs|pflege|einbürgerungs|"
    r"schwerbehinderten|bafög|kita)-?(?:antrag|bescheid|akte|ausweis)\b[^.!?]{0,80}\b(?:abgelehnt|wegen|weil|zu hoch|euro|fehlt|"
    r"einkommen|vermögen|schulden|zurückgenommen|eingestellt)\b"
    r"|(?:sie|du) (?:haben|hast|sind|bist|schulden|beziehen|bekommen)\b[^.!?]{0,40}\b(?:mahnung(?:en)?|pfändung\w*|rückst(?:and|"
    r"ände)\w*|schulden|im rückstand|\d[\d.,]* euro (?:schulden|offen|rückstand)|bürgergeld|hartz|insolvenz\w*|vorstrafe\w*)\b"
    r"|(?:wegen|aufgrund) (?:ihre[rs]|deine[rs]) (?:\w+ )?(?:erkrankung|krankheit|diagnose|depression\w*|schulden|scheidung|"
    r"behinderung|vorstrafe\w*|einkommens|schwangerschaft|insolvenz|sucht\w*)\b|ihr(?:e|en)? (?:einkommen|vermögen|kontostand|schulden|"
    r"diagnose|attest) (?:von|ist|sind|liegt|beträgt|zeigt)\b)[^.!?]{0,60}",
)
_NAMELESS = rx(
    r"\b(?:der|die|dieser|diese|so ein|eine|ein) (?:typ|mann|frau|alte|alter|familie|kerl|dame|herr|kunde|kundin|oma|opa|rentner\w*|"
    r"mutter|nachbar\w*|besitzer\w*)\s(?:aus|von|vom|in) (?:der |dem )?[a-zäöüß-]{3,30}(?:straße|weg|gasse|allee|ring|platz|siedlung|"
    r"kamp|damm)\b[^!?]{0,120}"
)
_SENSITIVE = rx(
    r"\b(?:falsche\w* pass|schulden|bürgergeld|hartz|stütze|sozialhilfe|wohngeld|scheidung|vorstrafe\w*|drogen\w*|alkohol\w*|knast|"
    r"krank\w*|pleite|unterhalt|jugendamt|asyl\w*|abschiebung|gefälscht\w*)\b"
)
_PEOPLE_OF = rx(r"\b(?:der|die|familie|herrn?|frau|von) [a-zäöüß]{3,20}s? (?:aus|vom|in|im) (?:der |dem )?$")
_GAP = 45


def _check(context: Context) -> Iterator[Hit]:
    yield from context.everywhere(lambda text: _find(text, context))


def _find(text: Text, context: Context) -> Iterator[Hit]:
    found = arbitrate(_all(text, context))
    people = [one for one in found if one.type == "name"]
    private = [one for one in found if one.type != "name" and _is_private(one, people, text, context)]
    hits = list(_joined(private, people, text))
    yield from hits
    if not hits:
        yield from (
            Hit(name.start, name.end, kind, name.certainty, learned=True)
            for name, kind in exposed(context, people, text)
        )
    if context.kind == "reply":
        for match in _OWN_FILE.find(text):
            if not text.inside(match.start(), text.quoted):
                yield Hit(*match.span(), "own_file", 0.8)
    if context.kind in ("private_post", "reply"):
        for match in _NAMELESS.finditer(text.folded):
            if _SENSITIVE.search(match[0]):
                yield Hit(*match.span(), "health", 0.75)


def _all(text: Text, context: Context) -> Iterator[Found]:
    office = context.guideline.office
    if text.digits:
        yield from numbers(text)
        yield from files(text)
        yield from plates(text, office)
        yield from addresses(text, office)
    yield from births(text)
    if text.digits >= 7 or "null" in text.folded:
        yield from phones(text, office)
    yield from mails(text, office)
    people = names_in(context) if text is context.text else list(names(text, office))
    yield from people
    if people:
        yield from health(text)
        yield from welfare(text)
        if context.kind != "official_post":
            yield from circumstances(text)


def _is_private(one: Found, people: list[Found], text: Text, context: Context) -> bool:
    """True where this makes something private public, on this kind of text and with what stands around it."""
    start, _ = text.sentence_at(one.start)
    if _EXAMPLE.search(text.folded, start, one.start) or _in_example(one, text):
        return False
    by_name = any(_near(one, other, text) for other in nearby(one, people, 90))
    check = _BY_TYPE.get(one.type)
    return check(one, by_name, text, context) if check else True


def _in_example(one: Found, text: Text) -> bool:
    return text.inside(one.start, text.quoted) and bool(_EXAMPLE.search(text.folded))


def _near(one: Found, other: Found, text: Text) -> bool:
    distance = max(one.start - other.end, other.start - one.end)
    return distance < 90 and (text.sentence_at(one.start) == text.sentence_at(other.start) or distance < 30)


def _address(one: Found, by_name: bool, text: Text, context: Context) -> bool:
    start, end = text.sentence_at(one.start)
    lives = (
        _LIVES.search(text.folded, start, end) is not None
        or _PEOPLE_OF.search(text.folded, start, one.start) is not None
    )
    if context.kind == "official_post":
        if _LISTED.search(text.plain, max(0, one.start - 40), one.start) and not _EVENT.search(text.folded, start, end):
            return True
        return lives and (by_name or _MINE.search(text.folded, start, end) is not None)
    shop = _BUSINESS.search(text.folded, start, end) is not None
    return lives or (_MINE.search(text.folded, start, end) is not None) or (by_name and not shop)


_LISTED = rx(r"[A-ZÄÖÜ][a-zäöüß]{2,20} [A-ZÄÖÜ][a-zäöüß-]{2,25}(?: \(\d{1,3}\))?, $")
_EVENT = rx(
    r"\b(?:lesung|konzert|vortrag|ausstellung|uhr|eintritt|praxis|kanzlei|beratung\w*|büro|sprechstunde|treffpunkt|museum|atelier|"
    r"galerie|geschäft|laden)\b"
)
_BUSINESS = rx(
    r"\b(?:praxis|laden|geschäft|kanzlei|restaurant|café|imbiss|apotheke|salon|werkstatt|firma|gmbh|museum|kirche|schule|kita|"
    r"turnhalle|lesung|konzert|ausstellung|treffpunkt|veranstaltung\w*|baustelle|schlagloch|laterne|ampel|spielplatz|bushaltestelle)\b"
)


def _phone(one: Found, by_name: bool, text: Text, context: Context) -> bool:
    if not context.official:
        return True
    start, end = text.sentence_at(one.start)
    private = _PRIVATE_WORD.search(text.folded, start, end) is not None
    return private or (one.alone and not _ON_DUTY.search(text.folded, start, end))


_ON_DUTY = rx(
    r"\b(?:dienstlich\w*|diensthandy|bereitschaft\w*|dienst|hotline|notdienst|infotelefon|anmeldung|bürgertelefon|ansprechpartner\w*|"
    r"büro)\b"
)


def _mail(one: Found, by_name: bool, text: Text, context: Context) -> bool:
    return one.alone or by_name or not context.official


def _beside_name(one: Found, by_name: bool, text: Text, context: Context) -> bool:
    if not by_name or (context.kind == "official_post" and _TALK.search(text.folded)):
        return False
    start, end = text.sentence_at(one.start)
    helped = _HELPS.search(text.folded, start, one.start)
    return not (context.official and (helped or _PRACTICE.search(text.folded, start, end)))


_TALK = rx(
    r"\b(?:vortrag|vorträge|buch|roman|film|lesung|ausstellung|konzert|kurs|selbsthilfe\w*|beratung\w*|spricht über|referiert|ärztin|arzt|"
    r"expertin|stiftung|preis|benefiz\w*)\b"
)
_PRACTICE = rx(
    r"\b(?:\w{0,16}(?:arzt|ärztin|therapeut(?:in)?|psychologe|psychologin)|hebamme|apotheker(?:in)?)\s(?:(?:dr|prof)\. ?(?:med\. ?)?){1,2}"
)
"""Doctors are named for what they do, not for what they have."""
_HELPS = rx(
    r"\b(?:hilft|helfen|berät|beraten|behandelt|behandeln|betreut|betreuen|unterstützt|unterstützen|begleitet|begleiten)\s"
    r"[^.!?;]{0,60}$"
)
"""So are those who help with it."""


def _file(one: Found, by_name: bool, text: Text, context: Context) -> bool:
    return not (context.kind == "official_post" and not by_name)


_BY_TYPE = {"address": _address, "phone": _phone, "mail": _mail, "health": _beside_name, "file": _file}


def _joined(private: list[Found], people: list[Found], text: Text) -> Iterator[Hit]:
    """Details that stand together are one finding, together with the name beside them."""
    if not private:
        yield from _named_place(people, text)
        return
    spans = sorted(
        [(one.start, one.end, one.type, one.certainty) for one in private]
        + [
            (one.start, one.end, "", 0.0)
            for one in people
            if any(_near(one, other, text) for other in nearby(one, private, 90))
        ]
    )
    start, end, kinds, best = spans[0][0], spans[0][1], [spans[0][2]], spans[0][3]
    for left, right, kind, certainty in spans[1:]:
        if left - end <= _GAP:
            end, best = max(end, right), max(best, certainty)
            kinds.append(kind)
            continue
        if any(kinds):
            yield Hit(start, end, next(filter(None, kinds)), best)
        start, end, kinds, best = left, right, [kind], certainty
    if any(kinds):
        yield Hit(start, end, next(filter(None, kinds)), best)


_LIVES_IN = rx(
    r"[^.!?]{0,30}?\b(?:wohnt|wohnhaft|lebt|haust|gemeldet)\b[^.!?]{0,20}?\b(?:in|im|am|an|auf)\s(?:der |dem )?[a-zäöüß-]{2,30}(?:straße|"
    r"strasse|str\.|weg|allee|gasse|ring|damm|ufer|steig|pfad|kamp|stieg|wall|graben|winkel|siedlung|redder|brink)\b"
)


def _named_place(people: list[Found], text: Text) -> Iterator[Hit]:
    """ "Frau M. aus der Gartenstraße": a family name with the street it lives in."""
    for one in people:
        found = STREET.match(text.folded, one.end + 1) or _LIVES_IN.match(text.folded, one.end)
        if found:
            yield Hit(one.start, found.end(), "address", 0.75)


_NOTE = (
    Media(
        alt_text="Ein Bildschirm mit einer Tabelle",
        text_in_media="Emil Moll *03.02.2024, Asthma",
        source="eigenes Foto",
        licence="eigen",
    ),
)

RULE = Rule(
    kind="personal_data",
    clauses=("C5", "K5"),
    severities=severities("stop", "stop", "hint", "case"),
    since="0.1",
    title={"de": "Persönliche Daten", "en": "Personal data"},
    flags={"citizen_comment": ("hide",)},
    explanations={
        "de": {
            "": Explanation(
                "„{quote}“ sind persönliche Daten.",
                "Im Netz kann sie jeder sehen und missbrauchen.",
                "Entfernen Sie die Angaben und klären Sie das Anliegen auf einem sicheren Weg.",
                "Blenden Sie den Kommentar zum Schutz der Betroffenen aus und bieten Sie einen sicheren Weg für das Anliegen an.",
            ),
            "address": Explanation(
                "„{quote}“ verrät, wo jemand wohnt.",
                "Eine Privatadresse im Netz kann Menschen in Gefahr bringen.",
                "Lassen Sie die Adresse weg.",
            ),
            "health": Explanation(
                "„{quote}“ verrät etwas über die Gesundheit oder die Lage eines Menschen.",
                "Solche Angaben sind besonders geschützt.",
                "Lassen Sie die Angabe weg.",
            ),
            "child": Explanation(
                "„{quote}“ scheint der Name eines Kindes zu sein.",
                "Wer ein Kind mit Namen nennt, braucht die Einwilligung der Eltern.",
                "Lassen Sie den Namen weg, oder halten Sie die Einwilligung fest.",
            ),
            "clerk": Explanation(
                "„{quote}“ scheint der Name von jemandem zu sein, über den hier Privates steht.",
                "Wer für die Stadt arbeitet, ist außerhalb des Amtes eine Privatperson.",
                "Prüfen Sie, ob der Name stehen bleiben darf.",
            ),
            "own_file": Explanation(
                "„{quote}“ gibt etwas aus der Akte der fragenden Person preis.",
                "Auch wer selbst fragt, muss nicht öffentlich lesen, was in der Akte steht.",
                "Bieten Sie ein persönliches Gespräch oder einen Rückruf an.",
            ),
        },
        "en": {
            "": Explanation(
                "“{quote}” is personal data.",
                "On the net everybody can see and abuse it.",
                "Remove the details and settle the matter in a safe way.",
                "Hide the comment to protect those concerned, and offer a safe way for the matter.",
            ),
            "address": Explanation(
                "“{quote}” gives away where somebody lives.",
                "A private address on the net can put people in danger.",
                "Leave the address out.",
            ),
            "health": Explanation(
                "“{quote}” gives away something about a person's health or situation.",
                "Such details are specially protected.",
                "Leave the detail out.",
            ),
            "child": Explanation(
                "“{quote}” seems to be the name of a child.",
                "Naming a child takes the parents' consent.",
                "Leave the name out, or put the consent on record.",
            ),
            "clerk": Explanation(
                "“{quote}” seems to be the name of somebody about whom something private is said here.",
                "Whoever works for the city is a private person outside the office.",
                "Check whether the name may stay.",
            ),
            "own_file": Explanation(
                "“{quote}” gives away something from the file of the person who asks.",
                "Even those who ask need not read in public what their file says.",
                "Offer a talk in person or a call back.",
            ),
        },
    },
    check=_check,
    yes=(
        Example("Meine IBAN ist DE28 9999 9999 0000 0000 07, bitte überweisen.", "citizen_comment", marks="DE28"),
        Example("Frau Erna Moll, geb. 02.09.1938, wartet seit Wochen.", "citizen_comment", marks="02.09.1938"),
        Example("Ruft mich an: 0171-3920 123, ich bin ab 17 Uhr da.", "citizen_comment", marks="0171"),
        Example("Der Audi MUS-HK 88 parkt immer auf dem Gehweg.", "citizen_comment", marks="MUS-HK 88"),
        Example("Fundsache: Ausweis von Egon Wittkamp, wohnhaft Birkenweg 12.", marks="Birkenweg 12"),
        Example("Mail an egon.wittkamp (at) postfach punkt example genügt.", "citizen_comment", marks="egon.wittkamp"),
        Example("Mein Az. 50.3-WG-01187 liegt seit Mai bei euch.", "citizen_comment", marks="50.3-WG-01187"),
        Example("Frau Moll aus der Gartenstraße war heute wieder da.", "private_post", marks="Frau Moll"),
        Example(
            "In Ihrer Akte steht, dass Sie schon zweimal gemahnt wurden.",
            "reply",
            "Warum dauert das?",
            marks="In Ihrer Akte",
        ),
        Example("Blick ins Büro", media=_NOTE),
    ),
    no=(
        Example("Sie erreichen das Standesamt unter 069 90009-412 oder standesamt@musterstadt.example."),
        Example("Die Beratung im Gesundheitshaus, Kirchplatz 3, ist kostenlos."),
        Example("Der Bebauungsplan MUS-KL 214 liegt in Raum B 1.204 aus."),
        Example("Am Automaten steht DE00 1234 5678 9012 3456 78.", "citizen_comment"),
        Example("Im Notfall wählen Sie 112, das Hilfetelefon erreichen Sie unter 0800 1110111."),
        Example("Vor der Kirchstraße 18 liegt seit Tagen Sperrmüll.", "citizen_comment"),
        Example("Die Ausstellung mit Werken von Hedda Quistorp läuft vom 3.12.2026 bis 10.01.2027."),
        Example("Eine IBAN beginnt in Deutschland mit DE und hat 22 Stellen."),
        Example("Ich habe 120 Euro zu viel bezahlt und warte seit dem 03.11.2026.", "citizen_comment"),
        Example("Frau Falkenrath hat als Oberbürgermeisterin viel versprochen.", "citizen_comment"),
    ),
)
