"""The commands of the desk: `stadtstimme serve`, `worker`, `demo`, `init`, `backup`, `restore`, `audit`, `manage`.

Exit codes: 0 done, 1 refused or found something wrong, 2 wrong use.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

from ..core.installation import InstallationError
from .parser import RefusedError

COMMANDS = {
    "serve": "stadtstimme.desk.commands.serve",
    "worker": "stadtstimme.desk.commands.work",
    "demo": "stadtstimme.desk.commands.demo",
    "init": "stadtstimme.desk.commands.init",
    "backup": "stadtstimme.desk.commands.backup",
    "restore": "stadtstimme.desk.commands.restore",
    "audit": "stadtstimme.desk.commands.audit",
    "manage": "stadtstimme.desk.commands.manage",
}


def run(name: str, argv: list[str]) -> int:
    """Runs one command: every module offers `main(argv) -> exit code`. Sentences about what is wrong go to stderr."""
    if name not in COMMANDS:
        sys.stderr.write(f"stadtstimme: Den Befehl {name!r} gibt es nicht.\n")
        return 2
    before = os.umask(0o077)  # what a command writes is read by its owner alone
    try:
        return int(import_module(COMMANDS[name]).main(argv))
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 1
    except (RefusedError, InstallationError) as refusal:
        return _refuse(name, str(refusal))
    except OSError as error:
        return _refuse(name, f"{error.strerror or error}{f': {error.filename}' if error.filename else ''}")
    except KeyboardInterrupt:
        return _refuse(name, "abgebrochen")
    except Exception as error:
        if type(error).__module__.startswith("django.db"):
            return _refuse(name, f"Die Datenbank hat abgelehnt: {str(error).splitlines()[0]}")
        raise
    finally:
        os.umask(before)


def _refuse(name: str, sentence: str) -> int:
    sys.stderr.write(f"stadtstimme {name}: {sentence}\n")
    return 1
