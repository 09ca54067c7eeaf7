"""Formulas over frames: what a city measures, written once for every engine that Narwhals speaks to."""
