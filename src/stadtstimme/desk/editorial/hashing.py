"""The content hash: one digest over all that is sent. Approvals, previews and overrides bind to it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from ..record.chain import salted_digest
from .draft import Draft, draft_of
from .models import MIDDLE, Version

# What versions did not have from the beginning counts only where somebody set it: older hashes, and the approvals that
# are bound to them, hold.
LATER = {"warning": "", "focus_x": MIDDLE, "focus_y": MIDDLE}


def hash_draft(draft: Draft, media: Mapping[int, str]) -> str:
    """SHA-256 (hex) of a cleaned draft. `media` maps asset ids to the SHA-256 of the bytes that would be sent."""
    content: dict[str, Any] = {
        "title": draft.title,
        "text": draft.text,
        "language": draft.language,
        "publish_at": draft.publish_at.isoformat() if draft.publish_at else None,
        "publish_zone": draft.publish_zone,
        "targets": sorted(draft.targets.items()),
        "images": [_set(asdict(image)) | {"sha256": media[image.asset_id]} for image in draft.images],
        **_set({"warning": draft.warning}),
    }
    written = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def _set(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name not in LATER or value != LATER[name]}


def hash_version(version: Version, draft: Draft | None = None) -> str:
    """The hash of what a version's rows hold now; differs from `content_hash` where somebody changed them.

    Prefetch `targets` and `images__asset` where many are hashed; `draft` saves reading them twice.
    """
    draft = draft or draft_of(version)
    media = {image.asset_id: image.asset.sha256 for image in version.images.all()} if draft.images else {}
    return hash_draft(draft, media)


def audit_digest(version: Version) -> str:
    """What the audit trail keeps of a version: nobody can guess the text from it once the salt is erased."""
    return salted_digest(version.salt, version.content_hash)
