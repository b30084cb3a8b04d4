"""Claims by their form: an effect in figures, a saving for everybody, a trend with its cause, a rumour by its narrator."""

from __future__ import annotations

from ..mixture import Mixture, bag
from ..pattern import Pattern, rx
from ..text import Text
from . import talk

SHARE = Pattern(
    "drittel|viertel|hälfte|halb so|doppelt so|zehnmal|halbier|verdoppel|verdreifach|jeder zweite|"
    "jede zweite|jeder dritte|jede dritte|jeder vierte|jede vierte|jeder fünfte|jede fünfte|jeder zehnte|"
    "jede zehnte|mal so|neun von zehn|drei von vier|acht von zehn|jedes zweite|jedes fünfte|jedes vierte|"
    "jedes dritte|jedes zehnte|sieben von zehn",
    r"\b(?:(?:ein|zwei|drei) (?:drittel|viertel) (?:weniger|mehr|aller|der)|um (?:mehr als |fast |rund |gut )?(?:die hälfte|ein "
    r"drittel|ein viertel|zwei drittel)|halb so \w+ wie|(?:doppelt|dreimal|zehnmal|viermal|\w+ "
    r"mal) so \w+ wie|"
    r"jede[rs]? (?:zweite|dritte|vierte|fünfte|zehnte)\w?|halbier(?:t|en|te)|verdoppelt|verdoppeln|verdreifacht|"
    r"(?:neun|acht|sieben) von zehn|drei von vier)\b",
)
TOPIC = bag(
    "weniger mehr unfälle unfällen unfallzahl* verkehr autoverkehr staus stau co2 emission* energie strom müll abfall kriminalität "
    "einbrüche "
    "diebstähle lärm feinstaub wartezeit* zufrieden* menschen bürger* musterstädter* haushalte familien eltern kinder autofahrer* "
    "radfahrer* "
    "innenstadt einzelhandel umsatz kosten arbeitsplätze steuer* geburten bäume hitze krankheitsfälle besser sicherer schneller schüler*"
)
_PLAIN_SHARE = bag(
    "laut zufolge quelle statistik* gezählt zählung umfrage befragung studie bericht messung* gemessen auswertung stichtag stand ergab "
    "ermäßig* rabatt nachlass zuschuss förder* bezuschusst wahlbeteiligung stimmen beteiligung_bei auslastung gedruckt ziel wollen "
    "soll sollen "
    "möchten frage fragen bis_2030 ausgebucht vergeben anteil satzung gebühr eintritt zahlen_sie bekommen_sie erhalten_sie "
    "hälfte_der_strecke "
    "stellen stelle aktie* mio mrd millionen milliarden quartal vorjahr* geschäftsjahr grundsteuer hebesatz beteiligten_sich "
    "haben_teilgenommen abgestimmt finanziert* antrag anträge verkauft* belegt tarif*"
)
SAVES = Pattern(
    "spar|profitier|gewinn|verdien|entlast",
    r"\b(?:spar(?:t|en)|profitier\w*|gewinn(?:t|en)|verdien(?:t|en)|entlast\w*)\b[^.!?]{0,40}\b(?:jede\w*|alle|eine "
    r"durchschnittliche|durchschnittlich\w*|"
    r"der durchschnitt\w*|eine vierköpfige|ein)\b|\b(?:jede\w*|alle|eine (?:durchschnittliche|vierköpfige))\b[^.!?]{0,40}\b"
    r"(?:spar(?:t|en)|profitier\w*)\b",
)
MONEY = Pattern(
    "euro|€|prozent|%", r"\d[\d.]* ?(?:€|euro\b|prozent\b|%)|\b(?:hunderte|tausende|millionen|\w+hundert) euro\b"
)
TREND = Pattern(
    "immer mehr|immer weniger|kaum noch|niemand mehr|alle wollen|die meisten|überall|seit|immer seltener|immer öfter",
    r"\b(?:immer (?:mehr|weniger|öfter|seltener) (?:menschen|familien|leute|bürger\w*|betriebe|firmen|touristen|gäste|eltern|kinder|"
    r"besucher\w*|autofahrer\w*|junge \w+)|die meisten (?:menschen|bürger\w*|leute|familien|eltern))\b",
)
CAUSE = Pattern(
    "wegen|dank|durch|weil|seit|aufgrund|wünschen|finden|sind für|sind gegen|wollen|lieben|sind zufrieden|loben|sagen",
    r"\b(?:wegen|dank|durch (?:die|das|den|unser\w*)|weil|seit|aufgrund|wünschen sich|finden|sind (?:für|gegen|zufrieden)|wollen|"
    r"lieben|loben|sagen)\b",
)
TELLER = Pattern(
    "bekannt|freund|nachbar|kolleg|schwager|schwägerin|vetter|cousin|insider|quelle|jemand|taxifahrer|friseur|hausarzt|tante|onkel|"
    "schwester|bruder",
    r"\b(?:ein|eine|einem|einer|mein|meine|meiner|meinem|von \w+|aus|der|die) (?:guter |gute |guten |sicherer |zuverlässiger |alter "
    r")?(?:bekannt\w*|"
    r"freund\w*|nachbar\w*|kolleg\w*|schwager|schwägerin|vetter|cousin\w?|insider\w*|quelle|taxifahrer\w*|friseur\w*|hausarzt|tante|onkel|"
    r"schwester|bruder)\b|\bjemand (?:aus|vom|beim|bei|im)\b",
)
TELLS = Pattern(
    "meint|sagt|erzähl|gehört|schwör|weiß|behaupt|hat mir|gesteckt|zugetragen|verraten|hat uns",
    r"\b(?:meint\w*|sagt\w*|erzähl\w*|(?:hat|haben) (?:\w+ ){0,3}gehört|schwör\w*|behaupt\w*|hat (?:mir|uns) (?:\w+ )?(?:gesteckt|gesagt|"
    r"geschrieben|zugetragen|verraten)|weiß (?:aus|von|sicher))\b",
)
OUTCOME = Pattern(
    "wäre|pleite|soll|angeblich|längst|wird|werden|schließ|gibt es|hätte|habe|geplant|abgerissen|"
    "gesperrt|verkauft|vergiftet|stirb|gestorben|sei",
    r"\b(?:sei|seien|wäre\w?|pleite|soll(?:en)?|angeblich|längst|wird|werden|schließ\w*|hätte\w?|habe|geplant|abgerissen|gesperrt|verkauft|"
    r"vergiftet|gestorben)\b",
)
_HOMELY = bag(
    "tipp rezept empfohlen geburtstag hochzeit urlaub danke_an lustig witz ausflug buch film kuchen garten konzert fest_war"
)
HEARD = Pattern(
    "hört|munkel|sagt man|dem vernehmen|gerücht|wie man|heißt es|erzählt man|spricht sich|pfeifen|"
    "erzählt sich|man so liest|man liest|wie wir|wie ich",
    r"\b(?:soweit man hört|(?:wie )?man (?:so )?(?:hört|munkelt|erzählt sich|liest)|(?:sagt|erzählt) man (?:hier|sich|so|im|in)|es "
    r"wird gemunkelt|gemunkelt wird|dem vernehmen nach|gerüchte\w*|"
    r"wie (?:ich|wir) (?:\w+ )?(?:höre?n?|vernehmen?),? (?:soll|sollen|wird|ist|hat)|(?:so )?heißt es (?:aus|unter)|erzählt man sich|"
    r"die spatzen pfeifen|spricht sich herum)\b",
)
_REFUTED = bag(
    "kein_gerücht falsch stimmt_nicht nichts_dran richtigstellung fakten widersprechen glauben_sie_nicht nicht_jedes gegen_gerüchte "
    "gerüchten"
)
SURE = Pattern(
    "unbedenklich|ungefährlich|risiko|sicher|harmlos|garantier|versprochen|auf jeden fall|hundertprozent|niemals|nie wieder|todsicher",
    r"\b(?:(?:völlig|absolut|komplett|ganz und gar|vollkommen|zu 100 prozent) (?:unbedenklich|ungefährlich|sicher|harmlos)|"
    r"kein(?:erlei)? risiko|"
    r"garantier\w*|versprochen|hundertprozentig|todsicher|nie wieder)\b",
)
MATTER = bag(
    "wasser trinkwasser luft strahl* brücke straße spielplatz halle impf* gift* schadstoff* asbest schimmel keime lebensmittel "
    "termin fertig "
    "eröffn* kosten gebühren steuer* platz kitaplatz bus bahn baustelle stau hochwasser deich strom mobilfunk windrad windräder"
)
_MEASURED = bag(
    "gemessen messung* prüfbericht untersucht labor* gutachten grenzwert* laut gesundheitsamt_hat tüv-* geprüft versprochen_haben"
)
DANGER = bag(
    "vergift* gift* keim keime keimen köder ködern entführ* verschlepp* leiche leichen umgebracht getötet gestorben sterben tote toten tot "
    "verseucht verstrahlt strahlung bombe erstickt explodier* asbest* blut hustet chlorgas krebs erregend krebserregend ansteck* "
    "seuche epidemie messerstech* vergewaltig* "
    "einstürz* einsturzgefahr dammbruch gasleck blausäure rattengift kindesentführ* weißer_transporter weißer_lieferwagen "
    "krankenhaus intensivstation umgekippt nichts_aus_der_leitung"
)
SPREAD = Pattern(
    "vertusch|keiner|sagt|schweig|teil|weitersag|geheim|glaubt|sicherer quelle|wollen nicht|zensier|"
    "arbeitet|warn|verheimlich|unter den teppich|gehört|weiterleit|alle wissen|augen auf|unternimmt|"
    "gar nichts|behörde|polizei|ist krankenschwester|ist arzt|sagennichts|tunnichts|sagennix|tunnix|tut|"
    "rathaus sagen|schule sagen|rathaus tun|stadt sagen|schule tun|stadt tun|amt sagen|amt tun|berichtet|"
    "redet|traut sich|erfährt|niemand spricht|passt auf eure|verschwiegen|alle sollen|leitet das|leitet es|"
    "schreibt",
    r"\b(?:vertusch\w*|verschweig\w*|verheimlich\w*|verschwiegen|(?:schreibt|sagt|redet|berichtet|erfährt|traut sich) (?:nur |aber |"
    r"ja |da )*(?:keiner|niemand)|(?:stadt|amt|behörde\w*|polizei|gesundheitsamt|rathaus|schule) (?:sagt|sagen|tut|tun|schweigt|"
    r"schweigen|unternimmt)\b[^.!?]{0,10}(?:nichts|nix|gar nichts)?|"
    r"(?:keiner|niemand) (?:schreibt|sagt|redet|berichtet|warnt|spricht)|teilt (?:das|es|bitte|diesen)|bitte teilen|teilen[!.]|"
    r"weitersagen|leitet (?:das|es)|"
    r"geheim (?:gehalten|hält|halten)|glaubt (?:ihnen|denen|der stadt|dem amt) (?:kein wort|nicht|nichts)|aus sicherer quelle|wollen "
    r"nicht,? dass|"
    r"zensier\w*|"
    r"presse schweigt|(?:bekannte|freundin|schwester|cousine|nachbarin|schwager|bruder) (?:arbeitet|ist krankenschwester|ist arzt)|"
    r"warnt alle|"
    r"unter den teppich|(?:habe|hab|haben) gehört|sagt es allen|alle sollen|passt auf eure)\b",
)
_ASKS = Pattern(
    "?|stimmt|wahr|was dran|gerücht|weiß jemand",
    r"\bstimmt (?:es|das)\b|\bist (?:es|das|da) (?:wahr|was dran)\b|\bweiß jemand\b|\bgerücht\w*",
)
EVERY = Pattern(
    "jede|alle|immer|überall|nirgend|nie |andere",
    r"\b(?:in jeder \w+|in jedem \w+|überall auf der welt|alle studien|kein\w{0,2} andere\w? \w+|nirgendwo sonst|nirgends sonst|wie "
    r"keine? andere\w?)\b",
)
BOAST = bag(
    "halbier* verdoppel* senk* steiger* löst lösen verhinder* garantier* sauber* sicher* schön* schnell* frisch* frische günstig* "
    "modern* beste* "
    "gut gute gut_wie viel so_viel so_viele so_gut so_schnell"
)
_OWN_VIEW = bag("finde finden meine_meinung ich_finde meinem garten unserem_garten zu_hause daheim oma urlaub")

