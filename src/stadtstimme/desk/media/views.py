"""The library, the upload and the bytes themselves. Images are served to those who may see them, and only as images."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from django.contrib import messages
from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseNotModified,
    JsonResponse,
)
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST, require_safe

from ..core import clock
from ..core.acting import attempt
from ..core.errors import ActionError
from ..core.paging import PARAMETER, page_of
from ..people.access import require
from . import actions, files
from .forms import UploadForm
from .models import Asset
from .queries import asset_for, assets_visible_to
from .uploads import refusal_of

PAGE_SIZE = 24
HOUR = 3600


@require_GET
def library(request: HttpRequest) -> HttpResponse:
    """The images of the person's departments, newest first."""
    return _library(request, None)


@require_POST
def upload(request: HttpRequest) -> HttpResponse:
    """Takes an image: JSON for the editor's strip, a page for the plain form."""
    require(request.user, "media.upload")
    wants_json = request.headers.get("X-Requested-With") == "fetch" or not request.accepts("text/html")
    form = UploadForm(request.POST, request.FILES, person=request.user)
    try:
        if refusal := refusal_of(request):
            raise refusal
        asset = attempt(form, lambda: _upload(request, form))
    except ActionError as error:
        if wants_json:
            return JsonResponse({"error": str(error)}, status=error.status)
        form.errors.clear()
        form.add_error("file", str(error))
        return _library(request, form, status=error.status)
    if wants_json:
        return JsonResponse(_as_json(asset), status=201) if asset else JsonResponse({"error": _first(form)}, status=422)
    if asset is None:
        return _library(request, form, status=422)
    messages.success(request, _stored_words(asset))
    return redirect("media:library")


def _upload(request: HttpRequest, form: UploadForm) -> Asset:
    file, department = form.cleaned_data["file"], form.cleaned_data["department"]
    return actions.upload_asset(request.user, file, department=department, now=clock.now())


def _stored_words(asset: Asset) -> str:
    if asset.had_location:
        return _("Das Bild ist da. Der Aufnahmeort, der in der Datei stand, ist entfernt.")
    return _("Das Bild ist da.")


def _first(form: UploadForm) -> str:
    return next(str(error) for errors in form.errors.values() for error in errors)


def _as_json(asset: Asset) -> dict[str, object]:
    return {
        "id": asset.pk,
        "uid": str(asset.uid),
        "url": reverse("media:image", args=[asset.uid]),
        "thumbnail": reverse("media:thumbnail", args=[asset.uid]),
        "file_name": asset.file_name,
        "width": asset.width,
        "height": asset.height,
        "had_location": asset.had_location,
        "message": _stored_words(asset),
    }


def _library(request: HttpRequest, form: UploadForm | None, status: int = 200) -> HttpResponse:
    page = page_of(assets_visible_to(request.user), order=("-id",), cursor=request.GET.get(PARAMETER), size=PAGE_SIZE)
    may_upload = request.user.has_perm("media.upload")
    if form is None and may_upload:
        form = UploadForm(person=request.user)
    return render(request, "media/library.html", {"page": page, "form": form}, status=status)


@require_safe
def image(request: HttpRequest, uid: UUID) -> HttpResponseBase:
    """The rendition, to whoever may see it."""
    asset = _asset(request, uid)
    return _bytes(request, files.rendition_path(asset.sha256), asset)


@require_safe
def thumbnail(request: HttpRequest, uid: UUID) -> HttpResponseBase:
    """The small picture."""
    asset = _asset(request, uid)
    return _bytes(request, files.thumbnail_path(asset.sha256), asset, kind="klein-")


def _asset(request: HttpRequest, uid: UUID) -> Asset:
    asset = asset_for(request.user, uid)
    if asset is None:
        raise Http404
    return asset


def _bytes(request: HttpRequest, path: Path, asset: Asset, kind: str = "") -> HttpResponseBase:
    tag = f'"{kind}{asset.sha256}"'
    if request.headers.get("If-None-Match") == tag:
        response: HttpResponseBase = HttpResponseNotModified()
    else:
        try:
            response = FileResponse(path.open("rb"), content_type=asset.mime)
        except FileNotFoundError:
            raise Http404 from None
    response["ETag"] = tag
    response["Cache-Control"] = f"private, max-age={HOUR}"
    response["X-Content-Type-Options"] = "nosniff"
    return response
