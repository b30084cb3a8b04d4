"""The engine: crashes and work limits hold a release, reports go through JSON and back, offsets show the quote."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from stadtstimme.checker import (
    Media,
    Report,
    Severity,
    Statement,
    StatementError,
    check,
    load_guideline,
    read_guideline,
)
from stadtstimme.checker.engine import HIT_LIMIT, LENGTH_LIMIT
from stadtstimme.checker.rule import Context, Hit
from stadtstimme.checker.rules import rules

CASES = Path(__file__).with_name("cases")
LOUD = "Unser WLAN-Kennwort lautet Hafen2026 und ES IST SO WEIT!!!"


def test_report_survives_json() -> None:
    report = check(Statement(LOUD, id="a"))
    assert {one.kind for one in report.findings} == {"credential", "shouting"}
    assert Report.from_dict(json.loads(json.dumps(report.to_dict()))) == report


def test_published_form_has_exactly_the_promised_names() -> None:
    data = check(Statement(LOUD, id="a")).to_dict()
    assert list(data) == ["id", "findings", "advice", "questions", "signals", "not_checked"]
    promised = ["kind", "clause", "severity", "start", "end", "quote", "what", "why", "do", "confidence", "source"]
    assert list(data["findings"][0])[: len(promised)] == promised


def test_offsets_count_code_points_of_the_given_text() -> None:
    text = "👩‍👩‍👧 U\u0308ber\u200bmut: das Pass\u00adwort lautet Hafen2026!"
    (finding,) = check(Statement(text)).findings
    assert text[finding.start : finding.end] == finding.quote
    assert finding.quote == "Pass\u00adwort lautet Hafen2026"


def test_stop_holds_the_release_and_ask_does_not() -> None:
    assert check(Statement("Das Kennwort lautet Hafen2026.")).holds_release
    assert not check(Statement("Das Freibad ist offen!!!")).holds_release


def test_private_posts_get_hints_only() -> None:
    report = check(Statement(LOUD, "private_post"))
    assert {one.severity for one in report.findings} == {Severity.HINT}
    assert not report.holds_release


@pytest.mark.parametrize(("kind", "held"), [("credential", True), ("shouting", False)])
def test_crashed_rule_is_named_and_holds_like_what_it_could_have_found(kind: str, held: bool) -> None:
    def crash(context: Context) -> list[Hit]:
        raise RuntimeError("secret text must not leak")

    report = check(Statement("Guten Tag"), only={kind: replace(rules()[kind], check=crash)})
    assert [dict(one) for one in report.not_checked] == [
        {
            "kind": kind,
            "severity": str(rules()[kind].severities["official_post"]),
            "reason": "rule failed: RuntimeError",
        }
    ]
    assert report.holds_release is held


def test_rule_beyond_its_share_of_steps_is_not_checked() -> None:
    def endless(context: Context) -> list[Hit]:
        while True:
            context.spend(len(context.text))

    report = check(Statement("Guten Tag"), only={"credential": replace(rules()["credential"], check=endless)})
    assert report.not_checked[0]["reason"] == "work limit"
    assert report.holds_release


def test_one_rule_does_not_use_up_the_share_of_the_next() -> None:
    def greedy(context: Context) -> list[Hit]:
        context.spend(Context.STEPS_FREE)
        return []

    greedy_rules = {name: replace(rules()["shouting"], kind=name, check=greedy) for name in ("shouting", "insult")}
    assert not check(Statement("Guten Tag"), only=greedy_rules).not_checked


def test_too_many_findings_of_a_kind_are_not_swallowed() -> None:
    report = check(Statement("Nein!!! " * (HIT_LIMIT + 1)))
    assert [one["kind"] for one in report.not_checked] == ["shouting"]


def test_text_beyond_the_limit_is_not_checked_and_held() -> None:
    report = check(Statement("a" * (LENGTH_LIMIT + 1)))
    assert report.holds_release
    assert {one["reason"] for one in report.not_checked} == {"text too long"}


def test_media_without_words_have_no_place() -> None:
    (finding,) = check(Statement("Herbst im Park", media=(Media(licence="eigene Aufnahme"),))).findings
    assert (finding.kind, finding.start, finding.end, finding.quote) == ("missing_alt", None, None, None)


def test_city_changes_severity_and_allows_and_accepts_words() -> None:
    content = """
