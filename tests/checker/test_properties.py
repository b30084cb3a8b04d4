"""What holds for every text: it never raises, places slice to the quote, the same input gives the same report."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from stadtstimme.checker import Media, Report, Statement, check
from stadtstimme.checker.needles import NEEDLES, Needles
from stadtstimme.checker.pattern import Pattern
from stadtstimme.checker.rules import rules
from stadtstimme.checker.statement import KINDS
from stadtstimme.checker.text import Text

WORDS = sorted({word for rule in rules().values() for example in rule.yes for word in example.text.split()})
NOISE = st.sampled_from(
    ["\u200b", "\u00ad", "e\u0301", "👩‍👩‍👧", "𝗣𝗮𝘀𝘀", "İ", "ß", "\u202e", "\x00", "\n\n", "„", "“", '"', "…", "\ud800"]
)
TEXTS = st.lists(st.one_of(st.sampled_from(WORDS), NOISE, st.text(max_size=12)), max_size=40).map(" ".join) | st.text(
    max_size=300
)
STATEMENTS = st.builds(
    Statement,
    text=TEXTS,
    kind=st.sampled_from(KINDS),
    in_reply_to=st.none() | TEXTS,
    media=st.lists(st.builds(Media, alt_text=st.none() | TEXTS, text_in_media=st.none() | TEXTS), max_size=2).map(
        tuple
    ),
)


@given(STATEMENTS)
@settings(max_examples=150, deadline=None)
def test_nothing_raises_and_places_show_the_quote(statement: Statement) -> None:
    report = check(statement)
    assert not [one for one in report.not_checked if one["reason"].startswith("rule failed")]
    for finding in report.findings:
        if finding.start is None:
            assert finding.end is None
            assert finding.quote is None
        else:
            assert finding.end is not None
            assert 0 <= finding.start < finding.end <= len(statement.text)
            assert statement.text[finding.start : finding.end] == finding.quote
    source = (statement.in_reply_to or "") if statement.kind == "reply" else statement.text
    for question in report.questions:
        assert source[question.start : question.end] == question.text
    assert all(one.start is None or 0 <= one.start <= (one.end or 0) <= len(statement.text) for one in report.advice)


@given(STATEMENTS)
@settings(max_examples=60, deadline=None)
def test_same_input_gives_the_same_report(statement: Statement) -> None:
    assert check(statement) == check(statement)


@given(STATEMENTS)
@settings(max_examples=40, deadline=None)
def test_order_of_rules_does_not_matter(statement: Statement) -> None:
    backwards = dict(reversed(rules().items()))
    assert set(check(statement, only=backwards).findings) == set(check(statement).findings)


@given(STATEMENTS)
@settings(max_examples=60, deadline=None)
def test_report_goes_through_json(statement: Statement) -> None:
    report = check(statement)
    assert Report.from_dict(json.loads(json.dumps(report.to_dict()))) == report


@given(STATEMENTS)
@settings(max_examples=40, deadline=None)
def test_rules_of_conduct_hold(statement: Statement) -> None:
    tone = {"shouting", "hasty_tone", "know_it_all", "voice_mismatch"}
    comment = check(replace(statement, kind="citizen_comment"))
    assert not tone & {one.kind for one in comment.findings}
    assert not comment.advice
    private = check(replace(statement, kind="private_post"))
    assert {str(one.severity) for one in private.findings} <= {"hint"}
    assert not private.holds_release


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_plain_and_folded_have_the_same_length_and_lead_back(words: str) -> None:
    text = Text(words)
    assert len(text.plain) == len(text.folded)
    for start, end in text.words:
        first, last = text.original(start, end)
        assert 0 <= first < last <= len(words)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_one_pass_finds_the_words_that_each_search_would_find(words: str) -> None:
    folded = Text(words).folded
    waited_for = {word for pattern in _patterns() for word in pattern.needles}
    assert len(waited_for) > 1000
    assert {word for word in waited_for if word in folded} == NEEDLES.within(folded) & waited_for


@given(TEXTS)
@settings(max_examples=50, deadline=None)
def test_the_first_texts_are_searched_with_the_same_answer_as_later_ones(words: str) -> None:
    folded = Text(words).folded
    assert _all_needles().awaited(folded) == _asked_before().awaited(folded)


def _all_needles() -> Needles:
    """Never asked about a text yet."""
    needles = Needles()
    for number, pattern in enumerate(_patterns(), 1):
        needles.add(pattern.needles, number)
    return needles


@cache
def _asked_before() -> Needles:
    needles = _all_needles()
    needles.within("")
    return needles


@cache
def _patterns() -> list[Pattern]:
    modules = [sys.modules[name] for name in sorted(sys.modules) if name.startswith("stadtstimme.checker.")]
    values = [value for module in modules for value in vars(module).values()]
    return [
        one for value in values for one in (value if isinstance(value, tuple) else (value,)) if isinstance(one, Pattern)
    ]
