"""Who is the press: words by which somebody in a comment shows that a newsroom asks. Shared by several rules."""

from __future__ import annotations

from .combined.english import NEWSROOM
from .mixture import scan_mixtures
from .pattern import Pattern
from .rule import Context
from .text import Text

MEDIUM = (
    r"(?:[\w.]{2,24}-(?:echo|kurier|bote|zeitung|anzeiger|blatt|post|rundschau|spiegel|nachrichten|tageblatt|funk|"
    r"radio|tv|magazin|stimme|report)|"
    r"\w{3,24}(?:kurier|(?<!ver)(?<!ange)(?<!ge)(?<!kapitel)bote|zeitung|anzeiger|tageblatt|wochenblatt|rundschau|nachrichten|"
    r"tagespost|rundfunk|magazin|"
    r"presse)|"
    r"radio [\w-]{2,20}|tv [\w-]{2,20}|[\w-]{2,20} (?:tv|fm|radio)|lokalradio|lokalfernsehen|lokalzeitung|"
    r"lokalredaktion|lokalpresse|lokalfunk|stadtportal|landesstudio|zdf-\w+|wdr-\w+|ndr-\w+|\w{4,20}er allgemeinen?|"
    r"allgemeinen? zeitung|stadtmagazins?|wdr|ndr|mdr|swr|hr-?fernsehen|br24|rbb|ard|zdf|rtl|dpa|epd|kna|"
    r"\w{3,20}post-redaktion|morgenpost|kanal \d{1,2}|(?:der|die|das|dem|des|vom|beim|den|zur|fürs) (?:anzeiger|zeitung|bote|kurier|echo|"
    r"rundschau|tageblatt|lokalsender|stadtmagazins?|lokalblatts?|lokalzeitung|magazin|blatt)|lokalblatt|podcast|sender|funkhaus)"
)
PERSON = (
    r"(?:(?:freie[rn]?s? |freiberufliche[rn]? |lokal|foto|sport|daten|investigativ)?-?(?:journalist(?:in)?|"
    r"reporter(?:in)?|redakteur(?:in)?|volontär(?:in)?|presse(?:fotograf|vertreter|mensch)(?:in)?|"
    r"korrespondent(?:in)?))"
)

