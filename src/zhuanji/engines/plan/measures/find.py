"""Clauses → measures: which pieces of them are actions, whose, and where."""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.measures.actions import has_deadline, is_action
from zhuanji.engines.plan.measures.areas import find_areas
from zhuanji.engines.plan.measures.breaks import Piece, Span, split_pieces, touching
from zhuanji.engines.plan.measures.items import find_items, trimmed
from zhuanji.engines.plan.measures.owners import note_cuts, owners_of, read_owners
from zhuanji.engines.plan.measures.passages import Stretch, read_stretches
from zhuanji.engines.plan.measures.roles import role_of_clause
from zhuanji.engines.plan.model import Measure, Task
from zhuanji.engines.plan.outline.builder import Node
from zhuanji.engines.plan.outline.headings import heading_span

# Items on lines of their own are clauses to the outline; each is one measure, as it is inside a line.
ITEM_KINDS = ("circled", "half_bracketed")


def find_measures(plain: str, nodes: list[Node], tasks: tuple[Task, ...]) -> tuple[Measure, ...]:
    """Return every smallest action of a document, in its order.

    An item ①, （1）, 一是 is one measure whatever it holds; elsewhere each sentence, and each part of it
    behind a semicolon, that tells someone to act. What introduces numbered clauses is said again by them and
    counts only with an owner note of its own; a clause that is nothing but its heading counts by that.
    Ids are the clause's id and a running number in it.

    Args:
        plain: the document's plain text.
        nodes: its clauses in order, as the outline builds them.
        tasks: its clauses with owner notes.
    """
    owners, areas = read_owners(nodes, tasks), find_areas(nodes)
    parents = {node.parent.id for node in nodes if node.parent is not None}
    introduced = {node.parent.id for node in nodes if node.parent is not None and node.kind != "headed"}
    # A text without any number is one front: its sentences are all there is.
    readable = [node for node in nodes if node.kind != "front"] or nodes
    measures: list[Measure] = []
    for node in readable:
        units, source = owners_of(node, node.start, owners)
        introduces = node.id in introduced and source != "clause"
        if role_of_clause(node) != "actions" or introduces:
            continue
        leaf = node.id not in parents
        spans = list(action_spans(node)) or (heading_alone(node, source != "none") if leaf else [])
        for count, (start, end) in enumerate(spans, start=1):
            units, source = owners_of(node, end, owners)
            identity = f"{node.id}#{count}"
            measures.append(
                Measure(identity, node.id, plain[start:end], start, end, units, areas[node.id], source)
            )
    return tuple(measures)


def action_spans(node: Node) -> Iterator[Span]:
    """Yield the plain-text spans of a clause's measures."""
    cuts: dict[int, list[Span]] = {}
    for stretch in read_stretches(node):
        if stretch.role != "actions":
            continue
        paragraph = stretch.paragraph
        if paragraph.start not in cuts:
            cuts[paragraph.start] = note_cuts(paragraph)
        for start, end in folded_spans(node, stretch, cuts[paragraph.start]):
            yield paragraph.folded.span(start, end)


def folded_spans(node: Node, stretch: Stretch, cuts: list[Span]) -> Iterator[Span]:
    """Yield the spans of a stretch's measures in its folded paragraph: its items, else its sentences."""
    text = stretch.paragraph.text
    if node.kind in ITEM_KINDS:
        start = 0 if stretch.paragraph is node.paragraphs[0] else stretch.start
        items = find_items(text, start, stretch.end) or [(start, stretch.end)]
        for item in items:
            yield from uncut(text, item, cuts)
        return
    position = stretch.start
    for start, end in find_items(text, stretch.start, stretch.end):
        yield from sentence_spans(text, position, start, cuts, before_item=True)
        yield from uncut(text, (start, end), cuts)
        position = end
    yield from sentence_spans(text, position, stretch.end, cuts)


def uncut(text: str, span: Span, cuts: list[Span]) -> Iterator[Span]:
    """Yield what is left of an item without its owner note: one span, up to the note."""
    start, end = span
    inside = touching(cuts, start, end)
    if inside and inside[0][0] <= start:
        return
    start, stop = trimmed(text, start, inside[0][0] if inside else end)
    if stop - start > 1:
        yield start, stop


def sentence_spans(
    text: str, start: int, end: int, cuts: list[Span], before_item: bool = False
) -> Iterator[Span]:
    """Yield the spans of the actions among a stretch's sentences.

    A part behind a semicolon without a verb of its own goes with the part before it; words that only lead
    up to an item (…如下：, 加强保障，一是) are no measure.
    """
    sentence: list[Piece] = []
    pieces = split_pieces(text, cuts, start, end)
    if before_item and pieces and pieces[-1].end == end:
        pieces.pop()
    for piece in pieces:
        sentence.append(piece)
        if piece.stop != ";":
            yield from parts_of(text, sentence)
            sentence = []
    if sentence:
        yield from parts_of(text, sentence)


def parts_of(text: str, sentence: list[Piece]) -> Iterator[Span]:
    """Yield one sentence's actions; what is none joins its neighbour, unless none of it is."""
    spans: list[Span] = []
    waiting: int | None = None
    dated = has_deadline(text[sentence[0].start : sentence[0].end])
    for piece in sentence:
        if is_action(text[piece.start : piece.end], dated):
            spans.append((piece.start if waiting is None else waiting, piece.end))
            waiting = None
        elif spans:
            spans[-1] = (spans[-1][0], piece.end)
        elif waiting is None:
            waiting = piece.start
    for first, after in spans:
        start, end = trimmed(text, first, after)
        if end > start:
            yield start, end


def heading_alone(node: Node, owned: bool) -> list[Span]:
    """Return the heading's span where it is all that a clause without others under it says to do.

    A clause with owners, its own or inherited, is never without a measure: its heading is one where its
    text only states results.
    """
    if node.kind in ("front", "annex"):
        return []
    paragraph = node.paragraphs[0]
    start, end = heading_span(paragraph)
    alone = (
        len(node.paragraphs) == 1 and end >= len(paragraph.text) - 1 and is_action(paragraph.text[start:end])
    )
    if node.kind in ITEM_KINDS:
        start = 0
    whole = uncut(paragraph.text, (start, end), note_cuts(paragraph))
    return [paragraph.folded.span(*span) for span in whole if owned or alone]
