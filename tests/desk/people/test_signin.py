"""Signing in: only the pages that are used, German, pasteable, recorded without texts, ended at once."""

from __future__ import annotations

import base64
import datetime as dt
import re
import time
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
import time_machine
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
)
from django.core import mail
from django.test import Client
from django.urls import NoReverseMatch, reverse

from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.people.models import Person
from stadtstimme.desk.record.models import AuditEvent

from ..world import PASSWORD, World

Desk = Callable[[Person | None], Client]
NEW = "Kirschblueten-im-Stadtpark-19"


def actions_recorded() -> list[str]:
    return list(AuditEvent.objects.filter(object_type="sessions.session").values_list("action", flat=True))


def code_for(secret: str, steps: int = 0) -> str:
    """What a phone shows whose clock is so many steps of 30 seconds ahead."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


def sign_in(client: Client, email: str, password: str = PASSWORD, **more: str) -> object:
    return client.post(reverse("account_login"), {"login": email, "password": password, **more})


def with_totp(person: Person) -> str:
    secret = generate_totp_secret()
    TOTP.activate(person, secret)
    return secret


@pytest.mark.parametrize(
    "name", ["account_signup", "account_email", "socialaccount_connections", "socialaccount_signup"]
)
def test_what_is_not_used_does_not_exist(name: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(name)


def test_password_and_code(world: World) -> None:
    secret = with_totp(world.bernd)
    client = Client()
    answer = sign_in(client, "Bernd@musterstadt.example")
    assert answer.headers["Location"] == reverse("mfa_authenticate")
    assert client.get("/kanaele/").status_code == 302, "the password alone opened the desk"
    page = client.get(reverse("mfa_authenticate")).content.decode()
    assert 'autocomplete="one-time-code"' in page
    assert client.post(reverse("mfa_authenticate"), {"code": "000000"}).status_code == 200
    client.post(reverse("mfa_authenticate"), {"code": code_for(secret)})
    assert client.get("/kanaele/").status_code == 200


@pytest.mark.parametrize(("steps", "opens"), [(-2, False), (-1, True), (1, True), (2, False)])
def test_a_phone_may_be_half_a_minute_off(world: World, steps: int, opens: bool) -> None:
    secret = with_totp(world.bernd)
    client = Client()
    with time_machine.travel(dt.datetime(2026, 11, 26, 9, 0, 10, tzinfo=dt.UTC), tick=False):
        sign_in(client, "bernd@musterstadt.example")
        client.post(reverse("mfa_authenticate"), {"code": code_for(secret, steps)})
        assert (client.get("/kanaele/").status_code == 200) is opens


def test_coming_and_going_leaves_no_time_sheet(world: World) -> None:
    client = Client()
    sign_in(client, "aylin@musterstadt.example")
    assert client.get("/kanaele/").status_code == 200
    client.post(reverse("account_logout"))
    assert client.get("/kanaele/").status_code == 302
    assert not AuditEvent.objects.exists()


def test_sign_in_leads_back_and_not_away(world: World) -> None:
    answer = sign_in(Client(), "aylin@musterstadt.example", next="/kanaele/")
    assert answer.headers["Location"] == "/kanaele/"
    answer = sign_in(Client(), "aylin@musterstadt.example", next="https://boese.example/")
    assert "boese" not in answer.headers["Location"]


def test_failures_are_recorded_without_texts(world: World) -> None:
    client = Client()
    sign_in(client, "aylin@musterstadt.example", "falsch-und-geheim")
    sign_in(client, "niemand@fremd.example", "falsch-und-geheim")
    known, unknown = AuditEvent.objects.filter(action="people.sign_in_refused").order_by("sequence")
    assert known.data == {"way": "password", "account": world.aylin.actor_key}
    assert unknown.data == {"way": "password", "account": ""}
    everything = str(list(AuditEvent.objects.values()))
    for text in ("falsch-und-geheim", "niemand@", "aylin@", "127.0.0.1"):
        assert text not in everything


def test_the_answer_does_not_tell_who_exists(world: World) -> None:
    first = sign_in(Client(), "aylin@musterstadt.example", "falsch").content.decode()
    second = sign_in(Client(), "niemand@musterstadt.example", "falsch").content.decode()
    tokens = re.compile(r'((?:csrfmiddlewaretoken" value=|X-CSRFToken": )"[^"]+"|aylin|niemand)')
    assert tokens.sub("", first) == tokens.sub("", second)
    assert "stimmen nicht" in first or "falsch" in first or "nicht korrekt" in first


def test_the_deactivated_stay_outside(world: World) -> None:
    Person.objects.filter(pk=world.aylin.pk).update(is_active=False)
    client = Client()
    sign_in(client, "aylin@musterstadt.example")
    assert client.get("/kanaele/").status_code == 302
    client.post(reverse("account_reset_password"), {"email": "aylin@musterstadt.example"})
    assert mail.outbox == []


def test_forgotten_password_by_mail(world: World) -> None:
    world.dana.set_unusable_password()
    world.dana.save()
    client = Client(headers={"host": "boese.example"})
    client.post(reverse("account_reset_password"), {"email": "Dana@musterstadt.example"})
    (letter,) = mail.outbox
    assert letter.subject == "Stadtstimme: Neues Passwort wählen"
    assert "Guten Tag" in letter.body
    link = re.search(r"http://desk\.musterstadt\.example(\S+)", letter.body)
    assert link, "the link must carry the desk's own address, whatever the Host header says"
    client = Client()
    form = client.get(link.group(1), follow=True)
    assert 'autocomplete="new-password"' in form.content.decode()
    client.post(form.request["PATH_INFO"], {"password1": NEW, "password2": NEW})
    assert client.get(link.group(1), follow=True).content.decode().count("gilt nicht mehr") == 1
    assert sign_in(client, "dana@musterstadt.example", NEW).status_code == 302
    assert "people.password_reset" in actions_recorded()


def test_nobody_unknown_gets_mail(world: World) -> None:
    answer = Client().post(reverse("account_reset_password"), {"email": "niemand@fremd.example"})
    assert answer.headers["Location"] == reverse("account_reset_password_done")
    assert mail.outbox == []


@pytest.mark.parametrize("weak", ["kurz", "1qaz2wsx3edc", "aylin@musterstadt.example", "123456789012"])
def test_weak_passwords_are_refused(world: World, weak: str) -> None:
    client = Client()
    sign_in(client, "aylin@musterstadt.example")
    fields = {"oldpassword": PASSWORD, "password1": weak, "password2": weak}
    assert client.post(reverse("account_change_password"), fields).status_code == 200
    assert Person.objects.get(pk=world.aylin.pk).check_password(PASSWORD)


def test_changing_the_password_ends_other_sessions(world: World) -> None:
    here, elsewhere = Client(), Client()
    for client in (here, elsewhere):
        sign_in(client, "aylin@musterstadt.example")
    here.post(reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW})
    assert elsewhere.get("/kanaele/").status_code == 302


def test_second_factor_is_set_up_with_a_picture_the_csp_allows(
    world: World, django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]]
) -> None:
    client = Client()
    sign_in(client, "aylin@musterstadt.example")
    page = client.get(reverse("mfa_activate_totp"))
    html = page.content.decode()
    picture = re.search(r'src="data:image/svg\+xml;base64,([^"]+)"', html)
    assert picture
    svg = base64.b64decode(picture.group(1)).decode()
    assert svg.startswith("<?xml") or "<svg" in svg
    policy = page.headers["Content-Security-Policy"]
    assert "data:" in re.search(r"img-src ([^;]+)", policy).group(1)  # type: ignore[union-attr]
    secret = re.search(r"<code[^>]*>([A-Z2-7]+)</code>", html).group(1)  # type: ignore[union-attr]
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(reverse("mfa_activate_totp"), {"code": code_for(secret)})
    assert answer.headers["Location"] == reverse("mfa_view_recovery_codes")
    codes = re.findall(r"<li><code>([^<]+)</code>", client.get(reverse("mfa_view_recovery_codes")).content.decode())
    assert len(codes) == 10
    assert "people.second_factor_added" in actions_recorded()
    stored = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in stored, "the secret lies readable in the database"
    assert get_adapter().decrypt(Authenticator.objects.get(type="totp").data["secret"]) == secret
    other = Client()
    sign_in(other, "aylin@musterstadt.example")
    other.post(reverse("mfa_authenticate"), {"code": codes[0]})
    assert other.get("/kanaele/").status_code == 200, "an emergency code opens the desk"
    third = Client()
    sign_in(third, "aylin@musterstadt.example")
    third.post(reverse("mfa_authenticate"), {"code": codes[0]})
    assert third.get("/kanaele/").status_code == 302, "an emergency code works once"


def test_without_a_second_factor_nobody_works_where_it_is_required(world: World, desk: Desk, settings: object) -> None:
    import dataclasses

    settings.INSTALLATION = dataclasses.replace(settings.INSTALLATION, second_factor_required=True)  # type: ignore[attr-defined]
    client = desk(world.aylin)
    for path in ("/", "/kanaele/", "/medien/"):
        assert client.get(path).headers["Location"] == reverse("mfa_activate_totp")
    with_totp(world.aylin)
    assert client.get("/kanaele/").status_code == 200


def test_switching_off_asks_who_it_is_after_a_while(world: World) -> None:
    secret = with_totp(world.aylin)
    client = Client()
    sign_in(client, "aylin@musterstadt.example")
    client.post(reverse("mfa_authenticate"), {"code": code_for(secret)})
    assert client.get(reverse("mfa_deactivate_totp")).status_code == 200
    with time_machine.travel(dt.datetime.now(dt.UTC) + dt.timedelta(minutes=6)):
        answer = client.get(reverse("mfa_deactivate_totp"))
    assert "bestaetigen" in answer.headers["Location"]


def test_the_administration_helps_who_lost_the_telephone(world: World, desk: Desk) -> None:
    with_totp(world.dana)
    page = f"/verwaltung/personen/{world.dana.pk}/"
    assert "Zweiten Faktor entfernen" in desk(world.admin).get(page).content.decode()
    assert desk(world.uwe).post(f"{page}zweiter-faktor/").status_code == 403
    assert desk(world.admin).post(f"{page}zweiter-faktor/").status_code == 302
    assert not Authenticator.objects.filter(user=world.dana).exists()
    assert Notice.objects.get(recipient=world.dana).subject == "Ihr zweiter Faktor ist entfernt"
    assert AuditEvent.objects.filter(action="people.second_factor_reset", actor_key=world.admin.actor_key).exists()
    assert desk(world.admin).post(f"{page}zweiter-faktor/").status_code == 409


ENGLISH = re.compile(
    r"\b(Password|Email|Sign In|Sign Out|Forgot|Remember|Code:|Enter|The |You|This field|must|Change|Reset|account|Authenticator)\b"
)


@pytest.mark.parametrize(
    "name",
    [
        "account_login",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key_done",
        "account_inactive",
        "socialaccount_login_cancelled",
        "socialaccount_login_error",
    ],
)
def test_pages_for_strangers_are_german(world: World, name: str) -> None:
    answer = Client().get(reverse(name))
    assert answer.status_code in (200, 401)
    assert_german(answer.content.decode())


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("account_login", {"login": "", "password": ""}),
        ("account_login", {"login": "keine", "password": "x"}),
        ("account_login", {"login": "a@b.example", "password": "x"}),
        ("account_reset_password", {"email": ""}),
        ("account_reset_password", {"email": "keine"}),
    ],
)
def test_refusals_for_strangers_are_german(world: World, name: str, fields: dict[str, str]) -> None:
    assert_german(Client().post(reverse(name), fields).content.decode())


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("account_change_password", {"oldpassword": "x", "password1": "kurz", "password2": "anders"}),
        ("account_logout", None),
        ("account_reauthenticate", {"password": "x"}),
        ("mfa_index", None),
        ("mfa_activate_totp", {"code": "000000"}),
        ("mfa_deactivate_totp", None),
        ("mfa_view_recovery_codes", None),
        ("mfa_generate_recovery_codes", None),
    ],
)
def test_pages_inside_are_german(world: World, name: str, fields: dict[str, str] | None) -> None:
    client = Client()
    sign_in(client, "aylin@musterstadt.example")
    if name in ("mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_index"):
        page = client.get(reverse("mfa_activate_totp")).content.decode()
        secret = re.search(r"<code[^>]*>([A-Z2-7]+)</code>", page).group(1)  # type: ignore[union-attr]
        client.post(reverse("mfa_activate_totp"), {"code": code_for(secret)})
    answer = client.get(reverse(name))
    assert answer.status_code == 200
    assert_german(answer.content.decode())
    if fields:
        assert_german(client.post(reverse(name), fields).content.decode())


def assert_german(html: str) -> None:
    assert '<html lang="de"' in html
    words = re.sub(r"<(script|style)\b.*?</\1>|<[^>]+>", " ", html, flags=re.S)
    assert not ENGLISH.search(words), ENGLISH.search(words)
    assert "{%" not in html


def test_fields_allow_pasting_and_password_managers(world: World) -> None:
    page = Client().get(reverse("account_login")).content.decode()
    assert 'autocomplete="username"' in page
    assert 'autocomplete="current-password"' in page
    assert "onpaste" not in page
    assert 'autocomplete="off"' not in page.split("<main")[1]
