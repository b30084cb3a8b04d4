"""The account as a network of the desk. Remote ids are the addresses of records (at://did/collection/key)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from ..base import Account, Content, Image, Problem, PublishResult
from ..checks import blocking, check_against
from ..comments import CommentPage, RemoteComment
from ..credentials import Credentials
from ..errors import OutcomeUnknown, Rejected
from ..limits import Capabilities, MediaLimits, RateLimit
from ..reducing import reduce_image
from ..registry import Profile
from .comments import comment_from, web_address
from .facets import as_lexicon, find_facets
from .gates import set_hidden
from .notices import next_page
from .records import POST, Address, find_record, link_card, post_record, reply_refs
from .threads import looked_up, posts_below
from .tids import record_key
from .xrpc import GONE, Session, dig, words

IMAGE_BYTES = 2_000_000
# Text and images: lexicons app.bsky.feed.post and app.bsky.embed.images; alternative text: what the app itself allows;
# rate: 5,000 points an hour, three for each record (docs.bsky.app, "Rate Limits").
CAPABILITIES = Capabilities(
    max_length=300,
    counting="graphemes",
    bytes_max=3000,
    images_max=4,
    images=MediaLimits(bytes_max=IMAGE_BYTES, reducible=True),
    alt_text_max=2000,
    idempotent=True,
    reads_back=True,
    withdraws=True,
    replies=True,
    moderates=True,
    listens=True,
    rate=RateLimit(1666, 3600),
)
REASONS = ("reply", "mention", "quote")


class BlueskyNetwork:
    """One account, reached with an app password."""

    kind = "bluesky"

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.session = Session(profile)

    @property
    def capabilities(self) -> Capabilities:
        """The lexicon's limits, and the server's own where it takes smaller images still."""
        said = self.profile.limits.get("blob_bytes")
        if isinstance(said, int) and 0 < said < IMAGE_BYTES:
            return replace(CAPABILITIES, images=replace(CAPABILITIES.images, bytes_max=said))
        return CAPABILITIES

    def check_post(self, content: Content) -> tuple[Problem, ...]:
        """The shared limits."""
        return check_against(self.capabilities, content)

    def publish(self, content: Content, handle: str) -> PublishResult:
        """Writes the record under the key that the handle is. Only the last call writes anything."""
        if problems := blocking(self.check_post(content)):
            raise Rejected(problems[0].message, problems[0].code)
        place = self._place(handle)
        if find_record(self.session, place) is not None:
            return self._result(place)
        body = {**place.where(), "record": self._record(content), "validate": True}
        answer = self.session.post("com.atproto.repo.createRecord", body, writes=True)
        if words(answer, "uri") != str(place):
            raise OutcomeUnknown("Bluesky hat den Beitrag nicht bestätigt.", "no_answer")
        return self._result(place)

    def read_back(self, handle: str, content: Content, since: dt.datetime) -> PublishResult | None:
        """The record of this handle; the server itself knows surely whether there is one."""
        place = self._place(handle)
        return self._result(place) if find_record(self.session, place) is not None else None

    def edit(self, remote_id: str, content: Content) -> PublishResult:
        """Bluesky shows no earlier words, so nothing is changed: corrections stand below."""
        raise Rejected("Auf Bluesky lassen sich Beiträge nicht ändern. Bitte berichtigen Sie ihn.", "no_edit")

    def withdraw(self, remote_id: str, note: str) -> None:
        """Deletes the record; what is gone already stays gone. Bluesky keeps no note."""
        place = Address.parsed(remote_id)
        if place.repo != self.session.did or place.collection != POST:
            raise Rejected(GONE, "not_ours")
        self.session.post("com.atproto.repo.deleteRecord", place.where(), writes=False)

    def fetch_comments(self, cursor: str = "", *, limit: int = 100) -> CommentPage:
        """Replies, mentions and quotes; likes, reposts and followers are no comments."""
        notices, further, more = next_page(self._notices, cursor, limit)
        found = (self._noticed(one) for one in notices)
        return CommentPage(tuple(one for one in found if one), further, more)

    def fetch_thread(self, remote_id: str, known: Collection[str] = ()) -> tuple[RemoteComment, ...]:
        """Every post below; of the known ones that are not listed, each that stands elsewhere or no longer exists."""
        Address.parsed(remote_id)
        standing = [one for view in posts_below(self.session, remote_id) if (one := self._viewed(view))]
        listed = {one.remote_id for one in standing}
        return (*standing, *self.fetch_known([uri for uri in known if uri not in listed]))

    def fetch_known(self, remote_ids: Collection[str]) -> tuple[RemoteComment, ...]:
        """As the AppView shows them, 25 in a call; each that it does not show is asked for on its own."""
        views, gone = looked_up(self.session, remote_ids)
        standing = (one for view in views if (one := self._viewed(view)))
        return (*standing, *(RemoteComment(uri, deleted=True) for uri in gone))

    def show_comment(self, remote_id: str) -> None:
        """Takes a reply off the thread's list of hidden ones."""
        set_hidden(self.session, remote_id, False)

    def hide_comment(self, remote_id: str) -> None:
        """Puts a reply on the thread's list of hidden ones: the app shows it only to who asks for it."""
        set_hidden(self.session, remote_id, True)

    def whoami(self) -> Account:
        """The account. App passwords have no end and no partial rights."""
        said = self.session.account()
        did, handle = words(said, "did"), words(said, "handle")
        named = self.profile.address.rpartition("/")[2].lower()
        known = named in (did.lower(), handle.lower())
        return Account(did, handle, self.profile.address if known else f"https://bsky.app/profile/{handle}")

    def refresh(self) -> Credentials | None:
        """A fresh session."""
        return self.session.renew()

    def read_limits(self) -> Mapping[str, Any]:
        """The largest file that the server takes (bytes), where it says so."""
        said = dig(self.session.get("com.atproto.server.describeServer"), "blobUploadLimit")
        return {"blob_bytes": said} if isinstance(said, int) else {}

    def _place(self, handle: str) -> Address:
        return Address(self.session.did, POST, record_key(handle))

    def _result(self, place: Address) -> PublishResult:
        account = self.session.credentials.get("handle") or place.repo
        return PublishResult("completed", str(place), web_address(account, str(place)))

    def _record(self, content: Content) -> dict[str, Any]:
        """What the post says. Uploads its images and asks whom it mentions; nobody sees anything of that."""
        parent = content.reply_to or content.corrects
        reply = reply_refs(self.session, parent) if parent else None
        facets = find_facets(content.text)
        embed = self._images(content) or link_card(content, facets)
        return post_record(content, as_lexicon(facets, self._resolved), embed, reply)

    def _resolved(self, handle: str) -> str | None:
        try:
            return words(self.session.get("com.atproto.identity.resolveHandle", handle=handle), "did") or None
        except Rejected:  # nobody of that name
            return None

    def _images(self, content: Content) -> dict[str, Any] | None:
        images = [self._image(image) for image in content.images]
        return {"$type": "app.bsky.embed.images", "images": images} if images else None

    def _image(self, image: Image) -> dict[str, Any]:
        data, mime, width, height = image.load(), image.mime, image.width, image.height
        if len(data) > self.capabilities.images.bytes_max:
            smaller = reduce_image(data, self.capabilities.images.bytes_max)
            data, mime, width, height = smaller.data, smaller.mime, smaller.width, smaller.height
        entry: dict[str, Any] = {"image": self.session.upload(data, mime), "alt": image.alt_text}
        if width > 0 and height > 0:
            entry["aspectRatio"] = {"width": width, "height": height}
        return entry

    def _notices(self, cursor: str, limit: int) -> Any:
        more = {"cursor": cursor} if cursor else {}
        return self.session.get(
            "app.bsky.notification.listNotifications", reasons=list(REASONS), priority=False, limit=limit, **more
        )

    def _noticed(self, notice: Any) -> RemoteComment | None:
        if words(notice, "reason") not in REASONS:
            return None
        author, record = dig(notice, "author"), dig(notice, "record")
        return comment_from(self.session.did, words(notice, "uri"), author, record, words(notice, "indexedAt"))

    def _viewed(self, view: Any) -> RemoteComment | None:
        author, record = dig(view, "author"), dig(view, "record")
        return comment_from(self.session.did, words(view, "uri"), author, record, words(view, "indexedAt"))
