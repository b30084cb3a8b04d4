"""By relation: who knows before whom, who may come and who not, what is done in return, what is handed on whole.

Found on the tuned half of round 12 and on sentences written for the net: each class names a relation, not a subject.
"""

from __future__ import annotations

from ..groups import FAITH, NEEDLES, ORIGIN
from ..mixture import Mixture, bag
from ..pattern import Pattern

# Somebody inside knows; those whom it concerns, or the public, do not yet.
UNKNOWING = Pattern(
    "niemand|keiner|kein mensch|nirgends|noch nicht|noch nichts|erst|nach außen|offiziell|interne|verschluss|streichliste|rangliste",
    r"\bnoch weiß (?:es|das|davon) (?:\w+ )?(?:niemand|keiner)\b|\b(?:das|davon|es|draußen) (?:weiß|ahnt|erfährt) (?:\w+ ){0,3}"
    r"(?:noch |bisher |bislang |derzeit )(?:\w+ )?(?:niemand|keiner|"
    r"kein mensch)\b|\b(?:er|sie|der|die|die betroffenen|die mutter|der vater|die familie|die schulen?|die eltern|die bewerber) "
    r"(?:weiß|wissen|ahnt|ahnen) (?:es |davon |das )?(?:\w+ )?noch (?:nichts|nicht)\b|\b(?:erfahren|erfährt) (?:es|das|davon) "
    r"(?:aber )?erst\b|"
    r"\bsteht (?:\w+ )?noch nirgends\b|\b(?:nach außen|offiziell) (?:sagen|sagt|heißt|reden|gilt|tun) [^.!?]{3,60}|\b(?:laut|aus) "
    r"(?:einem |einer |dem |der |unserem |unserer )?interne[mnrs] (?:mail|e-mail|vermerk|papier|liste|runde|bericht|vorlage|unterlage\w*|"
    r"schreiben|rundmail|gutachten|zahlen|chat)\b|\bnoch unter verschluss\b|\bauf der (?:streichliste|rangliste)\b",
)
OF_OFFICE = bag(
    "amt *amt dezernat dezernent* behörde* *behörde rathaus verwaltung personalrat* personalamt stelle stellen kollege kollegin chef "
    "chefin "
    "amtsleit* haushalt* kämmer* bauland bebauungsplan vergabe zuschlag bewerber* investor* ausschuss gutachten vertrag akte fall fälle "
    "hilfeplan* kündigung versetzung schließ* dicht* verkauf* abriss abreißen stellenabbau wegfallen gestrichen oberbürgermeister* intern* "
    "brücke straße schule halle kita bad theater parkplatz parkplätze pressemitteilung kommission"
)
_PARTY = bag(
    "überraschung überraschungs* gewinner* königin weinkönigin schwanger geschlecht ich_selbst programm maskottchen hochzeit "
    "geschenk geburtstag* ostereier verlosung rätsel serie film buch auch_wir_nicht ob_ich wo_ich wir_noch wissen_wir weiß_ich"
)
SECRETS = (Mixture(UNKNOWING, OF_OFFICE, veto=_PARTY, detail="early", confidence=0.65, reach=1),)

