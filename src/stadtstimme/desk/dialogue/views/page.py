"""The page of one conversation. Every view that refuses something shows it again, with all that was typed."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from ....checker import Report
from ....networks.counting import ADDRESS_PATTERN, MENTION_PATTERN
from ...channels.connecting import connection_to
from ...core import clock
from ...core.paging import PARAMETER
from ...editorial.choices import ChannelChoice, count_words
from ...editorial.models import Post
from ...editorial.presenting import Findings, findings_of, not_checked
from ...editorial.replies import answered
from ...editorial.undo import Undo, undo_of
from ..actions.conversations import decides_visibility
from ..actions.replying import warning_for
from ..forms import ReplyForm
from ..models import Answer, Comment, Conversation
from ..people import dialogue_people
from ..presenting import checklist, choose_comment, comments_of, presence_words, row_of
from ..press import deadline_in, holding_words, locked_for, press_finding
from ..queries import Thread, conversations_page, conversations_visible_to, thread_of

LIST_SIZE = 12


def find_conversation(person: Any, pk: int) -> Conversation:
    """A conversation the person sees. Raises Http404."""
    rows = conversations_visible_to(person).select_related("post__current_version", "channel__department")
    if found := rows.filter(pk=pk).first():
        return found
    raise Http404


def show_page(
    request: HttpRequest,
    conversation: Conversation,
    *,
    form: ReplyForm | None = None,
    comment: Comment | None = None,
    report: Report | None = None,
    refused: dict[str, str] | None = None,
    meanwhile: str = "",
    status: int = 200,
) -> HttpResponse:
    """Renders list, thread and work column. `refused` holds what a small form was refused for, by its name."""
    person: Any = request.user
    now = clock.now()
    thread = thread_of(conversation, request.GET.get(PARAMETER))
    chosen = comment or choose_comment(thread, request.GET.get("kommentar"))
    draft = thread.own_draft(person, chosen)
    form = form or reply_form(thread, conversation, chosen, draft)
    found = findings_of([(None, report)], {}) if report else Findings()
    found = not_checked(form.data.get("text", "")) or found
    context = {
        **_conversation(person, conversation, thread, chosen, now),
        "draft": draft,
        "form": form,
        "choice": _counted(conversation, chosen, form),
        "patterns": {"addresses": ADDRESS_PATTERN, "mentions": MENTION_PATTERN},
        "findings": found,
        "marks": [one.mark() for one in found.items if one.start is not None],
        "checked": report is not None,
        "refused": refused or {},
        "typed": request.POST,
        "meanwhile": meanwhile,
        "inherited": warning_for(chosen, conversation.channel),
        "words": script_words(),
    }
    return render(request, "dialogue/conversation.html", context, status=status)


def _conversation(
    person: Any, conversation: Conversation, thread: Thread, chosen: Comment | None, now: dt.datetime
) -> dict[str, Any]:
    questions = checklist(thread, chosen, now)
    undos = _undos(thread, now)
    recent = {answer.pk for answer, _undo in undos}  # the page says of them that they can be taken back
    return {
        "conversation": conversation,
        "row": row_of(conversation, now),
        "rows": [row_of(one, now) for one in conversations_page(person, "", None, now=now, size=LIST_SIZE)],
        "thread": thread,
        "comments": comments_of(thread, conversation, chosen, person),
        "chosen": chosen,
        "questions": questions,
        "more_questions": max(0, conversation.open_questions - len(questions)),
        "notes": conversation.notes.select_related("written_by"),
        "colleagues": dialogue_people(conversation.channel.department_id),
        "intents": Conversation.Intent.choices,
        "present": presence_words([one for one in thread.others_writing(person, now) if one.pk not in recent]),
        "may_work": person.has_perm("dialogue.work", conversation),
        "may_note": person.has_perm("dialogue.note", conversation),
        **_press(person, conversation, chosen),
        "decides_visibility": decides_visibility(conversation),
        "undos": undos,
        "private_ways": connection_to(conversation.channel).capabilities.private_replies,
    }


def _counted(conversation: Conversation, chosen: Comment | None, form: ReplyForm) -> ChannelChoice | None:
    """The reply as its channel counts it."""
    if chosen is None:
        return None
    text, warning = (str(form[name].value() or "") for name in ("text", "warning"))
    limits = connection_to(conversation.channel).capabilities
    return ChannelChoice(conversation.channel, limits, True, "", text, warning, answered(chosen))


def _undos(thread: Thread, now: dt.datetime) -> list[tuple[Answer, Undo]]:
    """Answers of a moment ago that can still be taken back."""
    waiting = [one for one in thread.answers if one.post.state == Post.State.APPROVED]
    return [(one, undo) for one in waiting if (undo := undo_of(one.post, now))]


def _press(person: Any, conversation: Conversation, chosen: Comment | None) -> dict[str, Any]:
    """What the page shows where the press asks: whose it is, and the one thing that others may answer."""
    if chosen is None or press_finding(chosen.report) is None:
        return {"press": False}
    chosen.conversation = conversation
    return {
        "press": True,
        "press_locked": locked_for(person, chosen),
        "settles_press": person.has_perm("dialogue.settle_press_inquiry", chosen),
        "holding_words": holding_words(),
        "named_deadline": deadline_in(chosen.text, chosen.written_at),
    }


def reply_form(
    thread: Thread, conversation: Conversation, comment: Comment | None, draft: Answer | None, data: Any = None
) -> ReplyForm:
    """The reply form, filled with the person's own draft where there is one."""
    ids = [question.pk for question in thread.unsettled]
    # A single question is what an answer is about, unless its writer says otherwise.
    initial: dict[str, Any] = {"seen": conversation.news, "questions": ids if len(ids) == 1 else []}
    initial["warning"] = warning_for(comment, conversation.channel)
    if draft is not None and draft.post.current_version is not None:
        initial |= {
            "text": draft.post.current_version.text,
            "warning": draft.post.current_version.warning,
            "questions": list(draft.questions.values_list("pk", flat=True)),
            "interim": draft.interim_until is not None,
            "interim_until": draft.interim_until,
        }
    return ReplyForm(ids, data, initial=initial, auto_id="antwort_%s")


def script_words() -> dict[str, str]:
    """What the reply box's script says."""
    return {
        "failed": _("Die Prüfung ist gerade nicht erreichbar. Geprüft wird spätestens beim Senden."),
        "applied": _("Vorschlag übernommen. Mit Strg+Z machen Sie das rückgängig."),
        "gone": _("Diese Stelle hat sich inzwischen geändert."),
        "signed_out": _("Sie sind abgemeldet. Ihr Text bleibt hier stehen."),
        "unsaved": _("Das konnte nicht gespeichert werden. Ihr Text bleibt hier stehen."),
        **count_words(),
    }
