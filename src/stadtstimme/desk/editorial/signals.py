"""What other parts may react to, inside the transaction in which it happened (sender: Delivery, delivery, now)."""

from django.dispatch import Signal

delivery_completed = Signal()
delivery_unclear = Signal()
delivery_withdrawn = Signal()
