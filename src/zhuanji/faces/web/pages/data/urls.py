"""Addresses of the page of data."""

from __future__ import annotations

from django.urls import path

from zhuanji.faces.web.pages.data import (
    comparing,
    deciding,
    decisions,
    downloads,
    due,
    files,
    forms_out,
    freezing,
    matching,
    nothing,
    reviewing,
    sending,
    submission,
    uploads,
    views,
)

urlpatterns = [
    path("", views.home, name="home"),
    path("due", due.board, name="due"),
    path("templates/", forms_out.templates, name="templates"),
    path("templates/<slug:sheet>.xlsx", forms_out.template, name="template"),
    path("send", sending.send, name="send"),
    path("uploads/", uploads.uploads, name="uploads"),
    path("uploads/<str:id_>", uploads.upload, name="upload"),
    path("uploads/<str:id_>/answers", uploads.answers, name="answers"),
    path("zero", nothing.zero, name="zero"),
    path("submissions/", deciding.listing, name="submissions"),
    path("submissions/<int:number>", submission.show, name="submission"),
    path("submissions/<int:number>/compare", comparing.compare, name="compare"),
    path("submissions/<int:number>/source", downloads.source, name="source"),
    path("submissions/<int:number>/returned", downloads.returned, name="returned"),
    path("submissions/<int:number>/print", downloads.printed, name="print"),
    path("submissions/<int:number>/scan", downloads.scan, name="scan"),
    path("submissions/<int:number>/approve", deciding.approve_one, name="approve"),
    path("submissions/<int:number>/return", deciding.send_back_one, name="return"),
    path("submissions/<int:number>/withdraw", deciding.withdraw, name="withdraw"),
    path("submissions/<int:number>/recheck", deciding.check_again, name="recheck"),
    path("submissions/<int:number>/matches", matching.match, name="match"),
    path("review/", reviewing.review, name="review"),
    path("review/decide", deciding.approve_many, name="decide"),
    path("matches/", decisions.matches, name="matches"),
    path("matches/undo", decisions.take_back, name="undo"),
    path("columns/", decisions.columns, name="columns"),
    path("files/", files.files, name="files"),
    path("freeze", freezing.freeze, name="freeze"),
]
