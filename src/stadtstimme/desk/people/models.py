"""Persons, departments, roles and responsibilities.

There is deliberately no field for a private account, a picture, a birthday or any figure about a person.
"""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _


def new_actor_key() -> str:
    """An opaque key for the audit trail; who it belongs to stands only in this table."""
    return f"p-{uuid.uuid4().hex[:16]}"


class Role(models.TextChoices):
    """What somebody may do; given for one department or for the whole city."""

    AUTHOR = "author", _("Redaktion")
    SUBJECT_REVIEWER = "subject_reviewer", _("Fachliche Prüfung")
    APPROVER = "approver", _("Freigabe")
    DIALOGUE = "dialogue", _("Dialog")
    PRESS = "press", _("Pressestelle")
    ADMINISTRATOR = "administrator", _("Verwaltung")
    DATA_PROTECTION = "data_protection", _("Datenschutz")
    AUDITOR = "auditor", _("Revision")


class Department(models.Model):
    """A department or office of the city."""

    name = models.CharField(_("Name"), max_length=120, unique=True)
    short_name = models.CharField(_("Kurzname"), max_length=30, unique=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class PersonManager(BaseUserManager["Person"]):
    """Creates persons; the mail address is the sign-in name."""

    def create_user(self, email: str, name: str, password: str | None = None, **more: Any) -> Person:
        person = self.model(email=self.normalize_email(email).lower(), name=name, **more)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    """Somebody who works with the desk."""

    email = models.EmailField(_("Dienstliche E-Mail-Adresse"), unique=True)
    name = models.CharField(_("Name"), max_length=120)
    duty = models.CharField(_("Funktion"), max_length=120, blank=True)
    actor_key = models.CharField(max_length=40, unique=True, default=new_actor_key, editable=False)
    is_active = models.BooleanField(_("aktiv"), default=True)
    digest_only = models.BooleanField(_("Nur die tägliche Sammelmail"), default=False)
    # Of pages and mails; empty: the house's language.
    language = models.CharField(_("Sprache"), max_length=5, blank=True, choices=settings.LANGUAGES)

    # When somebody was last here is nobody's business.
    last_login = None

    objects = PersonManager()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def has_perm(self, name: str, target: Any = None) -> bool:
        """Asks the predicates in the apps' rules.py. Nobody is above them."""
        import rules

        return bool(self.is_active and rules.has_perm(name, self, target))

    @property
    def roles(self) -> frozenset[tuple[str, int | None]]:
        """All (role, department id or None for the whole city), read once per instance."""
        if "_roles" not in self.__dict__:
            self.__dict__["_roles"] = frozenset(self.role_assignments.values_list("role", "department_id"))
        return self.__dict__["_roles"]  # type: ignore[no-any-return]


class RoleAssignment(models.Model):
    """A role given to a person, for one department or (department empty) for the whole city."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="role_assignments")
    role = models.CharField(_("Rolle"), max_length=30, choices=Role.choices)
    department = models.ForeignKey(
        Department, on_delete=models.CASCADE, null=True, blank=True, verbose_name=_("Fachbereich")
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "role", "department"], name="role_once", nulls_distinct=False)
        ]


class Responsibility(models.Model):
    """A topic and who decides on it: subject review (optional), release, deputy, and whom citizens may turn to.

    After `deputy_after_hours` service hours without a decision the deputy is asked as well.
    """

    topic = models.CharField(_("Thema"), max_length=120, unique=True)
    department = models.ForeignKey(
        Department, on_delete=models.PROTECT, related_name="responsibilities", verbose_name=_("Fachbereich")
    )
    approver = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("Freigabe durch"))
    deputy = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("Vertretung"))
    subject_reviewer = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("Fachliche Prüfung durch"),
    )
    deputy_after_hours = models.PositiveSmallIntegerField(
        _("Vertretung fragen nach (Stunden der Servicezeit)"), default=4
    )
    public_contact = models.CharField(_("Ansprechstelle für Bürgerinnen und Bürger"), max_length=200, blank=True)
    active = models.BooleanField(_("gilt"), default=True)

    class Meta:
        ordering = ["topic"]

    def __str__(self) -> str:
        return self.topic

    @property
    def is_manned(self) -> bool:
        """Whether everybody it names still works here."""
        named = (self.approver, self.deputy, self.subject_reviewer)
        return all(person is None or person.is_active for person in named)
