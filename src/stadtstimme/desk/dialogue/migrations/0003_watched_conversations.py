"""Conversations without a publication of ours above them are looked at as well, those that are here already included."""

from __future__ import annotations

import datetime as dt
from typing import Any

import django.db.models.deletion
from django.db import migrations, models
from django.utils import timezone

# As dialogue/watches.py has it: older ones are looked at only while a question is open.
LOOKED_AT = dt.timedelta(days=30)
BATCH = 1_000


def look_at_known_ones(apps: Any, schema_editor: Any) -> None:
    """On channels that are listened to; the first look finds out what became of them."""
    now = timezone.now()
    conversations = apps.get_model("dialogue", "Conversation").objects
    alone = conversations.filter(post=None, channel__listener__isnull=False)
    fresh = models.Q(last_comment_at__gt=now - LOOKED_AT) | models.Q(open_questions__gt=0)
    watch = apps.get_model("dialogue", "Watch")
    rows = (watch(conversation_id=pk, next_attempt_at=now) for pk in alone.filter(fresh).values_list("pk", flat=True))
    watch.objects.bulk_create(rows, batch_size=BATCH)


class Migration(migrations.Migration):
    dependencies = [("dialogue", "0002_listening")]

    operations = [
        migrations.AlterField(
            model_name="watch",
            name="delivery",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="watch",
                to="editorial.delivery",
            ),
        ),
        migrations.AddField(
            model_name="watch",
            name="conversation",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="watch",
                to="dialogue.conversation",
            ),
        ),
        migrations.AddConstraint(
            model_name="watch",
            constraint=models.CheckConstraint(
                condition=models.Q(("delivery__isnull", True), ("conversation__isnull", True), _connector="XOR"),
                name="watch_of_one",
            ),
        ),
        migrations.RunPython(look_at_known_ones, migrations.RunPython.noop),
    ]
