"""Names that only the trained part knows, where a role or a private detail stands beside them: a child, a clerk, somebody who is ill.

A name alone says nothing. The model is asked about single sentences, and only where such words are there.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..learned.names import Name, listed, model_is_there, names_between
from ..pattern import Pattern, rx
from ..rule import Context
from ..text import Text
from .circumstances import life
from .found import Found
from .known import compared, no_private_person, supposed, writes_it
from .people import CAPITAL, SMALL, health, welfare
from .tied import holds_office, led, tied

MOST = 8
"""Sentences of one text that the model is asked about."""
_STEPS = 300
"""Steps that a character costs which the model reads."""
_NEAR, _BESIDE_IT = 60, 9
"""Characters between a name and a clerk's office, and between the two where nothing but " aus dem " stands there."""

_NUMBER = r"(?:[3-9]|1[0-5]|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn)"
_CHILD = Pattern(
    "klässler|schüler|schulkind|kitakind|kita-kind|gartenkind|vorschulkind|jährig|die kleine|der kleine|den kleinen|vom kleinen|zwillinge",
    r"\b(?:(?:erst|zweit|dritt|viert|fünft|sechst|siebt)klässler(?:in)?|(?:grund|förder|vor)?schüler(?:in)?|schulkind|kita-?kind|"
    rf"kindergartenkind|vorschulkind|{_NUMBER}-?jährige[rn]?|(?:die|der) kleine|(?:den|vom) kleinen|zwillinge)\b",
)
"""Right before the name, or right behind it."""
_YOUNG = Pattern(
    "aus der |klasse |jahre alt|jahre jung|geburtstag|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)|(11)|(12)|(13)|(14)|(15)",
    r"\b(?:aus der (?:klasse )?\d{1,2} ?[a-g]|(?:aus|in) (?:der )?klasse \d{1,2} ?[a-g]?)\b|(?<=[,(:;] )klasse \d{1,2} ?[a-g]?\b|"
    rf"\b{_NUMBER} jahre (?:alt|jung)\b|\((?:[3-9]|1[0-5])\)|"
    r"\b(?:feiert\w{0,2} )?(?:seine[nm]|ihre[nm]) (?:dritten|vierten|fünften|sechsten|siebten|achten|neunten|zehnten|elften|zwölften) "
    r"geburtstag\b",
)
"""Right behind the name, or before a list of names."""
_CLERK = Pattern(
    "bearbeiter|mitarbeiter|beamte|manager|politesse|erzieher|lehrer|hausmeister|busfahrer|schalter|meister|kassierer|pförtner|"
    "sekretärin|sozialarbeiter|vermittler|kontrolleur|betreuer|angestellte|vollzieher|amt|behörde|jobcenter|rathaus|bürgerbüro|"
    "stadtverwaltung",
    r"\b(?:\w{0,12}bearbeiter(?:in)?|\w{0,12}mitarbeiter(?:in)?|beamt(?:er|in|e)|(?:fall|quartiers)manager(?:in)?|politesse|"
    r"erzieher(?:in)?|\w{0,12}lehrer(?:in)?|hausmeister(?:in)?|busfahrer(?:in)?|(?:bade|schwimm)meister(?:in)?|"
    r"kassierer(?:in)?|pförtner(?:in)?|sekretärin|sozialarbeiter(?:in)?|\w{0,8}vermittler(?:in)?|kontrolleur(?:in)?|betreuer(?:in)?|"
    r"angestellte[rn]?|\w{0,12}vollzieher(?:in)?|"
    r"(?P<office>schalter|\w{2,16}(?:amt|amts|behörde)|jobcenter|rathaus|bürgerbüro|stadtverwaltung))\b",
)
_PASSED = rx(
    r"\b(?:ins|zum|zur|in die|neben de[mr]|gegenüber (?:vo[mn]|de[mr])|vor de[mr]|hinter de[mr]|"
    r"(?:als|wie) (?:das|die|der|unser|unsere|euer|eure|beim|im))\s$"
)
"""Offices count where somebody sits there, not where somebody goes or what somebody is compared with."""
_SHAMED = rx(
    r"\b(?:säuft|trinkt|betrunken|besoffen|alkohol\w*|fahne|drogen\w*|kifft|kokst|affäre|verhältnis mit|was mit de[rm]|fehlzeiten|"
    r"abgemahnt|versetzt|gekündigt|vorbestraft|vorstrafen?|knast|führerschein)\b"
)
_TROUBLED = rx(
    r"\b(?:krank\w*|geschieden|scheid(?:en|ung)|getrennt lebt|schwanger\w*|schulden|verschuldet|wohnt|zu hause|ehe(?:mann|frau)|freundin|"
    r"kinder|psych\w*|therapie|burn-?out|unterhalt)\b"
)
_THANKED = rx(
    r"\b(?:danke|vielen dank|großes lob|geholfen|freundlich\w*|hilfsbereit\w*|geduldig\w*|lieb|liebevoll\w*|einfühlsam\w*)\b"
)
"""With whom trouble may well be the writer's own."""
_PRIVATELY = rx(r"\bprivat\w*")
"""In private posts that is what writers say of themselves."""
_BLAMED = rx(
    r"\b(?:schikan\w*|verschlampt\w*|verschleppt\w*|unfähig\w*|inkompeten\w*|faul|fauler|faule|blöd|dumm|doof|korrupt\w*|bestech\w*|"
    r"schmiergeld\w*|nimmt (?:\w+ )?geld|unterm? (?:der )?tisch|lügt|gelogen|lügner\w*|betrügt|betrüger\w*|rassist\w*|willkür\w*|"
    r"belästigt|begrapscht|glotzt|angeschrien|angebrüllt|angepöbelt|anschreit|beleidigt|pennt|schläft|"
    r"gehört (?:\w+ )?(?:weg|raus|entlassen|gefeuert|abgemahnt)|rausschmeißen|feuern|entlassen|arrogant\w*|frechheit|unverschämt\w*)\b"
)
_PUBLIC = rx(
    r"\b(?:roman\w*|buch|\w{0,8}film\w*|lesung|konzert|ausstellung|musical|theater\w*|oper|krimi|tatort|serie|zeitung|könig\w*|kaiser\w*|"
    r"prinz\w*|weltmeister\w*|olympia\w*|bundesliga|meisterschaft\w*|jahrhundert|gestorben|starb|gedenk\w*|stolperstein\w*|"
    r"deportiert\w*|ermordet\w*|holocaust|historisch\w*|1[5-9]\d\d|vor \d{2,3} jahren|sieg\w*|platz \d|straße|schule ist nach|"
    r"benannt|gewidmet)\b"
)
_WORD = rf"{CAPITAL}{SMALL}{{1,20}}"
_RUN = rf"(?P<name>{_WORD}(?: {_WORD}){{1,3}})"
_BEHIND = rx(rf" {_RUN}(?![\w-]| {CAPITAL})")
_BEFORE = rx(rf"(?<![\w-]){_RUN}(?:,| vom| aus dem| im| beim|, die|, der) $")
_LISTED = 0.5
"""How sure a name is that only the lists know."""
_CAPITALS = rx(
    rf"(?<!\w){CAPITAL}[\w.'’-]* #?(?:(?:von|van|de|al|el|zu|der|den|bin|ibn) ){{0,2}}{CAPITAL}"
    rf"|#{CAPITAL}[a-zäöüß]{{2,30}}{CAPITAL}[a-zäöüß]"
)
"""Two capital words side by side, or in one behind a hash sign: without them a sentence has no name that counts here."""


