"""Checks against the roster of enterprises, and of the roster itself."""

from __future__ import annotations

from zhuanji.services.ledger.checks.enterprises import (
    area_level,
    area_unknown,
    before_registration,
    closed,
    counted,
    county,
    edition,
    industry,
    no_roster,
    scale,
    sector,
    tag,
    town,
    town_unknown,
    unknown,
)

CHECKS = (
    no_roster.CHECK,
    unknown.CHECK,
    closed.CHECK,
    before_registration.CHECK,
    county.CHECK,
    area_unknown.CHECK,
    area_level.CHECK,
    town.CHECK,
    town_unknown.CHECK,
    industry.CHECK,
    edition.CHECK,
    sector.CHECK,
    tag.CHECK,
    scale.CHECK,
    counted.CHECK,
)
