"""Writes the papers for data protection and the staff council into docs/ (make docs)."""

from pathlib import Path

import django

django.setup()

from stadtstimme.desk.handbook.papers import agreement_paper, data_paper  # noqa: E402

DOCS = Path(__file__).resolve().parent.parent / "docs"
(DOCS / "datenschutz.md").write_text(data_paper(), encoding="utf-8")
(DOCS / "dienstvereinbarung.md").write_text(agreement_paper(), encoding="utf-8")
