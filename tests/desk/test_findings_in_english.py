"""Reports are kept in German; whoever reads English reads what was found in English."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client
from django.utils import translation

from stadtstimme.checker import Statement, check
from stadtstimme.checker.rules import rules
from stadtstimme.desk.dialogue.models import Comment
from stadtstimme.desk.editorial.models import VersionReport
from stadtstimme.desk.editorial.retelling import in_readers_language
from stadtstimme.desk.people.models import Person

from .dialogue.scenes import THREAT, build_scene
from .editorial.scenes import SECRET, submitted
from .world import World

Desk = Callable[[Person | None], Client]
GERMAN = re.compile(r"Leitlinie [VWX]\d|Was tun|Streichen Sie|klingt,")


@pytest.mark.parametrize("kind", [*rules()])
def test_a_kept_report_says_in_english_what_a_check_in_english_says(kind: str) -> None:
    statement = rules()[kind].yes[0].statement()
    kept, english = check(statement), check(statement, language="en")
    assert kept.findings
    with translation.override("en"):
        told = in_readers_language(kept, lambda language: check(statement, language=language))
    assert told.findings == english.findings and told.advice == english.advice
    with translation.override("de"):
        assert in_readers_language(kept, lambda _language: pytest.fail("no need to check again")) is kept


def test_two_learned_hints_on_the_same_words_keep_their_own_words() -> None:
    statement = Statement("Pass auf, was du sagst.", "private_post")
    one = replace(check(rules()["insult"].yes[0].statement()).findings[0], source="learned:situations", start=0, end=4)
    kept = replace(check(statement), findings=(one, replace(one, kind="threat")))
    english = replace(kept, findings=tuple(replace(hint, what=f"{hint.kind} in English") for hint in kept.findings))
    with translation.override("en"):
        told = in_readers_language(kept, lambda _language: english)
    assert [hint.what for hint in told.findings] == ["insult in English", "threat in English"]


def test_what_is_not_found_again_stays_as_it_was_found() -> None:
    kept = check(Statement("Sie sind ein Idiot.", "reply", in_reply_to="Wann?"))
    with translation.override("en"):
        assert in_readers_language(kept, lambda _language: replace(kept, findings=())).findings == kept.findings


def test_findings_of_a_comment_on_the_english_page(world: World, desk: Desk) -> None:
    scene = build_scene(world)
    comment = scene.comment(THREAT)
    assert "Leitlinie" in str(Comment.objects.get(pk=comment.pk).report)
    client = desk(world.dana)
    client.cookies["sprache"] = "en"
    page = client.get(f"/dialog/{comment.conversation_id}/").content.decode()
    assert GERMAN.findall(page.split("<main", 1)[1]) == []
    assert "Guideline" in page


def test_findings_on_the_english_page_of_a_decision(world: World, desk: Desk) -> None:
    post = submitted(world, SECRET)
    assert VersionReport.objects.filter(version__post=post).exists()
    client = desk(world.bernd)
    client.cookies["sprache"] = "en"
    page = client.get(f"/freigaben/{post.uid}/").content.decode()
    assert "Guideline" in page and GERMAN.findall(page.split("<main", 1)[1]) == []
