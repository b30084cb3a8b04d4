"""What other parts may react to, inside the transaction in which it happened (sender: Channel, channel, now)."""

from django.dispatch import Signal

channel_connected = Signal()
# From now on the channel is another profile or another account: ids and cursors of the one before mean nothing there.
# Sent before channel and connection are written, since deliveries are locked before both.
channel_moved = Signal()