# Who need not come: an age at the upper end, a family that is not "normal", "such people" and a place of their own.
CAP = Pattern(
    "unter 3|unter 4|unter 5|unter 6|bis 3|bis 4|bis 5|bis 6|maximal|höchstens|ab 3|ab 4|ab 5|ab 6|über 3|über 4|über 5|über 6|älter als",
    r"\b(?:unter|bis|maximal|höchstens|ab|über|älter als) (?:maximal |höchstens )?(?:3\d|4\d|5\d|6\d)\b(?! (?:uhr|euro|prozent|cent|meter|"
    r"minuten|plätze|grad|kilo|personen|leute|teilnehm\w*|gäste|stück|km|cm|kg))",
)
APPLY = bag("bewerb* gesucht suchen stellen_wir stellen_ein einstell* stelle job passt_du_zu kolleg* aushilf*")
YOUNG = bag(
    "erübrig* zwecklos nicht keine ohne_anhang jung jungen junge junger fit dynamisch* belastbar* gesund gesunde"
)
_OLD_TOO = bag(
    "studie erfahrung willkommen gern auch auch_ab jeden_alters kurs sport* vorsorge* reihenuntersuchung ehrenamt* beirat* jugendrat "
    "jugend* stipendi*"
)
HOUSEHOLD = Pattern(
    "normale|richtige|echte|klassische",
    r"\b(?:normalen?|richtigen?|echten?|klassischen?) (?:familien?|paare?|ehen?|eltern|ehepaare?)\b",
)
SHUT = bag(
    "vater,_mutter vater_mutter zwei_mütter zwei_väter nicht_vorgesehen nicht_gedacht nicht_für kein_platz keinen_platz"
)
SUCH = Pattern(
    "solche|diese leute|so welche|so was gehört|sowas gehört|die da",
    r"\b(?:solche|diese leute|so welche|so was|sowas|solche leute|solche menschen) gehör\w* (?:\w+ ){0,3}?(?:in (?:eine |die |ein "
    r")?(?:anstalt|"
    r"geschlossene|klapse|psychiatrie|heim|sonderschule|förderschule|eigene schule)|ins heim|weggesperrt|nicht (?:\w+ )?(?:in|auf|"
    r"unter|zu) "
    r"(?:eine\w? |den |die |das )?(?:normale\w*|regul\w*|öffentliche\w*|gesunde\w*|menschen|leute|kinder\w*))\b",
)
_DEEDS_AND_THINGS = bag("straftat* verbrecher* täter mörder möbel geräte batterien akku* abfälle müll tonne fahrzeuge")
FOREIGNERS = Pattern(NEEDLES, rf"\b(?:{ORIGIN}|{FAITH})\b")
OFFEND = bag(
    "dealen dealt drogen klauen klaut betteln bettelt grapschen begrapschen messern saufen schmarotzen kassieren randalieren einbrechen "
    "belästigen prügeln"
)
ALL_OF_THEM = bag(
    "alle allesamt miteinander immer nur ständig halt eben sowieso liegt_im_blut im_blut von_natur die_alle bei_denen"
)
_IN_COURT = bag(
    "polizei gericht* prozess verhaftet* festgenommen verdächtig* angeklagt* vorurteil* nicht_alle rassis* opfer studie statistik* "
    "hilf* beratung*"
)
NO_GERMAN = Pattern(
    "die noch nie|die kein|die nie|die nicht",
    r"\b(?:lauter|alles|nur|überall) (?:\w+ )?(?:leute|menschen|typen|familien|fremde|gestalten),? die (?:\w+ ){0,3}?(?:nie|nicht|"
    r"kein|keinen) "
    r"(?:\w+ ){0,3}?(?:deutsch|gearbeitet|arbeiten|tag|finger)\b",
)
DISCRIMINATION = (
    Mixture(CAP, APPLY, YOUNG, veto=_OLD_TOO, detail="statement", confidence=0.7, reach=1),
    Mixture(HOUSEHOLD, SHUT, detail="statement", confidence=0.75, reach=1),
    Mixture(SUCH, veto=_DEEDS_AND_THINGS, detail="statement", confidence=0.7),
    Mixture(FOREIGNERS, OFFEND, ALL_OF_THEM, veto=_IN_COURT, detail="statement", confidence=0.7),
    Mixture(NO_GERMAN, detail="statement", confidence=0.7),
)

