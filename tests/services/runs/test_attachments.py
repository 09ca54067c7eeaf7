"""Papers that come from outside: what is taken, what isn't, and that none leads out of the home."""

from __future__ import annotations

import pytest

from support.runs import answered, at, checked, firms, noticed, opened, scored
from support.snapshots import code
from zhuanji.basics.problems import ProblemError
from zhuanji.services.runs.attachments import LARGEST, attach, attachments_of, check_paper, read_paper
from zhuanji.services.runs.filed import filings, waiting
from zhuanji.services.runs.filing import check_none_waits, file_objection, take_filed


def codes(call, *arguments, **options):
    """Return the codes of the problems that a call meets."""
    with pytest.raises(ProblemError) as raised:
        call(*arguments, **options)
    return [problem.code for problem in raised.value.problems]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.4", "a.pdf"),
        (b"\xff\xd8\xff\xe0", "a.JPG"),
        (b"\x89PNG\r\n\x1a\nx", "盖章.png"),
        (b"PK\x03\x04", "a.docx"),
    ],
)
def test_papers_are_taken(data, name):
    check_paper(data, name)


@pytest.mark.parametrize(
    ("data", "name", "code_told"),
    [
        (b"", "a.pdf", "run.paper.empty"),
        (b"MZ", "a.pdf", "run.paper.kind"),
        (b"%PDF-", "a.exe", "run.paper.kind"),
        (b"%PDF-", "a.pdf.html", "run.paper.kind"),
        (b"<svg/>", "a.svg", "run.paper.kind"),
        (b"%PDF-", "", "run.paper.kind"),
        (b"%PDF-" + b"0" * LARGEST, "a.pdf", "run.paper.large"),
    ],
)
def test_what_is_no_paper_is_refused(data, name, code_told):
    assert codes(check_paper, data, name) == [code_told]


def test_the_same_file_hangs_on_a_thing_once(home):
    first = attach(home, "objection", "1", b"%PDF-1", "../../etc/passwd.pdf", by="甲")
    again = attach(home, "objection", "1", b"%PDF-1", "b.pdf", by="乙")
    assert first.pk == again.pk
    assert first.name == "passwd.pdf"
    assert [one.sha256 for one in attachments_of("objection", "1")] == [first.sha256]
    assert read_paper(home, first.file) == b"%PDF-1"


@pytest.mark.parametrize(
    "reference", ["../home.yaml", "runs/../../home.yaml", "/etc/passwd", "runs", "", "ledger/x"]
)
def test_no_reference_leads_out_of_the_papers(home, reference):
    assert codes(read_paper, home, reference) == ["run.paper.not_found"]


def test_an_objection_counts_from_the_day_on_which_it_was_sent(home, tmp_path):
    firms(25)
    run = opened(home, tmp_path)
    checked(home, run)
    answered(home, run)
    scored(home, run)
    file = {"by": "firm", "words": "用地有误", "papers": [(b"%PDF-1", "a.pdf"), (b"%PDF-2", "b.pdf")]}
    assert codes(file_objection, home, run, code(1), **file, at=at(23)) == ["run.object.late"]
    noticed(home, run)
    sent = file_objection(home, run, code(1), **file, at=at(31))
    assert (sent.words, [one.name for one in sent.papers]) == ("用地有误", ["a.pdf", "b.pdf"])
    assert codes(file_objection, home, run, code(99), **file, at=at(31)) == ["run.enterprise.unknown"]
    assert codes(file_objection, home, run, code(2), **file, at=at(33)) == ["run.object.late"]
    assert codes(check_none_waits, run, 1) == ["run.object.waiting"]
    taken = take_filed(home, run, code(1), by="丙", at=at(40))
    assert (taken.at, taken.person, taken.words) == (at(31), "丙", "用地有误")
    assert [one.uscc for one in filings(home, run, 1)] == [code(1)]
    assert waiting(home, run, 1) == []
    check_none_waits(run, 1)
