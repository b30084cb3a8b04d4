"""What citizens write below the posts and through the form, and what the desk has answered so far."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from django.utils import timezone
from django.utils.formats import date_format

from ..channels.models import Channel
from ..dialogue.actions import (
    ReplyDraft,
    add_note,
    assign_conversation,
    close_conversation,
    hide_comment,
    hold_comment,
    name_intent,
    receive_comment,
    send_reply,
    show_comment,
)
from ..dialogue.models import Comment, Conversation
from ..public.actions import send_message
from ..public.models import Article
from .stage import Stage


@dataclass
class Talk:
    """Comments by the demo's own keys."""

    stage: Stage
    remote_ids: dict[str, str] = field(default_factory=dict)

    def say(self, key: str, hours: float, post: str, name: str, text: str, topic: str = "") -> None:
        """A citizen fills in the form: below a post, or ("" as post) the general one."""

        def deed(now: dt.datetime) -> None:
            page = self.stage.city.channels["page"]
            article = Article.objects.get(slug=self._slug(post, page)) if post else None
            sent = send_message(article, page, text=text, name=name, topic=topic, form_key=f"demo-{key}", now=now)
            self.remote_ids[key] = str(sent.uid)

        self.stage.at(hours, deed)

    def write_on(self, key: str, hours: float, channel: str, thread: str, name: str, text: str) -> None:
        """A comment as another network would deliver it."""

        def deed(now: dt.datetime) -> None:
            payload = {"remote_id": key, "thread_id": thread, "author_name": name, "text": text}
            payload |= {"written_at": (now - dt.timedelta(minutes=4)).isoformat()}
            receive_comment(self.stage.city.channels[channel], key, payload, now=now)
            self.remote_ids[key] = key

        self.stage.at(hours, deed)

    def show(self, key: str, hours: float, who: str = "dana") -> None:
        self.stage.at(hours, lambda now: show_comment(self.stage.city.people[who], self.comment(key), now=now))

    def hide(self, key: str, hours: float, reason: str, who: str = "dana") -> None:
        self.stage.at(hours, lambda now: hide_comment(self.stage.city.people[who], self.comment(key), reason, now=now))

    def answer(
        self, key: str, hours: float, who: str, text: str, *, questions: tuple[int, ...] = (), days: int = 0
    ) -> None:
        """An answer to the questions with these positions; `days` makes it an interim reply that promises `{day}`."""

        def deed(now: dt.datetime) -> None:
            comment = self.comment(key)
            asked = list(comment.questions.order_by("start"))
            chosen = frozenset(asked[number].pk for number in questions)
            until = timezone.localtime(now).date() + dt.timedelta(days=days) if days else None
            words = text.format(day=date_format(until, "l, j. F")) if until else text
            draft = ReplyDraft(words, chosen, until)
            seen = Conversation.objects.get(pk=comment.conversation_id).news
            send_reply(self.stage.city.people[who], comment, draft, seen=seen, now=now)

        self.stage.at(hours, deed)

    def comment(self, key: str) -> Comment:
        return Comment.objects.select_related("conversation").get(remote_id=self.remote_ids[key])

    def _slug(self, post: str, page: Channel) -> str:
        return str(self.stage.posts[post].deliveries.get(channel=page).remote_id)


def play_talk(stage: Stage) -> None:
    """Enters all deeds around comments."""
    talk = Talk(stage)
    _about_the_orchard(talk)
    _about_the_bridge(talk)
    _about_the_office(talk)
    _messages(talk)


def _about_the_orchard(talk: Talk) -> None:
    questions = "Ist der Weg zur Wiese mit dem Langstock gut zu finden? Und fährt samstags überhaupt der 121er?"
    talk.say("cane", -46, "orchard", "Gisela Hanning", questions)
    talk.show("cane", -45, "aylin")
    bus = "Guten Tag, Frau Hanning, ja: Samstags fährt die Linie 121 jede halbe Stunde bis zur Haltestelle Mühlenweg."
    talk.answer("cane", -44.5, "aylin", bus, questions=(1,))
    path = "Die Frage zum Weg klären wir mit dem Grünflächenamt. Die Antwort bekommen Sie hier bis {day}."
    talk.answer("cane", -44, "aylin", path, questions=(0,), days=5)
    talk.say(
        "joy", -40, "orchard", "Familie Petersen", "Wir waren letztes Jahr dabei, danke für den schönen Vormittag!"
    )
    talk.show("joy", -39)
    talk.answer("joy", -38.5, "dana", "Das freut das Team Grün sehr. Bis Samstag!")

    def close(now: dt.datetime) -> None:
        dana = talk.stage.city.people["dana"]
        add_note(dana, talk.comment("cane").conversation, "Miriam fragt nach den Bodenplatten am Eingang.", now=now)

    talk.stage.at(-38, close)
    talk.say("gloves", -3.2, "orchard", "", "Brauchen Kinder eigene Handschuhe?")
    talk.show("gloves", -3)


