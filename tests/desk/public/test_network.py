"""The page as a network: the contract, and what readers see of it."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client

from stadtstimme.desk.channels.models import NetworkKind
from stadtstimme.desk.public.images import image_path, sweep_images
from stadtstimme.desk.public.models import Article, ArticleImage, PageComment
from stadtstimme.desk.public.network import PageNetwork
from stadtstimme.networks.base import Content, Network
from stadtstimme.networks.errors import Rejected
from stadtstimme.networks.registry import Profile, connect, reachable
from tests.desk.world import World
from tests.networks.contract import NOON, NetworkContract, RefusesTheUnknown, picture


@pytest.fixture
def network(world: World) -> Network:
    return connect(NetworkKind.PAGE, Profile(world.page.pk, world.page.address))


@pytest.fixture
def article(network: Network) -> Article:
    result = network.publish(Content("Die Obstbäume blühen.", published_at=NOON), "article")
    return Article.objects.get(slug=result.remote_id)


@pytest.fixture
def comment_id(article: Article) -> str:
    comment = PageComment.objects.create(
        article=article, text="Fährt der Bus?", sent_at=NOON, form_token=uuid.uuid4().hex
    )
    return str(comment.uid)


class TestPageNetwork(NetworkContract, RefusesTheUnknown):
    @pytest.fixture
    def seen(self, street: Client, article: Article) -> Callable[[str], bool]:
        return lambda _uid: "Fährt der Bus?" in street.get(f"/beitrag/{article.slug}/").content.decode()


def test_the_page_is_registered() -> None:
    assert reachable(NetworkKind.PAGE)


def test_the_permalink_reads_like_the_article(network: Network) -> None:
    content = Content("Text", title="Große Öffnung: Wir wässern Bäume!", published_at=NOON)
    assert network.publish(content, "a").remote_id == "2026-11-20-grosse-oeffnung-wir-waessern-baeume"
    second = network.publish(content, "b")
    assert second.remote_id.startswith("2026-11-20-grosse-oeffnung-wir-waessern-baeume-")
    assert second.url == f"http://www.musterstadt.example/beitrag/{second.remote_id}/"
    assert network.publish(Content("🌸🌸", published_at=NOON), "c").remote_id == "2026-11-20-beitrag"


def test_an_image_is_served_while_its_article_stands(network: Network, street: Client) -> None:
    image = picture()
    first = network.publish(Content("Mit Bild", images=(image,), published_at=NOON), "a")
    second = network.publish(Content("Auch mit Bild", images=(image,), published_at=NOON), "b")
    response = street.get(f"/bild/{image.sha256}")
    assert response.status_code == 200
    assert response["Content-Type"] == "image/gif"
    assert b"".join(response.streaming_content) == image.load()
    assert street.get(f"/bild/{image.sha256}", headers={"If-None-Match": response["ETag"]}).status_code == 304
    network.withdraw(first.remote_id, "")
    assert street.get(f"/bild/{image.sha256}").status_code == 200
    network.withdraw(second.remote_id, "")
    assert street.get(f"/bild/{image.sha256}").status_code == 404
    assert not ArticleImage.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_files_of_withdrawn_images_are_deleted() -> None:
    network = PageNetwork(Profile(1, "http://www.musterstadt.example/"))
    image = picture()
    result = network.publish(Content("Mit Bild", images=(image,), published_at=NOON), "a")
    assert image_path(image.sha256).is_file()
    network.withdraw(result.remote_id, "")
    assert not image_path(image.sha256).exists()


def test_the_sweep_deletes_what_a_crash_left(network: Network) -> None:
    image = picture()
    network.publish(Content("Mit Bild", images=(image,), published_at=NOON), "a")
    later = dt.datetime.now(dt.UTC) + dt.timedelta(hours=2)
    assert sweep_images(later) == 0
    ArticleImage.objects.all().delete()
    assert sweep_images(dt.datetime.now(dt.UTC)) == 0
    assert sweep_images(later) == 1


def test_changed_bytes_are_refused_and_leave_nothing(network: Network) -> None:
    wrong = replace(picture(), sha256="0" * 64)
    with pytest.raises(Rejected) as refused:
        network.publish(Content("Mit Bild", images=(wrong,), published_at=NOON), "a")
    assert refused.value.code == "image_changed"
    assert not Article.objects.exists()
    assert network.read_back("a", Content("Mit Bild"), NOON) is None


def test_a_page_in_disguise_as_image_is_refused(network: Network) -> None:
    html = replace(picture(), mime="text/html", sha256="1" * 64)
    with pytest.raises(Rejected) as refused:
        network.publish(Content("Mit Bild", images=(html,), published_at=NOON), "a")
    assert refused.value.code == "image_type"


def test_answers_to_messages_stand_behind_the_private_link(network: Network, street: Client) -> None:
    message = PageComment.objects.create(text="Danke!", sent_at=NOON, form_token="t")
    result = network.publish(Content("Gern geschehen.", reply_to=str(message.uid), published_at=NOON), "a")
    # The private link lets its holder write and take back as the citizen: nobody in the house gets to see it.
    assert result.url == ""
    assert "Gern geschehen." in street.get(f"/kommentar/{message.uid}/").content.decode()
    network.withdraw(result.remote_id, "Wir haben uns geirrt.")
    page = street.get(f"/kommentar/{message.uid}/").content.decode()
    assert "Gern geschehen." not in page
    assert "Wir haben uns geirrt." in page
