"""Addresses whose views are loaded when somebody asks for one of them, not with the first page that anybody opens."""

from __future__ import annotations

from typing import Any

from django.urls import URLResolver
from django.urls.resolvers import RoutePattern
from django.utils.functional import cached_property

from .loading import loading_for_good


def late(route: str, module: str, namespace: str) -> URLResolver:
    """Like `path(route, include((module, namespace)))`, loaded late. In `module` no further namespace may begin."""
    return _LateResolver(RoutePattern(route), module, app_name=namespace, namespace=namespace)


class _LateResolver(URLResolver):
    """Django looks into every part before it reverses the first name of any; of a namespace it needs nothing then but the name."""

    @cached_property
    def url_patterns(self) -> Any:
        with loading_for_good():
            return super().url_patterns

    def _populate(self) -> None:
        if "url_patterns" in self.__dict__:
            super()._populate()
