"""What other parts may react to, inside the transaction in which it happened (sender: Channel, channel, now)."""

from django.dispatch import Signal

channel_connected = Signal()
