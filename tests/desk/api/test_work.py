"""The work itself through the interface: the same invariants as on the pages."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.editorial.actions import deliver_due
from stadtstimme.desk.editorial.models import Post, PreviewShown
from stadtstimme.desk.record.chain import GENESIS, link_hash
from stadtstimme.desk.record.models import AuditEvent, Reading

from ..dialogue.scenes import build_scene
from ..editorial.scenes import SECRET, submitted
from ..world import World
from .good_requests import commented, content, decision
from .programs import Program

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _media(tmp_path: Any, settings: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def test_a_post_from_the_first_word_to_the_page(world: World) -> None:
    writer, decider = Program.of(world.aylin, "posts:write", "posts:read"), Program.of(world.bernd, "approve")
    topic = next(one for one in writer.get("/topics").json()["items"] if one["name"] == "Allgemeines")
    made = writer.post("/posts", content(world, topic=topic["id"])).json()
    assert made["state"] == "draft" and made["version"]["number"] == 1
    saved = writer.post(f"/posts/{made['uid']}/versions", content(world, "Am Sonntag schneiden wir.", base=1))
    assert saved.status_code == 201 and saved.json()["current"]
    changed = writer.get(f"/posts/{made['uid']}/versions/2/differences", base=1).json()
    assert {"kind": "removed", "text": "Samstag"} in changed["text"]
    assert writer.post(f"/posts/{made['uid']}/submission", {"version": 2}).json()["state"] == "submitted"
    (waiting,) = decider.get("/approvals").json()["items"]
    shown = decider.post(f"/posts/{waiting['post']}/preview").json()
    assert shown["previews"][0]["text"] == "Am Sonntag schneiden wir."
    body = {"step": shown["step"], "content_hash": shown["content_hash"], "verdict": "approve"}
    decided = decider.post(f"/posts/{made['uid']}/decision", body).json()
    assert decided["state"] == "approved" and decided["deliveries"][0]["state"] == "planned"
    deliver_due(timezone.now() + dt.timedelta(minutes=1), 5)
    seen = writer.get(f"/posts/{made['uid']}").json()
    assert seen["state"] == "published" and seen["deliveries"][0]["url"]
    assert writer.get("/posts", state="published").json()["items"][0]["uid"] == made["uid"]


def test_a_decision_needs_a_preview_of_this_very_content(world: World) -> None:
    asked = decision(world, seen=False)
    decider = Program.of(world.bernd, "approve")
    answer = decider.post(asked.path, asked.body)
    assert answer.status_code == 422 and answer.json()["errors"][0]["field"] == "body.preview"
    assert decider.post(asked.path, asked.body | {"content_hash": "0" * 64}).status_code == 409
    assert not PreviewShown.objects.exists()


def test_the_preview_of_another_person_does_not_count(world: World) -> None:
    asked = decision(world)
    assert Program.of(world.carla, "approve").post(asked.path, asked.body).status_code == 422


def test_nobody_decides_on_their_own_words(world: World) -> None:
    post = submitted(world)
    step = post.steps.get()
    body = {"step": step.pk, "content_hash": step.content_hash, "verdict": "approve"}
    answer = Program.of(world.aylin).post(f"/posts/{post.uid}/decision", body)
    assert answer.status_code == 403
    assert Post.objects.get(pk=post.pk).state == Post.State.SUBMITTED


def test_a_stop_holds_and_a_return_needs_a_remark(world: World) -> None:
    post = submitted(world, SECRET)
    decider = Program.of(world.bernd, "approve")
    shown = decider.post(f"/posts/{post.uid}/preview").json()
    assert shown["findings"][0]["severity"] == "stop" and not shown["findings"][0]["overridden"]
    body = {"step": shown["step"], "content_hash": shown["content_hash"]}
    refused = decider.post(f"/posts/{post.uid}/decision", {**body, "verdict": "approve"})
    assert refused.status_code == 422 and refused.json()["errors"][0]["field"] == "body.findings"
    assert decider.post(f"/posts/{post.uid}/decision", {**body, "verdict": "return"}).status_code == 422
    done = decider.post(f"/posts/{post.uid}/decision", {**body, "verdict": "return", "remark": "Bitte ohne Passwort."})
    assert done.json()["state"] == "returned"


def test_nobodys_words_are_lost_when_two_save(world: World) -> None:
    writer = Program.of(world.aylin)
    made = writer.post("/posts", content(world, topic=world.general.pk)).json()
    path = f"/posts/{made['uid']}/versions"
    assert writer.post(path, content(world, "Erste.", base=1)).status_code == 201
    late = writer.post(path, content(world, "Zweite.", base=1))
    assert late.status_code == 409
    problem = late.json()
    assert (problem["type"], problem["version"], problem["current"]) == (
        "urn:stadtstimme:problem:version-kept-aside",
        3,
        2,
    )
    assert writer.get(f"{path}/3").json()["text"] == "Zweite."
    assert [one["current"] for one in writer.get(path).json()["items"]] == [False, True, False]


def test_a_post_sent_twice_is_one_post(world: World) -> None:
    writer, uid = Program.of(world.aylin), "11111111-2222-4333-8444-555555555555"
    body = content(world, topic=world.general.pk, uid=uid)
    assert [writer.post("/posts", body).status_code for _time in range(2)] == [201, 409]
    assert Post.objects.count() == 1


def test_a_refused_first_version_leaves_no_empty_post(world: World) -> None:
    body = content(world, topic=world.general.pk, targets=[{"channel": 12345}])
    assert Program.of(world.aylin).post("/posts", body).status_code == 422
    assert not Post.objects.exists()


def test_an_answer_is_sent_unless_something_came_meanwhile(world: World) -> None:
    comment, _conversation = commented(world)
    program = Program.of(world.dana, "comments:read", "replies:write")
    seen = program.get(f"/conversations/{comment.conversation_id}").json()
    assert seen["comments"][0]["text"] == comment.text and seen["questions"][0]["state"] == "open"
    body = {"text": "Der 121er fährt samstags alle 30 Minuten.", "questions": [seen["questions"][0]["id"]]}
    path = f"/comments/{comment.pk}/reply"
    late = program.post(f"{path}/release", {**body, "seen": seen["seen"] + 1})
    assert late.status_code == 409 and late.json()["seen"] == seen["seen"]
    sent = program.post(f"{path}/release", {**body, "seen": seen["seen"]}).json()
    assert sent["state"] == "approved" and sent["questions"] == body["questions"]
    assert program.get(f"/comments/{comment.pk}").json()["answers"][0]["post"] == sent["post"]


def test_an_answer_leaves_by_its_comment_alone(world: World) -> None:
    """The way over the post would pass by the guard against what came meanwhile."""
    comment, _conversation = commented(world)
    kept = Program.of(world.aylin).post(f"/comments/{comment.pk}/reply", {"text": "Gerne."}).json()
    answer = Program.of(world.aylin).post(f"/posts/{kept['post']}/submission", {"version": 1})
    assert answer.status_code == 409 and "Kommentar" in answer.json()["detail"]


def test_pages_go_on_by_cursor_and_a_damaged_one_is_told(world: World) -> None:
    writer = Program.of(world.aylin)
    for number in range(5):
        writer.post("/posts", content(world, f"Beitrag {number}", topic=world.general.pk))
    found, cursor = [], None
    while True:
        page = writer.get("/posts", limit=2, **({"cursor": cursor} if cursor else {})).json()
        found += [one["excerpt"] for one in page["items"]]
        if not (cursor := page["next_cursor"]):
            break
    assert sorted(found) == [f"Beitrag {number}" for number in range(5)]
    assert writer.get("/posts", cursor="kaputt").status_code == 422


def test_the_export_proves_the_chain(world: World) -> None:
    submitted(world)
    program = Program.of(world.uwe, "audit:export")
    answer = program.post("/audit/export", {"purpose": "Monatliche Sicherung des Protokolls"})
    *lines, head = [json.loads(one) for one in b"".join(answer.streaming_content).splitlines()]  # type: ignore[attr-defined]
    previous = GENESIS
    for line in lines:
        at, target = dt.datetime.fromisoformat(line["at"]), (line["type"], line["id"])
        assert line["previous"] == previous
        previous = link_hash(line["sequence"], at, line["actor"], line["action"], target, line["data"], previous)
        assert line["hash"] == previous
    assert (head["type"], head["sequence"], head["hash"]) == ("head", lines[-1]["sequence"], previous)
    # The export itself is the last thing in it.
    assert [one["action"] for one in lines[-2:]] == ["record.opened", "record.read"]
    assert Reading.objects.get().purpose == "Monatliche Sicherung des Protokolls"
    rest = program.post("/audit/export", {"purpose": "Monatliche Sicherung des Protokolls", "after": head["sequence"]})
    assert len(b"".join(rest.streaming_content).splitlines()) == 3  # type: ignore[attr-defined]


@pytest.mark.parametrize("who", ["aylin", "bernd", "admin"])
def test_only_who_may_read_the_trail_exports_it(world: World, who: str) -> None:
    answer = Program.of(getattr(world, who)).post("/audit/export", {"purpose": "Monatliche Sicherung des Protokolls"})
    assert answer.status_code == 403
    assert not AuditEvent.objects.filter(action="record.opened").exists()


PRIVATE = "Mein ganz privater Satz über meinen Nachbarn"


@pytest.mark.parametrize("more", [{}, {"id": "x"}, {"text": 5}, {"text": PRIVATE + "x" * 100_000}])
def test_a_private_text_is_refused_and_leaves_no_trace(
    world: World, more: dict[str, Any], caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    program = Program.of(world.dana, "check")
    before = _everything()
    answer = program.post("/check", {"kind": "private_post", "text": PRIVATE, **more})
    assert answer.status_code == 422 and answer.json()["type"] == "urn:stadtstimme:problem:private-text"
    assert "privater Text" in answer.json()["detail"] and PRIVATE not in answer.content.decode()
    after = _everything()
    assert PRIVATE not in str(after) and PRIVATE not in caplog.text + "".join(capfd.readouterr())
    changed = {name for name in after if after[name] != before[name]}
    assert changed <= {"api.accesstoken"}, "all that is kept is the day on which the token was used"


def test_a_check_is_kept_nowhere(world: World, caplog: pytest.LogCaptureFixture) -> None:
    text = "Das Passwort lautet Winterabend2026!"
    answer = Program.of(world.dana, "check").post("/check", {"text": text})
    assert answer.json()["holds_release"] and answer.json()["findings"][0]["kind"] == "credential"
    assert text not in str(_everything()) and text not in caplog.text


def test_a_check_speaks_english(world: World) -> None:
    program = Program.of(world.dana, "check")
    german, english = (
        program.post("/check", {"text": "Das Passwort lautet Winterabend2026!"}, **headers).json()["findings"][0][
            "what"
        ]
        for headers in ({}, {"Accept-Language": "en"})
    )
    assert german != english


def _everything() -> dict[str, list[Any]]:
    """Every row of every table of ours."""
    return {
        model._meta.label_lower: list(model._base_manager.order_by("pk").values())
        for model in apps.get_models()
        if model.__module__.startswith("stadtstimme")
    }


@pytest.mark.parametrize(
    ("path", "who"),
    [
        ("/posts", "aylin"),
        ("/deliveries", "aylin"),
        ("/approvals", "bernd"),
        ("/conversations", "dana"),
        ("/channels", "dana"),
    ],
)
def test_a_longer_list_asks_the_database_no_more(world: World, path: str, who: str) -> None:
    program = Program.of(getattr(world, who))
    _more(world, "eins")
    counts = [_queries(program, path)]
    for name in ("zwei", "drei", "vier"):
        _more(world, name)
    counts.append(_queries(program, path))
    assert len(program.get(path).json()["items"]) >= 4
    assert counts[0] == counts[1]


def _more(world: World, name: str) -> None:
    """One more of everything."""
    Channel.objects.create(
        network="mastodon",
        name=name,
        address=f"https://mastodon.example/@{name}",
        department=world.city,
        responsible=world.aylin,
        deputy=world.bernd,
        state=Channel.State.ACTIVE,
        requested_by=world.aylin,
        requested_at=timezone.now(),
    )
    submitted(world)
    scene = build_scene(world)
    scene.clock += dt.timedelta(hours=Post.objects.count())  # a time of its own for each
    scene.comment("Wann fährt der Bus?")


def _queries(program: Program, path: str) -> int:
    assert program.get(path).status_code == 200
    with CaptureQueriesContext(connection) as captured:
        program.get(path)
    return len(captured)
