"""What must hold after every change of persons and roles."""

from __future__ import annotations

from django.utils.translation import gettext as _

from ...core.errors import Conflict
from ..models import Role
from ..queries import active_holders


def keep_an_administrator() -> None:
    """Raises Conflict, and so undoes the transaction, where nobody could administer any more.

    Call after record_event: its lock on the chain's head makes two such changes wait for each other.
    """
    if not active_holders(Role.ADMINISTRATOR, None).exists():
        raise Conflict(_("Das ist die letzte Person in der Verwaltung. Geben Sie die Rolle zuerst jemand anderem."))
