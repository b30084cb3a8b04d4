"""Versions of a post: list, one, save, and what changed."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _
from ninja import Router, Status

from ...core import clock
from ...editorial.actions import save_version
from ...editorial.differences import Piece, word_differences
from ...editorial.models import Post, Version
from ..auth import person_of
from ..drafts import draft_from
from ..presenting import piece_out, version_line, version_out
from ..problems import ApiError
from ..schemas.base import Cursor, Limit, invalid, paged
from ..schemas.posts import DifferencesOut, PieceOut, VersionIn, VersionOut, VersionsOut
from ..scopes import Scope
from .door import door
from .posts import readable, writable

router = Router(tags=["versions"])


@router.get(
    "/posts/{uuid:uid}/versions", summary="List versions", **door(Scope.POSTS_READ, {200: VersionsOut}, 404, 422)
)
def list_versions(request: HttpRequest, uid: UUID, cursor: Cursor = None, limit: Limit = 25) -> VersionsOut:
    """All versions, those kept aside included, the newest first."""
    post = readable(person_of(request), uid)
    page = paged(post.versions.defer("text"), order=("-number", "-id"), cursor=cursor, limit=limit)
    items = [version_line(one, current=one.pk == post.current_version_id) for one in page]
    return VersionsOut(items=items, next_cursor=page.next_cursor)


@router.post(
    "/posts/{uuid:uid}/versions",
    summary="Save a version",
    **door(Scope.POSTS_WRITE, {201: VersionOut}, 404, 409, body=True),
)
def add_version(request: HttpRequest, uid: UUID, data: VersionIn) -> Status:
    """Saves new words. An approval of the words before is void by that.

    Where somebody else saved since `base`, yours are kept aside, and the problem (409) names both numbers.
    """
    person = person_of(request)
    post = writable(person, uid)
    saved = save_version(person, post, draft_from(data, person, post), base=data.base, now=clock.now())
    if not saved.current:
        post.refresh_from_db(fields=["current_version"])
        current = post.current_version.number if post.current_version else None
        raise ApiError("version-kept-aside", version=saved.version.number, current=current)
    return Status(201, version_out(_version(post, saved.version.number), current=True))


@router.get(
    "/posts/{uuid:uid}/versions/{int:number}", summary="One version", **door(Scope.POSTS_READ, {200: VersionOut}, 404)
)
def show_version(request: HttpRequest, uid: UUID, number: int) -> VersionOut:
    """A whole version."""
    post = readable(person_of(request), uid)
    version = _version(post, number)
    return version_out(version, current=version.pk == post.current_version_id)


@router.get(
    "/posts/{uuid:uid}/versions/{int:number}/differences",
    summary="What changed",
    **door(Scope.POSTS_READ, {200: DifferencesOut}, 404, 422),
)
def show_differences(request: HttpRequest, uid: UUID, number: int, base: int) -> DifferencesOut:
    """What leads from version `base` to this one, word by word."""
    post = readable(person_of(request), uid)
    version, before = _version(post, number), post.versions.filter(number=base).first()
    if before is None:
        raise invalid("query.base", _("Diese Fassung gibt es nicht."))
    return DifferencesOut(
        base=base,
        number=number,
        title=_pieces(word_differences(before.title, version.title)),
        warning=_pieces(word_differences(before.warning, version.warning)),
        text=_pieces(word_differences(before.text, version.text)),
    )


def _pieces(pieces: list[Piece]) -> list[PieceOut]:
    return [piece_out(one) for one in pieces]


def _version(post: Post, number: int) -> Version:
    rows = Version.objects.filter(post=post, number=number).prefetch_related("targets", "images__asset")
    found = rows.first()
    if found is None:
        raise Http404
    return found
