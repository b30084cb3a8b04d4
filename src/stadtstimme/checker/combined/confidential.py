"""Secrets told without a marking word: something from inside the office, and that others do not know it yet."""

from __future__ import annotations

from ..mixture import Mixture, bag
from ..pattern import Pattern

INSIDE = bag(
    "dienstbesprechung amtsrunde personalrat* aufsichtsrat* verwaltungsvorstand* vorstandsrunde abteilungsrunde lenkungsgruppe "
    "bieter* vergabe* ausschreibung* angebot angebote gebot gebote bewerbung* bewerber* personalakte* akte akten vorlage gutachten entwurf "
    "vertrag verträge kündig* abmahn* abgemahnt versetz* freigestellt disziplinar* hebesatz hebesätze haushalt haushaltssperre "
    "grundstück* investor* mieter* kaufvertrag kaufpreis preisgericht jury* stellenplan stellen stelle schließung schließen schließt "
    "dichtmachen "
    "macht_dicht zusammengelegt zusammenlegung fusion* umzug standort* gebühren erhöht erhöhung gehen_hoch wird_teurer einsparung* razzia "
    "gewonnen gewinner* sieger* preisträger* organisationsplan abriss gehaltsliste* kontrolle kontrollen prüfbericht rechnungsprüf* "
    "strafanzeige ermittlung* nachfolge nachfolger* rücktritt aufgelöst kaufhaus hallenbad"
)
UNKNOWN = Pattern(
    "noch |unter uns|verrat|vorgeschmack|vorab|intern|verschluss|geheim|anonym|kulissen|eigentlich|"
    "niemand|keiner|weiß |psst|weitersag|erzählen|offiziell|bevor|staunen|spoiler|flurfunk|exklusiv|"
    "quelle|nirgends|rausgerutscht|zitier|nicht von mir|streng genommen|dürf|im vertrauen|sich wundern|"
    "euch wundern|soll nicht|sagt das|von mir habt ihr|stand nirgend|steht nirgend|in keinem|darf |"
    "will ungenannt bleiben|pssst|schreiben|nichts|wissen|sagen",
    r"\b(?:steht|stand) (?:noch )?(?:nirgend\w*|in keiner zeitung|in keinem \w+)|\b(?:weiß|wissen|ahnt|ahnen) (?:\w+ ){0,5}?(?:noch "
    r"nicht|noch nichts|"
    r"noch keiner|noch niemand)\b|\b(?:noch )?(?:niemand|keiner)(?: \w+)? (?:weiß|wissen|erfahren)\b|\b(?:ganz )?(?:unter uns|im "
    r"vertrauen)(?: gesagt)?\b|"
    r"\b(?:kleiner )?(?:vorgeschmack|spoiler|exklusiv\w*)\b|\bverraten (?:wir|kann|darf|schon)\b|\bverrat(?:e|en)? (?:ich|wir|euch|"
    r"ihnen)\b|"
    r"\bvorab (?:aus|schon|verraten|nur|mal)\b|\bnoch (?:unter verschluss|geheim|nicht öffentlich|nicht offiziell|nicht verkündet|"
    r"nicht bekannt\w*|anonym)\b|"
    r"\b(?:eigentlich|streng genommen) (?:\w+ ){0,3}(?:nicht|nichts) (?:\w+ ){0,2}(?:sagen|erzählen|verraten|schreiben|wissen|raus|"
    r"öffentlich)\b|"
    r"\b(?:dürf\w+|darf|soll\w*) (?:\w+ ){0,5}(?:eigentlich )?(?:nicht|nichts) (?:\w+ )?(?:sagen|verraten|erzählen|wissen|schreiben)\b|"
    r"\bkann man (?:ja |doch )?(?:mal |ruhig )*erzählen\b|\b(?:ihr|sie) würde\w* (?:euch wundern|sich wundern|staunen)\b|\bhinter "
    r"den kulissen\b|"
    r"\b(?:offiziell (?:erst|noch|heißt|wird)|noch inoffiziell|inoffiziell)\b|\bbevor (?:es|das) (?:\w+ )?(?:offiziell|öffentlich|in "
    r"der zeitung|der rat)\b|"
    r"\b(?:nicht weitersagen|psst|pssst|sagt das (?:bloß |bitte )?nicht weiter|bleibt (?:aber )?unter uns|von mir habt ihr (?:das|"
    r"es) nicht|nicht von mir)\b|"
    r"\bwill (?:noch )?(?:anonym|ungenannt) bleiben\b|\bflurfunk\b|\bist (?:mir|uns) (?:so )?rausgerutscht\b|\bzitiert mich (?:bloß |"
    r"bitte )?nicht\b",
)
_OPEN = bag(
    "öffentlichen_teil öffentlicher_sitzung öffentliche_sitzung amtsblatt ratsinformationssystem* bekanntmachung veröffentlicht "
    "pressemitteilung "
    "überraschung* weihnachts* gewinnspiel* verlosung programm line-up konzert* fest festes rezept* tipp tipps menü speisekarte "
    "noch_nicht_entschieden noch_nicht_fest steht_noch_nicht_fest sobald"
)
AT_WORK = Pattern(
    "amt|feierabend|chef|kolleg|büro|dienst|rathaus|registratur|bei uns|arbeit|behörde|bauhof|kämmerei|"
    "heute|azubi|abteilungsleit|sachgebietsleit|teamleit|schreibtisch|beim jobcenter|bei jobcenter|kämmerer|"
    "dezernent| neue",
    r"\b(?:feierabend|bei uns (?:im|in der|am|auf)|im amt|aus dem amt|vom amt|mein\w{0,2} (?:chef\w*|amtsleit\w*|abteilungsleit\w*|"
    r"kolleg\w*|dienstherr|teamleit\w*)|"
    r"unser\w{0,2} (?:chef\w*|amtsleit\w*|abteilungsleit\w*|azubi\w*|kolleg\w*|sachgebietsleit\w*|dezernent\w*|kämmerer\w*|neue\w?)|"
    r"(?:den|die|der|ein|eine|einen|zwei|drei) kolleg\w+|kolleg\w+ (?:aus|von|vom|im|in)|im büro|im rathaus|auf (?:dem|meinem) "
    r"schreibtisch|im dienst|"
    r"beim? (?:jugendamt|sozialamt|ordnungsamt|bauamt|jobcenter))\b",
)
FATE = bag(
    "abgemahnt abmahnung gekündigt kündigung rausgeworfen rausgeflogen fliegt_raus freigestellt versetzt zwangsversetzt krankgeschrieben "
    "dauerkrank entlassen suspendiert gefeuert hausverbot disziplinarverfahren beurlaubt burnout reha entzug psyche psychisch* scheidung "
    "stempelkarte arbeitszeitbetrug trinkt alkohol* in_therapie schwanger beförder* gehaltsgruppe gehaltsstufe besoldung "
    "bewerbungsgespräch*"
)
_PUBLIC_FATE = bag(
    "ich_bin ich_wurde ich_habe mich mir tarif* gewerkschaft warnstreik feier* jubiläum glückwunsch willkommen verabschied* ruhestand"
)
INTERNALLY = Pattern(
    "intern ",
    r"\bintern (?:rechnen|heißt|gehen|geht|sprechen|spricht|planen|plant|schätzen|ist|sind|wissen|läuft|gilt|redet|reden|steht|haben|"
    r"wird|war)\b",
)
OFFICIALLY = bag("offiziell* öffentlich* nach_außen draußen verkünden bekannt eher schon längst anders noch_nicht")
OFFER = bag("gebot gebote angebot angebote bieter bieterin kostenvoranschlag auftrag zuschlag")
BID = Pattern(
    "euro|billig|günstig|niedrig|höher|teuer|bekommt|kriegt|ging|erhält|teurer als",
    r"\b(?:(?:\d[\d.]{2,12}|\w{2,14}tausend) euro (?:\w+ ){0,2}(?:niedriger|billiger|günstiger|höher|teurer|drunter|drüber)|"
    r"(?:niedriger|billiger|"
    r"günstiger|höher|teurer) als (?:das|die|der|alle)|(?:bekommt|kriegt|erhält) (?:\w+ ){0,4}(?:den zuschlag|den auftrag|die firma))\b",
)
_PRICES = bag(
    "eintritt ticket* tarif* ferienpass* kurs* angebote_der_vhs energiespar* strom gas öffentlich* rat_hat beschlossen bürger* familien*"
)
NAMES = bag(
    "liste listen akten namen anträge widersprüche bescheide steuerbescheide mahnungen schuldner* melderegister einwohnermeldedaten"
)
CURIOUS = Pattern(
    "wer alles|staunen|wundern|draufsteht|drinsteht|drauf steht|nachgeschaut|nachgesehen|glauben|da alles|"
    "glaubt|da drauf steh|da drin steh|da draufsteh|da drinsteh",
    r"\b(?:wer (?:da )?alles|würde\w* (?:euch wundern|sich wundern|staunen)|da (?:alles )?(?:drauf|drin) ?steh\w*|hab\w* (?:\w+ )"
    r"{0,3}nachge(?:schaut|sehen)|"
    r"(?:ihr glaubt|glaubt man) (?:\w+ )?nicht)\b",
)
TAKEN_AWAY = Pattern(
    "kind|familie|junge|mädchen|baby|obhut|geschwister",
    r"\b(?:kind(?:er)?|baby|geschwister|jungen?|mädchen)\b[^.!?]{0,60}\b(?:geholt|rausgeholt|rausgenommen|in obhut|weggenommen|"
    r"mitgenommen)\b|"
    r"\b(?:geholt|rausgeholt|in obhut genommen)\b[^.!?]{0,40}\b(?:kind(?:er)?|baby|geschwister)\b",
)
WITNESS = bag("ich_war_dabei war_dabei haben_wir haben_sie_heute heute jugendamt dienst einsatz amt schicht")

