"""Sees that a wheel holds the scripts of the site: they are built from npm packages and not committed."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUILT = ("htmx.js", "charts.js", "THIRD-PARTY.txt")
FOLDER = "src/zhuanji/faces/web/static/vendor"


class CustomBuildHook(BuildHookInterface[Any]):
    """Builds the assets where they are lacking; an editable installation does without."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Look before the wheel is made.

        Raises:
            RuntimeError: they aren't there and can't be built.
        """
        del build_data
        root = Path(self.root)
        if version == "editable" or all((root / FOLDER / name).is_file() for name in BUILT):
            return
        script = root / "tools" / "assets.sh"
        if not script.is_file() or subprocess.run([str(script)], check=False).returncode:
            raise RuntimeError(f"{FOLDER} lacks the scripts of the site: run `make assets` first")
