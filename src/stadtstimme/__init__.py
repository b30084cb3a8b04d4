"""Stadtstimme: the social-media desk of public administrations, with the guidelines as code."""

__version__ = "0.1.0"
