"""Makes sessions of people of a home and tells which pages each may open; a program of its own.

usage: python -m benchmarks.site.people HOME COUNT

It prints a list as JSON: the account, the value of its cookie, and by page the addresses that it goes to.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

if TYPE_CHECKING:
    from zhuanji.services.access import Actor
    from zhuanji.services.records.home import Home

SEED = 20250101
ROLES = ("city_office", "county_office", "leader", "department", "enforcement", "town", "enterprise")
FIRMS = 200  # enterprises whose files one person opens
MEASURES = ("tax_per_mu", "scale_output", "profit_margin", "energy_intensity")
SEARCHES = ("木业", "纺织", "hz", "水泥", "9133", "有限公司", "家具", "dq")


def people(home: Home, count: int) -> list[dict[str, Any]]:
    """Return so many people, the accounts of each role in turn."""
    from zhuanji.faces.web.session_store import SessionStore
    from zhuanji.services.access.accounts.actors import actor_of
    from zhuanji.services.access.accounts.sessions import begin
    from zhuanji.services.records.models import Account

    at = datetime.now(UTC)
    accounts = sorted(
        Account.objects.filter(active=True, role__in=ROLES),
        key=lambda account: (ROLES.index(account.role), account.username),
    )
    found = []
    for number, account in enumerate(islice(cycle(accounts), count)):
        actor, store = actor_of(account, at=at, verified=True), SessionStore()
        store.update(begin(actor, at=at).as_dict())
        store.save()
        goes = dict(Going(home, actor, random.Random(SEED + number)).pages())
        found.append({"account": account.username, "cookie": store.session_key, "pages": goes})
    return found


class Going:
    """Where one person goes: the ten main pages, as far as the person may open them."""

    def __init__(self, home: Home, actor: Actor, drawn: random.Random) -> None:
        """Take who it is."""
        from zhuanji.basics.civil_time import civil_day
        from zhuanji.services import reading

        now = reading.current(home)
        if now is None:
            raise SystemExit("nothing is frozen and read in this home")
        self.home, self.actor, self.drawn, self.reading = home, actor, drawn, now
        self.on = civil_day(datetime.now(UTC))

    def pages(self) -> Iterator[tuple[str, list[str]]]:
        """Yield each page with its addresses."""
        from zhuanji.faces.web.pages.plans.documents import every_document
        from zhuanji.services.access import decide

        documents = [f"/plans/{one.id}" for one in every_document(self.home)]
        wanted = {
            "cockpit": ("cockpit.see", ["/"]),
            "targets": ("target.see", ["/targets/"]),
            "target": ("target.see", [f"/targets/{name}" for name in self.reading.targets]),
            "plan": ("plan.see", documents),
            "map": ("map.see", self.maps()),
            "enterprises": ("enterprise.list", self.searches()),
            "dossier": ("enterprise.see", self.dossiers()),
            "run": ("run.see", self.runs()),
            "query": ("query.ask", self.questions()),
            "data": ("submission.see", ["/data/"]),
        }
        for name, (permission, addresses) in wanted.items():
            if addresses and decide(self.actor, permission, pack=self.home.pack, on=self.on):
                yield name, addresses

    def maps(self) -> list[str]:
        """Return the map, whole and by a sector or measure."""
        sectors = [row.id for row in self.home.pack.sectors]
        return ["/map/", "/map/", *(f"/map/?{urlencode({'sector': one})}" for one in sectors)]

    def searches(self) -> list[str]:
        """Return searches and filters of the list."""
        sectors = [row.id for row in self.home.pack.sectors]
        asked: list[dict[str, str]] = [{}, *({"q": word} for word in SEARCHES)]
        asked += [{"sector": one, "scale": "above"} for one in sectors]
        asked += [{"q": word, "grade": grade} for word, grade in zip(SEARCHES, "ABCD", strict=False)]
        asked += [{"page": str(number)} for number in (2, 3)]
        return [f"/enterprises/?{urlencode(one)}" if one else "/enterprises/" for one in asked]

    def dossiers(self) -> list[str]:
        """Return the files of enterprises that the person may see."""
        from zhuanji.services.access import visible
        from zhuanji.services.records.models import EnterpriseIndex

        rows = visible(
            self.actor, "enterprise.see", EnterpriseIndex.objects.all(), pack=self.home.pack, on=self.on
        )
        codes = sorted(rows.values_list("uscc", flat=True))
        return [f"/enterprises/{code}" for code in self.drawn.sample(codes, min(FIRMS, len(codes)))]

    def runs(self) -> list[str]:
        """Return the runs that the person may see."""
        from zhuanji.services.access import Target, decide
        from zhuanji.services.records.models import Run, RunResult

        found = []
        for run in Run.objects.order_by("id"):
            areas, usccs = frozenset([run.area]), frozenset[str]()
            if self.actor.role == "enterprise":
                usccs = frozenset(
                    RunResult.objects.filter(scoring__run=run, uscc__in=self.actor.usccs).values_list(
                        "uscc", flat=True
                    )
                )
            target = Target(areas=areas, uscc=next(iter(usccs), ""))
            if decide(self.actor, "run.see", target, pack=self.home.pack, on=self.on):
                found.append(f"/appraisal/runs/{run.id}/")
        return found

    def questions(self) -> list[str]:
        """Return questions: those that the page offers, and some by sector."""
        from dataclasses import replace

        from zhuanji.faces.web.pages.query.examples import EXAMPLES

        latest = self.reading.latest(MEASURES[0])
        year = int(str(latest)) if latest else self.reading.tracking.as_of.year
        offered = [replace(one, year=year) for _, one in EXAMPLES]
        by_sector = [replace(offered[0], filters={"sector": row.id}) for row in self.home.pack.sectors]
        return ["/query/", *(f"/query/?{one.query()}" for one in (*offered, *by_sector))]


def prepare(home: Home) -> None:
    """Do what the jobs of a site do once for a home that was made just now: what pages read, the index, accounts."""
    from zhuanji.services.access.demo_accounts import make_demo_accounts
    from zhuanji.services.jobs.enterprise_index import rebuild
    from zhuanji.services.reading import refresh
    from zhuanji.services.records.models import Account, EnterpriseIndex

    refresh(home)
    if not EnterpriseIndex.objects.exists():
        rebuild(home)
    if not Account.objects.exists():
        make_demo_accounts(home, at=datetime.now(UTC))


def main() -> int:
    """Print the people of a home."""
    from zhuanji.faces.web.config import config_from
    from zhuanji.faces.web.site import show_home
    from zhuanji.services.records.home import open_home

    home = open_home(Path(sys.argv[1]))
    show_home(home, config_from())
    prepare(home)
    print(json.dumps(people(home, int(sys.argv[2])), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
