"""A voice that does not fit: a private "ich" on a channel of the city, an official "wir" on a private account.

What it finds: private opinions without an introduction on official channels; speaking for an office in a private post.
What it leaves: a signed "ich", a takeover that introduces itself, the "wir" of a family or team, quotations.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..combined import relations
from ..mixture import scan_mixtures
from ..pattern import Pattern
from ..rule import Context, Example, Explanation, Hit, Rule, scan, severities

OFFICE = (
    r"(?:\w{0,24}amt(?:es|s)?|rathaus(?:es)?|stadtverwaltung|verwaltung|bürgerbüro|bürgeramt|kämmerei|bauhof|tiefbau|"
    r"dezernat|fachbereich|referat|abteilung|ordnungsdienst|"
    r"stadtkasse|standesamt|stadtwerke\w?|stadt|behörde|jobcenter|umweltbetrieb|bauaufsicht|führerscheinstelle|"
    r"zulassungsstelle|ausländerbehörde|wohngeldstelle|stadtplanung|feuerwehr|"
    r"stadtbücherei|stadtbibliothek|kita-verwaltung|personalabteilung|meldebehörde|gemeinde|kreisverwaltung|"
    r"landratsamt|magistrat)"
)
_PRIVATE_ICH = (
    Pattern(
        "ich |ich,|mir |schmeckt mir|stinkt mir|hätte ich|fällt mir|passt mir|graut mir|wäre ich|tut mir|"
        "reicht mir|würde ich|freu",
        r"\b(?:ich (?:freu|hätte|wäre|würde|will|wollte|war (?:auch|nie|selten)|habe (?:auch|nie|selten)|hab|esse|trinke|geh|fahr|"
        r"bin (?:auch|ja|eher|echt|so|kein|schon))\w{0,3}|(?:hätte|wäre|würde|freu\w?) ich)\b(?![^.!?]{0,80}(?:nachgefragt|"
        r"nachgeschaut|geklärt|weitergegeben|weitergeleitet|notiert|melde|kümmer|bitten|ihnen gern|gern helfen|"
        r"zuständig))[^.!?]{0,60}(?=[.!]|$)|"
        r"\b(?:schmeckt|gefällt|fällt|graut|reicht|stinkt|passt|tut) mir\b[^.!?]{0,60}|\bich (?:liebe|hasse|mag|finde|find)\b[^.!?]{0,60}",
        "",
        0.7,
    ),
    Pattern(
        "ich |mein|mir |nicht ganz|hand aufs|unter uns gesagt|offen gesagt|überflüssig|befürchte|peinlich|"
        "hässlich|quatsch|favorit|traurig|daneben|nervt|mirzu|ichzu|egal|mist|doof|blöd|zu langsam|"
        "unmöglich|zu teuer|zu hoch|gefällt|dagegen|auch nicht|ehrlich|dafür|persönlich|privat",
        r"\b(?:ich|mir|mich)\b[^.!?„]{0,60}\b(?:persönlich|ehrlich gesagt|ehrlich|privat|leider nicht ganz|hässlich|mist|quatsch|blöd|"
        r"doof|daneben|überflüssig|favorit|befürchte|nervt|gefällt|egal|traurig|dagegen|dafür|unmöglich|peinlich|zu teuer|zu hoch|"
        r"zu langsam|auch nicht)\b|\b(?:ehrlich gesagt|offen gesagt|unter uns gesagt|ganz ehrlich|wenn ich ehrlich bin|"
        r"hand aufs herz)\b[^.!?]{0,40}\b(?:ich|mir|mich)\b|\bmein(?:e)? (?:persönliche[rs]? |absolute[rs]? |heimliche[rs]? |"
        r"ganz )?(?:favorit\w?|lieblings\w+|geheimtipp|highlight|bauchgefühl|eindruck ist)\b[^.!?]{0,50}|\bich (?:glaube?|denke?|"
        r"schätze?|vermute?|fürchte?|befürchte?|zweifle?|hoffe?) (?:ja|mal|auch|persönlich|nicht|eher|kaum|dass|das|es)\b[^.!?]{0,60}",
    ),
    Pattern(
        "persönlich|privat|nach meiner|ehrliche",
        r"\b(?:ich persönlich|mir persönlich|für mich persönlich|(?:meine|meiner|"
        r"nach meiner) (?:\w+ )?(?:private[nr]?|persönliche[nr]?|ehrliche[nr]?) (?:meinung|ansicht|sicht)|"
        r"ganz persönlich\w*,? (?:finde|meine|denke|glaube)|privat (?:finde|denke|meine|sehe|bin|halte|würde) ich|"
        r"ich (?:ganz )?privat)\b[^.!?]{0,80}",
    ),
    Pattern(
        "ich |bescheidene|meiner meinung|also mir|meine meinung|es nach mir ginge|mein geschmack|"
        "mein lieblings|meine freundin|meine tochter|mein kollege|meine kinder|mein freund|meine katze|meine frau|"
        "mein hund|mein chef|mein mann|meine oma|meine mutter|meine chefin|mein sohn|meine kollegin",
        r"\b(?:ich (?:selbst |selber |ja |hier |hätte |würde )?(?:finde|fand|find|halte|liebe|mag|hasse|wähle|"
        r"wünsche mir|bin (?:ja |auch |eher |absolut |total |kein |echt |ehrlich gesagt )?(?:dafür|dagegen|gegen|für|"
        r"fan|der meinung|sauer|enttäuscht|genervt|begeistert|skeptisch)|würde (?:an ihrer stelle|da|mir|persönlich|"
        r"ehrlich|ja|auch|lieber|nie)|sehe das (?:anders|genauso|auch)|kann (?:\w+ )?nicht verstehen|"
        r"verstehe (?:ja )?nicht|freue mich (?:schon |privat|riesig)|denke mal|glaub\w? ja|ärgere mich)|(?:finde|"
        r"find|halte|mag|glaube|meine|denke) ich (?:ja |auch |ehrlich gesagt |persönlich |total |echt |eher |"
        r"wirklich |nicht |das |die |den |es |viel |einfach )+|wenn (?:es nach mir ginge|ihr mich fragt|"
        r"sie mich fragen|du mich fragst)|meiner (?:bescheidenen )?meinung nach|"
        r"meine(?:r)? (?:bescheidene\w? )?meinung(?: dazu| nach| ist)?|mein (?:mann|freund|sohn|hund|chef|kollege|"
        r"geschmack|lieblings\w+)|meine (?:frau|freundin|tochter|katze|kinder|chefin|kollegin|oma|mutter)|"
        r"also mir (?:gefällt|reicht|ist|wäre))\b[^.!?]{0,80}",
    ),
)
_PRIVATE_FRAME = Pattern(
    "mein|mich|als |bei mir|ich |gehen mir|geht mir|ging mir|euch auch|wundert euch|ärgert euch|"
    "nervt euch|stört euch|freut euch",
    r"\b(?:(?:nicht|auch nicht|nicht so|nicht ganz|eher nicht|absolut|genau) mein\w? (?:fall|ding|geschmack|stil|welt)|mein (?:fall|"
    r"ding|geschmack|stil) (?:ist|war|wäre)|"
    r"ich (?:könnt|würd|möcht)e? (?:\w+ ){0,2}(?:jedes mal|am liebsten|glatt|platzen|ausrasten|wetten|schwören|die wände)|(?:nervt|"
    r"freut|ärgert|stört|wundert) euch (?:\w+ ){0,3}auch|ich muss (?:\w+ ){0,2}(?:gestehen|zugeben|sagen)|(?:mit|von|bei) (?:\w+ )"
    r"{1,4}kann ich (?:\w+ ){0,3}nichts anfangen|kann ich (?:\w+ ){0,4}nichts anfangen|mich (?:fragt|hat) (?:\w+ ){0,3}(?:keiner|"
    r"niemand)|wenn man mich fragt|"
    r"(?:ich )?als (?:anwohner\w*|nachbar\w*|steuerzahler\w*|"
    r"vater|mutter|papa|mama|autofahrer\w*|radfahrer\w*|fußgänger\w*|"
    r"hundebesitzer\w*|pendler\w*) (?:würde|finde|kann|ärger\w*|versteh\w*|hab\w*|bin|muss)|bei mir (?:zu hause|daheim|um die ecke|"
    r"in der straße|nebenan)|"
    r"ich (?:\w+ )?(?:kann|mag|ertrag\w*) (?:\w+ ){0,4}nicht (?:mehr )?(?:sehen|hören|leiden|ausstehen|ab)|(?:geht|ging|gehen) mir "
    r"(?:\w+ )?(?:auf (?:die|den|dem)|zu weit|nahe|gegen den strich))\b[^.!?]{0,40}",
)
_SIGNED = Pattern(
    "",
    r"(?:\b(?:viele |liebe |beste |herzliche |schöne )?grüße?,? ?(?:von |aus dem \w+ )?\w+|\b(?:euer|eure|dein|ihr|"
    r"ihre) [a-zäöü]+ (?:vom|von der|aus)\b|\b(?:ich bin|mein name ist|ich heiße|hier (?:ist|schreibt|spricht|"
    r"bloggt)) [a-zäöüß]+\b|"
    r"\b(?:ich bin (?:die|der|eine?r?|seit|neu|azubi|auszubildende\w?|praktikant\w*))\b|\b(?:takeover|übernimmt|"
    r"übernehme|übernahme|azubi-tag|tag im leben)\b|(?:^|\s)(?:/|\^|~|– ?|- ?)[a-zäöü]{2,12}\.?$|"
    r"\b[a-zäöü]+ vom (?:online|social|redaktions)-?team|"
    r"\b(?:sagt|erzählt|so|erklärt|meint|schwärmt|berichtet|verrät) (?:\w+ ){0,4}\w+[.!]?$|\b(?:oberbürgermeister|"
    r"bürgermeister|dezernent|landrat)\w*:|\bals (?:azubi|auszubildende\w?|gärtner\w*|leiter\w*|hausmeister\w*|"
    r"bürgermeister\w*))",
)
_WE = (
    Pattern(
        "wir haben|wir leiten|wir nehmen|wir danken|namens|unsere behörde|unser amt|unsere verwaltung|erwägt|"
        "prüft|plant|entscheidet|arbeitet|amtes|wir bestätigen|wir bedanken|zulassungsstelle|kreisverwaltung|"
        "kita-verwaltung|stadtbibliothek|stadtplanung|meldebehörde|fachbereich|landratsamt|bauaufsicht|bürgerbüro|"
        "stadtkasse|magistrat|abteilung|dezernat|referat|amts wird|amts hat|amt hat|unser führerscheinstelle|"
        "unser ausländerbehörde|unser ordnungsdienst|unser wohngeldstelle|unser umweltbetrieb|unser verwaltung|"
        "unser feuerwehr|unser jobcenter|unser rathauses|unser kämmerei|unser gemeinde|unser behörde|unser tiefbau|"
        "rathaus wird|bauhof wird|unser stadt|rathaus hat|amt wird|führerscheinstelle wird|führerscheinstelle hat|"
        "ordnungsdienst wird|wohngeldstelle wird|umweltbetrieb wird|stadtbücherei wird|wohngeldstelle hat|"
        "ordnungsdienst hat|umweltbetrieb hat|stadtbücherei hat|verwaltung wird|jobcenter wird|feuerwehr wird|"
        "rathauses wird|kämmerei wird|feuerwehr hat|rathauses hat|gemeinde wird|jobcenter hat|tiefbau wird|"
        "behörde wird|kämmerei hat|gemeinde hat|behörde hat|tiefbau hat|stadt wird|stadt hat|stadtwerke|"
        "verwaltung hat|bauhof hat",
        rf"\bwir (?:haben|nehmen|leiten|danken|bestätigen|bedanken)\b[^.!?]{{0,40}}\b(?:ihre|ihren|ihr|ihrem|ihnen)\b[^.!?]{{0,60}}|"
        rf"\bnamens (?:der|des) (?:stadt|verwaltung|amtes|oberbürgermeister\w*|behörde)\b[^.!?]{{0,50}}|\bunser\w? {OFFICE} (?:prüft|"
        rf"plant|arbeitet|hat|wird|bearbeitet|erwägt|entscheidet)\b[^.!?]{{0,50}}",
    ),
    Pattern(
        r"unser amt|unser \w*amt|unser büro|unser|unsere",
        rf"\bunser\w? {OFFICE} (?:hat|ist|bietet|bleibt|öffnet|schließt|arbeitet|prüft|bearbeitet|zieht|stellt|sucht|informiert|freut|"
        rf"gibt|macht|kümmert|nimmt|wird)\b[^.!?]{{0,60}}\b(?:sie|ihnen|ihre\w?|ab (?:sofort|heute|montag)|öffnungszeiten|sprechzeiten|"
        rf"termin\w*|anträge|bürger\w*|euch|alle)\b[^.!?]{{0,30}}",
    ),
    Pattern(
        "sie uns|freuen uns|freuen wir uns|für sie da|zur verfügung|für sie erreichbar|ihnen gern",
        r"\b(?:finden|erreichen|besuchen|kontaktieren|treffen) sie uns\b|\bfreuen (?:wir )?uns (?:\w+ )?auf ihr\w* (?:besuch|kommen|anruf|"
        r"zuschrift\w*|bewerbung\w*|anmeldung\w*)\b|\b(?:sind|stehen) wir (?:\w+ ){0,4}(?:für sie (?:da|erreichbar)|ihnen (?:\w+ ){0,3}zur "
        r"verfügung)\b",
    ),
    Pattern(
        "in unser|bei uns im|bei uns in",
        rf"\b(?:in unser\w{{1,2}}|bei uns (?:im|in der)) (?:\w+ )?(?:{OFFICE}|verwaltung|behörde|rathaus|amt|bürgerbüro) (?:bieten|beraten|"
        rf"öffnen|nehmen|stellen|helfen|bearbeiten|führen|vergeben|informieren|verlängern|beantworten|sind|haben) wir\b[^.!?]{{0,60}}",
    ),
    Pattern(
        "als ",
        rf"\bals (?:stadt|verwaltung|stadtverwaltung|behörde|{OFFICE}) (?:sagen|bitten|haben|können|müssen|werden|nehmen|stehen|wollen|"
        rf"distanzieren|bedauern|begrüßen|freuen|prüfen|planen|empfehlen|verurteilen|danken|informieren|appellieren|arbeiten|sind|"
        rf"möchten|dürfen|weisen|setzen|tun) wir\b[^.!?]{{0,60}}",
    ),
    Pattern(
        "wir von|wir im|wir vom|wir als|wir hier|wir bei|wir aus|wir in der|wir am",
        rf"\bwir (?:hier )?(?:von der|von|im|vom|in der|als|bei der|aus der|aus dem|beim|am) (?:team |der |die |dem |ihre |eure |"
        rf"kollegen (?:im|vom) )?(?:\w{{3,20}} )?{OFFICE}\b",
    ),
    Pattern(
        "unserals|wirals|unsals|amtes|amts|als ",
        rf"\b(?:wir|uns|unser\w?)\b[^.!?]{{0,50}}\bals (?:stadt|verwaltung|amt|behörde|stadtverwaltung|{OFFICE})\b",
    ),
    Pattern(
        "bei uns im|bei uns in der|unser amt|bei uns am|bei uns beim",
        rf"\bbei uns (?:im|in der|am|beim) {OFFICE}\b(?=[^?]{{0,200}}\b(?:wird|werden|wir|prüfen|informieren|gilt|gibt es|können sie|"
        rf"müssen sie|erhalten sie|ihnen|sie)\b)",
    ),
    Pattern(
        "wir ",
        r"\bwir (?:haben|hatten|werden) (?!uns )(?:\w+ ){0,4}?(?:genehmigt|bewilligt|veranlasst|angeordnet|abgelehnt|"
        r"verfügt|festgesetzt|ihren antrag)\b[^.!?]{0,60}|"
        r"\bwir (?:haben|werden) (?!uns )(?:\w+ ){0,4}?(?:entschieden|beschlossen|entscheiden|"
        r"beschließen)\b[^.!?]{0,30}\b(?:straße|platz|spielplatz|gebühr|satzung|antrag|haushalt|steuer|grundsteuer|"
        r"baum|bäume|radweg|kita|öffnungszeiten|sprechzeiten|sperr|bau|schule|sporthalle|park)\w*[^.!?]{0,50}",
    ),
    Pattern(
        "wir ",
        r"\bwir (?:prüfen|bearbeiten|informieren|bitten|weisen|teilen|setzen|empfehlen|bieten|erteilen|bescheiden|"
        r"stellen) (?:\w+ ){0,5}?(?:ihnen|sie|alle bürger\w*|bürgerinnen|um (?:ihr|euer|ihre|beachtung|verständnis|"
        r"geduld)|darauf hin|anträge|ihren|ihre|jeden fall|den sachverhalt)\b[^.!?]{0,60}",
    ),
    Pattern(
        "im namen|stellvertretend|offiziell|für die der|für die verwaltung|ich kann|ich darf",
        r"\b(?:im namen (?:der|unserer|des) (?:stadt|verwaltung|oberbürgermeister\w*|behörde|dezernent\w*|amtes|"
        r"kollegen vom)|offiziell (?:kann|können|darf|möchte) (?:ich|wir) (?:\w+ ){0,3}(?:mitteilen|bestätigen|sagen|"
        r"verkünden)|ich (?:kann|darf) (?:\w+ ){0,3}(?:im namen|für die) (?:stadt|verwaltung|der stadt|"
        r"der verwaltung))\b[^.!?]{0,60}",
    ),
    Pattern(
        "unser",
        r"\b(?:unsere (?:bürgerinnen und bürger|bürger|antragsteller\w*|satzung|verwaltung|stadtverwaltung|"
        r"kundinnen und kunden)|unser (?:oberbürgermeister|rathaus|bürgeramt|ordnungsamt) (?:informiert|bittet|weist|"
        r"hat entschieden|wird))\b[^.!?]{0,60}",
    ),
)
_DISCLAIMED = Pattern(
    "privat|nur für mich|persönliche|meine meinung|als mensch|nicht für die stadt|nicht im namen|"
    "eigene meinung|koa amtliche|meine rein|ausschließlich für mich|meine eigene|meine ganz|"
    "nicht für die verwaltung|spreche hier für mich|spreche für mich|nur meine",
    r"\b(?:\(privat\)|#privat|ganz privat|rein privat|hier privat|als privat\w+|spreche (?:hier )?(?:nur |"
    r"ausschließlich )?für mich|nur meine|meine (?:ganz |rein |eigene |private |persönliche )\w*\s?meinung|"
    r"nicht (?:für die|im namen der) (?:stadt|verwaltung)|privat(?:e[rn]?)? (?:meinung|account|konto))",
)


def _check(context: Context) -> Iterator[Hit]:
    text = context.text
    if context.official:
        hits = list(scan(text, (*_PRIVATE_ICH, _PRIVATE_FRAME)))[:3]
        if hits and not _SIGNED.search(text):
            yield from hits
        return
    hits = [*scan(text, _WE), *scan_mixtures(text, relations.VOICE)][:3]
    if hits and not _DISCLAIMED.search(text):
        yield from (Hit(hit.start, hit.end, "wir", 0.85) for hit in hits)


RULE = Rule(
    kind="voice_mismatch",
    clauses=("V12",),
    severities=severities("hint", "hint", "hint", None),
    since="0.1",
    title={"de": "Wer spricht hier?", "en": "Who is speaking?"},
    explanations={
        "de": {
            "": Explanation(
                "„{quote}“ klingt nach Ihrer eigenen Meinung.",
                "Auf einem Kanal der Stadt spricht die Stadt. Private Meinungen werden ihr zugerechnet.",
                "Lassen Sie die eigene Meinung weg, oder stellen Sie sich vor und unterschreiben Sie mit Namen.",
            ),
            "wir": Explanation(
                "„{quote}“ klingt, als spräche die Stadt.",
                "Auf einem privaten Konto soll klar sein, dass Sie für sich selbst sprechen.",
                "Schreiben Sie von sich selbst: „ich“ statt „wir“ oder „unser Amt“.",
            ),
        },
        "en": {
            "": Explanation(
                "“{quote}” sounds like your own opinion.",
                "On a channel of the city, the city speaks. Private opinions are taken for its own.",
                "Leave your own opinion out, or introduce yourself and sign with your name.",
            ),
            "wir": Explanation(
                "“{quote}” sounds as if the city were speaking.",
                "On a private account it should be clear that you speak for yourself.",
                "Write of yourself: “I” instead of “we” or “our office”.",
            ),
        },
    },
    check=_check,
    yes=(
        Example("Ich finde den neuen Brunnen ja ziemlich hässlich. Eröffnung ist am Samstag.", marks="Ich finde"),
        Example("Meine persönliche Meinung: Das Stadtfest war früher schöner.", marks="Meine persönliche Meinung"),
        Example("Mir persönlich sind die Gebühren auch zu hoch.", "reply", "Das ist teuer!", marks="Mir persönlich"),
        Example(
            "Wenn Sie mich fragen, lohnt sich der Widerspruch.",
            "reply",
            "Lohnt sich das?",
            marks="Wenn Sie mich fragen",
        ),
        Example("Wir vom Ordnungsamt kontrollieren ab Montag strenger.", "private_post", marks="Wir vom Ordnungsamt"),
        Example("Wir haben beschlossen, die Straße zu sperren.", "private_post", marks="Wir haben beschlossen"),
        Example(
            "Als Verwaltung nehmen wir Ihre Hinweise ernst, wir als Stadt hören zu.",
            "private_post",
            marks="wir als Stadt",
        ),
        Example(
            "Bei uns im Standesamt können Sie ab Mai auch samstags heiraten.",
            "private_post",
            marks="Bei uns im Standesamt",
        ),
    ),
    no=(
        Example(
            "Ich habe beim Bauhof nachgefragt: Der Weg ist ab Montag frei. Viele Grüße, Ina vom Onlineteam",
            "reply",
            "Wann?",
        ),
        Example("Ich bin Tarik und mache hier meine Ausbildung. Ich mag am liebsten den Außendienst."),
        Example("Wir freuen uns auf Sie!"),
        Example("„Ich finde den Park wunderbar“, sagt Anwohnerin Ruth Moll."),
        Example("Wir waren mit den Kindern am See, herrlich.", "private_post"),
        Example("Wir Kolleginnen haben heute Kuchen gebacken.", "private_post"),
        Example("Ich arbeite im Bauamt und spreche hier nur für mich: Die Gebühr ist zu hoch.", "private_post"),
        Example("Ich persönlich finde das falsch.", "citizen_comment"),
        Example("Wir haben uns entschieden, im Urlaub zu Hause zu bleiben.", "private_post"),
    ),
)
