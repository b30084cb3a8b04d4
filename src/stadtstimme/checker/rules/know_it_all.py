"""Talking down to people without a swear word.

What it finds: "das weiß doch jedes Kind", "wer lesen kann …", "einfach mal nachdenken", claims to be above the other.
What it leaves: explanations, advice, tips that are offered, mentions of school as a place.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..combined import english, everyday, know_it_all, lecture, talk
from ..mixture import scan_mixtures
from ..pattern import Pattern
from ..rule import Context, Example, Explanation, Hit, Rule, scan, severities

_PATTERNS = (
    Pattern(
        "schaden|nie lernen|nie lernt|nicht lernen|versteht|verstehst|öffnen können|bedienen können|so, dass|"
        "so dass|manche|schadet|wollen|auch nicht|man muss|dir |könnte ihnen|könnte euch|hätte ihnen|"
        "würde ihnen|hätte euch|würde euch|auchnicht|dirnicht|könnte auch|hätte auch|würde auch",
        r"\b(?:würde|könnte|hätte|schadet) (?:ihnen|euch|dir|manchen|auch)(?: \w+)? ?(?:auch )?nicht (?:schaden|geschadet)?\b|"
        r"\bmanche\w? (?:\w+ )?(?:offenbar |wohl |anscheinend |es )*(?:nie|nicht) lern\w*\b[^.!?]{0,20}|\b(?:so,? )dass (?:es |"
        r"das )?(?:auch|sogar|selbst) (?:ihr|sie|du|der letzte|jeder \w+) (?:versteht|verstehst|verstehen|kapiert|kapieren|begreift)\b|"
        r"\bman muss (?:sie|es|ihn|das) (?:nur|halt|einfach) \w+ (?:können|wollen)\b",
    ),
    Pattern(
        "lassen sie mich|erklär|zum verständnis|für sie noch|auf die sprünge helfen|nachhelfen|beibringen|"
        "aufklären|beigebracht|jemand gesagt|noch niemand gesagt|keiner gesagt",
        r"\b(?:lassen sie mich|lass mich|ich darf|darf ich|wir dürfen|muss ich|müssen wir) (?:ihnen|euch|dir|sie|"
        r"das)(?: \w+){0,3} (?:mal |einmal |kurz )?(?:erklären|aufklären|beibringen|auf die sprünge helfen|nachhelfen)\b[^.!?]{0,50}|"
        r"\b(?:ihnen|euch) (?:wohl |offenbar )?(?:mal jemand|erst jemand|noch niemand|keiner) (?:erklären|erklärt|beigebracht|gesagt)\b",
    ),
    Pattern(
        "müsste|sollte",
        r"\b(?:sollte|sollten|müsste|müssten)\b(?! wir| ich)[^.!?]{0,40}\b(?:eigentlich|doch|wohl|inzwischen|mittlerweile|langsam|"
        r"längst|allmählich)\b[^.!?]{0,40}\b(?:bekannt|klar|verstanden|angekommen|begriffen|jede[mr]?|selbstverständlich|wissen|"
        r"herumgesprochen|gelernt)\b(?: (?:sein|haben))?",
    ),
    Pattern(
        "kennen würden|gelesen hätten|wüssten|verstehen würden|zugehört hätten|informiert hätten|"
        "nachgedacht hätten|verstünden",
        r"\b(?:wenn|hätten|würden|falls) (?:sie|ihr|du)\b[^.!?]{0,50}\b(?:kennen würden|gelesen hätten|verstehen würden|"
        r"zugehört hätten|informiert hätten|nachgedacht hätten|wüssten|verstünden)\b[^.!?]{0,60}",
    ),
    Pattern(
        "übrigens|bekanntlich|nicht umsonst|nach wie vor|immer noch",
        r"\b(?:liebe|an alle|hallo) \w+[^.!?]{0,60}\b(?:heißt|bedeutet|ist|gilt|dient|meint)\b (?:übrigens|bekanntlich|immer noch|"
        r"nach wie vor)\b[^.!?]{0,60}|\bnicht umsonst (?:heißt|steht|hängt)\b[^.!?]{0,40}",
    ),
    Pattern(
        "kompliziert zu|schwierig zu|einfach zu|leicht zu|schwer zu",
        r"\b(?:doch |nun |wirklich |ja |eigentlich |so )+(?:nicht |gar nicht |ganz )?(?:schwer|schwierig|kompliziert|einfach|"
        r"leicht) zu (?:verstehen|begreifen|kapieren|erkennen|merken)\b",
    ),
    Pattern(
        "ahnung",
        r"\b(?:ihr|sie|die|du) (?:habt|haben|hast) (?:\w+ ){0,4}?(?:keine|null|nicht die geringste|nicht den hauch einer|"
        r"überhaupt keine) ahnung\b[^.!?]{0,40}",
    ),
    Pattern(
        "blick ins|blick in |blick auf",
        r"\b(?:ein|kurzer|kleiner|schneller) (?:kurzer |kleiner |einfacher )?blick (?:ins?|auf) [^.!?]{2,40}\b(?:hilft|genügt|reicht|"
        r"hätte|würde|erleichtert|klärt|schadet)\b[^.!?]{0,40}",
    ),
    Pattern(
        "immer noch|noch einmal|noch mal|nochmal|ein letztes mal|langsam|mitbekommen|begriffen|gelernt|kapiert|"
        "nicht gemerkt|ganz für die|nicht verstanden|nocheinmal für die|gern auch für die|extra für die",
        r"\b(?:für|an) (?:alle|die|diejenigen|jene|manche)\b[^.!?]{0,20}\b(?:immer noch nicht|noch nicht|nicht) (?:begriffen|"
        r"verstanden|kapiert|mitbekommen|gemerkt|gelernt)\b[^.!?]{0,20}|\b(?:noch ?(?:ein)?mal|extra|gern auch|"
        r"auch noch mal) (?:ganz )?(?:langsam|für die (?:langsamen|letzten|begriffsstutzigen|schwerhörigen|hinteren reihen|"
        r"letzte reihe))\b[^.!?]{0,20}",
    ),
    Pattern(
        "selbst|selber|wüsste|gewusst|gefunden|gesehen|schnellen|kurzen|wer in|ein wenig|leicht|"
        "einem einzigen|ein bisschen|sobald man|sobald sie|falls sie|falls man|falls ihr|sobald er|wenn man|"
        "wenn ihr|falls er|wenn er|sie ohne weiteres|sie problemlos|sie auch|etwas einzigen|nur einem|sobald ihr|"
        "bei einem|mit etwas|bei etwas|mit einem|wenn sie|wer sich informiert|wer nachgedacht|wer aufgepasst|"
        "wer zugehört|wer gelesen|hätte man wissen",
        r"\b(?:mit|bei) (?:einem|nur einem|ein wenig|etwas|ein bisschen) (?:kurzen |einzigen |schnellen )?(?:blick|klick|recherche|"
        r"nachdenken|suche|mühe|suchen)\b[^.!?]{0,60}|\b(?:hätten|hätte|könnten) sie (?:auch |ganz leicht |leicht |problemlos |"
        r"ohne weiteres |selbst )+(?:\w+ ){0,5}(?:herausgefunden|herausfinden|finden|gefunden|sehen|nachlesen|gesehen|wissen)\b|"
        r"\b(?:sonst|dann|andernfalls) wüssten? (?:sie|du|ihr|man|wüsstest)\b[^.!?]{0,30}|\b(?:wüsste|wüssten|weiß|wissen) (?:man|sie|"
        r"das|es|er|ihr)(?:, | )(?:wenn|falls|sobald) (?:man|sie|er|ihr)\b[^.!?]{0,50}|\bhätte man wissen (?:können|müssen)\b|"
        r"\bwer (?:in (?:der schule|mathe|physik|\w+) )?(?:aufgepasst|zugehört|nachgedacht|gelesen|sich informiert|"
        r"ein wenig \w+) (?:hat|hätte)\b[^.!?]{0,50}",
    ),
    Pattern(
        "man muss|musst nur|brauchen sie nur|einfach nur|nur mal|müsste|sie muss|bloß |das muss|da muss|müssen|"
        "halt |muss ",
        r"\b(?:man |sie |da |das )?(?:muss|müsste|müssen|müssten) (?:man |sie |halt |eben |dazu |dafür |sich )*(?:nur|einfach nur|halt|"
        r"bloß|nur mal|eben) (?:mal |richtig |genau |die |das |den )*(?:\w+ ){0,3}(?:lesen|hinschauen|hinsehen|zuhören|nachdenken|"
        r"mitdenken|rechnen|verstehen wollen|aufpassen)\b",
    ),
    Pattern(
        "erst ein|erst mal|erstmal|zuerst|ersteinmal",
        r"\b(?:vielleicht |bitte |doch |besser )*(?:erst ?(?:ein)?mal|zuerst) (?:informieren|lesen|nachdenken|nachlesen|die fakten|"
        r"sich \w+|richtig|genau|den|das)\b[^.!?]{0,50}\b(?:bevor|ehe|dann|informier\w*|lesen|schimpf\w*|schreib\w*|mecker\w*|"
        r"urteil\w*|redet|post\w*|kommentier\w*)\b[^.!?]{0,30}",
    ),
    Pattern(
        "als laie|laien|beurteilen|fachfremd|vom schreibtisch|von der materie|fachkenntnis|sachkenntnis|"
        "fachwissen|studieren|experte|schlecht|kaum |vermögen|nachvollziehen|überblicken|einschätzen|"
        "nicht verstehen|nicht wissen|hintergrundwissen|ahnung|sind sie|selbsternannte|sie als",
        r"\b(?:können|kann|könnt|vermögen) (?:sie|ihr|man|du)? ?(?:als \w+|von außen|das|so|gar|ohne \w+|schlicht|natürlich|einfach|es|"
        r" )*(?:gar )?(?:nicht|kaum|schlecht) (?:beurteilen|einschätzen|überblicken|wissen|verstehen|nachvollziehen)\b|\b(?:ohne|"
        r"fehlt\w* (?:ihnen )?(?:die|das|wohl)?|mangels|fehlende\w?) (?:jede |jegliche |nötige |entsprechende |"
        r"wohl )*(?:fachkenntnis\w*|sachkenntnis|fachwissen|ahnung|hintergrundwissen)\b|\bsind sie (?:vom fach|jetzt auch|neuerdings|"
        r"etwa)\b[^.!?]{0,30}|\b(?:sie als|selbsternannte\w?) (?:experte|fachmann|hobby-?\w+)\b",
    ),
    Pattern(
        "selbstverständlich|manche|einige|gewisse|viele verstehen|viele begreifen|viele kapieren|viele brauchen|"
        "viele scheinen|viele wollen|viele müssen|viele lernen|normalerweise|selbsterklärend|logisch|"
        "nicht so schwer| klar",
        r"\b(?:eigentlich|normalerweise|an sich) (?:\w+ )?(?:selbstverständlich|logisch|klar|selbsterklärend|nicht so schwer)\b|"
        r"\b(?:manche|einige|gewisse leute|gewisse menschen|viele) (?:müssen|brauchen|lernen|verstehen|begreifen|kapieren|wollen|"
        r"scheinen)\b[^.!?]{0,30}\b(?:wohl|offenbar|offensichtlich|einfach nicht|nie|erst|extra|anscheinend|scheinbar|"
        r"nicht zu)\b[^.!?]{0,40}",
    ),
    Pattern(
        "so schwer|so schwierig|so kompliziert|nicht allzu|nicht so|ist daran|gar nicht|was genau|was war|"
        "das wird|das kann|es kann|es wird|so kann|es ist|was ist an|wohl |so wird|istecht|istdoch|istalso|"
        "istnun|istja|also |nun |das doch|das echt|es echt|so echt|so doch|das ja|so ja|so ist|wirklich|"
        "es doch|echt |es ja|ja |doch ",
        r"\b(?:es|das|so) (?:ist|kann|wird)?\s?(?:doch |ja |wohl |echt |wirklich |nun |also ){1,4}(?:nicht|gar nicht) (?:so |sooo |"
        r"allzu )?(?:schwer|schwierig|kompliziert)\b|\bwas ist daran (?:so |denn |eigentlich |bitte ){1,3}(?:schwer|schwierig|"
        r"kompliziert|unklar|unverständlich)\b|\bwas (?:genau )?(?:ist|war) (?:daran |an )[^.!?]{0,40}(?:nicht zu verstehen|unklar|"
        r"missverständlich)",
    ),
    Pattern(
        "offenbar|offensichtlich|anscheinend|scheinbar|augenscheinlich",
        r"\b(?:offenbar|offensichtlich|anscheinend|scheinbar|augenscheinlich) (?:haben|hat|habt|hast|können|wissen|kennen|fehlt|"
        r"lesen) (?:sie|ihr|du|ihnen|euch)\b[^.!?]{0,60}\b(?:nicht|nie|kein\w*|nur)\b[^.!?]{0,30}|\b(?:sie|ihr|du) (?:haben|habt|hast|"
        r"wissen|kennen)\b[^.!?]{0,15}\b(?:offenbar|offensichtlich|anscheinend|scheinbar)\b[^.!?]{0,40}\b(?:nicht|nie|kein\w*)\b",
    ),
    Pattern(
        "physik|mathe|biologie|chemie|logik|klasse|erdkunde|rechtschreib|prozentrechnung|dreisatz|nennt|dit |"
        "grundwissen|naturgesetz|basiswissen|schulstoff|handwerk|schulwissen",
        r"\b(?:das|dit|des) (?:ist|is|nennt (?:man|sich)|heißt) (?:einfach |schlicht |reine |doch |nun mal |simple |"
        r"einfachste )*(?:physik|mathe(?:matik)?|biologie|chemie|logik|schulwissen|schulstoff|dreisatz|prozentrechnung|naturgesetz|"
        r"grundwissen|basiswissen|handwerk)\b|\b(?:erste|zweite|dritte|vierte|fünfte|sechste|siebte|achte|1\.|2\.|3\.|4\.|5\.|6\.|7\.|"
        r"8\.) klasse\s?(?:[.,!]|stoff|mathe|physik|$)",
    ),
    Pattern(
        "mit verlaub|falls sie es|falls ihr es|sollte bekannt|wie bereits|mehrfach|bekanntermaßen|wie sie wissen|"
        "merken sie selb|bekannt sein|mitgeteilt|erläutert|hundertmal|oft genug|mehrmals|zigmal|x-mal|"
        "sollte jede|kennen|falls du es|müsste|sollten|sollte sie|sollte ihr|sollte du|verständlich sein|"
        "klar sein|langsam|sollte man",
        r"\bmit verlaub\b|\bfalls (?:sie|ihr|du) es (?:noch )?nicht (?:wussten|wusstet|wissen|wisst|mitbekommen|gemerkt)\b[^.!?]{0,20}|"
        r"\b(?:das )?(?:sollten?|müssten?) (?:sie|man|ihr|du|jede\w?) (?:als \w+ )?(?:eigentlich |doch |schon |wirklich |"
        r"aber ){0,3}(?:wissen|kennen|verstehen|bekannt sein)\b|\bsollte (?:doch |ja |eigentlich |wohl |inzwischen |"
        r"mittlerweile )+(?:\w+ ){0,3}(?:bekannt|klar|verständlich) sein\b|\b(?:wie|haben wir) (?:\w+ )?(?:schon |"
        r"bereits )?(?:mehrfach|hundertmal|x-mal|oft genug|zigmal|mehrmals)(?: \w+){0,2} (?:erklärt|gesagt|geschrieben|mitgeteilt|"
        r"erläutert)\b|\bmerken sie (?:selber|selbst)\b|\bgern\w? (?:auch )?(?:noch ?mal )?(?:ganz )?langsam\b",
    ),
    Pattern(
        "jedes kind|jeder depp|jeder mensch|allgemein bekannt|allgemeinbildung|bekanntlich|woas doch|"
        "jeder vernünftige|jedem klar|binsen|dit|begreift|kapiert|weiss|woaß|weeß|selbsterklärend|"
        "kein geheimnis|wie doch|wie ja|versteht|wie man|kennt|weiß|sieht|dasskann|wiekann|daskann|deskann|"
        "wissen| jede",
        r"\b(?:das|dass?|wie|des|dit)?\s?(?:\w+ )?(?:weiß|weiss|woaß|weeß|wissen|versteht|begreift|kapiert|erkennt|"
        r"kennt|sieht|kann)(?: \w+){0,2} (?:doch |ja |wohl |nun wirklich |eigentlich )?(?:jedes? (?:kind\w*|mensch|"
        r"erstklässler|grundschüler|vernünftige\w*|halbwegs \w+)|jede[rs]?(?! (?:von|dritte|zweite|vierte|der|die|"
        r"das|fall|monat|jahr|tag))\b)(?![^.!?]{0,20}\bsoll)|\bwie (?:ja |doch )?(?:jeder|jede|alle|"
        r"man) (?:\w+ )?(?:weiß|wissen|wissen sollte\w?|wissen müsste\w?)\b|\bjedes kind (?:weiß|kann|versteht|"
        r"kapiert)\b|\b(?:ist|sind) (?:doch |ja |nun wirklich |wohl |eigentlich |"
        r"nun mal ){1,3}(?:\w+ )?(?:allgemein bekannt|allgemeinwissen|allgemeinbildung|eine? binsenweisheit|"
        r"jedem klar|kein geheimnis|selbsterklärend)\b",
    ),
    Pattern(
        "auch der letzte|jeder depp|selbst der letzte|auch sie|selbst sie|auch ihr|selbst ihr|sogar|"
        "begriffsstutzigste|verständlich|einleuchten|langsamste|klar sein|begreifen|dümmste|kapieren|"
        "selbst ihnen|selbst euch|auch ihnen|selbst dir|selbst dem|selbst die|den letzte|selbst du|auch euch|"
        "auch dir|auch du|auch die letzte|auch dem letzte",
        r"\b(?:auch|selbst|sogar) (?:der|die|dem|den) (?:letzten?|dümmsten?|langsamsten?|"
        r"begriffsstutzigsten?)\b[^.!?]{0,40}|\b(?:auch|selbst|sogar) (?:sie|ihr|ihnen|euch|du|"
        r"dir) (?:\w+ ){0,3}?(?:verstehen|begreifen|kapieren|verständlich|einleuchten|klar sein|verstanden)\b",
    ),
    Pattern(
        "erst |lesen kann|lesen konnte|lesen bildet|lesen müsste|lesen können|richtig lesen|genau lesen|erstmal|"
        "in ruhe|zu ende|mal genau|mal richtig|bevor|einfach mal|schauen sie|lesen sie|hirn |und dann|wäre|"
        "hilft|hinschauen|überlegen|googeln|vorher|wer lesen könnte|mal informieren|mal nachlesen|mal denken|"
        "mal lesen|mal nachdenken, dann|mal nachdenken, ehe|mal nachdenken dann|mal nachdenken ehe|lesen soll helfen",
        r"\bwer lesen (?:kann|könnte|konnte)\b[^.!?]{0,40}|\blesen (?:hilft|bildet|soll helfen|müsste man können|"
        r"können)\b|\b(?:erst(?: ?mal)?|vorher|einfach mal|mal) (?:richtig |genau |in ruhe |zu ende )?(?:lesen|"
        r"nachlesen|informieren|nachdenken|überlegen|googeln|denken|hirn einschalten|hinschauen),? (?:dann|bevor|ehe|"
        r"und dann|hilft|wäre)\b[^.!?]{0,40}|\b(?:lesen|schauen) sie (?:doch )?(?:bitte )?(?:einfach )?(?:mal |"
        r"erst ?mal |noch ?mal )?(?:richtig|genau\w*|in ruhe)\b",
    ),
    Pattern(
        "nachdenken|nachgedacht|überlegen|mitdenken|hirn|grips|logik|logisch denken|eins und eins|1 und 1|"
        "zwei und zwei|1+1|denken hilft|selber denken|allgemeinbildung|überlegung|bei ein|nachrechnen|bisschen|"
        "funken|halbwegs|gesundem|1 zusammen|kopf |verstand",
        r"\b(?:einfach )?(?:mal|erst ?mal) (?:(?:kurz|scharf|selber|selbst|in ruhe|ein bisschen|ganz kurz|"
        r"logisch) ){0,2}(?:nachdenken|überlegen|mitdenken|nachgedacht|nachrechnen)\b|\b(?:hirn|gehirn|kopf|"
        r"verstand) (?:ein(?:schalten|zuschalten)|anschalten|benutzen|anmachen)\b|\b(?:mit|bei) (?:ein )?(?:wenig|"
        r"etwas|bisschen|gesundem|ein bisschen|einem? funken|halbwegs)(?: \w+)? (?:grips|menschenverstand|verstand|"
        r"nachdenken|logik|mitdenken|überlegung|allgemeinbildung)\b|\b(?:eins und eins|1 und 1|zwei und zwei|"
        r"1 ?\+ ?1) zusammen\w*|\bdenken hilft\b",
    ),
    Pattern(
        "grundschul|kindergarten|erste klasse|ersten klasse|klasse lernt|in der schule|schule gelernt|kita-kind|"
        "abc|einmaleins|erstklässler|vorschul|nachhilfe|geografie|physik|biologie|mathe|schon in|"
        "bereits in der|in der zweiten klasse|in der vierten klasse|in der 1. klasse|exkurs für anfänger|lehrstunde|"
        "aufgepasst|lektion",
        r"\b(?:grundschul|kindergarten|vorschul|erstklässler)-?(?:wissen|stoff|niveau|mathe\w*|physik|biologie)\b|"
        r"\b(?:lernt|lernte|weiß|kann|begreift|versteht)(?: \w+){0,3} (?:schon |bereits )?(?:in der (?:grund)?schule|"
        r"in der (?:ersten|1\.|zweiten|vierten) klasse|im kindergarten)\b|\bin der schule (?:\w+ ){0,3}?(?:verpasst|"
        r"gefehlt|geschlafen|aufgepasst|gepennt|gelernt haben sollten?)\b|\b(?:kleine[rn]?|etwas|eine kleine|"
        r"kostenlose) (?:nachhilfe|nachhilfestunde|lektion|lehrstunde|exkurs für anfänger)\b|\bnachhilfe gefällig\b|"
        r"\b(?:kleines|das kleine) einmaleins\b|\b(?:schon|hätten sie|haben sie|wer) in (?:physik|mathe|biologie|"
        r"erdkunde|geschichte|der schule)\b[^.!?]{0,30}\baufgepasst\b",
    ),
    Pattern(
        "vom fach|fachleute|experten|laie|studiert|wir profis|keine ahnung|als der normale|als die meisten|"
        "als otto|als ein|als du|nachvoll|beurteil|als ihr|kaum |als sie|normalbürger|nicht-fach|nichtfach|"
        "überlassen sie|außenstehende|lassen sie die sache|lassen sie das|lassen sie es",
        r"\b(?:davon |da )?(?:verstehen|wissen|kennen) (?:wir|ich)(?: uns)?[^.!?]{0,30}\b(?:mehr|besser|"
        r"deutlich mehr|weit mehr) (?:\w+ )?als (?:sie|ihr|du|die meisten|der normale|otto)\b|\b(?:als|"
        r"für) (?:ein )?(?:laien?|außenstehende[rn]?|normalbürger\w*|nicht-?fach\w+)\b[^.!?]{0,40}\b(?:nicht|kaum|"
        r"schwer|natürlich) [^.!?]{0,20}(?:verst|begr|beurteil|überblick|nachvoll)\w*|\b(?:überlassen|"
        r"lassen) sie (?:das|es|die sache) (?:mal |bitte |lieber |doch ){0,2}(?:den |uns |die )?(?:fachleuten?|"
        r"experten|profis|fachmann|uns machen)\b|\b(?:sie|ihr|du) (?:haben|habt|hast) (?:doch |ja |offenbar |"
        r"offensichtlich |da |davon |wohl |einfach |schlicht |leider )*keine ahnung\b",
    ),
    Pattern(
        "zu hoch|z'hoch|überfordert|nicht verstehen|nicht verstanden|nicht begriffen|kapiert|zum mitschreiben|"
        "für anfänger|für dummies|langsam|verstehst|begreifst|begreifen|begreift|zum mitdenken|versteht|"
        "in einfachen worten|offensichtlich|anscheinend|sie verstehen|ihr verstehen|du verstehen|ihr haben|"
        "ihr hast|sie habt|sie hast|du haben|du habt|du hast|sie haben|ihr habt|begriffsstutzige|"
        "für ganz dummies",
        r"\b(?:ist|is|wird|war)(?: \w+){0,3} (?:für )?(?:wohl )?(?:zu hoch|z'hoch)(?: für (?:sie|euch|eich|dich|"
        r"manche))?\b(?=[^.!?]{0,4}[.!?]| für)|\b(?:noch ?mal |ganz |extra )?(?:langsam|zum mitschreiben|"
        r"für anfänger|für dummies|für langsame|in einfachen worten|zum mitdenken) (?:für|zum|an) (?:sie|alle|dich|"
        r"euch|mitschreiben|die letzte)\w*|\b(?:zum mitschreiben|für (?:ganz )?(?:langsame|begriffsstutzige|"
        r"dummies))\b|\b(?:sie|ihr|du) (?:haben|habt|hast|verstehen|versteht|verstehst|begreifen|begreift|"
        r"begreifst)\b[^.!?]{0,25}\b(?:offenbar|offensichtlich|anscheinend|wohl|einfach|"
        r"immer noch)\b[^.!?]{0,25}\b(?:nicht|nichts|kein)\b[^.!?]{0,20}|\b(?:einfach nicht|immer noch nicht|"
        r"hat's (?:einfach )?nicht) (?:verstanden|kapiert|begriffen)\b",
    ),
    Pattern(
        "so schwer|hexenwerk|raketenwissenschaft|kunststück|rocket|hexerei|viel verlangt|schwierig|zu schwer|"
        "keine schwer|nicht schwer|kein schwer",
        r"\b(?:kann|ist|dürfte|wird) (?:doch |ja |nun wirklich |wirklich |eigentlich |wohl ){0,3}(?:nicht|kein|"
        r"keine) (?:so |zu |wirklich so )?(?:schwer|schwierig|hexenwerk|raketenwissenschaft|kunststück|hexerei|"
        r"viel verlangt)(?: sein)?\b|\b(?:ist das|kann das)(?: denn)?(?: wirklich)? so schwer\b",
    ),
    Pattern(
        "merken sie sich|merkt euch|lernen sie|lernt erst|hausaufgaben|lassen sie sich gesagt|glauben sie uns|"
        "glauben sie mir|belehr|ich sag euch jetzt|aufwachen|schreiben sie sich|hinter die ohren|ins stammbuch|"
        "lern |gesagt sein|lernt doch|lernt mal",
        r"\b(?:lassen sie (?:sich|es sich)|lasst euch)\b[^.!?]{0,30}\bgesagt sein\b|\b(?:merken sie sich|"
        r"merkt euch)(?: das| eins| bitte)?(?: mal)?\b[:,]?|\b(?:machen sie|macht|mach|erledigen sie) (?:erst ?mal |"
        r"doch |bitte |lieber )*(?:ihre|eure|deine) hausaufgaben\b|\b(?:lernen sie|lernt|lern) (?:erst ?mal|doch|"
        r"mal)\b[^.!?]{0,40}|\bschreiben sie sich (?:das )?hinter die ohren\b|\bins stammbuch\b",
    ),
    Pattern(
        "gegoogelt|googeln|suchmaschine|ein blick in|ein klick|blick ins|hätte man|hätten sie|könnten sie|"
        "hättet ihr|würden sie|hättest du|google",
        r"\b(?:hätten sie|hättest du|hättet ihr|würden sie|könnten sie)(?: \w+){0,4} (?:gegoogelt|googeln|"
        r"nachgelesen|gelesen|nachgeschaut|informiert|aufgepasst|zugehört)\b[^.!?]{0,40}|\b(?:google|"
        r"die suchmaschine|ein blick in(?:s|\s\w+)? \w+) (?:hilft|hätte gereicht|hätte genügt|genügt|bildet|"
        r"würde helfen)\b",
    ),
    Pattern(
        "unschwer|offensichtlich|selbstverständlich|natürlich|logisch|klar|wie man|erkenn|wie selbst für laien|"
        "wie unübersehbar|wie leicht",
        r"\bwie (?:man )?(?:unschwer|leicht|unübersehbar|selbst für laien) (?:zu )?(?:erkenn\w+|seh\w+)\b|\b(?:ist|"
        r"war|sollte) (?:doch |ja )?(?:wohl|ja wohl|doch wohl) (?:logisch|klar|sonnenklar|selbstverständlich|"
        r"jedem klar)(?: sein)?\b",
    ),
    Pattern(
        "kleiner tipp|kleiner hinweis|tipp am rande|gut gemeinter|heißer|kleiner rat",
        r"\b(?:kleiner|gut gemeinter|heißer) (?:tipp|hinweis|rat)(?: am rande| unter uns|"
        r" von profis)?:? ?[^.!?]{0,60}\b(?:lesen|nachdenken|denken|hilft|googeln|schild\w*|augen|brille|"
        r"kalender)\b[^.!?]{0,30}",
    ),
    Pattern(
        "wie kann man nur|wie man nur|naiv|unwissen|ahnungslos|bildungslück|wissenslück|weltfremd|wie konnte man nur",
        r"\bwie (?:kann|konnte) man nur (?:so )?\w+|\b(?:so|wie|ziemlich|reichlich|erstaunlich|sie sind|"
        r"ihr seid) (?:naiv|ahnungslos|unwissend|weltfremd)\b|\b(?:ihre|deine|eure) (?:unwissenheit|ahnungslosigkeit|"
        r"bildungslücken?|wissenslücken?|naivität)\b",
    ),
    Pattern(
        "aufklär|erkläre ich|erklären wir ihnen|erklär ich|dann erkläre wir|dann erklär wir|dann klären wir sie|"
        "dann kläre ich sie",
        r"\bdann (?:klären wir sie|erkläre? (?:ich|wir) (?:ihnen|euch|es|das)|kläre ich sie)(?: \w+){0,3} (?:mal|"
        r"gern\w?|noch ?mal) (?:auf|ganz langsam|für)\b",
    ),
    Pattern(
        "augen auf|augen aufmachen|brille|tomaten",
        r"\b(?:augen auf|augen aufmachen|mach(?:en sie|t)? (?:doch )?(?:mal )?(?:die |ihre )?augen auf|"
        r"tomaten auf den augen|brille (?:putzen|aufsetzen|vergessen|kaufen))\b",
    ),
    Pattern(
        "obviously you|any child|common sense|should|know",
        r"\b(?:as )?(?:everyone|everybody|any child|anyone) (?:should )?knows?\b|\buse (?:some|your) common sense\b",
    ),
)
_VETO = Pattern(
    "",
    r"\b(?:nicht jede|weiß nicht jede|wissen (?:sie|ihr),? dass|damit jede|für jedes kind|jedes kind (?:bekommt|"
    r"erhält|braucht|soll|darf|hat|verdient)|kein wunder, dass nicht)\w*",
)
_MIXTURES = (*know_it_all.MIXTURES, *lecture.MIXTURES, *english.LECTURES, *everyday.LECTURES, *talk.LECTURES)


def _check(context: Context) -> Iterator[Hit]:
    yield from scan(context.text, _PATTERNS, _VETO)
    yield from scan_mixtures(context.text, _MIXTURES, _VETO)


RULE = Rule(
    kind="know_it_all",
    clauses=("V5",),
    severities=severities("ask", "ask", "hint", None),
    since="0.1",
    title={"de": "Besserwisserei", "en": "Know-it-all tone"},
    explanations={
        "de": {
            "": Explanation(
                "„{quote}“ klingt belehrend.",
                "Wer sich belehrt fühlt, hört nicht mehr zu.",
                "Lassen Sie den Satz weg und nennen Sie einfach die Auskunft und ihre Grundlage.",
            ),
        },
        "en": {
            "": Explanation(
                "“{quote}” sounds lecturing.",
                "People who feel lectured stop listening.",
                "Leave the sentence out and simply give the information and its basis.",
            ),
        },
    },
    check=_check,
    yes=(
        Example("Nachdenken hätte gereicht.", "reply", "Warum gilt hier Tempo 30?", marks="Nachdenken hätte"),
        Example("Sie verwechseln da etwas Grundlegendes.", "reply", "Der Rat zahlt nie.", marks="Sie verwechseln"),
        Example("Dass Altglas nicht in die Tonne gehört, weiß doch jedes Kind.", marks="weiß doch jedes Kind"),
        Example("Wer lesen kann, ist klar im Vorteil.", "reply", "Wann ist offen?", marks="Wer lesen kann"),
        Example("Erst denken, dann schreiben hilft manchmal.", "reply", "Warum ist zu?", marks="Erst denken"),
        Example(
            "Davon verstehen wir nun wirklich mehr als Sie.", "reply", "Der Baum ist gesund.", marks="mehr als Sie"
        ),
        Example(
            "Das lernt man schon in der Grundschule: Wasser fließt bergab.", "private_post", marks="in der Grundschule"
        ),
        Example(
            "So schwer kann das doch nicht sein. Einfach mal nachdenken.",
            "reply",
            "Wie geht das?",
            marks="Einfach mal nachdenken",
        ),
        Example(
            "Hätten Sie unsere Seite gelesen, wüssten Sie es.",
            "reply",
            "Wann ist offen?",
            marks="Hätten Sie unsere Seite gelesen",
        ),
        Example("Wie jeder weiß, gilt hier Tempo 30.", marks="Wie jeder weiß"),
        Example("Das sollte inzwischen auch der Letzte begriffen haben.", marks="auch der Letzte"),
    ),
    no=(
        Example("Nicht jeder Antrag ist leicht: Wir helfen gern beim Ausfüllen.", "reply", "Hilfe!"),
        Example("Man lernt das am besten in der Fahrschule, der Kurs beginnt im Mai."),
        Example("Jedes Kind bekommt einen Laternenstab geschenkt."),
        Example("Nicht jeder weiß, dass Pizzakartons in den Restmüll gehören. Wir erklären, warum."),
        Example("Die Grundschule am Hafen lädt zum Tag der offenen Tür ein."),
        Example("Gern erklären wir es genauer: Grundlage ist § 7 der Satzung.", "reply", "Warum ist das so?"),
        Example("Unser Tipp: Kommen Sie vor 9 Uhr, dann ist es am leersten."),
        Example("Nachhilfe in Mathe gibt es jeden Dienstag in der Stadtbücherei."),
        Example("Sie haben recht, das haben wir nicht gut erklärt.", "reply", "Das versteht keiner."),
        Example("Ich habe lange darüber nachgedacht und bleibe dabei.", "private_post"),
        Example("Das weiß doch jedes Kind!", "citizen_comment"),
    ),
)
