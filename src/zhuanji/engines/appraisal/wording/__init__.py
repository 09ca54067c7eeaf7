"""A scheme as sentences: what its rules say, for whoever has to check them against the document that they are from.

    scheme ──▶ parts (whom it is about, strata, criteria, grades …) ──▶ sentences with source and 参数待核

The site shows them, bulletins may quote them; nothing is computed here.
"""

from __future__ import annotations

from zhuanji.engines.appraisal.wording.criteria import CriterionWords, criterion_words
from zhuanji.engines.appraisal.wording.names import Names
from zhuanji.engines.appraisal.wording.parts import scheme_words
from zhuanji.engines.appraisal.wording.sentence import PartWords, Sentence

__all__ = ["CriterionWords", "Names", "PartWords", "Sentence", "criterion_words", "scheme_words"]
