"""Lengths are counted as the networks count, and limits are told before anything leaves."""

from __future__ import annotations

import pytest

from stadtstimme.networks.base import Capabilities, Content, Image
from stadtstimme.networks.checks import check_against, count_graphemes, text_length
from stadtstimme.networks.manual import LIMITS, ManualNetwork
from stadtstimme.networks.registry import Profile, connect, reachable

FAMILY = "👨‍👩‍👧‍👦"


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", 0),
        ("Grüße", 5),
        ("e\u0301", 1),
        (FAMILY, 1),
        (FAMILY * 140, 140),
        ("👍🏽👍🏽", 2),
        ("🇩🇪🇪🇺", 2),
        ("🇩🇪🇪", 2),
        ("a\r\nb", 3),
        ("❤️", 1),
        ("\u0301", 1),
        ("שלום", 4),
    ],
)
def test_grapheme_clusters(text: str, length: int) -> None:
    assert count_graphemes(text) == length


def test_code_points_are_counted_where_the_network_does() -> None:
    assert text_length(FAMILY, "codepoints") == 7


def _image(alt_text: str) -> Image:
    return Image("0" * 64, "image/jpeg", 10, 10, alt_text, lambda: b"")


def test_problems_name_field_and_excess() -> None:
    limits = Capabilities(max_length=5, images_max=1, alt_text_max=3)
    problems = check_against(limits, Content("123456", images=(_image("vier"), _image("x"))))
    assert [(problem.code, problem.field) for problem in problems] == [
        ("too_long", "text"),
        ("too_many_images", "images"),
        ("alt_too_long", "images"),
    ]
    assert "1 Zeichen" in problems[0].message


def test_an_empty_text_needs_an_image() -> None:
    limits = Capabilities(max_length=5)
    assert [problem.code for problem in check_against(limits, Content(" \n"))] == ["empty"]
    assert check_against(limits, Content("", images=(_image("x"),))) == ()


def test_every_kind_without_a_connector_is_served_by_hand() -> None:
    for kind, limits in LIMITS.items():
        network = connect(kind, Profile(1, "https://netz.example/stadt"))
        assert reachable(kind) or (isinstance(network, ManualNetwork) and network.capabilities == limits)


def test_a_profile_does_not_show_its_credentials() -> None:
    assert "geheim" not in repr(Profile(1, "https://netz.example/", "geheim"))
