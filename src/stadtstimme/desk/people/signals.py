"""What apps above may react to, inside the transaction in which it happened."""

from django.dispatch import Signal

# Somebody left and was signed out everywhere (person, now).
person_deactivated = Signal()
