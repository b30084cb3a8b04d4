"""Irritation: mock praise, refused blame, slamming the door, and remarks on the other's tone instead of the matter."""

from __future__ import annotations

from ..mixture import Mixture, bag
from ..pattern import Pattern

MOCK = Pattern(
    "na |ach|gähn|seufz|schön für|glückwunsch|originell|bravo|soso|aha|augenroll|tja|mal wieder|"
    "wie nett|wie schön|herzlichen dank auch|danke für nichts|schon wieder so|schon wieder jemand|"
    "schon wieder eine",
    r"\b(?:na (?:wunderbar|toll|prima|super|klasse|bravo|herrlich|großartig|bitte|endlich|sowas|dann (?:viel|gute|herzlichen|prost|"
    r"ist ja))|"
    r"ach (?:wirklich|nein|was|kommen sie|herrje|du (?:liebe|meine)|gott|ja\?)|gähn|seufz|augenroll|schön für (?:sie|dich|euch|die|"
    r"den)|wie originell|"
    r"bravo|soso|wie nett|herzlichen dank auch|danke für nichts|(?:herzlichen )?glückwunsch (?:zu|zur|zum) (?:dieser|ihrer|dieser "
    r"tollen|soviel|so viel)|"
    r"(?:mal |schon )wieder (?:einer|eine|jemand|so ein\w?),? (?:der|die|mit))\b|\bach,? (?:jetzt|so|nein|und|da|wirklich)\b[^.!?]"
    r"{0,60}\?|\b(?:tja|aha)[,.!] ",
)
BLAME = Pattern(
    "schuld|nichts besseres|hellseh|wunschkonzert|zauber|dienstboten|butler|hotline|auskunft|"
    "zuständig für alles|auch noch|24 stunden|etwa |hände|glaskugel|zwei beine|kindermädchen|wunderheiler|"
    "seelsorge|verantwortlich?|sollen wir|zuständig?|sind kein|bin kein|feuerwehr",
    r"\b(?:sind|sollen|sind jetzt|wären) (?:wir|ich) (?:\w+ ){0,6}(?:schuld|verantwortlich\?|zuständig\?)|\b(?:haben|hat) (?:wir |"
    r"man )?(?:auch )?(?:nur|bloß|keine)(?: \w+)? "
    r"(?:zwei hände|vier hände|24 stunden|zehn hände|drei hände|zwei beine|glaskugel)|\bnichts besseres zu tun\b|\b(?:sind|bin) "
    r"(?:hier |doch |ja |auch |leider )*(?:kein\w*|nicht) "
    r"(?:\w+ )?(?:hellseher\w*|wunschkonzert|zauberer|dienstboten|butler|seelsorge|telefonauskunft|auskunftei|wunderheiler|"
    r"kindermädchen|feuerwehr)\b|"
    r"\bsollen wir (?:\w+ ){0,4}(?:auch noch|etwa|vielleicht noch|noch)\b[^.!?]{0,60}\?|\bwunschkonzert\b|\bglaskugel\b",
)
DOOR = Pattern(
    "dann |damit ist|thema|ende der|noch was|noch fragen|sonst noch|mehr gibt|ton |tonfall|niveau|"
    "sparen sie|spart euch|behalten|geduld|kleiner tipp|mal |wie oft|im ernst|ernsthaft|besser weiß|"
    "besser wissen|selbst |zwingt|niemand|punkt|basta|fertig|gern geschehen|bitteschön|viel spaß|"
    "viel erfolg|zur kenntnis|hundertmal|oft genug|mehrfach|viermal|zehnmal|fünfmal|zigmal|x-mal|zu sagen|"
    "viel glück|dreimal|benehmen|gezwungen|wie wäre es mit|sie allen ernstes|sie tatsächlich|sie wirklich|"
    "sie etwa|besser machen|so einem ton|diesem ton|ihrem ton|dem ton|aus ende|spar dir|besser können|"
    "zum wiederholten mal|zum hundertsten mal|zum zehnten mal|zum vierten mal|zum fünften mal|zum letzten mal|"
    "zum dritten mal|noch wünsche?|zum x-ten mal|noch etwas?|ihren ton|dein ton|euer ton|ihr ton",
    r"\bdann (?:rufen|schreiben|lassen|gehen|kommen|fragen|ziehen|machen|bleiben|fahren|suchen|kaufen|nehmen|beschweren|wenden|"
    r"klagen|stellen|warten) (?:sie|wir) (?:es |das |sich |uns |sie )*"
    r"(?:halt|eben|doch|bitte doch|einfach|lieber|mal|ruhig|gefälligst|woanders)\b|\bdann (?:ruft|schreibt|lasst|geht|kommt|fragt|"
    r"zieht|macht|bleibt|fahrt|sucht|kauft) (?:\w+ ){0,2}(?:halt|eben|doch|einfach|woanders)\b|"
    r"\bdamit ist (?:die sache|alles|das thema|die frage|die diskussion|der fall) (?:\w+ )?(?:erledigt|gesagt|beendet|durch|"
    r"beantwortet)\b|\bthema (?:beendet|erledigt|durch)\b|"
    r"\bende der (?:diskussion|durchsage|debatte)\b|\b(?:sonst )?noch (?:was|fragen|wünsche|etwas)\?|\bmehr (?:gibt es|haben wir|"
    r"sagen wir|ist) (?:\w+ )?(?:dazu|hierzu|darüber)? ?nicht (?:zu sagen|mehr zu sagen|zu sagen)\b|"
    r"\b(?:mit|in|bei) (?:diesem|dem|so einem|ihrem) (?:ton|tonfall|niveau|benehmen)\b|\b(?:ihr|ihren|euer|dein) (?:ton|tonfall)\b|\b"
    r"nicht auf (?:diesem|ihrem) niveau\b|"
    r"\b(?:sparen sie sich|spart euch|spar dir|behalten sie)\b[^.!?]{0,40}|\bwie wäre es mit (?:\w+ )?(?:geduld|freundlichkeit|"
    r"höflichkeit|lesen|benehmen)\b|\bkleiner tipp[.:!]|"
    r"\b(?:kam|war|hatten wir|steht|stand|haben wir|beantwortet|erklärt)\b[^.!?]{0,40}\b(?:schon|bereits|jetzt|nun) (?:\w+ "
    r")?(?:dreimal|viermal|fünfmal|zehnmal|hundertmal|x-mal|zigmal|oft genug|mehrfach)\b|"
    r"\bzum (?:dritten|vierten|fünften|zehnten|hundertsten|x-ten|letzten|wiederholten) mal\b|\bwie oft (?:noch|denn|sollen|müssen|soll)\b|"
    r"\b(?:glauben|meinen|denken|erwarten) sie (?:im ernst|ernsthaft|wirklich|etwa|allen ernstes|tatsächlich)\b|\b(?:alles|es|immer) "
    r"besser (?:weiß|wissen|können|machen)\b|"
    r"\bwer selbst (?:nie|nicht|noch nie|kein\w*)\b|\b(?:zwingt|gezwungen) (?:sie|euch|dich)? ?(?:niemand|keiner)\b|\b(?:niemand|"
    r"keiner) (?:zwingt|hat sie gezwungen)\b|"
    r"\b(?:und damit )?(?:basta|punkt aus|aus ende)\b|\b(?:haben wir|wurde) zur kenntnis genommen,? (?:mehr|und|punkt|das)|\bviel "
    r"(?:spaß|erfolg|glück) (?:noch )?(?:beim|damit|mit)\b[^.!?]{0,30}\b(?:meckern|schimpfen|warten|suchen|nörgeln|anwalt|klagen)\b",
)
REPROACH = Pattern(
    "meckern|jammern|nörgel|heulen|aufregen|empör|schimpf|motzen|beschwer|klappe|stimmung machen|"
    "dauernörgl|wutbürger|troll|sofa|tastatur|sachlich|kritisieren|vielleicht|erst einmal|erst mal|"
    "anpacken|mach |besserwisser|hobbyexpert|selber|vom schreibtisch aus|vom handy aus|internethelde|selbst",
    r"\b(?:nur|immer|ständig|dauernd|bloß|lieber|statt (?:hier |immer )?(?:zu )?)(?: \w+){0,2} (?:zu )?(?:meckern|jammern|nörgeln|"
    r"heulen|motzen|schimpfen|kritisieren)\b|\b(?:dauernörgler\w*|wutbürger\w*|internethelden?|"
    r"sofaexpert\w*|hobbyexpert\w*|besserwisser\w*|tastaturheld\w*|trolle?n?)\b|\bvom (?:sofa|schreibtisch|handy) aus\b|\b(?:erst|"
    r"vielleicht) (?:mal |einmal )?(?:selbst|selber) (?:anpacken|mitmachen|helfen|engagieren|machen)\b|"
    r"\bselbst (?:mal )?(?:anpacken|mit anpacken|besser machen)\b|\b(?:machen|mach|macht) (?:sie |es |ihr )*(?:doch |erst ?mal |"
    r"einfach )*(?:selbst|selber)(?: besser)?\b",
)
_KIND = bag(
    "tut_uns_leid tut_mir_leid entschuld* bedauern verständlich verstehen_ihren danke_für vielen_dank haben_recht zu_recht gern "
    "gerne freuen "
    "herzlich anpacken_will mitmachen_möchte helfen_will willkommen vhs putztag"
)

