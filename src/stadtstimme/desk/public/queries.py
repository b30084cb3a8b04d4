"""What the open side shows: articles as published, comments as the desk let them be seen, official profiles."""

from __future__ import annotations

from django.db.models import Count, F, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from ..channels.models import Channel, NetworkKind
from ..dialogue.models import Comment
from .models import Article, ArticleImage, PageComment, PageReply

# Said in public; taken back, hidden and undecided comments are not. `hidden_at` wins over `shown_at`.
VISIBLE = Q(shown_at__isnull=False, hidden_at__isnull=True, taken_back_at__isnull=True)


def articles() -> QuerySet[Article]:
    """All articles with images, links to corrections and the number of visible comments; withdrawn ones as well."""
    seen = PageComment.objects.filter(VISIBLE, article=OuterRef("pk")).order_by().values("article")
    # Counted for each article that is shown; joined and grouped, the database would count for all articles there are.
    number = seen.annotate(number=Count("pk")).values("number")
    return (
        Article.objects.select_related("corrects")
        .prefetch_related("images", Prefetch("corrections", Article.objects.order_by("published_at", "pk")))
        .annotate(comment_count=Coalesce(Subquery(number), 0))
    )


def comments_of(article: Article) -> QuerySet[PageComment]:
    """The visible comments below an article with the city's answers."""
    return PageComment.objects.filter(VISIBLE, article=article).prefetch_related(_replies())


def message(uid: object) -> PageComment | None:
    """The first message behind a private link, with answers and further messages."""
    further = PageComment.objects.order_by("sent_at", "pk").prefetch_related(_replies())
    found = PageComment.objects.select_related("article").prefetch_related(_replies(), Prefetch("follow_ups", further))
    return found.filter(uid=uid).first()


def decisions_on(comments: list[PageComment]) -> dict[str, str]:
    """uid -> the reason the desk gave for not showing a comment."""
    hidden = [str(comment.uid) for comment in comments if comment.hidden_at]
    if not hidden:
        return {}
    kept = Comment.objects.filter(channel__network=NetworkKind.PAGE, remote_id__in=hidden, state=Comment.State.HIDDEN)
    return dict(kept.values_list("remote_id", "state_reason"))


def _replies() -> Prefetch[str]:
    return Prefetch("replies", PageReply.objects.order_by("published_at", "pk"))


def is_shown_image(sha256: str) -> ArticleImage | None:
    """An image that an article shows now."""
    return ArticleImage.objects.filter(sha256=sha256, article__withdrawn_at=None).first()


def page_channel(article: Article | None = None) -> Channel | None:
    """The register's entry for this page: the article's own, else the first active one."""
    pages = Channel.objects.filter(network=NetworkKind.PAGE)
    if article is not None:
        return pages.filter(pk=article.channel_id).first()
    return pages.filter(state=Channel.State.ACTIVE).order_by("pk").first()


def official_profiles() -> QuerySet[Channel]:
    """The active profiles of the city."""
    return Channel.objects.filter(state=Channel.State.ACTIVE).order_by("network", "name")


def registered_profiles() -> QuerySet[Channel]:
    """Every profile that is or was official: what was only applied for never was."""
    return Channel.objects.exclude(state=Channel.State.REQUESTED).order_by(
        F("activated_at").desc(nulls_last=True), "pk"
    )
