"""What is printed: every page has its rules for paper, and a table of many columns is set smaller to fit."""

from __future__ import annotations

from pathlib import Path

from support.snapshots import huzhou
from support.web import logged_in, site
from zhuanji.faces import web
from zhuanji.faces.web.design.tables import MOST_ON_PAPER, Column, Table, table
from zhuanji.faces.web.pages.enterprises.dossier.registers import kind_of
from zhuanji.faces.web.pages.enterprises.words import items_by_id

PRINT = Path(web.__file__).parent / "static" / "css" / "print.css"


def shown(columns: int) -> str:
    """Return a table of so many columns."""
    heads = [Column(f"c{at}", f"C{at}") for at in range(columns)]
    return table(Table("t", heads, [["1"] * columns], classes="dense"), None, "zh")


def test_a_table_with_more_columns_than_a_sheet_holds_says_so():
    assert 'class="table dense"' in shown(MOST_ON_PAPER)
    assert 'class="table dense wide"' in shown(MOST_ON_PAPER + 1)


def test_every_page_has_its_rules_for_paper(home):
    site(home)
    page = logged_in(home, "city_office").get("/account/").content.decode()
    assert page.count('media="print"') == 1
    assert page.index("css/site.") < page.index("css/print.")


def test_a_day_stands_on_one_line_and_long_heads_make_room_for_it():
    """Fourteen columns of parcels fit a sheet only where heads of numbers wrap; days never do."""
    items = items_by_id(huzhou())
    kinds = {name: kind_of(items[name]) for name in ("parcel_id", "land_mu", "lease_from", "lease_to")}
    assert kinds == {"parcel_id": "text", "land_mu": "number", "lease_from": "day", "lease_to": "day"}
    drawn = table(Table("t", [Column("d", "D", "day")], [["2021-05-03"]]), None, "zh")
    assert '<td class="cell-day">2021-05-03</td>' in drawn
    rules = PRINT.read_text(encoding="utf-8").split("}")
    wrapping = [rule.partition("{")[0] for rule in rules if "white-space: normal" in rule]
    assert any("th.cell-number" in one for one in wrapping)
    assert not any("td.cell-day" in one for one in wrapping)
    breaking = [rule.partition("{")[0] for rule in rules if "overflow-wrap: normal" in rule]
    assert any("td.cell-day" in one for one in breaking)
