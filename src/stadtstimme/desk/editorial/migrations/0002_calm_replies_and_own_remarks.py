import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("editorial", "0001_initial"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]

    operations = [
        migrations.AlterField(
            model_name="remark",
            name="written_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AlterField(
            model_name="reviewstep",
            name="kind",
            field=models.CharField(
                choices=[
                    ("subject", "Fachliche Prüfung"),
                    ("release", "Freigabe"),
                    ("calm_reply", "Antwort ohne Befund"),
                ],
                max_length=20,
            ),
        ),
    ]
