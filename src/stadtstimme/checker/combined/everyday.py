"""What people say any day, by structure: who is called what, who is not up to what, what happens if, who lacks which knowledge.

Each class is a kind of word and each mixture the order in which such sentences are built, so that other words of the same class are
found as well. The rules on insult, discrimination, threat, know-it-all and irritated tone take their part from here.
"""

from __future__ import annotations

from ..groups import AGE, DISABILITY, NEEDLES, ORIGIN, SEX
from ..mixture import Mixture, bag
from ..pattern import Pattern

# Somebody (not a thing) is short of wits.
_WITLESS = (
    r"(?:(?:stroh|sau|strunz|rotz|stock|sterbens|erz|grotten)?(?:dumm|blöd|doof|dämlich)|blöde|bescheuert|behämmert|bekloppt|beknackt|"
    r"hirnlos|hirntot|hirnverbrannt|verblödet|schwachsinnig|geistesgestört|gestört|minderbemittelt|unterbelichtet|zurückgeblieben|"
    r"geisteskrank|debil|plemplem|nicht ganz (?:dicht|sauber|bei trost|bei sinnen|richtig im kopf)|nicht mehr zu retten|"
    r"dumm wie \w+|(?:eine|ne) schraube locker)"
)
_SOMEBODY = (
    r"(?:frau|herr|mann|typ|kerl|tante|dame|person|mensch|chefin?|\w*leiter(?:in)?|\w*beamt(?:e|er|in)|\w*mitarbeiter(?:in)?|"
    r"\w*bearbeiter(?:in)?|kolleg(?:e|en|in)|\w*kontrolleur(?:in)?|\w*fahrer(?:in)?|\w*meister(?:in)?|\w*lehrer(?:in)?|"
    r"nachbar(?:in|n)?|politess(?:e|en)|\w*rat|\w*rätin|dezernent(?:in)?|\w*planer|leute|alte|alter|junge|mädel|weib|truppe|bande|"
    r"hausmeister(?:in)?|busfahrer(?:in)?|verkäufer(?:in)?|vermieter(?:in)?|trainer(?:in)?|dezernentin|vorsitzende\w?)"
)
WITLESS_PERSON = Pattern(
    "dumm|blöd|doof|dämlich|bescheuert|behämmert|bekloppt|beknackt|hirnlos|hirntot|hirnverbrannt|verblödet|schwachsinnig|gestört|"
    "minderbemittelt|unterbelichtet|zurückgeblieben|geisteskrank|debil|plemplem|nicht ganz|nicht mehr zu retten|schraube locker",
    rf"\b(?:(?:der|die|diese[rn]?|dieser|unsere?|eure?|ihre?|so eine?|alle|manche) (?:\w+ )?{_SOMEBODY}\b[^.!?,]{{0,45}}|(?:du|sie|ihr|"
    rf"er|die da|der da|die alle|der|die) )(?:ist|sind|bist|seid|hat|haben|hast|habt|muss|müssen)\b(?: \w+){{0,3}}? {_WITLESS}\b",
)
_ABOUT_ONE = bag(
    "ich_bin bin_ich ich_war komme_mir kam_mir fühle_mich nicht_dumm nicht_blöd nicht_so_dumm nicht_doof niemand_ist keiner_ist "
    "verkehr* ampel* leitung* anlage* empfang_ist_gestört verbindung* signal* leider_gestört entwicklung"
)
UNWORTHY = Pattern(
    "rausgeworfen|rausgeschmissen|gefeuert|eingewiesen|entmündigt|in die klapse|in den knast|weggesperrt|vom hof gejagt|"
    "hinter gitter|auf den mond",
    rf"\b(?:der|die|dieser|diese|unser\w?|euer|eure) (?:\w+ )?{_SOMEBODY}\b[^.!?]{{0,60}}\b(?:gehör\w*|sollte man|müsste man) (?:\w+ "
    rf"){{0,4}}"
    r"(?:eingewiesen|entmündigt|in die klapse|weggesperrt|vom hof gejagt|auf den mond)\b",
)
INSULTS = (
    Mixture(WITLESS_PERSON, veto=_ABOUT_ONE, confidence=0.75),
    Mixture(UNWORTHY, confidence=0.65),
)

