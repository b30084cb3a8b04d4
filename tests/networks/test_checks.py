"""Lengths are counted as the networks count, and limits are told before anything leaves."""

from __future__ import annotations

import pytest

from stadtstimme.networks.base import Content, Image
from stadtstimme.networks.checks import blocking, check_against
from stadtstimme.networks.counting import count_graphemes, length_of, text_length
from stadtstimme.networks.credentials import Credentials
from stadtstimme.networks.limits import Capabilities, MediaLimits
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
    credentials = Credentials({"token": "geheim"})
    assert "geheim" not in f"{Profile(1, 'https://netz.example/', credentials)!r} {credentials!r} {credentials}"
    assert Credentials.from_json(credentials.to_json()) == credentials


def test_addresses_and_mentions_weigh_what_the_network_says() -> None:
    limits = Capabilities(max_length=500, counting="graphemes", url_length=23, mentions="local_part")
    long_address = "https://www.musterstadt.de/" + "a" * 300
    assert length_of(f"Mehr: {long_address} Ende", limits) == len("Mehr:  Ende") + 23
    assert length_of("Frage an @umweltamt@soziales.example!", limits) == len("Frage an @umweltamt!")
    assert length_of("Frage an @umweltamt@soziales.example!", Capabilities(max_length=9)) == 37


def test_bytes_count_beside_letters() -> None:
    limits = Capabilities(max_length=10, counting="graphemes", bytes_max=30)
    assert [one.code for one in check_against(limits, Content(FAMILY * 2))] == ["too_many_bytes"]


def test_images_are_held_against_type_size_and_shape() -> None:
    limits = Capabilities(
        max_length=9, images=MediaLimits(("image/png",), bytes_max=100, pixels_max=10_000, ratio_min=0.5, ratio_max=2)
    )

    def codes(mime: str, width: int, height: int, size: int) -> list[str]:
        image = Image("0" * 64, mime, width, height, "Ein Bild", lambda: b"", size=size)
        return [one.code for one in check_against(limits, Content("Hallo", images=(image,)))]

    assert codes("image/png", 100, 100, 100) == []
    assert codes("image/tiff", 100, 100, 100) == ["image_type"]
    assert codes("image/png", 100, 101, 100) == codes("image/png", 10, 10, 101) == ["image_too_large"]
    assert codes("image/png", 10, 30, 1) == codes("image/png", 30, 10, 1) == ["image_ratio"]


def test_what_is_only_told_does_not_block() -> None:
    limits = Capabilities(max_length=9, images=MediaLimits(bytes_max=100, reducible=True))
    image = Image("0" * 64, "image/png", 10, 10, "Ein Bild", lambda: b"", size=101)
    [told] = check_against(limits, Content("Hallo", images=(image,)))
    assert (told.code, told.blocks, blocking((told,))) == ("image_reduced", False, ())


def test_an_answer_that_must_stay_private_is_refused_where_everybody_would_read_it() -> None:
    answer = Content("Ihre Akte liegt im Bürgeramt.", reply_to="c1", private=True)
    assert [one.code for one in check_against(Capabilities(500), answer)] == ["not_private"]
    assert check_against(Capabilities(500, private_replies=True), answer) == ()
