"""What other parts may react to, inside the transaction in which it happened (sender: Comment, comments, now)."""

from django.dispatch import Signal

comments_arrived = Signal()
