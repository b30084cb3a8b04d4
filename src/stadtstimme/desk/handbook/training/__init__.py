"""Training for everybody who works for the city: checklists, a reminder, exercises. All of it stays with the reader.

Nothing here takes a text or counts anything; the pages are the same for everybody. docs/decisions/0013-self-check.md
"""
