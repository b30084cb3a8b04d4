"""`stadtstimme manage reencrypt`: after a new key was put in front of the old one."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from ...sealed import reencrypt_all


class Command(BaseCommand):
    """Encrypts every stored secret with the first of the listed keys, so that the others can be taken off the list."""

    help = "Verschlüsselt alle gespeicherten Geheimnisse mit dem ersten der genannten Schlüssel."

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        done, unreadable = reencrypt_all()
        self.stdout.write(f"{done} Geheimnisse sind mit dem neuesten Schlüssel verschlüsselt.")
        if unreadable:
            raise CommandError(
                f"{unreadable} sind mit keinem der genannten Schlüssel lesbar. Nennen Sie den alten Schlüssel in der "
                "zweiten Zeile und wiederholen Sie den Befehl, oder verbinden Sie die Kanäle neu."
            )
