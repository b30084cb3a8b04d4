"""Who does what to whom, by role: classes of deeds, bodies, whereabouts and remarks that come together in whichever words.

Found on some seven hundred sentences that were written for the learned net (training/situations) and on which no rule had been tried:
what several of them had in common and no class held yet. The rules on threat, discrimination and insult take their part from here.
"""

from __future__ import annotations

from ..groups import GROUP, NEEDLES
from ..mixture import Mixture, bag
from ..pattern import Pattern

# I, or we, do something to a body or to what breaks; the verb may stand before or after the person.
_DEEDS = (
    r"(?:schlag|hau|tret|box|polier|brech|brich|reiß|reiss|dreh|schneid|stech|schlitz|zerkratz|zerschlag|zertrümmer|demolier|schmeiß|"
    r"schmeiss|werf|zerstech|zerleg|prügel|verdresch|kratz|säg)(?:e|en|t|le)?"
)
I_DO = Pattern(
    "schlag|hau|tret|box|polier|brech|brich|reiß|reiss|dreh|schneid|stech|schlitz|zerkratz|zertrümmer|demolier|schmeiß|schmeiss|"
    "werf|zerleg|prügel|verdresch|kratz|säg",
    rf"\b{_DEEDS} (?:ich|wir|i|ick)\b|\b(?:ich|wir|ick) {_DEEDS}\b",
)
BREAKABLE = bag(
    "zähne nase visage fresse schnauze finger arme beine hände knochen schädel kiefer rippen genick ohren hals_um kopf_ab rübe scheibe "
    "scheiben fenster reifen lack außenspiegel windschutzscheibe"
)
_OWN_BODY = bag(
    "mir mich uns zahnarzt* tanz* yoga sport* ball spiel* bastel* holz garten teig film* wolle küche erneuer* repar* wechsel*"
)

# Somebody is told to look after himself, or after what is dear to him.
SHOULD = bag("soll sollte sollten sollen besser lieber passt pass")
LOOK_OUT = Pattern(
    "aufpassen|schulter|warm anziehen|schlafen|verlassen|umdrehen| auf|auf dein|auf euer|auf eure|auf ihr|auf sein",
    r"\bauf (?:seine|ihre|deine|eure|sein|ihr|dein|euer) (?:\w+ )?(?:kinder|familie|frau|tochter|sohn|auto|haus|hund|katze|gesundheit|"
    r"knie|zähne|rücken) (?:gut |besser )?(?:aufpassen|auf\b|achten)|\b(?:gut|besser|bloß) (?:\w+ )?auf sich aufpassen\b|\büber "
    r"(?:die|seine|ihre|deine) schulter (?:gucken|schauen|sehen|blicken)|\bwarm anziehen\b|\bnicht (?:zu |mehr |so |allzu )?(?:tief|"
    r"fest|"
    r"ruhig) schlafen\b|\b(?:die stadt|das land|den ort) verlassen\b|\böfter (?:mal )?umdrehen\b",
)
_KINDLY = bag(
    "glatt* eis schnee kält* frost wetter winter rad radfahr* autofahr* verkehr* baustelle taschendieb* bitte eltern ferien arzt "
    "jacke mütze sonnencreme babysitter gute_nacht pegel hochwasser"
)

# We know whose child goes where, and which way somebody takes.
KNOWS = Pattern(
    "kenne|kennen|weiß|wissen",
    r"\b(?:ich|wir) (?:kenne|kennen|weiß|wissen)(?: auch| genau| ganz genau| schon| zufällig| inzwischen)?,? (?:die|den|das|wo|"
    r"welche[nrs]?|wann|wer)\b",
)
WHERE = bag(
    "schule kita kindergarten heimweg weg adresse wohnung haustür parkplatz schicht feierabend auto garage balkon"
)
WHOSE = bag(
    "deine* dein seiner seine sein eure* euer nimmt parkt abstellt der_kollegin des_kollegen der_chefin vom_chef eurem_chef ihr_sohn "
    "ihre_tochter ihr_kind ihre_kinder"
)
_SERVICE = bag(
    "umleitung bus linie beratung anmeld* hilfe öffnungszeit* warten wartezeit formular antrag baustelle danke verein* schulamt "
    "aufnehmen berät beraten"
)

