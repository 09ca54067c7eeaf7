"""Uploading a document: its kind and size are checked, it is read in a child process, then it is kept."""

from __future__ import annotations

import hashlib
import os
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.plan.documents import open_document_bytes
from zhuanji.engines.plan.wording import bare_title
from zhuanji.faces.web.done import tell
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.plans.documents import FOLDER
from zhuanji.faces.web.pages.plans.downloads import clean_name
from zhuanji.faces.web.pages.plans.listing import MEGABYTE, MOST, listed_documents
from zhuanji.faces.web.pages.plans.store import place, worked_out, write
from zhuanji.faces.web.render import render_page
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.access.audit import note_act
from zhuanji.services.access.audit.draft import clean

if TYPE_CHECKING:
    from zhuanji.engines.plan.documents import Document as Text

SUFFIXES = (".docx", ".pdf", ".txt")
NAME = 120
TITLE = 200


@page(permission="plan.upload", methods=("POST",))
def upload(request: SiteRequest) -> HttpResponse:
    """Take a document; what is wrong with it is told on the list."""
    try:
        number, _ = taken(request)
    except ProblemError as error:
        context = listed_documents(request, error.problems)
        return render_page(request, "plans/list.html", context, status=400, address=reverse("plans:list"))
    tell(request, "site.done.plan")
    return HttpResponseRedirect(reverse("plans:document", args=[number]))


def taken(request: SiteRequest) -> tuple[int, bool]:
    """Keep the document of a form; returns its id and whether it is new: one that is there is found again.

    Raises:
        ProblemError: there is none, it is too large, of another kind, or can't be read.
    """
    from zhuanji.services.records.models import PlanDocument

    name, data = sent(request)
    sha = hashlib.sha256(data).hexdigest()
    there = PlanDocument.objects.filter(sha256=sha).values_list("pk", flat=True).first()
    if there is not None:
        return int(there), False
    text = open_document_bytes(data, name)
    read = worked_out(text, name)
    write(place(request.home, sha), read)
    return kept(request, name, data, sha, text, title_of(read, name)), True


def sent(request: SiteRequest) -> tuple[str, bytes]:
    """Return name and bytes of the document that was sent.

    Raises:
        ProblemError: none was sent, several were, or it is too large or of another kind.
    """
    files = request.FILES.getlist("document")
    if len(files) != 1:
        raise ProblemError([Problem("site.plans.no_file")])
    one = files[0]
    name = clean_name(clean(Path(str(one.name or "")).name))[-NAME:]
    place_ = Place(file=name)
    if (one.size or 0) > MOST:
        raise ProblemError(
            [Problem("site.plans.too_large", place_, {"name": name, "most": MOST // MEGABYTE})]
        )
    if not name.lower().endswith(SUFFIXES):
        raise ProblemError([Problem("site.plans.kind", place_, {"name": name, "kinds": " ".join(SUFFIXES)})])
    return name, one.read()


def title_of(read: dict[str, object], name: str) -> str:
    """Return the title of what was read, else the name of its file."""
    plan = read["plan"]
    title = str(plan["title"]) if isinstance(plan, dict) else ""
    return clean(bare_title(title), TITLE).strip() or name


def kept(request: SiteRequest, name: str, data: bytes, sha: str, text: Text, title: str) -> int:
    """Write a document and its text into the home, and its row; returns the row's id."""
    from django.db import IntegrityError, transaction

    from zhuanji.services.records.models import PlanDocument

    home = request.home
    file, plain = f"{FOLDER}/{sha}.{text.kind}", f"{FOLDER}/{sha}.text"
    store(home.uploads / file, data)
    store(home.uploads / plain, text.text.encode("utf-8"))
    row = PlanDocument(
        title=title,
        file_name=name,
        file=file,
        sha256=sha,
        text=plain,
        uploaded_by=request.actor.username,
        uploaded_at=request.at,
    )
    try:
        with transaction.atomic():
            row.save(force_insert=True)
            said = {"file": name, "name": title}
            note_act(request.actor.username, "plan.uploaded", "plan", [row.pk], **said)
    except IntegrityError:  # somebody else sent the same at the same time
        return int(PlanDocument.objects.values_list("pk", flat=True).get(sha256=sha))
    return int(row.id)


def store(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, readable by the site alone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = path.with_name(f".new-{uuid.uuid4().hex}")
    with os.fdopen(os.open(waiting, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
    waiting.replace(path)
