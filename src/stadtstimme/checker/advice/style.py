"""Hashtags without capitals, runs of emoji, text that stands only in a picture, boilerplate replies."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Advice
from ..pattern import rx
from ..rule import Context
from .splitting import camel_case

_HASHTAG = rx(r"#([a-zäöüß]{9,60})(?![\wÄÖÜ])")
_ANY = rx("[\U0001f1e6-\U0001faff☀-➿⬀-⯿]")
_ONE = rf"{_ANY.expression}[\ufe0f\U0001f3fb-\U0001f3ff]{{0,2}}"
_EMOJI = rx(rf"(?:{_ONE}(?:\u200d{_ONE}){{0,5}}[ ]?){{4,40}}")
_LONG_WORD = rx(r"[^\W\d_]{5,40}")
_BOILERPLATE = rx(
    r"^(?:(?:guten (?:tag|morgen|abend)|hallo|liebe\w* \w+|sehr geehrte\w*[^.!?,]{0,30})[,!]? ?)?(?:vielen|herzlichen|"
    r"besten)? ?dank(?:e)? für (?:ihre|ihren|die|den|das|dein\w*|eure\w*) (?:nachricht|anfrage|hinweis|kommentar|feedback|rückmeldung|"
    r"interesse|kritik|anregung)\b[^.!?]{0,30}[.!]?"
)
_SAY = {
    "de": {
        "hashtag": "Vorleseprogramme lesen diesen Hashtag als ein Wort. Mit großen Anfangsbuchstaben wird er verständlich.",
        "emoji": "Viele Emojis hintereinander werden einzeln vorgelesen. Eins genügt meist.",
        "image": "Das Bild enthält Text, der im Beitrag nicht steht. Wiederholen Sie das Wichtige im Text oder im Alternativtext.",
        "boilerplate": "Die Antwort besteht fast nur aus einer Floskel. Ein eigener Satz zur Sache wirkt persönlicher.",
    },
    "en": {
        "hashtag": "Screen readers read this hashtag as one word. Capitals at the start of each word make it clear.",
        "emoji": "Many emojis in a row are read out one by one. One is usually enough.",
        "image": "The picture holds text that the post does not. Repeat what matters in the text or the alternative text.",
        "boilerplate": "The reply is little more than a phrase. A sentence of your own is more personal.",
    },
}


def style_advice(context: Context, language: str) -> Iterator[Advice]:
    """Advice on form."""
    text, say = context.text, _SAY[language]
    if "#" in text.plain:
        for found in _HASHTAG.finditer(text.plain):
            if proposal := camel_case(found[1]):
                yield Advice("hashtag_case", *text.original(*found.span()), say["hashtag"], "#" + proposal)
    for found in _EMOJI.finditer(text.source) if _ANY.search(text.source) else ():
        yield Advice("emoji_run", found.start(), found.start() + len(found[0].rstrip()), say["emoji"])
    if context.official and any(_only_in_image(inner.folded, context) for inner in context.media_texts):
        yield Advice("text_in_image", None, None, say["image"])
    phrase = _BOILERPLATE.match(text.folded) if context.kind == "reply" else None
    if phrase and len(text) - phrase.end() < 50:
        yield Advice("boilerplate", *text.original(*phrase.span()), say["boilerplate"])


def _only_in_image(shown: str, context: Context) -> bool:
    """True where more than half of the longer words of the picture are neither in the text nor in an alternative text."""
    told = context.text.folded + " ".join(media.alt_text or "" for media in context.statement.media).lower()
    words = set(_LONG_WORD.findall(shown))
    return len(words) >= 3 and sum(word not in told for word in words) * 2 > len(words)
