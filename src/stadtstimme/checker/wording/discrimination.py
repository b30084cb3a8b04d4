"""What degrades a group, in one expression each."""

from __future__ import annotations

from ..groups import ALL, BAD, BANISH, DISABILITY, FAITH, GROUP, NEEDLES, ORIENTATION, ORIGIN
from ..pattern import Pattern

PATTERNS = (
    Pattern(
        NEEDLES,
        rf"\b(?:diese|die|lauter|alle|so viele|überall) (?:\w+ )?{GROUP}\b[^.!?]{{0,15}}\b(?:lungern|hängen|betteln|vermehren|"
        rf"breit ?machen|machen sich breit|saufen|pöbeln|nerven|schmarotzen|herumlungern|belästigen|verdrecken)\b[^.!?]{{0,40}}|"
        rf"\b(?:{FAITH})\b[^.!?]{{0,20}}\b(?:das ganze geld|die macht|die medien|die banken|stecken dahinter|regieren|kontrollieren|"
        rf"beherrschen|unterwandern)\b[^.!?]{{0,20}}|\b{ORIENTATION}\b[^.!?]{{0,90}}\b(?:krank|pervers|eklig|widerlich|abartig|"
        rf"unnormal|umerziehung|frühsexualisierung)\b",
        "statement",
        0.85,
    ),
    Pattern(
        "heimat|euer land|dein land|wo ihr|wo du|wo sie|woher ihr|woher du|woher sie",
        r"\b(?:geht|geh|gehen sie|haut|hau|verschwindet|zieht)\b[^.!?]{0,20}\b(?:zurück|heim|ab)?\b[^.!?]{0,10}\b(?:in eure heimat|"
        r"in deine heimat|in ihre heimat|in euer land|in dein land|wo (?:ihr|du|sie) her ?(?:kommt|kommst|kommen|gekommen)|"
        r"woher (?:ihr|du|sie) (?:kommt|kommst|kommen|gekommen))\b[^.!?]{0,20}",
        "statement",
        0.9,
    ),
    Pattern(
        "auch für frauen|auch frauen|auch für rentner|auch für männer|sogar|hausfrauen|blondinen|omas|selbst für|"
        "senioren|selbst rentner|selbst frauen|auch rentner",
        r"\b(?:einparken|technik|leicht gemacht|kinderleicht|einfach|idiotensicher|ohne vorkenntnisse|große\w?|"
        r"breite\w?)\b[^?]{0,90}\b(?:auch|sogar|selbst) (?:für )?(?:frauen|omas|senioren|rentner|blondinen|hausfrauen)\b",
        "joke",
        0.75,
    ),
    Pattern(
        "ihr alter|dein alter|in dem alter|ob die pünktlich|ob der pünktlich|ob die überhaupt|ob der überhaupt|"
        "ohnehin ni|sowieso ni| ob |eh ni|für sein alter",
        rf"\bfür (?:ihr|dein|sein) alter\b[^.!?]{{0,70}}|\b{DISABILITY}\b[^?]{{0,80}}\b(?:hören|sehen|verstehen|merken|kapieren|"
        rf"spüren) (?:doch |ja |das |es )*(?:eh|sowieso|ohnehin) (?:nix|nichts)\b|\b(?:aus|kollegin|kollege|"
        rf"neue\w?)\b[^.!?]{{0,30}}\b{ORIGIN}\b[^!?]{{0,20}}\b(?:mal sehen|mal schauen|bin gespannt),? ob (?:die|der|sie|"
        rf"er)\b[^.!?]{{0,40}}|\baus (?:syrien|afghanistan|rumänien|bulgarien|polen|der türkei|afrika|nigeria|marokko|dem irak|"
        rf"albanien|russland)\b[^!?]{{0,20}}\b(?:mal sehen|mal schauen|bin gespannt),? ob (?:die|der|sie|er)\b[^.!?]{{0,40}}",
        "statement",
        0.75,
    ),
    Pattern(
        NEEDLES,
        rf"\b{GROUP} (?:\w+ ){{0,2}}?(?:klauen|stinken|lügen|betrügen|schmarotzen|saufen|nerven|tratschen|kassieren)\b (?:doch|alle|"
        rf"eh|immer|nur|sowieso|halt|eben|ja|wie)\b[^.!?]{{0,30}}|\b{GROUP} gehören? (?:einfach |doch |halt |eben |alle )*(?:nicht|"
        rf"weg|raus|verboten|eingesperrt|kontrolliert|an den|hinter|ins|in)\b[^.!?]{{0,40}}|"
        rf"\bkein wunder\b[^.!?]{{0,70}}\b(?:{ORIGIN}|{FAITH}|{DISABILITY}|blondine|eine frau)\b",
        "statement",
        0.8,
    ),
    Pattern(
        "blond",
        r"\b(?:ist|bin|sind|ja|eben|halt|auch|nur) blond,? (?:also|deshalb|da|darum|eben|was will|muss)\b[^.!?]{0,60}|\b(?:eben|halt|"
        r"typisch) (?:eine )?blond\w*\b",
        "joke",
        0.8,
    ),
    Pattern(
        "damen|frauen|mädels|mädchen|senioren|rentner|omas|den gatten|ihren mann|einen mann",
        r"\b(?:zeigt|erklärt|zeigen|erklären|bringt)\b[^.!?]{0,30}\b(?:den|unseren|allen) (?:\w+ )?(?:damen|frauen|mädels|"
        r"mädchen)\b[^.!?]{0,40}\bwie man\b[^.!?]{0,60}|\b(?:fragt|fragen sie) (?:lieber |besser )?(?:einen mann|ihren mann|"
        r"den gatten)\b",
        "joke",
        0.75,
    ),
    Pattern(
        "in dem alter|in ihrem alter|in diesem alter|in deinem alter|zu alt|opas|omas|rentner|ü70|ü80|"
        "wahlrecht|lappen|weg mit|in seinem|verbieten|entziehen|abnehmen|wegfür|wegvon|wegden|führerschein|"
        "handy|auto",
        r"\bin (?:dem|ihrem|diesem|deinem|seinem) alter\b[^.!?]{0,30}\b(?:sollte|sollten|muss|gehört|darf|kann|lieber|"
        r"nicht mehr)\b[^.!?]{0,60}|\b(?:lappen|führerschein|wahlrecht|auto|handy)\b[^.!?]{0,15}\b(?:weg|abnehmen|verbieten|"
        r"entziehen)\b[^.!?]{0,15}\b(?:für|von|den)\b[^.!?]{0,15}\b(?:opas?|omas?|rentner\w*|senioren|alten?)\b|\bweg mit (?:den|"
        r"dem) \w+ (?:für|von) (?:\w+ )?(?:opas?|omas?|rentner\w*|senioren|alten?)\b",
        "statement",
        0.8,
    ),
    Pattern(
        "deutsch",
        r"\b(?:lern\w*|lernt|sprech\w*|sprecht|red\w*|versteh\w*|können sie|könnt ihr|kannst du)\b[^.!?]{0,30}\b(?:erst ?(?:ein)?mal|"
        r"richtig|vernünftig|ordentlich|überhaupt|anständig|gescheites?)\b[^.!?]{0,15}\bdeutsch\b(?! lernen (?:in|bei|mit|wollen|"
        r"möcht))[^.!?]{0,20}|\bhier wird deutsch gesprochen\b",
        "statement",
        0.8,
    ),
    Pattern(
        "kopftuch|transvestit|zigeuner|mongol|krüppel|behindis|musel|polack|schlitz|transe",
        r"\bkopftuch(?:weib\w*|tussi\w*|frau(?:en)? (?:raus|weg|nerv\w*)|trulla\w*|träger\w* (?:raus|weg))\b|\b(?:transvestit\w*|"
        r"transen?|zigeuner\w*)\b[^.!?]{0,40}\b(?:gehört|verboten|sowas|pack|klau\w*|eklig|widerlich|weg|raus)\b[^.!?]{0,20}",
        "statement",
        0.85,
    ),
    Pattern(
        NEEDLES,
        rf"\b(?:schick\w*|werf\w*|wirf|jag\w*|schmeiß\w*|schaff\w*|schieb\w*|sperr\w*|nehmt|"
        rf"nehmen)\b[^.!?]{{0,25}}\b{GROUP}\b[^.!?]{{0,40}}\b(?:zurück|raus|nach hause|heim|ab|weg|ein|woher|"
        rf"wo sie her)\b[^.!?]{{0,30}}|\b{GROUP}\s?[!.,:]\s?(?:\w+ ){{0,3}}(?:abschieben|raus|ausweisen|wegsperren|verbieten|"
        rf"einsperren)\b",
        "statement",
        0.9,
    ),
    Pattern(
        "seit |wegen |überall|wo |seitdem|alles voller|alles nur|lauter|nur noch",
        rf"\b(?:seit|seitdem|wo) (?:so viele |die |diese |lauter |all die |all diese )*(?:{ORIGIN}|{FAITH}|{DISABILITY}|"
        rf"{ORIENTATION})\b[^.!?]{{0,40}}\b(?:wird|werden|ist|sind|fehlt|fehlen|traut|kann|gibt|geht|"
        rf"stinkt)\b[^.!?]{{0,40}}\b(?:geklaut|gestohlen|eingebrochen|dreckig|müll|gefährlich|niemand mehr|keiner mehr|angst|unsicher|"
        rf"kriminell|nicht mehr|laut|bergab|verdreckt|belästigt|schlimmer)\w*|\b(?:nur noch|überall|lauter|alles voller|"
        rf"alles nur) (?:\w+ )?(?:{ORIGIN}|{FAITH})\b[^.!?]{{0,20}}\b(?:hier|auf der straße|im bus|in der (?:stadt|klasse|schule)|"
        rf"wohin man)\b",
        "statement",
        0.8,
    ),
    Pattern(
        "keine ahnung|nichts verstehen|nicht können|nichts zu sagen|davon|von dem|wovon|ältere|weiber|damen|"
        "wo |eine frau|was ",
        rf"\b(?:wovon|von dem|was|wo) {GROUP}\b[^.!?]{{0,25}}\b(?:keine ahnung|nichts verstehen|nichts von verstehen|nie verstehen|"
        rf"nicht können|nicht begreifen|sowieso nicht|nichts zu sagen|nichts verloren)\b",
        "joke",
        0.85,
    ),
    Pattern(
        "opa|oma|kleine mädchen|omi|sogar|großvater|mutti|mutter|frau",
        r"\b(?:sogar|selbst|auch) (?:ihre|eure|deine|meine|die|jede|der|ihr|dein|euer|mein) (?:schwiegermutter|oma|omi|opa|großmutter|"
        r"großvater|hausfrau|mutter|frau|mutti|ur-?oma)\b(?=[^.!?]{0,40}(?:[.!,]|versteh|kapier|schaff|hinkrieg|bedien))",
        "joke",
        0.8,
    ),
    Pattern(
        "ausgerechnet|nicht mal|doch nicht|ne frau|als frau|jetzt auch noch|seit wann|wieso|mitbürger|damen|"
        "0-jährige|0jährige|herrschaften|knacker|herren|säcke|ältere|warum|alleinerziehende|psychisch kranke|"
        "hundertjährige|kopftuchträger|legastheniker|kleinwüchsige|verschleierte|dunkelhäutige|transsexuelle|"
        "asylsuchende|ruheständler|asylbewerber|tschetschen|jugendliche|osteuropäer|depressive|marokkaner|"
        "schwangere|bisexuelle|pensionär|einwander|afrikaner|südländer|zuwander|ukrainer|zigeuner|muselman|"
        "migrant|libanes|demente|albaner|afghan|bulgar|queere|araber|autist|boomer|muslim|koran|"
        "menschen mit down-syndrom|menschen mit downsyndrom|alter menschen|alten menschen|politikerinnen|"
        "transmenschen|sekretärinnen|rollstuhl-typ|silver surfer|kopftuchfraue|alte menschen|rollstuhltyp|"
        "alten leute|junge leute|alter leute|diese frau|beamtinnen|alte leute|die jungen|transfraue|katholiken|"
        "buddhisten|franzosen|atheisten|italiener|die alten|rollstühl|stotterer|evangelen|hausfraue|griechen|"
        "asylante|blondine|schwarze|mädchen|psychos|chinese|schwule|teenies|asiate|mütter|azubis|hindus|"
        "russin|türkin|moslem|iraker|tanten|zwerge|männer|trans-|jüdin|burka|mutti|greis|serbe|syrer|türke|"
        "jungs|kurde|wessi|islam|kerle|mädel|lesbe|polin|sinti|russe|pole|amis|clan|mami|jude|homo|genz|"
        "gay|rollstuhlfahrer|geflüchtet|regenbogen|rumän|opa|taubstumme|die jugend|leute aus|gehörlose|blinde|"
        "senior|frauen|weib|ossi|flüchtling|rentner|gen z|ausländer|rolli|die aus|oma|inder",
        rf"\b(?:ausgerechnet|warum|wieso|seit wann|jetzt auch noch)\b[^.!?]{{0,20}}\b(?:{GROUP})\b[^.!?]{{0,60}}[.!?]\s?(?:die|der|"
        rf"sowas|so jemand|so eine?) (?:kann|können|weiß|wissen|hat|haben|gehört|schafft)\b[^.!?]{{0,50}}\b(?:nicht|nichts|kein\w*|"
        rf"doch nie)\b[^.!?]{{0,30}}|\bdass (?:so )?(?:ein\w?|so ein\w?|die|der)\s(?:\w+[- ])?(?:{GROUP}|rollstuhl-?typ|"
        rf"rollifahrer\w*)\b[^.!?]{{0,50}}\b(?:lächerlich|witz|peinlich|unzumutbar|zumutung|unmöglich|nicht normal|frechheit|"
        rf"unfassbar)\b",
        "statement",
        0.8,
    ),
    Pattern(
        "akzent|kopftuch|hautfarbe|dialekt|herkunft|ihr alter|so einem|deiner|ihrer|deinem|ihrem|"
        "diesem aussehen|eurem aussehen|diesem namen|diesem alter|eurem alter|eurem namen",
        r"\b(?:mit|bei|in|trotz) (?:ihrem|deinem|eurem|ihrer|deiner|so einem|diesem) (?:akzent|kopftuch|alter|namen|aussehen|hautfarbe|"
        r"herkunft)\b[^.!?]{0,70}|\bleute (?:mit|in) ihrem (?:akzent|alter)\b[^.!?]{0,60}",
        "statement",
        0.75,
    ),
    Pattern(
        NEEDLES,
        rf"\b(?:die |diese |der |so (?:ein\w{{0,2}}|ne|n)? |solche |alle |lauter |sämtliche |typisch |unsere |eure )?(?:ganzen |ganze |"
        rf"blöden |faulen |dreckigen |paar |jungen |alten |dicken )?{GROUP}\b[^.!?]{{0,30}}\b(?:{ALL} ){{0,4}}(?:{ALL}|sind|ist|"
        rf"können|kann|wollen|machen|haben|gehören|leben|kosten|liegen)\b[^.!?]{{0,25}}?\b{BAD}(?!\w)",
        "statement",
        0.85,
    ),
    Pattern(
        NEEDLES,
        rf"\b{GROUP}\b[^.!?]{{0,40}}\b(?:sollten?|soll|sollen|müssten?|müssen|muss|gehör\w*|dürften?|dürfen|raus|ab|kann man|"
        rf"könnte man|darf man|man|einfach|besser|lieber)\b[^.!?]{{0,40}}?\b{BANISH}\b",
        "statement",
        0.9,
    ),
    Pattern(
        NEEDLES,
        rf"\b{GROUP} (?:raus|go home|nein danke|unerwünscht|verpisst euch)\b|\b(?:keine|nix|null|"
        rf"nie wieder) {GROUP}\b[^.!?]{{0,30}}\b(?:rein|reinlassen|einstellen|erwünscht|bei uns|in unser\w*|mehr|vermieten|aufnehmen|"
        rf"ans steuer|an die macht)\b|\b(?:nur|ausschließlich) (?:für )?(?:deutsche|männer|junge|gesunde|christen|einheimische|"
        rf"biodeutsche)\b[^.!?]{{0,30}}\b(?:bewerben|erwünscht|gesucht|einstell\w*|zugelassen|vermiet\w*)",
        "statement",
        0.85,
    ),
    Pattern(
        "typisch|mal wieder|wieder so|schon wieder|ältere|damen|0-jährige|0jährige|knacker|herren|säcke|"
        "alleinerziehende|psychisch kranke|kopftuchträger|hundertjährige|legastheniker|verschleierte|kleinwüchsige|"
        "dunkelhäutige|transsexuelle|asylsuchende|asylbewerber|ruheständler|tschetschen|jugendliche|osteuropäer|"
        "depressive|marokkaner|schwangere|bisexuelle|pensionär|einwander|afrikaner|südländer|zuwander|zigeuner|"
        "muselman|ukrainer|migrant|libanes|demente|albaner|araber|afghan|queere|bulgar|autist|muslim|boomer|"
        "koran|menschen mit down-syndrom|menschen mit downsyndrom|alten menschen|politikerinnen|alter menschen|"
        "silver surfer|transmenschen|alte menschen|sekretärinnen|alter leute|alten leute|junge leute|alte leute|"
        "buddhisten|die jungen|katholiken|beamtinnen|franzosen|italiener|die alten|stotterer|rollstühl|"
        "evangelen|atheisten|asylante|griechen|blondine|schwarze|mädchen|chinese|psychos|schwule|teenies|"
        "asiate|tanten|zwerge|hindus|mütter|männer|azubis|türkin|russin|iraker|moslem|trans-|jüdin|mutti|"
        "serbe|russe|wessi|jungs|türke|syrer|mädel|islam|burka|kerle|kurde|lesbe|sinti|greis|polin|clan|"
        "amis|pole|mami|jude|homo|genz|gay|rollstuhlfahrer|regenbogen|geflüchtet|rumän|opa|taubstumme|"
        "die jugend|leute aus|gehörlose|blinde|senior|weib|ossi|flüchtling|rentner|gen z|ausländer|rolli|"
        "die aus|frau|oma|mann|inder",
        rf"\b(?:typisch|wieder so (?:ein\w{{0,2}}|ne)|mal wieder (?:ein\w{{0,2}}|"
        rf"die)) (?:\w+ ){{0,1}}?(?:{GROUP}|frau|mann)\b(?![^.!?]{{0,10}}(?:wetter|gericht|küche|essen))[^.!?]{{0,40}}",
        "typical",
        0.8,
    ),
    Pattern(
        NEEDLES,
        rf"\b(?:sogar|selbst|auch) (?:\w+ ){{0,2}}?{GROUP}\b[^.!?]{{0,30}}\b(?:versteh\w*|kapier\w*|schaff\w*|begreif\w*|hinkrieg\w*|"
        rf"hinbekomm\w*|könn\w* das|bedien\w*|find\w*)\b[^.!?]{{0,20}}|\b(?:so )?(?:einfach|leicht|simpel|idiotensicher),? dass (?:es |"
        rf"das |ihn |sie )?(?:sogar|selbst|auch) (?:\w+ ){{0,2}}?{GROUP}\b[^.!?]{{0,30}}",
        "joke",
        0.85,
    ),
    Pattern(
        NEEDLES,
        rf"\b{GROUP},? die (?:sonst |sogar |schon |nicht mal |ja |eh |doch |auch |immer ){{1,4}}[^.!?]{{0,50}}\b(?:scheitern|"
        rf"verstehen|können|kriegen|schaffen|kapieren|verlaufen|verwechseln|einschlafen|finden|bekommen)\b[^.!?]{{0,20}}",
        "joke",
        0.85,
    ),
    Pattern(
        "frau|weib|blondin|mädchen|mädel|mutti|ossi|pole|rentner|oma|senior|für behinderte|für ausländer|"
        "für alte|heul nicht wie",
        r"\b(?:frauen?|weiber|blondinen?|mädchen|oma|omas|rentner|senioren) (?:und|am|hinterm|im|beim) (?:technik|steuer|einparken|"
        r"lenkrad|zahlen|mathe|baustelle|computer|handwerk|fußball|smartphone|handy|internet|straßenverkehr|logik)\b|"
        r"\b(?:wie ein mädchen|heul nicht wie|wie ein weib|frauenversteher|quotenfrau\w*|frau am steuer|weiberkram|weibergewäsch|"
        r"für eine frau (?:ganz |gar |echt |richtig |erstaunlich )\w+)\b|\b(?:das ist|ist doch|is) (?:nichts|nix|keine arbeit|"
        r"kein job|kein beruf) für (?:frauen|mädchen|mädels|weiber|alte|behinderte|ausländer)\b",
        "joke",
        0.85,
    ),
    Pattern(
        "für ein paar|für die paar|wegen ein paar|für drei|für zwei|einer handvoll|wegen die|für der|wegen der|"
        "wegen so|für so|für die drei|für die zwei|wegen drei|wegen zwei|für die ein|ein zwei|ein vier|"
        "wegen ein drei|für die vier|für ein drei|wegen paar|wegen vier|für vier|für paar",
        rf"\b(?:für|wegen) (?:so |der |die )?(?:ein |zwei |drei )?(?:paar|zwei|drei|vier|"
        rf"einer handvoll)(?: \w+)? {GROUP}\b[^.!?]{{0,100}}",
        "statement",
        0.8,
    ),
    Pattern(
        "behindert|schwul|spastisch|mongo|jüdisch|türkisch|getürkt|zigeuner|blind|autist|taub",
        r"\b(?:bist du|seid ihr|sind sie|wie|so|total|voll|echt|völlig|komplett|richtig) (?:eigentlich |denn |alle |doch |"
        r"dermaßen )?(?:behindert|schwul|spastisch|mongo|autistisch|taubstumm)\b(?! und| oder (?:bin|krank|alt|schwanger))",
        "statement",
        0.85,
    ),
    Pattern(
        "was macht ein|kommt ein|treffen sich|warum können|unterschied zwischen|warum dürfen|warum haben|"
        "warum sind|ältere|frau?|0-jährige|0jährige|leute?|damen|psychisch|geistig|knacker|herren|säcke|"
        "alleinerziehende|hundertjährige|kopftuchträger|kleinwüchsige|transsexuelle|legastheniker|verschleierte|"
        "dunkelhäutige|asylbewerber|asylsuchende|ruheständler|tschetschen|jugendliche|osteuropäer|marokkaner|"
        "depressive|schwangere|bisexuelle|südländer|afrikaner|einwander|pensionär|zigeuner|ukrainer|zuwander|"
        "muselman|migrant|demente|albaner|libanes|autist|afghan|bulgar|araber|trans-|boomer|silver|queere|"
        "muslim|koran|menschen?|menschen mit|politikerinnen|alten menschen|alter menschen|alte menschen|"
        "kopftuchfraue|sekretärinnen|transmenschen|alten leute|alter leute|junge leute|alte leute|transfraue|"
        "die jungen|diese frau|katholiken|beamtinnen|buddhisten|die alten|italiener|stotterer|evangelen|"
        "atheisten|franzosen|rollstühl|hausfraue|griechen|blondine|asylante|schwarze|ne frau|psychos|schwule|"
        "chinese|teenies|mädchen|türkin|tanten|männer|mütter|hindus|zwerge|iraker|russin|asiate|moslem|"
        "azubis|kerle|sinti|mutti|mädel|türke|burka|jungs|russe|wessi|islam|greis|serbe|syrer|jüdin|lesbe|"
        "polin|kurde|homo|pole|amis|clan|jude|mami|genz|gay|rollstuhlfahrer|geflüchtet|regenbogen|leute aus|"
        "rumän|flüchtling|rentner|opa|taubstumme|die jugend|gehörlose|senior|frauen|blinde|weib|ossi|"
        "ausländer|gen z|die aus|rolli|oma|inder",
        rf"\b(?:was (?:macht|sagt|tut|ist) (?:ein\w{{0,2}}|der unterschied zwischen ein\w{{0,2}}) (?:\w+ )?{GROUP}\b[^.!?]{{0,80}}\?|"
        rf"kommt ein\w? {GROUP} (?:in|zum|ins)\b[^.!?]{{0,60}}|warum (?:können|haben|dürfen|"
        rf"sind) {GROUP}\b[^.!?]{{0,60}}\?[^.!?]{{0,80}}(?:😂|🤣|😅|haha|weil))",
        "joke",
        0.7,
    ),
    Pattern(
        "kopftuch|burka|deutsch|pass|hautfarbe|akzent|name|blut|rasse|gene|so einem|ihrem|trotz diesem|"
        "trotz dem|teint|mit diesem aussehen|mit dem aussehen|bevölkerungsaustausch|überfremdung|umvolkung",
        r"\b(?:mit|trotz) (?:dem|ihrem|so einem|diesem) (?:kopftuch|akzent|namen|aussehen|teint)\b[^.!?]{0,50}\b(?:nicht|kein\w*|nie|"
        r"besser nicht|wundern|erst mal)\b|\b(?:lernt|lernen sie|soll\w* (?:erst ?mal )?(?:richtig )?|"
        r"erst ?mal (?:richtig )?)\s?(?:deutsch lernen|deutsch reden|deutsch sprechen)\b(?=[^.!?]{0,30}(?:bevor|dann|oder|[!.]))|"
        r"\b(?:nur )?pass-?deutsche\w*|\bbiodeutsch\w*|\bherrenrasse\b|\büberfremdung\b|\bumvolkung\b|\bbevölkerungsaustausch\b",
        "statement",
        0.75,
    ),
    Pattern(
        "weib|hübsch|figur|titten|hintern|rock|lächeln|blondchen|schätzchen|mäuschen|püppchen|süße|kleine|"
        "herd|möpse|in die küche",
        r"\b(?:typisch weib|dummes? weib\w*|weiberhaufen|blondchen|püppchen|(?:süße|kleine) maus am \w+|gehör\w* (?:\w+ ){0,3}(?:an|"
        r"hinter) den herd|(?:zurück|ab) (?:an den herd|in die küche)|(?:geile\w?|dicke\w?) (?:titten|möpse|hintern))\b[^.!?]{0,60}",
        "typical",
        0.9,
    ),
    Pattern(
        "nicht normal|heilbar|widernatürlich|gegen die natur|sünde|ansteckend|abartig|pervers|krank",
        rf"\b(?:{ORIENTATION}|homosexualität|schwulsein|transsexualität)\b[^.!?]{{0,40}}\b(?:nicht normal|krankheit|krank|heilbar|"
        rf"widernatürlich|gegen die natur|sünde|ansteckend|abartig|pervers)\b",
        "statement",
        0.9,
    ),
)
