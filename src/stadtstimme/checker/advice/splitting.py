"""Splitting a hashtag into words, by a small list of words that cities use in hashtags."""

from __future__ import annotations

from ..pattern import words

_PARTS = words(
    "muster stadt stadtteil rathaus bürger bürgerin amt fest sommer winter herbst frühling frühjahr advent weihnachts weihnachten "
    "markt markttag flohmarkt oster ostern karneval nacht tag tage woche wochen ende feier abend "
    "rad fahren fahrrad verkehr wende bus bahn mobil mobilität klima schutz umwelt natur park garten grün wald baum bäume wasser hafen "
    "fluss ufer see meer kultur musik theater museum museen kino lesung buch bücherei bibliothek bildung schule "
    "schulen kita kinder jugend familie familien senioren frauen inklusion teilhabe ehrenamt engagement sport verein vereine freibad "
    "hallenbad schwimmen lauf laufen fußball wir sind für mit von in im am und der die das ein eine alle "
    "zusammen gemeinsam vielfalt heimat liebe leben lebenswert zukunft digital haushalt wahl wahlen kommunal europa demokratie rat "
    "haus haltung arbeit job jobs karriere ausbildung team neu neues alt alte straße straßen platz brücke bau stelle baustelle "
    "feuer wehr feuerwehr polizei ordnung sauber keit müll abfall energie sparen strom warn sirenen gesund gesundheit impfen pflege "
    "tier tiere heim hund ferien spaß programm aktion tipp tipps info infos news deutschland nrw ruhr rhein"
)
_LONGEST = max(map(len, _PARTS))


def camel_case(tag: str) -> str | None:
    """The hashtag with a capital at each word, None where it is one word or cannot be split."""
    parts = _split(tag)
    return "".join(part.capitalize() for part in parts) if parts and len(parts) > 1 else None


def _split(tag: str) -> list[str] | None:
    """The split with the fewest words, found from left to right."""
    best: list[list[str] | None] = [[]] + [None] * len(tag)
    for end in range(1, len(tag) + 1):
        for start in range(max(0, end - _LONGEST), end):
            before = best[start]
            if before is not None and tag[start:end] in _PARTS:
                here = best[end]
                if here is None or len(before) + 1 < len(here):
                    best[end] = [*before, tag[start:end]]
    return best[len(tag)]
