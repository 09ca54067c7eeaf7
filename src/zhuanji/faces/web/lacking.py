"""Why there is nothing to read yet: nothing was ever frozen, or what was is being worked out.

After an upgrade of the rules every reading is worked out anew; until then pages say so, and not that nothing is there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.services import reading

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading


def reading_of(request: SiteRequest) -> Reading:
    """Return what pages read.

    Raises:
        ProblemError: nothing was frozen yet, or it is being worked out.
    """
    found = reading.current(request.home)
    if found is None:
        raise ProblemError([why_lacking(request)])
    return found


def why_lacking(request: SiteRequest) -> Problem:
    """Return why there is no reading."""
    frozen = reading.latest_id(request.home)
    return Problem("site.reading.awaited" if frozen else "site.reading.none")


def without_reading(request: SiteRequest) -> dict[str, object]:
    """Return what a page is drawn with where there is no reading: why, and what to do."""
    code = why_lacking(request).code
    words = [say(key, request.lang) for key in (code, f"{code}.remedy")]
    return {"reading": None, "lacking": ("" if request.lang == "zh" else " ").join(words)}
