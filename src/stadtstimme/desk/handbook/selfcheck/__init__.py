"""The private self-check: the checker in the reader's own browser. Nothing here takes a text.

The server hands out files, the same to everybody; what is typed stays in the page. docs/decisions/0013-self-check.md
"""
