"""Every rule of the registry: complete, and its own examples hold."""

from __future__ import annotations

import pytest

from stadtstimme.checker import check, load_guideline
from stadtstimme.checker.rule import Example, Rule
from stadtstimme.checker.rules import names, rules
from stadtstimme.checker.statement import KINDS

CONTRACT = {  # kind of finding -> official_post, reply, private_post, citizen_comment
    "insult": "stop stop hint case",
    "discrimination": "stop stop hint case",
    "threat": "stop stop hint case",
    "personal_data": "stop stop hint case",
    "confidential": "stop stop hint -",
    "credential": "stop stop hint case",
    "internal_link": "stop stop hint -",
    "copyright": "stop stop hint case",
    "consent_missing": "stop stop hint case",
    "unverified_claim": "ask ask hint case",
    "voice_mismatch": "hint hint hint -",
    "private_character_missing": "- - hint -",
    "press_matter": "- stop hint route",
    "hasty_tone": "- ask hint -",
    "shouting": "ask ask hint -",
    "know_it_all": "ask ask hint -",
    "party_political": "stop stop - case",
    "missing_alt": "stop stop - -",
    "ai_label_missing": "stop stop - -",
    "question_unanswered": "- ask - -",
}
FLAGS = {"threat": ("urgent",), "personal_data": ("hide",), "credential": ("hide",)}


def examples(which: str) -> list[tuple[str, Example]]:
    return [(kind, example) for kind, rule in rules().items() for example in getattr(rule, which)]


@pytest.mark.parametrize("rule", rules().values(), ids=names())
def test_rule_is_complete(rule: Rule) -> None:
    assert rule.kind in names()
    assert rule.clauses
    assert len(rule.yes) >= 8
    assert len(rule.no) >= 8
    assert set(rule.title) == set(rule.explanations) == {"de", "en"}
    assert set(rule.explanations["de"]) == set(rule.explanations["en"])
    for language in ("de", "en"):
        general = rule.explanations[language][""]
        assert general.what
        assert general.why
        assert general.do


@pytest.mark.parametrize("rule", rules().values(), ids=names())
def test_rule_keeps_the_contract(rule: Rule) -> None:
    expected = dict(zip(KINDS, CONTRACT[rule.kind].split(), strict=True))
    assert {kind: str(rule.severities.get(kind, "-")) for kind in KINDS} == expected
    assert rule.flags.get("citizen_comment", ()) == FLAGS.get(rule.kind, ())


@pytest.mark.parametrize("rule", rules().values(), ids=names())
def test_rule_and_shipped_guideline_name_the_same_clauses(rule: Rule) -> None:
    governing = {clause.id for clause in load_guideline().clauses if rule.kind in clause.kinds}
    assert governing == set(rule.clauses)


@pytest.mark.parametrize(("kind", "example"), examples("yes"))
def test_true_example_is_found(kind: str, example: Example) -> None:
    report = check(example.statement())
    found = [one for one in report.findings if one.kind == kind]
    assert found
    assert not report.not_checked
    if example.marks:
        start = example.text.index(example.marks)
        assert any(
            one.start is not None and one.start < start + len(example.marks) and one.end > start for one in found
        )


@pytest.mark.parametrize(("kind", "example"), examples("no"))
def test_near_miss_is_left_alone(kind: str, example: Example) -> None:
    report = check(example.statement())
    assert [one.quote for one in report.findings if one.kind == kind] == []
    assert not report.not_checked
