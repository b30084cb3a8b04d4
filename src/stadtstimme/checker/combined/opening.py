"""Something that opens something, said without the word for it: a lock, its figures, and how to enter them; a secret told by its rule."""

from __future__ import annotations

from ..mixture import Mixture, bag
from ..pattern import Pattern

_OTHER = (
    r"(?:uhr|euro|€|meter|personen|menschen|mal|jahre|cent|km|m²|quadrat\w*|plätze|stufen|haushalte|unterschrift\w*|besucher\w*|tonnen|"
    r"kilometer|seiten|ausgeliehen\w*|schritte)"
)
DIGITS = rf"(?<![\d.,:/-])(?!(?:19|20)\d\d\b)\d{{4,8}}[#*]?(?![\d:]|[.,]\d| ?{_OTHER})"
SPLIT = r"(?<![\d.,:/-])\d(?:[-–  ]{1,3}\d){3,7}(?!\d|[.,]\d| ?(?:uhr|euro))"
LOCK = bag(
    "schloss zahlenschloss fahrradbox box boxen schließfach spind tür türe haustür hintertür kellertür tor garage schranke tresor "
    "safe alarmanlage alarm schlüsselkasten schlüsselbox schlüsselsafe schlüsseldepot "
    "vereinsheim umkleide geräteraum geräteschuppen geräteschrank lager hütte container aufzug serverraum drucker kopierer tablet "
    "diensthandy handy laptop rechner "
    "poller pfosten parkhaus einfahrt pforte kasse vorhängeschloss bibliothek tastenfeld toilette nebeneingang seiteneingang "
    "hintereingang eingang schlüssel "
    "keller dachboden schrank halle sporthalle turnhalle jugendraum probenraum proberaum"
)
NUMBER = Pattern("0|1|2|3|4|5|6|7|8|9", rf"{DIGITS}|{SPLIT}")
ENTER = Pattern(
    "öffn|aufgeht|tipp|eingeb|gib|gebt|drück|dreh|entsperr|entriegel|freischalt|einstell|ausschalt|"
    "scharf|zahl|code|pin|kombi|nummer|auf bei|mit der|mit dem|lautet|aufschließ|kommt ihr|kommt man|"
    "kommst|aufsperr|ziffern|geben sie|komm |geht |rein|mach|alarm|aus mit|sirene|anlage",
    r"\b(?:öffn\w*|aufgeht|geht (?:\w+ ){0,3}(?:auf|aus|mit)|reinkomm\w*|komm\w* (?:\w+ ){0,3}rein|(?:ein|an)?tipp\w*|eingeb\w*|gib|"
    r"gebt|geben sie|drück\w*|dreh\w*|entsperr\w*|entriegel\w*|freischalt\w*|einstell\w*|ausschalt\w*|unscharf|zahlen\w*|code|pin|"
    r"kombination|zahlenfolge|ziffern(?:folge)?|hintereinander|lautet|aufschließ\w*|aufmach\w*|mach\w* (?:\w+ )?auf|aufsperr\w*|"
    r"(?:alarm|anlage|sirene) (?:\w+ )?aus|aus mit)\b",
)
_COUNT = bag(
    "telefon tel rufnummer anruf anrufen notruf notdienst postleitzahl plz aktenzeichen iban kundennummer hausnummer linie raum "
    "zimmer konto "
    "beispiel zum_beispiel niemals unsicher euro besucher* zählerstand seriennummer artikelnummer losnummer startnummer "
    "veranstaltungsnummer kursnummer kurs-nr gerätenummer standortnummer mastnummer "
    "störungsnummer störung gutschein* rabatt* aktionscode gewinn* hotline durchwahl fax meldenummer vorgangsnummer ticketnummer falschen"
)
SECRET = Pattern(
    "pin|passwort|kennwort|zugangscode|geheimzahl|code|login|pw|zugangswort|losung",
    r"\b(?:mein\w?|unser\w?|sein\w?|ihr\w?|dein\w?|das|die|der|dem|vom|für|wlan|wifi) (?:\w+ ){0,3}(?:[\w-]{0,16}(?:pin|passwort|"
    r"kennwort|geheimzahl|code|losung)|pw)\b",
)
RULE = Pattern(
    "geburtsjahr|geburtstag|geburtsdatum|name von|mein hund|meines hundes|meiner katze|meiner tochter|"
    "meines sohnes|hochzeitstag|postleitzahl|hausnummer|rückwärts|viermal|wie die straße|wie das amt|"
    "wie der name|gleich wie|dasselbe wie|dieselbe wie|wie unser|und das jahr|vorname|nachname|1234|0000|"
    "straßenname|so wie|aktuelle jahr|name unser|name mein|name des|katers|unserer tochter|unseres sohnes|"
    "unseres hundes|unserer katze|und dann jahr|sechsmal die|meiner stadt|unser kater|dreimal die|mein kater|"
    "name der|unserer stadt|unser hund",
    r"\b(?:geburts(?:jahr|tag|datum)|hochzeitstag|(?:der )?name (?:mein\w+|unser\w+|von|der|des)|(?:mein|unser) (?:hund|kater)|"
    r"(?:meines|unseres) (?:hundes|sohnes|katers)|(?:meiner|unserer) (?:katze|tochter|stadt)|postleitzahl|hausnummer|rückwärts|"
    r"(?:vier|sechs|drei)mal die|"
    r"(?:genauso|gleich|dasselbe|dieselbe|so) wie (?:der|die|das|mein|unser|im|beim)|(?:vor|nach|straßen)name|und das jahr|und "
    r"(?:das|dann) (?:aktuelle )?jahr|1234|0000)\b",
)
TELLS = Pattern(
    "ist|sind|war|lautet|heißt|immer noch|nach wie vor|bleibt|setzt sich|besteht|nutz|nehm",
    r"\b(?:ist|sind|war|lautet|heißt|bleibt|waren|nehm\w*|benutz\w*|nutz\w*|setzt sich|besteht)\b",
)
_ADVICE = bag(
    "nicht nie niemals kein keine keinen sicher sicheres unsicher tipp tipps vermeiden verwenden_sie nehmen_sie nutzen_sie "
    "wählen_sie ändern_sie vergessen beliebteste* häufigste* schlechte* leicht_zu erraten knacken hacker* "
    "betrüger* phishing postleitzahl_eingeben zum_beispiel schulung"
)
LIES = Pattern(
    "schlüssel|transponder|chip",
    r"\b(?:\w{0,14}schlüssel|\w{0,6}transponder|schlüsselkarte|chip)\b[^.!?]{0,25}\b(?:liegt|hängt|steckt|klebt|ist|findet ihr|"
    r"liegen|versteckt|deponiert)\b[^.!?]{0,25}\b(?:unterm?|hinterm?|im|in der|überm?|auf dem|am) (?:\w+ )?(?:blumen\w+|matte|"
    r"fußmatte|blumentopf|topf|stein|briefkasten|dachrinne|türrahmen|regenrinne|gießkanne|mülltonne|nagel|balken|gartenzwerg|"
    r"zählerkasten|feuerlöscher|schrank|regal|kasten|stromkasten|fallrohr|bank|treppe)",
)

