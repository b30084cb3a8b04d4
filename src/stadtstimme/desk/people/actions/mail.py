"""How a person wants to be told. It is their own choice, so nothing of it stands in the trail."""

from __future__ import annotations

from ..models import Person


def choose_mail(actor: Person, *, digest_only: bool) -> None:
    """One collected mail a day, or a mail for each notice; holds for notices from now on."""
    Person.objects.filter(pk=actor.pk).update(digest_only=digest_only)
    actor.digest_only = digest_only
