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
from .moderating import hide_comment, hold_comment, release_comment, show_comment
from .processing import process_raw
from .receiving import receive_comment, retry_raw
from .replying import ReplyDraft, save_reply, send_reply, start_reply, submit_reply
from .settling import close_question, reopen_answer, settle_answer

__all__ = [
    "ReplyDraft",
    "add_note",
    "assign_conversation",
    "close_conversation",
    "close_question",
    "hand_over_conversation",
    "hide_comment",
    "hold_comment",
    "name_intent",
    "process_raw",
    "receive_comment",
    "release_comment",
    "remind_late",
    "reopen_answer",
    "reopen_conversation",
    "retry_raw",
    "return_broken_promises",
    "save_reply",
    "send_reply",
    "settle_answer",
    "show_comment",
    "start_reply",
    "submit_reply",
]
