"""Degrading by shutting out: a group and its place, its worth, its way of life, its wits; who need not apply, who needs no help."""

from __future__ import annotations

from ..groups import AGE, DISABILITY, FAITH, NEEDLES, ORIENTATION, ORIGIN, SEX
from ..mixture import Mixture, bag
from ..pattern import Pattern

SOME = (
    rf"(?:{ORIGIN}|{FAITH}|{ORIENTATION}|{DISABILITY}|{AGE}|{SEX}|omas?|opas?|oppas?|ommas?|weiber|frau|autist\w*|mütter|greise?|"
    r"blondinen?|dicke[nr]?|übergewichtige\w*|(?:mit|ab|über) (?:60|65|70|75|80|achtzig|siebzig|sechzig))"
)
PEOPLE = Pattern(
    NEEDLES + "|oppa|omma|autist|dicke|übergewicht|mit 6|mit 7|mit 8|ab 6|ab 7|ab 8|achtzig|siebzig|sechzig|"
    "mit 60|mit 65|über 65|über 75",
    rf"\b{SOME}\b",
)
NO_PLACE = Pattern(
    "fehl am platz|nichts verloren|nichts zu suchen|gehör|unerwünscht|ungeeignet|nicht geeignet|haben hier|"
    "verboten|zwecklos|hausverbot|draußen|wegsperr|abgeschoben|zurück|raus|heim|keinen platz|keine chance|"
    "nicht ran|nichts für|nichts zu melden|zu kommen|anzurufen|bewerben|zu hause bleiben|zuhause bleiben|"
    "nicht kommen|nicht melden|mehr ans steuer|nicht in frage|nicht rein|nicht drauf lassen|nicht drauflassen|"
    "nicht in lassen|nicht inlassen|brauch",
    r"\b(?:fehl am platze?|(?:hier |da |dort |im rat |bei uns |auf \w+ )?nichts (?:verloren|zu suchen|zu melden)|unerwünscht|"
    r"(?:absolut |völlig |denkbar )?ungeeignet|nicht geeignet|(?:bewerbung\w*|anfragen?) (?:\w+ ){0,3}zwecklos|brauch\w* (?:sich |"
    r"ihr euch |"
    r"gar |erst |hier ){0,4}nicht (?:erst |zu )*(?:bewerben|melden|anzurufen|zu kommen|kommen)|"
    r"gehör\w* (?:\w+ ){0,3}(?:nicht|nich|net|ned|nie) (?:mehr )?(?:ans steuer|in den rat|innen rat|auf die straße|hierher|zu uns|"
    r"ans \w+|in die \w+|"
    r"aufs \w+|auf den \w+|in ein\w* \w+|dazu|zwischen)|gehör\w* (?:\w+ ){0,3}(?:an den herd|in die küche|ins heim|weggesperrt|abgeschoben|"
    r"nach hause|hinter den herd|in ein \w*heim|ins altersheim|eingesperrt|sortiert)|nich(?:t)? mehr ans steuer|soll\w* (?:\w+ ){0,3}"
    r"(?:zu ?hause|daheim) bleiben|"
    r"(?:ist|sind) (?:das |hier |halt |eben |einfach ){0,3}nichts für|kommen (?:\w+ )?nicht (?:rein|in frage)|bitte draußen bleiben|"
    r"nicht (?:ran|drauf|in) ?lassen)\b",
)
NO_WITS = Pattern(
    "raffen|rafft|kapier|checken|checkt|schnall|überforder|bleistift|verstehen eh|begreif|blicken|peilen|"
    "zu langsam|zu schwach|zu doof|im weg|mitleid|quote|bonus|alibi|durchblick|wenigstens|schaffen das|"
    "hinbekommen|nicht mal|bremsen|bremst|halten|hält |wären|peilt|zu empfindlich|zu emotional|eine last|"
    "ein klotz|zu blöd|ballast|kann der|kann die|kann sie|kann er",
    r"\b(?:(?:raffen|rafft|kapieren|kapiert|checken|checkt|schnallen|schnallt|begreifen|blicken|peilen|peilt)\b[^.!?]{0,25}\b(?:nix|"
    r"nichts|eh nicht|"
    r"nicht|nich|net|ned|nie|kaum)|(?:sind|ist|wären|wäre) (?:\w+ ){0,2}(?:überfordert|zu langsam|zu schwach|zu doof|zu blöd|zu emotional|"
    r"zu empfindlich|im weg|eine last|ein klotz|ballast)|kann (?:der|die|sie|er) (?:ja |dann |wenigstens ){1,4}\w+|mitleidsbonus|"
    r"behindertenbonus|frauenbonus|quotenfrau\w*|quotenmann|quoten\w+|alibi\w+|(?:halten|hält|bremsen|bremst) (?:\w+ ){0,3}(?:alles|"
    r"alle|uns|den "
    r"(?:ganzen )?betrieb|den verkehr|nur|die klasse) (?:\w+ )?auf)\b",
)
ABNORMAL = Pattern(
    "mann verheiratet|frau verheiratet|zwei männer|zwei väter|zwei mütter|zwei mamas|zwei papas|männer küss|"
    "ehemann|schwul|lesb|trans|queer|regenbogen|homo|mit einem mann|mit einer frau|gender|zwei frauen|"
    "zwei bräute",
    r"\b(?:mit einem mann (?:verheiratet|zusammen)|mit einer frau (?:verheiratet|zusammen)|zwei (?:männer\w?|väter\w?|mütter|frauen|"
    r"mamas|papas|bräute)|"
    r"schwule\w?|schwul|lesb\w+|trans(?:frau\w*|mann|männer|menschen|sexuelle\w*|gender\w*)|queere?\w*|regenbogen\w*|homo\w*)\b",
)
UNFIT_LOVE = Pattern(
    "vorbild|normal|natürlich|kinder|zumut|widernatür|schöpfung|familie|erzieh|pervers|krank|ekel|"
    "verbiet|verbot|heil|schlafzimmer|zurschau|sünde|biologie|mutter und vater|richtige|auch noch sehen|"
    "nicht sehen|nichts auf|nichts vor|nichts in|frühsexual|die natur|nichts an",
    r"\b(?:kein\w? (?:gutes |rechtes )?(?:vorbild|richtige\w? (?:familie|mann|frau|ehe|eltern))|nicht (?:ganz |wirklich )?normal|"
    r"unnormal|abnormal|"
    r"widernatürlich|unnatürlich|wider die natur|gegen die (?:natur|schöpfung)|pervers|krankhaft|heilbar|eine sünde|"
    r"(?:unsere|die|den|kleinen?|unschuldigen?) kinder\w? (?:\w+ ){0,4}(?:vor|zumuten|erspar\w*|schützen|verderben|indoktrin\w*|"
    r"fernhalten|weg)|"
    r"kinder brauchen (?:\w+ ){0,3}(?:mutter|vater)|(?:bitte |doch )?(?:im|ins) (?:eigenen )?schlafzimmer|muss (?:ich|man) (?:\w+ "
    r")?(?:nicht|auch noch) sehen|"
    r"nichts (?:in|an|vor|auf) (?:der|einer|dem|kindern|schulen)|frühsexual\w*)\b",
)
ONLY = Pattern(
    "nur an|nur deutsche|deutsche bevorzugt|keine ausländ|nur männer|nur frauen|lieber männer|lieber deutsche|"
    "unter 40|unter 35|kräftige|männer bevorzugt|muttersprach|deutschen namen|deutscher name|ohne kopftuch|"
    "kein kopftuch|belastbare männer|kinderlos|akzentfrei|maximal|älter|unter 45|bis 35|bis 40|bis 45|"
    "mit einem|junge|nur gestandene|nur echte|mit deutsche|keine rentner|lieber an|keine flüchtlinge|"
    "keine kopftücher|keine schwangere|nur einheimische|keine behinderte|keine asylanten|keine zigeuner|"
    "keine muslime|keine moslems|nur inländer|nur christen",
    r"\b(?:nur (?:an )?(?:deutsche\b(?! bahn| post| sprache| version| texte| vereine)|inländer|einheimische|christen)|deutsche "
    r"bevorzugt|männer bevorzugt|lieber (?:an )?(?:deutsche|männer|junge)|"
    r"keine (?:ausländer\w*|flüchtlinge|muslime|moslems|rentner\w*|behinderten?|kopftücher|schwangeren?|zigeuner|asylanten)\b|"
    r"nur (?:kräftige |junge |echte |gestandene )+(?:männer|kerle|leute|frauen)|nicht älter als \d\d|(?:bis|unter|maximal) (?:35|40|"
    r"45)(?: jahren?)?,? "
    r"(?:bitte|älter|sonst)|mit (?:einem )?deutsche[mn]? (?:namen|pass|wurzeln)|ohne kopftuch|kinderlos(?:e|en)? (?:bevorzugt|"
    r"bewerber\w*|frauen))\b",
)
OFFERED = bag(
    "gesucht suchen wohnung* vermiet* vermieten bewerb* bewerben stelle stellen job team bauhof verein eintritt termin termine platz "
    "plätze "
    "kurs aufnahme gäste einlass kita bedienen mieter sprechstunde"
)
PRIMITIVE = Pattern(
    "urwald|busch|dschungel|mittelalter|zivilis|höhle|bananen|stamm|lehmhütte|kamel|wüste|affen|wilden|"
    "deren kultur|fremde kultur|sitten|herkommst|herkommt|dort unten|bei denen|herkommen|da unten|mentalität",
    r"\b(?:(?:im|aus dem|zurück in den) (?:urwald|busch|dschungel|mittelalter)|(?:in|aus) (?:der|ihrer) (?:lehmhütte|höhle|wüste)|"
    r"nicht zivilisiert|"
    r"unzivilisiert\w*|wo (?:die|sie|der|ihr|du|er) her(?:kommen|kommt|kommst)|bei denen (?:daheim|zu ?hause|unten|da)|"
    r"(?:da|dort) unten (?:\w+ ){0,2}(?:nicht|kein)|(?:wie|als) (?:die |bei den )?wilden|deren (?:kultur|mentalität)|andere mentalität)\b",
)
COUNTRY = bag(
    "sprache deutsch dolmetscher* übersetz* kultur benehmen regeln benimm lernen gelernt kennen kennt ausländer* migrant* flüchtling* "
    "afrika* syr* afghan* türk* araber* muslim* frauen klo toilette toiletten müll wasser seife strom mülltrennung schule anpassen "
    "dreck ampel ampeln schlange anstellen pünktlich* arbeiten hierzulande deutschland"
)
FAINT = Pattern(
    "für ihr alter|für sein alter|obwohl er|trotz kopftuch|als frau|erstaunlich|einn |für ne|für so eine|"
    "für 'ne|gar nicht so|überraschend|schlecht|ordentlich|fleißig|clever|obwohl sie|türk|gar nicht dumm|"
    "gar nicht übel|ganz schlau|migrant|für ein",
    r"\bfür (?:eine?n? |ne |so eine |'ne )(?:frau|ausländer\w*|blondine|behinderte\w?|mädchen|türk\w+|polin|polen|rollstuhlfahrer\w*|"
    r"muslima?|rentner\w*|"
    r"oma|migrant\w*)\b[^.!?]{0,40}\b(?:gar nicht|erstaunlich|überraschend|ganz|nicht schlecht|ordentlich|gut|clever|fleißig)\b|"
    r"\b(?:gar nicht (?:so )?(?:schlecht|dumm|übel)|erstaunlich \w+|überraschend \w+|ganz (?:schlau|ordentlich|fleißig))\b[^.!?]"
    r"{0,30}\bfür "
    r"(?:eine?n? |ne )(?:frau|ausländer\w*|blondine|behinderte\w?|mädchen|türk\w+|polin|rollstuhlfahrer\w*|muslima?|oma)\b|"
    r"\bobwohl (?:sie|er) (?:\w+ )?(?:eine frau|ausländer\w*|behindert|türk\w+|blond|schwarz|im rollstuhl|moslem|muslima?) (?:ist|sitzt)\b",
)
FEW = Pattern(
    NEEDLES,
    rf"\b(?:wegen|für) (?:den|die|der|dieser|diese[nr]?|so|ein|einer|eines|einem)? ?(?:paar|handvoll|zwei|drei|einzigen?|einzelnen?) "
    rf"(?:\w+ ){{0,2}}{SOME}\b",
)
COST = bag(
    "geld euro teuer umbauen kriegen bekommen überall hässlich* verschandel* extra aufwand müssen steuer* platz parkplätze rampe "
    "rampen baut bauen verschwend* lohnt unsinn quatsch zirkus theater"
)
FOREIGN_NAMES = Pattern(
    "namen|kopftüch|deutsch|muttersprach|einheimische|unaussprechliche",
    r"\b(?:mit (?:so|solchen|diesen|deren|fremden|ausländischen) (?:\w+ )?namen|namen,? die (?:\w+ )?(?:kein|keiner|niemand|man)|"
    r"unaussprechliche\w?|(?:kaum|kein|keine|nur noch) (?:\w+ )?(?:deutsche\w? (?:kinder|namen|schüler\w*|familien)|einheimische\w?)|"
    r"(?:kein|kaum) (?:\w+ )?(?:wort )?deutsch (?:\w+ )?(?:spricht|sprechen|können|kann))\b",
)
DECLINE = bag(
    "lernt lernen niveau untergang abgemeldet anmelden armes_deutschland fremd verstehen wundern privatschule wegziehen gute_nacht "
    "geht_nicht_mehr nichts_mehr keiner_mehr niemand_mehr früher zustände wohin_soll"
)
BEARING = Pattern(
    "schwanger|kinder krieg|kind krieg|mutterschutz|elternzeit|nachwuchs|gebärfähig|sowieso|garantiert|bald |eh |doch ",
    r"\b(?:(?:ist|wird|wäre|bleibt) (?:\w+ ){0,4}(?:eh|sowieso|bestimmt|doch|bald|garantiert|dann) (?:\w+ ){0,5}(?:schwanger|in "
    r"elternzeit|in mutterschutz)|(?:eh|sowieso|doch|bald|garantiert) (?:\w+ ){0,4}(?:schwanger|kinder|elternzeit|mutterschutz)|"
    r"gebärfähig\w* alter)\b",
)
HER = Pattern(
    "chefin|kollegin|bewerberin|frau|neue|leiterin|mitarbeiterin|junge",
    r"\b(?:\w*chefin|\w*kollegin|\w*bewerberin|frauen?|die neue|neue|\w*leiterin|\w*mitarbeiterin|jungen?)\b",
)
NEED = Pattern(
    "hören|sehen|laufen|lesen|schwerhörig|blind|rollstuhl|behinder|gehör|taub|rollator|stottern|lernschw|"
    "autist|wenn jemand|wenn man|sprechen|schlecht|kaum |als nicht|wer nicht| hört|läuft|nicht richtig|"
    "nicht mehr|handicap|wenn sie|nichts|sieht|gehen",
    r"\b(?:wer|wenn sie|wenn man|wenn jemand|als) (?:\w+ ){0,3}(?:schlecht|nicht|nichts|kaum|nicht mehr|nicht richtig) (?:\w+ "
    r")?(?:hören|hört|sehen|sieht|laufen|läuft|lesen|gehen|sprechen)\b|\b(?:schwerhörige\w?|gehörlose\w?|blinde\w?|rollstuhlfahrer\w"
    r"*|gehbehinderte\w?|autist\w*|behinderte\w?|rollator\w*|ihre[rmn]? (?:behinderung|rollstuhl|rollator|handicap))\b",
)
NO_HELP = Pattern(
    "nicht jedem|extrawurst|nicht allein|dreimal|begleitung|zu hause|daheim|nicht eingestellt|aufhalten|"
    "müssen sie halt|selbst schuld|pech|nicht unsere|zumut|sonderbehandl|sonderwünsch|halt jemand|jeder|"
    "nicht für jeden|nicht für jedem|nicht jeden|draußen|rücksicht|nicht eingerichtet|müssen sie eben|hält |"
    "sonderrechte|extrawürst",
    r"\b(?:nicht (?:für )?jede[mnr] (?:\w+ ){0,2}(?:alles|dreimal|hinterher|helfen|tragen|extra|rücksicht)|extraw[uü]rste?|kommen "
    r"sie (?:bitte |besser |lieber )?nicht allein|(?:keine|nicht auf alle|nicht auf jeden) (?:\w+ )?rücksicht|sonder(?:behandlung|"
    r"wünsche|rechte)|"
    r"darauf (?:sind wir|ist hier niemand) nicht (?:eingestellt|eingerichtet)|hält (?:nur )?(?:den \w+|alles|alle) auf|müssen sie "
    r"(?:halt|eben) (?:jemanden|zu hause|woanders|draußen)|bleiben (?:sie )?(?:besser|lieber|bitte) (?:zu hause|daheim|draußen))\b",
)
MOODS = Pattern(
    "ihre tage|hormone|wechseljahre|zickenkrieg|weiberkram|frauenlogik|weiblicher logik|männergrippe|"
    "kaffeekränzchen|emanze|mannweib|kampflesb|herd|küche|kochen|putzen|bügeln|pms|stricken|backen|"
    "besser|lieber",
    r"\b(?:(?:hat|haben|hatte) (?:\w+ ){0,3}(?:ihre tage|(?:wohl |wieder )(?:pms|hormone))|hormone (?:durchgehen|verrücktspielen|spielen)|"
    r"in den wechseljahren|zickenkrieg|weiberkram|frauenlogik|weiblicher logik|emanzen?\b|mannweib\w*|"
    r"(?:zurück )?(?:an den|hinter den|am) herd (?:\w+ )?(?:gehör\w*|besser|bleiben|geblieben|aufgehoben|stehen)|(?:lieber|besser) "
    r"(?:\w+ ){0,2}(?:kochen|"
    r"putzen|bügeln|kuchen backen) (?:gehen|sollen|statt|als)|soll\w? (?:lieber|besser) (?:\w+ )?(?:kochen|putzen|bügeln|backen|"
    r"stricken|kinder \w+))\b",
)
_FAIR = bag(
    "hilfe helfen unterstütz* beratung* willkommen gleichberecht* diskriminier* vorurteil* barrierefrei* rechte ermäßig* anspruch schämt "
    "rassis* ungerecht unfair inklus* förder* warum wieso behauptet behaupten kursangebot zivilcourage respekt toleran* vielfalt akzeptanz "
    "selbsthilfe gleichgestell* klischee* unsinn blödsinn quatsch nicht_mehr_zeitgemäß oma_im_garten theater film roman ausstellung "
    "straftäter* haftbefehl"
)

