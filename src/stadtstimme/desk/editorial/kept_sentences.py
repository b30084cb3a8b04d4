"""Sentences with something that varies which a delivery or a remark may hold; others are found by gettext as they are."""

from __future__ import annotations

from django.utils.translation import gettext_noop

from ..core.saying import keep_sentences

keep_sentences(
    (
        gettext_noop("Wer für den Kanal „%(name)s“ verantwortlich ist, hat nicht zugestimmt."),
        gettext_noop("Nach der Leitlinie von heute steht ein Stopp im Weg: %(kind)s."),
        gettext_noop("Der Kanal „%(name)s“ ist nicht aktiv."),
        gettext_noop("Der geplante Zeitpunkt ist seit mehr als %(hours)d Stunden vorbei."),
    )
)
