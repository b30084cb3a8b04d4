"""The guideline as a readable document."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from ..editorial.checking import current_guideline
from .reading import chapters_of

LONGEST_QUESTION = 200


@require_GET
def guideline(request: HttpRequest) -> HttpResponse:
    """Contents left, clauses with their text, whom they bind, and what serves them; »Darf ich …?« narrows them down."""
    document = current_guideline()
    question = request.GET.get("frage", "").strip()[:LONGEST_QUESTION]
    chapters = chapters_of(document, (get_language() or "de")[:2], question)
    context = {"guideline": document, "chapters": chapters, "question": question}
    return render(request, "handbook/guideline.html", context)
