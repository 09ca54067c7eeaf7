"""The package imports only what its users install, and starts without the heavy part of it."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from itertools import chain

from support.tree import ROOT, files_ending, shown

HEAVY = (
    "lxml",
    "pypdfium2",
    "rich",
    "xlsxwriter",
    "polars",
    "narwhals",
    "numpy",
    "pydantic",
    "ruamel",
    "python_calamine",
    "chinese_calendar",
    "asyncio",
)


def imported_packages() -> dict[str, str]:
    """Return the first-level packages that src imports, each with a file that does."""
    found: dict[str, str] = {}
    for path in files_ending(".py"):
        if not shown(path).startswith("src/"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            found |= {name.split(".")[0]: shown(path) for name in names}
    return found


def test_src_imports_only_declared_dependencies():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *chain(*project["optional-dependencies"].values())]
    declared = {re.split(r"[\[>]", entry)[0].lower() for entry in asked}
    owners = packages_distributions()
    strange = {
        package: path
        for package, path in imported_packages().items()
        if package not in {"zhuanji", *sys.stdlib_module_names}
        and not declared & {re.sub("[-_.]+", "-", owner).lower() for owner in owners.get(package, [])}
    }
    assert strange == {}, "declare these in pyproject.toml, then: make locks"


def test_help_loads_nothing_heavy():
    program = (
        "import sys\n"
        "sys.argv = ['zhuanji', '--help']\n"
        "from zhuanji.faces.cli.main import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print('loaded:', *[name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1].split() == ["loaded:"]
