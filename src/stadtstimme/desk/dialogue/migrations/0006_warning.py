from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("dialogue", "0005_profile_in_names"),
    ]

    operations = [
        migrations.AddField(
            model_name="comment",
            name="warning",
            field=models.CharField(blank=True, default="", max_length=200),
            preserve_default=False,
        ),
    ]
