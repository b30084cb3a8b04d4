"""Write docs/api/openapi.json from the code (make openapi). A test compares the two."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "docs" / "api" / "openapi.json"


def written() -> str:
    """The document as it stands in the file. Needs Django to be set up."""
    from stadtstimme.desk.api.document import api

    return json.dumps(api.get_openapi_schema(), ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        settings = ('city = "M"', 'address = "M"', 'contact_mail = "a@m.example"', 'contact_phone = "1"')
        urls = ('desk_url = "http://desk.example"', 'public_url = "http://www.example"', "demo = true")
        Path(home, "stadtstimme.toml").write_text("\n".join((*settings, *urls)), encoding="utf-8")
        os.environ |= {"STADTSTIMME_HOME": home, "DJANGO_SETTINGS_MODULE": "stadtstimme.desk.core.settings"}
        import django

        django.setup()
        TARGET.write_text(written(), encoding="utf-8")


if __name__ == "__main__":
    main()
