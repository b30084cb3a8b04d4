"""A private post that reads like an office notice.

What it finds: the impersonal tone of notices ("wird gebeten", "ist nicht möglich", "Anträge") without a first person or private marker.
What it leaves: anything with "ich", "mein", a smiley or small talk; holiday pictures.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..pattern import Pattern, words
from ..rule import Context, Example, Explanation, Hit, Rule, severities

_PERSONAL = words(
    "ich i mein meine meiner meinen meinem mir mich mei min ming mine hab find bin ick icke uns wir mir unser unsere "
    "du dir dich dein deine privat #privat hihi haha lol omg mega krass geil boah hömma moin"
)
_NOTICE = Pattern(
    "",
    r"\b(?:bürgerinnen und bürger|bürger\*innen|bürger:innen|einwohnerinnen und einwohner|(?:wird|"
    r"werden) (?:\w+ ){0,4}?gebeten|um beachtung|erfolgt\w?|ausschließlich|bis auf weiteres|derzeit nicht|"
    r"(?:bleibt|bleiben|ist|sind) (?:\w+,? ){0,12}?(?:geschlossen|gesperrt|nicht möglich|eingestellt|unterbrochen|"
    r"nicht erreichbar)|keine durchfahrt|vollsperrung|straßensperrung|halteverbot\w*|umleitung ist|"
    r"(?:an|be)tragt? werden|anträge?|antragstell\w+|gestellt werden|einzureichen|vorzulegen|zu entrichten|"
    r"zu stellen|anzumelden|mitzubringen|wenden (?:sie )?sich(?: bitte)?|ist zu beachten|sind zu richten|"
    r"die (?:stadtverwaltung|verwaltung|stadt|behörde|stadt musterstadt) (?:weist|bittet|informiert|teilt|nimmt|hat|"
    r"wird|gibt|stellt|beabsichtigt)|nimmt (?:\w+ ){0,4}?(?:wie folgt )?stellung|weitere (?:erklärungen|auskünfte|"
    r"informationen)|"
    r"(?:der|vom) rat (?:der stadt )?(?:hat|wird|beschließt|beschlossen)|öffnungszeiten|sprechzeiten|dienststelle|"
    r"telefon(?:isch)?|die mitarbeitenden|werden (?:\w+ ){0,5}?(?:nicht berücksichtigt|verlegt|unterrichtet|"
    r"informiert|erhoben|durchgeführt|abgeholt|bekannt ?gegeben|"
    r"entgegengenommen|bearbeitet|eingestellt|abgegeben|erteilt|versandt|zugestellt|kontrolliert)|"
    r"wird (?:\w+ ){0,8}?(?:durchgeführt|erhoben|hingewiesen|erteilt|abgeholt|gewährt|eingezogen|verlängert|"
    r"ausgezahlt|bekannt ?gegeben|kontrolliert|gesperrt|erneuert|eingerichtet)|"
    r"gemäß|satzung|gebührenpflichtig|rechtsgrundlage|bescheid\w?|persönliche vorsprache|vorsprache|"
    r"terminvereinbarung|nur nach (?:vorheriger )?(?:termin|anmeldung)\w*|zuständig (?:ist|sind)|fristgerecht|"
    r"frist (?:endet|beginnt|läuft)|"
    r"(?:hinweis|bekanntmachung|mitteilung|achtung|wichtig|information):|amtliche|betroffen sind|ab sofort|"
    r"es (?:wird|ist) darauf|kann (?:\w+ ){0,6}?(?:nicht )?(?:genutzt|beantragt|abgeholt|eingesehen|gestellt) werden|"
    r"können (?:\w+ ){0,6}?(?:nicht )?(?:genutzt|beantragt|abgeholt|eingesehen|gestellt|vereinbart) werden)",
)
_PASSIVE = Pattern(
    "statt|sich|liegt|liegen|sucht|umgeleitet|begehbar|befahrbar|gesperrt|öffnungszeiten|bleib| wird|"
    "möglich|entfällt|entfallen|gelten|gilt |worden|verpflichtend|erforderlich|vorgesehen|telefonisch|"
    "zulässig|unverändert|im zuge|nutzen|eingestellt|neue anschrift|um verständnis|kommt es|schriftlich|"
    "ab dem|werden|wird |geschlossen|persönlich|online",
    r"\b(?:kann|können|müssen|muss|sind|ist|dürfen|darf|soll|sollen) [^.!?]{1,80}?\w{3,30}(?:t|en) (?:werden|worden)\b|\b(?:wird|"
    r"werden) [^.!?]{1,80}?\b(?:ge|be|ver|er|ent|ein|ab|aus|vor|durch|zu|um|auf)\w{3,30}(?:t|en)\b(?=[.,;]|\s(?:und|oder))|"
    r"\b(?:ist|sind) [^.!?]{0,60}?\b(?:nur |nicht )?(?:schriftlich|online|telefonisch|persönlich|möglich|erforderlich|zulässig|"
    r"vorgesehen|verpflichtend)\b|\bkommt es (?:\w+ ){0,4}?zu\b|\b(?:findet|finden) [^.!?]{0,60}?\bstatt\b|\b(?:verschieb|verzöger|"
    r"änder)\w{1,3} sich\b|\b(?:liegt|liegen) [^.!?]{0,40}?\baus\b|\bsucht (?:zum|ab|für)\b|\bumgeleitet\b|\bbegehbar\b|\bbefahrbar\b|"
    r"\bvoll gesperrt\b|\bneue öffnungszeiten\b|\bentf(?:ällt|allen)\b|\b(?:gelten|gilt) (?:\w+ ){0,5}?(?:gebühr|regel|"
    r"verbot|öffnungs|tarif|pflicht)\w*|"
    r"\b(?:bleibt|bleiben|ist|sind) [^!?]{0,60}?\b(?:geschlossen|gesperrt|unverändert|eingestellt)\b|\bim zuge (?:der|des)\b|"
    r"\bnutzen (?:sie )?bitte\b|\bum verständnis\b|\bneue anschrift\b|\bab dem \d",
)
_INSTITUTION = Pattern(
    "",
    r"\b(?:haltestelle\w*|fahrgäste|anlieger\w*|anwohner(?:innen)?|fundbüro|stadtbücherei|stadtbibliothek|bürger(?:büro|amt|"
    r"service)\w*|standesamt|\w{3,20}amt|anschrift|sprechzeiten|briefwahl\w*|wahllokal\w*|gebühren?|bescheide?|verkehrsbehinderungen|"
    r"ersatzhaltestelle|kanalsanierung|"
    r"abfall\w*|sperrmüll\w*|biotonne\w*|stadtverwaltung|verwaltung|stadtkasse|antr[aä]ge?|eltern|erziehungsberechtigte|teilnehmende|"
    r"nutzerinnen und nutzer|besucherinnen und besucher|grundstückseigentümer\w*|steuerpflichtige\w*|gewerbetreibende|hundehalter\w*|"
    r"medien|unterlagen|friedhof\w*|hallenbad|freibad|turnhalle|sporthalle|\w{0,20}straße|wochenmarkt|müllabfuhr|musikschule|"
    r"volkshochschule|rathaus\w{0,2}|stadt musterstadt|verkehr|formulare?|bewerbungen|auszubildende|wege?|parkplätze?|feiertags?|"
    r"termine?|bürgersteige?|stadtwerke|feuerwehr|gehwege?|hundesteuer|grundsteuer|führerschein\w*|ausweis\w*)\b",
)
_EMOTION = Pattern("", r"[\U0001f300-\U0001faff☀-➿]|:-?[)(DP]|;-?\)|<3|#\w")


def _check(context: Context) -> Iterator[Hit]:
    text = context.text
    if text.vocabulary & _PERSONAL or len(text.words) < 8 or _EMOTION.search(text):
        return
    formal = {match[0] for match in _NOTICE.find(text)} | {match[0] for match in _PASSIVE.find(text)}
    official = {match[0] for match in _INSTITUTION.find(text)}
    if len(formal) >= 2 or (formal and official):
        yield Hit(confidence=min(0.6 + 0.1 * len(formal), 0.95))


RULE = Rule(
    kind="private_character_missing",
    clauses=("P4",),
    severities=severities(None, None, "hint", None),
    since="0.1",
    title={"de": "Privater Charakter fehlt", "en": "Private character missing"},
    explanations={
        "de": {
            "": Explanation(
                "Der Beitrag liest sich wie eine Mitteilung des Amts.",
                "Wer Ihren privaten Beitrag liest, soll sofort merken, dass nicht die Stadt spricht.",
                "Schreiben Sie in der Ich-Form oder ergänzen Sie „privat“. Das macht Vertrauliches aber nicht "
                "öffentlich.",
            ),
        },
        "en": {
            "": Explanation(
                "The post reads like a notice of the office.",
                "Readers of your private post should see at once that it is not the city speaking.",
                "Write in the first person or add “private”. That does not free anything confidential.",
            ),
        },
    },
    check=_check,
    yes=(
        Example("Das Standesamt bleibt am Montag geschlossen. Termine werden verlegt.", "private_post"),
        Example("Anträge sind bis zum 31. März einzureichen. Es wird um Beachtung der Frist gebeten.", "private_post"),
        Example(
            "Die Hafenstraße ist ab Montag voll gesperrt. Eine Umleitung ist ausgeschildert. Um Beachtung wird "
            "gebeten.",
            "private_post",
        ),
        Example("Bürgerinnen und Bürger werden gebeten, die Sprechzeiten zu beachten.", "private_post"),
        Example("Hinweis: Die Turnhalle kann bis auf Weiteres nicht genutzt werden.", "private_post"),
        Example(
            "Die Verwaltung weist darauf hin, dass Gebühren ab Januar gemäß Satzung erhoben werden.", "private_post"
        ),
        Example("Der Rat hat die Vorlage beschlossen. Weitere Auskünfte erteilt die Dienststelle.", "private_post"),
        Example("Die Ausgabe erfolgt ausschließlich nach Terminvereinbarung im Bürgerbüro.", "private_post"),
    ),
    no=(
        Example("Das Bürgeramt bleibt am Montag geschlossen, ich mach also mal früher Feierabend.", "private_post"),
        Example("Sonne, Strand und Füße hoch. Mehr braucht kein Mensch im Urlaub.", "private_post"),
        Example("Das Standesamt bleibt am Montag geschlossen. Termine werden verlegt."),
        Example("Herrlicher Herbstwald heute Nachmittag, die Blätter leuchten um die Wette.", "private_post"),
        Example("Feierabend!", "private_post"),
        Example("Wieder ein Antrag weniger auf dem Tisch, mir raucht der Kopf.", "private_post"),
        Example("Rezept für Apfelkuchen: drei Äpfel, zwei Eier, 200 Gramm Mehl, eine Stunde backen.", "private_post"),
        Example(
            "Öffnungszeiten wie im letzten Jahrhundert, findet ihr nicht auch? 😄 Ab sofort nur noch vormittags.",
            "private_post",
        ),
    ),
)
