"""How allauth behaves here: nobody signs up, secrets are stored encrypted, links carry the desk's own address."""

from __future__ import annotations

import base64
import time
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import render
from django.urls import reverse

from ..core import clock
from ..core.saying import in_language_of
from . import signin
from .models import Person


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by the administration, and links in mails point to the configured address of the desk."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_reauthentication_required(self, *, app: str, **_more: Any) -> bool:
        """Whoever gave their password (or signed in otherwise) within five minutes is not asked again."""
        signed_in = [record["at"] for record in get_authentication_records(self.request, self.request.user)]
        return time.time() - max(signed_in, default=0) >= app_settings.REAUTHENTICATION_TIMEOUT

    def get_reset_password_from_key_url(self, key: str) -> str:
        # never from the Host header: whoever sends a forged one must not receive somebody's link
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
        return str(settings.INSTALLATION.desk_url + path.replace("UID-KEY", key))

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        with in_language_of(context.get("user")):
            super().send_mail(template_prefix, email, {**context, "installation": settings.INSTALLATION})

    def format_email_subject(self, subject: str) -> str:
        return f"Stadtstimme: {subject}"


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """TOTP secrets and recovery seeds lie in the database encrypted with a key from the installation's secret."""

    def encrypt(self, text: str) -> str:
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _cipher().decrypt(encrypted_text.encode()).decode()


def _cipher() -> MultiFernet:
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_derived(secret)) for secret in secrets])


def _derived(secret: str) -> bytes:
    key = HKDF(SHA256(), 32, salt=None, info=b"stadtstimme second factor").derive(secret.encode())
    return base64.urlsafe_b64encode(key)


class HouseSignInAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Sign-in through the house's own service: only for active persons the administration has entered."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Ties the service's subject to the person with the same verified mail address; refuses everybody else."""
        person = sociallogin.user if sociallogin.is_existing else _person_of(sociallogin)
        if person is None or not person.is_active:
            signin.note_failure(person, now=clock.now(), way="house")
            raise ImmediateHttpResponse(render(request, "socialaccount/unknown_person.html", status=403))
        if not sociallogin.is_existing:
            sociallogin.connect(request, person)
        # what the service tells about a person is not kept
        sociallogin.account.extra_data = {}
        sociallogin.account.save(update_fields=["extra_data"])


def _person_of(sociallogin: SocialLogin) -> Person | None:
    verified = [address.email.lower() for address in sociallogin.email_addresses if address.verified]
    return Person.objects.filter(email__in=verified).first() if verified else None
