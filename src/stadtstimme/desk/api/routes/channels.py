"""The register of official profiles."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from ninja import Router

from ...channels.connecting import connection_to
from ...channels.models import Channel
from ...channels.queries import channels_visible_to
from ..auth import person_of
from ..schemas.base import Cursor, Limit, paged
from ..schemas.various import ChannelOut, ChannelsOut
from ..scopes import Scope
from .door import door

router = Router(tags=["channels"])
TEXTS = ("network", "name", "address", "purpose", "voice", "state", "imprint_url", "privacy_url")


@router.get("/channels", summary="List channels", **door(Scope.CHANNELS_READ, {200: ChannelsOut}, 422))
def list_channels(request: HttpRequest, cursor: Cursor = None, limit: Limit = 25) -> ChannelsOut:
    """The official profiles, by name."""
    page = paged(channels_visible_to(person_of(request)), order=("name", "id"), cursor=cursor, limit=limit)
    return ChannelsOut(items=[_shown(one) for one in page], next_cursor=page.next_cursor)


@router.get("/channels/{int:pk}", summary="One channel", **door(Scope.CHANNELS_READ, {200: ChannelOut}, 404))
def show_channel(request: HttpRequest, pk: int) -> ChannelOut:
    """An official profile with the limits of its network."""
    found = channels_visible_to(person_of(request)).filter(pk=pk).first()
    if found is None:
        raise Http404
    return _shown(found)


def _shown(channel: Channel) -> ChannelOut:
    limits = connection_to(channel).capabilities
    return ChannelOut(
        id=channel.pk,
        department=channel.department.short_name,
        automatic=limits.automatic,
        max_length=limits.max_length,
        images_max=limits.images_max,
        warnings=limits.warnings,
        focus=limits.focus,
        **{name: getattr(channel, name) for name in TEXTS},
    )
