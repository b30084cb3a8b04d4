"""Departments, colleagues, roles and responsibilities of Musterstadt, made by its administrator through the actions."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from django.db import transaction

from ..channels.models import Channel
from ..core.saying import choose_language
from ..people.actions import ResponsibilityData, assign_role, create_department, create_person, create_responsibility
from ..people.models import Department, Person, Responsibility, Role, RoleAssignment
from ..record.actions import SYSTEM, record_event
from .people import DEMO_PASSWORD, DEPARTMENTS, PEOPLE

ADMINISTRATOR = "ansgar"

# key, topic, department, subject reviewer, whom citizens may turn to. Bernd releases, Carla is his deputy.
RESPONSIBILITIES = (
    ("general", "Allgemeines und Rathaus", "Referat 4", None, "Bürgertelefon 115"),
    ("green", "Parks, Bäume und Stadtgrün", "Grünflächenamt", "miriam", "Grünflächenamt, +49 69 90009 240"),
    ("roads", "Straßen, Wege und Baustellen", "Tiefbauamt", "jonas", "Tiefbauamt, +49 69 90009 310"),
    ("citizens", "Bürgeramt und Ausweise", "Bürgeramt", None, "Bürgeramt, +49 69 90009 120"),
    ("library", "Bücherei und Lesungen", "Stadtbibliothek", None, "Stadtbibliothek, +49 69 90009 450"),
)


@dataclass
class City:
    """What the rest of the demo refers to, by short keys."""

    departments: dict[str, Department] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    responsibilities: dict[str, Responsibility] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)


def found_city(now: dt.datetime) -> City:
    """Makes everything except channels."""
    city, administrator = City(), _first_administrator(now)
    city.people[ADMINISTRATOR] = administrator
    for short, name in DEPARTMENTS.items():
        city.departments[short] = create_department(administrator, name=name, short_name=short, now=now)
    for one in PEOPLE:
        if one.key != ADMINISTRATOR:
            city.people[one.key] = create_person(administrator, email=one.email, name=one.name, duty=one.duty, now=now)
            choose_language(city.people[one.key], one.language)
            for role, where in one.roles:
                assign_role(administrator, city.people[one.key], role, city.departments.get(where), now=now)
    Person.objects.update(password=administrator.password)
    for key, topic, department, reviewer, contact in RESPONSIBILITIES:
        data = ResponsibilityData(
            topic=topic,
            department=city.departments[department],
            approver=city.people["bernd"],
            deputy=city.people["carla"],
            subject_reviewer=city.people[reviewer] if reviewer else None,
            public_contact=contact,
        )
        city.responsibilities[key] = create_responsibility(administrator, data, now=now)
    return city


def _first_administrator(now: dt.datetime) -> Person:
    one = next(person for person in PEOPLE if person.key == ADMINISTRATOR)
    with transaction.atomic():
        person = Person.objects.create_user(one.email, one.name, DEMO_PASSWORD, duty=one.duty)
        RoleAssignment.objects.create(person=person, role=Role.ADMINISTRATOR)
        record_event(SYSTEM, "people.first_administrator", person, now=now)
    return person
