"""Checks of cement lines."""

from __future__ import annotations

from zhuanji.services.ledger.checks.cement import clinker, document, exited, group, kept, phase

CHECKS = (document.CHECK, exited.CHECK, group.CHECK, kept.CHECK, clinker.CHECK, phase.CHECK)
