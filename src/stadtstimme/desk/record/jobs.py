"""Daily: verify the chain against the heads that were kept, then sign and keep today's."""

from __future__ import annotations

import datetime as dt
import logging
from pathlib import Path

from django.conf import settings

from ..core.errors import Invalid
from ..core.jobs import duty
from .actions import check_chain
from .heads import PATTERN, export_head, public_key_of, read_head
from .signals import chain_broken

log = logging.getLogger(__name__)


@duty("audit_chain", every=dt.timedelta(days=1))
def watch_chain(now: dt.datetime) -> None:
    """Verifies and exports. A broken chain is logged, shown on the trail's page and told by people/jobs.py."""
    home: Path = settings.INSTALLATION.home
    folder: Path = settings.INSTALLATION.audit_folder
    verdict = check_chain(kept_heads(home, folder), now=now)
    for flaw in verdict.flaws:
        log.error("audit chain: %s at event %s", flaw.kind, flaw.sequence)
    if verdict.flaws:
        chain_broken.send(None, message=verdict.flaws[0].message, now=now)
    export_head(home, settings.INSTALLATION.city, folder, now=now)


def kept_heads(home: Path, folder: Path) -> list[tuple[int, str]]:
    """(sequence, hash) of every head in the folder that this installation signed; others are logged and left out."""
    heads, key = [], public_key_of(home)
    for path in sorted(folder.glob(PATTERN)):
        try:
            head = read_head(path, key)
        except Invalid as error:
            log.error("audit head: %s", error)
            continue
        heads.append((head.sequence, head.hash))
    return [one for one in heads if one[0] > 0]
