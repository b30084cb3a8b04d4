"""Registers the city's own page as a network."""

from ...networks.registry import register
from ..channels.models import NetworkKind
from .network import PageNetwork

register(NetworkKind.PAGE.value, PageNetwork)
