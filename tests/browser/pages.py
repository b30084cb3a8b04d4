"""Every address of the desk and of the public side: who opens it, with what in it. A new name needs a line here."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from .city import City

# Read in the demo city: addresses that need a key, and one session per person.
READ_KEYS = """
import json
from django.test import Client
from django.conf import settings
from stadtstimme.desk.api.actions import create_token, ping_webhook, register_webhook
from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.core import clock
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.dialogue.models import Comment, Conversation
from stadtstimme.desk.editorial.models import Post
from stadtstimme.desk.media.models import Asset
from stadtstimme.desk.people.models import Department, Person, Responsibility
from stadtstimme.desk.public.models import Article, PageComment
settings.ALLOWED_HOSTS = ["*"]
sessions = {}
for person in Person.objects.all():
    client = Client()
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    if person.email.startswith("ansgar"):  # as if the password had been asked for just now
        session = client.session
        at = clock.now().timestamp() + 86400
        session["account_authentication_methods"] = [{"method": "password", "at": at, "reauthenticated": True}]
        session["account_authentication_methods_user"] = str(person.pk)
        session.save()
    sessions[person.email.split("@")[0]] = client.cookies[settings.SESSION_COOKIE_NAME].value
aylin, ansgar = (Person.objects.get(email__startswith=name) for name in ("aylin", "ansgar"))
for name, scopes in {"Amtsblatt-Redaktion": ["check", "posts:read", "posts:write"], "Ratsinformation": ["posts:read"]}.items():
    create_token(aylin, name, scopes, days=90, now=clock.now())
hook = register_webhook(
    ansgar, "Ratsinformationssystem", "https://ratsinformation.musterstadt.example/eingang/stadtstimme",
    ["post_published", "delivery_unknown"], now=clock.now(),
)[0]
ping_webhook(ansgar, hook, now=clock.now())
hook.messages.create(
    event="post_published", occasion="x", payload={}, created_at=clock.now(), state="failed", outcome="no_answer"
)
type(hook).objects.filter(pk=hook.pk).update(failures=3)
posts = {post.title: str(post.uid) for post in Post.objects.exclude(title="")}
def conversation(words):
    return Comment.objects.filter(text__contains=words).first()
