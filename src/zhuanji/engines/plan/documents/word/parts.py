"""Finds the parts of a Word file: the main document and what it refers to."""

from __future__ import annotations

import posixpath

from zhuanji.engines.plan.documents.refusal import RefusedError
from zhuanji.engines.plan.documents.word.archive import Archive
from zhuanji.engines.plan.documents.word.names import Element, name_of

ROOT_RELATIONS = "_rels/.rels"
USUAL_MAIN = "word/document.xml"


class Parts:
    """The XML parts of one Word file, by what they are for."""

    def __init__(self, archive: Archive) -> None:
        """Find the main part.

        Raises:
            RefusedError: the zip is no Word file, or its main part is missing.
        """
        self.archive = archive
        main = related(archive, ROOT_RELATIONS, "").get("officeDocument", USUAL_MAIN)
        self.main = main if main in archive else USUAL_MAIN
        if self.main not in archive or (self.main != USUAL_MAIN and archive.foreign_kind()):
            missing = "document.no_main_part" if archive.looks_like_office() else "document.archive"
            raise RefusedError(archive.foreign_kind() or missing)
        folder, name = posixpath.split(self.main)
        self.relations = related(archive, posixpath.join(folder, "_rels", f"{name}.rels"), folder)
        self.folder = folder

    def document(self) -> Element:
        """Return the main part's root, which must be a Word document."""
        root = self.archive.tree(self.main)
        if name_of(root) != "w:document":
            raise RefusedError("document.damaged_xml", part=self.main, line=1)
        return root

    def optional(self, kind: str) -> Element | None:
        """Return the part for `styles`, `numbering`, `footnotes` or `endnotes`, or None."""
        name = self.relations.get(kind, posixpath.join(self.folder, f"{kind}.xml"))
        return self.archive.tree(name) if name in self.archive else None


def related(archive: Archive, relations: str, folder: str) -> dict[str, str]:
    """Return the targets of a relations part by the last word of their type; empty without the part."""
    if relations not in archive:
        return {}
    targets: dict[str, str] = {}
    for relation in archive.tree(relations):
        target, kind = relation.get("Target"), relation.get("Type")
        if target and kind and relation.get("TargetMode") != "External":
            path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            targets.setdefault(kind.rsplit("/", 1)[-1], posixpath.normpath(path))
    return targets
