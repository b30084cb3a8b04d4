"""Who works in Musterstadt. Everybody is invented. Plain data, readable without Django."""

from __future__ import annotations

from dataclasses import dataclass

# The demo listens on this machine alone and its password is printed at every start: it is no secret.
DEMO_PASSWORD = "musterstadt-demo"
MAIL_DOMAIN = "musterstadt.example"

CITY_DEPARTMENT = "Referat 4"
# Short name and name of each department.
DEPARTMENTS = {
    CITY_DEPARTMENT: "Referat 4 – Kommunikation",
    "Grünflächenamt": "Grünflächen- und Friedhofsamt",
    "Bürgeramt": "Bürger- und Ordnungsamt",
    "Tiefbauamt": "Tiefbau- und Verkehrsamt",
    "Stadtbibliothek": "Stadtbibliothek Musterstadt",
}


@dataclass(frozen=True)
class DemoPerson:
    """One colleague: key for the demo, name, function, roles as (role, department's short name or "" for the city), language."""

    key: str
    name: str
    duty: str
    roles: tuple[tuple[str, str], ...]
    language: str = ""

    @property
    def email(self) -> str:
        return f"{self.key}@{MAIL_DOMAIN}"


PEOPLE = (
    DemoPerson("aylin", "Aylin Reinders", "Onlineredakteurin, Referat 4", (("author", ""), ("dialogue", ""))),
    DemoPerson("bernd", "Bernd Kolkmann", "Leiter Referat 4, Pressesprecher", (("approver", ""), ("press", ""))),
    DemoPerson("carla", "Carla Tiedemann", "Stellvertretende Leiterin Referat 4", (("approver", ""), ("author", ""))),
    DemoPerson(
        "miriam",
        "Miriam Osterkamp",
        "Sachgebiet Stadtgrün, Grünflächenamt",
        (("author", "Grünflächenamt"), ("subject_reviewer", "Grünflächenamt")),
    ),
    DemoPerson(
        "jonas",
        "Jonas Ehlert",
        "Baustellenkoordination, Tiefbauamt",
        (("author", "Tiefbauamt"), ("subject_reviewer", "Tiefbauamt")),
        "en",  # somebody has to read it in English
    ),
    DemoPerson("tarik", "Tarik Bense", "Sachbearbeiter, Bürgeramt", (("author", "Bürgeramt"),)),
    DemoPerson("dana", "Dana Wulfes", "Bürgerdialog, Referat 4", (("dialogue", ""),)),
    DemoPerson("ansgar", "Ansgar Pohlmann", "Verwaltung des Pults", (("administrator", ""),)),
    DemoPerson("helga", "Dr. Helga Wiesing", "Datenschutzbeauftragte", (("data_protection", ""),)),
    DemoPerson("uwe", "Uwe Strack", "Rechnungsprüfung und Revision", (("auditor", ""),)),
)
