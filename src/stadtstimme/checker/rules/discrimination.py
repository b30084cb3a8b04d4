"""Degrading people by origin, religion, sex, orientation, disability or age; jokes count.

What it finds: slurs; a group together with a degrading statement about it ("die können doch alle nicht arbeiten"); exclusion ("keine
Ausländer"); "typisch Frau" and its relatives; jokes about what old people or women cannot do.
What it leaves: neutral mentions, official terms (Schwerbehindertenausweis), offers for a group, reports and condemnation, "nicht alle".
Source: AGG § 1, Art. 3 GG.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..combined import discrimination, english, everyday, exclusion, relations, roles
from ..groups import AGE, ALL, BAD, DISABILITY, FAITH, GROUP, NEEDLES, ORIENTATION, ORIGIN, SLURS
from ..masking import plain_words, starred
from ..mixture import scan_mixtures
from ..pattern import Pattern, rx
from ..rule import Context, Example, Explanation, Hit, Rule, scan, severities
from ..text import Text
from ..wording.discrimination import PATTERNS

_GROUP_NEEDLES = frozenset(NEEDLES.split("|"))
_STATEMENTS = tuple(one for one in PATTERNS if one.detail != "joke")
_JOKES = tuple(one for one in PATTERNS if one.detail == "joke")
_WITHOUT_GROUP = tuple(one for one in _STATEMENTS if one.needles != _GROUP_NEEDLES)
_JOKES_WITHOUT_GROUP = tuple(one for one in _JOKES if one.needles != _GROUP_NEEDLES)
_ANY = Pattern(NEEDLES, rf"\b{GROUP}\b")
_FOLLOW = Pattern(
    NEEDLES,
    rf"\b(?:lauter|so ein\w{{0,2}}|nur|überall|wieder|diese|die|alles) (?:\w+ )?(?:{ORIGIN}|{FAITH}|{DISABILITY}|{AGE}|"
    rf"{ORIENTATION})\b",
)
_THEY = rx(rf"\b(?:die|diese|dieses|solche|denen)\b[^.!?]{{0,20}}\b(?:{ALL} ){{0,4}}[^.!?]{{0,20}}\b{BAD}(?!\w)")
_VETO = Pattern(
    "",
    rf"\b(?:nicht alle|kein\w* grund|diskriminier\w*|rassis\w*|sexis\w*|vorurteil\w*|klischee\w*|hetze|gegen (?:hass|gewalt|"
    rf"ausgrenzung)|wer (?:sagt|behauptet|meint|glaubt),? (?:dass )?|angeblich|behauptung\w*|es heißt immer|schimpfwort|wort|begriff|"
    rf"beleidig\w*|ausgegrenzt|benachteilig\w*|barrierefrei\w*|inklusion|teilhabe|"
    rf"leichte sprache|hilfe für|angebot\w* für|kurs für|beratung\w*|willkommen|unterstütz\w*|ermäßig\w*|schlimm,? (?:wie|dass|was)|"
    rf"unerträglich,? wie|schämt|menschenrecht\w*|für uns|wir {GROUP}|ich (?:bin|als)|als (?:frau|mann|rentner\w*|behinderte\w*|"
    rf"ausländer\w*|türk\w*|blinde\w*|rollstuhlfahrer\w*|gehörlose\w*|\w+jährige\w*)|sitzplatz|sitzplätze|schutz|polizei meldet|opfer|"
    rf"gestürzt|verletzt\w*|angegriffen|überfallen)\b",
)


_TOLD = Pattern(
    "vorurteil|klischee|diskrimin|sexis|rassis|nicht mehr lustig|spruch|sprüch",
    r"vorurteil|klischee|diskrimin|sexis|rassis|nicht mehr lustig|spr[uü]ch",
)
_MIXTURES = (
    *discrimination.MIXTURES,
    *exclusion.MIXTURES,
    *english.SHUT_OUT,
    *everyday.DISCRIMINATION,
    *roles.DISCRIMINATION,
    *relations.DISCRIMINATION,
)


def _check(context: Context) -> Iterator[Hit]:
    text = context.text
    yield from _slurs(text, context)
    group = _ANY.search(text) is not None
    yield from scan(text, _STATEMENTS if group else _WITHOUT_GROUP, _VETO)
    yield from scan(text, _JOKES if group else _JOKES_WITHOUT_GROUP, _TOLD)
    yield from scan_mixtures(text, _MIXTURES, _VETO)
    if group:
        yield from _about_them(text)


def _slurs(text: Text, context: Context) -> Iterator[Hit]:
    added = {word.lower() for word in context.words_of("discrimination").add}
    for start, end, word in plain_words(context):
        known = word if word in SLURS or word in added else starred(word, SLURS)
        if known and not text.inside(start, text.quoted) and not _VETO.search(text, *text.sentence_at(start)):
            yield Hit(start, end, "slur", 0.9)


def _about_them(text: Text) -> Iterator[Hit]:
    """A group is pointed at in one sentence and degraded as "die" in the next."""
    found = _FOLLOW.search(text)
    if not found or text.inside(found.start(), text.quoted) or _VETO.search(text, *text.sentence_at(found.start())):
        return
    _, end = text.sentence_at(found.start())
    following = text.sentence_at(min(end + 2, len(text) - 1))
    for start, stop in {text.sentence_at(found.start()), following}:
        they = _THEY.search(text.folded, max(start, found.end()), stop)
        if they and not _VETO.search(text, start, stop):
            yield Hit(*they.span(), "statement", 0.8)


RULE = Rule(
    kind="discrimination",
    clauses=("V7",),
    severities=severities("stop", "stop", "hint", "case"),
    since="0.1",
    title={"de": "Abwertung einer Gruppe", "en": "Degrading a group"},
    explanations={
        "de": {
            "": Explanation(
                "„{quote}“ wertet Menschen wegen ihrer Zugehörigkeit ab.",
                "Herkunft, Religion, Geschlecht, Orientierung, Behinderung und Alter sagen nichts über einen Menschen, auch nicht im "
                "Scherz.",
                "Streichen Sie die Verallgemeinerung und sagen Sie, was genau passiert ist.",
                "Entscheiden Sie nach der Netiquette und begründen Sie es. Ohne Antwort sollte das nicht stehen bleiben.",
            ),
            "slur": Explanation(
                "„{quote}“ ist ein Schimpfwort für eine Gruppe von Menschen.",
                "Das Wort verletzt, ganz gleich, wie es gemeint ist.",
                "Streichen Sie das Wort.",
            ),
            "joke": Explanation(
                "„{quote}“ macht sich über eine Gruppe von Menschen lustig.",
                "Scherze auf Kosten einer Gruppe grenzen aus.",
                "Lassen Sie den Scherz weg und nennen Sie einfach das Angebot.",
            ),
        },
        "en": {
            "": Explanation(
                "“{quote}” degrades people for the group they belong to.",
                "Origin, religion, sex, orientation, disability and age tell nothing about a person, not even as a joke.",
                "Delete the generalisation and say what exactly happened.",
                "Decide by the netiquette and give a reason. It should not stand without an answer.",
            ),
            "joke": Explanation(
                "“{quote}” makes fun of a group of people.",
                "Jokes at the expense of a group shut people out.",
                "Leave the joke out and simply name the offer.",
            ),
            "slur": Explanation(
                "“{quote}” is a term of abuse for a group of people.",
                "The word hurts, whatever was meant by it.",
                "Delete the word.",
            ),
        },
    },
    check=_check,
    yes=(
        Example("Die Ausländer sind doch alle kriminell.", "citizen_comment", marks="kriminell"),
        Example("So einfach, dass es sogar Oma versteht: unsere neue App!", marks="sogar Oma"),
        Example("Frauen und Technik, kennt man ja.", "private_post", marks="Frauen und Technik"),
        Example(
            "Wegen ein paar Rollstuhlfahrern bauen wir nicht um.",
            "reply",
            "Wann kommt die Rampe?",
            marks="Rollstuhlfahrern",
        ),
        Example("Rentner sollten den Führerschein abgeben.", "private_post", marks="Rentner"),
        Example("Lauter Syrer im Bus. Die stinken alle.", "citizen_comment", marks="Die stinken alle"),
        Example("Dieser Kanake hat mir den Parkplatz genommen.", "citizen_comment", marks="Kanake"),
        Example("Homosexualität ist doch nicht normal.", "private_post", marks="nicht normal"),
        Example("Bist du behindert oder was?", "private_post", marks="behindert"),
        Example("Keine Ausländer mehr aufnehmen!", "citizen_comment", marks="Keine Ausländer"),
        Example("Inder am Telefon? Die verstehen nur Bahnhof.", "citizen_comment", marks="verstehen nur Bahnhof"),
        Example(
            "Bei Ihrem Nachnamen wundert das niemanden.", "reply", "Wo ist mein Antrag?", marks="Bei Ihrem Nachnamen"
        ),
        Example("Gesucht: Mitarbeiter unter 35 mit deutschen Wurzeln.", marks="deutschen Wurzeln"),
        Example("Das Fest ist für normale Familien, nicht für Regenbogenleute.", marks="normale Familien, nicht für"),
    ),
    no=(
        Example("Für Menschen mit Schwerbehindertenausweis ist der Eintritt frei."),
        Example("Der Smartphone-Kurs für Seniorinnen und Senioren startet am Montag."),
        Example(
            "Die Beratung für Geflüchtete ist jetzt im Bürgerhaus, die Ausländerbehörde bleibt in der Hafenstraße."
        ),
        Example("Als Frau habe ich mich nachts am Bahnhof nicht sicher gefühlt.", "citizen_comment"),
        Example("Wer sagt, alle Ausländer seien kriminell, verbreitet ein Vorurteil.", "citizen_comment"),
        Example("Meine Oma kommt mit dem Rollator nicht über die Schwelle.", "citizen_comment"),
        Example("Der türkische Kulturverein lädt zum Fastenbrechen ein."),
        Example("Frauen am Bau: Unsere Lehrlinge erzählen von ihrem Alltag."),
        Example("Ich bin blind und finde die Haltestelle nicht.", "citizen_comment"),
        Example("Als Frau kann man bei der Feuerwehr alles werden, auch Wehrleiterin."),
        Example("Muttersprachler willkommen: Das Sprachcafé sucht Leute, die Arabisch oder Polnisch sprechen."),
        Example("Was haben Jugendliche mittwochs vor? Kommt ins Jugendzentrum, 15 Uhr!"),
        Example("Nicht alle Jugendlichen sind laut, die meisten sind sehr nett.", "citizen_comment"),
    ),
)
