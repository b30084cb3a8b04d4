"""The desk's settings for tests: a throw-away installation, fast password hashing, the database of the environment."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

_HOME = Path(tempfile.mkdtemp(prefix="stadtstimme-test-"))
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)
(_HOME / "stadtstimme.toml").write_text(
    """
city = "Stadt Musterstadt"
address = "Rathausplatz 1, 12345 Musterstadt"
contact_mail = "onlineteam@musterstadt.example"
contact_phone = "+49 69 90009 115"
desk_url = "http://desk.musterstadt.example"
public_url = "http://www.musterstadt.example"
demo = true
second_factor_required = false
undo_seconds = 0
""",
    encoding="utf-8",
)
os.environ["STADTSTIMME_HOME"] = str(_HOME)

from stadtstimme.desk.core.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
