"""The way in: raw first, then comments in conversations, with questions that are answered to zero."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..channels.models import Channel
from ..core.leases import Leased
from ..core.transition import Stateful
from ..editorial.models import Delivery, Post
from ..people.models import Person


class RawComment(Leased, Stateful):
    """What a network or the form delivered, stored before anything else.

    Once per channel, profile, remote id and content.
    """

    class State(models.TextChoices):
        RECEIVED = "received"
        PROCESSED = "processed"
        FAILED = "failed"

    channel = models.ForeignKey(Channel, on_delete=models.PROTECT, related_name="+")
    profile = models.PositiveIntegerField(default=1)  # Channel.profile when it came
    remote_id = models.CharField(max_length=300)
    # SHA-256 of the payload: the same comment arriving twice is one row, an edited one is a new row.
    payload_hash = models.CharField(max_length=64)
    payload = models.JSONField()
    state = models.CharField(max_length=20, choices=State.choices, default=State.RECEIVED)
    received_at = models.DateTimeField()
    error = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["channel", "profile", "remote_id", "payload_hash"], name="raw_once")
        ]
        indexes = [models.Index(fields=["state", "next_attempt_at"], name="raw_due")]


class Conversation(Stateful):
    """All comments of one thread on one channel, usually below one of our posts."""

    class State(models.TextChoices):
        OPEN = "open", _("offen")
        WAITING = "waiting", _("Zwischenbescheid gegeben")
        CLOSED = "closed", _("erledigt")

    class Intent(models.TextChoices):
        """What a person of the dialogue desk calls it. No program guesses this."""

        NONE = "", _("nicht eingeordnet")
        CRITICISM = "criticism", _("Kritik")
        SUGGESTION = "suggestion", _("Anregung")
        PRAISE = "praise", _("Lob")
        REPORT = "report", _("Meldung")

    channel = models.ForeignKey(Channel, on_delete=models.PROTECT, related_name="conversations")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, null=True, related_name="conversations")
    profile = models.PositiveIntegerField(default=1)  # Channel.profile when it began
    thread_id = models.CharField(max_length=300)
    state = models.CharField(max_length=20, choices=State.choices, default=State.OPEN)
    title = models.CharField(max_length=200)
    excerpt = models.CharField(max_length=200, blank=True)
    assigned_to = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    urgent = models.BooleanField(default=False)
    intent = models.CharField(max_length=20, choices=Intent.choices, default=Intent.NONE, blank=True)
    open_questions = models.PositiveIntegerField(default=0)
    # When the oldest open question should be answered (service hours); empty where nothing is asked.
    due_at = models.DateTimeField(null=True, blank=True)
    # The list's order, never empty: urgent, by due_at, without a question, closed (threads.py).
    pressing_at = models.DateTimeField()
    last_comment_at = models.DateTimeField()
    # Counts whatever a person who is writing an answer should know about: comments, edits, answers of others.
    news = models.PositiveIntegerField(default=0)
    close_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["channel", "profile", "thread_id"], name="conversation_once")]
        indexes = [
            models.Index(fields=["pressing_at", "id"], name="conversation_pressing"),
            models.Index(fields=["intent", "pressing_at", "id"], name="conversation_intent"),
            models.Index(fields=["state", "-last_comment_at", "-id"], name="conversation_recent"),
            models.Index(fields=["-last_comment_at", "-id"], name="conversation_all"),
            models.Index(fields=["assigned_to", "pressing_at", "id"], name="conversation_mine"),
        ]


class Comment(Leased, Stateful):
    """One comment of a citizen. `author_name` is what the network shows; nothing links a person across conversations.

    `next_attempt_at` is set while a decision to show or hide it has yet to reach the network (visibility.py).
    """

    class State(models.TextChoices):
        NEW = "new", _("neu")
        SHOWN = "shown", _("sichtbar")
        HIDDEN = "hidden", _("ausgeblendet")
        GONE = "gone", _("im Netzwerk gelöscht")

    conversation = models.ForeignKey(Conversation, on_delete=models.PROTECT, related_name="comments")
    channel = models.ForeignKey(Channel, on_delete=models.PROTECT, related_name="+")
    profile = models.PositiveIntegerField(default=1)  # Channel.profile when it came
    remote_id = models.CharField(max_length=300)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    # Kept beside `parent`, because an answer may arrive before what it answers.
    parent_remote_id = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=20, choices=State.choices, default=State.NEW)
    state_reason = models.CharField(max_length=300, blank=True)
    author_name = models.CharField(max_length=200, blank=True)
    # Only we can read it: whoever answers must not answer for everybody to read.
    private = models.BooleanField(default=False)
    # What the writer put in front of it (on some networks); `text` begins with it.
    warning = models.CharField(max_length=200, blank=True)
    text = models.TextField()
    salt = models.CharField(max_length=32)
    url = models.CharField(max_length=500, blank=True)
    report = models.JSONField(default=dict)
    written_at = models.DateTimeField()
    received_at = models.DateTimeField()
    edited_at = models.DateTimeField(null=True, blank=True)
    # Kept as evidence: what happens to it on the network no longer changes the text here.
    held_at = models.DateTimeField(null=True, blank=True)
    held_reason = models.CharField(max_length=300, blank=True)

    @property
    def out_of_reach(self) -> bool:
        """Whether it stands on a profile that the channel no longer is: answering and hiding is possible only there."""
        return self.profile != self.channel.profile

    class Meta:
        constraints = [models.UniqueConstraint(fields=["channel", "profile", "remote_id"], name="comment_once")]
        indexes = [
            models.Index(fields=["conversation", "written_at", "id"], name="comment_in_thread"),
            models.Index(fields=["channel", "parent_remote_id"], name="comment_children"),
            models.Index(
                fields=["next_attempt_at"], name="comment_to_push", condition=models.Q(next_attempt_at__isnull=False)
            ),
        ]


class Question(Stateful):
    """One question of a comment: `start` and `end` are code points in the comment's text."""

    class State(models.TextChoices):
        OPEN = "open", _("offen")
        ANSWERED = "answered", _("beantwortet")
        INTERIM = "interim", _("Zwischenbescheid")
        CLOSED = "closed", _("ohne Antwort erledigt")

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="questions")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    state = models.CharField(max_length=20, choices=State.choices, default=State.OPEN)
    due_at = models.DateTimeField(null=True, blank=True)
    promised_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["start"]
        indexes = [models.Index(fields=["state", "due_at"], name="question_due")]


