"""The pieces pages are put together from."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from django import forms
from django.template import Context, Template
from django.utils import translation

from stadtstimme.desk import core
from stadtstimme.desk.core.icons import symbols
from stadtstimme.desk.core.states import LOOKS
from stadtstimme.desk.core.words import day_words, duration_words, late_words, span_words

DESK = Path(core.__file__).parent.parent
NOW = dt.datetime(2026, 11, 23, 8, 30, tzinfo=dt.UTC)
USED = re.compile(r"""{%\s*icon\s+"([a-z-]+)"|{%\s*badge\s+\S+\s+"[a-z]+"\s+"([a-z-]+)\"""")


def shown(source: str, **context: object) -> str:
    return Template("{% load desk_ui %}" + source).render(Context(context))


def test_every_icon_that_is_named_is_drawn() -> None:
    named = {
        name: path
        for path in DESK.rglob("templates/**/*.html")
        for pair in USED.findall(path.read_text())
        for name in pair
    }
    missing = {name: str(path) for name, path in named.items() if name and name not in symbols()}
    assert missing == {}
    assert {look.icon for look in LOOKS.values()} <= set(symbols())


def test_every_entry_of_the_navigation_has_its_icon() -> None:
    from stadtstimme.desk.core.navigation import ENTRIES

    assert {entry.icon for entry in ENTRIES} <= set(symbols())


def test_every_state_has_a_look() -> None:
    from django.apps import apps

    states = {
        value
        for model in apps.get_models()
        if model.__module__.startswith("stadtstimme.") and hasattr(model, "State")
        for value in model.State.values
    }
    assert states - set(LOOKS) <= {"received", "processed", "listening", "watching"}, (
        "only states no page shows may lack a look"
    )


def test_an_icon_is_decoration_unless_it_says_something() -> None:
    assert 'aria-hidden="true"' in shown('{% icon "check" %}')
    assert 'role="img" aria-label="Ja &amp; Amen"' in shown('{% icon "check" label %}', label="Ja & Amen")


def test_a_state_is_a_word_and_an_icon() -> None:
    class Thing:
        state = "submitted"

        def get_state_display(self) -> str:
            return "wartet <auf> Freigabe"

    badge = shown("{% state_badge thing %}", thing=Thing())
    assert "wartet &lt;auf&gt; Freigabe" in badge
    assert "<svg" in badge


def test_times_are_for_people_and_machines() -> None:
    full = shown("{% time value %}", value=NOW)
    assert "23. November 2026, 09:30 Uhr" in full
    assert 'datetime="2026-11-23T09:30:00+01:00"' in full
    assert "23. November 2026" in shown('{% time value "date" %}', value=NOW.date())
    assert shown("{% time value %}", value=None) == ""


@pytest.mark.parametrize(
    ("hours", "words"),
    [(0, "heute, 09:30 Uhr"), (24, "morgen, 09:30 Uhr"), (-24, "gestern, 09:30 Uhr"), (72, "Donnerstag, 09:30 Uhr")],
)
def test_near_days_have_names(hours: int, words: str) -> None:
    today = NOW.astimezone(dt.timezone(dt.timedelta(hours=1)))
    assert day_words(today + dt.timedelta(hours=hours), today) == words


@pytest.mark.parametrize(
    ("length", "words", "ago"),
    [
        (dt.timedelta(minutes=1), "1 Minute", "vor 1 Minute"),
        (dt.timedelta(hours=3), "3 Stunden", "vor 3 Stunden"),
        (dt.timedelta(days=2), "2 Tage", "vor 2 Tagen"),
    ],
)
def test_spans_in_words(length: dt.timedelta, words: str, ago: str) -> None:
    assert duration_words(length) == words
    assert span_words(NOW - length, NOW) == ago
    assert late_words(NOW - length, NOW) == f"seit {ago.removeprefix('vor ')} überfällig"
    assert late_words(NOW, NOW - length) == ""


def test_less_than_a_minute_is_no_figure() -> None:
    length = dt.timedelta(seconds=20)
    assert duration_words(length) == "weniger als eine Minute"
    assert (span_words(NOW - length, NOW), span_words(NOW + length, NOW)) == ("gerade eben", "gleich")
    assert late_words(NOW - length, NOW) == "seit weniger als einer Minute überfällig"


class Form(forms.Form):
    name = forms.CharField(label="Name", help_text="Wie im Ausweis.")
    text = forms.CharField(label="Text", widget=forms.Textarea, required=False)
    kind = forms.ChoiceField(label="Art", choices=[("a", "A"), ("b", "B")])
    choice = forms.ChoiceField(label="Wahl", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    agreed = forms.BooleanField(label="Einverstanden")


def test_every_field_has_label_hint_and_error_tied_to_it() -> None:
    form = Form({"name": "", "kind": "zzz"})
    page = shown("{% form_errors form %}{% for one in form %}{% field one %}{% endfor %}", form=form)
    for name in ("name", "text", "kind", "agreed"):
        assert f'for="id_{name}"' in page
        assert f'id="id_{name}"' in page
    ids = set(re.findall(r'\sid="([^"]+)"', page))
    described = {one for value in re.findall(r'aria-describedby="([^"]+)"', page) for one in value.split()}
    assert described
    assert described <= ids
    assert 'aria-invalid="true"' in page
    assert page.count("<fieldset") == 1
    assert 'href="#id_name"' in page
    assert "freiwillig" in page


def test_words_have_an_english_side() -> None:
    with translation.override("en"):
        assert duration_words(dt.timedelta(hours=3)) == "3 hours"
        assert span_words(NOW - dt.timedelta(days=2), NOW) == "2 days ago"
