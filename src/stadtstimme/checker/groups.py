"""Groups of people, terms of abuse for them, and what degrades or shuts out. Shared by the checks of the rule on discrimination."""

from __future__ import annotations

from .pattern import words

SLURS = words(
    "kanake kanaken kanacken kanack neger negern negerin nigger niggern niggers kameltreiber kameltreibern ziegenficker kümmeltürke "
    "kümmeltürken schlitzauge schlitzaugen fidschi fidschis polacke polacken "
    "itaker itakern spaghettifresser knoblauchfresser kaffer bimbo bimbos asylschmarotzer asylschmarotzern asylantenpack sozialtourist "
    "sozialtouristen zigeunerpack zigeunerbande judensau judenpack judenschwein "
    "schwuchtel schwuchteln schwuppe kampflesbe kampflesben transe transen schwanzlutscher krüppel krüppeln spasti spastis mongo "
    "mongos mongoloid behindi mohammedaner kopftuchmädchen kopftuchgeschwader "
    "moslempack muselmann muselmänner musel islamisten-pack goldstück goldstücke fachkräfte-import weibsvolk weibspack weibsstück "
    "rapefugee rapefugees merkelgäste rentnerpack scheinasylanten "
    "affenmenschen halbaffe halbaffen bückbeter teppichflieger asylforderer asylforderern musels zigeunergesindel türkenpack "
    "russenpack ausländerpack flüchtlingspack fremdländer faggot tranny"
)
ORIGIN = (
    r"(?:ausländer\w*|flüchtling\w*|geflüchtet\w*|asyl(?:anten?|bewerber\w*|suchende\w*)|migrant\w*|zuwander\w*|einwander\w*|"
    r"südländer\w*|osteuropäer\w*|türk(?:e|en|in|innen)|rumän\w*|bulgar\w*|pol(?:e|en|in)|russ(?:e|en|in)|ukrainer\w*|syr(?:er|ern|"
    r"erin)|"
    r"afghan\w*|irak(?:er|ern)|araber\w*|afrikaner\w*|marokkaner\w*|nordafrikaner\w*|albaner\w*|serb(?:e|en)|kurd(?:e|en)|zigeuner\w*|"
    r"roma|sinti|chines(?:e|en)|asiat(?:en|e)|inder|schwarze[nr]?|italiener|griechen|libanes\w*|tschetschen\w*|leute aus \w+|clans?|"
    r"die aus \w+|ossis?|wessis?|dunkelhäutige\w*|franzosen|amis)"
)
FAITH = (
    r"(?:moslems?|muslim\w*|muselman\w*|juden?|jüd(?:in|innen)|islam|koran\w*|kopftuchträger\w*|kopftuchfrauen?|katholiken|"
    r"evangelen|hindus|buddhisten|atheisten|verschleierte\w*|burkas?)"
)
SEX = (
    r"(?:frauen|(?:eine|diese|ne|so eine|ausgerechnet eine) frau|frauenzimmer|weib(?:er|ern)?|mädels?|mädchen|hausfrauen?|mütter|"
    r"mamis?|muttis?|blondinen?|alleinerziehende\w*|"
    r"schwangere\w*|männer|kerle|jungs|tanten|damen|politikerinnen|beamtinnen|sekretärinnen)"
)
ORIENTATION = (
    r"(?:schwule[nr]?|homos?|homosexuelle\w*|lesben?|transsexuelle\w*|transfrauen?|transmenschen|trans-\w+|queere\w*|"
    r"regenbogen\w*|gays?|bisexuelle\w*)"
)
DISABILITY = (
    r"(?:behinderte[nr]?|schwerbehinderte[nr]?|rollstuhlfahrer\w*|rollis?|rollstühle?|taubstumme[nr]?|gehörlose[nr]?|blinde[nr]?|"
    r"sehbehinderte\w*|autist\w*|geistig behinderte\w*|gehbehinderte\w*|depressive\w*|psychisch kranke\w*|psychos|stotterer|"
    r"kleinwüchsige\w*|zwerge|demente\w*|"
    r"menschen mit (?:behinderung\w*|down-?syndrom)|legastheniker\w*)"
)
AGE = (
    r"(?:alte[nr]? (?:leute|knacker|säcke|weiber|menschen|damen|herren)|die alten|rentner\w*|senior(?:en|innen)?|greise?n?|omas?|"
    r"opas?|oma und opa|ü ?[5-9]0\w*|über ?[5-9]0-?jährige\w*|boomer\w*|pensionär\w*|ruheständler\w*|ältere[nr]?(?: leute| menschen|"
    r" mitbürger\w*| herrschaften)?|die jugend|jugendliche\w*|gen ?z|junge leute|die jungen|teenies|azubis|hundertjährige\w*|silver surfer)"
)
GROUP = rf"(?:{ORIGIN}|{FAITH}|{SEX}|{ORIENTATION}|{DISABILITY}|{AGE})"
NEEDLES = (
    "ausländ|flücht|flüch|asyl|migrant|wander|südländ|osteuro|türk|rumän|bulgar|pole|polin|russ|ukrain|syr|afghan|irak|arab|afrika|"
    "marok|alban|serb|kurd|zigeun|roma|sinti|chines|asiat|inder|schwarze|italien|griech|liban|tschet|leute aus|clan|die aus|ossi|wessi|"
    "dunkelh|franzos|"
    "mosl|musl|musel|jud|jüd|islam|koran|kopftuch|kathol|hindu|buddh|verschlei|burka|frau|weib|mädel|mädch|mütter|mami|mutti|blondin|"
    "alleinerz|schwanger|männer|kerle|jungs|tanten|damen|schwul|homo|lesb|trans|queer|regenbogen|gay|"
    "behindert|rollstuhl|rolli|rollst|taubstumm|gehörlos|blind|autist|depress|psych|stotter|kleinwüchs|zwerg|dement|behinderung|"
    "legasth|alte|rentner|senior|greis|oma|opa|ü5|ü6|ü7|ü8|ü 6|ü 7|über 60|über 70|boomer|pension|ruhest|älter|jugend|gen z|junge|"
    "silver surfer|jährige|politikerin|beamtin|sekretärin|teenie|azubi|hundert|amis|evangelen|atheist|bisex|downsyndrom|down-syndrom|"
    "down syndrom|"
    "ü9|ü 5|ü 8|ü 9|über 50|über 80|über 90|"
    "über5|über6|über7|über8|über9"
)
ALL = (
    r"(?:doch|ja|eh|halt|eben|alle|allesamt|immer|nur|sowieso|ohnehin|einfach|bekanntlich|nun mal|meistens|grundsätzlich|generell|"
    r"von natur aus|alle nur|echt|auch|so|die|da|hier|wieder|ständig|ooch|fei|net|au)"
)
BAD = (
    r"(?:stinken|stinkt|klauen|klaut|lügen|lügt|betrügen|betrügt|arbeiten (?:alle )?nicht|nicht (?:richtig |ordentlich |"
    r"anständig )?arbeiten|nicht (?:mal |richtig |ordentlich )?(?:deutsch|lesen|schreiben|autofahren|auto fahren|einparken|rechnen|"
    r"denken|benehmen)|nichts (?:können|taugen)|"
    r"taugen (?:zu )?nichts|können (?:\w+ ){0,3}?(?:nichts|nix|nicht richtig)|kapieren(?:'s)?(?: \w+){0,3} nicht|kapieren's|"
    r"begreifen (?:\w+ ){0,2}nicht|faul|unsicher|nichts anzufangen|nichts verloren|nicht integrieren|nicht anpassen|nicht benehmen|"
    r"unzuverlässig|unpünktlich|lächerlich|gehören nicht|in rente geschickt|kriminell|kriminelle|verbrecher|diebe|vergewaltiger|"
    r"schmarotzer|sozialschmarotzer|parasiten|"
    r"dumm|blöd|doof|dreckig|schmutzig|primitiv|unzivilisiert|ungebildet|rückständig|"
    r"aggressiv|gewalttätig|integrationsunwillig|integrationsunfähig|arbeitsscheu|minderwertig|wertlos|nutzlos|überflüssig|unnütz|"
    r"lästig|gefährlich|pervers|widerlich|eklig|ekelhaft|abartig|unnatürlich|geisteskrank|krank im kopf|hysterisch|zickig|tratschen|"
    r"gackern|senil|verkalkt|tüdelig|tattrig|begriffsstutzig|"
    r"zu (?:dumm|blöd|alt|doof|langsam|faul|empfindlich|emotional|blöde|schwach)\b[^.!?]{0,20}|im weg|keine ahnung|nichts zu suchen|"
    r"nichts verloren|hier nicht hin|nicht hierher|nicht hier her|auf unsere kosten|auf staatskosten|in unser sozialsystem|"
    r"leben von (?:unserem|unsern)|nur kinder kriegen|liegen uns auf der tasche|den staat aus\w*|"
    r"kosten (?:uns )?nur|kosten nur|machen nur (?:ärger|dreck|probleme|krach)|bringen nur|wollen nur (?:unser|geld|stütze)|"
    r"kassieren (?:nur|alles|stütze)|kein (?:benehmen|anstand|hirn)|scheitern|überfordert|plage|invasion|überfluten|überschwemmen|pack|"
    r"gesindel|abschaum|ungeziefer|affen|tiere|viecher|brut|horde|horden|haben (?:\w+ )?kein recht)"
)
BANISH = (
    r"(?:raus|abschieben|abgeschoben|zurückschicken|zurückgeschickt|ausweisen|ausgewiesen|heimschicken|wegsperren|weggesperrt|"
    r"einsperren|verbieten|verboten|verboten gehören|verschwinden|zurück in (?:ihr|die|den)|nach hause|dahin,? wo(?:her)? sie|"
    r"zu hause bleiben|daheim bleiben|daheimbleiben|ausgehverbot|fahrverbot|wahlrecht (?:entziehen|wegnehmen)|führerschein "
    r"(?:abgeben|wegnehmen|abnehmen|weg)|hinter den herd|an den herd|in die küche|ins heim|ins altersheim|aufs abstellgleis|"
    r"in den wald|kastrieren|kastriert|sterilisieren|nicht (?:wählen|autofahren|auto fahren|rein|reinlassen|einstellen) (?:dürfen|"
    r"lassen)?|schieben lassen|sich halt schieben|keine kinder (?:kriegen|bekommen)|auswandern|draußen bleiben)"
)
