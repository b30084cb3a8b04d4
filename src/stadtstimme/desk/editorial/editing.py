"""One post on the writer's table: what may be chosen, what the form holds, how it is saved and shown."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils.crypto import salted_hmac
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ...checker import Report
from ..channels.connecting import connection_to
from ..channels.models import Channel
from ..core.errors import Conflict, Invalid, NotAllowed
from ..media.models import Asset
from ..media.queries import assets_visible_to
from ..people.access import departments_with, require
from ..people.models import Person, Responsibility, Role
from .actions import Saved, assign_responsibility, create_post, save_version
from .checking import check_draft, wordings
from .choices import ChannelChoice, channel_choices
from .consent import channels_of_original, consenters, had_a_hand, is_foreign
from .draft import TEXT_MAX, Draft, draft_of
from .forms import AT_ONCE, PLANNED, DraftForm
from .models import Post, ReviewStep, Version, VersionImage
from .people import deciders
from .presenting import Findings, Preview, findings_of, not_checked, previews
from .queries import posts_visible_to
from .replies import WITH_COMMENT, answered_comment
from .shown_images import ShownImage, image_of

EDITABLE = (Post.State.DRAFT, Post.State.RETURNED)
WITH_CHANNEL = ("connection", "department", "responsible", "deputy")
DECIDED = (Post.State.SUBMITTED, Post.State.APPROVED)


@dataclass
class Editing:
    """A post being written by a person. `post` is None until the first save; `uid` is fixed from the start,

    so that a first save sent twice makes one post.
    """

    person: Person
    uid: uuid.UUID
    post: Post | None = None
    _assets: dict[str, Asset] = field(default_factory=dict)

    @classmethod
    def of(cls, person: Person, uid: uuid.UUID) -> Editing:
        """The post with this uid, or a fresh one. Raises NotAllowed where the person may not write it."""
        post = _posts().filter(uid=uid).first()
        if post is None:
            require(person, "editorial.create_post")
            return cls(person, uid)
        if not posts_visible_to(person).filter(pk=post.pk).exists():
            raise NotAllowed(_("Diesen Beitrag gibt es nicht, oder Sie sind nicht zuständig."))
        return cls(person, uid, post)

    @property
    def keeper(self) -> str:
        """Whose unsent words the tab keeps: on a shared computer the next person is not offered them."""
        return salted_hmac("stadtstimme.editor", self.person.actor_key).hexdigest()[:12]

    @property
    def version(self) -> Version | None:
        """The current version, with targets and images."""
        return self.post.current_version if self.post else None

    @property
    def may_write(self) -> bool:
        """Whether the person may change it in the state it is in."""
        if self.post is None:
            return True
        return self.post.state in (*EDITABLE, *DECIDED) and self.person.has_perm("editorial.edit_post", self.post)

    @property
    def decided(self) -> bool:
        """Whether saving takes back a submission or an approval."""
        return self.post is not None and self.post.state in DECIDED

    @property
    def kind(self) -> str:
        return self.post.kind if self.post else Post.Kind.POST

    @cached_property
    def saved_draft(self) -> Draft:
        """The draft as it was last saved."""
        return draft_of(self.version) if self.version else Draft(publish_zone=settings.INSTALLATION.time_zone)

    @cached_property
    def comment(self) -> Any:
        """The comment that this reply answers, if any."""
        return answered_comment(self.post) if self.post else None

    @cached_property
    def channels(self) -> list[Channel]:
        """What may be chosen: active channels, and those already chosen; for a reply only where it was asked."""
        if self.comment:
            return list(Channel.objects.filter(pk=self.comment.channel_id).select_related(*WITH_CHANNEL))
        chosen = list(self.saved_draft.targets)
        return list(
            Channel.objects.filter(Q(state=Channel.State.ACTIVE) | Q(pk__in=chosen))
            .select_related(*WITH_CHANNEL)
            .order_by("name")
        )

    @cached_property
    def responsibilities(self) -> list[Responsibility]:
        """The topics the person may write on, with the one chosen before."""
        own = departments_with(self.person, Role.AUTHOR, Role.DIALOGUE)
        wanted = Q(active=True) if own is None else Q(active=True, department__in=own)
        if self.post:
            wanted |= Q(pk=self.post.responsibility_id)
        rows = Responsibility.objects.filter(wanted)
        return list(rows.select_related("department", "approver", "deputy", "subject_reviewer"))

    @property
    def topic_departments(self) -> dict[int, int]:
        """To which department an image belongs that is uploaded while writing on a topic."""
        return {one.pk: one.department_id for one in self.responsibilities}

    @property
    def responsibility(self) -> Responsibility | None:
        """The topic chosen, or the first one on offer."""
        if self.post:
            return self.post.responsibility
        return self.responsibilities[0] if self.responsibilities else None

    def form(self, data: QueryDict | None = None) -> DraftForm:
        """The form, filled with what was saved or with what was handed in."""
        form = DraftForm(
            data,
            initial=_initial(self.saved_draft, self.version, self.responsibility),
            channels=self.channels,
            responsibilities=self.responsibilities,
            zone=self.saved_draft.publish_zone,
        )
        topics = form.fields["responsibility"]
        topics.queryset = Responsibility.objects.filter(pk__in=form.responsibilities)  # type: ignore[attr-defined]
        topics.choices = [(one.pk, one.topic) for one in self.responsibilities]  # type: ignore[attr-defined]
        return form

    def draft(self, form: DraftForm) -> Draft:
        """What the form says, with the images this person may use."""
        return form.draft({uid: asset.pk for uid, asset in self.assets(form.image_uids()).items()}, self.saved_draft)

    def assets(self, uids: list[str]) -> dict[str, Asset]:
        """The assets among these uids that may be used here: those already in the post, and those of one's own part of the house."""
        wanted = {uid for uid in map(_uuid, uids) if uid} - {uuid.UUID(one) for one in self._assets}
        if wanted:
            found = usable_assets(self.person, self.post).filter(uid__in=wanted)
            self._assets |= {str(asset.uid): asset for asset in found}
        return {uid: self._assets[uid] for uid in uids if uid in self._assets}

    def add_asset(self, asset: Asset) -> None:
        """An image that was uploaded just now."""
        self._assets[str(asset.uid)] = asset

    def save(self, form: DraftForm, draft: Draft, *, autosaved: bool, now: dt.datetime) -> Saved:
        """Stores what the form says. Raises the action's errors."""
        topic = form.cleaned_data.get("responsibility") or self.responsibility
        if topic is None:
            raise Invalid(_("Für Ihren Fachbereich ist noch kein Thema eingetragen. Bitte fragen Sie die Verwaltung."))
        with transaction.atomic():
            self._create(topic, now)
            assert self.post is not None
            self._assign(topic, now)
            saved = save_version(
                self.person, self.post, draft, base=form.cleaned_data.get("base"), autosaved=autosaved, now=now
            )
            if saved.current and self.decided:  # the save may have taken the post back: now the topic is free
                self.post = _posts().get(pk=self.post.pk)
                self._assign(topic, now)
        self.post = _posts().get(pk=self.post.pk)
        self.__dict__.pop("saved_draft", None)
        return saved

    def _assign(self, topic: Responsibility, now: dt.datetime) -> None:
        assert self.post is not None
        if topic.pk != self.post.responsibility_id and self.post.state in EDITABLE:
            self.post = assign_responsibility(self.person, self.post, topic, now=now)

    def _create(self, topic: Responsibility, now: dt.datetime) -> None:
        if self.post is not None:
            return
        try:
            with transaction.atomic():
                self.post = create_post(
                    self.person, department=topic.department, responsibility=topic, uid=self.uid, now=now
                )
        except IntegrityError:
            self.post = posts_visible_to(self.person).filter(uid=self.uid).first()
            if self.post is None:
                raise Conflict(_("Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.")) from None

    def choices(self, draft: Draft) -> list[ChannelChoice]:
        """The channels with their counts."""
        return channel_choices(self.channels, draft, self.comment)

    def findings(self, draft: Draft, now: dt.datetime) -> Findings:
        """What the checker says about every wording, now. Stores nothing."""
        if too_long := not_checked(draft.text, *draft.targets.values()):
            return too_long
        words = self.comment.text if self.comment else ""
        language = (get_language() or "de")[:2]

        def report(channel_id: int | None) -> Report:
            return check_draft(draft, self.kind, in_reply_to=words, channel_id=channel_id, language=language, now=now)

        reports = [(channel_id, report(channel_id)) for channel_id in wordings(draft)]
        found = findings_of(reports, {one.pk: one for one in self.channels})
        return replace(found, blank=not any((draft.title, draft.text, draft.warning, *draft.targets.values())))

    def images(self, draft: Draft) -> list[ShownImage]:
        """The images of the draft with their files."""
        known = self._known_assets(draft)
        return [image_of(one, known[one.asset_id]) for one in draft.images if one.asset_id in known]

    def _known_assets(self, draft: Draft) -> dict[int, Asset]:
        known = {asset.pk: asset for asset in self._assets.values()}
        if self.version:
            known |= {image.asset_id: image.asset for image in self.version.images.all()}
        return known

    def previews(self, draft: Draft) -> list[Preview]:
        """What each channel would show."""
        draft = replace(draft, text=draft.text[:TEXT_MAX])
        return previews(self.choices(draft), draft.title, self.images(draft), draft.language)

    def abilities(self, draft: Draft) -> dict[str, Any]:
        """What only some channels know, and whether any on offer does: content warnings, and cropping around a point."""
        limits = {one: connection_to(one).capabilities for one in self.channels}
        warned = [one.name for one in self.channels if one.pk in draft.targets and limits[one].warnings]
        return {
            "knows_warnings": bool(draft.warning) or any(one.warnings for one in limits.values()),
            "knows_focus": any(one.focus for one in limits.values()),
            "warned": warned_words(warned),
        }

    def who_decides(self, draft: Draft, topic: Responsibility | None = None) -> Deciders:
        """Who would be asked if this were handed in now, on this topic or the one chosen before."""
        known = {one.pk: one for one in self.responsibilities}
        topic = known.get(topic.pk) if topic else self.responsibility
        if topic is None:
            return Deciders()
        post = Post(responsibility=topic, department=topic.department, kind=self.kind)
        authors = {self.person.pk}
        if self.post:
            authors |= set(self.post.versions.values_list("created_by_id", flat=True).distinct())
        release = deciders(post, ReviewStep.Kind.RELEASE, authors)
        reviewer = topic.subject_reviewer
        subject = deciders(post, ReviewStep.Kind.SUBJECT, authors) if reviewer and reviewer.pk not in authors else []
        return Deciders(release, subject, topic.deputy_after_hours, self._who_agrees(post, draft, release, authors))

    def _who_agrees(
        self, post: Post, draft: Draft, release: list[Person], authors: set[int]
    ) -> list[tuple[Channel, Person]]:
        """The channels of other departments, each with the person who is asked for it."""
        hands = [self.person.pk, *(one.pk for one in release[:1])]
        corrected = channels_of_original(self.post) if self.post else set()
        chosen = [one for one in self.channels if one.pk in draft.targets and one.pk not in corrected]
        foreign = [one for one in chosen if is_foreign(one, post) and not had_a_hand(one, hands)]
        return [(one, asked[0]) for one in foreign if (asked := consenters(one, authors))]


