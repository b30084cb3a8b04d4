"""How people talk down, hit back, let out, spread and canvass, by what such sentences have in common.

Made like `roles.py`: from what the rules missed at first try in sentences that were written for the learned net. Each rule takes its part.
"""

from __future__ import annotations

from ..mixture import Mixture, bag
from ..pattern import Pattern

# What would have been enough, what everybody knows, what such as you cannot know.
ENOUGH = Pattern(
    "hätte|würde|reicht|genügt|von selbst|allgemein bekannt|lernt man|sachkenntnis|zu ende|süß|niedlich|schmunzeln|"
    "neunmalklug|vor ihrer nase|vor eurer nase|ganz langsam|noch viel lernen|begreif|jetzt mal|schweigen|materie|nicht jeder|"
    "nicht wissen|jemanden|so schwer|so einfach, wie|wie wenig|kleinen kind",
    r"\b(?:nachdenken|mitdenken|googeln|lesen|hinschauen|zuhören|suchen) (?:hätte|würde|reicht|genügt)\b|\bversteh(?:t|en) sich "
    r"(?:ja |doch |wohl )"
    r"{0,2}von selbst\b|\ballgemein bekannt\b|\b(?:das|so etwas|so was) lernt man (?:schon |bereits )?(?:in|im|bei)\b|\bzeug(?:t|"
    r"en) (?:nicht "
    r"gerade |nicht |kaum |wenig )?von (?:\w+ )?sachkenntnis\b|\bdenken sie (?:das|den|es|dies)\b[^.!?]{0,30}\bzu ende\b|\b(?:süß|"
    r"niedlich),? "
    r"(?:dass|wenn|wie) (?:sie|ihr|du|leute|manche)\b|\bnur schmunzeln\b|\bneunmalkluge?n?\b|\bvor (?:ihrer|eurer) nase\b|\balso "
    r"ganz langsam\b|"
    r"\bnoch viel lernen\b|\bdas begreif(?:t ihr|en sie)\b|\berklär\w* (?:ich )?(?:euch|ihnen) jetzt mal\b|\b(?:sollte|lieber|"
    r"besser)\b[^.!?]"
    r"{0,30}\bschweigen\b|\bmit der materie\b[^.!?]{0,30}\bweiß\b|\bnicht jeder (?:versteht|begreift|kann das|durchschaut)\b|\bdas "
    r"können sie "
    r"(?:ja |natürlich |auch )?nicht wissen\b|\bfragen sie (?:\w+ )?jemanden,? der\b|\bso schwer ist (?:das|es) (?:doch |ja "
    r")?nicht\b|\bso einfach,"
    r" wie sie\b|\bwie wenig (?:die )?(?:leute|menschen|manche|bürger)\b|\bwie bei (?:einem )?kleinen kind(?:ern)?\b",
)
MISTAKEN = Pattern(
    "verwechseln|irren|rate ihnen|nachsehen|behaupten",
    r"\b(?:sie (?:verwechseln|irren)|da irren sie|ich rate ihnen|ihnen das nachsehen)\b",
)
HOW_MUCH = bag("grundlegend* gewaltig gründlich laien fachmann informieren behaupten versteht jeder_fachmann anfänger*")
_KINDLY = bag(
    "danke gern_erklären erklären_wir_gern kurs workshop wir_helfen helfen_gern uns leider_auch leichte_sprache tut_uns_leid"
)
LECTURES = (
    Mixture(ENOUGH, veto=_KINDLY, confidence=0.7),
    Mixture(MISTAKEN, HOW_MUCH, veto=_KINDLY, confidence=0.7),
)

