"""Which question of a comment a reply answers, defers to a date, or refers on.

Each sentence of the reply is taken once for what it can give: a yes or no, a time, a place, a figure, a reason, somebody in charge,
or words of the question's own topic. A question is answered where its kind of answer is there; with several questions, the sentence
must also share a topic word with it, or what gives the answer must not have answered another one. Pleasantries give nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from .finding import Question
from .pattern import Rx, rx, words
from .questions import asked
from .rule import Context
from .text import Span, Text

_PLEASANT = rx(
    r"^(?:vielen |herzlichen |besten |lieben )?dank\b[^.!?]{0,60}[.! ]{0,4}$|^danke\b[^.!?]{0,70}[.! ]{0,4}$|\b(?:hinweis|anregung|"
    r"nachricht|kritik|meinung|anliegen|feedback)\b[^.!?]{0,50}\b(?:aufgenommen|notiert|weitergegeben|wichtig|nehmen wir ernst|"
    r"geschätzt|angekommen|erhalten|freuen)\b|"
    r"\b(?:wir bleiben dran|bleiben dran|kümmern uns(?: darum)?|haben (?:das|es) (?:im blick|auf dem schirm|notiert|aufgenommen)|"
    r"geben (?:das|es|ihr\w*|den hinweis|ihren hinweis)(?: \w+){0,3} weiter|nehmen (?:das|es|ihren?\w*)(?: \w+){0,3} (?:ernst|mit|auf)|"
    r"schauen (?:wir )?(?:uns )?(?:das|mal)|schau\w* (?:sie |doch |gern\w? |mal |wieder ){1,4}(?:bei uns )?(?:vorbei|rein)|prüfen "
    r"(?:das|wir das|es)|arbeiten daran|bitten um (?:geduld|verständnis|etwas geduld)|"
    r"wünschen|schönes? wochenende|schönen? (?:tag|abend|sonntag|feiertag)|oh je|ohje|tut (?:uns|mir) (?:sehr |wirklich |total )?leid|"
    r"verstehen (?:wir )?(?:ihren|den|die|das|gut)|können wir (?:gut )?verstehen|freuen uns|ihr (?:online|social)-?team|(?:viele|liebe|"
    r"beste|herzliche) grüße|(?:guten (?:tag|morgen|abend)|hallo|moin|hi)\b[^.!?]{0,25}[.! ]{0,4}$|sie sind nicht|ziehen sie|"
    r"schon wieder|wer lesen kann|das steht (?:doch |ja )?(?:seit|an|überall|auf)|beliebt|"
    r"spannende frage|gute frage|interessante frage|vielfältig|viele faktoren|nicht so einfach|haben sie bitte|keine gedanken|"
    r"^[^,]{0,60}keine sorgen|garantier)\b"
)
_SIGH = rx(r"^(?:oh je|ohje|tja|schade|(?:das )?tut (?:uns|mir) (?:sehr |wirklich |total )?leid)[,:–-] ")
"""What comes before an answer, and is none."""
_ASSURES = rx(r"\b(?:ist|sind|wäre|wären) (?:\w+ ){0,4}(?:harmlos|unbedenklich|ungefährlich|unproblematisch)\b")
_DAY = (
    r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|werktag|wochenende|heute|morgen|übermorgen|gestern|"
    r"januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|woche\w*|monat\w*|jahr\w*|frühjahr|frühling|"
    r"sommer|herbst|winter|quartal|mitte|anfang|ende|ostern|weihnachten|pfingsten|feiertag\w*|"
    r"mittag|vormittag|nachmittag|abend|nacht|stunden?|minuten?|uhr|tage?n?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"today|tomorrow|week|jederzeit|täglich|bald wieder|rund um die uhr|sobald|demnächst)"
)
_WHEN = rx(
    rf"\b{_DAY}\b|\b\d{{1,2}}\.\s?(?:\d{{1,2}}\.|[a-zä])|\b\d{{1,2}}[:.]\d{{2}}\b|\b20\d\d\b|\b(?:mon|diens|mittwoch|donners|frei|sams|"
    rf"sonn)tags\b"
)
_DATE = rx(
    r"\b(?:bis|am|ab|zum|spätestens|im laufe|in der|anfang|mitte|ende|heute|morgen|übermorgen|noch (?:diese|heute)|nächste\w?|"
    r"kommende\w?|diese) ?(?:\w+ ){0,2}?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|woche|januar|februar|märz|april|"
    r"mai|juni|juli|august|september|oktober|november|dezember|nachmittag|abend|mittag|vormittag|\d{1,2}\.|\d{1,2} uhr|heute|morgen|"
    r"übermorgen|monats\w*|jahres)\b"
)
_INTERIM = rx(
    r"\b(?:klär\w*|melden? (?:uns|wir|ich|mich)|melde mich|frag\w* (?:\w+ ){0,4}nach|nachgefragt|nachfragen|prüf\w*|(?:be)?antwort\w*|"
    r"geben (?:ihnen |euch )?bescheid|bescheid|rückmeldung|informieren|erfahren sie|entscheid\w*|wissen (?:wir|das|es)|erkundig\w*|"
    r"reichen? (?:das|es|die antwort) nach)\b"
)
_REFERRED = rx(
    r"\b(?:zuständig|wenden sie sich|wendet euch|rufen sie|ruft|melden sie sich|meldet euch|schreiben sie|schreibt|hilft (?:ihnen|"
    r"euch)|helfen (?:ihnen|euch)|auskunft (?:gibt|geben|erteilt)|ansprechpartner\w*|erreichen (?:sie|ihr)|erreichbar|pressestelle|"
    r"steh(?:t|en) unter(?! (?:de[mnr]|eine[mnr]?|unsere[mnr]) (?!\w*(?:nummer|adresse|link|punkt|rubrik|stichwort)))|"
    r"finden sie|findet ihr|findest du|nachlesen|alle infos|weitere infos|infos (?:unter|gibt|dazu|gibt's)|"
    r"mehr (?:unter|dazu|infos)|schicken sie|kommen sie (?:bitte )?(?:ins|zum|zur)|anfrage an|weitergeleitet an|leiten (?:das|es|"
    r"ihre frage) (?:\w+ )?(?:an|ans)|contact|please (?:call|write)|beantwortet (?:ihnen|das|gern))\b"
)
_CONTACT = rx(
    r"(?:[\w.-]{1,40}@[\w.-]{2,60}|\b[\w-]{2,40}\.example(?:/|\b)|https?://|www\.|\b0\d{2,4}[ /-]?\d{3,12}|\(0\d{2,4}\)|\b11[0-9]\b|"
    r"\bzimmer \d)"
)
_DECLINED = rx(
    r"(?:(?:deshalb|daher|deswegen|darum|aus \w+gründen) (?:können|dürfen) (?:wir|ich)|(?:können|dürfen) (?:wir|ich) (?:ihnen |"
    r"euch )?(?:dazu|das|darüber|hier)?[^.!?]{0,40}(?:nicht|nichts|keine)[^.!?]{0,40}(?:weil|da |datenschutz|persönlichkeitsrecht))"
)
_YES_NO = rx(
    r"^(?:geschlossen|geöffnet|offen|ausverkauft|ausgebucht|verboten|erlaubt|dabei|inklusive)\b|"
    r"(?:^|[,;:(–-] ?|\b(?:und|aber|leider|also|nun|tja|oh|ach|hallo|moin|merhaba|guten tag|guten morgen|hi|frau \w+|"
    r"herr \w+)[,!]? )(?:ja|jo|jep|jawohl|nein|nee|nö|doch|klar|na klar|gern\w?|genau|stimmt|richtig|korrekt|natürlich|"
    r"selbstverständlich|sicher|leider|noch nicht|momentan nicht|aktuell nicht|derzeit nicht|yes|no|auf jeden fall|absolut|definitiv|"
    r"kein\w?|nicht|vielleicht|teilweise|erwischt|evet|hayır)\b"
)
_PLACE = rx(
    r"\b(?:im|in|am|an|beim|bei|auf|unter|hinter|neben|gegenüber|vor|zwischen|über|ins|ans|zur|zum|richtung|nördlich|südlich|auf der|"
    r"at|hier|dort|online|zimmer|raum)\b[ :]|\b(?:\w*straße|\w*platz|parkhaus|eingang|rathaus|bürgerbüro|ecke)\b"
)
_ORIGIN = rx(r"\b(?:von|vom|aus|stammt|kommt|durch|über|bei|beim|dank)\b")
_AMOUNT = rx(
    r"\d|€|\b(?:euro|cent|kostenlos|kostenfrei|gratis|umsonst|gebührenfrei|frei|nichts|pauschal|prozent|halb|doppelt|ein|eine|zwei|"
    r"drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|hundert|tausend|keine|kein|mehrere|einige|wenige|unbegrenzt|so viele|free|"
    r"stunde|minuten|wochen|tage|monate)\b"
)
_PRICE = rx(
    r"€|\d,\d\d\b|\b(?:eur|euro|cent|free)\b|\b(?:kosten(?:los|frei)|gratis|umsonst|gebührenfrei|frei|nichts|pauschal|prozent|"
    r"ermäßig\w*|verdoppel\w*|halbier\w*|einkommen\w*|aufwand|tarif\w*|preisliste|keine (?:gebühr\w*|kosten))\b"
)
_REASON = rx(
    r"\b(?:weil|da|denn|wegen|grund|gründe|deshalb|deswegen|daher|darum|damit|aufgrund|liegt (?:es |das )?(?:wohl |vermutlich |"
    r"leider |vor allem |auch )?(?:daran|an|am)|war|waren|dient|sonst|nötig|notwendig|"
    r"because|um (?:\w+ ){1,8}zu|ursache|folge|schuld|defekt|gebrochen|kaputt|erkrankt|ausgefallen|fehlt|fehlen|mangel|störung|"
    r"noch nicht|muss|müssen|hat|haben|ist|sind|wird|wurde|eben|fällt|steht|stehen|gilt|gelten)\b"
)
_WHO = rx(
    r"\b(?:\w*amt|\w*team|\w*betrieb\w?|\w*büro|\w*stelle|\w*behörde|\w*werke|kreis|stadt|land|bund|eigentümer\w*|frau|herr|zuständig|"
    r"wir|ich|er|sie|verein|firma|polizei|feuerwehr|hausmeister\w*|jede\w?|alle|niemand|kolleg\w*|bauhof|rat|verwaltung|\w*dienst|"
    r"investor\w*|\w*firma|gmbh|ag|e\.? ?v|bürgermeister\w*|minister\w*)\b"
)
_STOP = words(
    "aber alle allem allen aller alles also auch auf aus bei beim bin bis bitte damit dann das dass dein dem den denn der "
    "des dich die dies diese dieser dir doch dort durch eigentlich ein eine einem einen einer eines einfach er es euch euer "
    "eure etwas für gibt haben habe habt hat hatte hier ihr ihre ihrem ihren ihm ihn im immer in ist ja jetzt kann kein "
    "keine können könnt könnte lassen man mehr mein meine meinem meinen mich mir mit muss nach nicht noch nun nur ob oder "
    "schon sehr sein sich sie sind so soll sollen sollte über um und uns unser unsere unter vom von vor wann war warum was "
    "weil welche welcher welches wenn wer werden wie wieder wieso will wir wird wirklich wo wohl würde zu zum zur sagen "
    "weiß wissen mal macht machen kommt geht gehen viel viele lange stimmt hallo danke heute morgen gestern endlich "
    "bekommen kriegen eben halt gerade seit tage"
)
_KINDS = (
    (
        rx(
            r"\b(?:wann|ab wann|bis wann|seit wann|when|um wie ?viel uhr|zu welcher zeit|welchen? (?:tag|zeiten)|ne zaman|"
            r"wie lange (?:noch|dauert))\b"
        ),
        _WHEN,
    ),
    (
        rx(
            r"\b(?:(?:was|wie ?viel) (?:kostet|kosten|zahlt|zahlen|bezahlt)|wie teuer|welche (?:kosten|gebühr\w*)|"
            r"was muss ich (?:zahlen|bezahlen)|(?:wie hoch|was) (?:ist|sind|wird|werden) (?:\w+ )?(?:gebühr\w*|kosten|preis\w*|"
            r"eintritt\w*)|kostet (?:das|es|der|die|man|eine?|sowas)|kosten (?:die|das|sie)|muss man (?:\w+ ){0,2}(?:eintritt|zahlen|"
            r"bezahlen)|how much)\b"
        ),
        _PRICE,
    ),
    (
        rx(r"\bwie lange\b"),
        rx(f"{_WHEN.expression}|{_AMOUNT.expression}"),
    ),
    (
        rx(r"\b(?:wie ?viele?|wie hoch|wie groß|how many|wie oft|wie weit|ne kadar)\b"),
        _AMOUNT,
    ),
    (rx(r"\b(?:woher|von wem|aus welche[mr])\b"), _ORIGIN),
    (rx(r"\b(?:wo|wohin|where|an welche[mr]?|in welche[mr]?|nereden|hangi)\b"), _PLACE),
    (rx(r"\b(?:warum|wieso|weshalb|weswegen|why)\b"), _REASON),
    (rx(r"\b(?:wer|wem|wen|who|an wen|bei wem)\b"), _WHO),
)
_ANY = rx("")
_ALLOWED = rx(r"\b(?:darf|dürfen|dürft|erlaubt|verboten|gestattet)\b")
_ALLOWING = rx(r"\b(?:darf|dürfen|dürft|erlaubt|verboten|gestattet|untersagt|verbot)\b")
_ENOUGH = rx(r"\b(?:muss|müssen|müsst|brauch\w*|reicht|genügt|nötig)\b")
_NEEDING = rx(r"\b(?:muss|müssen|müsst|brauch\w*|reicht|genügt|nötig|erforderlich|unnötig)\b")
"""What is asked by may or must is answered by may or must, also where the topic goes without saying."""
_PARTICLES = ((_ANY, _YES_NO), (_ALLOWED, _ALLOWING), (_ENOUGH, _NEEDING))
_HOW = rx(r"\bwie (?:komm\w*|meld\w*|kann|können|erreich\w*|geht|bekomm\w*|bezahl\w*|zahl\w*|bestell\w*|find\w*)\b")
_MEANS = rx(
    r"\b(?:über|per|mit|online|formular\w*|telefonisch|schriftlich|persönlich|linie|bus|bahn|zu fuß|zug|app|fähre|bar|karte)\b"
)
_OPEN = rx(r"\b(?:wie|was|welche\w?|womit|wofür|wozu|worauf|woran|what|how|which)\b")


def answered_questions(context: Context) -> tuple[Question, ...]:
    """The questions of the comment that this reply answers, each with "yes", "interim", "referred" or "no"."""
    if context.kind != "reply":
        return ()
    result: tuple[Question, ...] = context.once("answered_questions", _answered)
    return result


def _answered(context: Context) -> tuple[Question, ...]:
    questions = list(asked(context.parent))
    if not questions:
        return ()
    said = _said(context.text)
    several = len(questions) > 1
    return tuple(replace(one, answered=_whole_verdict(one, said, several)) for one in questions)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a reply says, whatever was asked: its telling sentences, their topics, whether it promises a day or declines.

    `used`: where in a sentence stands what has answered a question; it answers no other one of another topic.
    """

    telling: list[str]
    topics: Mapping[str, frozenset[str]]
    interim: bool
    declined: bool
    used: dict[str, list[Span]] = field(default_factory=dict)

    def free(self, sentence: str, span: Span) -> bool:
        """Whether nothing in that part of the sentence has answered a question yet."""
        return all(span[1] <= start or end <= span[0] for start, end in self.used.get(sentence, ()))

    def use(self, sentence: str, span: Span) -> None:
        """That part of the sentence has answered a question."""
        self.used.setdefault(sentence, []).append(span)


