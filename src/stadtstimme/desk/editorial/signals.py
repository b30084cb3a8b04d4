"""What other parts may react to, inside the transaction in which it happened (sender: Delivery, delivery, now).

`version_leaves_hand` (sender: Post, actor, post, version) comes before a version is handed in or released by its
writer: a receiver refuses it by raising NotAllowed.
"""

from django.dispatch import Signal

delivery_completed = Signal()
delivery_unclear = Signal()
delivery_withdrawn = Signal()
version_leaves_hand = Signal()
