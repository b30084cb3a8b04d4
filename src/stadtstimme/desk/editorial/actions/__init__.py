"""All that can be done with posts. Each action checks the permission, changes the state and writes the trail."""

from .correcting import correct_post
from .deciding import decide_step, show_preview
from .deliveries import deliver_due
from .overriding import override_stop
from .posts import add_remark, assign_responsibility, create_post, discard_post
from .replying import release_reply
from .saving import Saved, save_version
from .settling import retry_delivery, settle_delivery
from .submitting import submit_post
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
    "override_stop",
    "release_reply",
    "retry_delivery",
    "save_version",
    "settle_delivery",
    "show_preview",
    "submit_post",
    "withdraw_due",
    "withdraw_post",
]
