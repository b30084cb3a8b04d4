"""Press work outside the press office.

What it finds: a comment from a newsroom (to be handed over), a reply that answers one itself, a private post that informs the press.
What it leaves: handing over to the press office, readers who quote a paper.
Source: Landespressegesetz § 4: the press has a right to information, so a hand-over must be fast.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..combined import talk
from ..mixture import scan_mixtures
from ..pattern import Pattern
from ..press import MEDIUM, parent_is_press, press_asks
from ..rule import Context, Example, Explanation, Hit, Rule, scan, severities

_HANDED = Pattern(
    "presse|medienstelle|kommunikation|press office",
    r"\b(?:pressestelle|presseamt|presse- und|pressesprecher\w{0,3}|pressebüro|presse@|medienstelle|presseteam|"
    r"pressereferat|press office|unsere presse)",
)
_TOLD = (
    Pattern(
        "o-ton|statement|zitat|interview",
        r"\b(?:geb\w*|liefer\w*|schick\w*|mach\w*) (?:wir|ich)?\b[^.!?]{0,40}\b(?:o-ton|statement|zitat|interview)\b|\b(?:o-ton|"
        r"statement|zitat|interview)\b[^.!?]{0,20}(?::|geben wir|gebe ich)",
    ),
    Pattern(
        "so senden|so schreiben|so drucken|so bringen|zitier|so nehmen|so veröffentlichen",
        r"\b(?:(?:könnt|kannst|können|dürft|darfst|dürfen) (?:ihr|du|sie) (?:das )?(?:gern\w? |ruhig )?(?:so |"
        r"genau so )(?:senden|schreiben|drucken|bringen|nehmen|zitieren|veröffentlichen)|zitier(?:t|en sie|"
        r"e) (?:mich|uns)(?: (?:ruhig|gern\w?))?)",
    ),
)
_PRIVATE = (
    Pattern(
        "zitiert mich|zitieren|namentlich",
        r"\b(?:zitier(?:t|en sie) mich(?: (?:ruhig|gern\w?))?|(?:könnt|dürft) (?:ihr )?mich (?:gern\w? |"
        r"ruhig )?(?:zitieren|namentlich nennen))",
    ),
    Pattern(
        "live|interview|radio|zeitung|echo|kurier|bote|anzeiger|fernsehen|tv|reporter|journalist|redaktion|"
        "presse|sender|podcast|wdr|ndr|zdf|ard|zu gast|rede |spreche|rundschau|magazin|sitze|blatt|"
        "er allgemeine|landesstudio|stadtportal|nachrichten|morgenpost|redakteur|tagespost|lokalfunk|funkhaus|"
        "rundfunk|-spiegel|-report|-stimme|-post|-funk|br24|mdr| fm|swr|rtl|dpa|epd|rbb|einem|bin |kna|"
        "war |kanal",
        rf"\b(?:(?:bin|war|sitze|spreche|rede) (?:ich )?[^.!?]{{0,40}}?\b(?:live |im interview |zu gast )?(?:bei|im|beim|mit)\s(?:der |"
        rf"dem |einem? )?(?:{MEDIUM}|radio|fernsehen|interview)[^.!?]{{0,80}}?"
        rf"\b(?:erzähl\w*|bericht\w*|sag\w*|pack\w* aus|auspack\w*|erklär\w*|rede\w*|über)\b[^.!?]{{0,60}}"
        rf"|(?:hab\w?|habe ich|hab ich|werde|gebe?) [^.!?]{{0,50}}?\b(?:dem|der|einem|einer|den)\s(?:\w+ )?(?:{MEDIUM}|"
        rf"{'journalist(?:in|en)?|reporter(?:in)?|redakteur(?:in)?|presse|zeitung'})\b[^.!?]{{0,50}}?"
        rf"\b(?:erzählt|gesteckt|gesagt|verraten|geschickt|rübergeschickt|zugesteckt|weitergeleitet|geliefert|interview|gegeben|"
        rf"erklärt|weitergegeben|zugespielt|durchgestochen))",
    ),
    Pattern(
        "interview|zeitung|rundschau|anzeiger|magazin|kurier|bote|blatt|lokalfernsehen|lokalredaktion|post-"
        "redaktion|er allgemeine|landesstudio|hr-fernsehen|stadtportal|nachrichten|hrfernsehen|morgenpost|"
        "lokalfunk|beim echo|tagespost|funkhaus|die echo|rundfunk|der echo|-spiegel|dem echo|zur echo|den echo|"
        "des echo|vom echo|das echo|-report|-stimme|sender|-post|-funk|br24|wdr|epd|-tv|zdf| fm|tv |dpa|"
        "swr|rtl|mdr|rbb|presse|radio|podcast|kna| tv|ard|-echo|ndr|kanal|gegeben|über|fürs echo",
        rf"\b(?:hab\w?|gebe?|gab|mein|morgen|heute)[^.!?]{{0,40}}\binterview\b[^.!?]{{0,30}}\b(?:{MEDIUM}|presse|zeitung|gegeben|über|"
        rf"zu)\b[^.!?]{{0,60}}",
    ),
    Pattern(
        "@",
        rf"@(?:{MEDIUM}|\w*(?:echo|kurier|bote|zeitung|radio|anzeiger|news|presse)\w*)\b[^.!?]{{0,30}}\bich (?:arbeite|bin|"
        rf"kann)[^.!?]{{0,80}}",
    ),
)
_PRESS_WORD = Pattern(
    "interview|radio|zeitung|echo|kurier|bote|anzeiger|fernsehen|tv|reporter|journalist|redaktion|presse|"
    "sender|podcast|wdr|ndr|zdf|ard|blatt|funk|rundschau|magazin|redakteur|er allgemeine|landesstudio|"
    "stadtportal|nachrichten|morgenpost|kamerateam|tagespost|-spiegel|-report|-stimme|-post|br24|rbb| fm|"
    "swr|dpa|mdr|epd|rtl|kna|kanal",
    rf"\b(?:{MEDIUM}|interview\w{{0,8}}|reporter\w{{0,4}}|journalist\w{{0,5}}|redakteur\w{{0,4}}|presse|radio|fernsehen|zeitung|"
    rf"lokalzeitung|lokalpresse|redaktion|kamerateam|podcast|sender)\b",
)
_DISCLOSES = Pattern(
    "erzähl|steck|sag|verrat|rüberge|weitergel|ausgepackt|auspack|packe|interview|zitier|geschickt|plauder|statement|o-ton|"
    "rede|spreche|gespräch|durchgestochen|zugespielt|infos|unterlagen|insider|tipp|melde|auskunft|"
    "berichte|gesprochen",
    r"\b(?:(?:hab\w?|habe|werde|wollte|will|morgen|gleich|heute|gestern|bin|war|gebe?|gab|darf|durfte|"
    r"mein\w?)\b[^.!?]{0,90}\b(?:erzähl\w*|gesteckt|stecken|gesagt|sagen|verraten|ausgepackt|auspacken|packe aus|interview\w*|zitiert|"
    r"(?:rüber)?geschickt|weitergeleitet|geplaudert|statement|o-ton|rede|spreche|gesprochen|gespräch|durchgestochen|zugespielt|infos|"
    r"unterlagen|auskunft|"
    r"berichte\w?|berichten)\b|\binterview (?:gegeben|mit mir)\b)",
)
_READS = Pattern(
    "",
    r"\b(?:gelesen|stand (?:gestern|heute|im|in)|steht (?:heute )?im|artikel über|gehört|hör\w? (?:ich|gern)|lese|abonn\w+|"
    r"steht (?:ja |doch |schon )?in (?:jeder|der|allen)|schöner (?:artikel|beitrag|bericht)|kein\w? interview)\b",
)
_WORK = Pattern(
    "amt|stadt|rathaus|behörde|dienst|verwaltung|dezernat|büro|bauhof|schalter|kolleg|betrieb|wache|kita|arbeit|"
    "jobcenter|intern|kämmerei|referat|fachbereich",
    r"(?:amt\b|\bstadt|rathaus|behörde|dienst|verwaltung|dezernat|bürgerbüro|bauhof|schalter|kolleg|betrieb|wache|"
    r"kita|arbeit|jobcenter|intern|kämmerei|referat|fachbereich)",
)


def _check(context: Context) -> Iterator[Hit]:
    text = context.text
    if context.kind == "citizen_comment":
        if found := press_asks(text):
            yield Hit(*found, "comment", 0.9)
        else:
            yield from list(scan_mixtures(text, talk.NEWSROOMS))[:1]
    elif context.kind == "reply":
        told = list(scan(text, (*_TOLD, talk.SERVED)))
        if told and not _HANDED.search(text):
            yield told[0]
        elif parent_is_press(context) and not _HANDED.search(text):
            start, end = text.sentences[0] if text.sentences else (0, 0)
            yield Hit(start or None if end == 0 else start, end or None, "", 0.85)
    elif _WORK.search(text) and not _HANDED.search(text):
        told = list(scan(text, _PRIVATE))[:1]
        press, discloses = _PRESS_WORD.search(text), _DISCLOSES.search(text)
        if told:
            yield told[0]
        elif press and discloses and not _READS.search(text):
            yield Hit(min(press.start(), discloses.start()), max(press.end(), discloses.end()), "", 0.75)


_ASK = "Guten Tag, Ina Moll von der Hafenpost-Redaktion. Stimmt es, dass die Brücke gesperrt wird?"

RULE = Rule(
    kind="press_matter",
    clauses=("Z3",),
    severities=severities(None, "stop", "hint", "route"),
    since="0.1",
    title={"de": "Sache der Pressestelle", "en": "A matter for the press office"},
    explanations={
        "de": {
            "": Explanation(
                "Hier fragt die Presse, und die Antwort kommt nicht von der Pressestelle.",
                "Auskünfte an die Presse gibt nur die Pressestelle. Eine unbedachte Antwort steht morgen in der "
                "Zeitung.",
                "Geben Sie die Anfrage weiter und schreiben Sie: „Danke für Ihre Anfrage, unsere Pressestelle meldet "
                "sich direkt bei Ihnen.“",
            ),
            "comment": Explanation(
                "„{quote}“: Das ist vermutlich eine Anfrage der Presse.",
                "Die Presse hat ein Recht auf Auskunft, und die gibt die Pressestelle.",
                "Geben Sie die Anfrage sofort an die Pressestelle weiter und achten Sie auf den Redaktionsschluss.",
            ),
        },
        "en": {
            "": Explanation(
                "The press is asking, and the answer does not come from the press office.",
                "Only the press office gives information to the press.",
                "Pass the inquiry on and tell the newsroom that the press office will answer.",
            ),
            "comment": Explanation(
                "“{quote}”: this is probably an inquiry from the press.",
                "The press has a right to information, and the press office gives it.",
                "Hand the inquiry over to the press office at once and mind the deadline.",
            ),
        },
    },
    check=_check,
    yes=(
        Example(
            "Für einen Beitrag über Leerstand suchen wir jemanden aus dem Bauamt.",
            "citizen_comment",
            marks="Für einen Beitrag",
        ),
        Example(
            "Das können Sie so abdrucken: Die Brücke ist sicher.",
            "reply",
            "Ist die Brücke sicher?",
            marks="können Sie so abdrucken",
        ),
        Example("Hallo, hier das Hafen-Echo: Wird die Brücke gesperrt? Redaktionsschluss 17 Uhr.", "citizen_comment"),
        Example(
            "Ich bin Journalistin und recherchiere zu den Kitaplätzen. Wer kann mir Zahlen nennen?", "citizen_comment"
        ),
        Example(
            "Guten Tag, Lars Bohn, Nordkurier. Wie viele Stellen sind unbesetzt?", "citizen_comment", marks="Nordkurier"
        ),
        Example("Wir bräuchten für unsere Sendung bis 15 Uhr ein Statement zum Brand.", "citizen_comment"),
        Example("Ja, die Brücke wird ab Montag gesperrt.", "reply", _ASK),
        Example("Das stimmt so nicht, das können Sie gern so schreiben.", "reply", "Wird die Brücke gesperrt?"),
        Example("Hab heute einer Reporterin erzählt, wie es bei uns im Bauamt läuft.", "private_post"),
        Example("Morgen bin ich bei Radio Hafen und erzähle, was im Jugendamt los ist.", "private_post"),
    ),
    no=(
        Example(
            "Ich arbeite im Jugendamt und sage nichts. Dass Leute fehlen, steht ja in jeder Zeitung.", "private_post"
        ),
        Example("In eurem Beitrag habe ich gelesen, dass das Bad öffnet. Könnt ihr das bestätigen?", "citizen_comment"),
        Example("Danke für Ihre Anfrage, unsere Pressestelle meldet sich direkt bei Ihnen.", "reply", _ASK),
        Example("Im Hafen-Echo stand, dass die Brücke gesperrt wird. Stimmt das?", "citizen_comment"),
        Example("Ich lese jeden Morgen den Nordkurier und ärgere mich.", "citizen_comment"),
        Example("Ja, ab Montag.", "reply", "Laut Nordkurier wird die Brücke gesperrt, stimmt das?"),
        Example("Schöner Artikel über unser Bürgerbüro im Hafen-Echo heute!", "private_post"),
        Example("Ich höre beim Kochen immer Radio und freue mich auf den Feierabend.", "private_post"),
        Example("Wann kommt die Presse für das Altpapier?", "citizen_comment"),
        Example("Der Radiomast am Stadtwald wird abgebaut.", "reply", "Was wird da gebaut?"),
    ),
)