# What it is to us, and what you may do instead.
NOT_OUR_CUP = Pattern(
    "experte|glauben sie|wünsch dir|super idee|tolle idee|klasse idee|wurscht|schnuppe|schnurz|austeilt|nicht mehr|freundlicher|"
    "ihren kram|nächster|egal|hört|fehlen uns|"
    "wie sie|den ganzen tag|auf den |kragen|e antwort|meckern kann|extra lange|nicht anders verdient|genörgelt",
    r"\b(?:noch|wieder) ein (?:\w+ )?experte\b|\bglauben sie (?:doch|ruhig),? was\b|\bwünsch dir was\b|\b(?:super|tolle|klasse) "
    r"idee,? (?:das|die|"
    r"schlagen|nur|leider)\b|\bwer austeilt\b|\bantworten wir (?:\w+ )?nicht mehr\b|\bgeht das auch freundlicher\b|\bmachen sie "
    r"(?:doch )?ihren "
    r"kram\b|\bnächster,? bitte\b|\bist (?:uns|mir) (?:\w+ ){0,2}?(?:egal|wurscht|schnuppe|schnurz)\b|\bhört (?:ihnen )?(?:eh|"
    r"sowieso|ohnehin) "
    r"(?:keiner|niemand)\b|\bfehlen uns (?:\w+ )?die (?:zeit|nerven|geduld)\b|\bnicht alle so (?:wie|sind wie) sie\b|\bwas machen "
    r"sie (?:\w+ ){0,2}"
    r"den ganzen tag\b|\bauf den (?:keks|wecker|zeiger)\b|\bplatzt (?:mir |uns )?(?:\w+ )?der kragen\b|\bdie (?:passende|richtige|"
    r"entsprechende) "
    r"antwort, \b|\bmeckern kann\b|\bextra lange\b|\bnicht anders verdient\b",
)
_SOFT = bag("entschuldig* leid danke gern pünktlich bestellt nicht_egal uns_nicht_egal nummer wartezimmer")
RETORTS = (Mixture(NOT_OUR_CUP, veto=_SOFT, confidence=0.65),)

# What was seen at work, and whose paper it was.
SEEN = Pattern(
    "gesehen|gelesen|geblättert|überflogen|meinem tisch|in der hand|zugespielt|mitbekommen|steht so in",
    r"\b(?:hab|habe|hatte|gerade|eben|heute|liegt|die|der)\b[^.!?]{0,70}\b(?:gesehen|gelesen|geblättert|überflogen|auf meinem tisch|"
    r"in der hand|"
    r"zugespielt|mitbekommen)\b|\bsteht so in (?:der|einer|den|seiner|ihrer)\b",
)
PAPER = bag(
    "vertrag verträge akte akten bewerbungen gutachten prüfbericht* gehaltsliste* unterlagen vermerk sicherheitsplan einsatzplan "
    "angebote "
    "kalkulation personalakte* protokoll* bericht mail streichliste*"
)
NOT_OPEN = bag(
    "intern* vertraulich* öffentlichkeit investor* bieter* lehrers amtsleiter* amtsleiterposten kollegen kollegin abteilung sag_nur "
    "zugespielt lücken psst belastet dienstunfähig ermittelt"
)
_OPEN = bag(
    "öffentlich* veröffentlicht ratsinformation* amtsblatt buch zeitung meine_bewerbung eigene_akte im_netz pressemitteilung krimi film"
)
MAY_NOT = Pattern(
    "eigentlich nicht|eigentlich noch|offiziell|noch nicht|unter dem siegel|auch wenn die ausschreibung|bekanntgabe|exklusiv vorab|"
    "der bieter|geschlossenen|"
    "schreibt mir privat",
    r"\b(?:das )?(?:dürfen|darf|dürfte) (?:wir|ich|man) (?:das )?(?:eigentlich|offiziell|noch) (?:noch )?nicht (?:sagen|verraten|"
    r"erzählen|"
    r"schreiben)\b|\boffiziell (?:dürfen|darf) (?:wir|ich|man) [^.!?]{0,20}noch nicht\b|\bunter dem siegel\b|\bauch wenn die "
    r"ausschreibung\b|"
    r"\bbekanntgabe (?:ist|erfolgt|folgt) (?:eigentlich )?erst\b|\bexklusiv vorab\b|\b(?:angebote|preise) der bieter\b|\berst (?:im|"
    r"am|nächste)\b"
    r"[^.!?]{0,20}\bhinter geschlossenen\b|\bschreibt mir privat\b",
)
OF_A_COLLEAGUE = Pattern(
    "kollege|kollegin|amtsleiter|chef|direktor|leiter|dezernent",
    r"\b(?:unser\w*|der|die|mein\w*|den|vom) (?:\w+ )?(?:kolleg(?:e|in|en)|amtsleiter(?:in)?|chef(?:in)?|\w*direktor(?:in)?s?|"
    r"\w*leiter(?:in)?|"
    r"dezernent(?:in)?)\b",
)
WHAT_OF_HIM = bag(
    "krankgemeldet dienstunfähig entzugsklinik burn-out burnout depression* abmahnung kündigung disziplinar* freigestellt entlassen "
    "alkoholproblem* ermittelt"
)
_MYSELF = bag("ich_bin ich_habe_meine meine_kündigung meine_abmahnung vorsorge* vortrag kurs beratung betriebsarzt")
CASEWORK = Pattern(
    "klient|hausbesuch|im dienst|gerichtsvollzieher|sozialarbeiter|amtsarzt|amtsärztin|betreuer|am notruf",
    r"\b(?:ein(?:e|er)? (?:meiner )?klient\w*|mein\w* klient\w*|beim hausbesuch|im dienst|als (?:gerichtsvollzieher\w*|"
    r"sozialarbeiter\w*|"
    r"amtsarzt|amtsärztin|betreuer\w*)|dienst am notruf)\b",
)
THEIR_LOT = bag(
    "erzählt gestanden familie vater mutter tochter sohn schlägt trinkt überschuldet hiv* drogen* suizid schwarz_arbeitet kein_strom "
    "pleite vorbestraft obdachlos* verwahrlost*"
)
SECRETS = (
    Mixture(SEEN, PAPER, NOT_OPEN, veto=_OPEN, confidence=0.65, reach=1),
    Mixture(MAY_NOT, veto=_OPEN, confidence=0.7),
    Mixture(OF_A_COLLEAGUE, WHAT_OF_HIM, veto=_MYSELF, confidence=0.7, reach=1),
)
CASES = (Mixture(CASEWORK, THEIR_LOT, veto=_MYSELF, confidence=0.65, reach=1),)

