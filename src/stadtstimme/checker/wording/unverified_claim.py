"""Claims by their wording: superlatives, figures, promises and assurances."""

from __future__ import annotations

from ..pattern import Pattern

SUPERLATIVE = (
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
FIGURE: tuple[Pattern, ...] = (
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
FIGURE = (
    *FIGURE,
    Pattern(
        "nur noch halb|nur halb|doppelt so schnell|dreimal so schnell|halben zeit|hälfte der zeit",
        r"\bnur (?:noch )?halb so (?:lange?|viel\w?|teuer|oft|häufig|laut|hoch)\b[^.!?]{0,50}|\b(?:doppelt|dreimal) so schnell\b"
        r"[^.!?]{0,30}|"
        r"\bin der (?:halben zeit|hälfte der zeit)\b",
        "figure",
    ),
)
PROMISE = (
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
        "assurance",
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
