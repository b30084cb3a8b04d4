"""Changing the key: every stored secret is found, by its column's class, and encrypted with the newest key."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.utils import timezone

from stadtstimme.desk.channels.models import ConnectionRound
from stadtstimme.desk.core import secrets
from stadtstimme.desk.core.sealed import sealed_columns
from stadtstimme.networks.memory import MemoryNetwork

from ..world import World
from .joined import PASSWORD, connect, joined_network, mastodon, stored

NOW = timezone.now()
NEW = "neu-" * 10


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> MemoryNetwork:
    return joined_network(monkeypatch)


def test_the_columns_with_secrets() -> None:
    """Whoever stores another secret takes the same field; a text column that is encrypted by hand would be missed."""
    found = {f"{model._meta.label}.{name}" for model, name in sealed_columns()}
    assert {"channels.ChannelConnection.sealed", "channels.ConnectionRound.kept", "api.Webhook.secret"} <= found


def test_from_the_derived_key_to_one_of_its_own(
    world: World, network: MemoryNetwork, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:  # type: ignore[type-arg]
    channel = mastodon(world, NOW)
    before = connect(world.miriam, channel, NOW)
    ConnectionRound.objects.create(
        channel=channel,
        person=world.miriam,
        state_digest="d",
        session_digest="s",
        kept=secrets.encrypt("verifier"),
        ends_at=NOW + dt.timedelta(minutes=1),
    )
    keys = tmp_path / "keys"
    keys.write_text(f"{NEW}\n{settings.INSTALLATION.secret_key}\n", encoding="utf-8")
    monkeypatch.setenv(f"{secrets.KEY}_FILE", str(keys))
    call_command("reencrypt")
    assert "2 Geheimnisse" in capsys.readouterr().out
    keys.write_text(NEW, encoding="utf-8")
    after = stored(channel)
    assert PASSWORD in secrets.decrypt(after.sealed)
    assert secrets.decrypt(ConnectionRound.objects.get().kept) == "verifier"
    assert (after.secret_version, after.lock_version) == (before.secret_version, before.lock_version)
    call_command("reencrypt")


def test_what_no_key_opens_is_said_and_kept(
    world: World, network: MemoryNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = connect(world.miriam, mastodon(world, NOW), NOW)
    monkeypatch.setenv(secrets.KEY, NEW)
    with pytest.raises(CommandError, match="1 sind mit keinem"):
        call_command("reencrypt")
    assert stored(row.channel).sealed == row.sealed