# Comparisons, shares and certainties without a source; danger by hearsay.
BEYOND = Pattern(
    "region|weit und breit|umgebung|landkreis|republik|nie zuvor|spitzenreiter|ganz vorn|bei kein|mal so |irgendwo sonst|dutzende|"
    "die meisten|allermeisten|die hälfte|einig|jeder weiß|sagt man|nachweislich|definitiv|noch irgendwann",
    r"\b\w{3,20}st(?:e|en|er|es) (?:\w+ ){0,2}?(?:weit und breit|(?:in der|der|im) (?:ganzen |gesamten )?"
    r"(?:region|umgebung|landkreis|republik))\b|"
    r"\bwie nie zuvor\b|\bspitzenreiter\b|\bin allen \w+ ganz vorn\b|\bbei kein\w* ander\w+\b[^.!?]{0,40}\bso \w+|\b(?:zwei|drei|"
    r"vier|fünf|zehn)mal so "
    r"\w+(?: \w+)? wie\b|\bals irgendwo sonst\b|\bdutzende (?:leben|menschen)\b|\bdie (?:aller)?meisten (?:anwohner\w*|bürger\w*|"
    r"eltern|leute|unfälle|"
    r"menschen|kunden|gäste)\b|\b(?:um )?mindestens die hälfte\b|\bsind sich (?:alle )?(?:\w+ )?einig\b|\bjeder weiß,? dass\b|,? "
    r"sagt man\b|"
    r"\bnachweislich\b|\bdefinitiv (?:bis|weg|fertig)\b|\bnoch irgendwann\b",
)
_KNOWN = bag(
    "laut quelle* studie_von umfrage statistik* bericht* gutachten zählung vorlage v_26 stand ratsbeschluss hoffen vielleicht"
)
CLAIMS = (Mixture(BEYOND, veto=_KNOWN, confidence=0.65),)
DANGER = bag(
    "anschlag rasierklingen messerstecher* einbrecher kinderfänger* giftköder* damm impfbus* vergewaltigt* entführ* fängt_kinder "
    "um_euer_leben bombe "
    "verseucht* vergiftet* gestorben kidnapp* amoklauf* spritzen"
)
HEARD = Pattern(
    "gehört|sagt|sagen|schreibt|hat |erzählt|kommt von|whatsapp|cousin|schwager|schwägerin|bekannte|telegram",
    r"\b(?:hab\w* gehört|gehört,? dass|(?:sagt|sagen|erzählt|schreibt|hat mir|hat) (?:\w+ )?(?:ein|eine|einer|meine?|unsere?)\b|"
    r"kommt von (?:einer|"
    r"einem|meiner|meinem)|(?:auf|über|per|in) (?:whatsapp|telegram)|mein\w* (?:cousin\w*|schwager|schwägerin|bekannte\w*))\b",
)
SPREAD = bag(
    "teilen teilt weitersagen achtung vorsicht bleibt lasst rennt weiterleiten passt_auf warnt whatsapp schweigt vertuscht spritzen"
)
_ASKED = bag(
    "stimmt_das stimmt_es ist_das_wahr wisst_ihr wissen_sie fake gerücht entwarnung film krimi probealarm übung"
)
RUMOURS = (Mixture(DANGER, HEARD, SPREAD, veto=_ASKED, detail="rumour", confidence=0.7, reach=2),)

