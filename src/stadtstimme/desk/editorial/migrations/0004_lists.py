from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("channels", "0002_connections"),
        ("editorial", "0003_flows"),
        ("people", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="delivery",
            name="trouble_at",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Case(
                    models.When(
                        models.Q(
                            ("state__in", ("failed", "unknown", "by_hand")),
                            models.Q(("next_attempt_at", None), ("state", "withdrawing")),
                            models.Q(("state", "withdrawing"), models.Q(("error_code", ""), _negated=True)),
                            _connector="OR",
                        ),
                        then="due_at",
                    )
                ),
                output_field=models.DateTimeField(null=True),
            ),
        ),
        migrations.AddIndex(
            model_name="delivery",
            index=models.Index(
                condition=models.Q(("trouble_at__isnull", False)), fields=["trouble_at", "id"], name="delivery_trouble"
            ),
        ),
        migrations.AddIndex(
            model_name="post",
            index=models.Index(
                condition=models.Q(("corrects__isnull", False)), fields=["corrects"], name="post_corrects"
            ),
        ),
        migrations.AddIndex(
            model_name="reviewstep",
            index=models.Index(fields=["state", "asked_at", "id"], name="step_queue"),
        ),
    ]
