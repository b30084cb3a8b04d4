"""Degrading by insinuation: a group, and an effect, a right to be taken away, or an exclamation that says the rest."""

from __future__ import annotations

from ..groups import AGE, DISABILITY, FAITH, NEEDLES, ORIENTATION, ORIGIN, SEX
from ..mixture import Mixture, bag
from ..pattern import Pattern

PEOPLE = Pattern(
    NEEDLES, rf"\b(?:{ORIGIN}|{FAITH}|{ORIENTATION}|{DISABILITY}|{AGE}|{SEX}|oma|opa|blondinen?|opas?|omas?)\b"
)
SINCE = Pattern("seit|seitdem|kaum|wegen", r"\b(?:seit(?:dem)?|kaum|wegen (?:der|denen|dieser))\b")
LOSS = bag(
    "fehlt verschwindet verschwunden geklaut weg_kommt kommt_weg unsicher dreck dreckig müll stinkt lärm angst traut_sich abgeschlossen "
    "abschließen gestohlen einbrüche vermüllt verwahrlost runtergekommen den_bach ist_hier_nichts_mehr ghetto slum"
)
RIGHTS = bag("wahlrecht stimmrecht führerschein autos auto kinder parkplätze sitzplätze job jobs arbeit")
TAKE = bag(
    "nehmen wegnehmen entziehen entzogen abgeben abnehmen verlieren verboten verbieten weg abgenommen aberkennen"
)
SIGH = Pattern(
    "gute nacht|na dann|kein wunder|was will man|was soll man|kann ja|typisch|war ja klar|logisch|natürlich|eben|prost mahlzeit|wen "
    "wundert",
    r"\b(?:na dann (?:gute nacht|prost|viel spaß|danke)|gute nacht|kein wunder bei|was (?:will|soll) man (?:da |auch )?(?:anderes "
    r")?erwarten|"
    r"das kann ja (?:was|nichts|heiter|lustig)\b[^.!?]{0,15}|typisch|war ja klar|prost mahlzeit|wen wundert's?)\b",
)
NAMED = Pattern(
    "namen|nachname|aussehen|hautfarbe|akzent|herkunft|vorname|so einem name|deinem name|so nem name|"
    "diesem name|ihrem name|dem name",
    r"\b(?:(?:bei|mit) (?:dem|diesem|so einem|so nem|deinem|ihrem) (?:vor|nach)?namen?|bei (?:dem|diesem) aussehen|bei der hautfarbe|"
    r"mit dem akzent)\b",
)
SCORN = bag(
    "wunder sprache deutsch kriminell* arbeiten kann_wahrscheinlich nicht_mal hätte_ich keine_wohnung klar typisch zurück heimat "
    "erwarten wundert* verdächtig"
)
AS = Pattern(
    "als ",
    rf"\bals (?:{SEX}|blondine|frau|mann|hausfrau|rentner\w*|senior\w*|ausländer\w*|mutter|{AGE})\b[^.!?]{{0,40}}\b(?:haben|können|"
    rf"verstehen|sollten|müssen|wissen|tun|hat|kann|kennen|gehören) (?:sie|ihr|du|man)\b",
)
UNFIT = bag(
    "schwer doppelt_schwer überfordert natürlich verständlich nicht keine kein kaum selten herd küche lieber leider mal zu_hause "
    "technik mathe einparken formularen schon_klar eher"
)
_FAIR = bag(
    "hilfe helfen unterstütz* angebot* beratung kurs willkommen gleichberecht* diskriminier* vorurteil* barrierefrei* rechte "
    "ermäßig* anspruch "
    "schämt rassis* leider_oft ungerecht nicht_fair schlimm inklus* förder* warum wieso schutz"
)

CROWD = Pattern("lauter|überall|nur noch|nichts als", r"\b(?:lauter|überall(?: nur)?|nur noch|nichts als)\b")
VEIL = bag(
    "kopftücher kopftuch burkas turbane schleier rollatoren rollstühle gehstöcke kinderwagen ausländer ausländern fremde fremden "
    "dunkelhäutige*"
)
OUTRAGE = bag(
    "weiß_man geld unser_geld steuergeld steuern kein_wunder deutschland heimat wundern deutsch_spricht versteht_man früher fremd"
)
WHAT_FOR = Pattern(
    "was will|was wollen|was soll|was sucht|was macht|was machen|was suchen",
    r"\bwas (?:will|wollen|soll|sollen|sucht|suchen|macht|machen) (?:denn |eigentlich |bitte )*(?:der|die|das|ein|eine|so ein|so "
    r"eine) (?:\w+ )?(?:rollstuhl\w*|blinde\w*|taube\w*|gehörlose\w*|behinderte\w*|ausländer\w*|frau|oma|opa|rentner\w*|kopftuch\w*|"
    r"schwule\w*|transe|moslem|türk\w*|schwarze\w*)\b",
)
EVEN = Pattern(
    "sogar|selbst ",
    r"\b(?:sogar|selbst) (?:frauen|blondinen|omas?|opas?|rentner\w*|senioren|mädchen|behinderte|ausländer|azubis|männer)\b",
)
EASY = bag(
    "schaffen schafft können kann kapieren kapiert verstehen versteht bedienen hinbekommen begreifen einfach idiotensicher leicht"
)
DISGUST = bag("pfui ekelhaft widerlich abartig krank unnormal eklig zum_kotzen würg schande abschaum")
LOVE = Pattern(
    "schwul|lesb|homo|trans|queer|regenbogen|csd",
    r"\b(?:schwule\w*|lesb\w*|homo\w*|trans(?:frau|mann|mensch|sex)\w*|queer\w*|regenbogen\w*|csd)\b",
)
OLD = Pattern(
    "58|59|6|7|alt|schon 5|fast 5|über sechzig|über siebzig|über fünfzig|wird 5|über 5|wäre 5|sind 5|ist 5",
    r"\b(?:ist|sind|wird|wäre|über|schon) (?:schon |fast |auch schon )?(?:5[5-9]|[67]\d)\b|\büber (?:sechzig|siebzig|fünfzig)\b",
)
SLOW = Pattern(
    "drucker|computer|bis sie|bis er|lohnt|rente|einarbeit|kapier|langsam|technik|bedien|begreift|handy",
    r"\b(?:drucker|computer|technik|handy)\b[^.!?]{0,20}\b(?:findet|versteht|bedien\w*|kapiert|begreift)\b|\b(?:lohnt sich (?:\w+ "
    r")?nicht|schon halb in rente|kapiert (?:eh |das )?nichts?)\b",
)

