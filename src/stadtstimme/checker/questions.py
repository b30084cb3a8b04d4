"""Questions: every sentence that wants an answer, as a span, with or without a question mark.

In a comment they are those of its text; in a reply they are those of the comment it answers.
Rhetorical questions are left out where their form shows them. Without a question mark, what the rules say and what a trained
score says of the sentence's words are weighed together (learned/questions.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from .finding import Question
from .learned.questions import asks
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
    r"wir) (?:(?:würden? |möchten? |will |wollen )(?:\w{1,15} ){0,3}wissen|"
    r"(?:\w{1,15} ){0,3}(?:wüssten?|(?<!die )(?<!eine )(?:frage|fragen)))"
    r"|(?:kann|könnte|weiß|wisst|könnt|können) (?:mir |ihr |uns |sie )?(?:\w{1,12} ){0,3}(?:jemand|einer|wer|ihr|sie|"
    r"mir|uns|sagen|erklären|verraten)"
    r"|(?<!keiner )(?<!niemand )(?:sagt|sagen|verratet|erklärt) (?:sie )?(?:mir|uns)|frage mich|bitte um (?:auskunft|antwort|info)|"
    r"hätte (?:gern|gerne) gewusst|weiß nicht)"
    rf"\b.{{0,60}}?[,: ](?:ob|{_WHAT})\b.{{0,300}}"
)
_CONJUNCTIVE = (
    r"(?:könnte|könnten|könntet|könntest|hätte|hätten|hättet|hättest|würde|würden|würdet|würdest|wäre|wären|wärt|wärst|dürfte|dürften|"
    r"müsste|müssten|sollte|sollten)"
)
_HYPOTHESIS = rx(
    r",\s(?:(?:dann|so|da) )?(?:wäre\w?|wärt|hätte\w{0,2}|würde\w{0,2}|gäbe|gäben|käme\w?|könnte\w?|müsste\w?|stünde\w?|sähe\w?|"
    r"bräuchte\w?|"
    r"fällt|fallen|folg\w+|melde\w?|rufen|wenden|bitte(?!,)|gilt|gelten|ist|sind)\b|\b(?:bloß|doch (?:nur|bloß|lieber|früher|mal)|"
    r"nie(?:mals)? gedacht)\b|"
    r"^(?:könnte|sollte) man (?:meinen|denken|glauben|wissen)\b"
)
"""A condition has its consequence behind the comma; a wish says "bloß" or "doch nur"."""
_WISHED = rx(rf"^{_CONJUNCTIVE}\b")
_POLITE = rx(
    rf"^{_LEAD}(?!\w+ .{{5,200}}\b(?:könnte\w{{0,2}}|hätte\w{{0,2}}|würde\w{{0,2}}|wäre\w?|gäbe\w?)\b)"
    rf"(?!(?:sollten|würde|könnte|hätte|wäre) sie\b)(?:{_CONJUNCTIVE} (?:(?:mir |mich |uns )?"
    r"(?:ihr|sie|du|jemand|irgendwer|irgendjemand|einer von euch)\b.{3,200}|"
    r"(?:es|das|dies|da|dort|hier|auch|dafür|damit) (?:\w+ ){0,6}?(?:möglich|denkbar|machbar|drin|vorstellbar|erlaubt|sinnvoll|"
    r"zulässig|realistisch|"
    r"okay|frei|etwas bringen|was bringen|reichen|gehen|helfen|ausreichen|in ordnung)\b.{0,200}|"
    r"(?!man )(?:\w+ ){1,5}?(?:möglich|denkbar|machbar|vorstellbar|erlaubt|zulässig|reichen|ausreichen|genügen)$|"
    r"(?:ich|wir) (?:\w+ ){1,8}?(?:mitbringen|nutzen|mitmachen|mitkommen|parken|bekommen|haben|stellen|abgeben|einreichen|abholen|"
    r"bringen|kommen|"
    r"nehmen|mieten|buchen|fragen|melden|benutzen|leihen|ausleihen|tauschen|ändern|verschieben|anmelden)$|"
    r"(?:(?:der|die|das|den|dem|da|dort|hier|ihr|mein\w*|unser\w*|euer|eure|man|es) )(?:\w+ ){0,5}?nicht (?:\w+ ){1,8}\w+$)"
    r")"
)
LONGEST = 600
"""Code points. A longer sentence without a question mark is no question."""
_RHETORICAL = rx(
    r"\bwer braucht (?:denn|schon|bitte|sowas|so was|das)\b|\bwer hat sich (?:denn |bloß |nur )?(?:das|den|die|diese\w?|so \w+)\b.{0,60}"
    r"\b(?:ausgedacht|einfallen lassen)\b|^(?:na und|geht'?s noch|noch fragen|wtf|was soll der (?:scheiß|mist|quatsch))\s?[?!]|"
    r"\bnoch ganz (?:bei trost|dicht|sauber)\b|\bhabt ihr (?:sie )?noch alle\b|"
    r"^wie (?:blöd|dumm|bescheuert|dämlich) (?:kann man|muss man|seid ihr|sind sie)\b"
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
        if not _RHETORICAL.search(sentence):
            yield start, end
        return
    if _WISHED.match(sentence) and _HYPOTHESIS.search(sentence):
        return
    rule = by_rule(sentence)
    if len(sentence) <= LONGEST and asks(sentence, rule[0] if rule else ""):
        yield start + (rule[1] if rule else 0), end


def by_rule(sentence: str) -> tuple[str, int] | None:
    """Which rule sees a question in a folded sentence without its mark ("indirect" or "form"), and where it begins."""
    if (found := _INDIRECT.search(sentence)) and not sentence.endswith("!"):
        return "indirect", found.start()
    if not sentence.endswith((".", "!", "…")) and _POLITE.match(sentence) and not _HYPOTHESIS.search(sentence):
        return "polite", 0
    if _ASKING.match(sentence) and not sentence.endswith((".", "!")) and "," not in sentence[:4]:
        return "form", 0
    return None
