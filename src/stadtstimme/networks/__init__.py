"""The outside world: one file per network, no Django. Content and credentials come in as frozen dataclasses."""
