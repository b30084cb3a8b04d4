"""The same kinds in English sentences: a town's channels are read and written to in English as well."""

from __future__ import annotations

from ..mixture import Mixture, bag
from ..pattern import Pattern

THREAT = Pattern(
    "watch your back|find you|hurt|burn|pay for|kill|smash|be sorry|sleep well|your kids|your family|"
    "your car|shoot|punch|where|going to|love to|break|get |come for|beat |visit|find the|will all|"
    "suffer|bleed|regret|find her|find him|find his|happened|will die|all die|watch your step|they'll die|"
    "you'll die|he'll die",
    r"\b(?:(?:i|we) (?:also |do )?know (?:exactly )?where (?:you|he|she|they|your \w+) (?:\w+ )?(?:lives?|parks?|sleeps?|works?|"
    r"goes?|is parked)|watch your (?:back|step)|"
    r"(?:you|they|he|she)(?:'ll| will| are going to|'re going to|'s going to| is going to) (?:all )?(?:regret|pay for|be sorry|get "
    r"hurt|get what|burn|bleed|suffer|die)|"
    r"(?:i|we)(?:'ll| will|'m going to| am going to|'re going to| would love to|'d love to) (?:\w+ )?(?:find|kill|hurt|punch|smash|"
    r"beat|break|burn|shoot|come for|visit|get) (?:you|him|her|them|your|his|the (?:town hall|office|place))\b[^.!?]{0,40}|"
    r"(?:someone|somebody) (?:is going to|will|might|could) get hurt|burn (?:down )?(?:the|your) (?:\w+ )?(?:town hall|office|house|"
    r"car|place)|(?:break|smash) (?:your|his|her|their) (?:\w+ )?(?:legs?|face|windows?|teeth|nose|car|bones?|neck)|"
    r"sleep well while|(?:be a )?shame if (?:something|anything) happened)\b",
)
_NEWS = bag("film song book police_said traffic please_fix lyrics festival tickets concert")
INSULT = Pattern(
    "moron|idiot|stupid|asshole|bastard|bitch|jerk|dumb|clown|pathetic|loser|scum|imbecile|halfwit|"
    "brainless|retard|twat|wanker|dickhead|pig|rat|cow|shut up|f*ck|fuck|crap|brain dead|braindead|"
    "shut the",
    r"\b(?:(?:is|are|was|what|you|these|those|this|that|such|bunch of|pack of|the|complete|total|utter|absolute|bloody|fucking) (?:\w"
    r"+ ){0,2}(?:morons?|idiots?|assholes?|bastards?|bitch(?:es)?|jerks?|clowns?|losers?|scum|imbeciles?|halfwits?|twats?|wankers?|"
    r"dickheads?|retards?|pigs)|"
    r"(?:you|he|she|they)(?:'re| are|'s| is) (?:so |just |too |really |all |a )*(?:stupid|dumb|brainless|pathetic)|brain(?:less| "
    r"?dead) (?:\w+ )?(?:clerk|staff|people|driver|officer|lot)|shut (?:the \w+ )?up\b|fuck (?:you|off|this|the))\b",
)
_THING = bag("decision rule idea sign bus_stop weather_is guinea rat_poison circus plan film play musical")
DISCRIMINATION = Pattern(
    "foreigner|immigrant|refugee|muslim|black|gay|disabled|women|woman|old people|jews|gyps|trans|"
    "lesbian|arab|turk|wheelchair|elderly|pensioner|like a|go back to|them |these people|you all|you home|"
    "you back|you out",
    r"\b(?:foreigners?|immigrants?|refugees?|muslims?|blacks?|gays?|disabled(?: people)?|women|old people|jews|gyps(?:y|ies)|trans "
    r"people|lesbians?|arabs?|turks|pensioners?|the elderly)\b[^.!?]{0,40}\b(?:should (?:go|stay|be|not|leave|shut)|don't belong|do "
    r"not belong|"
    r"are (?:all |just )?(?:criminals?|lazy|dirty|thieves|stupid|too|ruining|a burden|parasites)|can't (?:drive|even|park|think)|go "
    r"(?:back|home)|ruin|out of (?:our|the)|not welcome|steal)|\bno (?:foreigners|muslims|blacks|refugees|gypsies|women|gays)\b(?! "
    r"(?:were|was|are missing))|"
    r"\b(?:drives|throws|parks|runs) like a (?:girl|woman|grandma)\b|\b(?:send|kick|throw|ship|deport) (?:them|these people|all of "
    r"them|you) (?:all )?(?:back|out|home)\b|\bgo back to (?:your|their) (?:own )?country\b",
)
_RIGHTS = bag("rights equal welcome accessible support help discrimination racist prejudice said_that wrong_to")
HEARSAY = Pattern(
    "i heard|i've heard|people say|rumor|rumour|apparently|they say|word is|someone told|a friend told|"
    "told me|guarantee|promise|the best|the safest|the cleanest|greenest|percent|%|never again|number one|"
    "leading|the friendliest|the cheapest|the fastest|the most|of mine|says|said|people are|"
    "word on the street|never ever",
    r"\b(?:i(?:'ve)? heard (?:that |from )|people (?:are )?say(?:ing)? (?:that )?|rumou?r has it|apparently|they say (?:that )?|word "
    r"(?:is|on the street)|(?:someone|somebody|a friend|my \w+|a colleague) (?:of mine )?(?:told me|says|said)|"
    r"(?:we|i) (?:guarantee|promise)|(?:is|are|has|have|offers?) (?:\w+ )?the (?:best|safest|cleanest|greenest|most \w+|fastest|"
    r"friendliest|cheapest) (?:\w+ ){0,3}(?:in|of|on) (?:the (?:world|country|region|state)|germany|europe|all)|never (?:again|ever)|"
    r"\d{1,3} ?(?:percent|%) of (?:all|our|the))\b[^.!?]{0,60}",
)
_SOURCE = bag("according source survey report asked is_it_true wondering question question_about promised_us")
PRESS = Pattern(
    "journalist|reporter|newspaper|news site|magazine|editor|article|broadcast|podcast|radio|tv|"
    "documentary|press|statement|interview|story|we |working on|for |writing|official|comment|quote|"
    "correspondent|producing|filming",
    r"\b(?:(?:i|we)(?:'m| am|'re| are) (?:\w+ ){0,3}(?:journalists?|reporters?|editors?|correspondents?|writing (?:an? |the )?(?:\w+ "
    r")?(?:article|piece|story)|filming|producing|working on (?:an? |the )?(?:\w+ )?(?:article|story|piece|documentary|report))|"
    r"(?:i|we) (?:write|report|work|film) for (?:an? |the )?(?:\w+ ){0,3}(?:news\w*|magazine|paper|site|radio|station|channel|"
    r"podcast|broadcaster|agency|times|post|herald)|(?:would|could|need|require|like|request) (?:\w+ ){0,4}(?:a |an )?(?:official "
    r")?(?:comment|statement|quote|interview)\b)"
    r"[^.!?]{0,60}",
)
SECRET = Pattern(
    "password|pin|code|login|wifi key|wi-fi|punch in|type |dial |use |pass word|enter",
    r"\b(?:password|passcode|pass ?word|pin(?: code| number)?|door code|gate code|access code|wi-?fi (?:key|password|code)|login)\b"
    r"[^.!?\d]{0,25}(?:\bis\b|\bwas\b|:|=)\s?[\"']?(?=[^\s]{0,20}\d)[\w!#$%&*+-]{3,24}|\b(?:enter|type|use|punch in|dial) (?:the "
    r")?(?:code |pin )?\d{4,8}\b[^.!?]{0,40}\b(?:door|gate|box|locker|barrier|open|get in|unlock)",
)
RETORT = Pattern(
    "as i said|as we said|calm down|your problem|not our problem|nobody forces|no one forces|deal with it|"
    "whatever|good for you|take it or leave|move away|read the|do it yourself|if you could read|"
    "can't you read|obviously|everyone knows|even a child|common sense|free |get |not my problem|"
    "why don't you|time|forced you|asked you|how often do we",
    r"\b(?:for the (?:last|hundredth|tenth|third) time|how (?:many times|often) do we|calm down|get a life|(?:that's |is |it's "
    r")?(?:your|not our|not my) problem|(?:nobody|no one) (?:forces|forced|asked) you|deal with it|good for you\b[.!]|take it or "
    r"leave it|(?:feel free|you are free|why don't you) (?:to )?(?:leave|move)|do it yourself then|get (?:off|over) (?:your|it|"
    r"yourself))\b",
)
LECTURE = Pattern(
    "obviously|everyone knows|everybody knows|common sense|as any|learn to|bother to|not rocket|had you|"
    "educate yourself|google|if you|even |any |should know|read",
    r"\b(?:if you (?:could|can|had|would|bothered)(?: only| just| to)? (?:read|think|look|listen)\w*|can(?:'t|not) you read|"
    r"(?:everyone|everybody|any (?:child|fool|idiot)) (?:knows|should know)|even (?:a|my) (?:child|toddler|kid|five-year-old|grandma)"
    r"\b|(?:a bit of |simple |basic )?common sense|not rocket science|"
    r"(?:try|bother) (?:to read|reading)|educate yourself|learn to (?:read|google|drive|spell)|had you (?:read|looked|checked|"
    r"listened)|google (?:it|is your friend))\b",
)
VOTE = Pattern(
    "vote|voting",
    r"\b(?:vote|voting|votes?) (?:for |against )?(?:the )?(?:afd|spd|cdu|csu|fdp|greens?|left party|bsw|volt|conservatives|social "
    r"democrats)\b",
)

THREATS = (Mixture(THREAT, veto=_NEWS, detail="violence", confidence=0.75),)
INSULTS = (Mixture(INSULT, veto=_THING, confidence=0.75),)
SHUT_OUT = (Mixture(DISCRIMINATION, veto=_RIGHTS, detail="statement", confidence=0.75),)
CLAIMS = (Mixture(HEARSAY, veto=_SOURCE, confidence=0.65),)
NEWSROOM = (Mixture(PRESS, confidence=0.75),)
SECRETS = (Mixture(SECRET, detail="code", confidence=0.8),)
RETORTS = (Mixture(RETORT, confidence=0.7),)
LECTURES = (Mixture(LECTURE, confidence=0.7),)
