"""The ledger's commands: intake, approval, freeze."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text
from zhuanji.basics.texts.ledger import helps, outcomes, refusals, takings

TEXTS: dict[str, Text] = helps.TEXTS | outcomes.TEXTS | refusals.TEXTS | takings.TEXTS
