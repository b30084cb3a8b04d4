"""A question of the comment that the reply neither answers nor refers on nor defers to a date.

What it finds: each open question by itself, also the second of two.
What it leaves: an answer, "ja" or "nein", an interim reply with a date, a referral to somebody who can help.
How: docs/checker/questions.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..answers import answered_questions
from ..rule import Context, Example, Explanation, Hit, Rule, severities


def _check(context: Context) -> Iterator[Hit]:
    for question in answered_questions(context):
        if question.answered == "no":
            yield Hit(about=question.text, confidence=0.75)
            return


RULE = Rule(
    kind="question_unanswered",
    clauses=("D3",),
    severities=severities(None, "ask", None, None),
    since="0.1",
    title={"de": "Frage bleibt offen", "en": "Question left open"},
    explanations={
        "de": {
            "": Explanation(
                "Offen ist noch: „{about}“",
                "Wer fragt, bekommt auf jede Frage eine Antwort.",
                "Ergänzen Sie die Antwort. Wissen Sie es noch nicht, nennen Sie einen Tag oder eine Stelle, die weiterhilft.",
            ),
        },
        "en": {
            "": Explanation(
                "Still open: “{about}”",
                "Whoever asks gets an answer to every question.",
                "Add the answer. If you do not know yet, name a day or somebody who can help.",
            ),
        },
    },
    check=_check,
    yes=(
        Example("Danke für den Hinweis, wir bleiben dran.", "reply", "Wann wird die Ampel repariert?"),
        Example("Ja, der Weg ist eben.", "reply", "Ist der Weg eben? Und was kostet der Eintritt?"),
        Example("Schönes Wochenende!", "reply", "Weiß jemand, wer für die Heizung zuständig ist"),
        Example("Das Freibad ist sehr beliebt.", "reply", "Wie viel kostet eine Jahreskarte?"),
        Example("Am Montag ab 9 Uhr.", "reply", "Wann öffnet ihr? Und gibt es Parkplätze?"),
        Example("Das tut uns leid.", "reply", "Warum fährt der 121er nicht?"),
        Example("Wir geben das gern weiter.", "reply", "Wo kann ich den Antrag abgeben?"),
        Example(
            "Vielen Dank für Ihre Nachricht. Ihre Meinung ist uns wichtig.", "reply", "Kommt die Müllabfuhr am Freitag?"
        ),
    ),
    no=(
        Example("Die Ampel wird am Dienstag repariert.", "reply", "Wann wird die Ampel repariert?"),
        Example("Ja.", "reply", "Ist der Eintritt frei?"),
        Example("Das klären wir mit dem Bauamt und melden uns bis Freitag.", "reply", "Wann wird die Straße fertig?"),
        Example("Dafür ist der Kreis zuständig, Telefon 069 90009-100.", "reply", "Wer räumt die Landstraße?"),
        Example("Gern geschehen!", "reply", "Danke für die schnelle Hilfe!"),
        Example(
            "Der Eintritt kostet 4 Euro, Parkplätze gibt es am Hafen.",
            "reply",
            "Was kostet es? Und wo kann ich parken?",
        ),
        Example("Weil dort ein Rohr gebrochen ist.", "reply", "Warum ist die Straße gesperrt?"),
        Example("Leider nein, erst wieder im Mai.", "reply", "Habt ihr im Winter auf?"),
        Example("Nein.", "official_post"),
    ),
)
