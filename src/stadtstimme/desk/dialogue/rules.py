"""Who may read and who may work in the dialogue. Targets are conversations; None asks for any department."""

from __future__ import annotations

import rules

from ..people.access import has_role, has_role_anywhere
from ..people.models import Person, Role
from .models import Comment, Conversation
from .press import locked_for, speaks_to_press

# Approvers decide on answers, so they read what is answered; the press office looks after what the press asks.
READERS = (Role.DIALOGUE, Role.APPROVER, Role.PRESS)


@rules.predicate
def reads_conversation(person: Person, conversation: Conversation | None) -> bool:
    """The dialogue, an approver or the press office of the channel's department."""
    if conversation is None:
        return has_role_anywhere(person, *READERS)
    return any(has_role(person, role, conversation.channel.department_id) for role in READERS)


@rules.predicate
def works_on_conversation(person: Person, conversation: Conversation | None) -> bool:
    """The dialogue of the channel's department."""
    if conversation is None:
        return has_role_anywhere(person, Role.DIALOGUE)
    return has_role(person, Role.DIALOGUE, conversation.channel.department_id)


@rules.predicate
def answers_comment(person: Person, comment: Comment | None) -> bool:
    """The dialogue; what the press asks, only its part that belongs to the press office."""
    if comment is None:
        return has_role_anywhere(person, Role.DIALOGUE)
    return bool(works_on_conversation(person, comment.conversation)) and not locked_for(person, comment)


@rules.predicate
def settles_press_inquiry(person: Person, comment: Comment | None) -> bool:
    """The press office of the channel's department."""
    if comment is None:
        return has_role_anywhere(person, Role.PRESS)
    conversation = comment.conversation
    return bool(reads_conversation(person, conversation)) and speaks_to_press(
        person, conversation.channel.department_id
    )


rules.add_perm("dialogue.view_conversation", reads_conversation)
rules.add_perm("dialogue.work", works_on_conversation)
# Facts for whoever answers: whoever reads a conversation may add what they know.
rules.add_perm("dialogue.note", reads_conversation)
rules.add_perm("dialogue.answer", answers_comment)
rules.add_perm("dialogue.settle_press_inquiry", settles_press_inquiry)
