"""Files of exports that were made: kept in the home with whom they name, until they expire."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.faces.web.pages.enterprises.exports.requests import MADE, expires
from zhuanji.services.jobs.expiry import named_in
from zhuanji.services.ledger.files import sha256_of, write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import ExportRequest

FOLDER = "exports"
GRANTS = "grants"  # under which a file was made
NAMED = "named"  # SHA-256 of the codes beside it


def keep(request: SiteRequest, one: ExportRequest, data: bytes, kind: str, codes: Sequence[str]) -> None:
    """Keep the file in the home until it expires; whom it names stands beside it, for the log of each time."""
    digest, listed = sha256_of(data), "\n".join(codes).encode("utf-8")
    name = f"{FOLDER}/{one.id}-{digest[:12]}.{kind}"
    path = request.home.results / name
    write_whole(named_in(path), listed)
    write_whole(path, data)
    one.state, one.file, one.sha256, one.count = MADE, name, digest, len(codes)
    one.expires_at = expires(request.at)
    one.filter = {**one.filter, GRANTS: granted(request), NAMED: sha256_of(listed)}
    one.save(update_fields=["state", "file", "sha256", "count", "expires_at", "filter"])


def granted(request: SiteRequest) -> list[str]:
    """Return what the actor is granted: a file that was kept goes out only as long as all of it still is."""
    return sorted(request.actor.areas | request.actor.departments | request.actor.usccs)


def stored(request: SiteRequest, one: ExportRequest) -> tuple[bytes, list[str]]:
    """Return the file that was kept, and the codes of whom it names.

    Raises:
        ProblemError: its time is over, it or its codes are gone or altered, or the actor no longer has what it was
            granted then.
    """
    path = (request.home.results / one.file).resolve()
    beside = named_in(path)
    over = one.expires_at is None or one.expires_at <= request.at
    over = over or not set(one.filter.get(GRANTS, ())) <= set(granted(request))
    over = over or not path.is_relative_to(request.home.results.resolve())
    if over or not path.is_file() or not beside.is_file():
        raise gone(one)
    data, listed = path.read_bytes(), beside.read_bytes()
    if sha256_of(data) != one.sha256 or sha256_of(listed) != one.filter.get(NAMED):
        raise gone(one)
    return data, listed.decode("utf-8").split()


def gone(one: ExportRequest) -> ProblemError:
    """Return what is said of a file that doesn't go out any more."""
    return ProblemError([Problem("site.exports.expired.none", values={"number": one.id})])
