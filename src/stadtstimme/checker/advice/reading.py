"""Plain language: Flesch in Amstad's form for German, the first Wiener Sachtextformel, long sentences.

Sources: T. Amstad, Wie verständlich sind unsere Zeitungen? (1978): 180 − words a sentence − 58.5 × syllables a word.
R. Bamberger, E. Vanecek, Lesen – Verstehen – Lernen – Schreiben (1984), formula 1.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Advice
from ..pattern import rx
from ..rule import Context
from ..text import Text

LONG_SENTENCE = 20
"""Words from which a sentence is long."""
HARD = 40.0
"""The Flesch-Amstad value below which a text is hard: daily papers lie about 50, laws about 20."""
ENOUGH_WORDS = 30
_VOWELS = rx(r"(?:aa|ee|oo|ie|ei|ai|au|äu|eu|ui|[aeiouyäöüé])")
_LETTERS = frozenset("aeiouyäöüé")
_SAY = {
    "de": {
        "long": "Dieser Satz hat {count} Wörter. Kurze Sätze liest man leichter: Teilen Sie ihn.",
        "hard": "Der Text ist schwer zu lesen (Flesch-Amstad {flesch}, Wiener Sachtextformel {wiener}). Kürzere Wörter und Sätze helfen.",
    },
    "en": {
        "long": "This sentence has {count} words. Short sentences are easier to read: split it.",
        "hard": "The text is hard to read (Flesch-Amstad {flesch}, Wiener Sachtextformel {wiener}). Shorter words and sentences help.",
    },
}


def syllables(word: str) -> int:
    """The number of syllables of a German word, counted by its vowels and diphthongs; at least 1."""
    return max(1, len(_VOWELS.findall(word)))


def _syllables(words: list[str]) -> int:
    """Those of all words, counted a thousand words at once: a third of the time. A word without a vowel has one too."""
    thousands = (" ".join(words[start : start + 1000]) for start in range(0, len(words), 1000))
    return sum(len(_VOWELS.findall(part)) for part in thousands) + sum(map(_LETTERS.isdisjoint, words))


def flesch_amstad(text: Text) -> float:
    """Reading ease from about 0 (hard) to 100 (easy); 100 where there are no words."""
    words = _words(text)
    if not words:
        return 100.0
    return 180.0 - len(words) / _sentences(text) - 58.5 * _syllables(words) / len(words)


def wiener_sachtextformel(text: Text) -> float:
    """The school grade for which a text is suitable, about 4 (easy) to 15 (hard); 0 where there are no words."""
    words = _words(text)
    if not words:
        return 0.0
    counts = [syllables(word) for word in words]
    many = 100.0 * sum(count >= 3 for count in counts) / len(words)
    one = 100.0 * sum(count == 1 for count in counts) / len(words)
    long = 100.0 * sum(len(word) > 6 for word in words) / len(words)
    return 0.1935 * many + 0.1672 * len(words) / _sentences(text) + 0.1297 * long - 0.0327 * one - 0.875


def reading_advice(context: Context, language: str) -> Iterator[Advice]:
    """Each long sentence, and the whole text where it is hard."""
    text, say = context.text, _SAY[language]
    place = 0
    words = text.words
    for start, end in text.sentences:
        count = 0
        while place < len(words) and words[place][0] < end:
            count += words[place][0] >= start
            place += 1
        if count > LONG_SENTENCE and "," in text.plain[start:end]:
            yield Advice("long_sentence", *text.original(start, end), say["long"].replace("{count}", str(count)))
    if context.official and len(_words(text)) >= ENOUGH_WORDS and (flesch := flesch_amstad(text)) < HARD:
        wiener = f"{wiener_sachtextformel(text):.1f}"
        yield Advice(
            "hard_to_read", None, None, say["hard"].replace("{flesch}", f"{flesch:.0f}").replace("{wiener}", wiener)
        )


def _words(text: Text) -> list[str]:
    return [word for word in text.folded_words if word[0].isalpha()]


def _sentences(text: Text) -> int:
    return max(1, len(text.sentences))
