"""Tables → one frame of those who are graded: last year, events, land, tenants, derived items, strata."""
