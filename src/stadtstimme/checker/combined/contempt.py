"""Insults without a term of abuse: wit denied by comparison, "X wie Sie", disgust at a person, a person as a failure of nature."""

from __future__ import annotations

from ..mixture import Mixture, bag
from ..pattern import Pattern

IF_FOLLY = Pattern(
    "dummheit|blödheit|unfähigkeit|ignoranz|faulheit|arroganz|hochmut|inkompetenz|hirnlosigkeit|"
    "verlogenheit|niedertracht|idiotie|beschränktheit",
    r"\b(?:wenn|falls|gäbe es|würde) (?:\w+ ){0,3}(?:dummheit|blödheit|unfähigkeit|ignoranz|faulheit|arroganz|hochmut|inkompetenz) "
    r"(?:\w+ ){0,4}(?:könnte\w*|würde\w*|wäre\w?|täte|wehtäte|weh täte|quietsch\w*|leuchten|fliegen|radfahren|singen|bestraft|geld|"
    r"preis\w*)\b|"
    r"\b(?:prachtexemplar|ausgeburt|musterbeispiel|inbegriff|gipfel|paradebeispiel|weltmeister|wandelnde\w? \w+|ausbund|mischung)\w* "
    r"(?:von |an |der |des |aus |menschlicher |reiner |purer |\w+er )*(?:dummheit|blödheit|unfähigkeit|hirnlosigkeit|ignoranz|arroganz|"
    r"faulheit|niedertracht|verlogenheit|inkompetenz|idiotie)\b|\b(?:dummheit|blödheit|hirnlosigkeit|unfähigkeit|verlogenheit) (?:in "
    r"person|"
    r"auf zwei beinen|hat einen namen|in reinform|in uniform|hat ein gesicht|in menschengestalt)\b|\b(?:so viel|soviel) (?:geballte )?"
    r"(?:dummheit|blödheit|hirnlosigkeit|beschränktheit|unfähigkeit|inkompetenz|idiotie) (?:auf (?:einem|nem) haufen|in einem raum|"
    r"auf einmal|in einer person|muss weh|tut weh)\b",
)
NO_WIT = Pattern(
    "hirn|verstand|iq|pulver|kerze|leuchte|birne|oberstübchen|intelligenz|leitung|zimmertemperatur|"
    "evolution|tellerrand|horizont|tassen|fassung|brot|kopf|amöbe|schuhgröße|weisheit|charme|geist|"
    "schlauste|bist |mit klugheit gesegnet|der cleverste|die schärfste|hell|zu dämlich|zu doof|zu blöd|"
    "grips|brennt|zwischen den ohren|zu dumm|sägemehl|grütze|stroh|nur luft|luft im|luft in der|wie der|"
    "wie n|wie ein|wie die",
    r"\b(?:(?:hat|haben|habt|hast|hätte) (?:\w+ ){0,4}(?:das (?:schieß)?pulver nicht erfunden|die weisheit nicht (?:gerade )?mit löffeln|"
    r"(?:einen|nen|'n) iq (?:\w+ )?(?:wie|von|unter|knapp|auf)|(?:sein|ihr|dein|euer|das|den) (?:ge)?(?:hirn|verstand) (?:\w+ "
    r")?(?:abgegeben|"
    r"verloren|versoffen|verkauft|vergessen|abgeschaltet|ausgeschaltet|zu ?hause gelassen)|mehr \w+ als (?:hirn|verstand|grips)|"
    r"weniger (?:hirn|verstand|grips|intelligenz) als|(?:nur )?(?:stroh|luft|sägemehl|grütze) (?:im kopf|im hirn|im schädel|in der "
    r"birne|im oberstübchen))|"
    r"(?:ist|sind|bist|seid) (?:\w+ ){0,3}(?:nicht (?:gerade |eben |unbedingt |besonders )?(?:die hellste\w?(?: \w+)?|der hellste|"
    r"das hellste|"
    r"die schlauste\w?|der schlauste|hell|mit klugheit gesegnet|die schärfste|der cleverste)|zu (?:dumm|blöd|doof|dämlich) (?:um|für|zum)|"
    r"geistig\w* (?:tiefflieger\w*|nichtschwimmer\w*|kleingärtner\w*|insolvent\w*|eine null|auf dem stand))|"
    r"(?:intelligenz|hirn|verstand|horizont|geist|auffassungsgabe|charme) (?:eine[rs]?|von einem|wie ein\w?|auf dem niveau) (?:\w+ ){0,2}"
    r"(?:amöbe|brots?|toastbrots?|knäckebrots?|steins?|backsteins?|schnecke|regenwurms?|parkuhr|türklinke|gurke|kartoffel|mülleimers?|"
    r"bierdeckels?|teelöffels?|eimers?|ameise|fliege)|(?:ist|sind|bist|seid|is) (?:\w+ ){0,2}so (?:hell|helle|schlau|klug|"
    r"intelligent|clever|gescheit|scharfsinnig|nützlich|hilfreich|kompetent) wie (?:ein\w?|ne?|der|die) \w+|(?:ins|in das|das) "
    r"(?:ge)?hirn ge(?:schissen|kackt|pisst)|zwischen den ohren (?:\w+ )?(?:nichts|luft|vakuum|leere|leer)|"
    r"iq (?:\w+ )?(?:wie|von|auf|unter|knapp über|in höhe) (?:\w+ ){0,2}(?:zimmertemperatur|schuhgröße|raumtemperatur|null|\d{1,2}|"
    r"toast\w*)|"
    r"(?:da|dem|der|bei dem|bei der|ihnen|euch) (?:hat die evolution|fehlt (?:\w+ )?(?:hirn|verstand|das hirn|grips)|brennt (?:\w+ "
    r")?(?:kein|nicht)"
    r"|ist im oberstübchen)|lange leitung und)\b",
)
_SELF = bag("ich_bin habe_ich hab_ich bei_mir mein_hirn mir_fehlt wir_haben ich_hatte man_muss_nicht")
LIKE_YOU = Pattern(
    "wie sie|wie ihr|wie euch|wie du|wie dir|wie dich|wie dem|wie der|wie den|wie die da|wie ihn|wie er",
    r"\b(?:querulant\w*|nörgler\w*|störenfried\w*|schwätzer\w*|wichtigtuer\w*|versager\w*|subjekt\w*|kreatur\w*|gestalten|"
    r"schmarotzer\w*|spinner\w*|idiot\w*|trottel\w*|quälgeist\w*|jammerlapp\w*|dauermeckerer\w*|hinterwäldler\w*|ignorant\w*|nichtsnutz\w*|"
    r"wutbürger\w*|hetzer\w*|pöbler\w*|abschaum|pack|gesindel|gesocks|pöbel|luschen|nullen|pfeifen|flaschen|clowns?|witzfiguren|"
    r"unterbelichtete\w?|minderbemittelte\w?|primitivling\w*|proleten|banausen|tyrannen|betonköpfe\w?|sturköpfe\w?|lügner\w*|heuchler\w*) "
    r"wie (?:sie|ihnen|ihr|euch|du|dir|dich|dem|der|den|die da|er|ihn)\b",
)
REVOLT = Pattern(
    "allerletzte|das letzte|widern|widert|kotz|ekel|schande für|visage|zumutung|brechmittel|missgeburt|"
    "charakterlos|niedrigste|schäm|moralisch verkommen|unterste schublade|fratze|widerst|fresse",
    r"\b(?:(?:sie|du|ihr|der|die|dieser (?:typ|kerl|mann|mensch)|diese (?:frau|person|tante)|so jemand|die da) (?:sind|bist|seid|"
    r"ist) (?:\w+ ){0,3}"
    r"(?:das (?:aller)?letzte|ein brechmittel|eine zumutung für (?:jeden|alle|die menschheit)|eine schande für (?:die menschheit|"
    r"ihren|seinen|"
    r"den berufsstand|jeden)|charakterlos|zum kotzen|unterste schublade|moralisch verkommen)|(?:sie|du|ihr) (?:widern|widerst|widert|"
    r"kotzen|"
    r"kotzt|ekeln|ekelt) (?:mich|uns|einen) an|(?:deine|eure|ihre|seine) (?:\w+ )?(?:visage|fresse|hackfresse|dummfresse|blöde "
    r"fratze|fratze)|"
    r"(?:der|die|dieser|diese) (?:\w+ )?(?:kotzt|widert|ekelt) (?:mich|uns) (?:\w+ )?an)\b",
)
NATURE = Pattern(
    "fehlbesetz|totalausfall|unfall der|irrtum|fehler der natur|platzverschwendung|sauerstoff|"
    "luftverschwendung|resterampe|inkompetenz|gruselkabinett|kasperletheater|irrenanstalt|affenstall|"
    "kindergarten|hühnerhaufen|gurkentruppe|saftladen|deppenverein|narrenhaus|altersheim|geisterbahn|"
    "überflüssig wie ein kropf|ein unfall|luft zum atmen",
    r"\b(?:(?:sie|du|ihr|der|die|er) (?:sind|bist|seid|ist) (?:\w+ ){0,3}(?:ein irrtum der natur|ein fehler der natur|ein unfall|"
    r"(?:reine |pure )?(?:platz|sauerstoff|luft)verschwendung|ein totalausfall|überflüssig wie ein kropf)|(?:verschwende\w*|nimmt|"
    r"nehmen|klaut) "
    r"(?:\w+ ){0,3}(?:sauerstoff|luft zum atmen) (?:weg)?|(?:nächste\w?|ganze\w?|lauter) (?:affenstall|gruselkabinett|deppenverein))\b",
)
NICKNAMES = Pattern(
    "heini|fuzzi|gesocks|pöbel|dösbaddel|dummbeutel|sabbel|hinterwäldler|dorftrottel|kleinhirn|nullnummer|"
    "erbsenhirn|tratschtante|schafskopf|schafsköpf|eierkopf|eierköpf|giftzahn|schleimbeutel|fatzke|schnösel|"
    "lackel|rotzbengel|dreckspatz|drecksbande|banausen|prolet|primitivling|ignorant|dorfdepp|sesselhocker|"
    "bürokratenarsch|schreibtischhengst|tintenpisser|aktenfresser|knöllchenhexe|schmalspur|hilfssheriff|"
    "möchtegern|napoleon|westentaschen|wichtigtuer|blockwart|oberlehrer|quasselstrippe|schnatter|lahmarsch|"
    "transuse|torfkopp|torfnase|blödel|pflaume|birne|lahmärsche",
    r"\b(?:(?:du|sie|ihr|der|die|dieser?|diese[mns]|so ein\w?|son|eure?|alles|lauter|was für (?:ein\w?|n)|seid|sind|bist|ist (?:ein\w"
    r"?|der|die|doch ein\w?)) "
    r"(?:\w+ ){0,2}(?:gesocks|pöbel|dösbaddel|dummbeutel|sabbelkopp|hinterwäldler\w*|dorftrottel\w*|kleinhirn|nullnummer|erbsenhirn|"
    r"tratschtante|"
    r"schafsk[oö]pfe?|eierk[oö]pfe?|giftzahn|schleimbeutel|fatzke|schnösel|lackel|rotzbengel|proleten?|primitivling\w*|dorfdepp\w*|"
    r"sesselhocker|schreibtischhengst|tintenpisser|aktenfresser|knöllchenhexe\w?|schmalspur\w+|hilfssheriffs?|westentaschen\w+|"
    r"blockwart\w*|"
    r"lahmarsch|lahmärsche|transuse|torfkopp|torfnase|[a-zäöüß]{2,12}heini|[a-zäöüß]{2,12}fuzzi)|heini|fuzzi (?:vom|von|aus|da))\b",
)
_NAMES = bag("heini_und onkel_heini opa_heini heini_müller pflaumen birnen kuchen rezept obst saft theater stück film")

