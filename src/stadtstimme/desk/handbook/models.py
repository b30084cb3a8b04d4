"""What people at the desk think of the rules: a finding that is wrong is said so, and nobody is named."""

from __future__ import annotations

from django.db import models


class Doubt(models.Model):
    """Somebody said "this finding is wrong". Who it was, on which post and at what hour is not kept, on purpose.

    `source` names which of the rule's checks spoke. `words` are there only where the person agreed that they are kept.
    """

    kind = models.CharField(max_length=40)
    clause = models.CharField(max_length=20, blank=True)
    source = models.CharField(max_length=80, blank=True)
    rule_digest = models.CharField(max_length=16)
    guideline_digest = models.CharField(max_length=64)
    words = models.CharField(max_length=300, blank=True)
    received_on = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["kind", "-received_on"], name="doubt_by_kind")]