# A visit that nobody wants; a wait at the door.
CALLERS = Pattern(
    "besuch|vorbei|lauer|treffen|stehen wir|warten wir|wartet|lauert",
    r"\b(?:kriegt|kriegst|bekommt|bekommst) (?:bald |noch |heute |auch |mal ){0,2}besuch\b(?! (?:von|vom|aus|der))|\bschicken? "
    r"(?:wir|ich) "
    r"(?:ihnen|dir|euch|dem|der) [^.!?]{0,30}\b(?:kräftige|starke|schlagkräftige|nette|ein paar|zwei|drei)\b[^.!?]{0,30}\bvorbei\b|"
    r"\blauern? "
    r"(?:wir|ich|ihm|ihr|dem)\b|\b(?:treffen (?:wir )?(?:uns|ihn|den|sie)|stehen wir|warten wir|den treffen wir|auf den warten "
    r"wir)\b[^.!?]"
    r"{0,45}\b(?:vor (?:dem|seinem|ihrem) haus (?:des|der|vom|von)|vor (?:seiner|ihrer|deiner|eurer) (?:tür|haustür|wohnung)|"
    r"(?:personal|hinter|neben)(?:eingang|ausgang)|noch auf dem parkplatz)\b",
)
_GUESTS = bag(
    "feier feiern geburtstagsfeier fest party geburtstag* laterne* martins* sternsinger* kontroll* führung treffpunkt_ist demo "
    "kundgebung musik"
)

# What will have happened in the end.
THE_END = Pattern(
    "lebend|letzte nacht|fliegen|unterm bus|unter dem bus|intensiv|rollstuhl|unter der erde|laterne|strick|galgen|zähne im|"
    "nicht mehr|einbetoniert|verfüttert|futter|fließt|fliesst|spritzt|im fluss|im kanal",
    r"\b(?:kommt|kommst|kommen|geht) (?:\w+ ){0,5}?(?:nicht |nie )?(?:mehr )?lebend(?:ig)? (?:aus|raus|heim|davon|nach)\b|\bkein\w* "
    r"[^.!?]"
    r"{0,30}\blebend\b|\bletzte nacht,? in der\b|\blern(?:t|en|st) (?:\w+ ){0,2}?fliegen\b|\bland(?:et|en|est) (?:\w+ "
    r"){0,2}?(?:unterm bus|"
    r"unter dem bus|auf der intensivstation|im rollstuhl|unter der erde|im fluss|im kanal)\b|\bhäng(?:t|en|st) (?:ihr|du|sie|die|der)\b"
    r"[^.!?]{0,20}\b(?:laternen?|strick|galgen)\b|\bzähne im (?:rinnstein|gully|klo|dreck)\b|\b(?:steht|fährt|läuft|lebt|sitzt|"
    r"arbeitet) (?:er|sie|es|der|die|das) (?:danach|dann|bald|morgen) nicht mehr\b|\b(?:werdet|wirst|wird|seid) (?:ihr|"
    r"du)?\s?[^.!?]{0,40}"
    r"\b(?:einbetoniert|verfüttert|selbst das futter)\b|\b(?:fließt|fliesst|spritzt) (?:bald |hier |noch )?blut\b",
)
_TOLD_OF = bag(
    "papagei* vogel vögel drohne* pilot* segel* krimi film* theater* buch märchen sage patient* unfall rettung* notarzt* spende* "
    "blutspende* pokal saison bus_fährt fahrplan"
)

# What is laid, strewn or brought along to do harm.
WEAPON = bag(
    "axt baseballschläger schlagstock streichhölzer benzinkanister brechstange schrotflinte pistole knarre nägel giftköder schlagring "
    "gaspistole machete säbel steinschleuder benzin"
)
I_BRING = Pattern(
    "leg|verteil|streu|räum|komm|hab|bring|nehm|wart|steh",
    r"\b(?:ich|wir|i) (?:leg|verteil|streu|räum|komm|hab|bring|nehm|wart|steh)(?:e|en|s|t)?\b|\b(?:leg|verteil|streu|räum|komm|hab|"
    r"bring|"
    r"nehm|wart|steh)(?:e|en)? (?:ich|wir)\b",
)
AT = bag(
    "euch dir ihnen ihm denen amt büro rathaus park radweg ruhe garantier* versprochen bereit klingel kötern chef* schalter nachts"
)
_TOOLS = bag(
    "gefunden entdeckt holz brennholz wald camping museum theater* kostüm* fasching* regal bild bilder wand bau* handwerk* hammer_und "
    "polizei fundbüro sammel* aufgesammelt"
)

