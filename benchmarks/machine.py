"""Where and with what the benchmarks ran."""

from __future__ import annotations

import platform
import sys
from importlib.metadata import version
from pathlib import Path

import psutil

ZHUANJI = str(Path(sys.executable).with_name("zhuanji"))
PACKAGES = (
    *("zhuanji", "click", "lxml", "narwhals", "numpy", "pandas", "polars", "pydantic", "pymcdm"),
    *("pypdfium2", "rich", "xlsxwriter", "django", "granian"),
)


def machine() -> str:
    """Return processor, cores, memory and system in one line."""
    memory = f"{psutil.virtual_memory().total / 2**30:.0f} GiB"
    return f"{processor()}, {psutil.cpu_count()} cores, {memory}, {platform.system()} {platform.machine()}"


def processor() -> str:
    """Return the name of the processor, as far as the system tells it."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text(encoding="utf-8").splitlines() if told.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def versions() -> str:
    """Return the versions of Python and of what the engines run on, in one line."""
    return ", ".join(
        [f"Python {platform.python_version()}", *(f"{name} {version(name)}" for name in PACKAGES)]
    )