# A group is not up to it, even it is up to it, or it is suspected.
_GROUP = rf"(?:{ORIGIN}|{DISABILITY}|{AGE}|{SEX}|blondinen?|omas?|opas?|großm[uü]tter|schwiegerm[uü]tter|hausfrau(?:en)?|mutti|mama)"
EVEN_THEY = Pattern(
    NEEDLES,
    rf"\b(?:sogar|selbst|auch|noch) (?:für )?(?:eine?n?r?|meine?r?|deine?r?|jede[rn]?|unsere?|die|der|ihre?|eure?)?\s?"
    rf"(?:\w+ )?{_GROUP}\b",
)
UP_TO_IT = Pattern(
    "einfach|kinderleicht|idiotensicher|leicht|narrensicher|selbsterklär|hinbek|hinkrieg|hin |kapier|schaff|bedien|versteh|klar|"
    "zurecht|bekommt|kriegt",
    r"\b(?:(?:so|ganz|total|kinder)?\s?(?:einfach|leicht)|kinderleicht|idiotensicher|narrensicher|selbsterklärend)\b[^!?]{0,90}"
    r"\b(?:hin|hinbekommen?|hinkriegen|hinkriegt|hinbekommt|kapier\w*|schaff\w*|bedien\w*|versteh\w*|klarkommt|klarkommen|zurechtkommt|"
    r"zurechtkommen|verstanden)\b",
)
NOT_FOR_THEM = Pattern(
    NEEDLES,
    rf"\bfür (?:die |eine |einen |unsere |ältere |alte )?{_GROUP} (?:ist|sind|wäre|wird) (?:das|es|so etwas|sowas|so was)?\s?(?:\w+ )"
    rf"{{0,3}}?"
    r"(?:nichts|nix|zu (?:schwer|hoch|kompliziert|schnell|anstrengend|technisch|viel)|sowieso|eh nicht)\b",
)
SUSPECTED = Pattern(NEEDLES, rf"\b{ORIGIN}\b")
NO_WONDER = Pattern(
    "wunder|weiß man ja|kennt man ja|ist doch klar|war ja klar|weiß doch jeder|zählt eins",
    r"\b(?:nicht (?:zu )?wundern|kein wunder|wen wundert\w*|wundert (?:mich|einen) (?:gar |da )?(?:nichts|nicht)|weiß man ja|kennt man ja|"
    r"war ja klar|ist doch klar|weiß doch jeder)\b",
)
LOST = bag(
    "verschwunden* fehlt fehlen geklaut gestohlen weg geklaute* verschwindet einbruch einbrüche diebstahl dreck müll lärm werkzeug "
    "portemonnaie fahrräder fahrrad kriminalität ärger schlägerei prügelei messer"
)
_FAIR = bag(
    "hilfe helfen unterstütz* angebot* beratung kurs willkommen diskriminier* vorurteil* barrierefrei* ermäßig* rassis* ungerecht "
    "schlimm inklus* opfer angegriffen leider pauschal* generalverdacht nicht_alle"
)
DISCRIMINATION: tuple[Mixture, ...] = (
    Mixture(
        EVEN_THEY,
        UP_TO_IT,
        veto=bag("hilfe_für kurs_für studie leichte_sprache leichter_sprache"),
        detail="typical",
        confidence=0.7,
    ),
    Mixture(NOT_FOR_THEM, veto=_FAIR, detail="typical", confidence=0.7),
    Mixture(SUSPECTED, NO_WONDER, LOST, veto=_FAIR, detail="statement", confidence=0.7),
)