def _said(text: Text) -> _Said:
    telling = [sentence for _, _, sentence in text.sentence_texts() if _tells(sentence)]
    return _Said(
        telling,
        {sentence: _topic(sentence) for sentence in telling},
        any(_INTERIM.search(one) and _DATE.search(one) for one in telling),
        any(_DECLINED.search(one) for one in telling),
    )


def _tells(sentence: str) -> bool:
    """True for a sentence that can answer something: no pleasantry, or one that holds a date, a contact or a referral."""
    sentence = _SIGH.regex.sub("", sentence)
    if _PLEASANT.search(sentence) and not _ASSURES.search(sentence):
        return bool(
            _DATE.search(sentence)
            or _CONTACT.search(sentence)
            or (_REFERRED.search(sentence) and "weiter" not in sentence)
        )
    return any(char.isalnum() for char in sentence)


_ASKS = (
    r"(?:(?:ab |bis |seit |falls ja,? |wenn ja,? )?(?:wann|wo|wie|was|wer|warum|wieso|welche\w?|worauf|womit)|gibt|darf|dürfen|dürft|kann|"
    r"können|könnt|ist|sind|hat|haben|habt|muss|müssen|braucht|brauche|kostet|bekomm\w+|reicht|gilt|gelten|fährt|hält|geht|wird|werden|"
    r"soll|sollen|findet|nehmt|macht)\b"
)
_AND = rx(
    rf",?\s(?:und|oder)\s(?={_ASKS})|(?<=[\w)]),\s(?={_ASKS}\s(?:es|man|ich|ihr|sie|das|der|die|dort|da|denn|auch|mein\w*)\b)"
)
_BEGINS_ASKING = rx(rf"^(?:\w+[,:]? ){{0,3}}{_ASKS}")
_WORST = ("no", "referred", "interim", "yes")


