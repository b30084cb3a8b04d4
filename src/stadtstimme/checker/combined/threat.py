"""Threats by allusion: somebody addressed, something that can be hurt, and a moment to come."""

from __future__ import annotations

from ..mixture import Mixture, bag
from ..pattern import Pattern

YOU = Pattern(
    "sie|ihnen|ihr|euch|euer|du|dich|dir|dein|herr|frau|meister|dezernent|leiter|bearbeiter|kontroll|"
    "politess|amt|rat|typ|kerl|denen|leute|chef|fahrer|kämmerer|verantwortlich|täter|einige|mancher|"
    "ordnungshüter|stadträt|so einem|eur",
    r"\b(?:Sie|Ihnen|Ihr|Ihre[nmrs]?|[Ee]uch|[Ee]ure?[nmr]?|[Dd]u|[Dd]ich|[Dd]ir|[Dd]eine?[nmr]?|ihr (?:\w+ )?(?:werdet|seid|habt|"
    r"müsst|sollt|landet|könnt|da)|"
    r"(?:Herr|Frau) \w+|\w*[Bb]ürgermeister\w*|\w*[Dd]ezernent\w*|Amtsleiter\w*|Sachbearbeiter\w*|\w*[Kk]ontrolleur\w*|Politess\w*|"
    r"Ordnungs(?:amt|hüter)\w*|"
    r"Stadtr[aä]t\w*|Ratssitzung|Ratsherr\w*|Beamte\w*|Typ|Typen|Kerle?|denen|(?:Leute|Leuten|Typen) wie|Chefs?|Schreibtischtäter\w*|"
    r"Busfahrer\w*|"
    r"Hausmeister\w*|Kämmerer\w*|Verantwortlichen|so einem|einige von)\b",
    on="plain",
)
BODY = bag(
    "zähne zahn gebiss knochen genick schädel notaufnahme intensivstation krankenbett rollstuhl sarg särge grab grabstein friedhof "
    "beerdigung leichenwagen leichenhalle bestatter* lebensversicherung testament jauchegrube güllegrube gülle kofferraum betonschuhe* "
    "gips krücken blut blutig blaues_auge veilchen nasenbein kniescheibe* finger pulsadern kopfschuss kugel kugeln patrone schnabeltasse "
    "holzkiste im_fluss_landet im_kanal_landet",
)
COMING = bag(
    "bald demnächst irgendwann nächsten nächstes nächste nächster heute_noch morgen übermorgen eines_tages sonst hoffentlich landet "
    "landen lande enden endet werden wird wirst werdet könnte könnten können kann sollte sollten brauchen brauchst braucht warten wartet "
    "wart versprochen garantiert freuen freut reserviert bestellt passt passen haben_wir haben_sie schon_mal"
)
_HARMLESS = bag(
    "grab_noch eigenes_grab grab_geschaufelt pflegegrad "
    "zahnarzt zahnärzt* praxis blutspende* blutprobe* blutdruck spenden spende gestürzt ausgerutscht unfall* gefährlich* öffnungszeiten "
    "friedhofsamt friedhofsverwaltung gesundheit* gesund gute_besserung mein_vater meine_mutter meine_oma mein_opa mein_mann meine_frau "
    "mein_kind meine_tochter mein_sohn ich_lande ich_liege liege_ich landete lag gebühr* pflege* steuer steuern haushalt* bus "
    "barrierefrei* "
    "rollstuhlfahrer* aufzug rampe tierarzt besuch* trauer* gedenk* verstorben* geburt*"
)
TOOL = bag(
    "vorschlaghammer hammer axt beil machete messer flinte schrotflinte knarre pistole gewehr baseballschläger kantholz eisenstange "
    "benzinkanister brandbeschleuniger molotow* streichholz streichhölzer streichhölzern feuerzeug mistgabel kettensäge motorsäge "
    "brecheisen brechstange schlagstock galgen schlagring dachlatte stahlrohr traktor radlader bagger"
)
I_COME = Pattern(
    "ich|wir|redet|morgen hilft|morgen kommt|bald hilft|bald kommt|dann hilft|dann kommt",
    r"\b(?:ich|wir)\s(?:dann |mal |bald |morgen |selbst |auch |noch |halt |eben ){0,3}(?:komm\w*|steh\w*|bring\w*|hol\w*|geh\w*|mach\w*|"
    r"fahr\w*|nehm\w*|tauch\w*|regel\w*|klär\w*|helf\w*|red\w*|warte\w*|kenn\w*|besitz\w*)\b|\b(?:komm\w*|steh\w*|bring\w*|hol\w*|geh\w*|"
    r"mach\w*|fahr\w*|tauch\w*|regel\w*|klär\w*|helf\w*|warte\w*|nehm\w*) (?:ich|wir)\b|\b(?:dann|bald|morgen|gleich) (?:hilft|"
    r"spricht|redet|kommt)\b",
)
PLACE = bag(
    "amt rathaus rathaustür* büro amtsstube schalter sitzung ratssitzung haus haustür bude laden euch ihnen dir sie ihr vorbei zu_besuch "
    "tür türe einfahrt bauamt jobcenter sozialamt ordnungsamt"
)
_CRAFT = bag(
    "leihen ausleihen reparier* werkzeug* workshop kurs bauhof basteln garten holz bäume helfen_wir freiwillig* feuerwehr umzug fest "
    "verleih"
)
THEIR_THING = bag(
    "auto autos wagen dienstwagen reifen bremse bremsen haus holzhaus reetdach dach dachstuhl fensterscheibe* scheiben briefkasten "
    "gartenhaus gartenlaube laden büro rathaus garage hund katze pferd carport amtsgebäude ferienhaus segelboot boot motorrad "
    "leitung treppe"
)
COULD = Pattern(
    "kann|könn|brenn|schnell|leicht|passier|verschw|kaputt|versag|platz|schade, wenn|schade wenn|schade wäre|schade um",
    r"\b(?:kann|können|könnte|könnten) (?:ja |auch |doch |schnell |leicht |schon |einem |ganz |mal |plötzlich ){1,5}(?:\w+ "
    r")?(?:versagen|platzen|"
    r"brechen|brennen|verschwinden|passieren|losgehen|reißen|umkippen|einstürzen|was zustoßen|was passieren|kaputtgehen|verunglücken)\b|"
    r"\b(?:brennt|brennen) (?:ja |auch |doch |übrigens |bekanntlich |so )*(?:gut|schnell|wie zunder|lichterloh|leicht|hell|schön|prima)\b|"
    r"\b(?:ist|sind|geht|gehen) (?:ja |auch |doch )?schnell (?:mal )?(?:abgebrannt|zerstochen|kaputt|weg|verschwunden|zu bruch|"
    r"vergiftet)\b|"
    r"\b(?:wäre|wär) (?:doch |ja |wirklich )*schade,? wenn\b|\bschade (?:um|wäre)\b",
)
_OWN = Pattern(
    "mein|unser|feuerwehr|versicher|elektr|prüf|gutachten|saniert|repar|bitte",
    r"\b(?:mein\w?|unser\w{0,2}|feuerwehr|versicher\w*|elektrik|prüf\w*|gutachten|repar\w*|saniert|bitte)\b",
)
SEEN = Pattern(
    "gesicht|name|kennzeichen|adresse|auto|straße|haben mir|hab uns|hab mir|fotografieren|notieren|filmen|"
    "gemerkt ich|gemerkt wir|merken ich|merken wir|deren|seine|deine|mir jeden|uns jeden|uns sein|mir sein|"
    "mir eure|uns eure|mir ihr|sammeln ich|sammeln wir|uns ihr| euer| dein|jedes|wir hab|ich hab",
    r"\b(?:ich|wir) (?:hab\w?|haben) (?:mir|uns) (?:\w+ )?(?:ihr|dein|euer|sein|deren|eure|ihre|deine|seine|jedes|jeden)\w{0,2} (?:\w"
    r"+ )?(?:gesicht\w*|"
    r"namen?|kennzeichen|adressen?|autos?|nase|visage|haus) (?:\w+ )?(?:gemerkt|notiert|aufgeschrieben|eingeprägt|gespeichert)|"
    r"\b(?:gemerkt|merken|notieren|fotografieren|filmen) (?:ich|wir) (?:mir|uns)? ?(?:\w+ )?(?:jeden|alle|eure|ihre|deine)\b[^.!?]{0,60}|"
    r"\b(?:fotografieren|filmen|notieren|sammeln) (?:wir|ich) (?:jede\w|alle|eure|ihre|deren)\b[^.!?]{0,80}",
)
DARK = bag(
    "klein kein_ort lustig spaß versteck* entkomm* zweimal wiedersehen keine_kameras keine_zeugen keine_polizei dunkel* nachts "
    "allein* adresse "
    "adressen privatadresse* wohnung wohnort zuhause abrechn* rechnung zahltag bereuen wartet warten nicht_vergessen"
)
FAMILY = bag("tochter sohn kinder kindern kind familie enkel* ehefrau ehemann mutter kleine kleinen töchter söhne")
THEIRS = Pattern(
    "ihre|eure|ihr |euer |töchter|tochter|söhne|enkel|eurr|ihrn|ihrm|ihrr|eurm|eurn|familie|sohn|"
    "mutter|kleine|frau|mann|dein|sein|kind",
    r"\b(?:ihre?[nmr]?|deine?[nmr]?|eure?[nmr]?|seine?[nmr]?)\s(?:\w+ ){0,2}?(?:tochter|töchter|sohn|söhne|kinder[n]?|kind|familie|"
    r"enkel\w*|"
    r"frau|mann|mutter|kleinen?)\b",
)
WHEREABOUTS = bag(
    "schule grundschule waldschule kita kindergarten schulweg ranzen spielplatz reitstall fußballtraining training bushaltestelle "
    "haltestelle ballett* turnverein pausenhof fahrrad heimweg fenster kinderzimmer garten auge_haben aufpassen aufpasst im_auge wissen_wo"
)
GREET = Pattern(
    "grüß|gruß|grüss|schöne|hübsch|süß|nett",
    r"\b(?:grüß\w*|grüss\w*|(?:schöne|liebe|viele) grüße|schönen gruß|hübsche?\w*|nette?\w*|süße?\w*)\b",
)
_KIND = bag("willkommen geburt* glückwunsch* danke einschulung anmeld* angemeld* platz gebühr*")
AGAIN = Pattern(
    "zweimal|wiedersehen|zweiten mal|zeugen|begegn|sehen uns|sieht sich|wachleute|security|kamera|"
    "keine polizei|ohne polizei|keine zeuge|ohne zeuge",
    r"\bsieht sich (?:ja |doch |immer |meist\w* )*(?:zweimal|wieder|zwei mal)|\bsehen uns (?:noch|wieder|im|bald|draußen|privat|allein)|"
    r"\b(?:keine|ohne) (?:kameras?|zeugen?|polizei|security|wachleute)\b(?! (?:bemerkt|gesehen|vorhanden|kontroll))|\bbegegne\w* "
    r"(?:ich|wir|uns)\b",
)
UNSEEN = bag(
    "keine_kameras keine_zeugen ohne_zeugen ohne_kameras keine_polizei dunkel* nachts allein* parkplatz tiefgarage gasse hinterhof wald "
    "privat dann_ohne ohne_uniform ohne_schreibtisch ohne_panzerglas ohne_scheibe unter_vier_augen anders_aus"
)
BEWARE = Pattern(
    "überleg|aufpass|pass |passt|passen|hüte|vorsicht|acht|rat |umdreh|gut schlaf|ruhig schlaf|umsehen|"
    "nachdenken|passauf|auf dich|auf euch|auf sich",
    r"\b(?:sollte\w*|soll\w*|würde\w*|kann|muss)\b[^.!?]{0,60}\b(?:überlegen|aufpassen|nachdenken|hüten|umdrehen|umsehen|vorsichtig|"
    r"in acht nehmen)\b|"
    r"\b(?:pass(?:t|en sie)?)\b[^.!?]{0,20}\bauf (?:dich|euch|sich)\b|\bhüte\w* (?:dich|euch|sie sich)\b",
)
PATH = bag(
    "heimweg nachhauseweg weg_nach_hause abends nachts im_dunkeln dunkel* welchen_weg wo_er_parkt wo_sie_parkt tiefgarage parkplatz "
    "allein* "
    "haustür schläft rausgeht vor_die_tür über_die_straße zweimal_um rücken hinter_ihm hinter_ihr wolf wölfe jäger"
)
_CARE = bag(
    "glatt* eis schnee baustelle rad fahrrad* radweg* fahren radfahr* autofahr* verkehr* licht beleuchtung laterne* taschendieb* "
    "bitte rutsch* sturm ampel straßenbahn"
)
ACCURSED = Pattern(
    "erwisch|krieg|treff|begegn|finger|über den weg|zu fassen",
    r"\b(?:wenn|sobald|falls) (?:ich|wir) (?:den|die|dich|euch|ihn|sie|so einen|einen von \w+|das schwein|dem|ihm|denen)(?: \w+){0,4}"
    r" (?:erwische\w?|"
    r"kriege\w?|treffe\w?|begegne\w?|in die finger \w+|zu fassen \w+)\b|\b(?:ich|wir) (?:den|die|dich|euch|ihn|sie) (?:\w+ ){0,3}"
    r"(?:erwische\w?|"
    r"in die finger \w+|zu fassen \w+)\b|\b(?:läuft|laufen|läufst) mir (?:\w+ ){0,3}über den weg\b",
)
WRATH = Pattern(
    "gnade|lernt|bereu|erleb|fliegt|fliegen|kracht|setzt|knall|garantier|spaß|zeig|vergess|was los|"
    "wird's|gott|mich kennen|uns kennen|nicht mehr laufen|nichts zu lachen",
    r"\b(?:gnade(?! uns)|gott steh\w*|lernt (?:er|sie|ihr|der) (?:mich|uns|was)|(?:mich|uns) kennen\w*|bereu\w*|erlebt|was erleben|fliegen "
    r"die fetzen|kracht's?|"
    r"setzt es|knallt's?|garantier\w* (?:ich )?für nichts|hört der spaß|zeig\w? ich|vergesse? ich mich|nicht mehr laufen|ist was los|"
    r"nichts zu lachen)\b",
)
DEED = Pattern(
    "zerstech|einschlag|einschmeiß|einwerf|zerkratz|spreng|abfackel|anzünd|kurz und klein|zertrümmer|"
    "niederbrenn|verwüst|demolier|eintret",
    r"\b(?:zerstech\w*|(?:scheiben?|fenster|tür\w?) (?:\w+ )?ein(?:schlag\w*|schmeiß\w*|werf\w*|tret\w*)|zerkratz\w*|abfackel\w*|anzünd\w*|"
    r"kurz und klein\b[^.!?]{0,20}|zertrümmer\w*|niederbrenn\w*|verwüst\w*|demolier\w*)\b",
)
I_WILL = Pattern(
    "ich|wir|dann mache|heute nacht|dann werde|bald|morgen",
    r"\b(?:ich|wir)\b[^.!?]{0,50}\b(?:werde\w?|mach\w*|würde\w?|könnte\w?|will|wollen)\b|\b(?:werde|mache?|würde|könnte|will|machen|"
    r"werden) (?:ich|wir)\b|"
    r"\bmorgen\b|\bbald\b|\bheute nacht\b|\bdann (?:werde|mache)\b",
)
_DONE = bag(
    "wurde wurden worden hat_jemand haben_jugendliche unbekannte* gestern polizei anzeige vandalis* täter zeugen gemeldet letzte_woche"
)
RUIN = bag(
    "trümmern trümmer schutt asche flammen in_die_luft kurz_und_klein kein_stein dem_erdboden niedergebrannt abgebrannt liegt_übermorgen"
)
IF = bag("wenn falls sollte sonst noch_einmal noch_so noch_mal bis_morgen bis_montag")
OFFICE = bag(
    "rathaus amt bürgerbüro büro verwaltung bude laden haus behörde jobcenter baustelle baucontainer wache blitzer zaun schranke"
)
TOUGHS = Pattern(
    "kampfsport|boxclub|boxverein|knast|milieu|rocker|motorradclub|muckibude|türsteher|hooligan|russen|vom bau",
    r"\b(?:leute|jungs|kumpels?|freunde?|bekannte\w?|typen|männer|brüder|cousins|einen|zwei|drei|paar)\b[^.!?]{0,20}\b(?:kampfsport|"
    r"boxclub|boxverein|knast|milieu|"
    r"rocker\w*|motorradclub|muckibude|türsteher\w*|hooligan\w*|vom bau)\b",
)
CALL = bag(
    "unterhalten vorbeischauen vorbeikommen besuchen besuch reden erklären regeln kennenlernen klären vorstellen zeigen helfen_gern "
    "nachhelfen freuen"
)
LAST = Pattern(
    "unglück|passiert was|passiert etwas|letztes wort|letzte warnung|ultimatum|abrechnung|tag kommt|"
    "vergessen nicht|auf der liste|eine liste|konsequenzen|geschieht|oder es|passiert noch|sonst gibt es|"
    "dann gibt es|auf unserer liste|auf meiner liste|wird komm|sonst passiert|dann passiert|euer tag|ihr tag|"
    "tag der rache|der tag komm|der tag der",
    r"\b(?:(?:sonst|dann|oder es) (?:passiert|geschieht|gibt es) (?:noch )?(?:ein unglück|was|etwas|noch was|schlimmes|tote|"
    r"verletzte)|(?:mein )?letztes wort|letzte warnung|"
    r"tag (?:der abrechnung|der rache)|(?:der|euer|ihr) tag (?:der \w+ )?(?:wird )?komm\w+|wir (?:führen|haben|schreiben) (?:eine|"
    r"jetzt eine|da eine) liste|"
    r"steht (?:ihr|sie|du|er) (?:\w+ )?auf (?:der|unserer|meiner) liste)\b",
)
ENEMY = bag(
    "nehmt gebt zurück lasst hört_auf zahlt sofort bis_morgen bis_montag bis_freitag alle euch ihr sie die_für gestimmt "
    "verantwortlich kommt strafzettel "
    "bescheid lehrer wachmann gericht tag liste",
)
_VOTED = bag(
    "wahl wahlliste bewerbung warteliste einkaufsliste listenplatz gästeliste mängelliste bürgerliste anwalt klage rechtsanwalt "
    "beschwerde dienstaufsichtsbeschwerde petition"
)
PRETTY = Pattern(
    "schöne|hübsch|nette|tolle|feine",
    r"\b(?:schöne\w?|hübsche\w?|nette\w?|tolle\w?|feine\w?)\s(?:\w*(?:fenster|scheiben?|front|auto|wagen|haus|hütte|laden|garten|"
    r"hund|büro|fassade|werkstatt|boot|dach)\w*)\b",
)
PITY = Pattern(
    "schade|passieren|zustoß|kaputt|zustöß|was passier",
    r"\b(?:(?:jammer)?schade (?:drum|darum|wenn|um)|wenn (?:da|dem|ihm|ihr) (?:\w+ )?(?:was|etwas) (?:passier\w+|zustöß\w*|zustoß\w*))\b",
)
DOORSTEP = Pattern(
    "gartentor|haustür|gartenzaun|wohnungstür|vor der tür|vorm haus|vor ihrem haus|garage|einfahrt|"
    "treppenhaus|bei dir|bei ihm|bei ihr|bei der|beim herrn|klingel|tauch|euch auf der matte|euch zu hause|"
    "euch zuhause|euch daheim|deiner tür|seiner tür|ihrer tür|eurer tür",
    r"\b(?:steh\w*|komm\w*|klingel\w*|wart\w*|tauch\w*|park\w*|sitz\w*) (?:ich|wir)\b[^.!?]{0,50}\b(?:gartentor|haustür|gartenzaun|"
    r"wohnungstür|vor (?:der|deiner|ihrer|seiner|eurer) tür|"
    r"vorm haus|garage|einfahrt|treppenhaus|bei (?:dir|ihm|ihr|euch) (?:zu ?hause|daheim|auf der matte))\b",
)
SETTLE = Pattern(
    "klär|regel|ohne papier|ohne zeugen|unter uns|von mann|rechnung|red |reden|zeig|lern|erleb|spaß|"
    "wunder|ungemüt|frag|unter vier augen|ohne anwalt|ohne akten|ohne worte",
    r"\b(?:(?:klär|regel)\w* (?:wir|ich) (?:das|es)|ohne (?:papier|zeugen|akten|anwalt|worte)|unter (?:uns|vier augen)|von mann zu "
    r"mann|rechnung (?:auf|begleich\w*)|"
    r"(?:blaues|euer|dein|ihr) wunder|lern\w* (?:mich|uns) kennen|zeig\w? ich|(?:was|etwas) erleb\w*)\b",
)
ERASE = Pattern(
    "versenk|verscharr|vergrab|ertränk|luft ab|luft zu|gurgel|kehle|klinge|sense|einbetonier|zubetonier|"
    "kastrier|auspeitsch|pranger|guillotine|fallbeil|schafott|steinbruch|salzberg|hals |luft um",
    r"\b(?:versenk\w*|verscharr\w*|vergrab\w*|ertränk\w*|(?:dreh\w*|drück\w*|schnür\w*)\b[^.!?]{0,30}\b(?:luft|kehle|hals|gurgel) "
    r"(?:ab|zu|um)|(?:luft|hals|kehle|gurgel) (?:ab|zu|um)(?:drehen|drücken|schnüren|drehe)|"
    r"über die klinge|einbetonier\w*|kastrier\w*|an den pranger|guillotine|fallbeil|schafott)\b",
)
WHOM = Pattern(
    "dem|den |die |dir|dich|euch|ihn|ihm|so welche|solche|leute wie|herr|frau|alle|kerl|eigenhändig|"
    "kontrolleur|politess|leiter|müsste|beamt|dezernent|typ|hätte|meister|gehör|sollte|diese",
    r"\b(?:dem|den|dir|dich|euch|ihn|ihm|so welche|solche\w?|leute wie|typen wie|jeden|herr\w?|frau|die da|diese\w?) (?:\w+ ){0,3}"
    r"?(?:\w*dezernent\w*|\w*meister\w*|\w*leiter\w*|beamt\w*|"
    r"kontrolleur\w*|typ\w*|kerl\w*|politess\w*|dir|ich|man|eigenhändig|hätte|sollte|gehör\w*|müsste|wie)\b|\b(?:dir|dich|euch|ihn|ihm)\b",
)
_GARDEN = bag(
    "schatz kabel leitung* rasen blumen boot schiff piratenschiff ball korb elfmeter tor strafraum geschichte mittelalter* museum "
    "ausstellung theater* baum bäume zwiebeln hund wurde film"
)
HOMEWARD = Pattern(
    "beinen|lebend|gesund|heim|nach hause|stück|heil",
    r"\bkomm\w* (?:\w+ ){0,4}nicht (?:mehr )?(?:auf (?:seinen|ihren|deinen|eigenen) (?:\w+ ){0,2}beinen|heil|lebend\w*|gesund|in "
    r"einem stück|an einem stück)\b[^.!?]{0,25}",
)
BLAST = bag(
    "handgranate* granate* rohrbombe* dynamit sprengstoff* briefbombe* molotowcocktail* bombe bomben panzerfaust kalaschnikow "
    "maschinengewehr"
)
AT_YOU = bag(
    "euch ihnen rathaus amt büro behörde bürgeramt bauamt verwaltung sitzung ratssaal sie hausmeister wache jobcenter ordnungsamt"
)
_OLD_BOMB = bag(
    "entschärf* weltkrieg* blindgänger* fund gefunden kampfmittel* evakuier* stimmung gästeliste wetterbombe badebombe*"
)
NOT_LONG = Pattern(
    "mehr lange|unbewacht|unbeaufsichtigt",
    r"\b(?:steht|hängt|lebt|fährt|sitzt) (?:\w+ )?nicht mehr lange\b|\bnicht (?:mehr )?(?:unbewacht|unbeaufsichtigt)\b",
)
NOR_YOU = bag("auch_nicht kollege fahrer* baggerfahrer* bauleiter aufbaut nachts soll sollte würde besser lieber")
KNOWN = Pattern(
    "wo ihr|wo dein|wo euer|wo sein|wo sie|wo er|wo du|wann ihr|wo eure",
    r"\b(?:wissen|weiß|kennen) (?:\w+ )?,? ?wo (?:ihr|ihre|dein\w?|euer|eure|sein\w?|sie|er|du) (?:\w+ ){0,2}(?:steht|wohn\w*|laden|"
    r"parkt|arbeite\w*|schläf\w*|lebt)\b[^.!?]{0,30}",
)
THINK = Pattern(
    "überleg|denk|noch einmal|noch mal|besser",
    r"\büberleg\w*\b[^.!?]{0,30}\b(?:gut|genau|zweimal|ob|bevor)\b|\b(?:denk\w*) (?:\w+ )?(?:dran|daran)\b",
)
BURN = Pattern(
    "brenn|flamm|fackel|feuer|lodern|lodert",
    r"\b(?:brenn\w*|flammen|fackel\w*|lodert|feuer und flamme)\b[^.!?]{0,40}\b(?:grundmauern|ab|nieder|lichterloh|bald|auch|mehr als)\b",
)
YOURS = Pattern(
    "eure|euer|ihre|ihr |dein|eur |bude|wache|hütte|behörde| büro|laden| auto| haus|stelle|rathaus|amt",
    r"\b(?:eure?|euer|ihre?|dein\w?|das|der|die) (?:\w+ )?(?:rathaus|amt|\w+amt|zulassungsstelle|\w+stelle|bude|laden|behörde|büro|"
    r"hütte|haus|wache|auto)\b",
)

