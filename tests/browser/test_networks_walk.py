"""A post with two images goes to the city's page, Bluesky and Mastodon; a stranger asks on Bluesky and is answered in the desk.

Opposite are the real PDS and AppView and the real snac2; both accounts are connected in the browser.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.peers.bluesky import Account, Peers, wait_for
from tests.peers.snac import SnacServer

from . import steps
from .city import City
from .editing import picture_file
from .looking import judged

# the group of those who need the Bluesky servers
pytestmark = pytest.mark.xdist_group("bluesky")
Open = Callable[..., Page]
SignIn = Callable[[Page, str], Page]

TITLE, TEXT = "Die neue Brücke ist offen", "Ab heute ist die neue Brücke am Mühlenweg für alle offen."
ALTS = ("Die neue Holzbrücke über dem Bach.", "Der Weg zur Brücke zwischen zwei Linden.")
ASKS, ANSWER = (
    "Darf man dort auch mit dem Fahrrad fahren?",
    "Ja, auf der Brücke dürfen Sie auch mit dem Fahrrad fahren.",
)
BLUESKY, MASTODON = "Stadt auf Bluesky", "Stadt auf Mastodon"
CHANNELS = """
from django.utils import timezone
from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.people.models import Person
from tests.desk.channels.joined import mastodon
class Named: pass
world = Named()
world.miriam, world.aylin = Person.objects.get(name__startswith="Miriam"), Person.objects.get(name__startswith="Aylin")
world.city = Channel.objects.get().department
for network, name, address in {rows!r}:
    mastodon(world, timezone.now(), network=network, name=name, address=address)
"""
# The worker asks every minute; whether it is this one or the next does not matter here.
ASK_NOW = """
from django.utils import timezone
from stadtstimme.desk.dialogue.models import Listener
Listener.objects.filter(leased_until=None).update(next_attempt_at=timezone.now())
"""
LISTENERS = """
from stadtstimme.desk.dialogue.models import Listener
print(*sorted(Listener.objects.values_list("channel__name", flat=True)), sep="|")
"""
REMOTE_ID = """
from stadtstimme.desk.editorial.models import Delivery
print(Delivery.objects.get(channel__network="bluesky", post__kind="post").remote_id)
"""


@pytest.fixture(scope="module")
def snac(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SnacServer]:
    server = SnacServer(tmp_path_factory.mktemp("snac"))
    yield server
    server.close()


@pytest.fixture(scope="module")
def stadt(bluesky_peers: Peers, snac: SnacServer, city: City) -> Account:
    """The city's account on Bluesky. Both profiles are in the city's register, and none is connected."""
    account = bluesky_peers.account("stadt")
    rows = [
        ("bluesky", BLUESKY, f"https://bsky.app/profile/{account.handle}"),
        ("mastodon", MASTODON, f"{snac.address}/stadt"),
    ]
    city.python(CHANNELS.format(rows=rows))
    return account


def test_one_post_on_three_channels_and_an_answer_under_the_strangers_question(
    city: City, stadt: Account, snac: SnacServer, new_page: Open, sign_in: SignIn
) -> None:
    aylin, bernd, citizen = sign_in(new_page(), "aylin"), sign_in(new_page(), "bernd"), new_page()
    connect_bluesky(aylin, city, stadt)
    connect_mastodon(aylin, city, snac)
    assert city.python(LISTENERS).strip() == f"{BLUESKY}|{MASTODON}", "they are listened to from this moment"

    post_url = write(aylin, city)
    steps.approve(bernd, city.desk_url, TITLE)
    stands_on_three_channels(aylin, post_url)
    seen_on_the_page_and_on_mastodon(aylin, citizen, city, snac)
    published = city.python(REMOTE_ID).strip()
    seen_on_bluesky(stadt, published)

    gisela = stadt.peers.account("gisela")
    question = gisela.write(ASKS, published)
    wait_for("the notice of the question", lambda: question in stadt.notices() or None)
    city.python(ASK_NOW)
    answer_in_the_desk(aylin, city, gisela)
    answered_below(stadt, question, published)
    aylin.reload()
    expect(aylin.get_by_role("article").filter(has_text=ANSWER)).to_be_visible()
    assert judged(aylin, "networks-conversation-answered") == []


def channel_file(page: Page, city: City, name: str) -> None:
    page.goto(f"{city.desk_url}/kanaele/")
    page.get_by_role("link", name=name, exact=True).click()
    page.get_by_role("link", name="Kanal verbinden").click()


def connect_bluesky(page: Page, city: City, stadt: Account) -> None:
    channel_file(page, city, BLUESKY)
    page.get_by_label("Name des Kontos").fill(stadt.handle)
    page.get_by_label("App-Passwort").fill(stadt.app_password())
    page.get_by_label("Server").fill(stadt.peers.pds)
    steps.button(page, "Verbinden").click()
    expect(page.get_by_text("Der Kanal ist verbunden.")).to_be_visible()


def connect_mastodon(page: Page, city: City, snac: SnacServer) -> None:
    """To the server's own sign-in page and back."""
    channel_file(page, city, MASTODON)
    page.get_by_label("Server").fill(snac.address)
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Bei localhost").click()
    page.locator("input[name=login]").fill("stadt")
    page.locator("input[name=passwd]").fill(snac.passwords["stadt"])
    page.locator("input[type=submit]").click()
    expect(page.get_by_text("Der Kanal ist verbunden.")).to_be_visible()


