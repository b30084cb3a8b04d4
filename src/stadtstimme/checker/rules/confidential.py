"""What is known only from service: closed sessions, embargoes, staff matters, internal papers, clients of the office.

What it finds: the outcome of something closed, "noch nicht öffentlich", "bleibt unter uns", clients described in a private post.
What it leaves: the bare words "vertraulich" or "nichtöffentlich", agenda notices, declining to answer, public sources, confidential help.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..combined import confidential, everyday, leaks, relations, talk
from ..mixture import scan_mixtures
from ..pattern import Pattern, rx
from ..rule import Context, Example, Explanation, Hit, Rule, scan, severities
from ..wording.confidential import PATTERNS

_CLIENT = (
    Pattern(
        "hausbesuch|beratungsgespräch|inobhutnahme|vollstreckung|pfändung|kontrollbesuch",
        r"\b(?:hausbesuch|beratungsgespräch|vollstreckung|pfändung|kontrollbesuch)\b[^.!?]{0,20}\b(?:bei|mit) (?:einer|der|einem|"
        r"dem)?\s?(?:familie|frau|herrn?|mutter|alten|rentner\w*|pärchen|typen)\b[^?]{0,120}",
        "client",
    ),
    Pattern(
        "akte|antrag|bescheid|vorgang|steuererklärung|auf dem tisch|dem schreibtisch|reinbekommen|vor mir|"
        "gelesen|gesehen|geprüft|der hand|bearbeitet|unterlagen|anträge|fall",
        r"\b(?:akten?|antrag|anträge|bescheid|fall|vorgang|steuererklärung\w*|unterlagen)\b[^.!?]{0,20}\b(?:auf dem tisch|gelesen|"
        r"bearbeitet|vor mir|in der hand|auf dem schreibtisch|gesehen|bekommen|reinbekommen|geprüft|"
        r"von)\b[^!?]{0,30}\b(?:ein\w? (?:bekannte\w?|prominente\w?|gewisse\w?|stadtbekannte\w?)|herr|frau|wirt|familie|promi|"
        r"nachbar\w*|lehrer\w*|arzt|unternehmer\w*|ratsherr|politiker\w*|der typ)\b[^.!?]{0,80}",
        "client",
    ),
    Pattern(
        "schalter|wartebereich|sprechstunde|warteraum|beratung|kundin|kunde|klient|mandant|antragstell|akte|"
        "fall|bei mir saß|bei mir im|bei mir auf dem|bürger|vor mir|im amt|bescheid|hausbesuch|bei uns im|"
        "gegenüber|termin|leistungs|dienst|stütze|hartz|sozialhilfe|wohngeld|unterhalt|jugendamt|ausländeramt|"
        "sozialamt|finanzamt|im ordnungsamt|bei mir sitzt|bei mir vor|bei mir war|im standesamt",
        r"\b(?:(?:am|an meinem|an unserem) schalter|im wartebereich|in (?:der|meiner) sprechstunde|im warteraum|(?:mein|meine|meinen|"
        r"unsere|eine|ein|einer|dieser|die|der) (?:kundin|kunde[n]?|klient(?:in|en)?|mandant(?:in)?|antragsteller(?:in)?|fall|"
        r"leistungsbezieher(?:in)?)|akte von|bei mir (?:saß|sitzt|war|im büro|auf dem tisch|vor)|(?:gegenüber|vor mir)(?:saß| saß|"
        r" stand)|beim hausbesuch|aus (?:meiner|der|unserer) akte|(?:im|beim) (?:jugend|sozial|wohngeld|ausländer|bürger|standes|"
        r"finanz|ordnungs)amt)\b[^!?]{0,200}?"
        r"\b(?:(?:herr|frau|familie|der typ|die alte|der alte|der aus|die aus|dieser typ|typ aus|mann aus|frau aus|nachbar\w*|"
        r"[a-z]\. aus) [^.!?]{0,80}|falsche[nmsr]? (?:pass|angaben|papiere)|hartz|bürgergeld|sozialhilfe|stütze|wohngeld|schulden|"
        r"schwarzarbeit|scheidung|unterhalt|insolvent|pleite|alkoholiker\w*|drogen\w*|entzug|psychose|depress\w*|schwanger|"
        r"vorstrafe\w*|inobhutnahme|sorgerecht|vaterschaft\w*|steuerschulden|abschiebung)\b",
        "client",
    ),
    Pattern(
        "wegen",
        r"\b(?:frau|herr|familie|der|die) [a-zäöüß-]{3,20}\b[^.!?]{0,60}\bwegen (?:\w+ )?(?:stütze|hartz\w*|bürgergeld|sozialhilfe|"
        r"wohngeld|schulden|unterhalt|sorgerecht|insolvenz|drogen\w*|schwarzarbeit|grundsicherung)\b[^.!?]{0,40}",
        "client",
    ),
)
_WORK = Pattern(
    "amt|schalter|dienst|büro|sprechstunde|akte|klient|wartebereich|warteraum|kundin|kunde|antrag|bescheid|fall|hausbesuch",
    r"(?:amt\b|schalter|dienst|büro|sprechstunde|akte|klient|warte(?:bereich|raum)|kund(?:in|e)|antrag|bescheid|mein fall|hausbesuch)",
)
_PERSON = rx(
    r"\b(?:herrn?|frau|familie|der typ|die alte|der alte|typ aus|mann aus|frau aus|nachbar\w*|bekannte\w? \w+|(?:aus|von|"
    r"vom) (?:der )?\w+(?:straße|"
    r"weg|gasse|platz|allee|ring))\b"
)
_VETO = Pattern(
    "",
    r"\b(?:deshalb können wir|daher können wir|können wir (?:dazu )?(?:\w+ ){0,3}(?:nichts|nicht|keine)|"
    r"dürfen wir (?:dazu )?(?:\w+ ){0,2}(?:nichts|nicht|keine)|sagen wir nichts|(?:erzähl|sag|verrat)\w* (?:ich |euch |aber |auch |"
    r"es |ihnen ){0,3}nichts?\b(?=,| mehr| dazu| darüber|\.|$)|hört auf zu fragen|kein kommentar|schweige ich|halte ich (?:den mund|"
    r"dicht)|keine auskunft|geben wir keine|tagesordnung|einladung|"
    r"öffentlichen? (?:ratsvorlage|vorlage|sitzung|teil)|ratsinformationssystem|vertrauliche (?:geburt|beratung|spurensicherung|hilfe)|"
    r"anonym|schweigepflicht|bleibt vertraulich|bleiben vertraulich|vertraulich behandelt|datenschutz|"
    r"laut (?:presse\w*|zeitung|hafen-\w+|medien\w*|bericht)|pressemitteilung|öffentlich bekannt|stand (?:gestern |"
    r"heute )?(?:in der zeitung|im)|wird (?:der|die) öffentlichkeit|auslegung|noch nicht beschlossen, (?:sondern|darum)|ihre meinung|"
    r"mitreden|beteilig\w*)\b|^ ?(?:wer|wann|wo|wie|wird|werden|soll|warum|welche\w?)\b[^?]{0,200}\?$",
)
_ALWAYS = (*confidential.MIXTURES, *leaks.MIXTURES, *talk.SECRETS, *relations.SECRETS)
_AT_HOME = (*_ALWAYS, *confidential.AT_HOME, *leaks.AT_HOME, *everyday.TOLD, *talk.CASES)


def _check(context: Context) -> Iterator[Hit]:
    text = context.text
    yield from scan(text, PATTERNS, _VETO)
    yield from scan_mixtures(text, _ALWAYS if context.kind == "official_post" else _AT_HOME, _VETO)
    for name in context.guideline.office.project_names:
        place = text.folded.find(name.lower())
        if place >= 0:
            yield Hit(place, place + len(name), "internal", 0.95)
    if context.kind == "private_post" and _WORK.search(text):
        for hit in scan(text, _CLIENT, _VETO):
            if _PERSON.search(text.folded, hit.start or 0, hit.end or 0):
                yield hit


RULE = Rule(
    kind="confidential",
    clauses=("K1", "K2", "K4", "P7"),
    severities=severities("stop", "stop", "hint", None),
    since="0.1",
    title={"de": "Vertrauliches", "en": "Confidential matters"},
    explanations={
        "de": {
            "": Explanation(
                "„{quote}“ klingt nach etwas, das noch nicht öffentlich ist.",
                "Was nur aus dem Dienst bekannt ist, bleibt im Haus, bis es freigegeben wird.",
                "Klären Sie, wer die Information freigibt und ab wann. Bis dahin lassen Sie sie weg.",
            ),
            "session": Explanation(
                "„{quote}“ verrät etwas aus einer nicht öffentlichen Beratung.",
                "Was nicht öffentlich beraten wird, ist vertraulich.",
                "Lassen Sie es weg und nennen Sie, wann öffentlich entschieden wird.",
            ),
            "staff": Explanation(
                "„{quote}“ ist eine Personalangelegenheit.",
                "Personaldaten sind vertraulich, auch gute Nachrichten.",
                "Lassen Sie es weg, bis die Person oder die Personalstelle es selbst bekannt gibt.",
            ),
            "client": Explanation(
                "„{quote}“ wissen Sie nur aus dem Dienst.",
                "Menschen müssen sich darauf verlassen können, dass ihr Anliegen im Amt bleibt.",
                "Erzählen Sie von Ihrem Tag, aber nicht von den Menschen, die zu Ihnen kommen.",
            ),
        },
        "en": {
            "": Explanation(
                "“{quote}” sounds like something that is not public yet.",
                "What is known only from service stays in the house until it is released.",
                "Find out who releases the information and from when. Leave it out until then.",
            ),
            "session": Explanation(
                "“{quote}” gives away something from a meeting that was not public.",
                "What is discussed behind closed doors is confidential.",
                "Leave it out and say when the decision will be made in public.",
            ),
            "staff": Explanation(
                "“{quote}” is a personnel matter.",
                "Personnel data are confidential, good news as well.",
                "Leave it out until the person or the personnel office makes it known.",
            ),
            "client": Explanation(
                "“{quote}” is something you know only from your duties.",
                "People must be able to rely on their matter staying in the office.",
                "Tell about your day, but not about the people who come to you.",
            ),
        },
    },
    check=_check,
    yes=(
        Example("Hab die Bewerbungen für den Amtsleiterposten gesehen, puh.", "private_post", marks="Bewerbungen"),
        Example("Exklusiv vorab: Der neue Intendant heißt Jaro Petersen.", marks="Exklusiv vorab"),
        Example("Unsere Amtsleiterin ist in Wahrheit in einer Entzugsklinik.", "private_post", marks="Entzugsklinik"),
        Example("Im nichtöffentlichen Teil wurde beschlossen, die Halle zu verkaufen.", marks="nichtöffentlichen Teil"),
        Example(
            "Intern ist schon entschieden, dass die Stelle wegfällt.", "reply", "Bleibt die Stelle?", marks="Intern"
        ),
        Example(
            "Unter uns: Die Gebühr steigt im Januar. Offiziell wird das erst im Dezember gesagt.",
            "private_post",
            marks="Unter uns",
        ),
        Example(
            "Eigentlich darf ich das nicht sagen, aber das Freibad macht zu.",
            "private_post",
            marks="darf ich das nicht sagen",
        ),
        Example("Steht noch nirgends: Die Bücherei zieht um.", marks="Steht noch nirgends"),
        Example("Meine Kollegin hat eine Abmahnung bekommen, die Arme.", "private_post", marks="Abmahnung"),
        Example(
            "Im internen Prüfbericht steht, dass die Brücke marode ist.",
            "reply",
            "Was ist los?",
            marks="internen Prüfbericht",
        ),
        Example(
            "Heute am Schalter: der Typ aus der Gartenstraße, wieder mit falschem Pass.",
            "private_post",
            marks="Schalter",
        ),
        Example("Trotz Sperrfrist schon mal vorab für euch: Wir bekommen die Landesgartenschau.", marks="Sperrfrist"),
    ),
    no=(
        Example("Den Prüfbericht hab ich gelesen, er steht öffentlich im Ratsinformationssystem.", "private_post"),
        Example("Meine Bewerbung ist raus, drückt mir die Daumen.", "private_post"),
        Example(
            "Der Ausschuss tagt am Montag, danach folgt ein nichtöffentlicher Teil. Die Tagesordnung steht online."
        ),
        Example("Das wurde nichtöffentlich beraten, deshalb können wir dazu nichts sagen.", "reply", "Was kam raus?"),
        Example("Die Beratung ist vertraulich und kostenlos."),
        Example("In der öffentlichen Vorlage steht, dass die Bücherei umzieht.", "private_post"),
        Example("Heute war viel los am Schalter, jetzt brauche ich einen Tee.", "private_post"),
        Example("Die Pläne sind noch nicht fertig, wir melden uns im März.", "reply", "Wann kommt der Plan?"),
        Example("Die interne Fortbildung fällt aus, das Bürgerbüro hat deshalb geöffnet."),
        Example("Unser Geheimtipp für den Herbst: der Weg am Mühlbach."),
        Example("Unter uns Gartenfreunden: Jetzt ist Zeit für Zwiebeln.", "private_post"),
    ),
)
