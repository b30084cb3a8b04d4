"""Who may read and who may work in the dialogue. Targets are conversations; None asks for any department."""

from __future__ import annotations

import rules

from ..people.access import has_role, has_role_anywhere
from ..people.models import Person, Role
from .models import Conversation

# Approvers decide on answers, so they read what is answered.
READERS = (Role.DIALOGUE, Role.APPROVER)


@rules.predicate
def reads_conversation(person: Person, conversation: Conversation | None) -> bool:
    """The dialogue or an approver of the channel's department."""
    if conversation is None:
        return has_role_anywhere(person, *READERS)
    return any(has_role(person, role, conversation.channel.department_id) for role in READERS)


@rules.predicate
def works_on_conversation(person: Person, conversation: Conversation | None) -> bool:
    """The dialogue of the channel's department."""
    if conversation is None:
        return has_role_anywhere(person, Role.DIALOGUE)
    return has_role(person, Role.DIALOGUE, conversation.channel.department_id)


rules.add_perm("dialogue.view_conversation", reads_conversation)
rules.add_perm("dialogue.work", works_on_conversation)
