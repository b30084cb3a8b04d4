"""Bringing images into the house."""

from .upload import TooLarge, too_large, upload_asset

__all__ = ["TooLarge", "too_large", "upload_asset"]
