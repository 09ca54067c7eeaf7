"""The verbs that make a number a target when they stand right before it."""

from __future__ import annotations

import re

from zhuanji.engines.plan.grammar.verbs import ADDING, FLOWING, FORMING, REACHING

DIRECT_VERB = re.compile(rf"(?:{ADDING}|{FORMING}|{FLOWING})(?:了|出)?$")
DIRECT_LEVEL = re.compile(rf"{REACHING}$")
