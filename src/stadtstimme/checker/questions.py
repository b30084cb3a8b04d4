"""Questions: every sentence that wants an answer, as a span, with or without a question mark.

In a comment they are those of its text; in a reply they are those of the comment it answers.
Rhetorical questions are left out where their form shows them.
"""

from __future__ import annotations

from collections.abc import Iterator

from .finding import Question
from .pattern import rx
from .text import Span, Text

_WHAT = (
    "wann|was|wer|wem|wen|wessen|wie|wieso|weshalb|warum|wo|woher|wohin|womit|wofür|wozu|wodurch|woran|worauf|worüber|"
    "welche|welcher|welches|welchen|welchem|wieviel|wieviele|what|when|where|who|why|how|which"
)
_LEAD = (
    r"(?:(?:und|oder|aber|also|hallo|moin|hi|hey|hömma|sagt mal|sag mal|bitte|ach|so|na|nun|noch was|außerdem|"
    r"ansonsten|eben|mal)[,:]? ){0,3}"
)
_ASKING = rx(
    rf"^{_LEAD}(?:(?:(?:ab|bis|seit|von|in|auf|an|bei|mit|für|um|zu|nach|aus|über|unter|gegen) )?"
    rf"(?:{_WHAT})\b.{{4,300}}"
    r"|(?:ist|sind|gibt|gibt's|gibts|hat|habt|haben|kann|könnt|können|könnte|könntet|könnten|darf|dürfen|dürft|muss|"
    r"müssen|müsst|"
    r"soll|sollen|wird|werden|werdet|wurde|wurden|kommt|kommen|fährt|fahren|bekomme|bekommt|bekommen|kriege|kriegt|"
    r"stimmt|"
    r"gilt|gelten|geht|macht|bleibt|brauche|brauchen|braucht|is|are|do|does|can|will)\s"
    r"(?:es|das|der|die|den|dem|ich|man|wir|ihr|sie|du|er|da|dort|hier|denn|jemand|irgendwer|mir|uns|eigentlich|auch|"
    r"heute|morgen|the|you|there|i)\b.{3,300})"
)
_INDIRECT = rx(
    r"(?:(?:mich|uns)(?: würde)?(?: \w{1,15}){0,3} interessier(?:t|en)|(?:ich|"
    r"wir) (?:würden? )?(?:\w{1,15} ){0,3}(?:wüssten?|wissen|frage|fragen)"
    r"|(?:kann|könnte|weiß|wisst|könnt|können) (?:mir |ihr |uns |sie )?(?:\w{1,12} ){0,3}(?:jemand|einer|wer|ihr|sie|"
    r"mir|uns|sagen|erklären|verraten)"
    r"|(?:sagt|sagen|verratet|erklärt) (?:sie )?(?:mir|uns)|frage mich|bitte um (?:auskunft|antwort|info)|"
    r"hätte (?:gern|gerne) gewusst|weiß nicht)"
    rf"\b.{{0,60}}?[,: ](?:ob|{_WHAT})\b.{{0,300}}"
)
_MARKS = rx(r"\?[\"”“»«')!?\s]{0,8}$")


def asked(text: Text) -> Iterator[Question]:
    """Every sentence of the text that asks something."""
    for start, end in text.sentences:
        for left, right in _spans(text, start, end):
            begin, stop = text.original(left, right)
            yield Question(begin, stop, text.source[begin:stop])


def _spans(text: Text, start: int, end: int) -> Iterator[Span]:
    sentence = text.folded[start:end]
    if _MARKS.search(sentence):
        yield start, end
    elif (found := _INDIRECT.search(sentence)) and not sentence.endswith("!"):
        yield start + found.start(), end
    elif _ASKING.match(sentence) and not sentence.endswith((".", "!")) and "," not in sentence[:4]:
        yield start, end
