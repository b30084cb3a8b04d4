"""Names that mean no private person: of stops, houses and firms, of heroes of books, of whoever writes or is compared with."""

from __future__ import annotations

from ..pattern import rx
from ..text import Text

_BEARS = rx(
    r"(?:\b(?:sv|tsv|fc|vfl|vfb|sc|tus|esv|haus|villa|bar)|\b\w{0,20}(?:haltestelle|haltepunkt|zentrum|praxis|firma|bäckerei|"
    r"metzgerei|fleischerei|gärtnerei|tischlerei|autohaus|salon|verein|stiftung|gemeinde|heim|stift|klub|club|galerie|verlag|"
    r"apotheke|kanzlei|buchhandlung|stelle|brauerei|hotel|gasthaus|café|imbiss|bistro|kiosk|schiff|fähre|zirkus|"
    r"esel|pony|pferd|hengst|stute|fohlen|hund|hündin|kater|katze|elefant|kuh|ziege|schaf|papagei|schildkröte|affe|bär|bärin|löwe|tiger|"
    r"giraffe|robbe|otter|maus))\s(?:dr\. )?$"
)
"""What is named after a person, and animals, right before the name."""
_SCHOOL = rx(
    r"(?:^|(?P<before>[\wäöüß]{2,30}) (?:an |von |in |bei )?\w{3} )\w{0,20}(?:schule|gymnasium|kita|kindergarten|hort)\s$"
)
"""A school right before the name, with what stands before the school: "Hausmeister der Goetheschule"."""
_STAFF = rx(r"\w{0,30}(?:er|erin|eur|eurin|innen|kraft|beamtin|angestellte)")
_WORK = rx(
    r"\b\w{0,8}(?:bild|bilder|gemälde|buch|bücher|lied|lieder|rede|roman|statue|büste|porträt|denkmal|zitat|gedicht|film|song|oper|stück|"
    r"märchen|skulptur|grafik|werk|werke)\s(?:von|des|der)\s$"
)
_SELF = rx(r"\b(?:ich(?:,| bin| heiße)|mein name ist|(?:grüßen?|gruß|gez\.),?)\s$")
_COMPARED = rx(r"\b(?:wie|als ob|anders als|schlimmer als|besser als|schneller als|außer)\s(?:(?:der|die|ein|eine) )?$")
_SUPPOSED = rx(r" (?:hätten?|würden?|wären?|könnten?) ")
_HERO = rx(
    r"ali baba|benjamin blümchen|bibi blocksberg|emil tischbein|erika mustermann|greg heffley|harry potter|hermine granger|"
    r"huckleberry finn|jim knopf|max mustermann|michel svensson|nils holgersson|oliver twist|percy jackson|peter pan|pippi langstrumpf|"
    r"räuber hotzenplotz|robin hood|ronja räubertochter|sherlock holmes|till eulenspiegel|tim thaler|tom sawyer"
)
"""Heroes of children's books and of forms: libraries, theatres and offices speak of them."""
_REACH = 60
"""Characters before a name that are looked at."""


def no_private_person(text: Text, name: tuple[int, int]) -> bool:
    """ "Haltestelle Emil Moll", "Jim Knopf": a place, a firm, a hero."""
    start, end = name
    before = max(0, start - _REACH), start
    if _HERO.fullmatch(text.folded, start, end) or _BEARS.search(text.folded, *before):
        return True
    school = _SCHOOL.search(text.folded, *before)
    return school is not None and not _STAFF.fullmatch(school["before"] or "")


def writes_it(text: Text, name: tuple[int, int]) -> bool:
    """ "Ich, Emil Moll, finde": who writes names herself or himself."""
    return _SELF.search(text.folded, max(0, name[0] - _REACH), name[0]) is not None


def compared(text: Text, name: tuple[int, int]) -> bool:
    """ "Wie Hedda Moll", "ein Bild von Hedda Moll": somebody who is known."""
    before = max(0, name[0] - _REACH), name[0]
    return any(one.search(text.folded, *before) for one in (_COMPARED, _WORK))


def supposed(text: Text, name: tuple[int, int]) -> bool:
    """ "Hedda Moll hätte den Beamten Bescheid gesagt": somebody who is known is wished for."""
    return _SUPPOSED.match(text.folded, name[1]) is not None
