"""Irritated, sarcastic and retaliating turns, in one expression each."""

from __future__ import annotations

from ..pattern import Pattern

_YOU = r"(?:sie|du|ihr|se|ihna|eich)"
PATTERNS = (
    Pattern(
        "weinen|heulen|kniefall|auf knien|orden|applaudieren|klatschen|blumen|auf die knie",
        r"\b(?:was )?soll\w* (?:wir|ich) (?:jetzt |denn |nun |etwa |dazu |ihnen )*(?:machen,? )?(?:weinen|heulen|klatschen|"
        r"auf die knie|einen orden|blumen schicken|applaudieren)\b[^.!?]{0,20}",
    ),
    Pattern(
        "dass wir|dass ich",
        r"\b(?:entschuldig\w+|verzeih\w+|sorry|pardon|tut mir leid|tut uns leid)(?: sie| bitte| ja| aber)*,? dass (?:wir|"
        r"ich) (?:nicht nur für|nicht (?:den ganzen tag|immer|sofort|springen)|auch noch|ein (?:privatleben|leben)|feierabend|menschen|"
        r"arbeiten)\b[^.!?]{0,50}",
    ),
    Pattern(
        "anmacht|auflaufen|abblitzen|was anhören|anpampt|blöd|nächstefrech|nächstedumm|nächsten|der nächste|"
        "die nächste|den nächste",
        r"\b(?:den|die|der) nächsten?\b[^.!?]{0,40}\b(?:anmacht|anpampt|blöd|dumm|frech)\b[^.!?]{0,60}",
    ),
    Pattern(
        "doch ",
        r"\b(?:rufen|fragen|schreiben|erzählen|sagen|melden|beschweren|wenden) sie (?:das |sich |es )?doch (?!einfach|gern|mal|bitte|"
        r"uns|direkt|kurz|am besten|vorher|noch)[^.!?]{3,50}[.!]",
    ),
    Pattern(
        "ist ja gut|mein gott|meine güte|herrgott|himmel|laune|schön, dass sie|wer nicht will|wenn sie meinen|"
        "wie sie meinen|von mir aus|meinetwegen|was soll's|so what|ist halt so|pech|na und|schön dass|"
        "schön, dass ihr|schön, dass du|ist ja schon gut",
        r"(?:^|[.!?] )(?:ist ja (?:schon )?gut|ja,? ist ja gut|mein gott|meine güte|herrgott(?:nochmal)?|um himmels willen|"
        r"wenn sie meinen|wie sie meinen|von mir aus|meinetwegen|na und)\b[^.!?]{0,40}|\b(?:schlechte|miese) laune\b|"
        r"\bschön,? dass (?:sie|ihr|du) (?:so viel |für so(?:was|etwas) |noch |die )?(?:zeit|muße|energie|nerven)\b[^.!?]{0,40}|"
        r"\bwer nicht will,? der hat\b",
    ),
    Pattern(
        "anpampt|anpflaumt|anschnauzt|dumm kommt|blöd kommt|frech wird|kaffeefleck|antrag zurück|büßen|"
        "drankriegen|anmeckert|anmotzt",
        r"\b(?:wenn|falls|wer)\b[^.!?]{0,40}\b(?:anpampt|anpflaumt|anschnauzt|anmotzt|anmeckert|dumm kommt|blöd kommt|"
        r"frech wird)\b[^.!?]{0,80}",
    ),
    Pattern(
        "noch",
        r"\bwas (?:wollen|wollt|willst|soll\w*|brauchen) (?:sie|ihr|du|wir)?\s?(?:denn |eigentlich )?(?:alles )?noch(?: alles| von uns|"
        r" hören| machen| wissen| tun)*\b|\bsonst noch (?:fragen|wünsche|was|beschwerden)\b|\bnoch so ein\w? (?:experte|schlaumeier|"
        r"besserwisser|held|genie|schlauberger|kandidat)\w*",
    ),
    Pattern(
        "dann ",
        rf"\bdann (?!bitte|gern|melden|können|finden|klären|helfen|ist|wird|haben)\w{{3,14}} {_YOU} (?:sich |uns |es |das |"
        rf"mich )*(?:halt|eben|doch|lieber|ruhig|einfach)\b[^.!?]{{0,40}}",
    ),
    Pattern(
        "ja ja|jaja|ja, ja|blabla|bla bla|na klar,|schon klar|genau, wir|natürlich, wir|klar, wir|ach was|"
        "ach so|ach nee|na sowas|sag bloß|was sie nicht sagen|welch|oh nein|das amt|klar die|sicher,|"
        "natürlich, die|natürlich die|genau, die|sicher die|klar, die|klar wir|genau die verwaltung|"
        "genau die stadt|natürlich wir|sicher wir|genau wir|ach herrje|na so was",
        r"(?:^|[.!?] )(?:ja,? ja\b|jaja\b)|\bbla ?bla\b|(?:^|[.!?] )(?:ach (?:was|nee|herrje)|sag bloß|was sie nicht sagen|na so ?was|"
        r"oh nein)\b[^.!?]{0,40}|(?:^|[.!?] )(?:na klar|schon klar|genau|natürlich|klar|sicher),? (?:wir|die verwaltung|das amt|"
        r"die stadt) (?:sind|ist|haben|hat|machen|sitzen|warten)\b[^.!?]{0,60}",
    ),
    Pattern(
        "sündenbock|prügelknabe|böse|an allem|schuld",
        r"\b(?:an allem|immer|mal wieder|natürlich|wieder) (?:\w+ ){0,2}schuld\b|\b(?:die )?böse\w? (?:verwaltung|beamten|stadt|"
        r"behörde)\b|\bsündenbock|\bprügelknabe\w*",
    ),
    Pattern(
        "hobby|freizeit|langeweile|langweilig ist|hobbies",
        r"\b(?:ein(?:en|em)? )?(?:neues |anderes |richtiges )?hobb(?:y|ys|ies)\b[^.!?]{0,20}\b(?:zulegen|suchen|gesucht|empfehl\w*|"
        r"hilft)\b|\b(?:zulegen|suchen)\b[^.!?]{0,10}\bhobby\b|\bwenn (?:ihnen|euch|dir) (?:so )?langweilig ist\b",
    ),
    Pattern(
        "gern|herzlich eingeladen|vielleicht|jederzeit",
        r"\b(?:sie|ihr|du) (?:können|dürfen|könnt|dürft|kannst|darfst) (?:ja |sich |es |das |uns )*(?:gern\w?|jederzeit|"
        r"herzlich gern\w?)\b[^.!?]{0,40}\b(?:besser (?:machen|zu machen)|bei uns anfangen|selbst (?:machen|versuchen|probieren)|"
        r"bewerben|woanders(?: hin)?\w*|weg\w*ziehen|tauschen|übernehmen)\b[^.!?]{0,30}|\bvielleicht (?:sollten|sollte|solltest|"
        r"solltet|wäre|versuchen) (?:sie|ihr|du|es)\b[^.!?]{0,20}\b(?:mal|einfach mal|lieber)\b[^.!?]{0,40}",
    ),
    Pattern(
        "für nichts|für gar nichts|für null|na toll|na super|na prima|na bravo|großartig|fantastisch|wahnsinn|"
        "ganz toll|echt toll|na dann",
        r"\bdanke (?:auch )?für (?:gar )?nichts\b|(?:^|[.!?] )na (?:toll|super|prima|bravo|dann)\b[^.!?]{0,40}",
    ),
    Pattern(
        "zwingt|hat dich|hat euch|hat sie",
        r"\b(?:zwingt|hat) (?:sie|euch|dich) (?:ja |doch )?(?:niemand|keiner)\b[^.!?]{0,40}|\b(?:niemand|keiner) zwingt\b[^.!?]{0,40}",
    ),
    Pattern(
        "positives|nettes|freundliches|dankbar|sinnvolles|konstruktives|nur meckern|nur nörgeln|immer nur|"
        "ständig nur|seien sie|dauernd nur|zufrieden|still|was gutes|froh|ruhig",
        r"\b(?:auch mal|jemals|eigentlich mal|zur abwechslung|einmal|mal) (?:etwas|was) (?:positives|nettes|freundliches|sinnvolles|"
        r"konstruktives|gutes)\b|\b(?:immer|ständig|dauernd) nur (?:am )?(?:meckern|nörgeln|jammern|motzen|beschweren|fordern)\b|"
        r"\b(?:seien sie|sei|seid) (?:doch |mal |lieber |einfach ){1,3}(?:froh|dankbar|still|ruhig|zufrieden)\b",
    ),
    Pattern(
        "zaubern|hexen|hellsehen|hellseher|glaskugel|wunder|kristallkugel|zauberstab|zweiteilen|vierteilen|"
        "maschinen|zauberer|roboter",
        r"\b(?:können|sind|haben) (?:hier |ja |auch |leider |halt |eben )*(?:nicht|keine) (?:zaubern|hexen|hellsehen|hellseher|"
        r"glaskugel|kristallkugel|wunder\w*|zauberer|maschinen|roboter|zauberstab)\b",
    ),
    Pattern(
        "kapiert|klar soweit|capito|basta|ende der|punkt aus|ende gelände|schluss jetzt|damit ist alles|"
        "unserer seite alles gesagt|punkt, aus|verstanden",
        r"\b(?:kapiert|verstanden|klar soweit|capito)\s?[?!]|\bbasta\b|\bende der (?:diskussion|durchsage|debatte)\b|\bpunkt,? aus\b|"
        r"\bschluss jetzt\b|\bdamit ist (?:von unserer seite )?alles gesagt\b",
    ),
    Pattern(
        "ganz unten|nach unten|papierkorb|rundablage|liegen lassen|schmoren|zappeln|warten|verschwind|"
        "liegen bleiben|versehentlich|extra lang|lass |auflaufen|abblitzen",
        r"\b(?:antrag|akte|vorgang|anliegen|formular|bescheid|der|dessen|deren|den)\b[^.!?]{0,50}\b(?:ganz (?:nach )?unten|nach unten|"
        r"papierkorb|rundablage|liegen (?:lassen|bleiben)|extra lange?|versehentlich|verschwind\w*)\b[^.!?]{0,30}|\b(?:lass|lasse|"
        r"lassen) (?:ich|wir)\b[^.!?]{0,40}\b(?:warten|schmoren|zappeln|auflaufen|abblitzen)\b[^.!?]{0,30}",
    ),
    Pattern(
        "dein ernst|ihr ernst|euer ernst|ernsthaft|geht's noch|gehts noch|spinnen|nerven|unverschämt|frech|"
        "dreist|spar|nase|eigenen tür|eigene tür|lächerlich|quatsch|unsinn|blödsinn|humbug|schwachsinn|käse|"
        "lachen|troll|ist daneben|eigenen haustür|was fällt ihnen ein",
        r"\b(?:ist das (?:ihr|euer|dein) ernst|geht'?s noch|sie haben (?:vielleicht |ja |echt )?nerven|was fällt ihnen ein|(?:eine |"
        r"so eine )?(?:unverschämtheit|frechheit|dreistigkeit) von (?:ihnen|euch|dir)|(?:ihr|dein|euer) (?:ton|tonfall|kommentar|"
        r"genörgel|verhalten) ist (?:unverschämt|frech|daneben|lächerlich|eine frechheit)|sparen sie sich|spart euch|spar dir|"
        r"(?:an die|an ihre) eigene\w? nase|vor (?:der|ihrer) eigenen (?:haus)?tür|(?:das ist|ist doch|so ein|was für ein|reiner|"
        r"völliger|absoluter|totaler) (?:doch |ja |einfach |schlicht |völliger |absoluter |totaler )*(?:quatsch|unsinn|blödsinn|humbug|"
        r"schwachsinn|käse|lächerlich)|da (?:kann|können|muss|müssen) (?:ich|wir) (?:ja |doch )?nur lachen|(?:sie|du) (?:\w+ )?troll|"
        r"trolle wie)\b",
    ),
    Pattern(
        "lange warten|zeit verschw|zeit stehlen|besseres zu tun|wichtigeres|keine lust|keine zeit für|zeit zu|"
        "zeit klauen|zeit rauben",
        r"\b(?:da können sie|kannst du|könnt ihr) (?:aber )?lange warten\b|\b(?:unsere|meine) (?:kostbare |"
        r"wertvolle )?zeit (?:zu )?(?:verschwende\w*|stehlen|rauben|klauen)\b|\b(?:haben|habe|hätten) (?:wir |ich )?(?:hier |auch |"
        r"wirklich |weiß gott )*(?:wichtigeres|besseres) zu tun\b|\bkeine lust (?:mehr )?(?:auf|mit|zu|mich|uns)\b|"
        r"\bkeine zeit für (?:so|solche|derlei|ihre)\b",
    ),
    Pattern(
        "blind|taub|lesen sie|nicht lesen|schwerhörig|schwer von begriff",
        r"\b(?:sind sie|seid ihr|bist du) (?:eigentlich |denn |etwa )?(?:blind|taub|schwerhörig|schwer von begriff)\b|"
        r"\bkönnen sie (?:eigentlich |denn |etwa )?nicht lesen\b|\blesen sie eigentlich\b",
    ),
    Pattern(
        "schon wieder|ja wieder|mal wieder",
        r"\b(?:ach(?: nee?| ja)?,? |na,? |oh,? )?(?:sie|du|ihr) (?:schon |ja |mal )wieder\b",
    ),
    Pattern(
        "selbst|selber|ihna |dich | selb",
        rf"\b(?:mach(?:en sie|t|t's|'s)?|tun sie|versuchen sie|probier\w*|bau\w*|räum\w*|such\w*|schau\w*|kümmer\w*)(?: {_YOU})?(?: es|"
        rf" das| sich| dich)? ?(?:doch|halt|eben|mal|bitte|einfach)?(?: mal)? (?:selbst|"
        rf"selber)\b(?:[^.!?]{{0,40}}\bbesser\b[^.!?]{{0,20}})?",
    ),
    Pattern(
        "zieh|such|bleib|kommen|leg|leb|wander| eich | ihna | se |dir |sie euch|ihr sich|du euch|du sich|"
        "ihr es|du es|ihr euch|sie sich|sie es| du |lass|geh",
        rf"\b(?:dann |so )?(?:zieh\w*|geh\w*|such\w*|wander\w*|bleib\w*|leg\w*|lass\w*) (?:{_YOU} )?(?:sich |dir |euch |es )?(?:doch|"
        rf"halt|eben)(?: einfach| bitte| mal| gleich)? (?:um|weg|woanders\w*|auf|aus|zu hause|daheim|bleiben|sein|eine andere|"
        rf"in eine andere|nach \w+|wo ?anders hin|'?ne andere|fern)\b",
    ),
    Pattern(
        "passt|gefällt|schmeckt|recht ist|zu lange|falls ihnen|falls euch|falls das|falls dir|wenn euch|"
        "wenn dir|es ihnen|wenn ihnen|wenn das ihnen|wenn das euch",
        r"\b(?:wenn|falls) (?:ihnen|euch|dir|es ihnen|ihnen das|euch das|dir das|ihnen es|das ihnen|das euch)(?: \w+){0,3} (?:nicht|"
        r"zu langsam|zu lange|zu teuer|zu \w+)(?: (?:passt|gefällt|schmeckt|ist|recht ist|geht|dauert))",
    ),
    Pattern(
        "glückwunsch|gratul|bravo|applaus|respekt|toll gemacht|wow",
        r"\b(?:na )?(?:herzlichen glückwunsch|gratulation|gratuliere|bravo|applaus|"
        r"respekt)\b[^.!?]{0,30}\b(?:dass (?:ihnen|euch|dir|sie|ihr|du)|ihnen|schon auffällt|sie haben|"
        r"auch schon)\b[^.!?]{0,60}",
    ),
    Pattern(
        "auch schon|auch endlich|tatsächlich",
        r"\b(?:das|dass)?[^.!?]{0,40}\b(?:auch schon|auch endlich|tatsächlich) (?:auffällt|aufgefallen|gemerkt|"
        r"mitbekommen|mitgekriegt|bemerkt|aufgewacht)\b",
    ),
    Pattern(
        "den ganzen tag|nichts zu tun|nichts besseres|nix besseres|langweil|däumchen|kaffee|wir trinke|"
        "ich trinke|ich drehe|wir drehe|wir mache|ich sitze|ich warte|wir warte|wir sitze|ich mache|habehier|"
        "habeauch|habeeh|habeja|ich habe|sonst|eh |wir habe",
        r"\b(?:wir|ich) (?:sitzen?|haben?|machen?|drehen?|trinken?|warten?)\b[^.!?]{0,20}\b(?:ja |hier |auch |sonst |"
        r"eh ){1,4}[^.!?]{0,30}\b(?:den ganzen tag|nichts (?:zu tun|besseres)|nur auf (?:sie|dich|euch|ihren|ihre|"
        r"deinen)|däumchen|kaffee)[^.!?]{0,60}",
    ),
    Pattern(
        "nichts besseres|nix besseres|hobby|langeweile|sonst keine|viel freizeit|keine anderen|viel zeit|wohl keine",
        r"\b(?:haben sie|habt ihr|hast du|sie haben|ihr habt|du hast)\b[^.!?]{0,20}\b(?:nichts|nix|"
        r"sonst nichts) besseres\b[^.!?]{0,20}|\b(?:zu viel|offenbar viel|wohl viel|"
        r"offensichtlich zu viel) (?:freizeit|zeit|langeweile)\b|\b(?:sonst keine|keine anderen|wohl keine) (?:probleme|"
        r"sorgen|hobbys)\b",
    ),
    Pattern(
        "spaß|freude|vergnügen|langweilig",
        r"\b(?:glaub(?:en sie|st du|t ihr)|denken sie|meinen sie|meint ihr)\b[^.!?]{0,20}\b(?:uns|mir|wir|"
        r"ich)\b[^.!?]{0,25}\b(?:spaß|vergnügen|freude|langweilig|zum spaß)\b",
    ),
    Pattern(
        "ironie|sarkas|*augenroll|augenroll",
        r"#?ironie ?(?:off|aus|ende|modus)\b|#?sarkasmus ?(?:off|aus|ende)?\b|\*augenroll\*",
    ),
    Pattern(
        "problem|bier|schuld|pech|tja! |tja, |tja. |tja ",
        r"\b(?:das )?ist (?:dann |ja |wohl |ehrlich gesagt |doch )?(?:ihr|euer|dein|nicht unser|nicht mein|"
        r"allein ihr) (?:problem|bier|pech)\b|\bnicht (?:unser|mein) (?:problem|bier)\b|\b(?:selbst|selber) schuld\b|"
        r"\bpech gehabt\b|\btja[,.!]? (?:pech|so ist|dann|da)\b",
    ),
    Pattern(
        "beschwer|heul|jammer|mecker|wein|mimimi|nörgel|motz",
        rf"\b(?:beschwer|heul|jammer|mecker|wein|nörgel|motz)(?:e|en|t|n)? (?:{_YOU} )?(?:sich |dich |euch )?(?:doch|halt|ruhig|nur|"
        rf"woanders|leiser|weiter|doch woanders)\b|\bmimimi\b|\b(?:das |ihr |euer |dieses )(?:ewige |ständige |dauernde )?(?:gejammer|"
        rf"gemecker|genörgel|gemotze|geheule|rumgeheule)\b|\b(?:hören sie|hört|"
        rf"hör) (?:doch )?(?:endlich )?auf (?:zu )?(?:\w+ )?(?:jammern|meckern|nörgeln|heulen|motzen)",
    ),
    Pattern(
        "erwarte|glauben sie|denken sie|bilden sie|was wollen|wir sich|was glauben wir|was denken wir|was bilden wir",
        r"\bwas (?:erwarten|glauben|denken|bilden|wollen) (?:sie|wir)(?: sich)? (?:denn|eigentlich|noch)?(?: alles|"
        r" von uns| ein)?\b[^.!?]{0,40}",
    ),
    Pattern(
        "zum x-ten|hundertsten|tausendsten|wie oft|noch mal erklären|zum letzten mal|zigsten|wievielte|"
        "zum wiederholtenn mal|zum wiederholten mal|zum letztenn mal|zum fünftenn mal|zum zehntenn mal|"
        "zum fünften mal|zum zehnten mal",
        r"\b(?:zum (?:x-ten|zigsten|hundertsten|tausendsten|wiederholten|letzten|fünften|zehnten)(?:n)? mal\b|"
        r"wie oft (?:denn |sollen wir |muss (?:ich|man|wir) )(?:noch|das|ihnen|euch)[^.!?]{0,40})",
    ),
    Pattern(
        "entschuldigung|entschuldigen|sorry|verzeih|tut mir leid|tut uns leid|furchtbar|vielmals|tut uns ja|"
        "tut mir ja|entschuldig,|dass wir|dass ich",
        r"\b(?:entschuldig\w*|sorry|verzeih\w*|tut (?:mir|uns) (?:ja )?(?:leid|"
        r"furchtbar leid)),? (?:bitte )?(?:vielmals )?(?:,? )?dass (?:wir|ich) (?:auch (?:mal|nur)|existieren?|"
        r"atmen?|leben?|schlafen|nicht (?:hellsehen|zaubern|fliegen|rund um die uhr|24)|menschen|"
        r"kein\w* (?:hellseher|zauberer|glaskugel))[^.!?]{0,40}",
    ),
    Pattern(
        "wünsche|extrawurst|goldwaage|bestellen|roten teppich|königlich|hoheit|majestät|prinz|sonst noch|gnaden",
        r"\b(?:sonst noch (?:wünsche|was)|haben (?:sie|wir) sonst noch (?:wünsche|sorgen)|(?:eine )?extrawurst|"
        r"(?:den )?roten teppich (?:ausrollen|gewünscht|für sie)|(?:euer|eure) (?:hoheit|majestät|gnaden)|"
        r"darf es sonst noch)\b",
    ),
    Pattern(
        "reicht|schnauze|genug|faxen|geduld|nase ",
        r"\b(?:jetzt reicht(?:'s| es)|mir reicht(?:'s| es)|uns reicht(?:'s| es)|es reicht (?:mir|uns|langsam|jetzt)|"
        r"(?:nase|schnauze|faxen) (?:gestrichen )?(?:voll|dicke)|(?:die |unsere |meine )geduld (?:ist |"
        r"hat )?(?:am ende|ein ende|erschöpft|zu ende)|genug von (?:ihnen|euch|ihrem|eurem))\b",
    ),
    Pattern(
        "auf der welt|nabel|mittelpunkt|einzige|dreht sich|allein",
        r"\b(?:sie sind|du bist|ihr seid) (?:nicht|auch nicht|hier nicht|leider nicht) (?:die |der |"
        r"das )?(?:einzigen?|nabel|mittelpunkt|allein\w*)\b[^.!?]{0,30}|\bdreht sich nicht (?:alles|die welt|"
        r"nur) um (?:sie|dich|euch)\b",
    ),
    Pattern(
        "beruhig|runter|chill|regen sie|luft|entspann|atmen|komm mal|rege |regt |reg |halten sie",
        r"\b(?:beruhig(?:en sie|e?|t)? (?:sich|dich|euch)|reg(?:en sie|t|e)? (?:sich|dich|euch) (?:mal |doch |bitte )?(?:nicht so auf|"
        r"ab|wieder ab)|komm(?:en sie|t)? (?:erst ?mal |mal |bitte )?(?:wieder )?runter|chill\w* mal|halten sie (?:mal )?(?:die luft|"
        r"den ball|ihren ball)|entspann(?:en sie|t|) (?:sich|dich|euch)|einfach mal (?:tief )?durchatmen)\b",
    ),
    Pattern(
        "schön für|ist ja toll|interessiert|na und|juckt|schnuppe|wurscht|wurst|egal",
        r"\b(?:schön für (?:sie|dich|euch)|(?:das )?(?:interessiert|juckt) (?:hier )?(?:keinen|niemanden|uns nicht|"
        r"mich nicht|doch keinen)|wen (?:interessiert|juckt)|(?:ist|sind) (?:mir|uns) (?:ehrlich gesagt |ziemlich |"
        r"völlig |herzlich )?(?:egal|wurst|wurscht|schnuppe))\b",
    ),
    Pattern(
        "anschreien|anpampen|dumm kommen|blöd kommen|ton|so nicht|krumm kommen",
        r"\b(?:in (?:dem|diesem) ton (?:reden|antworten|nicht|schon)|so nicht,? (?:mein|meine|freund\w*)|(?:dumm|"
        r"blöd|krumm) kommen)\b",
    ),
    Pattern(
        "melden sie sich|beweg|hintern|arsch hoch|couch|sofa",
        r"\b(?:beweg(?:en sie|t|) (?:mal |doch |sich |dich |euch |einfach |selbst )*(?:ihren |deinen |"
        r"euren )?(?:hintern|allerwertesten|popo|po|arsch)|(?:vom|auf dem) sofa aus (?:ist|lässt|kann|meckert))\b",
    ),
    Pattern(
        "dann werdet|dann wirst|warte|warde|heimzahl|zahl ich|gibt's zurück|revanche|kannst was erleben|schmeck|"
        "schmegg|quittung|rache|ml |wie euch|wie ihm|retourkutsche|werden sie|dir |wirst du|deine zurück|"
        "eure zurück|die zurück| heim|werdet ihr|noch zurück|ihr zurück|du zurück|wardt|wartt|na, wart|"
        "na, ward|na wart|kann was erleben|heimgezahlt|na ward|das merk|ich mir",
        r"\bna,? war[td]e?t?\b[^.!?]{0,60}|\b(?:dann )?(?:werdet ihr|wirst du|werden sie) (?:schon |mal |"
        r"dann )?(?:sehen|merken|was erleben)\b[^.!?]{0,60}|\bheim(?:zahlen|gezahlt|zahl)\b|\bzahl\w? (?:ich|"
        r"wir) (?:dir|euch|ihm|ihr|denen|ihnen) (?:\w+ )?heim\b|\bma?l sehn?,? wie (?:dir|euch|ihm) (?:das|dit|"
        r"des) (?:schme[ckg]{2}\w*|gefällt)|\b(?:das )?merk\w? ich mir\b|\b(?:dafür|das) (?:gibt's|kriegst du|"
        r"bekommst du|kriegt ihr|bekommt ihr) (?:noch )?(?:die |deine |eure )?(?:quittung|retourkutsche|zurück)\b|"
        r"\bkann(?:st)? was erleben\b",
    ),
    Pattern(
        "schalter",
        r"\b(?:komm\w?|kommt|wenn)\b[^.!?]{0,20}\b(?:du|ihr|sie|der|die)\b[^.!?]{0,30}\b(?:an (?:meinen|unseren)|"
        r"zu mir an den|vor meinem) schalter\b[^.!?]{0,80}",
    ),
    Pattern(
        "lassen wir|dann lassen sie|dann eben nicht",
        r"\bdann lassen (?:wir|sie) (?:es|das) (?:doch|halt|eben)(?: einfach)?(?: ganz)?\b|\bdann eben nicht\b",
    ),
    Pattern(
        "hätten sie|wären sie|hättet ihr|hättest du",
        r"\b(?:hätten sie|wären sie|hättest du|hättet ihr)\b[^.!?]{0,20}\b(?:mal |halt |eben |doch |"
        r"einfach )[^.!?]{0,40}\b(?:früher|vorher|gleich|rechtzeitig|selbst|aufgepasst|gelesen|müssten|"
        r"müssen)\b[^.!?]{0,40}",
    ),
    Pattern(
        "dank|nett|lieb|freundlich",
        r"\b(?:danke|vielen dank|herzlichen dank)\b,? (?:auch )?für (?:den|die|das|ihre[nm]?|"
        r"deine[nm]?)(?: \w+){0,2} (?:qualifizierten|konstruktiven|geistreichen|tollen|hilfreichen|überaus \w+|"
        r"wertvollen|fachkundigen|klugen)\b[^.!?]{0,40}[🙄😂🤡🙃😒]",
    ),
    Pattern(
        "bezahlt|steuern|ihr geld|ihre steuer|ihren paar|ihren euro|ihren groschen|ihren kröten",
        r"\b(?:von|mit) ihren (?:paar )?(?:kröten|steuern|euro\w*|groschen) (?:kommen|können|bezahlen) (?:wir|"
        r"sie)\b[^.!?]{0,30}|\bdafür werde ich nicht bezahlt\b|\bdafür werden wir nicht bezahlt\b",
    ),
    Pattern(
        "such",
        r"\b(?:suchen sie|such) (?:sich|dir) (?:mal |doch |bitte )?(?:professionelle )?(?:hilfe|ein hobby|"
        r"einen (?:therapeuten|arzt|anderen)|jemand anderen)\b",
    ),
)
