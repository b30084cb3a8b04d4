"""Counts what there is when everything has come to rest: nothing may be missing and nothing may be there twice."""

from __future__ import annotations

from collections import Counter

from stadtstimme.desk.core.models import Notice, SearchEntry
from stadtstimme.desk.dialogue.models import Comment, Conversation, Question, RawComment
from stadtstimme.desk.editorial.models import Delivery, Post
from stadtstimme.desk.public.images import image_path
from stadtstimme.desk.public.models import Article, ArticleImage
from stadtstimme.desk.record.models import AuditEvent
from stadtstimme.desk.record.verify import verify_chain

Census = dict[str, object]
# Trying once more is what a crash costs; everything else happens exactly as often as without one.
MAY_DIFFER = ("editorial.delivery_postponed",)
# What lists show of a conversation; `news` counts each new comment once.
SUMMARY = ("thread_id", "state", "title", "excerpt", "urgent", "open_questions", "news")


def take_census() -> Census:
    """What must be the same with and without a crash."""
    articles = Counter(Article.objects.values_list("handle", flat=True))
    completed = dict(Delivery.objects.filter(state="completed").values_list("handle", "remote_id"))
    shown = dict(Article.objects.values_list("handle", "slug"))
    comments = Comment.objects.exclude(state="gone")
    events = Counter(AuditEvent.objects.values_list("action", flat=True))
    return {
        "deliveries": dict(Counter(Delivery.objects.values_list("state", flat=True))),
        "posts": dict(Counter(Post.objects.values_list("state", flat=True))),
        "articles": sum(articles.values()),
        "articles twice": sum(count > 1 for count in articles.values()),
        "texts twice": len(shown) - len(set(Article.objects.values_list("text", flat=True))),
        "deliveries without their article": sum(shown.get(handle) != slug for handle, slug in completed.items()),
        "images": ArticleImage.objects.count(),
        "image files missing": sum(not image_path(one).exists() for one in _shown_images()),
        "raw comments": dict(Counter(RawComment.objects.values_list("state", flat=True))),
        "comments": Comment.objects.count(),
        "comments twice": comments.count() - len(set(comments.values_list("text", flat=True))),
        "comments gone": Comment.objects.filter(state="gone").count(),
        "comments that answer another": Comment.objects.exclude(parent=None).count(),
        "comments to be found": SearchEntry.objects.filter(kind="comment").count(),
        "conversations": Conversation.objects.count(),
        "conversations as told": sorted(map(list, Conversation.objects.values_list(*SUMMARY))),
        "questions": Question.objects.count(),
        "notices": Notice.objects.count(),
        "events": {name: count for name, count in sorted(events.items()) if name not in MAY_DIFFER},
        "flaws in the trail": verify_chain().flaw_count,
    }


def _shown_images() -> set[str]:
    return set(ArticleImage.objects.values_list("sha256", flat=True))
