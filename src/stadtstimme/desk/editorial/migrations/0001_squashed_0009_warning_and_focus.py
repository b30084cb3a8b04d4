"""All of the migrations before in one step, for databases that have none of them: most of what a new one costs was their number."""

import django.db.models.deletion
import stadtstimme.desk.editorial.models
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("editorial", "0001_initial"),
        ("editorial", "0002_delivery_intended_at"),
        ("editorial", "0003_flows"),
        ("editorial", "0004_lists"),
        ("editorial", "0005_decided"),
        ("editorial", "0006_consent"),
        ("editorial", "0007_agreed_before"),
        ("editorial", "0008_delivery_profile"),
        ("editorial", "0009_warning_and_focus"),
    ]

    initial = True

    dependencies = [
        ("channels", "0002_connections"),
        ("media", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Post",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("lock_version", models.PositiveIntegerField(default=0, editable=False)),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[("post", "Beitrag"), ("reply", "Antwort"), ("correction", "Berichtigung")],
                        default="post",
                        max_length=20,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Entwurf"),
                            ("submitted", "wartet auf Freigabe"),
                            ("returned", "zurückgegeben"),
                            ("approved", "freigegeben"),
                            ("published", "veröffentlicht"),
                            ("withdrawn", "zurückgezogen"),
                            ("discarded", "verworfen"),
                        ],
                        default="draft",
                        max_length=20,
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("updated_at", models.DateTimeField()),
                ("submitted_at", models.DateTimeField(blank=True, null=True)),
                ("approved_at", models.DateTimeField(blank=True, null=True)),
                ("published_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawal_reason", models.CharField(blank=True, max_length=500)),
                ("title", models.CharField(blank=True, max_length=200)),
                ("excerpt", models.CharField(blank=True, max_length=200)),
                ("calendar_at", models.DateTimeField(blank=True, null=True)),
                (
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="editorial.post",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="posts", to="people.department"
                    ),
                ),
                (
                    "responsibility",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="posts", to="people.responsibility"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["state", "-updated_at"], name="post_by_state"),
                    models.Index(fields=["department", "-updated_at"], name="post_by_department"),
                    models.Index(fields=["created_by", "state", "-updated_at"], name="post_by_author"),
                    models.Index(fields=["-updated_at", "-id"], name="post_recent"),
                    models.Index(fields=["calendar_at"], name="post_calendar"),
                    models.Index(
                        condition=models.Q(("corrects__isnull", False)), fields=["corrects"], name="post_corrects"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Version",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("autosaved", models.BooleanField(default=False)),
                ("title", models.CharField(blank=True, max_length=200)),
                ("text", models.TextField(blank=True)),
                ("language", models.CharField(default="de", max_length=10)),
                ("publish_at", models.DateTimeField(blank=True, null=True)),
                ("publish_zone", models.CharField(blank=True, max_length=60)),
                (
                    "salt",
                    models.CharField(default=stadtstimme.desk.editorial.models.new_salt, editable=False, max_length=32),
                ),
                ("content_hash", models.CharField(max_length=64)),
                ("created_at", models.DateTimeField()),
                (
                    "created_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="editorial.version"
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="versions", to="editorial.post"
                    ),
                ),
                ("warning", models.CharField(blank=True, default="", max_length=200)),
            ],
            options={
                "ordering": ["number"],
                "constraints": [models.UniqueConstraint(fields=("post", "number"), name="version_once")],
            },
        ),
        migrations.AddField(
            model_name="post",
            name="current_version",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="editorial.version"
            ),
        ),
        migrations.CreateModel(
            name="ReviewStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("lock_version", models.PositiveIntegerField(default=0, editable=False)),
                ("content_hash", models.CharField(max_length=64)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("subject", "Fachliche Prüfung"),
                            ("release", "Freigabe"),
                            ("consent", "Zustimmung für den Kanal"),
                            ("calm_reply", "Antwort ohne Befund"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "noch nicht an der Reihe"),
                            ("open", "offen"),
                            ("approved", "freigegeben"),
                            ("returned", "zurückgegeben"),
                            ("void", "hinfällig"),
                        ],
                        default="waiting",
                        max_length=20,
                    ),
                ),
                ("asked_at", models.DateTimeField(blank=True, null=True)),
                ("deputy_due_at", models.DateTimeField(blank=True, null=True)),
                ("deputy_asked_at", models.DateTimeField(blank=True, null=True)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("remark", models.TextField(blank=True)),
                (
                    "asked",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "deputy",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="editorial.post"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="editorial.version"
                    ),
                ),
                (
                    "channel",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="channels.channel",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["asked", "state", "asked_at"], name="step_asked"),
                    models.Index(fields=["deputy", "state", "deputy_due_at"], name="step_deputy"),
                    models.Index(fields=["state", "deputy_due_at"], name="step_escalation"),
                    models.Index(fields=["state", "asked_at", "id"], name="step_queue"),
                    models.Index(fields=["decided_by", "decided_at"], name="step_decided"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("channel__isnull", True)), fields=("version", "kind"), name="step_once"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("channel__isnull", False)),
                        fields=("version", "channel"),
                        name="consent_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Remark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField()),
                ("written_at", models.DateTimeField()),
                (
                    "post",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="remarks", to="editorial.post"
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="editorial.version"
                    ),
                ),
            ],
            options={
                "ordering": ["written_at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="PreviewShown",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("content_hash", models.CharField(max_length=64)),
                ("shown_at", models.DateTimeField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="editorial.version"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("content_hash", "person", "version"), name="preview_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Override",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("content_hash", models.CharField(max_length=64)),
                ("kind", models.CharField(max_length=40)),
                ("quote", models.TextField(blank=True)),
                ("reason", models.TextField()),
                ("decided_at", models.DateTimeField()),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="overrides", to="editorial.version"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("version", "kind", "quote"), name="override_once")],
            },
        ),
        migrations.CreateModel(
            name="Delivery",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("attempts", models.PositiveIntegerField(default=0, editable=False)),
                ("next_attempt_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("leased_until", models.DateTimeField(blank=True, editable=False, null=True)),
                ("lock_version", models.PositiveIntegerField(default=0, editable=False)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "geplant"),
                            ("sending", "wird gesendet"),
                            ("completed", "veröffentlicht"),
                            ("unknown", "unklar, bitte prüfen"),
                            ("failed", "nicht gesendet"),
                            ("by_hand", "von Hand zu veröffentlichen"),
                            ("cancelled", "abgesagt"),
                            ("withdrawing", "wird zurückgezogen"),
                            ("withdrawn", "zurückgezogen"),
                        ],
                        default="planned",
                        max_length=20,
                    ),
                ),
                ("due_at", models.DateTimeField()),
                ("handle", models.CharField(max_length=64, unique=True)),
                ("remote_id", models.CharField(blank=True, max_length=300)),
                ("url", models.CharField(blank=True, max_length=500)),
                ("error_code", models.CharField(blank=True, max_length=80)),
                ("error", models.CharField(blank=True, max_length=500)),
                ("completed_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "channel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="deliveries", to="channels.channel"
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="deliveries", to="editorial.post"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="deliveries", to="editorial.version"
                    ),
                ),
                ("intended_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawal_proof", models.CharField(blank=True, max_length=300)),
                (
                    "trouble_at",
                    models.GeneratedField(
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
                ("profile", models.PositiveIntegerField(default=1)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["state", "next_attempt_at"], name="delivery_due"),
                    models.Index(fields=["state", "due_at"], name="delivery_outgoing"),
                    models.Index(fields=["channel", "remote_id"], name="delivery_remote"),
                    models.Index(
                        condition=models.Q(("trouble_at__isnull", False)),
                        fields=["trouble_at", "id"],
                        name="delivery_trouble",
                    ),
                ],
                "constraints": [models.UniqueConstraint(fields=("version", "channel"), name="delivery_once")],
            },
        ),
        migrations.CreateModel(
            name="VersionImage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField()),
                ("alt_text", models.TextField(blank=True)),
                ("source", models.CharField(blank=True, max_length=200)),
                ("licence", models.CharField(blank=True, max_length=120)),
                ("people", models.BooleanField(default=False)),
                ("consent", models.BooleanField(default=False)),
                ("ai_generated", models.BooleanField(default=False)),
                ("ai_labelled", models.BooleanField(default=False)),
                ("text_in_media", models.TextField(blank=True)),
                (
                    "asset",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="media.asset"),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="images", to="editorial.version"
                    ),
                ),
                ("focus_x", models.PositiveSmallIntegerField(default=50)),
                ("focus_y", models.PositiveSmallIntegerField(default=50)),
            ],
            options={
                "ordering": ["position"],
                "constraints": [models.UniqueConstraint(fields=("version", "position"), name="image_position_once")],
            },
        ),
        migrations.CreateModel(
            name="VersionReport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("content_hash", models.CharField(max_length=64)),
                ("guideline_digest", models.CharField(max_length=64)),
                ("report", models.JSONField()),
                ("holds_release", models.BooleanField()),
                ("checked_at", models.DateTimeField()),
                (
                    "channel",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="channels.channel"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="reports", to="editorial.version"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("version", "channel", "guideline_digest"), name="report_once", nulls_distinct=False
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="VersionTarget",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField(blank=True)),
                (
                    "channel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="channels.channel"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="targets", to="editorial.version"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("version", "channel"), name="target_once")],
            },
        ),
        migrations.CreateModel(
            name="ChannelRest",
            fields=[
                (
                    "channel",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="rest",
                        serialize=False,
                        to="channels.channel",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[("limited", "zu viele Anfragen"), ("hanging", "keine Antwort")], max_length=20
                    ),
                ),
                ("message", models.CharField(blank=True, max_length=300)),
                ("since", models.DateTimeField()),
                ("until", models.DateTimeField()),
                ("failures", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="CorrectionNote",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("attempts", models.PositiveIntegerField(default=0, editable=False)),
                ("next_attempt_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("leased_until", models.DateTimeField(blank=True, editable=False, null=True)),
                ("lock_version", models.PositiveIntegerField(default=0, editable=False)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "wird angebracht"),
                            ("noted", "angebracht"),
                            ("failed", "nicht angebracht, bitte von Hand"),
                            ("left_out", "nicht nötig"),
                        ],
                        default="planned",
                        max_length=20,
                    ),
                ),
                ("error", models.CharField(blank=True, max_length=500)),
                ("noted_at", models.DateTimeField(blank=True, null=True)),
                (
                    "correction",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notes_at_original",
                        to="editorial.delivery",
                    ),
                ),
                (
                    "original",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="correction_notes",
                        to="editorial.delivery",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["state", "next_attempt_at"], name="correction_note_due")],
                "constraints": [
                    models.UniqueConstraint(fields=("original", "correction"), name="correction_note_once")
                ],
            },
        ),
    ]
