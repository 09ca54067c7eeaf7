"""YAML 1.2 files: plain data with the line and column of each key."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from zhuanji.basics.problems import Place
from zhuanji.engines.rules.loading import documents
from zhuanji.engines.rules.loading.documents import Document, Spot
from zhuanji.engines.rules.loading.files import read_text
from zhuanji.engines.rules.loading.findings import Findings

WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]*)")
DECIMAL = re.compile(r"[-+]?[0-9]+\.[0-9]+([eE][-+]?[0-9]{1,2})?")
WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
CORE_TAGS = "tag:yaml.org,2002:"


def read_yaml(path: Path, findings: Findings, *, shown: str | None = None) -> Document:
    """Read one file with one document.

    Args:
        path: the file.
        findings: what is wrong in it.
        shown: the file as problems name it; its own name by default.
    """
    file = shown or path.name
    text = read_text(path, file, findings)
    if text is None:
        return Document(file)
    try:
        root = YAML(typ="safe", pure=True).compose(text)
        return Builder(file, findings).document(root)
    except MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        line = mark.line + 1 if mark else None
        findings.add("rules.yaml.syntax", Place(file=file, line=line), detail=fault.problem or fault.context)
    except (YAMLError, RecursionError) as fault:
        findings.add("rules.yaml.syntax", Place(file=file), detail=str(fault).partition("\n")[0])
    return Document(file)


class Builder:
    """Turns YAML's nodes into data and keeps where they stand."""

    def __init__(self, file: str, findings: Findings) -> None:
        """Begin a document."""
        self.file, self.findings = file, findings
        self.spots: dict[documents.Path, Spot] = {}
        self.seen: set[int] = set()

    def document(self, root: Node | None) -> Document:
        """Return the whole document."""
        if root is None:
            self.findings.add("rules.file.empty", Place(file=self.file))
            return Document(self.file)
        self.spots[()] = spot(root)
        return Document(self.file, self.value(root, ()), self.spots)

    def value(self, node: Node, path: documents.Path) -> object:
        """Return a node as data; what isn't allowed in a pack is a finding."""
        if id(node) in self.seen:
            self.complain("rules.yaml.alias", path)
            return None
        self.seen.add(id(node))
        if node.anchor:
            self.complain("rules.yaml.alias", path)
        if isinstance(node, MappingNode):
            return self.mapping(node, path)
        if isinstance(node, SequenceNode):
            return self.sequence(node, path)
        return self.scalar(node, path)

    def mapping(self, node: MappingNode, path: documents.Path) -> dict[str, object]:
        """Return a mapping; of a key that stands twice the first one is kept."""
        found: dict[str, object] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, ScalarNode) else ""
            here = (*path, key)
            if key in found:
                first, _ = self.spots[here]
                line, _ = spot(key_node)
                place = Place(file=self.file, line=line)
                self.findings.add("rules.yaml.duplicate_key", place, at=key, first=first)
                continue
            self.spots[here] = spot(key_node)
            found[key] = self.value(value_node, here)
        return found

    def sequence(self, node: SequenceNode, path: documents.Path) -> list[object]:
        """Return a list."""
        for index, entry in enumerate(node.value):
            self.spots[(*path, index)] = spot(entry)
        return [self.value(entry, (*path, index)) for index, entry in enumerate(node.value)]

    def scalar(self, node: Node, path: documents.Path) -> object:
        """Return a word, number or text."""
        if node.tag and not str(node.tag).startswith(CORE_TAGS):
            self.complain("rules.yaml.tag", path, tag=node.tag)
        text = str(node.value)
        return text if isinstance(node, ScalarNode) and node.style else plain(text)

    def complain(self, code: str, path: documents.Path, **values: object) -> None:
        """Keep a finding at a path."""
        line, column = self.spots[path]
        self.findings.add(code, Place(file=self.file, line=line, column=column), **values)


def plain(text: str) -> object:
    """Return what an unquoted word means.

    >>> [plain(word) for word in ("on", "007", "7", "0.50", "true", "2023-01-01", "")]
    ['on', '007', 7, Decimal('0.50'), True, '2023-01-01', None]
    """
    if text in WORDS:
        return WORDS[text]
    if WHOLE.fullmatch(text):
        return int(text)
    return Decimal(text) if DECIMAL.fullmatch(text) else text


def spot(node: Node) -> Spot:
    """Return the line and column of a node, from 1."""
    return node.start_mark.line + 1, str(node.start_mark.column + 1)
