"""What an appraisal says: problems of schemes and tables, reasons, flags, the command."""

from __future__ import annotations

from zhuanji.basics.texts.appraisal import command, results, schemes, tables, wording, wording_grades

TEXTS = schemes.TEXTS | tables.TEXTS | results.TEXTS | command.TEXTS | wording.TEXTS | wording_grades.TEXTS