def _about_the_bridge(talk: Talk) -> None:
    joke = "Eure Baustellenplanung ist ein Witz. Erst die Hafenstraße, jetzt die Brücke."
    talk.say("joke", -90, "bridge", "M. Lindner", joke)
    talk.show("joke", -89)

    def intent(now: dt.datetime) -> None:
        name_intent(talk.stage.city.people["dana"], talk.comment("joke").conversation, "criticism", now=now)

    talk.stage.at(-88.5, intent)
    plan = (
        "Wir verstehen den Ärger. Die Arbeiten an der Hafenstraße enden, bevor die Brücke gesperrt wird; "
        "beides zugleich wäre noch enger geworden."
    )
    talk.answer("joke", -88, "dana", plan)
    threat = "Der Clown vom Tiefbauamt kann nicht mal ein Schild aufstellen. Dem besuch ich mal zuhause."
    talk.say("threat", -5.5, "bridge", "xX_Kai_Xx", threat)
    evidence = "Drohung gegen Beschäftigte: bleibt als Beweis erhalten."
    talk.stage.at(
        -5, lambda now: hold_comment(talk.stage.city.people["aylin"], talk.comment("threat"), evidence, now=now)
    )
    talk.hide("threat", -4.9, "Drohung und Beleidigung, Regel 3 der Netiquette", "aylin")
    press = "Hallo Stadt, hier das Hafen-Echo: Wird die Brücke am Kai wirklich gesperrt? Redaktionsschluss 17 Uhr."
    talk.say("press", -2.5, "bridge", "Redaktion Hafen-Echo", press)


def _about_the_office(talk: Talk) -> None:
    door = "Auf dem Aushang an der Tür steht ein anderer Tag als hier. Was stimmt denn nun?"
    talk.say("door", -27, "closed", "Heike S.", door)
    talk.show("door", -26.9)
    sorry = "Das tut uns leid, der Fehler lag bei uns. Die Berichtigung mit dem richtigen Tag steht jetzt oben auf dieser Seite."
    talk.answer("door", -24, "aylin", sorry, questions=(0,))


def _messages(talk: Talk) -> None:
    leaked = (
        "Meine Mutter Erna Duvenbeck, geb. 02.09.1938, Pflegegrad 4, wartet seit 5 Wochen auf den "
        "Schwerbehindertenausweis, Az. SB-7731. Schämt euch!"
    )
    talk.say("leaked", -8, "closed", "P. Duvenbeck", leaked)
    talk.hide("leaked", -7.5, "Schutz der Betroffenen: Der Kommentar enthält Angaben zur Gesundheit.")
    talk.say(
        "lamp",
        -20,
        "",
        "Ole Brandt",
        "Am Spielplatz Birkenweg ist seit Tagen die Laterne aus. Wann wird sie repariert?",
        "report",
    )

    def take(now: dt.datetime) -> None:
        dana = talk.stage.city.people["dana"]
        assign_conversation(dana, talk.comment("lamp").conversation, dana, now=now)

    talk.stage.at(-18, take)
    talk.say("praise", -70, "", "Anneliese Voss", "Die neue Bank am Rathaus ist wunderbar. Danke.", "praise")
    reason = "Lob weitergegeben an das Grünflächenamt"
    talk.stage.at(
        -69,
        lambda now: close_conversation(
            talk.stage.city.people["dana"], talk.comment("praise").conversation, reason, now=now
        ),
    )
    talk.write_on(
        "fb-2001",
        -12,
        "facebook",
        "fb-1001",
        "Sabine K.",
        "Kommt der Schulbus während der Sperrung noch rechtzeitig an?",
    )
    talk.write_on(
        "fb-2002", -1.2, "facebook", "fb-900", "Jens P.", "Gibt es auf dem Weihnachtsmarkt auch vegetarisches Essen?"
    )
