"""Words that degrade a person or a group, also in masked spelling.

What it finds: strong terms of abuse; milder ones where they are aimed at somebody ("der Clown vom Tiefbauamt", "ihr Nieten"); animals with
a degrading adjective; "Sie sind doch dumm".
What it leaves: harsh criticism of an authority or decision, quotations, self-irony, negation, things ("Mistwetter", "idiotensicher").
Sources: own list; the spelling classes follow the literature on obfuscated abuse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..combined.contempt import MIXTURES
from ..combined.english import INSULTS
from ..combined.everyday import INSULTS as EVERYDAY
from ..combined.roles import INSULTS as ROLES
from ..masking import plain_words, starred
from ..mixture import scan_mixtures
from ..pattern import Pattern, rx, words
from ..rule import Context, Example, Explanation, Hit, Rule, scan, severities
from ..text import Text

_STRONG = words(
    "arschloch arschlöcher arschgeige arschgesicht arschkriecher arschkrampe arsch drecksau drecksäue drecksack "
    "dreckskerl drecksschwein dreckspack drecksvolk dreckstück "
    "hurensohn hurensöhne hurenkind hure nutte nutten schlampe schlampen fotze fotzen wichser wichsa wixer wixxer "
    "wichsern pisser hosenscheißer scheißkerl scheisskerl scheißer "
    "scheißhaufen schweinehund schweinehunde schweinepriester saukerl sauhund miststück mistkerl mistkerle mistsau "
    "missgeburt missgeburten bastard bastarde hundesohn lumpenpack "
    "lumpengesindel lumpenhund gesindel abschaum dreckspolizist vollidiot vollidioten volldepp volldeppen "
    "vollpfosten vollhonk vollspast vollspasten vollhorst volltrottel idiot idioten idiotin idiotinnen "
    "idiotenhaufen idiotenverein trottel trotteln depp deppen deppenhaufen dummkopf dummköpfe dumpfbacke dumpfbacken "
    "blödmann blödmänner blödian schwachkopf schwachköpfe schwachmat schwachmaten "
    "hohlkopf hohlköpfe hirni hirnis spacken spacko honk honks hackfresse kackbratze blödkopf dussel tölpel penner "
    "pennern pennerin penners arschlochkind fettsack fettsau fettwanst dreckschwein "
    "drecksbulle drecksbullen bullenschwein bullenschweine bullensau wichse kackvogel kacknazi dödel dumbatz "
    "knalltüte knallkopf knallchargen schwachsinniger kretin kretins "
    "schmarotzer schmarotzerin parasiten parasit untermensch untermenschen ungeziefer geschmeiß kanaille kakerlake "
    "kakerlaken spast spasti spastis mongo mongos "
    "rotzlöffel rotznase lackaffe lackaffen arschbacke halunke halunken lump lumpen schuft taugenichts hampelmann "
    "hampelmänner witzfigur witzfiguren pappnase pappnasen "
    "asshole assholes moron morons idiots stupid bastards motherfucker motherfuckers dickhead dickheads scumbag "
    "scumbags retard retards prick pricks wanker wankers bitch bitches "
    "proll prolls prollo assi asi ekel kotzbrocken stinktier ekelpaket widerling fieslinge fiesling lustmolch kinderficker ficker "
    "fickfehler kackarsch "
    "pissnelke pissnelken pissflitsche heulsuse schlappschwanz "
    "waschlappen weichei weicheier schnarchnase schnarchnasen schlafmütze schlafmützen flachpfeife flachpfeifen "
    "arschpfeife arschpfeifen dumpfbratze vollpfeife hohlbirne hohlbirnen strohkopf spatzenhirn "
    "gehirnamputierter gehirnamputierte hirntoter hirntote schwachstrom kanalratte kanalratten dreckstyp dreckstypen "
    "sausack sauhaufen sauhaufens affenbande affenarsch arschgeburt seggel dackel gscheitle "
    "saubazi saupreiß saupreiss grattler dolm doim hornochse hornochsen rindvieh rindviecher hirsch depperter "
    "deppata deppade trulla tussi tussis schnepfe schnepfen zimtzicke zicke zicken "
    "vollkoffer koffer dillo lauch opfer lappen suffkopp suffkopf saufkopf stinkstiefel stinkstiefeln drecksbratze giftzwerg giftzwerge"
)
_WEAK = words(
    "clown clowns clownin pfosten spinner spinnern spinnerin niete nieten pfeife pfeifen flasche flaschen versager versagern "
    "versagerin loser losern lusche luschen nichtsnutz nichtsnutze nulpe nulpen "
    "kasper kasperl kasperle kasperverein esel affe affen ratte ratten zecke zecken schwein schweine schweinen sau "
    "säue kuh kühe ziege ziegen ochse ochsen hund köter schlange schlangen geier made maden "
    "pack bagage sippschaft brut drecksbande bande haufen faulpelz faulpelze faulpelzen sesselfurzer sesselpupser "
    "bürohengst hexe hexen schreckschraube "
    "furz kröte kröten gans gänse huhn hühner eule frettchen wurm würmer hanswurst hanswürste blindgänger lauch "
    "opfer lappen lump lumpen dackel koffer hirsch honk horst hirn "
    "nase birne null nullen luftpumpe luftpumpen möchtegern wicht wichte giftzwerg giftspritze verbrecher "
    "verbrecherin verbrechern gauner gaunern gaunerin betrüger betrügerin dieb diebe lügner lügnerin lügnern "
    "heuchler heuchlerin "
    "wichtigtuer jammerlappen großmaul großmäuler klugscheißer klugscheisser schleimer schaumschläger dummschwätzer quatschkopf "
    "quatschköpfe "
    "dampfplauderer sprücheklopfer korinthenkacker erbsenzähler paragrafenreiter paragraphenreiter holzkopf holzköpfe betonkopf betonköpfe "
    "trantüte tranfunzel armleuchter dünnbrettbohrer pflaume pflaumen gurkentruppe trümmertruppe lachnummer pfuscher "
    "bauerntrampel trampel giftnudel keifzange schabracke vogelscheuche tattergreis griesgram kleingeist kleingeister nichtskönner "
    "geizkragen geizhals halsabschneider schnarchzapfen schnarchnase pappenheimer vollniete vollnieten faulenzer drückeberger "
    "feigling feiglinge memme memmen schlawiner schlampampen hohlroller dorfcasanova sonnenkönig provinzfürst "
    "kriecher speichellecker blutsauger abzocker amateur amateure stümper stümpern dilettant dilettanten tussi zicke "
    "zicken schnepfe schlafmütze schlafmützen waschlappen weichei arsch opfer"
)
_AMBIGUOUS = words(
    "ekel asi assi "
    "opfer lappen koffer hirsch dackel lauch arsch lumpen lump stupid zicke zicken tussi dussel hure penner trulla "
    "schnepfe schnepfen parasit parasiten bastard bitch ungeziefer schuft prick kakerlake kakerlaken kanalratte "
    "kanalratten stinktier waschlappen schlafmütze schlafmützen hornochse rindvieh rindviecher heulsuse schlange "
    "seggel opfern"
)
_MILD_GROUP = words(
    "verbrecher verbrecherin verbrechern gauner gaunern gaunerin betrüger betrügerin dieb diebe lügner lügnerin "
    "lügnern heuchler heuchlerin amateur amateure dilettant dilettanten stümper stümpern abzocker haufen bande "
    "verein schlange schlangen null nullen nase hirn birne"
)
_ALL = _STRONG | _WEAK
_ADJECTIVE = (
    r"(?:\w{0,8}(?:dumm|blöd|doof|dämlich|falsch|fies|fett|faul|korrupt|dreckig|mies|elend|verdammt|verfickt|verkackt|hässlich|"
    r"lächerlich|verlogen|arrogant|feig|stinkend|stinkfaul|unfähig|jämmerlich|erbärmlich|widerlich|"
    r"hinterhältig|hinterfotzig|scheinheilig|verblödet|bescheuert|bekloppt|behämmert|nutzlos|wertlos|armselig|"
    r"mickrig|alt|aufgeblasen|überbezahlt|hirnlos|geistig|hohl|dreist|eingebildet|saublöd|strohdumm|aufgetakelt|"
    r"vertrottelt|verfault|verkommen|charakterlos|rückgratlos|schleimig|geizig|rotzfrech|unverschämt|strunzdumm|gottverdammt|"
    r"besoffen|versoffen|ekelhaft|schäbig|schmierig|verkalkt|senil|hinterwäldlerisch|inkompetent|ahnungslos|machtgeil|ungebildet|"
    r"primitiv|asozial|durchgeknallt|räudig|vollgefressen|"
    r"gehässig|zickig|großkotzig|überheblich|selbstgefällig|gefräßig|verwöhnt|rotzig|missraten|heruntergekommen|beschränkt|link|"
    r"aalglatt|neunmalklug|oberschlau)(?:e[rnsm]?|a|i|"
    r"en)?)"
)
_AIMED_BEFORE = rx(
    rf"(?:\b(?:du|sie|ihr|se|ihna|so ei?n(?:e[rnm]?)?|sone?|dieser?|diese[nsrm]?|der|die|den|dem|was für (?:ein|eine|einen)|alles|alle|"
    rf"lauter|nur|solche|welche[rn]?|eure|euer|ihre|mein|unsere|und|typisch|"
    rf"seid (?:ihr )?(?:doch |ja |echt |einfach |alle |alles |nur |ein |eine |so |wirklich )*|sind (?:sie )?(?:doch |ja |echt |"
    rf"einfach |alle |alles |nur |ein |eine |so |wirklich )*|bist (?:du )?(?:doch |ja |echt |einfach |ein |eine |so |wirklich )*|"
    rf"ist (?:doch |ja |echt |einfach |ein |eine |so |wirklich )*|is (?:en |ne |a |nen |echt |so |)*)\s?(?:{_ADJECTIVE}\s)?)$"
)
_CROWD = rx(
    r"\b(?:haufen|bande|verein|truppe|horde|ansammlung|rudel|versammlung|club|klub|chaos)(?: von| voller| lauter)? $"
)
_BEHIND = rx(
    r"^\svon (?:einem |einer )?[a-zäöüß]{4,30}(?:leiter|meister|beamt|chef|dezernent|rat|fahrer|vermieter|lehrer|nachbar|trainer|"
    r"richter|boss)\w*|"
    r"^,?\s?(?:vom|von der|von|von den|im|in der|in eurem|in eurer|aus dem|aus der|da|dort|am|beim|der|"
    r"des)\s(?:\w{0,20}\s)?\w{0,24}(?:amt|amts|amtes|rathaus|rathauses|verwaltung|behörde|stadt|schalter|empfang|"
    r"büro|dezernat|team|bauhof|kasse|abteilung|onlineteam|bürgermeister\w*|ordnungsdienst|"
    r"oben|stadtrat|rat|stelle|telefon|hotline|fahrer|bus|nachbar|haus\w*|schule|nebenan|gegenüber)\b"
)
_ADJECTIVE_BEFORE = rx(rf"\b{_ADJECTIVE}\s$")
_COMPOUND = Pattern(
    "idiot|depp|trottel|pfosten|honk|horst|spast|sack|säcke|arsch|loch|löcher|kerl|typ|pack|volk|bande|weib|zicke|kuh|kühe|schwein|"
    "hund|beutel|gesicht|geige|bulle|penner|spacken|hirni|schwätzer|clown|kasper|lügner|verbrecher|koffer|pfeife|flasche|nulpe|"
    "niete|affe|esel|ratte|assi|fresse|wichser|hure|schlampe|spinner|flachzange|hohlfr|granate|dreckst|backe|schmierfink|"
    "evolutionsbrems|bock|böcke|vieh|viecher|stück|gör|balg|bälger|bengel|luder|maul|bagage|brut|bratze|gloifi|loamsiada|zipfi|"
    "gschaftl|dodl|wappler|gfrast|lellbeck|blötschk|doofkopp|flitzpiepe|heini|schwaller|saubeitl|hammel|schwammerl|sesselkleb|"
    "schwachmat|dünnbrett",
    r"(?:voll|ober|mega|riesen|drecks?|scheiß|scheiss|sau|arsch|hirn|kack|piss|wichs|blöd|dumm|dorf|berufs|amts|behörden|rathaus|"
    r"vollblut|erz|ultra)-?"
    r"(?:idiot|depp|trottel|pfosten|honk|horst|spast|sack|arsch|loch|löcher|kerl|typ|pack|volk|bande|weib|zicke|kuh|kühe|schwein|hund|"
    r"beutel|gesicht|geige|bulle|penner|spacken|hirni|schwätzer|clown|kasper|lügner|verbrecher|koffer|pfeife|flasche|nulpe|niete|affe|"
    r"esel|ratte|assi)(?:e|en|s|n|er|ern)?"
    r"|(?!\w{0,14}marsch)\w{2,14}(?:idiot|depp|trottel|fresse|wichser|penner|hure|schlampe|spinner)(?:en|n|s|e|in)?|flachzangen?|"
    r"hohlfrucht|hohlfrüchte|arschgranate|hackfressen?|dreckstück|schweinebacken?|saftsack|schmierfink(?:en)?|saftsäcke|flachpfeifen?|"
    r"evolutionsbremsen?|(?:mist|dreck|drecks|sau|scheiß|scheiss|arsch|kack|piss|rotz|hunds|aas)(?:bock|böcke|vieh|viecher|sack|"
    r"säcke|stück|weib|weiber|gör|gören|göre|balg|bälger|bengel|bande|luder|fresse|maul|bagage|brut|bratze)|"
    r"gloifi|loamsiada|zipfi|gschaftlhuber|dodl|wappler|gfrast|lellbeck|blötschkopp|doofkopp|flitzpiepen?|pfeifenheini|dummschwaller|"
    r"saubeitl|hammel|schwammerl|"
    r"vollhonks?|sesselkleber|schwachmat(?:en|in)?|dünnbrettbohrer|bratzen?|vollassis?|assis?",
)
_SELF = rx(
    r"\b(?:ich|mich|mir|bin (?:ja |halt |eben |auch )?(?:ein |eine )?|i|selbst|selber|wir|war ich|hab ich|"
    r"ich bin)\b(?:\s\w+){0,2}\s?$"
)
_NEGATED = rx(r"\b(?:kein\w{0,2}|nicht|niemand|niemanden|nie|ohne)(?:\s\w+){0,2}\s$")
_TOLD = Pattern(
    "genannt|nennt|nannte|beschimpf|bezeichn|wort|beleidig|wie |schimpfwörter|begriff",
    r"\b(?:genannt|nennt|nannten?|beschimpft\w*|bezeichnet\w*|(?:das |die |den )?wort(?:e|es)?|begriff\w*|"
    r"beleidigung(?:en)?|schimpfwort\w*|schimpfwörter\w*|beleidigt mit)\b",
)
_PREDICATE = (
    Pattern(
        "muss man|dumme |blöde |strunzdumm|den schuss|heiß gebadet|klammerbeutel|wickeltisch|kopf gefallen|"
        "minderwertigkeit|hirnlose|im kopf|im hirn|im schädel|oberstübchen|bis drei zählen|dumm wie|blöd wie|"
        "doof wie|dümmer als|blöder als|als die polizei|in der birne|hirnzelle|intelligenz|iq |dämlich|"
        "doofer als",
        r"\b(?:stroh|luft|sägemehl|grütze|watte|brei|matsch|vakuum|sägespäne|heu|scheiße) im (?:kopf|hirn|schädel|oberstübchen)\b|"
        r"\bnicht (?:mal |einmal )?bis drei zählen\b|\b(?:dumm|blöd|doof|dämlich|strohdumm) wie (?:brot|stroh|bohnenstroh|scheiße|"
        r"toastbrot|ein \w+brot|\w+ meter \w+)\b|"
        r"\b(?:dümmer|blöder|doofer) als (?:die polizei|brot|erlaubt|stroh)\b|\b(?:nichts|nix|wenig) in der birne\b|"
        r"\bden schuss nicht gehört\b|\bso (?:blöd|dumm|dämlich|doof) (?:wie|muss man)\b[^.!?]{0,60}\bsein\b|, (?:dumme|blöde|"
        r"dämliche) (?:gans|kuh|pute|nuss|ziege)\b|\bzu heiß gebadet\b|\bklammerbeutel gepudert\b|\bvom wickeltisch gefallen\b|\b"
        r"(?:zu oft )?auf "
        r"den kopf gefallen\b|\bminderwertigkeitskomplex\w*|"
        r"\bhirnlose\w? (?:pack|bande|haufen|gestalten|kreaturen|typen)\b|\b(?:keine|nur eine|kaum eine) (?:ge)?hirnzelle\w?\b|"
        r"\b(?:intelligenz|iq) (?:eine[rs]? |von (?:eine[rm] )?|wie ein\w? )(?:\w+ )?(?:toastbrot\w*|knäckebrot\w*|amöbe|"
        r"zimmertemperatur|stein\w*|backstein\w*|gurke|meter)\b",
    ),
    Pattern(
        "bei trost|arsch|f***|f**k|fck|nuss|kuh|gans|tante|person|weib|kerl|typ|beamt|politess|sachbearb|"
        "mitarbeit|meister|fahrer|kolleg|chef|nachbar|lehrer|pute|bande|truppe|figur|was für|so ne|so n |"
        "nicht ganz|dieses|nicht mehr ganz|so ein|f*ck|fi*|nicht richtig im kopf|verlogene|arrogante|hässliche|"
        "dreckige|hirnlose|unfähige|dämliche|dumme|blöde|korrupte|elende|fette|faule| dein| dich| you| eure|"
        " euch",
        r"\b(?:ist|sind|bist|seid) (?:\w+ ){0,3}?nicht (?:ganz |mehr ganz )?(?:bei trost|richtig im kopf|dicht|ganz sauber)\b|"
        r"\barsch mit ohren\b|\bf(?:i\*{2,3}|\*{2,3}|ck|\*ck)\w{0,2} (?:dich|euch|dein\w*|eure\w*|you)\b|\b(?:so (?:ein|eine|ne|n)|du|"
        r"ihr|diese[rs]?|die|der|was für (?:eine?|ne)) (?:dumme|blöde|dämliche|fette|hirnlose|saublöde|strohdumme|verblödete|verlogene|"
        r"elende|korrupte|hässliche|arrogante|faule|unfähige|dreckige)[rns]? (?:nuss|kuh|gans|tante|person|weib|kerl|typ|beamte\w?|"
        r"politesse|sachbearbeiter\w*|bürgermeister\w*|fahrer\w*|pute|henne|bande|truppe|zicke|fresse|visage|alte|alter|tusse|tussi|"
        r"gestalt|figur|trulla)\b",
    ),
    Pattern(
        "wie brot|wie stroh|wie bohnenstroh|wie fünf meter|wie 5 meter|klapse|irrenhaus|psychiatrie|geschlossene|"
        "anstalt|zoo|stück dreck|stück mist|dreck unter|scheiß|die klapsmühle|die gummizelle|blöd wie|dumm wie|"
        "doof wie|haufen",
        r"\b(?:ist|sind|is|bist|seid) (?:\w+ ){0,3}?(?:dumm|blöd|doof) wie (?:brot|stroh|bohnenstroh|scheiße|\w+ meter \w+)\b|"
        r"\b(?:gehör\w*|ab|sperrt\w*|reif)\b[^.!?]{0,30}\b(?:in die (?:klapse|klapsmühle|irrenanstalt|psychiatrie|geschlossene|anstalt|"
        r"gummizelle)|ins irrenhaus|in den zoo|für die klapse)\b|\b(?:stück|haufen) (?:dreck|scheiße|mist)\b(?! (?:auf|am|im|vor|liegt|"
        r"weg))|\bscheiß (?:beamte\w?|bullen|politesse|amt\w* \w+|verein von)\b",
    ),
    Pattern(
        "letzte dreck|letzter dreck|abschaum|hirnlos|geistig|unterbelichtet|minderbemittelt|zurückgeblieben|"
        "inkompetente|letzte mist|hirnamputiert",
        r"\b(?:sie|du|ihr|der|die|typen wie \w+|leute wie \w+)\b[^.!?]{0,30}\b(?:der letzte (?:dreck|abschaum|mist)|"
        r"geistig (?:minderbemittelt|umnachtet|zurückgeblieben|unterbelichtet|nicht ganz)|unterbelichtet|minderbemittelt|"
        r"gehirnamputiert|hirnamputiert)\b",
    ),
    Pattern(
        "dumm|blöd|doof|bescheuert|bekloppt|gestört|krank|dicht|hirn|idiot|behämmert|plemplem|dämlich|hohl|"
        "irre|bescheuat|klatsche|tassen|latten|rad ab|schuss|nicht ganz|balla balla",
        r"\b(?:du bist|bist du|sie sind|sind sie|ihr seid|seid ihr|der ist|die ist|die sind|er ist|sie ist|der is|"
        r"die is|leute sind|ihr da oben)\s(?:\w+ ){0,4}?(?:zu (?:dumm|blöd|doof|dämlich)|dumm|blöd|strohdumm|saudumm|"
        r"saublöd|dämlich|bescheuert|bekloppt|geistesgestört|gestört|geisteskrank|"
        r"hirnverbrannt|hirnlos|hirntot|verblödet|behämmert|plemplem|nicht ganz (?:dicht|bei trost|richtig im kopf)|"
        r"dumm wie (?:brot|stroh|bohnenstroh)|krank im (?:kopf|hirn)|hohl(?: in der birne)?|balla balla)\b(?! von|"
        r" gelaufen| gelöst| geregelt)",
    ),
    Pattern(
        "tassen|latten|rad ab|sprung in|klatsche|schaden|hirn|knall|birne|hast |habt |haben|hat ",
        r"\b(?:hast|haben|habt|hat) (?:du|sie|ihr|der|die|er)?\s?(?:\w+ ){0,3}(?:nicht (?:alle|mehr alle) (?:tassen|"
        r"latten)\b[^.!?]{0,20}|einen? (?:knall|schaden|sprung|dachschaden|an der klatsche|"
        r"an der waffel)\b[^.!?]{0,20}|ein rad ab|kein (?:hirn|gehirn)|nichts (?:im hirn|in der birne))",
    ),
    Pattern(
        "schnauze|fresse|maul|klappe|leck mich|verpiss|fick|fuck|arsch|kreuzweise|könnt ihr mich|könnt mich|"
        "leckt mich|f*ck ",
        r"\b(?:halt(?:et|en sie)?|halts) (?:einfach |endlich |bloß |doch |mal )*(?:die |deine |eure |ihre |dein |"
        r"euer )?(?:fresse|schnauze|maul)\b|\bleckt? mich\b(?:[^.!?]{0,20})|\bverpiss(?:t|en sie)? (?:dich|euch|"
        r"sich)\b|\bfickt? (?:dich|euch|eure|deine)\b[^.!?]{0,15}|\bf[u*]ck (?:you|off)\b|\b(?:steckt?|schieb\w?|"
        r"stecken sie) (?:es |das |euch |dir |sich )*(?:den |die |euren |eure )?[^.!?]{0,20}(?:in den|in euren|"
        r"in deinen|in ihren) arsch\b|\bkönnt (?:ihr )?mich (?:alle )?(?:mal |kreuzweise|am arsch)",
    ),
    Pattern(
        "gosch|schnauz|zipfel|bazi|grasdackel|halbdackel|bruddler|maul|arschkrampn|lällebäbbel|hundsfott",
        r"\b(?:halt(?:et)? (?:dei|eier|eire) (?:gosch|goschn|maul)\w*|grasdackel|halbdackel|lällebäbbel|hundsfott|"
        r"zipfelklatscher|arschkrampn)\b",
    ),
)


def _check(context: Context) -> Iterator[Hit]:
    text = context.text
    own = context.words_of("insult")
    added = {word.lower() for word in own.add}
    allowed = {word.lower() for word in own.allow}
    compounds = _COMPOUND.possible(text)
    for start, end, word in plain_words(context):
        compound = (compounds or word != text.folded[start:end]) and _COMPOUND.regex.fullmatch(word)
        known = word if word in _ALL or word in added or compound else starred(word, _STRONG)
        if known is None or known in allowed or text.inside(start, text.quoted):
            continue
        if _is_meant(text, start, end, known, known in added):
            yield Hit(_with_adjective(text, start), end, "", 0.95 if known in _STRONG else 0.85)
    yield from scan(text, _PREDICATE, _TOLD)
    yield from scan_mixtures(text, (*MIXTURES, *INSULTS, *EVERYDAY, *ROLES), _TOLD)


def _is_meant(text: Text, start: int, end: int, word: str, certain: bool) -> bool:
    """True where the word is aimed at others: not at oneself, not denied, not told about."""
    first, last = text.sentence_at(start)
    before, behind = text.folded[max(first, start - 60) : start], text.folded[end : min(last, end + 60)]
    if (
        not _noun(text, start, end)
        or _SELF.search(before)
        or _NEGATED.search(before)
        or _TOLD.search(text, first, last)
        or (_OWNER.search(before) and _OWNED.match(behind))
    ):
        return False
    if certain or (word in _STRONG and word not in _AMBIGUOUS) or _COMPOUND.regex.fullmatch(word):
        return True
    adjective = _ADJECTIVE_BEFORE.search(before) or _SURELY.search(before)
    if _CROWD.search(before):
        return True
    aimed = bool(_AIMED_BEFORE.search(before)) or (start - first <= 1 and last - end <= 2)
    if word in _MILD_GROUP:
        return bool(adjective and aimed and _SHARP.search(adjective[0]))
    if adjective and aimed:
        return True
    alone = not before.strip() and last - end > 2
    return (_addressed(before) and not alone) or (aimed and bool(_BEHIND.match(behind)))


# "Ihr Hund darf mit": the verb of one thing that belongs to somebody; who shouts "ihr Esel" goes on with "habt" or ends there.
_OWNER = rx(r"\b(?:ihr|ihre|euer|eure|mein|meine|unser|unsere) $")
_OWNED = rx(
    r"^\s(?:ist|hat|darf|kann|muss|soll|will|war|wird|würde|braucht|bekommt|mag|frisst|bellt|kommt|steht|liegt|läuft|freut|gehört|bleibt)\b"
)
_SURELY = rx(
    r"\b(?:so|eine?|'ne?|ne|der|die|dieser?|du|sie|ihr) (?:ganz |wirklich |echt )?(?:richtige|echte|totale|absolute|ausgemachte|"
    r"komplette|wahre|elendige|ganz falsche|falsche|miese|hinterhältige)[rsn]? $"
)
_SHARP = rx(r"dumm|falsch|blöd|fett|dreckig|elend|verfickt|hässlich|stinkend|widerlich|verkommen|verblödet")


def _addressed(before: str) -> bool:
    return bool(_ADDRESS.search(before))


_ADDRESS = rx(
    r"(?:\b(?:du|ihr|sie)(?: alle| da| da oben| im \w+| vom \w+)?|\b(?:seid|sind|bist)\b(?: (?:ihr|sie|du|doch|ja|"
    r"echt|einfach|alle|alles|nur|ein|eine|so|wirklich|lauter)){1,5}|\bso (?:ein|eine|einen|einem|einer)|"
    r"\bwas für (?:ein|eine|einen)|\blauter|^)\s?$"
)


def _noun(text: Text, start: int, end: int) -> bool:
    """True for a word that can be a noun: with a capital, masked, English, or in a text that has hardly any capitals."""
    word = text.plain[start:end]
    return word[:1].isupper() or word[:1].isdigit() or "*" in word or word in _ENGLISH or text.without_capitals


_ENGLISH = words(
    "asshole assholes moron morons idiots idiot stupid motherfucker motherfuckers dickhead dickheads scumbag "
    "scumbags retard retards wanker wankers bitch"
)


def _with_adjective(text: Text, start: int) -> int:
    found = re.search(
        rf"\b(?:(?:dieser?|diese[nsr]?|so ein\w{{0,2}}|sie|du|ihr|der|die|den|ein\w?) )?{_ADJECTIVE} $",
        text.folded[max(0, start - 50) : start],
    )
    return start - len(found[0]) if found else start


RULE = Rule(
    kind="insult",
    clauses=("V6",),
    severities=severities("stop", "stop", "hint", "case"),
    since="0.1",
    title={"de": "Beleidigung", "en": "Insult"},
    explanations={
        "de": {
            "": Explanation(
                "„{quote}“ setzt Menschen herab.",
                "Kritik darf hart sein, aber sie trifft die Sache und nicht die Person.",
                "Streichen Sie das Wort und sagen Sie, was genau falsch lief.",
                "Lassen Sie eine zweite Person mitlesen, entscheiden Sie nach der Netiquette und antworten Sie nur auf die Sache.",
            ),
        },
        "en": {
            "": Explanation(
                "“{quote}” degrades people.",
                "Criticism may be harsh, but it aims at the matter and not at the person.",
                "Delete the word and say what exactly went wrong.",
                "Have a second person read it, decide by the netiquette, and answer the matter only.",
            ),
        },
    },
    check=_check,
    yes=(
        Example("Wer hier parkt, ist ein Vollidiot.", marks="Vollidiot"),
        Example("Sie elender Spinner, suchen Sie sich Hilfe.", "reply", "Ihr lügt.", marks="elender Spinner"),
        Example("Der Busfahrer ist ein W1chser.", "citizen_comment", marks="W1chser"),
        Example("Der Clown vom Tiefbauamt kann nicht mal ein Schild aufstellen.", "citizen_comment", marks="Clown"),
        Example("Diese dumme Kuh am Schalter hat mich weggeschickt.", "citizen_comment", marks="dumme Kuh"),
        Example("Idioten.", "citizen_comment", "Heute stehen die neuen Bänke.", marks="Idioten"),
        Example("Mein Chef ist so ein A*schloch.", "private_post", marks="A*schloch"),
        Example("Ihr seid doch zu blöd zum Telefonieren.", "citizen_comment", marks="zu blöd"),
        Example("Halt einfach die Fresse.", "reply", "Ihr seid langsam.", marks="Fresse"),
        Example("So ein V o l l p f o s t e n!", "citizen_comment", marks="V o l l p f o s t e n"),
        Example("Dem Amtsleiter haben sie das Hirn amputiert.", "citizen_comment", marks="Hirn amputiert"),
        Example("Die Dame am Telefon hat den IQ eines Blumentopfs.", "citizen_comment", marks="IQ eines"),
    ),
    no=(
        Example("Eure Verkehrsplanung ist eine Katastrophe, das ist doch ein Witz.", "citizen_comment"),
        Example("Die Verwaltung hat versagt. Unfähig und arrogant.", "citizen_comment"),
        Example("Ja, Ihr Hund darf an der Leine mit.", "reply", "Darf mein Hund mit?"),
        Example("„Ihr seid Idioten“, stand gestern unter unserem Beitrag. Wir antworten trotzdem."),
        Example("Ich Trottel hab den Schlüssel vergessen.", "private_post"),
        Example("Die Anmeldung ist idiotensicher, versprochen."),
        Example("Im Streichelzoo warten Esel, Ziege und Schwein auf Kinder."),
        Example("Der Zirkus kommt: Clowns, Akrobaten und ein Zauberer."),
        Example("Bitte beschimpfen Sie niemanden als Idioten.", "reply", "So ein Mist!"),
        Example("Kein Trottel, sondern ein Vorbild: unser Hausmeister."),
        Example("Die Pfeife vom Schiedsrichter lag noch auf dem Platz.", "citizen_comment"),
        Example("Wie dumm kann eine Ampel sein? Sie schaltet nachts auf Dauerrot.", "citizen_comment"),
        Example("Bin ich eigentlich durchgeknallt, bei dem Wetter Rad zu fahren?", "private_post"),
        Example("Vorsicht vor Zecken im Stadtwald. Nach dem Spaziergang bitte absuchen."),
    ),
)