# What somebody will do to a thing or a body, in whichever order.
WRECK = Pattern(
    "ich|wir",
    r"\b(?:schlag\w?|hau\w?|tret\w?|mach\w?|zünd\w?|fackel\w?|spreng\w?|säg\w?|demolier\w?|zerleg\w?|zertrümmer\w?|reiß\w?|box\w?|fahr\w?|"
    r"schmeiß\w?|werf\w?) (?:ich|wir)\b(?! (?:mir|mich|uns)\b)[^.!?,]{0,50}\b(?:kaputt|kurz und klein|zu klump|zu schrott|zu kleinholz|"
    r"in brand|an(?: und)?$|platt|in stücke|in die luft|in trümmer|die scheiben? ein|die fenster ein)\b",
)
_HOBBY = bag(
    "film* spiel* level gegner* nüsse holz brennholz lego kuchen teig drucker wecker garten unkraut schnee eis"
)
DESERVES = Pattern(
    "gehör|sollte|müsste|verdien|brauch|fehlt",
    r"\b(?:gehör\w*|sollte (?:man|mal)|müsste (?:man|mal)|verdien\w*|braucht?|bräucht\w*|fehlt)\b[^.!?]{0,45}\b(?:(?:die |der |alle |"
    r"sämtliche "
    r"|beide )(?:knochen|finger|arme|beine|rippen|nase|zähne|hals|kiefer|fresse|ohren|kopf)\b[^.!?]{0,20}\b(?:gebrochen|ausgeschlagen|"
    r"eingeschlagen|poliert|umgedreht|abgehackt|abgerissen|langgezogen|eingetreten|brechen|ausschlagen|einschlagen|polieren|umdrehen)|"
    r"(?:ordentlich|mal|richtig|anständig|kräftig|eine|ein paar) (?:\w+ ){0,3}(?:verprügelt|verdroschen|vermöbelt|verhauen|vertrimmt|"
    r"tracht prügel|abreibung|backpfeifen?|ohrfeigen?|faust ins gesicht|aufs maul|auf die fresse|was aufs maul|eins auf die)|"
    r"an die wand gestellt|aufgehängt|aufgeknüpft|ausgepeitscht|standrechtlich)\b",
)
THEN_BANG = Pattern(
    "knall|krach|rappel|schepper|rumms|raucht|blutig|ungemütlich|hässlich|setzt|passiert|lernt ihr|"
    "lernen sie mich|für nichts|nicht mehr halten|für nichts mehr",
    r"\b(?:dann|sonst|hier|bald|gleich|morgen)\b[^.!?]{0,30}\b(?:knallt'?s?|kracht'?s?|rappelt'?s?|scheppert'?s?|rummst'?s?|raucht'?s|"
    r"knallt es|kracht es|wird'?s? (?:es )?(?:richtig |hier |sehr )?(?:ungemütlich|hässlich|blutig)|setzt'?s? (?:es )?was|passiert "
    r"(?:hier )?"
    r"(?:noch )?(?:was|etwas|ein unglück)|garantier\w? ich für nichts|lernt ihr mich (?:richtig )?kennen|lernen sie mich (?:richtig |mal )?"
    r"(?:von einer anderen seite )?kennen)\b",
)
MEANT = Pattern(
    "wenn|falls|sollte|noch ein|nochmal|noch mal|nächste|sonst|wehe|ernst|warnung",
    r"\b(?:wenn|falls|sollten? (?:sie|ihr|du|das|der|die)|noch ?mal|noch ein\w*|nächstes mal|beim nächsten mal|sonst|wehe|mein(?:e)? ich "
    r"ernst|meine das ernst|(?:letzte|meine) warnung)\b",
)
_ACCIDENT = bag(
    "unfall unfälle gestreut geräumt radweg* gehweg* glatt glatteis ampel* kreuzung* auto autos verkehr kind kinder schüler* gewitter "
    "sturm böller feuerwerk silvester donner bremse* gleis* weiche* motor heizung boiler zusammenstoß gestürzt leitung überlast* strom "
    "sicherung* tür zuschlag* polizei_ruf*"
)
THREATS: tuple[Mixture, ...] = (
    Mixture(WRECK, veto=_HOBBY, detail="violence", confidence=0.75),
    Mixture(DESERVES, detail="violence", confidence=0.75),
    Mixture(THEN_BANG, MEANT, veto=_ACCIDENT, detail="veiled", confidence=0.7),
)

