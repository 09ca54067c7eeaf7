"""Any bytes at all give a text or coded problems: never a traceback, never a hang."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from support.documents.reading import PLANS
from support.documents.typesetter import typeset_plan
from support.documents.word import make_plan_docx
from support.documents.wordml import make_docx, paragraph, root, zipped
from zhuanji.basics.problems import ProblemError
from zhuanji.engines.plan.documents import read_document_bytes
from zhuanji.engines.plan.documents.convert import convert
from zhuanji.engines.plan.documents.refusal import RefusedError

NAMES = st.sampled_from(["plan.txt", "plan.docx", "plan.pdf", "plan.doc", "plan"])
OPENINGS = st.sampled_from(
    [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf", b"\xff\xfe"]
)
ELEMENTS = [
    "w:p",
    "w:r",
    "w:t",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:tcPr",
    "w:gridSpan",
    "w:vMerge",
    "w:sdt",
    "w:sdtContent",
]
ELEMENTS += [
    "w:pPr",
    "w:rPr",
    "w:numPr",
    "w:numId",
    "w:ilvl",
    "w:del",
    "w:ins",
    "w:fldChar",
    "w:instrText",
    "w:vanish",
]
ELEMENTS += [
    "mc:AlternateContent",
    "mc:Choice",
    "mc:Fallback",
    "w:drawing",
    "w:txbxContent",
    "w:sym",
    "m:oMath",
    "w:br",
]


def survives(data: bytes, name: str) -> None:
    """Read some bytes: a text that can be written out, or problems that can be said."""
    with suppress(ProblemError):
        text = read_document_bytes(data, name)
        assert text.strip()
        text.encode("utf-8")


def survives_here(kind: str, data: bytes) -> None:
    """Convert some bytes in this process, where a thousand times cost what a start of a child does."""
    with suppress(RefusedError):
        convert(kind, data).text.encode("utf-8")


@cache
def whole(kind: str) -> bytes:
    """Return a plan as .docx or .pdf."""
    text = PLANS[1].read_text(encoding="utf-8")
    return make_plan_docx(text) if kind == "zip" else typeset_plan(text[:1500])


def mutated(data: bytes, seed: int) -> bytes:
    """Return the bytes with some flipped, cut, doubled or moved."""
    random = Random(seed)
    mutable = bytearray(data)
    for _ in range(random.randint(1, 12)):
        place = random.randrange(len(mutable))
        end = min(place + random.randint(1, 200), len(mutable))
        match random.randrange(4):
            case 0:
                mutable[place] ^= 1 << random.randrange(8)
            case 1:
                del mutable[place:end]
            case 2:
                mutable[place:place] = mutable[place:end]
            case _:
                mutable[place:end] = random.randbytes(end - place)
        if len(mutable) < 2:
            break
    return bytes(mutable[: random.randint(1, len(mutable))] if random.random() < 0.2 else mutable)


@given(OPENINGS, st.binary(max_size=400), st.sampled_from(["plan.txt", "plan"]))
def test_random_bytes_as_text(opening, data, name):
    if not opening.startswith((b"PK", b"%PDF")):
        survives(opening + data, name)


@settings(max_examples=examples(250))
@given(OPENINGS, st.binary(max_size=400), NAMES)
def test_random_bytes_under_any_name(opening, data, name):
    survives(opening + data, name)


@settings(max_examples=examples(2000))
@given(st.integers(min_value=0))
def test_word_files_with_broken_bytes(seed):
    survives_here("zip", mutated(whole("zip"), seed))


@settings(max_examples=examples(300))
@given(st.integers(min_value=0))
def test_pdf_files_with_broken_bytes(seed):
    survives(mutated(whole("pdf"), seed), "plan.pdf")


@settings(max_examples=examples(100))
@given(st.integers(min_value=0))
def test_word_files_with_broken_bytes_through_the_child(seed):
    survives(mutated(whole("zip"), seed), "plan.docx")


TREES = st.recursive(
    st.tuples(st.sampled_from(ELEMENTS), st.text("一1. \t", max_size=3)).map(lambda x: f"<{x[0]}>{x[1]}</{x[0]}>"),
    lambda inner: st.tuples(
        st.sampled_from(ELEMENTS), st.sampled_from(["", "1", "99", "-1", "x", "begin", "end", "separate", "restart"]),
        st.lists(inner, max_size=4),
    ).map(lambda x: f'<{x[0]} w:val="{x[1]}" w:fldCharType="{x[1]}" w:char="{x[1]}">{"".join(x[2])}</{x[0]}>'),
    max_leaves=25,
)  # fmt: skip


@settings(max_examples=examples(2000))
@given(st.lists(TREES, max_size=4), TREES)
def test_elements_in_places_where_word_never_puts_them(blocks, numbering):
    data = make_docx(
        "".join(blocks) + paragraph("末"), numbering=f"<w:abstractNum>{numbering}</w:abstractNum>"
    )
    assert convert("zip", data).text.endswith("末")


@given(st.binary(max_size=300))
def test_any_main_part(content):
    survives_here("zip", zipped({"word/document.xml": content}))


@given(st.text(max_size=200))
def test_any_characters_in_a_main_part(text):
    main = root("w:document", f"<w:body>{text}</w:body>").encode("utf-8", "surrogatepass")
    survives_here("zip", zipped({"word/document.xml": main}))
