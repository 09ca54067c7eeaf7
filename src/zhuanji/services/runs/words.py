"""The names of the lifecycle's states, roles and actions, of the facts and of the answers."""

from __future__ import annotations

LIFECYCLE = "appraisal_run"

DRAFT, LAND_CHECKED, CONFIRMED, DATA_LOCKED = "DRAFT", "LAND_CHECKED", "CONFIRMED", "DATA_LOCKED"
SCORED, LEADING_GROUP, PUBLIC_NOTICE = "SCORED", "LEADING_GROUP", "PUBLIC_NOTICE"
OBJECTION, RESOLVED, FINAL, APPLIED = "OBJECTION", "RESOLVED", "FINAL", "APPLIED"
CANCELLED = "CANCELLED"
ENDED = (FINAL, APPLIED)
NOTICED = (PUBLIC_NOTICE, OBJECTION, RESOLVED)

TOWNSHIP, COUNTY_OFFICE, LEADERS = "township", "county_office", "leading_group"
ROLES = (TOWNSHIP, COUNTY_OFFICE, LEADERS)

LAND_NOTICE, ASKED, PUBLIC, RELEASE = "land_notice", "asked", "public_notice", "release"
LOCKED = "snapshot"

CONFIRMS, CORRECTS, SILENT = "confirmed", "corrected", "silent"
ANSWERS = (CONFIRMS, CORRECTS, SILENT)
