"""The papers on what is stored cannot drift from the code."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
import rules
from django.apps import apps
from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.test import Client
from rules.permissions import permissions

from stadtstimme.desk.core import jobs_notices
from stadtstimme.desk.handbook import actions
from stadtstimme.desk.handbook.keeping import KEPT, ROLES
from stadtstimme.desk.handbook.keeping_outside import IN_BROWSER
from stadtstimme.desk.handbook.papers import agreement_paper, data_paper, person_columns
from stadtstimme.desk.handbook.rights import PERMISSIONS, rights, roles_asked
from stadtstimme.desk.people.models import Person, Role
from stadtstimme.desk.public import guard
from tests.desk.world import World

ROOT = Path(__file__).resolve().parents[3]
DESK = ROOT / "src" / "stadtstimme" / "desk"
STORAGES = re.compile(r"\b(?:localStorage|sessionStorage|indexedDB|caches)\s*\.|document\.cookie\s*=")


def test_every_table_stands_in_the_paper_once() -> None:
    named = [model for one in KEPT for model in one.models]
    assert sorted(named) == sorted({model._meta.label for model in apps.get_models()})


def test_every_role_is_explained() -> None:
    assert set(ROLES) == set(Role)


@pytest.mark.parametrize(("name", "paper"), [("datenschutz", data_paper), ("dienstvereinbarung", agreement_paper)])
def test_the_papers_are_those_in_the_docs(name: str, paper: Callable[[], str]) -> None:
    assert (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8") == paper(), "run: make docs"


def test_every_permission_has_words_and_a_role() -> None:
    assert set(permissions) == set(PERMISSIONS)
    assert {one for names in rights().values() for one in names} == set(PERMISSIONS)


def test_a_role_that_may_is_a_role_that_is_named() -> None:
    """Asked for real, without an object: whoever is let through stands in the paper."""
    for role in Role:
        somebody = SimpleNamespace(pk=0, roles=frozenset({(role.value, None)}), is_authenticated=True, is_active=True)
        for name in permissions:
            if let_through(name, somebody):
                assert name in rights()[role], (name, role)


def let_through(name: str, somebody: object) -> bool:
    try:
        return bool(rules.has_perm(name, somebody, None))
    except AttributeError:  # this one asks the object, and there is none
        return False


def test_what_a_predicate_asks_is_found_behind_other_names() -> None:
    assert roles_asked(permissions["people.view"]) == {Role.ADMINISTRATOR, Role.DATA_PROTECTION, Role.AUDITOR}
    assert roles_asked(permissions["editorial.edit_post"]) == {Role.AUTHOR, Role.DIALOGUE}
    assert Role.AUDITOR not in roles_asked(permissions["editorial.create_post"])


def test_every_column_that_points_to_a_person_is_named() -> None:
    pointing = {
        model._meta.label for model in apps.get_models() if Person in {one.related_model for one in model._meta.fields}
    }
    assert {label for label, _columns in person_columns()} == pointing
    assert "handbook.Doubt" not in pointing and "public.PageComment" not in pointing


@pytest.mark.django_db
def test_every_cookie_is_named(world: World) -> None:
    client = Client()
    client.get("/anmelden/")
    client.force_login(world.admin, backend="allauth.account.auth_backends.AuthenticationBackend")
    client.post("/sprache/", {"language": "en", "next": "/"})
    client.post("/darstellung/", {"theme": "dark", "next": "/"})
    client.post("/leitlinien/regeln/insult/erledigt/", {"newest": "1"})
    named = {name for one in IN_BROWSER for name in one.names if "." not in name}
    assert set(client.cookies) == named
    assert {settings.SESSION_COOKIE_NAME, CookieStorage.cookie_name} <= named


def test_every_script_that_keeps_something_in_the_browser_is_named() -> None:
    scripts = {
        path: path.read_text(encoding="utf-8") for path in (DESK / "static").rglob("*.js") if "vendor" not in path.parts
    }
    keeping = {path.relative_to(DESK / "static").as_posix() for path, text in scripts.items() if STORAGES.search(text)}
    assert keeping == {name for one in IN_BROWSER for name in one.names if name.endswith(".js")}


def test_the_periods_are_those_of_the_code() -> None:
    paper = data_paper()
    assert settings.SESSION_COOKIE_AGE == 12 * 3600 and "Anmeldungen enden nach zwölf Stunden" in paper
    assert jobs_notices.KEPT.days == 180 and "ein halbes Jahr, dann löscht das Programm sie" in paper
    assert actions.KEPT.days == 365 and "bis sie erledigt sind, höchstens ein Jahr" in paper
    assert guard.DAY == 24 * 3600 and "höchstens einen Tag, dann stündlich gelöscht" in paper


@pytest.mark.django_db
def test_everybody_who_works_here_reads_it(world: World) -> None:
    client = Client()
    client.force_login(world.charlie, backend="allauth.account.auth_backends.AuthenticationBackend")
    page = client.get("/leitlinien/gespeichert/").content.decode()
    assert "Der Selbsttest läuft im Browser" in page
    assert all(str(one.name) in page for one in KEPT)
    assert "nie den eigenen Text" in page
    agreement = client.get("/leitlinien/gespeichert/dienstvereinbarung.md")
    assert agreement.content.decode() == agreement_paper()
    assert "attachment" in agreement["Content-Disposition"]


@pytest.mark.django_db
def test_strangers_read_what_is_stored_without_the_rights(street: Client) -> None:
    page = street.get("/leitlinien/gespeichert/").content.decode()
    assert all(str(one.name) in page for one in KEPT)
    assert "Rechte im Einzelnen" not in page
