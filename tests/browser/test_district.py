"""A county's office sees its own enterprises, and nobody else's anywhere."""

from __future__ import annotations

import re

import pytest

pytestmark = pytest.mark.needs_chromium
CODE = re.compile(r"9133\d{4}DEM[0-9A-Z]{7}")
OWN = "330502"


def test_a_district_sees_only_its_own(walk, shown):
    other, name = shown.ids["other"], shown.ids["other_name"]
    with walk() as county:
        county.log_in(f"county-{OWN}")
        listed = county.follow("企业", inside="nav .menu-wide")
        found = CODE.findall(listed)
        assert found
        assert set(found) <= set(shown.ids["of_county"].split())
        with county.page.expect_response(f"**?q={other}*"):
            county.page.fill("input[name=q]", other)
        county.settle()
        assert name not in county.page.inner_text("#results")
        refused = county.open(f"/enterprises/{other}", status=403)
        assert name not in refused
        county.open(f"/enterprises/{shown.ids['uscc']}")
        assert shown.ids["uscc"] in county.text()
        county.open("/admin/accounts/", status=403)
