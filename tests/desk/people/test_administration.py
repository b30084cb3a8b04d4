"""Persons, roles, departments and responsibilities: what the actions do, refuse and record."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from stadtstimme.desk.core.errors import Conflict, Invalid, NotAllowed
from stadtstimme.desk.people import actions
from stadtstimme.desk.people.actions import ResponsibilityData
from stadtstimme.desk.people.assigned import assigned_to
from stadtstimme.desk.people.models import Person, Responsibility, Role, RoleAssignment
from stadtstimme.desk.record.models import AuditEvent

from ..world import World

NOW = timezone.now
Desk = Callable[[Person | None], Client]


def last_event() -> AuditEvent:
    return AuditEvent.objects.order_by("-sequence")[0]


def test_create_person_has_no_password_and_is_recorded_without_name(world: World) -> None:
    made = actions.create_person(
        world.admin, email=" Neu@Musterstadt.Example ", name="Nele  Brandis", duty="Sachbearbeitung", now=NOW()
    )
    assert (made.email, made.name, made.has_usable_password()) == ("neu@musterstadt.example", "Nele Brandis", False)
    event = last_event()
    assert (event.action, event.object_id, event.data) == ("people.person_created", str(made.pk), {})
    assert event.actor_key == world.admin.actor_key


@pytest.mark.parametrize(("email", "name", "field"), [("keine", "A", "email"), ("a@b.example", " ", "name")])
def test_create_person_refuses_nonsense(world: World, email: str, name: str, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        actions.create_person(world.admin, email=email, name=name, now=NOW())
    assert refused.value.field == field


def test_address_belongs_to_one_person(world: World) -> None:
    with pytest.raises(Invalid):
        actions.create_person(world.admin, email="AYLIN@musterstadt.example", name="Zweite", now=NOW())
    with pytest.raises(Invalid):
        actions.change_person(
            world.admin, world.bernd, email="aylin@musterstadt.example", name="Bernd Kolkmann", duty="", now=NOW()
        )
    world.bernd.refresh_from_db()
    assert world.bernd.email == "bernd@musterstadt.example"


def test_change_person_names_only_the_fields(world: World) -> None:
    actions.change_person(
        world.admin, world.bernd, email=world.bernd.email, name="Bernd Kolkmann", duty="Leitung Referat 4", now=NOW()
    )
    assert last_event().data == {"fields": ["duty"]}
    count = AuditEvent.objects.count()
    actions.change_person(
        world.admin, world.bernd, email=world.bernd.email, name="Bernd Kolkmann", duty="Leitung Referat 4", now=NOW()
    )
    assert AuditEvent.objects.count() == count


@pytest.mark.parametrize("who", ["aylin", "bernd", "helga", "uwe", "charlie", "dana"])
def test_only_the_administration_changes_people(world: World, who: str) -> None:
    actor = getattr(world, who)
    attempts: list[Callable[[], object]] = [
        lambda: actions.create_person(actor, email="x@y.example", name="X", now=NOW()),
        lambda: actions.change_person(actor, world.dana, email="x@y.example", name="X", duty="", now=NOW()),
        lambda: actions.deactivate_person(actor, world.dana, now=NOW()),
        lambda: actions.reactivate_person(actor, world.dana, now=NOW()),
        lambda: actions.remove_second_factor(actor, world.dana, now=NOW()),
        lambda: actions.assign_role(actor, actor, Role.ADMINISTRATOR, None, now=NOW()),
        lambda: actions.withdraw_role(actor, RoleAssignment.objects.all()[0], now=NOW()),
        lambda: actions.create_department(actor, name="N", short_name="N", now=NOW()),
        lambda: actions.change_department(actor, world.parks, name="N", short_name="N", now=NOW()),
        lambda: actions.create_responsibility(actor, data(world), now=NOW()),
        lambda: actions.change_responsibility(actor, world.general, data(world), now=NOW()),
        lambda: actions.retire_responsibility(actor, world.general, now=NOW()),
    ]
    count = AuditEvent.objects.count()
    for attempt in attempts:
        with pytest.raises(NotAllowed):
            attempt()
    assert AuditEvent.objects.count() == count


def test_a_role_counts_at_once_and_once(world: World) -> None:
    actions.assign_role(world.admin, world.charlie, Role.AUTHOR, world.parks, now=NOW())
    actions.assign_role(world.admin, world.charlie, Role.AUTHOR, world.parks, now=NOW())
    assert world.charlie.roles == {("author", world.parks.pk)}
    assert AuditEvent.objects.filter(action="people.role_assigned").count() == 1
    actions.withdraw_role(world.admin, RoleAssignment.objects.get(person=world.charlie), now=NOW())
    assert Person.objects.get(pk=world.charlie.pk).roles == frozenset()


def test_overseeing_roles_are_given_for_the_whole_city(world: World) -> None:
    for role in (Role.ADMINISTRATOR, Role.AUDITOR, Role.DATA_PROTECTION):
        with pytest.raises(Invalid) as refused:
            actions.assign_role(world.admin, world.charlie, role, world.parks, now=NOW())
        assert refused.value.field == "department"
    with pytest.raises(Invalid):
        actions.assign_role(world.admin, world.charlie, "king", None, now=NOW())


def test_somebody_always_administers(world: World) -> None:
    with pytest.raises(Conflict):
        actions.deactivate_person(world.admin, world.admin, now=NOW())
    with pytest.raises(Conflict):
        actions.withdraw_role(world.admin, RoleAssignment.objects.get(person=world.admin), now=NOW())
    assert Person.objects.get(pk=world.admin.pk).has_perm("people.administer")
    actions.assign_role(world.admin, world.carla, Role.ADMINISTRATOR, None, now=NOW())
    actions.deactivate_person(world.carla, world.admin, now=NOW())
    assert not Person.objects.get(pk=world.admin.pk).is_active


def test_a_role_that_carries_a_responsibility_stays(world: World) -> None:
    assignment = RoleAssignment.objects.get(person=world.bernd, role=Role.APPROVER)
    with pytest.raises(Conflict, match="Allgemeines"):
        actions.withdraw_role(world.admin, assignment, now=NOW())
    assert RoleAssignment.objects.filter(pk=assignment.pk).exists()
    # narrower roles that still carry it are enough
    for department in (world.city, world.parks):
        actions.assign_role(world.admin, world.bernd, Role.APPROVER, department, now=NOW())
    actions.withdraw_role(world.admin, assignment, now=NOW())


def test_leaving_ends_every_session_for_good(world: World, desk: Desk) -> None:
    client = desk(world.dana)
    assert client.get("/anmelden/passwort/aendern/").status_code == 200
    actions.deactivate_person(world.admin, world.dana, now=NOW())
    assert client.get("/kanaele/").status_code == 302
    actions.reactivate_person(world.admin, world.dana, now=NOW())
    assert client.get("/kanaele/").status_code == 302, "an old session came back to life"
    with pytest.raises(Conflict):
        actions.reactivate_person(world.admin, world.dana, now=NOW())
    actions.deactivate_person(world.admin, world.dana, now=NOW())
    with pytest.raises(Conflict):
        actions.deactivate_person(world.admin, world.dana, now=NOW())
    with pytest.raises(Conflict):
        actions.assign_role(world.admin, Person.objects.get(pk=world.dana.pk), Role.AUTHOR, None, now=NOW())


def test_what_depends_on_a_person_is_shown_before_they_leave(world: World, desk: Desk) -> None:
    found = {(one.title, one.part) for one in assigned_to(world.bernd)}
    assert ("Allgemeines", "Freigabe") in found
    assert ("Seite der Stadt", "Kanal: Vertretung") in found
    page = desk(world.admin).get(f"/verwaltung/personen/{world.bernd.pk}/abmelden/").content.decode()
    assert "Allgemeines" in page
    assert "Seite der Stadt" in page
    assert Person.objects.get(pk=world.bernd.pk).is_active, "looking already ended the sign-in"


def data(world: World, **changes: object) -> ResponsibilityData:
    fields: dict[str, object] = {
        "topic": "Straßen",
        "department": world.parks,
        "approver": world.bernd,
        "deputy": world.carla,
        **changes,
    }
    return ResponsibilityData(**fields)  # type: ignore[arg-type]


def test_create_responsibility(world: World) -> None:
    made = actions.create_responsibility(world.admin, data(world, subject_reviewer=world.miriam), now=NOW())
    assert made.topic == "Straßen"
    assert last_event().data == {
        "approver": world.bernd.pk,
        "deputy": world.carla.pk,
        "subject_reviewer": world.miriam.pk,
    }
    actions.retire_responsibility(world.admin, made, now=NOW())
    with pytest.raises(Conflict):
        actions.retire_responsibility(world.admin, made, now=NOW())
    with pytest.raises(Conflict):
        actions.change_responsibility(world.admin, made, data(world), now=NOW())


def test_create_responsibility_refuses_who_cannot_decide(world: World) -> None:
    wrong: list[tuple[dict[str, object], str]] = [
        ({"deputy": world.bernd}, "deputy"),
        ({"deputy": world.aylin}, "deputy"),
        ({"approver": world.charlie}, "approver"),
        ({"subject_reviewer": world.carla}, "subject_reviewer"),
        ({"department": world.city, "subject_reviewer": world.miriam}, "subject_reviewer"),
        ({"topic": "  "}, "topic"),
        ({"topic": "Allgemeines"}, "topic"),
        ({"deputy_after_hours": 0}, "deputy_after_hours"),
    ]
    for changes, field in wrong:
        with pytest.raises(Invalid) as refused:
            actions.create_responsibility(world.admin, data(world, **changes), now=NOW())
        assert refused.value.field == field
    world.carla.is_active = False
    world.carla.save()
    with pytest.raises(Invalid) as refused:
        actions.create_responsibility(world.admin, data(world), now=NOW())
    assert refused.value.field == "deputy"
    assert Responsibility.objects.count() == 2


def test_assign_role_needs_a_department_of_the_person_to_approve(world: World) -> None:
    actions.assign_role(world.admin, world.charlie, Role.APPROVER, world.parks, now=NOW())
    actions.create_responsibility(world.admin, data(world, deputy=world.charlie), now=NOW())
    with pytest.raises(Invalid):
        actions.create_responsibility(
            world.admin, data(world, topic="Kultur", department=world.city, deputy=world.charlie), now=NOW()
        )


def test_departments(world: World) -> None:
    made = actions.create_department(world.admin, name="Tiefbauamt", short_name="Tiefbau", now=NOW())
    actions.change_department(world.admin, made, name="Tiefbauamt", short_name="TBA", now=NOW())
    for name, short in (("Tiefbauamt", "X"), ("", "Y"), ("Z", " ")):
        with pytest.raises(Invalid):
            actions.create_department(world.admin, name=name, short_name=short, now=NOW())


@pytest.mark.parametrize("role", Role.values)
def test_nobody_gives_themselves_a_role(world: World, role: str) -> None:
    with pytest.raises(NotAllowed):
        actions.assign_role(world.admin, world.admin, role, None, now=NOW())
    assert RoleAssignment.objects.filter(person=world.admin).count() == 1
