"""Brings the installation's database to the state that this version expects. Call with Django set up."""

from __future__ import annotations

from django.core.management import call_command


def bring_up_to_date() -> None:
    """Applies migrations and makes the cache table where it is missing."""
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
