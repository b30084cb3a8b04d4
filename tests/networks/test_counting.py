"""Counting as Mastodon counts, held against the counting of Mastodon.py, which follows the server's own."""

from __future__ import annotations

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st
from mastodon import Mastodon

from stadtstimme.networks.counting import beyond, length_of
from stadtstimme.networks.limits import Capabilities

LIMITS = Capabilities(500, counting="graphemes", url_length=23, mentions="local_part")
EQUAL = [
    "Das Freibad öffnet am Samstag.",
    "Mehr: https://www.musterstadt.de/freibad_(neu)?ort=nord&x=1#zeiten. Bis bald!",
    "(https://musterstadt.de), „https://a.de“ und https://b.berlin/",
    "https://münchen.de/straße https://xn--mnchen-3ya.de http://musterstadt.koeln:8080/pfad",
    "HTTPS://MUSTERSTADT.DE/",
    "https://musterstadt.example/diese-adresse-zählt-wie-geschrieben",
    "https://a.de\nhttps://b.de\r\nhttps://c.de",
    "https://de.wikipedia.org/wiki/Rathaus_(Begriffsklärung)",
    "xhttps://a.de @https://a.de #https://a.de",
    "https://a_b.c-d.de https://-a.de https://a-.de https://a..de",
    "https://soziales.example/@amt@anderswo.example",
    "https://a.de/(((( https://a.de/)) https://a.de/…",
    "@amt@soziales.example @amt2@soziales.example, danke",
    "amt@soziales.example ist eine Mailadresse, a/@b@c.de keine Erwähnung",
    "@amt",
    "👨‍👩‍👧‍👦 👩🏽‍🚒 🏳️‍🌈 🇩🇪🇫🇷 1️⃣ é क्षि 각힣",
]
# Our counting says more than Mastodon.py here, never less …
MORE = [
    "https://musterstadt.versicherungsgruppe",  # … as written, since the end of the name is not known to exist
    "=@amt@soziales.example",  # … Mastodon itself sees no mention behind an equals sign
    "https://" + ".".join("a" * 63 for _label in range(20)) + ".de",  # … longer than a name can be
]


@pytest.mark.parametrize("text", EQUAL)
def test_counts_what_mastodon_counts(text: str) -> None:
    assert length_of(text, LIMITS) == Mastodon.get_status_length(text)


@pytest.mark.parametrize("text", MORE)
def test_where_it_differs_it_never_counts_too_few(text: str) -> None:
    assert length_of(text, LIMITS) >= Mastodon.get_status_length(text)


def test_a_dotted_name_counts_by_its_local_part_as_on_the_server() -> None:
    """Mastodon.py does not know dots in names, which other servers allow."""
    assert length_of("@stadt.musterstadt@soziales.example!", LIMITS) == len("@stadt.musterstadt!")


PIECES = st.one_of(
    st.sampled_from(
        [
            "https://",
            "http://",
            "musterstadt.de",
            "a.berlin/",
            "b.example",
            "/pfad",
            "(x)",
            "?a=1",
            "#z",
            ":80",
            "@amt@b.de",
        ]
    ),
    st.sampled_from(["@", ".", ",", " ", "\n", "(", ")", "/", "-", "_", "xn--", "é", "👩‍🚒", "=", "&"]),
    st.text(alphabet=st.characters(codec="utf-8", max_codepoint=0x24F), max_size=8),
)


def not_dotted(text: str) -> bool:
    """Where Mastodon.py follows the server: no dots or dashes in local names, no domain of one letter."""
    return not regex.search(r"[.\-]+[a-z0-9_]+@|@[^@\s]{0,2}(?:$|[^a-z0-9.])", text, regex.IGNORECASE)


@given(st.lists(PIECES, max_size=12).map("".join).filter(not_dotted))
@example("https://https://a.de")
def test_any_text_counts_at_least_what_mastodon_counts(text: str) -> None:
    assert length_of(text, LIMITS) >= Mastodon.get_status_length(text)


@given(st.lists(st.sampled_from(["a", "ß", " ", "e\u0301", "🇩🇪", "👩‍🚒", "👍🏽", "1️⃣", "क्षि", "각", "한"]), max_size=30))
def test_clusters_are_those_of_the_standard(clusters: list[str]) -> None:
    """Whole ones: behind a line break the library of Mastodon.py takes a flag for two, and two joiners for one."""
    text = "".join(clusters)
    assert length_of(text, LIMITS) == Mastodon.get_status_length(text)


def test_an_address_weighs_what_the_server_says() -> None:
    assert length_of("https://musterstadt.de/" + "x" * 300, Capabilities(500, url_length=32)) == 32


def test_by_how_much_a_text_is_too_long() -> None:
    assert beyond("x" * 503, LIMITS) == 3
    assert beyond("https://musterstadt.de/" + "x" * 900, LIMITS) == 0
    family = "👨‍👩‍👧‍👦"
    small = Capabilities(300, counting="graphemes", bytes_max=100)
    assert beyond(family * 4, small) == 0
    assert beyond(family * 6, small) == 2
    assert beyond("\ud800" * 40, small) == 7
