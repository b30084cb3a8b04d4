"""Every command explains itself in German, and says in one sentence what is wrong with a call."""

from __future__ import annotations

from pathlib import Path

import pytest

from stadtstimme.desk.commands import COMMANDS, run


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_german(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(name, ["--help"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Aufruf: stadtstimme " + name)
    assert "zeigt diese Hilfe" in shown
    assert not {"usage", "options:", "show this help"} & set(shown.lower().split())


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        (["init"], "Es fehlt: ordner."),
        (["restore", "x.tar"], "Es fehlt: --into."),
        (["worker", "--fast"], "Unbekannte Angabe: --fast."),
        (["serve", "--workers", "viele"], "--workers braucht eine ganze Zahl, nicht 'viele'."),
        (["serve", "--only", "beide"], "--only kennt 'beide' nicht. Möglich sind: 'desk', 'public'."),
        (["backup", "--to"], "Zu --to gehört ein Wert."),
    ],
)
def test_a_wrong_call_gets_a_german_sentence_and_exit_code_2(
    argv: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(argv[0], argv[1:]) == 2
    shown = capsys.readouterr().err
    assert sentence in shown
    assert f"stadtstimme {argv[0]} --help" in shown


def test_an_unknown_command_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("fly", []) == 2
    assert "'fly'" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["serve", "worker", "backup", "manage"])
def test_a_folder_that_is_no_installation_is_refused(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(name, ["--home", str(tmp_path)]) == 1
    assert "stadtstimme init" in capsys.readouterr().err
