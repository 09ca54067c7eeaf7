"""Checks of parcels and leases."""

from __future__ import annotations

from zhuanji.services.ledger.checks.land import (
    completion,
    lease_area,
    lease_ended,
    lease_reversed,
    leased_out,
    one_sided,
    owners,
    self_lease,
    total,
)

CHECKS = (
    total.CHECK,
    leased_out.CHECK,
    self_lease.CHECK,
    one_sided.CHECK,
    lease_area.CHECK,
    lease_ended.CHECK,
    lease_reversed.CHECK,
    owners.CHECK,
    completion.CHECK,
)
