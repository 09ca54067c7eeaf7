"""A site with a county's run, and the people who move it: clerks, a chief, a township, enterprises."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.core.files.uploadedfile import SimpleUploadedFile

from support.runs import COUNTY, answered, checked, firms, noticed, opened, scored
from support.snapshots import code
from support.web import logged_in, site
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.jobs.enterprise_index import rebuild

if TYPE_CHECKING:
    from pathlib import Path

    from django.http import HttpResponse
    from django.test import Client

    from zhuanji.services.records.home import Home

PDF = b"%PDF-1.7\nstamped"
TOWN = f"{COUNTY}001"


def pdf(name: str = "盖章.pdf", data: bytes = PDF) -> SimpleUploadedFile:
    """Return a file as a browser sends it."""
    return SimpleUploadedFile(name, data, content_type="application/pdf")


def scored_site(home: Home, folder: Path, *, count: int = 30, notice: bool = False, **items: Any):
    """Show a home whose county has a scored run; with `notice` put up, and over since long."""
    firms(count, **items)
    run = opened(home, folder)
    checked(home, run)
    answered(home, run)
    scored(home, run)
    if notice:
        noticed(home, run)
    rebuild(home)
    site(home)
    return run


def office(home: Home) -> Client:
    """Return the city's office."""
    return logged_in(home, "city_office", username="chief")


def clerk(home: Home, name: str = "clerk", area: str = COUNTY) -> Client:
    """Return somebody of a county's office."""
    return logged_in(home, "county_office", Granting("area", area), username=name)


def township(home: Home, town: str = TOWN, name: str = "town") -> Client:
    """Return somebody of a township."""
    return logged_in(home, "town", Granting("area", town), username=name)


def enterprise(home: Home, number: int = 1) -> Client:
    """Return an enterprise."""
    return logged_in(home, "enterprise", Granting("enterprise", code(number)), username=f"firm{number}")


def codes_in(answer: Any) -> list[str]:
    """Return the codes of the problems that a page shows."""
    import re

    text = answer.content.decode()
    start = text.find('<ul class="problems"')
    return re.findall(r"<code>([a-z]+(?:\.[A-Za-z0-9_-]+)+)</code>", text[start:] if start >= 0 else "")


def text_of(answer: HttpResponse) -> str:
    """Return what a page says, without tags, scripts and the frame around."""
    assert answer.status_code == 200, answer.content.decode()[:2000]
    inside = answer.content.decode().partition("<main")[2].partition("</main")[0] or answer.content.decode()
    plain = re.sub(r"<(script|template).*?</\1>", " ", inside, flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", plain))
