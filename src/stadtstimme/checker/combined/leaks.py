"""What leaks from inside: an embargo, a paper in the hand, a client of the counter, a colleague's trouble, a plan before its time."""

from __future__ import annotations

from ..mixture import Mixture, bag
from ..pattern import Pattern

EMBARGO = Pattern(
    "sperrfrist|embargo",
    r"\b(?:sperrfrist|embargo)\b[^.!?]{0,50}\b(?:endet|läuft|bis|noch|erst|eigentlich|egal|gebrochen|hin oder her|ignor\w*|vergess\w*|"
    r"pfeif\w*|gilt|aufgehoben|drauf|trotz\w*)\b|\b(?:trotz|obwohl|auch wenn|vor (?:ablauf|ende)|noch unter|unter|entgegen) (?:\w+ )"
    r"{0,3}(?:sperrfrist|"
    r"embargo)\b",
)
_KEPT = bag(
    "eingehalten einhalten beachten nach_ablauf_der frist_für abgelaufen wirtschaftsembargo waffenembargo bitte_beachten schrieb"
)
PAPER = bag(
    "*entwurf *entwürfe *vorlage *gutachten *liste *protokoll *akte *akten *vermerk *konzept *plan *pläne *bericht *vertrag *bescheid "
    "*kalkulation *zahlen *unterlagen *mail *bewerbung* *angebot *angebote *schreiben *papier *anzeige *anträge *antrag *ergebnis* "
    "*auswertung"
)
IN_HAND = Pattern(
    "tisch|vor mir|in der hand|liegt mir vor|in den hände|in die hände|in den finger|in die finger|postfach|verteiler|drucker|kopierer|"
    "reingeschaut|reingucken|einsehen|abtippen|kopieren|einscannen|gesehen|gelesen|durfte|konnte|heimlich",
    r"\b(?:auf (?:dem|meinem|unserem|seinem) (?:schreib)?tisch|vor mir|in der hand|liegt mir vor|in (?:den|die) (?:händen?|finger\w?)|"
    r"(?:im|in meinem) (?:dienst)?postfach|im verteiler|im drucker|(?:am|auf dem|im) kopierer|(?:schon|bereits|heimlich|vorab) (?:gesehen|"
    r"gelesen|einsehen)|reingeschaut|reingucken|(?:abtippen|kopieren|einscannen) (?:müssen|dürfen)|(?:durfte|konnte) (?:ich )?(?:heute |"
    r"gestern |schon |bereits |heimlich |mal |eben |zufällig |kurz ){1,4}(?:in )?(?:die|den|das|einen|eine|ein|dem|der))\b",
)
AT_CITY = bag(
    "amt rathaus stadt bauamt kämmerei chef chefin kollege kollegin kollegen dienst büro ausschuss rat dezernent* "
    "flächennutzungsplan bebauungsplan "
    "grundstück* stelle stellen haushalt* schließ* umzug* verkauf* investor* gebühr* steuer* abriss personal* jugendamt sozialamt "
    "ordnungsamt "
    "vergabe stadtwerke klinik bühne straße schule schulen kita kitas halle bürgermeister* ob umbau planung firma bieter*"
)
_OPENLY = bag(
    "öffentlich* ausgelegt liegt_aus lesen_sie nachlesen nachzulesen ratsinformationssystem* internet download* herunterladen "
    "amtsblatt steuererklärung "
    "steuerbescheid mein_antrag meinen_antrag meine_anträge bürger* mietvertrag einkaufsliste roman buch bücher manuskript zeitung "
    "bücherei "
    "unterschriftenliste packliste speisekarte trainingsplan stundenplan fahrplan dienstplan_ist stapel meine_bewerbung"
)
CAME = Pattern(
    "war wieder|war heute|war gestern|kam heute|kam gestern|saß|stand heute|stand gestern|stand vor|bei mir|"
    "am schalter|bei uns|beantragt|meldet|holt|will jetzt|hatte heute|hatte gestern|termin|hatten wir|"
    "hatte ich|neulich|vorhin|war eben|stand eben|kam eben|stand diese woche|war schon wieder|"
    "kam diese woche|war diese woche|stand doch|war doch|kam doch|vorgesprochen|angegeben|geweint|"
    "stand wieder|kam wieder",
    r"\b(?:(?:herr|frau|die alte|der alte|die|der|familie|ein|eine|die junge|der junge|unser|unsere)\b[^.!?]{0,70}\b(?:war (?:heute|"
    r"wieder|gestern|eben|schon wieder|"
    r"neulich|vorhin) (?:mal )?(?:wieder )?(?:da|hier|bei (?:mir|uns)|am schalter|im (?:amt|büro))|kam (?:heute|gestern|eben|wieder)|"
    r"saß (?:heute|gestern|eben|wieder|vorhin)|stand (?:heute|gestern|eben|wieder|vorhin)|beantragt(?:e)? (?:\w+ ){0,3}|hat (?:heute "
    r"|gestern |"
    r"wieder |jetzt |nun ){0,3}(?:\w+ ){0,3}(?:beantragt|vorgesprochen|geweint|angegeben))|"
    r"(?:war|kam|saß|stand|hatte ich|hatten wir) (?:heute|gestern|eben|neulich|diese woche|vorhin|doch) (?:\w+ ){0,4}(?:herr|frau|"
    r"die|der|familie|ein|eine|einen) )\b",
)
SOCIAL = bag(
    "grundsicherung bürgergeld stütze sozialhilfe wohngeld hartz* unterhalt unterhaltsvorschuss schulden pleite insolvenz* privatinsolvenz "
    "vaterschaft* vaterschaftstest scheidung* sorgerecht* asyl* abschiebung* duldung pflegegrad* schwerbehinder* drogen* alkohol* "
    "vorstrafe* "
    "führerscheinentzug mpu obdachlos* zwangsräum* mietrückstand* mahnung* pfändung* steuerschuld* adoption* betreuung_beantragt "
    "inobhutnahme "
    "kindeswohl* elterngeld kinderzuschlag namensänder* kirchenaustritt austritt schwanger geburt_von hochzeit schwarzarbeit gepfändet "
    "bewährung haft gefängnis konto gesperrt jugendamt gewalt frauenhaus therapie"
)
OFFICE = bag(
    "amt sozialamt jugendamt bürgeramt bürgerbüro jobcenter standesamt ausländerbehörde wohngeldstelle sprechstunde schalter dienst "
    "arbeit kollegin "
    "kollege büro sachbearbeiter* beratung zimmer antrag anträge akte bei_mir bei_uns stadtkasse vollstreckung führerscheinstelle "
    "gesundheitsamt meldeamt einwohnermeldeamt ordnungsamt pflegestützpunkt feierabend"
)
_ABSTRACT = bag(
    "ich_habe_beantragt wir_haben_beantragt meine_mutter mein_vater mein_bruder meine_schwester im_fernsehen reportage film roman "
    "statistik informationsabend vortrag kurs beraten_wir beraten_sie kostenlos info infos sprechzeiten öffnet öffnungszeiten "
    "anonyme mein_antrag meinen_antrag ich_selbst"
)
BEFORE_TIME = Pattern(
    "wird demnächst|wird bald|kommt bald|schließt|geschlossen|nicht mehr verlängert|nicht verlängert|ist raus|"
    "gestrichen|fällt weg|verkauft|erhöht|teurer|abgerissen|bewilligung|entlassen|nachfolger|durchgefallen|"
    "geht an|zieht weg|pleite|insolven|verständigt|geeinigt|entschieden|beschlossen|ist schon|neuer|"
    "zuschlag|auftrag|posten|zusammengelegt|privatisiert|aufgelöst|versetzt|leiter|chef|vom tisch|"
    "dezernent|eingestellt|dicht|kriegt|fest|bekommt|nichts|stelle|bewerbung zurück|angebot zurück|"
    "antrag zurück|klage zurück|wer das|wer es|wer 's|wer's wird",
    r"\b(?:wird (?:\w+ ){0,5}(?:geschlossen|verkauft|abgerissen|gestrichen|erhöht|teurer|nicht verlängert|nichts|entlassen|versetzt|"
    r"privatisiert|aufgelöst|eingestellt)|"
    r"werden (?:\w+ ){0,5}(?:geschlossen|verkauft|abgerissen|gestrichen|erhöht|teurer|entlassen|zusammengelegt)|macht (?:\w+ ){0,3}"
    r"dicht|schließt (?:zum|im|ende|bald|endgültig)|"
    r"nicht (?:mehr )?verlängert|vom tisch|fällt weg|(?:bekommt|kriegt|hat) (?:\w+ ){0,3}(?:zuschlag|posten|stelle|auftrag)|"
    r"(?:zuschlag|auftrag|posten)\b[^.!?]{0,40}\b(?:bekommt|kriegt|erhält|geht an)|bewilligung (?:\w+ ){0,4}(?:da|durch|raus)|"
    r"(?:neue[rn]? )?(?:chef\w*|leiter\w*|nachfolger\w*|amtsleiter\w*|dezernent\w*) (?:\w+ ){0,2}(?:wird|steht fest|heißt|ist schon)|"
    r"steht (?:\w+ ){0,2}fest|wer (?:'s|es|das|den zuschlag|die stelle) (?:\w+ )?(?:wird|bekommt|kriegt)|wer's wird|zieht (?:\w+ )"
    r"{0,3}(?:klage|antrag|angebot|bewerbung) zurück|"
    r"(?:verständigt|geeinigt|festgelegt|entschieden|beschlossen)|geht an (?:die|den) (?:firma )?\w+)\b",
)
HUSH = Pattern(
    "pst|unter uns|verrat|geheimnis|nicht weitersag|noch nicht|nicht offiziell|inoffiziell|eigentlich|darf|"
    "dürfen|bevor|mund halten|schweig|diskret|vorab|noch keiner|noch niemand|kein sterbenswort|behalt|"
    "exklusiv|als erste|zuerst|habt ihr nicht|heimlich|munkel|dürfte|streng genommen|sollte niemand|"
    "normalerweise|sollte keiner|soll niemand|soll keiner|sollte dazu|sollte das|sollte ich|soll dazu|"
    "sollte es|sollte ja|soll ich|soll man|von mir habt ihr|nicht ganz|sollte noch|ihr wisst|soll noch|"
    "soll das|soll es|soll ja|habt ihr das|habt ihr dat|habt ihr es|mitbekommen|spruchreif|erfahren|"
    "sollte man|nix|niemand wissen|nicht amtlich|keiner wissen|niemand weiß|im vertrauen|keiner weiß|"
    "nicht rum|pss|nicht durch|ihr habt|noch gar nicht|ausgeschrieben|unterschrieben|nicht veröffentlicht|"
    "nicht bekannt|nicht mal|nicht raus",
    r"\b(?:pss+t|pst|vorab|unter uns|im vertrauen|verrat\w*|kein geheimnis mehr|(?:bitte )?nicht weitersagen|"
    r"(?:noch )?(?:gar )?(?:nicht|nix) (?:ganz |mal )?(?:offiziell|amtlich|spruchreif|rum|durch|raus|veröffentlicht|ausgeschrieben|"
    r"unterschrieben|bekannt)|inoffiziell|"
    r"(?:eigentlich|streng genommen|normalerweise) (?:\w+ ){0,3}(?:darf|dürf\w+|soll\w*|müsst\w+)|(?:darf|dürfte|soll|sollte) (?:ich|"
    r"man|es|das|eigentlich|noch|ja|niemand|keiner|dazu) "
    r"(?:\w+ ){0,4}(?:nichts|nicht|noch keiner|niemand|keiner)|bevor (?:es|das|ihr es|sie es) (?:\w+ ){0,3}(?:offiziell|zeitung|"
    r"erfahrt|hört|lest|presse)|"
    r"(?:noch )?(?:keiner|niemand) (?:weiß|wissen|erfahren|mitbekommen)|kein sterbenswort|(?:als erste|zuerst) (?:erfahrt|erfahren|"
    r"wisst|hört)|ihr (?:habt|wisst) (?:\w+ )?(?:nichts|nix)|"
    r"(?:von mir )?habt ihr (?:das|es|dat) nich(?:t)?)\b",
)
_FEAST = bag(
    "überraschung* weihnacht* gewinn* verlosung programm konzert* fest festes rezept* menü geschenk* geburtstag adventskalender "
    "türchen kino verein "
    "öffentlich* amtsblatt beschluss_des_rates kuchen torte noch_nicht_entschieden noch_nicht_beschlossen noch_nicht_geeinigt "
    "ratssitzung_am "
    "darüber_entscheidet entscheidet_der"
)
PERSONNEL = Pattern(
    "kündigung|abmahnung|versetzung|arbeitszeugnis|beurteilung|disziplinar|aufhebungsvertrag|freistellung",
    r"\b(?:kündigung|abmahnung|versetzung|arbeitszeugnis|beurteilung|disziplinarverfügung|aufhebungsvertrag|freistellung)\b[^.!?]"
    r"{0,40}\b(?:von|vom|für|an|des|der)\b[^.!?]{0,40}\b(?:getippt|geschrieben|unterschrieben|vorbereitet|aufgesetzt|ausgedruckt|"
    r"kopiert|raus|zugestellt|auf dem tisch)\b",
)
TIP = Pattern(
    "nicht verkaufen|jetzt kaufen|schnell kaufen|schnell noch|besser jetzt|kaufen, bevor|sichert euch|parkt|"
    "blitz|kontroll|bewerbt euch|razzia|zuschlagen|kauft|jetzt noch|schnell verkaufen|jetzt verkaufen",
    r"\b(?:(?:bloß |noch |jetzt |lieber )?nicht verkaufen|(?:jetzt|schnell) (?:noch )?(?:kaufen|zuschlagen|verkaufen)|kauft (?:jetzt|"
    r"schnell|noch)|"
    r"morgen (?:wird|ist|machen wir|stehen wir) (?:\w+ ){0,4}(?:geblitzt|kontroll\w*|razzia))\b",
)