CRAFTSMEN = Pattern(
    "bestell|ruf|sucht|such |krankenwagen|sargmacher|bestatter|glaser|zahnarzt|feuerwehr",
    r"\b(?:bestell|ruf|such)\w* (?:euch |ihnen |dir |sie |schon |mal |lieber |besser |gleich ){0,4}(?:den|die|einen|eine)? "
    r"?(?:glaser|bestatter|sargmacher|krankenwagen|feuerwehr|zahnarzt)\w*\b",
)
NIGHT = bag("nacht nachts morgen bald wochenende habt_ihr haben_sie hast_du braucht brauchen wird_nötig")
_BROKEN = bag("gesprungen kaputt defekt zerbrochen scheibe_ist brennt_gerade unfall")
ALONE = Pattern(
    "allein",
    r"\b(?:frau|herr|ihre?|deine?|eure?|seine?) \w+ (?:geht|fährt|läuft|joggt|kommt|parkt|wohnt|sitzt)\b[^.!?]{0,50}\ballein\w?\b"
    r"[^.!?]{0,25}",
)
HINT = bag(
    "ich_mein* sag_ja_nur mein_ja_nur nur_so wollte_nur rein_zufällig schon_gewusst wie_praktisch gut_zu_wissen interessant gell"
)
NEXT = Pattern(
    "der nächste|wer noch|jeder,|jeder |die nächste|wer mein|wer mir|den nächste",
    r"\b(?:(?:der|die|den) nächste[nr]?|wer (?:noch (?:ein)?mal|mein\w*|mir)|jeder,? der)\b",
)
FLIES = Pattern(
    "kopfüber|hochkant|im kanal|in den kanal|hafenbecken|fluss|graben|container|gosse|am boden|"
    "durchs fenster|die treppe|eine drauf|auf die finger|dem kopf",
    r"\b(?:flieg\w*|land\w*|lieg\w*|geh\w*|krieg\w*|bekomm\w*|werf\w*|wirf\w*)\b[^.!?]{0,25}\b(?:kopfüber|mit dem kopf|im kanal|in "
    r"den kanal|hafenbecken|(?:in den|im) (?:fluss|graben|container)|gosse|am boden|durchs fenster|die treppe (?:runter|hinunter)|"
    r"eine drauf)\b",
)
_RULES = bag(
    "platzverweis rote_karte hausverbot strafzettel knöllchen bus verwarnung kostenlos preis gewinn* hund ball"
)
LIGHTS = Pattern(
    "licht|lichter",
    r"\bmach\w* (?:ich|wir) (?:euch|dir|ihnen|denen|ihm) (?:das|die) lichter? aus\b|\bgehen (?:euch|dir|ihnen) (?:\w+ )?die lichter aus\b",
)
HANG = Pattern(
    "aufgeknüpft|erschossen|gehängt|an die wand|gesteinigt|vergast|erschlagen|ausgepeitscht|abgeknallt|"
    "totgeschlagen|auf den scheiterhaufen|an den galgen|an die laterne",
    r"\bgehör\w* (?:\w+ ){0,3}?(?:aufgehängt|aufgeknüpft|erschossen|gehängt|an die wand|gesteinigt|vergast|erschlagen|ausgepeitscht|"
    r"abgeknallt|totgeschlagen|auf den scheiterhaufen|an den galgen|an die laterne)\b",
)
_THINGS = bag("bild bilder plakat plakate lampe lampen jacke mantel wäsche girlande* lichterkette* adventskranz banner")
SKILL = Pattern(
    "jäger|schütze|soldat|boxer|metzger|fallschirm|kampfsport|treffe auf|treffe aus",
    r"\bich (?:bin|war) (?:\w+ )?(?:jäger|sportschütze|schütze|soldat|boxer|metzger|fallschirmjäger|kampfsportler)\b|\bich treffe "
    r"(?:auf|aus)\b",
)
INFO = bag("treffe nur_so als_information als_hinweis zur_info weiß_wie falls sollte_wissen")
RUE = Pattern(
    "merken|spüren|büßen|bereuen|bezahlen|zahlen",
    r"\b(?:(?:wird|werden|wirst|werdet|soll\w*|bekomm\w*) [^.!?]{0,40}(?:merken|spüren|bezahlen)|büßen|bereuen)\b",
)
MOB = Pattern(
    "zu fünft|zu viert|zu zehnt|zu dritt|zu mehreren|alle zusammen|zwanzig|fünf leuten|zehn leuten|"
    "zehn mann|fünf mann|sechst",
    r"\b(?:komm\w*|steh\w*|sind) (?:wir|ich)\b[^.!?]{0,20}\b(?:zu (?:dritt|viert|fünft|sechst|zehnt|mehreren)|mit (?:zehn|zwanzig|"
    r"fünf) (?:mann|leuten))\b",
)
CLEAR = bag(
    "aufgeräumt abgerechnet räumen_wir rechnen_wir_ab bei_euch_rein warm_an stühle fliegen kracht* wird_es_laut wird_es_eng"
)

