""" "Diese Stelle stimmt nicht": kept without the person, with words only on consent, read and settled by those who answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client

from stadtstimme.checker import load_guideline
from stadtstimme.checker.digest import rule_digest
from stadtstimme.checker.rules import names
from stadtstimme.desk.core.errors import Invalid
from stadtstimme.desk.core.jobs import DUTIES
from stadtstimme.desk.handbook.actions import doubt_finding, forget_doubts, settle_doubts
from stadtstimme.desk.handbook.models import Doubt
from stadtstimme.desk.record.models import AuditEvent

from ..world import World

Desk = Callable[..., Client]
PAGE, DOUBT = "/leitlinien/regeln/", "/leitlinien/regeln/stimmt-nicht/"
FORM = {"kind": "insult", "clause": "V6", "source": "rule:insult", "words": "Ihr Pfosten"}
NOW = dt.datetime(2026, 11, 20, 10, 30, tzinfo=dt.UTC)


def test_words_are_kept_only_with_consent(world: World, desk: Desk) -> None:
    desk(world.aylin).post(DOUBT, FORM)
    desk(world.aylin).post(DOUBT, FORM | {"consent": "on"})
    assert [one.words for one in Doubt.objects.order_by("pk")] == ["", "Ihr Pfosten"]
    kept = Doubt.objects.latest("pk")
    assert (kept.kind, kept.clause, kept.source) == ("insult", "V6", "rule:insult")
    assert kept.rule_digest == rule_digest("insult")
    assert kept.guideline_digest == load_guideline().digest


def test_nobody_is_kept_with_it(world: World) -> None:
    """No column could hold a person, the day is all that is known of the time, and the trail names the desk itself."""
    doubt_finding(world.aylin, load_guideline(), kind="threat", now=NOW)
    columns = {field.name for field in Doubt._meta.get_fields()}
    assert columns == {"id", "kind", "clause", "source", "rule_digest", "guideline_digest", "words", "received_on"}
    assert not any(field.is_relation for field in Doubt._meta.get_fields())
    assert type(Doubt.objects.get().received_on) is dt.date
    event = AuditEvent.objects.get(action="handbook.finding_doubted")
    assert event.actor_key == "system"
    assert event.data == {"kind": "threat"}


def test_script_gets_words_and_a_form_leads_back(world: World, desk: Desk) -> None:
    client = desk(world.dana)
    by_script = client.post(DOUBT, FORM, headers={"X-Requested-With": "fetch"})
    assert "ohne Ihren Namen" in by_script.json()["words"]
    back = client.post(DOUBT, FORM, headers={"Referer": "http://testserver/dialog/3/"})
    assert back.headers["Location"] == "http://testserver/dialog/3/"
    elsewhere = client.post(DOUBT, FORM, headers={"Referer": "https://boese.example/"})
    assert elsewhere.headers["Location"] == "/leitlinien/"


@pytest.mark.parametrize("form", [FORM | {"kind": "../x"}, FORM | {"clause": "Q99"}, {}])
def test_what_does_not_exist_cannot_be_doubted(world: World, desk: Desk, form: dict[str, str]) -> None:
    answer = desk(world.aylin).post(DOUBT, form, headers={"X-Requested-With": "fetch"})
    assert answer.status_code == 422
    assert not Doubt.objects.exists()


def test_hostile_words_stay_words(world: World, desk: Desk) -> None:
    desk(world.aylin).post(DOUBT, FORM | {"consent": "on", "words": "<script>\0 " + "x" * 5_000})
    assert len(Doubt.objects.get().words) == 300
    assert "<script>" not in desk(world.bernd).get(PAGE).content.decode().split("<main", 1)[1]


def test_page_lists_every_rule_with_its_feedback(world: World, desk: Desk) -> None:
    for _ in range(2):
        doubt_finding(world.aylin, load_guideline(), kind="shouting", words="HURRA", consent=True, now=NOW)
    Doubt.objects.filter(pk=Doubt.objects.latest("pk").pk).update(rule_digest="0" * 16)
    page = desk(world.bernd).get(PAGE).content.decode()
    assert all(f'id="{kind}"' in page for kind in names())
    assert page.index('id="shouting"') < page.index('id="threat"')
    assert "2 Rückmeldungen" in page
    assert "1 davon zu einem früheren Stand" in page
    assert page.count("<q>HURRA</q>") == 1
    assert all(f"#{clause.id}" in page for clause in load_guideline().clauses)
    assert "erledigt/" not in page


def test_cost_of_the_page_does_not_grow(world: World, desk: Desk, django_assert_max_num_queries: Callable) -> None:  # type: ignore[type-arg]
    client = desk(world.bernd)
    client.get(PAGE)
    for _ in range(30):
        doubt_finding(world.aylin, load_guideline(), kind="insult", now=NOW)
    with django_assert_max_num_queries(12):
        client.get(PAGE)


def test_settling_deletes_what_was_seen_and_no_more(world: World, desk: Desk) -> None:
    first = doubt_finding(world.aylin, load_guideline(), kind="insult", now=NOW)
    later = doubt_finding(world.aylin, load_guideline(), kind="insult", now=NOW)
    other = doubt_finding(world.aylin, load_guideline(), kind="threat", now=NOW)
    assert "erledigt/" in desk(world.admin).get(PAGE).content.decode()
    answer = desk(world.admin).post("/leitlinien/regeln/insult/erledigt/", {"newest": first.pk})
    assert answer.status_code == 302
    assert set(Doubt.objects.values_list("pk", flat=True)) == {later.pk, other.pk}
    event = AuditEvent.objects.get(action="handbook.doubts_settled")
    assert event.actor_key == world.admin.actor_key
    assert event.data == {"kind": "insult", "number": 1}


def test_settling_an_unknown_rule_is_refused(world: World) -> None:
    with pytest.raises(Invalid):
        settle_doubts(world.admin, "nichts", newest=1, now=NOW)


def test_feedback_is_forgotten_after_a_year(world: World) -> None:
    doubt_finding(world.aylin, load_guideline(), kind="insult", now=NOW)
    assert DUTIES["forget-doubts"].run is forget_doubts
    forget_doubts(NOW + dt.timedelta(days=364))
    assert Doubt.objects.exists()
    forget_doubts(NOW + dt.timedelta(days=367))
    assert not Doubt.objects.exists()


def test_digest_follows_the_rule_and_what_it_stands_on() -> None:
    digests = {rule_digest(kind) for kind in names()}
    assert len(digests) == len(names())
