"""A text longer than anybody may save: said while it is typed, and never saved in part."""

from __future__ import annotations

import uuid

import pytest

from stadtstimme.desk.editorial.models import Version

from .test_writing import fields, page

pytestmark = pytest.mark.django_db


def test_what_is_too_long_is_said_while_typing_and_never_saved_in_part(world, desk):
    client, uid = desk(world.aylin), uuid.uuid4()
    data = fields(world, "x" * 100_001, do="save")
    found = client.post(page(uid) + "pruefen/", data).json()
    assert found["words"].startswith("Der Text hat 100.001 Zeichen, möglich sind höchstens 100.000.")
    assert found["words"] in found["findings"]
    kept = client.post(page(uid) + "sichern/", data)
    assert (kept.status_code, kept.json()["message"]) == (
        422,
        "Das ist zu lang: Möglich sind höchstens 100.000 Zeichen.",
    )
    answer = client.post(page(uid), data)
    assert answer.status_code == 422
    assert data["text"] in answer.content.decode()
    assert not Version.objects.exists()
