"""Parts of a text by byte offsets: held against the official client library, against the parts themselves, and the PDS."""

from __future__ import annotations

import json
import random
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtstimme.networks.bluesky.facets import Facet, as_lexicon, find_facets
from tests.peers.bluesky import HERE, NODE

WORDS = [
    "Schöne",
    "👨‍👩‍👧‍👦",
    "Grüße",
    "日本語",
    "\n",
    "ÄÖÜ,",
    "(siehe",
    "Straße)",
    "é",
    "100%",
    "a.b",
    "#",
    "@",
    "@nur",
    "http://",
    "–",
]
LINKS = ["https://musterstadt.example/wahl", "http://x.example/ä?q=ö&r=1#teil", "https://a.example/b_(c)"]
TAGS = ["#Freibad", "#Grün_2026", "#日本", "#a-b", "#1a", "#naïve", "#🌳Tag"]
MENTIONS = ["@musterstadt.test", "@Gisela.bsky.social", "@a-b.c-d.test"]
TAILS = ["", "", ".", "!", ";", "?", ","]
parts = st.lists(st.tuples(st.sampled_from([*WORDS, *LINKS, *TAGS, *MENTIONS]), st.sampled_from(TAILS)), max_size=12)


def told(facet: Facet) -> tuple[int, int, str, str]:
    return facet.start, facet.end, facet.kind, facet.value


@given(parts)
def test_offsets_are_bytes_and_cut_out_what_they_name(pieces: list[tuple[str, str]]) -> None:
    text = " ".join(word + tail for word, tail in pieces)
    raw = text.encode()
    expected = [word for word, _tail in pieces if word in (*LINKS, *TAGS, *MENTIONS)]
    assert [raw[one.start : one.end].decode() for one in find_facets(text)] == expected


@given(st.text(max_size=300))
def test_any_text_has_parts_in_order_that_do_not_overlap(text: str) -> None:
    raw, end = text.encode("utf-8", "replace"), 0
    for one in find_facets(text.encode("utf-8", "replace").decode()):
        assert end <= one.start < one.end <= len(raw)
        raw[one.start : one.end].decode()  # never in the middle of a character
        end = one.end


CASES = [
    ("Mehr auf www.musterstadt.example/bad.", [("link", "https://www.musterstadt.example/bad")]),
    ("„https://musterstadt.example“ steht da", [("link", "https://musterstadt.example")]),
    ("(https://musterstadt.example/a)", [("link", "https://musterstadt.example/a")]),
    ("Mail an amt@musterstadt.example", []),
    ("#123 und #! und ## sind keine Schlagworte", []),
    ("#" + "a" * 65, []),
    ("#" + "a" * 64, [("tag", "a" * 64)]),
    ("Haus-Nr. C#dur", []),
    ("https://a.example/#abschnitt", [("link", "https://a.example/#abschnitt")]),
    ("@mitte", []),
    (".@musterstadt.example", []),
    ("https://", []),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_what_is_a_part_and_what_is_not(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.kind, one.value) for one in find_facets(text)] == found


def test_who_cannot_be_found_stays_plain_text() -> None:
    facets = find_facets("@da.example und @nicht-da.example #Tag")
    written = as_lexicon(facets, {"da.example": "did:plc:da"}.get)
    assert [one["features"][0]["$type"].partition("#")[2] for one in written] == ["mention", "tag"]


ORACLE = """
import { RichText } from '@atproto/api'
let given = ''
for await (const part of process.stdin) given += part
const found = JSON.parse(given).map((text) => {
  const rich = new RichText({ text })
  rich.detectFacetsWithoutResolution()
  return (rich.facets ?? []).map(({ index, features: [one] }) => {
    const kind = one.$type.split('#')[1]
    return [index.byteStart, index.byteEnd, kind, one.uri ?? one.tag ?? one.did]
  })
})
process.stdout.write(JSON.stringify(found))
"""


def test_the_official_library_finds_the_same() -> None:
    texts = [" ".join(word + tail for word, tail in pieces) for pieces in _drawn(400)]
    call = [str(NODE), "--input-type=module", "--eval", ORACLE]
    done = subprocess.run(call, cwd=HERE, input=json.dumps(texts), capture_output=True, text=True, check=True)
    ours = [[list(told(one)) for one in find_facets(text)] for text in texts]
    theirs = [
        [[start, end, kind, value.lower() if kind == "mention" else value] for start, end, kind, value in one]
        for one in json.loads(done.stdout)
    ]
    assert sum(map(len, theirs)) > 400
    assert [(text, our, their) for text, our, their in zip(texts, ours, theirs, strict=True) if our != their] == []


def _drawn(number: int) -> list[list[tuple[str, str]]]:
    draw = random.Random(20261126)
    known = [
        *(word for word in WORDS if word != "http://"),
        *LINKS,
        *TAGS,
        *MENTIONS,
    ]  # theirs links even a bare http://
    return [
        [(draw.choice(known), draw.choice(TAILS)) for _word in range(draw.randrange(12))] for _text in range(number)
    ]
