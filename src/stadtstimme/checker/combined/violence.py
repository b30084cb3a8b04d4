"""Threats by their frame: a condition and what then happens to a body; what became of the last one; who is on a list; a deed foretold."""

from __future__ import annotations

from ..mixture import Mixture, bag
from ..pattern import Pattern

CONDITION = Pattern(
    "wenn|falls|sollte|noch |nächste mal|nächstes mal|sonst|bis |trau|kommt|einer von|bald|jede|wann|"
    "wehe|no oimal|nächsten mal|warte|wer|nochmal",
    r"\b(?:wenn|wer|falls|sollte\w?|sobald|sonst|ansonsten|wehe|noch ?mal|noch (?:ein\w{0,3}|so|einmal|oimal)|(?:das|beim) nächsten? mal|"
    r"nächstes mal|bis (?:morgen|heute abend|\w+tag)|traut?|jeder,? der|irgendwann|bald|warte\w*|wann)\b",
)
BLOWS = Pattern(
    "watsch|backpfeife|ohrfeige|faust|fäuste|prügel|dresche|kloppe|keile|haue|schläge|mütze|glocke|omme|"
    "nuss|rübe|maul|fresse|gosch|schnauze|finger|knochen|nase|zähne|kiefer|genick|hals|kopf|blutig|"
    "krankenhaus|krankenwagen|notaufnahme|gips|rollstuhl|krücken|humpel|laufen|gerade|tritt|arsch|hintern|"
    "buckel|windelweich|abreibung|aufs fressbrett|eine rein|eine drauf|fängt er|fängst|verhau|vermöbel|"
    "verdresch|klatsch|gelangt|zwei meter|erde|wand|grün und blau|die zwölf|die 12|schädel|bein|"
    "gescheuert|geschmiert|geknallt|gewischt|ohren|hände|mehr lebend|mehr heil|mehr heim|eins auf|schell|"
    "auf intensiv|ruhige|brech|arm|nicht mehr aufstehen|nicht mehr kauen|verdroschen|verklopp",
    r"\b(?:(?:krieg\w*|kriag\w*|bekomm\w*|fäng\w*|fang\w*|setzt|verpass\w*|geb\w*|gibt|hau\w*|hol\w*|kassier\w*|klatsch\w*)\b[^.!?]{0,45}"
    r"\b(?:schelle[n]?|watsch\w*|backpfeifen?|ohrfeigen?|faust|fäuste|prügel|dresche|kloppe|keile|haue|schläge|abreibung|kopfnuss|"
    r"tritt|auf die (?:mütze|glocke|omme|nuss|rübe|fresse|schnauze|finger|nase|zwölf|12)|aufs (?:maul|fressbrett)|in die fresse|"
    r"eine (?:rein|drauf|gelangt|gewischt|geknallt|gescheuert|geschmiert)|eins (?:auf|drüber)|in den (?:arsch|hintern)|den buckel voll)\b|"
    r"(?:brech\w*|brich\w*|zerquetsch\w*|zertrümmer\w*|polier\w*|reiß\w*|schlag\w*|dreh\w*|hack\w*|schneid\w*|verdreh\w*|umdreh\w*)\b"
    r"[^.!?]{0,30}\b(?:finger|knochen|arme?|beine?|nase|zähne|kiefer|genick|hals|kopf|schädel|fresse|ohren|hände)\b|"
    r"(?:finger|knochen|arme?|beine?|nase|zähne|kiefer|genick|hals|schädel)\b[^.!?]{0,20}\b(?:brech\w*|gebrochen|ab|um|raus|ein|kaputt)\b|"
    r"(?:lieg\w*|land\w*|wach\w*|komm\w*|find\w*|geht|gehen|humpel\w*|kriech\w*)\b[^.!?]{0,45}\b(?:(?:im|ins) krankenhaus|"
    r"(?:im|in den) krankenwagen|in der notaufnahme|auf intensiv|im gips|im rollstuhl|auf krücken|nicht mehr (?:heim|gerade|heil|lebend)|"
    r"unter der erde|zwei meter tiefer)\b|krankenhausreif|windelweich|grün und blau|nicht mehr (?:gerade ?aus )?(?:laufen|gerade "
    r"stehen|kauen|"
    r"aufstehen)|(?:keine|nie wieder eine) ruhige (?:nacht|minute|stunde)|ohne zähne|verhauen|vermöbelt?|verdroschen|verdreschen|"
    r"verkloppt?)\b",
)
_CARE = bag(
    "ampel* radweg* gehweg* bürgersteig* glatt glatteis eis schlagloch* schlaglöcher treppe* kreuzung* laterne* beleuchtung geländer* "
    "unfall* sturm kind kinder kinde kindern schüler* streu* räum* zebrastreifen tempo verkehr spielplatz rutsche schaukel klettergerüst "
    "verletzt verletzung* polizei anzeige film krimi theater training boxverein karneval angst meine_mutter mein_vater meine_oma mein_opa "
    "rettungsdienst vorsicht_beim tipps glas_eis kaputt_gemacht gewinn* preis* wenn_ich_mir hab_ich_mir uns_die mir_die mir_den mir_das "
    "ich_mir brech_ich_mir sirene* feuerwehr_kommt"
)
LAST_ONE = Pattern(
    "letzte|vorgänger|damals|der andere|frag|schon mal einer|schon mal jemand|vorige|den andere|dem andere",
    r"\b(?:(?:der|die|den|dem|beim|bei dem) (?:letzten?|vorigen?)\b(?: (?:typ|typen|kerl|mann|kontrolleur\w*|beamte\w*|kollege\w*|mal))?|"
    r"(?:sein|ihr|dein|euer)\w{0,2} vorgänger\w*|(?:dem|der|den) anderen?|fragt? (?:mal|doch|ruhig)\b[^.!?]{0,20}\b(?:wie|was)|"
    r"schon mal (?:einer|jemand))\b",
)
SUFFERED = Pattern(
    "laufen|krankenhaus|gips|zähne|hinkt|humpelt|nicht mehr|bereut|weggezogen|nie wieder|schnabeltasse|"
    "pflaster|genäht|ergangen|wiedergesehen|lange nichts|umgezogen|gekündigt hat er|bis sie wieder|"
    "bis er wieder|zahnersatz|prothese",
    r"\b(?:bis (?:er|sie) wieder (?:\w+ )?(?:laufen|gehen|kauen|sprechen|arbeiten)|(?:im|ins|aus dem) krankenhaus|im gips|hinkt|humpelt|"
    r"trägt (?:heute |jetzt )?(?:noch )?(?:gips|prothese|zahnersatz)|(?:ohne|fehlen|fehlten) (?:\w+ )?zähne|bereut (?:es|das)|"
    r"hat (?:es|das) (?:auch |schwer |bitter )?bereut|nie wieder (?:gesehen|aufgetaucht|gekommen)|nicht mehr (?:gesehen|aufgetaucht|"
    r"wiedergekommen)|schnabeltasse|genäht werden|ergangen ist|(?:lange )?nicht mehr arbeiten)\b",
)
_SERVICE = bag(
    "antrag bescheid termin geduld_haben freundlich* geholfen behandlung arzt ärztin op unfall* skiunfall gestürzt krank praktikant* "
    "genesung gute_besserung ratsmitglied dank"
)
LISTED = Pattern(
    "kennzeichen|nummernschild|namen|gesichter|autos|fotos|wohnort|adresse",
    r"\b(?:alle|jedes|jede[rn]?|eure|ihre|deren|die|sämtliche|euer) (?:\w+ )?(?:kennzeichen|nummernschilder?|adressen?|privatadressen?|"
    r"namen|gesichter|autos|wohnorte?)\b",
)
STAFF = bag(
    "mitarbeiter* kontrolleur* politess* rathaus* rathausparkplatz amt beamt* sachbearbeiter* kolleg* ordnungsamt* stadtrat ratsherr* "
    "ratsmitglied* ratsleute dezernent* fahrer* eure euch ihr verwaltung lehrer* schiedsrichter* jobcenter dienstwagen schalter"
)
KEPT = bag(
    "notiert aufgeschrieben fotografiert gespeichert gesammelt gemerkt im_handy liste_mit meine_liste unsere_liste sammle sammeln notiere "
    "notieren fotografiere fotografieren filme habe_ich_jetzt hab_ich_jetzt haben_wir_jetzt kenne_ich kennen_wir geknipst"
)
_REPORTING = bag(
    "falschparker* parksünder* anzeige angezeigt polizei ordnungsamt_gemeldet euch_geschickt ihnen_geschickt gehwegparker* unfall "
    "fahrerflucht dashcam anmeld* teilnehmer* klassentreffen liste_der gewinner* danke sammeln_spenden "
    "kugelschreiber beschwerde dienstaufsicht*"
)
TARGET = bag(
    "blitzer radarfalle zaun schranke poller kamera kameras automat* parkautomat* schild bagger baucontainer container bauzaun windrad "
    "windräder funkmast mast baum denkmal plakat* dienstwagen dienstauto streifenwagen auto reifen tor haus halle bude büro rathaus "
    "amt unterkunft "
    "flüchtlingsheim heim wahlplakat* ampel bürgerbüro scheiben fenster"
)
MEANS = Pattern(
    "trennschleifer|flex|kettensäge|bolzenschneider|benzin|vorschlaghammer|brechstange|feuerzeug|spraydose|"
    "molotow|baseball|steht da|überlebt|nicht alt|nicht lange|keine woche|keine nacht|brennt|abgefackelt|"
    "fällt bald|morgen weg|dran glauben|stein|in schutt|kurz und klein|platt|knallt|sprengen|traktor|"
    "nicht mehr|woche nicht|nacht nicht|drei tage|zwei tage|nicht bis|fliegt|rollt|ist bald|ist morgen|"
    "streichh",
    r"\b(?:trennschleifer|flex|kettensäge|bolzenschneider|benzin|vorschlaghammer|brechstange|streichh\w+|spraydose|molotow\w*|"
    r"(?:steht|stehen|hängt|hängen|hält|halten|überlebt|überleben|bleibt)\b[^.!?]{0,20}\b(?:keine (?:woche|nacht|zwei tage|drei tage)|"
    r"nicht (?:mehr )?lange|nicht bis|die (?:nacht|woche) nicht|morgen (?:früh )?nicht mehr|bald nicht mehr)|wird nicht alt|werden "
    r"nicht alt|"
    r"(?:muss|müssen|wird|werden) (?:bald |noch )?dran glauben|ist (?:bald|morgen) (?:weg|platt|schrott|asche)|"
    r"(?:morgen|bald|nachts?|demnächst) (?:brennt|knallt|fliegt|rollt)|fliegt (?:bald|nachts|noch) ein stein)\b",
)
OURSELVES = Pattern(
    "ich|wir|kumpel|jungs|jemand|freunde|nachbarn|wartet|seht|sorg|garantier|versprech|bauern|"
    "ihr werdet|brüder|mein leute|meine leute|versproch",
    r"\b(?:ich|wir|meine? (?:kumpels?|jungs|freunde|brüder|nachbarn|leute)|jemand|dafür sorg\w+|garantier\w*|versproch\w*|versprech\w*|"
    r"wartet (?:nur|mal)|wartet's ab|ihr werdet (?:schon )?sehen|die bauern)\b",
)
_CRAFT = bag(
    "leihen bauhof freiwillig* helfen_wir aufbauen sanieren genehmigt erneuer* repar* abbauen denkmalschutz denkmalgeschützt moos "
    "erfolg gärtner* fällung sturm* winter frost kaputt_weil parken_wir parke workshop kunst spenden"
)
CAUGHT = Pattern(
    "erwisch|krieg|find|schnapp|treff|begegn|pack",
    r"\b(?:erwisch\w*|krieg\w*|find\w*|schnapp\w*|treff\w*|pack\w*) (?:wir|ich) (?:euch|dich|sie|ihn|den|die|so einen|jeden)\b|\b"
    r"(?:wir|ich) (?:erwisch\w*|krieg\w*|find\w*|schnapp\w*|pack\w*) "
    r"(?:euch|dich|sie|ihn|den|jeden)\b",
)
PAINFUL = bag(
    "wehtun weh_tun tut_weh tut_es_weh schmerzhaft setzt_es setzt_was knallt kracht gnade bereuen bereut fällig dran was_erleben "
    "lustig_für ohne_zähne prügel schläge abrechnung "
    "ungemütlich spaß_haben lachen_vergeht zahlen büßen bluten heulen krankenhaus"
)
YOUR_OWN = Pattern(
    "töchter|tochter|sohn|söhne|kinder|familie|frau|enkel|mutter|jungs|kleine|hund|haus|du hast|"
    "entzückende|niedliche|reizende|goldige|hübsche|nette|süße|sie haben|hast du|haben sie|ihr habt|"
    "habt ihr",
    r"\b(?:sie haben|du hast|ihr habt|sie haben da|hast du|haben sie|habt ihr) (?:\w+ ){0,2}(?:so |zwei |drei |eine |einen |ein |"
    r"wirklich |ja ){0,3}(?:reizende\w?|hübsche\w?|nette\w?|süße\w?|schöne\w?|liebe\w?|niedliche\w?|entzückende\w?|"
    r"goldige\w?|kleine\w?) (?:\w+ )?(?:töchter|tochter|sohn|söhne|kinder|familie|frau|enkel\w*|mädchen|mädels|jungs|kleine|hund)\b",
)
ON_THE_WAY = bag(
    "allein alleine schulweg bus s-bahn bahn fahrrad schule kita training reitstunde heim heimweg nachts abends jeden_morgen "
    "jeden_tag haltestelle aufpassen passieren zustößt kennen kenne gesehen weiß fährt geht_ja"
)
BY_NIGHT = Pattern(
    "passier|geschieh|los sein|alles kann|wundern|staunen|böses erwachen|verschwind|zustoß|geschehen",
    r"\b(?:nachts|abends|über nacht|heute nacht|im dunkeln|wenn (?:alle|du|ihr|er|sie) schl[aä]f\w*|wenn keiner (?:da|hinschaut|"
    r"guckt))\b[^.!?]{0,40}\b(?:passier\w*|geschieh\w*|geschehen|los sein|zustoß\w*|verschwind\w*)\b|"
    r"\bböses erwachen\b",
)
THEIR_PLACE = bag(
    "dein deinem deine deiner euer eure eurem eurer ihrem ihrer sein seinem seiner hof haus auto garten garage laden chef büro "
    "bei_euch bei_dir bei_ihnen"
)
ROUGH = Pattern(
    "bruder|cousin|kumpel|vater|schwager|onkel|freund|mann |jungs|leute|brüder| mann",
    r"\b(?:mein\w{0,2}|unser\w{0,2}|ein paar|paar) (?:\w+ )?(?:bruder|brüder|cousins?|kumpels?|schwager|onkel|freunde?|mann|jungs|"
    r"leute)\b[^.!?]{0,50}\b(?:boxt|boxer|ex-?soldat|türsteher|knast|haft|gefängnis|bewährung|vorbestraft|kampfsport\w*|"
    r"(?:grad|gerade|frisch|endlich|wieder) (?:aus \w+ )?(?:raus|draußen|entlassen)|aus \w+ (?:raus|entlassen)|muskeln|schränke|breit"
    r"\w* schultern|nicht so (?:nett|geduldig|höflich) wie ich|weniger geduld)\b",
)
DROP_IN = bag(
    "vorbei vorbeikommen vorbeischauen besuch besuchen kommt_mal kommen_mal zeit schalter klären regelt unterhalten reden "
    "kennenlernen warten draußen tür sprechen erklären"
)
HUNT = Pattern(
    "find |finde |finden |krieg|kenn |wer du|wo du|fällig|dran|deinen namen|dein name|merk dir|zahltag|"
    "jeden von euch|dich |jeden einzelnen|eines tages|schnapp|hole |holn |findn|hol |ich holen|wir holen|"
    "wer ihr|euch holen|den holen|tag kommt",
    r"\b(?:(?:ich|wir) (?:finde?n?|kriege?n?|hole?n?|schnappe?n?) (?:dich|euch|sie|ihn|jeden (?:einzelnen|von euch))(?: (?:noch|schon|alle|"
    r"bald|auch|eines tages|irgendwann|überall)){1,3}\b[^?]{0,20}|(?:dich|euch|den|jeden von euch) (?:finden|kriegen|holen|"
    r"schnappen) (?:ich|"
    r"wir)(?: (?:noch|schon|alle|auch))?|(?:ich|wir) (?:weiß|wissen) (?:jetzt |genau |schon |,){0,3}wer (?:du|ihr) (?:bist|seid)|"
    r"(?:du|ihr|der|die) (?:bist|seid|ist|sind) (?:als nächste[rs]? |die nächsten |bald |so was von ){0,2}(?:fällig|dran)|"
    r"zahltag kommt|tag kommt,? (?:an dem|wo|da))\b",
)
_PLAY = bag(
    "fundbüro pokal spiel spiele saison bewerb* gewinn* impfung friseur verein stadtmeister* quiz escape versteck* ostereier hunde_finden "
    "vermittlung pflegestelle rettungshund* dran_mit zahnarzt reihe termin"
)
OWN_WORD = Pattern(
    "wir haben da|methoden|unangenehm|zu spüren|ungemütlich|heimzahl|heimgezahlt|rächen|rache|quittung|"
    "auf den zahn|genauer hin|hausbesuch|vorbeischick|nächste prüfung|nächste kontrolle|antrag|genauer an|"
    "genau an|mittel|da so| heim|auf den hals|da unsere wege|da andere wege|da meine wege|schicken ich|"
    "schick ich|schick wir|räche ich mich|schicken wir",
    r"\b(?:(?:wir|ich) (?:haben|hab|habe|kennen) da (?:so )?(?:unsere|meine|andere) (?:mittel|methoden|wege)|mittel und wege|"
    r"(?:zahlen?|zahl) (?:wir|ich) (?:\w+ )?heim|(?:wir|ich) (?:zahlen?|zahl) (?:\w+ )?(?:\w+ )?heim|rächen wir uns|räche ich mich|"
    r"(?:schicken|schick) (?:wir|ich) (?:\w+ ){0,4}(?:vorbei|auf den hals)|(?:schauen|schau|sehen|gucken) (?:wir|ich) uns (?:\w+ ){0,5}"
    r"(?:mal )?(?:ganz )?genau(?:er)? an|bekommen sie (?:\w+ )?zu spüren|wird (?:es )?(?:\w+ )?(?:sehr |richtig )?(?:ungemütlich|"
    r"unangenehm)"
    r" für (?:sie|dich|euch))\b",
)
PUNISH = bag(
    "sonst dann wer wenn steuerprüfung baugenehmigung konzession antrag bauantrag hund lappen_weg gewerbe laden adresse kommentar kritik "
    "anwalt merken gemerkt wohnen hause bereuen bereut akte name"
)
_FAIR = bag(
    "gern bitte hinweis danke spielplatz* defekt* schaden laterne* straßenlaterne* überprüfen_die vor_ort mängel mangel beschädig*"
)

