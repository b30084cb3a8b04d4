"""Refusing an upload that is too large, or that finds no room, while it arrives: it is neither kept nor held in memory.

Django reads a form before any view runs (the CSRF check does), so this has to happen in an upload handler. The handlers
leave a mark on the request; `refusal_of` turns it into the error the view raises.
"""

from __future__ import annotations

from typing import Any

from django.core.files.uploadhandler import StopUpload, TemporaryFileUploadHandler
from django.http import HttpRequest
from django.utils.translation import gettext as _

from ..core.errors import ActionError
from .actions import too_large
from .files import NO_SPACE, StorageFull
from .images import MOST_BYTES

FORM_OVERHEAD = 256 * 1024
READ_TO_THE_END = 200 * 1024 * 1024
MARK = "stadtstimme_upload_refused"


class GuardedUploadHandler(TemporaryFileUploadHandler):
    """Spools to a temporary file and stops where the request is too large or the disk is full."""

    def handle_raw_input(self, input_data: Any, META: Any, content_length: int, *args: Any, **kwargs: Any) -> None:  # noqa: N803
        self.announced = content_length

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        if self.announced > MOST_BYTES + FORM_OVERHEAD:
            self._refuse("large")
        try:
            super().new_file(*args, **kwargs)
        except OSError as error:
            self._refuse_if_full(error)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        try:
            super().receive_data_chunk(raw_data, start)
        except OSError as error:
            self._refuse_if_full(error)

    def _refuse_if_full(self, error: OSError) -> None:
        if error.errno not in NO_SPACE:
            raise error
        self._refuse("full")

    def _refuse(self, why: str) -> None:
        setattr(self.request, MARK, why)
        # read on and throw away, so that the browser gets our sentence; beyond a point the connection is cut
        raise StopUpload(connection_reset=self.announced > READ_TO_THE_END)


def refusal_of(request: HttpRequest) -> ActionError | None:
    """Why the upload in this request was stopped, if it was."""
    why = getattr(request, MARK, None)
    if why == "full":
        return StorageFull(_("Auf dem Server ist kein Platz mehr für Bilder. Bitte sagen Sie der Technik Bescheid."))
    return too_large() if why == "large" else None
