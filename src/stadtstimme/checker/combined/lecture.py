"""Condescension by its move: outsiders to be silent, too high for you, slowly for you, a rule as a rod, wondering at so little."""

from __future__ import annotations

from ..mixture import Mixture, bag
from ..pattern import Pattern

OUTSIDER = Pattern(
    "wer keine|die keine|ohne ahnung|keine ahnung|von außen|laie|hobby|stammtisch|sofa|selbsternannt|"
    "nicht vom fach|fachfremd|unwissend|unbedarft|studiert|gelernt|gelesen|null ahnung|keinen schimmer|"
    "möchtegern|youtube|nicht einmal|wer selbst|jemand der|facebook|google|normalsterbliche|außenstehende|"
    "ottonormal|nicht mal|nichtfachleute|menschen, die|menschen die|leute, die|leute die|jemand, der|"
    "alle die|alle, die|nie",
    r"\b(?:wer|alle,? die|leute,? die|menschen,? die|jemand,? der|wer selbst) (?:\w+ ){0,4}(?:nie|noch nie|keine ahnung|keinen "
    r"schimmer|nicht vom fach|kein\w? \w+ (?:gelesen|gelernt|studiert)|nicht einmal|nicht mal|null ahnung)\b"
    r"[^.!?]{0,60}|\b(?:als|für) (?:laien?|außenstehende\w?|fachfremde\w?|ungelernte\w?|nichtfachleute|normalsterbliche\w?|ottonormal"
    r"\w*)\b[^.!?]{0,40}|"
    r"\b(?:selbsternannte\w?|hobby-?|sofa-?|stammtisch-?|möchtegern-?|facebook-?|google-?|youtube-?) ?(?:expert\w*|verkehrsplaner\w*|"
    r"planer\w*|jurist\w*|virolog\w*|ingenieur\w*|politiker\w*|architekt\w*|kämmerer|professor\w*|fachleute|statiker\w*)\b",
)
SILENT = Pattern(
    "schweigen|still sein|ruhig sein|klappe|zurückhalten|mitreden|einmisch|sollte|lassen|verstehen|lieber|"
    "vielleicht erst|kommentier|urteil|nachvollzieh|begreifen|schnabel|ball |wissen es|mund |"
    "wissen mal wieder|wissen natürlich|wissen immer|erklären|wissen alles besser|wissen besser",
    r"\b(?:(?:den )?(?:mund|schnabel|ball) (?:\w+ )?(?:halten|flach|zu)|schweigen|still sein|ruhig sein|nicht mitreden|mitreden|"
    r"(?:nicht |kaum |schlecht |schwer )?beurteilen|einmischen|zurückhalten|"
    r"sollte\w* (?:\w+ ){0,6}(?:lassen|schweigen|halten|lernen|lesen|sein|kommentieren|urteilen)|(?:uns|den|dem|denen|fachleuten) (?:"
    r"\w+ )?(?:überlassen|machen lassen)|"
    r"(?:nicht|kaum|schwer|schwierig) (?:\w+ )?(?:zu )?(?:verstehen|begreifen|nachvollzieh\w*)|erklären (?:wollen|will|möchten|zu "
    r"müssen)|wissen (?:es )?(?:mal wieder |natürlich |immer )?(?:alles )?besser)\b",
)
_OPEN = bag(
    "willkommen mitmachen lernen_möchten kurs workshop anmelden einsteiger* anfänger* freuen eingeladen gern gerne herzlich "
    "vorkenntnisse tatkräftig verständlich_erklärt erklären_wir schnuppern"
)
TOO_HIGH = Pattern(
    "höhere mathematik|raketenwissenschaft|hexenwerk|hirnchirurgie|atomphysik|quantenphysik|zu hoch|"
    "über ihren horizont|überfordert sie|überfordert euch|kann man doch|kann ja nicht|selbst erklärend|logik|"
    "logisch|denken|allzu|schwierig|kompliziert|problem|kunst|übersteigt|anstrengen|anschalten|benutzen|"
    "anwerfen|zu komplex für|einschalten|wäre |schwer",
    r"\b(?:höhere mathematik|raketenwissenschaft|hexenwerk|hirnchirurgie|atomphysik|quantenphysik)\b|\bzu (?:hoch|kompliziert|"
    r"komplex|schwierig|schwer) für (?:sie|euch|dich|manche|einige|so manche\w?|den einen)\b|"
    r"\bübersteigt (?:\w+ ){0,2}(?:ihren|euren|deinen|den|manchen) (?:\w+ )?(?:horizont|verstand)\b|\b(?:kann|ist|wäre) (?:doch |ja |"
    r"wirklich |eigentlich |nun ){1,4}(?:nicht|kein\w*) (?:so |allzu |wirklich )?(?:schwer|kompliziert|schwierig|problem|kunst)\b|"
    r"\b(?:kopf|hirn|gehirn|verstand|grips) (?:mal |bitte |einfach |vorher |kurz ){0,2}(?:einschalten|anschalten|benutzen|anstrengen|"
    r"anwerfen)\b|\b(?:einfach |erst |mal |selbst ){1,3}(?:mit|nach)denken\b|\bdenken hilft\b|\blogisch,? oder\?",
)
_SELF = bag(
    "ich_verstehe mir_zu für_mich kurs vortrag ausstellung kinderuni keine_raketenwissenschaft_und wir_helfen gern_helfen helfen_ihnen"
)
SLOWLY = Pattern(
    "langsam|zum mitschreiben|noch mal für|nochmal für|noch einmal für|gern auch|für sie|für dich|für euch|"
    "in einfachen|buchstabier|ausdrucken|malen|vorlesen|grundschul|erklärbär|sendung mit der maus|"
    "kindgerecht|nachhilfe|lektion|lernstunde|hausaufgaben|extra für|schön für|ganz für|an die tafel|"
    "vorrechnen|vorkauen|in großbuchstaben|in zeitlupe|für alle,|für die,|kindergartenkind|dreijährige|"
    "vierjährige|kleinkind|für alle extra|für alle ganz|für die extra|für die ganz|für alle zum|für alle die|"
    "für die zum|für die die|staatsbürgerkunde|geschichtsstunde|schularbeiten|rechenstunde|rechtskunde|"
    "wie in der",
    r"\b(?:(?:noch ?mal|noch einmal|jetzt|heute|gern auch|extra) (?:\w+ ){0,3}(?:ganz |extra |schön )?(?:langsam|zum mitschreiben|in "
    r"zeitlupe|in einfachen worten|für (?:sie|dich|euch|alle|die),? (?:die|zum|ganz|extra|langsam)|in großbuchstaben)|"
    r"(?:soll\w*|muss|müssen|können|kann) (?:ich|wir|man) (?:es |das |ihnen |dir |euch ){1,3}(?:\w+ ){0,3}(?:aufmalen|vorlesen|"
    r"buchstabieren|vorrechnen|ausdrucken|vorkauen|an die tafel)|"
    r"(?:kleine|kurze|kostenlose|eine runde|ein bisschen|etwas) (?:nachhilfe|lektion|lernstunde|geschichtsstunde|rechtskunde|"
    r"rechenstunde|staatsbürgerkunde)|(?:hausaufgaben|schularbeiten) (?:\w+ ){0,2}(?:gemacht|machen|nicht)|"
    r"wie in der (?:grundschule|ersten klasse|baumschule|sendung mit der maus)|(?:wie|als) (?:man )?(?:einem|für) (?:kleinkind\w*|"
    r"kindergartenkind\w*|vierjährige\w*|dreijährige\w*))\b",
)
_KINDS = bag(
    "kinder kurs schüler* nachhilfe_für förder* hausaufgabenbetreuung hausaufgabenhilfe leichte_sprache leichter_sprache "
    "langsam_fahren lesehund vorlesestunde tempo fahrbahn"
)
ROD = Pattern(
    "steht seit|steht doch|hätte gereicht|genügt|lesen|§|paragraf|satzung|gesetz|homepage|aushang|schild|"
    "seite|website|bereits|mehrfach|zigmal|augen|brille|deutlich|übersehen|findet sich|gucken|würden sie|"
    "hätten sie|hätte man|schwarz auf|schauen sie|jeder|stand seit|hängt|haben wir|schauen bitte|"
    "unübersehbar|ein blick|schauen einfach|schauen doch|schauen erst|schauen mal|seit ewigkeiten|wer richtig|"
    "seit jeher|wer einmal|wer genau|wer ganz|fett|aufgepasst|hingesehen|hinschaut|zugehört|hinhört|dran|"
    "schon mal|seit monaten|überall|liest|groß|schon daran gedacht|schon auf die idee|schon etwas von|"
    "schon was von|wer ohren hat|jahren",
    r"\b(?:(?:steht|stand|hängt|findet sich|haben wir) (?:\w+ ){0,4}(?:seit (?:jahren|\w+ jahren|monaten|ewigkeiten|jeher)|deutlich|"
    r"groß|unübersehbar|schwarz auf weiß|mehrfach|in großen|fett|überall)\b[^.!?]{0,50}\b(?:lesen|übersehen|sehen|wissen|finden|"
    r"schild|seite|satzung|nachlesen|jeder|drin|dran|da)|"
    r"ein blick (?:in|auf|ins) [^.!?]{2,50}\b(?:hätte|genügt|reicht|würde|hilft|erspart|bildet)|(?:lesen|schauen|gucken) (?:sie "
    r")?(?:erst|doch|bitte erst|bitte einmal|mal|einfach) (?:\w+ ){0,4}(?:richtig|genau|satzung|gesetz|hin|ganz)\b|"
    r"(?:wer|hätten sie|hätte man|würden sie) (?:\w+ ){0,5}(?:richtig |genau |ganz |einmal )?(?:gelesen|liest|lesen|zugehört|hinhört|"
    r"hinschaut|hingesehen|aufgepasst),? (?:weiß|wüsste|wüssten|hätte|hätten|wäre|versteht|würde)|"
    r"(?:brille|augen) (?:\w+ )?(?:aufsetzen|aufmachen|putzen|auf)|wer (?:augen|ohren) hat|nicht zu übersehen,? (?:wenn|oder|außer)|"
    r"schon (?:mal )?(?:auf die idee|daran gedacht|was von|etwas von))\b",
)
_SORRY = bag(
    "leider entschuldig* tut_uns verbesser* danke helfen_gern gern_helfen hilft_ihnen_gern augen_auf_im aktion brillen* sehhilfe "
    "ausstellung optiker lesebrille"
)
WONDERING = Pattern(
    "erstaunlich|bemerkenswert|bezeichnend|faszinierend|bewundernswert|putzig|niedlich|süß,|drollig|amüsant|"
    "rührend|goldig|naiv|blauäugig|ahnungslos|weltfremd|unwissenheit|halbwissen|bildungslücke|wissenslücke|"
    "so ist das nun|willkommen in|realität|wirklichkeit|erwachsen|milchmädchen|lebenserfahrung|wenn sie groß|"
    "jung und|so funktioniert das|so läuft das|so ist das halt|so ist das eben|immer wieder|zu sehen|"
    "unkenntnis|wenn ihr|wenn du|interessant|traurig|wenn sie einmal|wenn sie mal|schade|wenn sie so|"
    "wenn sie älter",
    r"\b(?:erstaunlich|bemerkenswert|bezeichnend|faszinierend|putzig|niedlich|drollig|amüsant|rührend|goldig|traurig|schade|immer "
    r"wieder schön|interessant),? (?:zu sehen,? )?(?:wie|dass|was) (?:\w+ ){0,3}(?:wenig|manche\w?|sie|ihr|viele|einige|leute|man "
    r"heutzutage|jemand)\b|"
    r"\b(?:ihre|eure|deine|diese|so viel|etwas) (?:\w+ )?(?:naiv\w*|blauäugig\w*|ahnungslosigkeit|unwissenheit|halbwissen|"
    r"bildungslücken?|wissenslücken?|weltfremd\w*|unkenntnis)\b|\b(?:sie|ihr|du) (?:sind|seid|bist) (?:\w+ ){0,2}(?:naiv|blauäugig|"
    r"weltfremd|ahnungslos)\b|"
    r"\bwillkommen in der (?:realität|wirklichkeit|echten welt|verwaltung)\b|\bmilchmädchenrechnung\b|\bwenn (?:sie|du|ihr) (?:mal |"
    r"einmal )?(?:groß|erwachsen|älter|so lange|so viel)\b|\b(?:gefährliches|gesundes|gepflegtes) halbwissen\b|\bso (?:ist|"
    r"funktioniert|läuft) das (?:nun mal|halt|eben) (?:in|mit|bei|im)\b[^.!?]{0,40}\b(?:demokratie|leben|verwaltung|rechtsstaat|welt)"
    r"\b",
)
_MILD = bag("ausstellung museum projekt schülerinnen film forschung danke leider_nicht toll freut uns_freut")
TEACH = Pattern(
    "merken sie sich|merkt euch|schreiben sie sich|hinter die ohren|zur erinnerung|nur mal so|"
    "zu ihrer information|fürs protokoll|falls sie es|falls ihr es|falls du es|wie jeder|selbstverständlich|"
    "binsenweisheit|menschenverstand|dürfte|geläufig|falls sie das|falls ihr das|falls du das|müsste|merk |"
    "wissen sollte|hinlänglich|inzwischen|auch ihnen|mal zur|allgemein|ein für|jedem|wie eigentlich|"
    "sollte allen|sollte ihnen|sollte wohl|sie euch|bloß zur|wie doch|sie dir|sich eins|sich das|sich mal|"
    "nur zur|wohl | dir |wie jedes kind weiß|wie alle welt weiß|euch bitte|euch eins|euch mal|bekannt|klar|"
    "sich bitte|euch das",
    r"\b(?:merk\w* (?:sie )?(?:sich|euch|dir) (?:das|bitte|ein für|mal|eins)|schreib\w* (?:sie )?(?:sich|euch|dir) (?:das )?(?:\w+ "
    r")?hinter die ohren|(?:nur|bloß) (?:mal )?zur (?:info|erinnerung|kenntnis)[:,]|zu ihrer information[:,]|"
    r"falls (?:sie|ihr|du) (?:es|das) (?:noch |wirklich |immer noch |tatsächlich )?nicht (?:wuss\w+|wissen|wisst|weißt|mitbekommen|"
    r"gemerkt|begriffen|verstanden)|wie (?:eigentlich |doch )?(?:jeder|jedes kind|jedermann|alle welt) (?:weiß|wissen sollte|wissen "
    r"dürfte)|"
    r"(?:sollte|dürfte|müsste) (?:\w+ ){0,3}(?:jedem|allen|auch ihnen|ihnen|hinlänglich|allgemein|inzwischen|wohl) (?:\w+ ){0,2}"
    r"(?:bekannt|klar|geläufig)|(?:mit (?:ein bisschen |etwas )?gesundem|ein bisschen|etwas) menschenverstand|binsenweisheit)\b",
)
_BRIEF = bag(
    "pilze_merken handwerk termin_merken merken_sie_sich_den merkt_euch_den kultur notieren vormerken nicht_allgemein ausstellung"
)

