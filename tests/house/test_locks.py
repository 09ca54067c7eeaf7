"""The locks pin everything, agree with each other, and hold what pyproject.toml asks for."""

from __future__ import annotations

import re
import tomllib

import pytest

from support.tree import ROOT

LOCKS = ("run", "build", "dev", "bench")
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)


def pins(lock: str) -> dict[str, str]:
    """Return the versions of a lock by package."""
    return dict(PIN.findall((ROOT / "locks" / f"{lock}.txt").read_text(encoding="utf-8")))


def asked(*groups: str) -> set[str]:
    """Return the packages that the dependency groups of pyproject.toml name, without their versions."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    entries = list(declared["project"]["dependencies"])
    for group in groups:
        entries += [entry for entry in declared["dependency-groups"][group] if isinstance(entry, str)]
    return {re.split(r"[<>=!~;\[ ]", entry)[0].lower().replace("_", "-") for entry in entries}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_pinned_with_hashes(lock):
    text = (ROOT / "locks" / f"{lock}.txt").read_text(encoding="utf-8")
    requirements = re.split(r"\n(?=\S)", re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE).strip())
    assert [line for line in requirements if not PIN.match(line) or "--hash=sha256:" not in line] == []


@pytest.mark.parametrize(("lock", "groups"), [("run", ()), ("dev", ("build", "dev")), ("bench", ("bench",))])
def test_a_lock_holds_what_is_asked_for(lock, groups):
    assert asked(*groups) - set(pins(lock)) == set(), "run: make locks"


@pytest.mark.parametrize("lock", ["dev", "bench"])
def test_the_other_locks_hold_run_in_the_same_versions(lock):
    assert {name: version for name, version in pins("run").items() if pins(lock).get(name) != version} == {}


def test_no_other_lock_is_kept():
    assert not (ROOT / "uv.lock").exists()
