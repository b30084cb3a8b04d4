"""A backup is taken while people work, is checked before it is trusted, and restored it sends nothing again."""

from __future__ import annotations

import io
import json
import stat
import subprocess
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from .household import WORLD, command, fresh_database, script

pytestmark = pytest.mark.database

# One delivery per state and time, a planned mail, a session, a picture.
FILL = f"""{WORLD}
import datetime as dt, uuid
from django.utils import timezone
from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.editorial.models import Delivery, Post, Version
world, now, hour = build_world(), timezone.now(), dt.timedelta(hours=1)
def deliver(name, state, due):
    post = Post.objects.create(department=world.city, responsibility=world.general, created_by=world.aylin,
        created_at=now, updated_at=now, state="approved", title=name)
    version = Version.objects.create(post=post, number=1, title=name, text=name, content_hash="0" * 64,
        created_by=world.aylin, created_at=now)
    Delivery.objects.create(version=version, post=post, channel=world.page, state=state, due_at=due,
        next_attempt_at=due, handle=uuid.uuid4().hex)
deliver("overdue", "planned", now - hour)
deliver("under way", "sending", now - hour)
deliver("tomorrow", "planned", now + 24 * hour)
deliver("done", "completed", now - hour)
deliver("cancelled", "cancelled", now - hour)
Notice.objects.create(recipient=world.bernd, kind="x", subject="Bitte freigeben", path="/", created_at=now,
    next_attempt_at=now, occasion="1")
"""
# What stands there, what the worker then does, and what stands there afterwards.
WORK = """
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.editorial.models import Delivery
from stadtstimme.desk.record.models import AuditEvent
from stadtstimme.desk.worker import Worker
import json
def states():
    return {"deliveries": dict(Delivery.objects.values_list("post__title", "state")),
        "events": AuditEvent.objects.filter(action="editorial.delivery_unknown").count(),
        "notice": Notice.objects.get(occasion="1").state}
found = states()
for _ in range(3):
    Worker().work_once()
print(json.dumps([found, states()]))
"""


