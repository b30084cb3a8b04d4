"""The mail URL becomes Django's settings; the password has a file of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from stadtstimme.desk.core.installation import InstallationError
from stadtstimme.desk.core.mail import mail_settings


def test_a_server_with_a_password_file(tmp_path: Path) -> None:
    (tmp_path / "mail_password").write_text("geheim \n")
    found = mail_settings("smtp://redaktion%40musterstadt.example@mail.musterstadt.example", tmp_path)
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"]) == ("mail.musterstadt.example", 587)
    assert (found["EMAIL_HOST_USER"], found["EMAIL_HOST_PASSWORD"]) == ("redaktion@musterstadt.example", "geheim")
    assert (found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == (True, False)


def test_the_environment_may_name_the_password_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "elsewhere").write_text("anderswo")
    monkeypatch.setenv("STADTSTIMME_MAIL_PASSWORD_FILE", str(tmp_path / "elsewhere"))
    assert mail_settings("smtps://name@mail.example", tmp_path)["EMAIL_HOST_PASSWORD"] == "anderswo"


@pytest.mark.parametrize(
    ("url", "port", "tls", "ssl"),
    [
        ("smtps://mail.example", 465, False, True),
        ("smtp://relay.example:25?tls=no", 25, False, False),
        ("smtp://mail.example:2525", 2525, True, False),
    ],
)
def test_encryption_and_ports(url: str, port: int, tls: bool, ssl: bool, tmp_path: Path) -> None:
    found = mail_settings(url, tmp_path)
    assert (found["EMAIL_PORT"], found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == (port, tls, ssl)
    assert found["EMAIL_HOST_PASSWORD"] == ""


def test_a_folder_takes_the_mails_of_the_demo(tmp_path: Path) -> None:
    found = mail_settings("file:mail", tmp_path)
    assert found["EMAIL_BACKEND"].endswith("filebased.EmailBackend")
    assert found["EMAIL_FILE_PATH"] == str(tmp_path / "mail")


@pytest.mark.parametrize("url", ["", "mail.example", "http://mail.example", "smtp:", "smtp://name:geheim@mail.example"])
def test_other_urls_are_refused_without_repeating_them(url: str, tmp_path: Path) -> None:
    with pytest.raises(InstallationError) as refusal:
        mail_settings(url, tmp_path)
    assert "geheim" not in str(refusal.value)


def test_a_missing_password_is_said_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(InstallationError, match="mail_password"):
        mail_settings("smtp://name@mail.example", tmp_path)