[guideline]
name = "Klein"
version = "1"
[kinds.shouting]
official_post = "off"
[words.internal_link]
allow = ["http://fileserver/plan"]
[[clause]]
id = "A"
title = "A"
text = "A"
[[accept]]
kind = "credential"
quote = "Kennwort lautet Hafen2026"
reason = "Das Gästenetz ist öffentlich."
"""
    text = "ES IST SO WEIT!!! Kennwort lautet Hafen2026. Siehe http://fileserver/plan"
    assert len(check(Statement(text)).findings) == 3
    assert not check(Statement(text), read_guideline(content.encode())).findings


def test_language_changes_the_wording_only() -> None:
    german, english = check(Statement(LOUD)), check(Statement(LOUD), language="en")
    assert "sieht nach Zugangsdaten aus" in german.findings[0].what
    assert "looks like credentials" in english.findings[0].what
    assert [one.quote for one in german.findings] == [one.quote for one in english.findings]


def test_statement_goes_through_its_schema_and_back() -> None:
    data = {"text": "Hallo", "kind": "reply", "id": "1", "in_reply_to": "Wann?", "now": "2026-11-22T20:00:00+01:00"}
    statement = Statement.from_dict(data | {"media": [{"type": "image", "alt_text": "Ein Kran"}], "ai_text": None})
    assert Statement.from_dict(statement.to_dict()) == statement


@pytest.mark.parametrize(
    ("data", "named"),
    [
        ({"text": "a", "author": "b"}, "author: unbekanntes Feld"),
        ({"kind": "reply"}, "text: fehlt"),
        ({"text": 3}, "text: int"),
        ({"text": "a", "kind": "tweet"}, "kind: 'tweet'"),
        ({"text": "a", "media": [{"alt": "b"}]}, "alt: unbekanntes Feld"),
        ({"text": "a", "media": [{"people": "yes"}]}, "people: str"),
        ({"text": "a", "ai_text": {"used": 1}}, "ai_text.used: int"),
        ({"text": "a", "now": "morgen"}, "now: 'morgen'"),
        ([], "JSON-Objekt"),
    ],
)
def test_unusable_statement_names_the_field(data: object, named: str) -> None:
    with pytest.raises(StatementError, match=named):
        Statement.from_dict(data)  # type: ignore[arg-type]


def test_shipped_guideline_is_loaded_once() -> None:
    assert load_guideline() is load_guideline()


def test_one_finding_speaks_of_the_same_words() -> None:
    """Whoever reads two findings of one kind on the same words looks for a second mistake."""
    cases = [json.loads(line) for path in sorted(CASES.glob("*.jsonl")) for line in path.open(encoding="utf-8")]
    twice = {}
    for case in cases:
        found = check(Statement(case["text"], case["kind"])).findings
        spans = [(one.kind, one.start, one.end) for one in found if one.start is not None]
        if any(a[0] == b[0] and a[1] < b[2] and b[1] < a[2] for a, b in combinations(spans, 2)):
            twice[case["id"]] = spans
    assert cases
    assert twice == {}


@pytest.mark.parametrize(
    ("question", "reply", "answered"),
    [
        ("Wann kommt endlich Schatten?", "Zwei Bänke stehen unter den Weiden.", "no"),
        ("Wie hoch sind die Gebühren?", "Die Preise stehen unter der Adresse park.musterstadt.example.", "referred"),
        ("Wie hoch sind die Gebühren?", "Die Preise stehen unter dem Menüpunkt Rathaus.", "referred"),
    ],
)
def test_what_stands_under_trees_is_no_referral(question: str, reply: str, answered: str) -> None:
    report = check(Statement(reply, "reply", in_reply_to=question))
    assert [one.answered for one in report.questions] == [answered]
