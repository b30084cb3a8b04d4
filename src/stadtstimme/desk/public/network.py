"""The city's own page as a network: the desk reaches it through the same protocol as any other.

Remote ids: the article's slug for posts, `reply-<id>` for answers, the form's uid for citizens' comments.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, OperationalError, transaction
from django.utils.translation import gettext_noop

from ...networks.base import Account, Content, Problem, PublishResult
from ...networks.checks import blocking, check_against
from ...networks.comments import CommentPage, RemoteComment
from ...networks.credentials import Credentials
from ...networks.errors import Rejected, Temporary
from ...networks.limits import Capabilities, MediaLimits
from ...networks.registry import Profile
from ..core import clock
from .addresses import public_url
from .images import drop_images, keep_image
from .models import Article, ArticleImage, PageComment, PageReply
from .slugs import slug_for

REPLY = "reply-"
CAPABILITIES = Capabilities(
    max_length=20_000,
    titles=True,
    images_max=10,
    images=MediaLimits(types=()),
    images_in_replies=False,
    alt_text_max=2000,
    idempotent=True,
    reads_back=True,
    withdraws=True,
    replies=True,
    warnings=True,
    moderates=True,
    in_house=True,
)


@contextmanager
def _as_network_errors() -> Iterator[None]:
    """A database that is locked or away means: nothing was published, try again."""
    try:
        yield
    except OperationalError as error:
        raise Temporary(gettext_noop("Die Seite ist gerade nicht erreichbar."), "database") from error


def _found_article(handle: str) -> PublishResult | None:
    article = Article.objects.filter(handle=handle).first()
    return article_result(article) if article else None


def _found_reply(handle: str) -> PublishResult | None:
    replies = PageReply.objects.select_related("comment__article", "comment__parent")
    reply = replies.filter(handle=handle).first()
    return reply_result(reply) if reply else None


def _found(handle: str) -> PublishResult | None:
    return _found_article(handle) or _found_reply(handle)


class PageNetwork:
    """Publishes by one transaction under a unique handle, so it can say at any time what became of it."""

    kind = "page"
    capabilities = CAPABILITIES

    def __init__(self, profile: Profile) -> None:
        self.profile = profile

    def check_post(self, content: Content) -> tuple[Problem, ...]:
        """See networks/base.py. An answer below a comment is text only."""
        return check_against(self.capabilities, content)

    def publish(self, content: Content, handle: str) -> PublishResult:
        """See networks/base.py. The second call with a handle finds what the first one published."""
        with _as_network_errors():
            if found := _found_reply(handle) if content.reply_to else _found_article(handle):
                return found
            if problems := blocking(self.check_post(content)):
                raise Rejected(problems[0].message, problems[0].code)
            for image in content.images:
                keep_image(image)
            try:
                with transaction.atomic():
                    return self._publish(content, handle)
            except IntegrityError as error:
                # Somebody else published under this handle, or took the slug, a moment ago.
                if found := _found(handle):
                    return found
                raise Temporary(
                    gettext_noop("Die Adresse des Beitrags wurde gerade vergeben."), "slug_taken"
                ) from error

    def read_back(self, handle: str, content: Content, since: dt.datetime) -> PublishResult | None:
        """See networks/base.py. The page keeps handles, so it need not compare."""
        with _as_network_errors():
            return _found(handle)

    def edit(self, remote_id: str, content: Content) -> PublishResult:
        """See networks/base.py. Articles are never edited: the page shows a correction at both ends by itself."""
        raise Rejected(
            gettext_noop("Beiträge auf der Seite werden nicht geändert, sondern sichtbar berichtigt."), "never_edited"
        )

    def withdraw(self, remote_id: str, note: str) -> None:
        """See networks/base.py. Text, title and images go; the note and the dates stay under the permalink."""
        with _as_network_errors(), transaction.atomic():
            if remote_id.startswith(REPLY):
                self._withdraw_reply(remote_id, note)
            else:
                self._withdraw_article(remote_id, note)

    def fetch_comments(self, cursor: str = "", *, limit: int = 100) -> CommentPage:
        """See networks/base.py. The form hands comments to the desk itself (actions/messages.py)."""
        return CommentPage((), cursor)

    def fetch_thread(self, remote_id: str, known: Collection[str] = ()) -> tuple[RemoteComment, ...]:
        """See networks/base.py and `fetch_comments`."""
        return ()

    def fetch_known(self, remote_ids: Collection[str]) -> tuple[RemoteComment, ...]:
        """See networks/base.py and `fetch_comments`."""
        return ()

    def whoami(self) -> Account:
        """See networks/base.py. The page is the house's own."""
        return Account("page", "", self.profile.address)

    def refresh(self) -> Credentials | None:
        """See networks/base.py. There is nothing to renew."""
        return None

    def read_limits(self) -> Mapping[str, Any]:
        """See networks/base.py. The limits stand above."""
        return {}

    def show_comment(self, remote_id: str) -> None:
        """See networks/base.py."""
        with _as_network_errors(), transaction.atomic():
            comment = _comment(remote_id)
            PageComment.objects.filter(pk=comment.pk).update(shown_at=comment.shown_at or clock.now(), hidden_at=None)

    def hide_comment(self, remote_id: str) -> None:
        """See networks/base.py."""
        with _as_network_errors(), transaction.atomic():
            comment = _comment(remote_id)
            PageComment.objects.filter(pk=comment.pk).update(hidden_at=comment.hidden_at or clock.now())

    def _publish(self, content: Content, handle: str) -> PublishResult:
        if content.reply_to:
            return self._publish_reply(content, handle)
        corrects = self._corrected(content.corrects) if content.corrects else None
        published_at = content.published_at or clock.now()
        # The address must not tell what the warning is there to hide.
        words = content.title or content.warning or content.text
        slug = slug_for(words, published_at, handle, taken=False)
        if Article.objects.filter(slug=slug).exists():
            slug = slug_for(words, published_at, handle, taken=True)
        article = Article.objects.create(
            channel_id=self.profile.channel_id,
            handle=handle,
            slug=slug,
            title=content.title,
            warning=content.warning,
            text=content.text,
            language=content.language,
            published_at=published_at,
            corrects=corrects,
        )
        ArticleImage.objects.bulk_create(
            ArticleImage(
                article=article,
                position=position,
                sha256=image.sha256,
                mime=image.mime,
                width=image.width,
                height=image.height,
                alt_text=image.alt_text,
                credit=image.credit,
            )
            for position, image in enumerate(content.images)
        )
        return article_result(article)

    def _corrected(self, slug: str) -> Article:
        if article := Article.objects.filter(slug=slug).first():
            return article
        raise Rejected(
            gettext_noop("Den Beitrag, der berichtigt werden soll, gibt es auf der Seite nicht."), "unknown_article"
        )

    def _publish_reply(self, content: Content, handle: str) -> PublishResult:
        comment = _comment(content.reply_to)
        reply = PageReply.objects.create(
            comment=comment,
            handle=handle,
            warning=content.warning,
            text=content.text,
            language=content.language,
            published_at=content.published_at or clock.now(),
        )
        return reply_result(reply)

    def _withdraw_article(self, slug: str, note: str) -> None:
        article = Article.objects.select_for_update().filter(slug=slug).first()
        if article is None:
            raise Rejected(gettext_noop("Diesen Beitrag gibt es auf der Seite nicht."), "unknown_article")
        if article.withdrawn_at is not None:
            return
        hashes = list(article.images.values_list("sha256", flat=True))
        article.images.all().delete()
        Article.objects.filter(pk=article.pk).update(
            title="", warning="", text="", withdrawn_at=clock.now(), withdrawal_note=note[:500]
        )
        # Files go last: what is lost in a crash here, the daily sweep deletes.
        transaction.on_commit(lambda: drop_images(hashes))

    def _withdraw_reply(self, remote_id: str, note: str) -> None:
        number = remote_id.removeprefix(REPLY)
        replies = PageReply.objects.filter(pk=int(number)) if number.isdecimal() else PageReply.objects.none()
        if not replies.exists():
            raise Rejected(gettext_noop("Diese Antwort gibt es auf der Seite nicht."), "unknown_reply")
        replies.filter(withdrawn_at=None).update(
            warning="", text="", withdrawn_at=clock.now(), withdrawal_note=note[:500]
        )


def article_result(article: Article) -> PublishResult:
    """Where an article stands."""
    return PublishResult("completed", article.slug, public_url("article", slug=article.slug))


def reply_result(reply: PageReply) -> PublishResult:
    """Where an answer stands. Behind the writer's private link there is no address to tell: it is the writer's alone."""
    article = reply.comment.article
    url = public_url("article", f"antwort-{reply.pk}", slug=article.slug) if article else ""
    return PublishResult("completed", f"{REPLY}{reply.pk}", url)


def _comment(uid: str) -> PageComment:
    try:
        return PageComment.objects.select_for_update(of=("self",)).select_related("article", "parent").get(uid=uid)
    except (PageComment.DoesNotExist, ValidationError) as error:
        raise Rejected(gettext_noop("Diesen Kommentar gibt es auf der Seite nicht."), "unknown_comment") from error
