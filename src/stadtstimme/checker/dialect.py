"""A second reading of a text in dialect: its commonest words in standard German, so that rules need no dialect of their own.

Only the little words that carry the grammar are rewritten (Bavarian, Swabian, Saxon, Berlin, Ruhr, Cologne, Low German, and
colloquial short forms); a text counts as dialect with two different ones. Every place leads back to the words as given.
"""

from __future__ import annotations

from .pattern import words
from .text import Text

_WORDS = """
ich: i ick icke isch ik
nicht: ned net nit nich ni nisch
nichts: nix nüscht nischt
kein: koa koan koi keen
keine: koane keene koine
ist: is isch iss
sind: san sünd sin
habe: hob han hebb hoab
hat: hod hot hät hett
haben: hamm ham hebbt hen hend hom
habt: habts hobts
was: wos wat
das: des dös dat dit det
der: dr dor
die: de
wir: mia mir mer mor wi
ihr: ees ehr ji
euch: eich eisch üch enk jo eech
euer: eier ier
eure: eire eiern
dich: di disch
dir: dia
mich: mi misch
sich: si sisch
einer: oana eener oiner een
eine: oane ene oine
alles: ois allet olles
auch: ooch au aa ook
auf: uff op
aus: us ut
von: vo vun vonne
mit: mid met
zu: zo
zur: zua
nach: na
war: wor woa
weiß: woaß weeß weet woiß
wissen: wissn wisset
sag: sog sach sech
sagt: sogt sacht seggt saachd
sagen: sogn seggen
schau: schaug gugg kiek kuck
kommt: kimmt kimt kummt kummd
komm: kimm kumm
komme: kum
geht: gäiht jeht jeiht geits
gehen: jonn gehn
gehe: geh
gibt: gebbt jibt jitt gibbt
kriegt: kriagt kriecht krisst krichd
kriegst: kriagst krisste kriechste
haus: huus hus
leute: leit lüüd lück
heute: heid heit hüüt
morgen: morjen morng
nacht: nochd
heim: hoam hoim heeme
zuhause: dahoam dahoim daheeme
einmal: oamol oimol eenmol
mal: mol ma
schon: scho ald
noch: no
halt: hoid
viel: vui
gut: jut jot guat guad
ganz: janz
man: mr
dumm: domm
jetzt: jetz jetzad jetzat etz jetze
würde: dad dät däd
wäre: waar wär
könnte: kannt kunnt
muss: mua mou
müsst: miasst missd
kannst: kannste gannsde kannse
hast: hasse haste host
bist: bisse biste
willst: willse willste
über: iebor iwwer övver iba
wenn: wemma
dem: em
und: un
ein: a en oi ä
einen: nen
etwas: ebbes
glaube: gloob glaub glob
erzählt: vertellt vazellt
zumacht: tomaakt zuamacht
arbeiten: schaffa
türe: dür dier
mein: moi mei ming
dein: doi dei ding
sein: soi sei sing
aber: awwer ävver abr aba
nein: noi naa nee
"""
_COMMON = words(
    "a aa an au bist da de dei di die ding em en er es gehn halt han heit hen host i in is jo ma mal man mei mer mi mir na ne "
    "nen no noch sei si sin sing un wär"
)
"""Forms that stand in standard texts too; they are rewritten in dialect but do not make a text one."""


def _table() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _WORDS.split("\n"):
        standard, _, forms = line.partition(": ")
        for form in forms.split():
            found.setdefault(form, standard)
    return found


_STANDARD = _table()
_MARKERS = frozenset(_STANDARD) - _COMMON
_JOINED = {"d'": "die ", "z'": "zu ", "s'": "das "}
LEAST = 2
"""So many different words of dialect make a text one."""


def in_standard(text: Text) -> Text | None:
    """The text with its dialect words in standard German; None where it is not in dialect."""
    spoken = text.folded_words
    if len(_MARKERS.intersection(spoken)) + sum(word[:2] in _JOINED and len(word) > 3 for word in spoken) < LEAST:
        return None
    pieces: list[tuple[str, int, int]] = []
    place = 0
    for (start, end), word in zip(text.words, spoken, strict=True):
        pieces += [(text.plain[at], at, at + 1) for at in range(place, start)]
        place = start
        if word[:2] in _JOINED and len(word) > 3:
            pieces += [(char, start, start + 2) for char in _JOINED[word[:2]]]
            place = start + 2
        elif word in _STANDARD:
            pieces += [(char, start, end) for char in _cased(_STANDARD[word], text.plain[start])]
            place = end
    pieces += [(text.plain[at], at, at + 1) for at in range(place, len(text.plain))]
    return _rewritten(text, pieces)


def _cased(word: str, first: str) -> str:
    return word.capitalize() if first.isupper() else word


def _rewritten(text: Text, pieces: list[tuple[str, int, int]]) -> Text:
    spans = [text.original(start, end) for _, start, end in pieces]
    return Text.reading(text.source, "".join(char for char, _, _ in pieces), spans)
