"""The files that pages load: named by their content, compressed once, kept by the browser for good."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import uuid
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from zhuanji.basics.ages import older_than
from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.faces.web.settings import STATIC
from zhuanji.faces.web.site import current

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

    from zhuanji.faces.web.site import Site

BUILT = ("vendor/htmx.js", "vendor/charts.js")
FOLDER = ".static"
HASHED = re.compile(r"^.+\.[0-9a-f]{12}\.\w+$")
YEAR = 365 * 86_400
STALE = 7 * 86_400


def check_built() -> None:
    """See that what is built beside our own files is there.

    Raises:
        ProblemError: it isn't.
    """
    if not all((STATIC / name).is_file() for name in BUILT):
        raise ProblemError([Problem("site.serve.no_assets")])


@cache
def names() -> dict[str, str]:
    """Return the name by which each file is asked for: with the hash of its content in it."""
    files = [path for path in STATIC.rglob("*") if path.is_file() and path.suffix not in (".stamp", ".md")]
    return {path.relative_to(STATIC).as_posix(): hashed_name(path) for path in sorted(files)}


def hashed_name(path: Path) -> str:
    """Return the name of a file with the hash of its content."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    return path.relative_to(STATIC).with_suffix(f".{digest}{path.suffix}").as_posix()


def static_url(name: str) -> str:
    """Return the address of a file.

    Raises:
        KeyError: there is no such file.
    """
    return f"{current().config.prefix}/static/{names()[name]}"


def published(site: Site) -> Path:
    """Return a folder with all files under the names by which they are asked for, each compressed as well."""
    whole = hashlib.sha256("\n".join(names().values()).encode()).hexdigest()[:16]
    store = site.home.folder / FOLDER
    target = store / whole
    if target.is_dir():
        return target
    waiting = store / f"new-{uuid.uuid4().hex}"
    for name, hashed in names().items():
        place = waiting / hashed
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(STATIC / name, place)
    compress(waiting)
    try:
        waiting.rename(target)
    except OSError:  # another worker was faster
        shutil.rmtree(waiting, ignore_errors=True)
    for old in store.iterdir():  # a server that is about to end may still hand some of them out
        if old != target and older_than(old, STALE):
            shutil.rmtree(old, ignore_errors=True)
    return target


def compress(folder: Path) -> None:
    """Write a compressed twin beside each file that becomes smaller by it."""
    from whitenoise.compress import Compressor

    compressor = Compressor(quiet=True)
    for path in [path for path in folder.rglob("*") if path.is_file()]:
        if compressor.should_compress(path.name):
            compressor.compress(os.fspath(path))


def with_static_files(inner: WSGIApplication, site: Site) -> WSGIApplication:
    """Return an application that hands out the static files and leaves everything else to another."""
    from whitenoise import WhiteNoise

    check_built()
    served = WhiteNoise(
        inner,
        max_age=YEAR,
        allow_all_origins=False,
        immutable_file_test=HASHED.pattern,
        add_headers_function=safe,
    )
    served.add_files(os.fspath(published(site)), prefix="static/")
    return served  # type: ignore[no-any-return]


def safe(headers: dict[str, str], path: str, url: str) -> None:
    """Let no browser guess what a file is."""
    del path, url
    headers["X-Content-Type-Options"] = "nosniff"