THREATS = (
    Mixture(I_DO, BREAKABLE, veto=_OWN_BODY, detail="violence", confidence=0.75),
    Mixture(LOOK_OUT, SHOULD, veto=_KINDLY, detail="veiled", confidence=0.7),
    Mixture(KNOWS, WHERE, WHOSE, veto=_SERVICE, detail="watched", confidence=0.7),
    Mixture(CALLERS, veto=_GUESTS, detail="watched", confidence=0.65),
    Mixture(THE_END, veto=_TOLD_OF, detail="violence", confidence=0.7),
    Mixture(WEAPON, I_BRING, AT, veto=_TOOLS, detail="violence", confidence=0.65),
)

# A group, and what is said of it or done because of it.
SOME = Pattern(NEEDLES, rf"\b{GROUP}\b")
UNFIT = bag(
    "verstehen_nix verstehen_nichts nur_bahnhof kriegen_da_nichts kriegen_nichts_mit dreimal_erklären nicht_mal_den nicht_mal_die "
    "fällt_doch_nur fallen_doch_nur schiefgehen schief_gehen bremsen_nur halten_nur froh_sein,_dass notarzt faulen_haut ab_ins_heim "
    "bringen_nur wird_mir_schlecht wird_mir_übel wird_einem_übel fühl_mich_fremd fremd_im_eigenen gehe_ich_da_nicht "
    "lass_mich_doch_nicht übers_meer vermehren zwecklos lohnt_sich_nun lohnt_sich_eh aus_dem_busch kein_wahlrecht nicht_gemacht "
    "nichts_verloren nicht_mehr_sicher laut_und_schmutzig ausnahmsweise wo_das_fahrrad wo_die_fahrräder"
)
_FAIRLY = bag(
    "hilf* helf* unterstütz* angebot* beratung* kurs* willkommen diskriminier* vorurteil* barrierefrei* ermäßig* rassis* ungerecht* "
    "schlimm inklus* opfer angegriffen leider pauschal* generalverdacht nicht_alle beleidig* spruch sprüche fühle_mich danke übersetz* "
    "ich_bin als_frau_fühle gebärden* unfall* bestellt notruf*"
)
GIVEN_THEIR = Pattern(
    "als frau|als mann|als mädchen|in ihrem land|in eurem land|in deinem land|nachnamen|m namen|m akzent",
    r"\b(?:als (?:frau|mann|mädchen) (?:müssen|können|sollten|dürfen|kann|muss|brauchen|lässt) (?:sie|ihr|du|man|sich)|in (?:ihrem|"
    r"eurem|"
    r"deinem) land (?:mag|ist|macht|kann|läuft)|bei (?:ihrem|deinem|seinem|dem) (?:nach)?namen (?:ist|war|würde|wundert|hätte)|mit "
    r"(?:seinem|ihrem|dem|so einem) (?:namen|akzent) (?:würde|kann|hätte|wird|ist))\b",
)
_EVERY_WOMAN = bag(
    "ich_mich unsicher angst fühlt verdien* quote* gleich* rechte selbstverständlich auch* beratung bewerb*"
)
APPLICANTS = bag("bewerb* gesucht suchen_wir suchen stelle führung team einstell* azubi* mitarbeiter* aushilfe*")
NOT_THOSE = Pattern(
    "muttersprachler|akzent|wurzeln|herkunft|abstammung|unter 30|unter 35|unter 40|kindern",
    r"\b(?:(?:nur|ausschließlich|suchen wir) (?:deutsche )?muttersprachler\w*|(?:keine|ohne|bitte keine)\b[^.!?]{0,20}\bakzent|mit "
    r"deutsche[nr] (?:wurzeln|herkunft|abstammung)|(?:mitarbeiter\w*|leute|kolleg\w*|männer|frauen|menschen|kräfte) unter (?:30|35|"
    r"40)|(?:müttern?|"
    r"frauen|leute) mit (?:kleinen )?kindern)\b",
)
_INVITED = bag("willkommen erwünscht gern auch_ohne sprachkurs* barrierefrei* familienfreundlich* teilzeit")
PROPER_PEOPLE = Pattern(
    "für normale|für anständige|für echte|für richtige",
    r"\bfür (?:normale|anständige|echte|richtige) (?:familien|leute|menschen|männer|frauen|bürger|deutsche)\b[^.!?]{0,15}\bnicht für\b",
)
JOKES = Pattern(
    "was haben|was mach|was unterscheidet|treffen sich",
    rf"\bwas (?:haben|macht|machen|unterscheidet) (?:eine?n? |zwei |die )?{GROUP}\b[^?]{{0,60}}\?|\btreffen sich (?:zwei|drei|eine?) "
    rf"(?:\w+ )?{GROUP}\b",
)
_REAL_QUESTION = bag(
    "mittwochs dienstags montags programm angebot ferien beruf* verdien* kurs* treff* uhr wann wo gruppe"
)