NATION = bag(
    "polnische* rumänische* bulgarische* türkische* arabische* afrikanische* russische* syrische* afghanische* albanische* "
    "osteuropäische* ausländische* südländische*"
)
THEFT = bag(
    "verschwindet verschwinden tafelsilber geklaut klauen wertsachen geldbeutel portemonnaie einbruch alles_weg schlösser abschließen "
    "festhalten anketten versteck*"
)
TOO_OLD = Pattern(
    "so alt|alte leute|die alten|rentner|senioren|über 70|über 80|über siebzig|über achtzig|über sechzig|über 60",
    r"\b(?:wer so alt|so alt(?:e leute)?|alte leute|die alten|rentner\w*|senioren|über (?:[678]0|siebzig|achtzig|sechzig))\b",
)
NO_SAY = Pattern(
    "nicht mehr|abstimmen|wählen|fahren|nie wieder|mitbestimmen|entscheiden|mitreden| rein|gar nicht",
    r"\b(?:nicht mehr|gar nicht|nie wieder) (?:\w+ )?(?:abstimmen|wählen|mitreden|fahren|mitbestimmen|entscheiden|rein|raus)\b[^.!?]{0,15}",
)
CONDITION = Pattern(
    "behinderung|rollstuhl|krankheit|sehschwäche|blindheit",
    r"\b(?:ihre?[rm]?|deine?[rm]?|eure?[rm]?) (?:behinderung|rollstuhl|krankheit|blindheit|sehschwäche)\b",
)
TOUGH_LUCK = bag(
    "zu_hause bleiben_sie nichts_dafür können_wir_nichts ihr_problem pech selbst_schuld privatsache nicht_unser damit_leben"
)

FOREIGN = Pattern(
    NEEDLES,
    rf"\b(?:{ORIGIN}|{FAITH}|{ORIENTATION}|{DISABILITY}) (?:sollte\w*|dürfte\w*|soll\w*|gehör\w*|brauch\w*|hab\w*|verdien\w*|müss\w*)\b",
)
DENIED = Pattern(
    "kein|nicht|raus|weg",
    r"\b(?:gar |überhaupt |hier |erst )*(?:kein\w{0,2}|nicht) (?:\w+ )?(?:wohnung\w*|arbeit|recht\w*|geld|wahlrecht|kita\w*|platz|"
    r"termin\w*|hilfe|job\w*|rein|bekommen|kriegen|wählen|arbeiten|mitreden|hierher|hierhin)\b",
)

MIXTURES = (
    Mixture(FOREIGN, DENIED, veto=_FAIR, detail="statement", confidence=0.75),
    Mixture(NATION, THEFT, veto=_FAIR, detail="statement", confidence=0.75),
    Mixture(TOO_OLD, NO_SAY, veto=_FAIR, detail="statement", confidence=0.65),
    Mixture(CONDITION, TOUGH_LUCK, detail="statement", confidence=0.7),
    Mixture(CROWD, VEIL, OUTRAGE, veto=_FAIR, detail="statement", confidence=0.7),
    Mixture(WHAT_FOR, detail="statement", confidence=0.75),
    Mixture(EVEN, EASY, veto=bag("hilfe_für kurs_für studie"), detail="typical", confidence=0.7),
    Mixture(DISGUST, LOVE, veto=_FAIR, detail="statement", confidence=0.75),
    Mixture(OLD, SLOW, veto=_FAIR, detail="typical", confidence=0.65),
    Mixture(PEOPLE, SINCE, LOSS, veto=_FAIR, detail="statement", confidence=0.7),
    Mixture(PEOPLE, RIGHTS, TAKE, veto=_FAIR, detail="statement", confidence=0.7),
    Mixture(PEOPLE, SIGH, veto=_FAIR, detail="typical", confidence=0.65, reach=0),
    Mixture(NAMED, SCORN, veto=_FAIR, detail="statement", confidence=0.65),
    Mixture(AS, UNFIT, veto=_FAIR, detail="typical", confidence=0.7),
)
