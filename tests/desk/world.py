"""A small city for tests: one person per role, two responsibilities, a page channel. Everything is invented."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from django.utils import timezone

from stadtstimme.desk.channels.models import Channel, NetworkKind
from stadtstimme.desk.people.models import Department, Person, Responsibility, Role, RoleAssignment
from tests.ground import Layer

PASSWORD = "Streuobstwiese-am-Muehlenweg-7"


@dataclass
class World:
    """Who and what there is. `parks` is a department, `city` the online team's."""

    city: Department
    parks: Department
    aylin: Person  # author for the whole city, dialogue
    miriam: Person  # author and subject reviewer in parks
    bernd: Person  # approver for the whole city
    carla: Person  # approver for the whole city, Bernd's deputy
    dana: Person  # dialogue only
    admin: Person  # administrator
    helga: Person  # data protection
    uwe: Person  # auditor
    charlie: Person  # signed in, but without any role: the outsider
    general: Responsibility  # Bernd releases, Carla is deputy
    green: Responsibility  # Miriam reviews, Bernd releases
    page: Channel
    others: dict[str, Channel] = field(default_factory=dict)


def person(name: str, *roles: tuple[Role, Department | None]) -> Person:
    """A person with roles; the mail address is made from the name, the password is PASSWORD."""
    one = Person.objects.create_user(f"{name.split()[0].lower()}@musterstadt.example", name, PASSWORD)
    RoleAssignment.objects.bulk_create(RoleAssignment(person=one, role=role, department=where) for role, where in roles)
    return one


def build_world(now: dt.datetime | None = None) -> World:
    """Creates the city in the database."""
    now = now or timezone.now()
    city = Department.objects.create(name="Referat 4 Kommunikation", short_name="Referat 4")
    parks = Department.objects.create(name="Grünflächenamt", short_name="Grün")
    aylin = person("Aylin Reinders", (Role.AUTHOR, None), (Role.DIALOGUE, None))
    miriam = person("Miriam Osterkamp", (Role.AUTHOR, parks), (Role.SUBJECT_REVIEWER, parks))
    bernd = person("Bernd Kolkmann", (Role.APPROVER, None))
    carla = person("Carla Tiedemann", (Role.APPROVER, None))
    dana = person("Dana Wulfes", (Role.DIALOGUE, None))
    admin = person("Ansgar Pohlmann", (Role.ADMINISTRATOR, None))
    helga = person("Helga Wiesing", (Role.DATA_PROTECTION, None))
    uwe = person("Uwe Strack", (Role.AUDITOR, None))
    charlie = person("Charlie Fremdling")
    general = Responsibility.objects.create(topic="Allgemeines", department=city, approver=bernd, deputy=carla)
    green = Responsibility.objects.create(
        topic="Grünflächen", department=parks, approver=bernd, deputy=carla, subject_reviewer=miriam
    )
    page = Channel.objects.create(
        network=NetworkKind.PAGE,
        name="Seite der Stadt",
        address="http://127.0.0.1:8101/",
        department=city,
        responsible=aylin,
        deputy=bernd,
        imprint_url="https://musterstadt.example/impressum",
        privacy_url="https://musterstadt.example/datenschutz",
        state=Channel.State.ACTIVE,
        requested_by=aylin,
        requested_at=now,
        activated_at=now,
    )
    return World(city, parks, aylin, miriam, bernd, carla, dana, admin, helga, uwe, charlie, general, green, page)


CITY = Layer(build_world)