ONLY_THEM = Pattern(
    NEEDLES + "|kopftüch|dunkelhäut|fremde",
    rf"\b(?:(?:nur noch|lauter|nichts als|überall(?: nur)?|voller|voll mit|bloß noch|ausschließlich) (?:\w+ ){{0,2}}(?:{ORIGIN}|"
    rf"{FAITH}|fremde|dunkelhäutige\w*|kopftücher))\b",
)
LOUNGE = bag(
    "glotzen glotzt rumlungern lungern rumhängen herumlungern gaffen pöbeln grillen früher familien deutsche deutschen heimat fremd "
    "unsicher traut_sich trauen liegen sitzen stehen herum kiffen saufen dealen hocken am_schalter im_bus im_park angst wie_im "
    "schreien lärmen müll einheimische"
)
OLD_AGE = Pattern(
    "in dem alter|in diesem alter|in ihrem alter|in seinem alter|jährige|ü6|ü7|ü8|in so einem alter|mit ",
    r"\b(?:in (?:dem|diesem|ihrem|seinem|so einem) alter|(?:eine?|einem|einen|so ein\w?|der|die) (?:sechzig|siebzig|achtzig|neunzig|"
    r"[6-9]\d-?)jährige[rn]?|mit (?:über )?(?:sechzig|siebzig|achtzig|[6-9]\d))\b",
)
NO_IDEA = Pattern(
    "nicht mehr|zu alt|überfordert|kapiert|versteht|gehört|ins heim|was will|was soll|rente|schnallt|"
    "blick|kaum|begreift|rafft|altenteil|nix|nach hause|hört |sieht doch|kann doch|sieht sie|sieht das|"
    "sieht man|kann sie|kann die|kann der|sieht er|kann er|ahnung|sieht der|sieht die|kann das|kann man",
    r"\b(?:(?:keine|null|doch keine|nicht die geringste) ahnung|(?:versteht|begreift|kapiert|schnallt|blickt|rafft|kann|sieht|hört) "
    r"(?:man|er|sie|der|die|doch|das) (?:\w+ ){0,4}(?:nichts|nicht|nix|kaum)|zu alt (?:für|um|dafür)|überfordert|(?:gehört|sollte) "
    r"(?:man|er|sie)? ?(?:\w+ )?(?:in rente|ins heim|aufs altenteil|nach hause))\b",
)
ISLAM = bag(
    "halal kopftuch kopftücher minarett* muezzin* ramadan gebetsraum gebetsräume moschee moscheen scharia burkini* opferfest "
    "zuckerfest islamunterricht"
)
SOON_WE = Pattern(
    "demnächst|bald|als nächstes|dann dürfen|dann müssen|gen mekka|schweinefleisch|weihnacht|martin|"
    "abgeschafft|islamisier|unterwerf|einknick|soweit ist|so weit|irgendwann|am ende|christbaum|soweit sind",
    r"\b(?:(?:demnächst|bald|als nächstes|am ende|irgendwann) (?:\w+ ){0,3}(?:müssen|dürfen|darf|muss|sollen|heißt|gibt es|wird|"
    r"verbieten|schaffen) (?:\w+ ){0,3}(?:wir|uns|man|keine?n?|nur noch|das|die)|gen mekka|kein schweinefleisch mehr|"
    r"(?:schweinefleisch|weihnachten|sankt martin|martinsumzug|christbaum) (?:\w+ ){0,3}(?:verboten|abgeschafft|gestrichen|"
    r"verbieten)|islamisierung|einknicken|so ?weit (?:ist|sind))\b",
)
FOR_WOMEN = Pattern(
    "frauen|mädchen|damen|mädels|männer|jungs|als frau|für die herren|für jungen|als dame",
    r"\b(?:für (?:frauen|mädchen|damen|mädels|sie als frau|die damen)|als (?:frau|mädchen|dame)|für (?:männer|jungs|jungen|die herren))\b",
)
HOUSEWORK = bag(
    "nähkurs kochkurs kochen backen backkurs stricken häkeln kosmetik* deko* basteln putzen bügeln schminkkurs kuchen blumenbinden "
    "haushalt kaffee nagelstudio"
)
INSTEAD = bag("aber lieber eher dafür stattdessen besser vielleicht passender wie_wäre sowieso doch")
LAUGH = Pattern(
    "😜|😂|🤣|😅|😉|🙈|😏|😁|haha|hihi|lol|zwinker|;)|:d", r"[😜😂🤣😅😉🙈😏😁]|\bhaha\w*|\bhihi\b|\blol\b|;\)|:d\b"
)
IMPAIRED = bag(
    "blinden blinde blinder tauben taube gehörlose* schwerhörige* rollstuhl* rollis rolli stotterer stottern kleinwüchsige* "
    "behinderten behinderte autisten demente* alzheimer legastheniker* einbeinige* epileptiker*"
)
PUN = bag(
    "sehen übersehen laufen läuft gehen hören hört verhört stehen sitzen vergessen vergisst lesen stolpern tür wand treppe treppen "
    "klein groß blick augen ohren verschütten hüpfen rollen langsam bremsen großzügig"
)
AS_BOSS = Pattern(
    NEEDLES,
    rf"\b(?:ein|eine|'ne|ne|nen?|ausgerechnet (?:ein|eine)) {SOME} (?:als|an der spitze|am steuer|im stadtrat|im chefsessel|auf dem "
    rf"bau|bei der feuerwehr|in der führung)(?: \w+){{0,4}}\?",
)
NEIGHBOURS = Pattern(
    NEEDLES + "|familie|kasachstan|polen|nigeria|kosovo|china|indien|ghana|eritrea|vietnam|der türkei",
    rf"\b(?:{ORIGIN}|{FAITH}|(?:sinti|roma|türken|syrer|rumänen|zigeuner|ausländer|flüchtlings|asyl|muslim)\w*-?familien?|(?:kommt|"
    rf"stammt|ist|sind|kommen) (?:\w+ )?aus (?:kasachstan|russland|polen|rumänien|bulgarien|syrien|afghanistan|der türkei|afrika|"
    rf"nigeria|albanien|dem kosovo|china|indien|marokko|italien|griechenland|der ukraine|ghana|eritrea|vietnam))\b",
)
PRECAUTION = bag(
    "vorsichtshalber schmuck tresor bank_gebracht abgeschlossen schloss alarmanlage kamera umziehen hausrat versteckt geldbeutel "
    "fahrrad_reingeholt wäsche wertsachen keller_abgeschlossen verkauft_jetzt wegziehen"
)
CLICHE = bag(
    "wodka schach knoblauch klauen klaut pünktlich siesta kamel döner gulasch machete teppich kopftuch autos faul temperament messer "
    "schwarzarbeit bandwurm reis hundefleisch mafia dschungel trommeln mehr_kann als_wodka zigaretten"
)
LET_SEE = Pattern(
    "mal sehen|mal schauen|mal gucken|bin gespannt|ob der|ob die|ob er|ob sie|wetten|natürlich|typisch|"
    "hoffentlich|bin mal|wahrscheinlich",
    r"\b(?:mal (?:sehen|schauen|gucken)|bin (?:mal )?gespannt|hoffentlich (?:kann|klaut)|wetten|typisch|natürlich|"
    r"wahrscheinlich),?(?: \w+){0,2}\b",
)
SICKENING = Pattern(
    "übel|kotz|würg|ekel|geht's noch|muss das sein|kinder|schlecht",
    r"\b(?:wird (?:einem|mir) (?:\w+ )?(?:übel|schlecht)|zum kotzen|würg|ekelhaft|geht's noch|muss das sein|(?:verstört|verwirrt|"
    r"verdirbt) (?:\w+ )?kinder)\b",
)
FOR_LADIES = Pattern(
    "damen|frauen|mädels|ladies|weibliche|blondinen",
    r"\b(?:damit (?:auch|sogar|selbst) (?:die |unsere )?(?:damen|frauen|mädels|ladies|blondinen)|(?:auch|sogar|selbst) (?:für "
    r")?(?:die |unsere )?(?:damen|frauen|mädels|ladies))\b[^.!?]{0,30}\b(?:es|das|ihn|sie|finden|verstehen|können|kapieren|schaffen|"
    r"treffen|reinpassen|einparken|kommen)\b",
)
AT_AGE = Pattern(
    "in ihrem alter|in deinem alter|in eurem alter|mit 7|mit 8|für ihr alter|mit deinen|mit ihren|mit über|"
    "in dem alter",
    r"\b(?:in (?:ihrem|deinem|eurem|dem) alter|mit (?:ihren|deinen|über) (?:\d\d|\w+zig))\b",
)
NOT_WORTH = Pattern(
    "nicht mehr|lohnt|letzten jahre|letzte jahre|restlichen|genießen|lieber|ruhe|letzten paar jahre",
    r"\b(?:(?:würde|sollte|muss|lohnt|braucht)\b[^.!?]{0,50}\bnicht mehr|nicht mehr (?:\w+ )?(?:antun|anfangen|lohnen|lernen|nötig)|"
    r"(?:die |ihre )?(?:letzten|restlichen) (?:paar )?jahre|lieber (?:zu hause|ruhe|kaffee))\b",
)
MIXTURES = (
    Mixture(NEIGHBOURS, PRECAUTION, veto=_FAIR, detail="statement", confidence=0.7, reach=1),
    Mixture(NEIGHBOURS, CLICHE, LET_SEE, veto=_FAIR, detail="typical", confidence=0.7, reach=1),
    Mixture(ABNORMAL, SICKENING, veto=_FAIR, detail="statement", confidence=0.7, reach=1),
    Mixture(FOR_LADIES, detail="typical", confidence=0.75),
    Mixture(AT_AGE, NOT_WORTH, veto=_FAIR, detail="typical", confidence=0.7),
    Mixture(ONLY_THEM, LOUNGE, veto=_FAIR, detail="statement", confidence=0.7),
    Mixture(OLD_AGE, NO_IDEA, veto=_FAIR, detail="typical", confidence=0.7),
    Mixture(ISLAM, SOON_WE, veto=_FAIR, detail="statement", confidence=0.7, reach=1),
    Mixture(FOR_WOMEN, HOUSEWORK, INSTEAD, veto=_FAIR, detail="typical", confidence=0.65),
    Mixture(IMPAIRED, PUN, LAUGH, veto=_FAIR, detail="joke", confidence=0.7, reach=1),
    Mixture(AS_BOSS, veto=_FAIR, detail="statement", confidence=0.7),
    Mixture(PEOPLE, NO_PLACE, veto=_FAIR, detail="statement", confidence=0.7),
    Mixture(PEOPLE, NO_WITS, veto=_FAIR, detail="typical", confidence=0.65, reach=1),
    Mixture(ABNORMAL, UNFIT_LOVE, veto=_FAIR, detail="statement", confidence=0.75),
    Mixture(ONLY, OFFERED, veto=_FAIR, detail="statement", confidence=0.7),
    Mixture(PRIMITIVE, COUNTRY, veto=_FAIR, detail="statement", confidence=0.7),
    Mixture(FAINT, veto=_FAIR, detail="typical", confidence=0.75),
    Mixture(FEW, COST, veto=_FAIR, detail="statement", confidence=0.75),
    Mixture(FOREIGN_NAMES, DECLINE, veto=_FAIR, detail="statement", confidence=0.65, reach=1),
    Mixture(BEARING, HER, veto=_FAIR, detail="typical", confidence=0.7, reach=1),
    Mixture(HER, BEARING, veto=_FAIR, detail="typical", confidence=0.7, reach=1),
    Mixture(NEED, NO_HELP, veto=_FAIR, detail="statement", confidence=0.7),
    Mixture(MOODS, veto=_FAIR, detail="typical", confidence=0.7),
)
