"""For or against a party or a candidate, on a channel of the city; canvassing in comments.

What it finds: praise, blame, votes and wishes of luck for parties, fractions and candidates; hints at the ballot box.
What it leaves: neutral results, turnout appeals, rules that hold for all, motions of the council, homonyms ("Grüne Welle", "Linke
Ruhrseite"), a citizen's own opinion and vote.
Source: BVerfG 2 BvE 1/16; BVerwG 10 C 6.16; OVG NRW 15 A 2293/15.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..combined import talk
from ..mixture import Mixture, bag, scan_mixtures
from ..pattern import Pattern, rx
from ..rule import Context, Example, Explanation, Hit, Rule, scan, severities
from ..text import Text

_PARTY = (
    r"(?:cdu|csu|spd|fdp|afd|bsw|npd|dkp|mlpd|ssw|volt|bündnis 90|die (?:grünen(?! (?:höfe|oasen|inseln|dächer|lungen|klassenzimmer|"
    r"punkte|bänder|flächen|tonnen|bereiche|wochen|tage|daumen|märkte))|linken?(?! (?:rhein|ruhr|ufer|hand|"
    r"seite|spur|fahr|straßen|\w*seite))|freien wähler|piraten|bürgerliste|violetten)|"
    r"(?:den|der) (?:grünen|linken)(?! (?:höfe|oase|insel|dächer|lunge|hauptstadt|klassenzimmer|\w*seite|ufer|hand|spur|\w*bereich|\w"
    r"*fläche|\w*welle|punkt|\w*pfeil|\w*-pfeil|tonne|"
    r"band|daumen|wiese))|grünen?-fraktion|linken?-fraktion|linksfraktion|linkspartei|freie wähler|ödp|piratenpartei|"
    r"bürgerliste|tierschutzpartei|"
    r"sozialdemokrat\w*|christdemokrat\w*|freidemokrat\w*|liberalen|genoss(?:e|en|in|innen)|unionsfraktion|"
    r"ampel-?(?:koalition|parteien)|union\b(?= (?:wähl|im rat|will|hat)))"
)
_FACTION = (
    rf"(?:{_PARTY}(?:[- ](?:rats)?fraktion|[- ]kandidat\w*|[- ]bewerber\w*|[- ]antrag\w*|[- ]bürgermeister\w*|[- ]ratsherr\w*|"
    rf"[- ]politiker\w*|[- ]stadtrat\w*|[- ]mann|[- ]frau)?)"
)
_CANDIDATE = (
    r"(?:(?:spitzen|landrats|bürgermeister|oberbürgermeister|ob-?|rats|direkt|bundestags|landtags|wahlkreis|"
    r"amts)?-?kandidat(?:in|en|ur)?|amtsinhaber(?:in)?|wahlkämpfer(?:in)?|nominierung)"
)
_NEEDLES = (
    "cdu|csu|spd|fdp|afd|bsw|npd|volt|grün|linke|freie wähler|pirat|bürgerliste|partei|sozialdemokrat|"
    "christdemokrat|liberale|genoss|fraktion|ampel|union|kandidat|ödp|wähl"
)
_VOTE = Pattern(
    "wähl|kreuz|stimm|wahl|wenn ihr|politiker|stadtrat|bewerber|ratsherr|ratsfraktion|christdemokrat|"
    "sozialdemokrat|freidemokrat|grünen|kandidat|violetten|piraten|bündnis|bloß nicht|wersollte|wermuss|"
    "wenn sie|tierschutzpartei|ampel-koalition|grüne-fraktion|ampelkoalition|ampel-parteien|linksfraktion|"
    "ampelparteien|linkspartei|liberalen|union|mlpd|volt|csu|ödp|bsw|npd|dkp|bürgerliste|genossin|"
    "genosse|linke|nie wieder|nicht mehr|niemals|fdp|spd|afd|cdu|ssw",
    rf"\b(?:(?:wählt|wählen sie|wähl)(?: (?:am|bitte|alle|jetzt|diesmal|nur|doch|endlich|unbedingt|also|deshalb|mal|lieber|wieder|"
    rf"nicht|keine|\d{{1,2}}\.|januar|februar|märz|"
    rf"april|mai|juni|juli|august|september|oktober|november|dezember|sonntag|\d+\.\d+\.)){{0,4}} (?:\w+ ){{0,2}}?{_FACTION}|"
    rf"(?:erststimme|zweitstimme) (?:für )?(?:die |den |der )?{_FACTION}|"
    rf"(?:kreuz|kreuze|kreuzchen|stimmen?|erststimme|zweitstimme|"
    rf"beide stimmen)\b[^.!?]{{0,30}}\b(?:für|bei|an|der)\s(?:\w+ )?{_FACTION}|"
    rf"{_FACTION}\b[^.!?]{{0,20}}\b(?:wählen|ankreuzen)\b(?![^.!?]{{0,10}}\bdürfen)|(?:kreuz|stimmen?|"
    rf"kreuze)\b[^.!?]{{0,30}}\bnicht (?:bei|für|an) (?:\w+ )?{_FACTION}|(?:beide|alle|eure|ihre|deine|die) (?:zwei |"
    rf"drei )?(?:stimmen?|kreuze)\b[^.!?]{{0,20}}\b(?:für|an|der) {_FACTION}|"
    rf"(?:keine stimme|nie wieder|niemals|bloß nicht|nicht mehr)\b[^.!?]{{0,20}}{_FACTION}\b(?: wählen)?|(?:wer|wenn (?:ihr|"
    rf"sie))\b[^.!?]{{0,80}}\b(?:wählt|wählen|muss|sollte|macht sein kreuz)\b[^.!?]{{0,30}}{_FACTION}\b)",
    "vote",
)
_GIVEN = Pattern(
    "stimme|kreuz",
    r"\b(?:gebt|gib|geben sie|schenkt|schenken sie) (?:ihnen|denen|ihm|ihr|dieser partei|der liste) (?:\w+ ){0,3}(?:stimmen?|kreuz\w*)\b|"
    r"\bmacht (?:\w+ ){0,2}(?:euer|das) kreuz (?:\w+ )?(?:bei (?:ihnen|denen|ihm|ihr)|dort|da)\b",
    "vote",
)
_NAMED = Pattern(
    _NEEDLES + "|bündnis|violett|freidemokrat|amtsinhaber|wahlkämpfer|nominierung", rf"\b{_PARTY}\b|\b{_CANDIDATE}\b"
)
_RULE_OF = Pattern(
    "cdu|csu|spd|fdp|afd|bsw|grün|linke|union",
    r"\b(?:cdu|csu|spd|fdp|afd|bsw|grünen?|linken?|unions)-(?:jahren?|ära|zeit|regierung|mehrheit|politik|filz|herrschaft|chaos|"
    r"rathaus|murks|"
    r"pläne|erbe|misswirtschaft|stillstand|blockade)\b",
    "",
)
_JUDGED = bag(
    "schluss stillstand filz versag* chaos blockade misswirtschaft endlich leider katastrophe vorbei erblast ausbaden verschlafen versäumt "
    "gescheitert besser erfolg* schuldenberg aufräumen"
)
_ASKED_FOR = (Mixture(_NAMED, _GIVEN, detail="vote", confidence=0.8, reach=1),)
_ACROSS = (Mixture(_RULE_OF, _JUDGED, confidence=0.75), *_ASKED_FOR)
_OFFICIAL = (
    Pattern(
        "kandidat|amtsinhaber|wahlkämpfer|nominierung",
        rf"\b{_CANDIDATE}\b[^?]{{0,140}}\b(?:voranbring\w*|vorwärts|lernt|kennenlern\w*|kommt alle|beste\w?|großartig\w*|freuen uns|"
        rf"ehrengast|hoffnung|zukunft)\b|\b(?:ehrengast|freuen uns auf|kommt alle|herzlich willkommen)\b[^?]{{0,80}}\b{_CANDIDATE}\b",
    ),
    Pattern(
        "bürgermeister|landrat|rathausspitze|stadtspitze|mehrheit|politiker|landrät|ratsleute",
        r"\b(?:mit|unter) (?:einem|einer|der) (?:anderen|neuen|besseren|fähigeren) (?:\w*bürgermeister\w*|landr[aä]t\w*|"
        r"rathausspitze|stadtspitze|ratsmehrheit|mehrheit)\b[^.!?]{0,80}|"
        r"\b(?:solche|gute|mehr) (?:politiker\w*|ratsleute|bürgermeister\w*) (?:\w+ )?(?:braucht|brauchen|verdient)\b[^.!?]{0,50}",
    ),
    Pattern(
        _NEEDLES,
        rf"\b{_FACTION}\b[^.!?]{{0,60}}\b(?:egal|mal wieder|wieder einmal|einmal mehr|schämen|schande|verrat\w*|heuchel\w*|"
        rf"scheinheilig\w*|interessier\w* (?:nur|nicht|sich nicht)|null|im stich|wahre gesicht|enttäuscht|beweist|"
        rf"geglänzt|vorbildlich\w*|lob|dank|applaus|recht hat|weiter so|überzeugt)\b[^.!?]{{0,50}}",
    ),
    Pattern(
        "bürgermeister|landrat|amtsinhaber|ihr im|ihm im|fünf jahre|amtszeit|bestätigen sie|schenken sie|"
        "wählen sie|gebt |geben sie|schenkt|wählt",
        r"\b(?:geben sie|gebt|schenken sie|schenkt|wählen sie|wählt|bestätigen sie) (?:ihr|ihm|unserer?m?|die|den|\w+)?\b[^.!?]{0,50}"
        r"\b(?:noch einmal|noch ?mal|weitere|wieder|erneut) (?:\w+ )?(?:jahre|amtszeit|chance|vertrauen|stimme)\b[^.!?]{0,20}|"
        r"\b(?:ein hoch auf|danke an|beste|großartige\w?|einzige\w?) (?:unsere?n?|die|den)? ?(?:\w+ )?(?:ober)?bürgermeister\w*\b[^?]"
        r"{0,80}\b(?:wähl\w*|wahl|stimme|amtszeit|noch einmal|kreuz)\b",
    ),
    Pattern(
        _NEEDLES,
        rf"\b{_FACTION}\b[^.!?]{{0,20}}\bals einzige\b[^?]{{0,90}}\b(?:respekt|danke|bravo|mut|stark\w*|richtig)\b|\b(?:starkes "
        rf"signal|danke|respekt|bravo)\b[^?]{{0,40}}\b{_FACTION}\b[^.!?]{{0,20}}\bals einzige\b[^.!?]{{0,60}}",
    ),
    Pattern(
        _NEEDLES,
        rf"\b(?:solange|seit|seitdem|weil|wenn) (?:der|die) {_FACTION}\b[^.!?]{{0,60}}\b(?:im rat|stadtrat|sitzt|regiert|mitredet|"
        rf"bremst|blockiert|das sagen|wird das|verhindert)\b[^.!?]{{0,40}}",
    ),
    Pattern(
        "seiner partei|ihrer partei|unserer partei|chaos|ideologie|misswirtschaft|filz|träumereien|quatsch|"
        "politik|unsinn",
        r"\b(?:fest|feier|stand|parteitag|sommerfest|grillfest|neujahrsempfang) (?:seiner|ihrer|unserer) partei\b|\b(?:grüne|rote|"
        r"schwarze|blaue|gelbe|linke|rot-grüne|schwarz-gelbe)[nrs]? (?:chaos|ideologie|politik|misswirtschaft|"
        r"unsinn|quatsch|filz|verbotspolitik|träumereien)\b[^.!?]{0,40}",
    ),
    Pattern(
        "kandidier|stellt sich|zur wahl|erneut|wieder an",
        r"\b(?:kandidier\w*|tritt (?:\w+ )?(?:wieder|erneut) an|stellt sich (?:\w+ )?(?:wieder|erneut) zur wahl)\b[^?]{0,90}\b"
        r"(?:ihre|eure|deine|beide) stimmen?\b|"
        r"\b(?:kandidier\w*|tritt (?:\w+ )?(?:wieder|erneut) an)\b[^?]{0,90}\b(?:unterstütz\w*|drücken|viel erfolg|wählen sie|wählt)\b",
    ),
    Pattern(
        _NEEDLES,
        rf"\b(?:zeichen|haltung|kante|widerstand|stimme|bündnis|stopp|aufstehen|kämpfen|demonstriert|gemeinsam|alle) gegen (?:die |"
        rf"den )?{_FACTION}\b[^.!?]{{0,50}}|\b{_FACTION}\b[^.!?]{{0,30}}\b(?:besser|schlechter|schneller|ehrlicher|"
        rf"mehr) (?:\w+ )?als\b[^.!?]{{0,50}}",
    ),
    Pattern(
        "wiedergewählt|wiederwahl|im amt bleiben|noch einmal antreten",
        r"\b(?:wiedergewählt|wiederwahl|im amt bleiben)\b[^?]{0,50}\b(?:unbedingt|hoffentlich|verdient|gern|wir sagen|richtig|bitte|"
        r"unterstützen|ja!)\b",
    ),
    Pattern(
        _NEEDLES,
        rf"\b(?:gebt|geben sie|schenkt|schenken sie) (?:der |den |dem )?{_FACTION} (?:am \w+ )?(?:eure|ihre|beide|deine|"
        rf"alle)\b[^.!?]{{0,30}}\bstimmen?\b|\b(?:ohne|mit) (?:der |die |den )?{_FACTION}\b[^.!?]{{0,40}}\b(?:voran|vorwärts|bergauf|"
        rf"bergab|besser|gut|schlechter|endlich|gewinn\w*|klappt|geht es|läuft|wäre|hätten)\b[^.!?]{{0,40}}|"
        rf"\bendlich\b[^.!?]{{0,40}}\b(?:ohne|mit) (?:der |die )?{_FACTION}\b[^.!?]{{0,40}}",
    ),
    Pattern(
        _NEEDLES,
        rf"\b{_FACTION}\b[^.!?]{{0,40}}\b(?:den besten|die besten?|das beste|die besseren?|den besseren|die klügeren?|die einzig\w*|"
        rf"das richtige|ein gutes|eine gute|gute arbeit|tolle arbeit|großartig\w*|hervorragend\w*|versagt|peinlich\w*|schlimm\w*|"
        rf"unverantwortlich\w*|gefährlich\w*|dumm\w*|unfähig\w*|populis\w*|mehr stimmen|gewinnt|gewinnen|verliert|verlieren|abgestraft|"
        rf"die mehrheit holt|stärkste kraft wird)\b[^.!?]{{0,40}}",
    ),
    Pattern(
        "kandidier|tritt wieder an|tritt an|wiederwahl|amtszeit|erneut|stellt sich wieder zur|tritt noch einmal|"
        "zur wahl",
        r"\b(?:kandidiert|tritt (?:wieder |erneut |noch einmal )?an|stellt sich (?:wieder |erneut )?zur wahl|wiederwahl|"
        r"weitere amtszeit)\b[^.!?]{0,60}\b(?:verdient|wir finden|wir freuen|unterstützen|zum glück|endlich|richtig so|wählen|daumen|"
        r"viel erfolg|hoffen)\b[^.!?]{0,40}|\b(?:verdient|unterstützen|freuen uns|hoffen|daumen)\b[^.!?]{0,60}\b(?:wiederwahl|"
        r"weitere amtszeit|zur wahl)\b",
    ),
    Pattern(
        _NEEDLES,
        rf"\b(?:dank (?:der|dem|des|unserer|unserem)|danke(?: an)?(?: die| der)?|dankeschön an die|lob an die|bravo|weiter so,?|"
        rf"glückwunsch an die|hut ab vor der|gut gemacht,?|super arbeit(?: von)?(?: der)?|"
        rf"starke arbeit der)\s(?:\w+ ){{0,2}}?{_FACTION}\b[^.!?]{{0,60}}",
    ),
    Pattern(
        "kandidat|nominier|wahlkampf|amtsinhaber|bewerber|wahlkämpfer",
        rf"\b(?:gratulier\w*|glückwunsch|daumen|viel (?:erfolg|glück)|unterstütz\w*|hoffen|wünschen|freuen uns|beste wahl|stimme|wählt|"
        rf"wählen sie|verhindern|einzige\w?|empfehl\w*|toi)\b[^.!?]{{0,100}}\b{_CANDIDATE}\b[^.!?]{{0,60}}|"
        rf"\b{_CANDIDATE}\b[^.!?]{{0,100}}\b(?:daumen|viel (?:erfolg|glück)|unterstütz\w*|ist (?:einfach |eindeutig |klar )?(?:die|"
        rf"der) (?:beste|richtige|einzige)|verdient|überzeugt|unwählbar|ungeeignet|gewinnt hoffentlich|kann es nicht|"
        rf"wählen)\b[^.!?]{{0,60}}",
    ),
    Pattern(
        "wahlkampf", r"\b(?:drücken?|wünschen?|hoffen?|stehen?|unterstützen?)\b[^.!?]{0,60}\bwahlkampf\b[^.!?]{0,50}"
    ),
    Pattern(
        _NEEDLES,
        rf"\b{_FACTION}\b[^.!?]{{0,60}}\b(?:(?:hat|haben) (?:ja |doch |wenigstens |immerhin |eben |einfach ){{0,3}}(?:versagt|recht|"
        rf"recht behalten|kein\w* (?:plan|konzept|ahnung|idee)|ein konzept|die besten?|die richtigen?|den mut|verstanden|gelogen|"
        rf"geschlafen|blockiert|verhindert|es verbockt|das verbockt|uns das)|lügt|lügen|blockier\w*|verhinder\w*|versag\w*|hetz\w*|"
        rf"spalt\w*|ruinier\w*|schadet|schaden|ist schuld|sind schuld|will (?:nur|nicht|uns)|hat wieder|macht (?:alles|nur|die|gute|"
        rf"einen guten)|sollte (?:man|niemand|keiner)|gehört (?:verboten|abgewählt|nicht)|ist (?:unwählbar|keine|eine gefahr|"
        rf"eine schande|die einzige|die beste|unsere)|sind (?:unwählbar|eine gefahr|eine schande|die einzigen|die besten)|"
        rf"wie alles vernünftige|am besten|setzt sich (?:als einzige |immer |wirklich )?(?:für|ein)|kümmert sich|hält wort|"
        rf"steht an)\b[^.!?]{{0,60}}",
    ),
    Pattern(
        _NEEDLES,
        rf"\b(?:schuld (?:ist|sind|daran)|verdanken (?:wir|sie)|versagen|blockade|das ergebnis|dank|gegen (?:die )?(?:hetze|lügen|"
        rf"blockade)|unfähigkeit|lügen|märchen|populismus|schande)\b[^.!?]{{0,40}}\b(?:der |die |den |"
        rf"von der )?{_FACTION}\b[^.!?]{{0,40}}",
    ),
    Pattern(
        "weil ",
        rf"\bweil (?:die |der |den )?{_FACTION}\b[^.!?]{{0,60}}\b(?:abgelehnt|blockiert|verhindert|dagegen|nicht (?:wollte|will)|"
        rf"gestrichen|verschlafen|keine mehrheit)\b[^.!?]{{0,50}}",
    ),
    Pattern(
        "wahltag|wahlsonntag|wahlzettel|stimmzettel|wahlurne|nächsten wahl|wahl |nächsten kommunalwahl|"
        "kommenden wahl|denkzettel|quittung|konsequenzen",
        r"\b(?:(?:am|beim|an der|auf dem|bei der) (?:wahltag|wahlsonntag|nächsten wahl|stimmzettel|wahlurne|"
        r"wahlzettel|kommenden wahl|nächsten kommunalwahl))\b[^.!?]{0,50}\b(?:daran|konsequenzen|quittung|abrechn\w*|"
        r"denkzettel|erinner\w*|daran denken|entsprechend|richtig entscheid\w*|ändern|abwähl\w*|"
        r"zeigen)\b[^.!?]{0,30}|\b(?:quittung|denkzettel|konsequenzen)\b[^.!?]{0,40}\b(?:wahltag|wahl|wahlsonntag|"
        r"stimmzettel|wahlurne)\b",
    ),
    Pattern(
        "rechtsruck|linksruck|machtwechsel|abwählen|abgewählt|müssen weg|muss weg",
        r"\b(?:rechtsruck|linksruck|machtwechsel)\b[^.!?]{0,60}\b(?:verhinder\w*|will|wollen|stopp\w*|brauch\w*|"
        r"wähl\w*|kreuz)\b[^.!?]{0,60}|\b(?:abwählen|muss weg|müssen weg)\b[^.!?]{0,30}",
    ),
    Pattern(
        _NEEDLES,
        rf"\b(?:ich|wir|man)\b[^.!?]{{0,25}}\b(?:wähle|wählen|wählte|gewählt|unterstützen?|stehen? (?:hinter|zu)|empfehlen?|halten? zu|"
        rf"sind für)\b[^.!?]{{0,25}}\b{_FACTION}\b[^.!?]{{0,60}}",
    ),
    Pattern(
        _NEEDLES,
        rf"\b(?:unsere|unser|liebe|kommt (?:alle )?zum|besucht den|schaut beim|am) (?:\w+ ){{0,2}}?(?:infostand|wahlkampfstand|"
        rf"wahlkampf-?\w*|parteifest|sommerfest|stand) der {_FACTION}\b[^.!?]{{0,50}}",
    ),
)
_CANVASS = (
    Pattern(
        _NEEDLES,
        rf"\b(?:nicht vergessen|denkt (?:dran|daran)|sonntag|wahltag|wahlsonntag|liste \d{{1,2}})\b[^?]{{0,50}}{_FACTION}\b[^?]"
        rf"{{0,60}}\b(?:einzig\w*|für uns|für euch|beste\w?|kreuz\w*|stimmen?|nur|wählen|wählt)\b",
    ),
    Pattern(
        "liste ",
        r"\bliste \d{1,2}\b[^.!?]{0,30}\b(?:wählen|ankreuzen|unterstützen|stärken|eure stimme|deine stimme|ihre stimme)\b",
    ),
    Pattern(
        _NEEDLES,
        rf"\b(?:gebt|geben sie|schenkt|schenken sie|gib) (?:der |den |dem )?{_FACTION} (?:am \w+ )?(?:eure|ihre|beide|deine|"
        rf"alle)\b[^.!?]{{0,30}}\bstimmen?\b|\b(?:unterstützt|wählt|stärkt)\b[^.!?]{{0,25}}\b{_FACTION}\b",
    ),
    Pattern(
        _NEEDLES,
        rf"\b(?:nur (?:noch )?(?:mit )?(?:der |die )?{_FACTION}(?! (?:ist|war|hat))(?: \w+){{0,4}} (?:hilft|rettet|ändert|schafft|kann|"
        rf"räumt auf|bringt)|mit {_FACTION}\b[^.!?]{{0,40}}\b(?:wird|wäre|passiert|gewinn)\w*|(?:werdet|werden sie|komm\w* in die|"
        rf"tretet in die) (?:mitglied |ein )?(?:bei der |der |in der )?{_FACTION}|{_FACTION} (?:jetzt|ins rathaus|an die macht|"
        rf"in den rat|stärken)|{_FACTION}-?\s?(?:infostand|wahlkampfstand|stammtisch|sommerfest|kundgebung)\b[^.!?]{{0,60}}\b(?:kommt|"
        rf"komm|besucht|schaut|holt|seid dabei)|(?:kommt|besucht)\b[^.!?]{{0,40}}\b(?:infostand|wahlkampf\w*|stand) der {_FACTION})\b",
    ),
    Pattern(
        "kandidat|liste |eure stimme|ihre stimme für|wählen sie|stimmt für|gebt|wählt",
        rf"\b(?:wählt|wählen sie|stimmt für|eure stimme für|ihre stimme für|gebt)\b[^.!?]{{0,40}}\b(?:{_CANDIDATE}|liste \d+|"
        rf"mir eure stimme|mich)\b[^.!?]{{0,40}}",
    ),
    Pattern("stimme", r"\b(?:gebt|geben sie|schenkt) (?:mir|uns|ihm|ihr) (?:am \w+ )?(?:eure|ihre|deine) stimmen?\b"),
)
_NEUTRAL = Pattern(
    "",
    r"\b(?:\d{1,2}(?:,\d)? ?(?:%|prozent)|alle(?:n)? parteien|für alle|gleichermaßen|öffentliche sitzung|"
    r"tagesordnung|anträge? (?:der|von)|vorläufiges|ergebnis|sitzverteilung|wahlbeteiligung|vertreten im rat|"
    r"stimmenanteil)\b",
)
_PLAIN_PARTY = Pattern(
    "cdu|csu|spd|fdp|afd|bsw|npd|die grünen|den grünen|der linken",
    r"\b(?:cdu|csu|spd|fdp|afd|bsw|npd|(?:die|den) grünen(?! (?:\w*seite|\w*fläche|welle|punkt|tonne|daumen|wiese|pfeil|band))|"
    r"der linken(?! (?:\w*seite|ufer|hand|spur|\w*fahrbahn)))\b(?:-\w+)?",
)
_FORMAL = Pattern(
    "",
    r"\b(?:antr[aä]g\w*|sitzung\w*|ausschuss\w*|ergebnis\w*|plakat\w*|parteien|wahlvorschl\w*|stimmzettel|stimmbezirk\w*|demo\w*|"
    r"kundgebung\w*|versammlung\w*|parteitag\w*|gesperrt|fraktionen|vorsitz\w*|mitglied\w*|neu im rat|sitze?|mandat\w*|wahl(?:leiter|"
    r"amt|ausschuss)\w*|abgestimmt|tagesordnung|anfrage der|"
    r"stadtrat \w+|ratsfrau|ratsherr|podium\w*|diskussion|wahlprüfsteine|alle|gleich\w*|vertreten\w*|vertreter\w*|quelle|gegründet|"
    r"geschichte|museum|ausstellung|19\d\d)\b",
)
_NAMES = rx(rf"\b{_PARTY}")


def _parties(text: Text, start: int, end: int) -> int:
    return len(set(_NAMES.findall(text.folded[start:end])))


def _check(context: Context) -> Iterator[Hit]:
    text = context.text
    if context.kind == "citizen_comment":
        yield from _calls(text)
        return
    yield from scan_mixtures(text, (*_ACROSS, *talk.VOTES))
    for hit in (*scan(text, (_VOTE,)), *scan(text, _OFFICIAL)):
        sentence = text.sentence_at(hit.start or 0)
        if not (_NEUTRAL.search(text, *sentence) and _parties(text, *sentence) != 1):
            yield hit
    for found in _PLAIN_PARTY.find(text):
        sentence = text.sentence_at(found.start())
        quoted = text.inside(found.start(), text.quoted)
        bracketed = text.plain[found.start() - 1 : found.start()] == "(" or "-" in found[0]
        if not quoted and not bracketed and _parties(text, *sentence) == 1 and not _FORMAL.search(text, *sentence):
            yield Hit(*sentence, "", 0.6)


_REPORTED = rx(
    r"\b(?:ich|hab|habe|warum|wieso|weshalb|noch nicht|überleg\w*|trauen|angewiesen|gewählt (?:hat|haben|wird|wurde)|damit (?:er|sie|"
    r"merkel|die|der)|"
    r"wähler\w*|würden?|laut|prozent|umfrage\w*|immer schön|glaubt man|wer \w+ wählt|verfassungsfeind\w*)\b"
)


def _calls(text: Text) -> Iterator[Hit]:
    """Calls on others to vote; a sentence with "ich" tells of one's own vote."""
    for hit in (*scan(text, (_VOTE,)), *scan(text, _CANVASS), *scan_mixtures(text, _ASKED_FOR)):
        start, end = text.sentence_at(hit.start or 0)
        sentence = text.folded[start:end]
        if not _REPORTED.search(sentence) and not sentence.endswith("?"):
            yield Hit(hit.start, hit.end, "canvassing", 0.85)


