"""The child process: its limits, and what happens without it."""

import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest

from support.documents.reading import problem_of
from support.documents.sheets import Sheet, pdf_bytes
from support.documents.wordml import make_docx, paragraph
from zhuanji.engines.plan.documents import open_document_bytes, read_document_bytes, sandbox
from zhuanji.engines.plan.documents.convert import convert
from zhuanji.engines.plan.documents.refusal import RefusedError

WORD = make_docx(paragraph("目标"))
ONLY_UNIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has only the limit of time")


def child(code: str) -> str:
    """Return a start of the child that does something else instead."""
    return (
        f"import sys; sys.path.extend(sys.argv[2:]); from zhuanji.engines.plan.documents import child; {code}"
    )


def test_a_child_that_takes_too_long_is_killed(monkeypatch):
    monkeypatch.setattr(sandbox, "BOOT", child("import time; time.sleep(60)"))
    start = time.monotonic()
    with pytest.raises(RefusedError, match=r"document\.too_slow"):
        sandbox.convert_apart("zip", WORD, seconds=0.5)
    assert time.monotonic() - start < 5


@ONLY_UNIX
def test_a_child_that_uses_up_its_processor_time_is_too_slow(monkeypatch):
    burn = "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 2))\nwhile True: pass"
    monkeypatch.setattr(sandbox, "BOOT", burn)
    with pytest.raises(RefusedError, match=r"document\.too_slow"):
        sandbox.convert_apart("zip", WORD)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps the limit of memory")
def test_a_child_gets_no_more_memory_than_allowed(monkeypatch):
    fake = "convert = sys.modules['zhuanji.engines.plan.documents.convert'] = type(sys)('convert')"
    greedy = f"{fake}; convert.convert = lambda *_: bytes(1 << 30); child.main('zip')"
    monkeypatch.setattr(sandbox, "BOOT", child(greedy))
    with pytest.raises(RefusedError, match=r"document\.too_large"):
        sandbox.convert_apart("zip", WORD)


@ONLY_UNIX
def test_a_child_that_crashes_is_told(monkeypatch):
    monkeypatch.setattr(sandbox, "BOOT", "import os; os.abort()")
    with pytest.raises(RefusedError, match=r"document\.crashed"):
        sandbox.convert_apart("zip", WORD)


@pytest.mark.parametrize("executable", ["", "/nowhere/python", None])
def test_without_children_the_same_reader_runs_here(monkeypatch, executable):
    monkeypatch.setattr(sys, "executable", executable)
    assert read_document_bytes(WORD, "plan.docx") == "目标"
    assert problem_of(WORD[:50], "plan.docx").code == "document.damaged_zip"


def test_a_host_that_is_no_python_gets_the_reader_here(monkeypatch):
    monkeypatch.setattr(sandbox, "BOOT", "raise SystemExit(3)")
    assert read_document_bytes(WORD, "plan.docx") == "目标"


def test_kind_and_notices_come_through_the_pipe():
    data = make_docx(paragraph("<w:r><w:sym w:font='Webdings' w:char='F0AA'/><w:t>目标</w:t></w:r>"))
    document = open_document_bytes(data, "plan.docx")
    assert (document.text, document.kind) == ("目标", "docx")
    assert [notice.code for notice in document.notices] == ["document.symbol"]


def test_unforeseen_faults_are_damage(monkeypatch):
    from zhuanji.engines.plan.documents import convert as module

    for fault, code in (
        (KeyError("x"), "damaged"),
        (MemoryError(), "too_large"),
        (RecursionError(), "too_deep"),
    ):

        def fail(*_: object, fault: BaseException = fault) -> None:
            raise fault

        monkeypatch.setattr(module, "read_kind", fail)
        with pytest.raises(RefusedError, match=rf"document\.{code}"):
            convert("zip", WORD)


def test_a_pdf_whose_content_inflates_without_end_is_stopped():
    packer = zlib.compressobj()
    bomb = zlib.compress(b"".join(packer.compress(bytes(1 << 24)) for _ in range(32)) + packer.flush())
    data = pdf_bytes([Sheet()])
    head = b"11 0 obj\n<< /Filter [/FlateDecode /FlateDecode] /Length %d >>\nstream\n" % len(bomb)
    data = (
        data[: data.index(b"11 0 obj")] + head + bomb + b"\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n"
    )
    with pytest.raises(RefusedError, match=r"document\.(too_slow|too_large|crashed)"):
        sandbox.convert_apart("pdf", data, seconds=1.0)


def test_the_child_loads_nothing_of_the_plan_reader():
    code = (
        "import io, sys; from zhuanji.engines.plan.documents.child import answer; answer('zip', io.BytesIO(b'PK'));"
        "answer('pdf', io.BytesIO(b'%PDF-')); print(*(name for name in sys.modules if name.startswith('zhuanji')))"
    )
    source = Path(sandbox.__file__).parents[4]
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=source)
    loaded = set(run.stdout.split())
    outside = {name for name in loaded if not name.startswith("zhuanji.engines.plan.documents")}
    assert outside <= {
        "zhuanji",
        "zhuanji.engines",
        "zhuanji.engines.plan",
        *(name for name in loaded if ".basics" in name),
    }
