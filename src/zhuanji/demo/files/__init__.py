"""Departments' files of a synthetic city: each office with its own headings, units, dates and formats."""
