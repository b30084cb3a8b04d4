"""Whatever is done to the trail behind the desk's back is found. The tests do it by SQL, with the triggers out of the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.db import DatabaseError, connection, connections, transaction
from django.utils import timezone

from stadtstimme.desk.core.errors import Invalid
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.people.actions import change_department
from stadtstimme.desk.record.actions import SYSTEM, Happening, check_chain, record_event, record_events
from stadtstimme.desk.record.chain import link_hash
from stadtstimme.desk.record.commands import audit
from stadtstimme.desk.record.heads import KEY_NAME, export_head, public_key_of, read_head
from stadtstimme.desk.record.jobs import kept_heads, watch_chain
from stadtstimme.desk.record.models import AuditEvent, ChainCheck, ChainHead
from stadtstimme.desk.record.verify import MOST_FLAWS, verify_chain

from ..world import World

TABLE = AuditEvent._meta.db_table


@pytest.fixture
def trail(world: World) -> World:
    """Ten events."""
    for number in range(10):
        change_department(world.admin, world.parks, name=f"Amt {number}", short_name="Grün", now=timezone.now())
    return world


@pytest.fixture
def home(tmp_path: Path, settings: object) -> Path:
    """An installation's folder of its own."""
    import dataclasses

    settings.INSTALLATION = dataclasses.replace(django_settings.INSTALLATION, home=tmp_path)  # type: ignore[attr-defined]
    return tmp_path


