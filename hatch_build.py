"""Build hook: a wheel or sdist carries the browser assets and the compiled messages, neither of which is in the repository."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class AssetsHook(BuildHookInterface):  # type: ignore[type-arg]
    """Fetches and copies what scripts/setup.sh would; an editable install leaves both to that script."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "scripts"))
        import assets
        import messages
        import snapshot

        # an sdist already holds the copies and is built without npm
        if not assets.VENDOR.is_dir():
            fetch_packages(root)
            assets.copy_assets()
        snapshot.make_snapshot()
        messages.compile_all()


def fetch_packages(root: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise RuntimeError("building from a checkout needs Node 20 or newer with npm")
    subprocess.run([npm, "ci", "--ignore-scripts"], cwd=root, check=True)  # noqa: S603
