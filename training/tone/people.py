"""Groups of people for the invented sentences of `functions.py`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """How a group is named: many ("Muslime"), the dative of many, one ("ein Muslim", "eine Muslimin"), one without article."""

    name: str
    many: str
    to_many: str
    one: str
    short: str

    @property
    def no_one(self) -> str:
        """ "kein Muslim", "keine Frau"."""
        return "k" + self.one


def _groups(table: str) -> tuple[Group, ...]:
    return tuple(Group(*(cell.strip() for cell in line.split("|"))) for line in table.strip().splitlines())


GROUPS = _groups("""
women      | Frauen                 | Frauen                 | eine Frau                | Frau
women      | Mädchen                | Mädchen                | ein Mädchen              | Mädchen
women      | Feministinnen          | Feministinnen          | eine Feministin          | Feministin
faith      | Muslime                | Muslimen               | ein Muslim               | Muslim
faith      | Moslems                | Moslems                | ein Moslem               | Moslem
faith      | Musliminnen            | Musliminnen            | eine Muslimin            | Muslimin
faith      | Juden                  | Juden                  | ein Jude                 | Jude
faith      | jüdische Menschen      | jüdischen Menschen     | ein jüdischer Mensch     | jüdischer Mensch
faith      | muslimische Menschen   | muslimischen Menschen  | ein muslimischer Mensch  | muslimischer Mensch
faith      | Hindus                 | Hindus                 | ein Hindu                | Hindu
origin     | Ausländer              | Ausländern             | ein Ausländer            | Ausländer
origin     | Migranten              | Migranten              | ein Migrant              | Migrant
origin     | Einwanderer            | Einwanderern           | ein Einwanderer          | Einwanderer
origin     | Flüchtlinge            | Flüchtlingen           | ein Flüchtling           | Flüchtling
origin     | Geflüchtete            | Geflüchteten           | eine Geflüchtete         | Geflüchtete
origin     | Asylbewerber           | Asylbewerbern          | ein Asylbewerber         | Asylbewerber
origin     | Türken                 | Türken                 | ein Türke                | Türke
origin     | Syrer                  | Syrern                 | ein Syrer                | Syrer
origin     | Araber                 | Arabern                | ein Araber               | Araber
origin     | Polen                  | Polen                  | ein Pole                 | Pole
origin     | Roma                   | Roma                   | ein Rom                  | Rom
origin     | Rumänen                | Rumänen                | ein Rumäne               | Rumäne
colour     | Schwarze               | Schwarzen              | eine Schwarze            | Schwarze
colour     | schwarze Menschen      | schwarzen Menschen     | ein schwarzer Mensch     | schwarzer Mensch
colour     | Afrikaner              | Afrikanern             | ein Afrikaner            | Afrikaner
colour     | Asiaten                | Asiaten                | ein Asiate               | Asiate
love       | Schwule                | Schwulen               | ein Schwuler             | schwul
love       | Lesben                 | Lesben                 | eine Lesbe               | lesbisch
love       | Homosexuelle           | Homosexuellen          | ein Homosexueller        | homosexuell
love       | queere Menschen        | queeren Menschen       | ein queerer Mensch       | queer
gender     | Transmenschen          | Transmenschen          | ein Transmensch          | trans
gender     | Transfrauen            | Transfrauen            | eine Transfrau           | Transfrau
gender     | Transsexuelle          | Transsexuellen         | eine Transsexuelle       | transsexuell
disability | Behinderte             | Behinderten            | ein Behinderter          | behindert
disability | Menschen mit Behinderung | Menschen mit Behinderung | ein Mensch mit Behinderung | Mensch mit Behinderung
disability | Rollstuhlfahrer        | Rollstuhlfahrern       | ein Rollstuhlfahrer      | Rollstuhlfahrer
disability | Autisten               | Autisten               | ein Autist               | Autist
age        | alte Leute             | alten Leuten           | ein alter Mensch         | alt
age        | Rentner                | Rentnern               | ein Rentner              | Rentner
age        | Jugendliche            | Jugendlichen           | ein Jugendlicher         | jugendlich
poor       | Obdachlose             | Obdachlosen            | ein Obdachloser          | obdachlos
""")
"""Those whom the law and the guideline protect; they are degraded in one half of the sentences and merely named in the other."""
