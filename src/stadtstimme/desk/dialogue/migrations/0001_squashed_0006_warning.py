"""All of the migrations before in one step, for databases that have none of them: most of what a new one costs was their number."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("dialogue", "0001_initial"),
        ("dialogue", "0002_listening"),
        ("dialogue", "0003_watched_conversations"),
        ("dialogue", "0004_profile"),
        ("dialogue", "0005_profile_in_names"),
        ("dialogue", "0006_warning"),
    ]

    initial = True

    dependencies = [
        ("channels", "0002_connections"),
        ("editorial", "0001_squashed_0009_warning_and_focus"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Conversation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("lock_version", models.PositiveIntegerField(default=0, editable=False)),
                ("thread_id", models.CharField(max_length=300)),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "offen"), ("waiting", "Zwischenbescheid gegeben"), ("closed", "erledigt")],
                        default="open",
                        max_length=20,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("excerpt", models.CharField(blank=True, max_length=200)),
                ("urgent", models.BooleanField(default=False)),
                (
                    "intent",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "nicht eingeordnet"),
                            ("criticism", "Kritik"),
                            ("suggestion", "Anregung"),
                            ("praise", "Lob"),
                            ("report", "Meldung"),
                        ],
                        default="",
                        max_length=20,
                    ),
                ),
                ("open_questions", models.PositiveIntegerField(default=0)),
                ("due_at", models.DateTimeField(blank=True, null=True)),
                ("pressing_at", models.DateTimeField()),
                ("last_comment_at", models.DateTimeField()),
                ("news", models.PositiveIntegerField(default=0)),
                ("close_reason", models.CharField(blank=True, max_length=300)),
                (
                    "assigned_to",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "channel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="conversations", to="channels.channel"
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="conversations",
                        to="editorial.post",
                    ),
                ),
                ("profile", models.PositiveIntegerField(default=1)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["pressing_at", "id"], name="conversation_pressing"),
                    models.Index(fields=["intent", "pressing_at", "id"], name="conversation_intent"),
                    models.Index(fields=["state", "-last_comment_at", "-id"], name="conversation_recent"),
                    models.Index(fields=["-last_comment_at", "-id"], name="conversation_all"),
                    models.Index(fields=["assigned_to", "pressing_at", "id"], name="conversation_mine"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("channel", "profile", "thread_id"), name="conversation_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Comment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("attempts", models.PositiveIntegerField(default=0, editable=False)),
                ("next_attempt_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("leased_until", models.DateTimeField(blank=True, editable=False, null=True)),
                ("lock_version", models.PositiveIntegerField(default=0, editable=False)),
                ("remote_id", models.CharField(max_length=300)),
                ("parent_remote_id", models.CharField(blank=True, max_length=300)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "neu"),
                            ("shown", "sichtbar"),
                            ("hidden", "ausgeblendet"),
                            ("gone", "im Netzwerk gelöscht"),
                        ],
                        default="new",
                        max_length=20,
                    ),
                ),
                ("state_reason", models.CharField(blank=True, max_length=300)),
                ("author_name", models.CharField(blank=True, max_length=200)),
                ("text", models.TextField()),
                ("salt", models.CharField(max_length=32)),
                ("url", models.CharField(blank=True, max_length=500)),
                ("report", models.JSONField(default=dict)),
                ("written_at", models.DateTimeField()),
                ("received_at", models.DateTimeField()),
                ("edited_at", models.DateTimeField(blank=True, null=True)),
                ("held_at", models.DateTimeField(blank=True, null=True)),
                ("held_reason", models.CharField(blank=True, max_length=300)),
                (
                    "channel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="channels.channel"
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="dialogue.comment"
                    ),
                ),
                (
                    "conversation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="comments", to="dialogue.conversation"
                    ),
                ),
                ("private", models.BooleanField(default=False)),
                ("profile", models.PositiveIntegerField(default=1)),
                ("warning", models.CharField(blank=True, max_length=200)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["conversation", "written_at", "id"], name="comment_in_thread"),
                    models.Index(fields=["channel", "parent_remote_id"], name="comment_children"),
                    models.Index(
                        condition=models.Q(("next_attempt_at__isnull", False)),
                        fields=["next_attempt_at"],
                        name="comment_to_push",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("channel", "profile", "remote_id"), name="comment_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Note",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField()),
                ("written_at", models.DateTimeField()),
                (
                    "conversation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="notes", to="dialogue.conversation"
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["written_at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Question",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("lock_version", models.PositiveIntegerField(default=0, editable=False)),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("text", models.TextField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "offen"),
                            ("answered", "beantwortet"),
                            ("interim", "Zwischenbescheid"),
                            ("closed", "ohne Antwort erledigt"),
                        ],
                        default="open",
                        max_length=20,
                    ),
                ),
                ("due_at", models.DateTimeField(blank=True, null=True)),
                ("promised_on", models.DateField(blank=True, null=True)),
                ("reason", models.CharField(blank=True, max_length=300)),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "comment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="questions", to="dialogue.comment"
                    ),
                ),
            ],
            options={
                "ordering": ["start"],
                "indexes": [models.Index(fields=["state", "due_at"], name="question_due")],
            },
        ),
        migrations.CreateModel(
            name="Answer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("interim_until", models.DateField(blank=True, null=True)),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                ("voided_at", models.DateTimeField(blank=True, null=True)),
                (
                    "post",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="answer", to="editorial.post"
                    ),
                ),
                (
                    "comment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="answers", to="dialogue.comment"
                    ),
                ),
                ("questions", models.ManyToManyField(related_name="answers", to="dialogue.question")),
            ],
            options={
                "indexes": [models.Index(fields=["comment", "post"], name="answer_of_comment")],
            },
        ),
        migrations.CreateModel(
            name="RawComment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("attempts", models.PositiveIntegerField(default=0, editable=False)),
                ("next_attempt_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("leased_until", models.DateTimeField(blank=True, editable=False, null=True)),
                ("lock_version", models.PositiveIntegerField(default=0, editable=False)),
                ("remote_id", models.CharField(max_length=300)),
                ("payload_hash", models.CharField(max_length=64)),
                ("payload", models.JSONField()),
                (
                    "state",
                    models.CharField(
                        choices=[("received", "Received"), ("processed", "Processed"), ("failed", "Failed")],
                        default="received",
                        max_length=20,
                    ),
                ),
                ("received_at", models.DateTimeField()),
                ("error", models.CharField(blank=True, max_length=500)),
                (
                    "channel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="channels.channel"
                    ),
                ),
                ("profile", models.PositiveIntegerField(default=1)),
            ],
            options={
                "indexes": [models.Index(fields=["state", "next_attempt_at"], name="raw_due")],
                "constraints": [
                    models.UniqueConstraint(fields=("channel", "profile", "remote_id", "payload_hash"), name="raw_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Listener",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("attempts", models.PositiveIntegerField(default=0, editable=False)),
                ("next_attempt_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("leased_until", models.DateTimeField(blank=True, editable=False, null=True)),
                ("lock_version", models.PositiveIntegerField(default=0, editable=False)),
                ("state", models.CharField(choices=[("listening", "Listening")], default="listening", max_length=20)),
                ("cursor", models.TextField(blank=True)),
                ("last_success_at", models.DateTimeField(blank=True, null=True)),
                ("failing_since", models.DateTimeField(blank=True, null=True)),
                ("failures", models.PositiveIntegerField(default=0)),
                ("trouble", models.CharField(blank=True, max_length=300)),
                (
                    "channel",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="listener", to="channels.channel"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["next_attempt_at"], name="listener_due")],
            },
        ),
        migrations.CreateModel(
            name="OutsideAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("attempts", models.PositiveIntegerField(default=0, editable=False)),
                ("next_attempt_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("leased_until", models.DateTimeField(blank=True, editable=False, null=True)),
                ("lock_version", models.PositiveIntegerField(default=0, editable=False)),
                ("remote_id", models.CharField(max_length=300)),
                ("parent_remote_id", models.CharField(blank=True, max_length=300)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("found", "gefunden"),
                            ("asked", "auf dem Netzwerk beantwortet"),
                            ("accepted", "gilt als Antwort"),
                            ("dismissed", "beantwortet die Frage nicht"),
                            ("ours", "über das Pult gesendet"),
                        ],
                        default="found",
                        max_length=20,
                    ),
                ),
                ("text", models.TextField(blank=True)),
                ("url", models.CharField(blank=True, max_length=500)),
                ("written_at", models.DateTimeField()),
                ("found_at", models.DateTimeField()),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                (
                    "channel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="channels.channel"
                    ),
                ),
                (
                    "comment",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="outside_answers",
                        to="dialogue.comment",
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
                ("profile", models.PositiveIntegerField(default=1)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["state", "next_attempt_at"], name="outside_answer_due"),
                    models.Index(fields=["comment", "written_at"], name="outside_answer_of"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("channel", "profile", "remote_id"), name="outside_answer_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Watch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("attempts", models.PositiveIntegerField(default=0, editable=False)),
                ("next_attempt_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("leased_until", models.DateTimeField(blank=True, editable=False, null=True)),
                ("lock_version", models.PositiveIntegerField(default=0, editable=False)),
                ("state", models.CharField(choices=[("watching", "Watching")], default="watching", max_length=20)),
                ("last_success_at", models.DateTimeField(blank=True, null=True)),
                ("failures", models.PositiveIntegerField(default=0)),
                (
                    "delivery",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="watch",
                        to="editorial.delivery",
                    ),
                ),
                (
                    "conversation",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="watch",
                        to="dialogue.conversation",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["next_attempt_at"], name="watch_due")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("delivery__isnull", True), ("conversation__isnull", True), _connector="XOR"
                        ),
                        name="watch_of_one",
                    )
                ],
            },
        ),
    ]