def warned_words(names: list[str]) -> str:
    """Which of the chosen channels show a content warning."""
    if names:
        return _("Diese Kanäle zeigen ihn: %(names)s.") % {"names": ", ".join(names)}
    return _("Keiner der gewählten Kanäle zeigt ihn: Der Text ist überall gleich zu sehen.")


@dataclass(frozen=True)
class Deciders:
    """Who is asked for the release and the subject review; the second is the deputy, asked after so many hours.

    `consents` are the channels of other departments with the person who is asked for each after the release.
    """

    release: list[Person] = field(default_factory=list)
    subject: list[Person] = field(default_factory=list)
    hours: int = 0
    consents: list[tuple[Channel, Person]] = field(default_factory=list)

    @property
    def words(self) -> str:
        """One or two plain sentences."""
        if not self.release:
            return _("Zurzeit kann niemand diesen Beitrag freigeben. Bitte wählen Sie ein anderes Thema.")
        names = {"name": self.release[0].name, "hours": self.hours}
        first = _("Es entscheidet %(name)s.") % names
        if self.subject:
            first = _("Erst prüft %(reviewer)s fachlich, dann entscheidet %(name)s.") % {
                **names,
                "reviewer": self.subject[0].name,
            }
        if self.consents:
            first = f"{first} {self._agreeing}"
        if len(self.release) < 2:
            return first
        deputy = _("Nach %(hours)d Stunden Servicezeit ohne Antwort wird auch %(deputy)s gefragt.") % {
            "hours": self.hours,
            "deputy": self.release[1].name,
        }
        return f"{first} {deputy}"

    @property
    def _agreeing(self) -> str:
        sentence = _("Für „%(channel)s“ (%(department)s) muss danach %(name)s zustimmen.")
        return " ".join(
            sentence % {"channel": channel.name, "department": channel.department.short_name, "name": person.name}
            for channel, person in self.consents
        )