_PIECE = r"(?:artikel|beitrag|bericht|reportage|story|sendung|film|doku\w*|podcast|serie|titelgeschichte|hörfunk\w*|fernseh\w*|feature)"
ASKS = (
    Pattern(
        "geschichte|story|artikel|beitrag|stück|reportage|text|über ein|an ein|wir arbeit|ich sitz|hörfunk|"
        "fernseh|über doku|feature|sendung|an doku|serie|film|über bericht|über podcast|an bericht|an podcast",
        rf"\b(?:ich|wir) (?:sitz\w{{0,2}}|bin|sind|arbeit\w{{0,2}}) (?:\w+ ){{0,3}}(?:an|über) (?:ein\w{{0,2}} )?(?:geschichte|story|"
        rf"artikel|beitrag|stück|reportage|text|{_PIECE})\b[^.!?]{{0,40}}\bfürs? (?:\w+ )?{MEDIUM}",
    ),
    Pattern(
        "dpa|epd|kna|afp|reuters|nachrichtenagentur",
        r"\b(?:dpa|epd|kna|afp|reuters|nachrichtenagentur)\b[^.!?]{0,30}\b(?:hier|fragt|bittet|landesdienst)\b",
    ),
    Pattern(
        "journalist|reporter|redakteur|volontär|korrespondent|fotograf|pressevertreter|pressemensch",
        rf"(?:^|[.!] )(?:hier )?[a-zäöüß.\- ]{{2,40}}, {PERSON}(?=[.,:!]| (?:beim?|vom|von|der|des))",
    ),
    Pattern("hier", r"\b(?:podcast|radio|magazin|redaktion|stadtmagazin|sender|lokalradio) [\w-]{2,24} hier\b"),
    Pattern(
        "hier |zeitung|rundschau|anzeiger|magazin|kurier|bote|blatt|lokalredaktion|lokalfernsehen|post-"
        "redaktion|er allgemeine|landesstudio|hr-fernsehen|stadtportal|nachrichten|hrfernsehen|morgenpost|"
        "tagespost|lokalfunk|beim echo|den echo|die echo|rundfunk|des echo|dem echo|zur echo|das echo|funkhaus|"
        "der echo|vom echo|-spiegel|-report|-stimme|sender|-post|-funk|br24|wdr|epd|zdf|rtl|-tv|mdr|dpa|"
        " fm|tv |rbb|swr|radio|podcast|presse|kna| tv|ard|-echo|ndr|kanal|fürs echo",
        rf"\bhier (?:ist |spricht |schreibt |meldet sich )?(?:das |die |der )?{MEDIUM}\b",
    ),
    Pattern(
        "boten|kurier|echo|anzeiger|blatt|zeitung|rundschau|nachrichten|radio|funk",
        r"\b(?:vom|von der|von)\s[\w-]{2,30}(?:boten|kuriers?|echos?|anzeigers?|blatts?|zeitung|rundschau|nachrichten|radios?|"
        r"funks?)\b(?=[.:,!)])",
    ),
    Pattern(
        "live|einschätzung|stellungnahme|statement|auskunft|gespräch|betroffene|zeitung|rundschau|anzeiger|"
        "magazin|kurier|bote|blatt|für das|zahlen|lokalredaktion|lokalfernsehen|post-redaktion|er allgemeine|"
        "landesstudio|hr-fernsehen|hrfernsehen|nachrichten|stadtportal|morgenpost|tagespost|lokalfunk|beim echo|"
        "dem echo|rundfunk|die echo|den echo|das echo|zur echo|des echo|der echo|funkhaus|-spiegel|vom echo|"
        "-report|-stimme|sender|-funk|-post|ndr-|br24|mdr|swr|wdr|-tv|zdf|rtl| fm|dpa|tv |epd|rbb|"
        "für den podcast|für die podcast|für die kanal|für die kna|für den ndr|für die ndr|für den ard|"
        "für den kna|für die ard|presse| tv|radio|für den kanal|-echo|fürs echo",
        rf"\b{MEDIUM}\b[^?]{{0,80}}\b(?:live|einschätzung|stellungnahme|statement|auskunft|betroffene|gespräch|zahlen)\b|\bfür (?:das|"
        rf"die|den) {MEDIUM}\b",
    ),
    Pattern(
        "schreib|recherch|arbeit|dreh|produzier|bericht|plane|mach|0, 2",
        rf"\b(?:ich|wir)\b[^.!?]{{0,25}}\b(?:schreib\w{0, 2}|recherchier\w{0, 2}|arbeit\w{0, 2} an|dreh\w{0, 2}|produzier\w{0, 2}|"
        rf"bericht\w{0, 2}|plan\w{0, 2}|"
        rf"mach\w{{0,2}})\b[^.!?]{{0,40}}\b(?:ein\w{{0,2}}|den|die|das|unser\w{{0,2}}) (?:\w+ )?{_PIECE}\b|\b(?:schreibe|"
        rf"recherchiere|drehe|"
        rf"arbeite) (?:ich )?(?:gerade |derzeit |momentan |aktuell )?(?:an |für )?(?:ein\w{{0,2}}|den|"
        rf"unser\w{{0,2}}) (?:\w+ )?{_PIECE}\b",
    ),
    Pattern(
        "unsere|unser |für unser|in unser",
        rf"\b(?:für|in) unser\w{{0,2}} (?:\w+ ){{0,2}}?(?:{_PIECE}|zeitung|magazin|sender|leser\w*|hörer\w*|zuschauer\w*|\w*ausgabe|"
        rf"programm|publikum|titelseite|redaktion|blatt|morgensendung|abendnachrichten)\b|\bunsere (?:leser\w*|hörer\w*|"
        rf"zuschauer\w*) (?:\w+ ){{0,3}}(?:interessier|frag|woll|möcht|würd)\w*",
    ),
    Pattern(
        "interviewpartner|interviewtermin|interviewanfrage|drehgenehmigung|drehteam|kamerateam|presseausweis|pressetermin",
        r"\b(?:interview(?:partner\w*|termin\w*|anfrage\w*)|drehgenehmigung\w*|drehteam|kamerateam|presseausweis|pressetermin)\b",
    ),
    Pattern(
        "frage|zeitung|rundschau|anzeiger|magazin|kurier|bote|blatt|lokalredaktion|lokalfernsehen|post-"
        "redaktion|er allgemeine|landesstudio|hr-fernsehen|stadtportal|nachrichten|hrfernsehen|morgenpost|"
        "tagespost|lokalfunk|beim echo|den echo|die echo|rundfunk|des echo|dem echo|zur echo|das echo|funkhaus|"
        "der echo|vom echo|-spiegel|-report|-stimme|sender|-post|-funk|br24|wdr|epd|zdf|rtl|-tv|mdr|dpa|"
        " fm|tv |rbb|swr|radio|podcast|presse|kna| tv|ard|-echo|ndr|kanal|fürs echo",
        rf"\b(?:presse|an|nach|rück|medien)?frage\w? (?:des|der|von|vom|für (?:die|das|den)) (?:\w+ )?{MEDIUM}\b",
    ),
    Pattern("redaktion", r"\b(?:\w{0,20}redaktion)\b(?=[^.!?]{0,40}(?:mein name|,|:|$|\.)|[^?]{0,100}\?)"),
    Pattern(
        "frei",
        r"\b(?:freie[rn]?|freiberufliche[rn]?) (?:autor(?:in)?|mitarbeiter(?:in)?|fotograf(?:in)?|reporter(?:in)?|"
        r"korrespondent(?:in)?)\b[^.!?]{0,30}\b(?:für|bei|mehrere|diverse|verschiedene)\b",
    ),
    Pattern(
        "journalist|reporter|redakteur|volontär|korrespondent|pressevertret|arbeite als|freiberufliche|"
        "investigativ|lokal|daten|freie|ich bin|sport|foto|bin |hier |als ",
        rf"\b(?:ich bin (?:\w+ )?|(?:hier|bin|als|arbeite als) (?:\w+ )?)?{PERSON}\b(?=[^.!?]{{0,60}}(?:hier|frag|bräucht|brauch|"
        rf"recherch|möcht|würd|interess|stell|schreib|bitt|arbeit|für d|beim?|vom|,|\())",
    ),
    Pattern(
        "volontier|recherchier|schreibe für|schreib für|arbeite für|drehe für|an einem|zu einem|produzier|"
        "berichte|schreibn|berichtn|arbeitn|drehn|ich bericht|wir schreib|wir bericht|wir arbeit|ich dreh|"
        "wir dreh|ich schreib|ich arbeit",
        rf"\b(?:ich|wir) (?:volontiere?n?|recherchiere?n?|berichte?n?|schreibe?n?|arbeite?n?|drehe?n?|"
        rf"produziere?n?)\b[^.!?]{{0,40}}\b(?:beim?|für|zu einem|einen|an einem)\b[^.!?]{{0,30}}\b(?:{MEDIUM}|artikel|beitrag|bericht|"
        rf"zeitung|reportage|story|geschichte)",
    ),
    Pattern(
        "echo|kurier|bote|zeitung|anzeiger|blatt|post|rundschau|spiegel|nachrichten|funk|radio|tv|magazin|"
        "stimme|report|presse|fm|allgemein|studio|portal|redaktion|fernseh|sender|podcast|wdr|ndr|mdr|swr|"
        "br24|rbb|ard|zdf|rtl|dpa|epd|kna|kanal",
        rf"\b(?:(?:hier|hallo|moin|guten tag|servus|grüß gott|hi|guten morgen|grüße|gruß)[^.!?]{{0,40}}?\b(?:vom|von der|von|das|"
        rf"ist das|die|der|"
        rf"spricht)\s|,\s(?:vom |von (?:der )?)?|\((?:vom |von )?|(?:redaktion|team) (?:vom |von |der |des )?){MEDIUM}\b",
    ),
    Pattern(
        "presseanfrage|redaktionsschluss|andruck|o-ton|sendetermin|druckschluss|medienanfrage|sendeschluss|o-töne",
        r"\b(?:presseanfrage|medienanfrage|redaktionsschluss|andruck|druckschluss|o-ton|o-töne|sendeschluss)\b",
    ),
    Pattern(
        "redaktion",
        r"\b(?:unsere|eine|in der|aus der|die|für unsere|lokal|sport|online)-?\s?redaktion\b[^.!?]{0,50}\b(?:fragt|"
        r"bittet|möchte|würde|braucht|arbeite\w{0,2}|hätte)",
    ),
    Pattern(
        "statement|stellungnahme|zitat|interview|o-ton",
        r"\b(?:bräuchten?|brauchen?|bitten? um|hätten? gern\w?|für) (?:\w+ ){0,9}?(?:statement|stellungnahme|zitat|"
        r"interview|o-ton)\b[^.!?]{0,60}",
    ),
    Pattern(
        "press|newspaper|reporter|journalist|editor",
        r"\b(?:i am|i'm|this is) (?:\w+ ){0,4}(?:a )?(?:journalist|reporter|editor)\b|\bpress (?:inquiry|request|"
        r"enquiry)\b",
    ),
)
_AT_SCHOOL = Pattern(
    "klasse|schüler|schul|hobby|privat|familien|verein|hochzeitsvideo",
    r"\b(?:(?:schul)?klasse|schüler\w*|schulprojekt|schulfilm|hobby\w*|privat\w*|familienfilm|hochzeitsvideo|vereinsfilm)\b",
)
_READER = Pattern(
    "",
    rf"\b(?:gelesen|stand|steht|laut|im|in der|berichtet\w?|schreibt|schrieb|abonn\w+|lese)\b[^.!?]{{0,40}}\b{MEDIUM}\b",
)
_SELF = Pattern(
    "",
    r"\b(?:redaktionsschluss|presseanfrage|ich volontier|hier das|hier die|journalist|reporter|statement|o-ton|"
    r"für (?:die|das|den) \w+(?:ausgabe|sendung|beitrag|artikel))",
)


def press_asks(text: Text) -> tuple[int, int] | None:
    """The words by which a newsroom shows itself, None where there are none. A reader who quotes a paper is no newsroom."""
    for pattern in ASKS:
        for found in pattern.find(text):
            sentence = text.sentence_at(found.start())
            if (_READER.search(text, *sentence) or _AT_SCHOOL.search(text, *sentence)) and not _SELF.search(
                text, *sentence
            ):
                continue
            if not text.inside(found.start(), text.quoted) and text.plain[found.start() - 1 : found.start()] != "@":
                return found.span()
    hit = next(iter(scan_mixtures(text, NEWSROOM)), None)
    return (hit.start or 0, hit.end or 0) if hit else None


def parent_is_press(context: Context) -> bool:
    """True where the comment that this reply answers comes from a newsroom."""
    return bool(context.once("parent_is_press", lambda here: press_asks(here.parent) is not None))