def _whole_verdict(question: Question, said: _Said, several: bool) -> str:
    """A sentence that asks two things is answered as well as its worse answered half."""
    whole = question.text.lower()
    parts = [
        one for one in _AND.regex.split(whole) if len(one) > 8 or one.strip(" ?!.") in ("wo", "wann", "wer", "warum")
    ]
    if len(parts) < 2 or not _BEGINS_ASKING.search(parts[0]):
        return _verdict(question, said, several)
    return min((_verdict(replace(question, text=part), said, True) for part in parts), key=_WORST.index)


def _verdict(question: Question, said: _Said, several: bool) -> str:
    if said.interim:
        return "interim"
    words = question.text.lower()
    topic = _topic(words)
    near = [sentence for sentence in said.telling if topic & said.topics[sentence]]
    wanted = next((gives for asks, gives in _KINDS if asks.search(words)), None)
    if said.declined or _met(words, wanted, near, said, several):
        return "yes"
    free = [sentence for sentence in said.telling if sentence not in said.used]
    if any(
        _REFERRED.search(one) or _CONTACT.search(one)
        for one in (near or free or said.telling)
        if _referral(one, wanted, several, near)
    ):
        return "referred"
    return "no"


def _met(words: str, wanted: Rx | None, near: list[str], said: _Said, several: bool) -> bool:
    """True where a sentence gives the wanted kind of answer, in words that have not answered another question."""
    for sentence in [*near, *(one for one in said.telling if one not in near)]:
        close = sentence in near
        spans = _given(words, wanted, sentence, close, several)
        span = next((one for one in spans if close or not several or said.free(sentence, one)), None)
        if span:
            said.use(sentence, span)
            return True
    return False


def _given(words: str, wanted: Rx | None, sentence: str, close: bool, several: bool) -> Iterator[Span]:
    """Where in a sentence stands what may answer: the wanted kind, a particle or a permission, else a sentence on the topic."""
    if wanted is not None:
        yield from (found.span() for found in wanted.finditer(sentence))
        return
    for asks, gives in ((_HOW, _MEANS),) if _OPEN.search(words) else _PARTICLES:
        found = gives.search(sentence) if asks.search(words) else None
        if found:
            yield found.span()
    if (close or not several) and len(sentence.split()) >= (3 if close else 4):
        yield 0, len(sentence)


def _referral(sentence: str, wanted: Rx | None, several: bool, near: list[str]) -> bool:
    return not several or sentence in near or wanted not in (_AMOUNT, _PRICE, _WHEN)


def _topic(words: str) -> frozenset[str]:
    """The beginnings of the words that carry meaning; four letters are enough to see "parken" in "Parkplatz"."""
    return frozenset(word[:4] for word in re.findall(r"[^\W\d_]{4,40}|\d{3,5}", words) if word not in _STOP)