BESIDE = Pattern(
    "pforte|tor|tür|eingang|schranke|garage|schloss|tresor|keller|alarm|box|spind|lager",
    rf"\b(?:pforte|\w{{0,10}}tor|\w{{0,10}}tür|\w{{0,10}}eingang|schranke|\w{{0,10}}garage|\w{{0,10}}schloss|tresor|keller|"
    rf"alarm(?:anlage)?|\w{{0,14}}box|spind|lager)[: ,]{{1,3}}(?:code |kombi |nummer )?{SPLIT}",
)
CODES = (
    Mixture(BESIDE, veto=_COUNT, detail="code", confidence=0.75),
    Mixture(NUMBER, LOCK, ENTER, veto=_COUNT, detail="code", confidence=0.75),
)
HABIT = Pattern(
    "überall|für alles|immer das|und jahr|jahreszahl|dahinter|verwend|plus|ich für alle|immermit|immerund|nutz|nehm",
    r"\b(?:nehm\w?|nutz\w?|benutz\w?|verwend\w?) (?:ich )?(?:\w+ )?(?:überall|immer|für alles|für alle \w+)\b[^.!?]{0,60}\b(?:plus|"
    r"und|mit|dahinter)\b[^.!?]{0,20}\b(?:jahr\w*|geburts\w*|zahl|ausrufezeichen|hausnummer)\b",
)
RULES = (
    Mixture(HABIT, veto=_ADVICE, detail="password", confidence=0.7),
    Mixture(SECRET, RULE, TELLS, veto=_ADVICE, detail="password", confidence=0.75),
    Mixture(LIES, veto=bag("fundsache gefunden verloren fundbüro wem_gehört"), detail="code", confidence=0.7),
)
