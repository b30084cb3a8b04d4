"""The full-text index over core_searchentry.folded, kept by the database itself.

SQLite: an FTS5 table that holds no copy of the text, with triggers. PostgreSQL: a generated tsvector column with GIN.
"""

from django.db import migrations

ROW = "core_searchentry"
SQLITE = [
    f"CREATE VIRTUAL TABLE core_search USING fts5(folded, content='{ROW}', content_rowid='id', detail='none', "
    "tokenize='unicode61 remove_diacritics 0', prefix='2 3 4 5 6 7 8')",
    f"CREATE TRIGGER core_search_insert AFTER INSERT ON {ROW} BEGIN "
    "INSERT INTO core_search(rowid, folded) VALUES (new.id, new.folded); END",
    f"CREATE TRIGGER core_search_delete AFTER DELETE ON {ROW} BEGIN "
    "INSERT INTO core_search(core_search, rowid, folded) VALUES ('delete', old.id, old.folded); END",
    f"CREATE TRIGGER core_search_update AFTER UPDATE OF folded ON {ROW} BEGIN "
    "INSERT INTO core_search(core_search, rowid, folded) VALUES ('delete', old.id, old.folded); "
    "INSERT INTO core_search(rowid, folded) VALUES (new.id, new.folded); END",
    f"INSERT INTO core_search(rowid, folded) SELECT id, folded FROM {ROW}",
]
POSTGRESQL = [
    f"ALTER TABLE {ROW} ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('simple', folded)) STORED",
    f"CREATE INDEX core_search_words ON {ROW} USING gin (words)",
]
SQLITE_BACK = [
    *(f"DROP TRIGGER core_search_{name}" for name in ("insert", "delete", "update")),
    "DROP TABLE core_search",
]
POSTGRESQL_BACK = [f"ALTER TABLE {ROW} DROP COLUMN words"]


def _run(editor, on_postgresql, on_sqlite):
    for statement in on_postgresql if editor.connection.vendor == "postgresql" else on_sqlite:
        editor.execute(statement)


def forwards(apps, editor):
    _run(editor, POSTGRESQL, SQLITE)


def backwards(apps, editor):
    _run(editor, POSTGRESQL_BACK, SQLITE_BACK)


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]
    operations = [migrations.RunPython(forwards, backwards)]
