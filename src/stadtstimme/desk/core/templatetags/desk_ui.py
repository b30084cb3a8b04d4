"""The pieces every page of the desk is put together from: icons, states, times, form fields, paging."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import Any

from django import template
from django.forms import BoundField, CheckboxInput, CheckboxSelectMultiple, FileInput, RadioSelect, Select, Textarea
from django.template.context import RequestContext
from django.utils import formats, timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ..folding import hits
from ..icons import icon_markup
from ..paging import PARAMETER
from ..saying import retold as retell
from ..states import look_of, state_words
from ..today import Item, words_for_late
from ..words import clock_words, date_words, day_words, full_words, span_words, weekday_words

register = template.Library()

TIME_FORMS = {"full": full_words, "date": date_words, "weekday": weekday_words, "clock": clock_words}


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """An icon from icons.svg. Without `label` it is decoration; with one it is an image that says it."""
    return icon_markup(name, label)


@register.filter
def anchor(clause: str) -> str:
    """Where a clause stands on the page of the guideline: its id, without what an address cannot hold."""
    return re.sub(r"[^\w]+", "-", clause).strip("-")


@register.filter
def retold(sentence: str) -> str:
    """A sentence that a row keeps in German, in the reader's language."""
    return str(retell(sentence))


@register.filter
def breakable(address: str) -> SafeString:
    """A mail or web address that may go on in the next line at its joints, not within a word."""
    return format_html_join(SafeString("<wbr>"), "{}", ((piece,) for piece in re.split(r"(?<=[@/])|(?=\.)", address)))


@register.filter
def found(text: str, query: str) -> SafeString:
    """The text with the words marked by which a search found it."""
    return format_html_join(
        "", "{}", ((format_html("<mark>{}</mark>", words) if hit else words,) for words, hit in hits(text, query))
    )


@register.filter
def figure(number: int) -> str:
    """A number as people read it: 63.206."""
    return formats.number_format(number, force_grouping=True)


@register.simple_tag
def state_badge(thing: Any, state: str = "", label: str = "") -> SafeString:
    """The state of `thing` (or the one given) as word and icon; the colour only repeats them."""
    state = state or thing.state
    look = look_of(state)
    return _badge(str(label or state_words(thing, state)), look.tone, look.icon)


@register.simple_tag
def badge(words: str, tone: str = "quiet", icon_name: str = "") -> SafeString:
    """A badge with free words; tones: quiet, busy, good, warn, bad, accent."""
    return _badge(str(words), tone, icon_name)


@lru_cache(maxsize=512, typed=True)
def _badge(words: str, tone: str, icon_name: str) -> SafeString:
    # Long lists have hundreds of badges, and few different ones.
    drawing = icon_markup(icon_name) if icon_name else ""
    return format_html('<span class="badge badge--{}">{}{}</span>', tone, drawing, words)


@register.simple_tag
def time(value: dt.datetime | dt.date | None, form: str = "full") -> SafeString | str:
    """A point in time for people and machines. Forms: full, date, weekday, clock, day (heute, 14:30 Uhr), ago."""
    if value is None:
        return ""
    if not isinstance(value, dt.datetime):
        return format_html('<time datetime="{}">{}</time>', value.isoformat(), date_words(value))
    local = timezone.localtime(value)
    if form == "day":
        words = day_words(local, timezone.localtime())
    elif form == "ago":
        words = span_words(value, timezone.now())
    else:
        words = TIME_FORMS[form](local)
    return format_html('<time datetime="{}" title="{}">{}</time>', local.isoformat(), full_words(local), words)


@register.simple_tag
def late_words(item: Item, now: dt.datetime) -> str:
    """What the first page says about a late item."""
    return words_for_late(item, now)


@register.inclusion_tag("core/field.html")
def field(bound: BoundField, hint: str = "", optional: bool = True) -> dict[str, Any]:
    """A form field with label, hint and error. Optional fields say so unless `optional=False`."""
    widget = bound.field.widget
    kind = next((name for name, classes in FIELD_KINDS if isinstance(widget, classes)), "input")
    return {
        "field": bound,
        "kind": kind,
        "hint": hint or bound.help_text,
        "hint_id": f"{bound.auto_id}_helptext",
        "error_id": f"{bound.auto_id}_error",
        "control": _control(bound, kind, bool(hint and not bound.help_text)),
        "optional": optional and not bound.field.required,
    }


FIELD_KINDS: tuple[tuple[str, tuple[type, ...]], ...] = (
    ("group", (RadioSelect, CheckboxSelectMultiple)),
    ("check", (CheckboxInput,)),
    ("select", (Select,)),
    ("textarea", (Textarea,)),
    ("file", (FileInput,)),
)
CONTROL_CLASSES = {"check": "kern-form-check__checkbox", "select": "kern-form-input__select", "group": ""}


def _control(bound: BoundField, kind: str, own_hint: bool) -> SafeString:
    own = bound.field.widget.attrs.get("class", "")
    classes = CONTROL_CLASSES.get(kind, "kern-form-input__input")
    attrs = {"class": f"{classes} {own}".strip()}
    if own_hint:
        ids = [f"{bound.auto_id}_helptext", *([f"{bound.auto_id}_error"] if bound.errors else [])]
        attrs["aria-describedby"] = " ".join(ids)
    return bound.as_widget(attrs=attrs)


@register.inclusion_tag("core/form_errors.html")
def form_errors(form: Any, heading: str = "") -> dict[str, Any]:
    """What is wrong with a form, on top of it, each sentence a link to its field. `heading` replaces "Da fehlt noch etwas:"."""
    fields = [bound for bound in form if bound.errors] if form.is_bound else []
    return {"form": form, "fields": fields, "heading": heading}


@register.inclusion_tag("core/paging.html", takes_context=True)
def paging(context: RequestContext, page: Any, older: str = "", newer: str = "") -> dict[str, Any]:
    """Links to the pages beside this one; keeps the other parameters of the address."""
    parameters = context["request"].GET.copy()

    def query(cursor: str | None) -> str:
        parameters[PARAMETER] = cursor or ""
        return parameters.urlencode()

    return {
        "page": page,
        "next_query": query(page.next_cursor),
        "previous_query": query(page.previous_cursor),
        "next_label": older or _("Weiter"),
        "previous_label": newer or _("Zurück"),
    }