BEHIND = Pattern(
    "aus der nichtöffentlich|aus dem nichtöffentlich|aus nichtöffentlich|verschlossenen türen|nicht mehr|aufzug|"
    "kopieren|schreddern|abtippen|nicht leiden|erst nach der|stapel|musste|weil unser|nicht will|nicht mag|"
    "dem flur|in der kantine|beim kaffee|aus einer",
    r"\baus (?:der |dem |einer )?nichtöffentliche[nrm]\b|\bhinter verschlossenen türen\b|\b(?:gibt es|steht|taucht) (?:\w+ "
    r")?(?:darin|da|dort|drin) (?:gar )?nicht mehr\b|\b(?:stadtr\w"
    r"+|dezernent\w*|chef\w*|kämmerer\w*)\b[^.!?]{0,20}\b(?:im aufzug|beim kaffee|in der kantine|auf dem flur)\b|"
    r"\bmusste (?:\w+ )?(?:die|den|das) \w*(?:liste|akte|akten|vertrag|gutachten|protokoll|vorlage)\b[^.!?]{0,15}\b(?:kopieren|"
    r"schreddern|abtippen|scannen|ausdrucken)\b|"
    r"\bweil (?:der|die|unser\w?) (?:chef\w*|\w*leiter\w*|dezernent\w*|sachbearbeiter\w*)\b[^.!?]{0,40}\bnicht (?:leiden|mag|will)\b|"
    r"\berst nach der (?:wahl|sitzung|klausur) (?:\w+ )?(?:zu )?(?:sagen|sagt|verkünd\w*|bekannt\w*|öffentlich)\b",
)
SAT = Pattern(
    "runde|quelle|gespräch|sitzung|auf dem tisch|auf meinem tisch|gesehen|gelesen|nicht von|ahnungslos|"
    "sperrfrist|umlauf|klausur|wüsste|rauskommt|nur sagen|nur so viel|trotzdem|erst nächste|erst im|"
    "im kalender|in der hand|mitgehört|mitbekommen|neulich|schreibtisch|verraten|wir heut|nur das sagen|"
    "noch nichts|auf unserem tisch|chef|beim dezernent|bei dezernent|lenkungsgruppe|heuteine|heutdie|heutdas|"
    "heutden|kämmerer|wissen nichts|ahnen nichts|weiß nichts|erst am|erst in|beim ob|bei ob|wir eine|"
    "wir den|wir das|ich heut|ebeneine|ebendie|ebendas|ebenden|wieders| eben|ich eine|wir die|gerade|"
    "zufällig gehört|von mir|von uns|ich das|ich die|ich den|gestern|hab",
    r"\b(?:war|waren|saß|sitze?|komme|kam)\b[^.!?]{0,25}\b(?:in der (?:\w*runde|\w*sitzung)|an der quelle|im gespräch|beim? (?:ob|"
    r"chef\w*|personalchef\w*|dezernent\w*|kämmerer))\b|"
    r"\b(?:kann|darf|dürfen|können) (?:ich |wir )?(?:euch |ihnen )?nur (?:so viel |das )?(?:sagen|verraten)\b|\bnur so viel\b|\b"
    r"(?:lag|liegt) (?:heute |gestern |gerade )?(?:bei (?:uns|mir) )?auf (?:dem|meinem|unserem) (?:schreib)?tisch\b|"
    r"\b(?:hab\w?|haben) (?:ich |wir )?(?:heut\w?|gestern|gerade|eben|neulich)?\s?(?:die|eine|den|das) \w*(?:liste|akte|vorlage|"
    r"bewerbung\w*|entwurf|protokoll|mail|vermerk|zahlen|plan|pläne|vertrag|bescheid)\b[^.!?]{0,20}\b(?:gesehen|gelesen|in der hand|"
    r"mitgelesen)\b|"
    r"\b(?:das )?(?:haben sie|habt ihr|hast du) (?:aber |das )?nicht von (?:uns|mir)\b|\bvon (?:mir|uns) (?:haben sie|habt ihr|hast du|"
    r"wisst ihr) (?:das |es )?(?:aber )?nicht\b|\bnicht? wieders\w+\b|\b(?:betriebsrat|personalrat|rat|belegschaft|"
    r"anwohner|nachbarn|mitarbeiter\w*)\b[^.!?]{0,20}\b(?:ahnungslos|ahnen nichts|weiß (?:noch )?nichts|wissen (?:noch )?nichts)\b|"
    r"\bsperrfrist\b|\bnoch im umlauf\b|\b(?:protokoll|ergebnis\w*|papier) (?:der|aus der|einer) (?:klausur\w*|dezernentenrunde|"
    r"amtsleiterrunde|abteilungsleiterrunde|lenkungsgruppe)\b|\bwer das wüsste\b|\bwenn das (?:rauskommt|jemand wüsste)\b|"
    r"\b(?:kriegen|bekommen|erfahren|erfährt) (?:\w+ ){0,3}?erst (?:nächste|im|am|in)\b|\bzufällig (?:mitgehört|gehört|mitbekommen|"
    r"gelesen)\b|\bnach dem gespräch mit\b[^.!?]{0,40}\bweiß ich\b",
)
DECIDED = Pattern(
    "gestorben|durch|ausgelagert|schließ|macht zu|abgeriss|verkauf|verleg|gestrich|gehen muss|gehen müss|"
    "kommt nach|wird |werden|soll|kündig|zuschlag|genehmig|razzia|kontroll|tomaakt|dicht|weg|liste|"
    "favorit|zeigen|pleite|stell|bewerb|abgelehnt|fliegt|raus|geschlossen",
    r"\b(?:gestorben|ist durch|ausgelagert|schließ\w*|geschlossen|macht zu|abgerissen|verkauft|verlegt|gestrichen|gehen (?:muss|"
    r"müssen)|kommt nach|(?:wird|werden|soll|sollen) (?:\w+ ){0,6}\w+(?:en|t)|"
    r"gekündigt|zuschlag|genehmigt|\w*genehmigung|razzia|kontrollen?|tomaakt|dicht|fällt weg|\w*liste|favorit\w*|zeigen (?:wir|ihn|"
    r"sie)|pleite|stellen|bewerb\w*|abgelehnt|fliegt|raus)\b",
)
_NOT_TOLD = bag(
    "fischbrötchen kuchen weihnachtsbaum konzert* öffentlich* kino buch film rezept urlaub ausflug wetter spielplan ferien kostenlos "
    "ratsportal ratsinformationssystem* dürfen_wir_nichts beschlossen_hat"
)
REPORTED = Pattern(
    "nachbar|chef|frau|mann|kolleg|jemand aus|ex-|schwager|bruder|exhat|mieter| ex",
    r"\b(?:ihr|ihre|dein|deine|ein|eine) (?:\w+ )?(?:nachbar\w*|vermieter\w*|mieter\w*|chef\w*|ex-?\w*|kolleg\w*|frau|mann|bruder|"
    r"schwager)\b[^.!?]{0,15}\bhat\b[^.!?]{0,40}\b(?:angezeigt|gemeldet|angeschwärzt|verpfiffen|sich (?:bei uns )?beschwert|"
    r"angerufen)\b",
)
OUR_VISIT = bag("bei_uns deshalb darum deswegen uns beim_amt kollege kollegin anonym")
COUNTER = Pattern(
    "schalter|sozialamt|jobcenter|bürgeramt|bürgerbüro|beratung|sprechstunde|standesamt|jugendamt|"
    "ausländerbehörde|wartebereich|wartezimmer|dienst|der wohngeldstelle|wohnungs|mein tag|neulich|vorhin|"
    "diese wocheim|gesternim|heuteim|ebenim|im ordnungs|im sozial|im melde|vor mir|im standes|im jugend|"
    "bei mir|im bürger",
    r"\b(?:heute|gestern|mein tag|vorhin|neulich|eben|diese woche|in der sprechstunde|im dienst)\b[^.!?]{0,30}\b(?:am schalter|im "
    r"(?:sozial|jugend|bürger|standes|ordnungs|melde|wohnungs)\w+|im jobcenter|"
    r"in der (?:beratung|sprechstunde|ausländerbehörde|wohngeldstelle)|vor mir|bei mir|im wartebereich)\b",
)
CLIENT = Pattern(
    "stockt|beantrag|schulden|verschuldet|geschieden|grundsicherung|bürgergeld|stütze|pleite|insolven|schwanger|obdachlos|wohnung verlor|"
    "weinte|betrunken|vaterschaft|hochzeit|adopt|unterhalt|asyl",
    r"\b(?:beantrag\w*|schulden|verschuldet|geschieden|grundsicherung|bürgergeld|stütze|stockt (?:\w+ ){0,2}auf|pleite|insolven\w*|"
    r"obdachlos|betrunken|"
    r"vaterschaft\w*|unterhalt|asyl\w*)\b",
)
SOMEBODY = Pattern(
    "herr|frau|ein |eine |der |die |gastronom|arzt|ärztin|bekannt|promin|unternehm|stadtrat|lehrer|wirt",
    r"\b(?:herr|frau) [a-zäöüß]{3,20}\b|\b(?:ein|eine|der|die) (?:\w+ )?(?:stadtbekannte\w?|bekannte\w?|prominente\w?)\b|\b(?:ein|"
    r"eine|der|die) (?:\w+ )?(?:gastronom\w*|arzt|ärztin|unternehmer\w*|"
    r"stadtr\w+|lehrer\w*|wirt\w*|bäcker\w*|pfarrer\w*|trainer\w*|makler\w*|geschäftsmann)\b",
)

MIXTURES = (
    Mixture(BEHIND, confidence=0.7),
    Mixture(SAT, DECIDED, veto=_NOT_TOLD, reach=1, confidence=0.65),
    Mixture(UNKNOWN, INSIDE, veto=_OPEN, reach=1, confidence=0.7),
    Mixture(INTERNALLY, OFFICIALLY, veto=_OPEN, confidence=0.75),
    Mixture(OFFER, BID, veto=_PRICES, confidence=0.65),
)
AT_HOME = (
    Mixture(REPORTED, OUR_VISIT, confidence=0.7),
    Mixture(COUNTER, CLIENT, SOMEBODY, reach=2, confidence=0.7),
    Mixture(FATE, AT_WORK, veto=_PUBLIC_FATE, reach=1, confidence=0.7),
    Mixture(NAMES, CURIOUS, confidence=0.65, reach=1),
    Mixture(TAKEN_AWAY, WITNESS, reach=1, confidence=0.7),
)
"""Only where somebody of the house writes for themselves or answers; an office may announce such things."""
