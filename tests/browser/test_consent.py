"""A post for another department's channel: whoever looks after it is shown why they are asked, and lets it out."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from . import steps
from .city import City
from .looking import judged

WAITING = """
from django.utils import timezone
from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.editorial.actions import create_post, decide_step, save_version, show_preview, submit_post
from stadtstimme.desk.editorial.draft import Draft
from stadtstimme.desk.editorial.models import ReviewStep
from stadtstimme.desk.people.models import Person, Responsibility
now, topic = timezone.now(), Responsibility.objects.get(topic="Grünflächen")
miriam, carla = (Person.objects.get(name__startswith=name) for name in ("Miriam", "Carla"))
post = create_post(miriam, department=topic.department, responsibility=topic, now=now)
text = "Am Samstag zeigt das Team Grün, wie man Bäume schneidet."
draft = Draft(title="Obstbäume schneiden", text=text, targets={Channel.objects.get().pk: ""})
save_version(miriam, post, draft, base=None, now=now)
post = submit_post(miriam, post, 1, now=now)
step = ReviewStep.objects.get(post=post, state="open")
show_preview(carla, step.version, now=now)
decide_step(carla, step, content_hash=step.content_hash, approve=True, now=now)
print(post.uid)
"""


def test_the_channel_is_asked_and_lets_it_out(
    city: City, new_page: Callable[..., Page], sign_in: Callable[[Page, str], Page]
) -> None:
    uid = city.python(WAITING).strip()
    page = sign_in(new_page(), "aylin")
    page.get_by_role("link", name="Freigaben").click()
    page.get_by_role("link", name="Obstbäume schneiden").click()
    page.wait_for_url(f"**/freigaben/{uid}/")
    expect(page.get_by_text("wofür Sie verantwortlich sind")).to_be_visible()
    assert judged(page, "approval-consent") == []
    steps.button(page, "Zustimmen").click()
    expect(page.locator(".notice--success")).to_contain_text("freigegeben")
    citizen = new_page()
    title = citizen.get_by_role("link", name="Obstbäume schneiden", exact=True)
    steps.wait_for(citizen, city.public_url + "/", lambda: title)
    # the article stands there a moment before the desk has noted it
    told = page.get_by_text("Erschienen auf Seite der Stadt")
    steps.wait_for(page, f"{city.desk_url}/beitraege/{uid}/", lambda: told)
