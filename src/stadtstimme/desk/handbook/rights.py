"""What each role may do at most, read from the predicates themselves (`rules.py` of each app), so that no list can drift.

"At most", because most rights hold in the own department or for what somebody answers for; that stands in the predicates' words.
"""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import rules
from django.apps import apps
from django.utils.translation import gettext_lazy as _
from rules.permissions import permissions

from ..people.models import Role

PERMISSIONS: dict[str, Any] = {
    "people.work": _("das Pult öffnen"),
    "people.view": _("Personen und Rollen ansehen"),
    "people.administer": _("Personen, Rollen und Zuständigkeiten verwalten"),
    "record.read": _("das Protokoll lesen, mit Zweck"),
    "channels.view": _("Kanäle ansehen"),
    "channels.request": _("einen Kanal beantragen"),
    "channels.decide": _("über einen Kanal entscheiden"),
    "channels.change": _("Angaben zu einem Kanal ändern"),
    "channels.pause": _("einen Kanal anhalten"),
    "channels.connect": _("einen Kanal verbinden"),
    "media.view": _("Bilder ansehen"),
    "media.upload": _("Bilder hochladen"),
    "editorial.view_post": _("Beiträge lesen"),
    "editorial.view_version": _("Fassungen lesen"),
    "editorial.create_post": _("einen Beitrag beginnen"),
    "editorial.create_reply": _("eine Antwort beginnen"),
    "editorial.edit_post": _("Beiträge ändern"),
    "editorial.remark_post": _("Bemerkungen schreiben"),
    "editorial.decide_step": _("prüfen, freigeben oder zurückgeben, nie den eigenen Text"),
    "editorial.override_stop": _("einen Stopp begründet übergehen"),
    "editorial.release_reply": _("eine Antwort freigeben, bei der die Prüfung nichts fand"),
    "editorial.discard_post": _("Entwürfe verwerfen"),
    "editorial.withdraw_post": _("Beiträge zurückziehen"),
    "editorial.correct_post": _("eine Berichtigung beginnen"),
    "editorial.settle_delivery": _("unklare Sendungen klären"),
    "dialogue.view_conversation": _("Kommentare lesen"),
    "dialogue.work": _("Kommentare bearbeiten und begründet ausblenden"),
    "dialogue.note": _("interne Notizen schreiben"),
    "dialogue.answer": _("auf Kommentare antworten"),
    "dialogue.settle_press_inquiry": _("Anfragen der Presse abschließen"),
    "handbook.doubt": _("einen Befund als falsch melden"),
    "handbook.read_rules": _("Regeln und Rückmeldungen lesen"),
    "handbook.settle": _("Rückmeldungen erledigen"),
    "api.create_token": _("einem Programm einen eigenen Zugang geben"),
    "api.revoke_token": _("einen Zugang widerrufen"),
    "api.administer": _("Programme und Benachrichtigungen verwalten"),
}
_NAME = re.compile(r"[A-Za-z_]\w*")


@lru_cache(maxsize=1)
def rights() -> dict[Role, tuple[str, ...]]:
    """Role → the permissions whose predicates ask for it, in the order of PERMISSIONS; what has no words comes last."""
    asked = {name: roles_asked(predicate) for name, predicate in permissions.items()}
    order = [*PERMISSIONS, *sorted(set(asked) - set(PERMISSIONS))]
    return {role: tuple(name for name in order if role in asked.get(name, ())) for role in Role}


def roles_asked(predicate: rules.Predicate) -> frozenset[Role]:
    """The roles that a predicate, or one that it is put together from, asks for."""
    known = _predicates()
    found: set[Role] = set()
    seen: set[Any] = set()
    for name in _NAME.findall(predicate.name):
        if one := known.get(name):
            found |= _roles_in(one.fn, seen)
    return frozenset(found)


@lru_cache(maxsize=1)
def _predicates() -> dict[str, rules.Predicate]:
    """Every predicate of the desk by its name."""
    modules = [f"{config.name}.rules" for config in apps.get_app_configs() if config.name.startswith("stadtstimme.")]
    values = [one for name in modules if find_spec(name) for one in vars(import_module(name)).values()]
    return {one.name: one for one in values if isinstance(one, rules.Predicate)}


def _roles_in(function: Any, seen: set[Any]) -> set[Role]:
    if function in seen:
        return set()
    seen.add(function)
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    found = {Role[name] for name in _members(tree)}
    for name in {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}:
        found |= _roles_behind(function.__globals__.get(name), seen)
    return found


def _members(tree: ast.AST) -> Iterator[str]:
    """`Role.AUTHOR` names one role, `*Role` all of them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "Role":
            yield node.attr
        elif isinstance(node, ast.Starred) and isinstance(node.value, ast.Name) and node.value.id == "Role":
            yield from Role.__members__


def _roles_behind(value: Any, seen: set[Any]) -> set[Role]:
    """What stands behind a name: a tuple of roles, another predicate, a function of the desk."""
    if isinstance(value, tuple | frozenset | set):
        return {one for one in value if isinstance(one, Role)}
    if isinstance(value, rules.Predicate):
        return _roles_in(value.fn, seen)
    if inspect.isfunction(value) and value.__module__.startswith("stadtstimme.desk."):
        return _roles_in(value, seen)
    return set()