def write(page: Page, city: City) -> str:
    """Writes for all three and hands it in; the post's address."""
    steps.open_editor(page, city.desk_url)
    steps.write(page, title=TITLE, text=TEXT)
    for name in (BLUESKY, MASTODON):
        page.get_by_role("checkbox", name=name).check()
    page.set_input_files("#image_file", [picture_file("peru"), picture_file("seagreen")])
    cards = page.locator("[data-images] > li")
    expect(cards).to_have_count(2)
    for number, words in enumerate(ALTS):
        cards.nth(number).get_by_label("Alternativtext").fill(words)
    expect(page.locator(".finding")).to_have_count(0)
    steps.wait_until_saved(page)
    previews = page.locator(".preview")
    expect(previews).to_have_count(2)  # neither network has headlines: both show the same
    expect(previews.filter(has_text=TITLE)).to_have_count(1)
    expect(page.locator(".preview__head")).to_have_count(3)
    steps.submit(page)
    return page.url


def stands_on_three_channels(page: Page, post_url: str) -> None:
    """The worker has delivered to each, and the post says no longer that any is missing."""
    out = page.locator(".delivery").filter(has=page.locator("a[target=_blank]"))
    steps.wait_for(page, post_url, lambda: out.nth(2))
    expect(page.locator(".delivery__error")).to_have_count(0)
    expect(page.get_by_text(re.compile(r"auf \d von 3 Kanälen"))).to_have_count(0)
    assert judged(page, "networks-post") == []


def seen_on_the_page_and_on_mastodon(aylin: Page, citizen: Page, city: City, snac: SnacServer) -> None:
    """Follows the addresses that the post's page names, as anybody would."""
    for start in (city.public_url, snac.address):
        address = aylin.locator(f'.delivery a[href^="{start}"]').get_attribute("href")
        citizen.goto(str(address))
        expect(citizen.get_by_text(TEXT).first).to_be_visible()
        for words in ALTS:
            image = citizen.get_by_role("img", name=words)
            assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") == 320


def seen_on_bluesky(stadt: Account, published: str) -> None:
    """The record on the PDS, and what the AppView makes of it for everybody."""
    shown = stadt.peers.shown(published)
    assert shown["record"]["text"] == TEXT
    assert tuple(one["alt"] for one in shown["record"]["embed"]["images"]) == ALTS
    assert tuple(one["alt"] for one in shown["embed"]["images"]) == ALTS
    assert len(stadt.posts()) == 1


def answer_in_the_desk(page: Page, city: City, gisela: Account) -> None:
    steps.wait_for(page, city.desk_url + "/dialog/", lambda: page.locator(".dialogue-list .line"))
    page.locator(".dialogue-list a").first.click()
    asked = page.get_by_role("article").filter(has_text=ASKS)
    expect(asked).to_contain_text(gisela.handle)
    assert judged(page, "networks-conversation") == []
    page.get_by_label("Ihre Antwort").fill(ANSWER)
    page.get_by_role("checkbox", name=ASKS).check()
    expect(page.locator(".finding")).to_have_count(0)
    steps.button(page, "Antwort senden").click()
    expect(page.locator(".notice--success")).to_contain_text("geht gleich hinaus")


def answered_below(stadt: Account, question: str, published: str) -> None:
    """The answer's parent is her question, its root the city's post, and everybody sees it there."""
    answer = wait_for("the answer", lambda: next((one for one in stadt.posts() if one["value"].get("reply")), None))
    reply = answer["value"]["reply"]
    assert (answer["value"]["text"], reply["parent"]["uri"], reply["root"]["uri"]) == (ANSWER, question, published)
    stadt.peers.shown(answer["uri"])
    thread = stadt.peers.call(
        "GET", "app.bsky.feed.getPostThread", server=stadt.peers.appview, params={"uri": question}
    )["thread"]
    assert [one["post"]["uri"] for one in thread["replies"]] == [answer["uri"]]