SNAP = Pattern(
    "mein gott|herrgott|meine güte|augen auf|steht alles|nicht.|wahnsinnig leid|furchtbar leid|"
    "schrecklich leid|aber leid|diskutier|hobby|vergeht|jaja|blabla|aber nie|qualifiziert|kompetent|"
    "riesig über|selbst schuld|pech gehabt|tja|beschwer|frag |nicht ein mal|fragen sie|fragt einfach|"
    "fragt doch|fragt halt|fragt mal|aber selber|aber selbst|fundierte|wertvolle|steht doch alles|himmel,|"
    "leid, dass|leid dass|himmel jetzt|himmel dann|himmel nun|himmel wie|himmel sie|himmel ist|himmel was",
    r"\b(?:mein gott|herrgott(?:nochmal)?|meine güte|himmel),? (?:dann|ist|was|wie|nun|jetzt|sie)\b|\baugen auf[.!]|\bsteht (?:doch "
    r")?alles (?:im|in|da|oben|schon|doch|bereits)\b|\b(?:fragen sie|frag|fragt) (?:doch |halt |mal |einfach ){1,3}(?:ihre?n?|"
    r"deine?n?|eure?n?|google|chatgpt|siri|jemand\w*|den|die)\b|"
    r"(?:^|[.!?] )nicht\.(?: |$)|\b(?:wahnsinnig|furchtbar|schrecklich|unendlich|ja so|unglaublich) leid,? dass\b|\bdiskutieren "
    r"(?:wir )?(?:das |darüber |hier |jetzt ){0,3}(?:ganz sicher |bestimmt )?nicht\b|\b(?:kauf\w*|such\w*) (?:dir|euch|sie sich) (?:"
    r"\w+ )?(?:ein )?hobby\b|"
    r"\bvergeht (?:einem|mir|uns) (?:\w+ )?die lust\b|\b(?:also|dann|jetzt) beschwer\w* (?:sie sich|euch|dich)? ?(?:bitte |auch "
    r")?nicht\b|(?:^|[.!?] )jaja\b|\bblabla\b|\baber (?:selbst |selber )?(?:nie|niemals|nicht ein mal) (?:zu|zur|zum|mal|bei|im|auf|"
    r"hin|was)\b|"
    r"\b(?:qualifizierte\w?|kompetente\w?|wertvolle\w?|fundierte\w?) (?:beiträge|beitrag|meinung|analyse|fachmeinung|wortmeldung)\b|"
    r"\bselbst schuld\b|\bpech gehabt\b",
)