HOLLOW = Pattern(
    "hohle|hirnlose|strohdumme|verblödete|saudumme|strunzdumme|dumme|dämliche",
    r"\b(?:die|der|den|dem|diese[rnms]?|so ein\w{0,2}|du|sie|ihr|eure[rn]?) (?:hohle|hirnlose|strohdumme|verblödete|saudumme|"
    r"strunzdumme|dumme|dämliche)[rn]? (?!(?:idee|regel|frage|fragen|antwort|ampel|automat|sache|entscheidung|ausrede|"
    r"formular|app|satz|spruch|baustelle|schild|umleitung|witz|system|software|politik|verordnung|vorschrift|zufall|wand|gasse|baum|"
    r"bäume|nuss_|gefühl)\w*)[a-zäöüß]{3,20} (?:am|an der|vom|von der|bei|beim|im|in der|aus dem|aus der|hinterm) "
    r"(?:\w+ )?(?:\w*schalter|empfang|\w*amt|rathaus|kasse|telefon|\w*büro|pforte|\w*punkt|\w*point|\w*stelle|verwaltung|hotline|"
    r"eingang|tür|schule|büdchen|bus)\b",
)
ASKS_SO = Pattern(
    "so dumm|so blöd|so doof|so dämlich|so bescheuert|wer so dusselig",
    r"\bwer so (?:dumm|blöd|doof|dämlich|bescheuert|dusselig) (?:fragt|schreibt|kommentiert|parkt|fährt|schaut|guckt|daherredet|ist|"
    r"baut|plant)\b[^.!?]{0,60}",
)
ONLY_A = Pattern(
    "nur ein|nichts als|platzhalter|marionette|staubfänger|bürostuhl|sesselwärmer|stuhlwärmer|aktenhalter|"
    "bleistifthalter|kaffeetrinker|gehaltsempfänger|luftnummer|bist |sauerstoffverbraucher|komplettversager|"
    "totalversager|menschlicher|versager auf|sondermüll|müll auf|abfall|ausschuss",
    r"\b(?:sie|du|ihr|der|die|er|das) (?:sind|bist|seid|ist) (?:\w+ ){0,4}(?:platzhalter|staubfänger|sesselwärmer|stuhlwärmer|"
    r"bleistifthalter|luftnummern?|marionetten?|sauerstoffverbraucher|gehaltsempfänger mit|versager auf|menschlicher \w+|"
    r"komplettversager|totalversager|ausschuss|"
    r"sondermüll|abfall|müll auf)\b",
)
BACKGROUND = Pattern(
    "bildungsschicht|kinderstube|bildungsniveau|bildungsgrad|rechtschreibung|baumschule|hilfsschule|"
    "sonderschule|hauptschule|schulabschluss|unterschicht|gosse|woher|intelligenz|ausdrucksweise|aus welche|"
    "grammatik|der resterampe|bände|deutsch",
    r"\b(?:verrät|zeigt|sagt|merkt man|sieht man|passt zu|spricht für)\b[^.!?]{0,50}\b(?:bildungsschicht|bildungsniveau|bildungsgrad|"
    r"schulabschluss|unterschicht|kinderstube|intelligenz\w*|aus welche\w+ \w+)\b|"
    r"\b(?:rechtschreibung|grammatik|ausdrucksweise|deutsch)\b[^.!?]{0,40}\b(?:verrät|sagt alles|spricht bände|zeigt,? (?:\w+ "
    r")?(?:wes|woher))\b|\b(?:in der|auf der|von der) (?:baumschule|hilfsschule|sonderschule|resterampe)\b",
)
VAIN = Pattern(
    "gockel|pfau|pfingstochse|hose, nix|hose und nix|große klappe|heiße luft|aufgeblasen|wichtigtuer|"
    "selbstdarsteller|blender|hochstapler|marionette|pudel|schoßhündchen|wetterfahne|kriecher|jasager|"
    "dahinter|nichts drin|wenig drin|nix drin|fatzke|hahn",
    r"\b(?:(?:eitler?|aufgeblasener?|alter|geiler|lahmer|arroganter) (?:gockel|pfau|pfingstochse|hahn|fatzke)|(?:viel|große) (?:hose|"
    r"klappe),? (?:und )?(?:nix|nichts|wenig) (?:drin|dahinter)|(?:ein|so ein|dieser|der|du|sie|ihr|lauter|alles) (?:\w+ ){0,2}"
    r"(?:blender|hochstapler|schoßhündchen|pudel (?:des|der|vom|von)|jasager))\b",
)
CROWDS = Pattern(
    "deppn|deppen|schlafhaub|schlafhauben|saustall|sauhaufen|schnarcher|schlafmützen|gscheithaferl|klugscheißer",
    r"\b(?:lauter|alles|alle|nur|so (?:a|ein|'n|am|einem|nem)|ihr|bei so) (?:\w+ ){0,2}(?:deppn|deppen|schlafhaub\w*|schnarcher|"
    r"sauhaufen|gscheithaferl\w*|klugscheißer\w*|volldeppn)\b",
)
MIXTURES = (
    Mixture(BACKGROUND, confidence=0.7),
    Mixture(VAIN, confidence=0.7),
    Mixture(CROWDS, confidence=0.75),
    Mixture(HOLLOW, confidence=0.75),
    Mixture(ASKS_SO, confidence=0.7),
    Mixture(ONLY_A, confidence=0.7),
    Mixture(IF_FOLLY, confidence=0.8),
    Mixture(NO_WIT, veto=_SELF, confidence=0.8),
    Mixture(LIKE_YOU, confidence=0.8),
    Mixture(REVOLT, confidence=0.75),
    Mixture(NATURE, confidence=0.75),
    Mixture(NICKNAMES, veto=_NAMES, confidence=0.75),
)
