"""Irritation by its move: brushing off, counting one's own suffering, sending away, mock praise, a threat of payback."""

from __future__ import annotations

from ..mixture import Mixture, bag
from ..pattern import Pattern

BRUSH_OFF = Pattern(
    "schön für|freut mich für|glückwunsch|bravo|applaus|toll|prima|klasse|großartig|wunderbar|fantastisch|"
    "respekt|hurra|danke für nichts|danke auch|na und|na ja|interessiert|egal|wayne|jucken|juckt|"
    "euer problem|ihr problem|dein problem|pech|tja|oh je|ach gottchen|mir kommen die|heul|taschentuch|"
    "mitleid|mein beileid|bohnen|toilettenpapier|guten morgen auch|aufgewacht|schlaumeier|sherlock|einstein|"
    "schnellmerker|blitzmerker|uns für|kratzt|donnerwetter|gratulation|chapeau|taschentücher|na dann!|"
    "na dann.|na dann,|na dann?|und?!|und?.|und??|und?,|schlauberger|superhirn|kommen gleich die tränen|"
    "guten morgen ebenfalls|guten morgen im jahr|auch schon gemerkt|auch schon wach",
    r"(?:^|[.!?…] ?|, )(?:na |ja |ach |oh )?(?:schön|freut (?:mich|uns)|toll|prima) für (?:sie|dich|euch)\b|\bdanke (?:für nichts|"
    r"auch schön)\b|"
    r"(?:^|[.!?] )(?:na und|tja)\b[,.!?]|\b(?:interessiert|juckt|kratzt) (?:hier |uns |mich |das ){0,3}(?:niemanden?|keinen?|kein "
    r"schwein|nicht die bohne|herzlich wenig|null)\b|"
    r"\b(?:ist|sind|wäre) (?:dann |ja |wohl |nun mal |eher |allein ){0,3}(?:ihr|euer|dein) problem\b|\bmir kommen (?:gleich )?die "
    r"tränen\b|\bach gottchen\b|"
    r"\bheul(?:t|en sie)? (?:doch|leiser)\b|\b(?:taschentuch|taschentücher)\b[^.!?]{0,20}\b(?:reich\w*|gefällig|brauch\w*|nötig)|"
    r"\bguten morgen (?:auch|ebenfalls|im jahr)|\bauch schon (?:wach|aufgewacht|gemerkt)\b|\b(?:schnellmerker|blitzmerker|"
    r"schlaumeier|sherlock|einstein|schlauberger|superhirn)\w*\b|"
    r"\b(?:bravo|applaus|glückwunsch|gratulation|respekt|hurra|chapeau|donnerwetter)\b[^.!?]{0,40}\b(?:gemerkt|gefunden|erkannt|"
    r"entdeckt|geschafft zu lesen|"
    r"aufgefallen|googlen|kommentar|beschwerde|meckern)\b",
)
_WARM = bag(
    "gewonnen bestanden geburt geburtstag hochzeit jubiläum freuen_uns_mit herzlichen herzlich gefunden_hat wunsch erfüllt sehr_für "
    "schönen_tag "
    "schönes_wochenende entschuldig* tut_uns_leid leider"
)
IRONY = Pattern(
    "was für ein|welch|darauf wären|da wären|noch gar nicht|senf|sinnfrei|nichts anderes zu tun|"
    "nichts besseres|zu viel zeit|zuviel zeit|langeweile|expertenrat|expertise|fachmann spricht|hellseher|"
    "genie|geistesblitz|tolle idee|wahnsinnig|bahnbrechend|revolutionär|man fragt sich|fragt man sich|ironie|"
    "überraschung|so eine|tagesfreizeit|das wussten wir|das wusten wir|langweilig|grandiose|großartige|"
    "geniale|egal wie",
    r"\b(?:(?:wow|oh|ui|hui|na|ach|donnerwetter|unglaublich|sensationell|toll|super|ja)[,!.]? )?(?:was für eine?|welch(?:e|ein\w?)?|"
    r"so eine) (?:\w+ )?(?:erkenntnis|weisheit|logik|geistesblitz|expertise|enthüllung|sensation|leistung|frechheit|ironie)\b|"
    r"\b(?:geniale|bahnbrechende|revolutionäre|großartige|grandiose|wahnsinnige) (?:idee|erkenntnis|analyse|frage|beobachtung|"
    r"feststellung)\b|\b(?:darauf|da) wären wir (?:\w+ ){0,3}(?:nie|nicht|im leben|niemals) (?:\w+ )?(?:gekommen|drauf)|"
    r"\bdas wuss?ten wir (?:ja |natürlich |noch ){0,3}(?:gar )?nicht\b[^?]{0,20}[.!]|\b(?:sein\w?|ihr\w?|dein\w?|euer\w?|eure\w?) "
    r"senf\b|\begal wie (?:sinnfrei|sinnlos|dumm|falsch|unsinnig)|\b(?:sie|ihr|du|manche|leute|die) (?:\w+ ){0,4}(?:nichts "
    r"(?:anderes|besseres) zu tun|zu ?viel (?:zeit|langeweile|tagesfreizeit))\b|"
    r"\b(?:ist|war) (?:ihnen|dir|euch|jemandem) (?:\w+ )?langweilig\b|\bman fragt sich (?:langsam|allmählich|schon)|\b(?:langsam|"
    r"allmählich|da) fragt man sich\b",
)
WAR = Pattern(
    "krieg|rache|kampfansage|heimzahl|gekränkt|beleidigte leberwurst|na bitte|wie du mir|dann eben so|"
    "stress|jetzt ärger|sie wollen|ihr wollt|du willst|bekommen ärger|bekommst ärger|bekommt ärger|"
    "in den wald|haben ärger|habt ärger|hast ärger",
    r"\b(?:du willst|ihr wollt|sie wollen) (?:krieg|streit|ärger|stress|zoff|spielchen)\b|\bwie du mir,? so ich dir\b|\b(?:du|ihr|"
    r"sie) (?:kriegst|kriegt|kriegen|bekommst|bekommt|bekommen|hast|habt|haben) (?:jetzt )?(?:krieg|ärger|stress)\b|\bwie (?:man|du|"
    r"ihr) in den wald\b|\b(?:beleidigte|gekränkte) leberwurst\b",
)
BURDEN = Pattern(
    "nicht der einzige|nicht die einzige|auch nur menschen|auch nur ein mensch|überstunden|steine|roboter|"
    "maschine|zaubern|wochenende|feierabend|mittagspause|hetzen|für alles|bezahlt|fußabtreter|blitzableiter|"
    "prellbock|mülleimer|seelsorge|babysitter|kindermädchen|nanny|personal|dienstmädchen|sklaven|diener|"
    "therapeut|beschäftigungstherapie|zeit verschwend|arbeitszeit|nerven|geduldsfaden|sind wir|andere|für so|"
    "wichtigeres|sind hier|besseres|sind auch|unsere zeit|die zeit|keine zeit|meine zeit|keine geduld|"
    "keine lust|reisebüro|lexikon|nabel|google|unsere geduld|meine geduld|reißt",
    r"\b(?:wir|ich) (?:haben|hab|habe) (?:\w+ ){0,2}(?:auch )?(?:noch )?(?:andere|anderes|1000 andere|hundert andere|tausend andere|"
    r"besseres|wichtigeres) (?:\w+ )?"
    r"(?:bürger\w*|leute|anfragen|zu tun|sorgen|aufgaben|kunden|dinge|baustellen)?|\b(?:sie sind|ihr seid|du bist) (?:hier |ja |auch "
    r"|nun mal |übrigens ){0,3}nicht (?:der|die) (?:einzige\w?|nabel)|"
    r"\bsind (?:wir )?(?:hier )?(?:auch )?(?:doch |ja |hier ){0,2}(?:nicht|kein\w?|keine) (?:\w+ ){0,2}(?:fußabtreter\w*|"
    r"blitzableiter\w*|prellbock|mülleimer|babysitter|kindermädchen|nanny|"
    r"dienstmädchen|sklaven|roboter|maschinen?|therapeut\w*|beschäftigungstherapie|reisebüro|google|lexikon|maschine)\b|"
    r"\bbin (?:doch |hier |ja ){0,2}(?:nicht|kein\w?) (?:\w+ ){0,2}(?:fußabtreter|blitzableiter|babysitter|kindermädchen|nanny|"
    r"roboter|maschine|therapeut\w*|google|diener\w*)|"
    r"\b(?:für so (?:etwas|was|einen \w+)|dafür|für solche \w+) (?:haben|hab|habe) (?:wir|ich) (?:\w+ ){0,2}keine (?:zeit|nerven|"
    r"lust|geduld)\b|"
    r"\b(?:keine (?:lust|nerven|geduld) (?:mehr )?(?:auf|für|mit)|(?:meine|unsere) geduld (?:ist|hat)|mir reißt|uns reißt|reißt "
    r"(?:mir|uns) (?:\w+ )?(?:der )?geduldsfaden)\b|"
    r"\b(?:verschwend\w*|vergeud\w*|klau\w*|stehl\w*|raub\w*) (?:\w+ ){0,3}(?:unsere|meine|keine|mir die|uns die|nicht länger "
    r"unsere) (?:zeit|arbeitszeit|nerven)\b|"
    r"\bwerden? (?:hier )?(?:auch )?nicht (?:dafür )?bezahlt,? (?:um|dass|für)\b",
)
SEND_OFF = Pattern(
    "zieh|steht ihnen frei|niemand hält|keiner hält|niemand zwingt|hat sie gebeten|gefragt|ihr geld|woanders|"
    "kandidier|in die politik|ehrenamt|lass es|lasst es|kündig|abonn|entfolg|entlik|folgen sie uns|"
    "liken sie|blockier|tür ist|wo die tür|auf nimmerwiedersehen|adios|tschüss|musst|dich |steht es|wander|"
    "keiner zwingt|bewirb|niemand hat|keiner hat|nicht hier wohnen|nicht bleiben|nicht folgen|nicht kommen|"
    "nicht lesen|bewerb|selber|ihnen steht|euch steht|dir steht|niemand gebeten|jemand gebeten|"
    "keiner gebeten|sie das|ihr es|sie 's|ihr 's| 's |steht frei| frei |das vor|es vor|frei,|besser|"
    "ihr das|sie es|selbst|mach",
    r"\b(?:(?:dann |na dann )?mach\w* (?:sie |ihr )?(?:es|das|'s) (?:doch |halt |gern |mal |gefälligst |einfach |bitte ){0,3}"
    r"(?:selbst |selber )?(?:besser|selbst|selber|vor)|mach's (?:doch )?(?:besser|selber|selbst)|"
    r"(?:zieh\w*|wander\w*) (?:sie |ihr )?(?:doch |halt |einfach |bitte ){0,3}(?:weg|um|aus|woanders\w*|nach \w+|in \w+)|(?:ihnen |"
    r"euch |dir )?steht (?:es )?(?:\w+ )?frei,? (?:weg|um|zu gehen|sich woanders|nicht)|"
    r"(?:niemand|keiner) (?:hält|zwingt|hat) (?:sie|euch|dich)(?: \w+)? ?(?:auf|hier|gebeten|gefragt|gezwungen|um ihre)?|(?:hat|habe|"
    r"haben) (?:sie |dich |euch |ihn ){1,2}(?:niemand|keiner|jemand) (?:gefragt|gebeten)|"
    r"(?:bewerb\w*|bewirb) (?:sie |euch |dich )?(?:sich )?(?:doch|gern|halt) (?:bei|als|mal)|gehen sie (?:doch )?(?:selbst )?in die "
    r"politik|"
    r"(?:dann )?(?:entfolg\w*|entlik\w*|entabonnier\w*|deabonnier\w*|blockier\w*) (?:sie |uns |doch |halt ){1,3}|wissen (?:sie "
    r")?(?:ja |selbst )?,? ?wo die tür|die tür ist|"
    r"(?:müssen|müsst|musst) (?:sie|ihr|du) (?:\w+ )?(?:ja |hier |auch )?nicht (?:folgen|lesen|kommen|hier wohnen|bleiben))\b",
)
_INVITE = bag(
    "wir_freuen stellenanzeige ausschreibung ausbildung praktikum karriereportal gern_mitmachen freuen_uns herzlich umzugswagen adresse "
    "ummelden anmeldung willkommen"
)
PAYBACK = Pattern(
    "fett weg|nachspiel|zahle ich|zahl ich|rache|retour|revanch|das merk|hörst noch|hören noch|na warte|"
    "wart nur|wartet nur|warte nur|werd dir|blamier|an den pranger|mund stopfen|kriegst du|bekommst du|"
    "antworte ich dir|schreib ich jetzt|jetzt bin ich dran|jetzt rede ich|kontra|denen|leviten|gehörig|"
    "marsch|ich meinung|ich eins|vor allen|geig|blas|dich |mal sehen, wie|mal sehen wie|ich was|zeigen|"
    "bloß|ihm |dir |stell ich|erzähl ich|husten ich|huste ich|wisch ich|das zahl|will ich|hust ich|"
    "werd ich|zeig ich|von mir|sag ich|mach |das bekommt|das kriegt|ich sie|ich ihn|euch schreib|"
    "ihr schreib|dem schreib|der schreib|das bekommst ihr|das kriegst ihr|stell sie|den spieß|stell ihn|"
    "zahl wir|euch erzähl|ihr erzähl|euch wisch|dem erzähl|der erzähl|dem wisch|euch zeig|der wisch|"
    "ihr wisch|euch werd|dem werd|euch sag|ihr zeig|der zeig|der werd|dem zeig|ihr werd|ihr sag|der sag|"
    "dem sag|jetzt sind wir|stell euch|stell die|stell den|räch|ich euch|jetzt bin ich mal|auge um auge|"
    "wartet ab|warte ab|wart ab|ich die| ihn |fertig|ich den|heim|öffentlich|zurück",
    r"\b(?:(?:bekomm\w*|krieg\w*) (?:\w+ ){0,3}(?:sein|dein|euer|ihr|noch) (?:\w+ )?fett weg|(?:das )?zahl\w? (?:ich|wir) (?:\w+ )"
    r"{0,3}(?:heim|zurück)|heimzahlen|na warte\b|wart(?:et|e)? (?:nur|bloß|ab)|"
    r"(?:du|ihr|sie) (?:hörst|hört|hören) (?:noch )?von mir|das (?:kriegst|bekommst|bekommt|kriegt) (?:du|ihr) (?:\w+ ){0,2}"
    r"(?:zurück|wieder)|revanchier\w* ich|räch\w* ich|"
    r"(?:dir|euch|dem|der|denen|ihm|ihr) (?:werd\w?|will|geig\w?|zeig\w?|sag\w?|wisch\w?|erzähl\w?|husten?|hust|schreib\w?|blas\w?) "
    r"ich (?:\w+ ){0,4}(?:meinung|was|eins|zeigen|gehörig|marsch|leviten|blamieren)|"
    r"mal sehen,? wie (?:dir|euch|ihm|ihr|ihnen|denen|der|dem) das (?:\w+ )?(?:schmeckt|gefällt|passt)|den spieß (?:\w+ )?um\w*|"
    r"jetzt (?:bin ich|sind wir) (?:mal )?dran|"
    r"(?:stell\w?|blamier\w?|mach\w?) (?:ich )?(?:dich|euch|ihn|sie|den|die) (?:\w+ ){0,5}(?:bloß|an den pranger|fertig|öffentlich|"
    r"vor allen)|auge um auge)\b",
)
_LAW = bag(
    "klage anwalt gericht widerspruch geduld wanderung spiel rückspiel match pokal turnier lieferung schach rezept plätzchen kuchen "
    "überraschung freue"
)
SUFFER = Pattern(
    "jeden tag|immer dasselbe|schon wieder|noch so ein|noch eine|dutzend|hundertste|hundertmal|tausendmal|"
    "zum x|wirklich jeden|nicht mehr hören|nicht mehr lesen|hängt mir|hängt uns|zum hals|satt|leid,|leid zu|"
    "nervt|nerven|auf den keks|auf den senkel|auf den geist|ermüdend|gähn|langweil|allmählich|gleiche|"
    "dieselbe|gewaltig|tierisch|woche dasselbe|wecker|sack|tag dasselbe|habn |langsam|auf'n|"
    "nicht mehr ertragen|nicht mehr sehen|bis oben|bis hier| leid|geschimpfe|genörgel|gejammer|gemecker|"
    "geheule|gezeter|gebrüll|gemotze|drama|nur noch|theater",
    r"\b(?:(?:kann|können) (?:ich|wir|man) (?:\w+ ){0,4}nicht mehr (?:hören|lesen|sehen|ertragen)|(?:hängt|hängen|steht|stehen) "
    r"(?:mir|uns) (?:\w+ ){0,3}(?:zum hals|bis hier|bis oben)|"
    r"(?:bin|sind|habe?n?|hab) (?:ich |wir )?(?:es |das |ihre \w+ |diese \w+ |eure \w+ )?(?:\w+ )?(?:so |echt |wirklich |langsam |"
    r"allmählich )?(?:satt|leid)\b(?! dass| tun)|"
    r"(?:nervt|nerven|geht|gehen) (?:\w+ ){0,2}(?:uns|mir|mich|allen|hier|langsam|nur noch|allmählich|tierisch|gewaltig) (?:\w+ )"
    r"{0,2}(?:auf den (?:keks|senkel|geist|sack|wecker)|nur noch|langsam|gewaltig|tierisch)|"
    r"(?:auf den|auf'n) (?:keks|senkel|geist|sack|wecker) (?:geht|gehen|gehst|fällst|fallen)|(?:jeden|jede) (?:\w+ )?(?:tag|woche) "
    r"(?:das gleiche|dasselbe|dieselbe|die gleiche) (?:\w+ )?(?:gejammer|gemecker|leier|theater|frage|diskussion|geschichte|lied|"
    r"genörgel)|"
    r"(?:dieses|das|ihr|euer|dein) (?:\w+ )?(?:ge(?:jammer|mecker|nörgel|heule|motze|zeter|schimpfe|meckere)|theater|drama|gebrüll)\b|"
    r"(?:gähn|ermüdend|langweilig)[.!,…]|nicht schon wieder (?:sie|du|diese|dieses|ihr)|(?:sie|du|ihr) schon wieder\b|noch so (?:ein|"
    r"eine|einer),? der (?:alles|nur|nicht))\b",
)
_ABOUT = bag(
    "baustelle_nervt lärm wetter regen stau sorry tut_uns entschuldigung verstehen_wir verständlich ihnen_leid_tut mückenstich* "
    "wecker_klingelt"
)