# Somebody lacks what others know.
LACKS = Pattern(
    "fehlt|fehlen|mangelt|davon haben|davon verstehen|davon wissen",
    r"\b(?:fehlt|fehlen|mangelt)\b (?:\w+ )?(?:ihnen|euch|dir)\b[^.!?]{0,40}\b(?:\w{0,14}wissen|\w{0,14}kenntnis\w*|\w{0,8}verstand|"
    r"\w{0,4}blick|"
    r"verständnis|horizont|expertise|weitsicht|qualifikation|ausbildung|kompetenz|vorstellungskraft)\b|\b(?:ihnen|euch|dir) (?:fehlt|"
    r"fehlen|mangelt)\b[^.!?]{0,40}\b(?:\w{0,14}wissen|\w{0,14}kenntnis\w*|\w{0,8}verstand|\w{0,4}blick|verständnis|horizont|expertise|"
    r"weitsicht|qualifikation|kompetenz)\b|\bdavon (?:haben|verstehen|wissen) (?:sie|ihr) (?:\w+ ){0,2}(?:nichts|nix|keine ahnung|zu "
    r"wenig)\b",
)
LEAVE_IT = Pattern(
    "überlass|überlasst",
    r"\büberl(?:assen sie|asst|ass) (?:das|die|es|dies|solche|so etwas|sowas)\b[^.!?]{0,40}\b(?:uns|denen|leuten|den(?:jenigen)?|unser\w*|"
    r"\w*leuten|\w*experten|\w*planern?|profis|\w*ingenieuren?|jurist\w*|fach\w*|verwaltung)\b",
)
SLEPT = Pattern(
    "aufgepasst|gefehlt|geschlafen|geschwänzt|kreide|krank war|fensterplatz|hingehört|zugehört",
    r"\b(?:alle|diejenigen|jene|manche|leute|wer|den\w*|die|der)\b,? (?:die |der )?(?:\w+ ){0,2}?(?:in (?:der (?:\w+ )?(?:schule|"
    r"fahrschule|"
    r"klasse|stunde)|bio\w*|mathe\w*|deutsch|erdkunde|geografie|physik|chemie|geschichte|sachkunde|heimatkunde|sozialkunde|"
    r"gemeinschaftskunde|"
    r"religion|latein)|im \w*unterricht|damals|früher)\b[^.!?:]{0,30}\b(?:nicht|nie|wohl|gerade|immer|mal wieder|gefehlt|geschlafen)\b"
    r"[^.!?:]{0,25}",
)
_FRIENDLY = bag(
    "danke gern_erklären erklären_wir_gern kurs workshop nachholen wir_helfen helfen_gern leider_auch_uns uns_fehlt uns_fehlen"
)
LECTURES: tuple[Mixture, ...] = (
    Mixture(LACKS, veto=_FRIENDLY, confidence=0.7),
    Mixture(LEAVE_IT, veto=_FRIENDLY, confidence=0.7),
    Mixture(SLEPT, veto=bag("kurs nachhilfe nachholen erwachsenenbildung schulabschluss vhs"), confidence=0.65),
)

# What such a remark is worth to us.
NOT_FOR_SUCH = Pattern(
    "solche|so einen|so einem|derartige|ihre|nicht auf so|nicht für so|nicht wegen so",
    r"\b(?:auf|für|mit|wegen|zu) (?:genau |eben |gerade )?(?:solche[rnms]?|derartige[rn]?|so einen|so einem|ihre[rnm]? (?:art|ton)) "
    r"(?:\w+ )?"
    r"(?:kommentar\w*|bemerkung\w*|sprüche?n?|ton|unterstellung\w*|frag\w*|mail\w*|beitr\w*|ratschl\w*|belehrung\w*|leut\w*|"
    r"art)\b[^.!?]{0,35}\b(?:jedenfalls nicht|sicher nicht|bestimmt nicht|garantiert nicht|verzichten|keine lust|keine zeit|zu schade|"
    r"nicht angewiesen|nicht nötig|geht uns|antworten wir nicht)\b|\b(?:jedenfalls|sicher|bestimmt|garantiert|ganz gewiss) nicht "
    r"(?:auf|für|"
    r"wegen) (?:solche|so|ihre)\w*\b",
)
RETORTS = (Mixture(NOT_FOR_SUCH, confidence=0.7),)

