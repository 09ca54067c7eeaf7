"""The pages, one folder each: `urls.py` with `urlpatterns`, `views.py`, `templates/<page>/`."""

from __future__ import annotations

# Where a page lies under the site's root → its folder here.
PAGES = {
    "": "cockpit",
    "figure/": "figure",
    "account/": "account",
    "interface/": "interface",
    "targets/": "targets",
    "plans/": "plans",
    "map/": "map",
    "enterprises/": "enterprises",
    "appraisal/": "appraisal",
    "query/": "query",
    "data/": "data",
    "admin/": "admin",
}
