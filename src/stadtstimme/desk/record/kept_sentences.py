"""What the daily check of the trail found is told to those who answer for it, in their language."""

from __future__ import annotations

from django.utils.translation import gettext_noop

from ..core.saying import keep_sentences

keep_sentences(
    (
        gettext_noop("Vor Ereignis %(n)s fehlen %(missing)s Ereignisse."),
        gettext_noop("Ereignis %(n)s schließt nicht an das vorige an."),
        gettext_noop("Ereignis %(n)s wurde verändert."),
        gettext_noop("Ereignis %(n)s stimmt nicht mit dem gesicherten Kopf überein."),
        gettext_noop("Am Ende fehlen %(missing)s Ereignisse."),
        gettext_noop("Das gesicherte Ereignis %(n)s fehlt."),
    )
)
