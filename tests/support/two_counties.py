"""A city of two counties that must not see each other: firms, files, runs, objections, exports, accounts of all kinds.

What belongs to the far county, or to a department alone, bears marks that stand nowhere else; a test looks for them in
the bytes of answers.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from support.records import approve, entered, handed_in
from support.runs import CLERK, YEAR, answered, at, checked, noticed, opened, scored
from zhuanji.basics.uscc import make_synthetic
from zhuanji.services.access.accounts.changing import changed
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.access.accounts.making import Wanted, create
from zhuanji.services.ledger.history import FILE, begin, definition
from zhuanji.services.ledger.submissions import clerk
from zhuanji.services.records.home import Home
from zhuanji.services.runs.filing import file_objection

NEAR, FAR, CITY = "330522", "330523", "330500"
NEAR_TOWN, NEXT_TOWN, FAR_TOWN = "330522001", "330522002", "330523001"
PDF = b"%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n"
SIGNS = "甲乙丙丁戊己庚辛壬癸"


@dataclass(frozen=True)
class Side:
    """A county and what its firms are made of.

    Args:
        area, towns: where they lie; the last firm lies in the second town.
        word: with which everything of the county is named, and its initials in pinyin.
        tax, added, land, power: the first firm's figures; each further firm has 1.37 more.
        count: of firms.
    """

    area: str
    towns: tuple[str, str]
    word: str
    initials: str
    tax: float
    added: float
    land: float
    power: float
    count: int = 6

    def name(self, number: int) -> str:
        """Return a firm's name."""
        return f"{self.word}{SIGNS[number]}厂"

    def uscc(self, number: int) -> str:
        """Return a firm's code."""
        return make_synthetic(self.area, 40 + number)

    def town(self, number: int) -> str:
        """Return where a firm lies: the second half in the second town."""
        return self.towns[number >= self.count // 2]

    def sector(self, number: int) -> str:
        """Return a firm's trade: the near county's last firm is the city's only one of its trade."""
        return "chairs" if (self.area, number) == (NEAR, self.count - 1) else "wood_home"

    @property
    def codes(self) -> list[str]:
        """The codes of its firms."""
        return [self.uscc(number) for number in range(self.count)]

    @property
    def names(self) -> list[str]:
        """The names of its firms."""
        return [self.name(number) for number in range(self.count)]


HERE = Side(NEAR, (NEAR_TOWN, NEXT_TOWN), "近溪", "jx", 50431.0, 61283.0, 41273.0, 81937.0)
THERE = Side(FAR, (FAR_TOWN, "330523002"), "墨羽", "my", 70361.0, 90217.0, 32093.0, 96253.0)
# Account → role, department, grants.
PEOPLE: dict[str, tuple[str, str, tuple[Granting, ...]]] = {
    "office": ("city_office", "", ()),
    "second": ("city_office", "", ()),
    "leader": ("leader", "", ()),
    "taxation": ("department", "taxation", (Granting("department", "taxation"), Granting("area", CITY))),
    "statistics": (
        "department",
        "statistics",
        (Granting("department", "statistics"), Granting("area", CITY)),
    ),
    "county": ("county_office", "", (Granting("area", NEAR),)),
    "elsewhere": ("county_office", "", (Granting("area", FAR),)),
    "town": ("town", "", (Granting("area", NEAR_TOWN),)),
    "enforcement": ("enforcement", "", (Granting("area", NEAR),)),
    "firm": ("enterprise", "", (Granting("enterprise", HERE.uscc(0)),)),
    "neighbour": ("enterprise", "", (Granting("enterprise", HERE.uscc(1)),)),
    "other_firm": ("enterprise", "", (Granting("enterprise", THERE.uscc(0)),)),
    "system": ("system_admin", "", ()),
    "security": ("security_admin", "", ()),
    "audit": ("audit_admin", "", ()),
    "granted_nothing": ("county_office", "", ()),
}


@dataclass
class Things:
    """What stands in the city, by the name of whose it is: `near`, `far`, `taxation`, `statistics` …"""

    home: Home
    runs: dict[str, int] = field(default_factory=dict)
    submissions: dict[str, int] = field(default_factory=dict)
    papers: dict[str, str] = field(default_factory=dict)
    uploads: dict[str, str] = field(default_factory=dict)
    exports: dict[str, int] = field(default_factory=dict)
    queries: dict[str, int] = field(default_factory=dict)
    layers: dict[str, int] = field(default_factory=dict)
    plan: str = ""
    job: str = ""
    scheme: str = "huzhou-carbon"


def populate(home: Home, folder: Path, far: Side = THERE) -> Things:
    """Fill an empty home; `far` may be another far county, to see what of it shows elsewhere."""
    from zhuanji.services.jobs.enterprise_index import rebuild
    from zhuanji.services.reading import refresh

    folder.mkdir(parents=True, exist_ok=True)
    found = Things(home)
    people(home)
    for whose, side in (("near", HERE), ("far", far)):
        ledger(side)
        found.runs[whose] = run_of(home, folder, side, found, whose)
    for whose, side in (("near", HERE), ("far", far)):
        drafts(home, side, found, whose)
    for whose in ("taxation", "statistics"):
        of_department(home, whose, far, found)
    rebuild(home)
    refresh(home)
    on_the_site(home, found, far)
    return found


def people(home: Home) -> None:
    """Make the accounts, whose first passwords count as changed."""
    at_ = datetime.now(UTC)
    for name, (role, department, grants) in PEOPLE.items():
        wanted = Wanted(name, f"测试 {name}", role, department, grants, needs_code=False)
        create(wanted, by="test", at=at_, pack=home.pack)
        with changed(name) as account:
            account.must_change = False
    for name, needs_code in (("expired", False), ("deviceless", True)):
        role = "system_admin" if needs_code else "city_office"
        create(Wanted(name, f"测试 {name}", role, needs_code=needs_code), by="test", at=at_, pack=home.pack)
    with changed("deviceless") as account:
        account.must_change = False


def ledger(side: Side) -> None:
    """Put the list, tax, statistics, land and power of a county's firms into the ledger, approved."""
    tables: dict[str, list[dict[str, Any]]] = {
        "enterprises": [],
        "tax": [],
        "statistics_year": [],
        "parcels": [],
        "power": [],
    }
    for year in (YEAR - 1, YEAR):
        for number, uscc in enumerate(side.codes):
            more = 1.37 * number + (year - YEAR)
            head = {"period": str(year), "key": uscc, "uscc": uscc}
            listed = {
                "name": side.name(number),
                "area": side.area,
                "town": side.town(number),
                "above_scale": True,
                "status": "在营",
                "sector": side.sector(number),
                "size_class": "小型",
            }
            tables["enterprises"].append(head | listed)
            tables["tax"].append(head | {"tax_paid": side.tax + more})
            tables["statistics_year"].append(
                head | {"value_added": side.added + more, "revenue": side.added * 4 + more}
            )
            parcel, account = f"{side.word}地{number}", f"{side.word}户{number}"
            land = {"parcel_id": parcel, "registered_land_mu": side.land + more}
            tables["parcels"].append({"period": str(year), "key": f"{uscc}|{parcel}", "uscc": uscc, **land})
            for month in range(1, 13):
                used = {"power_account": account, "power_kwh": side.power + more}
                tables["power"].append(
                    {"period": f"{year}-{month:02}", "key": f"{uscc}|{account}", "uscc": uscc, **used}
                )
    owners = {
        "enterprises": "economy_information",
        "tax": "taxation",
        "statistics_year": "statistics",
        "parcels": "natural_resources",
        "power": "power_company",
    }
    for sheet, rows in tables.items():
        one = handed_in(
            f"{side.word}-{sheet}.csv",
            sheet=sheet,
            department=owners[sheet],
            area=side.area,
            sent_by=f"{side.word}员",
        )
        entered(one, *rows)
        approve(one)


def run_of(home: Home, folder: Path, side: Side, found: Things, whose: str) -> int:
    """Bring a county's run to its public notice, with an objection that is handed in."""
    begun(home)
    run = opened(home, folder, area=side.area)
    checked(home, run)
    answered(home, run)
    scored(home, run)
    noticed(home, run)
    filed = file_objection(
        home,
        run,
        side.uscc(0),
        by="firm",
        words=f"{side.word}陈述：亩均税收有误",
        papers=[(PDF + side.word.encode(), f"{side.word}申辩.pdf")],
        at=at(25),
    )
    found.papers[whose] = Path(filed.papers[0].file).name.partition(".")[0]
    return int(run.id)


def begun(home: Home) -> None:
    """Give submissions that were written straight into the tables the beginning of a history."""
    from zhuanji.services.records.models import CaseStep, Submission

    lifecycle = definition(home.pack, FILE)
    known = set(CaseStep.objects.filter(case_kind=FILE).values_list("case_id", flat=True))
    for one in Submission.objects.all():
        if str(one.id) not in known:
            begin(lifecycle, str(one.id), clerk(one.sent_by, one.department), one.received_at)


def drafts(home: Home, side: Side, found: Things, whose: str) -> None:
    """Let a county's office hand in its list anew: it waits for approval."""
    from zhuanji.services.ledger.uploads import Said, receive, take

    rows = "\n".join(f"{code},{side.name(n)}新,{side.tax + n + 0.5}" for n, code in enumerate(side.codes[:3]))
    text = f"统一社会信用代码,企业名称,税收实际贡献（万元）\n{rows}\n9133错码,{side.word}错行,1\n"
    by = {"near": "county", "far": "elsewhere"}[whose]
    said = Said(sheet="tax", period="2024", department="taxation", area=side.area)
    one = take(home, receive(home, text.encode(), f"{side.word}草稿.csv", said, by=by))
    found.uploads[whose] = one.id
    found.submissions[whose] = int(one.sheets[0]["submission"])


def of_department(home: Home, whose: str, far: Side, found: Things) -> None:
    """Let a department hand in a sheet of its own, without an area: it waits for approval."""
    from zhuanji.services.ledger.uploads import Said, receive, take

    heading = {"taxation": "税收实际贡献（万元）", "statistics": "工业增加值（万元）"}[whose]
    sheet = {"taxation": "tax", "statistics": "statistics_year"}[whose]
    mark = {"taxation": 43721.5, "statistics": 27439.5}[whose]
    text = f"统一社会信用代码,企业名称,{heading}\n{HERE.uscc(2)},{HERE.name(2)},{mark}\n{far.uscc(2)},{far.name(2)},{mark}\n"
    said = Said(sheet=sheet, period="2025", department=whose)
    one = take(home, receive(home, text.encode(), f"{whose}机密.csv", said, by=whose))
    found.uploads[whose] = one.id
    assert one.sheets, one
    found.submissions[whose] = int(one.sheets[0]["submission"])


def on_the_site(home: Home, found: Things, far: Side) -> None:
    """Put questions, exports, a layer, a document and a job onto the site."""
    from zhuanji.services.jobs.queue import put
    from zhuanji.services.jobs.tasks import tidy_jobs
    from zhuanji.services.records.models import Account, ExportRequest, MapLayer, SavedQuery

    now = datetime.now(UTC)
    for whose, by, side in (("near", "county", HERE), ("far", "elsewhere", far)):
        account = Account.objects.get(username=by)
        found.exports[whose] = ExportRequest.objects.create(
            account=account,
            kind="enterprises",
            reason=f"{side.word}理由",
            state="asked",
            asked_at=now,
            count=side.count,
            filter={"filters": {}, "items": ["tax_paid"], "year": YEAR, "kind": "csv", "areas": [side.area]},
        ).id
        found.queries[whose] = SavedQuery.objects.create(
            account=account,
            title=f"{side.word}问题",
            question={"by": "area", "measure": "count"},
            created_at=now,
            changed_at=now,
        ).id
    found.layers["one"] = MapLayer.objects.create(
        name="示意层",
        kind="parks",
        file="absent.json",
        sha256="0" * 64,
        uploaded_by="office",
        uploaded_at=now,
    ).id
    found.job = put(tidy_jobs)


TODAY = date(2025, 4, 1)
__all__ = ["CLERK", "FAR", "HERE", "NEAR", "PEOPLE", "THERE", "TODAY", "Side", "Things", "populate"]
