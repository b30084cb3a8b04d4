"""What was released before channels were asked still goes out: its channels count as having agreed."""

from django.db import migrations
from django.db.models import F

UNFINISHED = ("planned", "sending", "unknown", "failed", "by_hand")
REMARK = "Freigegeben, bevor Kanäle gefragt wurden."


def agree(apps, _schema_editor):
    delivery, step = apps.get_model("editorial", "Delivery"), apps.get_model("editorial", "ReviewStep")
    rows = delivery.objects.filter(state__in=UNFINISHED, post__state__in=("approved", "published"))
    foreign = rows.exclude(post__kind="reply").exclude(channel__department=F("post__department"))
    for one in foreign.select_related("version", "channel").iterator():
        step.objects.get_or_create(
            version=one.version,
            channel=one.channel,
            defaults={
                "post_id": one.post_id,
                "content_hash": one.version.content_hash,
                "kind": "consent",
                "state": "approved",
                "asked_id": one.channel.responsible_id,
                "decided_at": one.version.created_at,
                "remark": REMARK,
            },
        )


class Migration(migrations.Migration):
    dependencies = [("editorial", "0006_consent")]
    operations = [migrations.RunPython(agree, migrations.RunPython.noop)]
