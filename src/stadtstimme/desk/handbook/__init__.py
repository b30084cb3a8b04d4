"""The guidelines to read."""
