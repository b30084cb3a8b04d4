"""Secrets at rest: readable with a listed key, and with no other."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from stadtstimme.desk.core import secrets

OLD, NEW = "alt-" * 10, "neu-" * 10


def test_what_is_stored_does_not_show_the_secret() -> None:
    stored = secrets.encrypt("Löwenzahn")
    assert "Löwenzahn" not in stored
    assert stored != secrets.encrypt("Löwenzahn")
    assert secrets.decrypt(stored) == "Löwenzahn"


def test_a_key_can_be_changed_while_the_old_one_is_listed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(secrets.KEY, OLD)
    stored = secrets.encrypt("Löwenzahn")
    keys = tmp_path / "keys"
    keys.write_text(f"{NEW}\n{OLD}\n", encoding="utf-8")
    monkeypatch.setenv(f"{secrets.KEY}_FILE", str(keys))
    assert secrets.decrypt(stored) == "Löwenzahn"
    renewed = secrets.encrypt("Löwenzahn")
    keys.write_text(NEW, encoding="utf-8")
    assert secrets.decrypt(renewed) == "Löwenzahn"
    with pytest.raises(secrets.Unreadable):
        secrets.decrypt(stored)


def test_a_short_key_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(secrets.KEY, "zu kurz")
    with pytest.raises(ImproperlyConfigured, match="32"):
        secrets.encrypt("Löwenzahn")


def test_a_damaged_secret_is_unreadable() -> None:
    with pytest.raises(secrets.Unreadable):
        secrets.decrypt(secrets.encrypt("Löwenzahn")[:-3])
