"""All that can be done in the dialogue. Each action checks the permission, changes the state and writes the trail."""

from .conversations import (
    add_note,
    assign_conversation,
    close_conversation,
    hand_over_conversation,
    name_intent,
    reopen_conversation,
)
from .deadlines import remind_late, return_broken_promises
from .listening import listen_due
from .moderating import hide_comment, hold_comment, release_comment, show_comment
from .outside import (
    accept_outside_answer,
    dismiss_outside_answer,
    forget_outside_answer,
    place_outside_answers,
)
from .processing import process_raw
from .receiving import receive_comment, receive_page, retry_raw
from .replying import ReplyDraft, save_reply, send_reply, start_reply, submit_reply, take_back_reply
from .revisiting import revisit_due
from .settling import close_question, record_answered_outside, reopen_answer, settle_answer
from .watching import keep_listening, listen_to, watch_due

__all__ = [
    "ReplyDraft",
    "accept_outside_answer",
    "add_note",
    "assign_conversation",
    "close_conversation",
    "close_question",
    "dismiss_outside_answer",
    "forget_outside_answer",
    "hand_over_conversation",
    "hide_comment",
    "hold_comment",
    "keep_listening",
    "listen_due",
    "listen_to",
    "name_intent",
    "place_outside_answers",
    "process_raw",
    "receive_comment",
    "receive_page",
    "record_answered_outside",
    "release_comment",
    "remind_late",
    "reopen_answer",
    "reopen_conversation",
    "retry_raw",
    "return_broken_promises",
    "revisit_due",
    "save_reply",
    "send_reply",
    "settle_answer",
    "show_comment",
    "start_reply",
    "submit_reply",
    "take_back_reply",
    "watch_due",
]
