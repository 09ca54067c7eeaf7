"""The site: pages, the API, and what both stand on. `docs/web.md` says how to add a page."""