def exposed(context: Context, known: list[Found], text: Text) -> Iterator[tuple[Found, str]]:
    """Names beside a role or detail, each with what stands there: "child", "clerk" or "health"."""
    asked, read = 0, dict[tuple[int, int], list[Name]]()
    for cue, kind in _cues(context, text):
        sentence = text.sentence_at(cue[0])
        if (
            not _CAPITALS.search(text.plain, *sentence)
            or _PUBLIC.search(text.folded, *sentence)
            or text.inside(cue[0], text.quoted)
        ):
            continue
        if kind == "health" and any(one.start < sentence[1] and one.end > sentence[0] for one in known):
            continue  # the rules have looked at these
        if sentence not in read:
            if asked >= MOST or not model_is_there():
                return  # the browser fetches the weights while one already writes
            asked += 1
            context.spend(_STEPS * (sentence[1] - sentence[0]))
            read[sentence] = [one for one in names_between(text.plain, *sentence) if _whole(one, context, text)]
        for name in read[sentence] or _right_beside(text, cue, context):
            if _BESIDE[kind](text, cue, (name.start, name.end)):
                yield Found(name.start, name.end, "name", name.certainty, alone=False), kind.partition(" ")[0]


def _right_beside(text: Text, cue: tuple[int, int], context: Context) -> Iterator[Name]:
    """ "Busfahrer Duc Anh Le hat", "Thanh Hoang vom Bauamt": what stands where a name belongs, and is in the lists.

    For names of languages that news seldom have.
    """
    match = _BEHIND.match(text.plain, cue[1]) or _BEFORE.search(text.plain, max(0, cue[0] - _NEAR), cue[0])
    if match and listed(match["name"].split()):
        name = Name(*match.span("name"), _LISTED, 2)
        if _whole(name, context, text):
            yield name


def _whole(name: Name, context: Context, text: Text) -> bool:
    """A given name beside a family name, and nobody in office."""
    words = text.folded[name.start : name.end]
    return (
        name.words > 1
        and not any(holder.lower() in words for holder in context.guideline.office.office_holders)
        and not holds_office(text, (name.start, name.end))
        and not no_private_person(text, (name.start, name.end))
    )


def _near(_text: Text, cue: tuple[int, int], name: tuple[int, int]) -> bool:
    return max(cue[0] - name[1], name[0] - cue[1]) <= _NEAR


def _works_there(text: Text, cue: tuple[int, int], name: tuple[int, int]) -> bool:
    if not _near(text, cue, name) or writes_it(text, name) or (name[1] <= cue[0] and supposed(text, name)):
        return False
    return max(cue[0] - name[1], name[0] - cue[1]) <= _BESIDE_IT or not compared(text, name)


_BESIDE = {"child": led, "child of an age": tied, "clerk": _works_there, "health": _near}


def _cues(context: Context, text: Text) -> Iterator[tuple[tuple[int, int], str]]:
    for match in _CHILD.find(text):
        yield match.span(), "child"
    for match in _YOUNG.find(text):
        yield match.span(), "child of an age"
    if not context.official:
        for match in _CLERK.find(text):
            there = match["office"] and _PASSED.search(text.folded, max(0, match.start() - _NEAR), match.start())
            if not there and _told(context, text, text.sentence_at(match.start())):
                yield match.span(), "clerk"
        for one in life(text):
            yield (one.start, one.end), "health"
    for one in (*health(text), *welfare(text)):
        yield (one.start, one.end), "health"


def _told(context: Context, text: Text, sentence: tuple[int, int]) -> bool:
    """Whether the sentence blames somebody, or tells what is private."""
    told = (_SHAMED, _BLAMED) if context.kind == "private_post" else (_SHAMED, _BLAMED, _PRIVATELY)
    if any(one.search(text.folded, *sentence) for one in told):
        return True
    return _TROUBLED.search(text.folded, *sentence) is not None and not _THANKED.search(text.folded, *sentence)
