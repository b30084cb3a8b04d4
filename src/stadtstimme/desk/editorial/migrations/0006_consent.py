import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("channels", "0002_connections"),
        ("editorial", "0005_decided"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="reviewstep",
            name="step_once",
        ),
        migrations.AddField(
            model_name="reviewstep",
            name="channel",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="channels.channel",
            ),
        ),
        migrations.AlterField(
            model_name="reviewstep",
            name="kind",
            field=models.CharField(
                choices=[
                    ("subject", "Fachliche Prüfung"),
                    ("release", "Freigabe"),
                    ("consent", "Zustimmung für den Kanal"),
                    ("calm_reply", "Antwort ohne Befund"),
                ],
                max_length=20,
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewstep",
            constraint=models.UniqueConstraint(
                condition=models.Q(("channel__isnull", True)), fields=("version", "kind"), name="step_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewstep",
            constraint=models.UniqueConstraint(
                condition=models.Q(("channel__isnull", False)), fields=("version", "channel"), name="consent_once"
            ),
        ),
    ]