AHEAD = Pattern(
    "vorgelegt|beraten wird|bekommt|auf den tisch|erster blick|vorab|exklusiv|schon mal|noch bevor|"
    "druckfrisch|beschlossen wird|vorgestellt wird|beraten werden|erste blick|erste einblicke|schon jetzt|"
    "schon heute",
    r"\b(?:erster? blick (?:in|auf)|erste einblicke|vorab|exklusiv|schon (?:mal|jetzt|heute)|noch bevor|druckfrisch|das (?:morgen|"
    r"übermorgen|nächste woche|am \w+tag|bald|erst) (?:\w+ ){0,5}(?:vorgelegt|beraten|vorgestellt|beschlossen) wird|die (?:morgen|"
    r"nächste woche|erst) (?:\w+ ){0,5}(?:vorgelegt|beraten) (?:wird|werden))\b",
)
BODY = bag(
    "verwaltungsvorstand* dezernentenrunde aufsichtsrat* ältestenrat* verwaltungsspitze amtsleiterrunde stadtvorstand* "
    "vorstandssitzung personalausschuss vergabeausschuss lenkungskreis* lenkungsgruppe kabinett klausur* beigeordneten*"
)
MIXTURES = (
    Mixture(AHEAD, BODY, veto=_KEPT, detail="early", confidence=0.7),
    Mixture(EMBARGO, veto=_KEPT, detail="early", confidence=0.8),
    Mixture(HUSH, BEFORE_TIME, veto=_FEAST, detail="early", confidence=0.65, reach=1),
    Mixture(BEFORE_TIME, HUSH, veto=_FEAST, detail="early", confidence=0.65, reach=1),
)
INSPECTED = Pattern(
    "geprüft|kontrolliert|durchsucht|reingeschaut|unter die lupe|angeschaut|gepfändet|versiegelt",
    r"\b(?:wir|ich) (?:haben|hab|habe|waren|war)\b[^.!?]{0,60}\b(?:geprüft|kontrolliert|durchsucht|reingeschaut|unter die lupe "
    r"genommen|gepfändet|versiegelt)\b|\b(?:haben|hab|habe) (?:wir|ich)\b[^.!?]{0,60}\b(?:geprüft|kontrolliert|durchsucht|gepfändet|"
    r"versiegelt)\b",
)
TO_COME = Pattern(
    "kommt noch|auf die zu|auf den zu|wird teuer|wird eng|macht dicht|anzeige|bußgeld|finger weg|esst da|"
    "würde ich nicht|ekelhaft|schimmel|mäuse|ratten|da kommt|wird richtig|würde ich da|wird ganz|wird sehr|"
    "würde ich nie|auf sie zu|auf ihn zu",
    r"\b(?:da kommt (?:\w+ )?(?:noch )?(?:was|einiges)|auf (?:die|den|ihn|sie) zu|wird (?:richtig |sehr |ganz )?(?:teuer|eng)|"
    r"(?:anzeige|bußgeld) (?:\w+ )?(?:raus|folgt|kommt)|esst da|würde ich (?:da )?(?:nicht|nie)|finger weg|mäuse|ratten|schimmel)\b",
)
LEARNT = Pattern(
    "erfahren|mitbekommen|mitgekriegt|gesteckt|verplappert|rausgerutscht|angedeutet|hat schon gesagt|"
    "hat gesagt|meinte|verraten|abteilungsleiter|personalchef|chef |amtsleiter|chefin sagt|chefin hat|"
    " sagt |hat ,|dezernent",
    r"\b(?:(?:nebenbei|zufällig|gerade|heute|eben|schon|so|beim \w+|im \w+) (?:\w+ ){0,2}(?:erfahren|mitbekommen|mitgekriegt)|"
    r"gesteckt (?:bekommen|worden)|verplappert|(?:ist|war) (?:ihm|ihr|dem chef|der chefin) rausgerutscht|(?:chef|chefin|amtsleiter\w"
    r"*|dezernent\w*|abteilungsleiter\w*|personalchef\w*) (?:hat|meinte|sagt) (?:\w+ ){0,2}(?:gesagt|angedeutet|verraten|,))",
)
WORKPLACE = bag(
    "abteilung amt personalgespräch mitarbeitergespräch kollege kollegin kollegen dienst chef chefin stellen stelle fachbereich "
    "referat sachgebiet rathaus stadtverwaltung bauhof dezernat"
)
CHANGES = bag(
    "ausgegliedert ausgelagert privatisiert aufgelöst zusammengelegt gestrichen wegfällt wegfallen versetzt entlassen gekündigt "
    "geschlossen verkauft umziehen umzieht befördert abgebaut fliegt gehen_muss wer's_wird wer_es"
)
APPLICANTS = Pattern(
    "vorstellungsgespräch|bewerb|auswahlverfahren|auswahlgespräch|assessment",
    r"\b(?:vorstellungsgespräch\w*|bewerbung\w*|bewerber\w*|auswahlverfahren|auswahlgespräch\w*)\b[^.!?]{0,80}",
)
AMONG_THEM = Pattern(
    "dabei|sohn|tochter|schwager|neffe|nichte|ausgerechnet|haha|peinlich|absage|zusage|genommen|"
    "durchgefallen|favorit|bruder|dem frau|dem mann|der frau|die frau|der mann|die mann|beworben",
    r"\b(?:(?:ist|war|sind) (?:\w+ ){0,2}dabei|(?:der|die|dem) (?:sohn|tochter|schwager|neffe|nichte|frau|mann|bruder) (?:vom|von|"
    r"des|der)|ausgerechnet|peinlich|durchgefallen|favorit\w*|hat sich (?:\w+ )?beworben)\b",
)
OVERHEARD = Pattern(
    "gehört hab|mitgehört|hinter der|durch die tür|im nebenraum|in der sitzung|im ausschuss|weiß, was|"
    "habe ich|mitbekommen|gelesen|gesehen|ich weiß|errat|gehört,|hab ich gehört|habe gehört|hab gehört|"
    "glaubt",
    r"\b(?:was ich (?:\w+ ){0,6}(?:gehört|gesehen|gelesen|mitbekommen) (?:hab|habe)|(?:hab|habe) (?:ich )?(?:gesehen|gelesen|gehört|"
    r"mitbekommen),? (?:was|wie|dass|wer)|ich weiß,? (?:was|wer|wie) (?:\w+ ){0,5}(?:steht|kommt|geplant|wird)|(?:glaubt|errat\w*) "
    r"(?:ihr|man) (?:\w+ )?nie)\b",
)
CLOSED_ROOM = bag(
    "ausschuss ausschusssitzung sitzung glastür besprechung entwurf vorlage gutachten haushalt gewerbesteuer gewerbesteuer-entwurf "
    "akte akten personalrat stadtrat aufsichtsrat amtsleiterrunde dezernentenrunde chefetage vorzimmer kopierer drucker"
)
AT_HOME = (
    Mixture(
        APPLICANTS,
        AMONG_THEM,
        veto=bag("meine ich_habe_mich meinen beworben_habe wir_suchen stellenanzeige"),
        detail="staff",
        confidence=0.7,
        reach=1,
    ),
    Mixture(OVERHEARD, CLOSED_ROOM, veto=_OPENLY, detail="internal", confidence=0.65),
    Mixture(INSPECTED, TO_COME, detail="client", confidence=0.65, reach=1),
    Mixture(LEARNT, WORKPLACE, CHANGES, veto=_FEAST, detail="internal", confidence=0.65),
    Mixture(IN_HAND, PAPER, AT_CITY, veto=_OPENLY, detail="internal", confidence=0.65),
    Mixture(PERSONNEL, veto=bag("meine ich_habe_meine bekommen_habe bei_mir mein"), detail="staff", confidence=0.75),
    Mixture(TIP, IN_HAND, PAPER, detail="internal", reach=1),
    Mixture(CAME, SOCIAL, OFFICE, veto=_ABSTRACT, detail="client", confidence=0.7, reach=1),
)
"""Only where somebody of the house writes for themselves or answers."""
