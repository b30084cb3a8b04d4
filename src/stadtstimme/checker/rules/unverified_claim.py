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

_SUPERLATIVE = (
    Pattern(
        "deutschlands|europas|der welt|weltweit|bundesweit|landesweit|in ganz|in deutschland|in europa|in nrw|"
        "in hessen|in bayern|in der region|in nordrhein|in niedersachsen|in sachsen|im land|im ganzen|"
        "im bundesland|im ruhrgebiet|im umkreis|im kreis|der republik|weit und breit|überhaupt|im vergleich|"
        "unter allen|mit abstand|aller|ßte|eines der|einer der|eine der|mit das|nrws|mit die|mit der|zu den|"
        "unser|dem|ste",
        r"\b(?:der|die|das|den|dem|deutschlands|europas|nrws|unsere?|eine der|einer der|eines der|zu den|mit die|mit das|"
        r"mit der)\s(?:mit abstand |aller)?(?:\w+ )?\w{2,30}(?:st|ßt)e[nsr]?\b[^.!?]{0,40}?\b(?:deutschlands|europas|der welt|weltweit|"
        r"bundesweit|landesweit|in (?:ganz )?(?:deutschland|europa|nrw|hessen|bayern|der region|der welt|nordrhein-westfalen|"
        r"niedersachsen|sachsen)|im (?:ganzen )?(?:land|bundesland|ruhrgebiet|umkreis|kreis)|aller (?:städte|zeiten|kommunen|"
        r"gemeinden)|der republik|weit und breit|überhaupt|im vergleich|unter allen)\b",
        "superlative",
    ),
    Pattern(
        "deutschlands|europas|nrws|die bundesweit|die weltweit|der republik|bayerns|hessens",
        r"\b(?:deutschlands|europas|nrws|hessens|bayerns|die bundesweit|die weltweit|der republik) \w{3,30}ste[nsr]?\b[^.!?]{0,30}",
        "superlative",
    ),
    Pattern(
        "noch nie|nie zuvor|wie nie|so gut wie|so sauber|so sicher|wie keine|nirgendwo|nirgends|andere|niemals zuvor",
        r"\b(?:noch nie|nie zuvor|niemals zuvor)\b[^.!?]{0,30}\b(?:war|waren|gab es|hatten?|wurde|wurden|haben|"
        r"ist)\b[^.!?]{0,60}\bso (?:\w+ )?\w+\b[^.!?]{0,30}|\bso (?!gut wie|krumm|müde|lecker|schön)\w+ wie (?:noch )?(?:nie|"
        r"nirgends|nirgendwo|keine andere|"
        r"in keiner anderen|sonst nirgends)\b|\b(?:nirgends|nirgendwo|in keiner anderen stadt|kein\w? andere\w? (?:stadt|kommune|"
        r"\w{4,20}(?= in deutschland| im land| in nrw| der region| der stadt| weit und breit| hat so| ist so)|"
        r"verwaltung))(?: sonst)?\b[^.!?]{0,60}\b(?:so|mehr|besser|schneller|günstiger|weniger|sauberer|sicherer)\b[^.!?]{0,40}",
        "superlative",
    ),
    Pattern(
        "einzigartig|einmalig|führend|nummer 1|nummer eins|nr. 1|platz 1|weltklasse|vorbild für|unschlagbar|"
        "konkurrenzlos|beispiellos|rekord|spitze|vorreiter|nr.1|platz eins|vorn",
        r"\b(?:bundesweit|deutschlandweit|europaweit|weltweit|landesweit|in deutschland|in europa|"
        r"in ganz \w+)\b[^.!?]{0,25}\b(?:einmalig|einzigartig|führend|spitzenreiter|vorn\w?|spitze|beispiellos|nummer (?:1|eins)|"
        r"ganz vorn\w?|rekord\w*)\b|\b(?:einmalig|einzigartig|führend|spitzenreiter|spitze|nummer (?:1|eins)|nr\. ?1|platz (?:1|eins)|"
        r"vorreiter)\b[^.!?]{0,25}\b(?:bundesweit|deutschlandweit|europaweit|weltweit|landesweit|in (?:ganz )?(?:deutschland|europa|"
        r"nrw|der region)|im land|deutschlands|europas)\b|\b(?:weltspitze|weltklasse|konkurrenzlos|unschlagbar)\b",
        "superlative",
    ),
    Pattern(
        "gesünder als|frischer als|besser als|schneller als|sauberer als|sicherer als|günstiger als|weniger als|"
        "mehr als|als in|als jede|als alle|bürgerfreundlicher als|billiger als|moderner als|schöner als|"
        "grüner als",
        r"\b(?:gesünder|frischer|besser|schneller|sauberer|sicherer|günstiger|moderner|grüner|schöner|billiger|"
        r"bürgerfreundlicher) als (?:in )?(?:jede\w? (?:andere\w?|\w{5,30}wasser|\w+stadt)|alle\w? andere\w?|überall sonst|"
        r"jede\w? vergleichbare\w?|anderswo|"
        r"(?:unsere )?nachbarst\w+|die konkurrenz|alle umliegenden)\b[^.!?]{0,40}",
        "superlative",
    ),
)
_FIGURE: tuple[Pattern, ...] = (
    Pattern(
        "hälfte|drittel|viertel|doppelte|fache",
        r"\bum (?:mehr als |fast |rund |gut )?(?:die hälfte|ein drittel|zwei drittel|ein viertel|das doppelte|das dreifache|"
        r"das \w+fache)\s(?:\w+ ){0,2}?(?:gesunken|gestiegen|zurückgegangen|gesteigert|gesenkt|reduziert|eingebrochen|weniger|mehr|"
        r"gewachsen|zugenommen|abgenommen|besser|schneller|günstiger)\b",
        "figure",
    ),
    Pattern(
        "halbier|verdoppel|verdreifach|vervielfacht|verzehnfacht",
        r"\b(?:halbiert|verdoppelt|verdreifacht|vervielfacht) (?:den|die|das|unsere?|sich)\b[^.!?]{0,40}|\b(?:hat|haben|konnten|wurde|"
        r"wurden)\b[^.!?]{0,60}\b(?:halbiert|verdoppelt|verdreifacht|verzehnfacht)\b",
        "figure",
    ),
    Pattern(
        "beste |besten |bester |bestes ",
        r"\b(?:das|die|der|den) (?:aller)?beste[nsr]? \w+ (?:deutschlands|europas|der welt|weit und breit|im land|in der region|"
        r"aller zeiten|überhaupt)\b",
        "superlative",
    ),
    Pattern(
        "prozent|%",
        r"\b(?:über |rund |fast |mehr als |nur |etwa |ganze |satte |knapp )?\d{1,3}(?:[.,]\d{1,2})? ?(?:prozent|%)\s(?:aller|der|"
        r"unserer|weniger|mehr|davon|unsere|eurer|von|des|sind|haben|finden|wollen|sagen|nutzen|fahren|zufrieden)\b[^.!?]{0,60}",
        "figure",
    ),
    Pattern(
        "prozent|%",
        r"\b(?:um|auf|von) (?:über |rund |fast |mehr als |satte |ganze )?\d{1,3}(?:[.,]\d{1,2})? ?(?:prozent|"
        r"%)\s(?:\w+ ){0,2}?(?:gesunken|gestiegen|zurückgegangen|gesteigert|gesenkt|reduziert|verbessert|eingebrochen|weniger|mehr|"
        r"gewachsen|zugenommen|abgenommen|besser|schneller)\b",
        "figure",
    ),
    Pattern(
        " von 10| von zehn| von vier| von fünf| von 4| von 5|hälfte|viertel|doppelt|verdoppel|halbier|"
        "zehn mal|zehnmal|vervielfach|jeder zweite|jede zweite|acht von|fünfte|zehnte|dritte|jedes zweite|"
        "jedes vierte|jeder vierte|jede vierte|verdreifacht|verzehnfacht",
        r"\b(?:(?:mehr als |fast |über )?(?:die hälfte|zwei drittel|drei viertel|ein drittel) (?:aller|der (?:bürger\w*|menschen|"
        r"einwohner\w*|deutschen|autofahr\w*|jugendlichen|haushalte|kinder|eltern|befragten|leute))|(?:neun|acht|sieben|9|8|"
        r"7) von (?:zehn|10) \w+|(?:drei|3) von (?:vier|4) \w+|(?:vier|4) von (?:fünf|5) \w+|jede[rs]? (?:zweite|dritte|vierte|fünfte|"
        r"zehnte)\w? \w+ (?:ist|sind|hat|lügt|fährt|will|findet|nutzt|"
        r"wird)|jede[rs]? (?:zweite|dritte|vierte|fünfte|zehnte)\w? (?:bürger\w*|einwohner\w*|deutsche|mensch|"
        r"autofahr\w*|haushalt|jugendliche\w?|unfall|musterstädter\w*)|hat sich (?:die|der|das|unsere?)?[^.!?]{0,40}\b(?:verdoppelt|"
        r"halbiert|verdreifacht|vervielfacht|verzehnfacht))\b[^.!?]{0,50}",
        "figure",
    ),
)
_FIGURE = (
    *_FIGURE,
    Pattern(
        "nur noch halb|nur halb|doppelt so schnell|dreimal so schnell|halben zeit|hälfte der zeit",
        r"\bnur (?:noch )?halb so (?:lange?|viel\w?|teuer|oft|häufig|laut|hoch)\b[^.!?]{0,50}|\b(?:doppelt|dreimal) so schnell\b"
        r"[^.!?]{0,30}|"
        r"\bin der (?:halben zeit|hälfte der zeit)\b",
        "figure",
    ),
)
_PROMISE = (
    Pattern(
        "nie wieder|nie mehr|schluss mit|für immer|ein für",
        r"(?:^|[.!?] )(?:nie wieder|nie mehr) \w+\b[^.!?]{0,60}|\b(?:ein für alle ?mal|für immer)\b[^.!?]{0,30}\b(?:schluss|vorbei|"
        r"gelöst|beseitigt|erledigt|vergangenheit)\b",
        "promise",
    ),
    Pattern(
        "verlassen|sicher sein|dafür steh|versprech|versprochen|versichern ihnen|ehrenwort|hundertprozentig|"
        "100-prozentig|100 prozent|100%|100 %|100prozent|garantie",
        r"[^.!?]{0,60}\b(?:garantiert|garantieren|garantie|(?:ich )?verspreche (?:ihnen|euch|hoch|wir|es)|versprechen (?:wir|ihnen|"
        r"euch|ihr|hoch)|wir versprechen|versprochen|"
        r"ehrenwort|hundertprozentig|100-?prozentig|zu 100 ?(?:prozent|%)|darauf können sie sich verlassen|da können sie sicher sein|"
        r"dafür (?:stehe ich|stehen wir) (?:mit meinem namen|gerade|ein)|100 ?(?:prozent|%) (?:sicher|garantiert|sauber|"
        r"zufrieden))\b[^.!?]{0,80}",
        "promise",
    ),
    Pattern(
        "kein einzig|nie wieder|niemand|niemals|keiner|null |immer|nie mehr|einzige",
        r"\b(?:wird es|gibt es|wird|werden|müssen|muss|wartet|warten|passiert|kann|können|haben|fällt|"
        r"ausfallen)\b[^.!?]{0,50}\b(?:kein\w? einzige[rsn]?|nie wieder|nie mehr|niemals|niemand mehr|niemand länger|keiner länger|"
        r"keiner mehr|kein\w* einziges mal)\b[^.!?]{0,50}|\b(?:kein\w? einzige[rsn]?|nie wieder|niemand|"
        r"keiner) \w+\b[^.!?]{0,30}\b(?:länger als|mehr als|mehr (?:geben|warten|haben|ausfallen)|wird (?:es )?(?:mehr )?geben|"
        r"wartet)\b[^.!?]{0,40}",
        "promise",
    ),
    Pattern(
        "keine gefahr|ungefährlich|unbedenklich|völlig sicher|keinerlei|keine sorgen|keine gedanken|kein risiko|"
        "kein grund zur|zu keiner zeit|definitiv|absolut|garantiert kein|bedenken|überhaupt keine gesundheits|"
        "überhaupt kein gesundheits|überhaupt keine grund zur|überhaupt keine risiko|überhaupt kein gefahr|"
        "schadstofffrei|risikofrei|harmlos|vollkommen|total|garantiert sicher|garantiert sauber|komplett sicher|"
        "komplett sauber|völlig sauber",
        r"\b(?:(?:besteht|bestand|gibt es|gab es|ist|war|sind) (?:\w+ ){0,4}?(?:keinerlei|absolut keine?|überhaupt keine?|"
        r"zu keiner zeit eine?|definitiv keine?|garantiert keine?) (?:gefahr|risiko|gesundheits\w*|grund zur \w+|bedenken)|(?:völlig|"
        r"absolut|vollkommen|komplett|total|definitiv|garantiert) (?:ungefährlich|unbedenklich|sicher|harmlos|sauber|risikofrei|"
        r"schadstofffrei))\b[^.!?]{0,30}",
        "promise",
    ),
    Pattern(
        "wissenschaftlich|bewiesen|erwiesen|studien|experten sagen|fachleute sagen|nachweislich|nachgewiesen|"
        "belegt|untersuchungen|forschungen|sind sich einig|wissenschaftler|forscher|fachleute bestätigen|"
        "experten bestätigen",
        r"\b(?:(?:ist|sind|gilt|wurde) (?:\w+ ){0,3}?(?:wissenschaftlich |längst |klar |eindeutig |zweifelsfrei )?(?:bewiesen|erwiesen|"
        r"nachgewiesen)|(?:(?:zahlreiche|viele|alle|neueste|diverse) )?(?:studien|untersuchungen|forschungen) (?:zeigen|belegen|"
        r"beweisen|sagen|bestätigen)|(?:experten|"
        r"fachleute|wissenschaftler|forscher) (?:sagen|bestätigen|sind sich einig)|nachweislich \w+)\b[^.!?]{0,60}",
        "figure",
    ),
)
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
_EVENT = Pattern(
    "älteste|größte|schönste|beliebteste|kleinste|längste",
    r"\b(?:älteste[nrs]?|kleinste[nrs]?) (?:\w+ ){0,2}?(?:baum|kirche|gebäude|haus|brücke|verein|museum|straße|linde|eiche)\b",
)


def _check(context: Context) -> Iterator[Hit]:
    text = context.text
    if context.kind == "citizen_comment":
        yield from _rumour(context)
        yield from scan_mixtures(text, (*RUMOURS, *RUMOURS_BEFORE))
        return
    sourced = _SOURCED.search(text) is not None
    if not sourced:
        yield from scan(text, (*_SUPERLATIVE, *_FIGURE), _NO_CLAIM)
        yield from scan_mixtures(text, (*OFFICIAL, *CLAIMS), _NO_CLAIM)
    yield from scan_mixtures(text, TOLD, _ASKED if not context.official else _NO_CLAIM)
    if context.official:
        yield from scan(text, _PROMISE, _NO_PROMISE)
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
            ),
            "figure": Explanation(
                "“{quote}” is a figure without a source.",
                "Figures are passed on and have to be right.",
                "Name the figure's source and date.",
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
