"""The verbs that make a number a target when they stand right before it."""

from __future__ import annotations

import re

from zhuanji.engines.plan.grammar.verbs import COUNTING, REACHING

DIRECT_VERB = re.compile(rf"{COUNTING}(?:了|出)?$")
DIRECT_LEVEL = re.compile(rf"{REACHING}$")