LEST = Pattern(
    "pass|hüte|sorg|gebt |gib |geben sie",
    r"\b(?:pass\w*|gebt|gib|geben sie|sorgt) (?:\w+ ){0,3}(?:auf|acht|dafür),? dass (?:euer|eure|dein|deine|ihr|ihre|das|die|der)\b"
    r"[^.!?]{0,50}\bnicht\b[^.!?]{0,40}",
)
GONE = bag(
    "flammen brennt abbrennt brennen abfackelt kaputt_geht zu_bruch verschwindet eines_nachts eines_tages plötzlich in_die_luft "
    "zerstochen vergiftet überfahren"
)

MIXTURES = (
    Mixture(LEST, GONE, veto=_CARE, detail="veiled", confidence=0.7),
    Mixture(CRAFTSMEN, NIGHT, veto=_BROKEN, detail="veiled", confidence=0.65),
    Mixture(ALONE, HINT, detail="watched", reach=1),
    Mixture(NEXT, FLIES, veto=_RULES, detail="violence"),
    Mixture(LIGHTS, detail="violence"),
    Mixture(HANG, veto=_THINGS, detail="violence", confidence=0.85),
    Mixture(SKILL, INFO, detail="veiled", reach=2, confidence=0.65),
    Mixture(THEIRS, RUE, detail="veiled", confidence=0.65),
    Mixture(MOB, CLEAR, detail="violence", reach=1),
    Mixture(TOUGHS, CALL, detail="watched"),
    Mixture(LAST, ENEMY, veto=_VOTED, detail="veiled", reach=1, confidence=0.65),
    Mixture(PRETTY, PITY, detail="veiled", reach=1),
    Mixture(DOORSTEP, SETTLE, detail="watched"),
    Mixture(ERASE, WHOM, veto=_GARDEN, detail="violence"),
    Mixture(HOMEWARD, detail="violence"),
    Mixture(BLAST, AT_YOU, veto=_OLD_BOMB, detail="violence", confidence=0.65),
    Mixture(NOT_LONG, NOR_YOU, detail="veiled", confidence=0.65),
    Mixture(KNOWN, THINK, detail="watched", reach=1),
    Mixture(BURN, YOURS, veto=_DONE, detail="violence", confidence=0.65),
    Mixture(BODY, YOU, COMING, veto=_HARMLESS, detail="veiled", confidence=0.65),
    Mixture(TOOL, I_COME, PLACE, veto=_CRAFT, detail="violence"),
    Mixture(COULD, THEIR_THING, veto=_OWN, detail="veiled", confidence=0.65),
    Mixture(SEEN, DARK, detail="watched", reach=1),
    Mixture(GREET, THEIRS, WHEREABOUTS, veto=_KIND, detail="watched", confidence=0.65),
    Mixture(AGAIN, UNSEEN, detail="veiled", reach=1),
    Mixture(BEWARE, PATH, veto=_CARE, detail="veiled", reach=1, confidence=0.65),
    Mixture(ACCURSED, WRATH, detail="violence"),
    Mixture(DEED, I_WILL, veto=_DONE, detail="violence"),
    Mixture(RUIN, IF, OFFICE, veto=_DONE, detail="violence"),
)