REMARK = Pattern(
    "früher|ändert|auszusetzen|letzte wort|alle anderen auch|stellen sie sich|schlafen sie|beruhigen|runter|"
    "entspannen|ironisch|können sie es|von ihnen|typisch|sie schon wieder|immer nur|was zu|atmen sie|"
    "regen sie|können sie das|wir ja|kommen sie",
    r"\b(?:sie|ihr|du) (?:haben|habt|hast|finden|müssen) (?:aber |auch |ja |doch |wirklich |immer |ständig |wohl ){1,4}(?:\w+ ){0,2}"
    r"(?:etwas|was) (?:auszusetzen|zu meckern|zu nörgeln|zu kritisieren)\b|"
    r"\b(?:immer )?das letzte wort (?:haben|behalten)\b|\b(?:wie|so wie) alle anderen auch\b|\bstellen sie sich (?:\w+ )?(?:hinten "
    r")?an\b|\b(?:schlafen|beruhigen|entspannen|regen|atmen|kommen) sie (?:sich )?(?:doch |bitte |einfach |jetzt |erst |lieber ){0,3}"
    r"(?:mal|erst|wieder|ab|runter|durch)\b|"
    r"\b(?:ja,? ja|jaja),? früher\b|\b(?:meckern|schimpfen|jammern|nörgeln)\b[^.!?]{0,20}\bändert (?:auch |daran |das |rein "
    r")*(?:nichts|gar nichts)\b|"
    r"\bironisch gemeint\b|\bkönnen sie (?:es|das) (?:wohl |einfach )?nicht (?:besser|anders)\b|\b(?:kennen|wissen|erwarten|hören) "
    r"wir (?:von ihnen )?ja (?:schon|inzwischen|nicht anders)\b|\b(?:haben|hätten) wir von ihnen (?:auch )?nicht anders erwartet\b",
)

MIXTURES = (
    Mixture(REMARK, veto=_KIND, confidence=0.7),
    Mixture(SNAP, confidence=0.7),
    Mixture(
        MOCK,
        veto=bag("alles_gute glückwunsch_zum_geburtstag jubiläum bestanden prüfung herzlich_willkommen"),
        confidence=0.75,
    ),
    Mixture(BLAME, confidence=0.75),
    Mixture(DOOR, veto=_KIND, confidence=0.75),
    Mixture(REPROACH, veto=_KIND, confidence=0.7),
)
