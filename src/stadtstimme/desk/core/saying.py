"""Sentences for somebody else: said in the language of whoever reads them, not of whoever acts or of the worker."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext

NAMES = re.compile(r"%\((\w+)\)[sd]|\{(\w+)\}")


@dataclass(frozen=True)
class Said:
    """A sentence and the names in it; `str()` puts them together in the language that is active then."""

    sentence: Promise
    names: Mapping[str, Any]

    def __str__(self) -> str:
        return str(self.sentence % self.names) if self.names else str(self.sentence)  # type: ignore[operator]


def said(sentence: Promise, **names: Any) -> Said:
    """`said(gettext_lazy("„%(title)s“ wartet"), title=…)`; takes ngettext_lazy with the name of the number as well.

    Names may be lazy or said themselves: they are put into the same language.
    """
    return Said(sentence, names)


def language_of(person: Any) -> str:
    """The language a person reads: the one they chose, else the house's."""
    chosen = getattr(person, "language", "")
    return chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def choose_language(person: Any, language: str) -> None:
    """Pages and mails from now on; what was told before stays as it was. It is their own choice, so no trail holds it."""
    get_user_model()._default_manager.filter(pk=person.pk).update(language=language)
    person.language = language


def in_language_of(person: Any) -> AbstractContextManager[None]:
    """What is rendered inside is for this person."""
    return translation.override(language_of(person))


def kept_words(sentence: Said | Promise) -> str:
    """The sentence for a row: in the house's language, whoever acts; `retold` says it to others."""
    with translation.override(settings.LANGUAGE_CODE):
        return str(sentence)


# Sentences that are kept in the database, with what varies as %(name)s or {name}; the English where gettext has none.
KEPT: dict[str, str] = {}


def keep_sentences(sentences: Iterable[str] | Mapping[str, str]) -> None:
    """Names sentences that a row may hold, in German with the places of what varies: `retold` finds them again.

    A mapping brings the English along; for others it comes from gettext.
    """
    KEPT.update(sentences if isinstance(sentences, Mapping) else dict.fromkeys(sentences, ""))
    _patterns.cache_clear()


@dataclass(frozen=True)
class Retold:
    """A German sentence out of the database; `str()` says it in the language that is active then, if it is known."""

    text: str

    def __str__(self) -> str:
        if not self.text or (get_language() or "de").startswith("de"):
            return self.text
        return _known(self.text)


def retold(text: str) -> Retold:
    """The sentence for somebody who reads another language; what no list knows stays as it was kept."""
    return Retold(text)


@dataclass(frozen=True)
class Listed:
    """Several of them beside each other."""

    items: tuple[Any, ...]

    def __str__(self) -> str:
        return ", ".join(str(one) for one in self.items)


def _known(text: str) -> str:
    if (found := gettext(text)) != text:
        return found
    matches = ((german, pattern.fullmatch(text)) for pattern, german in _patterns())
    german, match = next(((german, match) for german, match in matches if match), ("", None))
    if match is None:
        return text
    named = {name: KEPT.get(value) or value for name, value in match.groupdict().items()}
    return NAMES.sub(lambda place: named[place[1] or place[2]], KEPT[german] or gettext(german))


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """The longest first, so that a sentence that begins like another is tried before it."""
    return [(_pattern(german), german) for german in sorted(KEPT, key=len, reverse=True)]


def _pattern(german: str) -> re.Pattern[str]:
    pieces, at = [], 0
    for place in NAMES.finditer(german):
        pieces += [re.escape(german[at : place.start()]), f"(?P<{place[1] or place[2]}>.+?)"]
        at = place.end()
    return re.compile("".join([*pieces, re.escape(german[at:])]), re.DOTALL)
