"""Fills a city's desk with many posts and comments, quickly: rows as the actions write them, in bulk, on either engine.

Nine of ten posts are published over three years, the others wait, are planned, written or returned. Each published post
has a conversation; one of twenty conversations has open questions.
"""

from __future__ import annotations

import datetime as dt
import random
import uuid
from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.db import connection, models, transaction
from django.utils import timezone

from stadtstimme.desk.channels.models import Channel, NetworkKind
from stadtstimme.desk.core.folding import fold_text
from stadtstimme.desk.core.models import Notice, SearchEntry
from stadtstimme.desk.dialogue.models import Comment, Conversation, Question
from stadtstimme.desk.dialogue.telling import conversation_path
from stadtstimme.desk.editorial.checking import check_version
from stadtstimme.desk.editorial.draft import Draft
from stadtstimme.desk.editorial.hashing import hash_draft
from stadtstimme.desk.editorial.models import Delivery, Post, ReviewStep, Version, VersionReport, VersionTarget
from stadtstimme.desk.editorial.telling import post_path
from stadtstimme.desk.public.models import Article, PageComment
from stadtstimme.desk.record.chain import link_hash
from stadtstimme.desk.record.models import AuditEvent, ChainHead
from tests.desk.world import World

CHUNK = 2_000
SUBJECTS = ("Park", "Bücherei", "Schwimmbad", "Bürgeramt", "Radweg", "Markt", "Feuerwehr", "Theater", "Museum", "Kita")
TEXTS = (
    "Der {0} am Mühlenweg ist wieder geöffnet. Kommen Sie gern vorbei, der Zugang ist stufenlos. Nummer {1}.",
    "Am {0} wird in dieser Woche gearbeitet. Wir bitten um Geduld und danken Ihnen dafür. Nummer {1}.",
    "Wie gefällt Ihnen der neue {0}? Schreiben Sie uns Ihre Meinung, wir lesen alles. Nummer {1}.",
    "Der {0} braucht Freiwillige. Wer mithelfen möchte, meldet sich unter +49 69 90009 115. Nummer {1}.",
)
COMMENTS = (
    "Wann öffnet das genau? ({0})",
    "Danke, das ist eine gute Nachricht! ({0})",
    "Ich finde das falsch, das Geld fehlt an anderer Stelle. ({0})",
    "Ist der Eingang mit dem Rollstuhl erreichbar? ({0})",
    "Schön, dass sich etwas tut. ({0})",
)
# State of a post by its remainder of one hundred; the rest is published.
STATES = {
    0: "draft",
    1: "draft",
    2: "submitted",
    3: "submitted",
    4: "approved",
    5: "approved",
    6: "returned",
    7: "draft",
}


def fill_desk(world: World, posts: int, comments: int) -> None:
    """Adds the rows. The world is that of the tests; its page channel takes every post, another every third."""
    now = timezone.now().replace(microsecond=0)
    other = _other_channel(world, now)
    reports = _reports(world, now)
    draw = random.Random(1)
    batch = range(1, posts + 1)
    first = (Post.objects.order_by("-pk").values_list("pk", flat=True).first() or 0) + 1
    for part in _chunks(batch):
        with transaction.atomic():
            _add_posts(world, other, [first + number for number in part], reports, now, draw)
    published = list(Post.objects.filter(state="published", pk__gte=first).order_by("pk"))
    for part in _chunks(range(comments)):
        with transaction.atomic():
            _add_comments(world, published, part, now)
    _count_questions()
    _add_notices(world, now)
    _reset_sequences()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _chunks(numbers: range) -> Iterator[range]:
    for start in range(0, len(numbers), CHUNK):
        yield numbers[start : start + CHUNK]


def _other_channel(world: World, now: dt.datetime) -> Channel:
    return Channel.objects.create(
        network=NetworkKind.MASTODON,
        name="Stadt auf Mastodon",
        address="https://mastodon.example/@stadt",
        department=world.city,
        responsible=world.aylin,
        deputy=world.bernd,
        imprint_url="https://musterstadt.example/impressum",
        privacy_url="https://musterstadt.example/datenschutz",
        state=Channel.State.ACTIVE,
        requested_by=world.aylin,
        requested_at=now,
        activated_at=now,
    )


def _draft(world: World, number: int, other: Channel | None) -> Draft:
    subject = SUBJECTS[number % len(SUBJECTS)]
    targets = {world.page.pk: ""} | ({other.pk: ""} if other and number % 3 == 0 else {})
    return Draft(title=f"{subject} {number}", text=TEXTS[number % len(TEXTS)].format(subject, number), targets=targets)


