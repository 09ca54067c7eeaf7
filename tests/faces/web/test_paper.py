"""What is printed: every page has its rules for paper, and a table of many columns is set smaller to fit."""

from __future__ import annotations

from support.web import logged_in, site
from zhuanji.faces.web.design.tables import MOST_ON_PAPER, Column, Table, table


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
