"""All that can be done with posts. Each action checks the permission, changes the state and writes the trail."""

from .correcting import correct_post
from .deciding import decide_step, show_preview
from .deliveries import deliver_due
from .noting import note_corrections, settle_note
from .overriding import override_stop
from .posts import add_remark, assign_responsibility, create_post, discard_post
from .replying import release_reply
from .saving import Saved, save_version
from .settling import look_up_delivery, retry_delivery, send_late_post, settle_delivery
from .submitting import submit_post
from .undoing import take_back_post
from .withdrawals import withdraw_due
from .withdrawing import withdraw_post

__all__ = [
    "Saved",
    "add_remark",
    "assign_responsibility",
    "correct_post",
    "create_post",
    "decide_step",
    "deliver_due",
    "discard_post",
    "look_up_delivery",
    "note_corrections",
    "override_stop",
    "release_reply",
    "retry_delivery",
    "save_version",
    "send_late_post",
    "settle_delivery",
    "settle_note",
    "show_preview",
    "submit_post",
    "take_back_post",
    "withdraw_due",
    "withdraw_post",
]
