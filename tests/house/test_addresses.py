"""No file names a package index, a path of somebody's machine, or a checkout's own place."""

from __future__ import annotations

import re

import pytest

from support.tree import ROOT, project_files, shown

# Written in pieces, so that this file doesn't find itself.
INDEXES = (
    r"pypi\.org" + r"/simple",
    r"files\.python" + r"hosted\.org",
    r"registry\." + r"(npmjs|yarnpkg|npmmirror)",
    r"-{2}(extra-)?index" + r"-url",
    r"(index|registry)[-_]?(url)?" + r"\s*=\s*[\"']?https?:",
    r'"resolved":\s*"' + r"https?:",
)
MACHINES = (
    r"(?<![\w.])/(root|Users)" + r"/\w",
    r"(?<![\w.])/home" + r"/\w",
    r"\b[A-Z]:" + r"\\+Users\b",
    r"(?<![\w.])" + re.escape(str(ROOT)) + r"/",
)


def lines_with(patterns: tuple[str, ...]) -> list[str]:
    """Return every line of the project's texts in which one of the patterns is found."""
    wanted = re.compile("|".join(patterns))
    found = []
    for path in project_files():
        data = path.read_bytes()
        if b"\0" in data:
            continue
        lines = data.decode("utf-8", errors="replace").splitlines()
        found += [
            f"{shown(path)}:{n}: {line[:120]}" for n, line in enumerate(lines, 1) if wanted.search(line)
        ]
    return found


def test_no_index_address():
    assert lines_with(INDEXES) == []


def test_no_path_of_a_machine():
    assert lines_with(MACHINES) == []


@pytest.mark.parametrize(
    "line", ["--extra-index" + "-url x", '"resolved": "' + "https://a.b/c.tgz", "see /home" + "/li/a"]
)
def test_the_patterns_find_what_they_are_for(line):
    assert re.search("|".join(INDEXES + MACHINES), line)
