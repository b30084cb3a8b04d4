"""Recognisers of personal data: each says where something stands, what it is, and how sure that is.

A checksum raises the certainty, a wrong one drops it unless a label names the thing. `arbitrate` lets the longest and most
specific win where two claim the same words.
"""
