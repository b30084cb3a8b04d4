"""A figure, superlative, promise or hearsay without a source; in comments only a rumour that can do harm.

What it finds: "die fahrradfreundlichste Stadt Deutschlands", "87 Prozent aller Wege", "garantiert", "wie man hört".
What it leaves: dates, prices and counts of the city's own doings, a figure with its source, discounts, results, questions about a rumour.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..combined.english import CLAIMS
from ..combined.unverified_claim import OFFICIAL, RUMOURS, RUMOURS_BEFORE, TOLD, of_others
from ..mixture import scan_mixtures
from ..pattern import Pattern
from ..rule import Context, Example, Explanation, Hit, Rule, scan, severities
from ..wording.unverified_claim import FIGURE, PROMISE, SUPERLATIVE

_GUARANTEE = Pattern(
    "garantier|hundertprozentig|100 prozent|100 %|100%|zu 100prozent",
    r"[^.!?]{0,60}\b(?:garantiert|hundertprozentig|zu 100 ?(?:prozent|%))\b[^.!?]{0,60}",
    "promise",
)
_HEARSAY = (
    Pattern(
        "heißt|gerücht|spatzen|angeblich|munkel|hört man|man hört|gehört|erzähl|sollen ja|soll |bekannt|"
        "schwägerin|cousin|nachbar|kumpel|freundin|kollegin|insider|quelle|whatsapp|berichtet|verraten|"
        "gesteckt|schwager|mitbekommen|haben mir|erfahren|laut |geschrieben|kreisen|gesagt|arbeitet dort|"
        "hat gesehen|arbeitet da|meint|soweit|facebook-gruppe|telegram-gruppe|facebookgruppe|telegramgruppe|"
        "freund weiß| sagt|wie man|kollege|dem vernehmen nach|ne freund|n freund",
        r"(?:^|[.!?] )es heißt, |\b(?:angeblich|man erzählt sich|es wird erzählt|wie es heißt|gerüchteweise|die spatzen pfeifen|"
        r"soweit (?:ich|"
        r"wir) (?:\w+ )?(?:gehört|weiß|mitbekommen)\w*|man munkelt|es wird gemunkelt|wie man (?:so |hier |"
        r"im ort |überall )?hört|man hört(?: ja)?(?: überall|"
        r" immer wieder| so)?,? |gerüchten zufolge|dem vernehmen nach|es (?:geht|gibt) (?:ja )?das gerücht|"
        r"hört man (?:ja )?(?:immer wieder|so|überall)|(?:hab\w?|habe ich|hab ich|haben) (?:\w+ ){0,4}?(?:gehört|mitbekommen|"
        r"erfahren),? (?:dass|die|der|das|es|sie)\b|(?:hat|haben) (?:mir |uns )?(?:\w+ ){0,3}?(?:die |der |eine? |mein\w? |meine\w? |"
        r"ein )(?:\w+ ){0,4}?(?:erzählt|gesagt|berichtet|verraten|geschrieben|gesteckt)|"
        r"(?:aus|von) (?:gut )?(?:informierte[rn]|sichere[rn]|zuverlässige[rn]|internen|vertraulichen?) (?:kreisen|quelle\w?|"
        r"insidern?)|laut (?:meine[mr]|einem|einer|dem|der) (?:nachbar\w*|kollege\w*|kollegin|bekannte\w*|freund\w*|schwager|"
        r"schwägerin|cousin\w*|kumpel|mutter|taxifahrer\w*|friseur\w*|whatsapp\w*)|(?:ein|eine|mein|meine|n|ne) (?:bekannte[r]?|"
        r"nachbar(?:in)?|kolleg(?:e|in)|freund(?:in)?|kumpel|schwager|schwägerin|cousin\w?|arbeitskollege)(?: \w+){0,5} (?:sagt|meint|"
        r"erzählt|hat erzählt|hat gesagt|hat gesehen|weiß|arbeitet (?:dort|da))|"
        r"soll(?:en)? ja (?!menschen|leute)(?:\w+ ){0,6}?(?:sein|haben|werden|geben)|(?:in|aus) (?:der|unserer|einer) (?:whatsapp|telegram|"
        r"facebook)-?gruppe)\b[^.!?]{0,60}",
        "hearsay",
    ),
)
_DANGER = Pattern(
    "gift|chlor|gas|intensiv|tot|gestorben|ertrunken|ertrink|missbrauch|erstick|entführ|kinder an|wasser|masern|seuche|virus|krank|bakteri|"
    "keime|einsturz|einstürz|bombe|explo|amok|messer|überfall|vergewalt|schuss|schüsse|strahl|asbest|"
    "radioaktiv|chemie|brand|feuer|evaku|meningitis|hirnhaut|ausgebrochen|bewaffnet|salmonell|noro|krätze|"
    "tuberkul|geisel|schieß|pädoph|schänder|blackout|pistole|mörder|leiche|koma|falsche poliz|brechen|"
    "schwer verletzt|ansteck|ebola|staudamm|deich|köder|verseucht|infiziert|cholera|legionellen|tollwut|"
    "transporter|serientäter|sprechen|tödlich|locken|lockt|spricht|sprach",
    r"(?:ertrunken|ertrinkt|missbrauch|erstickt|vergift|giftköder|giftig|\bgift\b|chlorgas|\bgas\b|giftgas|krankenhaus|intensiv|\b"
    r"tote?[rn]?\b|gestorben|entführ|(?:spricht|"
    r"sprechen|sprach|lockt|locken)\b[^.!?]{0,30}\bkinder|kinder (?:an\b|ansprech|entführ)|trinkwasser|leitungswasser|"
    r"wasser\b[^.!?]{0,25}(?:verseucht|vergiftet|trink|abkoch|chemie|keime|braun)|masern|seuche|tödlich|verseucht|infiziert|bakterien|"
    r"\bkeime|einsturz|einstürz|\bbombe|explo|amok|messerstech|überfall|vergewalt|schüsse|strahlung|asbest|radioaktiv|chemie|evaku|"
    r"staudamm|deich\w* (?:bricht|gebrochen)|giftköder|cholera|legionellen|tollwut|transporter|ebola|ansteck|meningitis|hirnhaut|"
    r"ausgebrochen|\bmesser\b|bewaffnet|salmonellen|norovirus|krätze|tuberkulose|geiselnahme|schießerei|pädophil|kinderschänder|"
    r"giftschlange|blackout|pistole|mörder|serientäter|leiche|koma|brechen\b[^.!?]{0,20}\bein\b|falsche polizisten|schwer verletzt)",
)
_ALARM = Pattern(
    "teilen|weiterleiten|weitersagen|weitergeben|verbreiten|passt auf|vorsicht|achtung|warnt|polizei|"
    "holt eure|bleibt|vertusch|verschweig|verheimlich|schweigt|niemand sagt|eilt|sofort|redet darüber|"
    "sagt nichts|verbreitet|aufpassen|passt bloß auf|sagt es allen|leute, passt|leute passt",
    r"\b(?:bitte (?:überall |alle |sofort )?(?:teilen|weiterleiten|weitersagen)|teilen!|weiterleiten|weitersagen|verbreitet (?:das|es)|"
    r"leute,? (?:passt|aufpassen)|passt (?:bloß )?auf|vertuscht?\w*|verschweig\w*|verheimlich\w*|(?:die stadt|niemand|keiner|"
    r"die presse) (?:schweigt|sagt nichts|redet darüber|vertuscht)|(?:die )?polizei (?:sagt|tut|macht|schweigt)(?: \w+)? ?(?:nichts|"
    r"nix)?|holt eure kinder|bleibt (?:alle )?(?:drinnen|zu hause)|sofort raus|eilt|sagt es allen|warnt (?:alle|eure|die))\b",
)
_SOURCED = Pattern(
    "quelle|laut |stand|statistik|umfrage|studie|bericht|erhebung|ergebnis|nach angaben|gutachten|messung|"
    "zählung|http|.example/|www.|zensus|befragung|monitoring|amtlich|auswertung|index|ranking|siegel|"
    "auszeichnung|preis|vgl|statistisch|adfc|krankenkasse|bertelsmann|landesamt|bundesamt|destatis|zertifi|"
    "ausgezeichnet|prüflabor|wahlamt|vorlage|drucksache",
    r"\b(?:quelle:?|laut (?:\w+ ){0,3}?\w+|stand:? ?(?:\d|\w+ 20)|statistik\w*|(?:bürger)?umfrage\w*|studie (?:der|des|von)|"
    r"\w*bericht\b|erhebung|wahlamt|nach angaben|gutachten|messung\w*|prüflabor|zählung\w*|zensus|befragung|auswertung|monitoring|"
    r"\w*index|ranking|adfc-?\w*|bertelsmann|destatis|landesamt|bundesamt|umweltbundesamt|krankenkasse|https?:|www\.|\w+\.example/|"
    r"auszeichnung|ausgezeichnet|zertifi\w+|(?:vorlage|drucksache) \w)",
)
_NO_CLAIM = Pattern(
    "",
    r"\b(?:der stimmen|plätze|baukosten|kosten|fläche|strecke|investition\w*|mittel|karten|tickets|budget|rabatt|ermäßig\w*|nachlass|"
    r"förder\w*|zuschuss|eigenanteil|mehrwertsteuer|zins\w*|gebühr\w*|steigung|gefälle|luftfeucht\w*|"
    r"akku|alkohol|recycling\w*|anteil von|stimmenanteil|wahlbeteiligung|wolle|baumwolle|ziel (?:ist|war)|abgestimmt|"
    r"wahlberechtigt\w*|beteiligt(?:en)?|teilgenommen|bis 20\d\d (?:sollen|soll|wollen|möchten)|wollen wir|möchten wir|versprechen "
    r"(?:können|kann|wollen) (?:wir|ich) (?:\w+ ){0,3}nicht|nichts? versprechen|"
    r"nicht garantieren|keine garantie|ohne garantie|garantierte\w* (?:rückfahrt|betreuung|plätze)|versprochen wurde|haben (?:sie|wir|"
    r"ihr)?\s?(?:\w+ )?versprochen|wahlversprechen|die schönsten|bitte (?:nie|niemals)|fragen (?:wir )?(?:sie )?nie\w*|"
    r"niemand verletzt|niemand wurde|gerüchte? (?:sind|ist|stimm\w* nicht|über)|falsch(?:e|meldung)|stimmt nicht|kein(?:en)? beleg|"
    r"nicht bestätig\w*|zuletzt|seit \d{4})\b",
)
_NO_PROMISE = Pattern(
    "nicht|nichts|keine|ohne|rückfahrt|betreuung|plätze|versprochen|wahlversprechen|nie|niemand|gerücht|falsch|beleg|schönste",
    r"\b(?:versprechen (?:können|kann|wollen) (?:wir|ich) (?:\w+ ){0,3}nicht|nichts? versprechen|nicht garantieren|keine garantie|"
    r"ohne garantie|garantierte\w* (?:rückfahrt|betreuung|plätze)|versprochen wurde|haben (?:sie|wir|ihr)?\s?(?:\w+ )?versprochen|"
    r"wahlversprechen|die schönsten|bitte (?:nie|niemals)|fragen (?:wir )?(?:sie )?nie\w*|niemand verletzt|niemand wurde|"
    r"gerüchte? (?:sind|ist|stimm\w* nicht|über)|falsch(?:e|meldung)|stimmt nicht|kein(?:en)? beleg|nicht bestätig\w*)\b",
)
_ASKED = Pattern(
    "?",
    r"\b(?:stimmt (?:es|das)|ist (?:es|das|da) (?:wahr|was dran|richtig)|gehört,? dass[^?]{0,120}\?|wisst ihr|weiß (?:jemand|man)|"
    r"was ist dran)\b[^?]{0,200}\?|\?\s*$",
)


def _check(context: Context) -> Iterator[Hit]:
    text = context.text
    if context.kind == "citizen_comment":
        yield from _rumour(context)
        yield from scan_mixtures(text, (*RUMOURS, *RUMOURS_BEFORE))
        return
    sourced = _SOURCED.search(text) is not None
    if not sourced:
        yield from scan(text, (*SUPERLATIVE, *FIGURE), _NO_CLAIM)
        yield from scan_mixtures(text, (*OFFICIAL, *CLAIMS), _NO_CLAIM)
    yield from scan_mixtures(text, TOLD, _ASKED if not context.official else _NO_CLAIM)
    if context.official:
        yield from scan(text, PROMISE, _NO_PROMISE)
        yield from (hit for hit in scan(text, _HEARSAY, _NO_PROMISE) if not of_others(text, hit.start or 0))
    elif _DANGER.search(text) or not sourced:
        yield from scan(text, (_GUARANTEE,), _NO_CLAIM)
        yield from scan(text, _HEARSAY, _ASKED)


def _rumour(context: Context) -> Iterator[Hit]:
    """Hearsay or a call to spread, together with something that frightens people. A question about a rumour is none."""
    text = context.text
    danger = _DANGER.search(text)
    if not danger or (_ASKED.search(text) and not _ALARM.search(text)):
        return
    hearsay = next(iter(scan(text, _HEARSAY)), None)
    alarm = _ALARM.search(text)
    if hearsay and (alarm or _DANGER.search(text, *text.sentence_at(hearsay.start or 0))):
        yield Hit(hearsay.start, hearsay.end, "rumour", 0.85)
    elif alarm:
        start, end = text.sentence_at(danger.start())
        yield Hit(start, end, "rumour", 0.75)


RULE = Rule(
    kind="unverified_claim",
    clauses=("G6",),
    severities=severities("ask", "ask", "hint", "case"),
    since="0.1",
    title={"de": "Behauptung ohne Beleg", "en": "Claim without evidence"},
    explanations={
        "de": {
            "": Explanation(
                "„{quote}“ ist eine Behauptung ohne Beleg.",
                "Was die Stadt sagt, wird nachgeprüft.",
                "Nennen Sie die Quelle mit Stand, oder schreiben Sie es vorsichtiger.",
                "Klären Sie es sofort mit der zuständigen Stelle und antworten Sie mit Quelle.",
            ),
            "superlative": Explanation(
                "„{quote}“ ist ein Vergleich mit anderen, für den keine Quelle steht.",
                "Wer sich an die Spitze setzt, muss es zeigen können.",
                "Nennen Sie die Quelle, oder beschreiben Sie einfach, was gut ist.",
            ),
            "figure": Explanation(
                "„{quote}“ ist eine Zahl ohne Quelle.",
                "Zahlen werden weitererzählt und müssen stimmen.",
                "Nennen Sie Quelle und Stand der Zahl.",
            ),
            "promise": Explanation(
                "„{quote}“ ist eine Zusage, die sich kaum halten lässt.",
                "An eine Zusage der Stadt erinnern sich alle.",
                "Sagen Sie, was geplant ist und wovon es abhängt.",
            ),
            "assurance": Explanation(
                "„{quote}“ beruhigt, ohne zu sagen, wer es geprüft hat.",
                "Wer sich darauf verlässt und schlechte Erfahrungen macht, glaubt der Stadt nicht mehr.",
                "Nennen Sie, wer gemessen oder geprüft hat und wann.",
            ),
            "hearsay": Explanation(
                "„{quote}“ ist Hörensagen.",
                "Wer ein Gerücht weitergibt, macht es zu seiner Aussage.",
                "Fragen Sie bei der zuständigen Stelle nach, bevor Sie es schreiben.",
            ),
            "rumour": Explanation(
                "„{quote}“ ist vermutlich ein Gerücht, das Menschen Angst macht.",
                "Ein unwidersprochenes Gerücht verbreitet sich schnell.",
                "Klären Sie es sofort mit der zuständigen Stelle und antworten Sie mit Quelle.",
            ),
        },
        "en": {
            "": Explanation(
                "“{quote}” is a claim without evidence.",
                "What the city says will be checked.",
                "Name the source and its date, or put it more carefully.",
                "Clear it up with the unit in charge at once and answer with a source.",
            ),
            "figure": Explanation(
                "“{quote}” is a figure without a source.",
                "Figures are passed on and have to be right.",
                "Name the figure's source and date.",
            ),
            "assurance": Explanation(
                "“{quote}” reassures without saying who has checked it.",
                "Whoever relies on it and fares badly will not believe the city again.",
                "Name who measured or checked it, and when.",
            ),
            "hearsay": Explanation(
                "“{quote}” is hearsay.",
                "Whoever passes on a rumour makes it their own statement.",
                "Ask the unit in charge before you write it.",
            ),
            "promise": Explanation(
                "“{quote}” is a promise that can hardly be kept.",
                "Everybody remembers what the city promised.",
                "Say what is planned and what it depends on.",
            ),
            "superlative": Explanation(
                "“{quote}” compares with others without naming a source.",
                "Whoever claims the top has to be able to show it.",
                "Name the source, or simply describe what is good.",
            ),
            "rumour": Explanation(
                "“{quote}” is probably a rumour that frightens people.",
                "A rumour that nobody answers spreads fast.",
                "Clear it up with the unit in charge at once and answer with a source.",
            ),
        },
    },
    check=_check,
    yes=(
        Example("Musterstadt ist die sauberste Stadt Deutschlands.", marks="sauberste Stadt"),
        Example("83 Prozent aller Wege legen wir mit dem Rad zurück.", marks="83 Prozent"),
        Example("Ab nächstem Jahr fällt garantiert kein Bus mehr aus.", marks="garantiert"),
        Example("Noch nie war unser Freibad so beliebt wie in diesem Sommer.", marks="Noch nie"),
        Example("Bei uns wartet niemand länger als zehn Minuten.", "reply", "Das dauert ewig.", marks="niemand länger"),
        Example("Die Zahl der Unfälle ist um 40 Prozent gesunken.", marks="40 Prozent"),
        Example("Wie man hört, schließt die Bücherei bald.", "private_post", marks="Wie man hört"),
        Example("Bitte teilen! Im Trinkwasser der Nordstadt sind Keime, die Stadt verschweigt das.", "citizen_comment"),
        Example(
            "Ein Nachbar hat erzählt, dass im Park Giftköder liegen und schon drei Hunde tot sind.", "citizen_comment"
        ),
    ),
    no=(
        Example("Das Freibad öffnet am 1. Mai um 9 Uhr, der Eintritt kostet 4 Euro."),
        Example("58,3 Prozent der Wahlberechtigten haben gewählt. Quelle: Wahlamt, Stand 23 Uhr."),
        Example("Mit dem Ferienpass gibt es 20 Prozent Rabatt auf den Eintritt."),
        Example("Versprechen können wir das leider nicht.", "reply", "Wird es fertig?"),
        Example("Stimmt es, dass im Trinkwasser Keime sind?", "citizen_comment"),
        Example("Ihr habt uns seit Jahren eine Ampel versprochen, nichts ist passiert.", "citizen_comment"),
        Example("Die ältesten Gebäude der Stadt öffnen am Sonntag ihre Türen."),
        Example("Laut Verkehrszählung 2026 fahren 31 Prozent der Menschen mit dem Rad."),
        Example("Der Bus kommt angeblich immer pünktlich, haha.", "citizen_comment"),
        Example("Ein Viertel der Mittel, 25 Prozent, kommt vom Bund (Drucksache 12/88)."),
    ),
)
