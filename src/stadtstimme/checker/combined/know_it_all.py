"""Condescension: what everybody must know already, what the other should have done, praise for the obvious."""

from __future__ import annotations

from ..mixture import Mixture, bag
from ..pattern import Pattern

LESSON = Pattern(
    "klasse|grundwissen|allgemeinbildung|schulwissen|einmaleins|anfänger|grundlagen|basiswissen|erstsemester|volkshochschul|"
    "führerscheinprüfung|fahrschule",
    r"\b(?:(?:stoff|thema|lernt man|lernstoff|lehrplan|gelernt) (?:\w+ ){0,2}(?:der|in der|aus der) \w+ klasse|(?:grund|basis|schul|"
    r"anfänger)wissen|allgemeinbildung|"
    r"(?:das |kleine[sn]? )*einmaleins|(?:etwas |thema |kurs )?für anfänger|erstsemester\w*|(?:lernt|weiß) man (?:schon |bereits "
    r")?in der fahrschule)\b",
)
IS = Pattern("ist|sind|war|gehört|lernt|weiß|kennt|wäre", r"\b(?:ist|sind|war|gehört|lernt|weiß|kennt|wäre)\b")
_COURSE = bag(
    "kurs kurse anmeld* unterricht lehrplan_der schüler* schülerinnen lernen kinder beginnt schwimmkurs deutschkurs vhs "
    "volkshochschule* termin*"
)
LACK = Pattern(
    "verstehen|verstanden|ahnung|schimmer|wissen|begriff|kennen|durchblick|kaum |nicht besonders viel|"
    "keinen blassen|nicht viel|verstehst|noch nie|versteht|offenbar|hatten|habt sie|haben du|habt du|"
    "nichts|wenig",
    r"\b(?:sie|ihr|du) (?:\w+ ){0,4}(?:wenig|nicht viel|nichts|kaum etwas|kaum was|nicht besonders viel|keinen blassen|keinen "
    r"(?:blassen )?schimmer|keine ahnung|"
    r"nicht den durchblick|noch nie) (?:\w+ ){0,3}(?:verstehen|verstanden|wissen|versteht|verstehst|davon|haben|habt|hatten|kennen|"
    r"auskennen|gehört)\b|"
    r"\bvon (?:\w+ ){1,3}(?:haben|verstehen|wissen|habt|versteht) (?:sie|ihr|du) (?:\w+ ){0,2}(?:wenig|nichts|keine ahnung|offenbar)\b",
)
_HUMBLE = bag("zu_tun wir ich leider schade entschuld* bedauer* nicht_erklärt gut_erklärt haben_recht falls")
WONDER = Pattern(
    "gedacht|überraschung|wunder|ja, auch|nein, auch|ja, wirklich|kaum|breaking|sensation|revolution|"
    "eilmeldung|stellen sie sich|bahnbrechende|tatsächlich|nein, wirklich|nein, selbst|ja, selbst",
    r"\bwer hätte (?:das |es )?gedacht\b|\bwelch\w? überraschung\b|\b(?:große |kleine )?überraschung[:!]\B|\boh wunder\b|\b(?:ja|"
    r"nein), (?:auch|selbst|wirklich|tatsächlich)\b|"
    r"\bman (?:glaubt|mag) es kaum (?:glauben)?\b|\b(?:bahnbrechende|revolutionäre) (?:erkenntnis|idee)\b|\bsensationell\w*: |\b"
    r"stellen sie sich vor[:,]",
)
PLAIN_DUTY = bag(
    "müssen muss gehört gehören gilt gelten darf dürfen verboten nicht rot regeln beutel tonne müll halten parken bremsen lesen zahlen "
    "anmelden bezahlen öffnungszeiten schild schilder winter schnee nass kalt hund hunde warten hätte_das_gedacht"
)
_GIFT = bag("verlos* gewinn* geschenk* freuen überraschung_für jubiläum tombola konzert kommt_vorbei lädt laden feiern")
STILL = Pattern(
    "man m|immer noch|noch immer|selbsterklär|offenbar|offensichtlich|anscheinend|eigentlich|mitbekommen|"
    "wiederhol|zum mitschreiben|noch einmal|diesmal|man braucht|nach wie vor|bis heute|von selbst|"
    "ohne fremdwörter",
    r"\b(?:für (?:alle|die|jene|manche|diejenigen),? die (?:es |das )?(?:immer noch|noch immer|bis heute|nach wie vor) (?:nicht|nie)|"
    r"(?:eigentlich |doch |wohl )?selbsterklärend,? (?:aber|oder|dachten|sollte)|(?:aber|leider|doch) offenbar (?:nötig|nicht|muss "
    r"man|schwer)|"
    r"offenbar (?:muss man|müssen wir) (?:\w+ ){0,4}(?:erklären|sagen|wiederholen|dazusagen|dazuschreiben|betonen)|"
    r"diesmal (?:ohne fremdwörter|langsam\w*|in einfachen worten|zum mitschreiben|für sie|ganz einfach|so,? dass)|ohne fremdwörter|"
    r"man (?:müsste|muss|müßte|braucht) (?:es |das |sie )?(?:nur|bloß|lediglich|einfach nur) (?:mal |kurz |ein bisschen |etwas |ein "
    r"wenig |selbst "
    r")*(?:denken|lesen|hinsehen|"
    r"nachdenken|hingucken|zuhören|mitdenken|hinschauen|nachlesen|rechnen|googeln|die augen \w+)|"
    r"(?:das|so etwas|sowas) (?:versteht sich|erklärt sich) (?:eigentlich |doch |ja )?von selbst)\b",
)
HAD = Pattern(
    "hätte|wüsst|genügt|reicht|gutem willen|mühe|mit ein|mit etwas|ein schneller|ein einziger|ein kurzer|"
    "ein blick|ein anruf|ein klick",
    r"\bmit (?:etwas|ein wenig|ein bisschen|einem minimum an|ein klein wenig) (?:gutem? willen|mühe|aufmerksamkeit|anstrengung|"
    r"eigeninitiative|interesse|"
    r"geduld|suchen|verstand|logik)\b[^.!?]{0,40}\b(?:hätte\w*|könnte\w*|findet|finden|kommt|geht|wüsste\w*)\b|\bdann (?:wüsste\w?|"
    r"hätte\w?) (?:man|sie|ihr|du|auch sie)\b|"
    r"\bein (?:kurzer |einziger |schneller )?(?:blick|klick|anruf)\b[^.!?]{0,40}\b(?:genügt|reicht|hätte|hilft|genügte|würde)\b[^.!?]"
    r"{0,30}\b(?:dann|und (?:man|sie)|hätten?|gereicht|genügt)\b|"
    r"\b(?:hätten|hättet|hättest|hätte) (?:auch )?(?:sie|ihr|du|man) (?:\w+ ){0,4}(?:gelesen|gefunden|gesehen|zugehört|aufgepasst|"
    r"nachgedacht|geschaut|informiert|mitgedacht|gefragt)\b",
)
FIRST = Pattern(
    "bevor|nächste mal|nächstes mal|künftig|ehe |vorher|erst einmal|erst mal|beim nächsten mal|in zukunft|"
    "sie ehe|sie sich|zuerst|überlegen sie|rechnen sie|schauen sie|denken sie|prüfen sie|gucken sie|"
    "lesen sie|informieren sie|fragen sie",
    r"\b(?:lesen|schauen|informieren|denken|überlegen|prüfen|fragen|gucken|rechnen) sie (?:sich )?(?:\w+ ){0,7}(?:das nächste mal|"
    r"nächstes mal|künftig|"
    r"in zukunft|vorher|bevor|ehe|zuerst|erst einmal|erst mal|beim nächsten mal)\b|\b(?:das nächste mal|künftig|beim nächsten mal) "
    r"(?:\w+ ){0,3}(?:lesen|denken|schauen|"
    r"informieren|überlegen) sie\b|\b(?:bevor|ehe) (?:sie|ihr|du|man) (?:\w+ ){0,3}(?:fragen|frag\w*|meckern|meckert|schreiben|"
    r"schreibt|beschweren|urteilen|urteilt|"
    r"kommentier\w*|schimpf\w*|kritisier\w*|den mund \w+|aufregen|empör\w*)\b",
)
ADULT = Pattern(
    "jährige|jeder|jedes|erwachsen|kleinkind|kindergarten|intelligen|iq|denksport|begriffsstutz|"
    "langsam denk|mitdenk|kopf zum|verstand|deppen|dumme|blonde|sogar|erstklässler|grundschüler|"
    "vorschulkind|so etwas|sowas|selbst mein|selbst ein|schon mein|schon ein|begreift|das schafft|das kann|"
    "versteht|das weiß|jede idiot|jede depp",
    r"\b(?:erwachsene\w? menschen?|ein erwachsener mensch|für erwachsene)\b[^.!?]{0,60}\b(?:sollte\w*|können|kann|wissen|müsste\w*|"
    r"eigentlich)\b|"
    r"\b(?:weiß|versteht|kapiert|begreift) (?:eigentlich |doch |ja |sogar |schon ){0,3}jede[rs]? (?:\w+jährige\w?|kleinkind|"
    r"grundschüler\w*|erstklässler\w*|idiot|depp)\b|"
    r"\b(?:das|so etwas|sowas) (?:kann|schafft|versteht|begreift|weiß) (?:sogar |schon |selbst |doch |auch )*(?:ein|jedes|meine?) "
    r"(?:kleinkind|fünfjährige\w?|dreijährige\w?|"
    r"vorschulkind|kindergartenkind|oma|hund)\b|\b(?:sogar|selbst|schon) (?:ein|mein|meine|jedes) (?:\w+jährige\w?|kleinkind|"
    r"grundschüler\w*|erstklässler\w*|oma|hund)\b[^.!?]{0,30}"
    r"\b(?:versteht|weiß|kapiert|schafft|kann|begreift|wüsste|könnte)\b",
)
SCHOOLED = Pattern(
    "im studium|in der schule|als kind|verwechsel|laien|erübrigt|beherrschen|ein buch|rechenaufgabe|"
    "dreimal lesen|zweimal lesen|mal eine landkarte|bildung|klick|duden|lexikon|wörterbuch|grundkurs|"
    "leichte|erwachsene|schauen sie|einfache|lernen man|müsste man|lernte man|lernt man|wer über|wer auf|"
    "kleine denkaufgabe|kleine nachhilfe|kleine quizfrage|müssen es|man mit|man ab|wer bei|sollte man als|"
    "muss man als|wie so viele",
    r"\b(?:lernt|lernte|lernen) man (?:halt|eben|ja|doch|normalerweise|schon)\b[^.!?]{0,30}\b(?:studium|schule|ausbildung|"
    r"kindergarten|kind)\b|\b(?:da|das|sie|hier) verwechseln (?:sie )?(?:\w+ ){0,2}(?:wie so viele|wohl|offenbar|mal wieder)|"
    r"\bwie so viele (?:laien|andere|bürger\w*)\b|\berübrigt sich (?:ihre|die|jede|eure|deine) (?:\w+ )?(?:frage|diskussion)\b|\b"
    r"(?:sollte|müsste|muss) man (?:mit|ab|als) (?:über )?(?:\d+|erwachsene\w*)\b[^.!?]{0,30}\b(?:beherrschen|wissen|können|schaffen|"
    r"hinbekommen)\b|"
    r"\b(?:lest|lies|lesen sie)\b[^.!?]{0,15}\bein buch\b|\b(?:kleine|einfache|leichte) (?:rechenaufgabe|denkaufgabe|nachhilfe|"
    r"quizfrage)\b[^.!?]{0,20}\bfür\b[^.!?]{0,30}\b(?:parker|fahrer|raser|verschmutzer|kritiker|nörgler|experten|halter)\w*|"
    r"\bmüssen es (?:offenbar |wohl |anscheinend )?(?:zweimal|dreimal|viermal|öfter|mehrfach) (?:lesen|hören)\b|\bschauen sie "
    r"(?:sich )?(?:einfach |doch |bitte )?mal (?:eine? (?:landkarte|karte|kalender|wörterbuch|lexikon)|in (?:den|die|ein) (?:duden|"
    r"kalender|gesetz|satzung|lexikon|wörterbuch))\b|"
    r"\b(?:hätten|hätte) (?:sie|man|ihr) (?:\w+ ){0,2}(?:mit|in) (?:einem|zwei|drei|wenigen) klicks?\b|\bwer (?:bei|auf|über|seine "
    r"bildung) (?:\w+ ){0,2}(?:facebook|tiktok|youtube|stammtisch)\b[^.!?]{0,30}\b(?:bildung|wissen|informiert|holt)\b",
)

