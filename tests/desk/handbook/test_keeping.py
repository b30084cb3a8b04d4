"""The paper on what is stored cannot drift from the code."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.apps import apps
from django.test import Client

from stadtstimme.desk.handbook.keeping import KEPT, ROLES
from stadtstimme.desk.handbook.papers import data_paper
from stadtstimme.desk.people.models import Role
from tests.desk.world import World

ROOT = Path(__file__).resolve().parents[3]


def test_every_table_stands_in_the_paper_once() -> None:
    named = [model for one in KEPT for model in one.models]
    assert sorted(named) == sorted({model._meta.label for model in apps.get_models()})


def test_every_role_is_explained() -> None:
    assert set(ROLES) == set(Role)


def test_the_paper_is_the_one_in_the_docs() -> None:
    written = (ROOT / "docs" / "datenschutz.md").read_text(encoding="utf-8")
    assert written == data_paper(), "run: make docs"


@pytest.mark.django_db
def test_everybody_who_works_here_reads_it(world: World) -> None:
    client = Client()
    client.force_login(world.charlie, backend="allauth.account.auth_backends.AuthenticationBackend")
    page = client.get("/leitlinien/gespeichert/").content.decode()
    assert "Der Selbsttest läuft im Browser" in page
    assert all(str(one.name) in page for one in KEPT)
