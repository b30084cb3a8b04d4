"""Addresses that load late are found and named like all others, and load nothing before."""

from __future__ import annotations

import sys
import types

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import override_settings
from django.urls import NoReverseMatch, get_resolver, include, path, resolve, reverse

from stadtstimme.desk.core.late_urls import late


def page(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("here")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Each loading of the late part."""
    loaded: list[str] = []

    class Late(types.ModuleType):
        def __getattr__(self, name: str) -> object:
            if name != "urlpatterns":
                raise AttributeError(name)
            loaded.append(name)
            return [path("deep/<int:pk>/", page, name="deep")]

    modules = [Late("late_addresses"), types.ModuleType("inner_addresses"), types.ModuleType("outer_addresses")]
    for module in modules:
        monkeypatch.setitem(sys.modules, module.__name__, module)
    near = path("near/", page, name="near")
    monkeypatch.setattr(modules[1], "urlpatterns", [late("late/", "late_addresses", "later"), near], raising=False)
    monkeypatch.setattr(modules[2], "urlpatterns", [path("all/", include("inner_addresses"))], raising=False)
    return loaded


def test_nothing_is_loaded_for_the_addresses_beside_it(asked: list[str]) -> None:
    with override_settings(ROOT_URLCONF="outer_addresses"):
        assert (reverse("near"), resolve("/all/near/").url_name) == ("/all/near/", "near")
        assert not asked


def test_its_addresses_are_named_before_one_was_asked_for(asked: list[str]) -> None:
    with override_settings(ROOT_URLCONF="outer_addresses"):
        assert reverse("later:deep", args=[3]) == "/all/late/deep/3/"
        with pytest.raises(NoReverseMatch):
            reverse("later:shallow")
        assert len(asked) == 1


def test_its_addresses_are_found_and_named_after_one_was_asked_for(asked: list[str]) -> None:
    with override_settings(ROOT_URLCONF="outer_addresses"):
        found = resolve("/all/late/deep/5/")
        assert (found.func, found.view_name, found.kwargs) == (page, "later:deep", {"pk": 5})
        assert reverse("later:deep", args=[5]) == "/all/late/deep/5/"
        assert (reverse("near"), len(asked)) == ("/all/near/", 1)


def test_the_interface_for_programs_loads_late() -> None:
    namespaces = get_resolver("stadtstimme.desk.core.urls_desk").namespace_dict
    assert type(namespaces["rest"][1]) is type(late("", "", ""))