# An office lets somebody feel what it could do; for one thing a person.
MIND_YOU = Pattern(
    "überlegen sie|wäre ich|mit solchen worten|mund halten|vorsichtig sein|vorsicht mit|ziehen sie|nehmen sie",
    r"\b(?:überlegen sie (?:es )?sich (?:gut|genau|lieber),? was sie|vorsicht mit (?:solchen|ihren) worten|(?:den )?mund halten|wäre ich "
    r"(?:lieber |besser |ganz )?vorsichtig|(?:ziehen|nehmen) sie (?:die|ihre|den|ihren) (?:beschwerde|kommentar|vorwurf|behauptung) "
    r"zurück)\b",
)
POWER = bag(
    "genehmigung* *genehmigung antrag anträge bescheid akte akten erlaubnis konzession gewerbe* prüfung prüfen bei_uns_im_haus "
    "auf_unserem_tisch kennen_wir wissen_wir ihre_adresse wo_sie_wohnen wo_sie_ihr steuer* kontrolle genauer_an"
)
_LAWFUL = bag("anwalt gericht anzeige strafbar beleidigung* netiquette gelöscht löschen bitte")
TIT_FOR_TAT = Pattern(
    "von euch|von denen|von ihnen",
    r"\bfür jede\w{0,2} (?:\w+ )?\w+,? (?:den|die|das) (?:ihr|die|sie)\b[^.!?]{2,60}\b(?:fällt|fliegt|brennt|stirbt|verschwindet|"
    r"geht|kriegt|nehm\w*|"
    r"hol\w*|knöpf\w*) (?:\w+ ){0,2}(?:einer|eine|zwei|einen) von (?:euch|denen|ihnen)\b",
)
THREATS = (
    Mixture(MIND_YOU, POWER, veto=_LAWFUL, detail="veiled", confidence=0.65, reach=1),
    Mixture(TIT_FOR_TAT, detail="violence", confidence=0.8),
)

SAY_THAT = Pattern(
    "überlegen sie",
    r"\büberlegen sie (?:es )?sich (?:\w+ )?(?:gut|genau),? (?:was|wie|ob) sie (?:\w+ ){0,4}(?:schreiben|sagen|behaupten|verbreiten|"
    r"posten)\b",
)
RETORTS = (Mixture(SAY_THAT, confidence=0.7),)

# A whole work, handed on by whoever has it.
WORK = bag(
    "krimi roman romane buch bücher hörbuch hörbücher film filme serie staffel staffeln album alben noten lehrbuch schulbuch kochbuch "
    "atlas comic comics zeitschrift heft hefte magazin zeitung artikel folgen bände songs lieder"
)
HANDED_ON = Pattern(
    "als pdf|als mp3|als datei|als scan|anschreiben|auf einem|auf dem|schick|kopier|hochgeladen|zum download|auf meinem|per mail|"
    "runterladen|herunterladen|auf stick",
    r"\b(?:als (?:pdf|mp3|datei|scan)|einfach anschreiben|schick\w* (?:ich|euch|sie|es|ihn|dir)|(?:gern |euch )?kopier(?:en|t|e)|"
    r"hochgeladen|zum "
    r"(?:download|runterladen|herunterladen)|auf (?:meinem|einem|dem) (?:usb-?)?stick|per mail|runterladen|herunterladen)\b",
)
WHOLE = bag("ganze ganzen ganzes komplett* alle vollständig* gratis kostenlos umsonst bei_mir eingescannt gerippt")
_OUR_OWN = bag(
    "onleihe bücherei bibliothek eigene* mein_buch meinen_roman selbst_geschrieben unser_heft unserem_heft programmheft amtsblatt "
    "lizenz* erlaubnis "
    "gemeinfrei* verlag_erlaubt freigegeben cc unsere unser unseren unserer stadtmagazin formular* antrag antragsformular*"
)
COPIES = (Mixture(WORK, HANDED_ON, WHOLE, veto=_OUR_OWN, confidence=0.7),)

# An office that speaks from a private account.
WE_OFFICE = Pattern(
    "wir ",
    r"\bwir (?:\w+ )?(?:werden|bitten|weisen|prüfen|informieren|bearbeiten|leiten|nehmen|haben)\b",
)
OF_CITIZENS = bag(
    "eingaben eingabe einwendungen stellungnahmen anregungen anträge bescheide anlieger anwohner bürgerinnen antragsteller* unterlagen_ein "
    "widersprüche satzung verfahren maßnahme vorgang"
)
TO_PROCESS = bag(
    "prüfen geprüft sorgfältig bearbeiten bearbeitet informieren rechtzeitig weiterleiten leiten fachämter fachamt zuständig* verständnis "
    "verhältnismäßig fristgerecht berücksichtigen abwägen einreichen"
)
_AS_NEIGHBOURS = bag(
    "initiative bürgerinitiative verein als_anwohner als_anlieger unsere_anwältin unser_anwalt petition unterschriften stadt_hat"
)
VOICE = (Mixture(WE_OFFICE, OF_CITIZENS, TO_PROCESS, veto=_AS_NEIGHBOURS, confidence=0.7),)
