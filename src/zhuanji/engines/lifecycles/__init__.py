"""One engine of states: a lifecycle is data, a move gives a new case or says why not, history only grows.

definition (YAML) ──reading──▶ Lifecycle ──open_case──▶ Case ──move, extend──▶ Case | Refusal
└──▶ sentences, mermaid          └──▶ deadlines, overdue
"""

from __future__ import annotations

from zhuanji.engines.lifecycles.case import Actor, Case, Evidence, Extension, Papers, Step
from zhuanji.engines.lifecycles.deadlines import Deadline, deadlines, overdue
from zhuanji.engines.lifecycles.diagram import mermaid
from zhuanji.engines.lifecycles.extensions import extend
from zhuanji.engines.lifecycles.library import read_folder, shipped, with_pack
from zhuanji.engines.lifecycles.model import Arrow, ExtensionRule, Lifecycle, Limit, Needs, Unit
from zhuanji.engines.lifecycles.moves import move, open_case, replay
from zhuanji.engines.lifecycles.reading.definition import read_lifecycle
from zhuanji.engines.lifecycles.refusal import Refusal, Why
from zhuanji.engines.lifecycles.sentences import sentences

__all__ = [
    "Actor",
    "Arrow",
    "Case",
    "Deadline",
    "Evidence",
    "Extension",
    "ExtensionRule",
    "Lifecycle",
    "Limit",
    "Needs",
    "Papers",
    "Refusal",
    "Step",
    "Unit",
    "Why",
    "deadlines",
    "extend",
    "mermaid",
    "move",
    "open_case",
    "overdue",
    "read_folder",
    "read_lifecycle",
    "replay",
    "sentences",
    "shipped",
    "with_pack",
]