# Groups that have to stay away, and "nothing against them, but".
STAY_AWAY = Pattern(
    NEEDLES,
    rf"\b(?:(?:müssen|sollen|können|dürfen|mögen) (?:\w+ ){{0,2}}?{_GROUP}\b|{_GROUP} (?:müssen|sollen|können|dürfen|mögen)\b)(?: \w"
    rf"+){{0,4}}? "
    r"(?:draußen (?:bleiben|warten)|zu ?hause bleiben|daheim ?bleiben|woanders hin\w*|woanders \w+|leider draußen|gleich wieder "
    r"gehen|wegbleiben|"
    r"fern ?bleiben|in (?:ihre|eure) \w+ zurück|dahin zurück)\b",
)
NOTHING_AGAINST = Pattern(
    "nichts gegen|nix gegen",
    rf"\b(?:nichts|nix) gegen (?:\w+ )?(?:{_GROUP}|schwule\w?|lesben|homos\w*|muslim\w*|moslems?|juden|schwarze|trans\w*),? (?:\w+ "
    rf")?aber\b",
)
DISCRIMINATION = (
    *DISCRIMINATION,
    Mixture(STAY_AWAY, veto=_FAIR, detail="statement", confidence=0.7),
    Mixture(NOTHING_AGAINST, veto=_FAIR, detail="statement", confidence=0.7),
)

# A face remembered and a day that will come; a house that burns if.
REMEMBERED = Pattern(
    "gemerkt|notiert|aufgeschrieben|eingeprägt|abgespeichert|fotografiert",
    r"\b(?:gesicht|gesichter|namen?|kennzeichen|autonummer|adresse|anschrift|nummernschild|visage)\b[^.!?]{0,60}\b(?:gemerkt|notiert|"
    r"aufgeschrieben|eingeprägt|abgespeichert|fotografiert)\b",
)
AGAIN = Pattern(
    "zweimal|wiedersehen|sehen uns|noch wundern|wird kommen|der tag|warte nur|wartet nur|passt|pass |leidtun|bereuen",
    r"\b(?:sieht sich (?:immer |ja |bekanntlich )*zweimal|zweimal im leben|wir sehen uns (?:noch|wieder)|auf wiedersehen gibt|wird "
    r"sich noch "
    r"wundern|werden sich noch wundern|der tag (?:wird kommen|kommt)|wartet? nur|pass(?:t)? (?:bloß |nur )?auf|(?:noch )?(?:leidtun|"
    r"bereuen))\b",
)
BURNS_IF = Pattern(
    "brennt|brennen|fackelt|lichterloh|in flammen",
    r"\b(?:wenn|falls|sobald|sollten?)\b[^.!?]{3,90},\s(?:dann )?(?:brennt|brennen|fackelt) (?:sie|es|er|die|das|hier|was|alles|"
    r"euer|eure|bald|irgendwann)\b[^.!?]{0,30}",
)
_LIGHT = bag(
    "licht lampe lampen kerze kerzen laterne laternen sicherung* ofen herd grill feuerwehr ruf* strom sonne augen"
)
THREATS = (
    *THREATS,
    Mixture(REMEMBERED, AGAIN, detail="watched", confidence=0.7, reach=1),
    Mixture(BURNS_IF, veto=_LIGHT, detail="violence", confidence=0.7),
)