def _reports(world: World, now: dt.datetime) -> list[tuple[str, Any, bool]]:
    """For each text what the checker really says: guideline's digest, report, whether it holds the release."""
    found = []
    for number in range(len(TEXTS)):
        draft = _draft(world, number, None)
        with transaction.atomic():
            post = Post(department=world.city, responsibility=world.general, created_by=world.aylin)
            post.created_at = post.updated_at = now
            post.save()
            version = Version.objects.create(
                post=post,
                number=1,
                title=draft.title,
                text=draft.text,
                content_hash=hash_draft(draft, {}),
                created_by=world.aylin,
                created_at=now,
            )
            report = check_version(version, now=now)[0]
            found.append((report.guideline_digest, report.report, report.holds_release))
            transaction.set_rollback(True)
    return found


def _when(number: int, state: str, now: dt.datetime, draw: random.Random) -> dt.datetime:
    """Published over three years, planned within the next four weeks, everything else written in the last ten days."""
    if state == "published":
        return now - dt.timedelta(minutes=draw.randint(1, 3 * 365 * 24 * 60))
    if state == "approved":
        return now + dt.timedelta(minutes=draw.randint(10, 28 * 24 * 60))
    return now - dt.timedelta(minutes=draw.randint(1, 10 * 24 * 60), seconds=number % 60)


def _add_posts(
    world: World, other: Channel, keys: list[int], reports: list[Any], now: dt.datetime, draw: random.Random
) -> None:
    rows: dict[type[models.Model], list[Any]] = {
        kind: [] for kind in (Post, Version, VersionTarget, VersionReport, ReviewStep, Delivery, Article, SearchEntry)
    }
    for key in keys:
        state = STATES.get(key % 100, "published")
        _add_post(world, other, key, state, reports, _when(key, state, now, draw), now, rows)
    Post.objects.bulk_create(rows.pop(Post))
    for kind, objects in rows.items():
        kind._base_manager.bulk_create(objects)
    Post.objects.filter(pk__in=keys).update(current_version_id=models.F("pk"))
    _add_events(world, keys, now)


def _add_post(
    world: World,
    other: Channel,
    key: int,
    state: str,
    reports: list[Any],
    when: dt.datetime,
    now: dt.datetime,
    rows: dict[type[models.Model], list[Any]],
) -> None:
    draft, author = _draft(world, key, other), world.miriam if key % 5 == 0 else world.aylin
    written = min(when, now) - dt.timedelta(hours=3)
    decided = state in ("approved", "published")
    post = Post(
        pk=key,
        state=state,
        department=world.parks if key % 5 == 0 else world.city,
        created_by=author,
        responsibility=world.green if key % 5 == 0 else world.general,
        created_at=written,
        updated_at=min(when, now),
        submitted_at=written if state != "draft" else None,
        approved_at=written if decided else None,
        published_at=when if state == "published" else None,
        title=draft.title,
        excerpt=draft.text[:200],
        calendar_at=when if decided else None,
    )
    digest = hash_draft(draft, {})
    version = Version(
        pk=key,
        post=post,
        number=1,
        title=draft.title,
        text=draft.text,
        content_hash=digest,
        created_by=author,
        created_at=written,
    )
    rows[Post].append(post)
    rows[Version].append(version)
    rows[VersionTarget] += [VersionTarget(version=version, channel_id=channel) for channel in draft.targets]
    guideline, report, holds = reports[key % len(TEXTS)]
    if state != "draft":
        rows[VersionReport].append(
            VersionReport(
                version=version,
                content_hash=digest,
                guideline_digest=guideline,
                report=report,
                holds_release=holds,
                checked_at=written,
            )
        )
        rows[ReviewStep].append(_step(world, post, version, decided, state == "returned", written))
    if decided:
        rows[Delivery] += [_delivery(version, channel, world, when, state) for channel in draft.targets]
    if state == "published":
        rows[Article].append(
            Article(
                pk=key,
                channel_id=world.page.pk,
                handle=f"{key:032x}",
                slug=f"beitrag-{key}",
                title=draft.title,
                text=draft.text,
                published_at=when,
            )
        )
    rows[SearchEntry].append(
        SearchEntry(
            kind="post",
            object_id=key,
            department_id=post.department_id,
            title=draft.title,
            excerpt=post.excerpt,
            path=post_path(post),
            folded=fold_text(f"{draft.title}\n{draft.text}"),
            at=written,
        )
    )


def _step(world: World, post: Post, version: Version, decided: bool, returned: bool, at: dt.datetime) -> ReviewStep:
    state = "approved" if decided else "returned" if returned else "open"
    return ReviewStep(
        post=post,
        version=version,
        content_hash=version.content_hash,
        kind="release",
        state=state,
        asked=world.bernd,
        deputy=world.carla,
        asked_at=at,
        deputy_due_at=at + dt.timedelta(hours=4),
        decided_by=None if state == "open" else world.bernd,
        decided_at=None if state == "open" else at,
    )