class Answer(models.Model):
    """Ties a reply (a post like any other) to the comment it answers and the questions it settles."""

    comment = models.ForeignKey(Comment, on_delete=models.PROTECT, related_name="answers")
    post = models.OneToOneField(Post, on_delete=models.PROTECT, related_name="answer")
    questions = models.ManyToManyField(Question, related_name="answers")
    interim_until = models.DateField(null=True, blank=True)
    # When the published reply settled its questions, and when a withdrawal opened them again.
    settled_at = models.DateTimeField(null=True, blank=True)
    voided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["comment", "post"], name="answer_of_comment")]


class Note(models.Model):
    """An internal note in a conversation; never leaves the house."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="notes")
    text = models.TextField()
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["written_at", "pk"]


class Listener(Leased, Stateful):
    """How far what comes in on a channel was read, and what became of the last try. One row per channel that listens."""

    class State(models.TextChoices):
        LISTENING = "listening"

    channel = models.OneToOneField(Channel, on_delete=models.CASCADE, related_name="listener")
    state = models.CharField(max_length=20, choices=State.choices, default=State.LISTENING)
    # The network's own words for "continue here"; moved in the transaction that stores what came before it.
    cursor = models.TextField(blank=True)
    last_success_at = models.DateTimeField(null=True, blank=True)
    failing_since = models.DateTimeField(null=True, blank=True)
    failures = models.PositiveIntegerField(default=0)
    trouble = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["next_attempt_at"], name="listener_due")]


class Watch(Leased, Stateful):
    """What is looked at from time to time, since notices miss some and tell of no deletion: one of two things.

    A publication of ours, whose thread is read (watching.py); `next_attempt_at` is empty when nobody looks any more. Or a
    conversation that stands below none (revisiting.py); that row goes when nobody looks any more.
    """

    class State(models.TextChoices):
        WATCHING = "watching"

    delivery = models.OneToOneField(Delivery, on_delete=models.CASCADE, null=True, related_name="watch")
    conversation = models.OneToOneField(Conversation, on_delete=models.CASCADE, null=True, related_name="watch")
    state = models.CharField(max_length=20, choices=State.choices, default=State.WATCHING)
    last_success_at = models.DateTimeField(null=True, blank=True)
    failures = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(delivery__isnull=True) ^ models.Q(conversation__isnull=True), name="watch_of_one"
            )
        ]
        indexes = [models.Index(fields=["next_attempt_at"], name="watch_due")]


class OutsideAnswer(Leased, Stateful):
    """Somebody answered with the city's account on the network itself, past the desk: a person says what it settles."""

    class State(models.TextChoices):
        FOUND = "found", _("gefunden")
        ASKED = "asked", _("auf dem Netzwerk beantwortet")
        ACCEPTED = "accepted", _("gilt als Antwort")
        DISMISSED = "dismissed", _("beantwortet die Frage nicht")
        OURS = "ours", _("über das Pult gesendet")

    channel = models.ForeignKey(Channel, on_delete=models.PROTECT, related_name="+")
    profile = models.PositiveIntegerField(default=1)  # Channel.profile when it was found
    remote_id = models.CharField(max_length=300)
    parent_remote_id = models.CharField(max_length=300, blank=True)
    comment = models.ForeignKey(Comment, on_delete=models.PROTECT, null=True, related_name="outside_answers")
    state = models.CharField(max_length=20, choices=State.choices, default=State.FOUND)
    text = models.TextField(blank=True)
    url = models.CharField(max_length=500, blank=True)
    written_at = models.DateTimeField()
    found_at = models.DateTimeField()
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["channel", "profile", "remote_id"], name="outside_answer_once")]
        indexes = [
            models.Index(fields=["state", "next_attempt_at"], name="outside_answer_due"),
            models.Index(fields=["comment", "written_at"], name="outside_answer_of"),
        ]
