"""What apps above the trail may react to."""

from django.dispatch import Signal

# The daily verification found something (message: the first flaw as a sentence, now).
chain_broken = Signal()
