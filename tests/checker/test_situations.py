"""The net under the rules: where it speaks, how loudly, and that it says the same wherever it runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from stadtstimme.checker import Statement, check
from stadtstimme.checker.finding import Finding, Severity
from stadtstimme.checker.learned import situations
from stadtstimme.checker.learned.situations import SOURCE, Net, fits, net, passages, places, words
from stadtstimme.checker.learned.weights import Weights
from stadtstimme.checker.statement import KINDS
from stadtstimme.checker.text import Text

CALM = Path(__file__).parent / "cases" / "calm.txt"
NOTICE = "Für die Nutzung der Bootsstege ist eine Genehmigung erforderlich. Anträge liegen im Bürgerbüro aus."


def learned(text: str, kind: str) -> list[Finding]:
    return [one for one in check(Statement(text, kind)).findings if one.source == SOURCE]


def loud(monkeypatch: pytest.MonkeyPatch) -> None:
    """A net that says every kind of every text."""
    real = net()
    monkeypatch.setattr(situations, "net", lambda: real)
    monkeypatch.setattr(real, "margins", lambda text, kind: [9.0] * len(real.kinds))


def test_a_hint_says_that_it_is_learned_and_holds_nothing_back(monkeypatch: pytest.MonkeyPatch) -> None:
    loud(monkeypatch)
    text = "Frau Ohm hat das Foto im Ordner 77 bei der CDU auf dem Server abgelegt!"
    for kind in ("official_post", "reply", "private_post", "citizen_comment"):
        found = learned(text, kind)
        assert found
        assert {one.severity for one in found} == {Severity.HINT}
        assert not any(one.flags for one in found)
        assert all(text[one.start : one.end] == one.quote for one in found)
        assert "Gelernt" in found[0].why
        assert "Learned" in next(
            one.why for one in check(Statement(text, kind), language="en").findings if one.source == SOURCE
        )


def test_only_what_is_raised_and_not_yet_found_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    loud(monkeypatch)
    insult = "Du Vollidiot!"
    assert "insult" not in {one.kind for one in learned(insult, "citizen_comment")}
    tones = {"hasty_tone", "know_it_all", "voice_mismatch", "confidential"}
    assert not tones & {one.kind for one in learned("Guten Morgen zusammen.", "citizen_comment")}


def test_a_private_notice_without_a_person_is_seen() -> None:
    kinds = {one.kind for one in check(Statement(NOTICE, "private_post")).findings}
    assert "private_character_missing" in kinds
    assert not learned("Ich finde, für Bootsstege sollte man keine Genehmigung brauchen.", "private_post")


def test_everyday_talk_is_left_alone() -> None:
    """Written apart from the sentences of the training and never learned from; one alarm when it was measured."""
    kinds = dict(zip("ORPC", KINDS, strict=True))
    lines = [line.split(" ", 1) for line in CALM.read_text(encoding="utf-8").splitlines()[1:]]
    assert len(lines) == 80
    found = {text: check(Statement(text, kinds[letter])).findings for letter, text in lines}
    assert sum(map(bool, found.values())) <= 2, {text: kinds for text, kinds in found.items() if kinds}


@pytest.mark.parametrize(
    ("kind", "kind_of_text", "text", "expected"),
    [
        ("credential", "reply", "Mein Kennwort geht nicht.", False),
        ("credential", "reply", "Nehmen Sie Sommer99.", True),
        ("party_political", "official_post", "Gehen Sie wählen, jede Stimme zählt!", False),
        ("party_political", "official_post", "Keine Stimme den Rechten!", True),
        ("voice_mismatch", "private_post", "Ich finde das persönlich falsch.", False),
        ("voice_mismatch", "official_post", "Ich finde das persönlich falsch.", True),
        ("threat", "citizen_comment", "Na wartet.", True),
    ],
)
def test_what_a_kind_needs_at_least(kind: str, kind_of_text: str, text: str, expected: bool) -> None:
    assert fits(kind, kind_of_text, text) is expected


def test_spellings_of_an_umlaut_are_one_word() -> None:
    assert words("Grüße aus dem Büro") == words("gruesse aus dem buero")


def test_the_sum_is_that_of_the_single_weights() -> None:
    text, kind = "Wer das noch einmal macht, der lernt mich kennen.", "citizen_comment"
    file = Weights((Path(situations.__file__).parent / "situations.bin").read_bytes())
    about, raw, touched = file.about, file.raw("weights"), places(text)
    number = len(about["kinds"])
    for place in range(number):
        total = sum(raw[one * number + place] - 128 for one in touched)
        margin = (
            total * about["scales"][place] / len(touched) ** 0.5
            + about["offsets"][kind][place]
            - about["limits"][place]
        )
        assert Net(file).margins(text, kind)[place] == pytest.approx(margin)


def test_long_texts_are_read_in_pieces_and_not_for_ever() -> None:
    text = Text("Das ist ein gewöhnlicher Satz über das Wetter am Hafen. " * 2000)
    spans = list(passages(text))
    assert all(end - start <= situations.PASSAGE for start, end in spans)
    assert spans[-1][1] <= situations.READ + situations.PASSAGE
    assert list(passages(Text("Kurz."))) == [(0, 5)]