SUDDENLY = Pattern(
    "auf einmal|plötzlich|ausgerechnet|sonst sieht|nicht gesehen|nie gesehen|noch nie gemeldet|kirche im dorf|"
    "unsere arbeit|ihre arbeit|buckel|kreuzweise|mond schießen|pfeffer|die füße küssen|im mondschein|"
    "auf den mond|egal sein|gestohlen|nie gehört|nicht gehört|in ruhe|lass |lasst sie|lassen sie uns|"
    "lassen uns|lasst uns|arbeiten",
    r"\b(?:(?:auf einmal|plötzlich|jetzt auf einmal|ausgerechnet jetzt) (?:interessier\w*|kümmer\w*|fällt|wollen|wissen|haben|sind) "
    r"(?:sie|ihr|du|es|ihnen|euch)|(?:hat|haben) (?:man|wir) (?:sie|euch|dich) (?:\w+ ){0,3}(?:nicht|nie|noch nie) (?:gesehen|"
    r"gehört)|die kirche im dorf|"
    r"(?:lassen|lasst|lass) (?:sie )?(?:\w+ ){0,6}uns (?:\w+ ){0,3}(?:unsere arbeit|arbeiten|in ruhe)|(?:könnt|kann|können|kannst) "
    r"(?:ihr |sie |du )?(?:mir|uns|mich) (?:\w+ ){0,3}(?:den buckel|gestohlen|kreuzweise|im mondschein|auf den mond|die füße küssen|"
    r"egal sein)|wo der pfeffer wächst)\b",
)
WEARY = Pattern(
    "haben es verstanden|haben's verstanden|weitermachen|lieben gott|den papst|den weihnachtsmann|ihren anwalt|"
    "ihren rechtsanwalt|ihren therapeuten|ihre mutter|den osterhasen|petrus|glaskugel|bestraft das leben|"
    "wer zu spät|beschwer|deine|bei ihre|an ihre|bei das|wieder zur sache|weiterarbeiten|bei den|bei die|"
    "wend|schreib|frag",
    r"\b(?:wir haben(?: es|'s) verstanden|können wir (?:jetzt |nun )?(?:bitte )?(?:weitermachen|weiterarbeiten|wieder zur sache)|"
    r"(?:frag\w*|wend\w*|beschwer\w*|schreib\w*) (?:sie |sich |euch |dich |das |es |doch |bitte |mal |lieber ){0,6}(?:an |bei "
    r")?(?:den |die |das |ihren |ihre |deinen |deine )?(?:lieben gott|papst|weihnachtsmann|osterhasen|petrus|glaskugel|rechtsanwalt|"
    r"anwalt|therapeuten|mutter|christkind|wettergott)|"
    r"wer zu spät kommt,? den bestraft)\b",
)
MIXTURES = (
    Mixture(WEARY, confidence=0.75),
    Mixture(SUDDENLY, veto=_WARM, confidence=0.75),
    Mixture(BRUSH_OFF, veto=_WARM, confidence=0.75),
    Mixture(IRONY, veto=_WARM, confidence=0.75),
    Mixture(WAR, confidence=0.7),
    Mixture(BURDEN, confidence=0.75),
    Mixture(SEND_OFF, veto=_INVITE, confidence=0.75),
    Mixture(PAYBACK, veto=_LAW, confidence=0.7),
)
REPLIES = (Mixture(SUFFER, veto=_ABOUT, confidence=0.7),)
"""Only in replies: in a private post weariness is no retort."""