def _delivery(version: Version, channel: int, world: World, when: dt.datetime, state: str) -> Delivery:
    done, page = state == "published", channel == world.page.pk
    return Delivery(
        version=version,
        post=version.post,
        channel_id=channel,
        state="completed" if done else "planned",
        due_at=when,
        next_attempt_at=None if done else when,
        handle=f"{version.pk:032x}" if page else uuid.uuid4().hex,
        remote_id=f"beitrag-{version.pk}" if done and page else "",
        completed_at=when if done else None,
        url=f"http://127.0.0.1:8101/beitrag/beitrag-{version.pk}/" if done else "",
    )


def _add_events(world: World, keys: Iterable[int], now: dt.datetime) -> None:
    """Two events for each post, properly chained."""
    head = ChainHead.objects.get_or_create(pk=1)[0]
    sequence, before, events = head.sequence, head.hash, []
    for key in keys:
        for action in ("editorial.post_created", "editorial.post_submitted"):
            sequence += 1
            actor, target = world.aylin.actor_key, ("editorial.post", str(key))
            value = link_hash(sequence, now, actor, action, target, {}, before)
            events.append(
                AuditEvent(
                    sequence=sequence,
                    at=now,
                    actor_key=actor,
                    action=action,
                    object_type=target[0],
                    object_id=target[1],
                    data={},
                    previous_hash=before,
                    hash=value,
                )
            )
            before = value
    AuditEvent.objects.bulk_create(events)
    ChainHead.objects.filter(pk=1).update(sequence=sequence, hash=before)


def _add_comments(world: World, published: list[Post], numbers: range, now: dt.datetime) -> None:
    """Comments go round the published posts; the first of a post brings its conversation."""
    conversations, comments, questions, shown, entries = [], [], [], [], []
    for number in numbers:
        post = published[number % len(published)]
        assert post.published_at is not None
        at = min(now, post.published_at + dt.timedelta(minutes=1 + number // len(published)))
        if number < len(published):
            conversations.append(_conversation(world, post, at, open_one=number % 20 == 0))
        asks, key, uid = number < len(published) and number % 20 == 0, number + 1, uuid.UUID(int=number + 1)
        text = COMMENTS[0 if asks else 1 + number % (len(COMMENTS) - 1)].format(number)
        comments.append(
            Comment(
                pk=key,
                conversation_id=post.pk,
                channel=world.page,
                remote_id=str(uid),
                state="shown",
                author_name="",
                text=text,
                salt="0" * 32,
                written_at=at,
                received_at=at,
            )
        )
        if asks:
            questions.append(
                Question(comment_id=key, start=0, end=22, text=text[:22], due_at=at + dt.timedelta(days=2))
            )
        shown.append(
            PageComment(pk=key, uid=uid, article_id=post.pk, text=text, sent_at=at, shown_at=at, form_token=str(uid))
        )
        entries.append(
            SearchEntry(
                kind="comment",
                object_id=key,
                department_id=world.city.pk,
                title=f"Kommentar: {post.title}"[:200],
                excerpt=text,
                path=conversation_path(post.pk, key),
                folded=fold_text(text),
                at=at,
            )
        )
    for kind, objects in ((Conversation, conversations), (Comment, comments), (Question, questions)):
        kind._base_manager.bulk_create(objects)  # type: ignore[attr-defined]
    PageComment.objects.bulk_create(shown)
    SearchEntry.objects.bulk_create(entries)


def _conversation(world: World, post: Post, at: dt.datetime, *, open_one: bool) -> Conversation:
    due = at + dt.timedelta(days=2) if open_one else None
    return Conversation(
        pk=post.pk,
        channel=world.page,
        post=post,
        thread_id=f"beitrag-{post.pk}",
        title=post.title,
        excerpt="…",
        state="open" if open_one else "closed",
        open_questions=int(open_one),
        due_at=due,
        pressing_at=due or at,
        last_comment_at=at,
        assigned_to=world.aylin if open_one and post.pk % 3 == 0 else None,
    )


def _count_questions() -> None:
    last = Comment.objects.filter(conversation=models.OuterRef("pk")).order_by("-written_at").values("written_at")[:1]
    Conversation.objects.update(last_comment_at=models.functions.Coalesce(models.Subquery(last), "last_comment_at"))


def _add_notices(world: World, now: dt.datetime) -> None:
    Notice.objects.bulk_create(
        Notice(
            recipient=world.bernd,
            kind="approval",
            subject=f"Bitte freigeben: {number}",
            path="/freigaben/",
            state="mailed",
            created_at=now - dt.timedelta(minutes=number),
            occasion=f"bulk-{number}",
        )
        for number in range(200)
    )


def _reset_sequences() -> None:
    """PostgreSQL counts on from the keys that were given by hand."""
    from django.core.management.color import no_style

    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(apps.get_models())):
            cursor.execute(statement)
