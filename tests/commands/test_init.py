"""A real installation is made from one command, holds its own secret, and is made whole or not at all."""

from __future__ import annotations

import stat
import tomllib
from pathlib import Path

import pytest

from stadtstimme.desk.commands.config import set_entry, write_config, write_secret
from stadtstimme.desk.core.installation import DEMO_SECRET, InstallationError, read_installation

from .conftest import First
from .household import command, init_flags, script


@pytest.mark.database
def test_everything_is_in_one_folder_that_only_its_owner_reads(household: Path) -> None:
    for path in [household, *household.rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path
    names = {path.name for path in household.iterdir()} - {"db.sqlite3"}
    assert names == {"stadtstimme.toml", "secret_key", "media"}


@pytest.mark.database
def test_the_first_administrator_can_sign_in_with_the_password_shown_once(
    first_household: First, household: Path
) -> None:
    shown = first_household.said.split("wird nur jetzt gezeigt):\n", 1)[1].split()[0]
    found = script(
        household,
        "from stadtstimme.desk.people.models import Person\n"
        f"one = Person.objects.get(email='verwaltung@musterstadt.example'); print(one.check_password({shown!r}), sorted(one.roles))",
    )
    assert found == "True [('administrator', None)]"
    assert "export STADTSTIMME_HOME=" in first_household.said


def test_two_installations_have_different_secrets(tmp_path: Path) -> None:
    secrets = set()
    for _ in range(20):
        write_secret(tmp_path)
        secrets.add((tmp_path / "secret_key").read_text().strip())
    assert len(secrets) == 20
    assert all(len(secret) >= 40 for secret in secrets)


def test_a_folder_with_something_in_it_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    done = command("init", tmp_path, *init_flags())
    assert done.returncode == 1
    assert "nicht leer" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"desk_url": "http://redaktion.musterstadt.example"}, "Ohne https"),
        ({"desk_url": "redaktion"}, "keine Adresse wie https://"),
        ({"admin_mail": "ansgar"}, "keine E-Mail-Adresse"),
        ({"city": ""}, "in einer Zeile"),
        ({"city": "Stadt\nMusterstadt"}, "in einer Zeile"),
        ({"database_url": "mysql://x/y"}, "Möglich sind sqlite und postgresql"),
        ({"mail_url": "smtp://name:geheim@mail.example"}, "darf kein Passwort stehen"),
    ],
)
def test_what_cannot_work_is_refused_before_anything_stays(change: dict[str, str], words: str, tmp_path: Path) -> None:
    done = command("init", tmp_path / "stadt", *init_flags(**change))
    assert done.returncode == 1
    assert words in done.stderr
    assert "geheim" not in done.stderr
    assert not (tmp_path / "stadt").exists()


def test_a_database_that_does_not_answer_leaves_no_half_installation(tmp_path: Path) -> None:
    done = command("init", tmp_path / "stadt", *init_flags(database_url="postgresql://nobody@/none?host=/nowhere"))
    assert done.returncode == 1
    assert "Die Datenbank" in done.stderr
    assert not (tmp_path / "stadt").exists()


def test_without_a_terminal_it_says_which_flag_is_missing(tmp_path: Path) -> None:
    done = command("init", tmp_path / "stadt", "--city", "Stadt Musterstadt")
    assert done.returncode == 1
    assert "Es fehlt --address" in done.stderr


@pytest.mark.database
def test_djangos_deployment_check_finds_nothing(household: Path) -> None:
    done = command("manage", "check", "--deploy", "--fail-level", "WARNING", home=household)
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


def test_a_real_installation_refuses_the_demos_secret(household: Path) -> None:
    (household / "secret_key").write_text(DEMO_SECRET)
    done = command("serve", home=household)
    assert done.returncode == 1
    assert "stammt aus der Demo" in done.stderr
    assert DEMO_SECRET not in done.stderr + done.stdout


def test_the_demo_is_never_served_as_a_real_installation(tmp_path: Path) -> None:
    values = dict.fromkeys(("desk_url", "public_url"), "https://a.example")
    values |= dict.fromkeys(("city", "address", "contact_mail", "contact_phone"), "x")
    write_config(tmp_path, {**values, "demo": True})
    done = command("serve", home=tmp_path)
    assert done.returncode == 1
    assert "stadtstimme demo" in done.stderr


def test_words_with_quotes_and_umlauts_survive_the_configuration(tmp_path: Path) -> None:
    city = 'Stadt „Groß"-Überstadt \\ 🌳'
    values = dict.fromkeys(("address", "contact_mail", "contact_phone", "desk_url", "public_url"), "x")
    write_config(tmp_path, {**values, "city": city, "demo": True})
    assert read_installation(tmp_path).city == city


def test_debug_cannot_be_switched_on_by_configuration(household: Path) -> None:
    with (household / "stadtstimme.toml").open("a") as file:
        file.write("debug = true\n")
    with pytest.raises(InstallationError, match="unbekannter Eintrag 'debug'"):
        read_installation(household)


@pytest.mark.parametrize("value", [None, 'postgresql://name:a"b\\c@server/other'])
def test_one_entry_is_changed_and_the_rest_stays_as_it_was_written(value: str | None, tmp_path: Path) -> None:
    text = 'city = "x"\n# ours\n  database_url = "postgresql://old"\nland = "NW"\n\n[oidc]\ndatabase_url = "no"\n'
    (tmp_path / "stadtstimme.toml").write_text(text)
    set_entry(tmp_path, "database_url", value)
    found = tomllib.loads((tmp_path / "stadtstimme.toml").read_text())
    assert found.pop("database_url", None) == value
    assert found == {"city": "x", "land": "NW", "oidc": {"database_url": "no"}}
    assert "# ours" in (tmp_path / "stadtstimme.toml").read_text()