# A little of the simplest would do, and how such people are addressed.
A_LITTLE = Pattern(
    "mit ein|mit etwas|mit minimal|mit gesund|mit wenig|bei ein",
    r"\b(?:mit|bei) (?:ein (?:wenig|bisschen|klein wenig|minimum an)|etwas|minimal\w*|wenig) (?:\w+ )?(?:\w*wissen|\w*kenntnis\w*|\w"
    r"*verstand|"
    r"logik|mathematik|\w*bildung|nachdenken|mitdenken|vernunft|interesse|mühe|lesekompetenz|aufmerksamkeit)\b[^.!?]{0,60}\b(?:lässt|"
    r"hätten|"
    r"kann|könnte\w*|wüssten|würden|käme\w*|versteh\w*|erschließt|ergibt|merk\w*|findet|klappt)\b",
)
ADDRESSED = Pattern(
    "guter mann|gute frau|junger mann|junge dame|mein lieber|meine liebe|verehrteste|freundchen|schätzchen|herzchen|mein bester",
    r"(?:^|[,.!?] )(?:guter mann|gute frau|junger mann|junge dame|mein (?:lieber|bester)(?! \w+ \w+)|verehrteste[rs]?|freundchen|"
    r"schätzchen|"
    r"herzchen)(?:[,.!]|$)",
)
LECTURES = (
    *LECTURES,
    Mixture(A_LITTLE, veto=_FRIENDLY, confidence=0.65),
    Mixture(ADDRESSED, confidence=0.65),
)

# Somebody of the house tells what was said in a closed circle, or what became of those who came.
SEATED = Pattern(
    "personalrat|betriebsrat|ausschuss|aufsichtsrat|verwaltungsrat|vergabe|auswahlkommission|jury|dezernent|amtsleiter|klausur|"
    "protokoll|vorzimmer|kämmerei|personalamt|steuerungsgruppe|krisenstab|beirat|fraktion",
    r"\b(?:(?:ich|wir) (?:sitze?n?|bin|sind|war|waren|saß|saßen|arbeite|führe)|(?:sitze|bin|war|arbeite) ich)\b[^.!?]{0,60}\b"
    r"(?:personalrat|"
    r"betriebsrat|\w*ausschuss|aufsichtsrat|verwaltungsrat|vergabestelle|auswahlkommission|jury|dezernent\w*|amtsleiter\w*|\w*klausur|"
    r"protokoll\w*|vorzimmer|kämmerei|personalamt|steuerungsgruppe|krisenstab|beirat)\b",
)
LETTING_ON = Pattern(
    "sagen|verrat|von mir|unter uns|nicht offiziell|noch keiner|psst|pst|flüster|so viel|soviel|behaltet|vorab|exklusiv",
    r"\b(?:(?:kann|darf|muss) (?:ich )?(?:euch|dir|ihnen)?\s?(?:\w+ )?(?:schon )?(?:sagen|verraten|flüstern)|(?:ich )?verrate? "
    r"(?:euch|dir|ihnen|"
    r"nur)|von mir (?:habt|wisst|hast|weißt|haben) (?:ihr|du|sie)?\b|unter uns|noch nicht offiziell|pss?t|so ?viel (?:sei|darf|kann)|"
    r"behaltet|"
    r"schon mal vorab)\b",
)
FAMILY_CAME = Pattern(
    "zu mir|bei mir|vor mir|zu uns|bei uns",
    r"\b(?:familie|mutter|vater|mann|frau|paar|ehepaar|mädchen|junge|kind|rentner(?:in)?|kunde|kundin|klient(?:in)?|bürger(?:in)?|"
    r"bewerber(?:in)?|"
    r"alleinerziehende)\b[^.!?]{0,60}\b(?:zu|bei|vor) (?:mir|uns)\b[^.!?]{0,25}\b(?:\w*amt|jobcenter|sprechstunde|beratung|schalter|"
    r"büro|dienst|"
    r"sprechzimmer)\b",
)
FATE = bag(
    "trinkt säuft wegnehmen weggenommen inobhut* geschlagen schlägt schwanger gefängnis knast abgehauen geschieden alkohol* drogen* pleite "
    "weinte geweint heulte schulden abgeschoben abschieben obdachlos misshandel* vernachlässig* krebs depress* ritzt sorgerecht insolvenz "
    "pfänd* gekündigt gewalttätig vorbestraft süchtig entzug"
)
_GENERAL = bag(
    "anonym statistik vortrag film serie roman beispiel ausgedacht erfunden beruf kommen_zu_uns danke dankbar"
)
TOLD = (
    Mixture(SEATED, LETTING_ON, detail="internal", confidence=0.7, reach=1),
    Mixture(FAMILY_CAME, FATE, veto=_GENERAL, detail="client", confidence=0.7, reach=1),
)
