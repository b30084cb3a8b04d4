from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0002_guideline_topic"),
    ]

    operations = [
        migrations.AddField(
            model_name="article",
            name="warning",
            field=models.CharField(blank=True, default="", max_length=200),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="pagereply",
            name="warning",
            field=models.CharField(blank=True, default="", max_length=200),
            preserve_default=False,
        ),
    ]
