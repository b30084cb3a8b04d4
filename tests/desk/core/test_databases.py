"""The options that a database is opened with."""

from __future__ import annotations

import pytest
from django.db import connection

from stadtstimme.desk.core.databases import database_settings


def test_what_the_address_says_comes_after_ours() -> None:
    settings = database_settings("postgresql://stadt@/stadtstimme?host=/run/postgresql&options=-c%20work_mem%3D8MB")
    assert settings["OPTIONS"] == {"options": "-c jit=off -c work_mem=8MB"}
    assert database_settings("postgresql://stadt@haus:5433/stadtstimme")["OPTIONS"] == {"options": "-c jit=off"}


@pytest.mark.django_db
def test_postgresql_compiles_nothing() -> None:
    if connection.vendor != "postgresql":
        assert connection.settings_dict["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
        return
    with connection.cursor() as cursor:
        cursor.execute("SHOW jit")
        assert cursor.fetchone() == ("off",)
