"""A new installation takes an app's migrations in one step and stands where an old one stands that went through each."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ModelState, ProjectState

from tests.migrating import OneByOne, executor

NAMED = ("indexes", "constraints")


def told(state: ProjectState) -> dict[tuple[str, str], Any]:
    """All that models are, in an order that does not depend on how they came to be."""
    return {key: _told(model) for key, model in state.models.items()}


def _told(model: ModelState) -> tuple[Any, ...]:
    # As text: a field within a field is another one each time it is made.
    fields = {name: repr(field.deconstruct()[1:]) for name, field in model.fields.items()}
    named = [sorted((one.name, one.deconstruct()) for one in model.options.get(kind, ())) for kind in NAMED]
    options = {name: value for name, value in model.options.items() if name not in NAMED}
    return fields, named, options, model.bases, model.managers


def test_the_models_are_the_same() -> None:
    short, long = MigrationLoader(None), OneByOne(None)
    assert len(short.graph.nodes) < len(long.graph.nodes)
    assert told(short.project_state()) == told(long.project_state())


def schema() -> dict[str, Any]:
    """Every table as the database describes it."""
    look = connection.introspection
    with connection.cursor() as cursor:
        return {
            name: (
                sorted(map(str, look.get_table_description(cursor, name))),
                sorted(_constraint(*one) for one in look.get_constraints(cursor, name).items()),
            )
            for name in look.table_names(cursor)
        }


def _constraint(name: str, facts: dict[str, Any]) -> str:
    """SQLite counts those without a name, in no order."""
    shown = {key: value for key, value in facts.items() if key not in ("definition", "options")}
    return f"{'' if name.startswith(('__unnamed', 'fk_')) else name} {shown}"


@pytest.mark.soak
@pytest.mark.django_db(transaction=True)
def test_the_tables_are_the_same() -> None:
    new = schema()
    executor().migrate([("dialogue", None), ("editorial", None)])
    assert "editorial_post" not in schema()
    everything = executor()
    everything.migrate(everything.loader.graph.leaf_nodes())
    old = schema()
    assert new.keys() == old.keys()
    assert {name: (new[name], old[name]) for name in new if new[name] != old[name]} == {}
