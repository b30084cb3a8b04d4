"""The HTML of statuses as plain text."""

from __future__ import annotations

import pytest

from stadtstimme.networks.plain_text import LONGEST, plain_text

MENTION = '<span class="h-card"><a href="https://s.example/@amt" class="u-url mention">@<span>amt</span></a></span>'
SHORTENED = (
    '<a href="https://www.musterstadt.example/pfad/mit/laenge"><span class="invisible">https://www.</span>'
    '<span class="ellipsis">musterstadt.example/pfad/mit</span><span class="invisible">/laenge</span></a>'
)
CASES = {
    "<p>Eins<br />zwei</p><p>drei</p>": "Eins\nzwei\n\ndrei",
    f"<p>{MENTION} Hallo</p>": "@amt@s.example Hallo",
    f"<p>Mehr: {SHORTENED}</p>": "Mehr: https://www.musterstadt.example/pfad/mit/laenge",
    '<p><a href="https://a.example/x">hier</a> klicken</p>': "hier (https://a.example/x) klicken",
    '<p>Zu <a href="https://a.example/tags/bad" class="mention hashtag">#<span>Bad</span></a></p>': "Zu #Bad",
    "<p>2 &lt; 3 &amp; &#x1F333; :blobcat:</p>": "2 < 3 & 🌳 :blobcat:",
    '<p>Na <img class="emoji" alt=":katze:" src="x"></p>': "Na :katze:",
    "<ul><li>eins</li><li>zwei</li></ul>Ende": "- eins\n- zwei\n\nEnde",
    "<p>a</p>\n\n<p>  b   c </p>": "a\n\nb c",
    "<pre>  if x:\n    y</pre>": "if x:\n    y",
    "nackt": "nackt",
    "": "",
    "<p></p><br>": "",
}
HOSTILE = {
    "<script>alert(1)</script>Hallo<style>p{}</style>": "Hallo",
    "<p>offen <b>fett": "offen fett",
    "</p></a></pre>zu</div>": "zu",
    '<a href="javascript:alert(1)">klick</a>': "klick",
    "<p>a<!-- b --><![CDATA[c]]></p>": "a",
    "<scr<script>ipt>x": "<scr",
    "2 <3 und <unfertig": "2 <3 und <unfertig",
    "a<!-- offen": "a",
}


@pytest.mark.parametrize(("html", "text"), CASES.items())
def test_what_a_reader_sees(html: str, text: str) -> None:
    assert plain_text(html, {"https://s.example/@amt": "@amt@s.example"}) == text


@pytest.mark.parametrize(("html", "text"), HOSTILE.items())
def test_what_somebody_hides_stays_hidden_or_plain(html: str, text: str) -> None:
    assert plain_text(html) == text


@pytest.mark.parametrize("piece", ["<!--", "<a ", "<p", "</", "<!", "&", "<![CDATA[", "<a href='", "<?", "<p>"])
def test_what_is_left_open_is_read_in_one_go(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader gets whole tags alone, so that it never starts over."""
    fed: list[str] = []
    monkeypatch.setattr("stadtstimme.networks.plain_text._Reader.feed", lambda _self, html: fed.append(html))
    plain_text(piece * 1000)
    assert fed[0].count("<") in (0, 1000 if piece == "<p>" else 0)


def test_a_megabyte_is_cut_off() -> None:
    assert len(plain_text("x" * (LONGEST * 5))) == LONGEST
    assert len(plain_text("<p>x</p>" * LONGEST)) <= LONGEST
