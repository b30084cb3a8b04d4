"""Announced violence, watching, and veiled hints in one expression each."""

from __future__ import annotations

from ..pattern import Pattern

_WHO = (
    r"(?:dich|dir|euch|sie|ihn|ihnen|ihm|den|die|denen|dem|jeden|jedem|alle|deine\w?|eure\w?|ihre\w?|diese[mnrs]?|"
    r"dein|euer|so einem|so einen|der|den typ|diesen \w+|den \w+|die \w+)"
)
_VIOLENCE = (
    r"(?:umbringen|umbring|umgebracht|abknallen|abgeknallt|erschießen|erschossen|abstechen|abgestochen|erstechen|"
    r"aufhängen|aufgehängt|aufknüpfen|aufgeknüpft|verprügeln|verprügelt|verdreschen|vermöbeln|zusammenschlagen|"
    r"zusammengeschlagen|"
    r"totschlagen|totgeschlagen|erschlagen|kaltmachen|kaltgemacht|plattmachen|platt machen|fertigmachen|"
    r"fertig machen|überfahren|vergiften|vergast|vergasen|anzünden|angezündet|abfackeln|abgefackelt|niederbrennen|"
    r"niedergebrannt|in die luft jagen|"
    r"in die luft sprengen|gesprengt|steinigen|gesteinigt|hinrichten|hingerichtet|ausrotten|ausgerottet|auspeitschen|"
    r"ausgepeitscht|vierteilen|enthaupten|köpfen|geköpft|ertränken|ersäufen|verrecken|abschlachten|foltern|"
    r"verkloppen|verhauen|umlegen|umgelegt|lynchen|gelyncht)"
)
PATTERNS = (
    Pattern(
        "wissen|weiß|weiss",
        r"\b(?:wissen|weiß|weiss)(?: genau| jetzt| auch)?,? (?:in |auf |an |vor |mit )?(?:welche[rmns]?|wo)\b[^.!?]{0,50}\b(?:er|sie|"
        r"ihr|du|auto|wagen|dienstwagen|haus|kinder|familie)\b[^.!?]{0,30}\b(?:steht|parkt|stehst|parkst|wohn\w*|schläf\w*|lebt|"
        r"arbeite\w*|unterwegs|heimgeht)\b",
        "watched",
    ),
    Pattern(
        "begleitung|allein|ohne schutz|umdrehen|tiefgarage|parkhaus|dunkel|warten sie|wart |ohne polizei|"
        "begegne|wartet bloß|warte bloß|wartet mal|wartet nur|warte mal|warte nur|würde ich an|nachts",
        r"\b(?:soll|sollte|sollten|sollen|würde ich an \w+ stelle)\b[^.!?]{0,25}\b(?:bloß|besser|lieber|nie wieder|nicht mehr|"
        r"nie mehr)\b[^.!?]{0,30}\b(?:ohne (?:begleitung|schutz|polizei)|allein\w?|im dunkeln|nachts)\b[^.!?]{0,40}|\bwart(?:e|et|"
        r"en sie)? (?:nur|mal|bloß)\b[^.!?]{0,20}\b(?:bis|wenn|ab)\b[^.!?]{0,40}\b(?:dunkel|nacht|allein\w?|feierabend|draußen|"
        r"begegne\w*|seh\w*|erwisch\w*)\b[^.!?]{0,20}",
        "veiled",
    ),
    Pattern(
        "finger|hand|hände|kopf|beine|ohren|zunge|eier|hals|gurgel|nase|denen|jedem|ihm|quetsch|zieh |"
        "brech|säge |hacke|beiß |klopp|hack |reiß |säg |schneide ich|schneide wir|schneid ich|schneid wir|"
        "drehe wir|reiße ich|ziehe wir|drehe ich|reiße wir|ziehe ich|dreh wir|dreh ich",
        r"\b(?:dem|der|denen|dir|euch|ihm|ihr|ihnen|jedem)\b[^.!?]{0,15}\b(?:hack|hacke|schneid|schneide|säg|säge|brech|breche|reiß|"
        r"reiße|dreh|drehe|quetsch|quetsche|beiß|klopp|zieh|ziehe) (?:ich|wir)\b[^.!?]{0,20}\b(?:finger|hand|hände|kopf|beine|ohren|"
        r"zunge|eier|hals|gurgel|nase|arme|haut)\b[^.!?]{0,15}",
        "violence",
    ),
    Pattern(
        "finden|weh tun|tut weh|wehtun|spüren|fühlen|teeren|federn|leiden|prügelstrafe|pranger|auspeitsch|"
        "erwische|kriege|hole |wir finde|wir holen|ich holen|bereuen|ich finde|büßen|am eigenen leib|bezahlen|"
        "geteert und gefedert",
        r"\b(?:wir|ich) (?:kriegen?|erwischen?|finden?|holen?) (?:euch|dich|sie|ihn|jeden)\b[^.!?]{0,30}\b(?:weh|schmerz\w*|bereuen|"
        r"gnade|was erleben|leiden|dann|alle)\b[^.!?]{0,30}|\b(?:teeren und federn|geteert und gefedert)\b|\b(?:deine|eure|ihre|"
        r"seine) (?:familien?|kinder|frau|angehörigen)\b[^.!?]{0,25}\b(?:spüren|büßen|zu spüren|leiden|bereuen|bezahlen)\b|\b(?:wirst|"
        r"werdet|werden) (?:du|ihr|sie|das|es|noch|schon|bald|alle|am eigenen leib| )*(?:zu spüren bekommen|spüren|"
        r"am eigenen leib)\b[^.!?]{0,30}",
        "violence",
    ),
    Pattern(
        "wie lange",
        r"\b(?:mal (?:schauen|sehen|gucken)|schauen wir mal|fragt sich(?: nur)?|bin gespannt|wer weiß),? wie lange (?:deine?|eure?|"
        r"ihre?|seine?|dein|euer|ihr|sein|das|der|die) (?:\w+ ){0,2}?(?:reifen|scheiben|auto|haus|dach|büro|rathaus|laden|fenster|hund|"
        r"kinder|gesund\w*|noch)\b[^.!?]{0,40}",
        "veiled",
    ),
    Pattern(
        "unfälle|unfall",
        r"\b(?:unfälle|ein unfall|so ein unfall) (?:passieren|passiert)(?: ja| halt| eben| doch)? schnell\w*\b[^.!?]{0,30}",
        "veiled",
    ),
    Pattern(
        "vor der tür|reden wir|vor ihrer tür|vor deiner tür|vor eurer tür|haustür",
        r"\b(?:steh\w*|komm\w*|klingel\w*) (?:wir|ich)(?: \w+){0,3} (?:bei (?:ihnen|euch|dir)(?: \w+)? vor der tür|vor (?:ihrer|deiner|"
        r"eurer) (?:haus)?tür)\b[^.!?]{0,50}",
        "watched",
    ),
    Pattern(
        "trau|allein|dunkeln|nicht mehr|bloß|besser|lieber|nachts",
        r"\b(?:soll\w*|sollte\w*|würde|würd)\b[^.!?]{0,20}\b(?:sich|mich|dich|euch)\b[^.!?]{0,25}\b(?:nachts|im dunkeln|bloß|besser|"
        r"lieber|allein\w?|nicht mehr)\b[^.!?]{0,40}\b(?:trau\w*|blicken lassen|sehen lassen|raustrau\w*|begegnen)\b",
        "veiled",
    ),
    Pattern(
        "rein|drauf|ab|ohren|amok|blut|erwisch|dampfwalze|bagger|panzer|bulldozer|planierraupe|in die luft|"
        "ums leben|denen|paar|klatsch|haue |tret |gebe |geb |box |hau |traktor|lkw|verpasse ich|"
        "verpasse wir|verpass wir|schlage wir|schlage ich|verpass ich|schlag wir|schlag ich|trete ich|trete wir|"
        "flammen auf|trifft es|zu bruch",
        r"\b(?:hau|haue|schlag|schlage|geb|gebe|verpass|verpasse|box|tret|trete|klatsch) (?:ich|wir) (?:\w+ )?(?:dir|euch|ihm|ihr|"
        r"ihnen|dem|der|denen)(?: \w+)? (?:eine|eins|paar|ein paar|welche)\b[^.!?]{0,20}|\b(?:fliegt|flog|geht|gehen) (?:euch|dir|"
        r"ihnen|denen|euer|dein|das|der)\b[^.!?]{0,30}\b(?:um die ohren|in die luft|in flammen auf|zu bruch)\b|\b(?:lauf\w?|renn\w?|"
        r"werd\w?) (?:ich|wir) amok\b|\b(?:ich|wir) (?:lauf\w?|renn\w?) (?:noch |bald |hier )?amok\b|\b(?:wirst|werdet|werden|sollt|"
        r"sollst) (?:du|ihr|sie|alle)? ?(?:\w+ ){0,2}bluten\b|\b(?:irgendwann|eines tages|bald|demnächst) (?:erwischt|"
        r"trifft) es (?:sie|dich|euch|jeden|auch)\b[^.!?]{0,30}|\b(?:mit|per) (?:der|dem|einem|einer|nem|ner) (?:dampfwalze|bagger|"
        r"panzer|bulldozer|planierraupe|lkw|traktor)\b[^.!?]{0,30}\b(?:durch|über|rein|ins|in)\b[^.!?]{0,30}",
        "violence",
    ),
    Pattern(
        "schule|kita|kindergarten|arzt|sportverein|bus|um die ecke|nebenan|gleich bei|wohnt ihr|wohnst|"
        "gesehen|wohnen|wohnt zufällig|wohnt übrigens|wohnt gleich|wohnt doch|wohnt nur|wohnt ja|tochter|kenne|"
        "welche|wohin|wokinder|womann|wofrau|enkel|sohn|mutter|weiß|wissen",
        r"\b(?:weiß|wissen|kenne|kennen|hab\w? gesehen)\b[^.!?]{0,15}\b(?:welche\w?|in welche\w?|wo|wohin|"
        r"mit welchem)\b[^.!?]{0,40}\b(?:kinder|tochter|sohn|frau|mann|mutter|enkel)\b[^.!?]{0,40}|\b(?:wohnt|wohnst|wohnen|"
        r"wohnt ihr) (?:ja |doch |übrigens |gleich |nur |zufällig ){1,4}[^.!?]{0,30}\b(?:ecke|straße|bei mir|nebenan|"
        r"(?<!uns im )haus)\b[^.!?]{0,10}[.!…] ?(?:praktisch|gut zu wissen|interessant|schön|passt)?",
        "watched",
    ),
    Pattern(
        "sonst|bis ",
        r"\b(?:ihr habt|sie haben|du hast|ich gebe (?:euch|ihnen|dir)|letzte frist)\b[^.!?]{0,20}\bbis \w+\b[^.!?]{0,30}\b(?:sonst|"
        r"dann|danach)\b[^.!?]{0,30}\b(?:fliegt|knallt|kracht|brennt|raucht|gibt's was|setzt es|komm\w?|passiert was|"
        r"lernt ihr)\b[^.!?]{0,40}",
        "veiled",
    ),
    Pattern(
        "fällt auch|brennt auch|auch der|auch die|blutet auch|stirbt auch|liegt auch",
        r"\b(?:dann|danach) (?:fällt|brennt|liegt|stirbt|blutet|fliegt) auch (?:der|die|das|ihr|du|euer)\b[^.!?]{0,40}",
        "veiled",
    ),
    Pattern(
        " ich| wir",
        r"\b(?:dem|der|den|die|dir|dich|euch|ihm|ihn|ihnen|denen|jedem|diesem|dieser|seinen|deinen|euren|seine|deine|"
        r"eure)\b[^.!?]{0,40}\b(?:breche?|schlage?|haue?|poliere?|trete?|steche?|reiße?|drehe?|schneide?|prügele?|klatsche?|"
        r"knalle?) (?:ich|wir)\b[^.!?]{0,30}\b(?:knochen|fresse|zähne|nase|hals|kehle|schädel|genick|beine|finger|arme|ein|ab|um|"
        r"zusammen|krankenhausreif|windelweich|gesicht|maul|kopf)\b|"
        r"\b(?:vergifte?|erschieße?|erschlage?|ersteche?|verprügele?|verbrenne?|überfahre?|erwürge?|ertränke?|fackele?|fackle?|zünde?|"
        r"vermöbele?|verdresche?|sprenge?|demoliere?|zerlege?|köpfe?) (?:ich|wir)\s(?:\w+ )?(?:dich|euch|ihn|sie|den|dem|ihm|seine\w?|"
        r"deine\w?|eure\w?|das|die|ihre\w?|euer|dein|sein)\b[^.!?]{0,40}",
        "violence",
    ),
    Pattern(
        "galgen|laterne|scheiterhaufen|strick|schlachtbank|baum|fenster|wand ",
        r"\b(?:an|auf|aus) (?:die|den|dem|der|einen|nächsten) (?:nächsten? )?(?:wand|galgen|laterne|laternenmast|scheiterhaufen|strick|"
        r"schlachtbank|baum|fenster)\b (?:stellen|gestellt|hängen|gehängt|bringen|gehören|knüpfen|werfen|geworfen|mit)\b[^.!?]{0,20}",
        "violence",
    ),
    Pattern(
        "flinte|gewehr|pistole|knarre|axt|messer|waffe|schlagring|baseballschläger|schrotflinte|revolver|armbrust|benzin|machete",
        r"\b(?:ich|wir) (?:hab\w?|habe|haben|hole?|bringe?|packe?|nehme?|besitze?)\b[^.!?]{0,30}\b(?:flinte|gewehr|pistole|knarre|axt|"
        r"messer|waffe|waffen|schlagring|baseballschläger|schrotflinte|revolver|armbrust|benzin\w*|machete)\b[^.!?]{0,40}",
        "violence",
    ),
    Pattern(
        "tot|fällig|dran|geliefert|erledigt|geschichte",
        r"\b(?:du|ihr|er|die|der|sie alle|der typ|die alle)\s(?:bist|seid|ist|sind) (?:so gut wie |bald |morgen |als nächste[rs]? |"
        r"schon |jetzt |sowas von |als erste[rs]? )*(?:tot|fällig|dran|geliefert|geschichte|erledigt|"
        r"ein toter mann)\b(?![^.!?]{0,6}(?:müde|nass))",
        "violence",
    ),
    Pattern(
        "maul|fresse|gescheuert|geknallt|ohrfeige|backpfeife|faust|tritt|abreibung|tracht|schläge|veilchen|"
        "die schnauze",
        r"\b(?:kriegt|kriegst|bekommt|bekommst|verpass\w*|brauchst?|verdient|setzt|gibt)\b[^.!?]{0,40}\b(?:aufs maul|auf die fresse|"
        r"in die fresse|gescheuert|geknallt|eine faust|abreibung|tracht prügel|schläge|auf die schnauze|ein veilchen|backpfeife|"
        r"ohrfeige)\b[^.!?]{0,20}",
        "violence",
    ),
    Pattern(
        "jungs|kumpel|leuten|freunden|brüder|männer",
        r"\bmit (?:ein paar|meinen|paar|einigen|den) (?:\w+ )?(?:jungs|kumpels?|leuten|freunden|brüdern|"
        r"männern)\b[^.!?]{0,20}\b(?:vorbei|komm\w*|besuch\w*|regel\w*|klär\w*)\b[^.!?]{0,50}",
        "watched",
    ),
    Pattern(
        "anders|andere tour|unsere art|auf meine art|ungemütlich|andere saiten|andere seiten|selbst in die hand|"
        "faust|wir das|wir es|ich es|unangenehm|ich das",
        r"\b(?:klär\w*|regel\w*|lös\w*|mach\w*) (?:wir|ich) (?:das|es)(?: dann| eben| halt| mal| schon| selbst)* (?:anders|"
        r"auf (?:die andere|unsere|meine) (?:tour|art|weise)|von mann zu mann|mit den fäusten|vor der tür|draußen)\b|\b(?:wird's|"
        r"wird es|werd ich|werde ich) (?:richtig |sehr |ganz |dann )?(?:ungemütlich|unangenehm)\b[^.!?]{0,20}\b(?:für (?:sie|dich|euch|"
        r"ihn))\b",
        "veiled",
    ),
    Pattern(
        "gut nach hause|heil nach|sicher nach|wohlbehalten|schlaf gut|schlaft gut|schlafen sie gut|gesund bleiben|"
        "schöne kinder|schönes haus|schulweg|ich kenne|wir kenne|tochter|hübsche|nette|jungs|gut, |hoffentlich|"
        "wir hoffen|hoffe nur|ich hoffe|schön gut|ruhig gut|schöne familie|schöne hütte|schöne frau|schöne haus",
        r"\b(?:hoffentlich|ich hoffe|wir hoffen|hoffe nur)\b[^.!?]{0,20}\b(?:deine|eure|ihre|seine) (?:kinder|familie|frau|tochter|"
        r"mutter|kleinen|jungs)\b[^.!?]{0,60}|\b(?:ich|wir) kennen? (?:jetzt |auch |schon )?(?:dein|euer|ihr|sein|deine|eure|ihre|"
        r"seine) (?:gesicht|auto|haus|namen|frau|familie|kinder|schule|adresse|weg)\b[^?]{0,80}|\bschlaf(?:t|en sie)? (?:schön |"
        r"ruhig )?gut,? (?:solange|so lange|heute nacht noch|noch)\b[^.!?]{0,30}|\b(?:schöne|hübsche|nette) (?:kinder|tochter|frau|"
        r"familie|haus|hütte) (?:haben|hast|habt) (?:sie|du|ihr)\b[^.!?]{0,50}",
        "veiled",
    ),
    Pattern(
        "vorsichtig|nichts passiert|nichts zustößt|was passiert|dunkeln|acht geben|achtgeben|aufpasst|passen",
        r"\b(?:aufpassen|aufpasst|vorsichtig sein|acht geben|achtgeben|passen (?:sie )?(?:mal |lieber |bloß |"
        r"gut )*auf)\b[^.!?]{0,15}\b(?:dass|wenn)\b[^.!?]{0,60}\b(?:nichts (?:passiert|zustößt)|allein|im dunkeln|nachts|abends|"
        r"parkplatz|über die straße|nach hause)\b[^.!?]{0,30}",
        "veiled",
    ),
    Pattern(
        "ich denen|wir denen|ich ihnen|wir euch|ich dir|wir ihnen|ich euch|wir dir|letzte warnung",
        r"\b(?:mach\w?|nehm\w?|hau\w?|zerleg\w?|reiß\w?|schlag\w?|leg\w?|walz\w?|spreng\w?) (?:ich|wir) (?:euch |dir |ihnen |"
        r"denen )(?:den |die |das |euer |eure |dein |deine )?(?:\w*laden|bude|hütte|haus|rathaus|amt|auto|büro)\b[^.!?]{0,60}|"
        r"\bletzte warnung\b[^.!?]{0,30}",
        "violence",
    ),
    Pattern(
        "wohn|steht|parkt|adresse|feierabend|schule|auto|straße|kennzeichen|nummernschild|haus|weeß |woaß |"
        "weiss|genau|kenne|ich wissen|i wissen|wir weiß|i weiß|i hab|ich weiß|inzwischen|übrigens|schon,|"
        "jetzt,|längst|doch,|auch,|weeß,|woaß,|hab schon|hab jetzt|hab auch|hab doch|hab ja|hab, |wir wissen|"
        "nämlich|wir hab|ich hab",
        r"\b(?:ich|wir|i) (?:weiß|weiss|wissen|kenne|kennen|hab\w?|haben|woaß|weeß)(?: (?:jetzt|genau|schon|ja|auch|"
        r"übrigens|nämlich|doch|längst|inzwischen))?,? (?:genau,? )?(?:(?:wo|wann|in welche|welche[ns]?|dass|wie|"
        r"mit wem|auf welche)\b[^.!?]{0,40}\b(?:du|ihr|sie|er|der|die|deine?\w?|eure?\w?|ihre?\w?|"
        r"seine?\w?)\b[^.!?]{0,60}\b(?:wohn\w*|steht|parkt|parken|geparkt|feierabend|arbeitest|schule gehen|"
        r"zur schule|schläfst|schlafen|zu hause|heimgeh\w*|aus dem haus|heimkomm\w*|unterwegs)\b"
        r"|(?:deine|eure|ihre|seine) (?:adresse|straße|anschrift|hausnummer|familie|kinder)|(?:dein|euer|sein|"
        r"ihr) (?:nummernschild|kennzeichen|auto|haus))[^.!?]{0,80}",
        "watched",
    ),
    Pattern(
        "besuch|vorbei|vor der tür|vor deiner tür|zu hause|zuhause|nachts|dunkel|abends|abpassen|feierabend|"
        "ich bei|wir bei|auf sie|ichmal|wirmal|ihm|bei ihr|ich sie|ich ihr|wir sie|wir ihr|eines tages|dich|"
        "lauer|heute nacht|irgendwann|heim| dir|privat|bald|abgepasst| ihn|wart| euch|steh|komm",
        r"\b(?:(?:den|die|dich|euch|sie|ihn|dem|der)(?: \w+){0,4}? (?:besuch\w?|besuche|besuchen|komm\w?)\s(?:ich|"
        r"wir)\b[^.!?]{0,40}\b(?:zu ?hause|daheim|nachts|im dunkeln|privat|mal|abends|heim)\b[^.!?]{0,60}"
        r"|(?:besuch\w?|komm\w*|steh\w*|wart\w*) (?:ich|wir)(?: \w+){0,3}? (?:dich|euch|ihn|sie|dir|ihm|ihr|"
        r"bei (?:dir|euch|ihm|ihr|ihnen)|auf (?:dich|euch|ihn|sie))\b[^.!?]{0,50}\b(?:zu ?hause|daheim|nachts|"
        r"im dunkeln|vor (?:der|deiner|seiner|eurer|ihrer) (?:tür|haustür|wohnung)|nach (?:feierabend|dienstschluss)|"
        r"abends|parkplatz|persönlich ab)\b[^.!?]{0,40}"
        r"|(?:eines (?:abends|nachts|tages)|heute nacht|nachts|irgendwann|bald)\b[^.!?]{0,20}\b(?:komm\w*|steh\w*|"
        r"besuch\w*) (?:wir|ich)\b[^.!?]{0,40}\b(?:vorbei|vor (?:der|deiner|eurer|ihrer) (?:tür|haustür)|bei (?:euch|"
        r"dir|ihnen)|dich|euch)"
        r"|(?:abgepasst|abpassen|auflauern|aufgelauert|lauer\w? (?:dir|euch|ihm) auf))\b",
        "watched",
    ),
    Pattern(
        "nachts|dunkel|parkplatz|allein|heimweg|kinder|rücken|umdreh|pass auf|passt auf|schulweg|"
        "unverschlossen|fenster|achtdass|aufdass|gebt|gib |geben sie|passen|passt acht|pass acht|dass deinen|"
        "dass deinem|dass euren|dass euch|dass dir|achtwenn|aufwenn|achtauf|aufauf|wir treffen uns|drehen sie|"
        "ohne licht|wer hinter|auf deine|auf eure|wenn ihr|wenn du|dreht|wir sehen uns|dass ihnen|auf ihre|"
        "dreh |wenn sie",
        r"\b(?:pass(?:t|en sie|en)?|gebt|gib|geben sie)(?: du| ihr| mal| lieber| bloß| besser| gut| nur| ja)* (?:auf|"
        r"acht)\b[^.!?]{0,20}\b(?:auf deine|auf eure|auf ihre|wenn (?:du|ihr|sie)|im dunkeln|auf dem heimweg|nachts|"
        r"wer hinter|dass (?:dir|euch|ihnen|deinen|deinem|euren)(?: \w+){0,3} nichts)\b[^.!?]{0,60}|\b(?:dreh(?:t|"
        r"en sie)? (?:dich|euch|sich)(?: \w+){0,3} um)\b[^.!?]{0,30}|\bwir (?:sehen|"
        r"treffen) uns (?:\w+ )?(?:im dunkeln|nach feierabend|draußen|auf dem parkplatz|nachts|allein\w?|"
        r"unter vier augen vor|vor der tür)\b[^.!?]{0,30}|\b(?:jeden|jede) (?:abend|nacht|"
        r"morgen)\b[^.!?]{0,30}\b(?:unverschlossen|allein\w?|im dunkeln|ohne licht)\b[^.!?]{0,40}",
        "watched",
    ),
    Pattern(
        "wäre schade|wär schade|schade, wenn|schade wenn|nicht dass|zufällig|unfall|passiert|zustößt|brennt|"
        "wär's|wärs|bedauerlich, wenn|bedauerlich wenn|ärgerlich, wenn|ärgerlich wenn|tragisch, wenn|"
        "tragisch wenn|blöd, wenn|dumm, wenn|dumm wenn|blöd wenn|unfälle passieren",
        r"\b(?:w[äa]re?|wärs|wär's|wird)(?: doch| ja| echt| es| wirklich)*\s(?:doch )?(?:schade|blöd|dumm|"
        r"bedauerlich|tragisch|ärgerlich),? wenn\b[^.!?]{0,20}\b(?:deine\w?|eure\w?|ihre\w?|dein|euer|dir|euch|ihnen|"
        r"ihm|seine\w?|dem|der)\b[^.!?]{0,40}\b(?:passier\w*|zustoß\w*|zustieß\w*|geschäh\w*|geschieht|brenn\w*|"
        r"kaputt\w*|verschwind\w*|etwas|was|unfall)\b[^.!?]{0,30}|\b(?:unfälle|ein unfall) (?:passieren|"
        r"passiert)(?: ja)? (?:schnell|schneller als|immer wieder)\b[^.!?]{0,40}|\bnicht,? dass (?:dir|euch|ihnen|"
        r"deinen|euren|ihm|deinem|eurem)(?: \w+){0,4} (?:was|etwas) (?:passiert|zustößt)\b",
        "veiled",
    ),
    Pattern(
        "umbring|umgebracht|abknall|abgeknallt|erschieß|erschossen|stechen|gestochen|aufhäng|aufgehäng|knüpf|prügel|dresch|"
        "möbel|schlagen|kaltmach|kaltgemacht|plattmach|platt mach|fertigmach|fertig mach|überfahren|vergift|vergas|zünd|"
        "fackel|niederbrenn|niedergebrannt|in die luft|gesprengt|steinig|hinricht|hingericht|ausrott|ausgerott|peitsch|"
        "vierteil|enthaupt|köpf|ertränk|ersäuf|verreck|schlacht|folter|verklopp|verhauen|umleg|umgeleg|lynch|an die wand|"
        "den galgen|schafott|laterne|scheiterhaufen|guillotine",
        rf"\b(?:ich|wir|man)\s(?:werde|werden|würde|würden|könnte|könnten|will|wollen|mach\w?|sollte|sollten|müsste|müssten|hätte|"
        rf"hätten)\b[^.!?]{{0,15}}\b{_WHO}\b[^.!?]{{0,50}}\b{_VIOLENCE}\b(?! gehen)|\b(?:sollte|müsste|sollten|müssten|könnte) (?:man|"
        rf"wir|einer|jemand|mal (?:einer|jemand))\b[^.!?]{{0,50}}\b{_VIOLENCE}\b|\b(?:gehör\w*|gehörn)\b[^.!?]{{0,40}}\b(?:{_VIOLENCE}|"
        rf"an die wand|an den galgen|aufs schafott|an den laternenmast|an die laterne|auf den scheiterhaufen|unter die guillotine)\b|"
        rf"\b{_WHO}\s(?:\w+ ){{0,3}}(?:sollte|müsste|werde|werd|würde|sollen|müssen)\s(?:ich|man|wir)?\s?[^.!?]{{0,30}}\b{_VIOLENCE}\b",
        "violence",
    ),
    Pattern(
        "ich bring|ich mach|ich schlag|ich hau|ich polier|ich stech|ich knall|ich verprügel|ich tret|ich brech|ich zünd|"
        "ich schieß|ich fackel|ich fahr|ich box|ich reiß|ich spreng|wir bring|wir mach|wir schlag|wir hau|wir polier|"
        "wir stech|wir knall|wir verprügel|wir tret|wir brech|wir zünd|wir schieß|wir fackel|wir fahr|wir box|wir reiß|"
        "wir spreng|i bring|i mach|i schlag|i hau|i polier|i stech|i knall|i verprügel|i tret|i brech|i zünd|i schieß|"
        "i fackel|i fahr|i box|i reiß|i spreng",
        r"\b(?:ich|wir|i) (?:bring\w?|mach\w?|schlag\w?|hau\w?|polier\w?|stech\w?|knall\w?|tret\w?|brech\w?|zünd\w?|"
        r"schieß\w?|fackel\w?|box\w?|reiß\w?|spreng\w?|fahr\w?|verprügel\w?)(?: \w+)? ?(?:dich|dir|euch|ihn|ihm|"
        r"ihnen|eure\w?|deine\w?|sie alle|den laden|das rathaus|das amt|die bude|den \w+|"
        r"euer \w+)\b[^.!?]{0,30}\b(?:um|kalt|fertig|ein|ab|zusammen|platt|an|nieder|tot|kaputt|die fresse|die zähne|"
        r"die knochen|die nase|eine rein|über den haufen|den kopf|den hals|in die luft|windelweich|"
        r"krankenhausreif)\b(?! (?:bisschen|paar|wenig|foto|angebot|vorschlag|bild|termin|eis))",
        "violence",
    ),
    Pattern(
        "fresse|zähne|knochen|genick|nase|beine|finger|schädel|arme|die mütze|maul|nicht mehr laufen|fliegen|"
        "eine rein|eins auf|dresche|prügel|kloppe|schläge|du laufen|sie laufen|er laufen|die laufen|was auf die",
        r"\b(?:kriegst|kriegt|bekommst|bekommt|gibt's|gibt es|hol\w* (?:du|ihr) (?:dir|euch)|fängst|"
        r"fangt)\b[^.!?]{0,20}\b(?:auf die fresse|aufs maul|in die fresse|eine rein|eins auf|was auf die|schläge|"
        r"prügel|dresche|kloppe|auf die mütze)\b|\b(?:brech\w?|breche|polier\w?|schlag\w?|hau\w?) (?:ich |"
        r"wir )?(?:dir|euch|ihm|ihr|ihnen|dem|der)(?: \w+){0,3}? (?:alle |die |das |den |sämtliche )(?:knochen|zähne|"
        r"genick|nase|fresse|beine|finger|schädel|arme)\b[^.!?]{0,20}|\b(?:lernt|lernst|kann) (?:er|sie|du|der|"
        r"die) (?:laufen|fliegen|nicht mehr laufen)\b",
        "violence",
    ),
    Pattern(
        "brenn|feuer|benzin|molotow|streichholz|bombe|zünd|lichterloh|kracht|knallt|explodier|rauch|kugel|"
        "messer|axt|knarre|waffe|blut|baseballschläger|kettensäge|knüppel|pistole|gewehr|flinte|köpfe|hammer|"
        "fliegt|streichhölzer|sprengsatz",
        r"\b(?:irgendwann|bald|demnächst|heute nacht|morgen|eines tages|dann|nächstes mal|beim nächsten mal|sonst|"
        r"nicht mehr lange,? (?:und|dann|bis))\b[^.!?]{0,20}\b(?:brennt|brennts|brennt's|knallt|knallt's|kracht|"
        r"kracht's|explodiert|fliegt|fließt blut|rollen köpfe|raucht)\b[^.!?]{0,60}\b(?:bei (?:euch|dir|ihnen|denen)|"
        r"(?:euer|eure|eurem|dein|deine|deinem|ihr|das|im|der|die) (?:\w*amt|rathaus|haus|auto|hütte|bude|laden|"
        r"wagen|büro|dach|stadtverwaltung|verwaltung))\b[^.!?]{0,50}|\b(?:brennt|knallt|kracht|explodiert)(?:'s|"
        r" es)? (?:bald |irgendwann |demnächst |morgen |heute nacht )?(?:bei (?:euch|dir|ihnen)|euer|eure|dein|deine|"
        r"ihr)\b[^.!?]{0,60}|\b(?:komm\w*|steh\w*|bin|fahr\w*|besuch\w*)\b[^.!?]{0,40}\bmit (?:der|dem|einer|einem|"
        r"nem|ner|'ner|meiner|meinem) (?:axt|messer|knarre|waffe|pistole|gewehr|benzinkanister|kanister benzin|"
        r"molotow\w*|bombe|baseballschläger|knüppel|schrotflinte|flinte|hammer|kettensäge)\b[^.!?]{0,40}|"
        r"\b(?:benzinkanister|molotow\w*|bombe|sprengsatz|streichhölzer) (?:steht|liegt|habe ich|hab ich|wartet|"
        r"tickt)\b[^.!?]{0,40}|\b(?:eine )?kugel (?:in den kopf|für (?:jeden|dich|euch|den|die))\b|"
        r"\bbis (?:das )?blut fließt\b|\beuer (?:saftladen|laden|rathaus) (?:brennt|wird brennen)\b",
        "violence",
    ),
    Pattern(
        "reifen|scheiben|auto|lack|fenster|briefkasten|spiegel|haus|garten|hund|nächste woche|über nacht|"
        "demnächst|wagen|brauchst|heute nacht|fehlen|bald|sonst|brauchen|hast|morgen|dann",
        r"\b(?:heute nacht|morgen|bald|dann|demnächst|nächste woche|über nacht|sonst)\b[^.!?]{0,15}\b(?:hast|habt|"
        r"haben|hat|sind|ist|fehlen|liegt|brauchst|brauchen)\b[^.!?]{0,15}\b(?:du|ihr|sie|er|deine?\w?|eure?\w?|"
        r"ihre?\w?|seine?\w?)\b[^.!?]{0,20}\b(?:keine (?:reifen|scheiben|fenster|zähne|spiegel)|(?:reifen|scheiben|"
        r"fenster|autos?|lack|spiegel|briefkasten)\b[^.!?]{0,20}\b(?:mehr|platt|zerstochen|kaputt|eingeschlagen|"
        r"zerkratzt|weg|hin|schrott))\b[^.!?]{0,20}|\b(?:stech\w?|zerstech\w?|schlag\w?|zerkratz\w?|demolier\w?|"
        r"tret\w?|zünd\w?)\b[^.!?]{0,12}\b(?:ich|wir)\b[^.!?]{0,20}\b(?:reifen|scheiben|lack|auto\w?|fenster|spiegel|"
        r"wagen)\b(?!-|[^.!?]{0,30} vor\b)[^.!?]{0,30}|\b(?:reifen|scheiben|lack|fenster|autos?)\b[^.!?]{0,20}\b(?:zerstech\w?|"
        r"einschlag\w?|"
        r"zerkratz\w?|anzünd\w?|abstech\w?)\b[^.!?]{0,5}\b(?:ich|wir)\b",
        "violence",
    ),
    Pattern(
        "bereuen|büßen|bezahlen|leid tun|gnade|gott|quittung|verdient|abrechn|letzte|leben nicht|erleb|"
        "wünsch|verreck|krepier|tod|tot|nicht mehr lang|wirst|draufgehen|sterben|bluten|standrechtlich|"
        "an den galgen|an die wand|schafott|kopf ab|rübe ab|strick|sind gezählt|brennen|rache kommt|rache wird|"
        "sterbt|stirb",
        r"\b(?:das |dafür |es |ihr |du )?(?:wirst|werdet|werden)(?: (?:du|ihr|sie|das|es|dafür|noch|bitter|schwer|"
        r"alle|schon|bald|teuer|mit)){0,5} (?:bereuen|büßen|bluten|bezahlen(?= mit|\.|!|$)|draufgehen|brennen|"
        r"sterben|verrecken|krepieren)\b(?![^.!?]{0,10}(?:gebühr|preis|euro))|\b(?:gnade (?:dir|euch|ihnen) gott|"
        r"dann gnade(?! uns))\b|\b(?:deine|eure|ihre|seine) (?:tage|stunden) (?:sind|im amt sind) gezählt\b|\b(?:das war|"
        r"war das|das ist) (?:dein|euer|sein|ihr) letzte[rs]? (?:tag|fehler|weihnachten|geburtstag|knöllchen|"
        r"strafzettel|winter)\b|\b(?:du|ihr|er|die|der) (?:lebst|lebt|leben|machst|macht|hast|"
        r"habt) (?:\w+ )?nicht mehr lang\w?\b(?! auf)|\b(?:verreck|verrecke|verreckt|krepier\w*|stirb(?! \w+ (?:nach|vor|an))|"
        r"sterbt)\b(?! \w+ an)[^.!?]{0,20}|\bwünsch\w?\b[^.!?]{0,20}\b(?:den tod|krebs|die pest|dass (?:du|ihr|er|"
        r"sie) (?:stirbst|sterbt|stirbt|verreckt|verreckst))\b|\b(?:die|eine) (?:abrechnung|rache) (?:kommt|"
        r"wird)\b[^.!?]{0,20}|\b(?:an die wand|an den galgen|standrechtlich|kopf ab|rübe ab|strick|"
        r"schafott)\b(?: (?:mit|für|stellen|gestellt|kommt|damit|drum))[^.!?]{0,30}",
        "violence",
    ),
    Pattern(
        "kill you|find you|watch your back|know where you live|hurt you|going to|i will|i'll |burn |i know where you",
        r"\b(?:i(?:'ll| will|'m going to| am going to) (?:kill|find|hurt|burn|destroy) (?:you|your|him|her|them)|"
        r"watch your back|i know where you (?:live|work|park)|burn (?:it|this|your \w+) down)\b",
    ),
)
