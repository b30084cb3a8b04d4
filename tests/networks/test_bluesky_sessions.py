"""Connecting, tokens that run out, app passwords that are revoked: against the real PDS."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from stadtstimme.networks import http
from stadtstimme.networks.base import Content
from stadtstimme.networks.bluesky import BlueskyJoining, BlueskyNetwork
from stadtstimme.networks.bluesky.finding import Directories
from stadtstimme.networks.credentials import Credentials
from stadtstimme.networks.errors import AuthExpired, NetworkError, Rejected
from tests.peers.bluesky import Account, Peers, expired

from .contract import NOON

pytestmark = [pytest.mark.xdist_group("bluesky"), pytest.mark.usefixtures("loopback")]


@pytest.fixture(scope="module")
def city(bluesky_peers: Peers) -> Account:
    return bluesky_peers.account("stadt")


@pytest.fixture
def joining(bluesky_peers: Peers) -> BlueskyJoining:
    """The directories of the test network: its AppView resolves handles, its PLC identities."""
    return BlueskyJoining(Directories(bluesky_peers.appview, bluesky_peers.plc))


def typed(account: Account, **changes: str) -> dict[str, str]:
    return {"handle": f"@{account.handle}", "password": account.app_password(), "server": "", **changes}


def whose(network: BlueskyNetwork) -> str:
    return network.whoami().remote_id


def stale(account: Account, **changes: str) -> tuple[BlueskyNetwork, list[Credentials]]:
    """A connection whose access token is over, and what it keeps."""
    kept: list[Credentials] = []
    profile = account.profile()
    credentials = profile.credentials.changed(access=expired(profile.credentials["access"]), **changes)
    return BlueskyNetwork(replace(profile, credentials=credentials, keep=kept.append)), kept


def test_the_server_is_found_by_the_handle_alone(city: Account, joining: BlueskyJoining) -> None:
    credentials = joining.begin(typed(city), "", "").credentials
    assert credentials is not None
    assert (credentials["server"], credentials["did"], credentials["handle"]) == (
        city.peers.pds,
        city.did,
        city.handle,
    )
    account = BlueskyNetwork(replace(city.profile(), credentials=credentials)).whoami()
    assert (account.remote_id, account.name, account.address) == (
        city.did,
        city.handle,
        f"https://bsky.app/profile/{city.handle}",
    )


def test_a_typed_server_is_used(city: Account) -> None:
    credentials = BlueskyJoining(Directories("http://nirgends.invalid", "http://nirgends.invalid")).begin(
        typed(city, server=city.peers.pds), "", ""
    )
    assert credentials.credentials is not None and credentials.credentials["did"] == city.did


WRONG = [
    ({"password": "ein langes Passwort fürs Konto"}, "password"),
    ({"password": "aaaa-bbbb-cccc-dddd"}, "password"),
    ({"handle": "gibt-es-nicht.test"}, "handle"),
    ({"handle": "kein Name"}, "handle"),
    ({"server": "ftp://pds.musterstadt.example"}, "server"),
    ({"server": "https://nutzer@pds.musterstadt.example"}, "server"),
]


@pytest.mark.parametrize(("changes", "code"), WRONG, ids=lambda one: str(one))
def test_what_is_wrong_is_said(city: Account, joining: BlueskyJoining, changes: dict[str, str], code: str) -> None:
    with pytest.raises(Rejected) as raised:
        joining.begin(typed(city, **changes), "", "")
    assert raised.value.code == code
    assert city.password not in str(raised.value)


def test_no_server_is_called_without_encryption_on_the_internet(
    city: Account, joining: BlueskyJoining, loopback: http.Policy
) -> None:
    loopback.private = False
    with pytest.raises(Rejected) as raised:
        joining.begin(typed(city, server=city.peers.pds), "", "")
    assert raised.value.code == "server"


def test_a_token_that_is_over_is_renewed_in_the_middle_of_a_call_and_kept(city: Account) -> None:
    network, kept = stale(city)
    result = network.publish(Content("Mitten im Aufruf erneuert.", published_at=NOON), "erneuert")
    assert result.remote_id in {one["uri"] for one in city.posts()}
    assert len(kept) == 1 and whose(BlueskyNetwork(replace(network.profile, credentials=kept[0]))) == city.did


def test_a_session_that_is_lost_is_opened_again_with_the_app_password(city: Account) -> None:
    network, kept = stale(city, refresh="verloren")
    assert whose(network) == city.did
    assert len(kept) == 1


def test_two_workers_renew_at_once_and_both_go_on(city: Account) -> None:
    first, _kept = stale(city)
    workers = [BlueskyNetwork(first.profile) for _worker in range(4)]
    seen: list[str | NetworkError] = []

    def work(network: BlueskyNetwork) -> None:
        try:
            seen.append(whose(network))
        except NetworkError as error:
            seen.append(error)

    threads = [threading.Thread(target=work, args=(one,)) for one in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert seen == [city.did] * 4


def test_a_revoked_app_password_is_dead_credentials(city: Account) -> None:
    network, kept = stale(city)
    names = city.get("com.atproto.server.listAppPasswords")["passwords"]
    for one in names:
        city.post("com.atproto.server.revokeAppPassword", name=one["name"])
    before = len(city.posts())
    with pytest.raises(AuthExpired):
        network.publish(Content("Kommt nicht an.", published_at=NOON), "tot")
    assert (kept, len(city.posts())) == ([], before)


def test_refreshing_gives_new_tokens(city: Account) -> None:
    network = city.network()
    renewed = network.refresh()
    assert renewed is not None and renewed["refresh"] != network.profile.credentials["refresh"]
    assert whose(BlueskyNetwork(replace(network.profile, credentials=renewed))) == city.did


def test_a_closed_account_says_so(bluesky_peers: Peers) -> None:
    account = bluesky_peers.account("zu")
    network = account.network()
    account.post("com.atproto.server.deactivateAccount")
    with pytest.raises(AuthExpired):
        network.whoami()
    with pytest.raises(AuthExpired):
        network.publish(Content("Niemand liest das.", published_at=NOON), "zu")


def test_a_closed_account_says_so_where_nobody_knows_it(bluesky_peers: Peers, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server looks for the records of a closed account at the AppView, which may never have heard of it."""
    account = bluesky_peers.account("neu")
    network = account.network()
    account.post("com.atproto.server.deactivateAccount")
    ask = network.session.get

    def get(method: str, **params: str) -> object:
        if method == "com.atproto.repo.getRecord":
            raise Rejected("Could not find repo", "InvalidRequest")
        return ask(method, **params)

    monkeypatch.setattr(network.session, "get", get)
    with pytest.raises(AuthExpired):
        network.publish(Content("Niemand liest das.", published_at=NOON), "neu")


def test_no_secret_shows_in_what_can_be_printed(city: Account) -> None:
    profile = city.profile()
    secrets = [profile.credentials[name] for name in ("password", "access", "refresh")]
    shown = f"{profile!r} {profile.credentials!r} {BlueskyNetwork(profile).__dict__!r}"
    assert not [one for one in secrets if one in shown]