keys = {
    "draft": posts["Die Streuobstwiese im Winter"], "findings": posts["Ausweise online beantragen"],
    "returned": posts["Kürzere Wartezeiten im Bürgeramt"], "submitted": posts["Der Weihnachtsmarkt öffnet"],
    "published": posts["Obstbäume schneiden lernen"], "withdrawn": posts["Sperrmüll in der Südstadt"],
    "corrected": posts["Bürgeramt einen Tag geschlossen"],
    "channel": Channel.objects.order_by("pk").first().pk,
    "requested": Channel.objects.get(state="requested").pk, "paused": Channel.objects.get(state="paused").pk,
    "questions": conversation("Langstock").conversation_id, "held": conversation("Clown").conversation_id,
    "press": conversation("Hafen-Echo").conversation_id, "press_comment": conversation("Hafen-Echo").pk,
    "comment": conversation("Langstock").pk,
    "image": str(Asset.objects.first().uid),
    "person": Person.objects.get(name__startswith="Tarik").pk, "department": Department.objects.first().pk,
    "responsibility": Responsibility.objects.first().pk,
    "notice": Notice.objects.filter(recipient__name__startswith="Bernd").first().pk,
    "article": Article.objects.get(title="Obstbäume schneiden lernen").slug,
    "article_corrected": Article.objects.get(title="Bürgeramt einen Tag geschlossen").slug,
    "article_warned": Article.objects.exclude(warning="").get().slug,
    "article_withdrawn": Article.objects.exclude(withdrawn_at=None).first().slug,
    "answered": str(PageComment.objects.get(text__contains="Langstock").uid),
    "hidden": str(PageComment.objects.get(text__contains="Clown").uid),
    "webhook": hook.pk,
    "sha256": Article.objects.get(title="Obstbäume schneiden lernen").images.first().sha256,
}
print(json.dumps({"keys": keys, "sessions": sessions, "cookie": settings.SESSION_COOKIE_NAME}))
"""


@dataclass(frozen=True)
class Shown:
    """A page somebody looks at: `path` may hold keys in braces; `who` opens it, "" is a stranger."""

    path: str
    who: str = "aylin"
    status: int = 200
    name: str = ""


@dataclass
class Keys:
    """What READ_KEYS found."""

    keys: dict[str, Any]
    sessions: dict[str, str]
    cookie: str
    made: dict[str, str] = field(default_factory=dict)


def read_keys(city: City) -> Keys:
    return Keys(**json.loads(city.python(READ_KEYS)))


# Names that show a page, with everything worth seeing behind them.
DESK: dict[str, tuple[Shown, ...]] = {
    "core:today": (Shown("/"), Shown("/", "bernd", name="approver"), Shown("/", "uwe", name="auditor")),
    "core:search": (Shown("/suche/?q=Obst"), Shown("/suche/", name="empty"), Shown("/suche/?q=Nashorn", name="none")),
    "core:notices": (Shown("/mitteilungen/", "bernd"),),
    "editorial:new_post": (Shown("/schreiben/"),),
    "editorial:write": (
        Shown("/schreiben/{draft}/"),
        Shown("/schreiben/{findings}/", "tarik", name="findings"),
        Shown("/schreiben/{returned}/", "tarik", name="returned"),
        Shown("/schreiben/{submitted}/", name="submitted"),
    ),
    "editorial:posts": (Shown("/beitraege/"),),
    "editorial:post": (
        Shown("/beitraege/{published}/"),
        Shown("/beitraege/{submitted}/", "bernd", name="submitted"),
        Shown("/beitraege/{corrected}/", name="corrected"),
        Shown("/beitraege/{withdrawn}/", "bernd", name="withdrawn"),
    ),
    "editorial:versions": (Shown("/beitraege/{draft}/fassungen/"),),
    "editorial:approvals": (Shown("/freigaben/", "bernd"),),
    "editorial:approval": (Shown("/freigaben/{submitted}/", "bernd"),),
    "editorial:calendar": (
        Shown("/kalender/"),
        Shown("/kalender/?ansicht=monat", name="month"),
        Shown("/kalender/?ansicht=liste", name="list"),
    ),
    "editorial:move": (Shown("/beitraege/{submitted}/verschieben/"),),
    "dialogue:conversations": (Shown("/dialog/"), Shown("/dialog/?zeigen=zzz", name="unknown")),
    "dialogue:failed": (Shown("/dialog/nicht-lesbar/"),),
    "dialogue:conversation": (
        Shown("/dialog/{questions}/"),
        Shown("/dialog/{held}/", "dana", name="held"),
        Shown("/dialog/{press}/?kommentar={press_comment}", name="press-locked"),
        Shown("/dialog/{press}/?kommentar={press_comment}", "bernd", name="press-office"),
    ),
    "channels:list": (Shown("/kanaele/"),),
    "channels:request": (Shown("/kanaele/neu/"),),
    "channels:channel": (
        Shown("/kanaele/{channel}/"),
        Shown("/kanaele/{requested}/", "bernd", name="requested"),
        Shown("/kanaele/{paused}/", name="paused"),
    ),
    "channels:connect": (Shown("/kanaele/{channel}/verbinden/", status=409),),  # test_connecting.py looks at the form
    "channels:change": (Shown("/kanaele/{channel}/aendern/"),),
    "media:library": (Shown("/medien/"),),
    "handbook:guideline": (Shown("/leitlinien/"),),
    "handbook:leaflet": (Shown("/leitlinien/faltblatt/"),),
    "handbook:easy": (Shown("/leitlinien/leichte-sprache/"),),
    "handbook:data": (Shown("/leitlinien/gespeichert/", "uwe"),),
    "handbook:rules": (Shown("/leitlinien/regeln/", "bernd"),),
    "record:events": (Shown("/protokoll/", "uwe"),),
    "people:overview": (Shown("/verwaltung/", "ansgar"),),
    "people:new_person": (Shown("/verwaltung/personen/neu/", "ansgar"),),
    "people:person": (Shown("/verwaltung/personen/{person}/", "ansgar"),),
    "people:deactivate": (Shown("/verwaltung/personen/{person}/abmelden/", "ansgar"),),
    "people:departments": (Shown("/verwaltung/fachbereiche/", "ansgar"),),
    "people:department": (Shown("/verwaltung/fachbereiche/{department}/", "ansgar"),),
    "people:responsibilities": (Shown("/verwaltung/zustaendigkeiten/", "ansgar"),),
    "people:new_responsibility": (Shown("/verwaltung/zustaendigkeiten/neu/", "ansgar"),),
    "people:responsibility": (Shown("/verwaltung/zustaendigkeiten/{responsibility}/", "ansgar"),),
    "api:tokens": (Shown("/zugaenge/"), Shown("/zugaenge/", "bernd", name="none")),
    "api:new_token": (Shown("/zugaenge/neu/", "ansgar"),),
    "api:overview": (Shown("/verwaltung/schnittstelle/", "ansgar"),),
    "api:new_webhook": (Shown("/verwaltung/schnittstelle/webhooks/neu/", "ansgar"),),
    "api:webhook": (Shown("/verwaltung/schnittstelle/webhooks/{webhook}/", "ansgar"),),
    "account_login": (Shown("/anmelden/", ""),),
    "account_logout": (Shown("/anmelden/abmelden/"),),
    "account_inactive": (Shown("/anmelden/gesperrt/", ""),),
    "account_reauthenticate": (Shown("/anmelden/bestaetigen/"),),
    "account_change_password": (Shown("/anmelden/passwort/aendern/"),),
    "account_reset_password": (Shown("/anmelden/passwort/vergessen/", ""),),
    "account_reset_password_done": (Shown("/anmelden/passwort/vergessen/gesendet/", ""),),
    "account_reset_password_from_key": (Shown("/anmelden/passwort/neu/1-falsch/", ""),),
    "account_reset_password_from_key_done": (Shown("/anmelden/passwort/neu/fertig/", ""),),
    "mfa_index": (Shown("/anmelden/zweiter-faktor/"),),
    "socialaccount_login_cancelled": (Shown("/anmelden/haus/abgebrochen/", ""),),
    "socialaccount_login_error": (Shown("/anmelden/haus/fehler/", "", status=401),),
    "404": (Shown("/gibt-es-nicht/", status=404),),
    "403": (Shown("/verwaltung/", "dana", status=403),),
}
PUBLIC: dict[str, tuple[Shown, ...]] = {
    "public:articles": (Shown("/", ""), Shown("/en/", "", name="english")),
    "public:article": (
        Shown("/beitrag/{article}/", ""),
        Shown("/beitrag/{article_corrected}/", "", name="corrected"),
        Shown("/beitrag/{article_warned}/", "", name="warned"),
        Shown("/beitrag/{article_withdrawn}/", "", status=410, name="withdrawn"),
    ),
    "public:comment_state": (Shown("/kommentar/{answered}/", ""), Shown("/kommentar/{hidden}/", "", name="hidden")),
    "public:message": (
        Shown("/sagen-sie-es-uns/", ""),
        Shown("/sagen-sie-es-uns/?thema=guideline", "", name="guideline"),
    ),
    "training:settings": (
        Shown("/leitlinien/einstellungen/", ""),
        Shown("/en/leitlinien/einstellungen/", "", name="english"),
    ),
    "training:exercises": (
        Shown("/leitlinien/uebungen/", ""),
        Shown("/en/leitlinien/uebungen/", "", name="english"),
    ),
    "public:channels": (Shown("/unsere-kanaele/", ""), Shown("/unsere-kanaele/?adresse=falsch.example", "", name="no")),
    "handbook:guideline": (Shown("/leitlinien/", ""), Shown("/en/leitlinien/", "", name="english")),
    "handbook:leaflet": (Shown("/leitlinien/faltblatt/", ""),),
    "handbook:easy": (Shown("/leitlinien/leichte-sprache/", ""),),
    "handbook:data": (Shown("/leitlinien/gespeichert/", ""),),
    "404": (Shown("/gibt-es-nicht/", "", status=404),),
}
# Names that answer 405 to whoever only looks; the test asks each of them.
ONLY_SENT = {
    "core:read_notices": "/mitteilungen/gelesen/",
    "core:language": "/sprache/",
    "core:appearance": "/darstellung/",
    "editorial:autosave": "/schreiben/{draft}/sichern/",
    "editorial:check": "/schreiben/{draft}/pruefen/",
    "editorial:restore": "/beitraege/{draft}/fassungen/1/uebernehmen/",
    "editorial:remark": "/beitraege/{draft}/bemerken/",
    "editorial:correct": "/beitraege/{draft}/berichtigen/",
    "editorial:withdraw": "/beitraege/{draft}/zurueckziehen/",
    "editorial:discard": "/beitraege/{draft}/verwerfen/",
    "editorial:settle": "/sendungen/1/klaeren/",
    "editorial:retry": "/sendungen/1/erneut/",
    "editorial:override": "/freigaben/{submitted}/begruenden/",
    "editorial:send_late": "/beitraege/{draft}/jetzt-senden/",
    "editorial:take_back": "/beitraege/{draft}/zurueckholen/",
    "editorial:note": "/hinweise/1/klaeren/",
    "editorial:look_up": "/sendungen/1/nachsehen/",
    "dialogue:take_back": "/dialog/antwort/1/zurueckholen/",
    "dialogue:outside": "/dialog/netzwerkantwort/1/entscheiden/",
    "dialogue:retry": "/dialog/nicht-lesbar/1/erneut/",
    "dialogue:assign": "/dialog/{questions}/zuweisen/",
    "dialogue:intent": "/dialog/{questions}/einordnen/",
    "dialogue:note": "/dialog/{questions}/notiz/",
    "dialogue:close": "/dialog/{questions}/erledigen/",
    "dialogue:reopen": "/dialog/{questions}/wieder-oeffnen/",
    "dialogue:reply": "/dialog/kommentar/{comment}/antwort/",
    "dialogue:check": "/dialog/kommentar/{comment}/pruefen/",
    "dialogue:answered_outside": "/dialog/kommentar/{comment}/ausserhalb/",
    "dialogue:show": "/dialog/kommentar/{comment}/zeigen/",
    "dialogue:hide": "/dialog/kommentar/{comment}/ausblenden/",
    "dialogue:hold": "/dialog/kommentar/{comment}/sichern/",
    "dialogue:release": "/dialog/kommentar/{comment}/sicherung-beenden/",
    "dialogue:close_question": "/dialog/frage/1/erledigen/",
    "channels:activate": "/kanaele/{channel}/aktivieren/",
    "channels:pause": "/kanaele/{channel}/pausieren/",
    "channels:resume": "/kanaele/{channel}/fortsetzen/",
    "channels:close": "/kanaele/{channel}/schliessen/",
    "channels:check": "/kanaele/{channel}/pruefen/",
    "channels:disconnect": "/kanaele/{channel}/trennen/",
    "media:upload": "/medien/hochladen/",
    "handbook:doubt": "/leitlinien/regeln/stimmt-nicht/",
    "handbook:settle": "/leitlinien/regeln/insult/erledigt/",
    "api:revoke_token": "/zugaenge/1/widerrufen/",
    "api:ping_webhook": "/verwaltung/schnittstelle/webhooks/{webhook}/ausprobieren/",
    "api:remove_webhook": "/verwaltung/schnittstelle/webhooks/{webhook}/entfernen/",
    "people:remove_second_factor": "/verwaltung/personen/{person}/zweiter-faktor/",
    "people:mail": "/verwaltung/meine-mails/",
    "people:assign_role": "/verwaltung/personen/{person}/rollen/",
    "people:reactivate": "/verwaltung/personen/{person}/wieder-aufnehmen/",
    "people:withdraw_role": "/verwaltung/rollen/1/entziehen/",
    "people:retire_responsibility": "/verwaltung/zustaendigkeiten/{responsibility}/beenden/",
    "record:close": "/protokoll/beenden/",
    "public:follow_up": "/kommentar/{answered}/nachtrag/",
    "public:take_back": "/kommentar/{answered}/zurueckziehen/",
}
# Names that answer with something else than a page: what kind of thing, or where they lead.
OTHER = {
    "core:notice": ("bernd", "/mitteilungen/{notice}/", "text/html"),
    "dialogue:presence": ("aylin", "/dialog/{questions}/stand/", "text/html"),
    "dialogue:text": ("aylin", "/dialog/kommentar/{comment}/text/", "text/plain"),
    "channels:joined": ("aylin", "/kanaele/verbunden/", "text/html"),
    "media:image": ("aylin", "/medien/{image}/bild", "image/"),
    "media:thumbnail": ("aylin", "/medien/{image}/klein", "image/"),
    "public:comment": ("", "/beitrag/{article}/kommentar/", "text/html"),
    "public:channel_export": ("", "/unsere-kanaele.json", "application/json"),
    "public:rss": ("", "/feed.xml", "application/rss+xml"),
    "public:json_feed": ("", "/feed.json", "application/feed+json"),
    "public:image": ("", "/bild/{sha256}", "image/"),
    "handbook:agreement": ("uwe", "/leitlinien/gespeichert/dienstvereinbarung.md", "text/markdown"),
    "handbook:asking": ("aylin", "/leitlinien/nachschlagen.json", "application/json"),
    # looked at in test_selfcheck.py
    "selfcheck:page": ("", "/selbsttest/", "text/html"),
    "selfcheck:worker": ("", "/selbsttest/worker.js", "text/javascript"),
    "selfcheck:offline": ("", "/selbsttest/sw.js", "text/javascript"),
    "selfcheck:archive": ("", "/selbsttest/pruefer.zip", "application/zip"),
    "selfcheck:weights": ("", "/selbsttest/gewichte.zip", "application/zip"),
    "selfcheck:guideline": ("", "/selbsttest/leitlinie.json", "application/json"),
    "training:reminder": ("", "/leitlinien/einstellungen/erinnerung.ics", "text/calendar"),
    "training:worker": ("", "/leitlinien/uebungen/worker.js", "text/javascript"),
    "training:offline": ("", "/leitlinien/uebungen/sw.js", "text/javascript"),
    "account_set_password": ("aylin", "/anmelden/passwort/setzen/", "text/html"),
    "openid_connect_login": ("", "/anmelden/niemand/beginnen/", "text/html"),
    "openid_connect_callback": ("", "/anmelden/niemand/zurueck/", "text/html"),
}
# Pages that open only in the course of setting a second factor; test_second_factor.py goes through them.
SECOND_FACTOR = {
    "mfa_activate_totp": "/anmelden/zweiter-faktor/app/",
    "mfa_authenticate": "/anmelden/zweiter-faktor/code/",
    "mfa_reauthenticate": "/anmelden/zweiter-faktor/bestaetigen/",
    "mfa_deactivate_totp": "/anmelden/zweiter-faktor/app/abschalten/",
    "mfa_view_recovery_codes": "/anmelden/zweiter-faktor/notfallcodes/",
    "mfa_generate_recovery_codes": "/anmelden/zweiter-faktor/notfallcodes/neu/",
    "mfa_download_recovery_codes": "/anmelden/zweiter-faktor/notfallcodes/datei/",
}