SOME_FOLK = Pattern(
    "soll ja|soll doch|menschen geben|leute geben|es soll",
    r"\bes soll (?:ja |doch |tatsächlich |auch )*(?:menschen|leute|bürger\w*|zeitgenossen) geben,? die\b",
)
LEARN = Pattern(
    "lernen|gelernt|beherrschen",
    r"\b(?:sollten|müssten|könnten) (?:sie|manche|einige)\b[^.!?]{0,50}\b(?:unterscheiden|lesen|rechnen|zählen|zuhören|schreiben|"
    r"googeln) (?:zu )?lernen\b",
)

MIXTURES = (
    Mixture(SOME_FOLK, confidence=0.7),
    Mixture(LEARN, confidence=0.7),
    Mixture(SCHOOLED, confidence=0.7),
    Mixture(LESSON, IS, veto=_COURSE, confidence=0.65),
    Mixture(LACK, veto=_HUMBLE, confidence=0.75),
    Mixture(WONDER, PLAIN_DUTY, veto=_GIFT, confidence=0.65, reach=1),
    Mixture(PLAIN_DUTY, WONDER, veto=_GIFT, confidence=0.65, reach=1),
    Mixture(STILL, confidence=0.75),
    Mixture(HAD, confidence=0.7),
    Mixture(FIRST, confidence=0.7),
    Mixture(ADULT, confidence=0.7),
)
