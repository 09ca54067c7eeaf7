"""The city of two counties, to be thrown things at."""

from __future__ import annotations

from support.shown_city import browser, city, made_city  # noqa: F401