RULE = Rule(
    kind="party_political",
    clauses=("X1",),
    severities=severities("stop", "stop", None, "case"),
    since="0.1",
    title={"de": "Parteipolitik", "en": "Party politics"},
    explanations={
        "de": {
            "": Explanation(
                "„{quote}“ spricht für oder gegen eine Partei oder Kandidatur.",
                "Die Stadt ist gegenüber Parteien neutral, vor Wahlen ganz besonders.",
                "Bleiben Sie bei der Sache und lassen Sie Wertung und Partei weg.",
            ),
            "canvassing": Explanation(
                "„{quote}“ wirbt für eine Stimmabgabe.",
                "Eine Meinung ist frei. Wahlwerbung auf den Seiten der Stadt lässt die Netiquette nicht zu.",
                "Prüfen Sie den Kommentar anhand der Netiquette und begründen Sie Ihre Entscheidung.",
            ),
        },
        "en": {
            "": Explanation(
                "“{quote}” speaks for or against a party or candidate.",
                "The city is neutral towards parties, most of all before elections.",
                "Stay with the matter and leave out judgement and party.",
            ),
            "canvassing": Explanation(
                "“{quote}” canvasses for votes.",
                "Opinions are free. The netiquette does not allow canvassing on the city's pages.",
                "Check the comment against the netiquette and give a reason for your decision.",
            ),
        },
    },
    check=_check,
    yes=(
        Example("Zum Glück ist der Antrag der SPD krachend gescheitert.", marks="SPD krachend gescheitert"),
        Example("Wir stehen hinter unserem Kandidaten.", marks="stehen hinter unserem Kandidaten"),
        Example("Wählt am Sonntag die SPD, damit das Freibad bleibt.", marks="SPD"),
        Example("Dank der CDU-Fraktion wird die Brücke endlich gebaut. Bravo!", marks="Dank der CDU-Fraktion"),
        Example("Wir drücken unserem Kämmerer für seinen Wahlkampf die Daumen.", marks="Wahlkampf"),
        Example("Die FDP hat wenigstens ein Konzept.", "reply", "Was nun?", marks="FDP"),
        Example("Weil die Grünen das blockiert haben.", "reply", "Warum kommt die Straße nicht?", marks="Grünen"),
        Example("Denken Sie am Wahltag daran, wer das verhindert hat.", "reply", "Warum?", marks="Wahltag"),
        Example("Beide Stimmen für die Linke, nur so geht es!", "citizen_comment", marks="Stimmen für die Linke"),
        Example("Leute, am Sonntag AfD wählen, dann hört der Spuk auf.", "citizen_comment", marks="AfD wählen"),
        Example("Viel Erfolg unserer Bürgermeisterkandidatin Ina Moll!", marks="Bürgermeisterkandidatin"),
    ),
    no=(
        Example("Die Union der Chöre lädt zum Konzert in die Marienkirche ein."),
        Example("Ergebnis der Ratswahl: SPD 31 %, CDU 29 %, GRÜNE 18 %, FDP 7 %. Quelle: Wahlamt."),
        Example("Am Sonntag ist Wahl. Gehen Sie wählen, jede Stimme zählt!"),
        Example("Auf der Ringstraße gilt jetzt die Grüne Welle."),
        Example("Die linke Rheinseite bekommt einen Radweg, die Linke Uferstraße bleibt frei."),
        Example("Die Regeln für Wahlplakate gelten für alle Parteien gleich.", "reply", "Warum hängen da AfD-Plakate?"),
        Example("Ich wähle die Grünen, wie immer.", "citizen_comment"),
        Example("Die SPD hat den Radweg versprochen und nichts getan.", "citizen_comment"),
        Example("Der Rat berät am Dienstag die Anträge der Fraktionen von CDU und SPD."),
        Example("Ich hab die FDP gewählt und bereue es nicht.", "private_post"),
    ),
)
