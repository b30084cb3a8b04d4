"""Reading the library."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.db.models import Q, QuerySet

from ..people.access import departments_with, require
from ..people.models import Department, Person
from .models import Asset
from .rules import UPLOADERS, VIEWERS

# Apps above may let somebody see an image that stands in something they may see (a post of another department).
SeenElsewhere = Callable[[Person, Asset], bool]
SEEN_ELSEWHERE: list[SeenElsewhere] = []


def assets_visible_to(viewer: Person) -> QuerySet[Asset]:
    """The images of the viewer's departments and of the whole city."""
    require(viewer, "media.view")
    assets = Asset.objects.select_related("department")
    departments = departments_with(viewer, *VIEWERS)
    if departments is None:
        return assets
    mine = Q(department_id__in=departments) | Q(department=None) | Q(uploaded_by=viewer)
    return assets.filter(mine)


def asset_for(viewer: Person, uid: UUID) -> Asset | None:
    """One image, where the viewer may see it; None otherwise, so that nobody learns that it exists."""
    asset = Asset.objects.filter(uid=uid).first()
    if asset is None:
        return None
    seen = viewer.has_perm("media.view", asset) or any(check(viewer, asset) for check in SEEN_ELSEWHERE)
    return asset if seen else None


def departments_to_upload_for(person: Person) -> QuerySet[Department]:
    """Departments the person may upload images for."""
    departments = departments_with(person, *UPLOADERS)
    found = Department.objects.order_by("name", "pk")
    return found if departments is None else found.filter(pk__in=departments)
