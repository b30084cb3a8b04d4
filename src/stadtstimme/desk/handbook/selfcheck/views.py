"""Pages and files of the self-check. None of them reads a body, a query, a cookie or a session."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from csp.decorators import csp_update
from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from ...editorial.checking import current_guideline
from ..reading import name_of
from . import bundle
from .words import words

# WebAssembly is compiled in the browser; nothing else on any page may do that.
wasm_allowed = csp_update({"script-src": ["'wasm-unsafe-eval'"], "worker-src": ["'self'"]})  # type: ignore[no-untyped-call]


def checker_set_up(worker_url: str) -> dict[str, Any]:
    """Where a page's script finds the checker; `bytes` is what it counts while loading."""
    return {
        "worker": worker_url,
        "archive": reverse("selfcheck:archive"),
        "guideline": reverse("selfcheck:guideline"),
        "weights": reverse("selfcheck:weights") if bundle.weights_archive() else "",
        "python": static(bundle.PYODIDE),
        "snapshot": static(bundle.snapshot()) if bundle.snapshot() else "",
        "info": bundle.python_info(),
        "bytes": bundle.counted_bytes(),
    }


@require_safe
@wasm_allowed
def page(request: HttpRequest) -> HttpResponse:
    """The page itself: the same for everybody."""
    set_up = {
        "checker": checker_set_up(reverse("selfcheck:worker")),
        "offline": reverse("selfcheck:offline"),
        "scope": reverse("selfcheck:page"),
        "megabytes": bundle.megabytes(),
        "language": (get_language() or "de")[:2],
        "words": words(),
    }
    used = current_guideline()
    context = {"set_up": set_up, "guideline": used, "guideline_name": name_of(used, set_up["language"])}
    return _answer(request, render(request, "handbook/selfcheck.html", context))


@require_safe
@wasm_allowed
def worker(request: HttpRequest) -> HttpResponse:
    """The thread in which the checker runs. It lies here so that the offline helper is in charge of it."""
    return _answer(request, _script(_source("worker.js")))


@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """The offline helper (service worker), with the list of what it keeps."""
    own = [reverse(f"selfcheck:{name}") for name in ("page", "worker")]
    return _answer(request, offline_helper("selbsttest", bundle.version(), [*own, *bundle.static_files()]))


def offline_helper(family: str, version: str, files: list[str]) -> HttpResponse:
    """The script of an offline helper that keeps these files and the checker's. `family` begins the name of its store."""
    names = ["archive", "guideline", *(["weights"] if bundle.weights_archive() else [])]
    kept = [*files, *(reverse(f"selfcheck:{name}") for name in names)]
    head = "".join(
        f"const {name} = {json.dumps(value)};\n"
        for name, value in (("FAMILY", family), ("VERSION", version), ("FILES", kept))
    )
    return _script(head + _source("offline.js"))


@require_safe
def archive(request: HttpRequest) -> HttpResponse:
    """The checker's files."""
    return _answer(request, HttpResponse(bundle.checker_archive(), content_type="application/zip"))


@require_safe
def weights(request: HttpRequest) -> HttpResponse:
    """The weights of the checker's learned parts; an empty file where it has none."""
    return _answer(request, HttpResponse(bundle.weights_archive(), content_type="application/zip"))


@require_safe
def guideline(request: HttpRequest) -> HttpResponse:
    """The guideline's public form."""
    return _answer(request, HttpResponse(bundle.public_guideline(), content_type="application/json"))


def _source(name: str) -> str:
    return Path(str(finders.find(f"public/selfcheck/{name}"))).read_text(encoding="utf-8")


def _script(source: str) -> HttpResponse:
    return HttpResponse(source, content_type="text/javascript; charset=utf-8")


def _answer(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """With a validator, so that an unchanged file costs nothing; kept by the reader's own browser alone."""
    response["Cache-Control"] = "private, no-cache"
    etag = f'"{bundle.version()}-{(get_language() or "de")[:2]}"'
    response["ETag"] = etag
    return get_conditional_response(request, etag, None, response) or response
