"""Secrets that name their source or their secrecy, in one expression each."""

from __future__ import annotations

from ..pattern import Pattern

_DECIDED = (
    r"(?:genannt|mitgeteilt|berichtet|erzählt|gezeigt|beschlossen|entschieden|zugestimmt|abgelehnt|beschließt|zustimmen|abgestimmt|"
    r"geeinigt|verkauft|verkaufen|vergeben|"
    r"gekündigt|kündigen|gestrichen|festgelegt|durchgewunken|abgenickt|vereinbart|besprochen|diskutiert|vorgestellt|gesagt|verkündet|"
    r"ausgehandelt|wegfällt|schließen|geschlossen|bekommt|erhält|wird|soll)"
)
PATTERNS = (
    Pattern(
        "geheime|unter verschluss|offiziellen|vorzimmer|aufgeschnappt|zugesteckt|liegt mir|lag mir|habe ich hier|"
        "vorliegen|nur zum internen|internen gebrauch|kleiner runde|kleinem kreis|hinter den kulissen|uns exklusiv|"
        "uns bereits|uns schon|liegen mir|vertraulicher|im rathausflur|in der kantine|auf dem flur|beim chef|"
        "im amt",
        r"\bgeheime[nrs]? (?:abstimmung|sitzung|liste|beratung|runde|plan|pläne|verhandlung\w*)\b[^.!?]{0,100}|\b(?:noch |streng |"
        r"bislang )?unter verschluss\b[^.!?]{0,80}|\b(?:schon )?vor (?:der|dem) offiziellen (?:bekanntgabe|verkündung|veröffentlichung|"
        r"start|mitteilung|termin)\b[^.!?]{0,100}|\b(?:im vorzimmer|im amt|in der kantine|auf dem flur|im rathausflur|"
        r"beim chef)\b[^.!?]{0,30}\b(?:bekommt man|kriegt man|aufgeschnappt|mitgehört|mitbekommen|gehört)\b[^.!?]{0,80}|"
        r"\b(?:stellenplan|haushaltsentwurf|entwurf|liste|kalkulation|gutachten|konzept|vorlage|zahlen|vertrag|protokoll|"
        r"bericht)\b[^.!?]{0,30}\b(?:liegt|lag|liegen) (?:mir|uns) (?:schon|bereits|exklusiv)\b[^.!?]{0,60}|\b(?:nur )?(?:zum|"
        r"für den) internen gebrauch\b[^.!?]{0,40}|\bin (?:ganz )?(?:kleiner runde|kleinem kreis|"
        r"vertraulicher runde)\b[^.!?]{0,60}\b(?:zugesagt|gesagt|beschlossen|entschieden|besprochen|verraten)\b[^.!?]{0,40}",
        "internal",
    ),
    Pattern(
        "kündig|hört auf|geht in|verlässt|wechselt|versetz|befördert|rente|nachfolge|abgelöst|ersetzt|"
        "zum jahresende|fachbereichsleiter|sachgebietsleiter|abteilungsleiter|referatsleiter|amtsleiter|kämmerer|"
        "tritt",
        r"\b(?:kämmerer\w*|dezernent\w*|amtsleiter\w*|abteilungsleiter\w*|referatsleiter\w*|fachbereichsleiter\w*|chefin|kollegin|"
        r"kollege|sachgebietsleiter\w*)\b[^.!?]{0,40}\b(?:hat (?:\w+ ){0,3}gekündigt|wurde (?:\w+ ){0,2}gekündigt|"
        r"tritt (?:\w+ ){0,2}zurück|geht zum jahresende|verlässt (?:das|die|uns)|wird (?:\w+ ){0,2}(?:versetzt|abgelöst|"
        r"ersetzt))\b[^.!?]{0,40}",
        "staff",
    ),
    Pattern(
        "nachbar|vermieter|ex-mann|exmann|ihr mann|ihre frau|ihr sohn|andere antragsteller|deine|bezieht|"
        "arbeitgeber|ex-frau|tochter|exfrau|bruder|schwester|chef|ihre sohn|ihre mann|dein sohn|dein mann|"
        "dein frau|ihr frau",
        r"\b(?:ihr|ihre|dein|deine) (?:nachbar\w*|vermieter\w*|ex-?mann|ex-?frau|mann|frau|sohn|tochter|bruder|schwester|chef|"
        r"arbeitgeber)\b[^.!?]{0,40}\b(?:hat|war|ist|bezieht|bekommt)\b[^.!?]{0,40}\b(?:widerspruch|antrag|anzeige|angezeigt|gemeldet|"
        r"beschwerde|beantragt|bürgergeld|wohngeld|unterhalt|vorgesprochen|schulden|termin bei uns)\b[^.!?]{0,40}",
        "internal",
    ),
    Pattern(
        "gepfändet|geräumt|abgeschoben|in obhut|vollstreckt|zwangseingewiesen|durchsucht|dichtgemacht|stillgelegt",
        r"\b(?:wir|ich) (?:haben|habe|hab|mussten|musste)\b[^.!?]{0,60}\b(?:gepfändet|geräumt|abgeschoben|in obhut genommen|"
        r"vollstreckt|zwangseingewiesen|durchsucht|stillgelegt|dichtgemacht)\b[^.!?]{0,20}",
        "client",
    ),
    Pattern(
        "inoffiziell|im vertrauen|keiner wissen|niemand wissen|hinter verschlossenen|mit vorsicht|erfahren|"
        "unter vier|verrate|plauder|mitgeteilt|anvertraut|vertraulich|so gut wie",
        r"\b(?:(?:noch |ganz |derzeit )?inoffiziell\b|so gut wie (?:sicher|beschlossen|durch)\b|(?:hat|haben|"
        r"wurde)\b[^.!?]{0,30}\b(?:im vertrauen|vertraulich|unter vier augen)\b[^.!?]{0,20}\b(?:gesagt|erzählt|mitgeteilt|anvertraut)|"
        r"(?:darf|dürfte|soll|sollte)(?:'s| es| das)?\s(?:\w+ ){0,2}?(?:keiner|niemand|noch keiner|noch niemand) (?:wissen|erfahren)|"
        r"(?:wir|ich) (?:verraten?|plaudern?)\b[^.!?]{0,20}\b(?:schon mal|vorab|jetzt schon|mal aus)\b)[^.!?]{0,100}",
        "early",
    ),
    Pattern(
        "personalrat|personalversammlung|personalgespräch|mitarbeitergespräch|betriebsrat|dienstbesprechung|"
        "teamsitzung|leitungsrunde",
        r"\b(?:im|in der|in einer|aus dem|aus der|beim) (?:personalrat|personalversammlung|personalgespräch|mitarbeitergespräch|"
        r"dienstbesprechung|leitungsrunde)\b[^?]{0,80}\b(?:kündigung\w*|abmahnung\w*|ging es|durch|beschlossen|gestritten|gesagt|"
        r"versetz\w*|gestrichen|entlassen)\b[^.!?]{0,40}",
        "staff",
    ),
    Pattern(
        "aktenvermerk|aktennotiz|gesprächsprotokoll|dienstlichen mail|dienst-mail|hausmitteilung|rundmail|"
        "interne mail|internen mail|dienstmail",
        r"\b(?:laut|nach|gemäß|aus|in) (?:\w+ )?(?:aktenvermerk\w*|aktennotiz\w*|gesprächsprotokoll\w*|hausmitteilung|rundmail|"
        r"dienst-?mail|internen mail|internen rundmail)\b[^.!?]{0,100}",
        "internal",
    ),
    Pattern(
        "verdien|gehalt|besoldung|entgeltgruppe|eg |a1|tarif|kassiert",
        r"\b(?:kolleg\w+|chef\w*|leiter\w*|herr|frau|dezernent\w*|amtsleiter\w*)\b[^.!?]{0,30}\b(?:verdient|kassiert|"
        r"bekommt ein gehalt|gehalt)\b[^.!?]{0,30}(?:\beg ?\d|\ba ?1[0-9]\b|stufe|\d{4}|euro)[^.!?]{0,20}",
        "staff",
    ),
    Pattern(
        "antrag|klage|widerspruch des|widerspruch von|widerspruch der",
        r"\b(?:\w{0,10}antrag|widerspruch|klage)\b (?:von|der|des) (?:der )?(?:familie|herrn?|frau|firma|"
        r"eheleute\w?) [a-zäöüß-]{2,30}\b[^.!?]{0,30}\b(?:abgelehnt|genehmigt|bewilligt|durch|liegt)\b",
        "client",
    ),
    Pattern(
        "vorab|spoiler|weitersagen|nicht weiter|noch keiner|noch niemand|kaum jemand|noch geheim|top secret|"
        "unter uns|bisher geheim|psst|verschwiegen|heimlich|streng|insider|flurfunk|buschfunk|aus erster hand|"
        "niemandem|keinem|kaum einer|eigentlich niemand|eigentlich keiner|es nicht|das weiß|das nicht|"
        "bitte nicht|weiß bislang|weiß bisher|weiß sonst|weiß aber|sagen sie's nicht|sagen sie' nicht|"
        "sagen sie nicht|sags's nicht|weiß niemand|sagt's nicht|weiß keiner|sags' nicht|sagts nicht|sagss nicht|"
        "sag's nicht|sagt' nicht|sags nicht|sagt nicht|sag' nicht|sag nicht",
        r"\b(?:so viel (?:schon |sei )?vorab|(?:kleiner|schon mal ein|ein) spoiler|spoiler (?:aus|vom)|sag(?:t|s|en sie)?'?s? (?:es |"
        r"das |bitte )?(?:nicht|keinem|niemandem) (?:weiter)?|(?:das )?weiß (?:aber |bisher |bislang |sonst )?(?:noch |"
        r"eigentlich )?(?:keiner|niemand|kaum (?:jemand|einer))|(?:noch|streng|bisher) geheim\b(?!tipp)|unter uns,|(?:flurfunk|"
        r"buschfunk) (?:im|aus|sagt|meldet)|insider-?(?:info|wissen)\w*|aus erster hand)[^.!?]{0,100}",
        "early",
    ),
    Pattern(
        "verkündet|öffentlich|pressemitteilung|kommuniziert|nächste woche|übermorgen|nächsten monat|verkünden|bekannt",
        r"\b(?:bekannt ?gegeben|verkündet|veröffentlicht|öffentlich (?:gemacht|verkündet)|kommuniziert) (?:wird|werden) (?:das |es |"
        r"sie |die \w+ )?(?:erst|aber|offiziell|nächste|morgen|im|am|ab)\b[^.!?]{0,40}|\b(?:wird|werden)\b[^.!?]{0,60}\b(?:erst|morgen|"
        r"nächste woche|nächsten monat|in \w+ wochen|bald)\b[^.!?]{0,60}\b(?:bekannt ?gegeben|verkündet|öffentlich)\b|\b(?:morgen|"
        r"übermorgen|nächste woche|nächsten monat|bald) (?:wird|werden|geben wir|verkünden)\b[^.!?]{0,80}\b(?:bekannt ?gegeben|"
        r"verkündet|bekannt)\b",
        "early",
    ),
    Pattern(
        "vorstand|dezernent|amtsleit|runde|verwaltungsspitze|ältestenrat|dienstbesprechung|stabs|klausur|"
        "führungskreis|jour fixe|hauptausschuss|lenkungskreis",
        rf"\b(?:im|in der|in einer|bei der|aus der|aus dem|auf der) (?:\w+ )?(?:verwaltungsvorstand|dezernent\w*runde|amtsleit\w*runde|"
        rf"amtsrunde|verwaltungsspitze|ältestenrat|dienstbesprechung|stabsrunde|führungsrunde|leitungsrunde|führungskreis|klausur\w*|"
        rf"jour fixe|abteilungsrunde|lenkungskreis)\b[^.!?]{{0,60}}\b{_DECIDED}\b[^.!?]{{0,50}}",
        "internal",
    ),
    Pattern(
        "vertraulich|intern|geheim|streng|unveröffentlichten|nicht-öffentlichen|nichtöffentlichen",
        r"\b(?:aus|in|laut|gemäß) (?:der|dem|einer|einem|unserer|den) (?:streng )?(?:vertraulichen|internen|geheimen|"
        r"nicht-?öffentlichen|unveröffentlichten|hausinternen) (?:\w*vorlage|\w*unterlagen?|\w*liste|\w*papier|\w*mail|\w*schreiben|"
        r"\w*konzept|\w*planung|\w*rechnung|\w*akten?|\w*präsentation|\w*notiz|chat\w*|runde|besprechung|sitzung)\b[^.!?]{0,100}",
        "internal",
    ),
    Pattern(
        "bewerb|vorstellungsgespräch|auswahlverfahren|stellenbesetzung|bewirbt",
        r"\b(?:bewerb(?:ung|ungen|er|erin|erinnen|ungsunterlagen)|vorstellungsgespräch\w*|auswahlverfahren|bewirbt sich|"
        r"bewerben sich)\b[^?]{0,80}\b(?:gelesen|herr|frau|wer sich|sogar|platz \d|favorit\w*|abgelehnt|genommen|durchgefallen|"
        r"peinlich|unglaublich|war (?:auch )?dabei|kandidat\w*)\b[^.!?]{0,40}",
        "staff",
    ),
    Pattern(
        "razzia|durchsuch|kontroll|blitzer|überprüf|überraschungs|unangekündigt",
        r"\b(?:machen|fahren|starten|haben|planen|führen|gehen|stehen|kontrollieren)\s(?:wir|die kollegen|"
        r"sie)\b[^.!?]{0,30}\b(?:razzia|durchsuchung|überraschungs\w*|unangekündigt\w*|großkontrolle|kontrolle)\b[^.!?]{0,50}|"
        r"\b(?:razzia|durchsuchung|unangekündigte kontrolle)\b[^.!?]{0,40}\b(?:morgen|nächste woche|heute nacht|am \w+tag|"
        r"früh)\b[^.!?]{0,30}",
        "internal",
    ),
    Pattern(
        "vergabe|bieter|ausschreibung|angebot",
        r"\b(?:vergabe|ausschreibung|bieter\w*)\b[^.!?]{0,50}\b(?:firma \w+|\w+ gmbh)\b[^.!?]{0,60}\b(?:billigste|günstigste|teuerste|"
        r"niedrigste|zuschlag|angebot|gewonnen|gesetzt|raus|vorn)\w*[^.!?]{0,30}",
        "internal",
    ),
    Pattern(
        "nichtöffentlich|nicht öffentlich|hinter verschlossenen|unter ausschluss|nicht-|geschlossenen|geschlossener",
        rf"\b(?:(?:im|in|aus|vom|bei der|der) (?:\w+ )?(?:nicht-? ?öffentlich\w*|geschlossene[rn]) (?:teil|sitzung|beratung|runde|"
        rf"ausschuss\w*|ratssitzung)|hinter verschlossenen türen|unter ausschluss der öffentlichkeit|"
        rf"nicht-? ?öffentlich)\b[^.!?]{{0,120}}\b{_DECIDED}\b[^.!?]{{0,60}}|"
        rf"\b{_DECIDED}\b[^.!?]{{0,60}}\b(?:hinter verschlossenen türen|im nicht-? ?öffentlichen teil|"
        rf"in nicht-? ?öffentlicher sitzung)\b",
        "session",
    ),
    Pattern(
        "intern|vertraulich|geheim|nicht veröffentlicht",
        r"\b(?:im|in einem|aus dem|laut|aus einem|im noch) (?:internen|vertraulichen|geheimen|hausinternen|"
        r"nicht veröffentlichten) (?:\w*bericht|\w*vermerk|papier|\w*entwurf|\w*gutachten|schreiben|\w*protokoll|\w*plan|"
        r"konzept)\b[^.!?]{0,80}",
        "internal",
    ),
    Pattern(
        "intern|veröffentlichten|vertraulichen|geheimen|inoffiziell",
        rf"\b(?:intern|inoffiziell|hausintern|verwaltungsintern)\b[^.!?]{{0,40}}\b{_DECIDED}\b[^.!?]{{0,60}}|\b(?:steht|stand|"
        rf"liest man|laut|aus|zeigt|geht aus)\b[^.!?]{{0,30}}\b(?:dem |einem |im |in einem |unserem )?(?:internen|vertraulichen|"
        rf"geheimen|hausinternen|nicht veröffentlichten) (?:prüfbericht|bericht|vermerk|papier|entwurf|gutachten|schreiben|protokoll|"
        rf"mail\w*|rundschreiben|liste|plan|konzept|dokument|unterlagen?|personal\w*|kalkulation\w*|zahlen|chat|"
        rf"verteiler)\b[^.!?]{{0,60}}",
        "internal",
    ),
    Pattern(
        "noch nicht|noch nirgends|erst nächst|erst im|erst am|erst später|erst nach|offiziell|vorab|exklusiv|"
        "sperrfrist|embargo|als erste|vor allen|bekanntgegeben|verkündet|kommuniziert|das zuerst|nirgendwo|"
        "wird erst|es erst|es zuerst|bisher nirgends|bisher nicht|das erst|steht nirgends|bekannt gegeben|gesagt|"
        "öffentlich",
        r"\b(?:(?:offiziell noch nicht|noch nicht offiziell|noch nicht spruchreif|noch nicht freigegeben|noch nicht in der presse|"
        r"(?:noch|bisher) (?:nicht|nirgends|nirgendwo) (?:raus|veröffentlicht|öffentlich|bekannt ?gegeben|verkündet)(?=,? aber|:|"
        r", trotzdem))|steht (?:noch )?(?:nirgends|"
        r"nirgendwo|noch nicht im netz)|(?:bekannt ?gegeben|verkündet|veröffentlicht|gesagt|kommuniziert|"
        r"öffentlich)(?: \w+){0,2} (?:wird )?(?:das |es )?(?:offiziell )?erst\b|offiziell (?:\w+ ){0,3}erst|(?:ihr|"
        r"sie) (?:erfahrt|erfahren|hört|lest|wisst) (?:es|das) (?:zuerst|als erste\w?|vor allen)|(?:trotz|unter|vor ablauf der|"
        r"bis zur|hat noch|gilt noch|eigentlich) (?:\w+ ){0,2}?(?:sperrfrist|embargo)|(?:sperrfrist|"
        r"embargo)\b[^.!?]{0,20}\b(?:bis|ignorier\w*|egal|aber|eigentlich|läuft))\b[^.!?]{0,60}",
        "early",
    ),
    Pattern(
        "unter uns|nicht weitersagen|nicht weiter sagen|psst|pst|von mir|darf ich|dürfte ich|nicht sagen|"
        "vertraulich|geheim|nur für|verrat|behaltet|unter der hand|plaudern|nähkästchen|durchgesickert|gesteckt|"
        "nicht erzählen|nicht posten|im vertrauen gesagt:|im vertrauen:|nicht schreiben|eigentlich streng intern|"
        "eigentlich noch intern|eigentlich intern|pssst",
        r"\b(?:(?:ganz |mal |nur |streng )?(?:unter uns|im vertrauen)(?: gesagt)?:|unter uns gesagt|(?:bitte )?nicht weiter ?sagen|"
        r"psst+|pssst|(?:ihr habt|du hast|sie haben) (?:das|es) nicht von mir|(?:darf|dürfte|sollte|soll) ich (?:das |es |euch |ihnen |"
        r"eigentlich |ja |gar |noch |hier ){0,6}nicht (?:sagen|erzählen|schreiben|verraten|posten|ausplaudern)|(?:das |"
        r"es )?(?:eigentlich )?(?:gar |noch )?nicht (?:sagen|erzählen|verraten|posten) (?:darf|dürfen|dürfte|soll|sollte)|"
        r"eigentlich (?:streng |noch )?(?:vertraulich|geheim|nur für|intern)|(?:die |das |der )?(?:eigentlich )?nur für (?:die|den|"
        r"das) (?:\w+ ){0,2}?(?:\w*runde|dienst\w*|dienstgebrauch|internen gebrauch|vorstand|verwaltungsspitze|leitung|dezernent\w*|"
        r"ausschuss\w*|fraktions\w*|\w*intern\w*)\b|behaltet (?:das|es) (?:bitte )?für euch|unter der hand|aus dem nähkästchen|"
        r"durchgesickert)[^.!?]{0,80}",
        "secret",
    ),
    Pattern(
        "kollegin|kollege|chef|mitarbeiter|leiter|amtsleit|abteilungsleit|beschäftigte|azubi|personal|"
        "disziplinarverfahren|abmahnung|degradier|versetz|fehlt wegen|burn-out|burnout|kündigung|verweis|"
        "bewerbungsunterlagen|bewerberliste|krankmeldung|beurteilung|freigestellt|suspendiert|abgemahnt|gefeuert|"
        "entzug|in der psychiatrie|in der reha wegen|krankgeschrieben|depression|alkohol|rausgeworfen|gekündigt|"
        "krankheit|operation|krebs|schwanger|wird befördert|verdient",
        r"\b(?:kolleg(?:e|in|en)|chef(?:in)?|mitarbeiter(?:in)?|\w*leiter(?:in)?|azubi|sachbearbeiter(?:in)?|hausmeister(?:in)?|"
        r"beschäftigte[rn]?|herr|frau)\b(?: [a-zäöüß-]+){0,3}[^.!?]{0,40}\b(?:(?:hat|bekam|bekommt|kriegt|kassiert|kriegte|"
        r"erhielt) (?:\w+ ){0,4}?(?:abmahnung|kündigung|disziplinarverfahren|burn-?out|verweis|degradier\w*|versetz\w*)|(?:wird|wurde|"
        r"ist) (?:\w+ ){0,4}?(?:abgemahnt|gekündigt|gefeuert|rausgeworfen|versetzt|freigestellt|suspendiert|strafversetzt|degradiert)|"
        r"ist (?:seit \w+ \w+ )?(?:\w+ ){0,2}?(?:auf entzug|krankgeschrieben|in der psychiatrie|auf entzug|in der reha wegen|schwanger)|"
        r"fehlt (?:\w+ ){0,3}?wegen (?:\w+ ){0,2}?(?:burn-?out|depression\w*|entzug|krebs|operation|krankheit|alkohol\w*)|verdient \d|"
        r"wird (?:amtsleiter\w*|abteilungsleiter\w*|befördert))\b[^.!?]{0,50}|\b(?:personalakte|beurteilung|bewerbungsunterlagen|"
        r"bewerberliste|krankmeldung(?:en)?|disziplinarverfahren|abmahnung|personalausschuss|personalgespräch)\b[^.!?]{0,30}\b(?:von|"
        r"gegen|für|steht|zeigt|liegt|hat|zugestimmt)\b[^.!?]{0,50}",
        "staff",
    ),
    Pattern(
        "bieter|angebot|ausschreibung|vergabe|submission|zuschlag",
        r"\b(?:bieter|angebot\w*|zuschlag|submission|vergabe|ausschreibung)\b[^.!?]{0,60}\b(?:günstigste[rn]?|niedrigste[rn]?|"
        r"liegt bei|lag bei|vorne|bekommt (?:die|der|den) (?:firma|zuschlag)|geht an|kriegt|schon klar|schon fest|steht fest|"
        r"abgegeben von|kalkuliert)\b[^.!?]{0,60}",
        "internal",
    ),
    Pattern(
        "razzia|kontrolle|durchsuchung|blitzer|einsatz|ermitt|prüfung",
        r"\b(?:razzia|durchsuchung|großkontrolle|blitzer|verdeckte\w* (?:kontrolle|einsatz|ermittl\w+)|lebensmittelkontrolle|"
        r"prüfung)\b[^.!?]{0,40}\b(?:ist|kommt|steht|findet|machen wir|fahren wir|wird)\b[^.!?]{0,40}\b(?:geplant|unangekündigt|"
        r"angesetzt|morgen früh|überraschend|bevor|bei (?:der |dem )?(?:firma|pizzeria|imbiss|restaurant|betrieb|disko))\b[^.!?]{0,40}",
        "internal",
    ),
)