DEGREE = Pattern(
    "abitur|studium|studier|doktor|professor|hochschul|diplom|führerschein|abschluss|kindergarten|"
    "grundschule|beigebracht|fachwissen|sachkenntnis|durcheinander|jeder|der ersten klasse|seinen eltern|"
    "den eltern|als kind|daheim|in einen|benötigt|der schule|zu hause|brauchen|müssen|vorbildung|"
    "durchblick|ahnung|braucht|muss ",
    r"\b(?:braucht|brauchen|benötigt|muss|müssen) (?:man|sie|es|ihr)? ?(?:\w+ ){0,4}(?:kein\w?|nicht) (?:\w+ )?(?:abitur|studium|"
    r"studiert\w*|doktor\w*|professor\w*|hochschulabschluss|diplom|genie|einstein|jurist\w*)\b|"
    r"\b(?:kriegt|bekommt|lernt|hat|wird) (?:man|jeder|es|einem)? ?(?:\w+ ){0,3}(?:schon |bereits |eigentlich ){0,2}(?:im "
    r"kindergarten|in der (?:grund)?schule|als kind|von (?:den|seinen) eltern|in der ersten klasse|zu hause|daheim)\b[^.!?]{0,25}\b"
    r"(?:beigebracht|gelernt|lernen|mit)|"
    r"\b(?:leuten?|menschen|jemand\w*|bürger\w*) ohne (?:\w+ )?(?:fachwissen|ahnung|sachkenntnis|vorbildung|durchblick)\b|\b"
    r"(?:bringen|werfen|verwechseln) (?:sie|ihr) (?:\w+ ){0,4}(?:durcheinander|in einen topf)\b[^.!?]{0,60}\b(?:aber|wie|eben|laien|"
    r"leuten|typisch|passiert)",
)
SINCE_SCHOOL = Pattern(
    "schule|führerschein|schulzeit|konfirmation|kindergarten|genie|künstler|schlaumeier|blitzmerker|"
    "schnellmerker|den unterschied|nicht einmal|nicht mal|buch|duden|gesetz|lexikon|atlas|kleingedruckt|"
    "jeder|dürfte|wer die|satzung|müsste|leseratten ohne|superhirn|hobby|könnte|sollte",
    r"\b(?:sollte|müsste|könnte|dürfte|müsste) (?:man|jeder|jeder \w+|eigentlich|doch)? ?(?:\w+ ){0,3}(?:seit|ab|aus|nach|in|mit) "
    r"(?:der|dem|einem|seiner|ihrer|bestandener?) \w*(?:schule|schulzeit|führerschein|führerscheinprüfung|kindergarten|grundkurs|"
    r"klasse)\b[^.!?]{0,20}\b(?:wissen|kennen|können|gelernt|klar|bekannt|sitzen)\b|"
    r"\b(?:für (?:alle|unsere|die)|liebe|an (?:alle|unsere|die)) (?:\w+ )?(?:\w*genies?|rechenkünstler|parkkünstler|lebenskünstler|"
    r"schlaumeier|blitzmerker|schnellmerker|hobby\w+|superhirne?|leseratten ohne)\b|"
    r"\bwer (?:den unterschied|nicht (?:ein)?mal|die grundlagen|die einfachsten)\b[^.!?]{0,60}\b(?:kennt|versteht|weiß|kann|"
    r"beherrscht|liest),? (?:sollte|braucht|muss|darf|möge)\b|"
    r"\b(?:ein|einen|eine|das|den|die|ins|in ein|in den|in das|mal) (?:\w+ )?(?:\w*buch|duden|gesetz|grundgesetz|lexikon|atlas|"
    r"wörterbuch|satzung|kleingedruckte) (?:\w+ )?(?:aufschlagen|in die hand nehmen|zur hand|studieren|zu rate|reinschauen|"
    r"durchlesen)\b",
)
SO_THAT_YOU = Pattern(
    "im vorteil|alle anderen|so, dass|versteht, der|ohne studium|von vorn|auch sie|gelernt|studiert|so dass|"
    "wer nicht|der rest",
    r"\bwer [^.!?]{3,50} kann,? ist (?:\w+ ){0,2}im vorteil\b|\b(?:alle anderen|der rest|wer nicht) (?:\w+ ){0,5}(?:noch ?mal|noch "
    r"einmal|von vorn|langsam|bitte lesen)\b|\bso,? dass (?:es |das )?(?:auch|sogar|selbst) (?:\w+ ){0,3}(?:versteh\w*|begreif\w*|"
    r"kapier\w*)\b|\b(?:jemand|einer|leute|wer),? (?:der|die|das)? ?(?:\w+ ){0,3}(?:nicht|kein\w?|nie) (?:\w+ ){0,2}(?:studiert|"
    r"gelernt)\b",
)
MIXTURES = (
    Mixture(SO_THAT_YOU, veto=bag("leichte_sprache leichter_sprache einfache_sprache kurs anfänger*"), confidence=0.7),
    Mixture(
        SINCE_SCHOOL,
        veto=bag("kurs ausleihen bücherei bibliothek vorlesen kinder_lesen willkommen gern herzlich ausstellung"),
        confidence=0.7,
    ),
    Mixture(
        DEGREE,
        veto=bag("ausbildung bewerb* stelle quereinsteiger* helfer* ehrenamt* mitmachen freiwillig* job"),
        confidence=0.7,
    ),
    Mixture(OUTSIDER, SILENT, veto=_OPEN, confidence=0.7),
    Mixture(TOO_HIGH, veto=_SELF, confidence=0.7),
    Mixture(SLOWLY, veto=_KINDS, confidence=0.7),
    Mixture(ROD, veto=_SORRY, confidence=0.7),
    Mixture(WONDERING, veto=_MILD, confidence=0.7),
    Mixture(TEACH, veto=_BRIEF, confidence=0.65),
)
