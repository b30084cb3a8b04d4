"""The desk's settings for a city in browser tests: those of an installation, but for how dear it is to try a password."""

from django.contrib.auth.hashers import PBKDF2PasswordHasher

from stadtstimme.desk.core.settings import *  # noqa: F403


class Quick(PBKDF2PasswordHasher):
    """Rounds protect passwords that somebody stole. Each sign-in would take a quarter of a second of computing."""

    iterations = 1_000


PASSWORD_HASHERS = [f"{Quick.__module__}.{Quick.__qualname__}"]