DISCRIMINATION = (
    Mixture(SOME, UNFIT, veto=_FAIRLY, detail="statement", confidence=0.7, reach=1),
    Mixture(GIVEN_THEIR, veto=_EVERY_WOMAN, detail="statement", confidence=0.7),
    Mixture(NOT_THOSE, APPLICANTS, veto=_INVITED, detail="statement", confidence=0.7, reach=1),
    Mixture(PROPER_PEOPLE, detail="statement", confidence=0.75),
    Mixture(JOKES, veto=_REAL_QUESTION, detail="joke", confidence=0.65),
)

# What somebody has for a mind, a spine or a measure.
MINDLESS = Pattern(
    "spinnt|spinnen|spinnst|nicht mehr alle|hirn|iq |kann man|kann einer|muss man|muss einer|rückgrat|wurst|würstchen|bodensatz|"
    "durchgeknallt|"
    "dümmer als|blöder als|doofer als|typen wie|leute wie",
    r"\b(?:ihr|sie|du|die) (?:spinnt|spinnen|spinnst) (?:doch|ja|alle|wohl|total|komplett)\b|\bhabt (?:ihr )?(?:se|sie|s) (?:wohl |"
    r"doch |echt )?"
    r"nicht mehr alle\b|\b(?:hirn|gehirn) (?:\w+ )?(?:amputiert|entfernt|ausgeschaltet|abgegeben)|\b(?:ge)?hirnamputiert\w*|\biq "
    r"(?:eine[rs]?|von "
    r"eine[rmn]?|wie eine?|unter|im einstelligen)\b|\bwie (?:blöd|dumm|doof|dämlich|bescheuert) (?:kann|muss) (?:man|einer) (?:\w+ "
    r")?sein\b|"
    r"\brückgrat (?:wie|eines|einer|von)\b|\b(?:du|ihr|sie) (?:kleine\w? |arme\w? )?(?:wurst|würstchen)\b|\b(?:letzte|allerletzte|"
    r"übelste)r? "
    r"bodensatz\b|\b(?:tante|frau|typ|kerl|chefin?|mann|herr|kollegin?|leiterin?)\b[^.!?,]{0,40}\bdurchgeknallt\b|\b(?:ist|war|sind|"
    r"seid) "
    r"(?:noch |echt |wirklich )?(?:dümmer|blöder|doofer) als\b|\b(?:typen|leute) wie (?:sie|du|ihr) (?:sind|seid|bist) (?:der grund|"
    r"schuld|das "
    r"problem|das letzte)\b",
)
_ABOUT_THINGS = bag(
    "ich_bin bin_ich drucker automat computer ampel app webseite beratung rücken* wirbelsäule* test studie"
)
INSULTS = (Mixture(MINDLESS, veto=_ABOUT_THINGS, confidence=0.75),)