ONLY_HERE = Pattern(
    "gibt es nur|gibt's nur|einmalig|einzigartig",
    r"\bdas gibt(?: e|')s nur (?:in|bei)\b|\b(?:weltweit|deutschlandweit|bundesweit|europaweit|in ganz \w+) (?:einmalig|einzigartig)\w*\b",
)
GREATEST = Pattern(
    "sten |besten|beste |ste ",
    r"\b(?:de[nrm]|die|das|unser\w{0,2}) (?:\w{3,20}sten?|besten?) (?:\w+ ){1,2}(?:des landes|der region|europas|deutschlands|der "
    r"welt|im land|im ganzen land|in nrw|in nordrhein-westfalen|"
    r"in ganz \w+|weit und breit|aller zeiten|der republik)\b",
)
NOWHERE = Pattern("nirgend", r"\bnirgend(?:s|wo)\b[^.!?]{0,40}\b\w{3,20}er(?:en|e|es)?\b")
BETTER = Pattern(
    "gesünd|schöner|besser|sicher|günstig|frisch|schnell|sauber|grün|lebenswert|freundlich|ruhig|billig|kürz|läng|mehr|wenig",
    r"\b(?:gesünder|schöner|besser|sicherer|günstiger|frischer|schneller|sauberer|grüner|freundlicher|ruhiger|billiger|kürzer|länger|"
    r"weniger|mehr)\b",
)
MAJORITY = Pattern(
    "mehrheit|wissenschaftler|experten|studien|forscher|nachweislich|erwiesen|belegt|fachleute",
    r"\b(?:die (?:große |deutliche |überwältigende )?mehrheit (?:der|aller|von)|(?:wissenschaftler\w*|experten|forscher\w*|"
    r"fachleute) (?:sagen|wissen|bestätigen|sind sich einig|haben herausgefunden)|"
    r"(?:viele |zahlreiche |alle )?studien (?:zeigen|belegen|sagen|beweisen)|nachweislich (?:besser|weniger|mehr|gesünder|länger|"
    r"schneller|sicherer)|erwiesenermaßen|wissenschaftlich (?:belegt|"
    r"erwiesen))\b",
)
_SURVEY = bag(
    "umfrage befragung quelle laut zufolge rat_hat im_rat stimmen beschlossen abgestimmt studie_der universität hochschule_hat "
    "institut* nachzulesen"
)
WORD = Pattern(
    "wort|hand drauf|cent mehr|tag später|tag länger|verlassen|versprochen|cent teurer|euro teurer|euro mehr",
    r"\b(?:(?:geben|gebe) (?:wir |ich )?(?:ihnen |euch )?(?:unser|mein) (?:ehren)?wort|(?:unser|mein|ehren)\s?wort (?:drauf|darauf)|"
    r"hand drauf|kein\w{0,2} (?:cent|euro) (?:mehr|teurer)|kein\w{0,2} tag (?:später|länger)|"
    r"darauf (?:können|dürfen|könnt) (?:sie|ihr) sich (?:\w+ )?verlassen|großes indianerehrenwort)\b",
)