def tamper(*statements: str) -> None:
    """What somebody with the database's password could do."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"ALTER TABLE {TABLE} DISABLE TRIGGER USER")
        else:
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s", [TABLE])
            for (name,) in cursor.fetchall():
                cursor.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            cursor.execute(statement)


def kinds() -> list[str]:
    return [flaw.kind for flaw in verify_chain().flaws]


def test_an_untouched_trail_is_intact(trail: World) -> None:
    verdict = verify_chain()
    assert verdict.intact
    assert (verdict.events, verdict.sequence) == (10, 10)


def test_many_events_at_once_are_links_like_any_other(trail: World) -> None:
    now = timezone.now()
    happenings = [Happening("people.department_changed", trail.parks, {"number": number}) for number in range(5)]
    with transaction.atomic():
        assert record_events(SYSTEM, [], now=now) == []
        events = record_events(SYSTEM, happenings, now=now)
        record_event(SYSTEM, "people.department_changed", trail.city, now=now)
    assert [event.sequence for event in events] == [11, 12, 13, 14, 15]
    assert (verify_chain().intact, verify_chain().sequence) == (True, 16)


def test_an_empty_trail_is_intact(db: None) -> None:
    assert verify_chain().intact


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (f"DELETE FROM {TABLE} WHERE sequence = 4", ["gap"]),
        (f"DELETE FROM {TABLE} WHERE sequence = 1", ["gap"]),
        (f"DELETE FROM {TABLE} WHERE sequence > 7", ["cut_tail"]),
        (f"DELETE FROM {TABLE}", ["cut_tail"]),
        (f"UPDATE {TABLE} SET actor_key = 'p-anders' WHERE sequence = 5", ["changed"]),
        (f"UPDATE {TABLE} SET action = 'people.nothing' WHERE sequence = 5", ["changed"]),
        (f"UPDATE {TABLE} SET object_id = '999' WHERE sequence = 5", ["changed"]),
        (f"UPDATE {TABLE} SET data = '{{\"x\": 1}}' WHERE sequence = 5", ["changed"]),
        (f"UPDATE {TABLE} SET at = '2020-01-01 00:00:00+00:00' WHERE sequence = 5", ["changed"]),
        (f"UPDATE {TABLE} SET previous_hash = '{'a' * 64}' WHERE sequence = 5", ["broken_link", "changed"]),
        (f"UPDATE {TABLE} SET hash = '{'a' * 64}' WHERE sequence = 5", ["changed", "broken_link"]),
        (f"UPDATE {TABLE} SET hash = '{'a' * 64}' WHERE sequence = 10", ["changed", "wrong_head"]),
        ("UPDATE record_chainhead SET sequence = 9", ["wrong_head"]),
        ("DELETE FROM record_chainhead", ["wrong_head"]),
    ],
)
def test_tampering_is_found(trail: World, statement: str, expected: list[str]) -> None:
    tamper(statement)
    assert kinds() == expected


def test_two_events_that_change_places_are_found(trail: World) -> None:
    tamper(
        f"UPDATE {TABLE} SET sequence = 99 WHERE sequence = 3",
        f"UPDATE {TABLE} SET sequence = 3 WHERE sequence = 4",
        f"UPDATE {TABLE} SET sequence = 4 WHERE sequence = 99",
    )
    assert "changed" in kinds()


def rewrite(since: int) -> None:
    """The most a patient forger can do: everything from `since` on hashed anew, head included."""
    previous = AuditEvent.objects.get(sequence=since - 1).hash
    statements = []
    for event in AuditEvent.objects.filter(sequence__gte=since).order_by("sequence"):
        action = "people.forged" if event.sequence == since else event.action
        value = link_hash(
            event.sequence,
            event.at,
            event.actor_key,
            action,
            (event.object_type, event.object_id),
            event.data,
            previous,
        )
        statements.append(
            f"UPDATE {TABLE} SET action = '{action}', previous_hash = '{previous}', hash = '{value}' "
            f"WHERE sequence = {event.sequence}"
        )
        previous = value
    tamper(*statements, f"UPDATE record_chainhead SET hash = '{previous}'")


def test_a_trail_written_anew_is_found_by_a_kept_head(trail: World, home: Path) -> None:
    kept = export_head(home, "Musterstadt", home / "outside", now=timezone.now())
    rewrite(since=6)
    assert verify_chain().intact, "without a kept head nobody can see this: that is what the heads are for"
    assert audit(["verify", "--head", str(kept)]) == 1
    head = read_head(kept, public_key_of(home))
    assert [flaw.kind for flaw in verify_chain([(head.sequence, head.hash)]).flaws] == ["rewritten"]


def test_a_cut_that_the_head_row_covers_is_found_by_a_kept_head(trail: World, home: Path) -> None:
    kept = export_head(home, "Musterstadt", home / "outside", now=timezone.now())
    seventh = AuditEvent.objects.get(sequence=7).hash
    tamper(f"DELETE FROM {TABLE} WHERE sequence > 7", f"UPDATE record_chainhead SET sequence = 7, hash = '{seventh}'")
    assert verify_chain().intact
    assert audit(["verify", "--head", str(kept)]) == 1


def test_flaws_are_counted_but_not_collected_without_end(trail: World) -> None:
    for number in range(MOST_FLAWS + 20):
        change_department(trail.admin, trail.parks, name=f"Mehr {number}", short_name="Grün", now=timezone.now())
    tamper(f"UPDATE {TABLE} SET action = 'x'")
    verdict = verify_chain()
    assert verdict.flaw_count == MOST_FLAWS + 30
    assert len(verdict.flaws) == MOST_FLAWS


@pytest.mark.parametrize("statement", [f"UPDATE {TABLE} SET action = 'x'", f"DELETE FROM {TABLE}"])
def test_the_database_itself_refuses(trail: World, statement: str) -> None:
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        AuditEvent.objects.filter(sequence=1).update(action="x")
    assert verify_chain().intact


def test_record_event_needs_the_transaction_of_its_change(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(connections["default"], "in_atomic_block", False)
        with pytest.raises(transaction.TransactionManagementError):
            record_event(world.admin, "x.y", world.parks, now=timezone.now())


def test_an_event_goes_with_its_change(world: World) -> None:
    def change_and_stumble() -> None:
        with transaction.atomic():
            change_department(world.admin, world.parks, name="Anders", short_name="A", now=timezone.now())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        change_and_stumble()
    assert not AuditEvent.objects.exists()
    assert verify_chain().intact


@pytest.mark.parametrize(
    "data", [{"b": 1, "a": [1, 2]}, {"10": 1, "9": 2}, {"umlaut": "ä"}, {"x": None, "y": True, "z": 0.25}]
)
def test_data_survives_the_way_through_the_database(world: World, data: dict[str, object]) -> None:
    with transaction.atomic():
        record_event(world.admin, "test.kept", world.parks, now=timezone.now(), **data)
    assert verify_chain().intact


def test_keys_that_are_numbers_do_not_break_the_chain(world: World) -> None:
    with transaction.atomic():
        record_event(world.admin, "test.kept", world.parks, now=timezone.now(), map={9: 1, 10: 2}, pair=(1, 2))
    assert verify_chain().intact


def test_signed_heads(trail: World, home: Path) -> None:
    path = export_head(home, "Musterstadt", home / "heads", now=timezone.now())
    head = read_head(path, public_key_of(home))
    assert (head.sequence, head.hash) == (10, ChainHead.objects.get().hash)
    assert (home / KEY_NAME).stat().st_mode & 0o777 == 0o600
    forged = json.loads(path.read_text()) | {"sequence": 9}
    path.write_text(json.dumps(forged))
    with pytest.raises(Invalid, match="Unterschrift"):
        read_head(path, public_key_of(home))
    path.write_text("{")
    with pytest.raises(Invalid):
        read_head(path, public_key_of(home))
    assert kept_heads(home, home / "heads") == []
    assert not list((home / "heads").glob("*.part"))


def test_a_head_signed_with_another_key_is_refused(trail: World, home: Path, tmp_path: Path) -> None:
    outside = public_key_of(home)
    (home / KEY_NAME).unlink()
    forged = export_head(home, "Musterstadt", home / "heads", now=timezone.now())
    assert audit(["verify", "--head", str(forged), "--public-key", outside]) == 2


def test_the_commands(trail: World, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert audit(["head", "--to", str(home / "outside")]) == 0
    said = capsys.readouterr().out
    assert public_key_of(home) in said
    (kept,) = (home / "outside").glob("*.json")
    assert audit(["verify", "--head", str(kept), "--public-key", public_key_of(home)]) == 0
    assert "10 Ereignisse geprüft" in capsys.readouterr().out
    tamper(f"DELETE FROM {TABLE} WHERE sequence = 4")
    assert audit(["verify"]) == 1
    assert "FEHLER gap" in capsys.readouterr().out
    assert audit(["verify", "--head", str(home / "nirgends.json")]) == 2
    assert ChainCheck.objects.count() == 2


def test_the_daily_duty_watches_and_keeps(trail: World, home: Path) -> None:
    watch_chain(timezone.now())
    assert len(list((home / "audit_heads").glob("*.json"))) == 1
    assert ChainCheck.objects.get().flaws == 0
    assert not Notice.objects.exists()
    rewrite(since=6)
    watch_chain(timezone.now())
    assert ChainCheck.objects.latest("checked_at").flaws == 1
    told = set(Notice.objects.values_list("recipient__name", flat=True))
    assert told == {"Uwe Strack", "Helga Wiesing", "Ansgar Pohlmann"}


def test_check_chain_keeps_its_outcomes_bounded(trail: World, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stadtstimme.desk.record.actions.checks.KEPT", 3)
    for _ in range(6):
        check_chain(now=timezone.now())
    assert ChainCheck.objects.count() == 3
