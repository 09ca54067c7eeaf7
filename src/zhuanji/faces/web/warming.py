"""What a worker does before its first request, so that nobody waits for it: code, templates, what pages read."""

from __future__ import annotations

import gc
import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import civil_day

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home

FAULTS = logging.getLogger("zhuanji.faults")
# How many objects are made before the collector looks: a page makes tens of thousands and drops them all.
NEW, YOUNG, OLD = 50_000, 20, 50
YEARS = 2  # of the list of enterprises
RUNS = 16  # whose results are read; those before them when they are asked for


def warm(home: Home) -> None:
    """Load what the first pages would have to; what fails here fails again in a page, and is told there.

    Args:
        home: shown by this process.
    """
    for step in (load_code, load_reading, load_plan, load_enterprises, load_runs, load_dues):
        try:
            step(home)
        except Exception:  # noqa: BLE001 — whatever it is, pages can do without
            FAULTS.warning("warming: %s", step.__name__, exc_info=True)
    settle()


def load_code(home: Home) -> None:
    """Import every page and compile every template."""
    from django.template.loader import get_template
    from django.urls import reverse

    from zhuanji.faces.web.settings import template_folders

    del home
    reverse("start")  # reads the addresses of all pages
    for folder in template_folders():
        for path in folder.rglob("*.html"):
            get_template(path.relative_to(folder).as_posix())


def load_reading(home: Home) -> None:
    """Read where the targets stand, the figures that are kept ready, and the grades."""
    from zhuanji.services import reading

    now = reading.current(home)
    if now is not None:
        _ = now.targets
        for indicator, periods in now.periods.items():
            for period in periods:
                now.figure(indicator, period=period)
    reading.grades(home)


def load_plan(home: Home) -> None:
    """Read what the city's plan says."""
    from zhuanji.faces.web.pages.plans.documents import own_document
    from zhuanji.faces.web.pages.plans.store import understand

    if own := own_document(home):
        understand(home, own)


def load_enterprises(home: Home) -> None:
    """Read the index of enterprises, and who was where in the last years."""
    from zhuanji.faces.web.pages.enterprises.index_frame import names
    from zhuanji.faces.web.pages.query.frames import people, years
    from zhuanji.services import reading

    names(home)
    now = reading.current(home)
    if now is not None:
        for year in years(now)[:YEARS]:
            people(now, year)


def load_runs(home: Home) -> None:
    """Read the schemes and the last results of every run."""
    from zhuanji.services.records.models import Run
    from zhuanji.services.runs.kept import scheme_of, tables_of
    from zhuanji.services.runs.storing import latest_scoring

    for run in Run.objects.order_by("-year", "id")[:RUNS]:
        for record in run.schemes:
            scheme_of(home, record)
        if scoring := latest_scoring(run):
            tables_of(home, scoring)


def load_dues(home: Home) -> None:
    """Work out who owes which data."""
    from zhuanji.faces.web.pages.cockpit.board import kept_board

    kept_board(home, civil_day(datetime.now(UTC)))


def settle() -> None:
    """Spare the collector what stays for good, and let it look less often."""
    from django.db import connections

    connections.close_all()  # of this thread, which answers nothing
    gc.collect()
    gc.freeze()
    gc.set_threshold(NEW, YOUNG, OLD)