EFFECT = Pattern(
    "prozent|%",
    r"\b(?:spar(?:t|en|te)|senk(?:t|en|te)|reduzier(?:t|en|te)|verringer(?:t|n|te)|steiger(?:t|n|te)|erhöh(?:t|en|te)|verkürz(?:t|en|"
    r"te)|verbesser(?:t|n|te)|schluck(?:t|en)|verbrauch(?:t|en))\b[^.!?]{0,60}\b\d{1,3}(?:[.,]\d)? ?(?:prozent|%)",
)
SINCE_THEN = Pattern(
    "seit |dank |seitdem",
    r"\b(?:seit(?:dem)?|dank) (?:es |wir |der |die |den |das |unser\w* |\w+ )[^.!?]{2,60}\b(?:kein\w?|niemand|kaum noch|nie wieder|"
    r"nicht mehr|nie mehr|alle|jeder) (?:\w+ ){0,3}(?:mehr|in|auf|sicher|dieb\w*|unfall|unfälle|müll|probleme?|beschwerden?)\b",
)
OFFICIAL = (
    Mixture(SINCE_THEN, veto=_PLAIN_SHARE, confidence=0.65),
    Mixture(EFFECT, veto=_PLAIN_SHARE, confidence=0.65),
    Mixture(NOWHERE, BETTER, veto=_OWN_VIEW, confidence=0.65),
    Mixture(MAJORITY, veto=_SURVEY, confidence=0.65),
    Mixture(ONLY_HERE, veto=_SURVEY, confidence=0.65),
    Mixture(GREATEST, veto=_OWN_VIEW, confidence=0.7),
    Mixture(WORD, confidence=0.7),
    Mixture(SHARE, TOPIC, veto=_PLAIN_SHARE, confidence=0.65),
    Mixture(SAVES, MONEY, veto=_PLAIN_SHARE, confidence=0.7),
    Mixture(TREND, CAUSE, veto=_PLAIN_SHARE, confidence=0.65),
    Mixture(SURE, MATTER, veto=_MEASURED, confidence=0.7),
    Mixture(EVERY, BOAST, veto=_OWN_VIEW, confidence=0.65),
    *talk.CLAIMS,
)
BY_HEARSAY = Pattern(
    "insider|flurfunk|hörensagen|gerücht|buschfunk|eingeweiht|gut informiert",
    r"\b(?:laut|von|unter|nach|aus|wie) (?:\w+ ){0,2}(?:insider\w*|flurfunk|buschfunk|hörensagen|eingeweihte\w?|gut informierte\w? \w+)\b",
)
TOLD = (
    Mixture(BY_HEARSAY, veto=_REFUTED, confidence=0.75),
    Mixture(TELLER, TELLS, OUTCOME, veto=_HOMELY, confidence=0.65),
    Mixture(HEARD, veto=_REFUTED, confidence=0.7),
)
RUMOURS = (Mixture(DANGER, SPREAD, veto=_ASKS, confidence=0.7, reach=1), *talk.RUMOURS)
RUMOURS_BEFORE = (Mixture(SPREAD, DANGER, veto=_ASKS, confidence=0.7, reach=1),)

_SUPPOSED = rx(r"angebl|soll(?:en)? ja\b")
_ACCUSED = rx(
    r"\b(?:gericht\w*|\w*gericht|prozess|angeklagt\w*|staatsanwalt\w*|polizei (?:sucht|warnt|ermittelt|bittet|rät|hat|nahm)|die "
    r"polizei\b(?=[.!]|$)|polizisten|betrüg\w*|betrug\w*|masche|trickdieb\w*|täter\w*|"
    r"unbekannte[rn]?|verdächtig\w*|verdacht|falsche[rn]? (?:polizist|handwerk|mitarbeit)\w*|geben sich als|gibt sich als|an der haustür|"
    r"zoll|ermittl\w*|verhandl\w*|freigesprochen|verurteilt)\b"
)


def of_others(text: Text, place: int) -> bool:
    """True where "angeblich" at that place keeps apart what an accused or a swindler is said to have done, or says of himself."""
    start, end = text.sentence_at(place)
    near = text.folded[max(0, start - 160) : min(len(text), end + 160)]
    return bool(_SUPPOSED.match(text.folded, place) and _ACCUSED.search(near))