PITY_IF = Pattern(
    "wenn",
    r"\b(?:wäre?|fände|fänd|wird) (?:\w+ ){0,4}(?:schade|ärgerlich|blöd|dumm|bedauerlich|tragisch|traurig|jammerschade|unschön|"
    r"unangenehm),? wenn\b[^.!?]{0,60}",
)
YOUR_GOODS = bag(
    "bremse bremsen reifen lack scheibe scheiben haus auto wagen rad fahrrad roller hund katze pferd kinder kind tochter sohn "
    "familie gesundheit garage laden briefkasten boot urlaub_vorbei wohnung"
)
WRONG = bag(
    "kaputt brennt brennen abbrennt passiert passieren zustößt zustößt verschwindet weg platt gehen versagen versagt zerkratzt tot "
    "unfall gestohlen geklaut verloren_geht etwas was abhanden"
)
_OURS = bag(
    "mein meine meinem unser unsere unserem uns wir ich spielplatz* bibliothek* bücherei schule museum baum bäume bus fest "
    "veranstaltung fundbüro_abgeben versicherung kontrolle inspektion winter"
)
YET = Pattern(
    "noch jedenfalls|noch zumindest|noch.|noch…|noch!| noch", r"[.!?…,] noch(?: jedenfalls| zumindest)?(?:[.!…]|$)"
)
HAVING = bag(
    "haus auto wagen job hund garten laden familie kinder frau villa boot fassade fenster dach reifen ruhe gesund arbeitsplatz "
    "führerschein zähne"
)
HIS_OWN = bag(
    "euer eure eurem ihr ihre ihrem dein deine deinem sein seine chef* bauleiter* *leiter *meister *meisterin *dezernent* herr frau "
    "fahrer* kontrolleur* nachbar*"
)
TORMENT = bag(
    "kneifzange beißzange rohrzange zange bolzenschneider schraubstock hammer säge peitsche rohrstock gürtel stahlrohr lötkolben "
    "bohrmaschine tacker nagelpistole dachlatte ochsenziemer"
)
LIMB = bag("ohren ohr finger hände zehen zähne nase zunge eier knie haut nägel fingernägel füße hintern rücken")
ON_FILE = Pattern(
    "wir haben|wir kennen|wir wissen|haben wir",
    r"\b(?:wir (?:haben|kennen|wissen)|haben wir) (?:ja |übrigens |doch |auch |alle |noch )*(?:ihre|deine|eure|ihren|deinen|euren|"
    r"ihr|dein) (?:adresse|anschrift|daten|akte|namen|kennzeichen|arbeitgeber|vermieter|hausnummer|chef)\b",
)
MIND_IT = bag(
    "vorsicht vorsichtig überlegen überlegt aufpassen passen_sie pass passt behauptungen merken gemerkt nur_so denken_sie "
    "schön_weiter trauen kommentare anwalt aussagen in_der_akte"
)
_ASKED = bag(
    "anmeldung antrag bearbeiten gespeichert gelöscht schicken_wir senden_wir zusenden brief bescheid rückruf korrigiert aktualisiert"
)
WRECKED = Pattern(
    "ohne luft|platt|zerkratzt|ohne spiegel|ohne reifen|auf dem dach|schrott|zerlegt|im graben|im fluss|"
    "wieder|flammen|teich|lack|ohne scheiben|kleinholz|im kanal|im hafen",
    r"\b(?:auto|wagen|karre|rad|fahrrad|roller|reifen|kiste|boot|motorrad|e-scooter|scooter)\b[^.!?]{0,40}\b(?:ohne (?:luft|spiegel|"
    r"reifen|scheiben|lack)|platt|zerkratzt|auf dem dach|schrott|kleinholz|im (?:graben|fluss|kanal|hafen|teich)|in flammen|zerlegt)"
    r"\b",
)
PROMISE = Pattern(
    "versprechen", r"\bkeine (?:leere )?(?:warnung|drohung)\b[^.!?]{0,25}\b(?:ein|mein|unser) versprechen\b"
)
SCORE = Pattern(
    "rechnung offen|offene rechnung|hühnchen|rechnung zu begleichen|was zu klären|noch was vor|rechnung mit",
    r"\b(?:(?:noch )?(?:eine |ne )?rechnung (?:mit \w+ )?(?:offen|zu begleichen)|offene rechnung\w*|hühnchen zu rupfen|mit (?:ihm|"
    r"dir|ihr|euch|ihnen|dem) (?:\w+ )?(?:noch )?(?:was|etwas) zu klären)\b",
)
GATHER = bag(
    "soll_ruhig soll_nur soll_mal kommen komm_ruhig platz teich fluss keller kofferraum wald dunkel* nachts abend allein warten "
    "wartet schützenfest stammtisch kirmes tiefgarage parkplatz begleich* fällig"
)
_BILL = bag(
    "euro bezahlt überweis* mahnung betrag rechnungsnummer konto gebühr* stadtkasse wahl wahltag wahlurne kreuz"
)
KNOWN_NOW = Pattern(
    "kenn ich|kenne ich|merk ich|merke ich|kennen wir|adresse hab|name hab|namen hab|gesicht|wir mir|"
    "ich uns|dich |kenn wir|merken ich|merken wir|kennen ich|merk wir|kennzeichen|euch merk|euch kenn|"
    "sie merk|ihn merk|die kenn|ihn kenn|den kenn|den merk|die merk|kenne wir|weiß ich|weiß wir|sie kenn",
    r"\b(?:(?:den|die|dich|euch|sie|ihn) (?:kenn\w?|merk\w?|kennen|merken) (?:ich|wir)(?: mir| uns)?(?: jetzt| nun| genau| schon| "
    r"gut)?|(?:adresse|namen?|gesicht|kennzeichen) (?:hab|habe|haben|kenn|kenne|weiß) (?:ich|wir)(?: schon| jetzt| auch)?)\b",
)
EYES_OPEN = Pattern(
    "aufpass|umdreh|vorsehen|warm anziehen|gut schlafen|hinten|feierabend|das gleiche|dasselbe|antut|"
    "heimzahl|besuch|aussteig|rauskomm|heimg|augen",
    r"\b(?:augen (?:\w+ )?offen|aufpassen|umdrehen|vorsehen|warm anziehen|nach hinten|wenn (?:er|sie|du|ihr) (?:aussteig\w*|heimg\w*|"
    r"feierabend|rauskomm\w*)|das gleiche (?:an|passier)\w*|dasselbe|antut|heimzahl\w*)\b",
)
TEAR = Pattern(
    "zerleg|verwüst|in stücke|auseinandernehm|kurz und klein|kleinholz|scherben|dem erdboden|denen|haue |"
    "wir schlage|ich schlage|ich nehme|wir mache|ich hauen|wir hauen|wir nehme|ich mache|trümmer|schutt",
    r"\b(?:(?:wir|ich) (?:zerlegen?|verwüsten?|nehmen?|machen?|hauen?|schlagen?) (?:euch|dir|ihnen|denen)\b[^.!?]{0,40}(?:innenstadt|"
    r"stadt|laden|bude|halle|rathaus|amt|auseinander|kurz und klein|zu kleinholz)?|(?:nur noch|bald|sonst|längst|schon lange) (?:\w+ "
    r"){0,3}(?:scherben|trümmer|kleinholz|schutt))\b",
)
THEIR_HOUSE = bag(
    "innenstadt stadt laden bude rathaus amt glaskasten büro schalter euch euer eure eurem dir ihnen denen scheiben fenster"
)
HURL = Pattern(
    "schmeiß|werf|wirf|feuer|kipp|stopf|tunk|tauch",
    r"\b(?:schmeiß\w?|werf\w?|feuer\w?|kipp\w?|stopf\w?|tunk\w?) ich (?:ihm|ihr|dir|euch|ihnen|den|die|ihn|sie)\b[^.!?]{0,60}\b"
    r"(?:fenster|kopf|fresse|maul|gesicht|samt|treppe|brücke|fluss|hals)\b|\bich (?:schmeiß\w?|werf\w?|stopf\w?|tunk\w?) (?:ihm|ihr|"
    r"dir|euch|ihnen|den|die|ihn|sie)\b[^.!?]{0,60}\b(?:fenster|kopf|fresse|maul|gesicht|samt|treppe|brücke|fluss|hals)\b",
)
RESTRAINT = Pattern(
    "glück gehabt|noch beherrsch|tabletten|bewährung|glück,|glück dass| froh",
    r"\b(?:(?:könnt|können|kannst) (?:\w+ )?froh sein|(?:ihr habt|sie haben|du hast) (?:\w+ )?glück,? dass|sei\w? froh)\b[^.!?]{0,80}"
    r"\b(?:ich|wir)\b[^.!?]{0,60}",
)
ELSE = bag(
    "sonst scherben blut krankenhaus knallen brennen platt kaputt erlebt passiert ausgerastet zugeschlagen gesessen tabletten "
    "bewährung beherrsche"
)
MIXTURES = (
    Mixture(KNOWN_NOW, EYES_OPEN, veto=_PLAY, detail="watched", confidence=0.7, reach=1),
    Mixture(EYES_OPEN, KNOWN_NOW, veto=_PLAY, detail="watched", confidence=0.7, reach=1),
    Mixture(TEAR, THEIR_HOUSE, veto=_CRAFT, detail="violence", confidence=0.7),
    Mixture(HURL, veto=_PLAY, detail="violence", confidence=0.7),
    Mixture(RESTRAINT, ELSE, detail="veiled", confidence=0.7, reach=1),
    Mixture(PITY_IF, YOUR_GOODS, WRONG, veto=_OURS, detail="veiled", confidence=0.7),
    Mixture(HAVING, HIS_OWN, YET, veto=_OURS, detail="veiled", confidence=0.65, reach=1),
    Mixture(TORMENT, LIMB, detail="violence", confidence=0.7, veto=_SERVICE),
    Mixture(ON_FILE, MIND_IT, veto=_ASKED, detail="watched", confidence=0.7, reach=1),
    Mixture(CONDITION, WRECKED, veto=_CARE, detail="violence", confidence=0.75),
    Mixture(PROMISE, detail="veiled", confidence=0.8),
    Mixture(SCORE, GATHER, veto=_BILL, detail="veiled", confidence=0.65, reach=1),
    Mixture(CONDITION, BLOWS, veto=_CARE, detail="violence", confidence=0.75),
    Mixture(LAST_ONE, SUFFERED, veto=_SERVICE, detail="veiled", confidence=0.7),
    Mixture(LISTED, STAFF, KEPT, veto=_REPORTING, detail="watched", confidence=0.7),
    Mixture(TARGET, MEANS, OURSELVES, veto=_CRAFT, detail="violence", confidence=0.7),
    Mixture(CAUGHT, PAINFUL, veto=_PLAY, detail="violence", confidence=0.7, reach=1),
    Mixture(
        YOUR_OWN,
        ON_THE_WAY,
        veto=bag("anmelden angemeldet anmeldung gebühr* platz antrag ermäßig* zuschuss geburt"),
        detail="watched",
        confidence=0.7,
        reach=1,
    ),
    Mixture(BY_NIGHT, THEIR_PLACE, veto=_CARE, detail="veiled", confidence=0.65),
    Mixture(ROUGH, DROP_IN, detail="watched", confidence=0.7, reach=1),
    Mixture(HUNT, veto=_PLAY, detail="watched", confidence=0.7),
    Mixture(OWN_WORD, PUNISH, veto=_FAIR, detail="veiled", confidence=0.65, reach=1),
)
