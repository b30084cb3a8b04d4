"""From what a program sends to a draft, with the choices that the editor's page offers."""

from __future__ import annotations

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext as _

from ..editorial.draft import Draft, DraftImage
from ..editorial.editing import usable_assets
from ..editorial.models import Post
from ..people.access import departments_with, require
from ..people.models import Person, Responsibility, Role
from .schemas.base import invalid
from .schemas.posts import DraftIn, ImageIn


def topics_for(person: Person) -> list[Responsibility]:
    """The topics in force that the person may write on."""
    own = departments_with(person, Role.AUTHOR)
    wanted = Q(active=True) if own is None else Q(active=True, department__in=own)
    return list(Responsibility.objects.filter(wanted).select_related("department").order_by("topic", "pk"))


def choose_topic(person: Person, pk: int) -> Responsibility:
    """The topic by its number. Raises NotAllowed where the person may not write on it, ApiError where there is none."""
    require(person, "editorial.create_post")
    topic = Responsibility.objects.filter(active=True, pk=pk).select_related("department").first()
    if topic is None:
        raise invalid("body.topic", _("Dieses Thema gibt es nicht."))
    require(person, "editorial.create_post", topic.department)
    return topic


def draft_from(data: DraftIn, person: Person, post: Post) -> Draft:
    """The draft. Raises ApiError where an image is not to be had."""
    targets = {one.channel: one.text for one in data.targets}
    if len(targets) != len(data.targets):
        raise invalid("body.targets", _("Ein Kanal steht mehrfach da."))
    return Draft(
        title=data.title,
        warning=data.warning,
        text=data.text,
        language=data.language,
        publish_at=data.publish_at,
        publish_zone=settings.INSTALLATION.time_zone if data.publish_at else "",
        targets=targets,
        images=tuple(_images(data.images, person, post)),
    )


def _images(images: list[ImageIn], person: Person, post: Post) -> list[DraftImage]:
    wanted = [one.asset for one in images]
    assets = dict(usable_assets(person, post).filter(uid__in=wanted).values_list("uid", "pk")) if wanted else {}
    if len(assets) != len(set(wanted)):
        raise invalid(
            "body.images", _("Ein Bild gibt es nicht, oder die Person hinter dem Zugang darf es nicht verwenden.")
        )
    return [DraftImage(assets[one.asset], **one.model_dump(exclude={"asset"})) for one in images]