# A picture taken or shown although somebody did not want it, or did not know.
PICTURE = bag("foto fotos bild bilder video videos handyvideo schnappschuss gefilmt fotografiert geknipst abgelichtet")
UNASKED = bag(
    "heimlich nicht_gefragt ohne_nachzufragen ohne_erlaubnis nicht_gemerkt nichts_gemerkt nicht_mitbekommen nein_gesagt "
    "noch_nicht_zugestimmt ob_die_dame ob_der_herr an_den_pranger "
    "ohne_zu_fragen ungefragt weiß_nichts_davon wissen_nichts_davon will_das_nicht wollte_das_nicht nicht_erlaubt"
)
_ADVICE = bag(
    "verboten darf_man dürfen_nicht rechtlich gelöscht gemeldet anzeige strafbar beschwer* nie_heimlich tiere vogel reh fuchs katze "
    "hund"
)
UNWILLING = (Mixture(PICTURE, UNASKED, veto=_ADVICE, detail="told", confidence=0.7, reach=1),)

# Parties by other names, and what is thought of them.
BLOC = Pattern(
    "union|linkspartei|rechten|ampel-|bürgerliste|schwarz-|rot-|grün wähl|spd|cdu|fdp|afd|grünen|freien wähler|bsw|linken|kandidat|"
    "bürgermeister|genoss",
    r"\b(?:die union|der union|(?:der|die) linkspartei|den rechten|ampel-\w+|(?:der|die) bürgerliste|schwarz-(?:gelb|grün|rot)\w*|"
    r"rot-(?:grün|rot)\w*|"
    r"grün wählt|(?:die|der|den) (?:spd|cdu|fdp|afd|grünen|linken|freien wähler)|das bsw|unser\w* kandidat\w*|unser\w* "
    r"(?:ober)?bürgermeister\w*|"
    r"genoss(?:en|innen))\b",
)
VERDICT = bag(
    "schuld typisch_für endlich_aufwacht krachend_gescheitert lebenswert wählt_verbote nach_vorn_gebracht wünschen_ihm_den "
    "wünschen_ihr_den "
    "ihr_vertrauen keine_stimme ortsverein stehen_hinter zum_glück_ist in_den_rücken wiederwahl soll_so_bleiben"
)
_NEUTRAL = bag(
    "ergebnis wahlergebnis sitzung tagesordnung fraktionen_von antrag_gestellt europäische* chöre handwerk* feuerwehr* waldjugend*"
)
VOTES = (Mixture(BLOC, VERDICT, veto=_NEUTRAL, confidence=0.65),)

# A newsroom's wish, whatever it is called; and the press served without the press office.
PIECE = Pattern(
    "beitrag|artikel|bericht|reportage|geschichte|doku|kommentar|sendung|podcast|ausgabe|titelseite|beilage|schülerzeitung|tv-team|"
    "kamerateam|"
    "lokalblog|stadtblog|studio|onlineportal",
    r"\b(?:für|in) (?:einen|einem|eine|einer|ein|meinen|meinem|meine|unsere|unserer|unseren|die|der) (?:\w+ )?(?:beitrag|artikel|"
    r"reportage|geschichte|"
    r"\w*doku\w*|sendung|podcast|\w*ausgabe|titelseite|\w*beilage|kommentar in der|kommentar für)\b|\b(?:der|die|von der) "
    r"schülerzeitung\b|\btv-team\b|"
    r"\bkamerateam\b|\b(?:vom|für den) (?:lokalblog|stadtblog|onlineportal)\b|\bins studio\b|\ban einer geschichte über\b|\bwir "
    r"berichten (?:morgen|heute|am)\b",
)
WISH = bag(
    "suchen sucht suche bräuchte bräuchten brauche hätte_gern möchten möchte dürfen_wir darf_ich würden_gern können_sie könnten_sie "
    "könnt_ihr "
    "stellungnahme gelegenheit zitieren holen vermitteln bestätigen interviewen"
)
_READER = bag(
    "gelesen gehört gesehen bachelor* diplomarbeit* referat hausarbeit leserbrief euren_beitrag euer_beitrag ihren_beitrag abo "
    "amtsblatt"
)
NEWSROOMS = (Mixture(PIECE, WISH, veto=_READER, confidence=0.7, reach=1),)
SERVED = Pattern(
    "schreiben sie ruhig|schreiben sie gern|zitieren|übernehmen|abdrucken|verwenden|für ihren artikel|für ihren bericht|für ihren "
    "beitrag|ihrem kamerateam",
    r"\bschreiben sie (?:ruhig|gern),? dass\b|\bdürfen (?:sie )?(?:mich|uns)\b[^.!?]{0,30}\bzitieren\b|\bkönnen sie so "
    r"(?:übernehmen|abdrucken|verwenden)\b|"
    r"\bfür ihren (?:artikel|bericht|beitrag)\b[^.!?]{0,20}:|\bmit ihrem kamerateam\b",
)
