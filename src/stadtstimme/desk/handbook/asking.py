"""What »Darf ich …?« is answered from: one file, the same for everybody. The question itself never comes here.

The search runs in the browser (static/public/asking), because a question may be private; docs/decisions/0018 tells why.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from ...checker import Clause, Guideline, load_guideline
from ..core.templatetags.desk_ui import anchor
from .helping import places, places_for
from .reading import Said, many, said


@lru_cache(maxsize=1)
def known_words() -> dict[str, Any]:
    """Small words and words of one meaning (asking_words.toml)."""
    return tomllib.loads((Path(__file__).parent / "asking_words.toml").read_text(encoding="utf-8"))


def asking_index(guideline: Guideline, language: str) -> dict[str, Any]:
    """Every clause with what it is found by, in both languages, and with what is shown of it, in the reader's."""
    every = places(guideline, language)
    shipped = {clause.id: clause for clause in load_guideline().clauses}
    clauses = [
        {
            **_shown(clause, language),
            "help": [{"name": one.name.text, "mail": one.mail} for one in places_for(clause, every)],
            "texts": [clause.title, clause.title_en, clause.text, clause.text_en],
            "examples": [*clause.do, *clause.dont, *clause.do_en, *clause.dont_en],
            "asked": [*clause.asked, *clause.asked_en, *_asked_elsewhere(clause, shipped)],
        }
        for clause in guideline.clauses
    ]
    return {**known_words(), "clauses": clauses}


def _shown(clause: Clause, language: str) -> dict[str, Any]:
    title, text = said(clause.title, clause.title_en, language), said(clause.text, clause.text_en, language)
    return {
        "id": clause.id,
        "anchor": anchor(clause.id),
        "title": title.text,
        "text": text.text,
        "language": text.language,
        "do": _first(many(clause.do, clause.do_en, language)),
        "dont": _first(many(clause.dont, clause.dont_en, language)),
    }


def _first(examples: tuple[Said, ...]) -> str:
    return examples[0].text if examples else ""


def _asked_elsewhere(clause: Clause, shipped: dict[str, Clause]) -> list[str]:
    """The questions of those clauses of the shipped guideline that demand the same, so that a city need not collect them anew."""
    return [
        question for one in clause.like if one in shipped for question in (*shipped[one].asked, *shipped[one].asked_en)
    ]


def asking_sentences() -> dict[str, str]:
    """What the script says, in the reader's language."""
    return {
        "none": _("Dazu steht in der Leitlinie nichts, was wir mit diesen Worten finden. Fragen Sie gern nach."),
        "one": _("Eine Stelle passt zu Ihrer Frage."),
        "several": _("{count} Stellen passen zu Ihrer Frage, die beste zuerst."),
        "good": _("So geht es gut:"),
        "better": _("Besser nicht:"),
        "help": _("Hier hilft:"),
        "read": _("In der Leitlinie lesen: {id}"),
    }
