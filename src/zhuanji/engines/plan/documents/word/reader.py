"""Reads a .docx file."""

from __future__ import annotations

from zhuanji.engines.plan.documents.refusal import Extract, Notice, RefusedError
from zhuanji.engines.plan.documents.word.archive import Archive
from zhuanji.engines.plan.documents.word.body import story_lines
from zhuanji.engines.plan.documents.word.names import child
from zhuanji.engines.plan.documents.word.notes import note_lines
from zhuanji.engines.plan.documents.word.numbering import Numbering
from zhuanji.engines.plan.documents.word.parts import Parts
from zhuanji.engines.plan.documents.word.story import Story
from zhuanji.engines.plan.documents.word.styles import Styles


def read_word(data: bytes) -> Extract:
    """Return the text of a Word file as Word shows it with every tracked change accepted.

    Args:
        data: the whole .docx file.

    Raises:
        RefusedError: it is no Word file, is damaged, or goes beyond the limits.
    """
    parts = Parts(Archive(data))
    body = child(parts.document(), "w:body")
    if body is None:
        raise RefusedError("document.damaged_xml", part=parts.main, line=1)
    styles = Styles(parts.optional("styles"))
    story = Story(styles, Numbering(parts.optional("numbering"), styles))
    lines = [line.text for line in story_lines(story, body)] + note_lines(story, parts)
    notices = [Notice(code) for code in sorted(story.left_out)]
    return Extract("docx", "\n".join(lines), notices)