@pytest.fixture(scope="session")
def saved(busy_household: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of an installation with something in it."""
    script(busy_household, FILL)
    (busy_household / "media" / "ab").mkdir()
    (busy_household / "media" / "ab" / "picture").write_bytes(b"\x00picture" * 1000)
    target = tmp_path_factory.mktemp("saved") / "saved.tar"
    done = command("backup", "--home", busy_household, "--to", target)
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture(scope="session")
def restored(saved: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """What `restore` makes of the backup, and what it said."""
    home = tmp_path_factory.mktemp("restored") / "again"
    with fresh_database() as url:
        done = command("restore", saved, "--into", home, *(["--database-url", url] if url else []))
        assert done.returncode == 0, done.stderr
        yield home, done.stdout


def test_everything_comes_back_as_it_was(busy_household: Path, restored: tuple[Path, str]) -> None:
    again, _said = restored
    for name in ("secret_key", "media/ab/picture"):
        assert (again / name).read_bytes() == (busy_household / name).read_bytes()
    for path in [again, *again.rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path
    assert command("audit", "verify", home=again).returncode == 0
    assert command("manage", "check", home=again).returncode == 0


def test_a_restored_installation_sends_nothing_again(restored: tuple[Path, str]) -> None:
    again, said = restored
    found, after = json.loads(script(again, WORK).splitlines()[-1])
    assert found["deliveries"] == {
        "overdue": "unknown",
        "under way": "unknown",
        "tomorrow": "planned",
        "done": "completed",
        "cancelled": "cancelled",
    }
    assert found["events"] == 2
    assert found["notice"] == "settled"
    assert after == found
    assert "2 Veröffentlichungen" in said


def test_the_file_is_private_and_lists_its_checksums(saved: Path) -> None:
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    with tarfile.open(saved) as archive:
        manifest = json.load(archive.extractfile("manifest.json") or io.BytesIO())
        assert set(archive.getnames()) == {*manifest["files"], "manifest.json"}
    assert {"secret_key", "stadtstimme.toml", "media/ab/picture"} < set(manifest["files"])


def test_a_backup_is_never_written_over(busy_household: Path, saved: Path) -> None:
    before = saved.read_bytes()
    done = command("backup", "--home", busy_household, "--to", saved)
    assert done.returncode == 1
    assert "gibt es schon" in done.stderr
    assert saved.read_bytes() == before


def rewrite(saved: Path, tmp_path: Path, change: Callable[[tarfile.TarInfo, bytes], list[tuple[str, bytes]]]) -> Path:
    """A copy of the backup in which `change` decides what becomes of every member."""
    other = tmp_path / "other.tar"
    with tarfile.open(saved) as source, tarfile.open(other, "w") as target:
        for member in source:
            content = (source.extractfile(member) or io.BytesIO()).read()
            for name, data in change(member, content):
                info = tarfile.TarInfo(name)
                info.size = len(data)
                target.addfile(info, io.BytesIO(data))
    return other


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda m, c: [(m.name, c[:-1] + b"!" if m.name == "secret_key" else c)], "Prüfsumme von 'secret_key'"),
        (lambda m, c: [] if m.name == "secret_key" else [(m.name, c)], "fehlt secret_key"),
        (lambda m, c: [(m.name, c), ("../evil", b"x")] if m.name == "secret_key" else [(m.name, c)], "etwas Fremdes"),
        (lambda m, c: [] if m.name == "manifest.json" else [(m.name, c)], "keine vollständige Sicherung"),
        (
            lambda m, c: [(m.name, c.replace(b'"format": 1', b'"format": 9') if m.name == "manifest.json" else c)],
            "Format, das diese Fassung nicht kennt",
        ),
    ],
)
def test_a_damaged_backup_is_refused_and_leaves_nothing(
    change: Callable[[tarfile.TarInfo, bytes], list[tuple[str, bytes]]], words: str, saved: Path, tmp_path: Path
) -> None:
    done = command("restore", rewrite(saved, tmp_path, change), "--into", tmp_path / "again")
    assert done.returncode == 1
    assert words in done.stderr
    assert not (tmp_path / "again").exists()
    assert not (tmp_path / "evil").exists()


def test_a_backup_that_was_cut_off_is_refused(saved: Path, tmp_path: Path) -> None:
    cut = tmp_path / "cut.tar"
    cut.write_bytes(saved.read_bytes()[: saved.stat().st_size // 2])
    done = command("restore", cut, "--into", tmp_path / "again")
    assert done.returncode == 1
    assert "keine vollständige Sicherung" in done.stderr


def test_a_folder_with_something_in_it_is_refused(saved: Path, busy_household: Path) -> None:
    done = command("restore", saved, "--into", busy_household)
    assert done.returncode == 1
    assert "nicht leer" in done.stderr


def test_a_database_that_is_not_empty_is_refused(saved: Path, tmp_path: Path) -> None:
    done = command("restore", saved, "--into", tmp_path / "again")
    with fresh_database() as url:
        if url:  # the backup's own database still lives: it must not be written over
            assert done.returncode == 1
            assert "nicht leer" in done.stderr
        else:
            assert done.returncode == 0


def test_a_backup_alone_opens_no_channel(household: Path, tmp_path: Path) -> None:
    """With a key outside the folder the credentials lie in it in their encrypted form, and their key does not."""
    secret, key, target = "token-Elsbeere-9921", "schluessel-Speierling-8843-und-mehr", tmp_path / "one.tar"
    script(
        household,
        f"""{WORLD}
import os; os.environ["STADTSTIMME_ENCRYPTION_KEY"] = {key!r}
from django.utils import timezone
from stadtstimme.desk.channels.models import ChannelConnection
from stadtstimme.desk.core.secrets import encrypt
ChannelConnection.objects.create(channel=build_world().page, since=timezone.now(), state="connected", sealed=encrypt({secret!r}))
""",
    )
    done = command("backup", "--home", household, "--to", target, STADTSTIMME_ENCRYPTION_KEY=key)
    assert done.returncode == 0, done.stderr
    content = _unpacked(target, tmp_path)
    assert b"gAAAA" in content
    assert secret.encode() not in content
    assert key.encode() not in content


def _unpacked(archive_file: Path, folder: Path) -> bytes:
    """Everything in the backup, the database as plain statements where it is a compressed dump."""
    with tarfile.open(archive_file) as archive:
        members = {name: archive.extractfile(name).read() for name in archive.getnames()}  # type: ignore[union-attr]
    if dumped := members.get("db.dump"):
        (folder / "db.dump").write_bytes(dumped)
        plain = subprocess.run(
            ["pg_restore", "--file=-", folder / "db.dump"], capture_output=True, check=True, timeout=60
        )
        members["db.sql"] = plain.stdout
    return b"\n".join(members.values())
