"""The guideline as the open side may hand it out: for the self-check in the browser, where everybody can read it.

What tells something about the inside of the house stays inside: names of internal hosts and projects, and the city's own
words for what is confidential. The rules' general patterns find most of that as well.
"""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import Any

from .finding import Severity
from .guideline_data import Clause, Guideline, Office, Words
from .guideline_reading import Reading

# What the checker does not ask for; it stands on the guideline's own pages.
UNREAD = ("do", "dont", "do_en", "dont_en", "asked", "asked_en", "help")
INSIDE = ("confidential", "internal_link", "credential")


def to_public(guideline: Guideline) -> str:
    """The public form as JSON: clauses, weights and public facts, nothing else. The same guideline, the same text."""
    shown = outside(guideline)
    data = {
        "name": shown.name,
        "version": shown.version,
        "digest": shown.digest,
        "clauses": [_read_by_the_checker(one) for one in shown.clauses],
        "office": asdict(shown.office),
        "severities": {
            kind: {text_kind: None if weight is None else str(weight) for text_kind, weight in weights.items()}
            for kind, weights in shown.severities.items()
        },
        "words": {kind: asdict(words) for kind, words in shown.words.items()},
    }
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_public(text: str) -> Guideline:
    """The reverse of `to_public`, in the browser. Raises KeyError, TypeError or ValueError on anything else."""
    data = json.loads(text)
    return Guideline(
        name=data["name"],
        version=data["version"],
        digest=data["digest"],
        clauses=tuple(Clause(**_tuples(one)) for one in data["clauses"]),
        office=Office(**_tuples(data["office"])),
        severities={
            kind: {text_kind: None if weight is None else Severity(weight) for text_kind, weight in weights.items()}
            for kind, weights in data["severities"].items()
        },
        words={kind: Words(**_tuples(one)) for kind, one in data["words"].items()},
    )


def outside(guideline: Guideline) -> Guideline:
    """The same guideline without what stays inside; `digest` is still that of the whole file."""
    office = replace(guideline.office, internal_hosts=(), foreign_clouds=(), project_names=())
    words = {kind: one for kind, one in guideline.words.items() if kind not in INSIDE}
    unread: dict[str, Any] = dict.fromkeys(UNREAD, ())
    clauses = tuple(replace(one, **unread) for one in guideline.clauses)
    return replace(
        guideline, office=office, words=words, clauses=clauses, accepted=(), reading=Reading(), _governing={}
    )


def _read_by_the_checker(clause: Clause) -> dict[str, Any]:
    return {name: value for name, value in asdict(clause).items() if name not in UNREAD}


def _tuples(data: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in data.items()}