def usable_assets(person: Person, post: Post | None) -> QuerySet[Asset]:
    """Images that may be put in a post: those the person may see in the library, and those already in a version of it."""
    own = assets_visible_to(person).values("pk")
    used = (
        VersionImage.objects.filter(version__post=post).values("asset")
        if post
        else VersionImage.objects.none().values("asset")
    )
    return Asset.objects.filter(Q(pk__in=own) | Q(pk__in=used))


def _posts() -> QuerySet[Post]:
    return Post.objects.select_related(
        "responsibility__department",
        "responsibility__approver",
        "responsibility__deputy",
        "responsibility__subject_reviewer",
        "department",
        "current_version__created_by",
        "corrects",
        *WITH_COMMENT,
    ).prefetch_related("current_version__targets", "current_version__images__asset")


def _initial(draft: Draft, version: Version | None, topic: Responsibility | None) -> dict[str, Any]:
    zone = draft.publish_zone or settings.INSTALLATION.time_zone
    local = draft.publish_at.astimezone(ZoneInfo(zone)) if draft.publish_at else None
    return {
        "responsibility": topic.pk if topic else None,
        "title": draft.title,
        "warning": draft.warning,
        "text": draft.text,
        "language": draft.language,
        "publish_when": PLANNED if local else AT_ONCE,
        "publish_on": local.date() if local else None,
        "publish_time": local.time() if local else None,
        "publish_zone": zone,
        "base": version.number if version else None,
    }


def _uuid(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
